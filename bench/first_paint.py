"""Time from start to the first painted frame, against a bare Textual application, in one run.

    python bench/first_paint.py [--rounds 15] [--library DIR]…

All programs run in a pseudo-terminal of 120×40, in turn; a frame counts when the marked words are in
the output. Printed: median milliseconds of each until the frame that is alive, by the clock and of processor
time, their ratios to the bare application (goal: at most 1.2, whatever the library's size), and when the
frame of the last session was there, where there was one.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("bare and painted")
Bare().run()
"""


ALIVE = b"\x1b[?1004h"
"""Written when the application takes the terminal: the frame of the last session comes before."""
OPENING = b"opening"


def first_frame(
    command: Sequence[str],
    marks: Sequence[bytes],
    environment: dict[str, str],
    alive: bytes = b"",
    stay: float = 0,
) -> tuple[float, float, float]:
    """Seconds until all marks have been written behind `alive`, by the clock and of processor time, and
    until they were written at all. `stay`: seconds until the program is killed. Raises TimeoutError
    after 20 s.
    """
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(command[0], list(command), environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    shown, early = b"", 0.0
    try:
        while time.perf_counter() - begun < 20:
            ready, _, _ = select.select([terminal], [], [], 20)
            if not ready:
                break
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                break
            if not early and all(mark in shown for mark in marks):
                early = time.perf_counter() - begun
            _, is_alive, live = shown.partition(alive) if alive else (b"", b"alive", shown)
            if is_alive and all(mark in live for mark in marks):
                time.sleep(stay)
                # A process's own clock on Linux, as clock_getcpuclockid(3) makes it of its number.
                return time.perf_counter() - begun, time.clock_gettime((~child << 3) | 2), early
        raise TimeoutError(f"{command[0]} never showed {marks!r}: {shown[-300:]!r}")
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def main() -> None:
    """Measure all and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--library", type=Path, action="append", default=[], help="beside the sample corpus")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        own = {**os.environ, "TERM": "xterm-256color"}  # caches that were filled before are used
        own.pop("PYTHONDONTWRITEBYTECODE", None)  # compiling anew at each start would take half of the time
        sample = {**own, "RIGHTS_READER_HOME": home}
        reader = [sys.executable, "-m", "reader"]
        programs = {"bare": ([sys.executable, "-c", BARE], [b"bare and painted"], own, b"")}
        programs["sample"] = ([*reader, "--sample"], [b"Sample corpus", OPENING], sample, ALIVE)
        for library in arguments.library:
            mark = library.resolve().name.encode()
            programs[str(library)] = ([*reader, "--library", str(library)], [mark, OPENING], own, ALIVE)
        for name, (command, _, environment, _) in programs.items():
            if name != "bare":
                os.spawnvpe(
                    os.P_WAIT, command[0], [*command, "list"], {**environment, "PYTHONWARNINGS": "ignore"}
                )
        times: dict[str, list[tuple[float, float, float]]] = {name: [] for name in programs}
        for command, marks, environment, alive in programs.values():
            first_frame(command, marks, environment, alive, stay=2)  # leaves its frame for the next start
        for _ in range(arguments.rounds):
            for name, (command, marks, environment, alive) in programs.items():
                times[name].append(first_frame(command, marks, environment, alive))
    bare = [statistics.median(part) for part in zip(*times["bare"], strict=True)]
    for name, taken in times.items():
        clock, cpu, early = (statistics.median(part) for part in zip(*taken, strict=True))
        least = min(one for _, one, _ in taken) / min(one for _, one, _ in times["bare"])
        print(
            f"{name:24} {clock * 1000:5.0f} ms, {cpu * 1000:5.0f} ms of processor time"
            f" (ratios {clock / bare[0]:.2f}, {cpu / bare[1]:.2f}; of the least {least:.2f})"
            + (f", early frame {early * 1000:.0f} ms" if early < clock * 0.8 else "")
        )


if __name__ == "__main__":
    main()
