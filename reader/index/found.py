"""The sections that answer a query, as arrays of one length, so that very many are ranked at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.index.shown import ArticleFacts, Shown

PLACE_BITS = 32
"""A place is the number of a segment, and in so many lower bits that of a document."""

DECIMALS = 9
"""Scores that agree so far are the same: sums in another order differ behind that."""


class Articles:
    """The articles of one state of an index, by number."""

    def __init__(self, columns: Mapping[str, list[Any]]) -> None:
        self._columns = columns
        self.ids: list[str] = columns["article"]

    def facts(self, number: int) -> ArticleFacts:
        """What is known of one."""
        return ArticleFacts(**{name: column[number] for name, column in self._columns.items()})

    @cached_property
    def by_title(self) -> NDArray[np.int64]:
        """The rank of each article by title, then by id."""
        keys = list(zip(self._columns["title_key"], self.ids, strict=True))
        ranks = np.empty(len(keys), np.int64)
        ranks[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
        return ranks

    @cached_property
    def by_date(self) -> NDArray[np.int64]:
        """The rank of each article by date; equal dates have equal ranks, no date is 0."""
        orders = self._columns["order"]
        ranks = {order: rank for rank, order in enumerate(sorted({"", *orders}))}
        return np.array([ranks[order] for order in orders], np.int64)

    @cached_property
    def bounded(self) -> NDArray[np.bool_]:
        """For each article whether its date is known by bounds alone."""
        return np.array(["/" in published for published in self._columns["published"]], np.bool_)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Sections that answer."""

    articles: Articles
    article: NDArray[Any]
    """Of each section its article's number; these never fall, so an article's sections stand together."""
    section: NDArray[Any]
    """Its index into `Article.sections`."""
    score: NDArray[np.float64]
    place: NDArray[np.int64]
    """Where the index keeps what is shown of it."""
    shown: Callable[[int], Shown]
    """What is shown of the section at a place."""

    def __len__(self) -> int:
        return len(self.article)
