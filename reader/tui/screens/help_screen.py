"""Every key with what it does, made from the list of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.commands import COMMANDS
from reader.tui.commands.base import Command, Group
from reader.tui.widgets.fitting import wrapped
from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

KEY_CELLS = 12
"""Width of the column of keys."""


def rows(width: int) -> list[Row]:
    """The commands by group."""
    out: list[Row] = []
    for group in Group:
        out.append(Row((Content(group.value),), group.value, False, "heading"))
        out += [_row(command, width) for command in COMMANDS if command.group is group]
    return out


def _row(command: Command, width: int) -> Row:
    keys = " ".join(command.shown_keys).ljust(KEY_CELLS)
    lines = wrapped(keys + " " + command.help, width, 3, indent=" " * (KEY_CELLS + 1))
    return Row((lines[0].stylize("bold $accent", 0, len(keys)), *lines[1:]), command.id)


class HelpList(RowList):
    """The rows, made for the width."""

    def on_resize(self) -> None:
        """Make the rows again, with the cursor where it was."""
        row = self.cursor_row
        width = max(20, self.scrollable_content_region.width - 2)
        self.set_rows(rows(width), keep=row.key if row is not None else None)


class HelpScreen(ModalScreen["str | None"]):
    """A list over the reader; Enter runs the command under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q", "leave", "back", show=False)]
    AUTO_FOCUS: ClassVar[str | None] = "#help-list"

    def compose(self) -> ComposeResult:
        """A title, the list, a line of keys."""
        with Vertical(id="help-box"):
            yield Static(" Keys", id="help-title", markup=False)
            yield HelpList(id="help-list")
            yield Static(" enter do it   esc back", id="help-keys", markup=False)

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        self.dismiss(str(event.row.key))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
