"""The search index on disk, kept by Whoosh. Only files named `whoosh_*.py` know of Whoosh.

The folder is a cache: whatever is wrong with it, it is emptied and made anew. It belongs to one user.
"""

import sys
import threading
import time
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.errors import IndexUnavailable, ReaderError
from reader.index import analysis, answering, stamp
from reader.index.completing import complete
from reader.index.documents import documents
from reader.index.keeping import exclusive, sound
from reader.index.known import Held
from reader.index.misses import best_completions
from reader.index.outside import Outside, from_outside, still_there
from reader.index.places import Places
from reader.index.port import Entry, Fetch, Noted, SearchIndex, Spellings, Stats, There
from reader.index.querylang import understand
from reader.index.whoosh_api import (
    VERSION,
    FileStorage,
    RamStorage,
    Toc,
)
from reader.index.whoosh_batch import Batch, Helpers
from reader.index.whoosh_fields import schema
from reader.index.whoosh_making import NAME
from reader.index.whoosh_view import View
from reader.index.whoosh_writer import commit
from reader.model.article import Article
from reader.model.completion import Completion
from reader.model.search import Facet, FacetPage, Problem, Query, SearchPage

FORMAT = 2
"""To be raised with every change of what is written: an older index is rebuilt."""

VERSIONS = (
    f"format {FORMAT}, analysis {analysis.VERSION}, unicode {unicodedata.unidata_version}, "
    f"whoosh {VERSION}, {sys.byteorder}"
)

WAIT = 60.0
"""Seconds to wait for another process that is writing the index."""


def open_index(
    folder: Path | None,
    *,
    stamp: str,
    fetch: Fetch,
    spellings: Spellings | None = None,
    noted: Noted | None = None,
    there: There | None = None,
) -> tuple[SearchIndex, bool]:
    """Open the index of a folder, or make a new one there; None keeps it in memory.

    True: the index is empty and must be filled, `index.why` says why. `stamp` is the caller's own sign of
    what the index was made from: another one makes a new index. `noted` is asked at every query. `there`
    tells for each article that is shown whether the library still has it; without it the article is
    fetched, which is slow. Raises IndexUnavailable when the folder cannot be used.
    """
    index, new = WhooshIndex.open(folder, stamp, fetch, spellings)
    if noted:
        index.noted = noted
    if there:
        index.there = there
    return index, new


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
        self.noted: Noted = lambda _: {}
        self.there: There = still_there(self._fetched)
        self._lock = threading.RLock()
        self._writing = threading.Lock()
        self._view: View | None = None
        self._seen: object = None
        self._commits = 0
        self._helpers = Helpers(folder)

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
        parsed = understand(query.text, typing=query.typing)
        if isinstance(parsed, Problem):
            return parsed
        with self._lock, self._sound():
            view = self._current()
            answer = answering.search(view, query, parsed.node, self.there, parsed.notices)
        return replace(answer, seconds=time.perf_counter() - started)

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = tuple(Facet), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        """See SearchIndex."""
        started = time.perf_counter()
        parsed = understand(query.text, typing=query.typing)
        if isinstance(parsed, Problem):
            return parsed
        with self._lock, self._sound():
            answer = answering.facets(self._current(), query, parsed.node, facets, limit, narrow)
        return replace(answer, seconds=time.perf_counter() - started)

    def places(self, query: Query) -> Places | Problem:
        """See SearchIndex."""
        parsed = understand(query.text, typing=query.typing)
        if isinstance(parsed, Problem):
            return parsed
        with self._lock, self._sound():
            return answering.places(self._current(), query, parsed.node)

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
            gone = self._latest().numbers(set(ids))
            if gone:
                self._stamp(self._commit(gone, ()))

    def suggest(self, prefix: str, limit: int = 10) -> tuple[str, ...]:
        """See SearchIndex."""
        with self._lock, self._sound():
            view = self._current()
            return best_completions(prefix, view, view.frequency, limit)

    def complete(self, text: str, cursor: int, limit: int = 12) -> Completion:
        """See SearchIndex."""
        with self._lock, self._sound():
            return complete(text, cursor, Held(self._current()), limit)

    def contents(self) -> Mapping[str, str]:
        """See SearchIndex."""
        with self._lock, self._sound():
            return self._current().fingerprints

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
            return Stats(len(view.fingerprints), view.evaluator.total, size)

    def verify(self) -> str:
        """What is wrong with the files, compared by their hashes, as a clause; empty when nothing is."""
        if self._folder is None:
            return ""
        with self._exclusive():
            found = stamp.read(self._folder)
            return "it has no stamp" if found is None else stamp.differs(self._folder, found, thoroughly=True)

    def close(self) -> None:
        """See SearchIndex."""
        self._helpers.stop()
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
            batch = Batch(self._storage, self._helpers)
            try:
                while following is not None and following.article.id not in done:
                    done.add(following.article.id)
                    batch.add(documents(following))
                    following = next(pending, None)
                made = batch.finish()
                before = self._commit(self._latest().numbers(done), made)
            except BaseException:
                batch.abandon()
                raise
            self._stamp(before)
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
        others = exclusive(self._folder / stamp.LOCK, WAIT) if self._folder else nullcontext()
        with self._writing, others:
            yield

    def _commit(self, gone: Iterable[int], made: Sequence[Any]) -> stamp.Stamp | None:
        """Delete documents and take in segments, or leave all as it was; the stamp that was there before."""
        before = stamp.read(self._folder) if self._folder else None
        commit(self._storage, gone, made)
        self._commits += 1
        return before

    def _stamp(self, before: stamp.Stamp | None) -> None:
        """Stamp the folder as it is now."""
        if self._folder:
            stamp.write(self._folder, self._made_by, before)

    def _sound(self) -> AbstractContextManager[None]:
        return sound(self._condemn)

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
                view.evaluator.noted = lambda field: self.noted(field)
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
