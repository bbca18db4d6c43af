"""What happened to places: what was read, marked, jumped to; see `messages`."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from reader.tui.posted import Posted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.workspace.whereabouts import Spot


class WhereRead(Posted):
    """Where the person was, as the file has it."""

    recent: tuple[Spot, ...] = ()
    """The articles read last, the newest first."""
    marks: Mapping[str, Spot] = field(default_factory=dict)
    """The marked places by their letter."""
