"""The frame of the last session, on the screen before anything heavy is loaded.

It is what the first frame of the last start looked like, and says that the library is being opened. It is
shown only where the next one will look the same: the same arguments, terminal and size, and every file that
the frame depends on as it was then. Whatever is in its file, nothing gets to the terminal but printable
characters and colours. Keys that are typed meanwhile stay where they are until the application reads them.

Nothing is imported here that takes a millisecond, so no `Path`, no `json` and no `re`.
"""

from __future__ import annotations

import os
import sys

from reader import __version__

TYPE_CHECKING = False  # `typing` takes 4 ms
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

HEAD = f"rights-reader first frame {__version__}"
LARGEST = 1 << 18
"""Bytes of a file; a frame of 160×48 takes 20,000."""
MOST = 12
"""How many frames are kept: of several libraries, and of several sizes."""
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l"  # the other screen, no cursor, nothing wrapped that is too long
_LEAVE = "\x1b[?7h\x1b[?1049l\x1b[?25h"
_TOLD = (
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLORFGBG",
    "HOME",
    "UNICODE_VERSION",
)
_TOLD_BY = ("RIGHTS_READER_", "TEXTUAL_", "XDG_")


def cache_folder(environment: Mapping[str, str]) -> str:
    """The cache folder, as `settings.places` has it on Linux; empty where it cannot be told so cheaply."""
    home = environment.get("RIGHTS_READER_HOME", "")
    if home:
        return os.path.join(os.path.expanduser(home), "cache")
    folder = environment.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache")
    return os.path.join(folder, "rights-reader") if sys.platform == "linux" else ""


def key_of(arguments: Sequence[str], environment: Mapping[str, str], columns: int, rows: int) -> str:
    """All that the look of the first frame depends on beside files; empty where none is shown."""
    simple = (
        not arguments or arguments == ["--sample"] or (len(arguments) == 2 and arguments[0] == "--library")
    )
    if not simple or environment.get("TERM", "dumb") in ("", "dumb") or columns < 20 or rows < 5:
        return ""
    told = [
        f"{name}={value}"
        for name, value in sorted(environment.items())
        if name in _TOLD or name.startswith(_TOLD_BY)
    ]
    words = [*arguments, os.getcwd(), *told, f"{columns}x{rows}"]
    return "\0".join(words).encode("utf-8", "surrogateescape").hex()


def mark(path: str) -> str:
    """Changes when a file or folder does."""
    name = path.encode("utf-8", "surrogateescape").hex()
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return f"- {name}"
    return f"{status.st_size}-{status.st_mtime_ns}-{status.st_ino} {name}"


def _path_of(marked: str) -> str:
    """The path of a mark. Raises ValueError or IndexError when it is none."""
    return bytes.fromhex(marked.split()[1]).decode("utf-8", "surrogateescape")


def is_harmless(line: str) -> bool:
    """Whether a line holds nothing but printable characters and changes of colour and weight."""
    first, *others = line.split("\x1b[")
    if not first.isprintable():
        return False
    for part in others:
        codes, ended, text = part.partition("m")
        if not (ended and _is_colour(codes) and text.isprintable()):
            return False
    return True


def _is_colour(codes: str) -> bool:
    return len(codes) <= 64 and not codes.strip("0123456789;")


def harmless(line: str) -> str:
    """A line of the screen without what may not be kept of it: links, and characters that are not seen."""
    first, *others = line.split("\x1b")
    out = [_printable(first)]
    for part in others:
        codes, ended, text = part.partition("m")
        if ended and codes.startswith("[") and _is_colour(codes[1:]):
            out.append(f"\x1b{codes}m{_printable(text)}")
        elif part.startswith("\\"):
            out.append(_printable(part[1:]))  # where a link's address ended
    return "".join(out)


def _printable(text: str) -> str:
    return text if text.isprintable() else "".join(filter(str.isprintable, text))


