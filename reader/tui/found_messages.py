"""What happened to facets, hits in context and saved searches; see `messages`."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reader.model.search import FacetPage, Problem
    from reader.workspace.concordance import By, Line
    from reader.workspace.searches import Ran, SavedView


@dataclass
class Faceted(Message):
    """The facets of a query were counted."""

    ticket: int
    answer: FacetPage | Problem


@dataclass
class ContextRead(Message):
    """Hits in context, as far as they have been read."""

    ticket: int
    lines: tuple[Line, ...]
    """All that have been read, in the order of their places."""
    numbers: array[int]
    """The rows, see `context_rows.Numbers`."""
    by: By
    """The order in which they are."""
    done: int
    """How many articles have been looked through."""
    total: int
    problem: str = ""
    """Why there is nothing; empty when all is well."""


@dataclass
class HistoryRead(Message):
    """What was searched for in earlier sessions, the newest last."""

    queries: tuple[str, ...]


@dataclass
class SavedRead(Message):
    """The saved searches as they are now."""

    views: tuple[SavedView, ...]
    problems: tuple[str, ...] = ()


@dataclass
class SearchSaved(Message):
    """A search was saved."""

    name: str
    replaced: bool


@dataclass
class SavedRun(Message):
    """A saved search was run again."""

    ran: Ran | Problem


@dataclass
class LibraryChanged(Message):
    """Another program has changed the library; its list was posted before as `Catalogued`."""

    words: str
