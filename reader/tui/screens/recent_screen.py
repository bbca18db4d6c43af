"""The articles read last, to switch between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.tui.widgets.fitting import crop
from reader.tui.widgets.key_line import BACK, KeyLine
from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.workspace.summary import Summary
    from reader.workspace.whereabouts import Spot

KEYS = " enter read on there   esc back"
NONE = " No other article was read yet"


def place_words(spot: Spot) -> str:
    """`42 % · ¶14 · What the union says`."""
    parts = (f"{spot.percent} %" if spot.percent >= 0 else "", spot.locator, spot.heading)
    return " · ".join(part for part in parts if part)


class RecentList(RowList):
    """Each article: its title, where one was in it, its publisher and when that was."""

    def __init__(self, read: Sequence[tuple[Summary, Spot]]) -> None:
        super().__init__(id="recent-list")
        self._read = tuple(read)
        self._shown = self._read

    def narrow(self, words: str) -> None:
        """Show those whose title, publisher, section or id holds all of these words."""
        asked = words.casefold().split()
        self._shown = tuple(
            (row, spot)
            for row, spot in self._read
            if all(
                word in f"{row.title} {row.publisher or ''} {spot.heading} {row.id}".casefold()
                for word in asked
            )
        )
        self._fill()

    def on_resize(self) -> None:
        """Make the rows again for the width."""
        self._fill()

    def _fill(self) -> None:
        width = max(10, self.scrollable_content_region.width - 2)
        kept = self.cursor_row
        rows = [_row(row, spot, width) for row, spot in self._shown]
        self.set_rows(rows, keep=kept.key if kept is not None else None)


def _row(row: Summary, spot: Spot, width: int) -> Row:
    publisher = row.publisher or "publisher unknown"
    when = spot.time[:16].replace("T", " ")
    return Row(
        (
            Content.styled(crop(f" {row.title}", width), "bold"),
            Content(crop(f"   {place_words(spot) or 'at its beginning'} · read {when}", width)),
            Content.styled(crop(f"   {publisher}", width), "$muted"),
        ),
        row.id,
        True,
        "recent",
    )


class RecentScreen(ModalScreen["str | None"]):
    """A list under a line to narrow it; the answer is the id of an article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+r", "leave", "back", show=False),
        Binding("down,ctrl+n", "move(1)", "down", show=False),
        Binding("up", "move(-1)", "up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#recent-input"

    def __init__(self, read: Sequence[tuple[Summary, Spot]]) -> None:
        super().__init__(classes="" if read else "-empty")
        self.list = RecentList(read)
        self.list.can_focus = False
        self._count = len(read)

    def compose(self) -> ComposeResult:
        """A title, a line, the list, a line of keys."""
        line = Input(placeholder="part of a title, publisher or section", compact=True, id="recent-input")
        line.cursor_blink = False
        count = f" {self._count} article{'s' * (self._count != 1)} read, the last one first"
        with Vertical(id="recent-box"):
            yield Static(count if self._count else NONE, id="recent-title", markup=False)
            yield line
            yield self.list
            yield KeyLine(KEYS if self._count else BACK, id="recent-keys")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.list.narrow(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.list.action_open()

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        event.stop()

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        self.dismiss(str(event.row.key))

    def action_move(self, by: int) -> None:
        """Another row."""
        self.list.action_move(by)

    def action_page(self, by: int) -> None:
        """Another screen of rows."""
        self.list.action_page(by)

    def action_leave(self) -> None:
        """Stay where one is."""
        self.dismiss(None)
