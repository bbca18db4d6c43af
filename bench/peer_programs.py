"""Which programs `peers` runs, and which keys mean what in each."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.bare import WORD
from bench.peer_inputs import SIZES, Inputs, first_words

SLOW = frozenset({"frogmouth", "baca"})
"""Build the whole text as widgets or pictures: run fewer times, and not at 5 MB."""
BARE, LINES, READER = "bare Textual", "bare line scroller", "rights-reader"
KEPT = "rights-reader, frame of the last session"
LISTED = "rights-reader, from its list"
_SETTLED = "<sleep:2500>"
"""For what a program does behind its first text."""


@dataclass(frozen=True)
class Program:
    """One row of one table, as the harness wants it."""

    name: str
    table: str
    """`start`, `open` or `keys`."""
    size: str
    """Of the text; empty for a start."""
    command: Sequence[str]
    until: str
    keys: Sequence[tuple[str, str]] = ()
    """What is pressed in turn, and which of `line`, `page`, `hit` that is."""
    setup: Sequence[str] = ()
    keys_until: str = ""
    count: int = 0
    leave: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    timeout: float = 30

    @property
    def label(self) -> str:
        """Its name among all."""
        return f"{self.table}|{self.name}|{self.size}"

    def entry(self) -> dict[str, object]:
        """The entry of the harness's list of programs."""
        made: dict[str, object] = {"name": self.label, "cmd": list(self.command), "until": self.until}
        made |= {"env": dict(self.environment), "quit": self.leave, "timeout": self.timeout}
        if self.keys:
            made |= {"keys": ",".join(key for key, _ in self.keys), "setup": ",".join(self.setup)}
            made |= {"count": self.count or len(self.keys), "key_timeout": 60 if self.keys_until else 2}
            if self.keys_until:
                made["keys_until"] = self.keys_until
        return made


def there_and_back(
    line: tuple[str, str], page: tuple[str, str], hit: tuple[str, str] | None = None
) -> tuple[tuple[str, str], ...]:
    """Keys that end where they began, so that a short text does for any number of them."""
    moves = [("line", line), ("page", page)] + ([("hit", hit)] if hit else [])
    return tuple((key, what) for what, keys in moves for key in keys)


def programs(inputs: Inputs, presses: int) -> tuple[Program, ...]:
    """All that can be run here, those that are compared with first."""
    return (*_starts(inputs), *_bare(inputs, presses), *_own(inputs, presses), *_peers(inputs, presses))


def missing() -> list[str]:
    """Peers that are not on the path."""
    return [name for name in ("less", "vim", "newsboat", "tl", "frogmouth", "baca") if not shutil.which(name)]


def reader_command() -> list[str]:
    """The reader as a person starts it."""
    script = Path(sys.executable).with_name("rights-reader")
    return [str(script)] if script.is_file() else [sys.executable, "-m", "reader"]


def _bare_command(*arguments: str) -> list[str]:
    return [sys.executable, str(Path(__file__).with_name("bare.py")), *arguments]


def fill_newsboat(inputs: Inputs) -> None:
    """Let it read the feed into its cache, as it does at home before one reads."""
    environment = {**os.environ, "HOME": str(inputs.folder)}
    if shutil.which("newsboat") and not (inputs.folder / "newsboat.db").is_file():
        subprocess.run([*_newsboat(inputs), "-x", "reload"], env=environment, check=True)


def _newsboat(inputs: Inputs) -> list[str]:
    files = {"-u": "urls", "-c": "newsboat.db", "-C": "newsboat.config"}
    pairs = [(option, str(inputs.folder / name)) for option, name in files.items()]
    return ["newsboat", "-q", *(word for pair in pairs for word in pair)]


def _starts(inputs: Inputs) -> Iterable[Program]:
    library = [*reader_command(), "--library", inputs.library]
    home = {"RIGHTS_READER_HOME": inputs.home("plain")}
    kept = {"RIGHTS_READER_HOME": inputs.home("start")}
    # Quit when all is there: the frame is kept in peace. What a start shows is true from its first cell on.
    yield Program(BARE, "start", "", _bare_command("static"), WORD)
    yield Program(READER, "start", "", library, "Port Velmar", leave="q", environment=home)
    yield Program(KEPT, "start", "", library, "Port Velmar", leave=f"{_SETTLED},q", environment=kept)
    if shutil.which("newsboat"):
        home = {"HOME": str(inputs.folder)}
        yield Program("newsboat", "start", "", _newsboat(inputs), "Port Velmar", leave="q", environment=home)


