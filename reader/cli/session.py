"""Opening the workspace that the global options name."""

import argparse
import contextlib
import sys
from collections.abc import Iterator

from reader.cli.output import Output, count
from reader.workspace.workspace import Workspace


@contextlib.contextmanager
def opened(arguments: argparse.Namespace, *, create: bool = False) -> Iterator[Workspace]:
    """The workspace, closed at the end. Raises what `Workspace.open` raises."""
    workspace = Workspace.open(
        library=arguments.library,
        sample=arguments.sample,
        notes=arguments.notes_file,
        create=create,
    )
    try:
        yield workspace
        for notice in dict.fromkeys(workspace.notices):
            Output().say(notice)
    finally:
        workspace.close()


class Watch:
    """Says on stderr that the index is being built, and on a terminal how far."""

    def __init__(self, out: Output) -> None:
        self._out = out
        self._said = False

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` articles are indexed."""
        if not self._said:
            self._said = True
            self._out.say(f"The search index is brought up to date: {count(total, 'article')}.")
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{done}/{total} " if done < total else "\r\x1b[K")
            sys.stderr.flush()
