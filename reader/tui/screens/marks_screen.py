"""All marked places in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.screens.recent_screen import place_words
from reader.tui.widgets.fitting import crop
from reader.tui.widgets.key_line import BACK, KeyLine
from reader.tui.widgets.row_list import Row, RowList
from reader.workspace.whereabouts import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult

    from reader.workspace.summary import Summary
    from reader.workspace.whereabouts import Spot

KEYS = " enter go there   d take it away   esc back"
NONE = " No marks yet: m and a letter sets one"


class MarkList(RowList):
    """Each mark: its letter, the words that stand there, its article and place."""

    def __init__(self, marks: Mapping[str, Spot], summaries: Mapping[str, Summary]) -> None:
        super().__init__(id="marks-list")
        self._marks = dict(marks)
        self._summaries = summaries

    def drop(self, letter: str) -> None:
        """Take a mark out of the list."""
        self._marks.pop(letter, None)
        self._fill()

    def on_resize(self) -> None:
        """Make the rows again for the width."""
        self._fill()

    def _fill(self) -> None:
        width = max(10, self.scrollable_content_region.width - 2)
        kept, cursor = self.cursor_row, self.cursor
        rows = [self._row(letter, spot, width) for letter, spot in sorted(self._marks.items())]
        self.set_rows(rows, keep=kept.key if kept is not None else None)
        if self.cursor == 0 and cursor > 0:
            self.cursor = cursor  # the mark that was under it is gone

    def _row(self, letter: str, spot: Spot, width: int) -> Row:
        known = self._summaries.get(spot.article_id)
        title = known.title if known is not None else f"{spot.article_id}: not in this library any more"
        lines = (
            Content.styled(crop(f" {letter}  {_whole_words(spot.words)} …", width), "bold"),
            Content(crop(f"    {place_words(spot)}", width)),
            Content.styled(crop(f"    {title}", width), "$muted"),
        )
        return Row(lines, letter, True, "mark")


def _whole_words(kept: str) -> str:
    """What is kept of a place, on one line, without the word that it was cut in."""
    words = kept.split()
    return " ".join(words[:-1] if len(kept) >= WORDS and len(words) > 1 else words)


class MarksScreen(ModalScreen["str | None"]):
    """A list over the reader; the answer is the letter of the mark to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,M,q", "leave", "back", show=False),
        Binding("d,delete", "drop", "take away", show=False),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#marks-list"

    def __init__(
        self, marks: Mapping[str, Spot], summaries: Mapping[str, Summary], drop: Callable[[str], None]
    ) -> None:
        """`drop` takes a mark away."""
        super().__init__()
        self.list = MarkList(marks, summaries)
        self._drop = drop
        self._count = len(marks)
        self._title = Static("", id="marks-title", markup=False)
        self._keys = KeyLine(KEYS, id="marks-keys")

    def compose(self) -> ComposeResult:
        """A title, the list, a line of keys."""
        with Vertical(id="marks-box"):
            yield self._title
            yield self.list
            yield self._keys

    def on_mount(self) -> None:
        """Say how many there are."""
        self._tell(self._count)

    def _tell(self, count: int) -> None:
        self._title.update(f" {count} mark{'s' * (count != 1)}" if count else NONE)
        self.set_class(not count, "-empty")
        self._keys.update(KEYS if count else BACK)

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        event.stop()

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        self.dismiss(str(event.row.key))

    def action_drop(self) -> None:
        """Take the mark under the cursor away."""
        row = self.list.cursor_row
        if row is not None:
            self._drop(str(row.key))
            self.list.drop(str(row.key))
            self._tell(len(self.list.rows))

    def action_leave(self) -> None:
        """Stay where one is."""
        self.dismiss(None)
