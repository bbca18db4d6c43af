"""What happened to places: what was read, marked, jumped to; see `messages`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.workspace.whereabouts import Spot


@dataclass
class WhereRead(Message):
    """Where the person was, as the file has it."""

    recent: tuple[Spot, ...] = ()
    """The articles read last, the newest first."""
    marks: Mapping[str, Spot] = field(default_factory=dict)
    """The marked places by their letter."""
