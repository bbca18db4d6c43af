"""Every date that an article prints, with the day, month or year that it means."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.extract import date_relative, sentences
from reader.extract.date_anchor import (
    AHEAD_OF,
    EVENT,
    FOR_EVENT,
    FUTURE,
    NAMES,
    PAST,
    Anchor,
    PageContext,
    guessed,
    known,
    nearest_year,
    weekday_year,
)
from reader.extract.date_back import BACK, WINDOW, counted
from reader.extract.date_forms import DAY_FIRST, MONTH_FIRST
from reader.extract.date_patterns import WEEKDAYS
from reader.extract.date_scan import scan
from reader.extract.edtf import (
    Moment,
    days_between,
    first_day,
    moment_of,
    show,
    show_range,
    weekday_of,
)
from reader.extract.written import Written
from reader.model.article import FOLDED, Article, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import DateMention

__all__ = ["PageContext", "find", "unresolved"]

_SKIPPED = FOLDED | {BlockKind.LINK}
_LOOSE = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.NUMBERED,
        BlockKind.CAPTION,
        BlockKind.NOTE,
        BlockKind.SUBTITLE,
    }
)
_TELLING = _LOOSE | {BlockKind.TITLE, BlockKind.HEADING, BlockKind.META}
_FEW_BLOCKS = 3
"""So many blocks before a weekday may the day be named that it means."""
_MONTHS_ON, _MONTHS_BACK = 8, 2
"""So many months a text goes on, or goes back, from the last date that it named."""
_NO_CONTEXT = PageContext()
_FRAME = re.compile(r"(?i)(?:^|\W)(?:in|on|during|from|between|night\sof)\s(?:early\s|late\s|mid-?\s?)?$")
_FRAME_SIZE = 32
"""It is no longer than that."""
_INSIDE_CLAUSE = re.compile(
    r"(?i)\b(?:who|which|where|whose|that|since|when|after|before|following)\b[^.,;]*$"
)
_NOW = re.compile(r"(?i)\b(?:currently|now|today|still|remains?|recent|recently)\b")


def find(article: Article, context: PageContext = _NO_CONTEXT) -> tuple[DateMention, ...]:
    """The dates of an article in the order of its text: prose, titles, captions, sources, lines of origin.

    A date whose year is not printed takes it, in this order, from the sentence, the sentence before,
    the date of publication or the bound that the article gives, the other articles of its page, or the
    years that it names; the rule says which. Where none of them speaks the value is None.
    """
    return tuple(_Reader(article, context).mentions())


def unresolved(mentions: tuple[DateMention, ...]) -> bool:
    """Whether the other articles of the page could settle one of these dates."""
    return any(mention.value is None and mention.rule.startswith("unresolved") for mention in mentions)


class _Reader:
    """One article's dates on their way from written to understood."""

    def __init__(self, article: Article, context: PageContext) -> None:
        self.article = article
        self.blocks = article.blocks
        self.scanned = [
            () if block.kind in _SKIPPED else scan(block.text, loose=block.kind in _LOOSE)
            for block in article.blocks
        ]
        rules = {one.rule for written in self.scanned for one in written}
        orders = [n for n, rule in enumerate((DAY_FIRST, MONTH_FIRST)) if rule in rules]
        self.order = orders[0] if len(orders) == 1 else None
        self._before, self._at, self._dated = "", -1, -1
        self._days: list[tuple[int, str]] = []
        self._told: tuple[int, int, Moment] | None = None
        self._cuts: dict[int, tuple[sentences.Span, ...]] = {}
        self.anchor = known(article, self.scanned, self.future)
        self.page = PageContext() if self.anchor else context
        self.fallback = None if self.anchor or context.days else guessed(article, self.scanned)
        guess = self.fallback or _page_anchor(self.page)
        if self.anchor is None and guess is not None:
            self.fallback = self._by_weekday(guess) or self.fallback

    def sentence(self, block: int, offset: int) -> tuple[str, int, int]:
        """The sentence around an offset of a block, where it begins, and its number."""
        if block not in self._cuts:
            self._cuts[block] = sentences.split(self.blocks[block].text)
        start, end, number = sentences.near(self._cuts[block], offset)
        return self.blocks[block].text[start:end], start, number

    def future(self, block: int, offset: int) -> bool:
        """Whether the sentence there speaks of what is still to come."""
        return _looks_ahead(self.sentence(block, offset)[0])

    def _event_ahead(self, block: int, one: Written) -> bool:
        """Whether the date is that of an event to come: `for the 26 June election`."""
        text = self.blocks[block].text
        start = self.sentence(block, one.start)[1]
        before = text[max(start, one.start - 90) : one.start]
        return bool(AHEAD_OF.search(before) or (FOR_EVENT.search(before) and EVENT.match(text, one.end)))

    def mentions(self) -> Iterator[DateMention]:
        for number, (block, written) in enumerate(zip(self.blocks, self.scanned, strict=True)):
            base = self.article.starts[number]
            frame: tuple[Written, int] | None = None
            # A date of the paragraph before is still "that year" for the first sentence of this one.
            self._before, self._at = self._before if self._dated == number - 1 else "", -1
            for one in written:
                if one.first and not one.first[0] and NAMES.match(block.text, one.end):
                    continue
                value, rule, certain = self.resolve(number, one, frame)
                if value is None and one.relative.startswith((BACK, "ago ")):
                    continue
                self._remember(number, one, value)
                yield DateMention(
                    SafeText(block.text[one.start : one.end]),
                    base + one.start,
                    base + one.end,
                    value,
                    one.precision,
                    rule,
                    certain,
                )
                frame = self.frame(number, one) or frame
                if one.first and one.first[0] and self._tells(number, one):
                    self._told = (number, self.sentence(number, one.start)[2], one.first)

    def _tells(self, block: int, one: Written) -> bool:
        """Whether a date is of what the article tells, not of what went before (`since the coup of …`)."""
        if self.blocks[block].kind not in _TELLING or one.last:
            return False
        text, start, _ = self.sentence(block, one.start)
        return _INSIDE_CLAUSE.search(text[: one.start - start]) is None

    def _onward(self, block: int, number: int, moment: Moment) -> int | None:
        """The year of a month in a text that told of another one, or of a year, just before."""
        if self._told is None or block - self._told[0] > _FEW_BLOCKS:
            return None
        year, month, _ = self._told[2]
        if not month:
            return year if block == self._told[0] and number - self._told[1] <= WINDOW else None
        ahead = (moment[1] - month) % 12
        if ahead <= _MONTHS_ON:
            return year + (moment[1] < month)
        return year - (moment[1] > month) if 12 - ahead <= _MONTHS_BACK else None

    def _remember(self, block: int, one: Written, value: str | None) -> None:
        """Keep a date for those behind it that count from it."""
        if value:
            self._before, self._at, self._dated = value, self.sentence(block, one.start)[2], block
            if one.first and one.first[0] and one.first[2] and not one.last:
                self._days.append((block, value[: len("2016-12-21")]))

    def _back(self, block: int, one: Written) -> date_relative.Answer:
        """What `that year` and `two days later` mean, counted from the date before them."""
        near = 0 <= self.sentence(block, one.start)[2] - self._at <= WINDOW
        near = near and (self._dated == block or one.relative.endswith(" 0"))
        value = counted(one.relative, self._before) if self._before and near else None
        return value, f"counted from the date before it, {self._before}", False

    def _named_day(self, block: int, phrase: str) -> str | None:
        """The one day named just before that falls on a weekday; None when there is none, or several."""
        days = {
            day
            for number, day in self._days
            if block - number <= _FEW_BLOCKS and weekday_of(moment_of(day)) == WEEKDAYS.index(phrase)
        }
        return days.pop() if len(days) == 1 else None

    def frame(self, block: int, one: Written) -> tuple[Written, int] | None:
        """A date that sets the time of what follows it (`In August 2016, …`), with its sentence's number."""
        if not one.first or not one.first[0] or (one.last and not one.first[2]):
            return None
        text, start, number = self.sentence(block, one.start)
        before = text[: one.start - start]
        if (
            not _FRAME.search(before, max(0, len(before) - _FRAME_SIZE))
            or _INSIDE_CLAUSE.search(before)
            or _NOW.search(text)
        ):
            return None
        return one, number

    def resolve(self, block: int, one: Written, frame: tuple[Written, int] | None) -> date_relative.Answer:
        """What a date means, why, and whether that is certain."""
        value, rule, certain = self._resolved(block, one, frame)
        if value and one.first and not one.first[0] and not one.last:
            year = weekday_year(self._printed(block, one), int(value[:4]), one.first)
            if year and year != int(value[:4]):
                return (
                    show((year, *one.first[1:])),
                    f"{rule}, moved to fit the weekday printed with it",
                    False,
                )
        return value, rule, certain

    def _printed(self, block: int, one: Written) -> str:
        return self.blocks[block].text[one.start : one.end]

    def _by_weekday(self, guess: Anchor) -> Anchor | None:
        """A day without a year whose weekday is printed, in the year near a guess that fits."""
        for number, written in enumerate(self.scanned):
            for one in written:
                if one.first and not one.first[0] and one.first[2] and not one.last:
                    year = weekday_year(self._printed(number, one), int(guess.day[:4]), one.first)
                    day = show((year, *one.first[1:])) if year else None
                    if day:
                        return Anchor(day, False, "a date of the article whose weekday is printed")
        return None

    def _resolved(self, block: int, one: Written, frame: tuple[Written, int] | None) -> date_relative.Answer:
        if one.readings and self.order is not None:
            return (
                one.readings[self.order],
                "in figures, in the order of its other dates",
                False,
            )
        if one.value or one.readings:
            return one.value, one.rule, one.certain
        if one.other:
            return None, one.rule, False
        if one.relative.startswith(BACK):
            return self._back(block, one)
        if one.relative:
            anchor = self.anchor or self.fallback or _page_anchor(self.page)
            answer = date_relative.resolve(one, anchor)
            if (
                answer[0] is None
                and one.relative in WEEKDAYS
                and (day := self._named_day(block, one.relative))
            ):
                return day, f"the {one.relative.capitalize()} that is named before it", False
            return answer
        assert one.first is not None
        if one.first[0]:
            value = show_range(one.first, one.last) if one.last else show(one.first)
            return value, one.rule, one.certain
        _, _, number = self.sentence(block, one.start)
        if frame and 0 <= number - frame[1] <= 1:
            year = _near(frame[0], one.first)
            where = "same sentence" if frame[1] == number else "sentence before"
            if year:
                return _with_year(one, year, f"year from the {where}")
        future = self.future(block, one.start) or self._event_ahead(block, one)
        told = PAST.search(self.sentence(block, one.start)[0]) is not None
        for anchor in (self.anchor, self.fallback):
            year = nearest_year(anchor, one.last or one.first, future=future, told=told) if anchor else None
            if anchor and year:
                return _with_year(one, year - _crosses(one), f"year from {anchor.rule}")
        years = {nearest_year(_guess(day), one.first, future=future) for day in self.page.days[:2]}
        if len(years) == 1 and (year := years.pop()):
            return _with_year(one, year, "year from the neighbouring articles on the page")
        if not future and (year := self._onward(block, number, one.first)):
            return _with_year(one, year, "year from the date named before it")
        return None, "unresolved: no year is printed, and the article gives none to count from", False


