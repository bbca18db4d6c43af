"""The rows of a whole library: how high each is comes from lengths, and only what is seen is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from rich.cells import cell_len
from textual.content import Content

from reader.tui.trail import Place
from reader.tui.widgets.result_rows import article_row, origin_lines, two_facts
from reader.tui.widgets.row_list import LazyRows, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.workspace.summary import Summary

Size = tuple["Summary", int, int, int, int]
"""Of what, then cells: of its title, of both names of its origin, of its date, of its length."""
MOST = 2000
"""Rows that are kept when they were made."""


class Sizes(dict[str, Size]):
    """The sizes of rows by article id, with what else a thread can make ready for a list."""

    def __init__(self, summaries: Sequence[Summary] = ()) -> None:
        """For 10,000 articles 20 ms: a thread's work."""
        super().__init__({summary.id: size_of(summary) for summary in summaries})
        self.of = summaries
        """Of which articles, in which order."""
        self.numbers = {summary.id: number for number, summary in enumerate(summaries)}
        """Where each stands in that order."""


def size_of(summary: Summary) -> Size:
    """How many cells each part of a row takes."""
    by, paid = summary.publisher or "publisher unknown", summary.sponsor or "none"
    date, length = two_facts(summary)
    return summary, _cells(summary.title), _cells(f"{by} · sponsor {paid}"), _cells(date), len(length)


def _cells(text: str) -> int:
    return len(text) if text.isascii() else cell_len(text)


class LibraryRows(LazyRows):
    """One article a row; the heights of 10,000 are known in 3 ms where their sizes are."""

    def __init__(self, summaries: Sequence[Summary], width: int, sizes: Sizes) -> None:
        self._summaries = summaries
        self._width = width
        self._made: dict[int, Row] = {}
        self._numbers: dict[str, int] = {}
        self._origins: dict[tuple[str | None, str | None], int] = {}
        if sizes.of is summaries and len(sizes) == len(summaries):
            self._numbers = sizes.numbers
            self.heights = [self._height(*size) for size in sizes.values()]
            return
        missing = [one for one in summaries if (known := sizes.get(one.id)) is None or known[0] is not one]
        sizes.update((one.id, size_of(one)) for one in missing)
        self.heights = [self._height(*sizes[summary.id]) for summary in summaries]

    def _height(self, summary: Summary, title: int, origin: int, date: int, length: int) -> int:
        """Lines of a row: what `wrapped` makes of its parts."""
        width = self._width
        height = 2 if title > width else 1
        height += 1 if origin <= width else self._origin_height(summary)
        if date + 3 + length <= width:
            return height + 1
        if width >= max(date, length):
            return height + 2
        return len(article_row(summary, width).lines)

    def _origin_height(self, summary: Summary) -> int:
        key = summary.publisher, summary.sponsor
        if key not in self._origins:
            self._origins[key] = len(origin_lines(*key, self._width))
        return self._origins[key]

    def place_of(self, key: object) -> int:
        """The number of the row with a key; -1: none."""
        if not self._numbers:
            self._numbers = {summary.id: number for number, summary in enumerate(self._summaries)}
        found = self._numbers.get(key.article_id, -1) if isinstance(key, Place) else -1
        return found if found >= 0 and key == Place(self._summaries[found].id) else -1

    def __len__(self) -> int:
        return len(self._summaries)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        row = self._made.get(number)
        if row is None:
            if len(self._made) >= MOST:
                self._made.clear()
            row = self._made[number] = self._row(number)
        return row

    def _row(self, number: int) -> Row:
        row, height = article_row(self._summaries[number], self._width), self.heights[number]
        if len(row.lines) == height:
            return row
        # Never seen; but a row that is higher than it was said to be would push the others out of place.
        lines = (*row.lines, *[Content()] * height)[:height]
        return Row(lines, row.key, row.selectable, row.kind)
