"""The search that is being made: which question was asked last, and which answer is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.order import Order
from reader.tui.widgets.result_rows import counted

if TYPE_CHECKING:
    from reader.model.search import Filter, Problem, Query, SearchPage


class Search:
    """Tickets count the questions; an answer older than the one that is shown is dropped."""

    def __init__(self) -> None:
        self.ticket = 0
        self.find_ticket = 0
        """The same for questions to the article that is open."""
        self.query: Query | None = None
        """What was asked last; None shows the library."""
        self.page: SearchPage | None = None
        """The answer that is shown; None while the library is."""
        self.filters: tuple[Filter, ...] = ()
        self.order = Order.RELEVANCE
        self._painted = 0

    def ask(self, text: str, typing: bool) -> Query | None:
        """Take the next ticket. None: neither words nor filters are left, nor the answer."""
        self.ticket += 1
        if not text.strip() and not self.filters:
            self.query = self.page = None
            self._painted = self.ticket
            return None
        from reader.model.search import Query  # the first frame asks nothing

        self.query = Query(text, self.order, typing=typing, filters=self.filters)
        return self.query

    def adopt(self, query: Query) -> None:
        """Take over a query that was asked elsewhere, with its filters and its order."""
        self.ticket += 1
        self.query, self.filters, self.order = query, query.filters, query.order

    def at(self, text: str) -> Query:
        """The question as it stands, also when it is for everything."""
        from reader.model.search import Query

        return self.query or Query(text, self.order, filters=self.filters)

    def accept(self, ticket: int, answer: SearchPage | Problem | str) -> bool:
        """Whether an answer is to be shown."""
        if ticket < self._painted or self.query is None:
            return False
        self._painted = ticket
        from reader.model.search import SearchPage

        if isinstance(answer, SearchPage):
            self.page = answer
        return True

    @property
    def totals(self) -> str:
        """`44 hits · 3 articles`; empty while the library is shown."""
        return counted(self.page) if self.page is not None else ""
