"""Commands for the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.base import EVERYWHERE, Command, Group, Pane

if TYPE_CHECKING:
    from reader.tui.screens.main_screen import MainScreen


def show_tab(screen: MainScreen, tab: str, *, by_date: bool = False) -> None:
    """Show a tab of the sidebar and go there."""
    screen.unfold_sidebar()
    screen.sidebar.show(tab, by_date=by_date)
    screen.go(screen.sidebar.list)


class NextPane(Command):
    """Go to the next pane."""

    id = "pane.next"
    keys = ("tab",)
    title = "next pane"
    help = "Go to the next pane; in the search box, complete the word before the cursor."
    group = Group.PANES
    where = EVERYWHERE - {Pane.SEARCH}
    rank = 55

    def run(self, screen: MainScreen) -> None:
        """Focus on."""
        screen.focus_next()


class PreviousPane(Command):
    """Go to the previous pane."""

    id = "pane.previous"
    keys = ("shift+tab",)
    title = "previous pane"
    help = "Go to the previous pane."
    group = Group.PANES
    where = EVERYWHERE

    def run(self, screen: MainScreen) -> None:
        """Focus back."""
        screen.focus_previous()


class Sources(Command):
    """Show the sources of the article."""

    id = "tab.sources"
    keys = ("1",)
    title = "sources"
    help = "Show what this article says that it rests on."
    group = Group.PANES

    def run(self, screen: MainScreen) -> None:
        """The sources tab."""
        show_tab(screen, "sources")


class Dates(Command):
    """Show the dates of the article."""

    id = "tab.dates"
    keys = ("2",)
    title = "dates"
    help = "Show the dates of this article in the order of the text, with how each was read."
    group = Group.PANES

    def run(self, screen: MainScreen) -> None:
        """The dates tab, in the order of the text."""
        show_tab(screen, "dates")


class Names(Command):
    """Show the names of the article."""

    id = "tab.names"
    keys = ("3",)
    title = "names"
    help = "Show the names of this article by kind; Enter goes to the first mention, again to the next."
    group = Group.PANES

    def run(self, screen: MainScreen) -> None:
        """The names tab."""
        show_tab(screen, "names")


class Outline(Command):
    """Show the outline of the article."""

    id = "outline"
    keys = ("o", "4")
    title = "outline"
    help = "Show the sections and numbered paragraphs of this article."
    group = Group.PANES
    rank = 40

    def run(self, screen: MainScreen) -> None:
        """The outline tab."""
        show_tab(screen, "outline")


class ToggleSidebar(Command):
    """Show or fold away the sidebar."""

    id = "sidebar"
    keys = ("s",)
    title = "sidebar"
    help = "Show the sidebar, or fold it away."
    group = Group.PANES
    rank = 35

    def run(self, screen: MainScreen) -> None:
        """Turn it over."""
        if screen.sidebar.display:
            if screen.where is Pane.SIDEBAR:
                screen.go(screen.pane)
            screen.fold_sidebar()
        else:
            screen.unfold_sidebar()
            if screen.is_covered:
                screen.go(screen.sidebar.list)


class Alone(Command):
    """Read without the lists."""

    id = "alone"
    keys = ("z",)
    title = "text alone"
    help = "Give the whole width to the text, or bring the lists back."
    group = Group.PANES
    where = frozenset({Pane.READING})
    rank = 58

    def run(self, screen: MainScreen) -> None:
        """Turn it over."""
        screen.toggle_class("-alone")
        screen.go(screen.pane)


COMMANDS: tuple[Command, ...] = (
    NextPane(),
    PreviousPane(),
    Sources(),
    Dates(),
    Names(),
    Outline(),
    ToggleSidebar(),
    Alone(),
)
