"""Other processes that look through articles, so that a large import uses every processor.

They only fill the cache. Whatever becomes of them, the process that asked goes through the articles itself
afterwards, finds most of them done, and does the rest.
"""

import json
import os
import queue
import subprocess
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from pathlib import Path

from reader.workspace.cache import Cache
from reader.workspace.processes import command

LEAST = 60
"""With fewer articles it takes longer to start a process (half a second) than to look through them,"""
LARGE = 300_000
"""unless their files have so many bytes together: seconds, in which this process could draw but haltingly."""
PORTION = 12
"""How many articles of one page after the other a process gets at once: neighbours help each other."""
MOST = 8
"""How many processes there are at most: each takes about 120 MB."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def is_worth(keys: Sequence[str], stamp: Callable[[str], str]) -> bool:
    """Whether so many or so large articles are worth other processes."""
    return len(keys) >= LEAST or sum(int(stamp(key).partition("-")[0]) for key in keys) >= LARGE


def warmed(
    keys: Sequence[str], stamp: Callable[[str], str], library: Path, cache: Cache, count: int | None = None
) -> Generator[str, None, None]:
    """The ids, each when it was looked through or nobody else will; closing the iterator ends the processes.

    `count`: how many processes; as many as there are processors, unless said.
    """
    portion = PORTION if len(keys) >= LEAST else 1
    hands = min(processors() if count is None else count, MOST, max(1, len(keys) // portion))
    if not is_worth(keys, stamp) or (len(keys) >= LEAST and hands < 2):
        yield from keys
        return
    if portion == 1:  # a few large ones: the shorter ones first
        keys = sorted(keys, key=lambda key: int(stamp(key).partition("-")[0]))
    tasks: queue.SimpleQueue[Sequence[str]] = queue.SimpleQueue()
    done: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    for at in range(0, len(keys), portion):
        tasks.put(keys[at : at + portion])
    processes = [_started(library, cache) for _ in range(hands)]
    threads = [
        threading.Thread(target=_serve, args=(process, tasks, done, stamp), name="warming", daemon=True)
        for process in processes
    ]
    try:
        for thread in threads:
            thread.start()
        left = dict.fromkeys(keys)
        serving = len(threads)
        while serving:
            key = done.get()
            serving -= key is None
            if key is not None and key in left:
                del left[key]
                yield key
        yield from left
    finally:
        for process in processes:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):
                    if pipe is not None:
                        pipe.close()
            process.wait()


def _started(library: Path, cache: Cache) -> subprocess.Popen[str]:
    line, environment = command("reader.workspace.warmer", str(library), str(cache.folder), cache.version)
    return subprocess.Popen(
        line,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        env=environment,
    )


def _serve(
    process: subprocess.Popen[str],
    tasks: "queue.SimpleQueue[Sequence[str]]",
    done: "queue.SimpleQueue[str | None]",
    stamp: Callable[[str], str],
) -> None:
    """Give a process portion after portion; None says that it gets no more."""
    if process.stdin is None or process.stdout is None:
        done.put(None)
        return
    # OSError and ValueError: the process or its pipes are gone, and others or the asker do its work.
    with suppress(queue.Empty, OSError, ValueError):
        while True:
            portion = tasks.get_nowait()
            process.stdin.writelines(json.dumps([key, stamp(key)]) + "\n" for key in portion)
            process.stdin.flush()
            for _ in portion:
                line = process.stdout.readline()
                if not line:
                    break
                done.put(json.loads(line))
    done.put(None)
