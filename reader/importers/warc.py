"""Web archives (WARC, and WACZ, which is a ZIP file of them): their web pages in the order of the archive.

Each page begins an article; its first line says when it was captured and from where.
"""

import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from reader.errors import ImportRefused
from reader.importers import html
from reader.importers.extracted import Extracted, Line, Part
from reader.importers.zipped import Zipped
from reader.model.article import BlockKind
from reader.model.clean import clean_line

IMPORTER = "warc 2"
MAX_PAGE = 20 << 20
"""Bytes of one page, unpacked; larger ones are left out and counted."""
MAX_PAGES = 2_000
MAX_RECORDS = 200_000

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_WORKING = frozenset(
    {"application/javascript", "application/json", "text/css", "text/javascript", "text/xml"}
)
"""What makes a page work and is no part of what it says."""


@dataclass(slots=True)
class _Found:
    """What an archive holds."""

    pages: list[Extracted] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    """When and from where each page was captured."""
    media: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    again: int = 0
    seen: set[bytes] = field(default_factory=set)


def extract(data: bytes) -> Extracted:
    """The pages of an archive. Raises ImportRefused when it is damaged or holds none."""
    packed = data[:4] == b"PK\x03\x04"
    found = _Found()
    if packed:
        parts = Zipped(data, "web archive", max_part=256 << 20)
        names = [name for name in parts.names() if re.fullmatch(r"archive/[^/]+\.warc(?:\.gz)?", name)]
        if not names:
            raise parts.damaged("it holds no archive/*.warc.gz")
        for name in names:
            _read(parts.read(name), found)
    else:
        _read(data, found)
    if not found.pages:
        unread = f" ({found.lost} could not be read)" if found.lost else ""
        raise ImportRefused("parse", f"This web archive holds no web page with text{unread}.")
    lines = tuple(_lines(found))
    kind = ("application/wacz", "wacz") if packed else ("application/warc", "warc")
    if len(found.pages) == 1:
        return replace(
            found.pages[0], lines=lines, media_type=kind[0], extension=kind[1], importer=IMPORTER, encoding=""
        )
    return Extracted(lines, *kind, IMPORTER, parts=tuple(_parts(found)))


def _parts(found: _Found) -> Iterator[Part]:
    """What each page says of itself, and each post of a page that shows several."""
    first = 0
    for page in found.pages:
        yield Part(first, replace(page, lines=(), parts=()))
        for post in page.parts:
            yield replace(post, first=first + 1 + post.first)
        first += 1 + len(page.lines)


def _lines(found: _Found) -> Iterator[Line]:
    for head, page in zip(found.heads, found.pages, strict=True):
        yield Line(head, BlockKind.META, begins=True)
        first = next((n for n, line in enumerate(page.lines) if line.begins), None)
        for number, line in enumerate(page.lines):
            # The page begins with the line above, so the first beginning in it says nothing new.
            yield replace(line, begins=False) if number == first else line
    notes = [f"{count} {name}{'s' * (count != 1)}" for name, count in sorted(found.media.items())]
    if notes:
        yield Line(f"also in the archive, not shown: {', '.join(notes)}", BlockKind.META)
    if found.lost:
        yield Line(f"{found.lost} of its pages could not be read", BlockKind.META)
    if found.again:
        yield Line(f"{found.again} further captures of the same pages, word for word", BlockKind.META)


def _read(data: bytes, found: _Found) -> None:
    """Read one WARC file. Raises ImportRefused when not even its beginning can be read."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # it ships no types
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]  # it ships no types

    number = 0
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(data)), 1):
            if number > MAX_RECORDS or len(found.pages) >= MAX_PAGES:
                raise ImportRefused(
                    "parse",
                    f"This web archive has more than {MAX_PAGES:,} pages or {MAX_RECORDS:,} records.",
                )
            if record.rec_type in {"response", "resource"}:
                _record(record, found)
    except (ArchiveLoadFailed, EOFError, ValueError, OSError) as error:
        if not found.pages:
            raise ImportRefused("parse", "This web archive is damaged; it may have been cut off.") from error
        found.lost += 1


def _record(record: Any, found: _Found) -> None:
    headers = record.http_headers
    status = headers.get_statuscode() if headers is not None else "200"
    kind = (headers or record.rec_headers).get_header("Content-Type") or ""
    kind = kind.partition(";")[0].strip().lower()
    if status != "200":
        return
    if kind not in _PAGE_TYPES:
        _count(kind, found)
        return
    body = record.content_stream().read(MAX_PAGE + 1)
    address = clean_line(record.rec_headers.get_header("WARC-Target-URI") or "")[:500]
    digest = hashlib.sha256(body).digest()
    if digest in found.seen:
        found.again += 1
        return
    found.seen.add(digest)
    try:
        if len(body) > MAX_PAGE:
            raise ImportRefused("parse", "too large")
        page = html.extract(body)
    except ImportRefused:
        found.lost += 1
        return
    date = _DATE.match(record.rec_headers.get_header("WARC-Date") or "")
    found.pages.append(page if page.url else replace(page, url=address or None))
    found.heads.append(
        f"captured {date.group() if date else 'at an unknown time'} from {address or 'an unknown address'}"
    )


def _count(kind: str, found: _Found) -> None:
    """Count what is not shown."""
    major = kind.partition("/")[0]
    if kind == "application/pdf":
        found.media["PDF document"] += 1
    elif major == "image":
        found.media["image"] += 1
    elif major in {"audio", "video"}:
        found.media["sound or video recording"] += 1
    elif kind and major != "font" and kind not in _WORKING and "font" not in kind and "script" not in kind:
        found.media["other file"] += 1
