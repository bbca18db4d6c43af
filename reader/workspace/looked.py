"""Articles with what is found in them: as the cache has it, or looked for, once for all who ask."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress

from reader.errors import LibraryError, NotFound
from reader.library.store import Library
from reader.model.article import Article
from reader.model.findings import Findings
from reader.workspace.cache import Cache
from reader.workspace.looking import Looking
from reader.workspace.packing import pack_article, pack_findings, unpack_article, unpack_findings
from reader.workspace.reading import Reading
from reader.workspace.warming import is_worth, warmed

LONG = 200_000
"""Characters: what another process looks through in a longer article is waited for; in a shorter one
it is sooner looked for here."""


class Looked:
    """Safe to use from several threads. Corrections are not applied: the cache keeps what the rules found."""

    def __init__(self, library: Library, cache: Cache) -> None:
        self.library = library
        self.cache = cache
        self.looking = Looking(library)
        self._one_at_a_time = threading.Lock()  # inside it no other one is asked for
        self._elsewhere: set[str] = set()
        self._done = threading.Condition()

    def cached(self, key: str, stamp: str) -> Reading | None:
        """What the cache holds of an article whose file has that stamp; None when that cannot be used."""
        packed = self.cache.article(key, stamp)
        try:
            article = unpack_article(*packed) if packed else None
        except (KeyError, TypeError, ValueError):
            return None
        return Reading(article, lambda: self._find(key, stamp, article)) if article else None

    def read(self, key: str, stamp: str) -> Reading:
        """An article as its file has it, in which nothing was looked for yet: that is done when it is asked.

        Raises NotFound and LibraryError.
        """
        article = self.library.read(key)
        return Reading(article, lambda: self._find(key, stamp, article, from_file=True), soon=False)

    def whole(self, key: str, stamp: str, *, again: bool = False) -> Reading:
        """An article with its findings. Takes long. Raises NotFound and LibraryError.

        What was found earlier in the same file is taken over, unless it is to be found `again`.
        """
        reading = None if again else self.cached(key, stamp)
        if reading is None:
            article = self.library.read(key)
            reading = Reading(article, lambda: self._find(key, stamp, article, from_file=True, again=again))
        _ = reading.findings
        return reading

    def warm(self, key: str, stamp: str) -> None:
        """Put an article with its findings into the cache, if its file has that stamp and can be read."""
        with suppress(LibraryError, NotFound):
            if self.cached(key, stamp) is None and self.library.stamp(key) == stamp:
                self.whole(key, stamp)

    @contextmanager
    def ahead(self, keys: Sequence[str], stamps: Mapping[str, str]) -> Iterator[Iterator[str]]:
        """The ids, each when other processes have looked through it, or when they will not."""
        with self._done:
            self._elsewhere = set(keys) if is_worth(keys, stamps.__getitem__) else set()
        try:
            with closing(warmed(keys, stamps.__getitem__, self.library.folder, self.cache)) as ready:
                yield map(self._come, ready)
        finally:
            with self._done:
                self._elsewhere = set()
                self._done.notify_all()

    def _come(self, key: str) -> str:
        """Let those go on who wait for an article."""
        with self._done:
            self._elsewhere.discard(key)
            self._done.notify_all()
        return key

    def _kept(self, key: str, stamp: str) -> Findings | None:
        packed = self.cache.findings(key, stamp)
        try:
            return unpack_findings(packed) if packed else None
        except (KeyError, TypeError, ValueError):
            return None

    def _find(
        self, key: str, stamp: str, article: Article, *, from_file: bool = False, again: bool = False
    ) -> Findings:
        """What the cache holds of what was found in an article; found anew when that cannot be used."""
        known = None if again else self._kept(key, stamp)
        if known is not None:
            if from_file:  # of both parts in the cache the article was missing
                self._keep(key, stamp, article, known)
            return known
        if not again and len(article.text) > LONG:
            with self._done:
                self._done.wait_for(lambda: key not in self._elsewhere)
        with self._one_at_a_time:
            known = None if again else self._kept(key, stamp)
            if known is None:
                known = self.looking.findings(article)
                self._keep(key, stamp, article, known)
            return known

    def _keep(self, key: str, stamp: str, article: Article, findings: Findings) -> None:
        self.cache.keep_article(key, stamp, pack_article(article), pack_findings(findings))
