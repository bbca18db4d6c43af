"""Finding the places in a text where dates stand, before it is known what year they mean."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from reader.extract import date_back as back
from reader.extract import date_foreign as foreign
from reader.extract import date_forms as forms
from reader.extract import date_loose as loosely
from reader.extract import date_patterns as patterns
from reader.extract import date_years as years
from reader.extract.date_starts import NOWHERE, starts
from reader.extract.edtf import show_range
from reader.extract.where import matches, windows, within
from reader.extract.written import Match, Written

Handler = Callable[[Match], "Written | Iterator[Written] | None"]

_DATES: tuple[tuple[re.Pattern[str], Handler, tuple[str, ...]], ...] = (
    (patterns.ISO_DAY, forms.iso_day, ("years",)),
    (patterns.ISO_MONTH, forms.iso_month, ("years",)),
    (patterns.DOTTED, forms.dotted, ("days",)),
    (patterns.NUMERIC, forms.numeric, ("days",)),
    (foreign.OTHER_DAY, foreign.other, ("days",)),
    (foreign.OTHER_YEAR, foreign.other, ("years",)),
    (patterns.DMY_TO_DMY, forms.two_days, ("days",)),
    (patterns.MDY_TO_MDY, forms.two_days, ("months",)),
    (patterns.DAYS_MY, forms.day_list, ("days",)),
    (patterns.DMY_SHORT, forms.short_year, ("days",)),
    (patterns.DMY, forms.day_month, ("days", "weekdays")),
    (patterns.MY_DAYS, forms.day_list, ("months",)),
    (patterns.MDY, forms.day_month, ("months", "weekdays")),
    (patterns.MONTH_LIST, forms.month_list, ("months",)),
    (patterns.MONTHS_YEAR, forms.months_year, ("months",)),
    (patterns.MONTH_YEAR, forms.month_year, ("months",)),
    (foreign.FOREIGN, foreign.foreign, ("days",)),
    (patterns.SEASON_YEAR, forms.season, ("seasons",)),
    (patterns.YEAR_LIST, years.year_list, ("years",)),
    (patterns.YEARS, years.years, ("years",)),
    (patterns.DECADE, years.decade, ("years",)),
    (patterns.SHORT_DECADE, years.short_decade, ("days",)),
    (patterns.YEAR, years.bare_year, ("years",)),
)
"""With what such a date begins with, as `Starts` names it. Which one is tried first matters."""
_LOOSE: tuple[tuple[re.Pattern[str], Handler, str], ...] = (
    (patterns.LONE_MONTH, loosely.lone_month, "months"),
    (patterns.BARE_MONTH, loosely.bare_month, "months"),
    (patterns.RELATIVE, loosely.relative, "units"),
    (back.BESIDE, back.beside, "beside"),
    (patterns.WEEKDAY, loosely.weekday, "weekdays"),
    (patterns.BARE_WEEKDAY, loosely.bare_weekday, "weekdays"),
    (patterns.SEASON, loosely.season, "seasons"),
    (patterns.DAY_ALONE, loosely.day_alone, "days of a month"),
    (back.SAME, back.same, "same"),
    (back.STEPS, back.steps, "steps"),
    (back.AGO, back.ago, "ago"),
)
"""With the words of which each holds one. A look for them costs next to nothing beside the patterns."""
_WORDS = {
    "months": (
        *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
        *("October", "November", "December"),
    ),
    "units": ("year", "month", "week", "day", "morrow"),
    "weekdays": ("day",),
    "seasons": ("spring", "summer", "autumn", " fall", "winter"),
    "days of a month": ("n the ",),
    "same": ("same ", "hat year", "hat month"),
    "beside": ("following ", "next day", "previous ", "preceding "),
    "steps": (" later", " earlier"),
    "ago": (" ago",),
}
_LINKS = {" and ": "between ", " to ": "from ", " until ": "from ", " through ": "from ", " till ": "from "}
"""What stands between the ends of a range, with what stands before it."""
_BEFORE, _BEHIND = 48, 80
"""So far round one of these words its pattern looks."""
_KEPT = 1_024
"""So many blocks are kept with their dates: those of a page are asked for again by its other articles."""
_LONG = 8_000
"""A block of so many characters is not kept."""


def scan(text: str, *, loose: bool = True) -> Sequence[Written]:
    """All dates written in a text, in its order; none overlaps another.

    `loose` False leaves out what only running prose can mean: lone months, weekdays, `this year`.
    """
    return _kept(text, loose) if len(text) < _LONG else _scan(text, loose)


@lru_cache(maxsize=_KEPT)
def _kept(text: str, loose: bool) -> tuple[Written, ...]:
    return _scan(text, loose)


def _scan(text: str, loose: bool) -> tuple[Written, ...]:
    taken = bytearray(len(text))
    out: list[Written] = []
    for found, handler in chain(_dated(text), _loose(text) if loose else ()):
        if taken.find(1, found.start(), found.end()) >= 0:
            continue
        made = handler(found)
        for written in () if made is None else (made,) if isinstance(made, Written) else made:
            taken[written.start : written.end] = b"\x01" * (written.end - written.start)
            out.append(written)
    out.sort(key=lambda written: written.start)
    return tuple(_joined(text, out))


def _joined(text: str, written: list[Written]) -> Iterator[Written]:
    """`between January 2023 and August 4, 2023`: two dates of unlike exactness are the ends of one range."""
    at = 0
    while at < len(written):
        one = written[at]
        other = written[at + 1] if at + 1 < len(written) else None
        both = _range(text, one, other) if other else None
        yield both or one
        at += 2 if both else 1


def _range(text: str, one: Written, other: Written) -> Written | None:
    if not (one.first and other.first and one.first[0] and other.first[0]) or one.last or other.last:
        return None
    link = _LINKS.get(text[one.end : other.start])
    cue = text[max(0, one.start - len("between ")) : one.start].casefold()
    if link is None or not cue.endswith(link) or one.precision == other.precision:
        return None
    value = show_range(one.first, other.first)
    if value is None or "T" in (one.value or "") + (other.value or ""):
        return None
    return Written(
        one.start,
        other.end,
        one.first,
        other.first,
        precision="range",
        rule="explicit range",
        certain=one.certain,
    )


def _dated(text: str) -> Iterator[tuple[Match, Handler]]:
    """Where the forms with a digit stand, the first form first."""
    places = starts(text)
    if places is NOWHERE:
        return
    for pattern, handler, (first, *more) in _DATES:
        at: list[int] = getattr(places, first)
        if more:
            at = sorted(at + places.weekdays)
        for found in matches(pattern, text, at) if at else ():
            yield found, handler


def _loose(text: str) -> Iterator[tuple[Match, Handler]]:
    """Where the forms without a digit stand, the first form first."""
    parts = {kind: windows(text, words, _BEFORE, _BEHIND) for kind, words in _WORDS.items()}
    for pattern, handler, kind in _LOOSE:
        for found in within(pattern, text, parts[kind]) if parts[kind] else ():
            yield found, handler
