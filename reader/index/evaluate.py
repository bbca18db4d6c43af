"""Which sections answer a query, and how well (BM25F over the whole postings: the top is the true top).

Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields (CIKM 2004). Each word or
phrase is one term: the occurrences of all its forms, in all fields, are added up before they saturate.
"""

import math
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Protocol

from reader.index.edtf import within
from reader.index.expand import Expander, Run, Runs, Slot
from reader.index.fields import WEIGHTS
from reader.index.near import meetings
from reader.index.nodes import All, And, In, Leaf, Node, Not, Or, Prefix, Range

K1 = 1.2
B = 0.75

Scores = dict[int, float]
"""Score by document number."""


class Segment(Protocol):
    """A part of an index that never changes."""

    size: int
    """How many documents it has, deleted ones counted in."""

    def has(self, field: str, word: str) -> bool:
        """Whether the word occurs in the field."""

    def postings(self, field: str, word: str) -> tuple[Sequence[int], Sequence[float]]:
        """The documents that hold a word, and how often each does; empty when none does."""

    def positions(self, field: str, word: str, among: frozenset[int] | None) -> Mapping[int, Sequence[int]]:
        """Where a word stands in the documents that hold it, in order; in those of `among` alone."""

    def words(self, field: str) -> Sequence[str]:
        """All words of a field."""

    def lengths(self, field: str) -> Sequence[int]:
        """How many words each document has in a field."""


def one_letter(leaf: Leaf) -> bool:
    """Whether it is the first letter of a word being typed; one Chinese character says much more."""
    return isinstance(leaf, Prefix) and leaf.typed and len(leaf.text) == 1 and leaf.text < "\u2e80"


def fields_for(leaf: Leaf, field: str | None) -> tuple[str, ...]:
    """Where a word is looked for; one letter that is being typed, only in titles and headings."""
    if field is not None:
        return (field,)
    if one_letter(leaf):
        return ("title", "section")
    return tuple(WEIGHTS)


class Evaluator:
    """Answers queries over the segments of one state of an index."""

    def __init__(
        self,
        segments: Sequence[Segment],
        deleted: Sequence[frozenset[int]],
        expander: Expander,
        remembered: int = 64,
    ) -> None:
        self.expander = expander
        self._segments = segments
        self._deleted = deleted
        self._live = [
            frozenset(range(part.size)) - gone for part, gone in zip(segments, deleted, strict=True)
        ]
        self.total = sum(len(live) for live in self._live)
        self._norms: dict[str, list[list[float]]] = {}
        self._remembered = remembered
        self._lookups: OrderedDict[tuple[Runs, tuple[str, ...]], list[Scores]] = OrderedDict()

    def evaluate(self, node: Node, field: str | None = None) -> list[Scores]:
        """The answering documents of each segment with their scores."""
        match node:
            case All():
                return [dict.fromkeys(live, 0.0) for live in self._live]
            case In(name, inner):
                return self.evaluate(inner, name)
            case Not(part):
                found = self.evaluate(part, field)
                return [
                    dict.fromkeys(live - hits.keys(), 0.0)
                    for live, hits in zip(self._live, found, strict=True)
                ]
            case And(parts):
                return self._all_parts(parts, field)
            case Or(parts):
                each = [self.evaluate(part, field) for part in parts]
                return [_any_of(list(hits)) for hits in zip(*each, strict=True)]
            case Range(name, low, high):
                return [self._dated(number, name, low, high) for number in range(len(self._segments))]
        return self._scored(self.expander.runs(node), fields_for(node, field))

    def _all_parts(self, parts: tuple[Node, ...], field: str | None) -> list[Scores]:
        """What all parts find; a negated part only takes away, so that no list of everything is made."""
        wanted = [part for part in parts if not isinstance(part, Not)] or [All()]
        each = [self.evaluate(part, field) for part in wanted]
        found = [_all_of(list(hits)) for hits in zip(*each, strict=True)]
        for part in parts:
            if isinstance(part, Not):
                unwanted = self.evaluate(part.part, field)
                found = [
                    {doc: score for doc, score in hits.items() if doc not in without}
                    for hits, without in zip(found, unwanted, strict=True)
                ]
        return found

    def _dated(self, number: int, field: str, low: str, high: str) -> Scores:
        segment = self._segments[number]
        found: set[int] = set()
        for date in segment.words(field):
            if within(date, low, high):
                found.update(segment.postings(field, date)[0])
        return dict.fromkeys(found - self._deleted[number], 0.0)

    def _scored(self, runs: Runs, fields: tuple[str, ...]) -> list[Scores]:
        key = (runs, fields)
        known = self._lookups.get(key)
        if known is None:
            known = self._lookups[key] = self._score(runs, fields)
            if len(self._lookups) > self._remembered:
                self._lookups.popitem(last=False)
        else:
            self._lookups.move_to_end(key)
        return known

    def _score(self, runs: Runs, fields: tuple[str, ...]) -> list[Scores]:
        """Scores of one word or phrase in all the fields where it is looked for."""
        weighed: list[Scores] = []
        for number, segment in enumerate(self._segments):
            sums: Scores = {}
            for field in fields:
                norm = self._norm(field)[number]
                for run in runs:
                    _add(sums, norm, segment, field, run)
            for document in self._deleted[number] & sums.keys():
                del sums[document]
            weighed.append(sums)
        found = sum(len(sums) for sums in weighed)
        if not found:
            return weighed
        rarity = math.log(1 + (self.total - found + 0.5) / (found + 0.5)) * (K1 + 1)
        return [{doc: rarity * tf / (K1 + tf) for doc, tf in sums.items()} for sums in weighed]

    def _norm(self, field: str) -> list[list[float]]:
        """What one occurrence in a field is worth in each document: weight over relative length."""
        known = self._norms.get(field)
        if known is None:
            lengths = [segment.lengths(field) for segment in self._segments]
            words = sum(
                sum(each) - sum(each[doc] for doc in gone)
                for each, gone in zip(lengths, self._deleted, strict=True)
            )
            mean = words / max(1, self.total) or 1.0
            weight = WEIGHTS.get(field, 1.0)
            known = [[weight / (1 - B + B * length / mean) for length in each] for each in lengths]
            self._norms[field] = known
        return known


