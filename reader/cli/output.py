"""What goes to stdout (data) and to stderr (talk)."""

import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from reader.model.clean import clean_line

BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def count(number: int, thing: str, things: str = "") -> str:
    """A number of things: `1 section`, `2 sections`."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


class Output:
    """Where one command writes. Styles appear only on a terminal that did not ask for none."""

    def __init__(self, *, as_json: bool = False, color: bool = True) -> None:
        self.as_json = as_json
        self.styled = color and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        self.width = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 100

    def json(self, value: Any) -> None:
        """One object on one line."""
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")

    def line(self, text: str = "") -> None:
        """One line of data."""
        sys.stdout.write(text + "\n")

    def say(self, text: str) -> None:
        """One line of talk, to stderr."""
        sys.stderr.write(clean_line(text) + "\n")

    def bold(self, text: str) -> str:
        """The text in bold where styles are on."""
        return f"{BOLD}{text}{PLAIN}" if self.styled else text

    def dim(self, text: str) -> str:
        """The text in a quiet style where styles are on."""
        return f"{DIM}{text}{PLAIN}" if self.styled else text

    def lit(self, text: str, spans: Iterable[tuple[int, int]]) -> str:
        """The text with its matches in bold on a terminal, and between asterisks elsewhere."""
        before, after = (BOLD, PLAIN) if self.styled else ("*", "*")
        out, last = [], 0
        for start, end in spans:
            out += [text[last:start], before, text[start:end], after]
            last = end
        return "".join([*out, text[last:]])

    def table(self, rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> None:
        """Rows in columns two spaces apart; the last column is not padded. Numbers of `right` align right."""
        if not rows:
            return
        widths = [min(48, max(len(row[column]) for row in rows)) for column in range(len(rows[0]) - 1)]
        for row in rows:
            cells = [
                cell[: width - 1] + "…"
                if len(cell) > width
                else cell.rjust(width)
                if at in right
                else cell.ljust(width)
                for at, (cell, width) in enumerate(zip(row, widths, strict=False))
            ]
            self.line("  ".join([*cells, row[-1]]).rstrip())
