"""One field of one segment turned round: for every word the documents that hold it, as flat arrays.

The words stand in order, so the postings of all words with one beginning are one slice.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[Any]
"""Whole numbers. Often a view of a mapped file: never to be written to."""

PLACE_BITS = 32
"""A document and a position in it make one number: the position takes so many of its lower bits."""


@dataclass(frozen=True, slots=True, eq=False)
class Inverted:
    """The postings of one field."""

    terms: Ints
    """Numbers of the words that the field has, into the segment's vocabulary, in order."""
    starts: Ints
    """Where the postings of each of `terms` begin in `docs`; one more stands for the end."""
    docs: Ints
    """The documents of each word, in order."""
    times: Ints
    """How often the word stands in each of `docs`."""
    place_starts: Ints
    """Where the positions of each of `terms` begin in `places`; one more stands for the end."""
    places: Ints
    """The positions of each word in each document, in order; empty for marks."""

    def _slices(self, numbers: Ints) -> list[tuple[int, int]]:
        """The slices of `terms` that hold these words."""
        if not len(numbers) or not len(self.terms):
            return []
        at = np.searchsorted(self.terms, numbers)
        at = at[at < len(self.terms)]
        at = at[self.terms[at] == numbers[: len(at)]]
        if not len(at):
            return []
        breaks = np.flatnonzero(np.diff(at) != 1)
        firsts = at[np.concatenate(([0], breaks + 1))]
        lasts = at[np.concatenate((breaks, [len(at) - 1]))] + 1
        return list(zip(firsts.tolist(), lasts.tolist(), strict=True))

    def of(self, numbers: Ints) -> tuple[Ints, Ints]:
        """The documents that hold any of some words, and how often; one that holds two comes twice.

        `numbers` stand in order, none twice.
        """
        cuts = [slice(self.starts[low], self.starts[high]) for low, high in self._slices(numbers)]
        if len(cuts) == 1:
            return self.docs[cuts[0]], self.times[cuts[0]]
        return _joined([self.docs[cut] for cut in cuts]), _joined([self.times[cut] for cut in cuts])

    def spots(self, numbers: Ints, among: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Where any of some words stands in the documents of a mask, in order: see PLACE_BITS."""
        found: list[NDArray[np.int64]] = []
        for low, high in self._slices(numbers):
            docs = self.docs[self.starts[low] : self.starts[high]]
            times = self.times[self.starts[low] : self.starts[high]]
            places = self.places[self.place_starts[low] : self.place_starts[high]]
            wanted = among[docs]
            if not wanted.all():
                places = places[np.repeat(wanted, times)]
                docs, times = docs[wanted], times[wanted]
            found.append((np.repeat(docs.astype(np.int64), times) << PLACE_BITS) + places)
            if high - low > 1:
                found[-1].sort(kind="stable")
        if len(found) < 2:
            return found[0] if found else np.empty(0, np.int64)
        joined = np.concatenate(found)
        joined.sort(kind="stable")
        return joined


def _joined(parts: list[Ints]) -> Ints:
    return np.concatenate(parts) if parts else np.empty(0, np.int32)


def empty() -> Inverted:
    """A field that has nothing."""
    none, start = np.empty(0, np.int32), np.zeros(1, np.int64)
    return Inverted(none, start, none, np.empty(0, np.uint16), start, np.empty(0, np.uint16))
