"""Errands that keep something or take it along: notes, copies, corrections. See `work`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from threading import Thread
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.tui.desk import Desk
from reader.tui.messages import Bookmarked, CopyMade, Crashed, Failed, NotesRead, NotKept, Quoted

if TYPE_CHECKING:
    from textual.message import Message

    from reader.model.corrections import NameChange, PublisherSet
    from reader.tui.correcting import Correcting
    from reader.workspace.copying import Copied

Post = Callable[["Message"], object]
Copier = Callable[[str], "Copied"]
"""Gives a text to the machine's own programs."""


class Keeping:
    """What is done on a thread of its own, and guarded: a fault of ours is reported, not lost."""

    def __init__(self, desk: Desk, post: Post) -> None:
        self._desk = desk
        self._post = post
        self._closed = False

    @cached_property
    def _correcting(self) -> Correcting:
        """Made by the first correction, on the event loop's thread: the first frame does not load it."""
        from reader.tui.correcting import Correcting

        return Correcting(self._desk, self._post)

    def read_notes(self) -> None:
        """Answered by `NotesRead`."""
        self._start("notes", lambda: self._post(NotesRead(self._desk.notes())))

    def bookmark(self, article_id: str, start: int, end: int, remark: str, tags: Sequence[str]) -> None:
        """Write a note; answered by `Bookmarked`, then `NotesRead`, or by `NotKept`.

        Leaving waits until it is written.
        """

        def chore() -> None:
            try:
                note = self._desk.bookmark(article_id, start, end, remark, tags)
            except ReaderError as error:
                self._post(NotKept(str(error)))
                return
            self._post(Bookmarked(note))
            self._post(NotesRead(self._desk.notes()))

        self._start("bookmark", chore, wait=True)

    def quote(self, article_id: str, start: int, end: int, form: str) -> None:
        """A passage in a form of `Form`; answered by `Quoted`."""
        self._start("quote", lambda: self._post(Quoted(self._desk.cite(article_id, start, end, form), form)))

    def fill_clipboard(self, text: str, words: str, copier: Copier) -> None:
        """Give a text to the machine's own programs; answered by `CopyMade` with these words about it."""
        self._start("copy", lambda: self._post(CopyMade(words, copier(text))))

    def correct(self, article_id: str, change: NameChange) -> None:
        """Correct a name; answered by `Corrected`. Leaving waits until it is written."""
        correcting = self._correcting
        self._start("correct", lambda: correcting.correct(article_id, change), wait=True)

    def say_publisher(self, said: PublisherSet) -> None:
        """Keep who published an article; answered by `Corrected`. Leaving waits until it is written."""
        correcting = self._correcting
        self._start("publisher", lambda: correcting.say_publisher(said), wait=True)

    def uncorrect(self, article_id: str) -> None:
        """Take the last correction back; answered by `Corrected` or `Told`."""
        correcting = self._correcting
        self._start("uncorrect", lambda: correcting.uncorrect(article_id), wait=True)

    def unkeep(self, note_id: str) -> None:
        """Take back a note that was just kept; answered by `Told`, then `NotesRead`."""
        from reader.tui.told import Told

        def chore() -> None:
            self._desk.unkeep(note_id)
            self._post(Told("the note was taken back"))
            self._post(NotesRead(self._desk.notes()))

        self._start("unkeep", chore, wait=True)

    def gather_names(self, ids: Sequence[str], post: Callable[[Message], bool]) -> None:
        """The names of these articles; `post` gets `NamesGathered`, until it answers False."""
        correcting = self._correcting
        self._start("names", lambda: correcting.gather(ids, lambda names: not self._closed and post(names)))

    def _start(self, name: str, chore: Callable[[], object], *, wait: bool = False) -> None:
        Thread(target=lambda: self._guarded(chore), name=name, daemon=not wait).start()

    def _guarded(self, job: Callable[[], object]) -> None:
        try:
            job()
        except ReaderError as error:
            if not self._closed:
                self._post(Failed(str(error)))
        except Exception as error:  # noqa: BLE001 - a thread's last line: the app reports it without article text
            if not self._closed:
                self._post(Crashed(error))
