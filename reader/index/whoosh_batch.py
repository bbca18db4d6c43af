"""Documents on their way into one commit: a few are made into a segment here, many by several processes."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reader.index.documents import Document
from reader.index.hands import PORTION, Hands, processors
from reader.index.whoosh_making import Item, Maker, item, taken
from reader.index.whoosh_writer import discard

MANY = 3_000
"""So many documents are worth starting other processes for, which takes about half a second."""

MOST = 8
"""No more processes than this: each takes up to 300 MB."""


class Helpers:
    """The processes that help with large batches, when there are any."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder if processors() > 1 else None
        self._hands: Hands | None = None

    def hands(self) -> Hands | None:
        """The processes, started when they are not there; None when there can be none."""
        if self._folder is None:
            return None
        if self._hands is None or not self._hands.willing:
            try:
                self._hands = Hands(self._folder, min(processors(), MOST))
            except OSError:  # no more processes may be started: it is slower, and works
                self._folder = None
                return None
        return self._hands

    def stop(self) -> None:
        """End them."""
        if self._hands is not None:
            self._hands.stop()
            self._hands = None


class Batch:
    """Makes segments of documents, which come article by article."""

    def __init__(self, storage: Any, helpers: Helpers) -> None:
        self._storage = storage
        self._helpers = helpers
        self._waiting: list[Item] = []
        self._maker = Maker(storage)
        self._hands: Hands | None = None
        self._alone = False

    def add(self, documents: Iterable[Document]) -> None:
        """The documents of one article. Raises IndexUnavailable."""
        self._waiting += map(item, documents)
        if self._hands is None and not self._alone and len(self._waiting) >= MANY:
            self._hands = self._helpers.hands()
            self._alone = self._hands is None
        if self._hands is not None and len(self._waiting) >= PORTION:
            self._give(self._hands)
        elif self._alone:
            self._make()

    def _make(self) -> None:
        for each in self._waiting:
            self._maker.add(each)
        self._waiting = []

    def _give(self, hands: Hands) -> None:
        """Hand on what waits, in portions that do not part an article."""
        portion: list[Item] = []
        for each in self._waiting:
            if len(portion) >= PORTION and each[1] == 0:
                hands.give(portion)
                portion = []
            portion.append(each)
        hands.give(portion)
        self._waiting = []

    def finish(self) -> list[Any]:
        """The segments that were made of all of them. Raises IndexUnavailable."""
        if self._hands is None:
            self._make()
            self._maker.finish()
            return self._maker.made
        self._give(self._hands)
        made = [taken(name, size) for name, size in self._hands.finish()]
        self._hands.rest()
        return made

    def abandon(self) -> None:
        """Stop, and take away what was made here; what others made goes with the next commit."""
        if self._hands is not None:
            self._helpers.stop()
        discard(self._storage, self._maker.made)
