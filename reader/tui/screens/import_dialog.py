"""Asks what to import, and shows how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.tui.messages import Imported
from reader.tui.screens.keeping_screen import shown_path
from reader.tui.widgets.fitting import wrapped
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.message import Message

    from reader.tui.desk import Desk
    from reader.tui.keeping import Post
    from reader.tui.work import Work

OWN = """\
The sample corpus stays as it is. Pages go into a library of your own,
  {}
and the reader then opens it."""
KEYS = "enter import   esc back"
BUSY = "ctrl+x stop   tab the lines   esc back, it goes on"
LOOKS = "tab the lines   esc back, it goes on"
BEGUN = "enter import   tab the lines   esc back"
OPEN = "enter open your library   tab the lines   esc back to the sample"
ALREADY = "enter import; on an empty line, open your library   esc back to the sample"


class LineList(RowList):
    """What became of each page, wrapped to the width; more is seen by scrolling."""

    def __init__(self) -> None:
        super().__init__(id="import-lines")
        self._lines: list[str] = []

    def add(self, lines: tuple[str, ...]) -> None:
        """Add lines at the end, and show it."""
        self._lines += lines
        self._fill()

    def on_resize(self) -> None:
        """Wrap for another width."""
        self._fill()

    def _fill(self) -> None:
        width = max(10, self.scrollable_content_region.width - 2)
        rows = [_row(number, line, width) for number, line in enumerate(self._lines)]
        self.set_rows(rows, keep=len(rows) - 1)


def _row(number: int, line: str, width: int) -> Row:
    style = "$error" if line.startswith("refused") else ""
    indent = len(line) - len(line.lstrip()) + 2
    return Row(wrapped(line, width, 6, style=style, indent=" " * indent), number)


class ImportDialog(ModalScreen[bool]):
    """A line for the path, how far it is, and what became of each page.

    `own`: the person's own library when the one that is open cannot take pages. The answer is whether
    to open it. When it is left, whoever is `behind` it is told how the import goes on.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", show=False),
        Binding("ctrl+x", "stop", "stop", show=False, priority=True),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#import-path"

    def __init__(self, work: Work, behind: Post, own: Desk | None = None, *, begun: bool = False) -> None:
        """`begun`: whether `own` may hold pages already."""
        super().__init__()
        self._behind = behind
        self._work = work
        self._own = own
        self._ready = begun
        self._progress = Static("", id="import-progress", markup=False)
        self._lines = LineList()
        self._keys = KeyLine(ALREADY if begun else KEYS, id="import-keys")

    def compose(self) -> ComposeResult:
        """The parts."""
        path = Input(placeholder="a file or a folder", compact=True, id="import-path")
        path.cursor_blink = False
        where = "the library" if self._own is None else "your own library"
        with Vertical(id="import-box"):
            yield Static(f"Import into {where}", classes="dialog-title", markup=False)
            if self._own is not None:
                yield Static(Content(OWN.format(shown_path(self._own.folder))), id="import-where")
            yield path
            yield self._progress
            yield self._lines
            yield self._keys

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self.has_class("-busy"):
            return
        if event.value.strip():
            self.add_class("-busy", "-begun")
            self._progress.update(Content("begins …"))
            self._keys.update(BUSY)
            self._work.take_in(event.value.strip(), self._tell, self._own)
            event.input.value = ""
        elif self._ready:
            self.dismiss(True)

    def _tell(self, message: Message) -> bool:
        """On the thread that imports: false when this was left, and others were told."""
        seen = self.post_message(message)
        if not seen:
            self._behind(message)
        return seen

    @on(Imported)
    def _imported(self, event: Imported) -> None:
        event.stop()
        if event.passing or event.done:
            self._progress.update(Content(" ".join(event.lines)))
        else:
            self._lines.add(event.lines)
        self.set_class(not event.done, "-busy")
        if event.looking:
            self._keys.update(LOOKS)
        if event.done:
            self._keys.update(BEGUN)
        if event.ready:
            self._ready = True
            self._keys.update(OPEN)

    @on(RowList.Highlighted)
    @on(RowList.Opened)
    def _row_message(self, event: RowList.RowMessage) -> None:
        event.stop()

    def action_stop(self) -> None:
        """Stop after the page that is being read; what was taken in stays."""
        if self._work.stop():
            self._progress.update(Content("stopping …"))

    def action_leave(self) -> None:
        """Go back; an import that is running goes on."""
        self.dismiss(False)
