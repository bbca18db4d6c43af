"""The words of an index, and what a word of a query stands for among them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reader.index.languages import UNKNOWN, primary


class Lexicon(Protocol):
    """The words of an index."""

    def starting(self, prefix: str) -> Sequence[str]:
        """Every word that begins like this, in order; all words for an empty prefix."""

    def languages(self) -> frozenset[str]:
        """The languages of the articles, as `languages.primary` gives them."""

    def languages_of(self, word: str) -> frozenset[str]:
        """The languages of the articles in which a word stands."""


class WordList:
    """A lexicon over given words, all of one language."""

    def __init__(self, words: Iterable[str], language: str | None = None) -> None:
        self._words = sorted(set(words))
        self._languages = frozenset((primary(language) if language else UNKNOWN,))

    def starting(self, prefix: str) -> Sequence[str]:
        """See Lexicon."""
        return between(self._words, prefix)

    def languages(self) -> frozenset[str]:
        """See Lexicon."""
        return self._languages

    def languages_of(self, word: str) -> frozenset[str]:
        """See Lexicon."""
        return self._languages if self.starting(word)[:1] == [word] else frozenset()


def between(words: Sequence[str], prefix: str) -> Sequence[str]:
    """The slice of sorted words that begin with a prefix."""
    low = bisect_left(words, prefix)
    return words[low : bisect_left(words, prefix + "\U0010ffff", low)]


Slot = frozenset[str]
"""The words that may stand in one place."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words side by side."""

    slots: tuple[Slot, ...]
    slop: int = 0
    said: tuple[str, ...] = field(default=(), compare=False)
    """The run in words, where that is not what its slots say."""

    cell: str = field(default="", compare=False)
    """One character, of which alone its slot's words are to be lit."""

    def told(self) -> Sequence[str]:
        """The run in words, one for each way to say it when it is a single word."""
        if self.said:
            return self.said
        if len(self.slots) == 1:
            return list(self.slots[0])
        return [" ".join(min(slot, key=lambda word: (len(word), word)) for slot in self.slots)]


Runs = tuple[Run, ...]
"""What one word or phrase of a query stands for: any of these runs."""
