"""The way through the hits: within an article, and on into the next one of the results."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.search import Hit, SearchPage


class Place(NamedTuple):
    """A row of the results, and where it leads: an article, or a place in it."""

    article_id: str
    offset: int = -1
    """Text offset of the hit; -1 for the article as a whole (its first hit, or its beginning)."""


class Group(NamedTuple):
    """One article of an answer with its sections, best article first."""

    article_id: str
    sections: int
    """How many of its sections match, those not shown included."""
    hits: tuple[Hit, ...]
    """The sections that are shown, in the order of the text."""

    @property
    def whole(self) -> bool:
        """Whether every matching section is among `hits`, so that the places in them can be added up."""
        return self.sections <= len(self.hits)

    @property
    def places(self) -> int:
        """How many places match in the sections that are shown; 0 when all match elsewhere."""
        return sum(hit.hits for hit in self.hits)


def group(page: SearchPage) -> tuple[Group, ...]:
    """The hits of a page by article, in the order in which the page names the articles."""
    sections: dict[str, list[Hit]] = {}
    for hit in page.hits:
        sections.setdefault(hit.article_id, []).append(hit)
    counts: dict[str, int] = {}
    for name, count in page.per_article:  # there may be 10,000; those with hits are among the first
        if name in sections:
            counts[name] = count
            if len(counts) == len(sections):
                break
    order = [*counts, *(name for name in sections if name not in counts)]
    return tuple(
        Group(
            name,
            counts.get(name, len(sections[name])),
            tuple(sorted(sections[name], key=lambda hit: (hit.at, hit.section))),
        )
        for name in order
    )


def step(lit: Sequence[tuple[int, int]], current: int, forward: bool) -> int | None:
    """The number of the next lit place; None when there is none on this side. -1: not at any yet."""
    wanted = current + 1 if forward else current - 1
    return wanted if 0 <= wanted < len(lit) else None


def nearest(lit: Sequence[tuple[int, int]], offset: int) -> int:
    """The number of the lit place at `offset`, else the first behind it, else the last; -1 if none."""
    return min(bisect_right(lit, offset, key=itemgetter(1)), len(lit) - 1)


def beside(order: Sequence[str], article_id: str, forward: bool) -> str | None:
    """The article after or before this one; the first one when this one is not among them."""
    if not order:
        return None
    if article_id not in order:
        return order[0] if forward else order[-1]
    at = order.index(article_id) + (1 if forward else -1)
    return order[at] if 0 <= at < len(order) else None
