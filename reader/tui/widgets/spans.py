"""Ranges of a text, quick to ask which of them touch a line."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

Range = tuple[int, int]
"""Text offsets, end excluded."""


class Spans:
    """Ranges that may overlap, in the order of their beginnings."""

    def __init__(self, ranges: Sequence[Range] = ()) -> None:
        self._order = sorted(range(len(ranges)), key=lambda number: ranges[number])
        self._ranges = [ranges[number] for number in self._order]
        self._starts = [start for start, _ in self._ranges]
        self._reach = list(accumulate((end for _, end in self._ranges), max))

    def __len__(self) -> int:
        return len(self._ranges)

    def touching(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Start, end and number, in the sequence given, of each range that has a character in `start:end`."""
        for at in range(bisect_right(self._reach, start), bisect_left(self._starts, end)):
            low, high = self._ranges[at]
            if high > start and high > low:
                yield low, high, self._order[at]


def cut(
    start: int, end: int, layers: Sequence[tuple[int, int, str]]
) -> list[tuple[int, int, tuple[str, ...]]]:
    """Cut a line where styles begin or end: pieces with the names that lie over each, lowest layer first.

    Each layer is a range and a name; later layers lie on top of earlier ones.
    """
    edges = {start, end}
    for low, high, _ in layers:
        if start < low < end:
            edges.add(low)
        if start < high < end:
            edges.add(high)
    points = sorted(edges)
    return [
        (left, right, tuple(name for low, high, name in layers if low <= left and high >= right))
        for left, right in pairwise(points)
    ]
