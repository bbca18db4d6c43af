"""`rights-reader`: open the reader."""

import argparse
import gc
import sys

from reader.cli.output import Output
from reader.errors import UsageError
from reader.first_frame import Start
from reader.workspace.listing import rests_on
from reader.workspace.workspace import Workspace


def run(arguments: argparse.Namespace, _out: Output) -> int:
    """Open the reader on the chosen library, at an article if one is named."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "The reader needs a terminal; `rights-reader --help` lists the commands that do without one."
        )
    start: Start | None = arguments.start
    try:
        workspace = Workspace.open(
            library=arguments.library, sample=arguments.sample, notes=arguments.notes_file, lenient=True
        )
        if start is not None:
            start.depend([str(path) for path in rests_on(workspace.folder, workspace.cache_folder)])
        workspace.search_apart()
        # The screen switches collecting on again behind its first frame: without it a sixth is saved.
        gc.disable()
        from reader.tui.app import run as run_reader  # the one way from this door to the other

        return run_reader(workspace, workspace.settings, open_at=arguments.article, start=start)
    finally:
        if start is not None:
            start.leave()  # before anything is said of what went wrong
