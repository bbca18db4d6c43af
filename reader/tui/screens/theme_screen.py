"""The themes in a list: what the cursor is on is shown at once, so one sees what one chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content, Span
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.theme import CHOICES
from reader.tui.widgets.fitting import crop
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.tui.app import ReaderApp

NAME = 20
"""Cells of the column of names."""


class ThemeList(RowList):
    """The themes with what each is."""

    def on_resize(self) -> None:
        """Make the rows for the width; the cursor begins with the theme that is on."""
        width = max(20, self.scrollable_content_region.width - 2)
        row = self.cursor_row
        at = cast("ReaderApp", self.app).choices.settings.theme
        self.set_rows([_row(name, width) for name in CHOICES], keep=row.key if row is not None else at)


def _row(name: str, width: int) -> Row:
    words = crop(f"{name.ljust(NAME)} {CHOICES[name][1]}", width)
    return Row((Content(words, [Span(0, min(NAME, len(words)), "bold")]),), name)


class ThemeScreen(ModalScreen[None]):
    """A list at the top right: the text stays in sight. Enter keeps a theme, Esc brings the old one back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "back", show=False),
        Binding("ctrl+t", "next", "next", show=False, priority=True),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#theme-list"

    def compose(self) -> ComposeResult:
        """A title, the list, a line of keys."""
        title = " Theme" if not self.app.no_color else " Theme (NO_COLOR is set: no colours are shown)"
        with Vertical(id="theme-box"):
            yield Static(title, id="theme-title", markup=False)
            yield ThemeList(id="theme-list")
            yield KeyLine(" enter keep   ctrl+t next   esc as it was", id="theme-keys")

    @property
    def _reader(self) -> ReaderApp:
        return cast("ReaderApp", self.app)

    @on(RowList.Highlighted)
    def _seen(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._reader.use_theme(str(event.row.key))

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        self._reader.use_theme(str(event.row.key))
        self._reader.keep("theme", str(event.row.key))
        self.dismiss()

    def action_next(self) -> None:
        """The next one, after the last the first."""
        rows = self.query_one(ThemeList)
        rows.cursor = (rows.cursor + 1) % len(rows.rows)

    def action_leave(self) -> None:
        """Bring back what was on."""
        self._reader.use_theme(self._reader.choices.settings.theme)
        self.dismiss()
