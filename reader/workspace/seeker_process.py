"""One process that searches, seen from the reader: started, asked, ended."""

import itertools
import queue
import subprocess
import threading
import weakref
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from reader import errors
from reader.errors import ReaderError
from reader.workspace import wire

AGAIN = 0.2
"""Seconds after which whoever watches long work is asked again whether it is to go on."""

Watch = Callable[[int, int], None]


class Gone(Exception):
    """The process ended before it answered."""


class Failed(Exception):
    """It could not answer, or not so that it was understood."""


class SeekerProcess:
    """A process that is running. Safe to use from several threads."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], tell: Callable[[Sequence[str]], None]
    ) -> None:
        """`tell` gets the notices that come with answers. Raises Gone when it cannot be started."""
        try:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
            )
        except OSError as error:
            raise Gone(str(error)) from error
        self._tell = tell
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._waiting: dict[int, queue.SimpleQueue[bytes | None]] = {}
        self._gone = False
        self._writing = threading.Lock()
        listening = threading.Thread(target=self._listen, name="answers", daemon=True)
        self.end = weakref.finalize(self, _end, self.process, listening)
        """Kill it; twice does nothing. Done at the latest when this program ends."""
        listening.start()

    @property
    def gone(self) -> bool:
        """Whether it can be asked no more."""
        return self._gone

    def ask(self, name: str, arguments: Sequence[object], *, busy: bool, watch: Watch | None = None) -> Any:
        """The answer to a request. What `watch` raises stops it, and is raised when it has stopped.

        Raises what the search raised, Gone, and Failed.
        """
        answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        with self._lock:
            if self._gone:
                raise Gone
            number = next(self._numbers)
            self._waiting[number] = answers
        try:
            self._send(number, (name, arguments, busy))
            return self._answer(number, answers, watch)
        finally:
            with self._lock:
                del self._waiting[number]

    def _send(self, number: int, request: object) -> None:
        body = wire.pack(request)
        try:
            with self._writing:
                if self.process.stdin is None:
                    raise Gone
                wire.send(self.process.stdin, number, body)
        except (OSError, ValueError) as error:
            self._gone = True
            raise Gone from error

    def _answer(self, number: int, answers: "queue.SimpleQueue[bytes | None]", watch: Watch | None) -> Any:
        far = (0, 0)
        stopped: BaseException | None = None
        while True:
            try:
                body = answers.get(timeout=AGAIN if far != (0, 0) and not stopped else None)
            except queue.Empty:
                said: tuple[str, Any] = (wire.ON_THE_WAY, far)
            else:
                if body is None:
                    raise stopped or Gone
                said = self._read(body)
            kind, value = said
            if kind == wire.ON_THE_WAY:
                far = value
                if watch and not stopped:
                    try:
                        watch(*far)
                    except BaseException as error:  # noqa: BLE001 - raised below, when the work has stopped
                        stopped = error
                        self._send(number, (wire.STOP, (), False))
            elif stopped:
                raise stopped
            elif kind == wire.DONE:
                return value
            elif kind == wire.REFUSED:
                raise _error(*value)
            else:
                raise Failed(value)

    def _read(self, body: bytes) -> tuple[str, Any]:
        try:
            kind, value, notices = wire.unpack(body)
        except Exception as error:  # what a body that is none of ours raises is not limited
            raise Failed from error
        if notices:
            self._tell(notices)
        return kind, value

    def _listen(self) -> None:
        """Hand each answer to whoever waits for it, until there are no more."""
        source = self.process.stdout
        with suppress(OSError, ValueError):
            while source is not None and (frame := wire.receive(source)) is not None:
                number, body = frame
                with self._lock:
                    if number in self._waiting:
                        self._waiting[number].put(body)
        with self._lock:
            self._gone = True
            for each in self._waiting.values():
                each.put(None)
        self.end()
        if source is not None:
            source.close()


def _error(name: str, sentence: str) -> ReaderError:
    """The error of a name in the one tree."""
    kind = getattr(errors, name, ReaderError)
    if isinstance(kind, type) and issubclass(kind, ReaderError) and kind is not errors.ImportRefused:
        return kind(sentence)
    return ReaderError(sentence)


def _end(process: "subprocess.Popen[bytes]", listening: threading.Thread) -> None:
    process.kill()
    process.wait()
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()
    if listening is not threading.current_thread():
        listening.join(timeout=2)
