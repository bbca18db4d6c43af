"""The library as it is read: articles with their findings, kept in step with the cache."""

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from reader.errors import LibraryError, NotFound
from reader.library.corrections import CorrectionsFile, describe
from reader.library.store import Library
from reader.model.article import Article
from reader.model.corrections import Corrections, NameChange, PublisherSet
from reader.model.findings import Findings
from reader.workspace.cache import Cache
from reader.workspace.catalog_file import Catalog, Row
from reader.workspace.glance import WORTH, first_rows, size
from reader.workspace.looked import Looked
from reader.workspace.packing import pack_article, pack_findings
from reader.workspace.reading import Reading
from reader.workspace.summarise import summarise
from reader.workspace.summary import Summary, to_row
from reader.workspace.taken_over import taken_over

__all__ = ["Reading", "Shelf", "Watch", "now"]

Watch = Callable[[int, int], None]
"""Called with how many are done and how many there are."""


def now() -> str:
    """The present time, ISO 8601 with zone."""
    return datetime.now(UTC).isoformat(timespec="seconds")


WARM = 24
"""How many articles stay unpacked."""
KEEP_EVERY = 200
"""After so many articles the catalog is kept, so that an interrupted run is not begun again."""
PARTS = tuple(Catalog.__dataclass_fields__)
SHA256 = Summary._fields.index("sha256")
"""Where a row of the lists has the hash of the original."""


