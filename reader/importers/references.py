"""Numbered references at the end of a text: `[8] Harbour Council, Of Boats: …`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.looks import Look
from reader.importers.units import Unit

_BRACKETED = re.compile(r"^(?:\[(?P<in>\d{1,3})\]|(?P<raised>[¹²³⁰⁴-⁹]{1,3})\s?)\s*(?=\S)")
_PLAIN = re.compile(r"^(?P<plain>\d{1,3})\s+(?=[“\"‘(]?[^\W\d_a-z])")
"""Without brackets a number is one of a reference only where the next line has the next number."""
_RAISED = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")
_HEADS = frozenset("[0123456789¹²³⁰⁴⁵⁶⁷⁸⁹")
_OPEN = frozenset({Look.SHORT, Look.PROSE, Look.SOURCE, Look.META, Look.CAPTION, Look.ORIGIN, Look.BYLINE})
_LONGEST = 900
"""Characters of a reference; what is longer is a paragraph that is counted."""


def is_reference(text: str) -> bool:
    """Whether a note begins with a number."""
    return (_BRACKETED.match(text) or _PLAIN.match(text)) is not None


def with_references(units: Sequence[Unit]) -> list[Unit]:
    """The units, with runs of numbered references as notes: none of them is a title.

    A run of paragraphs that are counted in brackets, as those of a judgment are, is left as it is: one of
    the lines at least has to be too short for a paragraph.
    """
    out = list(units)
    at = 0
    while at < len(out):
        stop = _end_of_run(out, at) if out[at].text[:1] in _HEADS else at
        if stop > at and any(unit.look is not Look.PROSE for unit in out[at:stop]):
            out[at:stop] = [
                replace(unit, look=Look.NOTE) if unit.look in {Look.SHORT, Look.PROSE} else unit
                for unit in out[at:stop]
            ]
        at = max(stop, at + 1)
    return out


def _end_of_run(units: Sequence[Unit], first: int) -> int:
    """Where a run of references that begins at `first` ends; `first` where none does."""
    number = _number(units[first], _BRACKETED)
    pattern = _BRACKETED
    if number is None:
        pattern, number = _PLAIN, _number(units[first], _PLAIN)
    if number is None:
        return first
    at = first + 1
    while at < len(units) and (found := _number(units[at], pattern)) is not None and 0 < found - number <= 2:
        number = found
        at += 1
    return at if pattern is _BRACKETED or at - first >= _AT_LEAST else first


_AT_LEAST = 3
"""So many lines with numbers without brackets make a run."""


def _number(unit: Unit, pattern: re.Pattern[str]) -> int | None:
    """The number that a line begins with, where it may be a reference."""
    if unit.hint is not None or unit.look not in _OPEN or len(unit.text) > _LONGEST:
        return None
    found = pattern.match(unit.text)
    return int(found[found.lastgroup or 0].translate(_RAISED)) if found else None
