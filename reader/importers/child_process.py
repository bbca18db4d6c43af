"""What runs in the child process: limits first, then one file after another."""

import os
import resource
import signal
import sys
import time
from dataclasses import dataclass
from io import BufferedReader

from reader.errors import ImportRefused
from reader.importers import intake
from reader.importers.child_answers import encode_intake, encode_refusal

CODE_MEMORY = 77
"""Exit code that says: out of memory, not even enough left to say so."""
_SPARE = 5
"""Seconds behind the limit at which the kernel ends a child whose parent is gone."""


def serve(requests: int, answers: int, megabytes: int) -> None:
    """Answer requests until the parent closes the pipe."""
    _limit(megabytes)
    try:
        with os.fdopen(requests, "rb") as source:
            while question := _question(source):
                _limit_time(question.seconds)
                _write(answers, b"+")
                tag, body = _answer(question)
                signal.alarm(0)
                _write(answers, tag + len(body).to_bytes(8))
                _write(answers, body)
                if tag == b"M":
                    return
    except MemoryError:
        os._exit(CODE_MEMORY)


def _limit(megabytes: int) -> None:
    """No more memory than that, no files, no core dumps."""
    sys.dont_write_bytecode = True
    for kind, most in (
        (resource.RLIMIT_AS, megabytes << 20),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def _limit_time(seconds: float) -> None:
    """Let the kernel end this process after so much more processor time, or much later by the clock."""
    used = time.process_time()
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(used + seconds) + 2
    resource.setrlimit(
        resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard)
    )
    signal.alarm(int(seconds) + _SPARE)


@dataclass(frozen=True, slots=True)
class _Question:
    data: bytes
    split: frozenset[int]
    join: frozenset[int]
    seconds: float


def _question(source: BufferedReader) -> _Question | None:
    head = source.readline().split()
    if len(head) != 4:
        return None
    data = source.read(int(head[0]))
    if len(data) != int(head[0]):
        return None
    return _Question(data, _numbers(head[2]), _numbers(head[3]), float(head[1]))


def _numbers(text: bytes) -> frozenset[int]:
    return frozenset() if text == b"-" else frozenset(map(int, text.split(b",")))


def _answer(question: _Question) -> tuple[bytes, bytes]:
    try:
        return b"R", encode_intake(intake.read(question.data, "", split=question.split, join=question.join))
    except ImportRefused as refused:
        return b"N", encode_refusal(refused.stage, refused.reason)
    except MemoryError:
        return b"M", b""
    except RecursionError:
        return b"N", encode_refusal("parse", "It is nested deeper than any honest file, and cannot be read.")
    except Exception as error:  # noqa: BLE001 - a stranger's parser on a stranger's file: the next one goes on
        if "memory" in str(error).lower() or "alloc" in str(error).lower():
            return b"M", b""
        return b"N", encode_refusal("parse", f"The file could not be taken apart ({type(error).__name__}).")


def _write(pipe: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(pipe, rest[: 1 << 16]) :]
