"""The catalog of a library on disk, in lines: what the lists show first can be read without the rest.

A line that says what follows, then a row (`summary.to_row`) a line, the newest article first, then a line
for each article with all that is known of it besides. Nothing is decoded in one long call: a catalog of
10,000 articles would hold up every other thread for a tenth of a second.
"""

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, Any

NAME = "catalog.jsonl"
FORMER = "catalog.json"
"""Where it lay before it was in lines."""
PORTION = 100
"""How many lines are decoded at once: half a millisecond, and nearly as quick as all at once."""

Row = list[Any]


@dataclass(slots=True)
class Catalog:
    """What the cache holds of a library."""

    stamps: dict[str, str] = field(default_factory=dict)
    """Article id → stamp of its file when it was read."""
    rows: dict[str, Row] = field(default_factory=dict)
    """Article id → its summary (`summary.to_row`)."""
    broken: dict[str, str] = field(default_factory=dict)
    """Article id → why its file cannot be read."""
    found: dict[str, str] = field(default_factory=dict)
    """Article id → a hash of the article and its findings as cached."""
    names: dict[str, list[str]] = field(default_factory=dict)
    """Article id → the canonical names found in it, before corrections."""
    corrected: dict[str, str] = field(default_factory=dict)
    """Article id → the corrections of publisher and date that its row shows."""

    def copy(self) -> "Catalog":
        """As it is now, whatever is put into this one later."""
        return Catalog(*(dict(getattr(self, part)) for part in _PARTS))


_PARTS = tuple(Catalog.__dataclass_fields__)
_BESIDES = tuple(part for part in _PARTS if part != "rows")


def _lines(catalog: Catalog, version: str, rows: list[Row]) -> Iterator[str]:
    encode: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    yield encode({"version": version, "rows": len(rows), "articles": len(catalog.stamps)}) + "\n"
    for row in rows:
        yield encode(row) + "\n"
    for key in catalog.stamps:
        yield encode([key, *(getattr(catalog, part).get(key) for part in _BESIDES)]) + "\n"


def write(folder: Path, catalog: Catalog, version: str, rows: list[Row]) -> None:
    """Write it whole, or leave it: a cache that cannot be written is only slower. `rows`: newest first."""
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.writelines(_lines(catalog, version, rows))
        Path(name).replace(folder / NAME)
        (folder / FORMER).unlink(missing_ok=True)


def _decoded(file: IO[bytes], count: int) -> Iterator[Row]:
    """So many lines as lists. Raises ValueError when there are fewer, or they are none."""
    while count > 0:
        lines = list(islice(file, min(count, PORTION)))
        values = json.loads(b"[" + b",".join(lines) + b"]")
        if len(values) != min(count, PORTION) or not all(isinstance(value, list) for value in values):
            raise ValueError("a line of the catalog is missing")
        yield from values
        count -= len(values)


def _head(file: IO[bytes], version: str, other: bool = False) -> tuple[int, int]:
    """How many rows and how many articles follow. Raises ValueError when it is of another version.

    `other`: when it is not of another version, in the same format, which is what a version begins with.
    """
    head = json.loads(file.readline())
    its = head.get("version") if isinstance(head, dict) else None
    fits = other and isinstance(its, str) and its.partition("/")[0] == version.partition("/")[0]
    if (its == version) is other or (other and not fits):
        raise ValueError("a catalog of another version")
    rows, articles = head.get("rows"), head.get("articles")
    if not isinstance(rows, int) or not isinstance(articles, int):
        raise ValueError("a catalog without numbers")
    return rows, articles


def beginning(folder: Path, version: str, most: int, *, other: bool = False) -> tuple[list[Row], int] | None:
    """The newest rows, at most so many, and how many there are; None when there is no usable catalog.

    `other`: of another version of the program.
    """
    try:
        with (folder / NAME).open("rb") as file:
            count, _ = _head(file, version, other)
            return list(_decoded(file, min(most, count))), count
    except (OSError, ValueError, RecursionError):
        return None


def read(folder: Path, version: str, *, other: bool = False) -> Catalog | None:
    """The whole catalog; None when there is none that can be used. `other`: that of another version."""
    catalog = Catalog()
    try:
        with (folder / NAME).open("rb") as file:
            rows, articles = _head(file, version, other)
            for row in _decoded(file, rows):
                catalog.rows[row[0]] = row
            for key, *values in _decoded(file, articles):
                for part, value in zip(_BESIDES, values, strict=True):
                    if value is not None:
                        getattr(catalog, part)[key] = value
    except (OSError, ValueError, TypeError, IndexError, RecursionError):
        return None
    return catalog
