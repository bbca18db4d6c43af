"""Every hit in its context: keyword-in-context lines of one article or of a whole answer."""

import heapq
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.errors import ReaderError
from reader.model.article import Article
from reader.model.clean import SafeText

WIDTH = 60
"""Characters of context on each side, when nothing else is asked for."""
COMPARED = 4
"""How many words before or behind a hit decide the order of two lines."""

SOME_LINES = 300
"""About so many lines are handed on at once, between processes: 1 ms to read them."""
SOME_SECONDS = 0.05
"""So long they are collected at most."""

RUN = 1000
"""So many lines are sorted at once: 1 ms."""

_WORD = re.compile(r"\w+")

Ranges = tuple[tuple[int, int], ...]


class By(StrEnum):
    """In which order the lines come."""

    PLACE = "place"
    """Article by article as in the answer, and in each in the order of the text."""
    BEFORE = "before"
    """By the word before the hit, then the one before that."""
    AFTER = "after"
    """By the word behind the hit, then the one behind that."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where lines come from: one article."""

    id: str
    title: SafeText
    publisher: SafeText | None
    sponsor: SafeText | None
    published: str
    """As lists show it."""
    dating: tuple[str | None, ...]
    """The fields of `Published`, in their order."""


@dataclass(frozen=True, slots=True)
class Line:
    """One hit with the words of its block on both sides."""

    origin: Origin
    section: int
    """Index into `Article.sections`."""
    locator: str
    before: SafeText
    hit: SafeText
    after: SafeText
    start: int
    """Text offset of the hit."""
    end: int
    original: tuple[int, int]
    """The same as original offsets; (-1, -1) when the words are not in the original."""
    cut: tuple[bool, bool]
    """Whether the block goes on before `before`, and behind `after`."""


def lines(article: Article, ranges: Iterable[tuple[int, int]], width: int = WIDTH) -> tuple[Line, ...]:
    """The lines of one article. `ranges` are text offsets in order, each within one block."""
    published = article.published
    origin = Origin(
        article.id,
        article.title,
        article.publisher,
        article.sponsor,
        published.shown,
        (
            published.value,
            published.precision,
            published.not_before,
            published.not_after,
            published.rule,
        ),
    )
    out = []
    for start, end in ranges:
        number = article.block_at(start)
        block, base = article.blocks[number], article.starts[number]
        first, last = start - base, min(end - base, len(block.text))
        left, right = max(0, first - width), min(len(block.text), last + width)
        out.append(
            Line(
                origin,
                block.section,
                block.locator,
                SafeText(block.text[left:first]),
                SafeText(block.text[first:last]),
                SafeText(block.text[last:right]),
                start,
                end,
                article.to_original(start, end),
                (left > 0, right < len(block.text)),
            )
        )
    return tuple(out)


def arranged(all_lines: Sequence[Line], by: By) -> list[int]:
    """The numbers of the lines in an order; equals stay in the order of their places."""
    numbers = list(range(len(all_lines)))
    if by is By.PLACE:
        return numbers
    key = [_key(line, by) for line in all_lines].__getitem__
    # In runs: sorting 50,000 at once would hold up every other thread for a tenth of a second.
    runs = (sorted(numbers[at : at + RUN], key=key) for at in range(0, len(numbers), RUN))
    return list(heapq.merge(*runs, key=key))


def _key(line: Line, by: By) -> tuple[str, ...]:
    if by is By.AFTER:
        return tuple(_WORD.findall(line.after.casefold())[:COMPARED])
    return tuple(_WORD.findall(line.before.casefold())[: -COMPARED - 1 : -1])


@dataclass(frozen=True, slots=True)
class Read:
    """What one more article gave."""

    lines: tuple[Line, ...]
    done: int
    """How many articles have been looked through."""
    total: int
    missing: str = ""
    """Why the article could not be read; empty when it was."""


Of = tuple[tuple[Line, ...], str]
"""The lines of one article, and why it could not be read; empty when it was."""


class Concordance:
    """The hits of an answer in context, read article by article as it is iterated."""

    def __init__(
        self,
        articles: Sequence[str],
        fetch: Callable[[str], Article],
        places: Callable[[], Callable[[Article], Ranges]],
        width: int = WIDTH,
    ) -> None:
        """`places` gives, on the thread that iterates, what gives the hits of an article as text offsets."""
        self.articles = tuple(articles)
        self._fetch = fetch
        self.places = places
        self._width = width

    def __iter__(self) -> Iterator[Read]:
        """One article after the other; one that cannot be read is told of and passed over."""
        total, places = len(self.articles), self.places()
        for done, article_id in enumerate(self.articles, 1):
            found, missing = self.of(article_id, places)
            yield Read(found, done, total, missing)

    def of(self, article_id: str, places: Callable[[Article], Ranges]) -> Of:
        """The lines of one article."""
        try:
            article = self._fetch(article_id)
        except ReaderError as error:
            return (), str(error)
        return lines(article, places(article), self._width), ""

    def some(self, ids: Sequence[str], places: Callable[[Article], Ranges]) -> list[Of]:
        """The lines of the first of some articles, and of so many more as are quickly there."""
        out: list[Of] = []
        count, end = 0, time.monotonic() + SOME_SECONDS
        for article_id in ids:
            out.append(self.of(article_id, places))
            count += len(out[-1][0])
            if count >= SOME_LINES or time.monotonic() > end:
                break
        return out
