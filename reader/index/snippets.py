"""The stretch of a section that shows best why it was found."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from reader.index.highlight import Ranges
from reader.index.lighting import Lighter
from reader.index.shown import Shown, ShownBlock
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


def snippet(section: Shown, lighters: Mapping[str, Lighter]) -> Snippet:
    """The best snippet of a section. `lighters` know what is looked for in the fields of blocks."""
    best: tuple[tuple[bool, int, bool, int], ShownBlock, Ranges] | None = None
    hits = 0
    for number, block in enumerate(section.blocks):
        lighter = lighters.get(block.field)
        found = () if lighter is None else lighter.lit(block.text)
        hits += len(found)
        if found:
            dense, first = _densest(found)
            rank = (block.field != "cited", dense, block.field == "body", -number)
            if best is None or rank > best[0]:
                best = (rank, block, found[first:])
    if best is not None:
        return _cut(best[1], best[2], hits)
    prose = (block for block in section.blocks if block.prose)
    return _cut(next(prose, section.blocks[0]), (), 0)


def _densest(found: Ranges) -> tuple[int, int]:
    """How many ranges fit into one snippet at most, and the first of these."""
    ends = [end for _, end in found]
    counts = [bisect_right(ends, start + WIDTH - _LEAD) - number for number, (start, _) in enumerate(found)]
    most = max(counts)
    return most, counts.index(most)


def _cut(block: ShownBlock, found: Ranges, hits: int) -> Snippet:
    """Cut a block at word boundaries around its first range."""
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
    at = block.at + (found[0][0] if found else 0)
    return Snippet(SafeText(before + body + after), spans, block.locator, at, hits)


def _boundary(text: str, start: int, before: int) -> int:
    """The beginning of the next word, no later than the match; scripts without spaces are cut anywhere."""
    space = text.find(" ", start, before)
    return space + 1 if space >= 0 else start
