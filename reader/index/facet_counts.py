"""How many sections and articles have each value of a facet, counted over whole arrays.

A facet's values are marks, so one field of a segment, turned round, holds the documents of each value.
The documents of one article stand side by side in a segment, so in the documents of a value each
article is one run: a value is met by as many articles as it has runs with a document that answers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.index.facets import FIELDS, meant, newest_first
from reader.index.folding import fold
from reader.index.inverted import Ints, Inverted
from reader.model.clean import clean_line
from reader.model.search import Facet, FacetCounts, FacetValue, Filter

Mask = NDArray[np.bool_]

BY_VALUE = frozenset((Facet.YEAR, Facet.MENTIONED))
"""Facets whose values come newest first, and not by how many sections have them."""


class Marked(Protocol):
    """A part of an index that never changes, as far as facets need it."""

    @property
    def size(self) -> int:
        """How many documents it has."""

    @property
    def vocabulary(self) -> Sequence[str]:
        """All words and values, in order."""

    @property
    def article(self) -> Ints:
        """A number for each document: equal for the documents of one article, which stand side by side."""

    def inverted(self, field: str) -> Inverted:
        """The documents of each value of a field."""


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """One facet in one segment."""

    values: Ints
    """The number of each value in the facet's table."""
    starts: Ints
    """Where the documents of each value begin in `docs`."""
    docs: Ints
    runs: Ints
    """Where the runs of one article begin in `docs`."""
    run_starts: Ints
    """Where the runs of each value begin in `runs`."""


