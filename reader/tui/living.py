"""Names, dates and sources across the library, read off the event loop; the newest question wins."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.model.search import Problem
from reader.tui.desk import Desk
from reader.tui.living_messages import (
    CardRead,
    Gathering,
    LivingFailed,
    MentionsRead,
    RelatedRead,
    TimelineNarrowed,
    TimelineRead,
)
from reader.tui.newest import Newest

if TYPE_CHECKING:
    from textual.message import Message

    from reader.model.search import Query
    from reader.tui.widgets.sidebar_rows import NameKey
    from reader.workspace.concordance import Line
    from reader.workspace.shelf import Reading
    from reader.workspace.timeline import Timeline

Post = Callable[["Message"], object]

WORDS = 120
"""Characters of context on each side of a mention: what a wide screen has room for."""
OFTEN = 0.2
"""Seconds between two looks at how far the reading has come."""


class Living:
    """Errands of one screen. `guard` runs a job and tells what goes wrong; each answer has its `post`."""

    def __init__(self, desk: Desk, guard: Callable[[Callable[[], object]], None]) -> None:
        self._desk = desk
        self._guard = guard
        self._cards = Newest("name card")
        self._times = Newest("timeline")
        self._related = Newest("sources")
        self._tickets = count(1)
        self.is_early = False
        """Whether names and dates are still being looked for: whatever is asked waits for it."""
        self._fresh = False  # whether the tables were brought up to date since the library last changed
        self._card = 0  # the card that is wanted; another number ends the reading of its mentions
        self._time = 0

    @property
    def begins(self) -> str:
        """What stands where an answer will be."""
        return "this waits until all articles were looked through …" if self.is_early else "reading …"

    def close(self) -> None:
        """Finish no more than what is being done."""
        self._card = self._time = -1
        for queue in (self._cards, self._times, self._related):
            queue.close()

    def _asked(self, queue: Newest, ticket: int, post: Post, errand: Callable[[], None]) -> None:
        """Run an errand on its queue's thread; what cannot be read is posted to where the answer goes."""

        def job() -> None:
            try:
                errand()
            except ReaderError as error:
                post(LivingFailed(ticket, str(error)))

        queue.put(lambda: self._guard(job))

    def _prepare(self, ticket: int, post: Post) -> None:
        """Bring the tables across the library up to date; `post` gets `Gathering` now and then."""
        told = time.monotonic()

        def watch(done: int, total: int) -> None:
            nonlocal told
            if time.monotonic() - told > OFTEN:
                told = time.monotonic()
                post(Gathering(ticket, done, total))

        self._desk.across.sync(watch)

    def renew(self) -> None:
        """The library has changed: what is known of sources is to be read again."""
        self._fresh = False

    # Names

    def card(self, key: NameKey, post: Post) -> int:
        """`post` gets `CardRead`, then `MentionsRead` as it goes on, until another card is asked for.

        The number that the answers bear.
        """
        ticket = self._card = next(self._tickets)

        def errand() -> None:
            from reader.tui.widgets.context_rows import placed

            self._prepare(ticket, post)
            card = self._desk.across.card(key.name, key.type)
            if self._card != ticket:
                return
            post(CardRead(ticket, card))
            if card is None:
                return
            lines: list[Line] = []
            numbers, counted, total = array("q"), 0, len(card.articles)
            said, moment = None, 0.0
            for done, told in enumerate(self._desk.across.told(card, WORDS), 1):
                if self._card != ticket:
                    return
                lines += told.lines
                if said is None and told.description is not None:
                    said = (told.description, told.article_id)
                # The more there is already, the less the next lines change, and the longer they take to show.
                if time.monotonic() - moment > OFTEN * (1 + len(lines) / 10_000):
                    numbers, counted = placed(lines, numbers, counted), len(lines)
                    post(MentionsRead(ticket, tuple(lines), numbers, done, total, said))
                    moment = time.monotonic()
            post(MentionsRead(ticket, tuple(lines), placed(lines, numbers, counted), total, total, said))

        self._asked(self._cards, ticket, post, errand)
        return ticket

    def stop_card(self) -> None:
        """Read no further."""
        self._card = -1

    # Dates

    def timeline(self, query: Query | None, post: Post) -> int:
        """The dates of what a query finds, or of the whole library; `post` gets `TimelineRead`."""
        ticket = self._time = next(self._tickets)

        def errand() -> None:
            self._prepare(ticket, post)
            ids = None
            if query is not None:
                found = self._desk.concordance(query)
                if isinstance(found, Problem):
                    post(LivingFailed(ticket, found.message))
                    return
                ids = found.articles
            timeline = self._desk.across.timeline(ids)
            if self._time == ticket:
                post(TimelineRead(ticket, timeline, None if ids is None else len(ids)))

        self._asked(self._times, ticket, post, errand)
        return ticket

    def narrow(self, timeline: Timeline, typed: str, post: Post) -> int:
        """The dates of the years that begin with some digits; `post` gets `TimelineNarrowed`."""
        ticket = self._time = next(self._tickets)

        def errand() -> None:
            narrowed = timeline.of_years(typed)
            if self._time == ticket:
                post(TimelineNarrowed(ticket, typed, narrowed))

        self._asked(self._times, ticket, post, errand)
        return ticket

    # Sources

    def related(self, reading: Reading, post: Post) -> None:
        """What the library has to do with the sources of an article; `post` gets `RelatedRead`."""

        def errand() -> None:
            if not self._fresh:
                self._fresh = True
                self._prepare(0, post)
            found = self._desk.across.related(reading.article.id, reading.findings.sources)
            post(RelatedRead(reading.article.id, found))

        self._asked(self._related, 0, post, errand)
