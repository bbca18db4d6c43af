"""What goes to stdout (data) and to stderr (talk)."""

import io
import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from reader.model.clean import clean_line

NOTHING = "–"
"""What stands in a cell that has nothing to say."""
BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def count(number: int, thing: str, things: str = "") -> str:
    """A number of things: `1 section`, `2 sections`."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


# What may stand in JSON but must not reach a terminal raw: C1 controls, bidirectional controls, surrogates.
_RAW = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


def ready_streams() -> None:
    """Make stdout and stderr take any text; a closed one swallows it."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - open to the end
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


class Output:
    """Where one command writes. Styles appear only on a terminal that did not ask for none."""

    def __init__(self, *, as_json: bool = False, color: bool = True, spoken: bool = False) -> None:
        self.as_json = as_json
        self.plain = spoken
        """Linear text without characters that draw, with places in words."""
        self.styled = color and not spoken and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        self.width = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 100

    def json(self, value: Any) -> None:
        """One object on one line."""
        import json  # the reader starts without it

        text = json.dumps(value, ensure_ascii=False)
        sys.stdout.write(re.sub(_RAW, lambda found: f"\\u{ord(found.group()):04x}", text) + "\n")

    def line(self, text: str = "") -> None:
        """One line of data. What came from documents is clean already; our own styles are in it."""
        sys.stdout.write(text + "\n")

    def say(self, text: str, *, indented: bool = False) -> None:
        """One line of talk, to stderr; spaces at its beginning count when it is `indented`."""
        line = clean_line(text)
        before = " " * (len(text) - len(text.lstrip(" "))) if indented else ""
        sys.stderr.write(before + line + "\n")

    def place(self, article_id: str, locator: str) -> str:
        """Where something stands, as it can be given to a command; in plain mode as one says it."""
        if self.plain:
            from reader.cli.spoken import place

            return f"{place(locator)} of {article_id}" if locator else article_id
        return f"{article_id}#{locator.replace(' ', '')}" if locator else article_id

    def bold(self, text: str) -> str:
        """The text in bold where styles are on."""
        return f"{BOLD}{text}{PLAIN}" if self.styled else text

    def dim(self, text: str) -> str:
        """The text in a quiet style where styles are on."""
        return f"{DIM}{text}{PLAIN}" if self.styled else text

    def lit(self, text: str, spans: Iterable[tuple[int, int]]) -> str:
        """The text with its matches in bold on a terminal, and between asterisks elsewhere."""
        if self.plain:
            return text
        before, after = (BOLD, PLAIN) if self.styled else ("*", "*")
        out, last = [], 0
        for start, end in spans:
            out += [text[last:start], before, text[start:end], after]
            last = end
        return "".join([*out, text[last:]])

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Rows in columns two spaces apart; the last column is not padded.

        In plain mode each row is a few lines, each with the head of its column; an empty head or cell is
        not said.
        """
        if not rows:
            return
        rows = [[clean_line(cell) for cell in row] for row in rows]
        if self.plain:
            from reader.cli.spoken import plain

            for row in rows:
                for head, cell in zip(heads, row, strict=True):
                    if cell and cell != NOTHING:
                        self.line(f"{head}: {plain(cell)}" if head else plain(cell))
                self.line()
            return
        widths = [min(48, max(len(row[column]) for row in rows)) for column in range(len(rows[0]) - 1)]
        for row in rows:
            cells = [
                cell[: width - 1] + "…" if len(cell) > width else cell.ljust(width)
                for cell, width in zip(row, widths, strict=False)
            ]
            self.line("  ".join([*cells, row[-1]]).rstrip())
