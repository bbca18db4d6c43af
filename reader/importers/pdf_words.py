"""Letters of a PDF put together to words by the white between them.

PDFs often hold no spaces, or spaces that were taken back by a move to the left; what PDFium makes up
instead missed one space in twenty on pages of a common typesetter. The white is what a reader sees.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from unicodedata import normalize


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
_LEAST = 0.08
"""The least such white in lines with narrow spaces."""
_NARROW = 0.03
"""The same where the file has a space."""
_LEADERS = frozenset("._·•…")
"""What leads the eye from a heading to its page number: a row of them is one word."""
_TRACKED = 0.04
"""Letters that all stand further apart than that are spaced out (`R E P O R T`)."""


_ACCENTS = {
    0x60: 0x300, 0xB4: 0x301, 0x2CA: 0x301, 0x5E: 0x302, 0x2C6: 0x302, 0x7E: 0x303, 0x2DC: 0x303,
    0xAF: 0x304, 0x2C9: 0x304, 0x2D8: 0x306, 0x2D9: 0x307, 0xA8: 0x308, 0x2DA: 0x30A, 0x2DD: 0x30B,
    0x2C7: 0x30C, 0xB8: 0x327, 0x2DB: 0x328,
}  # fmt: skip
"""Accents that stand by themselves, and those that combine with the letter before."""


def with_accents(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Accents drawn over a letter of their own, as old fonts of TeX have them, put together with that."""
    out: list[Glyph] = []
    for glyph in glyphs:
        last = out[-1] if out else None
        if last is not None and _overlap(last, glyph) > 0.5:
            for accent, letter in ((last, glyph), (glyph, last)):
                whole = _accented(accent.code, letter.code)
                if whole:
                    out[-1] = replace(letter, code=whole, spaced=last.spaced, broken=last.broken)
                    break
            else:
                out.append(glyph)
        else:
            out.append(glyph)
    return out


def _overlap(one: Glyph, other: Glyph) -> float:
    """How much of the narrower one of two letters on one line stands over the other."""
    if min(one.y1, other.y1) <= max(one.y0, other.y0):
        return 0.0
    return (min(one.x1, other.x1) - max(one.x0, other.x0)) / max(
        0.1, min(one.x1 - one.x0, other.x1 - other.x0)
    )


def _accented(accent: int, letter: int) -> int:
    """A letter with its accent; 0 where they do not go together."""
    mark = _ACCENTS.get(accent)
    if mark is None or letter >= 0x110000:
        return 0
    base = {0x131: "i", 0x237: "j"}.get(letter) or chr(letter)
    whole = normalize("NFC", base + chr(mark)) if base.isalpha() else ""
    return ord(whole) if len(whole) == 1 else 0


def split_words(glyphs: Sequence[Glyph]) -> Iterator[tuple[list[Glyph], bool]]:
    """The letters of each word, and whether it stands directly behind the one before it."""
    last: Glyph | None = None
    for run in _runs(glyphs):
        gaps = [_gap(one, other) for one, other in pairwise(run)]
        tall = run[0].y1 - run[0].y0
        tracking = _tracking(run, gaps, tall)
        space = _space(gaps, tall, tracking)
        word = [run[0]]
        glued = last is not None and _touches(last, run[0])
        last = run[-1]
        for gap, glyph in zip(gaps, run[1:], strict=True):
            if glyph.code == word[-1].code and chr(glyph.code) in _LEADERS and gap < 2 * tall:
                word.append(glyph)
                continue
            wide = (_NARROW * tall if glyph.spaced else space) + tracking
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


def _space(gaps: Sequence[float], tall: float, tracking: float) -> float:
    """From what on white divides words: less in a line whose spaces are narrow, as behind a leaning f."""
    wide = [gap - tracking for gap in gaps if _SPACE * tall < gap - tracking < tall]
    if not wide:
        return _SPACE * tall
    return min(_SPACE * tall, max(_LEAST * tall, 0.6 * median(wide)))


def _tracking(run: Sequence[Glyph], gaps: Sequence[float], tall: float) -> float:
    """How far letters that are spaced out stand apart; 0 where they are not. Leaders are no letters."""
    letters = [chr(glyph.code).isalnum() if glyph.code < 0x110000 else False for glyph in run]
    between = [gap for gap, one, other in zip(gaps, letters, letters[1:], strict=False) if one and other]
    if len(between) < 5:
        return 0.0
    middle = median(between)
    return middle if middle > _TRACKED * tall else 0.0
