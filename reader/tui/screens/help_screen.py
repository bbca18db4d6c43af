"""The keys: those of the pane one is in first, then all; made from the list of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.commands import COMMANDS, for_footer
from reader.tui.commands.base import Command, Group, Pane
from reader.tui.widgets.fitting import wrapped
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from reader.tui.app import ReaderApp

KEY_CELLS = 12
"""Width of the column of keys."""
HERE: dict[Pane, str] = {
    Pane.SEARCH: "In the search box",
    Pane.RESULTS: "In the results",
    Pane.READING: "In the text",
    Pane.SIDEBAR: "In the sidebar",
    Pane.FIND: "In the find line",
    Pane.FILTER: "In the filters",
    Pane.CHOICE: "While a passage is chosen",
}


def rows(width: int, pane: Pane, shown: Callable[[Command], tuple[str, ...]]) -> list[Row]:
    """The commands that matter in the pane, then all by group; a row's key ends with its command."""
    out = [_heading(HERE[pane])]
    out += [_row(command, shown, width, "here") for command in for_footer(pane)]
    for group in Group:
        commands = [command for command in COMMANDS if command.group is group]
        if commands:
            out.append(_heading(group.value))
            out += [_row(command, shown, width, "all") for command in commands]
    return out


def _heading(words: str) -> Row:
    return Row((Content(words),), words, False, "heading")


def _row(command: Command, shown: Callable[[Command], tuple[str, ...]], width: int, part: str) -> Row:
    keys = " ".join(shown(command)).ljust(KEY_CELLS)
    lines = wrapped(keys + " " + command.help, width, 3, indent=" " * (KEY_CELLS + 1))
    return Row((lines[0].stylize("bold $accent", 0, len(keys)), *lines[1:]), (part, command.id))


class HelpList(RowList):
    """The rows, made for the width."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(id="help-list")
        self._pane = pane

    def on_resize(self) -> None:
        """Make the rows again, with the cursor where it was."""
        row = self.cursor_row
        width = max(20, self.scrollable_content_region.width - 2)
        shown = cast("ReaderApp", self.app).choices.shown
        self.set_rows(rows(width, self._pane, shown), keep=row.key if row is not None else None)


class HelpScreen(ModalScreen["str | None"]):
    """A list over the reader; Enter runs the command under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q", "leave", "back", show=False)]
    AUTO_FOCUS: ClassVar[str | None] = "#help-list"

    def __init__(self, pane: Pane = Pane.RESULTS) -> None:
        """`pane`: where one is."""
        super().__init__()
        self._pane = pane

    def compose(self) -> ComposeResult:
        """A title, the list, a line of keys."""
        with Vertical(id="help-box"):
            yield Static(" Keys", id="help-title", markup=False)
            yield HelpList(self._pane)
            yield KeyLine(" enter do it   esc back", id="help-keys")

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        if isinstance(event.row.key, tuple):
            self.dismiss(str(event.row.key[1]))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
