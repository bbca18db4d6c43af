"""Titles that come again with another day: `Harbour Today – 3.5.2019`, and below its text the day before."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.looks import BODY, Look
from reader.importers.printed import printed_date
from reader.importers.units import Unit

_DASHED = re.compile(r"^(?P<name>\S+(?: \S+){1,7}?)(?:\s*[–—|:,]|\s+-)\s*$")
"""The name of a series, of two words at least, before the day."""
_LABEL = re.compile(
    r"\b(?:posted|published|publication|updated?|modified|released?|issued|created|date|dated|by|source|"
    r"from|on|at|tags?|filed|categor(?:y|ies)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm)\b",
    re.I,
)
_AT_LEAST = 2
_LOOKS = frozenset({Look.META, Look.SHORT})
_LONGEST = 100


def with_dated_titles(units: Sequence[Unit]) -> list[Unit]:
    """The units; lines of facts that name the same series with other days, each above a text, as titles."""
    out = list(units)
    for index in dated_titles(units):
        out[index] = replace(out[index], look=Look.SHORT)
    return out


def dated_titles(units: Sequence[Unit]) -> frozenset[int]:
    """The lines that name the same series with another day each, and stand as titles do."""
    alike: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        if unit.look in _LOOKS and unit.hint is None and unit.text[-2:].rstrip(".)")[-1:].isdigit():
            alike[unit.text.split(" ", 1)[0]].append(index)
    series: dict[str, dict[int, str]] = defaultdict(dict)
    for index in (index for found in alike.values() if len(found) >= _AT_LEAST for index in found):
        named = _name_and_day(units[index].text)
        if named is not None:
            series[named[0]][index] = named[1]
    out: set[int] = set()
    for days in series.values():
        first = min(days)
        if len(set(days.values())) == len(days) >= _AT_LEAST and all(
            _heads_text(units, index, first=index == first) for index in days
        ):
            out.update(days)
    return frozenset(out)


def _name_and_day(text: str) -> tuple[str, str] | None:
    """The name of the series, for comparing, and the day."""
    day = printed_date(text) if len(text) <= _LONGEST else None
    if day is None or day.precision != "day" or day.end < len(text.rstrip(" .)")):
        return None
    found = _DASHED.match(text[: day.start])
    if found is None or _LABEL.search(found["name"]):
        return None
    return found["name"].casefold(), day.value


def _heads_text(units: Sequence[Unit], index: int, *, first: bool) -> bool:
    """A text directly below; another directly above, but for the first one of the page."""
    below = index + 1 < len(units) and units[index + 1].look in BODY
    above = index > 0 and (units[index - 1].look in BODY or units[index - 1].look is Look.RULE)
    return below and (above or first)
