"""Every hit in context: all hits of the article or of the whole result, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.found_messages import ContextRead
from reader.tui.trail import Place
from reader.tui.widgets.context_rows import ContextRows, key_of
from reader.tui.widgets.fitting import crop
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.row_list import RowList
from reader.workspace.concordance import By

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.model.search import Query
    from reader.tui.finding import Finding
    from reader.workspace.concordance import Line

KEYS = (
    "enter go there   p by place   b by the word before   a by the word after   t this article/all   esc back"
)
SHORT_KEYS = "enter go   p place   b before   a after   t this article/all   esc back"
ORDERS = {By.PLACE: "in their places", By.BEFORE: "by the word before", By.AFTER: "by the word after"}


class ContextList(RowList):
    """The lines; only those that are seen are ever made into rows."""

    def __init__(self) -> None:
        super().__init__(id="context-list")
        self._read: ContextRead | None = None

    def show(self, read: ContextRead, keep: object = None) -> None:
        """Show lines in an order. The cursor stays with its hit, or goes to the hit `keep`."""
        row = self.cursor_row
        self._read = read
        self._fill(keep if row is None else row.key)

    @property
    def line(self) -> Line | None:
        """The line under the cursor."""
        rows = self.rows
        return rows.line(self.cursor) if isinstance(rows, ContextRows) else None

    def on_resize(self) -> None:
        """Put the lines into other columns."""
        row = self.cursor_row
        self._fill(row.key if row is not None else None)

    def _fill(self, keep: object) -> None:
        read = self._read
        if read is not None:
            width = self.scrollable_content_region.width - 2
            rows = ContextRows(read.lines, read.numbers, width, headed=read.by is By.PLACE)
            self.set_rows(rows, keep=keep, height=1)

    def _find(self, key: object | None) -> int:
        """As in every list, but without making a row of each line."""
        rows = self.rows
        if not isinstance(rows, ContextRows) or not isinstance(key, tuple) or len(key) != 2:
            return -1
        line = rows.line(self.cursor)
        if line is not None and key_of(line) == key:
            return self.cursor  # as nearly always: more lines have come in behind it
        return rows.find(key)


class ContextScreen(ModalScreen["tuple[Place, int] | None"]):
    """A list over the reader. The answer is a place to go to and where the hit ends."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,x,q", "leave", "back", show=False),
        Binding("p", "sort('place')", "by place", show=False),
        Binding("b", "sort('before')", "by the word before", show=False),
        Binding("a", "sort('after')", "by the word after", show=False),
        Binding("t", "turn", "this article or all", show=False),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#context-list"

    def __init__(self, finding: Finding, query: Query, article: tuple[str, str] | None, at: int) -> None:
        """`article`: id and title of the one that is open, `at` the text offset that is read in it."""
        super().__init__()
        self._finding = finding
        self._query = query
        self._article = article
        self._at = at
        self._only = False
        self._by = By.PLACE
        self._ticket = 0
        self._read: ContextRead | None = None
        self.list = ContextList()
        self._title = Static("", id="context-title", markup=False)
        self._detail = Static("", id="context-detail", markup=False)
        self._keys = KeyLine("", id="context-keys")

    def compose(self) -> ComposeResult:
        """A title, the list, where the line is from, a line of keys."""
        with Vertical(id="context-box"):
            yield self._title
            yield self.list
            yield self._detail
            yield self._keys

    def on_mount(self) -> None:
        """Begin to read."""
        self._begin()

    def on_unmount(self) -> None:
        """Read no further."""
        self._finding.stop_context()

    def on_resize(self) -> None:
        """As many words as there is room for."""
        self._keys.update(f" {KEYS if self.size.width > len(KEYS) + 8 else SHORT_KEYS}")
        self._tell()

    def _begin(self) -> None:
        self._ticket += 1
        self._read = None
        only = self._article[0] if self._only and self._article else None
        self._tell()
        self._finding.context(self._ticket, self._query, only, self._by, self.post_message)

    @on(ContextRead)
    def _lines_read(self, event: ContextRead) -> None:
        event.stop()
        if event.ticket != self._ticket:
            return
        first, self._read = self._read is None, event
        keep = self._nearest(event) if first else None
        self.list.show(event, keep)
        self._tell()

    def _nearest(self, event: ContextRead) -> object:
        """The hit at the place that is being read, or the next one behind it in that article."""
        here = self._article[0] if self._article else ""
        found = (line for line in event.lines if line.origin.id == here and line.end > self._at)
        line = next(found, None)
        return (line.origin.id, line.start) if line is not None else None

    def _tell(self) -> None:
        """What is listed, and how far it has been read."""
        read = self._read
        count = len(read.lines) if read else 0
        where = f"in “{self._article[1]}”" if self._only and self._article else "in the whole result"
        told = [f"{count:,} hit{'' if count == 1 else 's'} {where}"]
        if read is None:
            told = [f"reading the hits {where} …"]
        elif read.problem:
            told = [read.problem]
        elif read.done < read.total:
            told.append(f"read in {read.done:,} of {read.total:,} articles …")
        told.append(ORDERS[self._by])
        self._title.update(Content(crop(" " + " · ".join(told), max(20, self.size.width - 8))))
        self._tell_line()

    def _tell_line(self) -> None:
        line = self.list.line
        words = ""
        if line is not None:
            origin = line.origin
            sponsor = f"sponsor {origin.sponsor}" if origin.sponsor else "sponsor none"
            parts = (
                origin.publisher or "publisher unknown",
                sponsor,
                origin.published,
                line.locator,
                origin.title,
            )
            words = " " + " · ".join(part for part in parts if part)
        self._detail.update(Content(crop(words, max(20, self.size.width - 8))))

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._tell_line()

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        line = self.list.line
        if line is not None:
            self.dismiss((Place(line.origin.id, line.start), line.end))

    def action_sort(self, by: str) -> None:
        """Another order; while hits are still being read they come in it at the end."""
        self._by = By(by)
        read = self._read
        if read is not None and read.done >= read.total and not read.problem:
            self._finding.arrange(self._ticket, read.lines, self._by, read.total, self.post_message)
            self._tell()
        else:
            self._begin()

    def action_turn(self) -> None:
        """The hits of the article that is open, or all."""
        if self._article is not None:
            self._only = not self._only
            self._begin()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
