"""The search box with its totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive

from reader.tui.posted import Posted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widgets import Input, Static

    from reader.model.completion import Completion
    from reader.tui.widgets.held_input import HeldInput
    from reader.tui.widgets.offer import Offer
    from reader.tui.widgets.query_input import QueryInput

LEFT = 3
"""Cells in front of the first character that is typed."""
HINTS = (
    "words",
    '"a phrase"',
    "OR",
    "-not",
    "prefix*",
    "tab completes",
    'publisher:"…"',
    'sponsor:"…"',
    "date:2016-12",
)


def hint(width: int) -> str:
    """What can be typed, as many examples as fit whole."""
    shown = ""
    for example in HINTS:
        longer = f"{shown}  {example}" if shown else example
        if cell_len(longer) > width:
            break
        shown = longer
    return shown


class SearchBox(Horizontal):
    """One line: `/`, what is typed, and how much was found.

    Its parts are mounted behind the first frame (`furnish`); until then it draws itself as it is when empty.
    """

    class Typed(Posted):
        """The words have changed."""

        text: str

    class Entered(Posted):
        """Enter was pressed."""

        text: str

    class Recalled(Posted):
        """An earlier (1) or later (-1) search is wanted."""

        steps: int

    class Turned(Posted):
        """Tab (1) or Shift+Tab (-1) was pressed behind a word."""

        step: int

    class CompletionWanted(Posted):
        """What can the word before the cursor become?"""

        text: str
        cursor: int

    class Offered(Posted):
        """Choices are shown, or no longer."""

        offer: Offer | None

    totals: reactive[str] = reactive("", init=False)
    """What was found, as `44 hits · 3 articles`."""

    def __init__(self) -> None:
        super().__init__(id="search-box")
        self._input: QueryInput | None = None
        self._totals: Static | None = None
        self._earlier: list[str] = []
        self._at = 0
        self._offer: Offer | None = None

    @property
    def input(self) -> QueryInput:
        """The line to type in. Made when it is first asked for, as the panes are."""
        if self._input is None:
            from reader.tui.widgets.query_input import QueryInput

            self._input = QueryInput(placeholder=hint(self.size.width - LEFT), compact=True, id="query")
            self._input.cursor_blink = False
        return self._input

    def render(self) -> Content:
        """What its parts show while nothing is typed."""
        dim = "dim " if self.app.current_theme.ansi else ""  # as Textual has it in an empty line
        examples = hint(self.size.width - LEFT)
        return Content.assemble((" / ", "bold $muted"), (examples, f"{dim}$faint"))

    async def furnish(self) -> None:
        """Add the three parts."""
        from textual.widgets import Static

        self._totals = Static("", id="totals", markup=False)
        await self.mount(Static(" / ", id="slash", markup=False), self.input, self._totals)

    def on_resize(self) -> None:
        """Another width has room for other hints, and for more or less of the totals."""
        if self._input is not None:
            self._input.placeholder = hint(self.size.width - LEFT)
        self.watch_totals(self.totals)

    @property
    def text(self) -> str:
        """What stands in the box."""
        return self.input.value

    def column_of(self, position: int) -> int:
        """The cell of the screen in which a character of the box stands."""
        return LEFT + cell_len(self.input.value[:position]) - int(self.input.scroll_offset.x)

    def watch_totals(self, totals: str) -> None:
        """Show it; where there is no room for all of it, what counts most, and no number that is cut."""
        parts = totals.split(" · ")
        while len(parts) > 1 and len(" · ".join(parts)) + 2 > self.size.width // 2:
            parts.pop()
        totals = " · ".join(parts)
        if self._totals is not None:
            self._totals.update(Content(f" {totals} " if totals else ""))

    def clear(self) -> None:
        """Empty the box; ↑ brings the words back."""
        self._keep(self.input.value)
        self.input.value = ""

    def set_text(self, text: str) -> None:
        """Put words into the box that were asked already."""
        self._keep(self.input.value)
        with self.input.prevent(self.input.Changed):
            self.input.value = text
        self._keep(text)

    def recall(self, earlier: Sequence[str]) -> None:
        """What was searched for in earlier sessions, the newest last; ↑ comes to it behind this one's."""
        self._earlier = [text for text in earlier if text not in self._earlier] + self._earlier

    def _keep(self, text: str) -> None:
        if text.strip():
            self._earlier = [other for other in self._earlier if other != text] + [text]
        self._at = 0

    @on(Turned)
    def _turn(self, event: Turned) -> None:
        event.stop()
        if self._offer is not None and self.input.value == self._offer.text:
            self._show(self._offer.turned(event.step))
        else:
            self.post_message(self.CompletionWanted(self.input.value, self.input.cursor_position))

    def complete(self, text: str, completion: Completion) -> None:
        """Put in the first choice for a text that was asked about, and offer the others."""
        if text == self.input.value and completion.choices:
            from reader.tui.widgets.offer import Offer

            self._show(Offer(text, completion))

    def _show(self, offer: Offer) -> None:
        self._offer = offer
        self.input.value = offer.text
        self.input.cursor_position = offer.cursor
        self.post_message(self.Offered(offer if len(offer.completion.choices) > 1 else None))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what stands in the box now, and that other choices go with it."""
        event.stop()
        if self._offer is not None and event.value != self._offer.text:
            self._offer = None
            self.post_message(self.Offered(None))
        self.post_message(self.Typed(event.value))

    def on_held_input_gone(self, event: HeldInput.Gone) -> None:
        """Enter was pressed: keep the words, to come back to with ↑."""
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
