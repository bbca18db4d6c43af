"""The settings as a person sees them: what each does, what it can be, and what follows when it is changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.settings.settings import CHOICES, RANGES, YES_NO
from reader.tui import theme

if TYPE_CHECKING:
    from reader.settings.settings import Settings
    from reader.tui.screens.main_screen import MainScreen

Value = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Item:
    """One setting."""

    key: str
    title: str
    help: str
    step: int = 0
    """By how much → and ← change a number; 0 for other kinds."""
    later: bool = False
    """Whether it holds only from the next start on."""

    @property
    def is_typed(self) -> bool:
        """Whether its value is typed in."""
        return self.key in ("library", "notes")


ITEMS = (
    Item("theme", "Theme", "The colours. ctrl+t shows them all, each at once as the cursor comes to it."),
    Item("measure", "Reading width", "How many columns a line of text has at most.", step=4),
    Item("snippet", "Lines of a hit", "How many lines each hit has in the results at most.", step=1),
    Item("sidebar", "Sidebar", "How it begins: auto shows it where there is room for three panes."),
    Item("follow", "Sidebar follows", "Whether the sidebar moves along with the paragraph that is read."),
    Item("bidi", "Right-to-left", "Who puts Arabic and Hebrew in order.", later=True),
    Item("library", "Library", "The folder that is opened; empty: the usual one.", later=True),
    Item("notes", "Notes file", "Where passages are kept; empty: notes.md in the library.", later=True),
    Item("history", "Searches kept", "How many searches ↑ in the box brings back.", step=50, later=True),
    Item("tour_seen", "Tour seen", "The tour begins by itself only until it was seen; f1 brings it back."),
    Item("keys", "Keys", "Other keys for commands: written in the file, as  keys: {bookmark: \"m,ctrl+b\"}."),
)  # fmt: skip


def in_words(key: str, settings: Settings) -> str:
    """The value of a setting as it is shown."""
    value = getattr(settings, key)
    if key == "keys":
        return f"{len(value)} of your own" if value else "those of the program"
    if key in YES_NO:
        return "yes" if value else "no"
    return "the usual one" if value is None else str(value)


def turned(item: Item, settings: Settings, by: int) -> Value:
    """The value after (1) or before (-1) the present one; the present one where there is none."""
    value = getattr(settings, item.key)
    if item.key in YES_NO:
        return not value
    if item.step:
        least, most = RANGES[item.key]
        return int(max(least, min(most, value + by * item.step)))
    options = tuple(theme.CHOICES) if item.key == "theme" else CHOICES.get(item.key, ())
    if not options:
        return None if value is None else str(value)
    at = options.index(value) + by if value in options else 0
    return options[at % len(options)]


def act(screen: MainScreen, key: str, value: Value) -> None:
    """Let a changed value be seen."""
    match key:
        case "theme":
            screen.reader_app.use_theme(str(value))
        case "measure":
            screen.pane.measure = int(value or 0)
        case "snippet":
            screen.results.snippet = int(value or 0)
        case "follow":
            screen.sidebar.follows = bool(value)
        case "sidebar":
            show_sidebar(screen, str(value))


def show_sidebar(screen: MainScreen, how: str) -> None:
    """The sidebar as the setting wants it: `auto` leaves it to the width of the screen."""
    screen.set_class(how == "folded", "-folded")
    screen.remove_class("-unfolded")
    if how == "open":
        screen.unfold_sidebar()
