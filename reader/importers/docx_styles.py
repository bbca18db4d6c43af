"""What the styles and numberings of a Word document say of its paragraphs.

Style ids are localised (`Titre1`, `berschrift1`); their names and outline levels are not.
"""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from reader.importers.xmltree import child, local, value
from reader.importers.zipped import Zipped
from reader.model.article import BlockKind

_HEADING = re.compile(r"^heading (\d)$", re.I)
_TITLE = re.compile(r"^title$", re.I)
_SUBTITLE = re.compile(r"^subtitle$", re.I)
_QUOTE = re.compile(r"quote$|^block text$", re.I)
_CAPTION = re.compile(r"^caption$", re.I)
_LIST = re.compile(r"^list (?:bullet|number|paragraph)(?: (\d))?$", re.I)
_CONTENTS = re.compile(r"^toc (?:\d|heading)$", re.I)
_MAX_CHAIN = 12
"""How many styles may be based on each other."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says."""

    outline: int = 0
    """Depth of a heading, 1 is the highest; 0 for what is none."""
    kind: BlockKind | None = None
    numbered: str | None = None
    """Id of the numbering that it brings along."""
    depth: int = 0
    """Depth of a list item, 0 is outermost."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """Which numberings of a document put a mark before a paragraph."""

    marks: dict[tuple[str, int], str]
    """By numbering and depth: `bullet`, `decimal`, `none` and so on."""

    def place(self, numbered: Element | None, style: Style) -> int | None:
        """The depth of a list item; None for what is none."""
        key, depth = style.numbered, style.depth
        if numbered is not None:
            for element in numbered:
                name = local(element)
                if name == "numId":
                    key = value(element)
                elif name == "ilvl" and value(element).isdigit():
                    depth = min(int(value(element)), 8)
        if key is None or key == "0":
            return None
        return None if self.marks.get((key, depth)) == "none" else depth


def read_styles(parts: Zipped, folder: str) -> tuple[dict[str, Style], Numbering]:
    """Paragraph styles by id, and the numberings."""
    prefix = f"{folder}/" if folder else ""
    styles: dict[str, Style] = {}
    if f"{prefix}styles.xml" in parts:
        raw = {
            value(element, "styleId"): element
            for element in parts.xml(f"{prefix}styles.xml")
            if local(element) == "style" and value(element, "type") in {"", "paragraph"}
        }
        styles = {key: _style(key, raw) for key in raw}
    marks: dict[tuple[str, int], str] = {}
    if f"{prefix}numbering.xml" in parts:
        marks = _marks(parts.xml(f"{prefix}numbering.xml"))
    return styles, Numbering(marks)


def _style(key: str, raw: dict[str, Element]) -> Style:
    """A style with what it inherits."""
    outline, depth = 0, 0
    kind: BlockKind | None = None
    numbered: str | None = None
    for _ in range(_MAX_CHAIN):
        element = raw.get(key)
        if element is None:
            break
        name = value(child(element, "name"))
        level = value(child(element, "pPr", "outlineLvl"))
        heading = _HEADING.match(name)
        if not outline and level.isdigit():
            outline = int(level) + 1
        if not outline and heading:
            outline = int(heading[1])
        kind = kind or _kind(name)
        item = _LIST.match(name)
        if item and item[1] and not depth:
            depth = int(item[1]) - 1
        numbered = numbered or value(child(element, "pPr", "numPr", "numId")) or None
        if item and "paragraph" not in name.lower():
            numbered = numbered or "style"
        key = value(child(element, "basedOn"))
    return Style(outline, kind, numbered, depth)


def _kind(name: str) -> BlockKind | None:
    if _TITLE.match(name):
        return BlockKind.TITLE
    if _SUBTITLE.match(name):
        return BlockKind.SUBTITLE
    if _QUOTE.search(name):
        return BlockKind.QUOTE
    if _CONTENTS.match(name):
        return BlockKind.FURNITURE
    return BlockKind.CAPTION if _CAPTION.match(name) else None


def _marks(root: Element) -> dict[tuple[str, int], str]:
    shapes: dict[str, dict[int, str]] = {}
    out: dict[tuple[str, int], str] = {}
    for element in root:
        name = local(element)
        if name == "abstractNum":
            levels = {}
            for level in element:
                depth = value(level, "ilvl")
                if local(level) == "lvl" and depth.isdigit():
                    levels[int(depth)] = value(child(level, "numFmt"))
            shapes[value(element, "abstractNumId")] = levels
        elif name == "num":
            shape = shapes.get(value(child(element, "abstractNumId")), {})
            out |= {(value(element, "numId"), depth): mark for depth, mark in shape.items()}
    return out
