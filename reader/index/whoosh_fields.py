"""The index's fields as Whoosh keeps them.

The words are made before they reach Whoosh, so each field takes postings as they are: positions by word.
"""

import json
import sys
from array import array
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import astuple
from typing import Any

from reader.index.analysis import placed
from reader.index.documents import Document, Facts
from reader.index.fields import DATES, TEXT
from reader.index.whoosh_api import Existence, FieldType, Format, Schema, VarBytesColumn

ARTICLE = "article"
"""Holds the article's id as one word, by which its documents are found again."""

ROW = "row"
"""A column with what is known of each document, as a line of JSON."""

Postings = Mapping[str, Sequence[int]]
"""The positions of each word, in order."""


Made = Generator[tuple[bytes, int, float | int, bytes], None, None]
"""Word, how often, weight, positions."""


class Places(Format):
    """Positions as an array of numbers, in 16 bits where they fit."""

    def encode(self, positions: Sequence[int]) -> bytes:
        """The bytes of some positions."""
        values = array("H" if positions[-1] < 0x10000 else "I", positions)
        if sys.byteorder == "big":
            values.byteswap()
        return values.typecode.encode() + values.tobytes()

    def decode_positions(self, value: bytes) -> list[int]:
        """The positions that some bytes hold."""
        values = array(value[:1].decode())
        values.frombytes(value[1:])
        if sys.byteorder == "big":
            values.byteswap()
        return values.tolist()


_PLACES = Places()


class Words(FieldType):
    """A field of words with their positions; its values are Postings."""

    def __init__(self) -> None:
        super().__init__(Places())

    def index(self, value: Postings, **_: Any) -> Made:
        """The postings of one document."""
        encode = _PLACES.encode
        for word, positions in value.items():
            times = len(positions)
            yield word.encode("utf-8", "replace"), times, float(times), encode(positions)


class Marks(FieldType):
    """A field of words that are there or not."""

    def __init__(self) -> None:
        super().__init__(Existence())

    def index(self, value: Iterable[str], **_: Any) -> Made:
        """The postings of one document."""
        for word in sorted(set(value)):
            yield word.encode("utf-8", "replace"), 1, 1.0, b""


class Row(FieldType):
    """A column of bytes that is not searched."""

    indexed = False

    def __init__(self) -> None:
        super().__init__(None)
        self.column_type = VarBytesColumn()


def schema() -> Schema:
    """The fields of the index."""
    fields: dict[str, FieldType] = {name: Words() for name in TEXT}
    fields |= {name: Marks() for name in (ARTICLE, *DATES)}
    return Schema(**fields, **{ROW: Row()})


def values(document: Document) -> dict[str, Any]:
    """A document as the writer takes it."""
    out: dict[str, Any] = {}
    lengths = []
    for field in TEXT:
        postings: dict[str, list[int]] = {}
        for word, position, _, _ in placed(document.words[field]):
            postings.setdefault(word, []).append(position)
        lengths.append(sum(map(len, postings.values())))
        if postings:
            out[field] = postings
    facts = document.facts
    out[ARTICLE] = (facts.article,)
    out["date"] = document.dates
    out["published"] = (facts.published,) if facts.published else ()
    out[ROW] = json.dumps((*astuple(facts), *lengths), ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "replace"
    )
    return out


def facts_of(row: bytes) -> tuple[Facts, list[int]]:
    """What is known of a document, and how many words it has in each of TEXT."""
    article, section, order, title_key, published, fingerprint, *lengths = json.loads(row)
    return Facts(article, section, order, title_key, published, fingerprint), lengths
