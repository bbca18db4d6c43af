"""Titles that begin with a bullet or a number: a page that opens with one has it before all its titles."""

from collections.abc import Sequence
from dataclasses import replace

from reader.importers.looks import BODY, LIST_MARK, Look
from reader.importers.units import Unit

_WORDS, _LONGEST = 4, 160
"""Words of such a title at least, and characters at most."""
_AT_LEAST = 2
_SECTION = 3
"""So many words above the first of them may name the site or the section."""
_STOPS = (".", ";", ":", ",", "!")
_HEAD = frozenset({Look.PROSE, Look.BYLINE, Look.META, Look.MASTHEAD, Look.CAPTION, Look.LEAD, Look.SHORT})
"""What stands below a title; a short line may be what a picture is called."""
_REACH, _TEXT = 6, 80
"""In so many lines there is one of so many characters, or a paragraph."""


def with_bulleted_titles(units: Sequence[Unit]) -> list[Unit]:
    """The units; bulleted lines that stand alone, each above a text, as titles where the page opens so."""
    listed = [n for n, unit in enumerate(units) if unit.look is Look.LIST]
    if len(listed) < _AT_LEAST or any(_is_text(unit) for unit in units[: listed[0]]):
        return list(units)
    if not all(_is_title(units, n) for n in listed):
        return list(units)
    out = list(units)
    for n in listed:
        out[n] = replace(out[n], look=Look.SHORT)
        for below in range(n + 1, next((at for at in range(n + 1, len(out)) if out[at].look in BODY), n)):
            if out[below].look is Look.SHORT and out[below].hint is None:
                out[below] = replace(out[below], look=Look.LEAD)
    return out


def _is_text(unit: Unit) -> bool:
    """What cannot stand above the first of them; a word or two may name the site or the section."""
    return unit.look in BODY or (unit.look is Look.SHORT and len(unit.text.split()) > _SECTION)


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
