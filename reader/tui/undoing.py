"""Taking back the note that was just kept: asked first, in the footer, by the same key again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.work import Work
    from reader.workspace.notebook import NoteView

PATIENCE = 8.0
"""Seconds for which the question stands."""


class Undoing:
    """The notes that were kept in this session, and whether one was asked about."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._kept: list[NoteView] = []
        self._asked: tuple[str, float] = ("", 0.0)

    def kept(self, note: NoteView) -> None:
        """A note was written."""
        self._kept.append(note)
        self._asked = ("", 0.0)

    def last(self, key: str) -> str:
        """Ask about the note that was kept last, or, asked already, take it back; what is to be said.

        `key`: that of the command, as a person reads it.
        """
        if not self._kept:
            return "no note was kept since the start"
        note = self._kept[-1].note
        asked, when = self._asked
        if asked == note.id and time.monotonic() - when < PATIENCE:
            self._asked = ("", 0.0)
            self._kept.pop()
            self._work.unkeep(note.id)
            return "taking it back …"
        self._asked = (note.id, time.monotonic())
        where = note.passage.locator or note.passage.exact[:20]
        return f"take back the note on {where}? {key} again does"
