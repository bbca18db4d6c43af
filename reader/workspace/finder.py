"""Search over a shelf: opens the index, keeps it in step with the articles, rebuilds it when in doubt."""

import contextlib
import shutil
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from reader.errors import IndexUnavailable, ReaderError
from reader.model.article import FOLDED, Article
from reader.model.search import Problem, Query, SearchPage
from reader.workspace.shelf import Shelf, Watch

if TYPE_CHECKING:
    from reader.index.port import Entry, SearchIndex, Stats

BATCH = 500
"""Articles a commit."""
LOCK_SECONDS = 120.0
"""How long to wait while another process builds the same index."""


class Finder:
    """The index of a shelf. Safe to use from several threads."""

    def __init__(self, shelf: Shelf, notices: list[str]) -> None:
        self.shelf = shelf
        self.notices = notices
        self._index: SearchIndex | None = None
        self._lock = threading.RLock()
        self._seen = ""
        self._in_memory = False

    def open(self, watch: Watch | None = None) -> "SearchIndex":
        """The index, opened and in step with the articles. Raises LibraryError."""
        with self._lock:
            if self._index is None:
                self._index = self._opened()
                self.sync(watch)
            return self._index

    def _opened(self) -> "SearchIndex":
        from reader.index.whoosh_index import open_index  # whoosh is paid for by the first search

        folder = self.shelf.cache.folder / "index"
        stamp = self.shelf.cache.folder.name
        try:
            index, fresh = open_index(folder, stamp=stamp, fetch=self._fetch)
        except IndexUnavailable as error:
            self.notices.append(f"{error} The index is kept in memory for this session.")
            index, fresh = open_index(None, stamp=stamp, fetch=self._fetch)
            self._in_memory = True
        if fresh:
            catalog = self.shelf.catalog
            if catalog.indexed and not self._in_memory:
                self.notices.append(f"{index.why} The index is built again.")
            self._indexed: dict[str, str] = {}
        else:
            self._indexed = dict(self.shelf.catalog.indexed)
        return index

    def _fetch(self, article_id: str) -> Article:
        return self.shelf.reading(article_id).article

    def sync(self, watch: Watch | None = None) -> None:
        """Add to the index what is new or changed, take out what is gone. Raises LibraryError."""
        with self._lock:
            if self._index is None:
                self.open(watch)
                return
            self._seen = self._folder_stamp()
            catalog = self.shelf.refresh()
            wanted = {key: self.shelf.index_stamp(key) for key in catalog.rows}
            if wanted == self._indexed:
                return
            with self._writing():
                gone = [key for key in self._indexed if key not in wanted]
                if gone:
                    self._index.remove(gone)
                    for key in gone:
                        del self._indexed[key]
                changed = [key for key, stamp in wanted.items() if self._indexed.get(key) != stamp]
                for first in range(0, len(changed), BATCH):
                    batch = changed[first : first + BATCH]
                    if watch:
                        watch(first, len(changed))
                    self._index.add(self._entries(batch))
                    self._indexed.update((key, wanted[key]) for key in batch)
                    self._keep()
                if watch and changed:
                    watch(len(changed), len(changed))
            self._keep()

    def _keep(self) -> None:
        if not self._in_memory:
            self.shelf.catalog.indexed = dict(self._indexed)
            self.shelf.cache.keep_catalog(self.shelf.catalog)

    def _entries(self, keys: list[str]) -> "Iterator[Entry]":
        from reader.index.port import Entry  # as above

        for key in keys:
            reading = self.shelf.reading(key)
            yield Entry(reading.article, reading.findings)

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

    def _folder_stamp(self) -> str:
        """Changes when an article file or the corrections change, by whomever."""
        try:
            changed = self.shelf.library.articles_folder.stat().st_mtime_ns
            return f"{changed} {self.shelf.corrections_file.stamp()}"
        except OSError:
            return "gone"

    def search(self, query: Query) -> SearchPage | Problem:
        """Ask the index; an index that turns out to be damaged is built again and asked once more."""
        index = self.open()
        if self._folder_stamp() != self._seen:
            self.sync()
        try:
            return index.search(query)
        except IndexUnavailable as error:
            self.notices.append(f"{error} The index is built again.")
            self.rebuild()
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

    def stale(self) -> bool:
        """Whether the index is behind the articles as they were last looked at."""
        catalog = self.shelf.catalog
        return {key: self.shelf.index_stamp(key) for key in catalog.rows} != catalog.indexed

    def rebuild(self, watch: Watch | None = None) -> "Stats":
        """Throw the index away and build it again. Raises LibraryError."""
        with self._lock:
            self.close()
            shutil.rmtree(self.shelf.cache.folder / "index", ignore_errors=True)
            self.shelf.catalog.indexed = {}
            return self.open(watch).stats()

    def close(self) -> None:
        """Let the index go."""
        with self._lock:
            if self._index is not None:
                with contextlib.suppress(ReaderError):
                    self._index.close()
                self._index = None
