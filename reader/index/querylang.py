"""The query language: text to a tree, or a sentence saying what is wrong and where.

    query  := any ("OR" any)*            OR may be written |
    any    := one ("AND"? one)*          side by side means AND
    one    := ("NOT" | "-") one | "(" query ")" | field ":" one | words
    words  := word | prefix* | wi?d* | word~1 | =word | "words" | "words"~5
              in the fields of dates a range, in `lang:`, `has:` and `tag:` a value

While a person types, what is not finished is forgiven, and the last word is the beginning of one.
"""

from dataclasses import dataclass
from difflib import get_close_matches

from reader.index.fields import ALIASES, ASKED, CHOSEN, DATES
from reader.index.has import HAD
from reader.index.lexer import Mark, Piece, pieces
from reader.index.nodes import All, And, In, Is, Node, Not, Or, understood
from reader.index.queryparts import Parts, Wrong
from reader.model.search import Problem

__all__ = ["Parsed", "parse", "understand", "understood"]

MAX_LENGTH = 2000
MAX_DEPTH = 40
_WANTED = {
    "date": "a date, as 2016-12 or 2016-06..2016-12",
    "published": "a date, as 2016-12 or <2017",
    "lang": "a language, as ar or Arabic",
    "has": "what a section should have, as figure",
    "tag": "a tag of your notes",
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query that was understood."""

    node: Node
    notices: tuple[str, ...] = ()
    """What a person should know of how it was read: what holds no word, what is not an operator."""


def parse(text: str, *, typing: bool = False) -> Node | Problem:
    """What a query means. Never raises: whatever is wrong comes back as a Problem."""
    found = understand(text, typing=typing)
    return found if isinstance(found, Problem) else found.node


def understand(text: str, *, typing: bool = False) -> Parsed | Problem:
    """What a query means, with what is to be said of it. Never raises."""
    if len(text) > MAX_LENGTH:
        return Problem(
            f"This query is longer than {MAX_LENGTH} characters.", MAX_LENGTH, len(text) - MAX_LENGTH
        )
    parser = _Parser(text, typing)
    try:
        node = parser.query()
    except Wrong as wrong:
        return wrong.problem
    return Parsed(node, tuple(dict.fromkeys(parser.notices)))


class _Parser:
    """Reads the pieces of one query from left to right."""

    def __init__(self, text: str, typing: bool) -> None:
        self._text = text
        self._typing = typing
        self._pieces = pieces(text)
        self._parts = Parts(text, typing)
        self._at = 0
        self._depth = 0
        self._unsaid: list[Piece] = []
        self._seen = 0
        self.notices: list[str] = []

    def query(self) -> Node:
        """The whole query."""
        if not self._pieces:
            return All()
        node = self._whole()
        if node is None:
            first = self._pieces[0]
            if self._typing:
                raise Wrong("There is nothing to look for yet.", first.start, unfinished=True)
            unsaid = self._unsaid[0] if self._unsaid else first
            raise Wrong(
                f"There is no word to look for in “{unsaid.text}”.", unsaid.start, unsaid.end - unsaid.start
            )
        if self._unsaid:
            left = " ".join(piece.text for piece in self._unsaid)
            self.notices.append(f"“{left}” holds no word to look for and is left out.")
        return node

    def _whole(self) -> Node | None:
        node = self._any(None)
        piece = self._peek()
        if piece:  # only a closing parenthesis ends the reading early
            if not self._typing:
                raise Wrong("This closing parenthesis has no opening one.", piece.start)
            self._at += 1
            rest = self._whole() if self._peek() else None
            node = _both([part for part in (node, rest) if part is not None], And)
        return node

    def _peek(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _any(self, field: str | None) -> Node | None:
        """Parts with OR between them."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Wrong(
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
            raise Wrong(f"There is nothing before {piece.text}.", piece.start, piece.end - piece.start)

    def _operand_after(self, piece: Piece) -> bool:
        after = self._peek()
        if after is not None and after.mark is not Mark.CLOSE:
            return True
        if not self._typing:
            raise Wrong(f"There is nothing after {piece.text}.", piece.start, piece.end - piece.start)
        return False

    def _one(self, piece: Piece, field: str | None) -> Node | None:
        """One part, after the operators are dealt with."""
        self._at += 1
        if piece.mark is Mark.NOT:
            if piece.text != "NOT" and self._text[piece.end : piece.end + 1].isspace():
                if self._typing:
                    return None
                raise Wrong("A minus stands directly before the word that must not occur.", piece.start)
            if not self._operand_after(piece):
                return None
            self._depth += 1
            following = self._pieces[self._at]
            if self._depth > MAX_DEPTH or following.mark in (Mark.AND, Mark.OR):
                raise Wrong(f"There is no word after {piece.text}.", piece.start, piece.end - piece.start)
            part = self._one(following, field)
            self._depth -= 1
            return None if part is None else Not(part)
        if piece.mark is Mark.OPEN:
            return self._group(piece, field)
        if piece.mark is Mark.FIELD:
            return self._field(piece)
        node = self._parts.read(piece, field)
        if node is None and not (self._typing and piece.end == len(self._text)):
            self._unsaid.append(piece)
        elif piece.text in ("or", "not"):
            upper = piece.text.upper()
            self.notices.append(
                f"“{piece.text}” is looked for as a word; {upper} in capital letters is the operator."
            )
        return node

    def _group(self, piece: Piece, field: str | None) -> Node | None:
        closing = self._peek()
        if closing and closing.mark is Mark.CLOSE and not self._typing:
            raise Wrong("There is nothing between these parentheses.", piece.start, closing.end - piece.start)
        node = self._any(field)
        if self._peek():
            self._at += 1
        elif not self._typing:
            raise Wrong("This parenthesis is not closed.", piece.start)
        return node

    def _field(self, piece: Piece) -> Node | None:
        name = piece.text.casefold()
        field = ALIASES.get(name, name)
        value = self._peek()
        if field not in ASKED:
            if value is None or value.start > piece.end:  # a headline: `Port Velmar: the siege`
                return self._parts.plain(Piece(Mark.WORD, piece.text, piece.start, piece.end))
            near = [each for each in ASKED if each.startswith(name)]
            near = near or get_close_matches(name, [*ASKED, *ALIASES], n=1, cutoff=0.75)
            known = "The fields are " + ", ".join(f"{each}:" for each in ASKED) + "."
            hint = (
                f"Did you mean {' or '.join(f'{each}:' for each in near)}? Tab completes fields."
                if near
                else known
            )
            raise Wrong(
                f"There is no field “{piece.text}”. {hint}",
                piece.start,
                piece.end - piece.start,
            )
        if value is None or value.mark not in (Mark.WORD, Mark.QUOTED, Mark.OPEN, Mark.NOT):
            if self._typing and value is None:
                self._waits(piece)
                return None
            raise Wrong(f"There is nothing after {piece.text}:.", piece.start, piece.end - piece.start)
        if value.mark is Mark.WORD and value.text == "*" and field in HAD:  # whatever has a publisher
            self._at += 1
            return Is("has", (field,), field)
        node = self._one(value, field)
        return node if node is None or field in DATES or field in CHOSEN else In(field, node)

    def _waits(self, piece: Piece) -> None:
        """Say that a field has no value yet; alone it is no question."""
        if len(self._pieces) == 1:
            raise Wrong(f"{piece.text}: waits for {_WANTED.get(piece.text.casefold(), 'its word')}.",
                         piece.end, unfinished=True)  # fmt: skip
        self.notices.append(f"{piece.text}: waits for {_WANTED.get(piece.text.casefold(), 'its word')}.")


def _both(parts: list[Node], join: type[And] | type[Or]) -> Node | None:
    """Several parts as one; a list inside a list of the same kind is made flat."""
    flat: list[Node] = []
    for part in parts:
        flat += part.parts if isinstance(part, join) else (part,)
    return join(tuple(flat)) if len(flat) > 1 else (flat[0] if flat else None)
