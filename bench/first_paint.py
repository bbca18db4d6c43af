"""Time from start to the first painted frame, against a bare Textual application, in one run.

    python bench/first_paint.py [--rounds 15] [--library DIR]

Both programs run in a pseudo-terminal of 120×40, in turn; a frame counts when the marked words are in
the output. Printed: median milliseconds of each, and their ratio (goal: at most 1.35).
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


def first_frame(command: Sequence[str], marks: Sequence[bytes], environment: dict[str, str]) -> float:
    """Seconds until all marks have been written to the terminal. Raises TimeoutError after 20 s."""
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(command[0], list(command), environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    shown = b""
    try:
        while time.perf_counter() - begun < 20:
            ready, _, _ = select.select([terminal], [], [], 20)
            if not ready:
                break
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                break
            if all(mark in shown for mark in marks):
                return time.perf_counter() - begun
        raise TimeoutError(f"{command[0]} never showed {marks!r}: {shown[-300:]!r}")
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def main() -> None:
    """Measure both and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--library", type=Path, help="instead of the sample corpus")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "RIGHTS_READER_HOME": home, "TERM": "xterm-256color"}
        which = ["--library", str(arguments.library)] if arguments.library else ["--sample"]
        mark = str(arguments.library.resolve().name).encode() if arguments.library else b"Sample corpus"
        reader = [sys.executable, "-m", "reader", *which]
        bare = [sys.executable, "-c", BARE]
        os.spawnvpe(os.P_WAIT, sys.executable, [*reader, "list"], {**environment, "PYTHONWARNINGS": "ignore"})
        times: dict[str, list[float]] = {"bare": [], "reader": []}
        for _ in range(arguments.rounds):
            times["bare"].append(first_frame(bare, [b"bare and painted"], environment))
            times["reader"].append(first_frame(reader, [mark], environment))
    for name, seconds in times.items():
        spread = f"{min(seconds) * 1000:.0f}–{max(seconds) * 1000:.0f}"
        print(f"{name:7} median {statistics.median(seconds) * 1000:6.0f} ms   ({spread})")
    print(f"ratio   {statistics.median(times['reader']) / statistics.median(times['bare']):.2f}")


if __name__ == "__main__":
    main()
