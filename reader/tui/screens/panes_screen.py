"""What stands on the one screen of the reader: which panes there are, and which one has the focus."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, cast

from textual.containers import Horizontal

from reader.tui.commands import BY_ID
from reader.tui.commands.base import Pane
from reader.tui.later import load
from reader.tui.screens.painted_screen import PaintedScreen
from reader.tui.styles import other_sheets
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.header_line import HeaderLine
from reader.tui.widgets.result_list import ResultList
from reader.tui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.events import MouseDown
    from textual.widget import Widget

    from reader.tui.app import ReaderApp
    from reader.tui.screens.main_screen import MainScreen
    from reader.tui.told import Told
    from reader.tui.widgets.filter_line import FilterLine
    from reader.tui.widgets.filter_pane import FilterPane
    from reader.tui.widgets.reading_column import ReadingColumn
    from reader.tui.widgets.reading_pane import ReadingPane
    from reader.tui.widgets.receipt import Receipt
    from reader.tui.widgets.sidebar import Sidebar
    from reader.tui.widgets.tour import Tour
    from reader.workspace.summary import Summary

_PANES = {
    "query": Pane.SEARCH,
    "results": Pane.RESULTS,
    "reading": Pane.READING,
    "side-list": Pane.SIDEBAR,
    "find-input": Pane.FIND,
    "filter-input": Pane.FILTER,
    "ask-input": Pane.ASK,
}


_WIDTHS = [(0, "-tiny"), (60, "-narrow"), (100, "-medium"), (130, "-wide")]


PATIENCE = 0.25
"""Seconds that the library waits for the panes to be painted."""


def _width_class(columns: int) -> str:
    """The class that Textual will set for so many columns."""
    return [name for least, name in _WIDTHS if columns >= least][-1]


def _results_width(columns: int) -> int:
    """How wide the style sheet makes the results, its scrollbar not counted."""
    if _width_class(columns) in ("-tiny", "-narrow"):
        return (columns if columns < 60 else 30) - 1
    return min(54, columns * 34 // 100) - 1


class _Body(Horizontal):
    """The panes side by side. It is blank itself: Textual draws none of its lines (5 ms of a first frame)."""

    BLANK = True


class PanesScreen(PaintedScreen[None]):
    """Results, text and sidebar under a search box, over a footer."""

    HORIZONTAL_BREAKPOINTS = _WIDTHS
    BLANK = True
    AUTO_FOCUS: ClassVar[str | None] = "#results"
    receipt: Receipt
    """How the words were understood; made by `furnish`."""
    filter_line: FilterLine
    """What narrows the answer; made by `furnish`."""

    def __init__(
        self,
        library: str,
        is_sample: bool,
        summaries: Sequence[Summary],
        measure: int,
        columns: int,
        total: int = 0,
    ) -> None:
        """`columns`: how wide the terminal is likely to be, so that the first frame is drawn but once.

        `total`: how many articles there are, where `summaries` are only the first of them.
        """
        super().__init__(classes=_width_class(columns))
        self.header = HeaderLine(library, is_sample, "opening …")
        self._is_sample = is_sample
        self.box = SearchBox()
        self.results = ResultList(summaries, _results_width(columns), total)
        self.body = _Body(self.results, id="body")
        self.footer = Footer(id="footer-line")
        self._measure = measure
        self._column: ReadingColumn | None = None
        self._sidebar: Sidebar | None = None
        self._filter_pane: FilterPane | None = None
        self._tour: Tour | None = None
        self.is_furnished = False
        """Whether the panes are there that the first frame did not wait for."""

    @property
    def reader_app(self) -> ReaderApp:
        """The app, by its own type."""
        return cast("ReaderApp", self.app)

    def compose(self) -> ComposeResult:
        """Header, search box, results, footer: what the first frame shows."""
        self.footer.shown = self.reader_app.choices.shown
        yield self.header
        yield self.box
        yield self.body
        yield self.footer

    @property
    def column(self) -> ReadingColumn:
        """The middle pane. Made when it is first asked for: loading it would hold up the first frame."""
        if self._column is None:
            from reader.tui.widgets.reading_column import ReadingColumn

            self._column = ReadingColumn(self._measure, self.reader_app.bidi)
        return self._column

    @property
    def pane(self) -> ReadingPane:
        """The text in the middle pane."""
        return self.column.pane

    @property
    def sidebar(self) -> Sidebar:
        """The right pane, made as late as the middle one."""
        if self._sidebar is None:
            from reader.tui.widgets.sidebar import Sidebar

            self._sidebar = Sidebar()
        return self._sidebar

    @property
    def filter_pane(self) -> FilterPane:
        """The pane of filters, made as late as the middle one."""
        if self._filter_pane is None:
            from reader.tui.widgets.filter_pane import FilterPane

            self._filter_pane = FilterPane()
        return self._filter_pane

    async def fetch(self) -> None:
        """Load what the other panes are made of, without holding up the event loop: 80 ms in all."""
        await asyncio.to_thread(load)
        for path in other_sheets():
            self.app.stylesheet.read(path)
            self.app.stylesheet.parse()  # what was parsed before is not parsed again
            await asyncio.sleep(0)

    async def furnish(self) -> None:
        """Add the panes that the first frame did not wait for, one by one: what comes meanwhile is shown."""
        self.results.snippet = self.reader_app.choices.settings.snippet
        how = self.reader_app.choices.settings.sidebar
        self.set_class(how == "folded", "-folded")
        from reader.tui.widgets.filter_line import FilterLine
        from reader.tui.widgets.receipt import Receipt

        self.receipt, self.filter_line = Receipt(id="receipt"), FilterLine(id="filter-line")
        await self.box.furnish()
        await self.add(lambda: self.receipt, before=self.body)
        await self.add(lambda: self.filter_line, before=self.body)
        await self.add(lambda: self.column)
        await self.add(lambda: self.sidebar)
        await self.add(lambda: self.filter_pane)
        self.is_furnished = True
        if how == "open":
            self.call_after_refresh(self.unfold_sidebar)

    async def painted(self) -> None:
        """Wait until what was mounted is on the screen, a quarter of a second at most."""
        done = asyncio.Event()
        self.call_after_refresh(done.set)
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), PATIENCE)

    async def add(self, make: Callable[[], Widget], before: Widget | None = None) -> None:
        """Make a widget and mount it: in front of another one, else in the body; not when all ends."""
        await asyncio.sleep(0)
        if self.is_attached and self.body.is_attached:
            widget = make()
            await asyncio.sleep(0)
            await (self.body.mount(widget) if before is None else self.mount(widget, before=before))

    # The tour

    def offer_tour(self) -> None:
        """On the first start: the tour on the sample; in a library of one's own a word that there is one."""
        if self.reader_app.choices.settings.tour_seen or self._tour is not None:
            return
        if self._is_sample:
            self.begin_tour()
        elif not self.footer.message:  # else it says where one was: this is not the first start
            self.say("f1: the tour of one minute")

    def begin_tour(self) -> None:
        """Show the first step of the tour; when it is on, the next one."""
        from reader.tui.widgets.tour import Tour

        if self._tour is None:
            self._tour = Tour(cast("MainScreen", self), self.reader_app.choices.shown)
            self.mount(self._tour, before=self.footer)
        else:
            self._tour.next()

    def end_tour(self) -> bool:
        """Put the tour away, and keep that it was seen; False when there is none."""
        if self._tour is None:
            return False
        self._tour.remove()
        self._tour = None
        if not self.reader_app.choices.settings.tour_seen:
            self.reader_app.keep("tour_seen", True)
        return True

    def on_tour_ended(self) -> None:
        """It was taken to its end."""
        self.end_tour()

    def run_command(self, name: str) -> None:
        """Run a command by its name, and let the tour see what it did."""
        BY_ID[name].run(cast("MainScreen", self))
        if self._tour is not None:
            self._tour.look()

    # Focus and folding

    @property
    def where(self) -> Pane:
        """Which pane has the focus."""
        pane = _PANES.get(self.focused.id or "", Pane.RESULTS) if self.focused is not None else Pane.RESULTS
        return Pane.CHOICE if pane is Pane.READING and self.pane.choice is not None else pane

    def go(self, widget: Widget) -> None:
        """Give the focus to a widget now, so that the next key is its own: `focus()` would come later."""
        if self.is_covered and widget in (self.results, self._filter_pane and self._filter_pane.input):
            self.fold_sidebar()
        if widget.is_attached:
            self.set_focus(widget)

    def say(self, words: str) -> None:
        """A word at the end of the footer, until the next key."""
        self.footer.message = words

    def on_told(self, event: Told) -> None:
        """Say it: at the end of the footer, or in a notice when it would be cut there."""
        event.stop()
        if len(event.words) < self.size.width - 20:
            self.say(event.words)
        else:
            self.app.notify(event.words)

    def on_key(self) -> None:
        """Take back what was said."""
        self.footer.message = ""

    def on_mouse_down(self, event: MouseDown) -> None:
        """The same, unless it is a key of the footer that is pressed: that one must stay where it is."""
        if not self.footer.region.contains(event.screen_x, event.screen_y):
            self.footer.message = ""

    def on_descendant_focus(self) -> None:
        """The footer offers what matters in the pane that has the focus."""
        self.footer.pane = self.where
        self._show_the_one()

    def _show_the_one(self) -> None:
        """Where there is room for one pane only, show the one that has the focus.

        Elsewhere the class would change nothing; setting it takes a frame, because all is styled anew.
        """
        if self.where not in (Pane.SEARCH, Pane.FILTER, Pane.ASK):
            tiny = _width_class(self.app.size.width) == "-tiny"
            self.set_class(tiny and self.where is not Pane.RESULTS, "-reading")

    def on_reading_pane_choice_changed(self, event: ReadingPane.ChoiceChanged) -> None:
        """Offer in the footer what can be done with a choice."""
        event.stop()
        self.footer.pane = self.where
        self.footer.where = self.column.where_words()

    def on_reading_column_turned(self, event: ReadingColumn.Turned) -> None:
        """Say in the footer where one is."""
        self.footer.where = event.where

    def on_reading_pane_entity_clicked(self, event: ReadingPane.EntityClicked) -> None:
        """Show the name in the sidebar."""
        event.stop()
        self.unfold_sidebar()
        self.sidebar.show_name(event.mention)

    def on_resize(self) -> None:
        """Bring the results back when there is no more room beside the sidebar, unless one is in it."""
        self.call_later(self._show_the_one)
        if self.has_class("-unfolded"):
            self.call_later(self._uncover)

    def _uncover(self) -> None:
        if self.is_covered and self.where is not Pane.SIDEBAR:
            self.fold_sidebar()

    @property
    def is_covered(self) -> bool:
        """Whether the sidebar stands where the results were, for want of room."""
        return self.has_class("-unfolded") and not self.has_class("-wide")

    def unfold_sidebar(self) -> None:
        """Show the sidebar: beside the results where there is room, else in their place."""
        self.add_class("-unfolded")
        self.remove_class("-folded")
        if self.is_covered and self.where is Pane.RESULTS:
            self.go(self.pane)

    def fold_sidebar(self) -> None:
        """Put the sidebar away."""
        self.add_class("-folded")
        self.remove_class("-unfolded")
