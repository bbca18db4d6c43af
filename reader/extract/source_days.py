"""The day that begins or closes a line, and days in figures."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.source_marks import EDGE, YEAR
from reader.extract.written import Written

_YEAR = re.compile(rf"{YEAR}|\d/\d\d\b")
_FIGURES = re.compile(r"\b(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>(?:\d\d){1,2})\b")
MONTHS = 12
_CENTURY, _PIVOT, _EDGE = 100, 50, 64


def day_first(figures: Iterable[re.Match[str]]) -> bool | None:
    """Whether dates in figures have the day first, by all of them; None when they do not say."""
    pairs = [(int(one["one"]), int(one["two"])) for one in figures]
    day, month = any(one > MONTHS for one, _ in pairs), any(two > MONTHS for _, two in pairs)
    return None if day == month else day


def figures(texts: Iterable[str]) -> Iterator[re.Match[str]]:
    """The dates in figures of some texts."""
    for text in texts:
        if "/" in text or "." in text:
            yield from _FIGURES.finditer(text)


def undated(text: str) -> tuple[str, Written | None]:
    """The line without the date that begins or closes it, and that date."""
    day = closing(text)
    if day is None:
        return text, None
    if not re.search(r"\w", text[: day.start]):
        return text[day.end :].strip(EDGE + ")"), day
    return text[: day.start].rstrip(EDGE + "(["), day


def days(text: str) -> list[Written]:
    """The dates of a text that have a year and a month, without ranges."""
    written = scan(text, loose=False)
    return [one for one in written if one.first and one.first[0] and one.first[1] and not one.last]


def iso(day: Written | None) -> str | None:
    """`2016-12-21`, `2016-12` or `2016`; None without a date, or where it is not told which one it is."""
    return show(day.first) if day and day.first else None


@lru_cache(maxsize=512)
def closing(text: str) -> Written | None:
    """The date with a year that begins or closes a line."""
    if not _YEAR.search(text, max(0, len(text) - _EDGE)) and not _YEAR.search(text, 0, _EDGE):
        return None
    days = [
        one
        for one in scan(text, loose=False)
        if one.readings or (one.first and one.first[0] and one.first[1] and not one.last)
    ]
    if not days and (found := _FIGURES.search(text)) and (day := _figures(found)):
        days = [day]
    for one in days[-1:] + days[:1]:
        if not re.search(r"\w", text[one.end :]) or not re.search(r"\w", text[: one.start]):
            return one
    return None


def _figures(found: re.Match[str]) -> Written | None:
    """`01/22/09`: a date in figures with a short year; None when there is no such day."""
    one, two, year = (int(found[name]) for name in ("one", "two", "year"))
    year += 0 if year > _CENTURY else (_CENTURY * 20 if year < _PIVOT else _CENTURY * 19)
    days = (
        show((year, two, one)) if two <= MONTHS else None,
        show((year, one, two)) if one <= MONTHS else None,
    )
    if days[0] and days[1]:
        return Written(found.start(), found.end(), readings=(days[0], days[1]))
    moment = (year, two, one) if days[0] else (year, one, two)
    return Written(found.start(), found.end(), moment) if days[0] or days[1] else None
