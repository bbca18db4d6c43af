"""One row of the library list, and how a date of publication is shown."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.model.clean import SafeText, clean

UNKNOWN = -1
"""How many sources an article has in which nothing was looked for yet."""
DATING = ("value", "precision", "not_before", "not_after", "rule")
"""The fields of `Published`: named, because the first paint reads summaries and needs no article."""


class Summary(NamedTuple):
    """What the lists show of an article."""

    id: str
    title: SafeText
    authors: tuple[SafeText, ...]
    publisher: SafeText | None
    sponsor: SafeText | None
    published: str
    """As shown: `2016-12-21`, `not before 2016-12-14`, `undated`."""
    sort_date: str
    """ISO date to order by; empty when nothing is known."""
    sections: int
    words: int
    sources: int
    """-1: nothing was looked for yet."""
    sha256: str
    """Of the original."""
    imported: str
    place: int
    """Original offset of its beginning: the order within one page."""
    dating: tuple[str | None, ...]
    """The fields of `Published`, in their order."""


def newest_first(rows: list[Summary]) -> list[Summary]:
    """The rows by date, newest first; undated ones last; articles of one page in the order of the page."""
    rows = sorted(rows, key=lambda row: (row.sha256, row.place))
    return sorted(rows, key=lambda row: row.sort_date, reverse=True)


def to_row(summary: Summary) -> list[object]:
    """A summary as JSON."""
    return [list(value) if isinstance(value := getattr(summary, name), tuple) else value for name in _NAMES]


def from_row(row: list[object]) -> Summary:
    """The summary of `to_row`. Raises ValueError or TypeError when it is not one."""
    values = dict(zip(_NAMES, row, strict=True))
    for name, value in values.items():
        if isinstance(value, str):
            values[name] = clean(value)
        elif isinstance(value, list):
            values[name] = tuple(clean(item) if isinstance(item, str) else None for item in value)
    return Summary(**values)  # type: ignore[arg-type]  # one row of the cache: its kinds are those of `to_row`


def unlooked(row: list[Any]) -> list[Any]:
    """A row without what rests on findings. Raises ValueError when it is none."""
    if len(row) != len(_NAMES):
        raise ValueError("not a row of the lists")
    return [*row[:_SOURCES], UNKNOWN, *row[_SOURCES + 1 :]]


def rows_newest_first(rows: Iterable[list[Any]]) -> list[list[Any]]:
    """Rows of the cache in the order of `newest_first`."""
    place = sorted(rows, key=lambda row: (str(row[_SHA256]), row[_PLACE]))
    return sorted(place, key=lambda row: str(row[_DATE]), reverse=True)


_NAMES = Summary._fields
_SHA256, _PLACE, _DATE, _SOURCES = (
    _NAMES.index(name) for name in ("sha256", "place", "sort_date", "sources")
)
