"""What a query, its filters and an order give over one state of an index: a page, facets, or all places."""

from collections.abc import Sequence
from dataclasses import replace

from reader.index.evaluate import Matches
from reader.index.facet_page import facet_page
from reader.index.facets import narrowed
from reader.index.filter_misses import hiding, unknown
from reader.index.highlight import asked
from reader.index.misses import near_misses
from reader.index.nodes import Node
from reader.index.pages import page
from reader.index.places import Places
from reader.index.port import There
from reader.index.whoosh_view import View
from reader.model.search import Facet, FacetPage, Query, SearchPage


def search(view: View, query: Query, node: Node, there: There, notices: Sequence[str] = ()) -> SearchPage:
    """The page of hits of a query that was understood as `node`."""
    evaluator = view.evaluator
    found = view.found(_found(view, query, node))
    told = [*notices, *unknown(query.filters, view.facets)] if query.filters else list(notices)
    if not len(found) and evaluator.total:
        hidden = hiding(node, query.filters, view.facets, evaluator.count) if query.filters else []
        told += hidden or near_misses(node, view, evaluator.count)
    return page(query, node, found, evaluator.expander, there, told)


def facets(
    view: View, query: Query, node: Node, wanted: Sequence[Facet], limit: int, narrow: str
) -> FacetPage:
    """The facets of a query that was understood as `node`."""
    sizes = [segment.size for segment in view.segments]
    return facet_page(query, node, view.evaluator.evaluate(node), sizes, view.facets, wanted, limit, narrow)


def places(view: View, query: Query, node: Node) -> Places:
    """All sections that answer a query that was understood as `node`."""
    found = view.found(_found(view, query, node))
    expander = view.evaluator.expander
    order = page(replace(query, limit=0), node, found, expander, lambda _: True).per_article
    ids = found.articles.ids
    sections: dict[str, list[int]] = {article: [] for article, _ in order}
    for number, section in zip(found.article.tolist(), found.section.tolist(), strict=True):
        sections[ids[number]].append(section)
    for each in sections.values():
        each.sort()
    return Places(tuple(sections), sections, asked(node, expander))


def _found(view: View, query: Query, node: Node) -> list[Matches]:
    return view.evaluator.evaluate(narrowed(node, query.filters, view.facets) if query.filters else node)
