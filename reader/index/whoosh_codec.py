"""Our codec for Whoosh: a segment is two files of plain arrays, which are mapped and never decoded.

`.words` has the vocabulary and the postings of every field, `.rows` what is kept of each document.
Whoosh keeps the schema, the list of segments with what is deleted from them, and the commits.
"""

import mmap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from reader.index import arrays
from reader.index.inverted import Ints, Inverted, empty
from reader.index.rows import Rows, RowWriter
from reader.index.whoosh_api import Codec, PerDocumentReader, TermsReader

WORDS, ROWS = ".words", ".rows"

_PARTS = ("terms", "starts", "docs", "times", "place_starts", "places")


@dataclass(frozen=True, slots=True, eq=False)
class Turned:
    """The words of a segment that is to be written."""

    words: list[str]
    """All words and marks, in order."""
    fields: Iterator[tuple[str, Inverted, Ints | None]]
    """Name, postings, and the number of words in each document for a field of text."""


class ArrayCodec(Codec):  # type: ignore[misc]  # Whoosh's classes come without types
    """See Codec. Kept in the table of contents, as every segment names its codec: it has no state."""

    length_stats = False

    def __init__(self) -> None:
        super().__init__()

    def per_document_writer(self, storage: Any, segment: Any) -> "DocumentWriter":
        """See Codec."""
        return DocumentWriter(storage, segment)

    def field_writer(self, storage: Any, segment: Any) -> "FieldWriter":
        """See Codec."""
        return FieldWriter(storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> "Terms":
        """See Codec."""
        return Terms(_read(storage, segment.make_filename(WORDS)))

    def per_document_reader(self, storage: Any, segment: Any) -> "Documents":
        """See Codec."""
        return Documents(_read(storage, segment.make_filename(ROWS)), segment)


def _read(storage: Any, name: str) -> Mapping[str, arrays.Numbers]:
    """The arrays of a file: mapped when it is a real one. They may be used after the file is gone."""
    if not storage.supports_mmap:
        opened = storage.open_file(name)
        data = memoryview(opened.get(0, storage.file_length(name)))
        opened.close()
        return arrays.read(data)
    with storage.raw(name) as file:
        return arrays.read(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


class DocumentWriter:
    """Writes the rows. Nothing is on disk before it is closed."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._storage = storage
        self._segment = segment
        self.rows = RowWriter()
        self.is_closed = False

    def close(self) -> None:
        """Write them, if there are any."""
        self.is_closed = True
        if self.rows.size:
            _write(self._storage, self._segment.make_filename(ROWS), self.rows.arrays())


class FieldWriter:
    """Writes the vocabulary and the postings."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._storage = storage
        self._segment = segment
        self.is_closed = False

    def add_postings(self, _schema: object, _lengths: object, turned: Turned) -> None:
        """Write the words of all documents."""
        _write(self._storage, self._segment.make_filename(WORDS), _word_arrays(turned))

    def close(self) -> None:
        """See Codec: all is written already."""
        self.is_closed = True


def _word_arrays(turned: Turned) -> Iterator[tuple[str, arrays.Numbers]]:
    words = "\0".join(turned.words).encode("utf-8", "replace")
    yield "words", np.frombuffer(words, np.uint8)
    for name, inverted, lengths in turned.fields:
        for part in _PARTS:
            yield f"{name}.{part}", getattr(inverted, part)
        if lengths is not None:
            yield f"{name}.lengths", lengths


def _write(storage: Any, name: str, parts: Iterator[tuple[str, arrays.Numbers]]) -> None:
    file = storage.create_file(name)
    try:
        arrays.write(file.write, parts)
    finally:
        file.close()


class Documents(PerDocumentReader):  # type: ignore[misc]  # as above
    """Reads the rows."""

    def __init__(self, read: Mapping[str, arrays.Numbers], segment: Any) -> None:
        self.rows = Rows(read)
        self._segment = segment
        if len(self.rows.article) != segment.doc_count_all():
            raise arrays.Damaged("it has another number of sections than the table of contents says")

    def doc_count(self) -> int:
        """See PerDocumentReader."""
        return self.doc_count_all() - int(self._segment.deleted_count())

    def doc_count_all(self) -> int:
        """See PerDocumentReader."""
        return len(self.rows.article)


class Terms(TermsReader):  # type: ignore[misc]  # as above
    """Reads the vocabulary and the postings."""

    def __init__(self, read: Mapping[str, arrays.Numbers]) -> None:
        self._arrays = read
        self._fields: dict[str, Inverted] = {}

    @cached_property
    def vocabulary(self) -> list[str]:
        """All words and marks of all fields, in order."""
        words = self._arrays["words"].tobytes().decode("utf-8")
        return words.split("\0") if words else []

    def inverted(self, field: str) -> Inverted:
        """The postings of a field."""
        known = self._fields.get(field)
        if known is None:
            there = f"{field}.terms" in self._arrays
            known = Inverted(*(self._arrays[f"{field}.{part}"] for part in _PARTS)) if there else empty()
            self._fields[field] = known
        return known

    def lengths(self, field: str) -> Ints | None:
        """How many words each document has in a field; None when none has any."""
        return self._arrays.get(f"{field}.lengths")

    def indexed_field_names(self) -> list[str]:
        """See TermsReader."""
        return [name.removesuffix(".terms") for name in self._arrays if name.endswith(".terms")]

    def close(self) -> None:
        """See TermsReader: the map goes with the last array."""
