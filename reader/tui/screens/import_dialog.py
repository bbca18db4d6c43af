"""Asks what to import, and shows how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.tui.messages import Imported

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.tui.work import Work

SHOWN = 10
"""How many lines of progress are shown, the last ones."""


class ImportDialog(ModalScreen[None]):
    """A line for the path and the last lines of progress."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "back", show=False)]
    AUTO_FOCUS: ClassVar[str | None] = "#import-path"

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._lines: list[str] = []
        self._shown = Static("", id="import-lines", markup=False)

    def compose(self) -> ComposeResult:
        """The parts."""
        path = Input(placeholder="a file or a folder", compact=True, id="import-path")
        path.cursor_blink = False
        with Vertical(id="import-box"):
            yield Static("Import into the library", classes="dialog-title", markup=False)
            yield path
            yield self._shown
            yield Static("enter import   esc back", classes="dialog-dim", markup=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip() and not self.has_class("-busy"):
            self.add_class("-busy")
            self._work.take_in(event.value.strip(), self.post_message)

    @on(Imported)
    def _imported(self, event: Imported) -> None:
        event.stop()
        self._lines = [*self._lines, event.line][-SHOWN:]
        self._shown.update(Content("\n".join(self._lines)))
        self.set_class(not event.done, "-busy")

    def action_leave(self) -> None:
        """Go back; an import that is running goes on."""
        self.dismiss(None)
