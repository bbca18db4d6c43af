"""Facets by looking at every section in turn: the measure of `facet_counts`."""

from collections.abc import Sequence

from reader.index.documents import Document
from reader.index.facet_counts import BY_VALUE
from reader.index.facets import FIELDS, meant, newest_first
from reader.index.filter_misses import unknown
from reader.index.folding import fold
from reader.index.nodes import Node, understood
from reader.model.clean import clean_line
from reader.model.search import Facet, FacetCounts, FacetPage, FacetValue, Filter, Query


class Values:
    """The values that some sections have. See Known."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents

    def has(self, field: str, value: str) -> bool:
        """See Known."""
        return any(value in document.marks[field] for document in self._documents)

    def values(self, field: str) -> Sequence[str]:
        """See Known."""
        return sorted({value for document in self._documents for value in document.marks[field]})

    def passes(self, document: Document, filters: Sequence[Filter]) -> bool:
        """Whether filters let a section through."""

        def met(each: Filter) -> bool:
            return not document.marks[FIELDS[each.facet]].isdisjoint(meant(each, self))

        if any(met(each) for each in filters if each.excluded):
            return False
        wanted = [each for each in filters if not each.excluded]
        return all(
            any(met(each) for each in wanted if each.facet is facet)
            for facet in {each.facet for each in wanted}
        )

    def page(
        self,
        query: Query,
        node: Node,
        found: Sequence[Document],
        wanted: Sequence[Facet],
        limit: int,
        narrow: str,
    ) -> FacetPage:
        """The facets of what a query finds without its filters."""
        left = [document for document in found if self.passes(document, query.filters)]
        return FacetPage(
            query,
            understood(node),
            len(left),
            len({document.facts.article for document in left}),
            tuple(self._counts(facet, query.filters, found, limit, narrow) for facet in wanted),
            tuple(unknown(query.filters, self)),
        )

    def _counts(
        self, facet: Facet, filters: Sequence[Filter], found: Sequence[Document], limit: int, narrow: str
    ) -> FacetCounts:
        field = FIELDS[facet]
        own = [each for each in filters if each.facet is facet]
        states = {value: each.excluded for each in own for value in meant(each, self) or (each.value,)}
        others = [each for each in filters if each.facet is not facet]
        hidden = [document for document in found if self.passes(document, others)]
        unwanted = [each for each in own if each.excluded]
        shown = [document for document in hidden if self.passes(document, unwanted)]

        def made(value: str) -> FacetValue:
            among = [each for each in (hidden if states.get(value) else shown) if value in each.marks[field]]
            articles = {each.facts.article for each in among}
            return FacetValue(clean_line(value), len(among), len(articles), states.get(value))

        met = [value for value in self.values(field) if any(value in each.marks[field] for each in shown)]
        looked = " ".join(map(fold, narrow.split()))
        met = [value for value in met if f" {looked}" in " " + " ".join(map(fold, value.split()))]
        rest = [made(value) for value in met if value not in states]
        if facet in BY_VALUE:
            rest.sort(key=lambda each: newest_first(each.value), reverse=True)
        else:
            rest.sort(key=lambda each: (-each.sections, -each.articles, each.value))
        named = [made(value) for value in sorted(states, key=lambda each: (states[each], each))]
        return FacetCounts(facet, (*named, *rest[:limit]), len({*met, *states}))
