"""The right pane: what an article rests on, its dates, its names, its outline, its figures of harm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content

from reader.tui.messages import Jump
from reader.tui.posted import Posted
from reader.tui.widgets.name_card import NameCard
from reader.tui.widgets.result_list import POINTER
from reader.tui.widgets.row_list import Row, RowList
from reader.tui.widgets.sidebar_rows import (
    InLibrary,
    Known,
    More,
    NameKey,
    Spot,
    date_rows,
    name_rows,
    outline_rows,
    source_rows,
)
from reader.tui.widgets.tab_line import TabLine
from reader.tui.widgets.view_marks import ViewMarks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from reader.model.findings import EntityMention
    from reader.workspace.across import Related
    from reader.workspace.shelf import Reading
    from reader.workspace.summary import Summary


class SideList(RowList):
    """The rows of the tab that is shown."""

    class Widened(Posted):
        """The list has another width."""

    def on_resize(self) -> None:
        """Say so: rows are made for a width."""
        self.post_message(self.Widened())

    def on_focus(self) -> None:
        """With the cursor out of sight, go to what is being read."""
        seen = [index for index in sorted(self.marked) if self.is_seen(index)]
        if seen and not self.is_seen(self.cursor):
            self.cursor = seen[0]


class Sidebar(Vertical):
    """A tab line over a list, and a card for the name under the cursor.

    Rows are made for the tab that is shown, when it is shown.
    """

    class ArticleWanted(Posted):
        """Another article of the library was chosen."""

        article_id: str

    class RelatedWanted(Posted):
        """The sources of an article are shown: what has the library to do with them?"""

        reading: Reading

    def __init__(self, *, follow: bool = True) -> None:
        """`follow`: whether the rows of what is being read are marked."""
        super().__init__(id="sidebar")
        self.tabs = TabLine(id="tabs")
        self.list = SideList(id="side-list")
        self.card = NameCard(id="name-card")
        self.reading: Reading | None = None
        self._made: tuple[object, ...] = ()
        self._turn: dict[NameKey, int] = {}
        self._wanted: object | None = None
        self._known = Known()
        self._asked: object = None
        self._follows = follow
        self._view = (0, 0)
        self._marks = ViewMarks()

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
        """Show one of `tab_line.TABS`; `by_date` puts the dates in their own order."""
        self.tabs.tab = tab
        self.tabs.by_date = by_date and tab == "dates"
        self._fill()

    def show_reading(self, reading: Reading) -> None:
        """Show another article."""
        if self.reading is None or self.reading.article.id != reading.article.id:
            self._known = Known()
        self.reading = reading
        self.tabs.reading = reading
        self.tabs.refresh(layout=True)  # the same reading may know more than before
        self._turn.clear()
        self._fill()

    def renew(self, reading: Reading, keep: NameKey | None) -> None:
        """Show the same article with other findings; the cursor goes to the name `keep`, or stays near."""
        self.reading = self.tabs.reading = reading
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

    def show_related(
        self, article_id: str, related: tuple[Related, ...], summaries: Mapping[str, Summary]
    ) -> None:
        """Show below each source what the library has to do with it."""
        if self.reading is not None and self.reading.article.id == article_id:
            self._known = replace(self._known, related=related, summaries=summaries)
            self._fill()

    # Following the text

    @property
    def follows(self) -> bool:
        """Whether the rows of what is being read are marked."""
        return self._follows

    @follows.setter
    def follows(self, follows: bool) -> None:
        self._follows = follows
        self._mark()

    def show_view(self, start: int, end: int) -> None:
        """These text offsets are on the screen."""
        if (start, end) != self._view:
            self._view = start, end
            self._mark()

    def _mark(self) -> None:
        """Mark the rows of what is being read, and scroll to them unless one is among the rows."""
        marked = self._marks.between(*self._view) if self._follows else frozenset()
        self.list.marked = marked
        if marked and not self.list.has_focus and not any(self.list.is_seen(index) for index in marked):
            self.list.reveal(min(marked))

    # Rows

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
        made = (self.reading, self.tab, self.tabs.by_date, self.reading.is_whole, self._known, width)
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
        self._marks = ViewMarks(rows, self.reading if self.tab != "outline" else None)
        self._mark()
        self._tell_card()

    def _rows(self, reading: Reading, width: int) -> list[Row]:
        if self.tab == "outline":
            return outline_rows(reading.article, width)
        if not reading.is_whole:
            words = "reading …" if reading.is_soon else f"looking for {self.tab} …"
            return [Row((Content.styled(words, "$muted"),), ("quiet",), False, "quiet")]
        findings = reading.findings
        if self.tab == "sources":
            if not self._known.related and findings.sources and self._asked is not reading:
                self._asked = reading
                self.post_message(self.RelatedWanted(reading))
            return source_rows(findings.sources, width, self._known)
        if self.tab == "figures":
            from reader.tui.widgets.figure_rows import figure_rows  # most who read never look at them

            return figure_rows(findings.figures, reading.article, width)
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
        if isinstance(key, InLibrary):
            self.post_message(self.ArticleWanted(key.article_id))
        elif isinstance(key, More):
            self._known = replace(self._known, whole=self._known.whole | {key.source})
            self._fill(near=self.list.cursor)
        elif isinstance(key, Spot) and key.start >= 0:
            self.post_message(Jump(key.start, key.end))
        elif isinstance(key, NameKey) and (spots := self._spots(key)):
            turn = self._turn[key] = (self._turn.get(key, -1) + 1) % len(spots)
            self._tell_card()
            self.post_message(Jump(spots[turn].start, spots[turn].end))
