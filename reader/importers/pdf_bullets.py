"""Marks of lists that are drawn and not written: browsers print the discs of a list as shapes."""

from collections.abc import Sequence
from typing import Any

from reader.importers.pdf_lines import Word

_MOST = 20_000
"""Objects of a page that are looked at: a map has more, and no lists."""
_MOST_MARKS = 200
"""A page with more small shapes is a drawing."""
_SMALL, _LARGE = 1.2, 8.0
"""Points that a mark measures."""
_NEAR = 2.5
"""Ems between a mark and the first word of its item, at most."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def drawn_marks(raw: Any, page: Any) -> list[Box]:
    """The small shapes of a page that are as wide as they are high, as they are drawn."""
    import ctypes

    sides = [ctypes.c_float() for _ in range(4)]
    places = [ctypes.byref(side) for side in sides]
    out: list[Box] = []
    for number in range(min(raw.FPDFPage_CountObjects(page), _MOST)):
        shape = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(shape) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if raw.FPDFPageObj_GetBounds(shape, *places):
            x0, y0, x1, y1 = (side.value for side in sides)
            wide, high = x1 - x0, y1 - y0
            if len(out) > _MOST_MARKS:
                return []
            if _SMALL < wide < _LARGE and _SMALL < high < _LARGE and 0.75 < wide / high < 1.33:
                out.append((x0, y0, x1, y1))
    return out


def with_marks(words: Sequence[Word], marks: Sequence[Box]) -> list[Word]:
    """The words with a `•` before each that begins an item of a list by a drawn mark."""
    before: dict[int, Word] = {}
    for x0, y0, x1, y1 in marks:
        middle = (y0 + y1) / 2
        row = [
            (word.x0, n)
            for n, word in enumerate(words)
            if 0.05 * word.size < middle - word.y < 0.75 * word.size and not word.tilted
        ]
        right = min(((at, n) for at, n in row if at >= x1 - 0.5), default=None)
        if right is None:
            continue
        first = words[right[1]]
        left = max((words[n].x1 for at, n in row if at < x1 - 0.5), default=None)
        if first.x0 - x1 > _NEAR * first.size or x1 - x0 > 0.75 * first.size:
            continue
        if left is not None and x0 - left < 2 * first.size:  # a shape within a line is no mark
            continue
        edge = first.x0 - 0.3 * first.size
        before[right[1]] = Word("•", edge - 0.5 * first.size, edge, first.y, first.size, first.bold)
    out: list[Word] = []
    for n, word in enumerate(words):
        if n in before:
            out.append(before[n])
        out.append(word)
    return out
