"""The head of an agency's report on several lines: the author, the house, the day, the town."""

from collections.abc import Sequence
from dataclasses import replace

from reader.importers.agencies import is_house
from reader.importers.dateline import place_alone
from reader.importers.looks import LIST_MARK, Look
from reader.importers.printed import is_dated
from reader.importers.units import Unit

_HEAD = frozenset({Look.META, Look.BYLINE, Look.LEAD, Look.CAPTION})
"""What stands above the line of the town, in the head of a report."""
_TITLES = frozenset({Look.SHORT, Look.LEAD, Look.CAPTION, Look.MARKDOWN_HEAD})
_LABELS = frozenset({"published", "posted", "publication date", "date", "published on"})
_TABLE = frozenset({"primary country", "theme", "themes", "disaster type", "disaster types", "source"})


def with_agency_heads(units: Sequence[Unit]) -> list[Unit]:
    """The units; the house below a byline, and the town above the first paragraph, as facts.

    So the label of a day in a list of its own, `• Published`, and what stands below `Primary country`.
    """
    out = list(units)
    for index in range(len(out) - 1):
        if out[index].hint is None and (_is_label_of_day(out, index) or _is_fact(out, index)):
            out[index] = replace(out[index], look=Look.META)
    return out


def _is_fact(units: Sequence[Unit], index: int) -> bool:
    """A house, a town, or an entry of a table that was copied."""
    over, unit, below = units[index - 1], units[index], units[index + 1]
    if not index or unit.look is not Look.SHORT:
        return False
    if over.look is Look.BYLINE and index > 1 and units[index - 2].look in _TITLES:
        if _has_day(below) and is_house(unit.text):
            return True  # without a title above the byline it could be the title itself
    elif _names_fact(over) and below.look is not Look.PROSE:
        return True
    return over.look in _HEAD and below.look is Look.PROSE and place_alone(unit.text) is not None


def _is_label_of_day(units: Sequence[Unit], index: int) -> bool:
    unit = units[index]
    return unit.look in {Look.LIST, Look.SHORT} and _is_label(unit.text) and _has_day(units[index + 1])


def _names_fact(unit: Unit) -> bool:
    """A label of a table of facts that was copied."""
    return unit.look is Look.META and unit.text.casefold().rstrip(" :") in _TABLE


def _is_label(text: str) -> bool:
    mark = LIST_MARK.match(text)
    bare = text[mark.end() :] if mark else text
    return bare.casefold().rstrip(" :") in _LABELS


def _has_day(unit: Unit) -> bool:
    return unit.look is Look.META and is_dated(unit.text)
