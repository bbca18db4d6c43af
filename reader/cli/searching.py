"""`rights-reader search`."""

import argparse

from reader.cli.output import Output, count
from reader.cli.session import Watch, opened
from reader.errors import UsageError
from reader.model.search import Hit, Order, Problem, Query, SearchPage
from reader.workspace.showing import hit_row


def _receipt(page: SearchPage, out: Output) -> None:
    """How the query was understood, what was added, what is not shown: to stderr."""
    out.say(f"understood as: {page.understood}")
    if page.added:
        out.say(f"also searched for: {', '.join(page.added)}")
    out.say(f"{count(page.sections, 'section')} in {count(page.articles, 'article')}")
    for notice in page.notices:
        out.say(notice)


def _show(hit: Hit, out: Output) -> None:
    who = hit.publisher or "publisher unknown"
    sponsor = f", sponsored by {hit.sponsor}" if hit.sponsor else ""
    if out.plain:
        where = out.place(hit.article_id, hit.locator)
        facts = (hit.title, who + sponsor, hit.published, where, hit.heading, hit.snippet)
        heads = ("Title", "Publisher", "Published", "Where", "Section", "Words")
        out.table(heads, [facts])
        return
    out.line(f"{out.bold(hit.title)}  {out.dim(f'{who}{sponsor} · {hit.published}')}")
    out.line(f"  {out.dim(out.place(hit.article_id, hit.locator))}  {hit.heading}".rstrip())
    if hit.snippet:
        out.line(f"  {out.lit(hit.snippet, hit.spans)}")
    out.line()


def run(arguments: argparse.Namespace, out: Output) -> int:
    """Ranked sections; 1 when nothing is found, 2 when the query cannot be understood."""
    text = " ".join(arguments.query)
    with opened(arguments) as workspace:
        workspace.open_search(Watch(out))
        answer = workspace.search(Query(text, Order(arguments.sort), limit=max(1, arguments.limit)))
        if isinstance(answer, Problem):
            raise UsageError(f"{answer.message}\n  {text}\n  {' ' * answer.position}^")
        _receipt(answer, out)
        rows = {row.id: row for row in workspace.catalog()} if out.as_json else {}
        for hit in answer.hits:
            if out.as_json:
                out.json(hit_row(hit, rows[hit.article_id]))
            else:
                _show(hit, out)
    return 0 if answer.hits else 1
