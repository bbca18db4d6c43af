"""Search over a shelf: opens the index, keeps it in step with the articles, rebuilds it when in doubt."""

import contextlib
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from reader.errors import IndexUnavailable, LibraryError, ReaderError
from reader.model.article import FOLDED, Article
from reader.model.search import Problem, Query, SearchPage
from reader.workspace.shelf import Shelf, Watch

if TYPE_CHECKING:
    from reader.index.port import Entry, SearchIndex, Stats

BATCH = 500
"""Articles a commit."""
LOOK_SECONDS = 1.0
"""How long the times of all article files are taken for unchanged."""
LOCK_SECONDS = 120.0
"""How long to wait while another process builds the same index."""


class Finder:
    """The index of a shelf. Safe to use from several threads."""

    def __init__(self, shelf: Shelf, notices: list[str]) -> None:
        self.shelf = shelf
        self.notices = notices
        self._index: SearchIndex | None = None
        self._lock = threading.RLock()
        self._looked = (0.0, "")
        self._articles = -1

    def open(self, watch: Watch | None = None) -> "SearchIndex":
        """The index, opened and in step with the articles. Raises LibraryError and IndexUnavailable."""
        with self._lock:
            if self._index is None:
                self._index = self._opened()
                self.sync(watch)
            return self._index

    def _opened(self) -> "SearchIndex":
        from reader.index.whoosh_index import open_index  # whoosh is paid for by the first search

        folder = self.shelf.cache.folder / "index"
        stamp = self.shelf.cache.folder.name
        known = folder.is_dir() and any(folder.iterdir())
        try:
            index, fresh = open_index(folder, stamp=stamp, fetch=self._fetch)
        except IndexUnavailable as error:
            self.notices.append(f"{error} The index is kept in memory for this session.")
            index, fresh = open_index(None, stamp=stamp, fetch=self._fetch)
            known = False
        if fresh and known:
            self.notices.append(f"{index.why} The index is built again.")
        return index

    def _fetch(self, article_id: str) -> Article:
        return self.shelf.reading(article_id).article

    def _wanted(self) -> dict[str, str]:
        """What the index should hold: article id → stamp."""
        return {key: self.shelf.index_stamp(key) for key in self.shelf.refresh().rows}

    def sync(self, watch: Watch | None = None) -> None:
        """Add to the index what is new or changed, take out what is gone.

        The index itself says what it holds, so it does not matter who changed it or what was killed.
        Raises LibraryError and IndexUnavailable.
        """
        with self._lock:
            if self._index is None:
                self.open(watch)
                return
            self._look()
            wanted = self._wanted()
            if dict(self._index.contents()) != wanted:
                with self._writing():
                    self._catch_up(self._index, wanted, watch)
            self._articles = len(wanted)

    def _catch_up(self, index: "SearchIndex", wanted: dict[str, str], watch: Watch | None) -> None:
        held = index.contents()  # asked again: another process may just have done the work
        gone = [key for key in held if key not in wanted]
        changed = [key for key, stamp in wanted.items() if held.get(key) != stamp]
        if gone:
            index.remove(gone)
        for first in range(0, len(changed), BATCH):
            if watch:
                watch(first, len(changed))
            index.add(self._entries(changed[first : first + BATCH], wanted))
        if watch and changed:
            watch(len(changed), len(changed))

    def _entries(self, keys: list[str], stamps: dict[str, str]) -> "Iterator[Entry]":
        from reader.index.port import Entry  # as above

        for key in keys:
            reading = self.shelf.reading(key)
            yield Entry(reading.article, reading.findings, stamps[key])

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        lock = FileLock(self.shelf.cache.folder / ".lock", timeout=LOCK_SECONDS)
        try:
            lock.acquire()
        except Timeout:
            raise IndexUnavailable(
                "Another program is building the index; try again when it is done."
            ) from None
        try:
            yield
        finally:
            lock.release()

    def _look(self) -> bool:
        """Look at the library's files; whether they are not as they were when last looked at.

        The folder's own time is asked every time; each file's only now and then, for editors that write
        into a file without replacing it.
        """
        then, seen = self._looked
        try:
            folder = self.shelf.library.articles_folder.stat().st_mtime_ns
            quick = f"{folder} {self.shelf.corrections_file.stamp()}"
            begun = time.monotonic()
            if seen.startswith(quick) and begun - then < LOOK_SECONDS:
                return False
            found = f"{quick} {hash(self.shelf.library.files())}"
            # Looking may take at most a twentieth of the time, however large the library is.
            self._looked = (time.monotonic() + 20 * (time.monotonic() - begun), found)
        except (OSError, LibraryError):
            self._looked, found = (time.monotonic(), "gone"), "gone"
        return found != seen

    def search(self, query: Query) -> SearchPage | Problem:
        """Ask the index; one that turns out to be damaged is built again and asked once more."""
        try:
            index = self.open()
            if self._look() or len(index.contents()) != self._articles:
                self.sync()
            return index.search(query)
        except IndexUnavailable as error:
            self.notices.append(f"{error} The index is built again.")
            self.close()
            return self.open().search(query)

    def matches(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that a query lights: text offsets, block by block, in order."""
        from reader.index.highlight import matches  # as above
        from reader.index.querylang import parse

        node = parse(query.text, typing=query.typing)
        if isinstance(node, Problem) or not query.text.strip():
            return ()
        return tuple(
            (at + start, at + end)
            for at, block in zip(article.starts, article.blocks, strict=True)
            if block.kind not in FOLDED
            for start, end in matches(node, block.text)
        )

    def status(self) -> tuple["Stats", bool]:
        """What the index holds, and whether it is missing or behind the articles. It is left as it is."""
        from reader.index.port import Stats  # as above

        folder = self.shelf.cache.folder / "index"
        wanted = self._wanted()
        with self._lock:
            if self._index is None and not (folder.is_dir() and any(folder.iterdir())):
                return Stats(0, 0, 0), bool(wanted)
            index = self._index or self._opened()
            answer = index.stats(), dict(index.contents()) != wanted
            if self._index is None:
                index.close()
            return answer

    def stale(self) -> bool:
        """Whether the index is missing or behind the articles."""
        return self.status()[1]

    def rebuild(self, watch: Watch | None = None) -> "Stats":
        """Empty the index and build it again. Raises LibraryError and IndexUnavailable."""
        with self._lock:
            if self._index is None:
                self._index = self._opened()
            with self._writing():
                self._index.clear()
                self._catch_up(self._index, self._wanted(), watch)
            return self._index.stats()

    def close(self) -> None:
        """Let the index go."""
        with self._lock:
            if self._index is not None:
                with contextlib.suppress(ReaderError):
                    self._index.close()
                self._index = None
