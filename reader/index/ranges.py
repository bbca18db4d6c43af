"""Ranges of dates as they are asked for: `2016-06..2016-12`, `<2017`, `2016`."""

import re

from reader.index.edtf import FIRST, LAST, point
from reader.index.nodes import Range

_COMPARED = re.compile(r"(<=|>=|<|>)(.+)")
_EXAMPLES = "2016, 2016-12, 2016-12-21, 2016-06..2016-12, <2017"


def date_range(field: str, text: str) -> Range | str:
    """The range that a text means, or a sentence why it means none."""
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
