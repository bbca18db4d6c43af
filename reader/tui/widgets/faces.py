"""How each kind of block looks: its indent, its cue and its style, apart from any screen."""

import re
from dataclasses import dataclass

from reader.model.article import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Face:
    """The look of a kind of block."""

    style: str = ""
    """Component class without its `reading-pane--`; empty for the plain style."""
    indent: int = 0
    """Cells before each line, inside the measure."""
    cue: str = ""
    """What stands at the end of the first line's indent: a bullet, a picture's sign."""
    bar: str = ""
    """What stands at the beginning of every line's indent."""
    group: str = ""
    """No empty line between two blocks of one group; empty for none."""
    rule: str = ""
    """The character of the line drawn below."""


PLAIN = Face()
_ASIDE = Face("dim", indent=2, bar="┊")
_FACES = {
    BlockKind.TITLE: Face("title", rule="━"),
    BlockKind.SUBTITLE: Face("subtitle"),
    BlockKind.BYLINE: Face("dim", group="head"),
    BlockKind.META: Face("dim", group="head"),
    BlockKind.HEADING: Face("heading", rule="─"),
    BlockKind.LIST_ITEM: Face(indent=2, cue="•", group="list"),
    BlockKind.QUOTE: Face("quote", indent=2, bar="▎"),
    BlockKind.CAPTION: Face("caption", indent=2, cue="▧"),
    BlockKind.SOURCE: Face("source", indent=2, cue="–", group="source"),
    BlockKind.NOTE: Face("dim", indent=2),
    BlockKind.LINK: Face("dim", group="link"),
    BlockKind.SEPARATOR: _ASIDE,
    BlockKind.DUPLICATE: _ASIDE,
    BlockKind.FURNITURE: _ASIDE,
}
_NARROWED = {
    BlockKind.HEADING: Face("heading"),
    BlockKind.LIST_ITEM: Face(indent=2, group="list"),
}
_PAGE = re.compile(r"p\. \d+(?: |$)")
_OWN_MARK = re.compile(r"(?:[-–—•*·▪◦‣⁃]|\(?(?:\d{1,3}|[a-z]{1,4}|[A-Z])[.)])\s")


def face(block: Block) -> Face:
    """The look of one block, by its kind, its depth and its own bullet."""
    if block.kind is BlockKind.PARAGRAPH:
        return PLAIN
    if block.kind is BlockKind.HEADING and block.level > 1:
        return _NARROWED[BlockKind.HEADING]
    if block.kind is BlockKind.LIST_ITEM:
        plain = _NARROWED if _OWN_MARK.match(block.text) else _FACES
        found = plain[BlockKind.LIST_ITEM]
        return _deeper(found, min(block.level, 4) * 2) if block.level else found
    if block.kind is BlockKind.NUMBERED:
        depth = max(block.level, block.locator.count("("))
        return _deeper(PLAIN, min(depth, 4) * 2) if depth else PLAIN
    return _FACES.get(block.kind, PLAIN)


def _deeper(face: Face, cells: int) -> Face:
    return Face(face.style, face.indent + cells, face.cue, face.bar, face.group, face.rule)


def margin_label(block: Block) -> str:
    """What the left margin says beside a block: its locator, shortened where it is long, without its page."""
    return label_of(block.kind, block.locator)


def label_of(kind: BlockKind, locator: str) -> str:
    """The same of a kind and a locator."""
    if kind is BlockKind.SOURCE:
        return f"[{locator.removeprefix('source ')}]" if locator else ""
    if kind in (BlockKind.CAPTION, BlockKind.TITLE):
        return ""
    return _PAGE.sub("", locator) if locator.startswith("p. ") else locator


def page_of(locator: str) -> str:
    """The page of the original that a locator names, as `p. 12`; empty when it names none."""
    found = _PAGE.match(locator) if locator.startswith("p. ") else None
    return found[0].rstrip() if found else ""
