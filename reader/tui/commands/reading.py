"""Commands for moving about and reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.base import LISTS, TEXT, Command, Group, Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.tui.screens.main_screen import MainScreen
    from reader.tui.widgets.reading_pane import ReadingPane
    from reader.tui.widgets.row_list import RowList


def _move(
    screen: MainScreen, in_list: Callable[[RowList], None], in_text: Callable[[ReadingPane], None]
) -> None:
    """Move in the pane that has the focus: lists and text have their own names for it."""
    from reader.tui.widgets.row_list import RowList

    if isinstance(screen.focused, RowList):
        in_list(screen.focused)
    else:
        in_text(screen.pane)


class Open(Command):
    """Open the row under the cursor."""

    id = "open"
    keys = ("enter",)
    title = "open"
    help = "Open the row under the cursor, and go to its place in the text."
    group = Group.MOVING
    where = LISTS | {Pane.SEARCH}
    rank = 5

    def run(self, screen: MainScreen) -> None:
        """As Enter on the row."""
        _move(screen, lambda rows: rows.action_open(), lambda text: None)


class Down(Command):
    """Go down."""

    id = "move.down"
    keys = ("j", "down")
    title = "down"
    help = "One row or line down."
    group = Group.MOVING

    def run(self, screen: MainScreen) -> None:
        """Down in the pane that has the focus."""
        _move(screen, lambda rows: rows.action_move(1), lambda text: text.step("down"))


class Up(Command):
    """Go up."""

    id = "move.up"
    keys = ("k", "up")
    title = "up"
    help = "One row or line up."
    group = Group.MOVING

    def run(self, screen: MainScreen) -> None:
        """Up in the pane that has the focus."""
        _move(screen, lambda rows: rows.action_move(-1), lambda text: text.step("up"))


class PageDown(Command):
    """Go a page down."""

    id = "move.page-down"
    keys = ("space", "pagedown")
    title = "page down"
    help = "One page down."
    group = Group.MOVING

    def run(self, screen: MainScreen) -> None:
        """A page down in the pane that has the focus."""
        _move(screen, lambda rows: rows.action_page(1), lambda text: text.turn(1))


class PageUp(Command):
    """Go a page up."""

    id = "move.page-up"
    keys = ("pageup",)
    title = "page up"
    help = "One page up."
    group = Group.MOVING

    def run(self, screen: MainScreen) -> None:
        """A page up in the pane that has the focus."""
        _move(screen, lambda rows: rows.action_page(-1), lambda text: text.turn(-1))


class Top(Command):
    """Go to the top."""

    id = "move.top"
    keys = ("g", "home")
    title = "top"
    help = "Go to the beginning."
    group = Group.MOVING

    def run(self, screen: MainScreen) -> None:
        """To the top of the pane that has the focus."""
        _move(screen, lambda rows: rows.action_first(), lambda text: text.go_top())


class Bottom(Command):
    """Go to the bottom."""

    id = "move.bottom"
    keys = ("G", "end")
    title = "bottom"
    help = "Go to the end."
    group = Group.MOVING

    def run(self, screen: MainScreen) -> None:
        """To the bottom of the pane that has the focus."""
        _move(screen, lambda rows: rows.action_last(), lambda text: text.go_bottom())


class NextSection(Command):
    """Go to the next section."""

    id = "section.next"
    keys = ("right_square_bracket",)
    title = "next section"
    help = "Go to the next section heading of the article."
    group = Group.READING
    where = TEXT

    def run(self, screen: MainScreen) -> None:
        """One heading on."""
        screen.pane.next_section()


class PreviousSection(Command):
    """Go to the previous section."""

    id = "section.previous"
    keys = ("left_square_bracket",)
    title = "previous section"
    help = "Go to the section heading before."
    group = Group.READING
    where = TEXT

    def run(self, screen: MainScreen) -> None:
        """One heading back."""
        screen.pane.previous_section()


class Name(Command):
    """Show the card of a name."""

    id = "name"
    keys = ("e",)
    title = "name"
    help = (
        "Show the card of the name where you read: kind, spellings, every mention in the library, "
        "what stands beside it; e there: the next name."
    )
    group = Group.READING
    where = TEXT | {Pane.SIDEBAR}
    rank = 32

    def run(self, screen: MainScreen) -> None:
        """The card of the name at the place being read, or under the cursor of the names."""
        screen.open_card()


class CorrectName(Command):
    """Correct the name that is shown."""

    id = "name.correct"
    keys = ("c",)
    title = "correct name"
    help = "Correct the name where you read, or of the row in the names: merge it, change its kind, drop it."
    group = Group.READING
    where = frozenset({Pane.SIDEBAR})
    rank = 8

    def run(self, screen: MainScreen) -> None:
        """Ask what is to be done."""
        screen.correct_name()


class SayPublisher(Command):
    """Say who published the article."""

    id = "publisher"
    keys = ("P",)
    title = "publisher"
    help = "Say who published the article that is open, and when: it wins over every rule, and stays."
    group = Group.READING

    def run(self, screen: MainScreen) -> None:
        """Ask for it."""
        screen.ask_publisher()


class Uncorrect(Command):
    """Take the last correction back."""

    id = "name.uncorrect"
    keys = ("U",)
    title = "undo correction"
    help = "Take back the last correction of this session; with none, the last of a name in the file."
    group = Group.READING

    def run(self, screen: MainScreen) -> None:
        """Take it back."""
        screen.uncorrect_name()


class Timeline(Command):
    """Show the dates of the library."""

    id = "timeline"
    keys = ("t",)
    title = "timeline"
    help = "Show all dates of the library, or of what the search found, in their order; digits choose a year."
    group = Group.READING
    rank = 45

    def run(self, screen: MainScreen) -> None:
        """Open the list."""
        screen.open_timeline()


class Folded(Command):
    """Show or hide what is folded away."""

    id = "folded"
    keys = ("F",)
    title = "folded text"
    help = "Show or hide what is folded away: page furniture and captions that stand twice."
    group = Group.READING

    def run(self, screen: MainScreen) -> None:
        """Turn it over."""
        screen.pane.show_folded = not screen.pane.show_folded


COMMANDS: tuple[Command, ...] = (
    Open(),
    Down(),
    Up(),
    PageDown(),
    PageUp(),
    Top(),
    Bottom(),
    NextSection(),
    PreviousSection(),
    Name(),
    CorrectName(),
    SayPublisher(),
    Uncorrect(),
    Timeline(),
    Folded(),
)
