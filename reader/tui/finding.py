"""Facets, hits in context, saved searches and the watch over the library: off the event loop."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.model.search import Problem, Query
from reader.tui.desk import Desk
from reader.tui.found_messages import (
    ContextRead,
    Faceted,
    HistoryRead,
    LibraryChanged,
    SavedRead,
    SavedRun,
    SearchSaved,
)
from reader.tui.messages import Catalogued, IndexOpened
from reader.tui.newest import Newest
from reader.tui.widgets.library_rows import Sizes

if TYPE_CHECKING:
    from textual.message import Message

    from reader.workspace.concordance import By, Line
    from reader.workspace.summary import Summary

Post = Callable[["Message"], object]
Start = Callable[[str, Callable[[], object]], None]
"""Runs a chore on a thread of its own; what goes wrong in it is told."""

VALUES = 100
"""How many values of a facet are fetched at most."""
WORDS = 120
"""Characters of context on each side of a hit: what a wide screen has room for."""
BREATH = 0.001
"""Seconds between two articles whose hits are read: the screen's thread comes in at once."""
OFTEN = 0.2
"""Seconds between two looks at how far the reading of hits has come."""
LOOK = 2.0
"""Seconds between two looks at the library's files."""
QUIET = 0.7
"""Seconds in which nothing may change before it is read: an import goes on file by file."""
PATIENCE = 6.0
"""Seconds after which what has come in so far is read though the import goes on."""


