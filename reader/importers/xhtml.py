"""Chapters of electronic books: a page of XHTML as headings, paragraphs, items and quotations in order."""

import html.entities
import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # it ships no types

from reader.importers.extracted import Line
from reader.importers.looks import Look, look
from reader.importers.xmltree import local, parse_xml, value
from reader.model.article import BlockKind

MAX_DEPTH = 150
"""Deeper elements are read as one text."""


def _words(text: str) -> list[str]:
    """A word list written as a text, since a list of strings would fill pages."""
    return text.split()


_BLOCKS = frozenset(
    _words(
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure"
        " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table"
        " tbody td tfoot th thead tr ul"
    )
)
_SKIPPED = frozenset(_words("head script style template noscript svg math audio video object iframe rp rt"))
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_NAMES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_HTTP = re.compile(r"^https?://\S+$", re.I)
_NOTE_CLASS = re.compile(r"(?<!\S)(?:(?:foot|end)notes?|footnote-(?:ref|back)|noteref)(?!\S)", re.I)
_OWN_MARK = re.compile(r"[\[(]?(?:\d|[*†‡])")
_MARK = re.compile(r"^\W*(\d{1,4}|[*†‡]{1,3})\W*$")


def parse_page(data: bytes) -> Element | None:
    """The root of a page: as XML, else as the HTML that browsers would make of it. None if it is neither."""
    try:
        return parse_xml(_NAMED.sub(_numbered, data))
    except (ParseError, DefusedXmlException, LookupError, ValueError):
        return _parse_leniently(data)


def _numbered(found: re.Match[bytes]) -> bytes:
    """A named character of HTML by its number, which XML knows."""
    letters = html.entities.html5.get(f"{found[1].decode('ascii')};")
    if found[1] in _XML_NAMES or letters is None:
        return found[0]
    return "".join(f"&#{ord(letter)};" for letter in letters).encode()


