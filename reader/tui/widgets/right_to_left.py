"""Puts letters that are written from right to left in order where nothing else has done so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.color import Color

APP, TERMINAL, OFF = "app", "terminal", "off"
"""Who puts letters in order: this program; the terminal (paragraphs are still set to the right); nobody."""

DRAWN = "drawn"
"""The key in a segment's meta data that says: it stands in the order of the screen already."""

_LETTERS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""The blocks of such letters up to U+FFFF: to compile it with those beyond would take four times as long."""


def _may_run_right(text: str) -> bool:
    return not text.isascii() and (_LETTERS.search(text) is not None or max(text) > "\uffff")


class RightToLeft(LineFilter):
    """Puts right-to-left letters in order wherever a widget draws them as they are read: in lists and lines.

    The lines themselves run from left to right, with their numbers and marks where they are.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same list when no such letter is in it, as in most lines."""
        if not any(_may_run_right(segment.text) for segment in segments):
            return segments
        from reader.tui.widgets.bidi import cells, has_right_to_left  # few libraries need it

        if not any(has_right_to_left(segment.text) for segment in segments):
            return segments
        if any(segment.style and DRAWN in segment.style.meta for segment in segments):
            return segments
        plain = [segment for segment in segments if not segment.control]
        owner = [number for number, segment in enumerate(plain) for _ in segment.text]
        # A segment a cell: what draws the lines again, as a picture, then cannot turn them a second time.
        drawn = cells("".join(segment.text for segment in plain), right=False)
        out = [Segment(cell.text, plain[owner[cell.start]].style) for cell in drawn]
        missing = sum(segment.cell_length for segment in plain) - sum(segment.cell_length for segment in out)
        if missing > 0:  # ligatures take one cell for two letters
            out.append(Segment(" " * missing, plain[-1].style))
        return out
