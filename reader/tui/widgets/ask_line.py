"""The line above the footer in which one types a place, or the letter of a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from reader.tui.posted import Posted
from reader.tui.widgets.held_input import HeldInput

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key


class _AskedInput(HeldInput):
    """Ends with Enter, or with the first letter when only one is wanted; keys behind that are held."""

    one_letter = False

    async def _on_key(self, event: Key) -> None:
        if self.one_letter and not self.is_holding and event.is_printable and event.character:
            event.stop()
            event.prevent_default()
            self.hold(event.character)
            return
        await super()._on_key(event)


class AskLine(Horizontal):
    """One line: what is asked, where it is typed, what can be typed. Hidden until something is asked."""

    class Answered(Posted):
        """What was typed."""

        kind: str
        text: str

    def __init__(self) -> None:
        super().__init__(id="ask-line")
        self.kind = ""
        """What is asked for; empty while nothing is."""
        self.input = _AskedInput(compact=True, id="ask-input")
        self.input.cursor_blink = False
        self._label = Static("", id="ask-label", markup=False)
        self._hint = Static("", id="ask-hint", markup=False)
        self._what = ""

    def compose(self) -> ComposeResult:
        """The parts."""
        yield self._label
        yield self.input
        yield self._hint

    def ask(self, kind: str, label: str, hint: str, *, one_letter: bool = False) -> None:
        """Show the line, empty. The focus is for the screen to give."""
        self.kind, self._what = kind, hint
        self.input.one_letter = one_letter
        self.input.value = ""
        self.input.release()
        self._label.update(Content(f" {label}"))
        self._tell(hint)
        self.set_class(one_letter, "-letter")
        self.add_class("-open")

    def refuse(self, sentence: str) -> None:
        """Say why that leads nowhere; it can be typed again."""
        self.input.drop()
        self._tell(sentence, "$warning")

    def close(self) -> None:
        """Put the line away."""
        self.kind = ""
        self.remove_class("-open")

    def _tell(self, words: str, style: str = "$muted") -> None:
        self._hint.update(Content.styled(f" {words} ", style))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value:
            self._tell(self._what)

    @on(HeldInput.Gone)
    def _gone(self, event: HeldInput.Gone) -> None:
        event.stop()
        self.post_message(self.Answered(self.kind, event.text))

    @on(HeldInput.Waited)
    def _waited(self, event: HeldInput.Waited) -> None:
        event.stop()
        self.input.release()
