"""One segment of a Whoosh index, read as whole lists instead of posting by posting."""

import struct
from array import array
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reader.index.documents import Facts
from reader.index.fields import TEXT, WEIGHTS
from reader.index.whoosh_api import LeafMatcher
from reader.index.whoosh_fields import ROW, Places, facts_of

CACHED = 2_000_000
"""How many postings a segment keeps in memory (16 bytes each)."""

_LENGTHS = struct.Struct("!Ii")  # of a key and its value, in Whoosh's table of terms
_FIELD = struct.Struct("!H")
_FREQUENCY = struct.Struct("!5xI")
_EXTENT = struct.Struct("!23xqi")  # where a term's postings begin, and how many bytes they are

Pairs = tuple[Sequence[int], Sequence[float]]


class WhooshSegment:
    """See Segment. Reads from files: not to be used from two threads at once."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._places = Places()
        self.size: int = reader.doc_count_all()
        self.facts: list[Facts] = []
        self._lengths: dict[str, array[int]] = {field: array("I") for field in TEXT}
        self._read_rows()
        self._terms: dict[str, dict[str, bytes]] | None = None
        self._vocabulary: list[str] | None = None
        self._postings: OrderedDict[tuple[str, str], Pairs] = OrderedDict()
        self._held = 0

    def _read_rows(self) -> None:
        for line in self._reader.column_reader(ROW, translate=False):
            facts, lengths = facts_of(line)
            self.facts.append(facts)
            for each, length in zip(self._lengths.values(), lengths, strict=True):
                each.append(length)

    def table(self) -> dict[str, dict[str, bytes]]:
        """Every word of every field with what Whoosh knows of it, read once."""
        if self._terms is None:
            terms = self._reader._terms
            index = terms._tindex
            names = terms._fieldunmap
            data = index.dbfile.get(index.startofdata, index.endofdata - index.startofdata)
            tables: list[dict[str, bytes]] = [{} for _ in names]
            at = 0
            while at < len(data):
                key, value = _LENGTHS.unpack_from(data, at)
                at += _LENGTHS.size
                word = data[at + _FIELD.size : at + key].decode("utf-8")
                tables[_FIELD.unpack_from(data, at)[0]][word] = data[at + key : at + key + value]
                at += key + value
            self._terms = dict(zip(names, tables, strict=True))
        return self._terms

    def vocabulary(self) -> Sequence[str]:
        """All words of all text fields, in order."""
        if self._vocabulary is None:
            table = self.table()
            self._vocabulary = sorted(set().union(*(table.get(field, ()) for field in TEXT)))
        return self._vocabulary

    def has(self, field: str, word: str) -> bool:
        """See Segment."""
        return word in self.table().get(field, ())

    def words(self, field: str) -> Sequence[str]:
        """See Segment."""
        return list(self.table().get(field, ()))

    def lengths(self, field: str) -> Sequence[int]:
        """See Segment."""
        return self._lengths[field]

    def frequency(self, word: str) -> int:
        """About how many documents hold a word: the number of the field where it is most frequent."""
        table = self.table()
        held = (table.get(field, {}).get(word) for field in WEIGHTS)
        return max((int(_FREQUENCY.unpack_from(info)[0]) for info in held if info), default=0)

    def postings(self, field: str, word: str) -> Pairs:
        """See Segment."""
        key = (field, word)
        known = self._postings.get(key)
        if known is not None:
            self._postings.move_to_end(key)
            return known
        documents: list[int] = []
        times: list[float] = []
        for matcher in self._blocks(field, word):
            matcher._read_ids()
            matcher._read_weights()
            documents += matcher._ids
            times += matcher._weights
        self._keep(key, (documents, times))
        return documents, times

    def _keep(self, key: tuple[str, str], pairs: Pairs) -> None:
        self._postings[key] = pairs
        self._held += len(pairs[0]) + 1
        while self._held > CACHED and len(self._postings) > 1:
            _, dropped = self._postings.popitem(last=False)
            self._held -= len(dropped[0]) + 1

    def positions(self, field: str, word: str, among: frozenset[int] | None) -> Mapping[int, Sequence[int]]:
        """See Segment."""
        found: dict[int, Sequence[int]] = {}
        decode = self._places.decode_positions
        for matcher in self._blocks(field, word):
            matcher._read_ids()
            ids = matcher._ids
            if among is not None and among.isdisjoint(ids):
                continue
            matcher._read_values()
            for document, value in zip(ids, matcher._values, strict=True):
                if among is None or document in among:
                    found[document] = decode(value)
        return found

    def _blocks(self, field: str, word: str) -> Iterator[Any]:
        """The blocks of a word's postings, one after the other, as a matcher that stands on each."""
        info = self.table().get(field, {}).get(word)
        if info is None:
            return
        offset, length = _EXTENT.unpack(info)
        matcher: Any = LeafMatcher(self._reader._terms._postfile, offset, length, self._places)
        yield matcher
        while not matcher._lastblock:
            matcher._goto(matcher._nextoffset)
            yield matcher

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()
