"""The search in a process of its own, with the methods of a finder: the reader's keys never wait for it.

A search at 100,000 sections holds the interpreter for up to 50 ms at a time, in which nothing is drawn; in a
process of its own it holds another one. Whatever becomes of that process, there is an answer: it is asked
for once more in a new one, and after that the reader's own finder gives it.
"""

import itertools
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from reader.errors import IndexUnavailable
from reader.model.article import Article
from reader.model.completion import Completion
from reader.model.search import Facet, FacetPage, Problem, Query, SearchPage
from reader.workspace import wire
from reader.workspace.concordance import WIDTH, Concordance, Of, Read
from reader.workspace.finder import Finder
from reader.workspace.seeker_process import Failed, Gone, SeekerProcess, Watch
from reader.workspace.shelf import Shelf

ATTEMPTS = 2
"""How often a question is asked of a process before it is answered here."""
CLOSED = "The library was closed."
PORTION = 200
"""How many articles of a concordance are asked for at most at once."""
ALONE = (
    "The process that searches ended twice: the search goes on in the reader itself, "
    "and what is typed meanwhile may be drawn late."
)

T = TypeVar("T")
Ranges = tuple[tuple[int, int], ...]
Command = Callable[[], tuple[Sequence[str], Mapping[str, str]]]


def _page(said: SearchPage | Problem) -> SearchPage | Problem:
    return said


def _facets(said: FacetPage | Problem) -> FacetPage | Problem:
    return said


def _completion(said: Completion) -> Completion:
    return said


def _lines(said: list[Of]) -> list[Of]:
    return said


def _nothing(_: object) -> None:
    return None


class _Portions(Concordance):
    """Hits in context that come in portions."""

    def __init__(self, articles: Sequence[str], more: Callable[[Sequence[str]], list[Of]]) -> None:
        self.articles = tuple(articles)
        self._more = more

    def __iter__(self) -> Iterator[Read]:
        """One article after the other; one that cannot be read is told of and passed over."""
        done, total = 0, len(self.articles)
        while done < total:
            portion = self._more(self.articles[done : done + PORTION])
            if not portion:
                return
            for found, missing in portion:
                done += 1
                yield Read(found, done, total, missing)


