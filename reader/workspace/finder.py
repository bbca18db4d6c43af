"""Search over a shelf: opens the index, keeps it in step with the articles, rebuilds it when in doubt."""

import contextlib
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from filelock import FileLock, Timeout

from reader.errors import IndexUnavailable, LibraryError, NotesError, ReaderError
from reader.library.aliases import AliasesFile
from reader.model.article import FOLDED, Article
from reader.model.completion import Completion
from reader.model.search import Facet, FacetPage, Problem, Query, SearchPage
from reader.workspace.concordance import WIDTH, Concordance
from reader.workspace.shelf import Shelf, Watch

if TYPE_CHECKING:
    from reader.index.places import Places
    from reader.index.port import Entry, Noted, SearchIndex, Spellings, Stats

T = TypeVar("T")

BATCH = 500
"""Articles a commit."""
AT_ONCE = 25
"""So many changed articles a search waits for; more are taken in while it answers without them."""
BEHIND = "Many articles have come in and are being indexed: this answer is without some of them."
LOOK_SECONDS = 1.0
"""How long the times of all article files are taken for unchanged."""
LOCK_SECONDS = 120.0
"""How long to wait while another process builds the same index."""


class Finder:
    """The index of a shelf. Safe to use from several threads."""

    def __init__(self, shelf: Shelf, notices: list[str], noted: "Noted | None" = None) -> None:
        """`noted`: what the person's notes say, for `tag:` and `has:note`; may raise NotesError."""
        self.shelf = shelf
        self._notes = noted
        self._aliases = AliasesFile(shelf.library.folder)
        self._spelt = ""
        self._own: Spellings | None = None
        self.notices = notices
        self._index: SearchIndex | None = None
        self._lock = threading.RLock()
        # Held while the index is brought up to date: searches go on in the one that there is.
        self._syncing = threading.RLock()
        self._behind: threading.Thread | None = None
        self.busy_elsewhere = False
        """Whether another process takes changed articles in, so that this one need not as well."""
        self._waits = False
        self._placed: tuple[Query, object, Places] | None = None
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
        spellings = self._spellings()
        try:
            index, fresh = open_index(
                folder,
                stamp=stamp,
                fetch=self._fetch,
                spellings=spellings,
                noted=self._noted,
                there=self.shelf.has,
            )
        except IndexUnavailable as error:
            self.notices.append(f"{error} The index is kept in memory for this session.")
            index, fresh = open_index(
                None,
                stamp=stamp,
                fetch=self._fetch,
                spellings=spellings,
                noted=self._noted,
                there=self.shelf.has,
            )
            known = False
        if fresh and known:
            self.notices.append(f"{index.why} The index is built again.")
        return index

    def _spellings(self) -> "Spellings | None":
        """The person's own spellings with those of the program; None when there are no own ones."""
        from reader.index.spellings import with_own  # as above

        self._spelt, self._own = self._aliases.stamp(), None
        try:
            own = self._aliases.read()
        except LibraryError as error:
            self.notices.append(f"{error} Your own spellings are not used.")
            return None
        self.notices += self._aliases.problems
        self._own = with_own(own) if own else None
        return self._own

    def _noted(self, field: str) -> Mapping[str, Collection[tuple[str, int]]]:
        """What the notes say; a notes file that cannot be read is told of."""
        try:
            return self._notes(field) if self._notes else {}
        except NotesError as error:
            if str(error) not in self.notices:
                self.notices.append(str(error))
            return {}

    def _fetch(self, article_id: str) -> Article:
        return self.shelf.reading(article_id).article

    def _wanted(self) -> dict[str, str]:
        """What the index should hold: article id → stamp."""
        return {key: self.shelf.index_stamp(key) for key in list(self.shelf.refresh().rows)}

    def sync(self, watch: Watch | None = None) -> None:
        """Add to the index what is new or changed, take out what is gone.

        The index itself says what it holds, so it does not matter who changed it or what was killed.
        Raises LibraryError and IndexUnavailable.
        """
        index = self._index
        if index is None:
            self.open(watch)
            return
        with self._syncing:
            self._look()
            wanted = self._wanted()
            if dict(index.contents()) != wanted:
                with self._writing():
                    self._catch_up(index, wanted, watch)
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
        page = self._asked(lambda index: index.search(query))
        behind = self._waits or (self._behind is not None and self._behind.is_alive())
        if isinstance(page, SearchPage) and behind:
            return replace(page, notices=(*page.notices, BEHIND))
        return page

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = tuple(Facet), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        """How what a query finds is spread over facets; see `SearchIndex.facets`."""
        return self._asked(lambda index: index.facets(query, facets=facets, limit=limit, narrow=narrow))

    def places(self, query: Query) -> "Places | Problem":
        """Which sections answer a query, and where the hits stand in them.

        The last answer is kept while the index is as it was: each article that is opened asks again.
        """

        def ask(index: "SearchIndex") -> "Places | Problem":
            state, kept = index.contents(), self._placed
            if kept is not None and kept[0] == query and kept[1] is state:
                return kept[2]
            found = index.places(query)
            asks_notes = "tag" in query.text or "note" in query.text  # those change beside the index
            self._placed = None if isinstance(found, Problem) or asks_notes else (query, state, found)
            return found

        return self._asked(ask)

    def answering(self, query: Query) -> Mapping[str, Sequence[int]] | Problem:
        """The sections that answer a query, as indexes into `Article.sections`, by article."""
        places = self.places(query)
        return places if isinstance(places, Problem) else places.sections

    def hits(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that count as hits of a query: those in sections that answer it."""
        if not query.text.strip():
            return ()
        places = self.places(query)
        return () if isinstance(places, Problem) else places.of(article)

    def concordance(
        self, query: Query, article_id: str | None = None, width: int = WIDTH
    ) -> Concordance | Problem:
        """All hits of a query in context, in one article or in all of them."""
        places = self.places(query)
        if isinstance(places, Problem):
            return places
        articles = places.articles
        if article_id is not None:
            articles = tuple(each for each in articles if each == article_id)
        return Concordance(articles, self._fetch, places.finder, width)

    def _asked(self, ask: "Callable[[SearchIndex], T]") -> T:
        try:
            with self._lock:
                if self._index is not None and self._aliases.stamp() != self._spelt:
                    self.close()
            index = self.open()
            if self._look() or len(index.contents()) != self._articles:
                self._follow()
            return ask(index)
        except IndexUnavailable as error:
            self.notices.append(f"{error} The index is built again.")
            self.close()
            return ask(self.open())

    def complete(self, text: str, cursor: int) -> Completion:
        """What the word before the cursor of a query can become."""
        return self._asked(lambda index: index.complete(text, cursor))

    def _follow(self) -> None:
        """Bring the index up to date: at once after a few changes, on a thread of its own after many."""
        if self._behind is not None and self._behind.is_alive():
            return
        self._waits = False
        if self.shelf.pending() <= AT_ONCE:
            self.sync()
            return
        if self.busy_elsewhere:
            self._looked, self._waits = (0.0, ""), True  # looked at again by the next search
            return
        self._behind = threading.Thread(target=self._sync_quietly, name="sync", daemon=True)
        self._behind.start()

    def _sync_quietly(self) -> None:
        with contextlib.suppress(ReaderError):  # the next search comes here again, and says what is wrong
            self.sync()

    def matches(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that a query lights: text offsets, block by block, in order."""
        from reader.index.article_lighting import lit_in  # as above
        from reader.index.querylang import parse
        from reader.index.shown import block_field

        node = parse(query.text, typing=query.typing)
        if isinstance(node, Problem) or not query.text.strip():
            return ()
        shown = [
            (at, block)
            for at, block in zip(article.starts, article.blocks, strict=True)
            if block.kind not in FOLDED
        ]
        blocks = [(block_field(block), block.text) for _, block in shown]
        found = lit_in(node, blocks, spellings=self._own, language=article.language)
        return tuple(
            (at + start, at + end)
            for (at, _), ranges in zip(shown, found, strict=True)
            for start, end in ranges
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
