"""Commands for keeping passages and taking them along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.commands.base import EVERYWHERE, TEXT, Command, Group, Pane

if TYPE_CHECKING:
    from reader.tui.screens.main_screen import MainScreen


class Choose(Command):
    """Choose a passage."""

    id = "choose"
    keys = ("v",)
    title = "choose"
    help = "Choose a passage, beginning with the sentence of the hit; or drag the mouse, or click twice."
    group = Group.TAKING
    where = frozenset({Pane.READING, Pane.RESULTS})
    rank = 20

    def run(self, screen: MainScreen) -> None:
        """Begin with the sentence being read."""
        screen.column.choose()


class Widen(Command):
    """Widen or narrow the choice."""

    id = "widen"
    keys = ("right", "left", "shift+left", "shift+right")
    title = "widen"
    help = "While choosing: → ← by sentence, ↓ ↑ by paragraph, ⇧← ⇧→ move the beginning."
    group = Group.TAKING
    where = frozenset({Pane.CHOICE})
    rank = 3

    def run(self, screen: MainScreen) -> None:
        """One sentence more; the other keys are the pane's own."""
        screen.pane.widen("right")


class Bookmark(Command):
    """Keep a passage in the notes file."""

    id = "bookmark"
    keys = ("b",)
    title = "bookmark"
    help = "Keep the chosen passage (or the sentence of the hit) in the notes file, with a remark and #tags."
    group = Group.TAKING
    rank = 25

    def run(self, screen: MainScreen) -> None:
        """Ask for the remark, then write."""
        screen.open_bookmark()


class Copy(Command):
    """Copy a passage with its citation."""

    id = "copy"
    keys = ("y",)
    title = "copy"
    help = "Copy the chosen passage (or the sentence of the hit) with its citation; what took it is said."
    group = Group.TAKING
    rank = 30

    def run(self, screen: MainScreen) -> None:
        """Have the citation made, then fill the clipboard."""
        screen.copy_passage("cited")


class CopyAs(Command):
    """Copy a passage in another form."""

    id = "copy.as"
    keys = ("Y",)
    title = "copy as"
    help = "Copy the passage as plain words, with its citation, as Markdown, or as CSL-JSON."
    group = Group.TAKING
    where = frozenset({Pane.CHOICE})
    rank = 31

    def run(self, screen: MainScreen) -> None:
        """Ask for the form."""
        screen.copy_as()


class Notes(Command):
    """Show all notes."""

    id = "notes"
    keys = ("B",)
    title = "notes"
    help = "Show all notes; Enter goes to the passage that a note keeps."
    group = Group.TAKING
    rank = 50

    def run(self, screen: MainScreen) -> None:
        """Open the list."""
        screen.open_notes()


class UndoNote(Command):
    """Take the last note back."""

    id = "note.undo"
    keys = ("u",)
    title = "undo note"
    help = "Take back the note that was just kept, if its file was not changed since: u again does it."
    group = Group.TAKING

    def run(self, screen: MainScreen) -> None:
        """Ask, or do it."""
        screen.say(screen.undoing.last(next(iter(screen.reader_app.choices.shown(self)), self.title)))


class Import(Command):
    """Import pages."""

    id = "import"
    keys = ("i",)
    title = "import"
    help = "Import a file or a folder into the library; from the sample, into one of your own."
    group = Group.TAKING
    where = EVERYWHERE - TEXT - {Pane.SEARCH, Pane.FIND, Pane.FILTER, Pane.ASK}
    rank = 65

    def run(self, screen: MainScreen) -> None:
        """Ask for the path."""
        screen.open_import()


COMMANDS: tuple[Command, ...] = (
    Choose(),
    Widen(),
    Bookmark(),
    Copy(),
    CopyAs(),
    Notes(),
    UndoNote(),
    Import(),
)
