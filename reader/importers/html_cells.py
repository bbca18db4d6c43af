"""Small parts of a web page: white space, links, rows of tables, numbers of list items."""

import re
from typing import Any, NamedTuple

Element = Any

_WHITE = re.compile("[\\s\x1c-\x1f\x85\u2028\u2029]+")
_KEPT_SPACE = "\u00a0"
_LONGEST_CELL = 400
_NOT_SHOWN = frozenset({"script", "style", "noscript", "template", "svg"})
_LAYOUT = frozenset({"table", "h1", "h2", "h3", "h4", "ul", "ol", "form", "article", "section", "blockquote"})


class Link(NamedTuple):
    """One link of a line."""

    href: str
    text: str


def one_line(text: str) -> str:
    """Without line breaks, and with one space for any run of white characters."""
    if _KEPT_SPACE in text:
        return _WHITE.sub(lambda run: run.group() if run.group() == _KEPT_SPACE else " ", text).strip()
    return _WHITE.sub(" ", text).strip()


def is_data_table(table: Element) -> bool:
    """Whether it holds rows and columns of short cells, and is no layout of the page."""
    rows = wide = 0
    for element in table.iterdescendants():
        if element.tag in _LAYOUT:
            return False
        if element.tag == "tr":
            cells = [cell for cell in element if cell.tag in {"td", "th"}]
            rows += 1
            wide += len(cells) >= 2
        elif element.tag in {"td", "th"} and _longer(element, _LONGEST_CELL):
            return False
    return rows >= 2 and wide * 2 >= rows


def _longer(element: Element, limit: int) -> bool:
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > limit:
            return True
    return False


def row_of(row: Element) -> tuple[str, tuple[Link, ...]]:
    """The cells of a row on one line, and its links; empty when nothing stands in any."""
    cells = [_shown(cell) for cell in row if cell.tag in {"td", "th"}]
    found = row.iter("a")
    links = tuple(Link(link.get("href"), _shown(link)) for link in found if link.get("href"))
    return (" | ".join(cells).strip(), links) if any(cells) else ("", ())


def _shown(element: Element) -> str:
    """The text of an element with a space for what breaks its line."""
    parts: list[str] = []
    for child in element.iter():
        hidden = child.tag in _NOT_SHOWN
        if not hidden:
            if child.tag in {"br", "p", "div", "li"}:
                parts.append(" ")
            parts.append(child.text or "")
        if child is not element:
            parts.append(child.tail or "")
            if child.tag in {"p", "div", "li"}:
                parts.append(" ")
    return one_line("".join(parts))


_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def list_mark(item: Element) -> str:
    """The number that a browser shows before an item, as `3. `; empty for a bullet."""
    ordered = item.getparent()
    if ordered is None or ordered.tag != "ol" or "none" in (ordered.get("style") or ""):
        return ""
    count = ordered.get("data-counted")
    number = _number(item.get("value")) or (int(count) + 1 if count else _number(ordered.get("start")) or 1)
    ordered.set("data-counted", str(number))
    style = ordered.get("type") or "1"
    if style in {"a", "A"} and 1 <= number <= 26:
        return chr(ord(style) + number - 1) + ". "
    if style in {"i", "I"} and 1 <= number <= 39:
        return (_roman(number).upper() if style == "I" else _roman(number)) + ". "
    return f"{number}. "


def _number(written: str | None) -> int | None:
    return int(written) if written and re.fullmatch(r"\d{1,4}", written.strip()) else None


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        while number >= value:
            out, number = out + letters, number - value
    return out
