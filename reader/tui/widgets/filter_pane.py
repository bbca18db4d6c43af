"""The filter pane: what the answer can be narrowed by, over the text at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from reader.model.search import Facet, FacetPage, Filter
from reader.tui.posted import Posted
from reader.tui.widgets.filter_rows import EXCLUDE, MoreKey, ValueKey, filter_rows
from reader.tui.widgets.fitting import crop
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

KEYS = "space only  - without  →← facets  ctrl+x none"


class FilterList(RowList):
    """The values; a click at the end of a row excludes it."""

    class Excluded(Posted):
        """The − at the end of a row was clicked."""

        key: ValueKey

    def __init__(self) -> None:
        super().__init__(id="filter-list")
        self.can_focus = False  # the line above has the keys, so that letters narrow at any time
        self._page: FacetPage | None = None
        self._narrow = ""
        self._unfolded: set[Facet] = set()

    def show(self, page: FacetPage, narrow: str) -> None:
        """Show these facets; the cursor stays with its value."""
        self._page, self._narrow = page, narrow
        self._fill()

    def unfold(self, facet: Facet) -> None:
        """Show as many values of a facet as were fetched."""
        self._unfolded.add(facet)
        self._fill()

    def on_resize(self) -> None:
        """Make the rows again for the width."""
        self._fill()

    def _fill(self) -> None:
        if self._page is None:
            return
        row, cursor = self.cursor_row, self.cursor
        width = max(20, self.scrollable_content_region.width - 2)
        rows = filter_rows(self._page, width, self._unfolded, bool(self._narrow))
        keep = row.key if row is not None else None
        if isinstance(keep, MoreKey) and keep.facet in self._unfolded:
            keep = rows[cursor].key if 0 <= cursor < len(rows) else None
        self.set_rows(rows, keep=keep)

    def facet(self, by: int) -> None:
        """Go to the first value of the next (1) or previous (-1) facet."""
        firsts = [n + 1 for n, row in enumerate(self.rows) if row.kind == "heading"]
        if by > 0:
            wanted = next((first for first in firsts if first > self.cursor), None)
        else:
            before = [first for first in firsts if first < self.cursor]
            wanted = before[-1] if before else None
        if wanted is not None:
            self.cursor = wanted

    def on_click(self, event: events.Click) -> None:
        """At the end of a row exclude its value; elsewhere the handler of every list comes next."""
        place = event.get_content_offset(self)
        index = -1 if place is None else self._row_at(self.scroll_offset.y + place.y)
        key = self.rows[index].key if 0 <= index < len(self.rows) else None
        ends = self.scrollable_content_region.width - len(EXCLUDE)
        if place is not None and place.x >= ends and isinstance(key, ValueKey):
            event.stop()
            event.prevent_default()
            self.cursor = index
            self.post_message(self.Excluded(key))


class FilterInput(Input):
    """Letters narrow the values; the other keys go to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "list('down')", show=False),
        Binding("up", "list('up')", show=False),
        Binding("pagedown", "list('pagedown')", show=False),
        Binding("pageup", "list('pageup')", show=False),
        Binding("right", "list('right')", show=False),
        Binding("left", "list('left')", show=False),
        Binding("home", "list('home')", show=False),
        Binding("end", "list('end')", show=False),
        Binding("ctrl+x", "list('none')", show=False),
    ]

    class Pressed(Posted):
        """A key that is not a letter."""

        what: str

    async def _on_key(self, event: events.Key) -> None:
        if event.key in ("space", "minus", "enter"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Pressed(event.key))
        else:
            await super()._on_key(event)

    def action_list(self, what: str) -> None:
        """Hand a key to the list."""
        self.post_message(self.Pressed(what))


