"""The marks and words that a query is made of."""

import re
from dataclasses import dataclass
from enum import Enum, auto


class Mark(Enum):
    """What a stretch of a query is."""

    WORD = auto()
    QUOTED = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    FIELD = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of a query."""

    mark: Mark
    text: str
    """The word, the words inside the quotation marks, or the name of the field."""
    start: int
    end: int
    closed: bool = True
    """False for quotation marks that do not close."""
    slop: int = 0
    """The number behind `"…"~`."""


_QUOTES = '"“”„‟«»‹›「」『』〝〞″'
_PIECE = re.compile(
    rf"""(?P<space>\s+)
    |(?P<quoted>=?[{_QUOTES}](?P<inside>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}](?:~(?P<slop>\d+))?)?)
    # Single quotation marks count when there is a space between them; else they are apostrophes.
    |(?P<single>(?<![^\s(:=])(?:‘(?P<curly>[^‘’]*\s[^‘’]*)’|'(?P<straight>[^']*\s[^']*)')(?:~(?P<near>\d+))?(?!\w))
    |(?P<open>\()|(?P<close>\))|(?P<bar>\|\|?)
    |(?P<minus>[-\u2212]|(?<!\S)[\u2013\u2014](?=[\w(]))
    |(?P<field>[^\W\d_]+:(?!//))
    |(?P<word>[^\s()|{_QUOTES}]+)""",
    re.VERBOSE,
)
_THOUSANDS = re.compile(r"(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))")
_OPERATORS = {"AND": Mark.AND, "&&": Mark.AND, "&": Mark.AND, "OR": Mark.OR, "NOT": Mark.NOT}
_WIDE = str.maketrans("（）：｜＂＝＜＞－＊", '():|"=<>-*')
"""What a keyboard for Chinese or Japanese writes for the marks of a query."""


def pieces(text: str) -> list[Piece]:
    """A query cut into its pieces; white space is dropped, nothing else is."""
    out: list[Piece] = []
    plain = _THOUSANDS.sub(",", text.translate(_WIDE))
    for found in _PIECE.finditer(plain):
        kind, (start, end) = found.lastgroup, found.span()
        raw = found.group()
        if found.group("quoted") or found.group("single"):
            slop = found.group("slop") or found.group("near") or "0"
            inside = next(
                each
                for each in (found.group("inside"), found.group("curly"), found.group("straight"))
                if each is not None
            )
            closed = found.group("closed") is not None or found.group("single") is not None
            out.append(Piece(Mark.QUOTED, inside, start, end, closed, int(slop[:3])))
        elif kind == "open":
            out.append(Piece(Mark.OPEN, raw, start, end))
        elif kind == "close":
            out.append(Piece(Mark.CLOSE, raw, start, end))
        elif kind == "bar":
            out.append(Piece(Mark.OR, raw, start, end))
        elif kind == "minus":
            out.append(Piece(Mark.NOT, raw, start, end))
        elif kind == "field":
            out.append(Piece(Mark.FIELD, raw[:-1], start, end))
        elif kind == "word":
            out.append(Piece(_OPERATORS.get(raw, Mark.WORD), raw, start, end))
    return out
