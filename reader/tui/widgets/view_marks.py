"""Which rows of the sidebar stand for what is on the screen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.tui.widgets.row_list import Row
from reader.tui.widgets.sidebar_rows import NameKey, Spot

if TYPE_CHECKING:
    from reader.workspace.shelf import Reading


class ViewMarks:
    """Text offsets and their rows, in order: asked at every line that is scrolled."""

    def __init__(self, rows: Sequence[Row] = (), reading: Reading | None = None) -> None:
        """`reading`: the article whose findings the rows are; None for its outline."""
        spots = [
            (row.key.start, row.key.end, number)
            for number, row in enumerate(rows)
            if isinstance(row.key, Spot) and row.key.start >= 0
        ]
        self._outline = reading is None
        names = {row.key: number for number, row in enumerate(rows) if isinstance(row.key, NameKey)}
        if names and reading is not None and reading.is_whole:
            for mention in reading.findings.entities:
                number = names.get(NameKey(mention.name, mention.type), -1)
                if number >= 0:
                    spots.append((mention.start, mention.end, number))
        self._spots = sorted(spots)
        self._starts = [start for start, _, _ in self._spots]
        self._longest = max((end - start for start, end, _ in self._spots), default=0)

    def between(self, start: int, end: int) -> frozenset[int]:
        """The rows of what stands between two text offsets; of an outline, the heading above them too."""
        if start >= end:
            return frozenset()
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        found = {number for _, stop, number in self._spots[first:last] if stop > start}
        above = bisect_left(self._starts, start + 1) - 1
        if self._outline and above >= 0:
            found.add(self._spots[above][2])
        return frozenset(found)
