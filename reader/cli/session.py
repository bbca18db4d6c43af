"""Opening the workspace that the global options name."""

import argparse
import contextlib
from collections.abc import Iterator

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
    finally:
        workspace.close()