class Shelf:
    """Articles by id. Safe to use from several threads."""

    def __init__(self, library: Library, cache: Cache, notices: list[str]) -> None:
        self.notices = notices
        self.library = library
        self.cache = cache
        self._lock = threading.RLock()
        # Held through a whole refresh, always before the other one, which is held for one article at a time.
        self._refreshing = threading.RLock()
        self._loading = threading.Lock()  # inside it no other one is asked for
        self._catalog: Catalog | None = None
        self._warm: OrderedDict[str, tuple[str, Reading]] = OrderedDict()
        self._looked = Looked(library, cache)
        self.unlooked: dict[str, Row] = {}
        """The rows of articles in which is still to be looked for names, dates and sources."""
        self.corrections_file = CorrectionsFile(library.folder)
        self._corrections: tuple[str, Corrections] = ("", Corrections())

    @property
    def catalog(self) -> Catalog:
        """The catalog as it was last brought up to date, or as the cache has it."""
        with self._loading:
            if self._catalog is None:
                self._catalog = self.cache.catalog() or Catalog()
            return self._catalog

    @property
    def corrections(self) -> Corrections:
        """A person's corrections as they are now. Raises LibraryError when their file cannot be read."""
        with self._lock:
            stamp = self.corrections_file.stamp()
            if stamp != self._corrections[0]:
                self._corrections = (stamp, self.corrections_file.read() if stamp else Corrections())
                self.notices += self.corrections_file.problems if stamp else []
                self._warm.clear()
            return self._corrections[1]

    def correct(self, change: NameChange) -> int:
        """Keep a correction; how many mentions it speaks of. Raises NotFound when it speaks of none."""
        with self._refreshing:
            self.refresh()
            keys = [change.article] if change.article else list(self.catalog.rows)
            mentions = sum(
                change.meets(entity, key) for key in keys for entity in self.reading(key).findings.entities
            )
            if not mentions:
                raise NotFound(
                    f"Nothing is named {change.name} there; `rights-reader entities` shows the names."
                )
            with self.library.writing():
                self.corrections_file.add(change)
                self.library.custody.append("correction", now(), correction=describe(change))
            return mentions

    def uncorrect(self) -> None:
        """Take the last correction of a name back. Raises LibraryError."""
        with self._lock, self.library.writing():
            if not self.corrections_file.take_back():
                raise NotFound("There is no correction of a name to take back.")
            self.library.custody.append("correction taken back", now())

    def say_publisher(self, said: PublisherSet) -> None:
        """Keep who published an article, and when. Raises NotFound and LibraryError."""
        with self._lock, self.library.writing():
            if not self.library.has(said.article):
                raise NotFound(f"There is no article {said.article}.")
            self.corrections_file.add(said)
            self.library.custody.append("correction", now(), correction=describe(said))

    def unsay_publisher(self, article_id: str) -> None:
        """Take back what was said last of it. Raises NotFound and LibraryError."""
        with self._lock, self.library.writing():
            if not self.corrections_file.take_back_publisher(article_id):
                raise NotFound("Nothing was said of who published this article.")
            self.library.custody.append("correction taken back", now(), article=article_id)

    def index_stamp(self, article_id: str) -> str:
        """Changes when an article must be indexed again: its text, its findings, or a correction of them."""
        touching = self.corrections.touching(article_id, self.catalog.names.get(article_id, ()))
        mark = hashlib.sha256(repr(touching).encode()).hexdigest()[:12] if touching != Corrections() else ""
        return f"{self.catalog.found.get(article_id, '')}{mark and '+' + mark}"

    def refresh(self, watch: Watch | None = None, early: Callable[[], None] | None = None) -> Catalog:
        """Bring the catalog up to date with the article files. Raises LibraryError.

        `early` is called when that takes long: when the articles have rows in `unlooked` or the catalog,
        and then whenever many of them were looked through.
        """
        with self._refreshing:
            catalog = self.catalog
            files = {file.id: file.stamp for file in self.library.files()}
            said = self._said()
            changed = {
                key
                for key, stamp in files.items()
                if catalog.stamps.get(key) != stamp
                or key in catalog.broken
                or catalog.corrected.get(key, "") != said.get(key, "")
            }
            gone = [key for key in list(catalog.stamps) if key not in files]
            looking = self._looked.looking
            changed -= taken_over(catalog, self.cache, changed, files, said, looking, self._warm)
            pages = self._pages_of([*gone, *changed])
            for key in gone:
                with self._lock:
                    self._forget(catalog, key)
            ordered = self._by_page(changed)
            if early is not None and sum(size(files[key]) for key in ordered) >= WORTH:
                former = None if catalog.stamps else self.cache.former()
                self.unlooked = first_rows(ordered, files, said, former, self._from_file)
            else:
                early = None
            with self._looked.ahead(ordered, files) as ready:
                if early is not None:
                    early()
                if watch and changed:
                    watch(0, len(changed))
                for done, key in enumerate(ready, 1):
                    self._take_in(catalog, key, files[key], said.get(key, ""))
                    if watch and done < len(changed):
                        watch(done, len(changed))
                    if done % KEEP_EVERY == 0:
                        self._keep_catalog(catalog)
                        if early is not None:
                            early()
            # What is found in an article may rest on dates of the others of its page.
            mates = {key for sha256 in pages | self._pages_of(changed) for key in looking.page(sha256)}
            for key in self._by_page(mates - changed):
                if key in files:
                    self._take_in(catalog, key, files[key], said.get(key, ""), again=True)
            self.unlooked = {}
            if changed or gone:
                self._keep_catalog(catalog)
            if watch and changed:
                watch(len(changed), len(changed))
            return catalog

    def _from_file(self, key: str) -> Article:
        """An article as its file has it, with a person's corrections of it."""
        return self.corrections.on_article(self.library.read(key))

    def busy(self, *, wait: bool = False) -> bool:
        """Whether another thread is taking in changed articles; with `wait` not before none is."""
        free = self._refreshing.acquire(blocking=wait)
        if free:
            self._refreshing.release()
        return not free

    def _keep_catalog(self, catalog: Catalog) -> None:
        with self._lock:
            kept = catalog.copy()
        self.cache.keep_catalog(kept)  # takes long, and nobody waits for it who wants to read

    def _said(self) -> dict[str, str]:
        """The corrections of publishers and dates that rows of the catalog show, by article."""
        return {each.article: repr(self.corrections.of(each.article)) for each in self.corrections.publishers}

    def pending(self) -> int:
        """How many article files are not as the catalog has them. Raises LibraryError."""
        stamps = self.catalog.stamps
        files = {file.id: file.stamp for file in self.library.files()}
        gone = sum(key not in files for key in list(stamps))
        return gone + sum(stamps.get(key) != stamp for key, stamp in files.items())

    def _pages_of(self, keys: Iterable[str]) -> set[str]:
        """The originals, by hash, of those of these articles that were taken in."""
        rows = (self.catalog.rows.get(key) for key in keys)
        return {str(row[SHA256]) for row in rows if row}

    def _by_page(self, keys: Iterable[str]) -> list[str]:
        """Articles in the order of their pages, so that the neighbours of each are still at hand."""
        keys = set(keys)
        if not keys:
            return []  # and the log is not read
        places = {
            key: (sha256, number)
            for sha256, receipt in self.library.received().items()
            for number, key in enumerate(receipt.ids)
        }
        return sorted(keys, key=lambda key: (places.get(key, ("", 0)), key))

    def _forget(self, catalog: Catalog, key: str) -> None:
        for part in PARTS:
            getattr(catalog, part).pop(key, None)
        self.cache.drop_article(key)
        self._warm.pop(key, None)

    def _take_in(
        self, catalog: Catalog, key: str, stamp: str, said: str = "", *, again: bool = False
    ) -> None:
        """Read an article's file, find what is in it, and keep both.

        What an earlier run found in the same file is taken over, unless it is to be found `again`. Whoever
        wants to read meanwhile is not kept waiting.
        """
        rows: dict[str, dict[str, Any]] = {"stamps": {key: stamp}, "corrected": {key: said} if said else {}}
        reading, state = None, self._corrections
        try:
            found = self._looked.whole(key, stamp, again=again)
        except (LibraryError, NotFound) as error:
            rows["broken"] = {key: str(error)}
        else:
            reading = self._corrected(found)
            rows["rows"] = {key: to_row(summarise(reading.article, reading.findings))}
            rows["names"] = {key: sorted({entity.name for entity in found.findings.entities})}
            packed = json.dumps(
                [pack_article(found.article), pack_findings(found.findings)], sort_keys=True, default=str
            )
            rows["found"] = {key: hashlib.sha256(packed.encode("utf-8", "replace")).hexdigest()[:24]}
        with self._lock:
            self._warm.pop(key, None)
            for part in PARTS:
                getattr(catalog, part).pop(key, None)
                getattr(catalog, part).update(rows.get(part, {}))
            self.unlooked.pop(key, None)
            if reading is not None:
                self._keep_warm(key, stamp, reading, state)

    def warm(self, key: str, stamp: str) -> None:
        """Put an article with its findings into the cache, if its file has that stamp and can be read."""
        self._looked.warm(key, stamp)

    def _corrected(self, reading: Reading) -> Reading:
        """What was found, as a person corrected it. The cache keeps what the rules found.

        What could not be looked for is told here, because every reading comes this way.
        """
        corrections = self.corrections
        article = corrections.on_article(reading.article)

        def findings() -> Findings:
            told = [one.told for one in reading.findings.lost]
            self.notices += [sentence for sentence in told if sentence not in self.notices]
            return corrections.on_findings(article, reading.findings)

        return Reading(article, findings, soon=reading.is_soon)

    def _keep_warm(self, key: str, stamp: str, reading: Reading, state: tuple[str, Corrections]) -> None:
        """Keep an article unpacked, unless there are other corrections by now than those of `state`."""
        if state is not self._corrections:
            return
        self._warm[key] = stamp, reading
        self._warm.move_to_end(key)
        while len(self._warm) > WARM:
            self._warm.popitem(last=False)

    def reading(self, article_id: str) -> Reading:
        """An article by its id, as its file is now. Raises NotFound and LibraryError.

        It does not wait for the catalog; what is found in a new article is looked for when it is asked for.
        """
        _ = self.corrections  # what is warm must go when they have changed
        state, stamp = self._corrections, self.library.stamp(article_id)
        with self._lock:
            known, warm = self._warm.get(article_id, ("", None))
            if warm is not None and known == stamp:
                self._warm.move_to_end(article_id)
                return warm
        found = self._looked.cached(article_id, stamp) or self._looked.read(article_id, stamp)
        reading = self._corrected(found)
        with self._lock:
            self._keep_warm(article_id, stamp, reading, state)
        return reading

    def is_there(self, article_id: str) -> bool:
        """Whether there is a file of exactly that id. Very quick, and without the catalog."""
        try:
            self.library.stamp(article_id)
        except NotFound:
            return False
        return True

    def has(self, article_id: str) -> bool:
        """Whether an article can be read: its file is there, and was not found broken. Very quick."""
        return self.is_there(article_id) and article_id not in self.catalog.broken

    def find_id(self, wanted: str) -> str:
        """The id that is `wanted`, or that alone begins with it. Raises NotFound with the ids that fit."""
        if self.is_there(wanted) or wanted in self.catalog.stamps:
            return wanted
        stamps = self.catalog.stamps
        fitting = sorted(key for key in stamps if key.startswith(wanted)) if wanted else []
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise NotFound(f"{wanted} may be {', '.join(fitting[:5])}: write more of the id.")
        raise NotFound(f"There is no article {wanted} in this library; `rights-reader list` shows their ids.")
