"""`rights-reader searches`: searches that are kept, and what they find that is new."""

import argparse

from reader.cli.output import NOTHING, Output, count
from reader.cli.querying import query_of, receipt, understood
from reader.cli.searching import HITS, show
from reader.cli.session import Watch, opened
from reader.errors import UsageError
from reader.model.filters import in_words
from reader.model.search import Problem
from reader.workspace.searches import SavedView
from reader.workspace.showing import hit_row, saved_row
from reader.workspace.workspace import Workspace


def run(arguments: argparse.Namespace, out: Output) -> int:
    """List, save, run or remove saved searches, or show and forget the history."""
    action, name = arguments.action, arguments.name
    if action in ("save", "run", "remove") and not name:
        raise UsageError(f"Name the search: rights-reader searches {action} NAME.")
    if action != "save" and (arguments.query or arguments.filter or arguments.exclude):
        raise UsageError("A query is given with save alone.")
    arguments.facets = False
    with opened(arguments) as workspace:
        match action:
            case "list":
                return _list(workspace, out)
            case "save":
                return _save(workspace, arguments, out)
            case "run":
                return _run(workspace, arguments, out)
            case "remove":
                workspace.searches.remove(name)
                out.say(f"The saved search {name} is gone.")
            case "forget":
                workspace.searches.forget()
                out.say("The history of searches is empty.")
            case "history":
                history = workspace.searches.history()
                for query in history:
                    if out.as_json:
                        out.json({"query": query})
                    else:
                        out.line(query)
                return 0 if history else 1
    return 0


def _list(workspace: Workspace, out: Output) -> int:
    views = workspace.searches.views()
    for problem in workspace.searches.problems:
        out.say(problem)
    if out.as_json:
        for view in views:
            out.json(saved_row(view))
    else:
        out.table(("Name", "Query", "Last run"), [_cells(view) for view in views])
    return 0 if views else 1


def _cells(view: SavedView) -> tuple[str, str, str]:
    saved = view.saved
    asked = " · ".join(part for part in (saved.query, in_words(saved.filters)) if part)
    if not view.run:
        return saved.name, asked, NOTHING
    found = f"{count(view.sections, 'section')} in {count(view.articles, 'article')}"
    return saved.name, asked, f"{view.run[:16].replace('T', ' ')}: {found}"


def _save(workspace: Workspace, arguments: argparse.Namespace, out: Output) -> int:
    query = query_of(arguments, HITS)
    understood(workspace.search(query), query.text)
    replaced = workspace.searches.save(arguments.name, query, replace=arguments.replace)
    out.say(f"{'Saved in the place of the earlier one' if replaced else 'Saved'}: {arguments.name}")
    return 0


def _run(workspace: Workspace, arguments: argparse.Namespace, out: Output) -> int:
    """What a saved search finds; 1 when that is nothing."""
    workspace.open_search(Watch(out))
    limit = HITS if arguments.limit is None else max(1, arguments.limit)
    ran = workspace.searches.run(arguments.name, limit=limit, keep=not arguments.peek)
    if isinstance(ran, Problem):
        raise UsageError(f"The saved search cannot be understood: {ran.message}")
    receipt(ran.page, out)
    rows = {row.id: row for row in workspace.catalog()} if out.as_json else {}
    shown = 0
    for hit in ran.page.hits:
        new = hit.section in ran.new.get(hit.article_id, ())
        if arguments.new and not new:
            continue
        shown += 1
        if out.as_json:
            out.json({**hit_row(hit, rows[hit.article_id]), "new": new})
        else:
            show(hit, out, "new:" if new and not out.plain else "new" if new else "")
    return 0 if shown else 1
