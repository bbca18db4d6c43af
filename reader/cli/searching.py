"""`rights-reader search`."""

import argparse

from reader.cli.output import Output, count
from reader.cli.querying import query_of, receipt, understood
from reader.cli.session import Watch, opened
from reader.errors import UsageError
from reader.model.filters import NAMES
from reader.model.search import FacetPage, Hit, Query
from reader.workspace.concordance import By
from reader.workspace.showing import facet_row, hit_row
from reader.workspace.workspace import Workspace

HITS, VALUES = 50, 10
"""How many sections, and how many values of each facet, come when nothing is said."""


def show(hit: Hit, out: Output, mark: str = "") -> None:
    """One row of hits; `mark` stands before its title."""
    who = hit.publisher or "publisher unknown"
    sponsor = f", sponsored by {hit.sponsor}" if hit.sponsor else ""
    if out.plain:
        where = out.place(hit.article_id, hit.locator)
        facts = (hit.title, who + sponsor, hit.published, where, hit.heading, hit.snippet, mark)
        heads = ("Title", "Publisher", "Published", "Where", "Section", "Words", "State")
        out.table(heads, [facts])
        return
    out.line(f"{mark and mark + ' '}{out.bold(hit.title)}  {out.dim(f'{who}{sponsor} · {hit.published}')}")
    out.line(f"  {out.dim(out.place(hit.article_id, hit.locator))}  {hit.heading}".rstrip())
    if hit.snippet:
        why = f"[{', '.join(hit.where)}] " if hit.where else ""
        out.line(f"  {out.dim(why)}{out.lit(hit.snippet, hit.spans)}")
    out.line()


def _show_facets(page: FacetPage, out: Output) -> int:
    """The facets with their counts; 1 when the query finds nothing."""
    if out.as_json:
        for facet in page.facets:
            for value in facet.values:
                out.json(facet_row(facet.facet, value))
        return 0 if page.sections else 1
    for facet in page.facets:
        if not facet.values:
            continue
        rows = []
        for value in facet.values:
            state = {True: "excluded", False: "wanted", None: ""}[value.excluded]
            counts = (count(value.sections, "section"), count(value.articles, "article"))
            rows.append((NAMES[facet.facet] if out.plain else "", value.value, *counts, state))
        if not out.plain:
            out.line(out.bold(NAMES[facet.facet]))
        out.table(("Facet", "Value", "Found in", "Of", "State"), rows)
        more = facet.different - len(facet.values)
        if more > 0:
            out.line(f"  and {count(more, 'more value')}: --limit shows more")
        if not out.plain:
            out.line()
    return 0 if page.sections else 1


def _facets(workspace: Workspace, query: Query, limit: int, out: Output) -> int:
    page = understood(workspace.facets(query, limit=limit), query.text)
    receipt(page, out)
    return _show_facets(page, out)


def _context(workspace: Workspace, arguments: argparse.Namespace, query: Query, out: Output) -> int:
    """All hits in context; the receipt says how many sections they are in."""
    from reader.cli.contexts import show_lines  # needs the widths of characters

    receipt(understood(workspace.search(query), query.text), out)
    found = workspace.concordance(query, arguments.article, arguments.context or None)
    lines = understood(found, query.text)
    return show_lines(lines, By(arguments.context_sort), arguments.context, out)


def run(arguments: argparse.Namespace, out: Output) -> int:
    """Ranked sections; 1 when nothing is found, 2 when the query cannot be understood."""
    if arguments.article and arguments.context is None:
        raise UsageError("--article names the article whose hits --context lists: add --context.")
    query = query_of(arguments, HITS if arguments.limit is None else arguments.limit)
    with opened(arguments) as workspace:
        workspace.open_search(Watch(out))
        if arguments.facets:
            return _facets(workspace, query, VALUES if arguments.limit is None else arguments.limit, out)
        if arguments.context is not None:
            return _context(workspace, arguments, query, out)
        answer = understood(workspace.search(query), query.text)
        receipt(answer, out)
        rows = {row.id: row for row in workspace.catalog()} if out.as_json else {}
        for hit in answer.hits:
            if out.as_json:
                out.json(hit_row(hit, rows[hit.article_id]))
            else:
                show(hit, out)
    return 0 if answer.hits else 1
