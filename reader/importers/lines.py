"""The lines of a text, and runs of lines as clean text that keeps its way back to the original."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.clean import SafeText, Shifts, clean, clean_mapped

_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank; offsets count code points of the decoded original."""

    number: int
    """Counted from 1, blank lines included."""
    start: int
    """Of the first character that is not white."""
    end: int
    """Behind the last character that is not white."""
    indent: int
    """How many white characters stand before it."""
    gap: int
    """How many blank lines stand before it."""


def split_lines(decoded: str) -> list[Line]:
    """The lines that hold anything but white characters."""
    out: list[Line] = []
    number = gap = at = 0
    breaks = _BREAK.finditer(decoded)
    while at <= len(decoded):
        found = next(breaks, None)
        stop = found.start() if found else len(decoded)
        number += 1
        raw = decoded[at:stop]
        bare = raw.lstrip()
        indent = len(raw) - len(bare)
        bare = bare.rstrip()
        if bare:
            start = at + indent
            out.append(Line(number, start, start + len(bare), indent, gap))
            gap = 0
        else:
            gap += 1
        if found is None:
            break
        at = found.end()
    return out


def joined(decoded: str, pieces: Sequence[tuple[int, int]], start: int) -> tuple[SafeText, Shifts]:
    """Ranges of the original as one line of clean text, with one space between two ranges.

    `start` is the original offset that text offset 0 counts from; it may lie before the first piece
    (a mark left out of the text). The shifts are those of `clean_mapped`.
    """
    if len(pieces) == 1 and pieces[0][0] == start:
        text, shifts = clean_mapped(decoded[start : pieces[0][1]])
        if text[:1] != " ":
            return SafeText(text.rstrip(" ")), shifts
    parts: list[str] = []
    shifts_out: list[tuple[int, int]] = []
    length = 0
    for begin, end in pieces:
        if parts:
            parts.append(" ")  # stands for the line break, which is the character before `begin` or earlier
            length += 1
        part, inner = clean_mapped(decoded[begin:end])
        base = begin - start - length
        _add(shifts_out, length, base)
        for at, lost in inner:
            _add(shifts_out, length + at, base + lost)
        parts.append(part)
        length += len(part)
    text = clean("".join(parts))
    if len(text) != length:  # piles of combining marks met where two lines were joined: the middle is near
        _add(shifts_out, len(text), shifts_out[-1][1] + length - len(text))
    return _trimmed(text, shifts_out)


def _add(shifts: list[tuple[int, int]], at: int, dropped: int) -> None:
    if shifts and shifts[-1][0] == at:
        shifts.pop()
    if dropped != (shifts[-1][1] if shifts else 0):
        shifts.append((at, dropped))


def _trimmed(text: SafeText, shifts: list[tuple[int, int]]) -> tuple[SafeText, Shifts]:
    """Without spaces at the ends."""
    bare = text.lstrip(" ")
    lead = len(text) - len(bare)
    bare = bare.rstrip(" ")
    if not lead:
        return SafeText(bare), tuple(shifts)
    out: list[tuple[int, int]] = []
    _add(out, 0, lead)
    for at, dropped in shifts:
        _add(out, max(0, at - lead), dropped + lead)
    return SafeText(bare), tuple(out)
