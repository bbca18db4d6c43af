"""The first line: what is open, and what is going on."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.tui.widgets.fitting import crop


class HeaderLine(Widget):
    """One line: the library's name at the left, long work at the right."""

    library: reactive[str] = reactive("")
    """Name of the library that is open."""
    is_sample: reactive[bool] = reactive(False)
    note: reactive[str] = reactive("")
    """What is going on: `opening …`; empty when nothing is."""

    def __init__(self, library: str, is_sample: bool, note: str) -> None:
        super().__init__(id="header-line")
        self.set_reactive(HeaderLine.library, library)
        self.set_reactive(HeaderLine.is_sample, is_sample)
        self.set_reactive(HeaderLine.note, note)

    def render(self) -> Content:
        """The line, in the width that there is."""
        width = self.size.width
        what = " Rights Reader "
        hint = " · digests in our own words, to try things out" if self.is_sample else ""
        note = crop(f"{self.note} " if self.note else "", width // 2)
        rest = crop(f" {self.library}{hint}", width - cell_len(what) - cell_len(note) - 1)
        gap = " " * max(0, width - cell_len(what) - cell_len(rest) - cell_len(note))
        name = "bold $accent" if self.is_sample else "bold"
        split = min(len(rest), len(self.library) + 1)
        return Content.assemble(
            (what, "bold $primary"), (rest[:split], name), (rest[split:], "$muted"), gap, (note, "$accent")
        )
