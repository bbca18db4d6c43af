"""The least that a Textual application can do, to measure the reader against.

    python bench/bare.py static          one line of text
    python bench/bare.py lines FILE      a file in lines of 72 cells, scrolled, nothing else on the screen

Keys of `lines`: j, k, space, pageup, and n and N for the lines with the word that `peer_inputs` plants.
"""

import re
import sys
from pathlib import Path

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static

WORD = "Zephyrine"
WIDTH = 72


class Lines(ScrollView, can_focus=True):
    """Text in lines: the one thing that it does is to show those that are on the screen."""

    BINDINGS = [  # noqa: RUF012 - as Textual writes it
        ("j", "by(1)", "down"),
        ("k", "by(-1)", "up"),
        ("space", "by(37)", "page down"),
        ("pageup", "by(-37)", "page up"),
        ("n", "hit(1)", "next hit"),
        ("N", "hit(-1)", "previous hit"),
    ]

    def __init__(self, path: Path) -> None:
        super().__init__()
        text = path.read_text(encoding="utf-8")
        self.lines = re.findall(rf".{{1,{WIDTH}}}(?:\s|\Z)|\n", text)
        self.virtual_size = Size(WIDTH, len(self.lines))

    def action_by(self, rows: int) -> None:
        """Scroll."""
        self.scroll_to(y=round(self.scroll_y) + rows, animate=False, immediate=True)

    def action_hit(self, by: int) -> None:
        """Bring the next line with the word to the top."""
        here = round(self.scroll_y)
        ahead = range(here + 1, len(self.lines)) if by > 0 else range(here - 1, -1, -1)
        found = next((number for number in ahead if WORD in self.lines[number]), here)
        self.action_by(found - here)

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        number = round(self.scroll_y) + y
        line = self.lines[number].rstrip("\n") if number < len(self.lines) else ""
        return Strip([Segment(line, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)


class Bare(App[None]):
    """One widget."""

    def compose(self) -> ComposeResult:
        """It."""
        yield Lines(Path(sys.argv[2])) if sys.argv[1] == "lines" else Static(f"{WORD} is first.")

    def on_mount(self) -> None:
        """Take the keys."""
        for lines in self.query(Lines):
            lines.focus()


if __name__ == "__main__":
    Bare().run()
