"""Rows of articles in which nothing was looked for yet: the list does not wait for what takes minutes.

Whatever a row shows is written in the article's file. How many sources it has is not: that is -1.
"""

from collections.abc import Callable, Iterable, Mapping

from reader.errors import LibraryError, NotFound
from reader.model.article import Article
from reader.model.findings import Findings
from reader.workspace.catalog_file import Catalog, Row
from reader.workspace.summarise import summarise
from reader.workspace.summary import UNKNOWN, from_row, to_row, unlooked

MOST = 10_000_000
"""Bytes of article files that are read for it at most: two seconds; others come when looked through."""
WORTH = 20_000
"""Bytes of article files: with less the list is whole at once, and need not be shown before."""


def size(stamp: str) -> int:
    """How many bytes an article file has, by its stamp."""
    return int(stamp.partition("-")[0])


def first_rows(
    keys: Iterable[str],
    files: Mapping[str, str],
    said: Mapping[str, str],
    former: Catalog | None,
    read: Callable[[str], Article],
) -> dict[str, Row]:
    """The rows of these articles, by id; of some none, when there are very many or a file cannot be read.

    `former`: the catalog of another version of the program. A row of it still holds if the article's file
    is the same and the same corrections (`said`) are to be shown. `read` gives an article by its id.
    """
    rows: dict[str, Row] = {}
    left = MOST
    for key in keys:
        row = _former_row(key, files[key], said.get(key, ""), former) if former is not None else None
        if row is None and size(files[key]) <= left:
            left -= size(files[key])
            try:
                row = to_row(summarise(read(key), Findings())._replace(sources=UNKNOWN))
            except (LibraryError, NotFound):
                continue  # it is told when it is looked through
        if row is not None:
            rows[key] = row
    return rows


def _former_row(key: str, stamp: str, said: str, former: Catalog) -> Row | None:
    if former.stamps.get(key) != stamp or former.corrected.get(key, "") != said or key not in former.rows:
        return None
    try:
        row = unlooked(former.rows[key])
        from_row(row)  # whether it is one
        return row
    except (TypeError, ValueError):
        return None
