"""What a person can do with a library: the one set of methods behind both doors. Opening is cheap."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.errors import IndexUnavailable, LibraryError, UsageError
from reader.extract.version import VERSION
from reader.model.clean import clean_line
from reader.settings.places import Places, bundled, places
from reader.settings.settings import Settings
from reader.workspace import choices
from reader.workspace.asker import Asker
from reader.workspace.cache import FORMAT, Cache
from reader.workspace.sight import Sight
from reader.workspace.summary import Summary, from_row, newest_first
from reader.workspace.there import is_library

if TYPE_CHECKING:
    from reader.model.article import Article
    from reader.model.completion import Completion
    from reader.model.corrections import NameChange
    from reader.model.search import Facet, FacetPage, Problem, Query, SearchPage
    from reader.workspace.across import Across
    from reader.workspace.concordance import Concordance
    from reader.workspace.finder import Finder
    from reader.workspace.importing import Progress, Refusal, Taken
    from reader.workspace.notebook import Notebook, NoteView
    from reader.workspace.searches import Searches
    from reader.workspace.shelf import Reading, Shelf, Watch
    from reader.workspace.whereabouts import Whereabouts

SAMPLE_NAME = "Sample corpus"


class Workspace:
    """One library, its cache and its notes. Methods that may take long are safe to call from threads."""

    def __init__(
        self, folder: Path, notes_path: Path, cache_folder: Path, *, settings: Settings, is_sample: bool
    ) -> None:
        self.folder = folder
        self.notes_path = notes_path
        self.cache_folder = cache_folder
        self.settings = settings
        self.is_sample = is_sample
        self.name = SAMPLE_NAME if is_sample else clean_line(folder.resolve().name)
        self.notices: list[str] = list(settings.mistakes)
        self.asker = Asker(self.search)
        # One lock for making the parts: with one each, two threads could wait for each other for ever.
        self._lock = threading.RLock()
        self._cache: Cache | None = None
        self._shelf: Shelf | None = None
        self._finder: Finder | None = None
        self._notebook: Notebook | None = None
        self._across: Across | None = None
        self._whereabouts: Whereabouts | None = None
        self._searches: Searches | None = None
        self._sight = Sight(folder)

    @classmethod
    def open(
        cls,
        *,
        library: Path | None = None,
        sample: bool = False,
        notes: Path | None = None,
        create: bool = False,
        lenient: bool = False,
    ) -> Workspace:
        """A workspace on the named library, on the sample, or on the one that settings and places say.

        Without a library of one's own the sample is opened, unless `create` asks for a place to import to.
        Raises LibraryError when the named folder holds no library and `create` is False, UsageError when
        the settings cannot be read or the sample is to be changed. `lenient`: what cannot be understood of
        the settings is a notice, and the defaults hold in its place.
        """
        where: Places = places()
        settings = choices.settings()
        if settings.mistakes and not lenient:
            raise UsageError(settings.mistakes[0])
        if sample and create:
            raise UsageError(
                "The sample corpus cannot be changed; leave --sample out to use your own library."
            )
        chosen = library or (Path(settings.library).expanduser() if settings.library else None)
        folder = chosen or where.library
        there = is_library(folder)
        is_sample = sample or (chosen is None and not create and not there)
        if is_sample:
            folder = bundled("corpus")
        elif not create and not there:
            raise LibraryError(f"There is no library in {folder}; `rights-reader import` makes one.")
        if notes is None and settings.notes:
            notes = Path(settings.notes).expanduser()
        if notes is None:
            notes = where.data / "notes-on-the-sample.md" if is_sample else folder / "notes.md"
        return cls(folder, notes, where.cache_of(folder), settings=settings, is_sample=is_sample)

    @property
    def cache(self) -> Cache:
        """The cache; its notice, if it has one, is added to `notices`."""
        with self._lock:
            if self._cache is None:
                self._cache = Cache(self.cache_folder, f"{FORMAT}/{__version__}/{VERSION}")
                if self._cache.notice:
                    self.notices.append(self._cache.notice)
            return self._cache

    @property
    def shelf(self) -> Shelf:
        """The articles."""
        with self._lock:
            if self._shelf is None:
                from reader.library.store import Library
                from reader.workspace.shelf import Shelf

                self._shelf = Shelf(Library(self.folder), self.cache, self.notices)
            return self._shelf

    @property
    def finder(self) -> Finder:
        """The search."""
        with self._lock:
            if self._finder is None:
                from reader.workspace.finder import Finder  # loads the shelf

                self._finder = Finder(self.shelf, self.notices, lambda field: self.notebook.noted(field))
            return self._finder

    @property
    def notebook(self) -> Notebook:
        """The notes."""
        with self._lock:
            if self._notebook is None:
                from reader.workspace.notebook import Notebook  # loads the notes room

                self._notebook = Notebook(self.notes_path, self.shelf, self.cache.folder / "locks")
            return self._notebook

    @property
    def across(self) -> Across:
        """Names, dates and sources through all articles."""
        with self._lock:
            if self._across is None:
                from reader.workspace.across import Across  # loads SQLite

                self._across = Across(self.shelf, self.cache.folder / "across.sqlite")
            return self._across

    @property
    def whereabouts(self) -> Whereabouts:
        """Where the person was in each article, and the places that they marked."""
        with self._lock:
            if self._whereabouts is None:
                from reader.workspace.whereabouts import Whereabouts  # loads the library room

                path = places().data / "reading" / f"{places().cache_of(self.folder).name}.json"
                self._whereabouts = Whereabouts(path)
            return self._whereabouts

    def quick_catalog(self) -> tuple[Summary, ...] | None:
        """The library as the cache knows it, in a few milliseconds; None when `catalog` must be asked."""
        catalog = self.cache.catalog()
        if catalog is None or not catalog.rows:
            return None
        try:
            return tuple(newest_first([from_row(row) for row in list(catalog.rows.values())]))
        except (TypeError, ValueError):
            return None

    def catalog(self, progress: Watch | None = None) -> tuple[Summary, ...]:
        """The library, newest first, as it is on disk now. Raises LibraryError."""
        self._sight.changed()  # what comes from here on is news
        catalog = self.shelf.refresh(progress)
        for sentence in catalog.broken.values():
            if sentence not in self.notices:
                self.notices.append(sentence)
        return tuple(newest_first([from_row(row) for row in list(catalog.rows.values())]))

    def changed(self) -> bool:
        """Whether the library's files are not as they were when this was last asked, or `catalog`."""
        return self._sight.changed()

    def catch_up(self) -> tuple[Summary, ...]:
        """The library as it is on disk now, and the index brought up to date with it.

        Raises LibraryError and IndexUnavailable.
        """
        summaries = self.catalog()
        self.finder.sync()
        return summaries

    def open_search(self, progress: Watch | None = None) -> None:
        """Open the index and bring it up to date. Raises LibraryError."""
        self.finder.open(progress)

    def find_id(self, wanted: str) -> str:
        """The article id that is, or alone begins with, `wanted`. Raises NotFound."""
        if wanted not in self.shelf.catalog.stamps:
            self.shelf.refresh()
        return self.shelf.find_id(wanted)

    def reading(self, article_id: str) -> Reading:
        """An article with its findings. Raises NotFound and LibraryError."""
        return self.shelf.reading(self.find_id(article_id))

    def markdown(self, article_id: str) -> str:
        """An article's file, as it would be written now. Raises NotFound and LibraryError."""
        from reader.library.articles import to_text  # loads YAML

        return to_text(self.shelf.library.read(self.find_id(article_id)))

    def original(self, article_id: str) -> bytes:
        """The bytes that an article's page was received as. Raises NotFound and LibraryError."""
        return self.shelf.library.original(self.reading(article_id).article.original.sha256)

    def search(self, query: Query) -> SearchPage | Problem:
        """The answer to a query. Raises LibraryError and IndexUnavailable."""
        return self.finder.search(query)

    def complete(self, text: str, cursor: int) -> Completion:
        """What the word before the cursor of a query can become. Raises LibraryError and IndexUnavailable."""
        return self.finder.complete(text, cursor)

    def matches(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that a query lights: text offsets, end excluded, in order."""
        return self.finder.matches(query, article)

    def hits(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that count as hits: text offsets, in sections that answer the query."""
        try:
            return self.finder.hits(query, article)
        except IndexUnavailable:
            return self.finder.matches(query, article)  # an article can be read without an index

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = (), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        """How what a query finds is spread over facets, all of them when none is named.

        `limit`: how many values of each. `narrow`: only values with words that begin so.
        """
        from reader.model.search import Facet

        return self.finder.facets(query, facets=facets or tuple(Facet), limit=limit, narrow=narrow)

    def concordance(
        self, query: Query, article_id: str | None = None, width: int | None = None
    ) -> Concordance | Problem:
        """All hits of a query in context, in one article or in all; read as it is iterated."""
        from reader.workspace.concordance import WIDTH

        wanted = self.find_id(article_id) if article_id else None
        return self.finder.concordance(query, wanted, WIDTH if width is None else width)

    @property
    def searches(self) -> Searches:
        """The saved searches and the history."""
        with self._lock:
            if self._searches is None:
                from reader.workspace.searches import Searches  # loads YAML

                # The sample's folder is the program's own: what is kept for it lies with the person's data.
                folder = places().data / "sample" if self.is_sample else self.folder
                self._searches = Searches(folder, self.finder, self.settings.history)
            return self._searches

    def correct(self, change: NameChange) -> int:
        """Keep a person's correction of a name; how many mentions it speaks of.

        Raises NotFound when it speaks of none, UsageError on the sample, LibraryError.
        """
        self._own()
        return self.shelf.correct(change)

    def uncorrect(self) -> None:
        """Take the last correction of a name back. Raises UsageError on the sample, LibraryError."""
        self._own()
        self.shelf.uncorrect()

    def last_correction(self) -> NameChange | None:
        """The correction that `uncorrect` would take back; None when there is none. Raises LibraryError."""
        names = self.shelf.corrections.names
        return names[-1] if names else None

    def _own(self) -> None:
        if self.is_sample:
            raise UsageError(
                "The sample corpus cannot be changed: `rights-reader import PATH` makes your own library."
            )

    def notes(self) -> tuple[NoteView, ...]:
        """All notes, as they stand in the notes file. Raises NotesError."""
        return self.notebook.views()

    def bookmark(
        self, article_id: str, start: int, end: int, remark: str = "", tags: Sequence[str] = ()
    ) -> NoteView:
        """Append a passage (text offsets) to the notes file. Raises NotesError, NotFound and UsageError."""
        return self.notebook.bookmark(self.find_id(article_id), start, end, remark, tags)

    def unkeep(self, note_id: str) -> None:
        """Take back the note that was kept last in this session, if nothing was changed since.

        Raises NotesError.
        """
        self.notebook.unkeep(note_id)

    def cite(self, article_id: str, start: int, end: int, form: str = "cited") -> str:
        """A passage as it is taken along; `form` is a value of `Form`."""
        return self.notebook.cite(self.find_id(article_id), start, end, form)

    def import_paths(
        self,
        paths: Sequence[Path],
        standard_input: Callable[[int], bytes] | None = None,
        *,
        split: frozenset[int] = frozenset(),
        join: frozenset[int] = frozenset(),
        watch: Watch | None = None,
    ) -> Iterator[Taken | Refusal | Progress]:
        """Import files and folders into the library; what was imported is searchable when the iterator ends.

        `watch` is told, at the end, how many of the new articles the catalog holds.
        `split` and `join`: line numbers, from 1, where a person says that an article begins, or does not.
        Raises UsageError on the sample, LibraryError when the library cannot be written.
        """
        self._own()
        from reader.workspace.importing import Cuts, import_paths  # loads the importers

        yield from import_paths(self.shelf.library, paths, standard_input, cuts=Cuts(split, join))
        if self.shelf.library.exists:
            self.shelf.refresh(watch)

    def close(self) -> None:
        """Stop the asker, let the index go, remove a temporary cache."""
        self.asker.close()
        if self._finder is not None:
            self._finder.close()
        if self._across is not None:
            self._across.close()
        if self._cache is not None:
            self._cache.close()
