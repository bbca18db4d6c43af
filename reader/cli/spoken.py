"""Words instead of signs, for screen readers and for whoever listens: locators, kinds of text, ranges."""

import re

from reader.model.article import BlockKind

_PLACES = (
    (re.compile(r"p\. (\S+) (.+)"), "page {0}, {rest}"),
    (re.compile(r"p\. (\S+)"), "page {0}"),
    (re.compile(r"¶(\S+)"), "paragraph {0}"),
    (re.compile(r"§(\S+)"), "section {0}"),
    (re.compile(r"OP (\S+)"), "operative paragraph {0}"),
    (re.compile(r"PP (\S+)"), "preambular paragraph {0}"),
    (re.compile(r"fig (\S+)"), "picture {0}"),
)
_KINDS = {
    BlockKind.TITLE: "title",
    BlockKind.SUBTITLE: "subtitle",
    BlockKind.BYLINE: "byline",
    BlockKind.META: "line about the article",
    BlockKind.LIST_ITEM: "list item",
    BlockKind.QUOTE: "quotation",
    BlockKind.NOTE: "note",
    BlockKind.LINK: "link",
    BlockKind.DUPLICATE: "repeated line",
    BlockKind.FURNITURE: "page furniture",
    BlockKind.SEPARATOR: "separator",
}
_DRAWN = re.compile("[\u2500-\u25ff\u2022\u2023\u2043\u27a1-\u27bf\u2b05-\u2b0d]")


def place(locator: str) -> str:
    """A locator as one says it: `OP 4(b)` is `operative paragraph 4, b`; what has no sign stays as it is."""
    for pattern, words in _PLACES:
        if found := pattern.fullmatch(locator):
            number = re.sub(r"\(([^)]+)\)", r", \1", found[1])
            return words.format(number, rest=place(found[2]) if pattern.groups > 1 else "")
    return locator


def kind(block_kind: BlockKind, level: int) -> str:
    """What a block is, as one says it; empty for a plain or numbered paragraph, a picture, a source."""
    if block_kind is BlockKind.HEADING:
        return f"heading, level {level}" if level > 1 else "heading"
    return _KINDS.get(block_kind, "")


def plain(text: str) -> str:
    """A text without characters that draw: lines, boxes, arrows, bullets."""
    return " ".join(_DRAWN.sub(" ", text).split())
