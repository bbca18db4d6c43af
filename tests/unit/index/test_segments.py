"""Segments do not pile up, and no section is written again and again."""

import random
from dataclasses import dataclass

import pytest

from reader.index.whoosh_writer import FACTOR, LARGE, SMALL, tidied


@dataclass(eq=False)
class Fake:
    """A segment of so many documents."""

    size: int
    gone: int = 0

    def doc_count(self) -> int:
        return self.size - self.gone

    def doc_count_all(self) -> int:
        return self.size

    def deleted_count(self) -> int:
        return self.gone


class Joiner:
    """Joins, and counts what it writes."""

    def __init__(self) -> None:
        self.written = 0

    def __call__(self, group: list[Fake]) -> Fake:
        made = Fake(sum(each.doc_count() for each in group))
        self.written += made.size
        return made


@pytest.mark.parametrize(("batch", "batches"), [(1, 20_000), (40, 5_000), (5_000, 100)])
def test_segments_stay_few_and_are_seldom_written_again(batch: int, batches: int) -> None:
    join, segments = Joiner(), list[Fake]()
    most = 0
    for _ in range(batches):
        segments = tidied([*segments, Fake(batch)], join)
        most = max(most, len(segments))
    total = batch * batches
    assert sum(each.doc_count() for each in segments) == total
    assert most <= 4 * FACTOR + 2 * total / LARGE * FACTOR
    # Those below SMALL are all of one size, so sections that come one by one are written more often there.
    assert join.written <= total * (4 + SMALL / (batch * FACTOR) if batch < SMALL else 4)
    assert all(each.size <= LARGE for each in segments)


def test_a_segment_without_any_section_is_dropped() -> None:
    kept = Fake(10)
    assert tidied([Fake(5, gone=5), kept], Joiner()) == [kept]


def test_a_segment_that_is_mostly_deleted_is_written_again() -> None:
    join = Joiner()
    (made,) = tidied([Fake(1000, gone=501)], join)
    assert (made.size, made.gone, join.written) == (499, 0, 499)
    untouched = Fake(1000, gone=400)
    assert tidied([untouched], join) == [untouched]


def test_what_would_be_too_large_is_left_as_it_is() -> None:
    chance = random.Random(1)
    segments = [Fake(chance.randint(LARGE // 2 + 1, LARGE)) for _ in range(20)]
    assert tidied(segments, Joiner()) == segments
