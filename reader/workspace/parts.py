"""The parts of a workspace, each made when it is first asked for: opening a workspace is cheap."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.extract.version import VERSION
from reader.model.clean import clean_line
from reader.settings.places import places
from reader.settings.settings import Settings
from reader.workspace.asker import Asker
from reader.workspace.cache import FORMAT, Cache
from reader.workspace.listing import Listing
from reader.workspace.sight import Sight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.workspace.across import Across
    from reader.workspace.apart import FinderApart
    from reader.workspace.finder import Finder
    from reader.workspace.notebook import Notebook
    from reader.workspace.searches import Searches
    from reader.workspace.searching import Searching
    from reader.workspace.shelf import Shelf
    from reader.workspace.whereabouts import Whereabouts

SAMPLE_NAME = "Sample corpus"


class Parts:
    """A library, its cache and its notes."""

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
        self.asker = Asker(lambda query: self.searching.search(query))
        # One lock for making the parts: with one each, two threads could wait for each other for ever.
        self._lock = threading.RLock()
        self._cache: Cache | None = None
        self._shelf: Shelf | None = None
        self._finder: Finder | None = None
        self._is_apart = False
        self._apart: FinderApart | None = None
        self._notebook: Notebook | None = None
        self._across: Across | None = None
        self._whereabouts: Whereabouts | None = None
        self._searches: Searches | None = None
        self._sight = Sight(folder)
        self._listing = Listing()

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
        """The search in this process."""
        with self._lock:
            if self._finder is None:
                from reader.workspace.finder import Finder  # loads the shelf

                self._finder = Finder(self.shelf, self.notices, lambda field: self.notebook.noted(field))
            return self._finder

    def search_apart(self) -> None:
        """From now on search in a process of its own, so that nothing here waits for a search."""
        self._is_apart = True

    def warm_search(self) -> None:
        """Begin what the first search would wait for. Returns at once."""
        if self._is_apart:
            self.apart.warm()

    @property
    def searching(self) -> Searching:
        """The search, in this process or in one of its own."""
        return self.apart if self._is_apart else self.finder

    @property
    def apart(self) -> FinderApart:
        """The search in a process of its own."""
        with self._lock:
            if self._apart is None:
                from reader.workspace.apart import FinderApart  # loads the shelf
                from reader.workspace.processes import command

                def seeker() -> tuple[Sequence[str], Mapping[str, str]]:
                    paths = (self.folder, self.cache.folder, self.notes_path)
                    return command("reader.workspace.seeker", self.cache.version, *map(str, paths))

                self._apart = FinderApart(seeker, lambda: self.finder, self.notices, self.shelf)
            return self._apart

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

    @property
    def searches(self) -> Searches:
        """The saved searches and the history."""
        with self._lock:
            if self._searches is None:
                from reader.workspace.searches import Searches  # loads YAML

                # The sample's folder is the program's own: what is kept for it lies with the person's data.
                folder = places().data / "sample" if self.is_sample else self.folder
                self._searches = Searches(folder, self.searching, self.settings.history)
            return self._searches

    def close(self) -> None:
        """Stop the asker, let the index go, remove a temporary cache."""
        if self._apart is not None:
            self._apart.close()  # before the asker, which may wait for its answer
        self.asker.close()
        if self._finder is not None:
            self._finder.close()
        if self._across is not None:
            self._across.close()
        if self._cache is not None:
            self._cache.close()
