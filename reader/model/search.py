"""A question to the library and its answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reader.model.clean import SafeText
from reader.model.order import Order as Order


class Facet(StrEnum):
    """By what an answer can be narrowed."""

    PUBLISHER = "publisher"
    SPONSOR = "sponsor"
    YEAR = "year"
    """Of publication."""
    MENTIONED = "mentioned"
    """Years that the section speaks of."""
    PLACE = "place"
    PERSON = "person"
    ORG = "org"
    LAW = "law"
    SOURCE = "source"
    """How the article names what it rests on: source list, attribution, origin note, link."""
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Filter:
    """A value of a facet that answers must have, or must not have.

    Wanted values of one facet are alternatives; different facets, and what is excluded, all count.
    """

    facet: Facet
    value: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All that a search needs."""

    text: str
    order: Order = Order.RELEVANCE
    limit: int = 50
    """How many hits come back at most; the totals count all."""
    typing: bool = False
    """True while a person types: the last word counts as a prefix and open ends are forgiven."""
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One section that answers, ready to be shown."""

    article_id: str
    title: SafeText
    publisher: SafeText | None
    sponsor: SafeText | None
    published: str
    """As shown in lists: `2016-12-21`, `not before 2016-12-14`, `undated`."""
    section: int
    """Index into `Article.sections`."""
    heading: SafeText
    locator: str
    """Of the block that the snippet is cut from."""
    score: float
    hits: int
    """How many places in the section match; 0 when it matches by title or another field alone."""
    snippet: SafeText
    spans: tuple[tuple[int, int], ...]
    """Ranges of `snippet` that match, end excluded."""
    at: int
    """Text offset into the article of the first match that the snippet shows."""
    where: tuple[str, ...] = ()
    """What matches of a section in whose text nothing does: `title`, `publisher`, `name`, `date 2016-12`."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The answer to a query."""

    query: Query
    understood: str
    """The query as it was understood, in words."""
    added: tuple[str, ...]
    """Spellings that were searched for beside those typed."""
    hits: tuple[Hit, ...]
    sections: int
    """How many sections match in all."""
    articles: int
    """How many articles match in all."""
    per_article: Sequence[tuple[str, int]] = ()
    """Article id and number of matching sections, for every article that matches, best first."""
    notices: tuple[str, ...] = field(default_factory=tuple)
    """What a person should know of this answer: rows not shown and why, near misses."""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet, and what a query would find with it."""

    value: SafeText
    sections: int
    articles: int
    excluded: bool | None = None
    """False when the query wants it, True when it excludes it, None when it says nothing of it."""


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """The values of one facet for a query."""

    facet: Facet
    values: tuple[FacetValue, ...]
    """Those that the query wants or excludes, then the most frequent (years: the newest) first."""
    different: int
    """How many values there are in all, those not among `values` included."""


@dataclass(frozen=True, slots=True)
class FacetPage:
    """How the sections that a query finds are spread over the values of its facets.

    The values of a facet are counted among what the query finds with the filters of all other facets
    and without what is excluded: so many would be found with that value alone of its facet.
    """

    query: Query
    understood: str
    sections: int
    """How many sections the query finds, all filters applied."""
    articles: int
    facets: tuple[FacetCounts, ...]
    notices: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there is no answer: a sentence for a person, and where in the query it went wrong."""

    message: str
    position: int
    """Offset into the query's text, 0-based."""
    length: int = 1
    unfinished: bool = False
    """Nothing is wrong: more must be typed before there is a question."""
