"""Finding the places in a text where dates stand, before it is known what year they mean."""

import re
from collections.abc import Callable, Iterator

from reader.extract import date_forms as forms
from reader.extract import date_loose as loosely
from reader.extract import date_patterns as patterns
from reader.extract import date_years as years
from reader.extract.written import Match, Written

Handler = Callable[[Match], "Written | Iterator[Written] | None"]

_ALWAYS: tuple[tuple[re.Pattern[str], Handler], ...] = (
    (patterns.ISO_DAY, forms.iso_day),
    (patterns.ISO_MONTH, forms.iso_month),
    (patterns.NUMERIC, forms.numeric),
)
_WITH_MONTH: tuple[tuple[re.Pattern[str], Handler], ...] = (
    (patterns.DMY_TO_DMY, forms.two_days),
    (patterns.MDY_TO_MDY, forms.two_days),
    (patterns.DAYS_MY, forms.day_list),
    (patterns.DMY, forms.day_month),
    (patterns.MY_DAYS, forms.day_list),
    (patterns.MDY, forms.day_month),
    (patterns.MONTHS_YEAR, forms.months_year),
    (patterns.MONTH_YEAR, forms.month_year),
)
_YEARS: tuple[tuple[re.Pattern[str], Handler], ...] = (
    (patterns.SEASON_YEAR, forms.season),
    (patterns.YEAR_LIST, years.year_list),
    (patterns.YEARS, years.years),
    (patterns.DECADE, years.decade),
    (patterns.YEAR, years.bare_year),
)
_LOOSE: tuple[tuple[re.Pattern[str], Handler, tuple[str, ...]], ...] = (
    (patterns.LONE_MONTH, loosely.lone_month, ()),
    (patterns.RELATIVE, loosely.relative, ("year", "month", "week", "day", "morrow")),
    (patterns.WEEKDAY, loosely.weekday, ("day",)),
    (patterns.BARE_WEEKDAY, loosely.bare_weekday, ("day",)),
)
"""With parts of words of which one must be in the text; with none, a month must. A look for them costs next
to nothing beside the patterns."""


def scan(text: str, *, loose: bool = True) -> list[Written]:
    """All dates written in a text, in its order; none overlaps another.

    `loose` False leaves out what only running prose can mean: lone months, weekdays, `this year`.
    """
    if not patterns.HINT.search(text):
        return []
    taken = bytearray(len(text))
    out: list[Written] = []
    digits = patterns.DIGIT.search(text) is not None
    months = patterns.MONTH_HINT.search(text) is not None
    groups = (
        (_ALWAYS if digits else ()) + (_WITH_MONTH if digits and months else ()) + (_YEARS if digits else ())
    )
    wanted = [
        (pattern, handler)
        for pattern, handler, parts in (_LOOSE if loose else ())
        if (any(part in text for part in parts) if parts else months)
    ]
    for pattern, handler in (*groups, *wanted):
        for found in pattern.finditer(text):
            if any(taken[found.start() : found.end()]):
                continue
            made = handler(found)
            for written in () if made is None else (made,) if isinstance(made, Written) else made:
                taken[written.start : written.end] = b"\x01" * (written.end - written.start)
                out.append(written)
    return sorted(out, key=lambda written: written.start)
