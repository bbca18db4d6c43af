"""Short texts made to fit: wrapped to a few lines, and cut with an ellipsis, keeping what is lit."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content, Span

from reader.tui.widgets.wrap import SPACES, line_starts

Ranges = Sequence[tuple[int, int]]
LIT = "underline $lit on $lit-background"
"""How a matching word is shown in a list: dark on amber in every theme, and seen without colours too."""


def crop(text: str, width: int) -> str:
    """The text, cut to so many cells with an ellipsis when it is wider."""
    if text.isascii():  # one cell a character: a tenth of the time
        return text if len(text) <= width else text[: width - 1].rstrip() + "…" if width > 0 else ""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + "…" if width > 0 else ""


def spread(left: str, right: str, width: int) -> str:
    """Two texts at the two ends of a line; the left one is cut when there is no room for both."""
    left = crop(left, max(0, width - cell_len(right) - 1))
    return left + " " * (width - cell_len(left) - cell_len(right)) + right


def wrapped(
    text: str, width: int, most: int, *, style: str = "", indent: str = "", lit: Ranges = ()
) -> tuple[Content, ...]:
    """The text in at most `most` lines of `width` cells; lines after the first begin with `indent`."""
    room = max(1, width - cell_len(indent))
    starts = list(line_starts(text, width))
    if indent and len(starts) > 1:
        starts = [0, *line_starts(text[starts[1] :], room, starts[1])]
    ends = [*starts[1:], len(text)]
    lines = []
    for number, (start, end) in enumerate(zip(starts[:most], ends[:most], strict=True)):
        shown = text[start:end].rstrip(SPACES)
        if number == most - 1 and len(starts) > most:
            shown = _ended(shown, room)
        before = indent if number else ""
        spans = [Span(0, len(before) + len(shown), style)] if style else []
        spans += _within(lit, start, start + len(shown), len(before))
        lines.append(Content(before + shown, spans))
    return tuple(lines)


def _ended(line: str, width: int) -> str:
    """A last line that says that more would follow."""
    return line + " …" if cell_len(line) + 2 <= width else crop(line + " …", width)


def _within(ranges: Ranges, start: int, end: int, shift: int) -> list[Span]:
    return [
        Span(max(first, start) - start + shift, min(last, end) - start + shift, LIT)
        for first, last in ranges
        if first < end and last > start
    ]


def around(text: str, lit: Ranges, room: int) -> tuple[str, list[tuple[int, int]]]:
    """A snippet cut in front so that its first lit word stands within the first `room` cells."""
    if not lit or lit[0][1] <= room:
        return text, list(lit)
    cut = text.rfind(" ", 0, max(0, lit[0][0] - room // 3)) + 1
    if cut <= 0:
        return text, list(lit)
    return "… " + text[cut:], [(start - cut + 2, end - cut + 2) for start, end in lit]
