"""Commands for going back and forth, marks, places by name, and the articles read last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.base import BROWSING, TEXT, Command, Group, Pane

if TYPE_CHECKING:
    from reader.tui.screens.main_screen import MainScreen


class JumpBack(Command):
    """Go back to where one jumped from."""

    id = "jump.back"
    keys = ("ctrl+o", "alt+left")
    title = "jump back"
    help = "Go back to the place that you jumped from, also in another article; again: to the one before."
    group = Group.PLACES
    rank = 48
    where = TEXT

    def run(self, screen: MainScreen) -> None:
        """One jump back."""
        screen.jump_back()


class JumpForward(Command):
    """Go forward again."""

    id = "jump.forward"
    keys = ("ctrl+n", "alt+right", "ctrl+i")
    title = "jump forward"
    help = "Go forward to the place that you went back from (ctrl+i where the terminal tells it from Tab)."
    group = Group.PLACES

    def run(self, screen: MainScreen) -> None:
        """One jump forward."""
        screen.jump_forward()


class GoTo(Command):
    """Go to a place by its locator."""

    id = "go"
    keys = ("colon", "ctrl+g")
    title = "go to"
    help = "Go to a place of the article: :14 :OP 4 :p 12 (page) :§3 :fig 2 :source 3 :50%."
    group = Group.PLACES
    where = TEXT
    rank = 42
    urgent = True

    def run(self, screen: MainScreen) -> None:
        """Open the line."""
        screen.ask_place()


class SetMark(Command):
    """Mark the place being read."""

    id = "mark.set"
    keys = ("m",)
    title = "set mark"
    help = "Mark the place where you read with a letter or a digit; marks stay from one session to the next."
    group = Group.PLACES
    where = TEXT
    rank = 56
    urgent = True

    def run(self, screen: MainScreen) -> None:
        """Ask for the letter."""
        screen.ask_mark()


class GoToMark(Command):
    """Go to a marked place."""

    id = "mark.go"
    keys = ("apostrophe",)
    title = "go to mark"
    help = "Go to the place that was marked with a letter, in whichever article; '' is where you jumped from."
    group = Group.PLACES
    urgent = True

    def run(self, screen: MainScreen) -> None:
        """Ask for the letter."""
        screen.ask_marked()


class Marks(Command):
    """Show the marks."""

    id = "marks"
    keys = ("M",)
    title = "marks"
    help = "Show all marked places; Enter goes to one, d takes it away."
    group = Group.PLACES

    def run(self, screen: MainScreen) -> None:
        """Open the list."""
        screen.open_marks()


class Recent(Command):
    """Show the articles read last."""

    id = "recent"
    keys = ("ctrl+r",)
    title = "recent articles"
    help = "Show the articles read last, each with its place; letters narrow the list, Enter reads on there."
    group = Group.PLACES
    where = BROWSING - {Pane.CHOICE}
    rank = 54

    def run(self, screen: MainScreen) -> None:
        """Open the list."""
        screen.open_recent()


class Alternate(Command):
    """Go to the article read before this one."""

    id = "recent.last"
    keys = ("backspace",)
    title = "last article"
    help = "Go to the article that you read before this one, at its place; again: back to this one."
    group = Group.PLACES

    def run(self, screen: MainScreen) -> None:
        """The one before."""
        screen.open_alternate()


class ReadOn(Command):
    """Go on reading where one was last."""

    id = "read.on"
    keys = ("R",)
    title = "read on"
    help = "Go on reading where you were last, in this session or the one before."
    group = Group.PLACES

    def run(self, screen: MainScreen) -> None:
        """Open it at its place."""
        screen.read_on()


class NextArticle(Command):
    """Go to the next article of the results."""

    id = "article.next"
    keys = ("greater_than_sign",)
    title = "next article"
    help = "Show the next article of the results, or of the library; which one of how many is said."
    group = Group.PLACES

    def run(self, screen: MainScreen) -> None:
        """One article on."""
        screen.step_article(forward=True)


class PreviousArticle(Command):
    """Go to the article before in the results."""

    id = "article.previous"
    keys = ("less_than_sign",)
    title = "previous article"
    help = "Show the article before in the results, or in the library."
    group = Group.PLACES

    def run(self, screen: MainScreen) -> None:
        """One article back."""
        screen.step_article(forward=False)


class FindCase(Command):
    """Tell capitals from small letters when finding."""

    id = "find.case"
    keys = ("alt+c", "f3")
    title = "as typed"
    help = "In ctrl+f: find the letters exactly as typed, capitals and all, and not words in all spellings."
    group = Group.SEARCHING
    where = frozenset({Pane.FIND})
    rank = 2

    def run(self, screen: MainScreen) -> None:
        """Turn it over."""
        screen.column.turn_find(exact=True)


class FindPattern(Command):
    """Find by a regular expression."""

    id = "find.pattern"
    keys = ("alt+r", "f2")
    title = "expression"
    help = "In ctrl+f: what is typed is a regular expression, looked for paragraph by paragraph."
    group = Group.SEARCHING
    where = frozenset({Pane.FIND})
    rank = 3

    def run(self, screen: MainScreen) -> None:
        """Turn it over."""
        screen.column.turn_find(pattern=True)


COMMANDS: tuple[Command, ...] = (
    JumpBack(),
    JumpForward(),
    GoTo(),
    SetMark(),
    GoToMark(),
    Marks(),
    Recent(),
    Alternate(),
    ReadOn(),
    NextArticle(),
    PreviousArticle(),
)
FINDING: tuple[Command, ...] = (FindCase(), FindPattern())
