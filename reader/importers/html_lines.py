"""The lines of a web page in its order, each with what its markup says of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reader.importers.html_cells import Link, is_data_table, list_mark, one_line, row_of
from reader.importers.html_marks import (
    BLOCKS,
    CAPTION,
    DROPPED,
    FURNITURE_TAGS,
    furniture_class,
    heading_level,
    is_hidden,
    is_notes,
    is_way_back,
)
from reader.importers.units import build_units

Element = Any
"""An element of lxml, which has no types of its own."""

_APART = frozenset({"a", "button", "time", "label", "select"})
"""Inline elements that stand apart on the screen even where no space is between them."""
_HELD = frozenset({"div", "header", "footer", "section", "nav", "aside", "td", "li"})
_BOLD = frozenset({"b", "strong"})
_KEPT_HIDDEN = 60
"""Hidden elements with as many words are kept, folded away: some pages unfold their text by a script."""
_BREAK = "\0"
_OPEN_END = re.compile(r"[^.!?:;。！？؟।”\"»)\]]$")


_Piece = tuple[str, bool, str | None]
"""A stretch of text, whether it is bold, and where its link leads."""


@dataclass(slots=True)
class Raw:
    """One line of a page."""

    text: str
    tag: str
    """Of the block that it stands in: `p`, `h2`, `li`, `tr`, `caption`, `pre`, `div` …"""
    level: int = 0
    quoted: bool = False
    aside: bool = False
    """In a part of the page that by its tag or its class is not the article: menu, sidebar, comments."""
    hidden: bool = False
    bold: bool = False
    links: tuple[Link, ...] = ()
    parent: int = 0
    """Number of the element that holds its block: siblings share it."""
    post: int = 0
    """Number of the post that it belongs to, from 1; 0 outside of posts."""
    mark: str = ""
    """The number that a browser shows before an item of a numbered list."""
    around: int = 0
    """Number of the element that holds the outermost list it is in; that of its block's outside of lists."""
    note: bool = False
    """Whether it is in the notes below a text."""

    @property
    def linked(self) -> float:
        """Share of its characters that are links."""
        return sum(len(link.text) for link in self.links) / max(1, len(self.text))


@dataclass(slots=True)
class _Frame:
    """What holds inside one open element."""

    tag: str
    number: int
    block: str = "div"
    block_parent: int = 0
    level: int = 0
    depth: int = 0
    quoted: bool = False
    aside: bool = False
    hidden: bool = False
    bold: bool = False
    link: str | None = None
    post: int = 0
    item: int = 0
    """Number of the list item that it is in; 0 outside of lists."""
    around: int = 0
    """Number of the element that holds the outermost list; 0 outside of lists."""
    note: bool = False


@dataclass(slots=True)
class _Walk:
    """The state of one walk over a page."""

    posts: Mapping[Element, int]
    total: int
    """Characters in the whole page."""
    out: list[Raw] = field(default_factory=list)
    buffer: list[_Piece] = field(default_factory=list)
    large: int = 0
    tables: list[bool] = field(default_factory=list)
    mark: str = ""
    """Of the list item whose first line is still to come."""
    begun: set[int] = field(default_factory=set)
    """Numbers of the list items whose first line was written."""


def linearise(walker: Iterator[tuple[str, Element]], total: int, posts: Mapping[Element, int]) -> list[Raw]:
    """The lines of a page. `walker`: lxml's `iterwalk` over it, with starts and ends."""
    walk = _Walk(posts, total)
    stack = [_Frame("", 0)]
    number, closed = 0, ""
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "end":
            frame = stack.pop()
            if tag in BLOCKS:
                _flush(walk, frame)
                walk.tables = walk.tables[:-1] if tag == "table" else walk.tables
            elif tag == "q":
                walk.buffer.append(("”", frame.bold, frame.link))
            _add(walk, element.tail, stack[-1])
            closed = tag if not (element.tail or "").strip() and tag not in BLOCKS else ""
            continue
        number += 1
        above = stack[-1]
        if tag in BLOCKS:
            _flush(walk, above)
        elif closed and tag and _stands_apart(tag, closed, element):
            walk.buffer.append((" ", above.bold, None))
        closed = ""
        frame = _frame(walk, element, tag, number, above)
        stack.append(frame)
        if _skip(walk, element, tag, frame):
            walker.skip_subtree()  # type: ignore[attr-defined]  # of lxml's iterwalk
            continue
        _add(walk, element.text, frame)
    _flush(walk, stack[0])
    return walk.out


