"""The search box with its totals, and the line below that says how the words were understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.tui.widgets.fitting import crop
from reader.tui.widgets.held_input import HeldInput

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.model.search import Problem, SearchPage

HINTS = ("words", '"a phrase"', "OR", "-not", "prefix*", 'publisher:"…"', 'sponsor:"…"', "date:2016-12")
LEFT = 3
"""Cells in front of the first character of the box."""


def hint(width: int) -> str:
    """What can be typed, as many examples as fit whole."""
    shown = ""
    for example in HINTS:
        longer = f"{shown}  {example}" if shown else example
        if cell_len(longer) > width:
            break
        shown = longer
    return shown


class QueryInput(HeldInput):
    """The line that one types in; ↑ and ↓ go through earlier searches."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "earlier(1)", show=False),
        Binding("down", "earlier(-1)", show=False),
    ]

    def action_earlier(self, steps: int) -> None:
        """Ask the box for an earlier or a later search."""
        self.post_message(SearchBox.Recalled(steps))


class SearchBox(Horizontal):
    """One line: `/`, what is typed, and how much was found."""

    @dataclass
    class Typed(Message):
        """The words have changed."""

        text: str

    @dataclass
    class Entered(Message):
        """Enter was pressed."""

        text: str

    @dataclass
    class Recalled(Message):
        """An earlier (1) or later (-1) search is wanted."""

        steps: int

    totals: reactive[str] = reactive("", init=False)
    """What was found, as `44 hits · 3 articles`."""

    def __init__(self, columns: int) -> None:
        """`columns`: how wide the terminal is likely to be."""
        super().__init__(id="search-box")
        self.input = QueryInput(placeholder=hint(columns - LEFT), compact=True, id="query")
        self.input.cursor_blink = False
        self._totals = Static("", id="totals", markup=False)
        self._earlier: list[str] = []
        self._at = 0

    def compose(self) -> ComposeResult:
        """The three parts."""
        yield Static(" / ", id="slash", markup=False)
        yield self.input
        yield self._totals

    def on_resize(self) -> None:
        """Another width has room for other hints."""
        self.input.placeholder = hint(self.size.width - LEFT)

    @property
    def text(self) -> str:
        """What stands in the box."""
        return self.input.value

    def watch_totals(self, totals: str) -> None:
        """Show it."""
        self._totals.update(Content(f" {totals} " if totals else ""))

    def clear(self) -> None:
        """Empty the box; ↑ brings the words back."""
        self._keep(self.input.value)
        self.input.value = ""

    def _keep(self, text: str) -> None:
        if text.strip():
            self._earlier = [other for other in self._earlier if other != text] + [text]
        self._at = 0

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    @on(HeldInput.Gone)
    def _entered(self, event: HeldInput.Gone) -> None:
        event.stop()
        self._keep(event.text)
        self.post_message(self.Entered(event.text))

    @on(Recalled)
    def _recall(self, event: Recalled) -> None:
        event.stop()
        at = self._at + event.steps
        if 1 <= at <= len(self._earlier):
            self._at = at
            self.input.value = self._earlier[-at]
            self.input.cursor_position = len(self.input.value)
        elif at == 0:
            self._at = 0
            self.input.value = ""


class Receipt(Widget):
    """How the query was understood, or what is wrong with it and where. Hidden while there is no query."""

    page: reactive[SearchPage | None] = reactive(None)
    problem: reactive[Problem | None] = reactive(None, layout=True)
    failure: reactive[str] = reactive("", layout=True)
    """A sentence why the search cannot work; empty when it can."""

    def render(self) -> Content:
        """The failure or the problem with its place marked, in as many lines as it takes; or, in one line,
        what was understood.
        """
        width = self.size.width or self.app.size.width
        if self.failure:
            return Content.styled(f"   {self.failure}", "$error")
        if self.problem is not None:
            return Content.styled(pointed(self.problem, width), "$error")
        if self.page is None:
            return Content("")
        parts = [self.page.understood]
        if self.page.added:
            parts.append("also: " + ", ".join(self.page.added))
        parts += self.page.notices
        return Content.styled(crop("   " + " · ".join(part for part in parts if part), width), "$muted")


def pointed(problem: Problem, width: int) -> str:
    """The sentence with a ▲ under the place of the query that it is about."""
    column = LEFT + problem.position
    message = problem.message
    if column + 2 + cell_len(message) <= width:
        return " " * column + "▲ " + message
    if column < width and cell_len(message) + 2 <= column:
        return message.rjust(column - 1 - cell_len(message) + len(message)) + " ▲"
    return f"   at {problem.position + 1}: {message}"
