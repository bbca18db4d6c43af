"""The stretch of a section that shows best why it was found."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.index.documents import block_field, section_blocks
from reader.index.expand import Runs
from reader.index.highlight import Ranges, lit, words_of
from reader.model.article import Article, BlockKind, Section
from reader.model.clean import SafeText

WIDTH = 160
"""About how many characters a snippet has."""

_LEAD = 40
"""How many characters are shown before the first match."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of one block, with what is lit in it."""

    text: SafeText
    spans: Ranges
    locator: str
    at: int
    """Text offset into the article: of the first match, or of the block when nothing matches."""
    hits: int
    """How many places of the section match."""


def snippet(article: Article, section: Section, asked: Mapping[str, list[Runs]]) -> Snippet:
    """The best snippet of a section. `asked` holds what is looked for in the fields of blocks."""
    best: tuple[tuple[bool, int, bool, int], int, Ranges] | None = None
    hits = 0
    blocks = list(section_blocks(article, section))
    for number, block in blocks:
        field = block_field(block)
        found = lit(asked.get(field, ()), words_of(block.text))
        hits += len(found)
        if found:
            dense, first = _densest(found)
            rank = (field != "cited", dense, field == "body", -number)
            if best is None or rank > best[0]:
                best = (rank, number, found[first:])
    if best is not None:
        return _cut(article, best[1], best[2], hits)
    prose = [
        number
        for number, block in blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.NUMBERED, BlockKind.QUOTE, BlockKind.LIST_ITEM)
    ]
    number = next(iter(prose), blocks[0][0] if blocks else section.first)
    return _cut(article, number, (), 0)


def _densest(found: Ranges) -> tuple[int, int]:
    """How many ranges fit into one snippet at most, and the first of these."""
    counts = [
        sum(end <= start + WIDTH - _LEAD for _, end in found[number:])
        for number, (start, _) in enumerate(found)
    ]
    most = max(counts)
    return most, counts.index(most)


def _cut(article: Article, number: int, found: Ranges, hits: int) -> Snippet:
    """Cut a block at word boundaries around its first range."""
    block = article.blocks[number]
    text = block.text
    start = max(0, found[0][0] - _LEAD) if found else 0
    if len(text) <= WIDTH + _LEAD:
        start = 0
    elif start:
        start = min(start, max(0, len(text) - WIDTH))
        start = _boundary(text, start, found[0][0])
    end = len(text) if len(text) <= start + WIDTH + _LEAD else start + WIDTH
    if end < len(text):
        end = max(text.rfind(" ", start, end + 1), found[0][1] if found else 0)
        if end <= start:
            end = start + WIDTH
    before, after = "…" if start else "", "…" if end < len(text) else ""
    body = text[start:end].rstrip()
    move = len(before) - start
    spans = tuple((a + move, min(b, start + len(body)) + move) for a, b in found if a < start + len(body))
    at = article.starts[number] + (found[0][0] if found else 0)
    return Snippet(SafeText(before + body + after), spans, block.locator, at, hits)


def _boundary(text: str, start: int, before: int) -> int:
    """The beginning of the next word, no later than the match; scripts without spaces are cut anywhere."""
    space = text.find(" ", start, before)
    return space + 1 if space >= 0 else start
