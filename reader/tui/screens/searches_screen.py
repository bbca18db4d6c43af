"""The saved searches in one list, and the line in which a search is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.model.filters import ORDERS, in_words
from reader.model.search import Order
from reader.tui.found_messages import SavedRead
from reader.tui.widgets.fitting import wrapped
from reader.tui.widgets.key_line import BACK, KeyLine
from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.model.search import Query
    from reader.tui.finding import Finding
    from reader.workspace.searches import SavedView

KEYS = " enter run it   d forget it   esc back"
NONE = " No saved searches yet: ctrl+s saves the one that is on"


def asked(text: str, query: Query | None) -> str:
    """A query with its filters and its order in words."""
    parts = [text]
    if query is not None:
        parts.append(in_words(query.filters))
        parts.append(ORDERS[query.order] if query.order is not Order.RELEVANCE else "")
    return " · ".join(part for part in parts if part)


class SavedList(RowList):
    """Each search: its name, what it asks, what it found when it was last run."""

    def __init__(self) -> None:
        super().__init__(id="saved-list")
        self._views: tuple[SavedView, ...] = ()

    def show(self, views: Sequence[SavedView]) -> None:
        """Show these searches."""
        self._views = tuple(views)
        self._fill()

    def on_resize(self) -> None:
        """Make the rows again for the width."""
        self._fill()

    def _fill(self) -> None:
        row, cursor = self.cursor_row, self.cursor
        width = max(10, self.scrollable_content_region.width - 2)
        self.set_rows([_row(view, width) for view in self._views], keep=row.key if row is not None else None)
        if self.cursor == 0 and cursor > 0:
            self.cursor = cursor  # the search that was under it is gone


def _row(view: SavedView, width: int) -> Row:
    saved = view.saved
    lines = list(wrapped(saved.name, width, 2, style="bold", indent=" "))
    parts = (
        saved.query,
        in_words(saved.filters),
        ORDERS[saved.order] if saved.order is not Order.RELEVANCE else "",
    )
    words = " · ".join(part for part in parts if part)
    lines += wrapped(f"  {words}", width, 3, indent="  ")
    if view.run:
        sections = f"{view.sections:,} section{'' if view.sections == 1 else 's'}"
        articles = f"{view.articles:,} article{'' if view.articles == 1 else 's'}"
        told = f"  found {sections} in {articles} on {view.run[:16].replace('T', ' ')}"
    else:
        told = "  not run yet"
    lines += wrapped(told, width, 2, style="$muted", indent="  ")
    return Row(tuple(lines), saved.name, True, "saved")


class SearchesScreen(ModalScreen["str | None"]):
    """A list over the reader; the answer is the name of the search to run."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,S,q", "leave", "back", show=False),
        Binding("d,delete", "forget", "forget", show=False),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#saved-list"

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self._finding = finding
        self.list = SavedList()
        self._title = Static(" reading the saved searches …", id="saved-title", markup=False)
        self._keys = KeyLine(KEYS, id="saved-keys")

    def compose(self) -> ComposeResult:
        """A title, the list, a line of keys."""
        with Vertical(id="saved-box"):
            yield self._title
            yield self.list
            yield self._keys

    def on_mount(self) -> None:
        """Read them."""
        self._finding.saved(self.post_message)

    @on(SavedRead)
    def _saved_read(self, event: SavedRead) -> None:
        event.stop()
        count = len(event.views)
        title = f" {count} saved search{'' if count == 1 else 'es'}" if count else NONE
        self._title.update(Content(title))
        self.list.show(event.views)
        self.set_class(not count, "-empty")
        self._keys.update(KEYS if count else BACK)
        for problem in event.problems:
            self.app.notify(problem, severity="warning")

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        event.stop()

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        self.dismiss(str(event.row.key))

    def action_forget(self) -> None:
        """Take the search under the cursor out of the list."""
        row = self.list.cursor_row
        if row is not None:
            self._finding.remove(str(row.key), self.post_message)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


class SaveDialog(ModalScreen["str | None"]):
    """A line for the name of a search. Enter keeps it, Esc does not."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "cancel", show=False)]
    AUTO_FOCUS: ClassVar[str | None] = "#saved-name"

    def __init__(self, words: str, name: str) -> None:
        """`words`: what is saved. `name`: what it is called when nothing else is typed."""
        super().__init__()
        self._words = words
        self._name = name

    def compose(self) -> ComposeResult:
        """What is saved, and a line for its name."""
        name = Input(value=self._name, placeholder="a name", compact=True, id="saved-name")
        name.cursor_blink = False
        with Vertical(id="save-box"):
            yield Static("Save this search", classes="dialog-title", markup=False)
            yield Static(Content(self._words), id="saved-words")
            yield name
            yield KeyLine("enter save   esc cancel", classes="dialog-dim")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.dismiss(event.value.strip())

    def action_leave(self) -> None:
        """Keep nothing."""
        self.dismiss(None)
