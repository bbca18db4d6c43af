"""Whoosh's classes, guarded, and as Any where the distribution gives them no types."""

from pathlib import Path
from typing import Any, BinaryIO

from whoosh import __version_str__
from whoosh.codec.base import PerDocumentReader as _PerDocumentReader
from whoosh.codec.base import TermsReader as _TermsReader
from whoosh.codec.whoosh3 import W3Codec as _Codec
from whoosh.codec.whoosh3 import W3Segment as _Segment
from whoosh.fields import FieldType as _FieldType
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage as _FileStorage
from whoosh.filedb.filestore import RamStorage as _RamStorage
from whoosh.formats import Existence
from whoosh.index import TOC as _TOC
from whoosh.index import FileIndex as _FileIndex
from whoosh.reading import SegmentReader as _SegmentReader
from whoosh.writing import SegmentWriter as _SegmentWriter

from reader.index.whoosh_safety import guard

guard()

VERSION: str = __version_str__
Codec: Any = _Codec
Segment: Any = _Segment
PerDocumentReader: Any = _PerDocumentReader
TermsReader: Any = _TermsReader
RamStorage: Any = _RamStorage
Toc: Any = _TOC
FileIndex: Any = _FileIndex
SegmentReader: Any = _SegmentReader
SegmentWriter: Any = _SegmentWriter

__all__ = [
    "VERSION", "Codec", "Field", "FileIndex", "FileStorage", "PerDocumentReader", "RamStorage",
    "Schema", "Segment", "SegmentReader", "SegmentWriter", "TermsReader", "Toc",
]  # fmt: skip


class FileStorage(_FileStorage):
    """The files of a folder. Those that Whoosh leaves open when it meets damage can be closed."""

    def __init__(self, folder: str) -> None:
        build: Any = super().__init__
        build(folder)
        self._opened: list[Any] = []

    def open_file(self, name: str, **more: Any) -> Any:
        """Open a file for reading."""
        build: Any = super().open_file
        opened = build(name, **more)
        self._opened.append(opened)
        return opened

    def raw(self, name: str) -> BinaryIO:
        """A file as it is, for reading."""
        return (Path(self.folder) / name).open("rb")

    def abandon(self) -> None:
        """Close whatever was opened and is not closed."""
        for opened in self._opened:
            if not opened.is_closed:
                opened.close()
        self._opened.clear()


class Field(_FieldType):
    """A field whose words are made before they reach Whoosh: it needs no analyzer."""

    def __init__(self) -> None:
        build: Any = super().__init__
        build(Existence(), None)
