"""Documents on their way into a segment: their words as numbers, then turned round all at once."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.index.analysis import GAP, placed
from reader.index.arrays import smallest
from reader.index.inverted import Ints, Inverted

PIECES = 200_000
"""How many different pieces of text are remembered."""

_STAY = 1 << 31
"""Marks a word that stands at the position of the next one: the whole of a word in parts."""


class _Numbers(dict[str, int]):
    """A number for every word, by the order in which they came."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class _Pieces(dict[str, tuple[int, ...]]):
    """The words of each piece of text between two spaces, as numbers, some with _STAY.

    A space always parts words, so what was seen once need not be taken apart again.
    """

    def __init__(self, numbers: _Numbers) -> None:
        super().__init__()
        self._numbers = numbers

    def __missing__(self, piece: str) -> tuple[int, ...]:
        if len(self) >= PIECES:
            self.clear()
        numbers = self._numbers
        found = self[piece] = tuple(
            numbers[word] | _STAY if stays else numbers[word] for word, stays in _words_of(piece)
        )
        return found


_SEEN: dict[str, tuple[tuple[str, bool], ...]] = {}
"""Pieces that were taken apart for any segment: to do it takes twenty times as long as to remember it."""


def _words_of(piece: str) -> tuple[tuple[str, bool], ...]:
    """The words of a piece, and for each whether the next one stands at its position."""
    found = _SEEN.get(piece)
    if found is None:
        if len(_SEEN) >= PIECES:
            _SEEN.clear()
        words = list(placed(piece))
        following = [position for _, position, _, _ in words[1:]] + [-1]
        found = _SEEN[piece] = tuple(
            (_storable(word), position == after)
            for (word, position, _, _), after in zip(words, following, strict=False)
        )
    return found


def _storable(word: str) -> str:
    """A word that can be written as UTF-8, and that the mark between two words cannot stand in."""
    return word.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


class _Field:
    """The words of one field."""

    def __init__(self) -> None:
        self.last: tuple[str, list[list[int]]] = ("", [])
        """The text of the last document with the words of its lines: an article's title comes many times."""
        self.words = array("I")
        self.stretches = array("I")
        """Two numbers for every line that has words: document, and how many words."""


class Gathered:
    """The words of documents that are to be one segment."""

    def __init__(self, text: Sequence[str], marks: Sequence[str]) -> None:
        self._numbers = _Numbers()
        self._pieces = _Pieces(self._numbers)
        self._text = {name: _Field() for name in text}
        self._marks = {name: (array("I"), array("I")) for name in marks}
        self.size = 0
        self.words = 0
        """How many words, each counted as often as it stands there."""

    def add(self, words: Mapping[str, str], marks: Mapping[str, Iterable[str]]) -> None:
        """Take in the next document."""
        pieces = self._pieces
        for name, text in words.items():
            if not text:
                continue
            field = self._text[name]
            if text != field.last[0]:
                lines = [
                    [number for piece in line.split(" ") for number in pieces[piece]]
                    for line in text.split("\n")
                ]
                field.last = (text, lines)
            for line in field.last[1]:
                if line:
                    field.words.extend(line)
                    field.stretches.extend((self.size, len(line)))
                    self.words += len(line)
        for name, values in marks.items():
            docs, found_marks = self._marks[name]
            for value in values:
                docs.append(self.size)
                found_marks.append(self._numbers[_storable(value)])
        self.size += 1

    def vocabulary(self) -> tuple[list[str], NDArray[np.int32]]:
        """All words and marks in order, and for each number that was given the place in this order."""
        words = list(self._numbers)
        order = np.array(sorted(range(len(words)), key=words.__getitem__), np.int64)
        ranks = np.empty(len(words), np.int32)
        ranks[order] = np.arange(len(words), dtype=np.int32)
        return [words[number] for number in order.tolist()], ranks

    def fields(self, ranks: NDArray[np.int32]) -> Iterator[tuple[str, Inverted, Ints | None]]:
        """Every field turned round, with the number of words in each document for a field of text."""
        for name, field in self._text.items():
            if field.words:
                yield name, *_turned(field, ranks, self.size)
        for name, (docs, marks) in self._marks.items():
            if docs:
                yield name, _turned_marks(docs, marks, ranks), None


def _turned(field: _Field, ranks: NDArray[np.int32], size: int) -> tuple[Inverted, Ints]:
    words = np.frombuffer(field.words, np.uint32)
    numbers = ranks[words & (_STAY - 1)]
    docs, counts = np.frombuffer(field.stretches, np.uint32).reshape(-1, 2).T.astype(np.int64)
    places = smallest(_places(words < _STAY, docs, counts))
    lengths = np.bincount(docs, counts, size).astype(np.int64)
    order = _order(numbers)
    numbers = numbers[order]
    documents = np.repeat(docs.astype(np.int32), counts)[order]
    new_term = np.diff(numbers, prepend=-1) != 0
    new_posting = new_term | (np.diff(documents, prepend=-1) != 0)
    postings = np.flatnonzero(new_posting)
    terms = np.flatnonzero(new_term)
    return (
        Inverted(
            numbers[terms],
            np.append(np.searchsorted(postings, terms), len(postings)),
            smallest(documents[postings]),
            smallest(np.diff(np.append(postings, len(numbers)))),
            np.append(terms, len(numbers)),
            places[order],
        ),
        smallest(lengths),
    )


def _places(steps: NDArray[np.bool_], docs: Ints, counts: Ints) -> Ints:
    """The position of every word in its document; `steps` tells after which words the next one follows."""
    passed: Ints = np.cumsum(steps) - steps
    begins = np.cumsum(counts) - counts
    widths = np.add.reduceat(steps, begins, dtype=np.int64) + GAP
    offsets = np.cumsum(widths) - widths
    first_lines = np.flatnonzero(np.diff(docs, prepend=-1))
    lines = np.diff(np.append(first_lines, len(docs)))
    firsts = offsets - np.repeat(offsets[first_lines], lines)
    passed -= np.repeat(passed[begins] - firsts, counts)
    return passed


def _turned_marks(docs: "array[int]", marks: "array[int]", ranks: NDArray[np.int32]) -> Inverted:
    numbers = ranks[np.frombuffer(marks, np.uint32)]
    order = _order(numbers)
    numbers = numbers[order]
    terms = np.flatnonzero(np.diff(numbers, prepend=-1))
    return Inverted(
        numbers[terms],
        np.append(terms, len(numbers)),
        smallest(np.frombuffer(docs, np.uint32)[order]),
        np.ones(len(numbers), np.uint8),
        np.zeros(len(terms) + 1, np.int64),
        np.empty(0, np.uint8),
    )


def _order(numbers: NDArray[np.int32]) -> NDArray[np.int64]:
    """What puts numbers in order and leaves equal ones as they stand; a third of the time of argsort."""
    bits = max(1, len(numbers).bit_length())
    keys = (numbers.astype(np.int64) << bits) | np.arange(len(numbers))
    keys.sort()
    keys &= (1 << bits) - 1
    return keys