class FilterPane(Vertical):
    """What is found by publisher, year, place and so on; what is chosen acts at once."""

    class Narrowed(Posted):
        """Letters were typed: values are wanted that have a word beginning so."""

        letters: str

    class Chosen(Posted):
        """The filters are now these."""

        filters: tuple[Filter, ...]

    def __init__(self) -> None:
        super().__init__(id="filter-pane")
        self.input = FilterInput(placeholder="type to find a value", compact=True, id="filter-input")
        self.input.cursor_blink = False
        self.list = FilterList()
        self._title = Static("", id="filter-title", markup=False)
        self._words = "Filters"
        self._filters: tuple[Filter, ...] = ()
        self._waiting = False
        self._held: list[str] = []

    def compose(self) -> ComposeResult:
        """A title, the line to type in, the values, a line of keys."""
        yield self._title
        yield self.input
        yield self.list
        yield Static(f" {KEYS}", id="filter-keys", markup=False)

    @property
    def letters(self) -> str:
        """What the values are narrowed by."""
        return self.input.value.strip()

    def wait(self) -> None:
        """Other values are on their way: what is pressed until they are shown is meant for them."""
        self._waiting = True

    def _go_on(self) -> None:
        held, self._held, self._waiting = self._held, [], False
        for number, what in enumerate(held):
            self._press(what)
            if self._waiting:
                self._held = held[number + 1 :]
                return

    def fail(self, words: str) -> None:
        """Say why there are no values."""
        self.say(words)
        self._held, self._waiting = [], False

    def show(self, page: FacetPage) -> None:
        """Show the facets of a query."""
        self._filters = page.query.filters
        sections = f"{page.sections:,} section{'' if page.sections == 1 else 's'}"
        articles = f"{page.articles:,} article{'' if page.articles == 1 else 's'}"
        self.say(f"Filters · {sections} in {articles}")
        self.list.show(page, self.letters)
        self._go_on()

    def say(self, words: str) -> None:
        """The line above the values."""
        self._words = words
        self._title.update(Content(crop(f" {words}", max(10, self.size.width - 2))))

    def on_resize(self) -> None:
        """The line above the values for another width: the pane has none before it is first shown."""
        self.say(self._words)

    def toggle(self, key: ValueKey, *, excluded: bool) -> None:
        """Want or exclude a value; when it is so already, neither."""
        wanted = Filter(key.facet, key.value, excluded)
        rest = tuple(one for one in self._filters if (one.facet, one.value) != (key.facet, key.value))
        filters = rest if wanted in self._filters else (*rest, wanted)
        self._filters = filters
        self.wait()
        self.post_message(self.Chosen(filters))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.wait()
        self.post_message(self.Narrowed(event.value.strip()))

    @on(FilterInput.Pressed)
    def _pressed(self, event: FilterInput.Pressed) -> None:
        event.stop()
        if self._waiting:
            self._held.append(event.what)
        else:
            self._press(event.what)

    def _press(self, what: str) -> None:
        rows = self.list
        match what:
            case "down" | "up":
                rows.action_move(1 if what == "down" else -1)
            case "pagedown" | "pageup":
                rows.action_page(1 if what == "pagedown" else -1)
            case "right" | "left":
                rows.facet(1 if what == "right" else -1)
            case "home":
                rows.action_first()
            case "end":
                rows.action_last()
            case "none":
                self._filters = ()
                self.wait()
                self.post_message(self.Chosen(()))
            case _:
                self._choose(excluded=what == "minus")

    def _choose(self, *, excluded: bool) -> None:
        row = self.list.cursor_row
        if row is None:
            return
        if isinstance(row.key, MoreKey):
            self.list.unfold(row.key.facet)
        elif isinstance(row.key, ValueKey):
            self.toggle(row.key, excluded=excluded)

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        event.stop()

    @on(RowList.Opened)
    def _clicked(self, event: RowList.Opened) -> None:
        event.stop()
        self._choose(excluded=False)

    @on(FilterList.Excluded)
    def _excluded(self, event: FilterList.Excluded) -> None:
        event.stop()
        self.toggle(event.key, excluded=True)
