"""Lines of hits in context as rows: the hits one below the other, made only when they are drawn."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from rich.cells import cell_len, get_character_cell_size
from textual.content import Content, Span

from reader.tui.widgets.fitting import LIT, crop
from reader.tui.widgets.row_list import Row

if TYPE_CHECKING:
    from reader.workspace.concordance import Line

LOCATOR = 9
"""Cells of the column of locators."""
SOURCES = ((140, 46), (110, 34))
"""From so many cells on there is room for a column of so many that says where a line is from."""

Key = tuple[str, int]
"""Article id and text offset of a hit."""


class ContextRows(Sequence[Row]):
    """Rows for lines. In the order of places each article has a heading; else each line names its own."""

    def __init__(self, lines: Sequence[Line], order: Sequence[int] | None, width: int) -> None:
        """`order`: numbers of lines; None is the order of places. `width`: cells of a row."""
        self._lines = lines
        self._width = max(20, width)
        self._numbers = array("q")  # of each row its line; -1 - n is the heading over line n
        if order is not None:
            self._numbers.extend(order)
        else:
            last = None
            for number, line in enumerate(lines):
                if line.origin.id != last:
                    last = line.origin.id
                    self._numbers.append(-1 - number)
                self._numbers.append(number)
        rooms = (cells for least, cells in SOURCES if order is not None and self._width >= least)
        self._source = next(rooms, 0)
        room = self._width - LOCATOR - self._source
        self.left = max(6, room * 9 // 20)
        """Cells before the hit, the column of locators not counted."""
        self._right = room - self.left

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self._row(number) for number in self._numbers[index]]
        return self._row(self._numbers[index])

    def line(self, index: int) -> Line | None:
        """The line of a row; None for a heading."""
        number = self._numbers[index] if 0 <= index < len(self._numbers) else -1
        return self._lines[number] if number >= 0 else None

    def find(self, key: Key) -> int:
        """The row of a hit; -1 when it is not there."""
        for index, number in enumerate(self._numbers):
            if number >= 0 and key_of(self._lines[number]) == key:
                return index
        return -1

    def _row(self, number: int) -> Row:
        if number < 0:
            origin = self._lines[-1 - number].origin
            words = f"{origin.title} · {origin.publisher or 'publisher unknown'} · {origin.published}"
            return Row((Content(crop(words, self._width)),), ("over", origin.id), False, "heading")
        line = self._lines[number]
        before = cropped_left(("…" if line.cut[0] else "") + line.before, self.left)
        after = crop(line.after + ("…" if line.cut[1] else ""), max(0, self._right - cell_len(line.hit) - 1))
        hit = crop(line.hit, self._right)
        head = crop(line.locator, LOCATOR - 1).ljust(LOCATOR)
        text = head + " " * (self.left - cell_len(before)) + before
        start = len(text)
        text += hit
        spans = [Span(0, LOCATOR, "$primary"), Span(start, len(text), LIT)]
        text += after
        if self._source:
            text += " " * max(0, self._width - self._source - cell_len(text))
            source = f" {line.origin.publisher or 'publisher unknown'} · {line.origin.published}"
            spans.append(Span(len(text), len(text) + len(source), "$muted"))
            text += crop(source, self._source)
        return Row((Content(text, spans),), key_of(line), True, "hit")


def key_of(line: Line) -> Key:
    """What a line is known by."""
    return line.origin.id, line.start


def cropped_left(text: str, width: int) -> str:
    """The end of a text, in at most so many cells, with an ellipsis where it was cut."""
    if cell_len(text) <= width:
        return text
    room, at = width - 1, len(text)
    while at > 0 and room >= (size := get_character_cell_size(text[at - 1])):
        room -= size
        at -= 1
    return "…" + text[at:]
