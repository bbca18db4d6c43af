"""What the articles of a library have in common: names, dates and sources, asked across all of them."""

import json
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from reader.errors import ReaderError
from reader.extract.described import Described, described
from reader.model.clean import SafeText, clean, clean_line
from reader.model.findings import EntityType, Source
from reader.workspace.across_tables import Tables, source_keys
from reader.workspace.concordance import WIDTH, Line, lines
from reader.workspace.shelf import Shelf, Watch
from reader.workspace.timeline import COLUMNS, Day, Timeline

__all__ = ["Across", "Beside", "Card", "Day", "Described", "Related", "Told"]

BATCH = 200
"""Articles a transaction."""
TOGETHER = 12
"""How many names that stand in the same articles a card lists."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Beside:
    """Another name, and in how many of the articles of the first it stands as well."""

    name: SafeText
    type: EntityType
    articles: int


@dataclass(frozen=True, slots=True)
class Card:
    """One person, body, place and so on, through the whole library."""

    name: SafeText
    type: EntityType
    spellings: tuple[tuple[SafeText, int], ...]
    """How it is written, and how often; the most frequent first."""
    articles: tuple[tuple[str, int], ...]
    """Article id and number of mentions, the most mentions first."""
    beside: tuple[Beside, ...]
    """The names that stand in most of the same articles."""

    @property
    def mentions(self) -> int:
        """How many in all."""
        return sum(count for _, count in self.articles)


@dataclass(frozen=True, slots=True)
class Told:
    """What one more article says of a name."""

    lines: tuple[Line, ...]
    """Its mentions in context."""
    description: Described | None
    """What it says that the name is; None when it does not say."""
    article_id: str


@dataclass(frozen=True, slots=True)
class Related:
    """What the library has to do with a source."""

    citing: tuple[str, ...]
    """The other articles that cite the same work, by their ids."""
    held: tuple[str, ...]
    """The articles that are the work cited."""


class Across:
    """Asked from any thread; brings its tables up to date first. Raises LibraryError."""

    def __init__(self, shelf: Shelf, path: Path) -> None:
        self._shelf = shelf
        self._tables = Tables(path)
        self._lock = threading.RLock()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._tables.close()

    def sync(self, watch: Watch | None = None) -> None:
        """Take in what is new or corrected, and out what is gone. Stopped half way, it goes on next time."""
        with self._lock:
            try:
                self._sync(watch)
            except sqlite3.Error:
                self._tables.clear()
                self._sync(watch)

    def _sync(self, watch: Watch | None) -> None:
        wanted = {key: self._shelf.index_stamp(key) for key in self._shelf.refresh().rows}
        held = self._tables.stamps()
        changed = [key for key, stamp in wanted.items() if held.get(key) != stamp]
        gone = [key for key in held if key not in wanted]
        if gone:
            with self._tables.changing():
                self._tables.drop(gone)
        for at in range(0, len(changed), BATCH):
            with self._tables.changing():
                for done, key in enumerate(changed[at : at + BATCH], at):
                    if watch:
                        watch(done, len(changed))
                    try:
                        self._tables.put(self._shelf.reading(key), wanted[key])
                    except ReaderError:
                        continue  # it cannot be read: the lists say so

    def _rows(self, question: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
        with self._lock:
            self.sync()
            return self._tables.link.execute(question, values).fetchall()

    # Names

    def card(self, name: str, kind: EntityType) -> Card | None:
        """A name through the whole library; None when it is nowhere."""
        rows = self._rows(
            "SELECT article, mentions, spelt FROM names WHERE name = ? AND type = ?", (name, str(kind))
        )
        if not rows:
            return None
        spellings: Counter[str] = Counter()
        articles: Counter[str] = Counter()
        for article, mentions, spelt in rows:
            articles[clean(str(article))] += int(str(mentions))
            spellings.update(json.loads(str(spelt)))
        beside = self._rows(
            "SELECT other.name, other.type, COUNT(*) AS shared FROM names AS own"
            " JOIN names AS other ON other.article = own.article"
            " WHERE own.name = ? AND own.type = ? AND NOT (other.name = own.name AND other.type = own.type)"
            " GROUP BY other.name, other.type"
            " ORDER BY shared DESC, SUM(other.mentions) DESC, other.name LIMIT ?",
            (name, str(kind), TOGETHER),
        )
        return Card(
            clean_line(name),
            kind,
            tuple((clean_line(text), count) for text, count in spellings.most_common()),
            tuple(articles.most_common()),
            tuple(
                Beside(clean_line(str(other)), EntityType(str(other_kind)), int(str(shared)))
                for other, other_kind, shared in beside
            ),
        )

    def mentions(self, card: Card) -> Iterator[Line]:
        """Every mention of a name in its context, article by article; articles are read as it is iterated."""
        for key, _ in card.articles:
            try:
                reading = self._shelf.reading(key)
            except ReaderError:
                continue
            ranges = [
                (entity.start, entity.end)
                for entity in reading.findings.entities
                if entity.name == card.name and entity.type is card.type
            ]
            yield from lines(reading.article, ranges)

    def told(self, card: Card, width: int = WIDTH) -> Iterator[Told]:
        """What each article says of a name; they are read as this is iterated.

        `width`: characters of context on each side of a mention.
        """
        for key, _ in card.articles:
            try:
                reading = self._shelf.reading(key)
            except ReaderError:
                continue
            found = [
                entity
                for entity in reading.findings.entities
                if entity.name == card.name and entity.type is card.type
            ]
            spans = [(entity.start, entity.end) for entity in found]
            said = described(reading.article, spans, card.type)
            yield Told(lines(reading.article, spans, width), said, key)

    def names(self, kind: EntityType | None = None) -> list[tuple[SafeText, EntityType, int, int]]:
        """Every name with its kind, its mentions and its articles; the most mentioned first."""
        rows = self._rows(
            "SELECT name, type, SUM(mentions) AS all_of_them, COUNT(*) FROM names"
            " WHERE ? IN ('', type) GROUP BY name, type ORDER BY all_of_them DESC, name",
            (str(kind or ""),),
        )
        return [
            (clean_line(str(name)), EntityType(str(found)), int(str(mentions)), int(str(articles)))
            for name, found, mentions, articles in rows
        ]

    # Dates

    def days(self, ids: Iterable[str] | None = None) -> list[Day]:
        """The dates of some articles or of all, by their first day; those that are not resolved come last."""
        return list(self.timeline(ids))

    def timeline(self, ids: Iterable[str] | None = None) -> Timeline:
        """The same, each made only when it is looked at."""
        rows = self._rows(f"SELECT {COLUMNS} FROM dates")
        chosen = None if ids is None else frozenset(ids)
        return Timeline(rows if chosen is None else [row for row in rows if row[0] in chosen])

    # Sources

    def citing(self, source: Source) -> tuple[str, ...]:
        """The articles that cite the same work, by their ids."""
        return self._by_keys("cited", source)

    def held(self, source: Source) -> tuple[str, ...]:
        """The articles of the library that are the work cited."""
        return self._by_keys("held", source)

    def related(self, article_id: str, sources: Sequence[Source]) -> tuple[Related, ...]:
        """Of each source of an article, which others cite it and which are it, as the tables are now."""
        with self._lock:
            return tuple(
                Related(
                    tuple(key for key in self._with_key("cited", source) if key != article_id),
                    tuple(key for key in self._with_key("held", source) if key != article_id),
                )
                for source in sources
            )

    def _by_keys(self, table: str, source: Source) -> tuple[str, ...]:
        with self._lock:
            self.sync()
            return self._with_key(table, source)

    def _with_key(self, table: str, source: Source) -> tuple[str, ...]:
        keys = source_keys(source)
        marks = ", ".join("?" * len(keys))
        rows = self._tables.link.execute(
            f"SELECT DISTINCT article FROM {table} WHERE key IN ({marks}) ORDER BY article", keys
        ).fetchall()
        return tuple(clean(str(article)) for (article,) in rows)