def read(path: str, key: str, rows: int) -> list[str] | None:
    """The lines of a frame; None when there is none, it is not for this start, or not all is as it was."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except (OSError, ValueError):
        return None
    try:
        status = os.fstat(handle)
        ours = status.st_uid == os.getuid() and not status.st_mode & 0o077
        regular = status.st_mode & 0o170000 == 0o100000
        data = os.read(handle, LARGEST) if ours and regular and status.st_size < LARGEST else b""
        head, kept, count, *rest = data.decode("utf-8").split("\n")
        number = int(count)
    except (OSError, ValueError):
        return None
    finally:
        os.close(handle)
    marks, lines = rest[:number], rest[number:]
    if head != HEAD or kept != key or not 0 < number <= 16 or not 0 < len(lines) <= rows:
        return None
    try:
        same = all(mark(_path_of(one)) == one for one in marks)
    except (ValueError, IndexError):
        return None
    return lines if same and all(map(is_harmless, lines)) else None


def write(path: str, key: str, marks: Sequence[str], lines: Sequence[str]) -> bool:
    """Keep a frame for its owner alone; False when it holds what may not be shown, or cannot be written."""
    data = "\n".join([HEAD, key, str(len(marks)), *marks, *lines]).encode("utf-8", "replace")
    if not all(map(is_harmless, lines)) or len(data) >= LARGEST:
        return False
    folder, new = os.path.dirname(path), f"{path}.{os.getpid()}"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(new, path)
        with os.scandir(folder) as entries:
            frames = sorted(entries, key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
        for entry in frames[MOST:]:
            os.unlink(entry.path)
    except OSError:
        return False
    return True


class Start:
    """One start of the application: what was shown early, and what the terminal was like before."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
        self._arguments = list(arguments)
        self._environment = os.environ if environment is None else environment
        self._path = self._key = ""
        self._marks: list[str] = []
        self._lines: list[str] | None = None
        self.before: list[Any] | None = None
        """The terminal's attributes as they were; None when nothing was shown."""
        self.is_on = False
        """Whether the early frame is what the screen shows."""
        self._ends: dict[int, Any] = {}

    def show(self) -> bool:
        """Show the frame of the last session, if there is a true one."""
        try:
            if not (os.isatty(0) and os.isatty(1)):
                return False
            columns, rows = os.get_terminal_size(1)
            self._key = key_of(self._arguments, self._environment, columns, rows)
            folder = cache_folder(self._environment)
            if not self._key or not folder:
                self._key = ""
                return False
            from zlib import crc32  # only a name: the whole key is in the file

            self._path = os.path.join(folder, "frames", f"{crc32(self._key.encode()):08x}.frame")
            lines = read(self._path, self._key, rows)
            if lines is None:
                return False
            self._lines = lines
            self._take_terminal()
            places = (f"\x1b[{number};1H\x1b[0m{line}" for number, line in enumerate(lines, 1))
            _put(_ENTER + "".join(places) + "\x1b[0m\x1b[?7h")
            self._look_out()
        except OSError:  # a terminal that has gone: whoever writes next says so
            self.leave()
        return self.is_on

    def _take_terminal(self) -> None:
        """Keys are kept and not echoed; ctrl+c still ends the program."""
        import termios  # not on every system

        try:
            self.before = termios.tcgetattr(0)
            now = termios.tcgetattr(0)
            now[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
            now[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
            now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
            now[6][termios.VSUSP] = now[6][termios.VQUIT] = b"\0"  # no stop while the screen is ours
            self.is_on = True
            termios.tcsetattr(0, termios.TCSANOW, now)
        except termios.error as error:
            raise OSError(*error.args) from None

    def _look_out(self) -> None:
        """Whoever ends the program from outside finds the terminal as it was."""
        import signal  # behind the frame: it takes 2 ms

        def end(number: int, _: object) -> None:
            self.leave()
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)

        try:
            for number in (signal.SIGTERM, signal.SIGHUP):
                self._ends[number] = signal.signal(number, end)
        except ValueError:
            pass  # no program of its own, but a thread of another one

    def _look_away(self) -> None:
        import signal

        while self._ends:
            number, before = self._ends.popitem()
            signal.signal(number, before or signal.SIG_DFL)

    def hand_over(self) -> None:
        """The application has the screen and the terminal from here on."""
        self.is_on = False
        self._look_away()

    def leave(self) -> None:
        """Give the terminal back as it was, if nobody has taken it over."""
        if not self.is_on:
            return
        self.is_on = False
        self._look_away()
        import termios

        try:
            _put(_LEAVE)
            termios.tcsetattr(0, termios.TCSANOW, self.before or termios.tcgetattr(0))
        except (OSError, termios.error):
            pass  # it has gone

    def depend(self, paths: Sequence[str]) -> None:
        """What the first frame of this session depends on; before any of it is read."""
        self._marks = [mark(path) for path in paths]

    def keep(self, lines: Sequence[str]) -> bool:
        """Keep the first frame of this session for the next one, unless anything has changed since."""
        if not self._key or not self._marks or [mark(_path_of(one)) for one in self._marks] != self._marks:
            return False
        lines = [harmless(line) for line in lines]
        return lines == self._lines or write(self._path, self._key, self._marks, lines)


def _put(text: str) -> None:
    data = text.encode("utf-8", "replace")
    while data:
        data = data[os.write(1, data) :]
