"""Other processes that make segments, so that a large batch uses every processor.

Each is a fresh interpreter that is told what to do through a pipe, so it does not matter which threads
and files this one has; it ends when its pipe is closed, however this one ended. What goes through the
pipe is plain values (`marshal`), and what comes back is JSON.
"""

import json
import marshal
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import reader
from reader.errors import IndexUnavailable

PORTION = 200
"""About so many documents go through a pipe at once."""

_WAITING = 2
"""How many portions may wait for a hand, so that memory stays bounded."""

_LOOK = 0.2
"""Seconds between two looks whether all hands are still there."""

PATIENCE = 10.0
"""Seconds that the processes wait for another batch; to start them takes half a second."""

_END = b""
"""The end of a batch."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Hands:
    """Some processes that make segments in one folder, batch after batch."""

    def __init__(self, folder: Path, count: int) -> None:
        self._tasks: queue.Queue[bytes] = queue.Queue(count * _WAITING)
        self._answers: queue.Queue[list[tuple[str, int]]] = queue.Queue()
        self._failure = ""
        self._timer: threading.Timer | None = None
        root = str(Path(reader.__file__).parent.parent)
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._processes: list[subprocess.Popen[bytes]] = []
        try:
            for _ in range(count):
                self._processes.append(
                    subprocess.Popen(
                        [sys.executable, "-P", "-m", "reader.index.whoosh_worker", str(folder)],
                        stdin=subprocess.PIPE,
                        stdout=subprocess.PIPE,
                        stderr=subprocess.DEVNULL,
                        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
                    )
                )
        except OSError:
            self.stop()
            raise
        self._all_ready = threading.Barrier(count)
        for process in self._processes:
            threading.Thread(target=self._serve, args=(process,), daemon=True).start()

    @property
    def willing(self) -> bool:
        """Whether they can take another batch."""
        return not self._failure

    def give(self, items: Sequence[Any]) -> None:
        """Hand over documents; waits while all hands are full. Raises IndexUnavailable."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        self._put(marshal.dumps(list(items)))

    def finish(self) -> list[tuple[str, int]]:
        """The segments that were made of the batch: id and number of documents. Raises IndexUnavailable."""
        for _ in self._processes:
            self._put(_END)
        made: list[tuple[str, int]] = []
        for _ in self._processes:
            while True:
                self._check()
                with suppress(queue.Empty):
                    made += self._answers.get(timeout=_LOOK)
                    break
        self._check()
        return made

    def rest(self) -> None:
        """Wait for another batch, but not long."""
        self._timer = threading.Timer(PATIENCE, self.stop)
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        """End the processes wherever they are."""
        if self._timer:
            self._timer.cancel()
        self._fail("it was stopped")
        for process in self._processes:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()

    def _fail(self, reason: str) -> None:
        self._failure = self._failure or reason

    def _put(self, task: bytes) -> None:
        while True:
            self._check()
            with suppress(queue.Full):
                self._tasks.put(task, timeout=_LOOK)
                return

    def _check(self) -> None:
        if self._failure:
            raise IndexUnavailable(f"A process that helps to index has failed: {self._failure}.")

    def _serve(self, process: "subprocess.Popen[bytes]") -> None:
        """Pass tasks on to one process, and its answers back, until it ends."""
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            while not self._failure:
                try:
                    task = self._tasks.get(timeout=_LOOK)
                except queue.Empty:
                    continue
                process.stdin.write(len(task).to_bytes(8))
                process.stdin.write(task)
                if task == _END:
                    process.stdin.flush()
                    answer = json.loads(process.stdout.readline())
                    self._fail(str(answer.get("error", "")))
                    self._answers.put([(str(name), int(size)) for name, size in answer.get("made", ())])
                    self._all_ready.wait()  # nobody takes the end of a batch twice
        except (OSError, ValueError, threading.BrokenBarrierError):  # the pipe broke: it was ended
            self._fail(f"it ended with code {process.poll()}")
            self._all_ready.abort()
