"""Blocks as Markdown and back.

Headings, list items and quotations are CommonMark. What Markdown has no word for is a paragraph
followed by an attribute line as kramdown writes it: `{: .caption}`, `{: .numbered locator="OP 4"}`.
A round trip gives the same kinds, texts, levels and locators; offsets are kept in the front matter
(`spans.py`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model.article import Block, BlockKind
from reader.model.clean import SafeText, clean_line

_COUNTED = {
    BlockKind.PARAGRAPH: "¶",
    BlockKind.LIST_ITEM: "¶",
    BlockKind.QUOTE: "¶",
    BlockKind.HEADING: "§",
    BlockKind.CAPTION: "fig ",
    BlockKind.SOURCE: "source ",
}
_KINDS = frozenset(str(kind) for kind in BlockKind)
_SPECIAL = re.compile(r"[\\`*_\[\]<]")
_OPENING = re.compile(r"#{1,6}(?=\s|$)|>|[-+](?=\s|$)|\d{1,9}(?=[.)](?:\s|$))|\{:|~~~|=+$|-{3,}$|[|&]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ATTRIBUTES = re.compile(r"\{:\s*(.*?)\s*\}\s*$")
_CLASS = re.compile(r"\.([a-z]+)")
_LOCATOR = re.compile(r'locator="([^"]*)"')
_MARKED = re.compile(r"(#{1,6})\s+(?=\S)|(>)\s?|( *)([-+*])\s+(?=\S)")


def _escape(text: str) -> str:
    """The text with a backslash before what Markdown would take for its own."""
    text = _SPECIAL.sub(r"\\\g<0>", text)
    opening = _OPENING.match(text)
    if opening is None:
        return text
    if opening.group().isdigit():
        return f"{opening.group()}\\{text[opening.end() :]}"
    return "\\" + text


def _unescape(text: str) -> SafeText:
    return clean_line(_ESCAPED.sub(r"\1", text))


def _counted(kind: BlockKind, counts: dict[str, int]) -> str:
    """The next locator of a kind, counted; empty for a kind that is not counted."""
    sign = _COUNTED.get(kind)
    if sign is None:
        return ""
    counts[sign] = counts.get(sign, 0) + 1
    return f"{sign}{counts[sign]}"


_MARKED_KINDS = frozenset(
    {BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE}
)
"""The kinds that Markdown has words for."""


def _written(block: Block, counts: dict[str, int]) -> str:
    counted = _counted(block.kind, counts)
    attributes = [] if block.kind in _MARKED_KINDS else [f".{block.kind}"]
    if block.locator and block.locator != counted:
        # What counting would not give, as `OP 4` or `p. 3 ¶14`, is written down.
        attributes.append(f'locator="{block.locator}"')
    below = f"\n{{: {' '.join(attributes)}}}" if attributes else ""
    return f"{_mark_before(block)}{_escape(block.text)}{below}"


def _mark_before(block: Block) -> str:
    """The mark with which a block's first line begins."""
    match block.kind:
        case BlockKind.TITLE:
            return "# "
        case BlockKind.HEADING:
            return f"{'#' * min(6, block.level + 1 if block.level else 2)} "
        case BlockKind.LIST_ITEM:
            return f"{'  ' * block.level}- "
        case BlockKind.QUOTE:
            return "> "
        case _:
            return ""


def to_markdown(blocks: Iterable[Block]) -> str:
    """The blocks as Markdown, an empty line between two, a line break at the end."""
    counts: dict[str, int] = {}
    return "\n\n".join(_written(block, counts) for block in blocks) + "\n"


@dataclass(slots=True)
class _Piece:
    kind: BlockKind
    lines: list[str]
    level: int = 0
    locator: str = ""


def _opened(line: str) -> _Piece | None:
    """The block that a line opens by its mark, or None when it goes on with the one before."""
    found = _MARKED.match(line)
    if found is None:
        return None
    hashes, quote, indent, bullet = found.groups()
    rest = line[found.end() :]
    if hashes:
        kind = BlockKind.TITLE if len(hashes) == 1 else BlockKind.HEADING
        return _Piece(kind, [rest], level=0 if len(hashes) == 1 else len(hashes) - 1)
    if quote:
        return _Piece(BlockKind.QUOTE, [rest])
    return _Piece(BlockKind.LIST_ITEM, [rest], level=len(indent) // 2) if bullet else None


def _mark(piece: _Piece, attributes: str) -> None:
    """Give a piece the kind and locator of the attribute line below it; unknown ones are ignored."""
    name = _CLASS.search(attributes)
    if name and name[1] in _KINDS and name[1] != piece.kind:
        piece.kind = BlockKind(name[1])
        piece.level = 0
    locator = _LOCATOR.search(attributes)
    if locator:
        piece.locator = clean_line(locator[1])


def _pieces(body: str) -> Iterator[_Piece]:
    current: _Piece | None = None
    for line in body.split("\n"):
        attributes = _ATTRIBUTES.fullmatch(line)
        if not line.strip():
            if current:
                yield current
            current = None
        elif attributes and current:
            _mark(current, attributes[1])
        elif (opened := _opened(line)) and not (current and current.kind is opened.kind is BlockKind.QUOTE):
            if current:
                yield current
            current = opened
        elif current and current.kind not in (BlockKind.TITLE, BlockKind.HEADING):
            current.lines.append(opened.lines[0] if opened else line.strip())
        else:
            if current:
                yield current
            current = _Piece(BlockKind.PARAGRAPH, [line.strip()])
    if current:
        yield current


def from_markdown(body: str) -> tuple[Block, ...]:
    """The blocks of a Markdown body, without offsets (`start` and `end` are -1).

    Sections are counted by headings; `¶`, `§`, `fig` and `source` locators by kind; the locators of
    numbered paragraphs are those written. A second title counts as a heading.
    """
    counts: dict[str, int] = {}
    blocks: list[Block] = []
    section = 0
    for piece in _pieces(body):
        text = _unescape(" ".join(piece.lines))
        if not text:
            continue
        kind, level = piece.kind, piece.level
        if kind is BlockKind.TITLE and any(block.kind is BlockKind.TITLE for block in blocks):
            kind, level = BlockKind.HEADING, 1
        section += kind is BlockKind.HEADING
        counted = _counted(kind, counts)
        locator = piece.locator or counted
        blocks.append(Block(kind, text, -1, -1, locator, section, level))
    return tuple(blocks)
