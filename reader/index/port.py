"""What every index can do."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reader.model.article import Article
from reader.model.completion import Completion
from reader.model.findings import Findings
from reader.model.search import Facet, FacetPage, Problem, Query, SearchPage

if TYPE_CHECKING:
    from reader.index.places import Places  # it needs what needs this module

Fetch = Callable[[str], Article]
"""Gives an article by its id; raises NotFound when there is none."""

There = Callable[[str], bool]
"""Whether the library still has an article."""

Spellings = Mapping[str, tuple[str, ...]]
"""For a spelling, the other ones of its family: `{"burma": ("myanmar",)}`."""


Noted = Callable[[str], Mapping[str, Collection[tuple[str, int]]]]
"""What a person's notes say, asked anew at every query. For `tag`: for each tag the sections that have it,
as article id and index; for `noted`: the same under `note` (a passage is kept) and `tag` (it has a tag).
"""


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

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = tuple(Facet), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        """How the sections that a query finds are spread over facets, see FacetPage.

        `limit`: how many values of each, besides those that the query wants or excludes. `narrow`: only
        values with a word that begins so.
        """

    def places(self, query: Query) -> "Places | Problem":
        """All sections that answer a query, in the order that it asks for, and what is found in them."""

    def add(self, entries: Iterable[Entry]) -> None:
        """Index articles, in place of those with the same id, all in one commit."""

    def remove(self, ids: Iterable[str]) -> None:
        """Forget articles; ids that are not there are passed over."""

    def suggest(self, prefix: str, limit: int = 10) -> tuple[str, ...]:
        """Words of the index that begin like the last word of `prefix`, the most frequent first."""

    def complete(self, text: str, cursor: int, limit: int = 12) -> Completion:
        """What the word before the cursor of a query can become: fields, their values, words."""

    def contents(self) -> Mapping[str, str]:
        """The id of every article that is indexed, with the stamp of its entry."""

    def clear(self) -> None:
        """Forget everything, damaged files included. Raises IndexUnavailable."""

    def stats(self) -> Stats:
        """How much the index holds."""

    def close(self) -> None:
        """Let go of all files. A closed index is not used again."""
