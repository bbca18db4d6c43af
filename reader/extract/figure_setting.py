"""Where and when the harm of a figure was done, as far as its sentence says."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.model.article import Article
from reader.model.clean import SafeText
from reader.model.findings import DateMention, EntityMention, EntityType

Span = tuple[int, int]
_INSIDE = re.compile(
    r"(?i)\b(?:in|at|near|from|inside|outside|across|around|of|on|to|throughout)\s(?:[\w’'-]+\s){0,3}$"
)


class Setting:
    """The places and dates of an article, asked for those in a figure's sentence.

    Places in the text are given as a block's number and offsets into that block's text.
    """

    def __init__(
        self, article: Article, entities: Sequence[EntityMention], dates: Sequence[DateMention]
    ) -> None:
        self._article = article
        self._places = sorted(
            (one for one in entities if one.type is EntityType.PLACE), key=lambda one: one.start
        )
        self._starts = [one.start for one in self._places]
        self._dates = sorted(dates, key=lambda one: one.start)
        self._date_starts = [one.start for one in self._dates]

    def is_dated(self, offset: int) -> bool:
        """Whether a date stands at a text offset."""
        number = bisect_left(self._date_starts, offset + 1) - 1
        return number >= 0 and self._dates[number].start <= offset < self._dates[number].end

    def place(self, block: int, sentence: Span, figure: Span) -> SafeText | None:
        """The place named nearest to a figure in its sentence, rather behind it than before."""
        base = self._article.starts[block]
        choices = [
            (
                one.start - base - figure[1]
                if one.start >= base + figure[1]
                else 2 * (base + figure[0] - one.end) + 20,
                one,
            )
            for one in self._within(base + sentence[0], base + sentence[1])
            if one.type is EntityType.PLACE and self._stands_in(one)
        ]
        return min(choices, key=lambda choice: choice[0])[1].name if choices else None

    def date(self, block: int, sentence: Span, figure: Span) -> str | None:
        """The date that stands nearest to a figure in its sentence."""
        base = self._article.starts[block]
        first = bisect_left(self._date_starts, base + sentence[0])
        choices = []
        for one in self._dates[first:]:
            if one.start >= base + sentence[1]:
                break
            if one.value:
                distance = max(one.start - base - figure[1], 2 * (base + figure[0] - one.end))
                open_end = self._article.text[max(0, one.start - 6) : one.start].casefold() == "since "
                choices.append(
                    (distance, f"{one.value}/" if open_end and "/" not in one.value else one.value)
                )
        return min(choices)[1] if choices else None

    def _stands_in(self, one: EntityMention) -> bool:
        text = self._article.text
        owns = text.startswith(("’s", "'s"), one.end)
        return not owns and _INSIDE.search(text[max(0, one.start - 40) : one.start]) is not None

    def _within(self, start: int, end: int) -> Iterator[EntityMention]:
        """The places between two text offsets."""
        for number in range(bisect_left(self._starts, start), len(self._places)):
            if self._places[number].start >= end:
                return
            yield self._places[number]
