"""`rights-reader notes`."""

import argparse

from reader.cli.output import Output
from reader.cli.session import opened
from reader.errors import UsageError
from reader.workspace.notebook import NoteView
from reader.workspace.workspace import Workspace


def _row(view: NoteView) -> dict[str, object]:
    note = view.note
    return {
        "id": note.id,
        "article": note.passage.article_id,
        "quote": note.passage.exact,
        "locator": note.passage.locator,
        "citation": note.citation,
        "remark": note.remark,
        "tags": list(note.tags),
        "state": view.state,
        "created": note.created,
    }


def _show(view: NoteView, out: Output) -> None:
    if out.as_json:
        out.json(_row(view))
        return
    note = view.note
    if out.plain:
        heads = ("Note", "State", "Quotation", "Citation", "Remark", "Tags")
        facts = (note.id, view.state, note.passage.exact, note.citation, note.remark, ", ".join(note.tags))
        out.table(heads, [facts])
        return
    out.line(f"{out.bold(note.id)}  {view.state}  “{note.passage.exact}”")
    out.line(f"  {note.citation}")
    if note.remark or note.tags:
        out.line(f"  {' '.join(note.remark.split())} {' '.join(f'#{tag}' for tag in note.tags)}".rstrip())
    out.line()


def _add(arguments: argparse.Namespace, workspace: Workspace) -> NoteView:
    if not arguments.id or (arguments.quote is None) == (arguments.at is None):
        raise UsageError("`notes add` needs an article's id, and either --quote TEXT or --at LOCATOR.")
    article = workspace.reading(arguments.id).article
    start, end = workspace.notebook.place_of(article, quote=arguments.quote, at=arguments.at)
    return workspace.bookmark(article.id, start, end, arguments.remark, arguments.tag)


def run(arguments: argparse.Namespace, out: Output) -> int:
    """List the notes (1 when there are none), or add one."""
    with opened(arguments) as workspace:
        workspace.catalog()
        if arguments.action == "add":
            _show(_add(arguments, workspace), out)
            out.say(f"added to {workspace.notes_path}")
            return 0
        views = workspace.notes()
        for view in views:
            _show(view, out)
        for problem in workspace.notebook.file.problems():
            out.say(problem)
    return 0 if views else 1
