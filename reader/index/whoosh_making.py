"""New segments: of documents, and of smaller segments."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from reader.index.documents import Document
from reader.index.fields import MARKS, TEXT
from reader.index.gather import Gathered
from reader.index.inverted import Ints, Inverted
from reader.index.merging import Part, merged, union
from reader.index.rows import packed, plain
from reader.index.whoosh_api import Segment, SegmentReader
from reader.index.whoosh_codec import ArrayCodec, Turned
from reader.index.whoosh_fields import schema

NAME = "MAIN"
"""What Whoosh calls the index; its files begin with it."""

WORDS = 5_000_000
"""A segment that is made of documents gets no more words than this, so that memory stays bounded."""

Item = tuple[tuple[Any, ...], int, tuple[Any, ...], Mapping[str, str], Mapping[str, Sequence[str]]]
"""A document in plain values, as it goes to another process: facts, section, what is shown, words, marks."""


def item(document: Document) -> Item:
    """A document in plain values."""
    facts = document.facts
    return (
        (
            facts.article, facts.order, facts.title_key, facts.published, facts.fingerprint, facts.title,
            facts.publisher, facts.sponsor, facts.dated,
        ),
        document.section,
        plain(document.shown),
        dict(document.words),
        {name: sorted(values) for name, values in document.marks.items()},
    )  # fmt: skip


class Maker:
    """Makes segments of documents, which come article by article."""

    def __init__(self, storage: Any) -> None:
        self._storage = storage
        self._codec = ArrayCodec()
        self.made: list[Any] = []
        self._begin()

    def _begin(self) -> None:
        self._gathered = Gathered(TEXT, MARKS)
        self._segment = self._codec.new_segment(self._storage, NAME)
        self._rows = self._codec.per_document_writer(self._storage, self._segment)

    def add(self, each: Item) -> None:
        """The next document."""
        facts, section, shown, words, marks = each
        if section == 0 and self._gathered.words > WORDS:
            self.finish()
        self._rows.rows.add(facts, section, packed(shown))
        self._gathered.add(words, marks)

    def finish(self) -> None:
        """Write what was added as a segment."""
        gathered = self._gathered
        if not gathered.size:
            return
        words, ranks = gathered.vocabulary()
        _write(self._storage, self._codec, self._segment, self._rows, Turned(words, gathered.fields(ranks)))
        self._segment.set_doc_count(gathered.size)
        self.made.append(self._segment)
        self._begin()


def _write(storage: Any, codec: ArrayCodec, segment: Any, rows: Any, turned: Turned) -> None:
    rows.close()
    fields = codec.field_writer(storage, segment)
    fields.add_postings(schema(), None, turned)
    fields.close()


def joined(storage: Any, segments: Sequence[Any]) -> Any:
    """One segment of what several have that is not deleted, in their order."""
    codec = ArrayCodec()
    made = codec.new_segment(storage, NAME)
    rows = codec.per_document_writer(storage, made)
    readers = [SegmentReader(storage, schema(), segment) for segment in segments]
    moved = []
    for reader, segment in zip(readers, segments, strict=True):
        old = reader._perdoc.rows
        live = np.ones(reader.doc_count_all(), np.bool_)
        live[list(segment.deleted_docs())] = False
        numbers = np.cumsum(live, dtype=np.int64) - 1 + rows.rows.size
        moved.append(np.where(live, numbers, -1).astype(np.int32))
        for document in np.flatnonzero(live).tolist():
            rows.rows.add(old.facts(old.article[document]), int(old.section[document]), old.packed(document))
    words, places = union([reader._terms.vocabulary for reader in readers])
    words, places = _used(words, places, readers, moved)

    def fields() -> Iterator[tuple[str, Inverted, Ints | None]]:
        for name in (*TEXT, *MARKS):
            parts = [
                Part(reader._terms.inverted(name), place, docs)
                for reader, place, docs in zip(readers, places, moved, strict=True)
            ]
            if not any(len(part.inverted.docs) for part in parts):
                continue
            yield name, merged(parts, len(words)), _lengths(name, readers, moved) if name in TEXT else None

    _write(storage, codec, made, rows, Turned(words, fields()))
    made.set_doc_count(rows.rows.size)
    for reader in readers:
        reader.close()
    return made


def _used(
    words: list[str], places: list[Any], readers: Sequence[Any], moved: Sequence[Any]
) -> tuple[list[str], list[Any]]:
    """The vocabulary without the words that only deleted documents have."""
    if all(len(docs) and docs.min() >= 0 for docs in moved):
        return words, places
    used = np.zeros(len(words), np.bool_)
    for reader, place, docs in zip(readers, places, moved, strict=True):
        for name in (*TEXT, *MARKS):
            inverted = reader._terms.inverted(name)
            if len(inverted.docs):
                live = np.add.reduceat(docs[inverted.docs] >= 0, inverted.starts[:-1])
                used[place[inverted.terms[live > 0]]] = True
    ranks = np.where(used, np.cumsum(used) - 1, -1).astype(np.int32)
    kept = [word for word, wanted in zip(words, used.tolist(), strict=True) if wanted]
    return kept, [ranks[each] for each in places]


def _lengths(name: str, readers: Sequence[Any], moved: Sequence[Any]) -> Ints:
    """The lengths of a field in the documents that are kept."""
    each: list[Any] = []
    for reader, docs in zip(readers, moved, strict=True):
        lengths = reader._terms.lengths(name)
        each.append(np.zeros(int((docs >= 0).sum()), np.uint8) if lengths is None else lengths[docs >= 0])
    return np.concatenate(each)


def told(segment: Any) -> tuple[str, int]:
    """What another process needs to know of a segment that was made here."""
    return segment.segid, segment.doc_count_all()


def taken(segment_id: str, size: int) -> Any:
    """A segment that another process made."""
    return Segment(ArrayCodec(), NAME, size, segment_id)
