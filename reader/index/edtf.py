"""Dates as spans of days, so that they can be compared with a range that is asked for.

A day is an ISO string (`2016-12-21`); days compare as strings. A span has both its ends in it.
"""

import re

FIRST, LAST = "0000-01-01", "9999-12-31"

Span = tuple[str, str]

_POINT = re.compile(
    r"(?P<year>\d{3,4}X?|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ].*)?)?)?[?~%]*", re.DOTALL
)
_SEASONS = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "12")}
"""The months of the EDTF seasons; winter is cut at the year's end."""


def point(text: str) -> Span | None:
    """The days of one EDTF date, or None when it is none: `2016-12` is its first to its 31st."""
    found = _POINT.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = found.group("year"), found.group("month"), found.group("day")
    if "X" in year:
        return (year.replace("X", "0") + "-01-01", year.replace("X", "9") + "-12-31") if not month else None
    if len(year) != 4:
        return None
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if month in _SEASONS and day is None:
        first, last = _SEASONS[month]
        return f"{year}-{first}-01", f"{year}-{last}-31"
    if not "01" <= month <= "12" or (day is not None and not "01" <= day <= "31"):
        return None
    return f"{year}-{month}-{day or '01'}", f"{year}-{month}-{day or '31'}"


def within(edtf: str, low: str, high: str) -> bool:
    """Whether a date answers a range of days.

    A printed date must lie in the range as a whole: `2016` does not answer `2016-12`. A date that is
    itself a range or a pair of bounds (`2014/2015`, `2016-12-14/`) must only have a day in common with it.
    """
    if "/" in edtf:
        left, _, right = edtf.partition("/")
        begin, end = point(left), point(right)
        if begin is None and end is None:
            return False
        return (begin[0] if begin else FIRST) <= high and (end[1] if end else LAST) >= low
    days = point(edtf)
    return days is not None and low <= days[0] and days[1] <= high
