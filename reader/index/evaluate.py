"""Which sections answer a query, and how well (BM25F over the whole postings: the top is the true top).

Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields (CIKM 2004). Each word or
phrase is one term: the occurrences of all its forms, in all fields, are added up before they saturate.
"""

import math
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.index.bm25 import K1, B
from reader.index.chosen import answering
from reader.index.expand import Expander, Run, Runs
from reader.index.fields import NOTED, WEIGHTS
from reader.index.fields_for import fields_for
from reader.index.function_words import importance
from reader.index.inverted import Ints, Inverted
from reader.index.nodes import All, And, In, Is, Node, Not, Or, Range
from reader.index.phrases import run_counts
from reader.index.port import Noted

Mask = NDArray[np.bool_]
"""One truth for each document of a segment."""

REMEMBERED = 4_000_000
"""How many scores of words that were asked for are kept (12 bytes each)."""


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """What answers in one segment."""

    docs: Ints
    """The documents in order, none that is deleted."""
    scores: NDArray[np.float64]
    """One for each of `docs`."""


class Segment(Protocol):
    """A part of an index that never changes."""

    @property
    def size(self) -> int:
        """How many documents it has, deleted ones counted in."""

    def numbers(self, words: Iterable[str]) -> Ints:
        """The numbers of those words that the segment has, in order."""

    def inverted(self, field: str) -> Inverted:
        """The postings of a field; empty ones when it has none."""

    def lengths(self, field: str) -> Ints:
        """How many words each document has in a field."""

    def at(self, places: Iterable[tuple[str, int]]) -> Ints:
        """The documents of some sections: article id and index."""

    def dated(self, field: str, low: str, high: str) -> Ints:
        """The numbers of the dates in a field that answer a range of days, in order."""


