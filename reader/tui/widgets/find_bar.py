"""The line at the bottom of the text in which one types what to find in this article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from reader.tui.widgets.held_input import HeldInput

if TYPE_CHECKING:
    from textual.app import ComposeResult


class FindBar(Horizontal):
    """One line: what to find, and how many places there are. Hidden until it is opened."""

    @dataclass
    class Typed(Message):
        """The words have changed."""

        text: str

    @dataclass
    class Entered(Message):
        """Enter was pressed: go to the places."""

    def __init__(self) -> None:
        super().__init__(id="find-bar")
        self.input = HeldInput(placeholder="find in this article", compact=True, id="find-input")
        self.input.cursor_blink = False
        self._count = Static("", id="find-count", markup=False)

    def compose(self) -> ComposeResult:
        """The parts."""
        yield Static(" find ", id="find-label", markup=False)
        yield self.input
        yield self._count

    def count(self, words: str) -> None:
        """Say how many places there are."""
        self._count.update(Content(f" {words} " if words else ""))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(HeldInput.Gone)
    def _entered(self, event: HeldInput.Gone) -> None:
        event.stop()
        self.post_message(self.Entered())
