"""A process that searches for the reader, so that drawing never waits for a search in the same process.

    python -m reader.workspace.seeker VERSION LIBRARY CACHE NOTES

It has a shelf, a notebook and a finder of its own on the same files: what the reader changes on disk it
sees by their stamps, as it sees what any other program changes. Requests come in on standard input and are
answered on standard output (`wire`), each on a thread of its own. The end of the input ends it, at once.
"""

import gc
import importlib
import os
import signal
import sys
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any

from reader.errors import LibraryError, NotFound, ReaderError
from reader.model.article import Article
from reader.model.search import Facet, Problem, Query
from reader.workspace import wire
from reader.workspace.cache import Cache
from reader.workspace.concordance import Concordance, Of, Ranges
from reader.workspace.searching import Searching
from reader.workspace.shelf import Shelf, Watch

THREADS = 8
"""How many requests are worked on at once: the reader has fewer kinds of them."""
OFTEN = 0.05
"""Seconds between two words of how far long work is."""
CONTEXTS = 4
"""How many concordances can be read on."""

Answer = Callable[..., object]
"""Called with what tells how far the work is, then with the arguments of the request."""


class Stopped(ReaderError):
    """The reader wants no more of it."""


class Seeker:
    """The requests, answered by a finder. Safe to use from several threads."""

    def __init__(self, finder: Searching, article: Callable[[str], Article]) -> None:
        self._finder = finder
        self._article = article
        self._contexts: OrderedDict[int, tuple[Concordance, Callable[[Article], Ranges]]] = OrderedDict()
        self.answers: Mapping[str, Answer] = {
            "open": self._open,
            "sync": self._finder.sync,
            "search": lambda _, query: wire.packed(self._finder.search(query)),
            "facets": self._facets,
            "answering": self._answering,
            "complete": lambda _, text, cursor: self._finder.complete(text, cursor),
            "hits": lambda _, query, *which: self._ranges(self._finder.hits, query, *which),
            "matches": lambda _, query, *which: self._ranges(self._finder.matches, query, *which),
            "contexts": self._concordance,
            "lines": self._lines,
        }

    def _open(self, watch: Watch) -> None:
        self._finder.open(watch)

    def _facets(self, _: Watch, query: Query, facets: Sequence[Facet], limit: int, narrow: str) -> object:
        return self._finder.facets(query, facets=facets, limit=limit, narrow=narrow)

    def _answering(self, _: Watch, query: Query) -> wire.Ids | Problem:
        found = self._finder.answering(query)
        return found if isinstance(found, Problem) else wire.Ids.of(found)

    def _ranges(
        self,
        ask: Callable[[Query, Article], Ranges],
        query: Query,
        article: Article | str,
        sha256: str = "",
    ) -> bytes | None:
        """Offsets into an article, which is named by its id and the hash of its text, or sent along.

        None: there is none on disk, or another text.
        """
        if isinstance(article, str):
            try:
                article = self._article(article)
            except (LibraryError, NotFound):
                return None
            if article.text_sha256 != sha256:
                return None
        return wire.pack_ranges(ask(query, article))

    def _concordance(self, _: Watch, number: int, query: Query, article_id: str | None, width: int) -> object:
        found = self._finder.concordance(query, article_id, width)
        if isinstance(found, Problem):
            return found
        self._contexts[number] = (found, found.places())
        while len(self._contexts) > CONTEXTS:
            self._contexts.popitem(last=False)
        return wire.joined(found.articles)

    def _lines(self, watch: Watch, number: int, query: Query, width: int, ids: str) -> list[Of]:
        """The lines of the first of these articles, or of some more, as long as that is quick."""
        kept = self._contexts.get(number)
        if kept is None:  # another process began it, and was ended
            self._concordance(watch, number, query, None, width)
            kept = self._contexts.get(number)
        return kept[0].some(wire.names(ids), kept[1]) if kept else []


class Service:
    """Reads requests and writes answers until the input ends."""

    def __init__(
        self,
        answers: Mapping[str, Answer],
        notices: list[str],
        source: IO[bytes],
        sink: IO[bytes],
        busy: Callable[[bool], None],
    ) -> None:
        """`notices`: what goes to the person with the next answer. `busy`: told with each request whether
        the reader itself is looking through changed articles.
        """
        self._answers = answers
        self._busy = busy
        self._notices = notices
        self._source = source
        self._sink = sink
        self._writing = threading.Lock()
        self._told = 0
        self._stopped: set[int] = set()

    def serve(self) -> None:
        """Work until the input ends."""
        pool = ThreadPoolExecutor(THREADS)
        while (frame := wire.receive(self._source)) is not None:
            number, body = frame
            name, arguments, busy = wire.unpack(body)
            self._busy(busy)
            if name == wire.STOP:
                self._stopped.add(number)
            else:
                pool.submit(self._work, number, name, arguments)

    def _work(self, number: int, name: str, arguments: Sequence[object]) -> None:
        moment = 0.0

        def watch(done: int, total: int) -> None:
            nonlocal moment
            if number in self._stopped:
                raise Stopped("It was stopped.")
            if time.monotonic() - moment > OFTEN or done == total:
                moment = time.monotonic()
                self._send(number, wire.ON_THE_WAY, (done, total))

        try:
            self._send(number, wire.DONE, self._answers[name](watch, *arguments))
        except ReaderError as error:
            self._send(number, wire.REFUSED, (type(error).__name__, str(error)))
        except MemoryError:
            os._exit(1)  # the reader starts another one, which begins with all its memory
        except Exception as error:  # noqa: BLE001 - the reader itself comes upon it again, and reports it
            self._send(number, wire.FAILED, type(error).__name__)
        self._stopped.discard(number)

    def _send(self, number: int, kind: str, value: Any) -> None:
        with self._writing:
            told = len(self._notices)
            wire.send(self._sink, number, wire.pack((kind, value, self._notices[self._told : told])))
            self._told = told


def _quietly() -> IO[bytes]:
    """Standard output for answers alone: whatever else prints something prints it to nowhere."""
    sink = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return sink


def main() -> None:
    """Work until the input ends. Ctrl+c is for the reader."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sink = _quietly()
    version, library, folder, notes = sys.argv[1:]
    cache = Cache(Path(folder), version)
    if cache.notice:  # the reader could use it and this process cannot: it would look into another one
        cache.close()
        os._exit(1)

    importlib.import_module("reader.index.whoosh_index")  # now: the first search need not wait for it
    from reader.library.store import Library
    from reader.workspace.finder import Finder
    from reader.workspace.notebook import Notebook

    notices: list[str] = []
    shelf = Shelf(Library(Path(library)), cache, notices)
    notebook = Notebook(Path(notes), shelf, cache.folder / "locks")
    finder = Finder(shelf, notices, notebook.noted)
    seeker = Seeker(finder, lambda article_id: shelf.reading(article_id).article)

    def busy(elsewhere: bool) -> None:
        finder.busy_elsewhere = elsewhere

    gc.freeze()
    Service(seeker.answers, notices, sys.stdin.buffer, sink, busy).serve()
    os._exit(0)  # not waiting for what is being worked on: nobody is there for the answer


if __name__ == "__main__":
    main()
