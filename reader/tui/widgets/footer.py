"""The last line: the keys that matter where one is, as many as fit, and a word of what has happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content, Span
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from reader.tui.commands import for_footer
from reader.tui.commands.base import Pane
from reader.tui.messages import CommandWanted
from reader.tui.widgets.fitting import crop

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.events import Click

    from reader.tui.commands.base import Command


class Footer(Widget):
    """Keys at the left, each a place to click; place in the text or a message at the right."""

    pane: reactive[Pane] = reactive(Pane.RESULTS)
    where: reactive[str] = reactive("")
    """Where one is in the text: `hit 3 of 31 · ¶14 · 42 %`."""
    shown: Callable[[Command], tuple[str, ...]] = staticmethod(lambda command: command.shown_keys)
    """The keys of a command as they are bound."""
    message: reactive[str] = reactive("")
    """What has just happened; shown in the place of `where` until the next key."""

    def render(self) -> Content:
        """The commands that fit, the most wanted first."""
        width = self.size.width
        right = crop(self.message or self.where, max(0, width - 12))
        room = width - cell_len(right) - 2
        text, spans = " ", []
        for command in for_footer(self.pane):
            key, title = next(iter(self.shown(command)), ""), command.title
            if not key or cell_len(text) + cell_len(key) + cell_len(title) + 3 > room:
                continue
            start = len(text)
            text += f"{key} {title}"
            spans.append(Span(start, len(text), Style.from_meta({"command": command.id})))
            spans.append(Span(start, start + len(key), "bold $accent"))
            spans.append(Span(start + len(key), len(text), "$foreground"))
            text += "  "
        text = text + " " * max(0, width - cell_len(text) - cell_len(right) - 1)
        start = len(text)
        spans.append(Span(start, start + len(right), "bold $accent" if self.message else "$muted"))
        return Content(text + right + " ", spans)

    def on_click(self, event: Click) -> None:
        """Run the command that was clicked."""
        name = event.style.meta.get("command")
        if isinstance(name, str):
            event.stop()
            self.post_message(CommandWanted(name))