class Evaluator:
    """Answers queries over the segments of one state of an index."""

    def __init__(
        self, segments: Sequence[Segment], deleted: Sequence[frozenset[int]], expander: Expander
    ) -> None:
        self.expander = expander
        self.noted: Noted = lambda _: {}
        """What a person's notes say; whoever asks sets it."""
        self._segments = segments
        self.live: list[Mask] = []
        """For each segment which documents are not deleted."""
        for part, gone in zip(segments, deleted, strict=True):
            mask = np.ones(part.size, np.bool_)
            mask[list(gone)] = False
            self.live.append(mask)
        self._whole = [not gone for gone in deleted]
        self.total = sum(int(mask.sum()) for mask in self.live)
        self._norms: dict[str, list[NDArray[np.float64]]] = {}
        self._lookups: OrderedDict[tuple[Runs, tuple[str, ...], float], list[Matches]] = OrderedDict()
        self._held = 0

    def evaluate(self, node: Node, field: str | None = None) -> list[Matches]:
        """The answering documents of each segment with their scores."""
        match node:
            case All():
                return [_plain(mask) for mask in self.live]
            case In(name, inner):
                return self.evaluate(inner, name)
            case Not(part):
                found = self.evaluate(part, field)
                return [self._without(number, hits) for number, hits in enumerate(found)]
            case And(parts):
                return self._all_parts(parts, field)
            case Or(parts):
                each = [self.evaluate(part, field) for part in parts]
                return [self._any_of(number, hits) for number, hits in enumerate(zip(*each, strict=True))]
            case Range(name, low, high):
                return [self._dated(number, name, low, high) for number in range(len(self._segments))]
            case Is():
                return [self._valued(number, node) for number in range(len(self._segments))]
        return self._scored(self.expander.runs(node), fields_for(node, field), importance(node))

    def count(self, node: Node) -> int:
        """How many sections answer."""
        return sum(len(each.docs) for each in self.evaluate(node))

    def masked(self, number: int, mask: Mask) -> Matches:
        """The documents of a segment that a mask holds and that are not deleted, without a score."""
        return _plain(mask if self._whole[number] else mask & self.live[number])

    def _without(self, number: int, hits: Matches) -> Matches:
        mask = self.live[number].copy()
        mask[hits.docs] = False
        return _plain(mask)

    def _all_parts(self, parts: tuple[Node, ...], field: str | None) -> list[Matches]:
        """What all parts find; a negated part only takes away, so that no list of everything is made."""
        wanted = [part for part in parts if not isinstance(part, Not)] or [All()]
        each = [self.evaluate(part, field) for part in wanted]
        found = [
            _all_of(hits, part.size)
            for hits, part in zip(zip(*each, strict=True), self._segments, strict=True)
        ]
        for part in parts:
            if isinstance(part, Not):
                unwanted = self.evaluate(part.part, field)
                found = [
                    _less(hits, without, segment.size)
                    for hits, without, segment in zip(found, unwanted, self._segments, strict=True)
                ]
        return found

    def _any_of(self, number: int, each: Sequence[Matches]) -> Matches:
        """The documents of any part, scores added up."""
        size = self._segments[number].size
        sums, mask = np.zeros(size), np.zeros(size, np.bool_)
        for hits in each:
            sums[hits.docs] += hits.scores
            mask[hits.docs] = True
        docs = np.flatnonzero(mask).astype(np.int32)
        return Matches(docs, sums[docs])

    def _dated(self, number: int, field: str, low: str, high: str) -> Matches:
        segment = self._segments[number]
        mask = np.zeros(segment.size, np.bool_)
        mask[segment.inverted(field).of(segment.dated(field, low, high))[0]] = True
        return self.masked(number, mask)

    def _valued(self, number: int, node: Is) -> Matches:
        segment = self._segments[number]
        mask = np.zeros(segment.size, np.bool_)
        if node.field in NOTED:
            noted = self.noted(node.field)
            places = {place for value in answering(node, noted) for place in noted[value]}
            mask[segment.at(places)] = True
        else:
            mask[segment.inverted(node.field).of(segment.numbers(node.values))[0]] = True
        return self.masked(number, mask)

    def _scored(self, runs: Runs, fields: tuple[str, ...], weight: float) -> list[Matches]:
        key = (runs, fields, weight)
        known = self._lookups.get(key)
        if known is None:
            known = self._lookups[key] = self._score(runs, fields, weight)
            self._held += sum(len(each.docs) for each in known)
            while self._held > REMEMBERED and len(self._lookups) > 1:
                _, dropped = self._lookups.popitem(last=False)
                self._held -= sum(len(each.docs) for each in dropped)
        else:
            self._lookups.move_to_end(key)
        return known

    def _score(self, runs: Runs, fields: tuple[str, ...], weight: float) -> list[Matches]:
        """Scores of one word or phrase in all the fields where it is looked for."""
        weighed: list[Matches] = []
        for number, segment in enumerate(self._segments):
            sums = np.zeros(segment.size)
            for run in runs:
                slots = [segment.numbers(slot) for slot in run.slots]
                if all(len(slot) for slot in slots):
                    for field in fields:
                        self._add(sums, number, field, run, slots)
            if not self._whole[number]:
                sums[~self.live[number]] = 0.0
            docs = np.flatnonzero(sums).astype(np.int32)
            weighed.append(Matches(docs, sums[docs]))
        found = sum(len(each.docs) for each in weighed)
        if not found:
            return weighed
        rarity = math.log(1 + (self.total - found + 0.5) / (found + 0.5)) * (K1 + 1) * weight
        return [Matches(each.docs, rarity * each.scores / (K1 + each.scores)) for each in weighed]

    def _add(self, sums: NDArray[np.float64], number: int, field: str, run: Run, slots: list[Ints]) -> None:
        """Add the weighed occurrences of a run in one field of a segment."""
        inverted = self._segments[number].inverted(field)
        if not len(inverted.terms):
            return
        if len(slots) == 1:
            docs, times = inverted.of(slots[0])
        else:
            docs, times = run_counts(inverted, len(sums), slots, run.slop)
        if not len(docs):
            return
        worth = times * self._norm(field)[number][docs]  # a damaged number is noticed here
        if len(slots[0]) == 1 or len(slots) > 1:
            sums[docs] += worth
        elif len(docs) * 16 > len(sums):
            sums += np.bincount(docs, worth, len(sums))
        else:
            np.add.at(sums, docs, worth)

    def _norm(self, field: str) -> list[NDArray[np.float64]]:
        """What one occurrence in a field is worth in each document: weight over relative length."""
        known = self._norms.get(field)
        if known is None:
            lengths = [segment.lengths(field) for segment in self._segments]
            words = sum(int(each[mask].sum()) for each, mask in zip(lengths, self.live, strict=True))
            mean = words / max(1, self.total) or 1.0
            weight = WEIGHTS.get(field, 1.0)
            known = [weight / (1 - B + B * each / mean) for each in lengths]
            self._norms[field] = known
        return known


def _plain(mask: Mask) -> Matches:
    """The documents of a mask, without a score."""
    docs = np.flatnonzero(mask).astype(np.int32)
    return Matches(docs, np.zeros(len(docs)))


def _all_of(each: Sequence[Matches], size: int) -> Matches:
    """The documents of all parts, scores added up, the shortest list first."""
    first, *others = sorted(each, key=lambda hits: len(hits.docs))
    docs, scores = first.docs, first.scores
    for other in others:
        kept, at = _places(docs, other.docs, size)
        docs, scores = docs[kept], scores[kept] + other.scores[at]
    return Matches(docs, scores)


def _places(docs: Ints, others: Ints, size: int) -> tuple[Mask, Ints]:
    """Which of some documents are among others, and where those stand there."""
    if len(docs) * 8 < size:
        at = np.searchsorted(others, docs)
        at[at == len(others)] = 0
        kept = others[at] == docs if len(others) else np.zeros(len(docs), np.bool_)
        return kept, at[kept]
    table = np.full(size, -1, np.int32)
    table[others] = np.arange(len(others), dtype=np.int32)
    found = table[docs]
    kept = found >= 0
    return kept, found[kept]


def _less(hits: Matches, without: Matches, size: int) -> Matches:
    mask = np.ones(size, np.bool_)
    mask[without.docs] = False
    kept = mask[hits.docs]
    return Matches(hits.docs[kept], hits.scores[kept])
