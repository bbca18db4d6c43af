"""Corrections of names, made on threads: each is done, and then the article read again."""

from __future__ import annotations

from collections import Counter
from threading import Lock
from typing import TYPE_CHECKING

from reader.model.corrections import Change, PublisherSet
from reader.tui.kinds import ONE
from reader.tui.messages import Corrected, NamesGathered
from reader.tui.told import Told
from reader.tui.widgets.sidebar_rows import NameKey

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.message import Message

    from reader.model.corrections import NameChange
    from reader.tui.desk import Desk

NOTHING = "There is no correction of a name to take back."
EARLIER = "None was made since the start. The last of corrections.yaml: {}. U again takes it back."
SAID = "who published it is set by you; U takes it back"
UNSAID = "taken back: who published it"
BATCH = 50
"""Articles that are read between two answers about the names of the library."""


class Correcting:
    """Remembers what was corrected in this session, because only that is taken back from here.

    Methods are called on threads, one after the other.
    """

    def __init__(self, desk: Desk, post: Callable[[Message], object]) -> None:
        self._desk = desk
        self._post = post
        self._lock = Lock()
        self._made: list[NameChange | PublisherSet] = []
        self._offered: NameChange | None = None

    def correct(self, article_id: str, change: NameChange) -> None:
        """Make a correction; answered by `Corrected`. Raises NotFound, UsageError and LibraryError."""
        with self._lock:
            count = self._desk.correct(change)
            self._made.append(change)
            self._tell(f"{_mentions(count)} corrected; U takes it back", article_id, change, done=True)

    def say_publisher(self, said: PublisherSet) -> None:
        """Keep who published an article; answered by `Corrected`. Raises NotFound and LibraryError."""
        with self._lock:
            self._desk.say_publisher(said)
            self._made.append(said)
            self._post(Corrected(SAID, self._desk.reading(said.article), None))

    def uncorrect(self, article_id: str) -> None:
        """Take back the last one of this session; answered by `Corrected`.

        When there is none, the last one of the file is named (`Told`), and taken back when asked again.
        """
        with self._lock:
            if self._made and isinstance(said := self._made[-1], PublisherSet):
                self._desk.unsay_publisher(said.article)
                self._made.pop()
                self._post(Corrected(UNSAID, self._desk.reading(article_id), None))
                return
            last = self._desk.last_correction()
            if last is None:
                self._post(Told(NOTHING))
                return
            if not self._made and self._offered != last:
                self._offered = last
                self._post(Told(EARLIER.format(in_words(last))))
                return
            self._desk.uncorrect()
            self._made = self._made[:-1]
            self._offered = None
            self._tell(f"taken back: the correction of {last.name}", article_id, last, done=False)

    def _tell(self, words: str, article_id: str, change: NameChange, *, done: bool) -> None:
        reading = self._desk.reading(article_id)
        name, kinds = change.name, {change.type}
        if done and change.to:
            name, kinds = change.to, {change.kind or change.type}
        elif done:
            kinds = {change.kind}
        found = (NameKey(one.name, one.type) for one in reading.findings.entities if one.name == name)
        self._post(Corrected(words, reading, next((key for key in found if key.type in kinds), None)))

    def gather(self, ids: Sequence[str], post: Callable[[Message], bool]) -> None:
        """Count the names of these articles; `post` gets `NamesGathered`, and ends it by answering False."""
        counts: Counter[NameKey] = Counter()
        for done, article_id in enumerate(ids, 1):
            entities = self._desk.reading(article_id).findings.entities
            counts.update(NameKey(found.name, found.type) for found in entities)
            last = done == len(ids)
            if (last or done % BATCH == 0) and not post(NamesGathered(tuple(counts.items()))):
                return


def in_words(change: NameChange) -> str:
    """A correction as a person would say it: `merge Khamis with Christine Khamis`."""
    match change.change:
        case Change.MERGE:
            return f"merge {change.name} with {change.to}"
        case Change.SPLIT:
            return f"split {change.to} from {change.name}"
        case Change.RETYPE:
            return f"{change.name} is a {ONE[change.kind] if change.kind else 'name'}"
    return f"{change.name} is no name"


def _mentions(count: int) -> str:
    return f"{count} mention{'s' if count != 1 else ''}"