def _parse_leniently(data: bytes) -> Element | None:
    from lxml import etree  # type: ignore[import-untyped]  # it ships no types

    parser = etree.HTMLParser(
        no_network=True, recover=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    declared = re.search(rb"""encoding=["']([A-Za-z0-9_.:-]{1,40})""", data[:200])
    try:
        text: str | bytes = data.decode(declared[1].decode() if declared else "utf-8")
    except (UnicodeDecodeError, LookupError):
        text = data
    if isinstance(text, str):
        text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        root: Element | None = etree.fromstring(text, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands around an element."""

    kind: BlockKind | None = None
    level: int = 0
    depth: int = 0


@dataclass(slots=True)
class _Walk:
    """What has been read of a page."""

    page: str
    lines: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    page_of_words: str | None = None
    place: _Place = _Place()
    sources: bool = False
    """A list of sources is being read."""
    mark: str = ""
    """The number that a reading program shows before the note whose text is still to come."""

    def say(self, text: str | None) -> None:
        if text:
            if self.page_of_words is None and text.strip():
                self.page_of_words = self.page
            self.words.append(text)

    def end(self) -> None:
        """End a line."""
        text = " ".join("".join(self.words).split())
        text = re.sub(r"(?<=\]) (?=[.,;:!?)”’»])", "", text)
        if text:
            place = self.place
            if self.mark and not _OWN_MARK.match(text):
                text = self.mark + text
            self.mark = ""
            if place.kind is BlockKind.HEADING:
                self.sources = look(text) is Look.SOURCES_HEAD
            elif len(text) < 80 and look(text) is Look.SOURCES_HEAD:
                self.sources = True
            self.lines.append(Line(text, place.kind, place.level, self.page_of_words or self.page))
        self.words, self.page_of_words = [], None


def lines_of(root: Element, page: str = "") -> tuple[list[Line], str]:
    """The lines of a page and the label of the printed page on which it ends; `page` is where it begins."""
    walk = _Walk(page)
    _element(root, walk, _Place(), 0)
    walk.end()
    return walk.lines, walk.page


def _element(element: Element, walk: _Walk, place: _Place, depth: int) -> None:
    name = local(element).lower()
    if name in _SKIPPED or not name:
        return
    role = f"{value(element, 'type')} {value(element, 'role')}"
    classes = _NOTE_CLASS.findall(value(element, "class")[:500])  # books of before EPUB 3 have nothing else
    role = " ".join((role, *classes))
    if "pagebreak" in role:
        walk.page = (
            value(element, "title") or value(element, "aria-label") or "".join(element.itertext())
        ).strip()[:20]
        return
    if name == "a" and ("backlink" in role or "footnote-back" in role):
        return
    if depth > MAX_DEPTH:
        walk.say(" ".join(element.itertext()))
    elif name == "br":
        walk.say(" ")
    elif name == "tr":
        _row(element, walk, place, depth)
    elif name in _BLOCKS:
        walk.end()
        walk.place = _inside(name, role, place)
        _children(element, walk, walk.place, depth)
        walk.end()
        walk.place = place
    elif _is_mark(name, role, element):
        walk.say(f" [{''.join(element.itertext()).strip(' []()')}] ")
    else:
        _children(element, walk, place, depth)
        address = value(element, "href") if name == "a" else ""
        if walk.sources and _HTTP.match(address) and address.rstrip("/") not in "".join(element.itertext()):
            walk.say(f" <{address}>")


def _children(element: Element, walk: _Walk, place: _Place, depth: int) -> None:
    walk.say(element.text)
    numbered = place.kind is BlockKind.NOTE and local(element) == "ol"
    number = 0
    for inner in element:
        if numbered and local(inner) == "li":
            number += 1
            walk.mark = f"[{number}] "
        _element(inner, walk, place, depth + 1)
        walk.say(inner.tail)


def _is_mark(name: str, role: str, element: Element) -> bool:
    """Whether an element is the mark of a note."""
    if "noteref" in role or (name == "a" and "footnote-ref" in role):
        return True
    text = "".join(element.itertext())
    if name == "sup" and _MARK.match(text):
        return any(local(inner) == "a" for inner in element.iter())
    return name == "a" and any(local(inner) == "sup" for inner in element) and _MARK.match(text) is not None


def _row(element: Element, walk: _Walk, place: _Place, depth: int) -> None:
    """A row of a table as one line, its cells divided by ` | `."""
    walk.end()
    cells = []
    for cell in element:
        inner = _Walk(walk.page, sources=walk.sources)
        _element(cell, inner, _Place(), depth + 1)
        inner.end()
        cells.append(" ".join(line.text for line in inner.lines))
        walk.page = inner.page
    if any(cells):
        walk.place = (
            _Place(place.kind, place.level, place.depth) if len(cells) == 1 else _Place(BlockKind.PARAGRAPH)
        )
        walk.say(" | ".join(cells))
        walk.end()
        walk.place = place


def _inside(name: str, role: str, place: _Place) -> _Place:
    """What a text within an element of that name is."""
    if name == "nav" or "doc-toc" in role or place.kind is BlockKind.FURNITURE:
        return _Place(BlockKind.FURNITURE, 0, place.depth)
    if re.search(r"\b(?:foot|end|rear)notes?\b|\bdoc-(?:foot|end)note", role):
        return _Place(BlockKind.NOTE, 0, place.depth)
    if re.fullmatch(r"h[1-6]", name):
        return _Place(BlockKind.HEADING, int(name[1]), place.depth)
    if name in {"ul", "ol", "menu"}:
        return _Place(place.kind, place.level, place.depth + 1)
    if place.kind is BlockKind.NOTE:
        return place
    if name == "li":
        return _Place(BlockKind.LIST_ITEM, max(0, place.depth - 1), place.depth)
    if name == "blockquote":
        return _Place(BlockKind.QUOTE, 0, place.depth)
    if name in {"figcaption", "caption"}:
        return _Place(BlockKind.CAPTION, 0, place.depth)
    return place
