"""The right pane: what an article rests on, its dates, its names, its outline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content, Span
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from reader.tui.messages import Jump
from reader.tui.widgets.name_card import NameCard
from reader.tui.widgets.result_list import POINTER
from reader.tui.widgets.row_list import Row, RowList
from reader.tui.widgets.sidebar_rows import (
    NameKey,
    Spot,
    date_rows,
    name_rows,
    outline_rows,
    source_rows,
)

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click

    from reader.model.findings import EntityMention
    from reader.workspace.shelf import Reading

TABS = ("sources", "dates", "names", "outline")


class TabLine(Widget):
    """The names of the tabs with their numbers; a click chooses one."""

    tab: reactive[str] = reactive("sources")
    by_date: reactive[bool] = reactive(False)

    @dataclass
    class Chosen(Message):
        """A tab was clicked."""

        tab: str

    def render(self) -> Content:
        """All tabs in one line; ↓ says that the dates stand in their own order."""
        text, spans = " ", []
        between = "  " if self.size.width >= 41 else " "
        for number, tab in enumerate(TABS, 1):
            words = f"{number} {tab}{'↓' if tab == 'dates' and self.by_date else ''}"
            start, text = len(text), text + words
            spans.append(Span(start, len(text), Style.from_meta({"tab": tab})))
            spans.append(Span(start, len(text), "bold underline $primary" if tab == self.tab else "$muted"))
            text += between
        return Content(text.rstrip(), spans)

    def on_click(self, event: Click) -> None:
        """Choose the tab that was clicked."""
        tab = event.style.meta.get("tab")
        if isinstance(tab, str):
            event.stop()
            self.post_message(self.Chosen(tab))


class SideList(RowList):
    """The rows of the tab that is shown."""

    @dataclass
    class Widened(Message):
        """The list has another width."""

    def on_resize(self) -> None:
        """Say so: rows are made for a width."""
        self.post_message(self.Widened())


class Sidebar(Vertical):
    """A tab line over a list, and a card for the name under the cursor.

    Rows are made for the tab that is shown, when it is shown.
    """

    def __init__(self) -> None:
        super().__init__(id="sidebar")
        self.tabs = TabLine(id="tabs")
        self.list = SideList(id="side-list")
        self.card = NameCard(id="name-card")
        self.reading: Reading | None = None
        self._made: tuple[object, ...] = ()
        self._turn: dict[NameKey, int] = {}
        self._wanted: object | None = None

    def compose(self) -> ComposeResult:
        """The tab line, the list and the card."""
        yield self.tabs
        yield self.list
        yield self.card

    @property
    def tab(self) -> str:
        """Which tab is shown."""
        return self.tabs.tab

    def show(self, tab: str, *, by_date: bool = False) -> None:
        """Show one of `TABS`; `by_date` puts the dates in their own order."""
        self.tabs.tab = tab
        self.tabs.by_date = by_date and tab == "dates"
        self._fill()

    def show_reading(self, reading: Reading) -> None:
        """Show another article."""
        self.reading = reading
        self._turn.clear()
        self._fill()

    def renew(self, reading: Reading, keep: NameKey | None) -> None:
        """Show the same article with other findings; the cursor goes to the name `keep`, or stays near."""
        self.reading = reading
        self._turn.clear()
        self._fill(keep, near=self.list.cursor)

    def show_name(self, mention: EntityMention) -> None:
        """Show the names with the cursor on this one, and on the card this mention of it."""
        key = NameKey(mention.name, mention.type)
        self._turn[key] = next((n for n, spot in enumerate(self._spots(key)) if spot == mention), 0)
        self.tabs.tab = "names"
        self._fill(key)

    @property
    def mention(self) -> EntityMention | None:
        """The mention on the card; None while the names are not shown."""
        return self.card.shown[0] if self.display and self.tab == "names" and self.card.shown else None

    def _spots(self, key: NameKey) -> list[EntityMention]:
        """Where a name stands in the article, in the order of the text."""
        whole = self.reading is not None and self.reading.is_whole
        found = self.reading.findings.entities if whole and self.reading is not None else ()
        return [mention for mention in found if mention.name == key.name and mention.type is key.type]

    def _tell_card(self) -> None:
        """Show on the card the name under the cursor: the place that was gone to last, else the first."""
        self.set_class(self.tab == "names", "-names")
        row = self.list.cursor_row
        key = row.key if row is not None and isinstance(row.key, NameKey) else None
        spots = self._spots(key) if key is not None and self.tab == "names" else []
        if key is None or not spots or self.reading is None:
            self.card.shown = None
            return
        self.card.shown = spots[max(0, self._turn.get(key, 0)) % len(spots)], self.reading

    def _fill(self, keep: object | None = None, *, near: int | None = None) -> None:
        """Make the rows; while the sidebar is folded away, note only which row is wanted.

        `near`: where the cursor goes when the row `keep` is not there.
        """
        width = self.list.scrollable_content_region.width
        if self.reading is None or not width:
            self._wanted = keep
            return
        keep, self._wanted = keep or self._wanted, None
        made = (self.reading, self.tab, self.tabs.by_date, self.reading.is_whole, width)
        if made == self._made and keep is None:
            return
        again = self._made[:4] == made[:4]
        self._made = made
        row = self.list.cursor_row
        if keep is None and again and row is not None:
            keep = row.key
        rows = self._rows(self.reading, max(10, width - POINTER))
        if near is not None and not any(row.key == keep for row in rows):
            around = [*rows[near:], *reversed(rows[:near])]
            keep = next((row.key for row in around if row.selectable), None)
        self.list.set_rows(rows, keep=keep)
        self._tell_card()

    def _rows(self, reading: Reading, width: int) -> list[Row]:
        if self.tab == "outline":
            return outline_rows(reading.article, width)
        if not reading.is_whole:
            return [Row((Content.styled("reading …", "$muted"),), ("quiet",), False, "quiet")]
        findings = reading.findings
        if self.tab == "sources":
            return source_rows(findings.sources, width)
        if self.tab == "dates":
            return date_rows(findings.dates, reading.article, width, self.tabs.by_date)
        return name_rows(findings.entities, width)

    @on(SideList.Widened)
    def _widened(self, event: SideList.Widened) -> None:
        event.stop()
        self._fill()

    @on(TabLine.Chosen)
    def _chosen(self, event: TabLine.Chosen) -> None:
        event.stop()
        self.show(event.tab)

    @on(RowList.Highlighted)
    def _highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._tell_card()

    @on(RowList.Opened)
    def _opened(self, event: RowList.Opened) -> None:
        event.stop()
        key = event.row.key
        if isinstance(key, Spot) and key.start >= 0:
            self.post_message(Jump(key.start, key.end))
        elif isinstance(key, NameKey) and (spots := self._spots(key)):
            turn = self._turn[key] = (self._turn.get(key, -1) + 1) % len(spots)
            self._tell_card()
            self.post_message(Jump(spots[turn].start, spots[turn].end))
