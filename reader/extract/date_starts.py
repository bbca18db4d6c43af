"""Where in a text a date can begin: asked first, because most of a text is nowhere near a date."""

import re
from dataclasses import dataclass

_DIGITS = re.compile(r"\d+")
_HEAD = re.compile(
    r"(?i)\b(?:(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?P<weekday>mon|tue|wed|thu|fri|sat|sun)|(?P<season>spr|sum|aut|fal|win))"
)
_AHEAD = 112
"""So many characters before the first digit of a date its first word begins, at most."""
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Starts:
    """Offsets at which a date with a digit can begin, in order, by what stands there."""

    days: list[int]
    """Numbers of one digit or two."""
    years: list[int]
    """Numbers of four digits."""
    months: list[int]
    """Words that begin like the name of a month, before a number; so the others."""
    weekdays: list[int]
    seasons: list[int]


NOWHERE = Starts([], [], [], [], [])


def starts(text: str) -> Starts:
    """Where dates with a digit can begin."""
    days: list[int] = []
    years: list[int] = []
    numbers: list[int] = []
    for found in _DIGITS.finditer(text):
        at = found.start()
        if at and (text[at - 1].isalnum() or text[at - 1] == "_"):
            continue
        size = found.end() - at
        if size <= 2:
            days.append(at)
        elif size == _YEAR_DIGITS:
            years.append(at)
        else:
            continue
        numbers.append(at)
    if not numbers:
        return NOWHERE
    words: dict[str, list[int]] = {"month": [], "weekday": [], "season": []}
    behind = 0
    for at in numbers:
        for word in _HEAD.finditer(text, max(behind, at - _AHEAD), at):
            words[word.lastgroup or "month"].append(word.start())
        behind = at
    return Starts(days, years, words["month"], words["weekday"], words["season"])
