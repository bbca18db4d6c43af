"""Words of a page put together to lines, and lines in the order in which a person reads them.

Coordinates are points; x grows in the direction of reading, y upwards. An em is the size of the type.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median


@dataclass(slots=True)
class Word:
    """Letters without a space between them, of one size and on one baseline."""

    text: str
    x0: float
    x1: float
    y: float
    """The baseline."""
    size: float
    bold: bool = False
    tilted: bool = False
    """Not written in the direction of the page."""
    glued: bool = False
    """No space stands before it."""


@dataclass(slots=True)
class TextLine:
    """One line of one column."""

    words: list[Word]
    page: int
    """Index of the page."""
    region: int = 0
    """Lines of one region stand below each other; counted over the page."""
    inner: bool = False
    """It stands in one of several columns."""
    limit: float = 1e9
    """Where the white between columns begins."""
    furniture: bool = False
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False
    text: str = ""

    def __post_init__(self) -> None:
        self.x0 = min(word.x0 for word in self.words)
        self.x1 = max(word.x1 for word in self.words)
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[round(word.size, 1)] += len(word.text)
        self.size = max(sizes, key=lambda size: (sizes[size], size))
        self.y = next(word.y for word in self.words if round(word.size, 1) == self.size)
        telling = [word for word in self.words if any(ch.isalnum() for ch in word.text)] or self.words
        self.bold = all(word.bold for word in telling)
        self.text = _text(self)


@dataclass(slots=True)
class Page:
    """The lines of one page in the order of reading."""

    index: int
    label: str
    height: float
    lines: list[TextLine] = field(default_factory=list)
    tilted: str = ""
    """What is written across or along the margin."""
    columns: set[float] = field(default_factory=set)
    """Where columns behind the first begin."""


MARK = re.compile(r"^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])$")
"""What a raised word has to look like to be the mark of a footnote."""
_UNITS = re.compile(r"(?:^|[\d\W])(?:k|c|m|d|µ)?m$")
_RAISED = {"2": "²", "3": "³"}
_INSET = 5
"""Ems that the items of a list may stand further in than the text of their column."""
_NEAR = 0.8
"""Ems; a wider space on one baseline may be the white between columns."""


def _text(line: TextLine) -> str:
    out = ""
    for word in line.words:
        raised = word.size < 0.82 * line.size and word.y > line.y + 0.15 * line.size
        if raised and MARK.match(word.text) and not (word.text.isalpha() and not out.strip()):
            if word.glued and word.text in _RAISED and _UNITS.search(out):
                out += _RAISED[word.text]
            elif word.text.isalpha() and word.glued:
                out += word.text
            else:
                out += f" [{word.text}] "
            continue
        closes = out.endswith("] ") and word.text[:1] in ".,;:!?)”’»"
        out = f"{out[:-1] if closes else out}{'' if word.glued else ' '}{word.text}"
    return " ".join(out.split())


def build_page(
    words: Iterable[Word], index: int, label: str, height: float, known: frozenset[float] = frozenset()
) -> Page:
    """A page of its words in the order of the file. `known`: where columns of the page before begin."""
    upright: list[Word] = []
    tilted: list[Word] = []
    for word in words:
        if word.text.strip():
            (tilted if word.tilted else upright).append(word)
    page = Page(
        index, label, height, tilted="".join(("" if w.glued else " ") + w.text for w in tilted).strip()
    )
    if not upright:
        return page
    em = median(word.size for word in upright)
    runs = _runs(upright)
    lines: list[TextLine] = []
    for number, (region, limit, inner) in enumerate(_regions(runs, em, known, 1e9, inner=False, depth=0)):
        for row in _rows(region):
            lines.append(TextLine([w for run in row for w in run.words], index, number, inner, limit))
    page.lines = lines
    page.columns = {min(line.x0 for line in lines if line.region == region) for region in _behind(lines)}
    return page


@dataclass(slots=True)
class _Run:
    """Words that follow each other in the file and on a baseline without a wide space."""

    words: list[Word]
    x0: float
    x1: float
    y: float
    size: float


def _runs(words: Sequence[Word]) -> list[_Run]:
    out: list[_Run] = []
    run: _Run | None = None
    for word in words:
        if run is not None and _follows(run, word):
            run.words.append(word)
            run.x0, run.x1 = min(run.x0, word.x0), max(run.x1, word.x1)
            if word.size > run.size * 1.02:
                run.size, run.y = word.size, word.y
        else:
            run = _Run([word], word.x0, word.x1, word.y, word.size)
            out.append(run)
    return out


def _follows(run: _Run, word: Word) -> bool:
    """Whether a word goes on where a run ends; a smaller one may be raised or lowered."""
    size = max(run.size, word.size)
    if min(run.size, word.size) < 0.82 * size:
        raised = word.y - run.y if word.size < run.size else run.y - word.y
        if not -0.35 * size < raised < 0.75 * size:
            return False
    elif abs(word.y - run.y) > 0.2 * size:
        return False
    last = run.words[-1]
    gap = word.x0 - last.x1
    return -0.4 * size < gap < _NEAR * size or (word.glued and -0.6 * size < gap < 1.5 * size)


def _rows(runs: Sequence[_Run]) -> list[list[_Run]]:
    """Runs of one region by baseline from the top, each row in the direction of reading."""
    rows: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: -run.y):
        row = rows[-1] if rows else None
        if row is not None and _level(row[0], run):
            row.append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.x0) for row in rows]


def _level(one: _Run, other: _Run) -> bool:
    size = max(one.size, other.size)
    slack = 0.5 if min(one.size, other.size) < 0.82 * size else 0.3
    return abs(one.y - other.y) < slack * size


_Region = tuple[list[_Run], float, bool]


def _behind(lines: Sequence[TextLine]) -> set[int]:
    """The regions that are columns behind the first."""
    edges = {line.limit for line in lines}
    return {line.region for line in lines if line.inner and any(line.x0 > edge for edge in edges)}


def _regions(
    runs: list[_Run], em: float, known: frozenset[float], limit: float, *, inner: bool, depth: int
) -> list[_Region]:
    """Runs by region in the order of reading: what stands above columns, the columns, what stands below."""
    found = _columns(runs, em, known) if depth < 12 and len(runs) >= 3 else None
    if found is None:
        return [(runs, limit, inner)] if runs else []
    x, top, bottom = found
    middle = [run for run in runs if bottom <= run.y <= top]
    out: list[_Region] = []
    parts = (
        ([run for run in runs if run.y > top], limit, inner),
        ([run for run in middle if run.x0 < x], x, True),
        ([run for run in middle if run.x0 >= x], limit, True),
        ([run for run in runs if run.y < bottom], limit, inner),
    )
    for part, edge, within in parts:
        out += _regions(part, em, known, edge, inner=within, depth=depth + 1)
    return out


def _columns(runs: Sequence[_Run], em: float, known: frozenset[float]) -> tuple[float, float, float] | None:
    """Where a right column begins, and from which y down to which one: the longest such stretch."""
    starts = Counter(round(run.x0 / 2) for run in runs)
    left = min(run.x0 for run in runs)
    edges = [start for start, count in starts.most_common(40) if count >= 2 and start * 2 > left + 7 * em]
    edges += [edge for x in known if (edge := round(x / 2)) in starts and edge not in edges]
    best: tuple[int, float, float, float] | None = None
    places = [min(run.x0 for run in runs if round(run.x0 / 2) == edge) - 0.5 for edge in edges]
    # A column may hold nothing but a list, further in than its text on the page before.
    places += [x - 0.5 for x in known if sum(x < run.x0 < x + _INSET * em for run in runs) >= 3]
    for x in places:
        sure = any(abs(x + 0.5 - other) < 3 for other in known)
        for stretch in _stretches(runs, x, em):
            size = _worth(stretch, x, em, sure=sure)
            if size and (best is None or size > best[0]):
                best = (size, x, max(run.y for run in stretch), min(run.y for run in stretch))
    return None if best is None else (best[1], best[2], best[3])


def _stretches(runs: Sequence[_Run], x: float, em: float) -> list[list[_Run]]:
    """Runs between those that cross `x`, from the top."""
    crossing = sorted(run.y for run in runs if run.x0 < x - 1 and run.x1 > x + 0.3 * em)
    out: dict[int, list[_Run]] = {}
    for run in runs:
        place = bisect_left(crossing, run.y)
        near = (crossing[i] for i in (place - 1, place) if 0 <= i < len(crossing))
        if all(abs(run.y - y) >= 0.4 * em for y in near):
            out.setdefault(place, []).append(run)
    return list(out.values())


def _worth(stretch: Sequence[_Run], x: float, em: float, *, sure: bool) -> int:
    """How many lines two columns have; 0 when they are none (a table, a list with its marks, say).

    `sure`: the page before had columns there, so that one line is enough.
    """
    lefts = [run for run in stretch if run.x0 < x]
    rights = [run for run in stretch if run.x0 >= x]
    if not lefts or not rights or (len(stretch) < 6 and not sure):
        return 0
    white = min(run.x0 for run in rights) - max(run.x1 for run in lefts)
    if white < 0.5 * em:
        return 0
    rows_left, rows_right = _rows(lefts), _rows(rights)
    if sure:
        return len(rows_left) + len(rows_right)
    fewest = min(len(rows_left), len(rows_right))
    if fewest < 2 or len(rows_left) + len(rows_right) < 6:
        return 0
    if white < 1.2 * em and fewest < 6:  # the spaces of a few justified lines can stand below each other
        return 0
    for rows in (rows_left, rows_right):
        widths = [row[-1].x1 - row[0].x0 for row in rows]
        if median(widths) < 7 * em:
            return 0
    top = min(max(run.y for run in lefts), max(run.y for run in rights))
    bottom = max(min(run.y for run in lefts), min(run.y for run in rights))
    span = min(rows[0][0].y - rows[-1][0].y for rows in (rows_left, rows_right))
    return len(rows_left) + len(rows_right) if top - bottom >= 0.5 * span else 0
