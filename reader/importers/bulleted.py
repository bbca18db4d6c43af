"""Titles that begin with a bullet or a number: a page that opens with one has it before all its titles."""

from collections.abc import Sequence
from dataclasses import replace

from reader.importers.looks import BODY, LIST_MARK, Look
from reader.importers.units import Unit

_WORDS, _LONGEST = 4, 160
"""Words of such a title at least, and characters at most."""
_AT_LEAST = 2
_TEXTS = BODY | {Look.SHORT}
"""What does not stand above the first of them."""
_STOPS = (".", ";", ":", ",", "!")
_HEAD = frozenset({Look.PROSE, Look.BYLINE, Look.META, Look.CAPTION, Look.LEAD, Look.SHORT})
"""What stands below a title; a short line may be what a picture is called."""
_REACH, _TEXT = 6, 80
"""In so many lines there is one of so many characters, or a paragraph."""


def with_bulleted_titles(units: Sequence[Unit]) -> list[Unit]:
    """The units; bulleted lines that stand alone, each above a text, as titles where the page opens so."""
    listed = [n for n, unit in enumerate(units) if unit.look is Look.LIST]
    if len(listed) < _AT_LEAST or any(unit.look in _TEXTS for unit in units[: listed[0]]):
        return list(units)
    if not all(_is_title(units, n) for n in listed):
        return list(units)
    out = list(units)
    for n in listed:
        out[n] = replace(out[n], look=Look.SHORT)
    return out


def _is_title(units: Sequence[Unit], index: int) -> bool:
    """A bulleted line of some words without an end, with a paragraph below and no other item beside it."""
    unit = units[index]
    mark = LIST_MARK.match(unit.text)
    return (
        unit.hint is None
        and mark is not None
        and (mark["bullet"] is not None or mark["number"] is not None)
        and len(unit.text.split()) > _WORDS
        and len(unit.text) <= _LONGEST
        and not unit.text.endswith(_STOPS)
        and index + 1 < len(units)
        and units[index + 1].look in _HEAD
        and any(
            one.look is Look.PROSE or len(one.text) >= _TEXT for one in units[index + 1 : index + 1 + _REACH]
        )
    )
