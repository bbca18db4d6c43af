"""Commands for filters, order, hits in context and saved searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.base import BROWSING, Command, Group, Pane

if TYPE_CHECKING:
    from reader.tui.screens.main_screen import MainScreen


class Filters(Command):
    """Open the filter pane, or close it."""

    id = "filters"
    keys = ("f",)
    title = "filters"
    help = (
        "Narrow the results by publisher, year, place, name and so on: space wants a value, - excludes it, "
        "letters find one."
    )
    group = Group.SEARCHING
    rank = 12
    urgent = True

    def run(self, screen: MainScreen) -> None:
        """Turn it over."""
        screen.turn_filters()


class NoFilters(Command):
    """Take all filters away."""

    id = "filters.none"
    keys = ("X",)
    title = "no filters"
    help = "Take all filters away, and order the results by how well they answer."
    group = Group.SEARCHING

    def run(self, screen: MainScreen) -> None:
        """Without filters, best first."""
        screen.clear_filters()


class ChangeOrder(Command):
    """Change the order of the results."""

    id = "order"
    keys = ("r",)
    title = "order"
    help = "Order the results: best first, newest first, oldest first, by title."
    group = Group.SEARCHING
    where = frozenset({Pane.RESULTS})
    rank = 46

    def run(self, screen: MainScreen) -> None:
        """The next order."""
        screen.next_order()


class Context(Command):
    """List every hit in context."""

    id = "context"
    keys = ("x",)
    title = "hits in context"
    help = "List every hit of the search with the words around it; by place, or by the word before or after."
    group = Group.SEARCHING
    where = BROWSING - {Pane.CHOICE}
    rank = 28

    def run(self, screen: MainScreen) -> None:
        """Open the list."""
        screen.open_context()


class Save(Command):
    """Save the search."""

    id = "search.save"
    keys = ("ctrl+s",)
    title = "save search"
    help = "Save the search that is on, with its filters and its order, under a name."
    group = Group.SEARCHING

    def run(self, screen: MainScreen) -> None:
        """Ask for the name."""
        screen.save_search()


class Saved(Command):
    """Show the saved searches."""

    id = "search.saved"
    keys = ("S",)
    title = "saved searches"
    help = "Show the saved searches; Enter runs one again and says what is new since last time."
    group = Group.SEARCHING
    where = frozenset({Pane.RESULTS})
    rank = 52

    def run(self, screen: MainScreen) -> None:
        """Open the list."""
        screen.open_saved()


COMMANDS: tuple[Command, ...] = (Filters(), NoFilters(), ChangeOrder(), Context(), Save(), Saved())
