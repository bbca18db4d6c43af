"""Where each block stands in the original, as one line of front matter.

One item a block: `start-end`, or `start-end/at:dropped/…` where code points of the original were
dropped, or `-` for a block that a person typed. Offsets are original offsets, end excluded; `at` is
an offset into the block's text and `dropped` counts all code points dropped before it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from reader.model.article import Block
from reader.model.clean import Shifts

_ITEM = re.compile(r"(\d{1,12})-(\d{1,12})((?:/\d{1,12}:\d{1,12})*)")

Span = tuple[int, int, Shifts]


def to_line(blocks: Sequence[Block]) -> str:
    """The spans of the blocks, separated by spaces."""
    return " ".join(
        f"{block.start}-{block.end}" + "".join(f"/{at}:{lost}" for at, lost in block.shifts)
        if block.start >= 0
        else "-"
        for block in blocks
    )


def from_line(line: str) -> list[Span | None]:
    """The spans written in a line; what is not a span is None."""
    spans: list[Span | None] = []
    for item in line.split():
        found = _ITEM.fullmatch(item)
        if found is None:
            spans.append(None)
            continue
        pairs = (pair.split(":") for pair in found[3].split("/")[1:])
        spans.append((int(found[1]), int(found[2]), tuple((int(at), int(lost)) for at, lost in pairs)))
    return spans


def _length(span: Span | None) -> int:
    """How long the block of a span is; -1 for a typed one."""
    if span is None:
        return -1
    start, end, shifts = span
    return end - start - (shifts[-1][1] if shifts else 0)


def place(blocks: Sequence[Block], spans: Sequence[Span | None]) -> tuple[Block, ...]:
    """The blocks with their spans, where each still has the length that its span says.

    A person may have added, removed or changed blocks: the others keep their places, and what was
    changed has none (`start` and `end` -1), so that nothing is said to stand where it does not.
    """
    lengths = [len(block.text) for block in blocks]
    wanted = [_length(span) for span in spans]
    placed = list(blocks)
    pairs: list[tuple[int, int, int]]
    pairs = [(0, 0, len(lengths))]
    if lengths != wanted:
        runs = SequenceMatcher(None, wanted, lengths, autojunk=False).get_matching_blocks()
        pairs = [(run.a, run.b, run.size) for run in runs]
    for from_span, to_block, size in pairs:
        for step in range(size):
            span = spans[from_span + step]
            if span is not None:
                placed[to_block + step] = replace(
                    placed[to_block + step], start=span[0], end=span[1], shifts=span[2]
                )
    return tuple(placed)
