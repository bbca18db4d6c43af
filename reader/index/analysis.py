"""Text as the words that a search compares.

One function, `tokens`, makes the words of what is indexed, of what is asked and of what is lit, so
the three can never disagree. Words are folded (case, accents, width, quotes), never stemmed.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

VERSION = 1
"""To be raised with every change of what `tokens` gives: an index made by another one is rebuilt."""

GAP = 64
"""How many positions lie between two lines, so that no phrase runs from one into the next."""

Token = tuple[str, int, int]
"""A folded word, and the offsets of its first character and behind its last one."""

Placed = tuple[str, int, int, int]
"""A folded word, its position counted in words, and its offsets as in `Token`."""


def _ranges(codes: list[int]) -> str:
    """Code points as the inside of a regular expression's class."""
    out: list[list[int]] = []
    for code in codes:
        if out and out[-1][1] == code - 1:
            out[-1][1] = code
        else:
            out.append([code, code])
    return "".join(f"{chr(low)}-{chr(high)}" for low, high in out)


# Marks that belong to a word though `\w` does not know them; the scripts above U+AC00 have few.
_MARKS = _ranges(
    [c for c in (*range(0x300, 0x2100), *range(0xA660, 0xAC00)) if unicodedata.category(chr(c))[0] == "M"]
)
_MARKS += "\uff9e\uff9f"  # the half-width voicing marks, which NFKC joins to their letter
_INSIDE = "\u00ad\u200c\u200d"  # soft hyphen and the joiners: inside a word, and not of it
_UNSEGMENTED = (
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9d\u1100-\u11ff\U00020000-\U0003ffff"
)
_QUOTES = "'\u2018\u2019\u02bc\u02bb\u02be\u02bf`\u00b4\u2032\uff07"
_LETTERS_RUN = f"[^\\W_{_UNSEGMENTED}]+"
_PLAIN = f"{_LETTERS_RUN}(?:[{_MARKS}{_INSIDE}]+(?:{_LETTERS_RUN})?)*"

_WORD = re.compile(
    f"(?P<run>[{_UNSEGMENTED}][{_UNSEGMENTED}{_MARKS}]*)"
    # Thousands: 23,863, with a comma, an apostrophe, a no-break or a thin space.
    r"|(?P<number>(?<![\w.,])\d{1,3}(?:[,\u00a0\u2009\u202f'’]\d{3})+(?!\d|[,'’]\d)|(?<![\w.])\d+\.\d+(?!\d|\.\d))"
    # U.N., U.S.: single letters with full stops.
    r"|(?P<dotted>(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w))"
    f"|(?P<word>{_PLAIN}(?:[{_QUOTES}]{_PLAIN})*)"
)

_DROPPED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    f"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f{_INSIDE}{_QUOTES}]"
)
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th",
        "ى": "ي", "ی": "ي", "ة": "ه", "ە": "ه", "ک": "ك", "ھ": "ه", "ٱ": "ا",
    }
)  # fmt: skip
_POSSESSIVE = re.compile(f"[{_QUOTES}]s?$", re.IGNORECASE)
_ELISION = re.compile(f"(?:[cdjlmnst]|qu)[{_QUOTES}](?=...)", re.IGNORECASE)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents, vowel points, width, joiners and apostrophes."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    wide = unicodedata.normalize("NFKC", word).casefold()
    bare = _DROPPED.sub("", unicodedata.normalize("NFD", wide)).translate(_LETTERS)
    digits = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in bare)
    return unicodedata.normalize("NFC", digits)


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in their order, with character offsets into it, end excluded.

    Hyphenated words come as their parts. `U.N.` is `un`, `23,863` is `23863`, a possessive `'s` is cut.
    Chinese, Japanese and Korean runs come as overlapping pairs of characters, one character alone as itself.
    """
    for found in _WORD.finditer(text):
        start, end = found.span()
        kind = found.lastgroup
        raw = found.group()
        if kind == "run":
            yield from _pairs(raw, start)
            continue
        if kind == "word" and not raw.isalnum():
            yield from _quoted(raw, start)
            continue
        if kind == "number" and "." not in raw:
            raw = re.sub(r"\D", "", raw)
        word = fold(raw.replace(".", "") if kind == "dotted" else raw)
        if word:  # a letter that counts as an apostrophe, alone, folds to nothing
            yield word, start, end


def _quoted(raw: str, start: int) -> Iterator[Token]:
    """A word that holds apostrophes, marks or joiners: `Aldrun's`, `l’état`, `Sana'a`."""
    elided = _ELISION.match(raw)
    if elided:
        yield fold(raw[: elided.end() - 1]), start, start + elided.end() - 1
        start += elided.end()
        raw = raw[elided.end() :]
    word = _POSSESSIVE.sub("", raw)
    folded = fold(word)
    if folded:
        yield folded, start, start + len(word)


def _pairs(raw: str, start: int) -> Iterator[Token]:
    """An unsegmented run as overlapping pairs of characters, marks kept with what they stand on."""
    cells = [found.span() for found in re.finditer(f".[{_MARKS}]*", raw)]
    if len(cells) == 1:
        yield fold(raw), start, start + len(raw)
    for (first, _), (_, last) in pairwise(cells):
        yield fold(raw[first:last]), start + first, start + last


def placed(text: str, position: int = 0) -> Iterator[Placed]:
    """The words of a text with their positions, the first one at `position`; a new line makes a gap."""
    offset = 0
    for line in text.split("\n"):
        empty = True
        for term, start, end in tokens(line):
            empty = False
            yield term, position, start + offset, end + offset
            position += 1
        offset += len(line) + 1
        if not empty:
            position += GAP


def terms(text: str) -> tuple[str, ...]:
    """The folded words of a text alone."""
    return tuple(term for term, _, _ in tokens(text))
