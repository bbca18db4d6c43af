"""Which text stands on which row of the screen: an article laid out, or a page of it; nothing drawn."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.model.article import FOLDED, Article, Block, BlockKind, kinds, locators
from reader.tui.widgets.faces import PLAIN, Face, face, label_of, page_of
from reader.tui.widgets.wrap import line_starts

_FOLD_WORDS = {
    BlockKind.FURNITURE: "page furniture",
    BlockKind.DUPLICATE: "repeated",
    BlockKind.SEPARATOR: "separators",
}


@dataclass(frozen=True, slots=True)
class Columns:
    """How a line of the pane is divided, in cells."""

    pad: int
    """Empty cells at the left, so that the text stands in the middle of a wide pane."""
    label: int
    """Width of the locators, 0 when there is no room for them."""
    text: int
    """Width of the text: the measure, or what there is."""

    @property
    def prefix(self) -> int:
        """Cells before the text: pad, note mark, label, a space, the bar of the current block, a space."""
        return self.pad + 1 + self.label + (3 if self.label else 1)


def columns(width: int, measure: int, labels: int) -> Columns:
    """Divide a line of `width` cells, where the longest locator takes `labels`."""
    label = labels if width - labels >= 24 else 0
    fixed = 1 + label + (3 if label else 1)
    text = max(1, min(measure, width - fixed))
    return Columns(max(0, (width - fixed - text) // 2), label, text)


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one row."""

    what: str
    """`text`, `rule`, `gap` or `fold`."""
    block: int
    """Index of the block; the first one of those that a fold hides; the block before a gap."""
    start: int = 0
    """Text offset of the first character shown."""
    end: int = 0
    """Text offset behind the last one, white space at the line's end included."""
    first: bool = False
    """Whether it is the first row of its block."""
    face: Face = PLAIN
    words: str = ""
    """What a fold says."""


