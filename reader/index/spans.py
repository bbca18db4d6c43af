"""The days of dates as whole numbers, so that many are compared with a range at once."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from reader.index.edtf import FIRST, LAST, point

NEVER = 10**9
"""A day behind every other one."""


def _day(iso: str) -> int:
    return int(iso[:4]) * 10_000 + int(iso[5:7]) * 100 + int(iso[8:])


class Spans:
    """Some dates, in the order in which they were given."""

    def __init__(self, dates: Iterable[str]) -> None:
        rows = [_row(date) for date in dates]
        table = np.array(rows, np.int64).reshape(-1, 3)
        self._begin, self._end, self._bounds = table[:, 0], table[:, 1], table[:, 2] == 1

    def within(self, low: str, high: str) -> NDArray[np.bool_]:
        """Which dates answer a range of days; see `edtf.within`."""
        first, last = _day(low), _day(high)
        whole = (first <= self._begin) & (self._end <= last)
        touching = (self._begin <= last) & (self._end >= first)
        found: NDArray[np.bool_] = np.where(self._bounds, touching, whole)
        return found


def _row(edtf: str) -> tuple[int, int, int]:
    """First day, last day, and whether the date is a pair of bounds; a date that is none answers nothing."""
    left, slash, right = edtf.partition("/")
    if not slash:
        days = point(edtf)
        return (_day(days[0]), _day(days[1]), 0) if days else (NEVER, NEVER, 0)
    begin, end = point(left), point(right)
    if begin is None and end is None:
        return (NEVER, -1, 1)
    return _day(begin[0] if begin else FIRST), _day(end[1] if end else LAST), 1
