"""Lines of hits in context as rows: the hits one below the other, made only when they are drawn."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias, overload

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


Numbers: TypeAlias = "array[int]"
"""Of each row the number of its line; -1 - n stands for the heading over line n."""


def placed(lines: Sequence[Line], before: Numbers, from_line: int) -> Numbers:
    """The rows of lines in the order of their places, each article with a heading.

    `before`: the rows of the lines before `from_line`.
    """
    numbers = array("q", before)
    last = lines[from_line - 1].origin.id if from_line else None
    for number in range(from_line, len(lines)):
        origin = lines[number].origin.id
        if origin != last:
            last = origin
            numbers.append(-1 - number)
        numbers.append(number)
    return numbers


class ContextRows(Sequence[Row]):
    """Rows for lines. In the order of places each article has a heading; else each line names its own."""

    def __init__(self, lines: Sequence[Line], numbers: Numbers, width: int, *, headed: bool) -> None:
        """`headed`: whether there are headings. `width`: cells of a row."""
        self._lines = lines
        self._width = max(20, width)
        self._numbers = numbers
        rooms = (cells for least, cells in SOURCES if not headed and self._width >= least)
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
            if number >= 0 and self._lines[number].start == key[1] and key_of(self._lines[number]) == key:
                return index
        return -1

    def _row(self, number: int) -> Row:
        if number < 0:
            origin = self._lines[-1 - number].origin
            words = f"{origin.title} · {origin.publisher or 'publisher unknown'} · {origin.published}"
            return Row((Content(crop(words, self._width)),), ("over", origin.id), False, "heading")
        line = self._lines[number]
        before = cropped_left(line.before, self.left, more=line.cut[0])
        hit = crop(line.hit, self._right)
        after = cropped(line.after, max(0, self._right - cell_len(hit) - 1), more=line.cut[1])
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


def cropped_left(text: str, width: int, *, more: bool = False) -> str:
    """The end of a text in at most so many cells, with an ellipsis where it was cut, or where `more` was."""
    room = width - more
    if cell_len(text) <= room:
        return "…" + text if more else text
    if text.isascii():
        return "…" + text[len(text) - width + 1 :]
    room, at = width - 1, len(text)
    while at > 0 and room >= (size := get_character_cell_size(text[at - 1])):
        room -= size
        at -= 1
    return "…" + text[at:]


def cropped(text: str, width: int, *, more: bool = False) -> str:
    """The beginning of a text in at most so many cells, with an ellipsis where it was cut, or `more` was."""
    if more and cell_len(text) <= width - 1:
        return text + "…"
    return crop(text + " " * (more and cell_len(text) == width), width)
