"""The library as it is read: articles with their findings, kept in step with the cache."""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reader.errors import LibraryError, NotFound
from reader.extract import extract
from reader.library.corrections import CorrectionsFile, describe
from reader.library.store import Library, Receipt
from reader.model.article import Article
from reader.model.corrections import Corrections, NameChange
from reader.model.findings import Findings, Source
from reader.workspace.cache import Cache, Catalog
from reader.workspace.packing import pack, unpack
from reader.workspace.summarise import summarise
from reader.workspace.summary import to_row

Watch = Callable[[int, int], None]
"""Called with how many are done and how many there are."""


def now() -> str:
    """The present time, ISO 8601 with zone."""
    return datetime.now(UTC).isoformat(timespec="seconds")


WARM = 24
"""How many articles stay unpacked."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article open for reading."""

    article: Article
    findings: Findings


def _with_listed(article: Article, findings: Findings) -> Findings:
    """The findings with the sources that only the front matter names: a person put them there."""
    found = {source.raw for source in findings.sources}
    typed = tuple(source for source in article.listed if source.raw not in found)
    return replace(findings, sources=findings.sources + typed) if typed else findings


def listed(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources as the front matter keeps them: without places in the text."""
    return tuple(replace(source, start=-1, end=-1, rule="front matter") for source in sources)


class Shelf:
    """Articles by id. Safe to use from several threads."""

    def __init__(self, library: Library, cache: Cache) -> None:
        self.library = library
        self.cache = cache
        self._lock = threading.RLock()
        self._catalog: Catalog | None = None
        self._warm: OrderedDict[str, Reading] = OrderedDict()
        self._pages: tuple[int, dict[str, Receipt]] = (-1, {})
        self.corrections_file = CorrectionsFile(library.folder)
        self._corrections: tuple[str, Corrections] = ("", Corrections())

    @property
    def catalog(self) -> Catalog:
        """The catalog as it was last brought up to date, or as the cache has it."""
        with self._lock:
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
                self._warm.clear()
            return self._corrections[1]

    def correct(self, change: NameChange) -> int:
        """Keep a correction; how many mentions it speaks of. Raises NotFound when it speaks of none."""
        with self._lock:
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
            self.corrections_file.take_back()
            self.library.custody.append("correction taken back", now())

    def index_stamp(self, article_id: str) -> str:
        """Changes when an article must be indexed again: its file, or a correction of what is found in it."""
        touching = self.corrections.touching(article_id, self.catalog.names.get(article_id, ()))
        mark = hashlib.sha256(repr(touching).encode()).hexdigest()[:12] if touching != Corrections() else ""
        return f"{self.catalog.stamps[article_id]}{mark and '+' + mark}"

    def refresh(self, watch: Watch | None = None) -> Catalog:
        """Bring the catalog up to date with the article files. Raises LibraryError."""
        with self._lock:
            catalog = self.catalog
            files = {file.id: file.stamp for file in self.library.files()}
            said = {each.article: repr(each) for each in self.corrections.publishers}
            changed = [
                key
                for key, stamp in files.items()
                if catalog.stamps.get(key) != stamp or catalog.corrected.get(key) != said.get(key)
            ]
            gone = [key for key in catalog.stamps if key not in files]
            for key in gone:
                catalog.stamps.pop(key, None)
                catalog.rows.pop(key, None)
                catalog.broken.pop(key, None)
                catalog.names.pop(key, None)
                catalog.corrected.pop(key, None)
                self.cache.drop_article(key)
                self._warm.pop(key, None)
            for done, key in enumerate(changed):
                if watch:
                    watch(done, len(changed))
                self._take_in(catalog, key, files[key])
                if key in said:
                    catalog.corrected[key] = said[key]
                else:
                    catalog.corrected.pop(key, None)
            if changed or gone:
                self.cache.keep_catalog(catalog)
            if watch and changed:
                watch(len(changed), len(changed))
            return catalog

    def _take_in(self, catalog: Catalog, key: str, stamp: str) -> Reading | None:
        """Read an article's file, find what is in it, and keep both; None when it cannot be read."""
        self._warm.pop(key, None)
        catalog.stamps[key] = stamp
        catalog.rows.pop(key, None)
        catalog.broken.pop(key, None)
        try:
            article = self.library.read(key)
        except (LibraryError, NotFound) as error:
            catalog.broken[key] = str(error)
            return None
        findings = self._findings(article)
        reading = self._corrected(Reading(article, findings))
        catalog.rows[key] = to_row(summarise(reading.article, reading.findings))
        catalog.names[key] = sorted({entity.name for entity in findings.entities})
        self.cache.keep_article(key, stamp, pack(article, findings))
        self._keep_warm(key, reading)
        return reading

    def _corrected(self, reading: Reading) -> Reading:
        """What was found, as a person corrected it. The cache keeps what the rules found."""
        corrections = self.corrections
        article = corrections.on_article(reading.article)
        return Reading(article, corrections.on_findings(article, reading.findings))

    def _findings(self, article: Article) -> Findings:
        """What is found in an article, read together with the others of its page."""
        page = [article, *self._page_mates(article)]
        page.sort(key=lambda one: one.original.start)
        return _with_listed(article, extract.extract(article, page=page))

    def _page_mates(self, article: Article) -> list[Article]:
        """The other articles cut from the same page."""
        path = self.library.custody.path
        size = path.stat().st_size if path.exists() else 0
        if self._pages[0] != size:
            self._pages = (size, self.library.received())
        mates = []
        receipt = self._pages[1].get(article.original.sha256)
        for key in receipt.ids if receipt else ():
            if key != article.id:
                try:
                    mates.append(self.library.read(key))
                except (LibraryError, NotFound):
                    continue
        return mates

    def _keep_warm(self, key: str, reading: Reading) -> None:
        self._warm[key] = reading
        self._warm.move_to_end(key)
        while len(self._warm) > WARM:
            self._warm.popitem(last=False)

    def reading(self, article_id: str) -> Reading:
        """An article by its id. Raises NotFound, or LibraryError when its file cannot be read."""
        with self._lock:
            _ = self.corrections
            warm = self._warm.get(article_id)
            if warm is not None:
                self._warm.move_to_end(article_id)
                return warm
            catalog = self.catalog
            stamp = catalog.stamps.get(article_id)
            if stamp is None:
                raise NotFound(f"There is no article {article_id} in this library.")
            if article_id in catalog.broken:
                raise LibraryError(catalog.broken[article_id])
            packed = self.cache.article(article_id, stamp)
            try:
                reading = self._corrected(Reading(*unpack(packed))) if packed else None
            except (KeyError, TypeError, ValueError):
                reading = None
            if reading is None:
                reading = self._take_in(catalog, article_id, stamp)
                if reading is None:
                    raise LibraryError(catalog.broken[article_id])
            self._keep_warm(article_id, reading)
            return reading

    def find_id(self, wanted: str) -> str:
        """The id that is `wanted`, or that alone begins with it. Raises NotFound with the ids that fit."""
        stamps = self.catalog.stamps
        if wanted in stamps:
            return wanted
        fitting = sorted(key for key in stamps if key.startswith(wanted)) if wanted else []
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise NotFound(f"{wanted} may be {', '.join(fitting[:5])}: write more of the id.")
        raise NotFound(f"There is no article {wanted} in this library; `rights-reader list` shows their ids.")
