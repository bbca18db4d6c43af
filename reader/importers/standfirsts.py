"""Lists of titles with a sentence each below that has no full stop."""

from collections.abc import Sequence
from dataclasses import replace

from reader.importers.looks import BODY, Look
from reader.importers.names import is_caseless, title_case_share
from reader.importers.units import Unit

_AT_LEAST, _ENTRIES = 2, 3
"""So many such sentences, and so many entries with any text of one paragraph, make a list."""
_MOST = 0.75
"""So great a share of such lines must stand in entries."""
_WORDS, _TEXT, _LONGER = 10, 60, 1.3
"""Words and characters of such a sentence at least, and how much longer than its title it is."""
_CASED = 0.65
"""So great a share of its words has capitals at most."""
_TITLE_WORDS = 3


def with_standfirsts(units: Sequence[Unit]) -> list[Unit]:
    """The units; in such a list the sentences as texts."""
    lines = [index for index in range(len(units)) if _is_sentence(units[index])]
    found = [index for index in lines if _is_below_title(units, index)]
    entries = len(found) + sum(
        units[index].look is Look.PROSE and _is_below_title(units, index) for index in range(len(units))
    )
    if len(found) < max(_AT_LEAST, _MOST * len(lines)) or entries < _ENTRIES:
        return list(units)
    out = list(units)
    for index in found:
        out[index] = replace(out[index], look=Look.PROSE)
    return out


def _is_sentence(unit: Unit) -> bool:
    text = unit.text
    return (
        unit.look is Look.SHORT
        and unit.hint is None
        and len(text) >= _TEXT
        and len(text.split()) >= _WORDS
        and not is_caseless(text)
        and title_case_share(text) < _CASED
        and text[-1].isalnum()
    )


def _is_below_title(units: Sequence[Unit], index: int) -> bool:
    """Directly below a title that has no other line above, and with no further text below."""
    if index == 0 or (index + 1 < len(units) and units[index + 1].look in BODY):
        return False
    title = units[index - 1]
    if title.look is not Look.SHORT or title.hint is not None or _is_sentence(title):
        return False
    if len(title.text.split()) < _TITLE_WORDS or len(units[index].text) < _LONGER * len(title.text):
        return False
    over = units[index - 2] if index > 1 else None
    return over is None or over.look is not Look.SHORT or _is_sentence(over)
