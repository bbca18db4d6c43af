"""One thread that answers the newest question: a one-slot mailbox.

`ask` overwrites what has not been taken yet and returns at once; there is no queue, no timer and no
cancelling, so that the last key typed is answered after at most one search that was already running.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.search import Problem, Query, SearchPage

    Answer = SearchPage | Problem | str
    """A page, what is wrong with the query, or a sentence why no search is possible."""
    Reply = Callable[[int, Answer], None]


class Asker:
    """Answers queries on a thread of its own; `answer` is only ever called there."""

    def __init__(self, answer: Callable[[Query], SearchPage | Problem]) -> None:
        self._answer = answer
        self._slot: tuple[int, Query, Reply] | None = None
        self._wake = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    def ask(self, ticket: int, query: Query, reply: Reply) -> None:
        """Put a question into the slot. `reply(ticket, answer)` is called on the asker's thread, or never
        when a newer question came first.
        """
        with self._wake:
            self._slot = (ticket, query, reply)
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="asker", daemon=True)
                self._thread.start()
            self._wake.notify()

    @property
    def alive(self) -> bool:
        """Whether its thread runs."""
        return self._thread is not None and self._thread.is_alive()

    def close(self) -> None:
        """Stop after the question that is being answered."""
        with self._wake:
            self._closed = True
            self._slot = None
            self._wake.notify()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(timeout=2)

    def _run(self) -> None:
        while True:
            with self._wake:
                while self._slot is None and not self._closed:
                    self._wake.wait()
                if self._closed or self._slot is None:
                    return
                ticket, query, reply = self._slot
                self._slot = None
            answer: Answer
            try:
                answer = self._answer(query)
            except ReaderError as error:
                answer = str(error)
            except Exception as error:  # noqa: BLE001 - the thread must live on: say it, do not die of it
                answer = f"The search failed ({type(error).__name__}); `rights-reader doctor` says more."
            reply(ticket, answer)
