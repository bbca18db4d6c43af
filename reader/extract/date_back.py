"""Dates that count from the date named before them: `that year`, `the following day`, `two years later`."""

import re

from reader.extract.date_patterns import WEEKDAYS
from reader.extract.edtf import first_day, shift, show, weekday_before
from reader.extract.written import Match, Written

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, start=1)} | {"a": 1, "an": 1}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNITS = "day|month|year"
_UNIT = rf"(?P<unit>{_UNITS})"
SAME = re.compile(rf"(?i)(?<![\w-])(?P<cue>the\ssame|that\ssame|that)\s{_UNIT}(?![\w-])(?!['’]s\b)")
BESIDE = re.compile(
    r"(?i)(?<![\w-])the\s(?P<which>following|next|previous|preceding)\s"
    rf"(?P<unit>{_UNITS}|{'|'.join(WEEKDAYS)})(?![\w-])(?!['’]s\b)"
)
STEPS = re.compile(rf"(?i)(?<![\w-]){_COUNT}\s{_UNIT}s?\s(?P<way>later|earlier)(?![\w-])")
AGO = re.compile(rf"(?i)(?<![\w-]){_COUNT}\s{_UNIT}s?\sago(?![\w-])")
_SPAN_OF_TIME = re.compile(r"(?i)\b(?:over|in|within|for|during|throughout|of)\s$")
_POINTS = re.compile(r"(?i)\b(?:than|about|around|some|nearly|almost|over|least|the)\s$")

BACK = "back"
"""The first word of `Written.relative` where a date counts from the one before it."""
WINDOW = 1
"""So many sentences before it may the date stand that it counts from."""


def same(found: Match) -> Written | None:
    """`that year`, `the same month`; a day only as `the same day`."""
    unit = found["unit"].casefold()
    if unit == "day" and found["cue"].casefold() == "that":
        return None
    return _written(found, unit, 0)


def beside(found: Match) -> Written | None:
    """`the following year`, `the next day`, `the following Tuesday`; not `over the next year`."""
    which, unit = found["which"].casefold(), found["unit"].casefold()
    before = found.string[max(0, found.start() - 12) : found.start()]
    if _SPAN_OF_TIME.search(before) or (which == "next" and unit != "day"):
        return None
    return _written(found, unit, 1 if which in {"following", "next"} else -1)


def steps(found: Match) -> Written | None:
    """`two years later`, `three days earlier`; not `more than two years later`."""
    if _POINTS.search(found.string[max(0, found.start() - 10) : found.start()]):
        return None
    count = _count(found["count"])
    return _written(found, found["unit"].casefold(), count if found["way"].casefold() == "later" else -count)


def ago(found: Match) -> Written | None:
    """`three years ago`, counted from the day of writing."""
    if _POINTS.search(found.string[max(0, found.start() - 10) : found.start()]):
        return None
    unit = found["unit"].casefold()
    relative = f"ago {unit} -{_count(found['count'])}"
    return Written(found.start(), found.end(), precision=unit, relative=relative, certain=False)


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.casefold()]


def _written(found: Match, unit: str, step: int) -> Written:
    size = "day" if unit in WEEKDAYS else unit
    return Written(
        found.start(), found.end(), precision=size, relative=f"{BACK} {unit} {step}", certain=False
    )


def counted(relative: str, base: str) -> str | None:
    """The value of a `back` or `ago` date counted from a value; None where that is not exact enough."""
    _, unit, number = relative.split(" ")
    step = int(number)
    base = base.split("T")[0]
    base = base.rsplit("/", 1)[-1]
    if "X" in base or not first_day(base):
        return None
    if unit == "ordinal":
        return show((int(base[:4]), int(base[5:7]), step)) if len(base) >= len("2016-12") else None
    if unit == "year":
        return f"{int(base[:4]) + step:04d}"
    if len(base) < len("2016-12") or not 1 <= int(base[5:7]) <= 12:
        return None
    if unit == "month":
        months = int(base[:4]) * 12 + int(base[5:7]) - 1 + step
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if len(base) != len("2016-12-21"):
        return None
    if unit in WEEKDAYS:
        return weekday_before(shift(base, 7 if step > 0 else -1), WEEKDAYS.index(unit))
    return shift(base, step)