@lru_cache(maxsize=1024)  # asked for every date of a sentence, and again by the other articles of the page
def _looks_ahead(sentence: str) -> bool:
    return FUTURE.search(sentence) is not None


def _guess(day: str) -> Anchor:
    return Anchor(day, False, "the neighbouring articles on the page")


def _page_anchor(page: PageContext) -> Anchor | None:
    years = {day[:4] for day in page.days[:2]}
    return _guess(page.days[0]) if len(years) == 1 else None


def _near(frame: Written, moment: Moment) -> int | None:
    """The year in which a month and day lie nearest to the date that sets the time."""
    assert frame.first is not None
    year, month, _ = frame.first
    if not month:
        return year if show((year, *moment[1:])) else None
    here = first_day(show(frame.first) or "")
    choices = [
        (abs(days_between(here, first_day(value))), candidate)
        for candidate in (year - 1, year, year + 1)
        if (value := show((candidate, *moment[1:])))
    ]
    return min(choices)[1] if here and choices else None


def _crosses(one: Written) -> bool:
    """Whether a range without a year runs over the turn of one."""
    return one.first is not None and one.last is not None and one.last[1:] < one.first[1:]


def _with_year(one: Written, year: int, rule: str) -> date_relative.Answer:
    assert one.first is not None
    first = (year, *one.first[1:])
    if one.last is None:
        return show(first), rule, False
    last = (year + _crosses(one), *one.last[1:])
    return show_range(first, last), rule, False
