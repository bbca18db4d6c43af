"""The query language: text to a tree, or a sentence saying what is wrong and where.

    query  := any ("OR" any)*            OR may be written |
    any    := one ("AND"? one)*          side by side means AND
    one    := ("NOT" | "-") one | "(" query ")" | field ":" one | words
    words  := word | prefix* | wi?d* | word~1 | =word | "words" | "words"~5

While a person types, what is not finished is forgiven, and the last word is the beginning of one.
"""

import re
from difflib import get_close_matches

from reader.index.analysis import terms
from reader.index.fields import ALIASES, ASKED, DATES
from reader.index.lexer import Mark, Piece, pieces
from reader.index.nodes import (
    All,
    And,
    Fuzzy,
    In,
    Leaf,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Wild,
    Word,
    understood,
)
from reader.index.ranges import date_range
from reader.model.search import Problem

__all__ = ["parse", "understood"]

MAX_LENGTH = 2000
MAX_DEPTH = 40
MAX_SLOP = 50

_FUZZY = re.compile(r"(.+)~(\d*)")
_BESIDE = re.compile(r"[*?]+")


class _Wrong(Exception):
    """Carries a problem out of the depths of a query."""

    def __init__(self, message: str, position: int, length: int = 1) -> None:
        super().__init__(message)
        self.problem = Problem(message, position, max(1, length))


def parse(text: str, *, typing: bool = False) -> Node | Problem:
    """What a query means. Never raises: whatever is wrong comes back as a Problem."""
    if len(text) > MAX_LENGTH:
        return Problem(
            f"This query is longer than {MAX_LENGTH} characters.", MAX_LENGTH, len(text) - MAX_LENGTH
        )
    try:
        return _Parser(text, typing).query()
    except _Wrong as wrong:
        return wrong.problem


