"""The postings of several segments as those of one, without looking at a posting by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.index.arrays import smallest
from reader.index.inverted import Ints, Inverted


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One field of one segment on its way into a larger one."""

    inverted: Inverted
    words: NDArray[np.int32]
    """For each word of the segment its number in the larger one."""
    docs: NDArray[np.int32]
    """For each document its number in the larger one, -1 for a deleted one."""


def union(vocabularies: Sequence[Sequence[str]]) -> tuple[list[str], list[NDArray[np.int32]]]:
    """All words of several vocabularies in order, and for each vocabulary where its words stand there."""
    every = list(dict.fromkeys(sorted(chain.from_iterable(vocabularies))))  # sorting is quick on ordered runs
    at = {word: number for number, word in enumerate(every)}
    return every, [np.array([at[word] for word in each], np.int32) for each in vocabularies]


def merged(parts: Sequence[Part], words: int) -> Inverted:
    """One field of the larger segment, which has so many words. Documents stay in the order of the parts."""
    kept = [_Kept(part) for part in parts]
    posting_counts = [each.spread(each.counts, words) for each in kept]
    place_counts = [each.spread(each.place_counts, words) for each in kept]
    starts = np.concatenate(([0], np.cumsum(np.sum(posting_counts, axis=0))))
    place_starts = np.concatenate(([0], np.cumsum(np.sum(place_counts, axis=0))))
    docs = np.empty(starts[-1], np.int32)
    times = np.empty(starts[-1], _widest([each.times for each in kept]))
    places = np.empty(place_starts[-1], _widest([each.places for each in kept]))
    next_posting, next_place = starts[:-1].copy(), place_starts[:-1].copy()
    for each, postings, placed in zip(kept, posting_counts, place_counts, strict=True):
        to = _targets(next_posting[each.terms], each.counts)
        docs[to] = each.docs
        times[to] = each.times
        if len(each.places):
            places[_targets(next_place[each.terms], each.place_counts)] = each.places
        next_posting += postings
        next_place += placed
    terms = np.flatnonzero(np.diff(starts))
    ends = np.append(terms, words)
    return Inverted(
        terms.astype(np.int32),
        starts[ends],
        smallest(docs),
        smallest(times),
        place_starts[ends],
        smallest(places),
    )


class _Kept:
    """What is left of a part without its deleted documents."""

    def __init__(self, part: Part) -> None:
        inverted = part.inverted
        self.terms: Ints = part.words[inverted.terms]
        self.docs: Ints = part.docs[inverted.docs]
        self.times: Ints = inverted.times
        self.places: Ints = inverted.places
        self.counts: Ints = np.diff(inverted.starts)
        self.place_counts: Ints = np.diff(inverted.place_starts)
        live = self.docs >= 0
        if live.all():
            return
        if len(self.places):
            self.places = self.places[np.repeat(live, self.times)]
            weights: Any = np.where(live, self.times, 0)
            self.place_counts = _sums(weights, inverted.starts)
        self.counts = _sums(live.astype(np.int64), inverted.starts)
        self.docs, self.times = self.docs[live], self.times[live]

    def spread(self, counts: Ints, words: int) -> NDArray[np.int64]:
        """A count for every word of the larger segment."""
        out = np.zeros(words, np.int64)
        used = self.terms >= 0  # a word that only deleted documents had has no place in the larger segment
        out[self.terms[used]] = counts[used]
        return out


def _sums(values: Ints, starts: Ints) -> NDArray[np.int64]:
    """The sums of the stretches between `starts`."""
    running = np.concatenate(([0], np.cumsum(values, dtype=np.int64)))
    sums: NDArray[np.int64] = np.diff(running[starts])
    return sums


def _targets(begins: Ints, counts: Ints) -> NDArray[np.int64]:
    """Stretches of whole numbers, each from its begin on, so many of each."""
    ends = np.cumsum(counts)
    found: NDArray[np.int64] = np.repeat(begins - (ends - counts), counts)
    found += np.arange(len(found))
    return found


def _widest(arrays: Sequence[Ints]) -> np.dtype[Any]:
    return np.result_type(*arrays)
