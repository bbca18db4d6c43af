"""Opening and paging long articles: 10 kB, 1 MB and 5 MB, against a bare Textual application, in one run.

    python -m bench.reading_speed [--rounds 7] [--keys 40] [--texts FOLDER]

The programs run in a pseudo-terminal of 120×40. *Open*: from start until the article's first words are
written. *Key to paint*: from a key until the first byte that answers it; the next key is sent when nothing
was written for 60 ms. The bare application pages through lines of its own by the same key. Goals: opening
5 MB takes at most 1.2 times as long as 10 kB; key to paint at the 90th percentile at most 33 ms.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path

from bench.prose import sections

SIZES = {"10 kB": 10_000, "1 MB": 1_000_000, "5 MB": 5_000_000}
MARK = "Zephyrine"
QUIET = 0.06
BARE = f"""
from textual.app import App
from textual.scroll_view import ScrollView
from textual.geometry import Size
from textual.strip import Strip
from rich.segment import Segment
class Lines(ScrollView, can_focus=True):
    BINDINGS = [("space", "down", "down")]
    def on_mount(self):
        self.virtual_size = Size(80, 100000)
        self.focus()
    def action_down(self):
        self.scroll_to(y=self.scroll_y + 38, animate=False, immediate=True)
    def render_line(self, y):
        return Strip([Segment(f"{MARK} line {{y + round(self.scroll_y)}} of many that are here")])
class Bare(App):
    def compose(self):
        yield Lines()
Bare().run()
"""


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self.begun = time.perf_counter()
        self.child, self._end = pty.fork()
        if self.child == 0:
            os.execvpe(command[0], list(command), environment)
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._end], [], [], seconds)
        return os.read(self._end, 1 << 20) if ready else b""

    def until(self, mark: bytes) -> float:
        """Seconds from start until a mark was written. Raises TimeoutError after 30 s."""
        shown = b""
        while time.perf_counter() - self.begun < 30:
            shown += self._read(30)
            if mark in shown:
                return time.perf_counter() - self.begun
        raise TimeoutError(f"never shown: {shown[-300:]!r}")

    def settle(self) -> None:
        """Wait until nothing is written any more."""
        while self._read(QUIET):
            pass

    def key(self, key: bytes) -> float:
        """Seconds from a key to the first byte that answers it. Raises TimeoutError after 10 s."""
        begun = time.perf_counter()
        os.write(self._end, key)
        if not self._read(10):
            raise TimeoutError("a key was not answered")
        taken = time.perf_counter() - begun
        self.settle()
        return taken

    def close(self) -> None:
        """End the program."""
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self._end)


def make_library(folder: Path, texts: Path | None, environment: dict[str, str]) -> dict[str, str]:
    """Import an article of each size; their ids by size."""
    ids: dict[str, str] = {}
    for number, (name, size) in enumerate(SIZES.items()):
        parts, length = [], 0
        for part in sections(size // 1000 + 10, texts):
            parts.append(" ".join(part.paragraphs).replace("\n", " "))
            length += len(parts[-1])
            if length >= size:
                break
        page = folder / f"{number}.txt"
        head = (f"The Report of Port Velmar in {name}", "By Ada Ferrow", "12 March 2019", f"{MARK} is first.")
        page.write_text("\n\n".join((*head, *parts)), encoding="utf-8")
        reader = [sys.executable, "-m", "reader"]
        subprocess.run([*reader, "import", str(page)], env=environment, check=True, capture_output=True)
        listed = subprocess.run(
            [*reader, "list", "--plain"], env=environment, check=True, capture_output=True, text=True
        )
        found = [line.removeprefix("Id: ") for line in listed.stdout.splitlines() if line.startswith("Id: ")]
        ids[name] = next(each for each in found if each not in ids.values())
    return ids


def main() -> None:
    """Measure all and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--keys", type=int, default=40)
    parser.add_argument("--texts", type=Path, help="a folder of text files to make the articles of")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "RIGHTS_READER_HOME": home, "TERM": "xterm-256color"}
        environment["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent)
        ids = make_library(Path(home), arguments.texts, environment)
        commands = {"bare": [sys.executable, "-c", BARE]}
        commands |= {name: [sys.executable, "-m", "reader", key] for name, key in ids.items()}
        opened: dict[str, list[float]] = {name: [] for name in commands}
        keyed: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(arguments.rounds):
            for name, command in commands.items():
                terminal = Terminal(command, environment)
                try:
                    opened[name].append(terminal.until(MARK.encode()))
                    time.sleep(1.5)  # what is read after the first paint
                    terminal.settle()
                    if turn == 0 or name == "bare":
                        terminal.key(b" ")
                    if turn < 3:
                        for _ in range(arguments.keys // 3):
                            keyed[name].append(terminal.key(b" "))
                            if name == "10 kB":
                                terminal.key(b"g")
                finally:
                    terminal.close()
    print("|  | open, median ms | ratio to bare | key to paint p50 / p90 ms |\n|---|---|---|---|")
    base = statistics.median(opened["bare"])
    for name, seconds in opened.items():
        middle = statistics.median(seconds)
        ninth = statistics.quantiles(keyed[name], n=10)[8]
        keys = f"{statistics.median(keyed[name]) * 1000:.0f} / {ninth * 1000:.0f}"
        print(f"| {name} | {middle * 1000:.0f} | {middle / base:.2f} | {keys} |")
    ratio = statistics.median(opened["5 MB"]) / statistics.median(opened["10 kB"])
    print(f"\n5 MB against 10 kB: {ratio:.2f}")


if __name__ == "__main__":
    main()
