"""One thread that does the newest errand and forgets the ones that were overtaken."""

from collections.abc import Callable
from threading import Condition, Thread

Errand = Callable[[], None]


class Newest:
    """A one-slot mailbox: `put` overwrites what waits and returns at once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._changed = Condition()
        self._errand: Errand | None = None
        self._closed = False
        self._thread: Thread | None = None

    def put(self, errand: Errand) -> None:
        """Have an errand run. It must not raise: it answers by posting a message."""
        with self._changed:
            self._errand = errand
            if self._thread is None and not self._closed:
                self._thread = Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._changed.notify()

    def close(self) -> None:
        """Let the thread end when it has done what it is at."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                while self._errand is None and not self._closed:
                    self._changed.wait()
                if self._closed:
                    return
                errand, self._errand = self._errand, None
            if errand is not None:
                errand()