class Layout:
    """An article in rows, or a run of its blocks.

    A *piece* is a block with its lines, or a fold of several blocks on one row, and the empty rows
    behind it. Rows, lines and offsets are kept in arrays, so that 5 MB cost as many bytes as they
    have lines, and every question is one bisection.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        starts: Sequence[int],
        divided: Columns,
        show_folded: bool,
        part: range | None = None,
        pace: Callable[[], object] | None = None,
    ) -> None:
        """`part`: the blocks that are laid out; all of them, unless said. `pace` is called behind each."""
        self.blocks = blocks
        self.starts = starts
        self.columns = divided
        self.show_folded = show_folded
        self.part = range(len(blocks)) if part is None else part
        self._tops = array("i")  # of each piece: its first row
        self._firsts = array("I")  # of each piece: its first block
        self._line_at = array("I")  # of each piece: where its lines begin in _lines
        self._folds: dict[int, str] = {}  # of the pieces that are folds: what they say
        self._lines = array("I")  # text offset of every line
        self._faces: list[Face] = []
        self.pages = _page_begins(locators(blocks))
        """For each block that is the first of its page: the page."""
        self.labels: int | None = None
        """Cells that the locators take, as `label_width`; None when that was not noted."""
        self.aim: int | None = None
        """Of a page alone: the text offset that it was laid out for, see `first_page`."""
        self._lay_out(show_folded, pace or _at_once)

    def _lay_out(self, show_folded: bool, pace: Callable[[], object]) -> None:
        top = 0
        last: Block | None = None
        last_face = PLAIN
        text = self.columns.text
        most = text // 4
        known = kinds(self.blocks)
        for folded, group in groupby(self.part, lambda number: known[number] in FOLDED):
            numbers = list(group)
            if folded:
                first = self.blocks[numbers[0]]
                top += self._gap(last, last_face, first, PLAIN)
                self._piece(top, numbers[0], Face("dim"))
                self._folds[len(self._tops) - 1] = _fold_words([known[n] for n in numbers], show_folded)
                top += 1
                last, last_face = first, Face("dim")
                if not show_folded:
                    continue
            for number in numbers:
                block = self.blocks[number]
                look = face(block)
                top += self._gap(last, last_face, block, look)
                self._piece(top, number, look)
                self._lines.extend(
                    line_starts(block.text, text - min(look.indent, most), self.starts[number])
                )
                top += len(self._lines) - self._line_at[-1] + bool(look.rule)
                last, last_face = block, look
                pace()
        self.height = top

    @property
    def is_whole(self) -> bool:
        """Whether all blocks are laid out."""
        return len(self.part) == len(self.blocks)

    def begin_at(self, row: int) -> None:
        """Count rows from this one on; those above it are below 0."""
        self._tops = array("i", [top - row for top in self._tops])
        self.height -= row

    def _piece(self, top: int, block: int, look: Face) -> None:
        self._tops.append(top)
        self._firsts.append(block)
        self._line_at.append(len(self._lines))
        self._faces.append(look)

    @staticmethod
    def _gap(last: Block | None, last_face: Face, block: Block, look: Face) -> int:
        """How many empty rows stand before a block."""
        if last is None or (look.group and last_face.group == look.group):
            return 0
        if last.kind in FOLDED and block.kind in FOLDED:
            return 0
        return 1

    def indent(self, look: Face) -> int:
        """The indent of a block in cells; a narrow pane cuts it."""
        return min(look.indent, self.columns.text // 4)

    def _line_count(self, piece: int) -> int:
        end = self._line_at[piece + 1] if piece + 1 < len(self._line_at) else len(self._lines)
        return end - self._line_at[piece]

    def _piece_of_row(self, row: int) -> int:
        return max(0, bisect_right(self._tops, row) - 1)

    def _piece_of_block(self, block: int) -> int:
        # An open fold and the first block in it share a number: bisect_right finds the block.
        return max(0, bisect_right(self._firsts, block) - 1)

    def row(self, number: int) -> Row:
        """What stands on a row; rows behind the last one are gaps."""
        if not self._tops:
            return Row("gap", 0)
        piece = self._piece_of_row(number)
        block, look = self._firsts[piece], self._faces[piece]
        inside = number - self._tops[piece]
        if piece in self._folds:
            what = "fold" if inside == 0 else "gap"
            at = self.starts[block]
            return Row(what, block, at, at, face=look, words=self._folds[piece])
        count = self._line_count(piece)
        block_end = self.starts[block] + len(self.blocks[block].text)
        if inside >= count:
            what = "rule" if look.rule and inside == count else "gap"
            return Row(what, block, block_end, block_end, face=look)
        line = self._line_at[piece] + inside
        end = self._lines[line + 1] if inside + 1 < count else block_end
        return Row("text", block, self._lines[line], end, inside == 0, look)

    def row_of(self, offset: int) -> int:
        """The row on which a text offset is shown: the fold's, when its block is folded."""
        if not self._tops:
            return 0
        block = max(0, bisect_right(self.starts, offset) - 1)
        piece = self._piece_of_block(block)
        count = self._line_count(piece)
        if count == 0:
            return self._tops[piece]
        first = self._line_at[piece]
        line = bisect_right(self._lines, offset, first, first + count) - 1
        return self._tops[piece] + max(0, line - first)

    def offset_of(self, row: int) -> int:
        """The text offset at which the first text on or below a row begins."""
        found = self.row(row)
        if found.what in ("text", "fold"):
            return found.start
        following = bisect_left(self._tops, row)
        if following < len(self._firsts):
            return self.starts[self._firsts[following]]
        return found.end

    def first_whole_block(self, top: int, height: int) -> int:
        """The first block that begins on a row from `top` on, or the one that fills the screen."""
        if not self._tops:
            return 0
        piece = bisect_left(self._tops, top)
        while piece < len(self._tops) and piece in self._folds:
            piece += 1
        if piece < len(self._tops) and self._tops[piece] < top + height:
            return self._firsts[piece]
        return self._firsts[self._piece_of_row(top)]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a pane needs to know of itself to lay an article out."""

    width: int
    measure: int
    show_folded: bool
    height: int = 0
    """How many rows it shows at a time; 0 when that is not known."""


def laid_out(article: Article, shape: Shape, pace: Callable[[], object] | None = None) -> Layout:
    """An article in rows: 60 ms for 5 MB, so it is made on a thread where that can be."""
    return _laid(article, shape, None, label_width(article.blocks), pace)


def _laid(
    article: Article, shape: Shape, part: range | None, labels: int, pace: Callable[[], object] | None = None
) -> Layout:
    divided = columns(shape.width, shape.measure, labels)
    laid = Layout(article.blocks, article.starts, divided, shape.show_folded, part, pace)
    laid.labels = labels
    return laid


def first_page(article: Article, shape: Shape, offset: int, *, rest: bool) -> Layout:
    """The page that shows a text offset, laid out with no more of the article than it needs.

    Row 0 is the top of the page that the pane would show of the whole article. `rest`: the offset stands
    at the top, else as `top_for` has it. There is more than a page of rows below, but at the end of the text.
    """
    labels, known = label_width(article.blocks), kinds(article.blocks)
    count, at = len(known), article.block_at(offset)
    around = 2 * shape.height
    while True:
        begin, end = max(0, at - around), min(count, at + around)
        while begin > 0 and known[begin] in FOLDED:  # what is set aside together has one row
            begin -= 1
        while end < count and known[end] in FOLDED:
            end += 1
        laid = _laid(article, shape, range(begin, end), labels)
        row = laid.row_of(offset)
        above = begin == 0 or row >= 2 * shape.height
        below = end == count or laid.height - row >= 3 * shape.height
        if above and below:
            break
        around *= 4
    if not laid.is_whole:
        top = row if rest else top_for(row, shape.height)
        lowest = laid.height - shape.height if end == count else top
        laid.begin_at(max(0, min(top, lowest)))
    laid.aim = offset
    return laid


def top_for(row: int, height: int) -> int:
    """The row at the top when one goes to `row` from the top of the text: it need not move for a near one."""
    return 0 if row < height - min(3, height // 4) else row - height // 3


def label_width(blocks: Sequence[Block]) -> int:
    """How many cells the locators of an article take in the margin."""
    widest = 0
    for kind, locator in zip(kinds(blocks), locators(blocks), strict=True):
        if len(locator) > widest or kind is BlockKind.SOURCE:  # no label of another kind is longer
            widest = max(widest, len(label_of(kind, locator)), len(page_of(locator)))
    return min(9, widest)


def _page_begins(locators: Sequence[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    page = ""
    for number, locator in [(n, one) for n, one in enumerate(locators) if one.startswith("p. ")]:
        here = page_of(locator)
        if here and here != page:
            found[number] = page = here
    return found


def _fold_words(hidden: Sequence[BlockKind], shown: bool) -> str:
    words = ", ".join(dict.fromkeys(_FOLD_WORDS[kind] for kind in hidden))
    count = len(hidden)
    return f"{'⌄' if shown else '⋯'} {count} line{'s' * (count != 1)} set aside ({words})"


def _at_once() -> None:
    """Let nobody in."""