def _stands_apart(tag: str, closed: str, element: Element) -> bool:
    """Whether an inline element directly behind another one is separate from it."""
    if tag in _APART or closed in _APART:
        return True
    parent = element.getparent()
    return tag == closed == "span" and parent is not None and parent.tag in _HELD and len(parent) <= 30


def _frame(walk: _Walk, element: Element, tag: str, number: int, above: _Frame) -> _Frame:
    """What holds inside an element."""
    frame = _Frame(
        tag,
        number,
        above.block,
        above.block_parent,
        above.level,
        above.depth,
        above.quoted or tag == "blockquote",
        above.aside,
        above.hidden,
        above.bold or tag in _BOLD,
        element.get("href") if tag == "a" else above.link,
        walk.posts.get(element, above.post),
        above.item,
        above.around,
        above.note or is_notes(element),
    )
    if tag in BLOCKS:
        frame.block, frame.block_parent = tag, above.number
        frame.level = int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else 0
        if above.block == "li" and tag in {"p", "div"}:
            frame.block, frame.block_parent, frame.level = "li", above.block_parent, above.level
        elif above.block == "caption" or tag == "figcaption" or CAPTION.search(element.get("class") or ""):
            frame.block = "caption"
        elif above.block[0] == "h" and above.level and not frame.level:
            frame.block, frame.level = above.block, above.level
        if tag in {"ul", "ol", "menu", "dir"}:
            frame.depth = above.depth + 1
            frame.around = above.around or above.number
        if tag == "li":
            frame.level = max(0, frame.depth - 1)
            frame.item = number
            walk.mark = "" if frame.aside else list_mark(element)
    role = heading_level(element)
    if role:
        frame.block, frame.level = f"h{role}", role
    if not frame.aside and tag not in {"html", "body", "main", "article"}:
        frame.aside = (tag in FURNITURE_TAGS or furniture_class(element)) and _is_part(walk, element)
    return frame


def _is_part(walk: _Walk, element: Element) -> bool:
    """Whether it holds less than half of the page: some pages are one form, or one `widget`."""
    if walk.large > 20:
        return False
    part = sum(len(text) for text in element.itertext()) * 2 <= walk.total
    walk.large += not part
    return part


def _skip(walk: _Walk, element: Element, tag: str, frame: _Frame) -> bool:
    """Whether the inside of an element is done with here."""
    if not tag or tag in DROPPED or (tag == "a" and is_way_back(element)):
        return True
    if tag == "br":
        walk.buffer.append((_BREAK, False, None))
    elif tag == "q":
        walk.buffer.append(("“", frame.bold, frame.link))
    elif tag == "select":
        walk.buffer.append(
            (" | ".join(one_line(text) for text in element.itertext() if text.strip()), False, None)
        )
        return True
    elif tag == "sup":
        return _superscript(walk, element, frame)
    elif tag == "pre":
        _preformatted(walk, element, frame)
        return True
    elif tag == "table":
        walk.tables.append(is_data_table(element))
    elif tag == "tr" and walk.tables and walk.tables[-1]:
        text, links = row_of(element)
        if text:
            walk.out.append(_raw(frame, text, "tr", links))
        return True
    if not frame.hidden and is_hidden(element):
        frame.hidden = True
        words = sum(len(text.split()) for text in element.itertext())
        return words < _KEPT_HIDDEN
    return False


