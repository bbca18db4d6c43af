"""`rights-reader`: open the reader."""

import argparse
import gc
import sys

from reader.cli.output import Output
from reader.errors import UsageError
from reader.workspace.workspace import Workspace


def run(arguments: argparse.Namespace, _out: Output) -> int:
    """Open the reader on the chosen library, at an article if one is named."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "The reader needs a terminal; `rights-reader --help` lists the commands that do without one."
        )
    workspace = Workspace.open(
        library=arguments.library, sample=arguments.sample, notes=arguments.notes_file, lenient=True
    )
    # The screen switches collecting on again when its first frame is painted: without it a sixth is saved.
    gc.disable()
    from reader.tui.app import run as run_reader  # the one way from this door to the other

    return run_reader(workspace, workspace.settings, open_at=arguments.article)
