"""How often words stand together in each document of a segment, for all of its documents at once."""

from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.index.inverted import PLACE_BITS, Ints, Inverted
from reader.index.near import meetings

Spots = NDArray[np.int64]
"""Document and position as one number, in order."""


def run_counts(inverted: Inverted, size: int, slots: list[Ints], slop: int) -> tuple[Ints, Ints]:
    """The documents where words stand together, in order, and how often; see `near.meetings`.

    `slots` holds the numbers of the words that may stand in each place, in order.
    """
    among = np.ones(size, np.bool_)
    for numbers in slots:
        held = np.zeros(size, np.bool_)
        held[inverted.of(numbers)[0]] = True
        among &= held
    if not among.any():
        return np.empty(0, np.int32), np.empty(0, np.int64)
    spots = [inverted.spots(numbers, among) for numbers in slots]
    met = _near(spots, slots, slop) if slop else _side_by_side(spots)
    firsts = np.flatnonzero(np.diff(met, prepend=-1))
    return met[firsts].astype(np.int32), np.diff(np.append(firsts, len(met)))


def _side_by_side(spots: list[Spots]) -> Ints:
    """The document of every place where words follow each other in their order."""
    steps = sorted(range(len(spots)), key=lambda step: len(spots[step]))
    begins = _once(spots[steps[0]]) - steps[0]
    for step in steps[1:]:
        begins = _common(begins + step, spots[step]) - step
    low = np.searchsorted(spots[0], begins)
    high = np.searchsorted(spots[0], begins, side="right")
    return np.repeat(begins >> PLACE_BITS, high - low)


def _once(spots: Spots) -> Spots:
    """Spots in order, each once."""
    once: Spots = spots[np.diff(spots, prepend=-1) != 0]
    return once


def _common(few: Spots, many: Spots) -> Spots:
    """The spots that are in both; both are in order, and in `few` each is once."""
    if len(few) * 8 < len(many):
        at = np.searchsorted(many, few)
        at[at == len(many)] = 0
        kept: Spots = few[many[at] == few]
        return kept
    both = np.concatenate((few, _once(many)))
    both.sort(kind="stable")  # two ordered runs: they are only merged
    twice: Spots = both[:-1][both[1:] == both[:-1]]
    return twice


def _near(spots: list[Spots], slots: list[Ints], slop: int) -> Ints:
    """The document of every window of words that stand near each other in any order.

    While no word may stand in two places of the query, the nearest spots of all words can be looked up
    for every beginning at once; the documents where that does not hold are looked at one by one.
    """
    width = len(spots) + slop
    every = np.concatenate(spots)
    every.sort(kind="stable")
    begins = _once(every)
    nearest: list[Any] = []
    for each in spots:
        padded = np.append(each, np.iinfo(np.int64).max)
        nearest.append(padded[np.searchsorted(each, begins)])
    inside = np.ones(len(begins), np.bool_)
    for each in nearest:
        inside &= each < begins + width
    shared = any(np.intersect1d(one, other).size for one, other in combinations(slots, 2))
    together = np.zeros(len(begins), np.bool_)
    for one, other in combinations(nearest, 2):
        together |= one == other
    if not shared and not (together & inside).any():
        return begins[inside] >> PLACE_BITS
    docs = _once(begins >> PLACE_BITS)
    return np.concatenate([np.full(_in_one(spots, int(doc), slop), doc) for doc in docs])


def _in_one(spots: list[Spots], document: int, slop: int) -> int:
    """How many windows one document has."""
    low = document << PLACE_BITS
    cuts = [each[slice(*np.searchsorted(each, (low, low + (1 << PLACE_BITS))))] - low for each in spots]
    return len(meetings([cut.tolist() for cut in cuts], slop))
