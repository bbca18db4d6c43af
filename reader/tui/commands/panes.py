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
    where = EVERYWHERE - {Pane.SEARCH, Pane.ASK, Pane.FIND}
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
    help = "Show the dates of this article, the earliest first, and how each was read; again: as in the text."
    group = Group.PANES

    def run(self, screen: MainScreen) -> None:
        """The dates tab, in their own order; the second time in that of the text."""
        tabs = screen.sidebar.tabs
        again = screen.sidebar.display and tabs.tab == "dates" and tabs.by_date
        show_tab(screen, "dates", by_date=not again)


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


class Figures(Command):
    """Show the figures of harm of the article."""

    id = "tab.figures"
    keys = ("5",)
    title = "figures"
    help = "Show the figures of harm of this article and who gives each; those of one harm side by side."
    group = Group.PANES

    def run(self, screen: MainScreen) -> None:
        """The figures tab."""
        show_tab(screen, "figures")


class Follow(Command):
    """Let the sidebar follow the text, or not."""

    id = "sidebar.follow"
    keys = ("w",)
    title = "follow text"
    help = "Mark in the sidebar what stands in the text on the screen, and scroll to it; or leave it alone."
    group = Group.PANES

    def run(self, screen: MainScreen) -> None:
        """Turn it over."""
        screen.turn_follow()


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
    Figures(),
    Follow(),
    ToggleSidebar(),
    Alone(),
)
