"""Every date that an article prints, with the day, month or year that it means."""

import re
from collections.abc import Iterator

from reader.extract import date_relative, sentences
from reader.extract.date_anchor import FUTURE, Anchor, PageContext, guessed, known, nearest_year, weekday_year
from reader.extract.date_forms import DAY_FIRST, MONTH_FIRST
from reader.extract.date_scan import scan
from reader.extract.edtf import Moment, days_between, first_day, show, show_range
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
_NO_CONTEXT = PageContext()
_FRAME = re.compile(r"(?i)(?:^|\W)(?:in|on|during)\s(?:early\s|late\s|mid-?\s?)?$")
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
            [] if block.kind in _SKIPPED else scan(block.text, loose=block.kind in _LOOSE)
            for block in article.blocks
        ]
        rules = {one.rule for written in self.scanned for one in written}
        orders = [n for n, rule in enumerate((DAY_FIRST, MONTH_FIRST)) if rule in rules]
        self.order = orders[0] if len(orders) == 1 else None
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
        return FUTURE.search(self.sentence(block, offset)[0]) is not None

    def mentions(self) -> Iterator[DateMention]:
        for number, (block, written) in enumerate(zip(self.blocks, self.scanned, strict=True)):
            base = self.article.starts[number]
            frame: tuple[Written, int] | None = None
            for one in written:
                value, rule, certain = self.resolve(number, one, frame)
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

    def frame(self, block: int, one: Written) -> tuple[Written, int] | None:
        """A date that sets the time of what follows it (`In August 2016, …`), with its sentence's number."""
        if not one.first or not one.first[0] or one.last:
            return None
        text, start, number = self.sentence(block, one.start)
        before = text[: one.start - start]
        if not _FRAME.search(before) or _INSIDE_CLAUSE.search(before) or _NOW.search(text):
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
        if one.relative:
            anchor = self.anchor or self.fallback or _page_anchor(self.page)
            return date_relative.resolve(one, anchor)
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
        future = self.future(block, one.start)
        for anchor in (self.anchor, self.fallback):
            year = nearest_year(anchor, one.first, future=future) if anchor else None
            if anchor and year:
                return _with_year(one, year, f"year from {anchor.rule}")
        years = {nearest_year(_guess(day), one.first, future=future) for day in self.page.days[:2]}
        if len(years) == 1 and (year := years.pop()):
            return _with_year(one, year, "year from the neighbouring articles on the page")
        return None, "unresolved: no year is printed, and the article gives none to count from", False


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


def _with_year(one: Written, year: int, rule: str) -> date_relative.Answer:
    assert one.first is not None
    first = (year, *one.first[1:])
    if one.last is None:
        return show(first), rule, False
    last = (year + (one.last[1:] < one.first[1:]), *one.last[1:])
    return show_range(first, last), rule, False
