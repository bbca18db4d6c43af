"""All settings in one list, with what each does. What is changed acts at once and is kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.tui.settling import ITEMS, Item, Value, act, in_words, turned
from reader.tui.widgets.fitting import crop, wrapped
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.settings.settings import Settings
    from reader.tui.app import ReaderApp
    from reader.tui.screens.main_screen import MainScreen

TITLE = 18
"""Cells of the column of names."""
KEYS = " → ← change   enter next or type   esc back"
TYPING = " enter keep   esc leave it as it is"


class SettingList(RowList):
    """Each setting: name and value, and a line of what it does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space,l", "turn(1)", "More", show=False),
        Binding("left,h,minus", "turn(-1)", "Less", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="setting-list")

    def on_resize(self) -> None:
        """Make the rows again for the width."""
        self.fill()

    def fill(self) -> None:
        """Make the rows again; the cursor stays."""
        width = max(20, self.scrollable_content_region.width - 2)
        settings = cast("ReaderApp", self.app).choices.settings
        row = self.cursor_row
        rows = [_row(item, settings, width) for item in ITEMS]
        self.set_rows(rows, keep=row.key if row is not None else None)

    def action_turn(self, by: int) -> None:
        """Change the setting under the cursor."""
        cast("SettingsScreen", self.screen).turn(by)


def _row(item: Item, settings: Settings, width: int) -> Row:
    words = f"{item.title.ljust(TITLE)} {in_words(item.key, settings)}"
    first = Content(crop(words, width)).stylize("bold", 0, TITLE).stylize("$primary", TITLE + 1)
    told = item.help + (" From the next start on." if item.later else "")
    return Row((first, *wrapped(f"  {told}", width, 2, style="$muted", indent="  ")), item.key)


class SettingsScreen(ModalScreen[None]):
    """A list over the reader, the path of the file, and a line to type in where a value is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", show=False),
        Binding("q,comma", "close", "back", show=False),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#setting-list"

    def __init__(self, main: MainScreen) -> None:
        """`main`: where what is changed is seen."""
        super().__init__()
        self._main = main
        self._typed = ""
        self.list = SettingList()
        self._keys = KeyLine(KEYS, id="setting-keys")

    @property
    def _reader(self) -> ReaderApp:
        return cast("ReaderApp", self.app)

    def compose(self) -> ComposeResult:
        """A title, the list, the line to type in, the file, the keys."""
        path = Input(compact=True, id="setting-input")
        path.cursor_blink = False
        with Vertical(id="setting-box"):
            yield Static(" Settings", id="setting-title", markup=False)
            yield self.list
            yield path
            yield Static(Content(f" kept in {self._reader.choices.path}"), id="setting-file")
            yield self._keys

    def turn(self, by: int) -> None:
        """The next value of the setting under the cursor."""
        item = self._item()
        if item is None or item.is_typed or item.key == "keys":
            return
        self._set(item.key, turned(item, self._reader.choices.settings, by))

    def _item(self) -> Item | None:
        row = self.list.cursor_row
        return next((item for item in ITEMS if row is not None and item.key == row.key), None)

    def _set(self, key: str, value: Value) -> None:
        if value == getattr(self._reader.choices.settings, key):
            return
        self._reader.keep(key, value)
        act(self._main, key, value)
        self.list.fill()

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        event.stop()

    @on(RowList.Opened)
    def _opened(self, event: RowList.Opened) -> None:
        event.stop()
        item = self._item()
        if item is not None and item.is_typed:
            self._type(item)
        else:
            self.turn(1)

    def _type(self, item: Item) -> None:
        line = self.query_one("#setting-input", Input)
        self._typed = item.key
        line.value = getattr(self._reader.choices.settings, item.key) or ""
        line.placeholder = f"{item.title.lower()}: a path; empty for the usual one"
        self.add_class("-typing")
        self._keys.update(TYPING)
        line.focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._set(self._typed, event.value.strip() or None)
        self.action_leave()

    def action_leave(self) -> None:
        """Leave the line, or the list."""
        if self.has_class("-typing"):
            self.remove_class("-typing")
            self._keys.update(KEYS)
            self.list.focus()
        else:
            self.dismiss()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
