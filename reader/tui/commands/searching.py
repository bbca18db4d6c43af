"""Commands for finding things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.base import BROWSING, EVERYWHERE, Command, Group, Pane

if TYPE_CHECKING:
    from reader.tui.screens.main_screen import MainScreen


class Search(Command):
    """Go to the search box."""

    id = "search"
    keys = ("slash",)
    title = "search"
    help = (
        "Search the whole library; results come as you type. ↑ in the box brings back earlier searches, "
        "tab completes fields and their values."
    )
    group = Group.SEARCHING
    rank = 1
    urgent = True

    def run(self, screen: MainScreen) -> None:
        """Focus the box with its words selected."""
        screen.go(screen.box.input)


class Find(Command):
    """Find in the article that is open."""

    id = "find"
    keys = ("ctrl+f",)
    title = "find here"
    help = "Find words in the article that is open; n and N then go through the places found."
    group = Group.SEARCHING
    where = EVERYWHERE - {Pane.FIND, Pane.CHOICE, Pane.SEARCH, Pane.FILTER, Pane.ASK}
    rank = 60

    def run(self, screen: MainScreen) -> None:
        """Open the find line."""
        screen.column.open_find()


class NextHit(Command):
    """Go to the next hit."""

    id = "hit.next"
    keys = ("n",)
    title = "next hit"
    help = "Go to the next hit, and on into the next article of the results."
    group = Group.SEARCHING
    rank = 10

    def run(self, screen: MainScreen) -> None:
        """One hit on."""
        screen.step_hit(forward=True)


class PreviousHit(Command):
    """Go to the previous hit."""

    id = "hit.previous"
    keys = ("N",)
    title = "previous hit"
    help = "Go to the previous hit, and back into the article before."
    group = Group.SEARCHING

    def run(self, screen: MainScreen) -> None:
        """One hit back."""
        screen.step_hit(forward=False)


class NextResult(Command):
    """Go to the next row of the results."""

    id = "result.next"
    keys = ("J",)
    title = "next result"
    help = "Show the next row of the results, from whichever pane you are in."
    group = Group.SEARCHING

    def run(self, screen: MainScreen) -> None:
        """One row down."""
        screen.step_result(1)


class PreviousResult(Command):
    """Go to the previous row of the results."""

    id = "result.previous"
    keys = ("K",)
    title = "previous result"
    help = "Show the row of the results before this one."
    group = Group.SEARCHING

    def run(self, screen: MainScreen) -> None:
        """One row up."""
        screen.step_result(-1)


class Back(Command):
    """Go back one step."""

    id = "back"
    keys = ("escape",)
    title = "back"
    help = "Leave what you are in: choice, find line, box, sidebar, text; in the results, clear the search."
    group = Group.SEARCHING
    where = BROWSING | {Pane.SEARCH, Pane.FIND, Pane.FILTER, Pane.ASK}
    rank = 70

    def run(self, screen: MainScreen) -> None:
        """One step back; the query stays until one is back at the results."""
        where = screen.where
        if where is Pane.ASK:
            screen.close_ask()
        elif where is Pane.FILTER:
            screen.leave_filters()
        elif where is Pane.CHOICE:
            screen.pane.end_choice()
        elif screen.column.finding and where in (Pane.FIND, Pane.READING):
            screen.column.close_find()
            screen.go(screen.pane)
        elif where is Pane.SIDEBAR:
            if not screen.has_class("-wide"):
                screen.fold_sidebar()
            screen.go(screen.pane)
        elif where is Pane.READING and screen.is_covered:
            screen.fold_sidebar()
        elif where is Pane.RESULTS:
            if screen.box.text:
                screen.box.clear()
                screen.say("search cleared: / and ↑ bring it back")
            elif screen.searching.filters:
                screen.say("filters act: X takes them away")
        else:
            screen.remove_class("-alone")
            screen.go(screen.results)


COMMANDS: tuple[Command, ...] = (
    Search(),
    Find(),
    NextHit(),
    PreviousHit(),
    NextResult(),
    PreviousResult(),
    Back(),
)
