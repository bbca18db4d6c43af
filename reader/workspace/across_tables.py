"""The tables in which findings of all articles stand together: a cache in SQLite, made anew when in doubt."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

from reader.model.article import Article
from reader.model.clean import clean_line
from reader.model.findings import Source
from reader.workspace.shelf import Reading

FORMAT = 1
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, stamp TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS names (
  article TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
  mentions INTEGER NOT NULL, spelt TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS names_by_name ON names (name, type);
CREATE INDEX IF NOT EXISTS names_by_article ON names (article);
CREATE TABLE IF NOT EXISTS dates (
  article TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, value TEXT, precision TEXT NOT NULL,
  text TEXT NOT NULL, words TEXT NOT NULL, rule TEXT NOT NULL, certain INTEGER NOT NULL, locator TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS dates_by_article ON dates (article);
CREATE TABLE IF NOT EXISTS cited (article TEXT NOT NULL, key TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS cited_by_key ON cited (key);
CREATE INDEX IF NOT EXISTS cited_by_article ON cited (article);
CREATE TABLE IF NOT EXISTS held (article TEXT NOT NULL, key TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS held_by_key ON held (key);
CREATE INDEX IF NOT EXISTS held_by_article ON held (article);
PRAGMA user_version = {FORMAT};
"""
_PARTS = ("names", "dates", "cited", "held")
AROUND = 60
"""Characters of text kept on each side of a date."""


def source_keys(source: Source) -> tuple[str, ...]:
    """By what a work is known when others cite it too: its address, its title with its publisher."""
    keys = []
    if source.url:
        keys.append(_address(source.url))
    if source.title and source.publisher:
        keys.append(_titled(source.title, source.publisher))
    return tuple(keys)


def own_keys(article: Article) -> tuple[str, ...]:
    """By what an article of the library would be known where others cite it."""
    keys = []
    if article.url:
        keys.append(_address(article.url))
    if article.title and article.publisher:
        keys.append(_titled(article.title, article.publisher))
    return tuple(keys)


def _address(url: str) -> str:
    """An address without what differs between two spellings of it."""
    with suppress(ValueError):
        parts = urlsplit(url.strip())
        host = parts.netloc.casefold().removeprefix("www.")
        return f"url {host}{parts.path.rstrip('/')}{'?' + parts.query if parts.query else ''}"
    return f"url {url}"


def _titled(title: str, publisher: str) -> str:
    def bare(text: str) -> str:
        letters = "".join(each if each.isalnum() else " " for each in text.casefold())
        return " ".join(letters.split()).removeprefix("the ")

    return f"title {bare(title)} | {bare(publisher)}"


class Tables:
    """One file. Not to be used from two threads at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._link: sqlite3.Connection | None = None

    @property
    def link(self) -> sqlite3.Connection:
        """The open file; one that is damaged or of another version is made anew."""
        if self._link is None:
            try:
                self._link = self._opened()
            except (sqlite3.Error, OSError):
                self.clear()
                try:
                    self._link = self._opened()
                except (sqlite3.Error, OSError):  # a cache that cannot be written is kept in memory
                    self._link = self._prepared(":memory:")
        return self._link

    def _opened(self) -> sqlite3.Connection:
        link = self._prepared(str(self._path))
        self._path.chmod(0o600)
        return link

    @staticmethod
    def _prepared(name: str) -> sqlite3.Connection:
        link = sqlite3.connect(name, timeout=10, check_same_thread=False)
        try:
            link.execute("PRAGMA trusted_schema = OFF")
            (version,) = link.execute("PRAGMA user_version").fetchone()
            if version not in (0, FORMAT):
                raise sqlite3.DatabaseError("another version")
            link.execute("PRAGMA synchronous = OFF")  # a cache: what a power cut spoils is made anew
            link.executescript(_SCHEMA)
        except sqlite3.Error:
            link.close()
            raise
        return link

    def clear(self) -> None:
        """Forget everything."""
        self.close()
        for suffix in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                Path(f"{self._path}{suffix}").unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        if self._link is not None:
            with suppress(sqlite3.Error):
                self._link.close()
            self._link = None

    def stamps(self) -> dict[str, str]:
        """Article id → stamp, for all articles that are in."""
        return dict(self.link.execute("SELECT id, stamp FROM articles"))

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """All changes of the block, or none."""
        with self.link:
            yield self.link

    def drop(self, ids: Iterable[str]) -> None:
        """Take articles out."""
        rows = [(key,) for key in ids]
        for part in _PARTS:
            self.link.executemany(f"DELETE FROM {part} WHERE article = ?", rows)
        self.link.executemany("DELETE FROM articles WHERE id = ?", rows)

    def put(self, reading: Reading, stamp: str) -> None:
        """Take an article in, in the place of what was there."""
        article, found = reading.article, reading.findings
        self.drop([article.id])
        names: dict[tuple[str, str], Counter[str]] = {}
        for entity in found.entities:
            names.setdefault((entity.name, str(entity.type)), Counter())[entity.text] += 1
        self.link.executemany(
            "INSERT INTO names VALUES (?, ?, ?, ?, ?)",
            [
                (article.id, name, kind, spelt.total(), json.dumps(spelt, ensure_ascii=False))
                for (name, kind), spelt in names.items()
            ],
        )
        self.link.executemany(
            "INSERT INTO dates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    article.id,
                    date.start,
                    date.end,
                    date.value,
                    date.precision,
                    date.text,
                    _around(article, date.start, date.end),
                    date.rule,
                    date.certain,
                    article.blocks[article.block_at(date.start)].locator,
                )
                for date in found.dates
                if date.start >= 0
            ],
        )
        for table, keys in (
            ("cited", {key for source in found.sources for key in source_keys(source)}),
            ("held", set(own_keys(article))),
        ):
            self.link.executemany(
                f"INSERT INTO {table} VALUES (?, ?)",
                [(article.id, key) for key in sorted(keys)],
            )
        self.link.execute("INSERT OR REPLACE INTO articles VALUES (?, ?)", (article.id, stamp))


def _around(article: Article, start: int, end: int) -> str:
    """The words of the block around a place."""
    number = article.block_at(start)
    base, text = article.starts[number], article.blocks[number].text
    low, high = max(0, start - base - AROUND), min(len(text), end - base + AROUND)
    left, right = text[low : start - base], text[end - base : high]
    if low:
        left = "…" + left.partition(" ")[2]
    if high < len(text):
        right = right.rpartition(" ")[0] + "…"
    return clean_line(f"{left}{text[start - base : end - base]}{right}")
