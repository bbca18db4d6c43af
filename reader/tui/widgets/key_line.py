"""The last line of a list or a dialog: its keys, each a place to click."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content, Span
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from reader.tui.widgets.fitting import crop

if TYPE_CHECKING:
    from textual.events import Click

BACK = " esc back"
"""All that there is to press in an empty list."""
DIGITS = "0-9"
"""Shown as a key, and nothing to click."""
_KEYS = {
    "esc": "escape",
    "backspace": "backspace",
    "⇧tab": "shift+tab",
    "→": "right",
    "←": "left",
    "↑": "up",
    "↓": "down",
    "-": "minus",
}
_GAP = re.compile(r"(?<=\S) {3,}")
_PART = re.compile(r"\S(?:.*?\S)?(?=\s{2,}|\Z)")


class KeyLine(Widget):
    """`enter keep   esc cancel`: parts divided by two spaces or more, each begins with its key.

    A click on a part does what its key would do. Parts that begin with something longer are words only.
    """

    DEFAULT_CSS = "KeyLine { height: 1; }"
    words: reactive[str] = reactive("")

    def __init__(self, words: str, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(KeyLine.words, words)

    def update(self, words: Content | str) -> None:
        """Show other keys."""
        self.words = str(words)

    def render(self) -> Content:
        """The line, its keys in another colour."""
        room = max(0, self.size.width)
        line = self.words if cell_len(self.words) <= room else _GAP.sub("  ", self.words)
        line = crop(line, room)
        spans = []
        for part in _PART.finditer(line):
            key = part.group().split(" ", 1)[0]
            name = _KEYS.get(key, key)
            named = name in ("enter", "tab", "space", *_KEYS.values())
            pressed = len(name) == 1 or named or name.startswith("ctrl+")
            if pressed:
                spans.append(Span(part.start(), part.end(), Style.from_meta({"key": name})))
            if pressed or key == DIGITS:
                spans.append(Span(part.start(), part.start() + len(key), "bold $accent"))
        return Content(line, spans)

    def on_click(self, event: Click) -> None:
        """Press the key that was clicked."""
        key = event.style.meta.get("key")
        if isinstance(key, str):
            event.stop()
            self.app.simulate_key(key)