def _bare(inputs: Inputs, presses: int) -> Iterable[Program]:
    keys = there_and_back(("j", "k"), ("<space>", "<pgup>"), ("n", "N"))
    for size in SIZES:
        command = _bare_command("lines", inputs.text(size))
        yield Program(LINES, "keys", size, command, first_words(size), keys, ("n", "n"), count=presses)


def _own(inputs: Inputs, presses: int) -> Iterable[Program]:
    command = [*reader_command(), "--library", inputs.library]
    home = {"RIGHTS_READER_HOME": inputs.home("reading")}
    keys = there_and_back(("j", "k"), ("<space>", "<pgup>"), ("n", "N"))
    find = (_SETTLED, "<c-f>", WORD, "<enter>", "n", "n")
    for number, (size, article) in enumerate(inputs.ids.items()):
        words = first_words(size)
        at = [*command, f"{article}#¶1"]
        yield Program(READER, "keys", size, at, words, keys, find, count=presses, leave="q", environment=home)
        plain = {"RIGHTS_READER_HOME": inputs.home("plain")}
        if number:
            down = (_SETTLED, *["j"] * (number - 1), "<sleep:1000>")
            yield Program(
                LISTED, "open", size, command, "Port Velmar", (("j", "open"),), down, words, 1, "q", plain
            )


def _peers(inputs: Inputs, presses: int) -> Iterable[Program]:
    """Others, with the keys of their own manuals; what has no key for the next place is asked for none."""
    home = {"HOME": str(inputs.folder)}
    steps: dict[str, tuple[str, tuple[tuple[str, str], ...], tuple[str, ...], str]] = {
        "less": (
            "less",
            there_and_back(("j", "k"), ("<space>", "b"), ("n", "N")),
            (f"/{WORD}<enter>", "n", "n"),
            ".txt",
        ),
        "vim": (
            "vim -u NONE -N -R",
            there_and_back(("<c-e>", "<c-y>"), ("<c-f>", "<c-b>"), ("n", "N")),
            (f"/{WORD}<enter>", "n", "n"),
            ".txt",
        ),
        "tl": ("tl", there_and_back(("<down>", "<up>"), ("<pgdn>", "<pgup>")), ("<pgdn>",), ".txt"),
        "frogmouth": (
            "frogmouth",
            there_and_back(("<down>", "<up>"), ("<pgdn>", "<pgup>")),
            ("<pgdn>",),
            ".md",
        ),
        "baca": (
            "baca",
            there_and_back(("j", "k"), ("<pgdn>", "<pgup>")),
            ("<pgdn>",),
            ".epub",
        ),
    }
    for name, (command, keys, setup, suffix) in steps.items():
        if not shutil.which(name):
            continue
        for size in SIZES:
            if name in SLOW and size == "5 MB":
                continue
            words = [*shlex.split(command), inputs.text(size, suffix)]
            # It begins at the end of a file.
            shows = r"[a-z]+ [a-z]+ [a-z]+" if name == "tl" else first_words(size)
            leave = {"less": "q", "vim": ":q!<enter>"}.get(name, "<c-c>")
            yield Program(name, "keys", size, words, shows, keys, setup, "", presses, leave, home, 90)
    if shutil.which("newsboat"):
        keys = there_and_back(("<down>", "<up>"), ("<space>", "b"))
        for number, size in enumerate(SIZES):
            to_row = ("<enter>", *["<down>"] * number)
            first = ("newsboat", "open", size, _newsboat(inputs), "Port Velmar")
            yield Program(*first, (("<enter>", "open"),), to_row, first_words(size), 1, "q,q,q", home)
            yield Program(
                "newsboat",
                "keys",
                size,
                _newsboat(inputs),
                "Port Velmar",
                keys,
                (*to_row, "<enter>", "<space>"),
                "",
                presses,
                "q,q,q",
                home,
            )
