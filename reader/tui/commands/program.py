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
    help = "Show the keys: those of where you are first, then all with what they do."
    group = Group.PROGRAM
    where = EVERYWHERE - {Pane.SEARCH, Pane.FIND, Pane.FILTER, Pane.ASK}
    rank = 2

    def run(self, screen: MainScreen) -> None:
        """Open the help screen."""
        from reader.tui.screens.help_screen import HelpScreen

        def run(name: str | None) -> None:
            if name is not None:
                screen.post_message(CommandWanted(name))

        screen.app.push_screen(HelpScreen(screen.where), run)


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
    """Choose the colours."""

    id = "theme"
    keys = ("ctrl+t",)
    title = "theme"
    help = "Choose the colours: dark, light, high contrast, colour-blind-safe, the terminal's own."
    group = Group.PROGRAM
    where = EVERYWHERE

    def run(self, screen: MainScreen) -> None:
        """Open the list; what the cursor is on is shown at once."""
        from reader.tui.screens.theme_screen import ThemeScreen

        screen.app.push_screen(ThemeScreen())


class Settings(Command):
    """Show and change the settings."""

    id = "settings"
    keys = ("comma",)
    title = "settings"
    help = "Show the settings with what each does, and change them; they are kept in settings.yaml."
    group = Group.PROGRAM

    def run(self, screen: MainScreen) -> None:
        """Open the list."""
        from reader.tui.screens.settings_screen import SettingsScreen

        screen.app.push_screen(SettingsScreen(screen))


class Stop(Command):
    """Stop long work."""

    id = "stop"
    keys = ("ctrl+x",)
    title = "stop"
    help = "Stop the import or the building of the index that goes on; what was done stays."
    group = Group.PROGRAM

    def run(self, screen: MainScreen) -> None:
        """Stop it."""
        screen.say("stopping …" if screen.work.stop() else "nothing goes on that could be stopped")


class Tour(Command):
    """Take the tour."""

    id = "tour"
    keys = ("f1",)
    title = "tour"
    help = "Take the tour of one minute, over what is open; again: its next step. esc ends it."
    group = Group.PROGRAM
    where = EVERYWHERE

    def run(self, screen: MainScreen) -> None:
        """Begin, or go on."""
        screen.begin_tour()


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


COMMANDS: tuple[Command, ...] = (Help(), Palette(), Theme(), Settings(), Stop(), Tour(), Quit())
