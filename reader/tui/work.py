"""Everything that takes time, off the event loop. Answers come back as messages; no widget is touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from threading import Thread
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.model.search import Problem, Query, SearchPage
from reader.tui.desk import Desk
from reader.tui.messages import (
    Answered,
    Bookmarked,
    Catalogued,
    Completed,
    CopyMade,
    Crashed,
    Failed,
    Imported,
    IndexOpened,
    NotesRead,
    Opened,
    OwnFilled,
    Progressed,
    Quoted,
    Relit,
    Understood,
)
from reader.tui.newest import Newest

if TYPE_CHECKING:
    from textual.message import Message

    from reader.model.corrections import NameChange
    from reader.tui.correcting import Correcting
    from reader.tui.finding import Finding
    from reader.tui.widgets.layout import Shape
    from reader.tui.widgets.page import Page
    from reader.workspace.copying import Copied
    from reader.workspace.shelf import Reading
    from reader.workspace.summary import Summary

Post = Callable[["Message"], object]
Copier = Callable[[str], "Copied"]
"""Gives a text to the machine's own programs."""

LONG = 200_000
"""So many characters an article may have whose findings are read before it is painted: a few ms."""
FIRST = -1
"""As an offset: the first hit of the article, or its beginning."""
LAST = -2
"""As an offset: the last hit of the article."""
NOTHING_MADE = (
    "No correction was made since the reader was started; earlier ones can be deleted in corrections.yaml."
)


