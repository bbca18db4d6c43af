"""Word documents (Office Open XML): the parts of the ZIP file read as XML, in the order of the text.

Element names are those of ECMA-376 part 1, and of its strict form, whose namespace differs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from reader.importers.docx_styles import Numbering, Style, read_styles
from reader.importers.extracted import Extracted, Line
from reader.importers.looks import Look, look
from reader.importers.xmltree import child, local, value
from reader.importers.zipped import Zipped
from reader.model.article import BlockKind
from reader.model.clean import clean_line

IMPORTER = "docx 2"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAX_DEPTH = 60
"""Tables within tables, boxes within boxes: deeper nesting is left out."""

_FIELD = re.compile(r'HYPERLINK\s+"(https?://[^"\s]+)"', re.I)
_TWICE = re.compile(r"(https?://\S+) <\1/?>")
_HTTP = re.compile(r"https?://\S+$", re.I)
_DELETED = frozenset({"del", "moveFrom"})
_SKIPPED = frozenset(
    {
        "pPr",
        "rPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
        "sectPr",
        "instrText",
        "delText",
        "delInstrText",
        "Fallback",
        "sdtPr",
    }
)


@dataclass(slots=True)
class _State:
    """What is known of the document, and what was met on the way."""

    styles: dict[str, Style]
    numbering: Numbering
    links: dict[str, str]
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of the notes in the order of their marks."""
    deletions: int = 0
    field: str = ""
    """Address of the link that a field in progress makes."""
    sources: bool = False
    """A list of sources is being read."""


def extract(data: bytes) -> Extracted:
    """The text of a Word document. Raises ImportRefused when it is damaged or unpacks to too much."""
    parts = Zipped(data, "Word document")
    main = _main_part(parts)
    relations = _relations(parts, main)
    folder = main.rpartition("/")[0]
    styles, numbering = read_styles(parts, folder)
    state = _State(styles, numbering, {key: target for key, (_, target) in relations.items()})
    body = child(parts.xml(main), "body")
    if body is None:
        raise parts.damaged("it has no text part")
    lines = list(_blocks(body, state, 0))
    lines += _notes(parts, folder, state)
    heads, feet = (_margins(parts, folder, relations, kind, state) for kind in ("header", "footer"))
    if not any(any(ch.isalnum() for ch in line.text) for line in lines):
        raise parts.refused("holds no text")
    for count, what, where in (
        (state.deletions, "deletion", "in tracked changes"),
        (_comments(parts, folder), "comment", "in the margin"),
    ):
        if count:
            several = count != 1
            verb = "are" if several else "is"
            lines.append(Line(f"{count} {what}{'s' * several} {where} {verb} not shown", BlockKind.META))
    title, author = _properties(parts)
    return Extracted(
        lines=(*heads, *lines, *feet),
        media_type=MEDIA_TYPE,
        extension="docx",
        importer=IMPORTER,
        title=title,
        authors=author,
    )


def _main_part(parts: Zipped) -> str:
    """The name of the part that holds the text."""
    if "_rels/.rels" in parts:
        for relation in parts.xml("_rels/.rels"):
            target = value(relation, "Target").lstrip("/")
            if value(relation, "Type").endswith("/officeDocument") and target in parts:
                return target
    return "word/document.xml"


def _relations(parts: Zipped, main: str) -> dict[str, tuple[str, str]]:
    """By id: the kind of a relation and its target."""
    folder, _, name = main.rpartition("/")
    path = f"{folder}/_rels/{name}.rels".lstrip("/")
    if path not in parts:
        return {}
    return {
        value(relation, "Id"): (value(relation, "Type").rpartition("/")[2], value(relation, "Target"))
        for relation in parts.xml(path)
    }


def _blocks(parent: Element, state: _State, depth: int) -> Iterator[Line]:
    """The lines of a body, a cell, a note or a box."""
    if depth > MAX_DEPTH:
        return
    for element in parent:
        name = local(element)
        if name == "p":
            yield from _paragraph(element, state, depth)
        elif name == "tbl":
            yield from _table(element, state, depth)
        elif name in _DELETED:
            state.deletions += 1
        elif name not in _SKIPPED:
            yield from _blocks(element, state, depth + 1)


def _table(table: Element, state: _State, depth: int) -> Iterator[Line]:
    """A line for each row, its cells divided by ` | `."""
    for row in _within(table, "tr"):
        if child(row, "trPr", "del") is not None:
            state.deletions += 1
            continue
        cells = []
        for cell in _within(row, "tc"):
            cells.append(" ".join(line.text for line in _blocks(cell, state, depth + 1)))
        text = " | ".join(cells)
        if text.strip(" |"):
            yield Line(text, None if len(cells) == 1 else BlockKind.PARAGRAPH)


