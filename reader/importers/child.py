"""Foreign parsers at arm's length: a file is read in a child process with limits on time and memory.

The child gets bytes and gives JSON back, never a pickle: it has read a stranger's file. What it says is
checked before it is believed (`child_answers`). One warm child serves each thread.

`python -m reader.importers.child REQUESTS ANSWERS MEGABYTES` is the child: numbers of two open pipes.
"""

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
import weakref
from pathlib import Path

import reader
from reader.errors import ImportRefused
from reader.importers import intake
from reader.importers.child_answers import MAX_ANSWER, decode_answer
from reader.importers.child_process import CODE_MEMORY, serve
from reader.importers.decode import MAX_BYTES, decode
from reader.importers.intake import Intake
from reader.importers.sniff import MARKDOWN, PLAIN, kind_of_bytes, kind_of_text

MAX_FILES = 200
"""After so many files a child is replaced: what a parser leaks does not pile up."""

_HEAD = 1 << 18
"""How many bytes are looked at to tell that a text needs no foreign parser."""
_PIECE = 1 << 16
_START = 30.0
"""Seconds that a child may take to start."""
_TIME = "Reading it took longer than {seconds:.0f} seconds and was stopped; it may have been built to hang."
_MEMORY = "Reading it needed more than {megabytes:,} MB of memory and was stopped."
_CRASH = "The program that reads such files crashed on it; it is damaged, or was built to do that."
_NONSENSE = "The program that reads such files gave an answer that makes no sense."


def read_guarded(
    data: bytes,
    name: str,
    *,
    split: frozenset[int] = frozenset(),
    join: frozenset[int] = frozenset(),
    seconds: float = 60,
    megabytes: int = 1500,
) -> Intake:
    """As `intake.read`; what needs a foreign parser is read in a child process.

    `seconds` is a limit on wall-clock and processor time, `megabytes` on the child's address space.
    Raises ImportRefused for what the child refuses, and when it hangs, crashes or wants too much memory.
    """
    if _is_plain(data):
        return intake.read(data, name, split=split, join=join)
    child = _mine(megabytes)
    try:
        tag, body = child.ask(data, split, join, seconds)
    except BaseException:
        child.end()  # a half-told answer must not be taken for that to the next question
        raise
    if child.files >= MAX_FILES:
        child.end()
    if tag == _OUT_OF_MEMORY:
        child.end()
        raise ImportRefused("parse", _MEMORY.format(megabytes=megabytes))
    try:
        return decode_answer(tag, body)
    except ValueError as error:
        child.end()
        raise ImportRefused("parse", _NONSENSE) from error


def close() -> None:
    """End the children of all threads; one that is at work ends with its file refused."""
    with _LOCK:
        children = list(_CHILDREN)
    for child in children:
        child.end()


def _is_plain(data: bytes) -> bool:
    """Whether no foreign parser will see the bytes: plain text, Markdown, and what is refused at a glance."""
    if len(data) > MAX_BYTES or not data.strip():
        return True
    kind = kind_of_bytes(data)
    if kind is not None:
        return not kind.read
    try:
        kind = kind_of_text(decode(data[:_HEAD])[0])
    except ImportRefused:
        return False
    return not kind.read or kind in (PLAIN, MARKDOWN)


_RESULT, _REFUSED, _OUT_OF_MEMORY = b"R", b"N", b"M"


class _Child:
    """A process that reads one file after another."""

    def __init__(self, megabytes: int) -> None:
        self.megabytes = megabytes
        self.files = 0
        requests, self._to = os.pipe()
        self._from, answers = os.pipe()
        root = str(Path(reader.__file__).parent.parent)
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        try:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-P",
                    "-m",
                    "reader.importers.child",
                    str(requests),
                    str(answers),
                    str(megabytes),
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(requests, answers),
                start_new_session=True,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1"},
            )
        except OSError as error:
            os.close(self._to)
            os.close(self._from)
            raise ImportRefused(
                "parse", f"No process can be started to read it: {error.strerror}."
            ) from error
        finally:
            os.close(requests)
            os.close(answers)
        os.set_blocking(self._to, False)
        os.set_blocking(self._from, False)
        self._end = weakref.finalize(self, _end, self._process, self._to, self._from)

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._end.alive and self._process.poll() is None

    def end(self) -> None:
        """Kill it and all that it may have started; twice does nothing."""
        self._end()

    def ask(
        self, data: bytes, split: frozenset[int], join: frozenset[int], seconds: float
    ) -> tuple[bytes, bytes]:
        """The tag and the body of its answer. Raises ImportRefused when it hangs or crashes."""
        late = ImportRefused("parse", _TIME.format(seconds=seconds))
        until = time.monotonic() + seconds + (_START if not self.files else 0)
        self.files += 1
        head = f"{len(data)} {seconds:.3f} {_numbers(split)} {_numbers(join)}\n".encode()
        try:
            for part in (head, data):
                self._send(memoryview(part), until)
            if self._receive(1, until) != b"+":  # it has read all, and begins
                raise EOFError
            until = time.monotonic() + seconds + 0.5
            tag = self._receive(1, until)
            size = int.from_bytes(self._receive(8, until))
            if size > MAX_ANSWER:
                raise ImportRefused("parse", _NONSENSE)
            return tag, self._receive(size, until)
        except TimeoutError:
            raise late from None
        except (EOFError, OSError):
            pass
        code = self._code()
        if code in (-signal.SIGXCPU, -signal.SIGALRM):
            raise late
        raise ImportRefused(
            "parse", _MEMORY.format(megabytes=self.megabytes) if code == CODE_MEMORY else _CRASH
        )

    def _code(self) -> int | None:
        try:
            return self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            return None

    def _send(self, rest: memoryview, until: float) -> None:
        while rest:
            _wait(self._to, selectors.EVENT_WRITE, until)
            with contextlib.suppress(BlockingIOError):
                rest = rest[os.write(self._to, rest[:_PIECE]) :]

    def _receive(self, size: int, until: float) -> bytes:
        out = bytearray()
        while len(out) < size:
            _wait(self._from, selectors.EVENT_READ, until)
            with contextlib.suppress(BlockingIOError):
                piece = os.read(self._from, min(size - len(out), 1 << 20))
                if not piece:
                    raise EOFError
                out += piece
        return bytes(out)


def _numbers(lines: frozenset[int]) -> str:
    return ",".join(map(str, sorted(lines))) or "-"


def _wait(pipe: int, event: int, until: float) -> None:
    """Wait for a pipe. Raises TimeoutError."""
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, event)
        if not selector.select(max(0.0, until - time.monotonic())):
            raise TimeoutError


def _end(process: "subprocess.Popen[bytes]", *pipes: int) -> None:
    """Kill a child with its whole group, and take its leave so that no zombie stays."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in pipes:
        with contextlib.suppress(OSError):
            os.close(pipe)


_LOCK = threading.Lock()
_CHILDREN: "weakref.WeakSet[_Child]" = weakref.WeakSet()
_THREAD = threading.local()


def _mine(megabytes: int) -> _Child:
    """The warm child of this thread; a new one where there is none, or another limit is wanted."""
    child: _Child | None = getattr(_THREAD, "child", None)
    if child is not None and child.alive and child.megabytes == megabytes:
        return child
    if child is not None:
        child.end()
    child = _Child(megabytes)
    _THREAD.child = child
    with _LOCK:
        _CHILDREN.add(child)
    return child


if __name__ == "__main__":
    serve(*map(int, sys.argv[1:4]))
