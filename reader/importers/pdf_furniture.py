"""Running heads, running feet and page numbers: what stands on page after page at the same place."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from reader.importers.pdf_lines import Page, TextLine

_DIGITS = re.compile(r"\d+")
_NUMBER_ALONE = re.compile(
    r"^\W*(?:(?:page|p\.|seite|página|página|стр\.?|صفحة)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|de|von|из)\s*\d{1,4})?\W*$",
    re.I,
)
_ROWS = 3
"""How many rows at each end of a page may be furniture."""
_SLACK = 3.0
"""Points that a running head may move between pages."""


def set_aside(pages: Sequence[Page]) -> None:
    """Mark the lines of running heads and feet as furniture."""
    for bottom in (False, True):
        _mark_repeated(pages, bottom=bottom)
        for _ in range(_ROWS):
            ends = [(page, row) for page in pages if (row := _outer_row(page, bottom=bottom))]
            found = _numbers(ends, pages, bottom=bottom) | _steady(ends, len(pages), bottom=bottom)
            if not found:
                break
            for page, row in ends:
                if page.index in found:
                    for line in row:
                        line.furniture = True
            _mark_repeated(pages, bottom=bottom)


def _mark_repeated(pages: Sequence[Page], *, bottom: bool) -> None:
    """Mark the outer rows that stand on another page too, down to one with white behind it.

    A footnote can end with the same words as another (`accessed on 3 May 2019.`), but without that white.
    """
    rows = {page.index: _outer_rows(page, bottom=bottom) for page in pages}
    places: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for index, found in rows.items():
        for row in found:
            if words := _telling_words(row):
                places[words].append((row[0].y, index))
    for index, found in rows.items():
        held: list[TextLine] = []
        for row, inner in pairwise([*found, []]):
            others = places.get(_telling_words(row), ())
            if not any(abs(y - row[0].y) <= _SLACK and other != index for y, other in others):
                break
            held += row
            if not inner or abs(inner[0].y - row[0].y) > 1.45 * max(row[0].size, inner[0].size):
                for line in held:
                    line.furniture = True
                held = []


def _outer_rows(page: Page, *, bottom: bool) -> list[list[TextLine]]:
    """The first or last rows of a page that are not furniture yet, from outside inwards."""
    out: list[list[TextLine]] = []
    free = sorted(
        (line for line in page.lines if not line.furniture), key=lambda line: line.y if bottom else -line.y
    )
    for line in free:
        if out and abs(line.y - out[-1][0].y) < 0.4 * line.size:
            out[-1].append(line)
        elif len(out) > _ROWS:
            break
        else:
            out.append([line])
    return out


def _telling_words(row: Sequence[TextLine]) -> str:
    """The words of a row without its numbers; empty for a footnote, and where there are numbers only."""
    words = _DIGITS.sub("#", _words(row)).casefold()
    noted = any(line.text.startswith("[") for line in row)
    return words if any(ch.isalpha() for ch in words) and not noted else ""


def _outer_row(page: Page, *, bottom: bool) -> list[TextLine]:
    """The first or last row of a page that is not furniture yet, unless it is the only text there is."""
    rows = _outer_rows(page, bottom=bottom)
    return rows[0] if rows and (len(rows) > 1 or any(line.furniture for line in page.lines)) else []


_Ends = Sequence[tuple[Page, list[TextLine]]]


def _words(row: Sequence[TextLine]) -> str:
    return " ".join(line.text for line in sorted(row, key=lambda line: line.x0))


def _numbers(ends: _Ends, pages: Sequence[Page], *, bottom: bool) -> set[int]:
    """Pages whose outer row is a number that counts the pages."""
    shifts: defaultdict[str, list[int]] = defaultdict(list)
    for page, row in ends:
        found = _NUMBER_ALONE.match(_words(row))
        if found is None:
            continue
        value = found[1]
        if value.casefold() == page.label.casefold() and _apart(page, row, bottom=bottom):
            shifts["label"].append(page.index)
        if value.isdigit():
            shifts[str(int(value) - page.index)].append(page.index)
        else:
            shifts["roman"].append(page.index)
    return {
        index
        for shift, indexes in shifts.items()
        for index in indexes
        if shift == "label" or len(indexes) >= 2 or (shift == "1" and len(pages) == 1)
    }


def _apart(page: Page, row: Sequence[TextLine], times: float = 1.4, *, bottom: bool) -> bool:
    """Whether more than the usual white, by a factor, stands between an outer row and the text."""
    ys = sorted({line.y for line in page.lines if not line.furniture}, reverse=not bottom)
    steps = [abs(a - b) for a, b in pairwise(ys) if abs(a - b) > 1]
    if len(steps) < 3:
        return bool(steps) and steps[0] > 1.2 * times * row[0].size
    return steps[0] > times * median(steps[1:])


def _steady(ends: _Ends, count: int, *, bottom: bool) -> set[int]:
    """Pages whose outer row stands at one height on most pages, apart from the text, in no larger type."""
    if count < 4:
        return set()
    levels = Counter(
        round(row[0].y / 1.5)
        for page, row in ends
        if len(_words(row)) <= 120 and _small(page, row) and _apart(page, row, 1.8, bottom=bottom)
    )
    if not levels:
        return set()
    level, hits = levels.most_common(1)[0]
    hits += levels[level - 1] + levels[level + 1]
    if hits < 0.6 * count:
        return set()
    return {
        page.index
        for page, row in ends
        if abs(round(row[0].y / 1.5) - level) <= 1
        and _small(page, row)
        and _apart(page, row, 1.8, bottom=bottom)
    }


def _small(page: Page, row: Sequence[TextLine]) -> bool:
    sizes: Counter[float] = Counter()
    for line in page.lines:
        sizes[line.size] += len(line.text)
    return max(line.size for line in row) <= max(sizes, key=lambda size: sizes[size]) * 1.02