def _within(parent: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also inside content controls."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _within(element, name)


def _paragraph(element: Element, state: _State, depth: int) -> Iterator[Line]:
    boxes: list[Element] = []
    text = _joined(_runs(element, state, boxes, depth))
    properties = child(element, "pPr")
    style = state.styles.get(_style_of(properties), Style())
    outline = child(properties, "outlineLvl") if properties is not None else None
    level = int(value(outline)) + 1 if outline is not None and value(outline).isdigit() else style.outline
    if text:
        kind, depth_of = _kind(text, properties, style, level, state)
        yield Line(text, kind, depth_of)
    for box in boxes:
        yield from _blocks(box, state, depth + 1)


def _style_of(properties: Element | None) -> str:
    found = child(properties, "pStyle") if properties is not None else None
    return value(found) if found is not None else ""


def _kind(
    text: str, properties: Element | None, style: Style, level: int, state: _State
) -> tuple[BlockKind | None, int]:
    """What the styles say that a paragraph is; whether a list of sources begins or ends with it."""
    heads_sources = look(text) is Look.SOURCES_HEAD
    if heads_sources or 1 <= level <= 9 or style.kind is BlockKind.TITLE:
        state.sources = heads_sources
    if 1 <= level <= 9:
        return BlockKind.HEADING, min(level, 6)
    if style.kind is not None:
        return style.kind, 1 if style.kind is BlockKind.HEADING else 0
    numbered = child(properties, "numPr") if properties is not None else None
    found = state.numbering.place(numbered, style)
    return (None, 0) if found is None else (BlockKind.LIST_ITEM, found)


def _joined(pieces: Iterator[str]) -> str:
    """Pieces of a paragraph as one line; the mark of a note stands apart from the word before it."""
    text = "".join(pieces)
    line = _TWICE.sub(r"\1", clean_line(" ".join(text.split())))
    return re.sub(r"(?<=\]) (?=[.,;:!?)”’»])", "", line)


def _runs(parent: Element, state: _State, boxes: list[Element], depth: int) -> Iterator[str]:
    """The text of a paragraph's runs; text boxes are put into `boxes`."""
    if depth > MAX_DEPTH:
        return
    for element in parent:
        name = local(element)
        if name == "t":
            yield element.text or ""
        elif name in {"tab", "br", "cr", "ptab"}:
            yield " "
        elif name == "noBreakHyphen":
            yield "-"
        elif name == "sym":
            yield _symbol(value(element, "char"))
        elif name == "instrText" and (found := _FIELD.search(element.text or "")):
            state.field = found[1]
        elif name == "fldChar" and value(element, "fldCharType") == "end":
            if state.field and state.sources:
                yield f" <{state.field}>"
            state.field = ""
        elif name in {"footnoteReference", "endnoteReference"}:
            state.notes.append((name.removesuffix("Reference"), value(element, "id")))
            yield f" [{len(state.notes)}] "
        elif name in _DELETED:
            state.deletions += 1
        elif name == "txbxContent":
            boxes.append(element)
        elif name == "hyperlink":
            yield from _link(element, state, boxes, depth)
        elif name not in _SKIPPED:
            yield from _runs(element, state, boxes, depth + 1)


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "•" if 0xF000 <= number <= 0xF0FF else chr(number) if 32 < number < 0xD800 else ""


def _link(element: Element, state: _State, boxes: list[Element], depth: int) -> Iterator[str]:
    """The words of a link; in a list of sources its address behind them."""
    words = "".join(_runs(element, state, boxes, depth + 1))
    yield words
    address = state.links.get(value(element, "id"), "")
    if state.sources and _HTTP.match(address) and address.rstrip("/") not in words:
        yield f" <{address}>"


def _notes(parts: Zipped, folder: str, state: _State) -> Iterator[Line]:
    """Footnotes and endnotes in the order of their marks."""
    bodies: dict[tuple[str, str], Element] = {}
    for kind in ("footnote", "endnote"):
        path = f"{folder}/{kind}s.xml".lstrip("/")
        if path in parts:
            links = {key: target for key, (_, target) in _relations(parts, path).items()}
            state.links = {**links}
            bodies |= {(kind, value(note, "id")): note for note in parts.xml(path)}
    state.sources = True
    for number, key in enumerate(list(state.notes), 1):
        note = bodies.get(key)
        text = " ".join(line.text for line in _blocks(note, state, 1)) if note is not None else ""
        if text:
            yield Line(f"[{number}] {text}", BlockKind.NOTE)


def _comments(parts: Zipped, folder: str) -> int:
    """How many remarks of readers the document holds."""
    path = f"{folder}/comments.xml".lstrip("/")
    if path not in parts:
        return 0
    return sum(local(element) == "comment" for element in parts.xml(path))


def _margins(
    parts: Zipped, folder: str, relations: dict[str, tuple[str, str]], kind: str, state: _State
) -> Iterator[Line]:
    """Headers or footers, each text once."""
    seen: set[str] = set()
    for relation, target in relations.values():
        path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
        if relation != kind or path not in parts:
            continue
        for line in _blocks(parts.xml(path), state, 1):
            if line.text not in seen:
                seen.add(line.text)
                yield Line(line.text, BlockKind.FURNITURE)


_NOBODY = re.compile(r"^(?:user|admin\w*|author|owner|unknown|microsoft.*|windows user|python-docx)$", re.I)


def _properties(parts: Zipped) -> tuple[str | None, tuple[str, ...]]:
    """Title and creators of the core properties, unless a program put them there."""
    if "docProps/core.xml" not in parts:
        return None, ()
    root = parts.xml("docProps/core.xml")
    title = next((clean_line(item.text or "") for item in root if local(item) == "title"), "")
    names = next((clean_line(item.text or "") for item in root if local(item) == "creator"), "")
    authors = tuple(
        name.strip() for name in names.split(";") if name.strip() and not _NOBODY.match(name.strip())
    )
    return title if sum(ch.isalpha() for ch in title) > 2 and not title.lower().endswith(
        (".doc", ".docx")
    ) else None, authors