class Table:
    """One facet over all segments."""

    def __init__(self, segments: Sequence[Marked], field: str) -> None:
        found = [segment.inverted(field) for segment in segments]
        names = [
            [segment.vocabulary[number] for number in inverted.terms.tolist()]
            for segment, inverted in zip(segments, found, strict=True)
        ]
        self.names: list[str] = names[0] if len(names) == 1 else sorted(set().union(*names))
        self.number = {name: at for at, name in enumerate(self.names)}
        self._parts = [
            _part(segment, inverted, np.array([self.number[name] for name in own], np.int64))
            for segment, inverted, own in zip(segments, found, names, strict=True)
        ]

    @cached_property
    def folded(self) -> list[str]:
        """The values in the form in which they are narrowed by what a person types."""
        return [" ".join(map(fold, name.split())) for name in self.names]

    def count(self, masks: Sequence[Mask]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """How many of the documents that the masks hold have each value, and of how many articles."""
        sections = np.zeros(len(self.names), np.int64)
        articles = np.zeros(len(self.names), np.int64)
        for part, mask in zip(self._parts, masks, strict=True):
            if not len(part.docs):
                continue
            # Sums over the stretches of each value and each run as differences of one running sum.
            running = np.zeros(len(part.docs) + 1, np.int32)
            np.cumsum(mask.view(np.uint8).take(part.docs), dtype=np.int32, out=running[1:])
            at = running[part.starts]
            sections[part.values] += np.diff(at, append=running[-1])
            met = np.diff(running[part.runs], append=running[-1]) > 0
            articles[part.values] += np.add.reduceat(met, part.run_starts, dtype=np.int64)
        return sections, articles

    def count_of(self, value: str, masks: Sequence[Mask]) -> tuple[int, int]:
        """The same for one value."""
        sections = articles = 0
        number = self.number.get(value, -1)
        for part, mask in zip(self._parts, masks, strict=True):
            for at in np.flatnonzero(part.values == number).tolist():
                first, last = part.runs[part.run_starts[at]], len(part.docs)
                if at + 1 < len(part.starts):
                    last = part.starts[at + 1]
                hit = mask[part.docs[first:last]]
                runs = part.runs[part.run_starts[at] :]
                sections += int(np.count_nonzero(hit))
                met = np.logical_or.reduceat(hit, runs[runs < last] - first)
                articles += int(np.count_nonzero(met))
        return sections, articles

    def masked(self, wanted: Sequence[str], masks: Sequence[Mask]) -> list[Mask]:
        """For each segment which documents have one of some values."""
        numbers = np.array([self.number[name] for name in wanted if name in self.number], np.int64)
        out = []
        for part, mask in zip(self._parts, masks, strict=True):
            found = np.zeros(len(mask), np.bool_)
            ends = np.append(part.starts[1:], len(part.docs))
            for at in np.flatnonzero(np.isin(part.values, numbers)).tolist():
                found[part.docs[part.starts[at] : ends[at]]] = True
            out.append(found)
        return out


def _part(segment: Marked, inverted: Inverted, values: NDArray[np.int64]) -> _Part:
    starts = np.asarray(inverted.starts[:-1], np.int64)
    docs = inverted.docs
    new = np.zeros(len(docs), np.bool_)
    if len(docs):
        article = segment.article[docs]
        new[1:] = article[1:] != article[:-1]
        new[starts] = True
    runs = np.flatnonzero(new)
    return _Part(values, starts, docs, runs, np.searchsorted(runs, starts))


class Facets:
    """All facets of one state of an index; each is read when it is first asked for. See Known."""

    def __init__(self, segments: Sequence[Marked]) -> None:
        self._segments = segments
        self._tables: dict[str, Table] = {}

    def table(self, field: str) -> Table:
        """One facet."""
        known = self._tables.get(field)
        if known is None:
            known = self._tables[field] = Table(self._segments, field)
        return known

    def has(self, field: str, value: str) -> bool:
        """See Known."""
        return value in self.table(field).number

    def values(self, field: str) -> Sequence[str]:
        """See Known."""
        return self.table(field).names

    def articles(self, masks: Sequence[Mask]) -> int:
        """Of how many articles the documents are that some masks hold."""
        total = 0
        for segment, mask in zip(self._segments, masks, strict=True):
            docs = np.flatnonzero(mask)
            article = segment.article[docs]
            total += int(len(docs) > 0) + int(np.count_nonzero(article[1:] != article[:-1]))
        return total

    def counted(
        self,
        masks: Sequence[Mask],
        filters: Sequence[Filter],
        facets: Sequence[Facet],
        limit: int,
        narrow: str,
    ) -> tuple[tuple[FacetCounts, ...], list[Mask]]:
        """The values of the facets for what a query finds without filters, and what all filters leave of it.

        `narrow`: only values in which these letters stand, at the beginning of a word.
        """
        wanted = {facet: self._any(facet, filters, masks, excluded=False) for facet in Facet}
        unwanted = {facet: self._any(facet, filters, masks, excluded=True) for facet in Facet}
        out = []
        for facet in facets:
            others = list(masks)
            for other in Facet:
                if other is not facet:
                    others = _without(_within(others, wanted[other]), unwanted[other])
            table = self.table(FIELDS[facet])
            counts = table.count(_without(others, unwanted[facet]))
            states = self._states(facet, filters)
            hidden = {value: table.count_of(value, others) for value, excluded in states.items() if excluded}
            out.append(_values(facet, table, counts, hidden, states, limit, narrow))
        left = list(masks)
        for facet in Facet:
            left = _without(_within(left, wanted[facet]), unwanted[facet])
        return tuple(out), left

    def _any(
        self, facet: Facet, filters: Sequence[Filter], masks: Sequence[Mask], *, excluded: bool
    ) -> list[Mask] | None:
        """Which documents the filters of a facet speak of; None when there are no such filters."""
        chosen = [each for each in filters if each.facet is facet and each.excluded is excluded]
        if not chosen:
            return None
        values = [value for each in chosen for value in meant(each, self)]
        return self.table(FIELDS[facet]).masked(values, masks)

    def _states(self, facet: Facet, filters: Sequence[Filter]) -> dict[str, bool]:
        """The values that filters name, and whether they exclude them."""
        return {
            value: each.excluded
            for each in filters
            if each.facet is facet
            for value in meant(each, self) or (each.value,)
        }


def _within(masks: list[Mask], wanted: list[Mask] | None) -> list[Mask]:
    if wanted is None:
        return masks
    return [mask & each for mask, each in zip(masks, wanted, strict=True)]


def _without(masks: list[Mask], unwanted: list[Mask] | None) -> list[Mask]:
    if unwanted is None:
        return masks
    return [mask & ~each for mask, each in zip(masks, unwanted, strict=True)]


Counts = tuple[NDArray[np.int64], NDArray[np.int64]]


def _values(
    facet: Facet,
    table: Table,
    counts: Counts,
    hidden: Mapping[str, tuple[int, int]],
    states: dict[str, bool],
    limit: int,
    narrow: str,
) -> FacetCounts:
    """The values that are shown of a facet: those that filters name first."""

    def made(value: str) -> FacetValue:
        if value in hidden:
            return FacetValue(clean_line(value), *hidden[value], excluded=True)
        at = table.number.get(value, -1)
        held = (int(counts[0][at]), int(counts[1][at])) if at >= 0 else (0, 0)
        return FacetValue(clean_line(value), *held, states.get(value))

    met = np.flatnonzero(counts[0])
    if narrow:
        looked = " ".join(map(fold, narrow.split()))
        met = np.array([at for at in met.tolist() if f" {looked}" in f" {table.folded[at]}"], np.int64)
    rest = [
        at for at in _ranked(facet, table, counts, met, limit + len(states)) if table.names[at] not in states
    ]
    values = [made(value) for value in sorted(states, key=lambda each: (states[each], each))]
    values += [made(table.names[at]) for at in rest[: max(0, limit)]]
    held = {table.number[value] for value in states if value in table.number}
    different = len(met) + len(states) - len(held.intersection(met.tolist()))
    return FacetCounts(facet, tuple(values), different)


def _ranked(facet: Facet, table: Table, counts: Counts, met: Ints, most: int) -> list[int]:
    """The values that come first."""
    if facet in BY_VALUE:
        return sorted(met.tolist(), key=lambda at: newest_first(table.names[at]), reverse=True)[:most]
    sections, articles = counts[0][met], counts[1][met]
    if len(met) > 4 * most > 0:
        least = np.partition(sections, len(sections) - most)[len(sections) - most]
        met, articles, sections = (
            met[sections >= least],
            articles[sections >= least],
            sections[sections >= least],
        )
    return [int(at) for at in met[np.lexsort((met, -articles, -sections))][:most]]
