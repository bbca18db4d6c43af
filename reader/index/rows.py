"""What a segment keeps of each document beside its words: its article, its section, what rows show of it."""

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.index.arrays import Numbers
from reader.index.shown import ArticleFacts, Shown, ShownBlock

LEVEL = 1
"""How hard zlib tries: a third of the time of the default for a tenth more bytes."""

COLUMNS = tuple(field.name for field in fields(ArticleFacts))


def plain(shown: Shown) -> tuple[Any, ...]:
    """What rows show of a section, in plain values."""
    blocks = [(each.field, each.prose, each.locator, each.at, each.text) for each in shown.blocks]
    return shown.heading, blocks


def packed(shown: tuple[Any, ...]) -> bytes:
    """The plain values as a segment keeps them."""
    told = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(told.encode("utf-8", "replace"), LEVEL)


def unpacked(data: bytes) -> Shown:
    """The section that was packed."""
    heading, blocks = json.loads(zlib.decompress(data))
    return Shown(heading, tuple(ShownBlock(*block) for block in blocks))


class RowWriter:
    """Gathers the rows of one segment."""

    def __init__(self) -> None:
        self._columns: list[list[Any]] = [[] for _ in COLUMNS]
        self._last: str | None = None
        self._article: list[int] = []
        self._section: list[int] = []
        self._shown: list[bytes] = []

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self._article)

    def add(self, facts: Sequence[Any], section: int, shown: bytes) -> None:
        """The next row; the sections of one article follow each other."""
        if facts[0] != self._last:
            self._last = facts[0]
            for column, value in zip(self._columns, facts, strict=True):
                column.append(value)
        self._article.append(len(self._columns[0]) - 1)
        self._section.append(section)
        self._shown.append(shown)

    def arrays(self) -> Iterator[tuple[str, Numbers]]:
        """As they are written."""
        yield "article", np.array(self._article, np.int32)
        yield "section", np.array(self._section, np.int32)
        yield "shown_starts", np.cumsum([0, *map(len, self._shown)], dtype=np.int64)
        yield "shown", np.frombuffer(b"".join(self._shown), np.uint8)
        told = json.dumps(self._columns, ensure_ascii=False, separators=(",", ":"))
        yield "articles", np.frombuffer(told.encode("utf-8", "replace"), np.uint8)


@dataclass(frozen=True, eq=False)
class Rows:
    """The rows of a segment, as they are read."""

    arrays: Mapping[str, Numbers]

    @cached_property
    def article(self) -> NDArray[np.int32]:
        """For each document the number of its article in this segment."""
        return np.array(self.arrays["article"], np.int32)

    @cached_property
    def section(self) -> NDArray[np.int32]:
        """For each document its index into `Article.sections`."""
        return np.array(self.arrays["section"], np.int32)

    @cached_property
    def columns(self) -> Mapping[str, list[Any]]:
        """What is known of each article of the segment: a list for each field of ArticleFacts."""
        return dict(zip(COLUMNS, json.loads(self.arrays["articles"].tobytes()), strict=True))

    @property
    def article_count(self) -> int:
        """How many articles the segment has or had."""
        return len(self.columns["article"])

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each article."""
        return {article: number for number, article in enumerate(self.columns["article"])}

    def packed(self, document: int) -> bytes:
        """What rows show of a document, still packed."""
        low, high = self.arrays["shown_starts"][document : document + 2].tolist()
        return self.arrays["shown"][low:high].tobytes()

    def facts(self, article: int) -> tuple[Any, ...]:
        """What is known of an article, in the order of the fields of ArticleFacts."""
        return tuple(column[article] for column in self.columns.values())
