"""A line to type in that loses no key: what is typed right behind Enter waits, and then goes on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Key
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.timer import Timer

PATIENCE = 1.0
"""Seconds that keys wait for what Enter has asked for."""


class HeldInput(Input):
    """Keys behind Enter are not text: they are meant for what Enter leads to.

    Enter is taken where keys arrive, and not by a binding: a binding is asked only when the key has gone
    all the way up to the app, and by then the keys behind it would stand in the line. They are held until
    `release` is called, which gives them back in their order to whatever has the focus then.
    """

    class Gone(Message):
        """Enter was pressed; keys are held from now on."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Waited(Message):
        """What Enter has asked for takes long: who holds the keys may let them go."""

    virtual_size = Reactive(Size(0, 0))
    """As in Textual, but that what is typed does not have the whole screen laid out anew."""
    _held: list[Key] | None = None
    _timer: Timer | None = None

    @property
    def is_holding(self) -> bool:
        """Whether Enter was pressed and `release` not yet called."""
        return self._held is not None

    async def _on_key(self, event: Key) -> None:
        if event.key.startswith("alt+"):
            event.character = None  # many a terminal sends the letter with it: that is not typed
        if self._held is not None:
            self._held.append(event)
        elif event.key == "enter":
            self.hold(self.value)
        elif not self.has_focus:
            self._pass_on(event)  # it was on its way when the focus left
        else:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()

    def hold(self, text: str) -> None:
        """What was typed is meant: keys are held from now on."""
        self._held = []
        self._timer = self.set_timer(PATIENCE, self._wait_over)
        self.post_message(self.Gone(text))

    def drop(self) -> None:
        """Forget the keys that were held: what they were meant for did not happen."""
        self._held = []
        self.release()

    def _wait_over(self) -> None:
        if self._held is not None:
            self.post_message(self.Waited())

    def release(self) -> None:
        """Let the keys go on; the focus is where they are meant to arrive."""
        held, self._held = self._held, None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        for event in held or ():
            self._pass_on(event)

    def _pass_on(self, event: Key) -> None:
        """Put a key back to where keys come from; the app is its sender, as of every key."""
        self.app.post_message(Key(event.key, event.character).set_sender(self.app))
