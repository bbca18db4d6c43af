"""Which text stands on which row of the screen: a whole article laid out in one go, nothing drawn."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.model.article import FOLDED, Article, Block, BlockKind
from reader.tui.widgets.faces import PLAIN, Face, face, margin_label, page_label
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
    """An article in rows.

    A *piece* is a block with its lines, or a fold of several blocks on one row, and the empty rows
    behind it. Rows, lines and offsets are kept in arrays, so that 5 MB cost as many bytes as they
    have lines, and every question is one bisection.
    """

    def __init__(
        self, blocks: Sequence[Block], starts: Sequence[int], divided: Columns, show_folded: bool
    ) -> None:
        self.blocks = blocks
        self.starts = starts
        self.columns = divided
        self.show_folded = show_folded
        self._tops = array("I")  # of each piece: its first row
        self._firsts = array("I")  # of each piece: its first block
        self._line_at = array("I")  # of each piece: where its lines begin in _lines
        self._folds: dict[int, str] = {}  # of the pieces that are folds: what they say
        self._lines = array("I")  # text offset of every line
        self._faces: list[Face] = []
        self.pages = _page_begins(blocks)
        """For each block that is the first of its page: the page."""
        self.labels: int | None = None
        """Cells that the locators take, as `label_width`; None when that was not noted."""
        self._lay_out(show_folded)

    def _lay_out(self, show_folded: bool) -> None:
        top = 0
        last: Block | None = None
        last_face = PLAIN
        text = self.columns.text
        most = text // 4
        for folded, group in groupby(enumerate(self.blocks), lambda item: item[1].kind in FOLDED):
            hidden: list[tuple[int, Block]] = []
            if folded:
                hidden = list(group)
                top += self._gap(last, last_face, hidden[0][1], PLAIN)
                self._piece(top, hidden[0][0], Face("dim"))
                self._folds[len(self._tops) - 1] = _fold_words(hidden, show_folded)
                top += 1
                last, last_face = hidden[0][1], Face("dim")
                if not show_folded:
                    continue
            for number, block in hidden or group:
                look = face(block)
                top += self._gap(last, last_face, block, look)
                self._piece(top, number, look)
                self._lines.extend(
                    line_starts(block.text, text - min(look.indent, most), self.starts[number])
                )
                top += len(self._lines) - self._line_at[-1] + bool(look.rule)
                last, last_face = block, look
        self.height = top

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

    def block_rows(self, block: int) -> tuple[int, int]:
        """The first row of a block and the row behind its last line."""
        piece = self._piece_of_block(block)
        return self._tops[piece], self._tops[piece] + max(1, self._line_count(piece))

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


def laid_out(article: Article, shape: Shape) -> Layout:
    """An article in rows: 60 ms for 5 MB, so it is made on a thread where that can be."""
    labels = label_width(article.blocks)
    divided = columns(shape.width, shape.measure, labels)
    laid = Layout(article.blocks, article.starts, divided, shape.show_folded)
    laid.labels = labels
    return laid


def label_width(blocks: Sequence[Block]) -> int:
    """How many cells the locators of an article take in the margin."""
    return min(9, max((max(len(margin_label(one)), len(page_label(one))) for one in blocks), default=0))


def _page_begins(blocks: Sequence[Block]) -> dict[int, str]:
    found: dict[int, str] = {}
    page = ""
    for number, block in enumerate(blocks):
        here = page_label(block)
        if here and here != page:
            found[number] = page = here
    return found


def _fold_words(hidden: Sequence[tuple[int, Block]], shown: bool) -> str:
    kinds = dict.fromkeys(_FOLD_WORDS[block.kind] for _, block in hidden)
    count = len(hidden)
    return f"{'⌄' if shown else '⋯'} {count} line{'s' * (count != 1)} set aside ({', '.join(kinds)})"
