"""Ranges of dates as they are asked for: `2016-06..2016-12`, `<2017`, `2016`."""

import re

from reader.index.edtf import FIRST, LAST, point
from reader.index.nodes import Range

_COMPARED = re.compile(r"(<=|>=|<|>)(.+)")
_DASHES = re.compile(r"\s*(?:[\u2012-\u2015\u2026]|\s-\s|\.{2,3})\s*")
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    r"(?:(?P<before>\d{1,2})\s+)?(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?\s+"
    r"(?:(?P<after>\d{1,2}),?\s+)?(?P<year>\d{4})",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"(\d{0,4})(?:(?<=\d{4})-([01]?|0[1-9]|1[0-2])(?:(?<=-\d\d)-([0-3]?))?)?")
"""The beginning of a date."""
_EXAMPLES = "2016, 2016-12, 2016-12-21, 2016-06..2016-12, <2017"


def date_range(field: str, text: str) -> Range | str:
    """The range that a text means, or a sentence why it means none."""
    text = _plainly(text)
    compared = _COMPARED.fullmatch(text)
    if compared:
        sign, days = compared.group(1), point(compared.group(2))
        if days is None:
            return _wrong(compared.group(2))
        if sign == "<":
            return Range(field, FIRST, _before(days[0]), text)
        if sign == "<=":
            return Range(field, FIRST, days[1], text)
        return Range(field, days[0] if sign == ">=" else _after(days[1]), LAST, text)
    left, dots, right = text.partition("..")
    if not dots:
        left, dots, right = text.partition("/")
    if not dots:
        right = left
    first, last = point(left) if left else (FIRST, FIRST), point(right) if right else (LAST, LAST)
    if first is None or last is None:
        return _wrong(left if first is None else right)
    if first[0] > last[1]:
        return f"This range of dates ends before it begins: {text}."
    return Range(field, first[0], last[1], text)


def _plainly(text: str) -> str:
    """A range with its dashes and the names of months as digits: `June 2016 – 2017` is `2016-06..2017`."""
    text = _DASHES.sub("..", text.strip())
    text = _YEARS.sub(r"\1..\2", text)
    return _NAMED.sub(_digits, text)


def _digits(found: re.Match[str]) -> str:
    month = _MONTHS.index(found.group("month")[:3].casefold()) + 1
    day = found.group("before") or found.group("after")
    return f"{found.group('year')}-{month:02}" + (f"-{int(day):02}" if day else "")


def unfinished(field: str, text: str) -> Range | None:
    """The range of every date that a text can become when more is typed; None when it can become none.

    `20` is 2000 to 2099, `2016-1` is October to December 2016, `2016-06..20` begins with June 2016.
    """
    sign = re.match(r"[<>]=?", text)
    body = text[sign.end() :] if sign else text
    left, dots, right = body.partition("..")
    if not dots and left.endswith("."):
        left, dots = left[:-1], ".."
    first, last = _span(left), _span(right) if dots else None
    if first is None or (dots and right and last is None):
        return None
    if sign:
        low, high = (FIRST, first[1]) if sign.group()[0] == "<" else (first[0], LAST)
    else:
        low, high = first[0], last[1] if last else (LAST if dots else first[1])
    return Range(field, low, high, text + "…") if low <= high else None


def _span(text: str) -> tuple[str, str] | None:
    """The days of all dates that begin so."""
    whole = point(text)
    if whole:
        return whole
    found = _BEGUN.fullmatch(text)
    if not found:
        return None
    year, month, day = found.groups()
    if month is None:
        return year.ljust(4, "0") + "-01-01", year.ljust(4, "9") + "-12-31"
    low, high = {"": ("01", "12"), "0": ("01", "09"), "1": ("10", "12")}.get(month, (month, month))
    if day is None:
        return f"{year}-{low}-01", f"{year}-{high}-31"
    first = max("01", day.ljust(2, "0"))
    return f"{year}-{low}-{first}", f"{year}-{low}-{min('31', day.ljust(2, '9'))}"


def _wrong(text: str) -> str:
    return f"“{text}” is not a date. Dates are written like this: {_EXAMPLES}."


def _before(day: str) -> str:
    """A string that sorts behind every day before `day`, and before `day` itself."""
    year, month, number = day.split("-")
    if number != "01":
        return f"{year}-{month}-{int(number) - 1:02}"
    if month != "01":
        return f"{year}-{int(month) - 1:02}-31"
    return f"{int(year) - 1:04}-12-31"


def _after(day: str) -> str:
    """The next day; of a day that may be a month's last one, the first of the next month."""
    year, month, number = day.split("-")
    if int(number) < 31:
        return f"{year}-{month}-{int(number) + 1:02}"
    if int(month) < 12:
        return f"{year}-{int(month) + 1:02}-01"
    return f"{int(year) + 1:04}-01-01"
