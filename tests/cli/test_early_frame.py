"""The frame of the last session, in a terminal."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PATIENCE = 60
ENTER, LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"
BLOCKED = """
import sys, time
import reader.cli.main
from reader.__main__ import main
def wait(start=None):
    sys.stderr.write("waiting")
    {what}
reader.cli.main.main = wait
sys.argv = ["rights-reader", "--sample"]
main()
"""


@dataclass
class Terminal:
    """A program in a pseudo-terminal of 100×30."""

    home: Path
    shown: bytes = b""
    master: int = -1
    slave: int = -1
    child: int = 0
    before: list[object] = field(default_factory=list)

    def run(self, *arguments: str) -> None:
        """Start it."""
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.before = termios.tcgetattr(self.slave)
        self.shown = b""
        self.child = os.fork()
        if self.child == 0:
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for number in range(3):
                os.dup2(self.slave, number)
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a job in the background ignores it
            home = {"RIGHTS_READER_HOME": str(self.home), "TERM": "xterm-256color"}
            os.execve(sys.executable, [sys.executable, *arguments], {**os.environ, **home})

    def until(self, *marks: bytes) -> None:
        """Read until all marks were shown, in this order."""
        end = time.monotonic() + PATIENCE
        while not self._has(marks):
            assert time.monotonic() < end, self.shown[-2000:]
            if select.select([self.master], [], [], 0.1)[0]:
                self.shown += os.read(self.master, 65536)

    def _has(self, marks: tuple[bytes, ...]) -> bool:
        at = 0
        for mark in marks:
            at = self.shown.find(mark, at) + 1
            if not at:
                return False
        return True

    def type(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self.master, keys)

    def ended(self) -> int:
        """Its exit code, when it has ended."""
        end = time.monotonic() + PATIENCE
        while True:
            if select.select([self.master], [], [], 0.05)[0]:
                self.shown += os.read(self.master, 65536)
            done, status = os.waitpid(self.child, os.WNOHANG)
            if done:
                self.child = 0
                while select.select([self.master], [], [], 0)[0]:
                    self.shown += os.read(self.master, 65536)
                return os.waitstatus_to_exitcode(status)
            assert time.monotonic() < end, self.shown[-2000:]

    def is_as_before(self) -> bool:
        """Whether the terminal's attributes are those from before the program began."""
        return termios.tcgetattr(self.slave) == self.before

    def close(self) -> None:
        """End what is left."""
        if self.child:
            os.kill(self.child, signal.SIGKILL)
            os.waitpid(self.child, 0)
        for end in (self.master, self.slave):
            os.close(end)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a session has left its first frame, of the sample corpus."""
    folder = tmp_path_factory.mktemp("home")
    terminal = Terminal(folder)
    terminal.run("-W", "ignore", "-m", "reader", "--sample", "list")
    assert terminal.ended() == 0
    terminal.close()
    terminal.run("-m", "reader", "--sample")
    terminal.until(b"Symposium")
    end = time.monotonic() + PATIENCE
    while not list(folder.glob("cache/frames/*.frame")):
        assert time.monotonic() < end
        time.sleep(0.05)
    terminal.type(b"q")
    assert terminal.ended() == 0
    terminal.close()
    assert len(list(folder.glob("cache/frames/*.frame"))) == 1
    return folder


@pytest.fixture
def terminal(home: Path) -> Iterator[Terminal]:
    each = Terminal(home)
    yield each
    each.close()


def test_keys_that_are_typed_before_the_application_is_there_reach_it(terminal: Terminal) -> None:
    terminal.run("-m", "reader", "--sample")
    terminal.until(ENTER, b"opening")
    terminal.type(b"/palmyra\rq")
    assert terminal.ended() == 0
    assert b"palmyra" in terminal.shown
    assert terminal.shown.count(ENTER) == terminal.shown.count(LEAVE) == 1
    assert terminal.is_as_before()


def test_the_frame_is_there_before_anything_is_loaded_and_shows_the_list(terminal: Terminal) -> None:
    terminal.run("-c", BLOCKED.format(what="sys.exit(5)"))
    assert terminal.ended() == 5
    frame = terminal.shown[: terminal.shown.index(b"waiting")]
    assert b"Symposium" in frame
    assert b"opening" in frame


@pytest.mark.parametrize("what", ["1 / 0", "sys.exit(1)", "return 3"])
def test_the_terminal_is_as_it_was_when_nothing_comes_of_it(terminal: Terminal, what: str) -> None:
    terminal.run("-c", BLOCKED.format(what=what))
    assert terminal.ended() in (1, 3)
    assert terminal.shown.count(ENTER) == terminal.shown.count(LEAVE) == 1
    assert terminal.is_as_before()
    if what == "1 / 0":
        assert terminal.shown.index(LEAVE) < terminal.shown.index(b"ZeroDivisionError")


def test_ctrl_c_leaves_at_once_and_puts_the_terminal_back(terminal: Terminal) -> None:
    terminal.run("-c", BLOCKED.format(what="time.sleep(60)"))
    terminal.until(ENTER, b"waiting")
    terminal.type(b"\x03")
    assert terminal.ended() == 130
    assert LEAVE in terminal.shown
    assert terminal.is_as_before()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_program_ended_from_outside_puts_the_terminal_back(terminal: Terminal, number: int) -> None:
    terminal.run("-c", BLOCKED.format(what="time.sleep(60)"))
    terminal.until(ENTER, b"waiting")
    os.kill(terminal.child, number)
    assert terminal.ended() == -number
    assert terminal.shown.count(LEAVE) == 1
    assert terminal.is_as_before()


def test_a_changed_library_shows_no_frame(terminal: Terminal) -> None:
    (catalog,) = terminal.home.glob("cache/*/catalog.jsonl")
    status = catalog.stat()
    os.utime(catalog, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    try:
        terminal.run("-c", BLOCKED.format(what="return 3"))
        assert terminal.ended() == 3
        assert ENTER not in terminal.shown
    finally:
        os.utime(catalog, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_plain_mode_and_other_commands_show_none(terminal: Terminal) -> None:
    terminal.run("-m", "reader", "--sample", "--plain", "list")
    assert terminal.ended() == 0
    assert ENTER not in terminal.shown
