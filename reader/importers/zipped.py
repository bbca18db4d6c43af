"""Parts of ZIP files from strangers: nothing is written to disk, and what unpacks is counted."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # it ships no types

from reader.errors import ImportRefused
from reader.importers.xmltree import parse_xml

MAX_ENTRIES = 20_000
MAX_PART = 64 << 20
"""Bytes of one part, unpacked."""
MAX_ALL = 256 << 20
"""Bytes of all parts that are read, unpacked."""
_DAMAGED = "This {kind} is damaged: {what}."
_UNREADABLE = (
    zipfile.BadZipFile,  # no ZIP file, a table of contents cut off, a wrong checksum
    zlib.error,  # damaged deflated data
    lzma.LZMAError,  # damaged LZMA data
    OSError,  # damaged bzip2 data, and an offset before the beginning
    EOFError,  # data cut off
    ValueError,  # an offset behind the end, and names that cannot be decoded
)
"""What the standard library's `zipfile` raises for files that are broken."""
_UNKNOWN = RuntimeError
"""What it raises for what may be whole: a version, a compression or an encryption that it does not know."""
_PACKED = "is packed in a way that is not read here, or damaged"


class Zipped:
    """The parts of a ZIP file, by name."""

    def __init__(self, data: bytes, kind: str, *, max_part: int = MAX_PART, max_all: int = MAX_ALL) -> None:
        """Read the table of contents. `kind` is what a person calls such a file. Raises ImportRefused."""
        self.kind = kind
        self._max_part, self._left, self._max_all = max_part, max_all, max_all
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _UNKNOWN as error:
            raise self.refused(_PACKED) from error
        except _UNREADABLE as error:
            raise self.damaged("its table of contents cannot be read; it may have been cut off") from error
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise self.refused(f"has {len(entries):,} parts; more than {MAX_ENTRIES:,} are not read")
        self._entries = {entry.filename: entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def names(self) -> Iterator[str]:
        """The names of the parts in the order of the file."""
        return iter(self._entries)

    def read(self, name: str) -> bytes:
        """One part, unpacked. Raises ImportRefused."""
        entry = self._entries.get(name)
        if entry is None:
            raise self.damaged(f"its part {name[:80]!r} is missing")
        if entry.flag_bits & 1:
            raise self.refused("is encrypted and opens only with a password")
        limit = min(self._max_part, self._left)
        if entry.file_size > limit:
            raise self._too_large(entry.file_size)
        try:
            with self._zip.open(entry) as part:
                data = part.read(limit + 1)
        except _UNKNOWN as error:
            raise self.refused(f"has a part {name[:80]!r} that {_PACKED}") from error
        except _UNREADABLE as error:
            raise self.damaged(f"its part {name[:80]!r} cannot be unpacked") from error
        if len(data) > limit:
            raise self._too_large(len(data))
        self._left -= len(data)
        return data

    def xml(self, name: str) -> Element:
        """One part as XML. Raises ImportRefused."""
        try:
            return parse_xml(self.read(name))
        except DefusedXmlException as error:
            raise self.refused(
                f"declares XML entities in its part {name[:80]!r}, which can be made to exhaust memory"
            ) from error
        except (ParseError, LookupError, ValueError) as error:
            raise self.damaged(f"its part {name[:80]!r} is not well-formed XML") from error

    def damaged(self, what: str) -> ImportRefused:
        """A refusal for what is broken."""
        return ImportRefused("parse", _DAMAGED.format(kind=self.kind, what=what))

    def refused(self, what: str) -> ImportRefused:
        """A refusal for what is whole but not read."""
        return ImportRefused("parse", f"This {self.kind} {what}.")

    def _too_large(self, size: int) -> ImportRefused:
        return self.refused(
            f"unpacks to more than is read ({max(size, self._max_all - self._left) >> 20:,} MB or more; "
            f"the limit is {self._max_part >> 20} MB for a part and {self._max_all >> 20} MB in all)"
        )
