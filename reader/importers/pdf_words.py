"""Letters of a PDF put together to words by the white between them.

PDFs often hold no spaces, or spaces that were taken back by a move to the left; what PDFium makes up
instead missed one space in twenty on pages of a common typesetter. The white is what a reader sees.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character; coordinates in points, seen upright, y grows upwards."""

    code: int
    x0: float
    """Where its advance begins."""
    y0: float
    x1: float
    y1: float
    index: int
    """Its number on the page."""
    spaced: bool
    """The file has a space before it."""
    broken: bool
    """A new line begins with it, as PDFium thinks."""


_SPACE = 0.13
"""White between words without a space of the file, as a share of the height of the letters."""
_NARROW = 0.03
"""The same where the file has a space."""
_TRACKED = 0.04
"""Letters that all stand further apart than that are spaced out (`R E P O R T`)."""


def split_words(glyphs: Sequence[Glyph]) -> Iterator[tuple[list[Glyph], bool]]:
    """The letters of each word, and whether it stands directly behind the one before it."""
    last: Glyph | None = None
    for run in _runs(glyphs):
        gaps = [_gap(one, other) for one, other in pairwise(run)]
        tall = run[0].y1 - run[0].y0
        tracking = _tracking(gaps, tall)
        word = [run[0]]
        glued = last is not None and _touches(last, run[0])
        last = run[-1]
        for gap, glyph in zip(gaps, run[1:], strict=True):
            wide = (_NARROW if glyph.spaced else _SPACE) * tall + tracking
            if gap > wide or (glyph.spaced and gap < -1.5 * tall):
                yield word, glued
                word, glued = [glyph], False
            else:
                word.append(glyph)
        yield word, glued


def _touches(one: Glyph, other: Glyph) -> bool:
    """Whether a letter in another type, or a raised one, stands directly behind the last."""
    tall = min(one.y1 - one.y0, other.y1 - other.y0)
    white = (_NARROW if other.spaced else _SPACE) * tall
    apart = max(one.y0, other.y0) - min(one.y1, other.y1)
    if apart > -0.2 * tall:  # below each other: written along the margin, or a new line
        return _gap(one, other) < -0.5 * tall and apart < white and not other.spaced
    return not other.broken and -tall < _gap(one, other) <= white


def _runs(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Letters of one size on one baseline."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run:
            first = run[0]
            tall = first.y1 - first.y0
            other = abs(glyph.y1 - glyph.y0 - tall) > 0.1 * tall or abs(glyph.y0 - first.y0) > 0.12 * tall
            if glyph.broken or other:
                yield run
                run = []
        run.append(glyph)
    if run:
        yield run


def _gap(one: Glyph, other: Glyph) -> float:
    """The white between two letters, whichever stands left."""
    return max(other.x0 - one.x1, one.x0 - other.x1)


def _tracking(gaps: Sequence[float], tall: float) -> float:
    """How far letters that are spaced out stand apart; 0 where they are not."""
    if len(gaps) < 5:
        return 0.0
    middle = median(gaps)
    return middle if middle > _TRACKED * tall else 0.0
