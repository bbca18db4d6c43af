"""By what an answer can be narrowed: the values of each section, and filters as parts of a query.

Every facet is a field of whole values (`fields.MARKS`). What is not known is a value of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from reader.index.analysis import fold
from reader.index.edtf import point
from reader.index.nodes import And, Is, Node, Not
from reader.model.article import Article, Published
from reader.model.filters import grouped
from reader.model.findings import DateMention, EntityMention, EntityType, Source
from reader.model.search import Facet, Filter

FIELDS: Mapping[Facet, str] = {facet: f"facet_{facet}" for facet in Facet}
"""The field in which the values of each facet are found."""

NO_PUBLISHER = "publisher not known"
NO_SPONSOR = "no sponsor named"
UNDATED = "undated"
NO_SOURCE = "no source named"
NO_LANGUAGE = "language not known"

_KINDS = {
    EntityType.PLACE: Facet.PLACE,
    EntityType.PERSON: Facet.PERSON,
    EntityType.ORG: Facet.ORG,
    EntityType.LAW: Facet.LAW,
}
_SPAN = 60
"""Years: of a longer time only the first and the last count as spoken of."""

Marks = dict[str, frozenset[str]]


def of_article(article: Article, sources: Iterable[Source], language: str) -> Marks:
    """The values that all sections of an article share. `language`: its name, empty when not known."""
    kinds = {source.rule.split(":")[0].split(",")[0].split("(")[0].strip() for source in sources}
    values = {
        Facet.PUBLISHER: {article.publisher or NO_PUBLISHER},
        Facet.SPONSOR: {article.sponsor or NO_SPONSOR},
        Facet.YEAR: {year(article.published)},
        Facet.SOURCE: kinds - {""} or {NO_SOURCE},
        Facet.LANGUAGE: {language or NO_LANGUAGE},
    }
    return {FIELDS[facet]: frozenset(each) for facet, each in values.items()}


def of_section(mentions: Iterable[EntityMention], dates: Iterable[DateMention]) -> Marks:
    """The values of one section: whom and what it names, and the years that it speaks of."""
    values: dict[Facet, set[str]] = {facet: set() for facet in (*_KINDS.values(), Facet.MENTIONED)}
    for mention in mentions:
        if mention.type in _KINDS:
            values[_KINDS[mention.type]].add(mention.name)
    for date in dates:
        values[Facet.MENTIONED].update(years(date.value or ""))
    return {FIELDS[facet]: frozenset(each) for facet, each in values.items()}


def year(published: Published) -> str:
    """The year of publication, or what is known of it: a bound is not a date."""
    if published.value:
        found = published.value[:4]
        return found if found.isdigit() else UNDATED
    low, high = (published.not_before or "")[:4], (published.not_after or "")[:4]
    if low and high:
        return low if low == high else f"between {low} and {high}"
    return f"not before {low}" if low else f"not after {high}" if high else UNDATED


def newest_first(value: str) -> tuple[bool, bool, str]:
    """By what years are ordered, the highest first: what is only known by bounds behind, and nothing last."""
    return value[:1].isdigit(), value != UNDATED, value


def years(edtf: str) -> Iterator[str]:
    """The years of a date: `2014/2015` are two. An open end counts as none."""
    spans = [span for part in edtf.split("/") if (span := point(part)) is not None]
    if not spans:
        return
    first, last = int(spans[0][0][:4]), int(spans[-1][1][:4])
    if last - first > _SPAN:
        yield from (f"{first:04}", f"{last:04}")
    else:
        yield from (f"{number:04}" for number in range(first, last + 1))


class Known(Protocol):
    """The values that an index has."""

    def has(self, field: str, value: str) -> bool:
        """Whether a value of a field is there letter by letter."""

    def values(self, field: str) -> Sequence[str]:
        """All values of a field."""


def narrowed(node: Node, filters: Sequence[Filter], known: Known) -> Node:
    """A query with its filters: wanted values of one facet are alternatives, all else counts together."""
    parts = [node]
    for (excluded, facet), group in grouped(filters):
        values = [value for each in group for value in meant(each, known)]
        part = Is(FIELDS[facet], tuple(dict.fromkeys(values)), " or ".join(each.value for each in group))
        parts.append(Not(part) if excluded else part)
    return And(tuple(parts)) if len(parts) > 1 else node


def meant(wanted: Filter, known: Known) -> tuple[str, ...]:
    """The values as they are written in the index, whatever their capitals and accents; empty for none."""
    field = FIELDS[wanted.facet]
    if known.has(field, wanted.value):
        return (wanted.value,)
    folded = _plain(wanted.value)
    return tuple(sorted(each for each in known.values(field) if _plain(each) == folded))


def _plain(value: str) -> str:
    return " ".join(map(fold, value.split()))
