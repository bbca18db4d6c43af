"""One figure of quality with what it missed, and the sums behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """A figure and its misses."""

    name: str
    figure: float
    misses: Sequence[str] = ()
    """In words: the article, what was wanted, what came."""


@dataclass
class Tally:
    """How many finds were right, of how many found and how many wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Share of the finds that are right; 1 when nothing was wanted or found."""
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        """Share of the wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def f1(right: int, found: int, wanted: int) -> float:
    """Harmonic mean of precision and recall."""
    return Tally(right, found, wanted).f1


def share(name: str, rows: Iterable[tuple[bool, str]]) -> Measure:
    """The share of rows that are right; the words of the others are its misses."""
    listed = list(rows)
    right = sum(ok for ok, _ in listed)
    return Measure(name, right / len(listed) if listed else 1.0, [words for ok, words in listed if not ok])
