"""The line at the bottom of the text in which one types what to find in this article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.content import Content, Span
from textual.message import Message
from textual.style import Style
from textual.widgets import Input, Static

from reader.tui.text_finding import Wanted
from reader.tui.widgets.held_input import HeldInput

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click


class FindBar(Horizontal):
    """One line: what to find, how, and which of how many places one is at. Hidden until it is opened."""

    @dataclass
    class Typed(Message):
        """What is to be found has changed."""

        wanted: Wanted

    @dataclass
    class Entered(Message):
        """Enter was pressed: go to the places."""

    def __init__(self) -> None:
        super().__init__(id="find-bar")
        self.input = HeldInput(placeholder="find in this article", compact=True, id="find-input")
        self.input.cursor_blink = False
        self._exact = self._pattern = False
        self._how = Static(self._hows(), id="find-how", markup=False)
        self._count = Static("", id="find-count", markup=False)

    def compose(self) -> ComposeResult:
        """The parts."""
        yield Static(" find ", id="find-label", markup=False)
        yield self.input
        yield self._how
        yield self._count

    @property
    def wanted(self) -> Wanted:
        """What is to be found."""
        return Wanted(self.input.value, self._exact, self._pattern)

    @wanted.setter
    def wanted(self, wanted: Wanted) -> None:
        self._exact, self._pattern = wanted.exact, wanted.pattern
        self._how.update(self._hows())
        self.input.value = wanted.text

    def turn(self, *, exact: bool, pattern: bool) -> None:
        """Turn one of the two ways over."""
        self._exact ^= exact
        self._pattern ^= pattern
        self._how.update(self._hows())
        self.post_message(self.Typed(self.wanted))

    def clear(self) -> None:
        """Nothing is to be found any more."""
        self.input.value = ""
        self._count.update("")

    def _hows(self) -> Content:
        """The two ways, each a place to click; the ones that hold are lit."""
        text, spans = "", []
        for name, words, on_now in (("exact", "Aa", self._exact), ("pattern", ".*", self._pattern)):
            start = len(text)
            text += f" {words} "
            spans.append(Span(start, len(text), Style.from_meta({"way": name})))
            spans.append(Span(start, len(text), "bold reverse $accent" if on_now else "$muted"))
        return Content(text, spans)

    def count(self, at: int, total: int, problem: str) -> None:
        """Say which of how many places one is at, or why nothing can be found."""
        if problem:
            self._count.update(Content.styled(f" {problem} ", "$warning"))
            return
        words = f"{at + 1 if at >= 0 else '–'} of {total:,}" if total else "no place"
        self._count.update(Content(f" {words} " if self.input.value.strip() else ""))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self.wanted))

    @on(HeldInput.Gone)
    def _entered(self, event: HeldInput.Gone) -> None:
        event.stop()
        self.post_message(self.Entered())

    def on_click(self, event: Click) -> None:
        """Turn over the way that was clicked."""
        way = event.style.meta.get("way")
        if way in ("exact", "pattern"):
            event.stop()
            self.turn(exact=way == "exact", pattern=way == "pattern")
