"""The person's own library, beside the sample that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.desk import Desk


def own_library() -> Desk:
    """The library that takes imported pages; nothing is written before the first one. Raises UsageError."""
    from reader.workspace.workspace import Workspace  # loaded by whoever opened the reader

    workspace = Workspace.open(create=True, lenient=True)
    workspace.search_apart()
    return workspace


def is_there(desk: Desk) -> bool:
    """Whether the library was begun already."""
    return (desk.folder / "articles").is_dir()