class FinderApart:
    """A finder in another process. Safe to use from several threads; each waits for its own answer."""

    def __init__(
        self, command: Command, within: Callable[[], Finder], notices: list[str], shelf: Shelf | None = None
    ) -> None:
        """`command`: what starts the process. `within`: the finder in this one, made when it is needed.

        `shelf`: that of this process; while it takes changed articles in, the other one leaves that to it.
        """
        self._command = command
        self._within = within
        self._notices = notices
        self._shelf = shelf
        self._lock = threading.Lock()
        self._process: SeekerProcess | None = None
        self._opened = False
        self._alone = False
        self._closed = False
        self._contexts = itertools.count(1)

    @property
    def process_id(self) -> int | None:
        """The number of the process; None while there is none."""
        with self._lock:
            return None if self._process is None or self._process.gone else self._process.process.pid

    def warm(self) -> None:
        """Start the process, unless it runs; it is not waited for."""
        if not self._alone:
            with suppress(Gone, IndexUnavailable):  # the first question tries it again, and tells
                self._running()

    def _running(self) -> SeekerProcess:
        with self._lock:
            if self._closed:
                raise IndexUnavailable(CLOSED)
            if self._process is None or self._process.gone:
                self._process = SeekerProcess(*self._command(), self._tell)
            return self._process

    def _tell(self, notices: Sequence[str]) -> None:
        self._notices += [each for each in notices if each not in self._notices]

    def _ask(
        self,
        name: str,
        arguments: Sequence[object],
        whole: Callable[[Any], T],
        within: Callable[[Finder], T],
        watch: Watch | None = None,
    ) -> T:
        """What the process says, unpacked by `whole`; what the finder of this one says if it cannot."""
        if not self._opened and self._shelf is not None:
            self._shelf.busy(wait=True)  # so that the same articles are not looked through there as well
        for _ in range(0 if self._alone else ATTEMPTS):
            try:
                busy = self._shelf is not None and self._shelf.busy()
                said = self._running().ask(name, arguments, busy=busy, watch=watch)
            except Gone:
                continue
            except Failed:
                return within(self._within())
            self._opened = True
            return whole(said)
        if self._closed:
            raise IndexUnavailable(CLOSED)
        if not self._alone:
            self._alone = True
            self._tell([ALONE])
        return within(self._within())

    def open(self, watch: Watch | None = None) -> None:
        """Open the index and bring it up to date."""
        self._ask("open", (), _nothing, lambda finder: _nothing(finder.open(watch)), watch)

    def sync(self, watch: Watch | None = None) -> None:
        """Bring the index up to date."""
        self._ask("sync", (), _nothing, lambda finder: finder.sync(watch), watch)

    def search(self, query: Query) -> SearchPage | Problem:
        """The answer to a query."""
        return self._ask("search", (query,), _page, lambda finder: finder.search(query))

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = tuple(Facet), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        """How what a query finds is spread over facets."""

        def within(finder: Finder) -> FacetPage | Problem:
            return finder.facets(query, facets=facets, limit=limit, narrow=narrow)

        return self._ask("facets", (query, tuple(facets), limit, narrow), _facets, within)

    def answering(self, query: Query) -> Mapping[str, Sequence[int]] | Problem:
        """The sections that answer a query, by article."""

        def whole(said: wire.Ids | Problem) -> Mapping[str, Sequence[int]] | Problem:
            return said if isinstance(said, Problem) else said.whole()

        return self._ask("answering", (query,), whole, lambda finder: finder.answering(query))

    def complete(self, text: str, cursor: int) -> Completion:
        """What the word before the cursor of a query can become."""
        return self._ask(
            "complete", (text, cursor), _completion, lambda finder: finder.complete(text, cursor)
        )

    def hits(self, query: Query, article: Article) -> Ranges:
        """The places of an article that count as hits of a query."""
        if not query.text.strip():
            return ()
        return self._ranges("hits", query, article, lambda finder: finder.hits(query, article))

    def matches(self, query: Query, article: Article) -> Ranges:
        """The places of an article that a query lights."""
        if not query.text.strip():
            return ()
        return self._ranges("matches", query, article, lambda finder: finder.matches(query, article))

    def _ranges(
        self, name: str, query: Query, article: Article, within: Callable[[Finder], Ranges]
    ) -> Ranges:
        """The other process reads the article itself; only if its file has changed the text is sent."""

        def whole(said: bytes | None) -> Ranges | None:
            return None if said is None else wire.whole_ranges(said)

        which = (query, article.id, article.text_sha256)
        found = self._ask(name, which, whole, within)
        if found is None:
            # What we do not know in it may be of any kind.
            sent = replace(article, extra={}, blocks=tuple(article.blocks))
            found = self._ask(name, (query, sent), whole, within)
        return found or ()

    def concordance(
        self, query: Query, article_id: str | None = None, width: int = WIDTH
    ) -> Concordance | Problem:
        """All hits of a query in context; they are read in portions as it is iterated."""
        number = next(self._contexts)

        def whole(said: str | Problem) -> Concordance | Problem:
            return said if isinstance(said, Problem) else _Portions(wire.names(said), more)

        def within(finder: Finder) -> Concordance | Problem:
            return finder.concordance(query, article_id, width)

        def more(ids: Sequence[str]) -> list[Of]:
            def some(finder: Finder) -> list[Of]:
                found = within(finder)
                return [] if isinstance(found, Problem) else found.some(ids, found.places())

            return self._ask("lines", (number, query, width, wire.joined(ids)), _lines, some)

        return self._ask("contexts", (number, query, article_id, width), whole, within)

    def close(self) -> None:
        """End the process at once; it is not started again."""
        with self._lock:
            self._closed = True
            process = self._process
        if process is not None:
            process.end()
