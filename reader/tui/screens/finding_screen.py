"""What narrows, orders and lists the answer: filters, hits in context, saved searches, the history."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import on

from reader.model.order import Order
from reader.tui.found_messages import (
    Faceted,
    HistoryRead,
    LibraryChanged,
    SavedRun,
    SearchSaved,
)
from reader.tui.screens.keeping_screen import KeepingScreen
from reader.tui.search import Search
from reader.tui.trail import Place
from reader.tui.widgets.result_rows import NOTHING_NEW
from reader.tui.work import UNFINISHED

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reader.model.search import Filter, SearchPage
    from reader.tui.desk import Desk
    from reader.tui.widgets.filter_pane import FilterPane
    from reader.workspace.summary import Summary

NAME = 60
"""Characters of a query that make the first proposal for its name."""
NO_SEARCH = "no search: press / to search"
STAYS = 15
"""Seconds that a sentence about the library or the settings stays."""
SEARCH_WAITS = "the search waits until all articles were looked through"


class FindingScreen(KeepingScreen):
    """Keeps what narrows and orders the search, and opens the lists that belong to it."""

    def __init__(
        self, desk: Desk, summaries: Sequence[Summary], measure: int, columns: int, total: int
    ) -> None:
        """`columns` and `total`: as `PanesScreen`."""
        super().__init__(desk, summaries, measure, columns, total)
        self.searching = Search()
        self._facet_ticket = 0
        self._saved_name = ""
        self._new: Mapping[str, Collection[int]] = NOTHING_NEW
        self._told = 0

    @abstractmethod
    def ask(self, text: str, *, typing: bool) -> None:
        """Put a query to the index."""

    @abstractmethod
    def show_page(self, page: SearchPage, ticket: int) -> None:
        """Show an answer that came by another way than by the box."""

    # What is said of the library and the search

    def tell_notices(self) -> None:
        """Say what the workspace wants to have said, each once."""
        notices = self.desk.notices[self._told :]
        self._told += len(notices)
        for notice in notices:
            self.app.notify(notice, severity="warning", timeout=STAYS)

    def end_waiting(self) -> None:
        """A search was answered: what was said of its waiting is not true any more."""
        if self.footer.message == SEARCH_WAITS:
            self.footer.message = ""
        if self.header.note == UNFINISHED:
            self.header.note = ""

    # Filters and order

    @property
    def is_filtering(self) -> bool:
        """Whether the filter pane is open."""
        return self.filter_pane.has_class("-open")

    def turn_filters(self) -> None:
        """Open the filter pane, or close it."""
        if self.is_filtering:
            self.close_filters()
            return
        self.filter_pane.add_class("-open")
        self.add_class("-filtering")
        self.go(self.filter_pane.input)
        self.count_facets()

    def leave_filters(self) -> None:
        """Forget the letters that narrow the values; when there are none, close the pane."""
        if self.filter_pane.letters:
            self.filter_pane.input.value = ""
        else:
            self.close_filters()

    def close_filters(self) -> None:
        """Put the pane away; what was chosen in it goes on acting, and stays in sight."""
        if self.filter_pane.input.has_focus:
            self.go(self.results)
        self.filter_pane.remove_class("-open")
        self.remove_class("-filtering")

    def count_facets(self) -> None:
        """Have the values of the facets counted for the present query."""
        self._facet_ticket += 1
        self.filter_pane.wait()
        query = self.searching.at(self.box.text)
        self.work.finding.facets(self._facet_ticket, query, self.filter_pane.letters)

    @on(Faceted)
    def _faceted(self, event: Faceted) -> None:
        from reader.model.search import Problem

        if event.ticket != self._facet_ticket:
            return
        if isinstance(event.answer, Problem):
            self.filter_pane.fail(event.answer.message)
        else:
            self.filter_pane.show(event.answer)

    def on_filter_pane_narrowed(self, event: FilterPane.Narrowed) -> None:
        """Other values are wanted."""
        event.stop()
        self.count_facets()

    def on_filter_pane_chosen(self, event: FilterPane.Chosen) -> None:
        """Ask again with these filters."""
        event.stop()
        self.narrow(event.filters, self.searching.order)
        self.count_facets()

    def narrow(self, filters: tuple[Filter, ...], order: Order) -> None:
        """Ask again with other filters or in another order, and keep them in sight."""
        self.searching.filters, self.searching.order = filters, order
        self._show_narrowing()
        self.ask(self.box.text, typing=False)

    def _show_narrowing(self) -> None:
        self.filter_line.filters = self.searching.filters
        self.filter_line.order = self.searching.order
        self.filter_line.display = self.filter_line.is_needed

    def clear_filters(self) -> None:
        """No filters, best first."""
        if not self.filter_line.is_needed:
            self.say("no filters act")
            return
        self.narrow((), Order.RELEVANCE)
        self.say("no filters, best first")
        if self.is_filtering:
            self.count_facets()

    def next_order(self) -> None:
        """The next of the four orders."""
        orders = list(Order)
        self.narrow(self.searching.filters, orders[(orders.index(self.searching.order) + 1) % len(orders)])

    def in_order(self, summaries: Sequence[Summary]) -> tuple[Summary, ...]:
        """The library in the order that was asked for; without a search the best are the newest."""
        match self.searching.order:
            case Order.TITLE:
                return tuple(sorted(summaries, key=lambda row: row.title.casefold()))
            case Order.OLDEST:
                return tuple(sorted(summaries, key=lambda row: (not row.sort_date, row.sort_date)))
        return tuple(summaries)

    # Hits in context

    def open_context(self) -> None:
        """List every hit of the search in context."""
        from reader.tui.screens.context_screen import ContextScreen

        query = self.searching.query
        if query is None or not query.text.strip():
            self.say(NO_SEARCH)
            return
        reading = self.column.reading
        article = (reading.article.id, reading.article.title) if reading is not None else None
        place = self.column.place() if reading is not None else 0

        def go(chosen: tuple[Place, int] | None) -> None:
            if chosen is not None:
                where, end = chosen
                self.open_place(where.article_id, where.offset, end)
                self.results.mark_article(where.article_id)
                self.go(self.pane)

        self.app.push_screen(ContextScreen(self.work.finding, query, article, place), go)

    # Saved searches and history

    @on(HistoryRead)
    def _history_read(self, event: HistoryRead) -> None:
        self.box.recall(event.queries)

    def save_search(self) -> None:
        """Ask for a name, and keep the search under it."""
        from reader.tui.screens.searches_screen import SaveDialog, asked

        query = self.searching.query
        if query is None:
            self.say("nothing to save: press / to search")
            return

        def save(name: str | None) -> None:
            if name is not None:
                self.work.finding.save(name, query, over=name == self._saved_name)

        words = asked(query.text.strip(), query)
        self.app.push_screen(SaveDialog(words, self._saved_name or " ".join(words.split())[:NAME]), save)

    @on(SearchSaved)
    def _search_saved(self, event: SearchSaved) -> None:
        self.say(f"saved{' in the place of the earlier one' if event.replaced else ''}: {event.name}")

    def open_saved(self) -> None:
        """Show the saved searches, and run the one that is chosen."""
        from reader.tui.screens.searches_screen import SearchesScreen

        def run(name: str | None) -> None:
            if name is not None:
                self.work.finding.run(name)

        self.app.push_screen(SearchesScreen(self.work.finding), run)

    @on(SavedRun)
    def _saved_run(self, event: SavedRun) -> None:
        from reader.model.search import Problem

        ran = event.ran
        if isinstance(ran, Problem):
            self.app.notify(ran.message, severity="error")
            return
        self.box.set_text(ran.saved.query)
        self.searching.adopt(ran.page.query)
        self._show_narrowing()
        self._saved_name, self._new = ran.saved.name, ran.new
        self.show_page(ran.page, self.searching.ticket)
        self.say(ran.told)

    # What another program changes

    @on(LibraryChanged)
    def _library_changed(self, event: LibraryChanged) -> None:
        self.say(event.words)
        if self.searching.query is not None:
            self.ask(self.box.text, typing=self.searching.query.typing)
        if self.is_filtering:
            self.count_facets()
