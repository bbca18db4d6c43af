"""The library as the lists show it, from the rows of its catalog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.settings.places import places
from reader.settings.settings import FILE
from reader.workspace.cache import Cache
from reader.workspace.catalog_file import NAME, Catalog, Row
from reader.workspace.summary import Summary, from_row, newest_first

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.workspace.shelf import Shelf


class Listing:
    """Makes summaries of rows; a row that was seen before is the same summary again."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[list[Any], Summary]] = {}

    def of(self, catalog: Catalog, unlooked: Mapping[str, Row] | None = None) -> tuple[Summary, ...]:
        """All rows, newest first. Raises ValueError or TypeError when one is none.

        `unlooked`: rows that stand in the place of the catalog's.
        """
        made = {}
        for key, row in [*catalog.rows.items(), *(unlooked or {}).items()]:
            known = self._made.get(key)
            made[key] = known if known is not None and known[0] is row else (row, from_row(row))
        self._made = made
        return tuple(newest_first([summary for _, summary in made.values()]))

    def quick(self, shelf: Shelf) -> tuple[Summary, ...] | None:
        """All rows that the cache has; None when it has none that can be used."""
        try:
            return self.of(shelf.catalog) or None
        except (TypeError, ValueError):
            return None


def rests_on(folder: Path, cache_folder: Path) -> tuple[Path, ...]:
    """The files and folders that decide what `beginning` gives, and how it is shown."""
    own = (places().config / FILE, places().library / "articles")
    return *own, folder / "articles", folder / "corrections.yaml", cache_folder / NAME


def beginning(cache: Cache, most: int) -> tuple[tuple[Summary, ...], int] | None:
    """The newest articles as the cache knows them, and how many there are; None when it knows none."""
    found = cache.beginning(most)
    if found is None or not found[0]:
        return None
    try:
        return tuple(map(from_row, found[0])), found[1]
    except (TypeError, ValueError):
        return None
