"""Rows of the reading pane as strips of styled cells."""

from collections.abc import Callable
from functools import lru_cache

from rich.cells import get_character_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip

from reader.tui.widgets.directions import Directions, TurnedLine
from reader.tui.widgets.faces import margin_label
from reader.tui.widgets.layout import Layout, Row
from reader.tui.widgets.page import Marks
from reader.tui.widgets.right_to_left import DRAWN
from reader.tui.widgets.spans import cut
from reader.tui.widgets.wrap import SPACES

NOTE_FIRST, NOTE_MORE, FLASH_MARK, CURRENT_BAR = "●", "▌", "▶", "│"

Styles = Callable[[str], tuple[Style, Style]]
"""Gives, for a component class without its prefix, the whole style and only what the class itself sets."""


@lru_cache(4096)
def _letters_only(style: Style) -> Style:
    """A style without its colours."""
    return Style(bold=style.bold, italic=style.italic, underline=style.underline, dim=style.dim)


class Painter:
    """Draws rows of one layout in the styles of one widget."""

    def __init__(
        self, layout: Layout, marks: Marks, styles: Styles, width: int, directions: Directions
    ) -> None:
        self.layout = layout
        self._directions = directions
        self._marks = marks
        self._styles = styles
        self.width = width
        self._mixed: dict[tuple[str, ...], Style] = {}

    def strip(self, number: int, current: bool, top: bool = False) -> Strip:
        """One row as wide as the pane. `current`: it belongs to the block that is being read; `top`: it is
        the highest on the screen, so the label is shown also when the block began above.

        Every cell up to the text's end carries its offset for Textual's mouse selection: the code
        point in the line and the row; cells before the text count backwards from -1.
        """
        row = self.layout.row(number)
        base = self._styles("")[0]
        segments = self._margin(number, row, current, top)
        turned = self._directions.line(row, self._shown(row)) if row.what == "text" else None
        if turned is not None:
            return self._turned_strip(number, row, segments, turned)
        segments += self._indent(row)
        before = sum(len(segment.text) for segment in segments)
        if row.what == "text":
            segments += self._text(row)
        elif row.what == "rule":
            length = self._rule_length(row)
            if self._directions.runs_right(row.block):
                segments.append(Segment(" " * (self.layout.columns.text - length), base))
            segments.append(Segment(row.face.rule * length, self._styles("rule")[0]))
        elif row.what == "fold":
            segments.append(Segment(self._cropped(row.words), self._styles("fold")[0]))
        drawn = Strip(segments).apply_offsets(-before, number)
        return drawn.adjust_cell_length(self.width, base)

    def _margin(self, number: int, row: Row, current: bool, top: bool) -> list[Segment]:
        divided = self.layout.columns
        base, dim = self._styles("")[0], self._styles("margin")[0]
        block = self.layout.blocks[row.block] if self.layout.blocks else None
        labelled = row.what == "text" and (row.first or top)
        label = margin_label(block) if block is not None and labelled else ""
        page = self._page(number, row)
        segments = [Segment(" " * divided.pad, base)] if divided.pad else []
        segments.append(self._mark(row))
        bar = CURRENT_BAR if current and row.what == "text" else " "
        if divided.label:
            style = self._styles("margin-current")[0] if current and not page else dim
            segments.append(Segment((page or label)[: divided.label].rjust(divided.label), style))
            segments.append(Segment(f" {bar} ", dim))
        else:
            segments.append(Segment(bar, dim))
        return segments

    def _page(self, number: int, row: Row) -> str:
        """The page that begins here: above its first block, or on its second row when none is free above."""
        pages = self.layout.pages
        if not pages or row.first:
            return ""
        if row.what != "text":
            following = self.layout.row(number + 1)
            return pages.get(following.block, "") if following.first else ""
        if row.block in pages and number > 0:
            before = self.layout.row(number - 1)
            if before.first and (number < 2 or self.layout.row(number - 2).what == "text"):
                return pages[row.block]
        return ""

    def _mark(self, row: Row) -> Segment:
        """What the first cell says: a note, a place jumped to, or nothing."""
        marks = self._marks
        if row.what == "text":
            for start, _, _ in marks.notes.touching(row.start, row.end):
                first = start >= row.start
                return Segment(NOTE_FIRST if first else NOTE_MORE, self._styles("note-mark")[0])
            if marks.flash and row.start <= marks.flash[0] < max(row.end, row.start + 1):
                return Segment(FLASH_MARK, self._styles("note-mark")[0])
        return Segment(" ", self._styles("")[0])

    def _indent(self, row: Row) -> list[Segment]:
        width = self.layout.indent(row.face)
        if not width or row.what != "text":
            return []
        cue = row.face.cue if row.first else ""
        text = f"{row.face.bar[:width].ljust(width - 2)}{cue.ljust(2)}" if width >= 2 else " " * width
        return [Segment(text[:width].ljust(width), self._styles("margin")[0])]

    def _turned_strip(self, number: int, row: Row, margin: list[Segment], turned: TurnedLine) -> Strip:
        """A row whose cells do not stand in the order of its characters: each carries its own offset."""
        shown = self._shown(row)
        end = row.start + len(shown)
        style_of: list[Style] = []
        for low, high, names in cut(row.start, end, self._marks.layers(row.start, end)):
            style_of += [self._style(row.face.style, names)] * (high - low)
        text = [
            Segment(
                cell.text,
                style_of[cell.start] + Style.from_meta({"offset": (cell.start, number), DRAWN: True}),
            )
            for cell in turned.cells
        ]
        indent = self._indent(row)
        if turned.right:
            free = Style.from_meta({"offset": (len(shown), number)})
            text.insert(0, Segment(" " * self._free(row, turned), self._styles("")[0] + free))
            text += [Segment(segment.text[::-1], segment.style) for segment in indent]
        else:
            margin = [*margin, *indent]
        before = sum(len(segment.text) for segment in margin)
        drawn = Strip([*Strip(margin).apply_offsets(-before, number), *text])
        return drawn.adjust_cell_length(self.width, self._styles("")[0])

    def _free(self, row: Row, turned: TurnedLine) -> int:
        """How many cells stand empty before a line that ends at the right edge."""
        return max(0, self.layout.columns.text - self.layout.indent(row.face) - turned.width)

    def _cropped(self, words: str) -> str:
        width = self.layout.columns.text
        return words if len(words) <= width else words[: width - 1] + "…"

    def _rule_length(self, row: Row) -> int:
        return min(self.layout.columns.text, max(12, len(self.layout.blocks[row.block].text)))

    def _text(self, row: Row) -> list[Segment]:
        shown = self._shown(row)
        if not shown:
            return []
        end = row.start + len(shown)
        pieces = cut(row.start, end, self._marks.layers(row.start, end))
        look = row.face.style
        return [
            Segment(shown[a - row.start : b - row.start], self._style(look, names)) for a, b, names in pieces
        ]

    def _style(self, look: str, names: tuple[str, ...]) -> Style:
        """The style of text in a block's look under layers. A choice drops colours: it is reversed."""
        key = (look, *names)
        style = self._mixed.get(key)
        if style is None:
            style = self._styles(look)[0]
            chosen = "choice" in names
            for name in names:
                partial = self._styles(name)[1]
                if name in ("hit", "current-hit", "flash"):
                    # A background is readable only with the colour that was chosen for it.
                    partial = self._styles(name)[0]
                style += _letters_only(partial) if chosen and name != "choice" else partial
            self._mixed[key] = style
        return style

    def forget_styles(self) -> None:
        """Ask for all styles again."""
        self._mixed.clear()

    def _shown(self, row: Row) -> str:
        """The text of a row without the white space at its end."""
        begin = self.layout.starts[row.block]
        return self.layout.blocks[row.block].text[row.start - begin : row.end - begin].rstrip(SPACES)

    def offset_at(self, number: int, cell: int) -> int | None:
        """The text offset of the character drawn in a cell of a row; None where no text is."""
        row = self.layout.row(number)
        if row.what != "text":
            return None
        shown = self._shown(row)
        at = self.layout.columns.prefix
        turned = self._directions.line(row, shown)
        if turned is not None:
            at += self._free(row, turned) if turned.right else self.layout.indent(row.face)
            found = turned.offset_at(cell - at)
            return None if found is None else row.start + found
        at += self.layout.indent(row.face)
        for index, character in enumerate(shown):
            width = get_character_cell_size(character)
            if at <= cell < at + width:
                return row.start + index
            at += width
        return None

    def selected(self, start: Offset, end: Offset) -> tuple[int, int]:
        """A mouse selection as text offsets: `x` counts code points in the row `y`, as `strip` marks them.

        Textual counts cells up to the pointer, so under the pointer lies the first character with a
        width from `x` on, and a selection takes all marks of its last character.
        """
        first, last = self.layout.row(start.y), self.layout.row(end.y)
        low = self.layout.offset_of(start.y)
        if first.what == "text":
            low = first.start + self._with_width(self._shown(first), start.x)
        high = last.end
        if last.what == "text":
            shown = self._shown(last)
            under = self._with_width(shown, end.x - 1)
            high = last.start + (self._with_width(shown, under + 1) if end.x > 0 else 0)
        return low, high

    @staticmethod
    def _with_width(text: str, index: int) -> int:
        """The first index from `index` on whose character has a width; the text's length when none has."""
        index = max(0, index)
        while index < len(text) and get_character_cell_size(text[index]) == 0:
            index += 1
        return min(index, len(text))
