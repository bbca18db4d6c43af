"""Lines with letters that are written from right to left: where each character of them is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.tui.widgets.bidi import Cell, cells, has_right_to_left, runs_right_to_left
from reader.tui.widgets.right_to_left import OFF, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.article import Block
    from reader.tui.widgets.layout import Row

_CONTEXT = 200
"""How many characters around a line decide on the signs at its ends."""
_LOOKED_AT = 1000
"""How many characters of a paragraph are looked at for its direction."""


@dataclass(frozen=True, slots=True)
class TurnedLine:
    """A line whose cells do not stand in the order of its characters, or not at the left."""

    right: bool
    """Whether its paragraph runs from right to left: then it ends at the right edge of the text."""
    cells: Sequence[Cell]
    """From left to right; offsets count from the beginning of the line."""
    width: int
    """In cells of the screen."""

    def offset_at(self, cell: int) -> int | None:
        """The offset into the line of what is drawn in a cell, counted from the first one."""
        at = 0
        for each in self.cells:
            at += cell_len(each.text)
            if 0 <= cell < at:
                return each.start
        return None


class Directions:
    """Knows which paragraphs of an article run from right to left."""

    def __init__(self, blocks: Sequence[Block], starts: Sequence[int], who: str) -> None:
        """`starts`: the text offset of each block. `who`: one of APP, TERMINAL, OFF."""
        self._blocks = blocks
        self._starts = starts
        self._who = who
        self._right: dict[int, bool] = {}

    def runs_right(self, block: int) -> bool:
        """Whether a block is a right-to-left paragraph, and set to the right."""
        if self._who == OFF:
            return False
        found = self._right.get(block)
        if found is None:
            found = self._right[block] = runs_right_to_left(self._blocks[block].text[:_LOOKED_AT])
        return found

    def line(self, row: Row, shown: str) -> TurnedLine | None:
        """How the text of a row is drawn; None when it is drawn as it is read, from the left."""
        if self._who == OFF or not shown:
            return None
        right = self.runs_right(row.block)
        if self._who == TERMINAL:
            plain = [Cell(character, at, at + 1) for at, character in enumerate(shown)]
            return TurnedLine(right, plain, cell_len(shown)) if right else None
        if not right and not has_right_to_left(shown):
            return None
        text, begin = self._blocks[row.block].text, row.start - self._starts[row.block]
        end = begin + len(shown)
        drawn = cells(shown, right, text[max(0, begin - _CONTEXT) : begin], text[end : end + _CONTEXT])
        return TurnedLine(right, drawn, sum(cell_len(each.text) for each in drawn))
