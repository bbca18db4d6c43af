"""Electronic books (EPUB 2 and 3): the chapters in the order of the spine, as the package lists them."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from reader.errors import ImportRefused
from reader.importers.extracted import Extracted, Line
from reader.importers.xhtml import lines_of, parse_page
from reader.importers.xmltree import child, local, value
from reader.importers.zipped import Zipped
from reader.model.article import BlockKind, Published
from reader.model.clean import clean_line

IMPORTER = "epub 2"
MAX_CHAPTERS = 5_000

_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document"})
_DATE = re.compile(r"^((?!0000|0101)\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$")
_FONTS = re.compile(r"\.(?:ttf|otf|woff2?|ttc)$", re.I)


def extract(data: bytes) -> Extracted:
    """The text of a book. Raises ImportRefused when it is damaged, locked, or unpacks to too much."""
    parts = Zipped(data, "electronic book")
    _refuse_locked(parts)
    path = _package_path(parts)
    package = parts.xml(path)
    folder = posixpath.dirname(path)
    lines: list[Line] = []
    page = ""
    lost = 0
    for name, is_nav in _spine(package, folder):
        root = parse_page(parts.read(name)) if name in parts else None
        if root is None:
            lost += 1
            continue
        found, page = lines_of(root, page)
        lines += (Line(line.text, BlockKind.FURNITURE, page=line.page) for line in found) if is_nav else found
    if not any(
        any(ch.isalnum() for ch in line.text) for line in lines if line.kind is not BlockKind.FURNITURE
    ):
        raise parts.refused("holds no text")
    if lost:
        lines.append(Line(f"{lost} of its chapters cannot be read and are missing", BlockKind.META))
    meta = _metadata(package)
    return Extracted(
        lines=tuple(lines),
        media_type="application/epub+zip",
        extension="epub",
        importer=IMPORTER,
        title=next(iter(meta.get("title", ())), None),
        authors=tuple(meta.get("creator", ())),
        publisher=next(iter(meta.get("publisher", ())), None),
        publisher_rule="dc:publisher of the book's package" if meta.get("publisher") else None,
        published=_published(package),
        language=next(iter(meta.get("language", ())), None),
        rights=next(iter(meta.get("rights", ())), None),
    )


def _refuse_locked(parts: Zipped) -> None:
    """Raise ImportRefused when more than the fonts of a book is encrypted."""
    name = "META-INF/encryption.xml"
    if name not in parts:
        return
    for element in parts.xml(name).iter():
        target = value(element, "URI")
        if local(element) == "CipherReference" and not _FONTS.search(target):
            raise ImportRefused(
                "parse", "This electronic book is locked by its seller (DRM), so its text cannot be read."
            )


def _package_path(parts: Zipped) -> str:
    name = "META-INF/container.xml"
    if name in parts:
        for element in parts.xml(name).iter():
            path = value(element, "full-path")
            if local(element) == "rootfile" and path in parts:
                return path
    found = next((name for name in parts.names() if name.endswith(".opf")), None)
    if found is None:
        raise parts.damaged("it does not say where its chapters are")
    return found


def _spine(package: Element, folder: str) -> Iterator[tuple[str, bool]]:
    """Names of the parts in the order of reading, and whether each is a table of contents."""
    items: dict[str, tuple[str, bool]] = {}
    for item in _part(package, "manifest"):
        if value(item, "media-type") in _PAGES:
            path = posixpath.normpath(posixpath.join(folder, unquote(value(item, "href").partition("#")[0])))
            items[value(item, "id")] = (path, "nav" in value(item, "properties").split())
    contents = {
        posixpath.normpath(posixpath.join(folder, unquote(value(entry, "href").partition("#")[0])))
        for entry in _part(package, "guide")
        if value(entry, "type") == "toc"
    }
    seen: set[str] = set()
    for entry in _part(package, "spine"):
        found = items.get(value(entry, "idref"))
        if found is not None and found[0] not in seen and len(seen) < MAX_CHAPTERS:
            seen.add(found[0])
            yield found[0], found[1] or found[0] in contents


def _part(package: Element, name: str) -> list[Element]:
    """The entries of one part of a package."""
    found = child(package, name)
    return [] if found is None else list(found)


def _metadata(package: Element) -> dict[str, list[str]]:
    """The Dublin Core of the package, by name."""
    out: dict[str, list[str]] = {}
    for element in _part(package, "metadata"):
        text = clean_line(" ".join("".join(element.itertext()).split()))
        if text and text.casefold() not in {"unknown", "untitled", "none"}:
            out.setdefault(local(element), []).append(text[:500])
    return out


def _published(package: Element) -> Published:
    """The date that the package prints; dates of changes and of making the file are none."""
    for element in _part(package, "metadata"):
        event = value(element, "event").casefold()
        found = _DATE.match((element.text or "").strip()) if local(element) == "date" else None
        if found is None or event not in {"", "publication", "original-publication"}:
            continue
        parts = [part for part in found.groups() if part]
        precision = ("year", "month", "day")[len(parts) - 1]
        return Published("-".join(parts), precision, rule="dc:date of the book's package")
    return Published()
