"""One segment of a Whoosh index, as the evaluator and the pages ask for it."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.index.fields import TEXT
from reader.index.inverted import Ints, Inverted
from reader.index.languages import primary
from reader.index.rows import Rows, unpacked
from reader.index.shown import Shown
from reader.index.spans import Spans


class WhooshSegment:
    """See Segment."""

    def __init__(self, name: str, reader: Any) -> None:
        self.name = name
        self._reader = reader
        self._terms = reader._terms
        self.rows: Rows = reader._perdoc.rows
        self.size: int = reader.doc_count_all()
        self._dates: dict[str, Spans] = {}

    @property
    def vocabulary(self) -> Sequence[str]:
        """All words and marks of all fields, in order."""
        words: list[str] = self._terms.vocabulary
        return words

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.vocabulary)}

    @cached_property
    def words(self) -> Sequence[str]:
        """All words of text fields, in order."""
        held = np.zeros(len(self.vocabulary), np.bool_)
        for field in TEXT:
            held[self.inverted(field).terms] = True
        if held.all():
            return self.vocabulary
        return [word for word, kept in zip(self.vocabulary, held.tolist(), strict=True) if kept]

    def numbers(self, words: Iterable[str]) -> Ints:
        """See Segment."""
        known = self._numbers
        found = [known[word] for word in words if word in known]
        found.sort()
        return np.array(found, np.int32)

    def inverted(self, field: str) -> Inverted:
        """See Segment."""
        read: Inverted = self._terms.inverted(field)
        return read

    def lengths(self, field: str) -> Ints:
        """See Segment."""
        read = self._terms.lengths(field)
        return np.zeros(self.size, np.uint8) if read is None else read

    def dated(self, field: str, low: str, high: str) -> Ints:
        """See Segment."""
        terms = self.inverted(field).terms
        if field not in self._dates:
            self._dates[field] = Spans(self.vocabulary[number] for number in terms.tolist())
        return terms[self._dates[field].within(low, high)]

    @property
    def article(self) -> Ints:
        """For each document the number of its article in this segment."""
        return self.rows.article

    def shown(self, document: int) -> Shown:
        """What rows show of a document."""
        return unpacked(self.rows.packed(document))

    def documents(self, article: str) -> NDArray[np.int64]:
        """The documents of an article, deleted ones too."""
        number = self.rows.numbers.get(article)
        return np.flatnonzero(self.rows.article == number) if number is not None else np.empty(0, np.int64)

    def at(self, places: Iterable[tuple[str, int]]) -> Ints:
        """See Segment."""
        wanted: dict[str, set[int]] = {}
        for article, section in places:
            wanted.setdefault(article, set()).add(section)
        found = [np.empty(0, np.int64)]
        for article, sections in wanted.items():
            documents = self.documents(article)
            found.append(documents[np.isin(self.rows.section[documents], list(sections))])
        return np.sort(np.concatenate(found)).astype(np.int32)

    @cached_property
    def languages(self) -> tuple[Sequence[str], NDArray[np.uint8]]:
        """The languages of the segment's articles, and for each document which of them is its own."""
        marks = self.inverted("lang")
        codes: list[str] = []
        own = np.zeros(self.size, np.uint8)
        for number, start, end in zip(
            marks.terms.tolist(), marks.starts[:-1].tolist(), marks.starts[1:].tolist(), strict=True
        ):
            code = primary(self.vocabulary[number])
            if code == self.vocabulary[number]:  # `en` stands beside `en-gb`
                own[marks.docs[start:end]] = len(codes)
                codes.append(code)
        return codes, own

    def languages_of(self, word: str) -> frozenset[str]:
        """The languages of the articles in which a word stands."""
        codes, own = self.languages
        numbers = self.numbers((word,))
        held = [own[self.inverted(field).of(numbers)[0]] for field in TEXT] if len(numbers) else []
        return frozenset(codes[number] for each in held for number in np.unique(each).tolist())

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()
