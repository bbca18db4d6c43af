"""What the workspace asks of a search, whichever process it runs in."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from reader.model.article import Article
from reader.model.completion import Completion
from reader.model.search import Facet, FacetPage, Problem, Query, SearchPage
from reader.workspace.concordance import WIDTH, Concordance

if TYPE_CHECKING:
    from reader.workspace.shelf import Watch


class Searching(Protocol):
    """Search over a library. Safe to use from several threads; see `Finder` for what each method does."""

    def open(self, watch: "Watch | None" = None) -> object:
        """Open the index and bring it up to date."""

    def sync(self, watch: "Watch | None" = None) -> None:
        """Bring the index up to date."""

    def search(self, query: Query) -> SearchPage | Problem:
        """The answer to a query."""

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = tuple(Facet), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        """How what a query finds is spread over facets."""

    def answering(self, query: Query) -> Mapping[str, Sequence[int]] | Problem:
        """The sections that answer a query, by article."""

    def hits(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that count as hits of a query."""

    def matches(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that a query lights."""

    def concordance(
        self, query: Query, article_id: str | None = None, width: int = WIDTH
    ) -> Concordance | Problem:
        """All hits of a query in context."""

    def complete(self, text: str, cursor: int) -> Completion:
        """What the word before the cursor of a query can become."""

    def close(self) -> None:
        """Let go of everything."""
