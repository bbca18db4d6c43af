"""The dates of the whole library, or of what a search has found, from the earliest to the latest."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.living_messages import Gathering, LivingFailed, TimelineNarrowed, TimelineRead
from reader.tui.screens.card_screen import Going
from reader.tui.trail import Place
from reader.tui.widgets.fitting import crop
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.time_rows import TimeRows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from reader.model.search import Query
    from reader.tui.living import Living
    from reader.workspace.summary import Summary
    from reader.workspace.timeline import Day, Timeline

KEYS = "enter go there   0-9 year   u not resolved   t library/results   g G first, last   esc back"
SHORT_KEYS = "enter go   0-9 year   u not resolved   t library/results   esc back"


class TimeList(RowList):
    """The dates; only those that are seen are ever made into rows."""

    def __init__(self, summaries: Mapping[str, Summary]) -> None:
        super().__init__(id="time-list")
        self._summaries = summaries
        self._timeline: Timeline | None = None

    def show(self, timeline: Timeline | None, keep: object = None) -> None:
        """Show dates, with the cursor on the one at the place `keep`, or on the first."""
        self._timeline = timeline
        self._fill(keep)

    @property
    def day(self) -> Day | None:
        """The date under the cursor."""
        return self.rows.day(self.cursor) if isinstance(self.rows, TimeRows) else None

    def go_to_tray(self) -> bool:
        """Put the cursor on the first date that is not resolved; False when all are."""
        if not isinstance(self.rows, TimeRows) or self.rows.tray < 0:
            return False
        self.cursor = self.rows.tray + 1
        return True

    def on_resize(self) -> None:
        """Put the dates into other columns."""
        row = self.cursor_row
        self._fill(row.key if row is not None else None)

    def _fill(self, keep: object) -> None:
        if self._timeline is None:
            self.set_rows(())
        else:
            width = self.scrollable_content_region.width - 2
            self.set_rows(TimeRows(self._timeline, self._summaries, width), keep=keep, height=1)

    def _find(self, key: object | None) -> int:
        """As in every list, but without making a row of each date."""
        if isinstance(self.rows, TimeRows) and isinstance(key, tuple) and len(key) == 2:
            return self.rows.find(*key)
        return -1


class TimelineScreen(ModalScreen["Going | None"]):
    """A list over the reader. The answer is a place to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", show=False),
        Binding("q", "close", "back", show=False),
        Binding("t", "turn", "library or results", show=False),
        Binding("u", "tray", "not resolved", show=False),
        Binding("backspace", "rub", "one digit less", show=False),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#time-list"

    def __init__(
        self,
        living: Living,
        query: Query | None,
        summaries: Mapping[str, Summary],
        here: tuple[str, int] | None,
    ) -> None:
        """`query`: the search that is on; None: there is none. `here`: the date that the cursor begins at."""
        super().__init__()
        self._living = living
        self._query = query
        self._here = here
        self._articles = len(summaries)
        self._results = False
        self._typed = ""
        self._ticket = 0
        self._read: TimelineRead | None = None
        self._shown: Timeline | None = None
        self._words = ""
        self.list = TimeList(summaries)
        self._summaries = summaries
        self._title = Static("", id="time-title", markup=False)
        self._detail = Static("", id="time-detail", markup=False)
        self._keys = KeyLine("", id="time-keys")

    def compose(self) -> ComposeResult:
        """A title, the dates, what is known of the one under the cursor, a line of keys."""
        with Vertical(id="time-box"):
            yield self._title
            yield self.list
            yield self._detail
            yield self._keys

    def on_mount(self) -> None:
        """Begin to read."""
        self._begin()

    def on_resize(self) -> None:
        """As many words as there is room for."""
        self._keys.update(f" {KEYS if self.size.width > len(KEYS) + 8 else SHORT_KEYS}")
        self._tell()

    def _begin(self) -> None:
        self._read = self._shown = None
        self._typed, self._words = "", self._living.begins
        self.list.show(None)
        query = self._query if self._results else None
        self._ticket = self._living.timeline(query, self.post_message)
        self._tell()

    # What is read

    @on(Gathering)
    def _gathering(self, event: Gathering) -> None:
        event.stop()
        if event.ticket == self._ticket:
            self._words = f"reading the library {event.done:,} of {event.total:,} …"
            self._tell()

    @on(TimelineRead)
    def _timeline_read(self, event: TimelineRead) -> None:
        event.stop()
        if event.ticket == self._ticket:
            self._read, self._shown, self._words = event, event.timeline, ""
            self.list.show(event.timeline, self._here)
            self._tell()
            if self._typed:
                self._narrow()

    @on(TimelineNarrowed)
    def _narrowed(self, event: TimelineNarrowed) -> None:
        event.stop()
        if event.ticket == self._ticket:
            row = self.list.cursor_row
            self._shown = event.timeline
            self.list.show(event.timeline, None if self._typed or row is None else row.key)
            self._tell()

    @on(LivingFailed)
    def _failed(self, event: LivingFailed) -> None:
        event.stop()
        if event.ticket == self._ticket:
            self._words = event.sentence
            self._tell()

    def _tell(self) -> None:
        """What is listed, and what is known of the date under the cursor."""
        width = max(20, self.size.width - 4)
        where = "what the search found" if self._results else "the whole library"
        told = [self._words or f"dates of {where}"]
        if self._read is not None and self._shown is not None:
            count, rest = self._shown.resolved, len(self._shown) - self._shown.resolved
            articles = self._articles if self._read.articles is None else self._read.articles
            told = [
                f"{count:,} dates of {where}, {articles:,} article{'' if articles == 1 else 's'}",
                f"{rest:,} not resolved",
            ]
            if self._words:
                told.insert(0, self._words)
        if self._typed:
            told.insert(0, f"year {self._typed.ljust(4, '_')}")
        self._title.update(Content(crop(f" {' · '.join(told)}", width)))
        self._tell_day(width)

    def _tell_day(self, width: int) -> None:
        day = self.list.day
        if day is None:
            self._detail.update(Content("\n"))
            return
        sure = "certain" if day.certain else "not certain"
        how = f" “{day.text}” · {day.rule} · {sure}"
        if not day.value:
            how = f" “{day.text}” · not resolved: {day.rule.removeprefix('unresolved: ')}"
        summary = self._summaries.get(day.article_id)
        parts = [day.article_id]
        if summary is not None:
            published = summary.published
            parts = [summary.publisher or "publisher unknown", published, summary.title]
        where = " · ".join(part for part in (day.locator, *parts) if part)
        below = Content.styled(crop(f" {where}", width), "$muted")
        self._detail.update(Content("\n").join([Content(crop(how, width)), below]))

    # Keys

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._tell_day(max(20, self.size.width - 4))

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        day = self.list.day
        if day is not None:
            self.dismiss(Going(Place(day.article_id, day.start), day.end))

    def on_key(self, event: events.Key) -> None:
        """Digits are the beginning of a year."""
        if event.key.isdecimal() and len(event.key) == 1:
            event.stop()
            if len(self._typed) < 4:
                self._typed += event.key
                self._narrow()

    def _narrow(self) -> None:
        if self._read is not None:
            self._ticket = self._living.narrow(self._read.timeline, self._typed, self.post_message)
        self._tell()

    def action_rub(self) -> None:
        """One digit less."""
        if self._typed:
            self._typed = self._typed[:-1]
            self._narrow()

    def action_tray(self) -> None:
        """To the dates that are not resolved."""
        if self._shown is not None and not self.list.go_to_tray():
            self._words = "every date is resolved"
            self._tell()
            self._words = ""

    def action_turn(self) -> None:
        """The dates of the whole library, or of what the search found."""
        if self._query is None:
            self._words = "no search is on"
            self._tell()
            self._words = ""
            return
        self._results = not self._results
        self._begin()

    def action_leave(self) -> None:
        """Take the year back, then leave."""
        if self._typed:
            self._typed = ""
            self._narrow()
        else:
            self.dismiss(None)

    def action_close(self) -> None:
        """Leave."""
        self.dismiss(None)
