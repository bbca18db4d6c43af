"""Titles that come again with another day: `Harbour Today – 3.5.2019`, and below its text the day before."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.looks import BODY, Look
from reader.importers.printed import printed_date
from reader.importers.units import Unit, first_text

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
    out = set(_day_headed(units))
    for days in series.values():
        first = min(days)
        if len(set(days.values())) == len(days) >= _AT_LEAST and all(
            _heads_text(units, index, first=index == first) for index in days
        ):
            out.update(days)
    return frozenset(out)


_DAY = (
    r"(?:[^\W\d_]{3,6}day,? )?(?:[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [^\W\d_]{3,9}\.?(?: \d{4})?|"
    r"\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})?)"
)
_OF_YEAR = r"(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2} [^\W\d_]{3,9}\.?)"
_DAY_BESIDE = re.compile(
    rf"^(?P<head>{_DAY})\s?(?::|\s?[|–—-]\s)\s*\S|^\[(?P<bracket>{_DAY})\]:? \S|"
    rf"^\S.*\s[(\[](?P<last>{_OF_YEAR})[)\]]$|^\S.*(?:,|\s[|–—-])\s(?P<end>{_OF_YEAR})$"
)
"""`May 3: Quay shut`, `Quay shut (May 3)`"""
_WORD = re.compile(r"[^\W\d_]{3,9}")
_DAYS_AT_LEAST = 3


def _day_headed(units: Sequence[Unit]) -> list[int]:
    """The lines with a day at their head or end, each above a text, where the first text is below one."""
    text = first_text(units)
    if not text or text == len(units) or not _has_day(units[text - 1].text):
        return []
    found = [
        index
        for index, unit in enumerate(units[:-1])
        if unit.look is Look.SHORT
        and unit.hint is None
        and units[index + 1].look in BODY
        and _has_day(unit.text)
    ]
    return found if len(found) >= _DAYS_AT_LEAST and found[0] == text - 1 else []


def _has_day(text: str) -> bool:
    """A month, or a day in figures, stands where titles have it."""
    found = _DAY_BESIDE.match(text) if len(text) <= _LONGEST else None
    if found is None:
        return False
    day = next(filter(None, found.groups()))
    months = [word for word in _WORD.findall(day) if not word.endswith("day")]
    return all(printed_date(f"1 {word} 2000") for word in months)


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
