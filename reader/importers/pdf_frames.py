"""Margins, leading and size of type of a document, as its lines show them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.importers.pdf_lines import Page, TextLine


@dataclass(slots=True)
class _Frame:
    """A column of a page, or several pages' columns that begin at one margin."""

    left: float
    right: float
    justified: bool


_Key = tuple[bool, int]
_NEIGHBOURS = 6
"""How many lines up and down show the right margin of a passage that is indented as a whole."""


class Frames:
    """What the lines of a document have in common."""

    def __init__(self, pages: Sequence[Page]) -> None:
        lines = [line for page in pages for line in page.lines if not line.furniture]
        letters: Counter[tuple[float, bool]] = Counter()
        for line in lines:
            letters[line.size, line.bold] += len(line.text)
        self.body, self.bold = max(letters, key=lambda style: letters[style], default=(10.0, False))
        """Size of the type of most of the text, and whether it is bold."""
        self._keys: dict[tuple[int, int], _Key] = {}
        self._places: dict[int, tuple[list[TextLine], int]] = {}
        self._leading = _leadings(lines)
        self._frames = self._find(lines)
        self.indent = self._usual_indent()
        """How far in the first line of a paragraph begins, in points; 0 where it does not."""

    def left(self, line: TextLine) -> float:
        """The left margin of the column of a line."""
        return self._frame(line).left

    def right(self, line: TextLine, left: float) -> float:
        """How far right the text of a line can go; that of its neighbours if they are indented as it is."""
        frame = self._frame(line)
        right = min(frame.right, line.limit)
        if left <= frame.left + 0.8 * line.size:
            return right
        region, at = self._places[id(line)]
        slack = 0.3 * line.size
        first = last = at
        while first > max(0, at - _NEIGHBOURS) and abs(region[first - 1].x0 - left) < slack:
            first -= 1
        while last + 1 < min(len(region), at + _NEIGHBOURS) and abs(region[last + 1].x0 - left) < slack:
            last += 1
        return right if last - first < 2 else max(other.x1 for other in region[first : last + 1])

    def justified(self, line: TextLine) -> bool:
        """Whether the lines of its column end at one margin."""
        return self._frame(line).justified

    def leading(self, line: TextLine) -> float:
        """The usual distance of two baselines of that size of type."""
        return self._leading.get(round(line.size * 2), 1.25 * line.size)

    def _frame(self, line: TextLine) -> _Frame:
        return self._frames[self._keys[line.page, line.region]]

    def _find(self, lines: Sequence[TextLine]) -> dict[_Key, _Frame]:
        regions: defaultdict[tuple[int, int], list[TextLine]] = defaultdict(list)
        for line in lines:
            region = regions[line.page, line.region]
            self._places[id(line)] = (region, len(region))
            region.append(line)
        together: defaultdict[_Key, list[TextLine]] = defaultdict(list)
        lefts: dict[_Key, list[float]] = {}
        for place, region in regions.items():
            left = _margin(region)
            near = round(left / 6)
            key = next(
                (k for d in (0, -1, 1) if (k := (region[0].inner, near + d)) in together),
                (region[0].inner, near),
            )
            self._keys[place] = key
            together[key] += region
            lefts.setdefault(key, []).append(left)
        return {key: self._one(found, lefts[key]) for key, found in together.items()}

    def _one(self, lines: Sequence[TextLine], lefts: Sequence[float]) -> _Frame:
        text = [line for line in lines if abs(line.size - self.body) < 0.06 * self.body] or lines
        edges = sorted((min(line.x1, line.limit) for line in text), reverse=True)
        right = next((a for a, b in pairwise(edges) if a - b < 3), edges[0]) if len(edges) >= 8 else edges[0]
        at_edge = sum(1 for edge in edges if abs(edge - right) < 1.5)
        return _Frame(min(lefts), right, len(edges) >= 4 and at_edge >= 0.45 * len(edges))

    def _usual_indent(self) -> float:
        counts: Counter[int] = Counter()
        for region in {id(region): region for region, _ in self._places.values()}.values():
            for above, line, below in zip(region, region[1:], region[2:], strict=False):
                left, em = self._frame(line).left, line.size
                shift = line.x0 - left
                if 0.7 * em < shift < 6 * em and above.x0 - left < 0.3 * em and below.x0 - left < 0.3 * em:
                    counts[round(shift)] += 1
        shift, hits = counts.most_common(1)[0] if counts else (0, 0)
        return float(shift) if hits >= 4 else 0.0


def _margin(region: Sequence[TextLine]) -> float:
    """The leftmost place where lines of a region begin, lone outliers aside."""
    starts = sorted(line.x0 for line in region)
    need = max(1, len(starts) // 8)
    for n, start in enumerate(starts):
        if sum(1 for other in starts[n : n + need + 1] if other - start < 2) >= need:
            return start
    return starts[0]


def _leadings(lines: Sequence[TextLine]) -> dict[int, float]:
    """By twice the size of type: the smallest distance of baselines that is common."""
    steps: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for above, below in pairwise(lines):
        same = above.page == below.page and above.region == below.region
        if same and abs(above.size - below.size) < 0.3:
            step = above.y - below.y
            if 0.7 * above.size < step < 3.2 * above.size:
                steps[round(above.size * 2)][round(step * 4)] += 1
    out = {}
    for size, counts in steps.items():
        total = sum(counts.values())
        common = [step for step in sorted(counts) if sum(counts[step + d] for d in (-1, 0, 1)) >= 0.2 * total]
        out[size] = (
            (common[0] + (1 if counts[common[0] + 1] > counts[common[0]] else 0)) / 4
            if common
            else 0.6 * size
        )
    return out
