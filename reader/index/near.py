"""Where words stand together."""

from bisect import bisect_left
from collections.abc import Sequence


def meetings(places: Sequence[Sequence[int]], slop: int) -> list[tuple[int, ...]]:
    """The places where words stand together: one position of each word.

    `places` holds the sorted positions of each word. Without slop the words follow each other in their
    order. With it they stand in any order, with at most `slop` other words between the first and the last;
    of the windows that begin at one position only the shortest counts.
    """
    if slop:
        return _windows(places, len(places) + slop)
    sets = [frozenset(each) for each in places[1:]]
    size = len(places)
    return [
        tuple(range(first, first + size))
        for first in places[0]
        if all(first + step in others for step, others in enumerate(sets, 1))
    ]


def _windows(places: Sequence[Sequence[int]], width: int) -> list[tuple[int, ...]]:
    """Windows of at most `width` positions that hold a different position of each word."""
    out = []
    for first in sorted({position for each in places for position in each}):
        nearest = _fill(places, first, width)
        if nearest and min(nearest) == first:
            out.append(nearest)
    return out


def _fill(places: Sequence[Sequence[int]], first: int, width: int) -> tuple[int, ...] | None:
    """The next position of each word from `first` on, no position twice; None when one is too far."""
    taken: list[int] = []
    for each in places:
        at = bisect_left(each, first)
        while at < len(each) and each[at] in taken:
            at += 1
        if at == len(each) or each[at] >= first + width:
            return None
        taken.append(each[at])
    return tuple(taken)
