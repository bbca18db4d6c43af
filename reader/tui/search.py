"""The search that is being made: which question was asked last, and which answer is shown."""

from reader.model.search import Filter, Order, Problem, Query, SearchPage
from reader.tui.widgets.result_rows import counted


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
        self.query = Query(text, self.order, typing=typing, filters=self.filters)
        return self.query

    def adopt(self, query: Query) -> None:
        """Take over a query that was asked elsewhere, with its filters and its order."""
        self.ticket += 1
        self.query, self.filters, self.order = query, query.filters, query.order

    def at(self, text: str) -> Query:
        """The question as it stands, also when it is for everything."""
        return self.query or Query(text, self.order, filters=self.filters)

    def accept(self, ticket: int, answer: SearchPage | Problem | str) -> bool:
        """Whether an answer is to be shown."""
        if ticket < self._painted or self.query is None:
            return False
        self._painted = ticket
        if isinstance(answer, SearchPage):
            self.page = answer
        return True

    @property
    def totals(self) -> str:
        """`44 hits · 3 articles`; empty while the library is shown."""
        return counted(self.page) if self.page is not None else ""
