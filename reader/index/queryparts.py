"""The smallest parts of a query: words, phrases, dates and values, with or without a field."""

import re

from reader.index.analysis import terms
from reader.index.chosen import chosen
from reader.index.fields import CHOSEN, DATES
from reader.index.lexer import Mark, Piece
from reader.index.nodes import All, Fuzzy, Leaf, Node, Phrase, Prefix, Wild, Word
from reader.index.ranges import date_range, unfinished
from reader.model.search import Problem

MAX_SLOP = 50

_FUZZY = re.compile(r"(.+)~(\d*)")
_BESIDE = re.compile(r"[*?]+")


class Wrong(Exception):
    """Carries a problem out of the depths of a query."""

    def __init__(self, message: str, position: int, length: int = 1, *, unfinished: bool = False) -> None:
        super().__init__(message)
        self.problem = Problem(message, position, max(1, length), unfinished)


class Parts:
    """Reads single pieces of one query."""

    def __init__(self, text: str, typing: bool) -> None:
        self._text = text
        self._typing = typing

    def read(self, piece: Piece, field: str | None) -> Node | None:
        """A word or a phrase; None when no word is in it. Raises Wrong."""
        return self._quoted(piece, field) if piece.mark is Mark.QUOTED else self._word(piece, field)

    def _last(self, piece: Piece) -> bool:
        """Whether a piece is still being typed."""
        return self._typing and piece.end == len(self._text)

    def _quoted(self, piece: Piece, field: str | None) -> Node | None:
        if not piece.closed and not self._typing:
            raise Wrong("This quotation mark is not closed.", piece.start)
        if field in DATES:
            return self._date(piece, field)
        if field in CHOSEN:
            return self._chosen(piece, field)
        if piece.slop > MAX_SLOP:
            raise Wrong(f"Words can be at most {MAX_SLOP} words apart.", piece.start, piece.end - piece.start)
        words = tuple(word for word in piece.text.split() if terms(word))
        unfinished = not piece.closed and not piece.text[-1:].isspace()
        return Phrase(words, piece.slop, unfinished) if words else None

    def _date(self, piece: Piece, field: str) -> Node | None:
        found = date_range(field, piece.text.strip())
        if not isinstance(found, str):
            return found
        if self._last(piece):
            begun = unfinished(field, piece.text.strip())
            if begun is not None:
                return begun
        raise Wrong(found, piece.start, piece.end - piece.start)

    def _chosen(self, piece: Piece, field: str) -> Node:
        """A value of `lang:`, `has:` or `tag:`."""
        begun = self._last(piece) and not (piece.mark is Mark.QUOTED and piece.closed)
        found = chosen(field, piece.text, begun=begun)
        if isinstance(found, str):
            raise Wrong(found, piece.start, piece.end - piece.start)
        return found

    def _word(self, piece: Piece, field: str | None) -> Node | None:
        text = piece.text
        if field in DATES:
            return self._date(piece, field)
        if field in CHOSEN:
            return self._chosen(piece, field)
        if text.startswith("=") and terms(text):
            return Phrase((text[1:],))
        fuzzy = _FUZZY.fullmatch(text)
        if fuzzy and terms(fuzzy.group(1)):
            edits = int(fuzzy.group(2)[:3] or "1")
            if edits > 2:
                raise Wrong("A word can differ by 1 or 2 letters.", piece.start, piece.end - piece.start)
            return Fuzzy(fuzzy.group(1), edits) if edits else Phrase((fuzzy.group(1),))
        if _BESIDE.fullmatch(text) and "?" not in text:
            return All()
        return (
            self._wildcards(piece)
            if _BESIDE.search(text.rstrip("?")) or "?" in text[1:-1]
            else self.plain(piece)
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
            raise Wrong("A wildcard can stand in one word only.", piece.start, piece.end - piece.start)
        return Wild(text)

    def plain(self, piece: Piece) -> Leaf | None:
        """A word, which may be one that is still being typed."""
        if not terms(piece.text):
            return None
        return Prefix(piece.text, typed=True) if self._last(piece) else Word(piece.text)