class Work:
    """The errands of one screen. `post` must be safe to call from threads."""

    def __init__(self, desk: Desk, post: Post) -> None:
        self._desk = desk
        self._post = post
        self._opening = Newest("open article")
        self._lighting = Newest("find in article")
        self._closed = False

    def close(self) -> None:
        """Finish no more than what is being done."""
        self._closed = True
        self._opening.close()
        self._lighting.close()
        if "finding" in self.__dict__:
            self.finding.close()

    @cached_property
    def _correcting(self) -> Correcting:
        """Made by the first correction, on the event loop's thread: the first frame does not load it."""
        from reader.tui.correcting import Correcting

        return Correcting(self._desk, self._post)

    @cached_property
    def finding(self) -> Finding:
        """Facets, hits in context, saved searches. Made on the event loop's thread, as the one above."""
        from reader.tui.finding import Finding

        return Finding(self._desk, self._post, self._start, self._guarded)

    def ask(self, ticket: int, query: Query) -> None:
        """Search; answered by `Answered`, unless a newer question comes first."""
        self._desk.asker.ask(ticket, query, self._answered)

    def _answered(self, ticket: int, answer: SearchPage | Problem | str) -> None:
        self._post(Answered(ticket, answer))

    def _show(
        self,
        opened: Callable[[Reading, Page], Opened],
        article_id: str,
        shape: Shape | None,
    ) -> Reading:
        """Read an article and post it as a page; of a long one, what was found in it comes afterwards."""
        from reader.tui.widgets.layout import laid_out
        from reader.tui.widgets.page import page_of

        reading = self._desk.reading(article_id)
        if len(reading.article.text) <= LONG:
            _ = reading.findings
        laid = laid_out(reading.article, shape) if shape is not None and shape.width > 0 else None
        message = opened(reading, page_of(reading, laid).ready())
        self._post(message)
        if not reading.is_whole:
            _ = reading.findings
            self._post(Understood(message.ticket, reading, page_of(reading, laid).ready()))
        return reading

    def open_article(
        self,
        ticket: int,
        article_id: str,
        query: Query | None,
        offset: int,
        end: int | None,
        shape: Shape | None = None,
    ) -> None:
        """Read an article and light the query in it; answered by `Opened`, or overtaken by a newer one.

        `shape`: of the pane that will show it.
        """

        def opened(reading: Reading, page: Page) -> Opened:
            lit = self._desk.hits(query, reading.article) if query else ()
            return Opened(ticket, reading, lit, offset, end, page)

        def errand() -> None:
            self._show(opened, article_id, shape)

        self._opening.put(lambda: self._guarded(errand))

    def open_locator(self, ticket: int, article_id: str, locator: str, shape: Shape | None = None) -> None:
        """Read an article and go to a locator such as `¶14`; answered by `Opened`."""

        def opened(reading: Reading, page: Page) -> Opened:
            block = reading.article.locate(locator) if locator else None
            start = reading.article.starts[block] if block is not None else 0
            end = start + len(reading.article.blocks[block].text) if block is not None else None
            return Opened(ticket, reading, (), start, end, page)

        def errand() -> None:
            reading = self._show(opened, article_id, shape)
            if locator and reading.article.locate(locator) is None:
                self._post(Failed(f"{article_id} has no {locator}."))

        self._opening.put(lambda: self._guarded(errand))

    def light(self, ticket: int, article_id: str, query: Query) -> None:
        """The places of a query in an article; answered by `Relit`."""

        def errand() -> None:
            article = self._desk.reading(article_id).article
            self._post(Relit(ticket, article_id, self._desk.matches(query, article)))

        self._lighting.put(lambda: self._guarded(errand))

    def complete(self, text: str, cursor: int) -> None:
        """What a word of a query can become; answered by `Completed`."""
        self._lighting.put(
            lambda: self._guarded(lambda: self._post(Completed(text, self._desk.complete(text, cursor))))
        )

    def prepare(self, known: Callable[[], Sequence[Summary]]) -> None:
        """Bring the list up to date, read the notes, open the index: the first frame waited for none.

        Afterwards it is watched whether another program changes the library; `known` gives what is shown.
        """
        finding = self.finding

        def chore() -> None:
            self._post(Catalogued(self._desk.catalog(self._telling("reading the library"))))
            self._post(NotesRead(self._desk.notes()))
            self._desk.open_search(self._telling("building the index"))
            self._post(IndexOpened())
            finding.history()
            finding.watch(known)

        self._start("prepare", chore)

    def read_notes(self) -> None:
        """Answered by `NotesRead`."""
        self._start("notes", lambda: self._post(NotesRead(self._desk.notes())))

    def bookmark(self, article_id: str, start: int, end: int, remark: str, tags: Sequence[str]) -> None:
        """Write a note; answered by `Bookmarked`, then `NotesRead`. Leaving waits until it is written."""

        def chore() -> None:
            self._post(Bookmarked(self._desk.bookmark(article_id, start, end, remark, tags)))
            self._post(NotesRead(self._desk.notes()))

        self._start("bookmark", chore, wait=True)

    def quote(self, article_id: str, start: int, end: int) -> None:
        """A passage with its citation; answered by `Quoted`."""
        self._start("quote", lambda: self._post(Quoted(self._desk.cite(article_id, start, end))))

    def fill_clipboard(self, text: str, copier: Copier) -> None:
        """Give a text to the machine's own programs; answered by `CopyMade`."""
        self._start("copy", lambda: self._post(CopyMade(len(text), copier(text))))

    def correct(self, article_id: str, change: NameChange) -> None:
        """Correct a name; answered by `Corrected`. Leaving waits until it is written."""
        correcting = self._correcting
        self._start("correct", lambda: correcting.correct(article_id, change), wait=True)

    def uncorrect(self, article_id: str) -> None:
        """Take the last correction back; answered by `Corrected`."""
        correcting = self._correcting

        def chore() -> None:
            if not correcting.uncorrect(article_id):
                self._post(Failed(NOTHING_MADE))

        self._start("uncorrect", chore, wait=True)

    def gather_names(self, ids: Sequence[str], post: Callable[[Message], bool]) -> None:
        """The names of these articles; `post` gets `NamesGathered`, until it answers False."""
        correcting = self._correcting
        self._start("names", lambda: correcting.gather(ids, lambda names: not self._closed and post(names)))

    def take_in(self, typed: str, post: Post, own: Desk | None = None) -> None:
        """Import what a person typed: paths, quoted as in a shell. `post` gets `Imported`.

        `own`: the library that takes the pages, when it is not the one that is open; answered by
        `OwnFilled`.
        """

        def chore() -> None:
            from reader.tui.import_words import in_words, is_passing, is_taken, paths

            desk, taken = own or self._desk, 0
            try:
                for step in desk.import_paths(paths(typed)):
                    if self._closed:
                        return
                    taken += is_taken(step)
                    post(Imported(in_words(step), passing=is_passing(step)))
                summaries = desk.catalog() if taken else ()
            except ReaderError as error:
                post(Imported((str(error),), done=True))
                return
            last = "Done." if taken else "Nothing was taken in."
            post(Imported((last,), done=True, ready=own is not None and taken > 0))
            if taken and own is not None:
                self._post(OwnFilled(str(own.folder)))
            elif taken:
                self._post(Catalogued(summaries))
                self._post(IndexOpened())

        self._start("import", chore)

    def _telling(self, words: str) -> Callable[[int, int], None]:
        return lambda done, total: (self._post(Progressed(words, done, total)), None)[1]

    def _start(self, name: str, chore: Callable[[], object], *, wait: bool = False) -> None:
        Thread(target=lambda: self._guarded(chore), name=name, daemon=not wait).start()

    def _guarded(self, job: Callable[[], object]) -> None:
        try:
            job()
        except ReaderError as error:
            if not self._closed:
                self._post(Failed(str(error)))
        except Exception as error:  # noqa: BLE001 - a thread's last line: the app reports it without article text
            if not self._closed:
                self._post(Crashed(error))
