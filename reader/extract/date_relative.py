"""Dates that count from the day of writing: `last month`, `yesterday`, `on Monday`."""

import re

from reader.extract.date_anchor import Anchor
from reader.extract.date_back import counted
from reader.extract.date_patterns import WEEKDAYS
from reader.extract.edtf import SEASONS, first_day, last_day, shift, show, show_range, weekday_before
from reader.extract.written import Written

_STEPS = {"last": -1, "this": 0, "next": 1}

_SHOWN = re.compile(r"^back |(?<=last |this |next )season ")

Answer = tuple[str | None, str, bool]
"""Value, rule, whether it is certain."""


def resolve(written: Written, anchor: Anchor | None) -> Answer:
    """What a relative date means, counted from `anchor`; no value where the anchor is too weak for it."""
    phrase = written.relative
    which, _, unit = phrase.partition(" ")
    shown = _SHOWN.sub("", phrase)
    if anchor is None:
        return None, f"unresolved: relative (“{shown}”), and the article gives no date to count from", False
    if unit == "year":
        year = int(anchor.day[:4]) + _STEPS[which]
        if written.first is None:
            return f"{year:04d}", f"relative: year counted from {anchor.rule}", anchor.printed
        first = (year, *written.first[1:])
        last = (year, *written.last[1:]) if written.last else None
        value = show_range(first, last) if last else show(first)
        return value, f"relative: year counted from {anchor.rule}", anchor.printed
    if not anchor.printed:
        return None, f"unresolved: relative (“{shown}”), and no date of publication is printed", False
    rule = f"relative: counted from {anchor.rule}"
    if which == "ago":
        return counted(phrase, anchor.day), rule, False
    if unit.startswith("season "):
        value = _season(which, SEASONS[unit.removeprefix("season ")], anchor.day)
        return value, f"{rule}; which months it means depends on the hemisphere", False
    if unit == "named month" and written.first:
        return _named_month(which, written.first[1], anchor.day), rule, False
    if unit == "month":
        return _month(anchor.day, _STEPS[which]), rule, True
    if unit == "week":
        monday = shift(weekday_before(anchor.day, 0), 7 * _STEPS[which])
        return f"{monday}/{shift(monday, 6)}", f"{rule}; a week from Monday to Sunday", False
    near = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if phrase in near:
        return shift(anchor.day, near[phrase]), rule, True
    return _weekday(which, unit, anchor.day), f"{rule}; the nearest such weekday", False


def _season(which: str, season: int, day: str) -> str:
    """The season meant: the last one is the last that has ended, the next one the next to begin."""
    year = int(day[:4])
    if which == "this":
        return f"{year - (season == SEASONS['winter'] and day[5:7] < '03'):04d}-{season}"
    last = max(one for one in range(year - 2, year + 1) if _ends(one, season) < day)
    return f"{last if which == 'last' else last + 1:04d}-{season}"


def _ends(year: int, season: int) -> str:
    """The last day of a season; a winter ends in the year after."""
    return f"{year + 1:04d}-02-28" if season == SEASONS["winter"] else last_day(f"{year:04d}-{season}")


def _month(day: str, step: int) -> str:
    number = int(day[:4]) * 12 + int(day[5:7]) - 1 + step
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def _named_month(which: str, month: int, day: str) -> str | None:
    year = int(day[:4])
    if which == "last":
        year -= first_day(f"{year:04d}-{month:02d}") > day or day[5:7] == f"{month:02d}"
    elif which == "next":
        year += last_day(f"{year:04d}-{month:02d}") <= day or day[5:7] == f"{month:02d}"
    return show((year, month, 0))


def _weekday(which: str, unit: str, day: str) -> str:
    number = WEEKDAYS.index(unit or which)
    if unit and which == "next":
        return shift(weekday_before(shift(day, 7), number), 0)
    if unit and which == "this":
        return shift(weekday_before(day, 0), number)
    if unit and which == "last":
        return weekday_before(shift(day, -1), number)
    return weekday_before(day, number)
