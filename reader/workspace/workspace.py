"""What a person can do with a library: the one set of methods behind both doors. Opening is cheap."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import IndexUnavailable, LibraryError, UsageError
from reader.settings.places import Places, bundled, places
from reader.workspace import choices
from reader.workspace.listing import beginning
from reader.workspace.parts import Parts
from reader.workspace.there import is_library

if TYPE_CHECKING:
    from reader.model.article import Article
    from reader.model.completion import Completion
    from reader.model.corrections import NameChange, PublisherSet
    from reader.model.search import Facet, FacetPage, Problem, Query, SearchPage
    from reader.workspace.concordance import Concordance
    from reader.workspace.importing import Progress, Refusal, Taken
    from reader.workspace.notebook import NoteView
    from reader.workspace.shelf import Reading, Watch
    from reader.workspace.summary import Summary


class Workspace(Parts):
    """One library, its cache and its notes. Methods that may take long are safe to call from threads."""

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

    def quick_catalog(self) -> tuple[Summary, ...] | None:
        """The library as the cache knows it; None when `catalog` must be asked. For a thread."""
        return self._listing.quick(self.shelf)

    def beginning(self, most: int) -> tuple[tuple[Summary, ...], int] | None:
        """The newest so many articles that the cache knows, and how many it knows: soon, in any library."""
        return beginning(self.cache, most)

    def catalog(
        self,
        progress: Watch | None = None,
        early: Callable[[tuple[Summary, ...]], None] | None = None,
    ) -> tuple[Summary, ...]:
        """The library, newest first, as it is on disk now. Raises LibraryError.

        `early` is told, when much is to be looked through, what the article files themselves say: in a row
        that was not looked through yet `sources` is -1.
        """
        self._sight.changed()  # what comes from here on is news

        def tell() -> None:
            if early is not None:
                early(self._listing.of(self.shelf.catalog, self.shelf.unlooked))

        catalog = self.shelf.refresh(progress, tell if early is not None else None)
        for sentence in catalog.broken.values():
            if sentence not in self.notices:
                self.notices.append(sentence)
        return self._listing.of(catalog)

    def changed(self) -> bool:
        """Whether the library's files are not as they were when this was last asked, or `catalog`."""
        return self._sight.changed()

    def catch_up(self) -> tuple[Summary, ...]:
        """The library as it is on disk now, and the index brought up to date with it.

        Raises LibraryError and IndexUnavailable.
        """
        summaries = self.catalog()
        self.searching.sync()
        return summaries

    def open_search(self, progress: Watch | None = None) -> None:
        """Open the index and bring it up to date. Raises LibraryError."""
        self.searching.open(progress)

    def find_id(self, wanted: str) -> str:
        """The article id that is, or alone begins with, `wanted`. Raises NotFound."""
        if not self.shelf.is_there(wanted) and wanted not in self.shelf.catalog.stamps:
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
        return self.searching.search(query)

    def complete(self, text: str, cursor: int) -> Completion:
        """What the word before the cursor of a query can become. Raises LibraryError and IndexUnavailable."""
        return self.searching.complete(text, cursor)

    def matches(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that a query lights: text offsets, end excluded, in order."""
        return self.searching.matches(query, article)

    def hits(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        """The places of an article that count as hits: text offsets, in sections that answer the query."""
        try:
            return self.searching.hits(query, article)
        except IndexUnavailable:
            return self.searching.matches(query, article)  # an article can be read without an index

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = (), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        """How what a query finds is spread over facets, all of them when none is named.

        `limit`: how many values of each. `narrow`: only values with words that begin so.
        """
        from reader.model.search import Facet

        return self.searching.facets(query, facets=facets or tuple(Facet), limit=limit, narrow=narrow)

    def concordance(
        self, query: Query, article_id: str | None = None, width: int | None = None
    ) -> Concordance | Problem:
        """All hits of a query in context, in one article or in all; read as it is iterated."""
        from reader.workspace.concordance import WIDTH

        wanted = self.find_id(article_id) if article_id else None
        return self.searching.concordance(query, wanted, WIDTH if width is None else width)

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

    def say_publisher(self, said: PublisherSet) -> None:
        """Keep who a person says published an article, and when; it wins over every rule.

        Raises NotFound, UsageError on the sample, LibraryError.
        """
        self._own()
        self.shelf.say_publisher(said)

    def unsay_publisher(self, article_id: str) -> None:
        """Take back what was said last of it. Raises NotFound, UsageError on the sample, LibraryError."""
        self._own()
        self.shelf.unsay_publisher(article_id)

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