_FOOTNOTE = re.compile(r"^\W{0,2}(?:\d{1,3}|[a-z*†‡]{1,2})\W{0,2}$")
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def _superscript(walk: _Walk, element: Element, frame: _Frame) -> bool:
    """A raised number: a footnote's mark in brackets, so that it is no part of the word or number before."""
    text = one_line("".join(element.itertext()))[:40]
    note = (
        any((link.get("href") or "").find("#") >= 0 for link in element.iter("a")) or frame.link is not None
    )
    if note and _FOOTNOTE.match(text):
        walk.buffer.append((text if text.startswith(("[", "(")) else f"[{text}]", frame.bold, None))
        return True
    if text and text.strip("+-").isdecimal() and text.isascii():
        walk.buffer.append((text.translate(_RAISED), frame.bold, None))
        return True
    return False


def _preformatted(walk: _Walk, element: Element, frame: _Frame) -> None:
    """Text with line breaks of its own: wrapped lines are put together as in a text file."""
    text = "".join(element.itertext())
    for unit in build_units(text):
        walk.out.append(_raw(frame, one_line(" ".join(text[a:b] for a, b in unit.pieces)), "pre", ()))


def _raw(frame: _Frame, text: str, tag: str, links: tuple[Link, ...], *, bold: bool = False) -> Raw:
    return Raw(
        text,
        tag,
        frame.level,
        frame.quoted,
        frame.aside,
        frame.hidden,
        bold,
        links,
        frame.block_parent,
        frame.post,
        around=frame.around or frame.block_parent,
        note=frame.note,
    )


def _add(walk: _Walk, text: str | None, frame: _Frame) -> None:
    if text:
        walk.buffer.append((text.replace(_BREAK, "\ufffd"), frame.bold, frame.link))


def _flush(walk: _Walk, frame: _Frame) -> None:
    """Turn what was gathered into lines: one, or one for each line break that a reader sees."""
    pieces, walk.buffer = walk.buffer, []
    if not any(text.strip() for text, _, _ in pieces):
        return
    lines: list[list[_Piece]] = [[]]
    for piece in pieces:
        if piece[0] != _BREAK:
            lines[-1].append(piece)
        elif _breaks(lines[-1]):
            lines.append([])
        else:
            lines[-1].append((" ", piece[1], None))
    merged = [_raw_of(frame, segments) for segments in _joined(lines, whole=frame.block[0] == "h")]
    if merged and frame.item and frame.item not in walk.begun:
        walk.begun.add(frame.item)
        merged[0].mark, walk.mark = walk.mark, ""
        rest = merged[1:]
    else:
        rest = merged
    for line_of_item in rest:  # a second paragraph in an item is no item
        line_of_item.tag = "p" if line_of_item.tag == "li" else line_of_item.tag
    walk.out.extend(merged)


def _joined(lines: list[list[_Piece]], *, whole: bool) -> list[list[_Piece]]:
    """The lines of one block, those put together that go on in the next one. `whole`: all of them do."""
    out: list[list[_Piece]] = []
    before = ""
    for line in lines:
        text = one_line("".join(part for part, _, _ in line))
        if not text:
            continue
        if out and (whole or _goes_on(before, text)):
            out[-1] += [(" ", line[0][1], None), *line]
        else:
            out.append(list(line))
        before = text
    return out


def _raw_of(frame: _Frame, line: list[_Piece]) -> Raw:
    """One line, of its pieces."""
    links = tuple(Link(href, one_line(part)) for part, _, href in line if href is not None and part.strip())
    bold = all(thick for part, thick, _ in line if part.strip())
    return _raw(frame, one_line("".join(part for part, _, _ in line)), frame.block, links, bold=bold)


def _breaks(line: list[_Piece]) -> bool:
    return any(text.strip() for text, _, _ in line)


def _goes_on(before: str, text: str) -> bool:
    """A line broken in mid-sentence."""
    return text[0].islower() and _OPEN_END.search(before[-1:]) is not None