class _Parser:
    """Reads the pieces of one query from left to right."""

    def __init__(self, text: str, typing: bool) -> None:
        self._text = text
        self._typing = typing
        self._pieces = pieces(text)
        self._at = 0
        self._depth = 0
        self._unsaid: Piece | None = None

    def query(self) -> Node:
        """The whole query."""
        if not self._pieces:
            return All()
        node = self._any(None)
        piece = self._peek()
        if piece:  # only a closing parenthesis ends the reading early
            if not self._typing:
                raise _Wrong("This closing parenthesis has no opening one.", piece.start)
            self._at += 1
            rest = self.query() if self._peek() else None
            node = _both([part for part in (node, rest) if part is not None], And) or All()
        if node is None and self._unsaid and not self._typing:
            raise _Wrong(
                f"There is no word to look for in “{self._unsaid.text}”.",
                self._unsaid.start,
                self._unsaid.end - self._unsaid.start,
            )
        return node or All()

    def _peek(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _any(self, field: str | None) -> Node | None:
        """Parts with OR between them."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _Wrong(
                "The parentheses of this query are nested too deeply.", self._pieces[self._at - 1].start
            )
        parts = [self._all(field)]
        while (piece := self._peek()) and piece.mark is Mark.OR:
            self._operand_before(piece)
            self._at += 1
            if self._operand_after(piece):
                parts.append(self._all(field))
        self._depth -= 1
        return _both([part for part in parts if part is not None], Or)

    def _all(self, field: str | None) -> Node | None:
        """Parts that must all be there."""
        parts: list[Node | None] = []
        while (piece := self._peek()) and piece.mark not in (Mark.OR, Mark.CLOSE):
            if piece.mark is Mark.AND:
                self._operand_before(piece)
                self._at += 1
                self._operand_after(piece)
            else:
                parts.append(self._one(piece, field))
        return _both([part for part in parts if part is not None], And)

    def _operand_before(self, piece: Piece) -> None:
        before = self._pieces[self._at - 1].mark if self._at else None
        if before in (None, Mark.OPEN, Mark.AND, Mark.OR) and not self._typing:
            raise _Wrong(f"There is nothing before {piece.text}.", piece.start, piece.end - piece.start)

    def _operand_after(self, piece: Piece) -> bool:
        after = self._peek()
        if after is not None and after.mark is not Mark.CLOSE:
            return True
        if not self._typing:
            raise _Wrong(f"There is nothing after {piece.text}.", piece.start, piece.end - piece.start)
        return False

    def _one(self, piece: Piece, field: str | None) -> Node | None:
        """One part, after the operators are dealt with."""
        self._at += 1
        if piece.mark is Mark.NOT:
            if piece.text != "NOT" and self._text[piece.end : piece.end + 1].isspace():
                if self._typing:
                    return None
                raise _Wrong("A minus stands directly before the word that must not occur.", piece.start)
            if not self._operand_after(piece):
                return None
            self._depth += 1
            following = self._pieces[self._at]
            if self._depth > MAX_DEPTH or following.mark in (Mark.AND, Mark.OR):
                raise _Wrong(f"There is no word after {piece.text}.", piece.start, piece.end - piece.start)
            part = self._one(following, field)
            self._depth -= 1
            return None if part is None else Not(part)
        if piece.mark is Mark.OPEN:
            return self._group(piece, field)
        if piece.mark is Mark.FIELD:
            return self._field(piece)
        node = self._quoted(piece, field) if piece.mark is Mark.QUOTED else self._word(piece, field)
        if node is None:
            self._unsaid = piece
        return node

    def _group(self, piece: Piece, field: str | None) -> Node | None:
        closing = self._peek()
        if closing and closing.mark is Mark.CLOSE and not self._typing:
            raise _Wrong(
                "There is nothing between these parentheses.", piece.start, closing.end - piece.start
            )
        node = self._any(field)
        if self._peek():
            self._at += 1
        elif not self._typing:
            raise _Wrong("This parenthesis is not closed.", piece.start)
        return node

    def _field(self, piece: Piece) -> Node | None:
        name = piece.text.casefold()
        field = ALIASES.get(name, name)
        if field not in ASKED:
            near = get_close_matches(name, [*ASKED, *ALIASES], n=1)
            hint = f" Did you mean {near[0]}:?" if near else ""
            known = ", ".join(f"{each}:" for each in ASKED)
            raise _Wrong(
                f"There is no field “{piece.text}”.{hint} The fields are {known}.",
                piece.start,
                piece.end - piece.start,
            )
        value = self._peek()
        if value is None or value.mark not in (Mark.WORD, Mark.QUOTED, Mark.OPEN, Mark.NOT):
            if self._typing and value is None:
                return None
            raise _Wrong(f"There is nothing after {piece.text}:.", piece.start, piece.end - piece.start)
        node = self._one(value, field)
        return node if node is None or field in DATES else In(field, node)

    def _quoted(self, piece: Piece, field: str | None) -> Node | None:
        if not piece.closed and not self._typing:
            raise _Wrong("This quotation mark is not closed.", piece.start)
        if field in DATES:
            return self._date(piece, field)
        if piece.slop > MAX_SLOP:
            raise _Wrong(
                f"Words can be at most {MAX_SLOP} words apart.", piece.start, piece.end - piece.start
            )
        words = tuple(word for word in piece.text.split() if terms(word))
        unfinished = not piece.closed and not piece.text[-1:].isspace()
        return Phrase(words, piece.slop, unfinished) if words else None

    def _date(self, piece: Piece, field: str) -> Node | None:
        found = date_range(field, piece.text.strip())
        if not isinstance(found, str):
            return found
        if self._typing and piece.end == len(self._text):
            return None
        raise _Wrong(found, piece.start, piece.end - piece.start)

    def _word(self, piece: Piece, field: str | None) -> Node | None:
        text = piece.text
        if field in DATES:
            return self._date(piece, field)
        if text.startswith("=") and terms(text):
            return Phrase((text[1:],))
        fuzzy = _FUZZY.fullmatch(text)
        if fuzzy and terms(fuzzy.group(1)):
            edits = int(fuzzy.group(2)[:3] or "1")
            if edits > 2:
                raise _Wrong("A word can differ by 1 or 2 letters.", piece.start, piece.end - piece.start)
            return Fuzzy(fuzzy.group(1), edits) if edits else Phrase((fuzzy.group(1),))
        if _BESIDE.fullmatch(text) and "?" not in text:
            return All()
        return (
            self._wildcards(piece)
            if _BESIDE.search(text.rstrip("?")) or "?" in text[1:-1]
            else self._plain(piece)
        )

    def _wildcards(self, piece: Piece) -> Leaf | None:
        """A word with `*` or `?` in it."""
        text = piece.text
        bare = _BESIDE.sub("", text)
        if not terms(bare):
            return None
        if text.endswith("*") and not _BESIDE.search(text[:-1]):
            return Prefix(text[:-1])
        if len(terms(bare)) > 1:
            raise _Wrong("A wildcard can stand in one word only.", piece.start, piece.end - piece.start)
        return Wild(text)

    def _plain(self, piece: Piece) -> Leaf | None:
        """A word, which may be one that is still being typed."""
        if not terms(piece.text):
            return None
        last = self._typing and piece.end == len(self._text)
        return Prefix(piece.text, typed=True) if last else Word(piece.text)


def _both(parts: list[Node], join: type[And] | type[Or]) -> Node | None:
    """Several parts as one; a list inside a list of the same kind is made flat."""
    flat: list[Node] = []
    for part in parts:
        flat += part.parts if isinstance(part, join) else (part,)
    return join(tuple(flat)) if len(flat) > 1 else (flat[0] if flat else None)
