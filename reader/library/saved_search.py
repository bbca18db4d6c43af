"""A saved search and what it found last, and how `searches.yaml` holds them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.model.clean import clean_line
from reader.model.search import Facet, Filter, Order

FACETS = frozenset(str(each) for each in Facet)
ORDERS = frozenset(str(each) for each in Order)
KNOWN = ("name", "query", "order", "only", "without", "saved")
"""The keys of an entry; others are a person's own and stay."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A search that is kept under a name."""

    name: str
    query: str
    order: Order = Order.RELEVANCE
    filters: tuple[Filter, ...] = ()
    saved: str = ""
    """ISO 8601 time with zone; empty when the file does not say."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a saved search found when it was last run."""

    time: str
    """ISO 8601 time with zone."""
    sections: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Article id → indexes into `Article.sections`."""


def asked(saved: Saved) -> tuple[str, frozenset[Filter]]:
    """What decides which sections it finds."""
    return saved.query, frozenset(saved.filters)


def from_row(row: object) -> Saved | None:
    """An entry of the file; None when it has no name or asks nothing that can be understood."""
    if not isinstance(row, dict) or not row.get("name"):
        return None
    order = str(row.get("order") or Order.RELEVANCE)
    only, without = _filters(row.get("only"), excluded=False), _filters(row.get("without"), excluded=True)
    query = clean_line(str(row.get("query") or ""))
    if order not in ORDERS or only is None or without is None or not (query or only or without):
        return None
    return Saved(
        clean_line(str(row["name"])),
        query,
        Order(order),
        only + without,
        clean_line(str(row.get("saved") or "")),
    )


def _filters(rows: object, *, excluded: bool) -> tuple[Filter, ...] | None:
    """The filters of a list; None when one of them cannot be understood: it would find too much."""
    out = []
    for row in rows if isinstance(rows, list) else [] if rows is None else [rows]:
        if not isinstance(row, dict) or not row:
            return None
        for key, value in row.items():
            if str(key) not in FACETS or value in (None, ""):
                return None
            out.append(Filter(Facet(str(key)), clean_line(str(value)), excluded))
    return tuple(out)


def to_row(saved: Saved) -> dict[str, object]:
    """A saved search as the file holds it."""
    out: dict[str, object] = {"name": saved.name}
    if saved.query:
        out["query"] = saved.query
    if saved.order is not Order.RELEVANCE:
        out["order"] = str(saved.order)
    for key, excluded in (("only", False), ("without", True)):
        rows = [{str(one.facet): str(one.value)} for one in saved.filters if one.excluded is excluded]
        if rows:
            out[key] = rows
    if saved.saved:
        out["saved"] = saved.saved
    return out


def ranges(numbers: frozenset[int]) -> str:
    """Numbers as `0-3 5`."""
    out: list[list[int]] = []
    for number in sorted(numbers):
        if out and out[-1][1] == number - 1:
            out[-1][1] = number
        else:
            out.append([number, number])
    return " ".join(f"{first}-{last}" if last > first else str(first) for first, last in out)


def numbers_of(told: str) -> frozenset[int]:
    """The numbers of `_ranges`; what is none is passed over."""
    out: set[int] = set()
    for found in re.finditer(r"(?<!\d)(\d{1,7})(?:-(\d{1,7}))?(?!\d)", told):
        first = int(found.group(1))
        out.update(range(first, min(int(found.group(2) or first), first + 100_000) + 1))
    return frozenset(out)
