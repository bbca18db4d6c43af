"""The line of the search box in which one types."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from reader.tui.widgets.held_input import HeldInput
from reader.tui.widgets.search_box import SearchBox


class QueryInput(HeldInput):
    """↑ and ↓ go through earlier searches, Tab through what the word before the cursor can become."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "earlier(1)", show=False),
        Binding("down", "earlier(-1)", show=False),
        Binding("tab", "complete(1)", show=False),
        Binding("shift+tab", "complete(-1)", show=False),
    ]

    def action_earlier(self, steps: int) -> None:
        """Ask the box for an earlier or a later search."""
        self.post_message(SearchBox.Recalled(steps))

    def action_complete(self, step: int) -> None:
        """Complete the word at the cursor; where there is none, Tab leads to the next pane."""
        if self.value[: self.cursor_position].strip() and not self.value[self.cursor_position - 1].isspace():
            self.post_message(SearchBox.Turned(step))
        elif step > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()