def _add(sums: Scores, norm: Sequence[float], segment: Segment, field: str, run: Run) -> None:
    """Add the weighed occurrences of a run in one field of a segment."""
    get = sums.get
    if len(run.slots) == 1:
        for word in run.slots[0]:
            if segment.has(field, word):
                for document, times in zip(*segment.postings(field, word), strict=True):
                    sums[document] = get(document, 0.0) + times * norm[document]
        return
    for document, times in run_counts(segment, field, run).items():
        sums[document] = get(document, 0.0) + times * norm[document]


def run_counts(segment: Segment, field: str, run: Run) -> dict[int, int]:
    """How often words stand side by side in each document."""
    known = [frozenset(word for word in slot if segment.has(field, word)) for slot in run.slots]
    if not all(known):
        return {}
    among: frozenset[int] | None = None
    for slot in known:
        held = frozenset(doc for word in slot for doc in segment.postings(field, word)[0])
        among = held if among is None else among & held
    if not among:
        return {}
    placed = [_slot_positions(segment, field, slot, among) for slot in known]
    counts = {doc: len(meetings([places[doc] for places in placed], run.slop)) for doc in among}
    return {doc: count for doc, count in counts.items() if count}


def _slot_positions(
    segment: Segment, field: str, slot: Slot, among: frozenset[int]
) -> Mapping[int, Sequence[int]]:
    """Where any word of a slot stands, by document, in order."""
    if len(slot) == 1:
        return segment.positions(field, next(iter(slot)), among)
    merged: dict[int, list[int]] = {}
    for word in slot:
        for document, places in segment.positions(field, word, among).items():
            merged.setdefault(document, []).extend(places)
    return {document: sorted(places) for document, places in merged.items()}


def _all_of(each: list[Scores]) -> Scores:
    """The documents of all parts, scores added up, the shortest list first."""
    first, *others = sorted(each, key=len)
    return {
        doc: score + sum(other[doc] for other in others)
        for doc, score in first.items()
        if all(doc in other for other in others)
    }


def _any_of(each: list[Scores]) -> Scores:
    """The documents of any part, scores added up."""
    out = dict(each[0])
    for other in each[1:]:
        for doc, score in other.items():
            out[doc] = out.get(doc, 0.0) + score
    return out
