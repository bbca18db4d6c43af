"""`rights-reader`: open the reader."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.errors import UsageError
from reader.workspace.listing import rests_on
from reader.workspace.workspace import Workspace

if TYPE_CHECKING:
    import argparse

    from reader.cli.output import Output
    from reader.first_frame import Start


def load_asyncio() -> None:
    """Load asyncio as where there is no OpenSSL: to load that as well takes 9 ms.

    The reader speaks to nobody. Whoever wants `ssl` later gets it.
    """
    if "ssl" not in sys.modules and "asyncio" not in sys.modules:
        sys.modules["ssl"] = None  # type: ignore[assignment]  # what `import` takes for a missing module
        try:
            import asyncio  # noqa: F401 - for those who import it next
        finally:
            del sys.modules["ssl"]


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
        load_asyncio()
        from reader.tui.app import run as run_reader  # the one way from this door to the other

        return run_reader(workspace, workspace.settings, open_at=arguments.article, start=start)
    finally:
        if start is not None:
            start.leave()  # before anything is said of what went wrong
