"""What all messages of a reading pane have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reader.tui.widgets.page_view import PageView


class PaneMessage(Message):
    """Something happened in a reading pane."""

    def __init__(self, pane: PageView) -> None:
        super().__init__()
        self.pane = pane

    @property
    def control(self) -> PageView:
        """The pane, so that handlers can be chosen by its id."""
        return self.pane
