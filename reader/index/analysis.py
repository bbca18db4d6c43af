"""Text as the words that a search compares.

One function, `tokens`, makes the words of what is indexed, of what is asked and of what is lit, so
the three can never disagree. Words are folded (case, accents, width, quotes), never stemmed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.index.folding import INSIDE, MARKS, QUOTES, fold

__all__ = [
    "GAP",
    "UNSEGMENTED",
    "VERSION",
    "Placed",
    "Token",
    "cells",
    "fold",
    "joined",
    "placed",
    "terms",
    "tokens",
]

VERSION = 2
"""To be raised with every change of what `placed` gives: an index made by another one is rebuilt."""

GAP = 64
"""How many positions lie between two lines, so that no phrase runs from one into the next."""

Token = tuple[str, int, int]
"""A folded word, and the offsets of its first character and behind its last one."""

Placed = tuple[str, int, int, int]
"""A folded word, its position counted in words, and its offsets as in `Token`."""

UNSEGMENTED = (
    # Chinese, Japanese, Korean; Korean has spaces, but what a reader types stands inside its words.
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9d\u1100-\u11ff\U00020000-\U0003ffff"
    # Thai, Lao, Burmese, Khmer.
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109f"
    "\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f\u1780-\u17d3\u17d7\u17dc\u17dd"
)
"""The inside of a class: scripts that are written without spaces between words."""

_HYPHENS = "-\u2010\u2011\uff0d"
_ZWNJ = "\u200c"
_MOST_PARTS = 3
"""A word of more parts is a chain of words: nobody looks for `state-of-the-art` written together."""

_LETTERS_RUN = f"[^\\W_{UNSEGMENTED}]+"
_PLAIN = f"{_LETTERS_RUN}(?:[{MARKS}{INSIDE}]+(?:{_LETTERS_RUN})?)*"

_WORD = re.compile(
    f"(?P<run>[{UNSEGMENTED}][{UNSEGMENTED}{MARKS}]*)"
    # Thousands: 23,863, with a comma, an apostrophe, a no-break or a thin space.
    r"|(?P<number>(?<![\w.,])\d{1,3}(?:[,\u00a0\u066c\u2009\u202f'’]\d{3})+(?!\d|[,'’]\d)"
    r"|(?<![\w.])\d+[.\u066b]\d+(?![\d]|\.\d))"
    # U.N., U.S.: single letters with full stops.
    r"|(?P<dotted>(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w))"
    f"|(?P<word>{_PLAIN}(?:[{QUOTES}]{_PLAIN})*)"
)

_POSSESSIVE = re.compile(f"[{QUOTES}]s?$", re.IGNORECASE)
_ELISION = re.compile(
    f"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|gl|quest|quell|bell|sant|(?:[dn]e|[ads]u?|co)ll)"
    f"[{QUOTES}](?=...)",
    re.IGNORECASE,
)
# A Turkish name with its endings: Ankara'nın. The name is found without them.
_ENDED = re.compile(
    f"([^\\W\\d_{QUOTES}][^{QUOTES}]+)[{QUOTES}](?:(?:y|n|s)?[ıiuüae]|n?[ıiuü]n|n?[dt][ae]n?|y?l[ae]|l[ae]r[^{QUOTES}]*"
    f"|[dt][ae]ki[^{QUOTES}]*|l[ıiuü][^{QUOTES}]*)",
    re.IGNORECASE,
)
_CELL = re.compile(f".[{MARKS}]*")
_JOINER = re.compile(f"[{_HYPHENS}{_ZWNJ}{QUOTES}](?=\\w)(?<=[\\w{MARKS}].)")


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in their order, with character offsets into it, end excluded.

    Words with hyphens come as their parts, and so do words with a zero-width non-joiner. `U.N.` is `un`,
    `23,863` is `23863`, a possessive `'s` is cut. A run of a script without spaces comes as overlapping
    pairs of characters, one character alone as itself.
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
        if kind == "number":
            raw = re.sub(r"[^\d.]", "", raw.replace("\u066b", "."))
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
    for part in re.finditer(f"[^{_ZWNJ}]+", word) if "\u0600" <= word[:1] < "\u0780" else (word,):
        at, piece = (0, part) if isinstance(part, str) else (part.start(), part.group())
        folded = fold(piece)
        if folded:
            yield folded, start + at, start + at + len(piece)


def _pairs(raw: str, start: int) -> Iterator[Token]:
    """An unsegmented run as overlapping pairs of characters, marks kept with what they stand on."""
    cells = [found.span() for found in _CELL.finditer(raw)]
    if len(cells) == 1:
        folded = fold(raw)
        if folded:
            yield folded, start, start + len(raw)
    for (first, _), (_, last) in pairwise(cells):
        folded = fold(raw[first:last])
        if folded:
            yield folded, start + first, start + last


def cells(word: str) -> list[str]:
    """The characters of a word of a script without spaces, each with its marks."""
    return _CELL.findall(word)


def _together(line: str, words: Sequence[Token]) -> dict[int, Token]:
    """What some words are besides, by the offset of their first one.

    `co-operation` is `cooperation` too, a Persian word with a non-joiner is one without it, and a Turkish
    name counts without its endings.
    """
    chains: list[list[int]] = []
    out: dict[int, Token] = {}
    for found in _JOINER.finditer(line):
        at = found.start()
        number = bisect_right(words, at, key=_start) - 1
        if number < 0:
            continue
        _, start, end = words[number]
        quoted = found.group() in QUOTES
        if end == at and number + 1 < len(words) and words[number + 1][1] == at + 1:
            # l’état stays two words, N'Djamena is one as well.
            if not quoted or (line[start].isupper() and line[at + 1].isupper()):
                if chains and chains[-1][-1] == number:
                    chains[-1].append(number + 1)
                else:
                    chains.append([number, number + 1])
        elif quoted and line[start].isupper():
            ended = _ENDED.fullmatch(line, start, end)
            if ended:
                out[start] = (fold(ended.group(1)), start, ended.end(1))
    for chain in chains:
        parts = [words[number] for number in chain]
        if len(parts) <= _MOST_PARTS and not all(part.isdigit() for part, _, _ in parts):
            out[parts[0][1]] = ("".join(part for part, _, _ in parts), parts[0][1], parts[-1][2])
    return {start: token for start, token in out.items() if token[0]}


def _start(word: Token) -> int:
    return word[1]


def placed(text: str, position: int = 0) -> Iterator[Placed]:
    """The words of a text with their positions, the first one at `position`; a new line makes a gap.

    A word in parts stands at the position of its first part as a whole, too.
    """
    offset = 0
    for line in text.split("\n"):
        words = list(tokens(line))
        whole = _together(line, words)
        for term, start, end in words:
            if whole and start in whole:
                both, begin, stop = whole[start]
                yield both, position, begin + offset, stop + offset
            yield term, position, start + offset, end + offset
            position += 1
        offset += len(line) + 1
        if words:
            position += GAP


def terms(text: str) -> tuple[str, ...]:
    """The folded words of a text alone."""
    return tuple(term for term, _, _ in tokens(text))


def joined(text: str) -> str:
    """The one word that a text of several parts is besides: `cooperation` for `co-operation`; or nothing."""
    words = list(tokens(text))
    whole = _together(text, words).get(words[0][1]) if len(words) > 1 else None
    return whole[0] if whole and whole[1:] == (words[0][1], words[-1][2]) else ""
