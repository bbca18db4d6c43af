"""What a command is. Footer, palette, help screen and key bindings all follow from the one list."""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from reader.tui.screens.main_screen import MainScreen


class Pane(StrEnum):
    """Where one can be."""

    SEARCH = "search"
    RESULTS = "results"
    READING = "reading"
    SIDEBAR = "sidebar"
    FIND = "find"
    FILTER = "filter"
    ASK = "ask"
    """The line that asks for a place or for the letter of a mark."""
    CHOICE = "choice"
    """In the reading pane, while a passage is being chosen."""


class Group(StrEnum):
    """The headings of the help screen, in its order."""

    SEARCHING = "Searching"
    MOVING = "Moving about"
    PLACES = "Back, forth and marks"
    READING = "Reading"
    TAKING = "Keeping and copying"
    PANES = "Panes"
    PROGRAM = "The program"


LISTS = frozenset({Pane.RESULTS, Pane.SIDEBAR})
TEXT = frozenset({Pane.READING, Pane.CHOICE})
BROWSING = frozenset({Pane.RESULTS, Pane.READING, Pane.SIDEBAR, Pane.CHOICE})
EVERYWHERE = frozenset(Pane)

_NAMES = {
    "slash": "/",
    "colon": ":",
    "apostrophe": "'",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "alt+left": "alt+←",
    "alt+right": "alt+→",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "esc",
    "comma": ",",
    "shift+tab": "⇧tab",
    "shift+left": "⇧←",
    "shift+right": "⇧→",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "pgdn",
    "pageup": "pgup",
}


class Command(ABC):
    """One thing that a person can do by a key, from the palette or from the help screen."""

    id: ClassVar[str]
    """Name for the settings file and for tests, as `hit.next`."""
    keys: ClassVar[tuple[str, ...]]
    """Textual's names of the keys; the first is the one that the footer shows."""
    title: ClassVar[str]
    """Two or three words, for the footer and the palette."""
    help: ClassVar[str]
    """One sentence."""
    group: ClassVar[Group]
    where: ClassVar[frozenset[Pane]] = BROWSING
    """Where the footer offers it. The key itself works wherever nothing nearer takes it."""
    rank: ClassVar[int] = 0
    """Place in the footer, 1 first; 0 is never in the footer."""

    urgent: ClassVar[bool] = False
    """Whether the key is taken before any pane sees it, so that what is typed right behind it is not lost."""

    @abstractmethod
    def run(self, screen: MainScreen) -> None:
        """Do it."""

    @property
    def shown_keys(self) -> tuple[str, ...]:
        """The keys as a person reads them."""
        return tuple(shown_key(key) for key in self.keys)


def shown_key(key: str) -> str:
    """A key as a person reads it, from Textual's name of it."""
    if key in _NAMES:
        return _NAMES[key]
    modifiers, _, name = key.rpartition("+")
    if modifiers and name in _NAMES:
        return f"{modifiers}+{_NAMES[name]}"
    if "_" in name:  # the name of a character in Unicode
        from textual.keys import key_to_character  # rare: only keys that a person has chosen

        letter = key_to_character(name) or name
        return f"{modifiers}+{letter}" if modifiers else letter
    return key
