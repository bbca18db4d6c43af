"""`rights-reader import`."""

import argparse
import sys
from pathlib import Path

from reader.cli.output import Output, count
from reader.cli.session import opened
from reader.errors import ReaderError
from reader.workspace.importing import Progress, Refusal, Taken
from reader.workspace.summary import Summary
from reader.workspace.workspace import Workspace


def run(arguments: argparse.Namespace, out: Output) -> int:
    """Import and say of every input what became of it; 4 when some were refused."""
    refused = 0
    with opened(arguments, create=True) as workspace:
        show_progress = sys.stderr.isatty()
        paths = [Path(path) for path in arguments.paths]
        taken: list[Taken] = []
        split, join = frozenset(arguments.split), frozenset(arguments.join)
        for event in workspace.import_paths(paths, sys.stdin.buffer.read, split=split, join=join):
            match event:
                case Progress():
                    if show_progress and event.total > 1:
                        sys.stderr.write(f"\r\x1b[K{event.done}/{event.total} ")
                        sys.stderr.flush()
                case Refusal():
                    refused += 1
                    _show_refusal(event, out)
                case Taken():
                    taken.append(event)
        if show_progress:
            sys.stderr.write("\r\x1b[K")
        rows = {row.id: row for row in workspace.catalog()}
        for page in taken:
            _show_taken(page, rows, workspace, out)
        try:
            workspace.open_search()
        except ReaderError as error:
            out.say(f"The pages are in the library, but not yet in the index: {error}")
        for notice in workspace.notices:
            out.say(notice)
    return 4 if refused else 0


def _row(path: str, status: str, **facts: object) -> dict[str, object]:
    """One JSON object of the contract: every key is always there."""
    keys = ("path", "status", "id", "title", "sections", "stage", "reason")
    return {key: {"path": path, "status": status, **facts}.get(key) for key in keys}


def _show_refusal(refusal: Refusal, out: Output) -> None:
    if out.as_json:
        out.json(_row(refusal.path, "refused", stage=refusal.stage, reason=refusal.reason))
    else:
        out.say(f"refused   {refusal.path}: {refusal.reason} (stage: {refusal.stage})")


def _show_taken(page: Taken, rows: dict[str, Summary], workspace: Workspace, out: Output) -> None:
    for key in page.ids:
        row = rows.get(key)
        if row is None:
            continue
        if out.as_json:
            out.json(_row(page.path, page.status, id=key, title=row.title, sections=row.sections))
        else:
            out.line(f"{page.status:9} {key}  {row.title}")
    if page.doubts:
        possible = count(len(page.doubts), "possible boundary", "possible boundaries")
        out.say(f"{possible} not cut in {page.path} (--split LINE cuts):")
        for doubt in page.doubts:
            out.say(f"  line {doubt.line}: {doubt.text} ({doubt.reason})")
