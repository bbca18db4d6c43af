"""What every index can do."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from reader.model.article import Article
from reader.model.findings import Findings
from reader.model.search import Problem, Query, SearchPage

Fetch = Callable[[str], Article]
"""Gives an article by its id; raises NotFound when there is none."""

Spellings = Mapping[str, tuple[str, ...]]
"""For a spelling, the other ones of its family: `{"burma": ("myanmar",)}`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article and what was found in it, to be indexed."""

    article: Article
    findings: Findings
    stamp: str = ""
    """What `SearchIndex.contents` gives back for it; empty stands for the SHA-256 of its text."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How much an index holds."""

    articles: int
    sections: int
    bytes: int
    """On disk; 0 for an index in memory."""


class SearchIndex(Protocol):
    """Sections of articles, found by words. May be used from several threads."""

    why: str
    """Why the index was made anew when it was opened, as a sentence; empty when it was not."""

    def search(self, query: Query) -> SearchPage | Problem:
        """The answer to a query, or what is wrong with it. Raises IndexUnavailable."""

    def add(self, entries: Iterable[Entry]) -> None:
        """Index articles, in place of those with the same id, all in one commit."""

    def remove(self, ids: Iterable[str]) -> None:
        """Forget articles; ids that are not there are passed over."""

    def suggest(self, prefix: str, limit: int = 10) -> tuple[str, ...]:
        """Words of the index that begin like the last word of `prefix`, the most frequent first."""

    def contents(self) -> Mapping[str, str]:
        """The id of every article that is indexed, with the stamp of its entry."""

    def clear(self) -> None:
        """Forget everything, damaged files included. Raises IndexUnavailable."""

    def stats(self) -> Stats:
        """How much the index holds."""

    def close(self) -> None:
        """Let go of all files. A closed index is not used again."""
