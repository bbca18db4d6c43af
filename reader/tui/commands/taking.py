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
        from reader.tui.screens.bookmark_dialog import BookmarkDialog, Remark

        passage = screen.column.passage()
        if passage is None or screen.column.reading is None:
            screen.say("open an article first")
            return
        article_id, start, end = passage

        def keep(remark: Remark | None) -> None:
            if remark is None:
                screen.pane.end_choice()
            else:
                screen.work.bookmark(article_id, start, end, remark.text, remark.tags)

        article = screen.column.reading.article
        locator = article.blocks[article.block_at(start)].locator
        screen.app.push_screen(BookmarkDialog(article.text[start:end], article.title, locator), keep)


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
        passage = screen.column.passage()
        if passage is None:
            screen.say("open an article first")
        else:
            screen.work.quote(*passage)


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


class Import(Command):
    """Import pages."""

    id = "import"
    keys = ("i",)
    title = "import"
    help = "Import a file or a folder into the library; from the sample, into one of your own."
    group = Group.TAKING
    where = EVERYWHERE - TEXT - {Pane.SEARCH, Pane.FIND, Pane.FILTER}
    rank = 65

    def run(self, screen: MainScreen) -> None:
        """Ask for the path."""
        screen.open_import()


COMMANDS: tuple[Command, ...] = (Choose(), Widen(), Bookmark(), Copy(), Notes(), Import())
