"""Filters as a person reads and writes them."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from reader.model.search import Facet, Filter, Order

NAMES: Mapping[Facet, str] = {
    Facet.PUBLISHER: "publisher",
    Facet.SPONSOR: "sponsor",
    Facet.YEAR: "year of publication",
    Facet.MENTIONED: "year spoken of",
    Facet.PLACE: "place",
    Facet.PERSON: "person",
    Facet.ORG: "organisation",
    Facet.LAW: "law",
    Facet.SOURCE: "kind of source",
    Facet.LANGUAGE: "language",
}
"""What the facets are called."""

ORDERS: Mapping[Order, str] = {
    Order.RELEVANCE: "best first",
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.TITLE: "by title",
}
"""What the orders are called."""

_OTHER_NAMES = {
    "published": Facet.YEAR,
    "date": Facet.MENTIONED,
    "organisation": Facet.ORG,
    "organization": Facet.ORG,
    "lang": Facet.LANGUAGE,
}


def grouped(filters: Sequence[Filter]) -> list[tuple[tuple[bool, Facet], list[Filter]]]:
    """Filters by what they do and by facet, wanted ones first, facets in their own order."""
    facets = list(Facet)
    ordered = sorted(filters, key=lambda each: (each.excluded, facets.index(each.facet)))
    return [
        (key, list(group)) for key, group in groupby(ordered, key=lambda each: (each.excluded, each.facet))
    ]


def in_words(filters: Sequence[Filter]) -> str:
    """Filters in words: `only publisher “A” or “B”, not place “C”`; empty for none."""
    told = []
    for (excluded, facet), group in grouped(filters):
        values = " or ".join(f"“{each.value}”" for each in group)
        told.append(f"{'not' if excluded else 'only'} {NAMES[facet]} {values}")
    return ", ".join(told)


def facet_named(name: str) -> Facet | None:
    """The facet that a person means by a name; None when there is none."""
    wanted = name.strip().casefold()
    if wanted in _OTHER_NAMES:
        return _OTHER_NAMES[wanted]
    return next((facet for facet in Facet if wanted in (str(facet), NAMES[facet])), None)
