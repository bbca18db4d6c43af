"""Asks for the remark and the tags of a bookmark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult

MOST = 600
"""Characters of the quotation that the dialog shows."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person typed."""

    text: str
    tags: tuple[str, ...]
    """Without `#`."""


class BookmarkDialog(ModalScreen["Remark | None"]):
    """The quotation, a line for a remark, a line for tags. Enter keeps it, Esc does not."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "cancel", show=False)]
    AUTO_FOCUS: ClassVar[str | None] = "#remark"

    def __init__(self, quotation: str, title: str, locator: str) -> None:
        super().__init__()
        self._quotation = quotation if len(quotation) <= MOST else quotation[:MOST].rstrip() + " …"
        self._where = " · ".join(part for part in (title, locator) if part)

    def compose(self) -> ComposeResult:
        """The quotation and two lines to type in."""
        remark = Input(placeholder="remark (may stay empty)", compact=True, id="remark")
        tags = Input(placeholder="#tags", compact=True, id="tags")
        remark.cursor_blink = tags.cursor_blink = False
        with Vertical(id="bookmark-box"):
            yield Static("Keep this passage", classes="dialog-title", markup=False)
            yield Static(Content(f"“{self._quotation}”"), id="quotation")
            yield Static(Content(self._where), classes="dialog-dim")
            yield remark
            yield tags
            yield Static("enter keep   tab next line   esc cancel", classes="dialog-dim", markup=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        remark = self.query_one("#remark", Input).value.strip()
        tags = self.query_one("#tags", Input).value.replace(",", " ").split()
        self.dismiss(Remark(remark, tuple(tag.lstrip("#") for tag in tags if tag.strip("#"))))

    def action_leave(self) -> None:
        """Keep nothing."""
        self.dismiss(None)
