"""Filling the clipboard by the programs that a machine has for it, and a file when it has none.

The terminal's own way (OSC 52) is the screen's business: it is never known whether it worked, and in a
tmux as it comes it does nothing.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = "copied.txt"
SECONDS = 2.0
"""How long a program may take. They take the text and go on in the background, in milliseconds."""

TMUX = ("tmux", "load-buffer", "-w", "-")  # -w: on to the clipboard outside, from tmux 3.2 on
TMUX_PLAIN = ("tmux", "load-buffer", "-")
PROGRAMS = (("wl-copy",), ("xclip", "-selection", "clipboard"), ("pbcopy",))


@dataclass(frozen=True, slots=True)
class Copied:
    """What was done with a text, beside asking the terminal for it."""

    by: str
    """The program that has taken it; empty when there was none."""
    file: Path | None = None
    """The file that holds it; None when a program has taken it, or no file could be written."""


def _commands(environment: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """What is worth trying, the best first."""
    if environment.get("TMUX"):
        yield TMUX
        yield TMUX_PLAIN
    yield from PROGRAMS


def _fed(command: tuple[str, ...], data: bytes, environment: Mapping[str, str]) -> bool:
    """Whether the program is there and has taken the text."""
    program = shutil.which(command[0], path=environment.get("PATH", os.defpath))
    if program is None:
        return False
    try:
        done = subprocess.run(
            [program, *command[1:]],
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            env=dict(environment),
            start_new_session=True,  # what stays behind to serve the text outlives this terminal
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def copy(text: str, folder: Path, environment: Mapping[str, str] | None = None) -> Copied:
    """Give a text to the first program that takes it; without one, keep it in `folder`. Never raises."""
    environment = os.environ if environment is None else environment
    data = text.encode("utf-8", "replace")
    for command in _commands(environment):
        if _fed(command, data, environment):
            return Copied(command[0])
    return Copied("", _kept(data, folder))


def _kept(data: bytes, folder: Path) -> Path | None:
    """Write the file, readable by its owner alone; a link that stands in its place is not followed."""
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.unlink(missing_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except OSError:
        return None
    return path
