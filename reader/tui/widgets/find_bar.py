"""The line at the bottom of the text in which one types what to find in this article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on
from textual.containers import Horizontal
from textual.content import Content, Span
from textual.style import Style
from textual.widgets import Input, Static

from reader.tui.posted import Posted
from reader.tui.text_finding import Wanted
from reader.tui.widgets.held_input import HeldInput

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click


class FindBar(Horizontal):
    """One line: what to find, how, and which of how many places one is at. Hidden until it is opened."""

    class Typed(Posted):
        """What is to be found has changed."""

        wanted: Wanted

    class Entered(Posted):
        """Enter was pressed: go to the places."""

    def __init__(self) -> None:
        super().__init__(id="find-bar")
        self.input = HeldInput(placeholder="find in this article", compact=True, id="find-input")
        self.input.cursor_blink = False
        self._exact = self._pattern = False
        self._how = Static(self._hows(), id="find-how", markup=False)
        self._count = Static("", id="find-count", markup=False)
        self._said = ("", "")

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
        self._say("")

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
            self._say(f" {problem} ", "$warning")
            return
        words = f"{at + 1 if at >= 0 else '–'} of {total:,}" if total else "no place"
        self._say(f" {words} " if self.input.value.strip() else "")

    def _say(self, words: str, style: str = "") -> None:
        """Say it at the right. Only words of another length cost the screen a new layout."""
        before, self._said = self._said, (words, style)
        if self._said != before:
            longer = cell_len(words) != cell_len(before[0])
            self._count.update(Content.styled(words, style), layout=longer)

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
