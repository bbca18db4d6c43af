"""Dates as EDTF strings (the extended date form of ISO 8601): making them, and their first and last day."""

import calendar
import re
from datetime import date, timedelta

MONTH_NUMBERS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_SIMPLE = re.compile(r"(\d{4}|\d{3}X)(?:-(\d\d)(?:-(\d\d))?)?")

Moment = tuple[int, int, int]
"""Year, month, day; a month or day of 0 is not said."""


def month_number(name: str) -> int:
    """1 to 12 for a month's English name or short form, with or without a full stop."""
    return MONTH_NUMBERS[name.casefold().rstrip(".")]


def show(moment: Moment) -> str | None:
    """`2016`, `2016-12` or `2016-12-21`; None when there is no such day."""
    year, month, day = moment
    if not month:
        return f"{year:04d}"
    if not day:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def show_range(first: Moment, last: Moment) -> str | None:
    """`2014/2015`; None when an end is not a date or the end lies before the beginning."""
    one, two = show(first), show(last)
    if one is None or two is None or last_day(two) < first_day(one):
        return None
    return f"{one}/{two}"


def precision(moment: Moment) -> str:
    """`day`, `month` or `year`."""
    return "day" if moment[2] else "month" if moment[1] else "year"


def first_day(value: str) -> str:
    """The earliest day that a value can mean, as `2016-12-01`; empty when the value is not understood."""
    found = _SIMPLE.match(value.split("/", 1)[0])
    if not found:
        return ""
    year, month, day = found.groups()
    if year.endswith("X"):
        return f"{year[:3]}0-01-01"
    if month is None:
        return f"{year}-01-01"
    number = _SEASON_MONTHS[int(month)][0] if int(month) in _SEASON_MONTHS else int(month)
    return f"{year}-{number:02d}-{day or '01'}"


def last_day(value: str) -> str:
    """The latest day that a value can mean; empty when the value is not understood."""
    found = _SIMPLE.match(value.rsplit("/", 1)[-1])
    if not found:
        return ""
    year, month, day = found.groups()
    if year.endswith("X"):
        return f"{year[:3]}9-12-31"
    if month is None:
        return f"{year}-12-31"
    number = _SEASON_MONTHS[int(month)][1] if int(month) in _SEASON_MONTHS else int(month)
    return f"{year}-{number:02d}-{day or calendar.monthrange(int(year), number)[1]}"


def days_between(first: str, second: str) -> int:
    """How many days the second ISO day lies after the first."""
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def shift(day: str, days: int) -> str:
    """The ISO day that lies so many days after another."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def weekday_before(day: str, weekday: int) -> str:
    """The nearest day on or before an ISO day that falls on a weekday (Monday is 0)."""
    return shift(day, -((date.fromisoformat(day).weekday() - weekday) % 7))


def moment_of(day: str) -> Moment:
    """The moment of an ISO day."""
    year, month, number = day.split("-")
    return int(year), int(month), int(number)


def weekday_of(moment: Moment) -> int:
    """Monday is 0; the moment must have a day that exists."""
    return date(*moment).weekday()
