"""The answer to a question for facets, from what a query finds in the segments of an index."""

from collections.abc import Sequence

import numpy as np

from reader.index.evaluate import Matches
from reader.index.facet_counts import Facets, Mask
from reader.index.filter_misses import unknown
from reader.index.nodes import Node, understood
from reader.model.search import Facet, FacetPage, Query


def facet_page(
    query: Query,
    node: Node,
    found: Sequence[Matches],
    sizes: Sequence[int],
    facets: Facets,
    wanted: Sequence[Facet],
    limit: int,
    narrow: str,
) -> FacetPage:
    """The facets of a query. `found`: what answers without its filters; `sizes`: of the segments."""
    masks: list[Mask] = []
    for each, size in zip(found, sizes, strict=True):
        mask = np.zeros(size, np.bool_)
        mask[each.docs] = True
        masks.append(mask)
    counts, left = facets.counted(masks, query.filters, wanted, limit, narrow)
    return FacetPage(
        query,
        understood(node),
        sum(int(np.count_nonzero(mask)) for mask in left),
        facets.articles(left),
        counts,
        tuple(unknown(query.filters, facets)),
    )
