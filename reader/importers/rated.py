"""A candidate for a title with what it scored, and what further signals make of that."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.importers.signals import WEIGHTS, Score


@dataclass(frozen=True, slots=True)
class Rated:
    """A candidate and what it scored."""

    index: int
    score: Score


def raised(item: Rated, more: Sequence[str]) -> Rated:
    """The candidate with the points of further signals."""
    points = item.score.points + sum(WEIGHTS[name] for name in more)
    return replace(item, score=Score(round(points, 3), (*item.score.reasons, *more)))


def best_of(zone: Sequence[Rated]) -> Rated | None:
    """The candidate with the most points, the first of several; None where there is none."""
    return max(zone, key=lambda item: item.score.points, default=None)


def without(item: Rated, names: frozenset[str]) -> Rated:
    """The candidate without these signals, and without their points."""
    reasons = tuple(name for name in item.score.reasons if name not in names)
    back = sum(WEIGHTS[name] for name in item.score.reasons if name in names)
    return replace(item, score=Score(round(item.score.points - back, 3), reasons))
