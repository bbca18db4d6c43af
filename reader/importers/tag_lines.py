"""Lines of tags above the titles of a list: `Aldrun | Courts`, `Harbour Blog, Land, Ilka Harrow`."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.headlines import is_country, is_theme
from reader.importers.heads import is_above_headline
from reader.importers.looks import BODY, Look
from reader.importers.units import Unit

_BAR = re.compile(r"\s*[|•·›»>]\s*|\s/\s")
_COMMA = re.compile(r",\s+")
_PARTS, _WORDS = 6, 5
"""So many tags stand on one line, and so many words in one tag, at most."""
_SHARED, _LISTED = 2, 3
"""So many lines have a tag in common where bars divide them; so many where commas do, or where they have
bars and nothing else in common."""
_TITLE_WORDS, _REACH = 3, 3
_MOST = 0.6
"""So great a share of such lines must be above headlines."""


def with_tag_lines(units: Sequence[Unit]) -> list[Unit]:
    """The units, with the lines of several tags above headlines as the kind of text."""
    out = list(units)
    barred, listed = _lines(units, _BAR), _lines(units, _COMMA)
    for lines, needed in ((barred, _SHARED), (listed, _LISTED)):
        above = {index for index in lines if is_above_headline(units, index)}
        if len(above) < _MOST * len(lines):
            continue
        places: dict[str, set[int]] = defaultdict(set)
        for index in above:
            for tag in lines[index]:
                places[tag].add(index)
        alike = {index for found in places.values() if len(found) >= needed for index in found}
        if lines is barred and len(above) >= _LISTED:
            alike = above
        for index in alike:
            out[index] = replace(out[index], look=Look.KICKER)
    for index in barred:
        if _names_themes(units[index].text) and _is_above_title(units, index):
            out[index] = replace(out[index], look=Look.KICKER)
    return out


def _names_themes(text: str) -> bool:
    """Whether a line names countries and themes and nothing else."""
    return all(is_country(tag) or is_theme(tag) for tag in _BAR.split(text))


def _is_above_title(units: Sequence[Unit], index: int) -> bool:
    """A longer line of words below, with no text and no more than facts between."""
    for unit in units[index + 1 : index + 1 + _REACH]:
        if unit.look in BODY:
            return False
        if unit.look is Look.SHORT and len(unit.text.split()) >= _TITLE_WORDS and not is_theme(unit.text):
            return True
    return False


def _lines(units: Sequence[Unit], divider: re.Pattern[str]) -> dict[int, frozenset[str]]:
    """The lines that hold several tags and nothing else, and their tags."""
    out = {}
    for index, unit in enumerate(units):
        if unit.look is not Look.SHORT or unit.hint is not None:
            continue
        parts = divider.split(unit.text)
        if 2 <= len(parts) <= _PARTS and all(map(_is_tag, parts)):
            out[index] = frozenset(part.casefold() for part in parts)
    return out


def _is_tag(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= _WORDS and text[0].isupper() and text[-1].isalnum() and not text[-1].isdigit()
