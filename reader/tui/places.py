"""Where the person is and was: kept by a thread of its own, and given back when it is asked for."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from threading import Condition, Event, Thread
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.tui.messages import Failed, NotesRead
from reader.tui.moving_messages import WhereRead

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.article import Article
    from reader.tui.desk import Desk
    from reader.tui.keeping import Post
    from reader.workspace.whereabouts import Spot

PATIENCE = 0.5
"""Seconds that leaving waits for the last place to be written."""
LOOK = 1.0
"""Seconds between two looks at the notes file."""
RECENT = 200
"""How many articles the list of those read last can have."""

Place = tuple["Article", int]
"""An article and a text offset in it."""


@dataclass
class _News:
    """What is not in the file yet."""

    read: dict[str, Place] = field(default_factory=dict)
    marks: dict[str, Place] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)


class Places:
    """Tells the file of whereabouts what is new.

    What is not said to be for a thread is for the event loop, and returns at once.
    """

    def __init__(self, desk: Desk, post: Post, guard: Callable[[Callable[[], object]], None]) -> None:
        self._desk = desk
        self._post = post
        self._guard = guard
        self._changed = Condition()
        self._news = _News()
        self._told: dict[str, Place] = {}
        """The places of this session, which the file may not have yet."""
        self._here: Place | None = None
        self._thread: Thread | None = None
        self._closed = Event()

    def begin(self) -> None:
        """Read the file, answered by `WhereRead`; then look after the notes file, and write what is new."""
        self._begin("places", self._run)
        self._begin("notes file", self._watch_notes)

    def _begin(self, name: str, errand: Callable[[], None]) -> None:
        thread = Thread(target=lambda: self._guard(errand), name=name, daemon=True)
        if self._thread is None:
            self._thread = thread
        thread.start()

    # What is new

    def at(self, article: Article, offset: int) -> None:
        """Here one reads; kept when one leaves."""
        self._here = article, offset

    def left(self) -> None:
        """The article that one was in is left, or one has been in it for a while: keep the place."""
        if self._here is None:
            return
        article, offset = self._here
        self._told.pop(article.id, None)
        self._told[article.id] = article, offset
        with self._changed:
            self._news.read.pop(article.id, None)
            self._news.read[article.id] = article, offset
            self._changed.notify()

    def mark(self, letter: str, article: Article, offset: int) -> None:
        """Keep a marked place."""
        with self._changed:
            self._news.marks[letter] = article, offset
            self._news.gone.discard(letter)
            self._changed.notify()

    def unmark(self, letter: str) -> None:
        """Forget a marked place."""
        with self._changed:
            self._news.marks.pop(letter, None)
            self._news.gone.add(letter)
            self._changed.notify()

    def close(self) -> None:
        """Write what is new and end; wait for it no longer than a moment."""
        if self._closed.is_set():
            return
        self.left()
        self._closed.set()
        with self._changed:
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(PATIENCE)

    # What is known

    def resume(self, article: Article) -> int | None:
        """Where the person was in an article; None when they never read it. For a thread."""
        from reader.workspace.whereabouts import offset_in

        told = self._told.get(article.id)
        if told is not None and told[0].text_sha256 == article.text_sha256:
            return told[1]
        kept = self._desk.whereabouts.of(article.id)
        return None if kept is None else offset_in(article, kept)

    def find(self, article: Article, kept: Spot) -> int:
        """Where a kept place is in an article now. For a thread."""
        from reader.workspace.whereabouts import offset_in

        return offset_in(article, kept)

    # The threads

    def _run(self) -> None:
        whereabouts = self._desk.whereabouts
        self._post(WhereRead(whereabouts.recent(RECENT), dict(whereabouts.marks())))
        while True:
            with self._changed:
                while self._news == _News() and not self._closed.is_set():
                    self._changed.wait()
                news, self._news = self._news, _News()
            if news == _News():
                return
            self._write(news)

    def _write(self, news: _News) -> None:
        from reader.workspace.whereabouts import spot

        marks = {letter: spot(*place) for letter, place in news.marks.items()}
        whereabouts = self._desk.whereabouts
        whereabouts.keep(*(spot(*place) for place in news.read.values()), marks=marks, forget=news.gone)
        if not self._closed.is_set():
            self._post(WhereRead(whereabouts.recent(RECENT), dict(whereabouts.marks())))

    def _watch_notes(self) -> None:
        """Read the notes again when their file was changed, also by an editor."""
        known = self._stamp()
        while not self._closed.wait(LOOK):
            stamp = self._stamp()
            if stamp == known:
                continue
            known = stamp
            try:
                self._post(NotesRead(self._desk.notes()))
            except ReaderError as error:
                self._post(Failed(str(error)))

    def _stamp(self) -> tuple[int, int, int] | None:
        """Changes when the notes file does; None while there is none."""
        with contextlib.suppress(OSError):
            found = self._desk.notes_path.stat()
            return found.st_ino, found.st_mtime_ns, found.st_size
        return None
