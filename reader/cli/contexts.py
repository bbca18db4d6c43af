"""Every hit in context on the command line: the hits one below the other, with the words on both sides."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, set_cell_size

from reader.cli.output import Output, count
from reader.workspace.concordance import By, Concordance, Line, Origin, arranged
from reader.workspace.showing import line_row

LOCATOR = 10
"""Cells of the column of locators."""
LEAST = 16
"""Cells of context on each side that are shown however narrow the terminal is."""


def show_lines(found: Concordance, by: By, asked: int | None, out: Output) -> int:
    """All lines; 1 when there are none. `asked`: characters of context, 0 for as many as fit."""
    side = asked or max(LEAST, (out.width - LOCATOR - 14) // 2)
    number = 0
    last: Origin | None = None
    for line in _in_order(found, by, out):
        number += 1
        if out.as_json:
            out.json(line_row(line))
            continue
        if line.origin is not last:
            last = line.origin
            if by is By.PLACE:
                out.line(("" if number == 1 else "\n") + _heading(line.origin, out))
        _show(line, by, side, out)
    out.say(count(number, "hit"))
    return 0 if number else 1


def _in_order(found: Concordance, by: By, out: Output) -> Iterator[Line]:
    """The lines as they are read, or, for another order, when all have been read."""
    if by is By.PLACE:
        yield from _read(found, out)
    else:
        lines = list(_read(found, out))
        yield from (lines[number] for number in arranged(lines, by))


def _read(found: Concordance, out: Output) -> Iterable[Line]:
    for article in found:
        if article.missing:
            out.say(article.missing)
        yield from article.lines


def _heading(origin: Origin, out: Output) -> str:
    who = origin.publisher or "publisher unknown"
    return f"{out.bold(origin.title)}  {out.dim(f'{who} · {origin.published} · {origin.id}')}"


def _show(line: Line, by: By, side: int, out: Output) -> None:
    who = line.origin.publisher or "publisher unknown"
    if out.plain:
        words = f"{line.before}{line.hit}{line.after}"
        where = out.place(line.origin.id, line.locator)
        heads = ("Words", "Where", "Publisher", "Published", "Title")
        out.table(heads, [(words, where, who, line.origin.published, line.origin.title)])
        return
    before, after = line.before[-side:], line.after[:side]
    while cell_len(before) > side:
        before = before[1:]
    if cell_len(after) > side:
        after = set_cell_size(after, side)
    left = " " * (side - cell_len(before)) + before
    text = f"{line.locator.ljust(LOCATOR)}{left}{out.lit(line.hit, [(0, len(line.hit))])}{after}"
    if by is not By.PLACE:
        gap = max(0, side - cell_len(after)) + 2
        text += " " * gap + out.dim(f"{who} · {line.origin.published} · {line.origin.id}")
    out.line(text.rstrip())