class Finding:
    """Errands of one screen. `post` and `start` as `Work`'s; `guard` runs a job and tells what goes wrong."""

    def __init__(
        self, desk: Desk, post: Post, start: Start, guard: Callable[[Callable[[], object]], None]
    ) -> None:
        self._desk = desk
        self._post = post
        self._start = start
        self._guard = guard
        self._counting = Newest("facets")
        self._reading = Newest("context")
        self._context_ticket = 0
        self._left = Event()
        self._forgetful = False

    def close(self) -> None:
        """Finish no more than what is being done."""
        self._left.set()
        self._context_ticket = -1
        self._counting.close()
        self._reading.close()

    def facets(self, ticket: int, query: Query, narrow: str) -> None:
        """Count the facets of a query; answered by `Faceted`, unless a newer question comes first."""

        def errand() -> None:
            self._post(Faceted(ticket, self._desk.facets(query, limit=VALUES, narrow=narrow)))

        self._counting.put(lambda: self._guard(errand))

    # Hits in context

    def context(self, ticket: int, query: Query, article_id: str | None, by: By, post: Post) -> None:
        """Read all hits in context; `post` gets `ContextRead` as it goes on, until a newer question comes."""
        self._context_ticket = ticket

        def errand() -> None:
            from reader.tui.widgets.context_rows import placed
            from reader.workspace.concordance import By

            found = self._desk.concordance(query, article_id, WORDS)
            if isinstance(found, Problem):
                post(ContextRead(ticket, (), array("q"), by, 0, 0, found.message))
                return
            lines: list[Line] = []
            numbers, counted = array("q"), 0
            told, total = time.monotonic(), len(found.articles)
            for read in found:
                if self._context_ticket != ticket:
                    return
                time.sleep(BREATH)
                lines += read.lines
                # The more there is already, the less the next lines change, and the longer they take to show.
                if read.done < total and time.monotonic() - told > OFTEN * (1 + len(lines) / 10_000):
                    numbers, counted = placed(lines, numbers, counted), len(lines)
                    post(ContextRead(ticket, tuple(lines), numbers, By.PLACE, read.done, total))
                    told = time.monotonic()
            numbers = placed(lines, numbers, counted)
            post(ContextRead(ticket, tuple(lines), _in_order(lines, numbers, by), by, total, total))

        self._reading.put(lambda: self._guard(errand))

    def arrange(self, ticket: int, lines: tuple[Line, ...], by: By, total: int, post: Post) -> None:
        """Put lines that have been read in another order; answered by `ContextRead`."""

        def errand() -> None:
            from reader.tui.widgets.context_rows import placed
            from reader.workspace.concordance import By

            numbers = placed(lines, array("q"), 0) if by is By.PLACE else array("q")
            post(ContextRead(ticket, lines, _in_order(lines, numbers, by), by, total, total))

        self._reading.put(lambda: self._guard(errand))

    def stop_context(self) -> None:
        """Read no further."""
        self._context_ticket = -1

    # Saved searches and history

    def history(self) -> None:
        """What was searched for in earlier sessions; answered by `HistoryRead`."""
        self._start("history", lambda: self._post(HistoryRead(self._desk.searches.history())))

    def remember(self, text: str) -> None:
        """Keep what was searched for. That it cannot be kept is told once, and not with every search."""

        def chore() -> None:
            try:
                self._desk.searches.remember(text)
            except ReaderError:
                if not self._forgetful:
                    self._forgetful = True
                    raise

        self._start("remember", chore)

    def saved(self, post: Post) -> None:
        """`post` gets `SavedRead`."""
        self._start("saved", lambda: self._tell_saved(post))

    def _tell_saved(self, post: Post) -> None:
        views = self._desk.searches.views()
        post(SavedRead(views, self._desk.searches.problems))

    def save(self, name: str, query: Query, *, over: bool) -> None:
        """Keep a search, also `over` another one of that name; answered by `SearchSaved`."""
        query = replace(query, typing=False)

        def chore() -> None:
            self._post(SearchSaved(name, self._desk.searches.save(name, query, replace=over)))

        self._start("save", chore)

    def remove(self, name: str, post: Post) -> None:
        """Forget a saved search; `post` gets `SavedRead`."""

        def chore() -> None:
            self._desk.searches.remove(name)
            self._tell_saved(post)

        self._start("remove", chore)

    def run(self, name: str) -> None:
        """Run a saved search; answered by `SavedRun`."""
        self._start("run", lambda: self._post(SavedRun(self._desk.searches.run(name))))

    # What another program changes

    def watch(
        self, known: Callable[[], Sequence[Summary]], importing: Callable[[], bool] = lambda: False
    ) -> None:
        """Look now and then whether another program has changed the library; answered by `LibraryChanged`.

        Not while the reader itself is `importing`: that tells what it has done.
        `known` gives the rows that are shown. Nothing is read while nothing has changed.
        """

        def chore() -> None:
            while not self._left.wait(LOOK):
                if not importing() and self._desk.changed():
                    self._settle()
                    if not self._left.is_set() and not importing():
                        self._tell_changes(tuple(known()))

        self._start("watch", chore)

    def _settle(self) -> None:
        """Wait until nothing changes any more, but not for ever."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and not self._left.wait(QUIET):
            if not self._desk.changed():
                return

    def _tell_changes(self, before: Sequence[Summary]) -> None:
        try:
            now = self._desk.catch_up()
        except ReaderError:
            return  # it is looked at again with the next change; a search says what is wrong
        words = difference(before, now)
        if words:
            self._post(Catalogued(now, Sizes(now)))
            self._post(IndexOpened())
            self._post(LibraryChanged(words))


def _in_order(lines: Sequence[Line], places: array[int], by: By) -> array[int]:
    """The rows of lines in an order; `places` are those in the order of their places."""
    from reader.workspace.concordance import By, arranged

    return places if by is By.PLACE else array("q", arranged(lines, by))


def difference(before: Sequence[Summary], now: Sequence[Summary]) -> str:
    """What has changed between two lists, in words; empty when nothing has."""
    old, new = {row.id: row for row in before}, {row.id: row for row in now}
    added = sum(key not in old for key in new)
    gone = sum(key not in new for key in old)
    changed = sum(key in old and old[key] != row for key, row in new.items())
    parts = [
        f"{count:,} article{'' if count == 1 else 's'} {what}"
        for count, what in ((added, "added"), (changed, "changed"), (gone, "gone"))
        if count
    ]
    return f"Another program changed the library: {', '.join(parts)}." if parts else ""
