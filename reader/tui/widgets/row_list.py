"""A list of rows that draws only what is seen, so that 100,000 rows cost as much as ten."""

from abc import abstractmethod
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.style import Style

from reader.tui.widgets.sized import SizedView

_POINTER = "▸ "
_MARKED = "• "


class Row(NamedTuple):
    """One row of a list."""

    lines: tuple[Content, ...]
    """One to three lines; each is cut where the list ends, with an ellipsis."""
    key: object
    """What the row stands for: `set_rows(keep=…)` finds it again by this."""
    selectable: bool = True
    """False for a heading: the cursor passes over it."""
    kind: str = ""
    """`heading`, `quiet`, or empty: chooses the component class `row-list--heading` and so on."""


class LazyRows(Sequence[Row]):
    """Rows that are made when they are asked for, and whose heights are known before."""

    heights: Sequence[int]
    """Lines of each row."""

    @abstractmethod
    def place_of(self, key: object) -> int:
        """The number of the row with a key; -1: none."""


class RowList(SizedView, can_focus=True, inherit_bindings=False):
    """Rows of one to three lines with a cursor.

    Rows may be any sequence, also one that makes each row when it is asked for. Unless `height` says
    that all rows are equally high, each row is asked once for its height.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "Down", show=False, id="list.down"),
        Binding("up,k", "move(-1)", "Up", show=False, id="list.up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="list.page_down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="list.page_up"),
        Binding("home,g", "first", "First", show=False, id="list.first"),
        Binding("end,G", "last", "Last", show=False, id="list.last"),
        Binding("enter", "open", "Open", show=False, id="list.open"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--cursor",
        "row-list--cursor-blurred",
        "row-list--heading",
        "row-list--quiet",
        "row-list--pointer",
    }

    class RowMessage(Message):
        """Something happened to a row."""

        def __init__(self, row_list: "RowList", row: Row) -> None:
            super().__init__()
            self.row_list = row_list
            self.row = row

        @property
        def control(self) -> "RowList":
            """The list, so that handlers can be chosen by its id."""
            return self.row_list

    class Highlighted(RowMessage):
        """The cursor came to a row, by a key, the mouse or new rows."""

    class Opened(RowMessage):
        """A row was chosen, by Enter or a click."""

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._rows: Sequence[Row] = ()
        self._height = 1
        self._behind = 0
        self._tops: array[int] | None = None  # of each row and of the end; None when all are equally high
        self._cursor = -1
        self._marked: frozenset[int] = frozenset()
        self._strips: dict[tuple[int, int, bool, bool], Strip] = {}

    # What is shown

    @property
    def rows(self) -> Sequence[Row]:
        """The rows."""
        return self._rows

    @property
    def cursor(self) -> int:
        """Index of the row under the cursor; -1 when there is none that could be chosen."""
        return self._cursor

    @cursor.setter
    def cursor(self, index: int) -> None:
        self._go(self._selectable(max(0, min(index, len(self._rows) - 1)), 1))

    @property
    def cursor_row(self) -> Row | None:
        """The row under the cursor; None when there is none."""
        return self._rows[self._cursor] if 0 <= self._cursor < len(self._rows) else None

    def set_rows(
        self, rows: Sequence[Row], *, keep: object | None = None, height: int | None = None, behind: int = 0
    ) -> None:
        """Show other rows. The cursor goes to the row with the key `keep`, or else to the first one.

        `height`: how many lines every row has, where that is known. `behind`: for so many lines more that
        will follow soon the scrollbar has room.
        """
        before = self.cursor_row
        self._behind = behind
        self._rows = rows
        self._marked = frozenset()
        self._strips.clear()
        self._tops = None
        self._height = height or 1
        if height is None and rows:
            heights = rows.heights if isinstance(rows, LazyRows) else [len(row.lines) for row in rows]
            self._height = heights[0]
            if min(heights) != max(heights):
                self._tops = array("I", [0, *accumulate(heights)])
        self.virtual_size = Size(self.scrollable_size.width, self._top(len(rows)) + behind)
        kept = self.find(keep)
        self._cursor = kept if kept >= 0 else self._selectable(0, 1)
        if kept < 0:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._show_cursor()
        self.refresh()
        row = self.cursor_row
        if row is not None and (before is None or before.key != row.key):
            self.post_message(self.Highlighted(self, row))

    @property
    def marked(self) -> frozenset[int]:
        """The rows that have a mark in front; other rows take all marks away."""
        return self._marked

    @marked.setter
    def marked(self, marked: frozenset[int]) -> None:
        if marked != self._marked:
            self._marked = marked
            self._strips.clear()
            self.refresh()

    def is_seen(self, index: int) -> bool:
        """Whether the first line of a row is on the screen."""
        return 0 <= self._top(index) - self.scroll_offset.y < self.scrollable_size.height

    def reveal(self, index: int) -> None:
        """Bring a row into view; the cursor stays where it is."""
        if not self.is_seen(index):
            top = max(0, self._top(index) - self.scrollable_size.height // 3)
            self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def find(self, key: object | None) -> int:
        """The number of the row with a key, where it can be chosen; -1: none."""
        if key is None:
            return -1
        if isinstance(self._rows, LazyRows):
            return self._rows.place_of(key)
        found = (n for n, row in enumerate(self._rows) if row.key == key and row.selectable)
        return next(found, -1)

    def _top(self, index: int) -> int:
        return index * self._height if self._tops is None else self._tops[index]

    def _row_at(self, line: int) -> int:
        if self._tops is None:
            return line // self._height
        return bisect_right(self._tops, line) - 1

    # Moving

    def _selectable(self, index: int, direction: int) -> int:
        """The nearest row to choose from `index` on, else the nearest on the other side; -1: none."""
        count = len(self._rows)
        onwards = range(index, count) if direction > 0 else range(index, -1, -1)
        back = range(index - 1, -1, -1) if direction > 0 else range(index + 1, count)
        for candidates in (onwards, back):
            for candidate in candidates:
                if 0 <= candidate < count and self._rows[candidate].selectable:
                    return candidate
        return -1

    def _go(self, index: int) -> None:
        if index < 0 or index == self._cursor:
            return
        self._cursor = index
        self._show_cursor()
        self.refresh()
        self.post_message(self.Highlighted(self, self._rows[index]))

    def _show_cursor(self) -> None:
        """Scroll no further than is needed to see the whole row, and the heading just above it."""
        height = self.scrollable_size.height
        if self._cursor < 0 or height <= 0:
            return
        bottom = self._top(self._cursor + 1)
        first = self._cursor
        while first > 0 and not self._rows[first - 1].selectable and bottom - self._top(first - 1) <= height:
            first -= 1
        at = self.scroll_offset.y
        wanted = min(self._top(first), max(at, bottom - height))
        if wanted != at:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=True)

    def action_move(self, by: int) -> None:
        """Move the cursor by rows that can be chosen."""
        target = self._cursor + by
        if 0 <= target < len(self._rows):
            found = self._selectable(target, by)
            # Behind the last row that can be chosen, the other side would be a step back.
            if (found - self._cursor) * by > 0:
                self._go(found)

    def action_page(self, by: int) -> None:
        """Move the cursor by a screen."""
        if self._cursor < 0:
            return
        line = self._top(self._cursor) + by * max(1, self.scrollable_size.height - 1)
        target = max(0, min(self._row_at(max(0, line)), len(self._rows) - 1))
        self._go(self._selectable(target, by))

    def action_first(self) -> None:
        """Go to the first row."""
        self._go(self._selectable(0, 1))

    def action_last(self) -> None:
        """Go to the last row."""
        self._go(self._selectable(len(self._rows) - 1, -1))

    def action_open(self) -> None:
        """Choose the row under the cursor."""
        row = self.cursor_row
        if row is not None:
            self.post_message(self.Opened(self, row))

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked and choose it."""
        place = event.get_content_offset(self)
        if place is None:
            return
        index = self._row_at(self.scroll_offset.y + place.y)
        if 0 <= index < len(self._rows) and self._rows[index].selectable:
            event.stop()
            self._go(index)
            self.action_open()

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.virtual_size = Size(self.scrollable_size.width, self._top(len(self._rows)) + self._behind)
        self._show_cursor()

    def on_focus(self) -> None:
        """Show the strong cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the quiet cursor."""
        self.refresh()

    # Drawing

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line = self.scroll_offset.y + y
        width = self.scrollable_size.width
        index = self._row_at(line) if line >= 0 else -1
        if not 0 <= index < len(self._rows):
            return Strip.blank(width, self.rich_style)
        key = (line, width, index == self._cursor, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > 2048:
                self._strips.clear()
            strip = self._strips[key] = self._draw(index, line - self._top(index), width)
        return strip

    def _draw(self, index: int, inside: int, width: int) -> Strip:
        row = self._rows[index]
        at_cursor = index == self._cursor
        if at_cursor:
            names = ["row-list--cursor" if self.has_focus else "row-list--cursor-blurred"]
        else:
            name = f"row-list--{row.kind}"
            names = [name] if row.kind and name in self.COMPONENT_CLASSES else []
        style = self.get_visual_style(*names)
        content = row.lines[inside] if inside < len(row.lines) else Content()
        room = max(0, width - len(_POINTER))
        if content.cell_length > room:
            content = content.truncate(room, ellipsis=True)
        pointer = self.get_visual_style(*names, "row-list--pointer") if at_cursor else style
        mark = " " * len(_POINTER)
        if inside == 0 and (at_cursor or index in self._marked):
            mark = _POINTER if at_cursor else _MARKED
        drawn = content.render(style, end="", parse_style=self._parse)
        segments = [Segment(mark, pointer.rich_style), *(Segment(t, s.rich_style) for t, s in drawn)]
        return Strip(segments).adjust_cell_length(width, style.rich_style)

    def _parse(self, style: Style | str) -> Style:
        """A style of a span: `.name` is a component class of ours, the rest is Textual's language."""
        if isinstance(style, Style):
            return style
        return self.get_visual_style(style[1:], partial=True) if style.startswith(".") else Style.parse(style)
