"""Asks for the remark and the tags of a bookmark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

MOST = 600
"""Characters of the quotation that the dialog shows."""


def typed_tags(line: str) -> tuple[str, ...]:
    """The tags in a line: `#aid, convoy;road` gives three."""
    words = (word.lstrip("#") for word in re.split(r"[\s,;]+", line))
    return tuple(word for word in words if word)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person typed."""

    text: str
    tags: tuple[str, ...]
    """Without `#`."""


class BookmarkDialog(ModalScreen["bool"]):
    """The quotation, a line for a remark, a line for tags. Enter keeps it, Esc does not.

    It stays open until `kept` is called: what was typed is not lost when the note cannot be written.
    The answer is whether it was kept, or is being kept.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "cancel", show=False)]
    AUTO_FOCUS: ClassVar[str | None] = "#remark"

    def __init__(self, quotation: str, title: str, locator: str, keep: Callable[[Remark], None]) -> None:
        """`keep` begins to write the note."""
        super().__init__()
        self._keep = keep
        self._busy = False
        self._quotation = quotation if len(quotation) <= MOST else quotation[:MOST].rstrip() + " …"
        self._where = " · ".join(part for part in (title, locator) if part)

    def compose(self) -> ComposeResult:
        """The quotation and two lines to type in."""
        remark = Input(placeholder="remark (may stay empty)", compact=True, id="remark")
        tags = Input(placeholder="#tags", compact=True, id="tags")
        remark.cursor_blink = tags.cursor_blink = False
        with Vertical(classes="dialog-box"):
            yield Static("Keep this passage", classes="dialog-title", markup=False)
            yield Static(Content(f"“{self._quotation}”"), classes="dialog-shown")
            yield Static(Content(self._where), classes="dialog-dim")
            yield remark
            yield tags
            yield Static("", classes="dialog-told", markup=False)
            yield KeyLine("enter keep   tab next line   esc cancel", classes="dialog-dim")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._busy:
            return
        self._busy = True
        self._tell("keeping …")
        remark = self.query_one("#remark", Input).value.strip()
        self._keep(Remark(remark, typed_tags(self.query_one("#tags", Input).value)))

    def _tell(self, words: str, style: str = "$muted") -> None:
        told = self.query_one(".dialog-told", Static)
        told.update(Content.styled(words, style))
        told.set_class(bool(words), "-told")

    def kept(self) -> None:
        """The note is written."""
        self.dismiss(True)

    def fail(self, sentence: str) -> None:
        """The note could not be written: say why, and let it be tried again."""
        self._busy = False
        self._tell(f"Not kept: {sentence} Enter tries again.", "$error")

    def action_leave(self) -> None:
        """Keep nothing; what is being written goes on."""
        self.dismiss(self._busy)
