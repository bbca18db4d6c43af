"""The search index on disk, kept by Whoosh. Only files named `whoosh_*.py` know of Whoosh.

The folder is a cache: whatever is wrong with it, it is emptied and made anew. It belongs to one user.
"""

import sys
import threading
import time
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from reader.errors import IndexUnavailable, ReaderError
from reader.index import analysis, stamp
from reader.index.documents import documents
from reader.index.misses import best_completions, near_misses
from reader.index.outside import Outside, from_outside
from reader.index.pages import page
from reader.index.port import Entry, Fetch, SearchIndex, Spellings, Stats
from reader.index.querylang import parse
from reader.index.whoosh_api import (
    VERSION,
    FileStorage,
    RamStorage,
    Toc,
)
from reader.index.whoosh_fields import schema, values
from reader.index.whoosh_view import NAME, View
from reader.index.whoosh_writer import changing
from reader.model.article import Article
from reader.model.search import Problem, Query, SearchPage

FORMAT = 1
"""To be raised with every change of what is written: an older index is rebuilt."""

VERSIONS = (
    f"format {FORMAT}, analysis {analysis.VERSION}, unicode {unicodedata.unidata_version}, "
    f"whoosh {VERSION}, {sys.byteorder}"
)

WAIT = 60.0
"""Seconds to wait for another process that is writing the index."""


def open_index(
    folder: Path | None, *, stamp: str, fetch: Fetch, spellings: Spellings | None = None
) -> tuple[SearchIndex, bool]:
    """Open the index of a folder, or make a new one there; None keeps it in memory.

    True: the index is empty and must be filled, `index.why` says why. `stamp` is the caller's own sign of
    what the index was made from: another one makes a new index. Raises IndexUnavailable when the folder
    cannot be used.
    """
    return WhooshIndex.open(folder, stamp, fetch, spellings)


