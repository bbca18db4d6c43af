"""All notes in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.states import in_words
from reader.tui.widgets.fitting import crop, wrapped
from reader.tui.widgets.key_line import BACK, KeyLine
from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.workspace.notebook import NoteView

KEYS = " enter go to the passage   esc back"


class NoteList(RowList):
    """Each note: quotation, where it is from, remark and tags, state."""

    def __init__(self, notes: Sequence[NoteView], at: NoteView | None) -> None:
        super().__init__(id="note-list")
        self._notes = tuple(notes)
        self._at = at.note.id if at is not None else None

    def show(self, notes: Sequence[NoteView]) -> None:
        """Show these notes; the cursor stays with its note."""
        self._notes = tuple(notes)
        self._fill()

    def note(self, key: object) -> NoteView | None:
        """The note of a row."""
        return next((note for note in self._notes if note.note.id == key), None)

    def on_resize(self) -> None:
        """Make the rows again for the width."""
        self._fill()

    def _fill(self) -> None:
        width = max(10, self.scrollable_content_region.width - 2)
        row = self.cursor_row
        keep = row.key if row is not None else self._at
        self.set_rows([_row(note, width) for note in reversed(self._notes)], keep=keep)


def _row(view: NoteView, width: int) -> Row:
    passage = view.note.passage
    words = " ".join(passage.exact.split())
    lines = list(wrapped(f"“{words}”", width, 2, style="bold", indent=" "))
    where = view.note.citation or view.title or passage.article_id
    lines += wrapped(f"  {where}", width, 4, style="$muted", indent="  ")
    if view.note.remark or view.note.tags:
        tags = " ".join(f"#{tag}" for tag in view.note.tags)
        words = " ".join(" ".join((view.note.remark, tags)).split())
        lines += wrapped(f"  {words}", width, 2, indent="  ")
    style = "$success" if view.state == "exact" else "$warning" if view.start >= 0 else "$error"
    lines.append(Content.styled(crop(f"  {in_words(view.state)}", width), style))
    return Row(tuple(lines), view.note.id, True, "note")


class NotesScreen(ModalScreen["NoteView | None"]):
    """A list over the reader; Enter goes to the passage of a note, wherever it stands now."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,B,q", "leave", "back", show=False)]
    AUTO_FOCUS: ClassVar[str | None] = "#note-list"

    def __init__(self, notes: Sequence[NoteView], at: NoteView | None = None) -> None:
        super().__init__()
        self.list = NoteList(notes, at)
        self._title = Static(_heading(notes), id="notes-title", markup=False)
        self._keys = KeyLine(KEYS, id="notes-keys")
        self._count = len(notes)

    def compose(self) -> ComposeResult:
        """A title, the list, a line of keys."""
        with Vertical(id="notes-box"):
            yield self._title
            yield self.list
            yield self._keys

    def on_mount(self) -> None:
        """Say so when there are none."""
        self._tell(self._count)

    def show(self, notes: Sequence[NoteView]) -> None:
        """Show these notes."""
        self._title.update(Content(_heading(notes)))
        self.list.show(notes)
        self._tell(len(notes))

    def _tell(self, count: int) -> None:
        self.set_class(not count, "-empty")
        self._keys.update(KEYS if count else BACK)

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        self.dismiss(self.list.note(event.row.key))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


def _heading(notes: Sequence[NoteView]) -> str:
    if not notes:
        return " No notes yet: v chooses a passage, b keeps it"
    return f" {len(notes)} note{'s' if len(notes) != 1 else ''}, the newest first"
