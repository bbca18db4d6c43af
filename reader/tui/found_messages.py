"""What happened to facets, hits in context and saved searches; see `messages`."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from reader.tui.posted import Posted

if TYPE_CHECKING:
    from reader.model.search import FacetPage, Problem
    from reader.workspace.concordance import By, Line
    from reader.workspace.searches import Ran, SavedView


class Faceted(Posted):
    """The facets of a query were counted."""

    ticket: int
    answer: FacetPage | Problem


class ContextRead(Posted):
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


class HistoryRead(Posted):
    """What was searched for in earlier sessions, the newest last."""

    queries: tuple[str, ...]


class SavedRead(Posted):
    """The saved searches as they are now."""

    views: tuple[SavedView, ...]
    problems: tuple[str, ...] = ()


class SearchSaved(Posted):
    """A search was saved."""

    name: str
    replaced: bool


class SavedRun(Posted):
    """A saved search was run again."""

    ran: Ran | Problem


class LibraryChanged(Posted):
    """Another program has changed the library; its list was posted before as `Catalogued`."""

    words: str
