"""Commands for the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.base import EVERYWHERE, Command, Group, Pane
from reader.tui.messages import CommandWanted

if TYPE_CHECKING:
    from reader.tui.screens.main_screen import MainScreen


class Help(Command):
    """Show the keys."""

    id = "help"
    keys = ("question_mark",)
    title = "help"
    help = "Show every key with what it does."
    group = Group.PROGRAM
    where = EVERYWHERE - {Pane.SEARCH, Pane.FIND, Pane.FILTER}
    rank = 2

    def run(self, screen: MainScreen) -> None:
        """Open the help screen."""
        from reader.tui.screens.help_screen import HelpScreen

        def run(name: str | None) -> None:
            if name is not None:
                screen.post_message(CommandWanted(name))

        screen.app.push_screen(HelpScreen(), run)


class Palette(Command):
    """Choose a command by its name."""

    id = "palette"
    keys = ("ctrl+p",)
    title = "all commands"
    help = "Choose any command by typing part of its name."
    group = Group.PROGRAM
    where = EVERYWHERE
    rank = 80

    def run(self, screen: MainScreen) -> None:
        """Open the palette."""
        screen.app.action_command_palette()


class Theme(Command):
    """Change between dark and light."""

    id = "theme"
    keys = ("ctrl+t",)
    title = "dark or light"
    help = "Change between the dark and the light theme."
    group = Group.PROGRAM
    where = EVERYWHERE

    def run(self, screen: MainScreen) -> None:
        """The other theme."""
        screen.reader_app.turn_theme()


class Quit(Command):
    """Leave."""

    id = "quit"
    keys = ("q",)
    title = "quit"
    help = "Leave the reader. ctrl+q does so from anywhere."
    group = Group.PROGRAM
    rank = 90

    def run(self, screen: MainScreen) -> None:
        """Leave."""
        screen.app.exit()


COMMANDS: tuple[Command, ...] = (Help(), Palette(), Theme(), Quit())