class WhooshIndex:
    """See SearchIndex."""

    def __init__(
        self, storage: Any, folder: Path | None, made_by: str, fetch: Fetch, spellings: Spellings | None
    ) -> None:
        self.why = ""
        self._storage = storage
        self._folder = folder
        self._made_by = made_by
        self._fetch = fetch
        self._spellings = spellings
        self._lock = threading.RLock()
        self._writing = threading.Lock()
        self._view: View | None = None
        self._seen: object = None
        self._commits = 0

    @classmethod
    def open(
        cls, folder: Path | None, caller: str, fetch: Fetch, spellings: Spellings | None
    ) -> tuple["WhooshIndex", bool]:
        """See open_index."""
        made_by = f"{VERSIONS}; {caller}"
        if folder is None:
            index = cls(RamStorage(), None, made_by, fetch, spellings)
            index._make("The index is kept in memory.")
            return index, True
        stamp.prepare(folder)
        index = cls(FileStorage(str(folder)), folder, made_by, fetch, spellings)
        if not index._doubt():
            return index, False
        with index._exclusive():
            doubt = index._doubt()  # another process may have put it right meanwhile
            if not doubt:
                return index, False
            index._make(doubt)
        return index, True

    def search(self, query: Query) -> SearchPage | Problem:
        """See SearchIndex."""
        started = time.perf_counter()
        node = parse(query.text, typing=query.typing)
        if isinstance(node, Problem):
            return node
        with self._lock, self._sound():
            view = self._current()
            evaluator = view.evaluator
            found = view.found(evaluator.evaluate(node))
            notices: list[str] = []
            if not found and evaluator.total:
                notices = near_misses(node, view, lambda part: sum(map(len, evaluator.evaluate(part))))
            answer = page(query, node, found, evaluator.expander, self._fetched, notices)
        return replace(answer, seconds=time.perf_counter() - started)

    def add(self, entries: Iterable[Entry]) -> None:
        """See SearchIndex."""
        pending = from_outside(entries)
        with self._sound():
            entry = next(pending, None)
            while entry is not None:
                entry = self._add_once(entry, pending)

    def remove(self, ids: Iterable[str]) -> None:
        """See SearchIndex."""
        with self._exclusive(), self._sound():
            numbers = self._latest().numbers()
            gone = [number for each in set(ids) for number in numbers.get(each, ())]
            if gone:
                with self._writer() as writer:
                    for number in gone:
                        writer.delete_document(number)

    def suggest(self, prefix: str, limit: int = 10) -> tuple[str, ...]:
        """See SearchIndex."""
        with self._lock, self._sound():
            view = self._current()
            return best_completions(prefix, view, view.frequency, limit)

    def contents(self) -> Mapping[str, str]:
        """See SearchIndex."""
        with self._lock, self._sound():
            return self._current().fingerprints()

    def clear(self) -> None:
        """See SearchIndex."""
        with self._exclusive():
            self._make("")

    def stats(self) -> Stats:
        """See SearchIndex."""
        with self._lock, self._sound():
            view = self._current()
            size = 0
            if self._folder:
                size = sum(path.stat().st_size for path in self._folder.iterdir() if stamp.belongs(path.name))
            return Stats(len(view.fingerprints()), view.evaluator.total, size)

    def verify(self) -> str:
        """What is wrong with the files, compared by their hashes, as a clause; empty when nothing is."""
        if self._folder is None:
            return ""
        with self._exclusive():
            found = stamp.read(self._folder)
            return "it has no stamp" if found is None else stamp.differs(self._folder, found, thoroughly=True)

    def close(self) -> None:
        """See SearchIndex."""
        with self._lock:
            if self._view:
                self._view.close()
                self._view = None
                self._seen = None

    def _add_once(self, entry: Entry, pending: Iterator[Entry]) -> Entry | None:
        """Index entries in one commit, up to one whose article came before; gives that one back."""
        done: set[str] = set()
        following: Entry | None = entry
        with self._exclusive():
            numbers = self._latest().numbers()
            with self._writer() as writer:
                while following is not None and following.article.id not in done:
                    done.add(following.article.id)
                    for number in numbers.get(following.article.id, ()):
                        writer.delete_document(number)
                    for document in documents(following):
                        writer.add_document(**values(document))
                    following = next(pending, None)
        return following

    def _fetched(self, article_id: str) -> Article:
        try:
            return self._fetch(article_id)
        except ReaderError:
            raise
        except Exception as error:  # the caller's code: handed back to the caller as it is
            raise Outside(error) from error

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        """Keep all other writers away, of this process and of others."""
        with self._writing:
            if self._folder is None:
                yield
                return
            lock = FileLock(self._folder / stamp.LOCK, timeout=WAIT)
            try:
                lock.acquire()
            except Timeout as error:
                raise IndexUnavailable(
                    "Another program has been writing the index for a long time."
                ) from error
            except OSError as error:
                raise IndexUnavailable(f"The index folder cannot be written to: {error.strerror}.") from error
            try:
                yield
            finally:
                lock.release()

    @contextmanager
    def _writer(self) -> Iterator[Any]:
        """A writer whose changes are committed and stamped at the end, or dropped when something fails."""
        before = stamp.read(self._folder) if self._folder else None
        with changing(self._storage, compound=self._folder is not None) as writer:
            yield writer
        if self._folder:
            stamp.write(self._folder, self._made_by, before)
        self._commits += 1

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Turn whatever goes wrong in reading or writing into IndexUnavailable."""
        try:
            yield
        except ReaderError:
            raise
        except Outside as error:
            raise error.error from None
        except OSError as error:
            if isinstance(error, FileNotFoundError):
                self._condemn()
            raise IndexUnavailable(
                f"The index cannot be read or written: {error.strerror or error}."
            ) from error
        except Exception as error:  # Whoosh reads damaged bytes without checks: anything can be raised
            self._condemn()
            raise IndexUnavailable(f"The index is damaged ({type(error).__name__}: {error}).") from error

    def _condemn(self) -> None:
        """Let the index be made anew when it is opened next."""
        if self._folder:
            with suppress(OSError):
                (self._folder / stamp.NAME).unlink(missing_ok=True)

    def _latest(self) -> View:
        """The view of the last commit even if it was never stamped, for a writer, whose numbers must fit."""
        with self._lock:
            self._seen = None
            return self._current()

    def _current(self) -> View:
        """The view of the last commit, whoever made it."""
        for attempt in (1, 2, 3):
            state = self._state()
            if self._view is not None and state == self._seen:
                return self._view
            storage = self._storage if self._folder is None else FileStorage(str(self._folder))
            try:
                # A new view instead of Whoosh's refresh, which is wrong after a merge in this version.
                view = View(storage, self._view, self._spellings)
            except Exception as error:  # closed and raised again
                if self._folder:
                    storage.abandon()
                if attempt == 3 or not isinstance(error, FileNotFoundError):
                    raise
                time.sleep(0.05)  # another process has just taken the files of an older commit away
                continue
            if self._view:
                self._view.close(after=view)
            self._view, self._seen = view, state
        if self._view is None:
            raise IndexUnavailable("The index changes too quickly to be read.")
        return self._view

    def _state(self) -> object:
        """What is different after every commit."""
        if self._folder is None:
            return self._commits
        try:
            found = (self._folder / stamp.NAME).stat()
        except OSError:
            return self._seen or 0  # just being replaced, or condemned: go on with what is there
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _doubt(self) -> str:
        """Why the folder cannot be used as it is, as a sentence; empty when it can."""
        folder = self._folder
        if folder is None or not (folder / stamp.NAME).exists():
            return "There was no search index yet."
        found = stamp.read(folder)
        if found is None:
            return "The search index could not be read."
        if found.made_by != self._made_by:
            ours = found.made_by.startswith(VERSIONS + ";")
            return f"The search index was made {'from another library' if ours else 'by another version'}."
        try:
            wrong = stamp.differs(folder, found, thoroughly=False)
            if wrong:
                return f"The search index was damaged: {wrong}."
            self._current()
        except Exception as error:  # noqa: BLE001  as in _sound: damaged bytes can raise anything
            return f"The search index was damaged ({type(error).__name__})."
        return ""

    def _make(self, why: str) -> None:
        """Begin with an empty index."""
        self.close()
        try:
            if self._folder:
                stamp.empty(self._folder)
            Toc.create(self._storage, schema(), NAME)
            if self._folder:
                stamp.write(self._folder, self._made_by, None)
        except OSError as error:
            raise IndexUnavailable(f"The search index cannot be written: {error.strerror}.") from error
        self.why = why
