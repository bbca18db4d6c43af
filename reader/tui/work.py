"""Everything that takes time, off the event loop. Answers come back as messages; no widget is touched."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.model.search import Problem, Query, SearchPage
from reader.tui.desk import Desk
from reader.tui.messages import (
    Answered,
    Bookmarked,
    Catalogued,
    Crashed,
    Failed,
    Imported,
    IndexOpened,
    NotesRead,
    Opened,
    Progressed,
    Quoted,
    Relit,
)
from reader.tui.newest import Newest

if TYPE_CHECKING:
    from textual.message import Message

    from reader.workspace.importing import Progress, Refusal, Taken

Post = Callable[["Message"], object]

FIRST = -1
"""As an offset: the first hit of the article, or its beginning."""
LAST = -2
"""As an offset: the last hit of the article."""


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

    def ask(self, ticket: int, query: Query) -> None:
        """Search; answered by `Answered`, unless a newer question comes first."""
        self._desk.asker.ask(ticket, query, self._answered)

    def _answered(self, ticket: int, answer: SearchPage | Problem | str) -> None:
        self._post(Answered(ticket, answer))

    def open_article(
        self, ticket: int, article_id: str, query: Query | None, offset: int, end: int | None
    ) -> None:
        """Read an article and light the query in it; answered by `Opened`, or overtaken by a newer one."""

        def errand() -> None:
            reading = self._desk.reading(article_id)
            lit = self._desk.matches(query, reading.article) if query else ()
            self._post(Opened(ticket, reading, lit, offset, end))

        self._opening.put(lambda: self._guarded(errand))

    def open_locator(self, ticket: int, article_id: str, locator: str) -> None:
        """Read an article and go to a locator such as `¶14`; answered by `Opened`."""

        def errand() -> None:
            reading = self._desk.reading(article_id)
            block = reading.article.locate(locator) if locator else None
            start = reading.article.starts[block] if block is not None else 0
            end = start + len(reading.article.blocks[block].text) if block is not None else None
            self._post(Opened(ticket, reading, (), start, end))
            if locator and block is None:
                self._post(Failed(f"{article_id} has no {locator}."))

        self._opening.put(lambda: self._guarded(errand))

    def light(self, ticket: int, article_id: str, query: Query) -> None:
        """The places of a query in an article; answered by `Relit`."""

        def errand() -> None:
            article = self._desk.reading(article_id).article
            self._post(Relit(ticket, article_id, self._desk.matches(query, article)))

        self._lighting.put(lambda: self._guarded(errand))

    def prepare(self) -> None:
        """Bring the list up to date, read the notes, open the index: the first frame waited for none."""

        def chore() -> None:
            self._post(Catalogued(self._desk.catalog(self._telling("reading the library"))))
            self._post(NotesRead(self._desk.notes()))
            self._desk.open_search(self._telling("building the index"))
            self._post(IndexOpened())

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

    def take_in(self, typed: str, post: Post) -> None:
        """Import what a person typed: paths, quoted as in a shell. `post` gets `Imported` lines."""

        def chore() -> None:
            try:
                paths = [Path(part).expanduser() for part in _paths(typed)]
                for step in self._desk.import_paths(paths):
                    if self._closed:
                        return
                    post(Imported(in_words(step)))
                post(Imported("Done.", done=True))
                self._post(Catalogued(self._desk.catalog()))
                self._post(IndexOpened())
            except ReaderError as error:
                post(Imported(str(error), done=True))

        self._start("import", chore)

    def _telling(self, words: str) -> Callable[[int, int], None]:
        return lambda done, total: (self._post(Progressed(words, done, total)), None)[1]

    def _start(self, name: str, chore: Callable[[], object], *, wait: bool = False) -> None:
        Thread(target=lambda: self._guarded(chore), name=name, daemon=not wait).start()

    def _guarded(self, job: Callable[[], object]) -> None:
        try:
            job()
        except ReaderError as error:
            self._post(Failed(str(error)))
        except Exception as error:  # noqa: BLE001 - a thread's last line: the app reports it without article text
            if not self._closed:
                self._post(Crashed(error))


def _paths(typed: str) -> list[str]:
    """The paths that were typed: split as a shell does, or taken as one path when quotes do not match."""
    try:
        parts = shlex.split(typed)
    except ValueError:
        return [typed]
    return [typed] if len(parts) > 1 and Path(typed).expanduser().exists() else parts


def in_words(step: Taken | Refusal | Progress) -> str:
    """One step of an import as a line."""
    from reader.workspace.importing import Refusal, Taken

    if isinstance(step, Refusal):
        return f"refused at {step.stage}: {step.path}: {step.reason}"
    if isinstance(step, Taken):
        articles = f"{len(step.ids)} article{'s' if len(step.ids) != 1 else ''}"
        if step.status == "already":
            return f"already in the library: {step.path} ({articles})"
        doubts = f", {len(step.doubts)} places to look at" if step.doubts else ""
        return f"imported: {step.path} ({articles}{doubts})"
    return f"{step.done} of {step.total}: {step.path}"
