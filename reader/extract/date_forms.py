"""Dates with a day, a month or a season: what each form means."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.extract import date_patterns as patterns
from reader.extract.edtf import SEASONS, Moment, month_number, show, weekday_of
from reader.extract.written import Match, Written, between, single, span

_CAPITAL_ONLY = frozenset(
    {"may", "march", "mar", "dec", "jan", "jun", "sep", "oct", "nov", "apr", "aug", "feb", "jul"}
)
_LAST_SHORT_YEAR = 40
_NUMBER = re.compile(r"\d+")
DAY_FIRST, MONTH_FIRST = "explicit, in figures, day first", "explicit, in figures, month first"


def _year(text: str | None) -> int:
    return int(text) if text else 0


def _day(text: str) -> int:
    found = _NUMBER.match(text)
    return int(found.group()) if found else 0


def _is_month(name: str, *, year: bool) -> bool:
    """Whether a word is the name of a month and not a verb (`may`, `march` in small letters)."""
    return name[0].isupper() or (year and name.casefold().rstrip(".") not in _CAPITAL_ONLY)


def _clock(found: Match, first: Moment, zone: str = "") -> tuple[str | None, str]:
    """The ISO value with the time of day where one is printed, and its precision."""
    day = show(first)
    if day is None or not found["hour"]:
        return day, "day"
    hour = int(found["hour"])
    half = found.groupdict().get("half")
    if half:
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    time = f"{hour:02d}:{found['minute']}" + (f":{found['second']}" if found["second"] else "")
    return f"{day}T{time}{zone}", "second" if found["second"] else "minute"


def iso_day(found: Match) -> Written | None:
    """`2016-12-21`, `2020-03-04 14:51:37`, `2016-12-21T10:00Z`."""
    moment = (int(found["y"]), int(found["m"]), int(found["d"]))
    value, exact = _clock(found, moment, found["zone"] or "")
    if value is None:
        return None
    return Written(found.start(), found.end(), moment, None, value, exact)


def iso_month(found: Match) -> Written | None:
    """`2016-12`; `2011-12` is rather two years."""
    year, month = int(found["y"]), int(found["m"])
    if year % 100 + 1 == month:
        return Written(
            found.start(),
            found.end(),
            (year, 0, 0),
            (year + 1, 0, 0),
            precision="range",
            certain=False,
            rule="read as two years; it can also be a year and a month",
        )
    return single(found, (year, month, 0))


def numeric(found: Match) -> Written | None:
    """`21/12/2016`, `21.12.2016`; no value where day and month cannot be told apart."""
    one, two, year = int(found["a"]), int(found["b"]), int(found["y"])
    day_first = show((year, two, one)) if two <= 12 else None
    month_first = show((year, one, two)) if one <= 12 else None
    if day_first is None and month_first is None:
        return None
    moment = (year, two, one) if day_first else (year, one, two)
    if day_first and month_first and day_first != month_first and found["sep"] != ".":
        return Written(
            found.start(),
            found.end(),
            None,
            None,
            precision="day",
            certain=False,
            rule=f"two readings: {day_first} (day first) or {month_first} (month first)",
            readings=(day_first, month_first),
        )
    value, exact = _clock(found, moment)
    doubt = bool(day_first and month_first and day_first != month_first)
    rule = "explicit, in figures"
    if doubt:
        rule = "figures with full stops, read day first"
    elif one != two and found["sep"] != ".":
        rule = DAY_FIRST if day_first else MONTH_FIRST
    return Written(found.start(), found.end(), moment, None, value, exact, rule, not doubt)


def dotted(found: Match) -> Written | None:
    """`28.08.-10.09.2005`, `01-07.09.05`, `27.08.05`: day first, as full stops are written."""
    short = int(found["y"])
    year = short + (0 if short > 99 else 2000 if short <= _LAST_SHORT_YEAR else 1900)
    last = (year, int(found["m2"]), int(found["d2"]))
    section = short <= 99 and (len(found["m2"]) == 1 or not (found["d1"] or found["d2"][1:]))
    if show(last) is None or section:
        return None
    rule = "figures with full stops, read day first"
    rule += ", the year printed in two digits" * (short <= 99)
    if not found["d1"]:
        return single(found, last, certain=False, rule=rule)
    first = (year, int(found["m1"] or last[1]), int(found["d1"]))
    if first > last and found["m1"]:
        first = (year - 1, first[1], first[2])
    if show(first) is None or first >= last:
        return None
    return span(found, first, last, rule)


def two_days(found: Match) -> Written | None:
    """`21 November to 3 December 2016`."""
    if not (_is_month(found["m1"], year=False) and _is_month(found["m2"], year=False)):
        return None
    last = (_year(found["y2"]), month_number(found["m2"]), _day(found["d2"]))
    first_year = _year(found["y1"]) or last[0]
    first = (first_year, month_number(found["m1"]), _day(found["d1"]))
    if not found["y1"] and last[0] and first[1:] > last[1:]:
        first = (last[0] - 1, first[1], first[2])
    if found["y1"] and not last[0]:
        last = (first[0] + (last[1:] < first[1:]), last[1], last[2])
        rule = "explicit range; the year of its end is taken from its beginning"
        made = span(found, first, last, rule)
        return replace(made, certain=False) if made else None
    if found["link"].strip() == "and" and not between(found):
        return None
    return span(found, first, last)


def day_list(found: Match) -> Iterator[Written]:
    """`21 and 22 November` is one mention; `3, 5 and 9 May` is three."""
    if not _is_month(found["m"], year=bool(found["y"])):
        return
    year, month = _year(found["y"]), month_number(found["m"])
    days = [int(number.group()) for number in _NUMBER.finditer(found["days"])]
    if any(show((year or 2000, month, day)) is None for day in days):
        return
    rising = days == sorted(set(days))
    run = rising and days[-1] - days[0] == len(days) - 1
    listed = re.search(r"\s(?:and|or|&)\s", found["days"]) is not None
    if rising and (run or (not listed and len(days) == 2) or (len(days) == 2 and between(found))):
        written = span(found, (year, month, days[0]), (year, month, days[-1]), "explicit days")
        if written:
            yield written
        return
    spans = [number.span() for number in re.finditer(r"\d+(?:st|nd|rd|th)?", found["days"])]
    for number, (day, (start, end)) in enumerate(zip(days, spans, strict=True)):
        start, end = start + found.start("days"), end + found.start("days")
        if number == 0 and found.start("m") < found.start("days"):
            start = found.start()
        if number == len(days) - 1:
            end = found.end()
        yield Written(start, end, (year, month, day), precision="day", rule="explicit, one of several days")


def day_month(found: Match) -> Written | None:
    """`21 December 2016`, `Dec. 21`, `Wednesday, 21st of December`."""
    year = _year(found["y"])
    if not _is_month(found["m"], year=bool(year)):
        return None
    if not year and found.start("m") < found.start("d") and patterns.COUNTED.match(found.string, found.end()):
        return None
    moment = (year, month_number(found["m"]), _day(found["d"]))
    if not year:
        return single(found, moment) if show((2000, *moment[1:])) else None
    value, exact = _clock(found, moment)
    if value is None:
        return None
    named = found.string[found.start() : found.start() + 3].casefold()
    days = [day[:3] for day in patterns.WEEKDAYS]
    if named in days and days.index(named) != weekday_of(moment):
        rule = "explicit, but the weekday printed with it does not fall on that day"
        return Written(found.start(), found.end(), moment, None, value, exact, rule, certain=False)
    return Written(found.start(), found.end(), moment, None, value, exact)


def short_year(found: Match) -> Written | None:
    """`14 Aug 09`."""
    short = int(found["y"])
    year = short + (2000 if short <= _LAST_SHORT_YEAR else 1900)
    moment = (year, month_number(found["m"]), _day(found["d"]))
    return single(found, moment, certain=False, rule="explicit, its year printed in two digits")


def months_year(found: Match) -> Written | None:
    """`March to May 2016`."""
    if not (_is_month(found["m1"], year=True) and _is_month(found["m2"], year=True)):
        return None
    last = (int(found["y2"]), month_number(found["m2"]), 0)
    first = (_year(found["y1"]) or last[0], month_number(found["m1"]), 0)
    if not found["y1"] and first[1] > last[1]:
        first = (last[0] - 1, first[1], 0)
    link = found.string[found.end("y1") if found["y1"] else found.end("m1") : found.start("m2")]
    apart = (last[0] - first[0]) * 12 + last[1] - first[1]
    if re.search(r"\b(?:and|or|&)\b|&", link) and apart != 1 and not between(found):
        return None
    return span(found, first, last)


def month_list(found: Match) -> Written | None:
    """`January, February and March 2019`, if they are in a row."""
    months = [month_number(name) for name in re.findall(r"[A-Za-z]{3,}\.?", found["list"]) if name != "and"]
    if months != list(range(months[0], months[-1] + 1)):
        return None
    year = int(found["y"])
    return span(found, (year, months[0], 0), (year, months[-1], 0), "explicit months in a row")


def month_year(found: Match) -> Written | None:
    """`June 2016`."""
    year = int(found["y"])
    if not _is_month(found["m"], year=True) or (
        patterns.COUNTED.match(found.string, found.end()) and year % 100 == 0
    ):
        return None
    return single(found, (year, month_number(found["m"]), 0))


def season(found: Match) -> Written | None:
    """`summer of 2016`."""
    season = SEASONS[found["season"].casefold()]
    value = f"{found['y']}-{season}"
    rule = "explicit season; which months it means depends on the hemisphere"
    return Written(found.start(), found.end(), None, None, value, "season", rule, certain=False)
