"""What the screen asks of the workspace: the part of it that is used here, so that tests can stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from reader.model.article import Article
    from reader.model.completion import Completion
    from reader.model.corrections import NameChange, PublisherSet
    from reader.model.search import Facet, FacetPage, Problem, Query, SearchPage
    from reader.workspace.across import Across
    from reader.workspace.concordance import Concordance
    from reader.workspace.importing import Progress, Refusal, Taken
    from reader.workspace.notebook import NoteView
    from reader.workspace.searches import Searches
    from reader.workspace.shelf import Reading
    from reader.workspace.summary import Summary
    from reader.workspace.whereabouts import Whereabouts

Counted = Callable[[int, int], None]
"""Told how far long work is: done, total."""


class Mailbox(Protocol):
    """Answers the newest question on a thread of its own."""

    def ask(
        self, ticket: int, query: Query, reply: Callable[[int, SearchPage | Problem | str], None]
    ) -> None:
        """Put a question in the place of the one that waits."""


class Desk(Protocol):
    """A library opened for one person. Whatever is slow is called on a thread."""

    @property
    def name(self) -> str:
        """For the title."""

    @property
    def folder(self) -> Path:
        """Where the library lies."""

    @property
    def notes_path(self) -> Path:
        """The notes file."""

    @property
    def across(self) -> Across:
        """Names, dates and sources through all articles."""

    @property
    def is_sample(self) -> bool:
        """Whether this is the sample corpus."""

    @property
    def notices(self) -> list[str]:
        """What a person should be told, in sentences."""

    @property
    def whereabouts(self) -> Whereabouts:
        """Where the person was in each article, and the places that they marked."""

    @property
    def asker(self) -> Mailbox:
        """The one-slot mailbox for searches."""

    def quick_catalog(self) -> tuple[Summary, ...] | None:
        """The list as it was last time; None when there is none."""

    def beginning(self, most: int) -> tuple[tuple[Summary, ...], int] | None:
        """The first rows of it, at most so many, and how many there are; None when there are none. Soon."""

    def catalog(
        self,
        progress: Counted | None = None,
        early: Callable[[tuple[Summary, ...]], None] | None = None,
    ) -> tuple[Summary, ...]:
        """The list, brought up to date. `early`: told what there is before all of it is looked through."""

    def warm_search(self) -> None:
        """Begin what the first search would wait for. Quick."""

    def open_search(self, progress: Counted | None = None) -> None:
        """Open the index, or build it."""

    def reading(self, article_id: str) -> Reading:
        """One article with its findings. Raises NotFound."""

    def complete(self, text: str, cursor: int) -> Completion:
        """What the word before the cursor of a query can become."""

    def matches(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that a query matches: text offsets."""

    def hits(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """Those of them that count as hits: in sections that answer the query."""

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = (), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        """How what a query finds is spread over facets."""

    def concordance(
        self, query: Query, article_id: str | None = None, width: int | None = None
    ) -> Concordance | Problem:
        """All hits in context, read as it is iterated."""

    @property
    def searches(self) -> Searches:
        """The saved searches and the history."""

    def changed(self) -> bool:
        """Whether another program has changed the library since this was last asked. Quick."""

    def catch_up(self) -> tuple[Summary, ...]:
        """The list and the index, brought up to date."""

    def notes(self) -> tuple[NoteView, ...]:
        """All notes and where they stand now."""

    def bookmark(
        self, article_id: str, start: int, end: int, remark: str = "", tags: Sequence[str] = ()
    ) -> NoteView:
        """Write a note. Raises NotesError."""

    def unkeep(self, note_id: str) -> None:
        """Take back the note that was kept last, if nothing was changed since. Raises NotesError."""

    def cite(self, article_id: str, start: int, end: int, form: str = "cited") -> str:
        """A passage as it is taken along; `form` is a value of `Form`."""

    def correct(self, change: NameChange) -> int:
        """Keep a correction of a name; how many mentions it speaks of. Raises NotFound, UsageError."""

    def last_correction(self) -> NameChange | None:
        """The correction of a name that would be taken back next."""

    def uncorrect(self) -> None:
        """Take the last correction of a name back."""

    def say_publisher(self, said: PublisherSet) -> None:
        """Keep who published an article, and when. Raises NotFound, UsageError."""

    def unsay_publisher(self, article_id: str) -> None:
        """Take back what was said last of it. Raises NotFound, UsageError."""

    def import_paths(
        self, paths: Sequence[Path], *, watch: Counted | None = None
    ) -> Iterator[Taken | Refusal | Progress]:
        """Take pages in, telling how it goes; `watch` is told in how many of them names were looked for."""

    def close(self) -> None:
        """Let go of files and threads."""
