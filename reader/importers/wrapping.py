"""Which lines of a text were broken at a width, and at which one."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from reader.importers.lines import Line
from reader.importers.looks import LIST_MARK

FULL = 45
"""Shorter lines are never taken for the full line of a wrapped paragraph."""
WIDEST = 140
"""Longer lines are paragraphs by themselves."""
_REACH = 12
"""How many groups of lines away a wrapped one still says that the page is wrapped here."""
_OPENING = frozenset("“‘«\"'(")
_STOPS = frozenset('.!?:;。！？؟।…”"’»)]')
_MANY = 8
"""In a group of so many lines a few longer ones do not make the width."""
_BEYOND = 0.92
"""Share of the lines of such a group that are no longer than the width."""
_SURE = 3
"""So many lines have to run on in a group that only longer lines close in, or whose lines stand apart."""
_APART, _UNENDED = 0.25, 0.5
"""So great shares of the full lines that stand apart have to run on in small letters, and to have no end."""
_FILLED = 0.8
"""So much of the width a line and the next word have to fill, where the lines stand apart."""


def line_groups(decoded: str, lines: Sequence[Line]) -> list[tuple[list[Line], int]]:
    """Lines that stand together, each group with the width at which it was wrapped (0: it was not).

    Together stand the lines between two blank ones; and, where a blank line was put behind every line of
    a wrapped text, the lines of that.
    """
    runs = [*_runs_apart(decoded, lines)]
    groups: list[list[Line]] = []
    widths: list[int] = []
    at = 0
    for first, last, width in runs:
        for group in _groups(lines[at:first]):
            groups.append(group)
            widths.append(_wrap_width(decoded, group))
        groups.append(list(lines[first:last]))
        widths.append(width)
        at = last
    for group in _groups(lines[at:]):
        groups.append(group)
        widths.append(_wrap_width(decoded, group))
    wrapped = [number for number, width in enumerate(widths) if width]
    return [(group, _width_near(number, widths, wrapped)) for number, group in enumerate(groups)]


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines with no blank line between them; a line longer than any width stands alone."""
    out: list[list[Line]] = []
    long = False
    for line in lines:
        over = _size(line) > WIDEST
        if line.gap or not out or over or long:
            out.append([line])
        else:
            out[-1].append(line)
        long = over
    return out


def _size(line: Line) -> int:
    return line.end - line.start + line.indent


def _wrap_width(decoded: str, group: Sequence[Line]) -> int:
    """The width at which a group of lines was wrapped; 0 when it does not look wrapped."""
    if len(group) < 2:
        return 0
    width = _usual_width(group)
    return width if FULL <= width <= WIDEST and _is_wrapped(decoded, group, width) else 0


def _usual_width(group: Sequence[Line]) -> int:
    """The size of the longest line, but for a few."""
    sizes = sorted(map(_size, group))
    return sizes[-1] if len(group) < _MANY else sizes[int(_BEYOND * len(group)) - 1]


def _is_wrapped(decoded: str, group: Sequence[Line], width: int) -> bool:
    running = full = 0
    for line, following in pairwise(group):
        if max(FULL, 0.6 * width) <= _size(line) <= 1.35 * width:
            full += 1
            running += _runs_on(decoded, line, following)
    need = 1 if len(group) == 2 else max(1, (len(group) - 1) // 4)
    return running >= need and 2 * running >= full * 0.6


def _runs_on(decoded: str, line: Line, following: Line) -> bool:
    """Whether a line goes on in the next one, as far as the characters on both sides of the break tell."""
    first, last = decoded[following.start], decoded[line.end - 1]
    if first in _OPENING and following.end - following.start > 1:
        first = decoded[following.start + 1]
    if not first.isalnum() and LIST_MARK.match(decoded[following.start : following.start + 12]):
        return False
    return first.islower() or (last.islower() and not first.isupper()) or last == ","


def _width_near(number: int, widths: Sequence[int], wrapped: Sequence[int]) -> int:
    """The width of the wrapped groups round a group; 0 when none is near."""
    at = bisect_right(wrapped, number)
    near = [widths[n] for n in wrapped[max(0, at - 4) : at + 4] if abs(n - number) <= _REACH]
    return max(near, default=0)


def _runs_apart(decoded: str, lines: Sequence[Line]) -> list[tuple[int, int, int]]:
    """Runs of lines that stand apart, though they are wrapped text: first, last (excluded) and width."""
    out = []
    first = 0
    while first < len(lines):
        last = first + 1
        gap = lines[last].gap if last < len(lines) else 0
        while last < len(lines) and lines[last].gap == gap and _size(lines[last]) <= WIDEST:
            last += 1
        if gap and last - first > _SURE and _size(lines[first]) <= WIDEST:
            width = _width_apart(decoded, lines[first:last])
            if width:
                out.append((first, last, width))
                first = last
                continue
        first = max(first + 1, last - 1)
    return out


def _width_apart(decoded: str, run: Sequence[Line]) -> int:
    """The width of lines that stand apart; 0 where they are paragraphs, headings or items of a list."""
    width = _usual_width(run)
    if width < FULL:
        return 0
    lower = unended = full = 0
    for line, following in pairwise(run):
        size = _size(line)
        if size < max(FULL, 0.6 * width):
            continue
        full += 1
        word = decoded[following.start : min(following.end, following.start + 40)].split(None, 1)[0]
        if size + 1 + len(word) >= _FILLED * width and decoded[line.end - 1] not in _STOPS:
            unended += 1
            lower += decoded[following.start].islower()
    sure = lower >= _SURE and lower >= _APART * full and unended >= _UNENDED * full
    return width if sure else 0
