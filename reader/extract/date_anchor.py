"""Which year a date without one means: the points in time that an article gives to count from."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.extract.date_patterns import WEEKDAYS
from reader.extract.edtf import Moment, days_between, first_day, last_day, show, weekday_of
from reader.extract.written import Written
from reader.model.article import Article, BlockKind


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day near which an article was written."""

    day: str
    """ISO 8601 day."""
    printed: bool
    """True for the printed date of publication; False for a bound or a guess near it."""
    rule: str
    """Where it comes from, in words."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """What the other articles of the same page say of when they were written, nearest first."""

    days: tuple[str, ...] = ()
    """ISO 8601 days; all are bounds at best."""


FUTURE = re.compile(
    r"(?i)\b(?:will|shall|would (?:be|take|hold|begin|start|meet|open|go|come|return|run|end)|(?:is|"
    r"are|be) (?:expected|scheduled|due|set|slated|planned|going|to be)"
    r"|takes? effect|comes? into force|upcoming|forthcoming|next(?!\s(?:day|morning|night|door|to)\b)"
    r"|deadline|no later than|on or before|expires?"
    r"|to be held|plans? to|by the end of|starting on|until)\b"
)
PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|said|told|wrote|took|began|met|held|gave|made|came|shot|struck|hit|fell|left|found|began|sent|broke|went|stood|rose"
    r"|grew|drew|spoke|lost|won|paid|saw|got|knew|kept|ran|drove|fought|became|chose|threw|lay|[a-z]{2,}ed)\b"
)
UPDATE = re.compile(
    r"(?i)^\W{0,3}(?:update|updated|correction|corrected|editor['’]?s?['’]? note|erratum)\b.{0,40}?[:—–-]"
)

WEEKDAY_AT_HEAD = re.compile(r"(?i)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b")
_BEHIND_A_BOUND = 120
"""How many days a date may lie behind a day that is only a lower bound."""


def known(
    article: Article, scanned: Sequence[Sequence[Written]], future: Callable[[int, int], bool]
) -> Anchor | None:
    """The day that an article's year-less dates are counted from; None when it gives none.

    `scanned` holds the dates of each block; `future(block, offset)` tells whether the sentence there
    speaks of what is still to come.
    """
    printed = article.published.value
    if printed and len(printed) >= len("2016-12-21"):
        return Anchor(printed[:10], True, "the date of publication")
    if printed:
        return Anchor(last_day(printed), False, "the date of publication")
    day = _latest(article, scanned, {BlockKind.SOURCE})
    if day:
        return Anchor(day, False, "the latest date in its own source list")
    if article.published.not_before:
        return Anchor(
            first_day(article.published.not_before), False, "the earliest date on which it can be published"
        )
    day = _latest(article, scanned, {BlockKind.META, BlockKind.BYLINE})
    if day:
        return Anchor(day, False, "the date in the lines above the text")
    past = [
        [one for one in written if not future(number, one.start)] for number, written in enumerate(scanned)
    ]
    prose = {
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.CAPTION,
        BlockKind.NUMBERED,
        BlockKind.NOTE,
        BlockKind.TITLE,
        BlockKind.SUBTITLE,
    }
    day = _latest(article, past, prose)
    return Anchor(day, False, "the latest full date in the article") if day else None


def guessed(article: Article, scanned: Sequence[Sequence[Written]]) -> Anchor | None:
    """A year to fall back on: one in the title, or the only year that the article names, twice at least."""
    titles = {BlockKind.TITLE, BlockKind.SUBTITLE}
    in_title = _years(scanned, article, lambda kind: kind in titles)
    if len(set(in_title)) == 1:
        return Anchor(f"{in_title[0]}-07-01", False, "the year in the title")
    everywhere = _years(scanned, article, lambda kind: kind is not BlockKind.SOURCE)
    if len(everywhere) > 1 and len(set(everywhere)) == 1:
        return Anchor(f"{everywhere[0]}-07-01", False, "the only year that the article names")
    return None


def _years(
    scanned: Sequence[Sequence[Written]], article: Article, wanted: Callable[[BlockKind], bool]
) -> list[int]:
    return [
        one.first[0]
        for block, written in zip(article.blocks, scanned, strict=True)
        if wanted(block.kind)
        for one in written
        if one.first and one.first[0] and not one.last
    ]


def _latest(article: Article, scanned: Sequence[Sequence[Written]], kinds: Iterable[BlockKind]) -> str:
    """The latest full day in blocks of some kinds; empty when there is none."""
    days = [
        last_day(value)
        for block, written in zip(article.blocks, scanned, strict=True)
        if block.kind in kinds and not UPDATE.match(block.text)
        for one in written
        for moment in (one.first, one.last)
        if moment and moment[0] and moment[2] and (value := show(moment))
    ]
    return max(days, default="")


AHEAD_OF = re.compile(
    r"(?i)\b(?:ahead of|in the run-up to|payable|(?:scheduled|slated|planned|due|expected) (?:for|on|in|by))"
    r"[^.,;]{0,60}$"
)
"""What is to come on the date behind it, whatever else the sentence tells."""
FOR_EVENT = re.compile(r"(?i)\b(?:for|before|ahead of|until) (?:the )?$")
EVENT = re.compile(
    r"(?i)(?: (?!was|were|is|had|has|and)[\w-]+){0,2}? (?:elections?|votes?|polls?|referendum|summit|hearing"
    r"|deadline|ballot|run-?off|inauguration)\b"
)
"""`the candidate for the 26 June election`: an event that a text looks ahead to."""
NAMES = re.compile(
    r" (?:Revolution|Movement|Uprising|Intifada|Massacre|Brigades?|Group|Coalition|Alliance|Accords?"
    r"|Agreement|Square|Street|Bridge|Front|University|Hospital|Battalion|Committee|Association|Foundation|Youth)\b"
)
"""Behind a day and a month: the day is the name of something and of no year."""
_LONG_AGO, _SOON = 240, 125
"""Days: in a sentence that tells no past, a day so long ago is rather the next one, if that comes so soon."""
_FAR_AHEAD, _JUST_BEHIND = 200, 75
"""Days: a date that would lie so far ahead is rather the one that lies just behind."""
_REACH = 3
"""So many years from the guess a year is looked for in which the weekday fits."""


def weekday_year(printed: str, guess: int, moment: Moment) -> int | None:
    """The year nearest to a guess in which a day falls on the weekday printed with it.

    None where no weekday is printed, or none fits.
    """
    found = WEEKDAY_AT_HEAD.match(printed)
    if found is None or not moment[2]:
        return None
    wanted = [day[:3] for day in WEEKDAYS].index(found.group()[:3].casefold())
    for step in range(_REACH + 1):
        for year in (guess - step, guess + step):
            try:
                if weekday_of((year, moment[1], moment[2])) == wanted:
                    return year
            except ValueError:
                continue  # 29 February
    return None


def nearest_year(anchor: Anchor, moment: Moment, *, future: bool, told: bool = True) -> int | None:
    """The year in which a month and day lie as the anchor asks; None when no year has that day.

    `told` says that the sentence tells of the past.

    From a printed date of publication a date without a year is the last one before it, or the next
    one where the sentence looks ahead. From a bound it is the nearest one, rather before than behind.
    """
    year = int(anchor.day[:4])
    choices: list[tuple[int, int]] = []
    for candidate in range(year - 4, year + 5):
        value = show((candidate, moment[1], moment[2]))
        if value is None:
            continue
        distance = days_between(anchor.day, first_day(value))
        if anchor.printed and not future and distance > 1:
            continue
        if anchor.printed and future and days_between(anchor.day, last_day(value)) < 0:
            continue
        if not anchor.printed and distance > (_BEHIND_A_BOUND if not future else 365):
            continue
        choices.append((abs(distance), candidate))
    if anchor.printed and not future and not told and choices and min(choices)[0] > _LONG_AGO:
        coming = nearest_year(anchor, moment, future=True)
        value = show((coming, moment[1], moment[2])) if coming else None
        if value and days_between(anchor.day, first_day(value)) <= _SOON:
            return coming
    if anchor.printed and future and choices and min(choices)[0] > _FAR_AHEAD:
        past = nearest_year(anchor, moment, future=False)
        value = show((past, moment[1], moment[2])) if past else None
        if value and days_between(first_day(value), anchor.day) <= _JUST_BEHIND:
            return past  # "the order of 27 November will be carried out", written in December
    return min(choices)[1] if choices else None
