"""What a person keeps, takes along and corrects: notes, copies, names, imported pages."""

from __future__ import annotations

from abc import abstractmethod
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on

from reader.errors import ReaderError
from reader.tui.commands import BY_ID
from reader.tui.messages import (
    Bookmarked,
    CopyMade,
    Corrected,
    Imported,
    NotesRead,
    NotKept,
    OwnFilled,
    Quoted,
)
from reader.tui.screens.panes_screen import PanesScreen
from reader.tui.states import in_words
from reader.tui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.model.article import Article
    from reader.model.corrections import NameChange
    from reader.model.findings import EntityMention
    from reader.tui.desk import Desk
    from reader.tui.screens.bookmark_dialog import BookmarkDialog, Remark
    from reader.tui.screens.notes_screen import NotesScreen
    from reader.tui.undoing import Undoing
    from reader.tui.widgets.reading_pane import ReadingPane
    from reader.workspace.notebook import NoteView
    from reader.workspace.shelf import Reading
    from reader.workspace.summary import Summary

STILL_LOOKING = "the names are still being looked for"
GOES_ON = "an import goes on · ctrl+x stops it"
FIXED = "The sample corpus cannot be corrected: i imports pages into a library of your own."


class KeepingScreen(PanesScreen):
    """Hands to the workspace what is to be written, and says what became of it."""

    def __init__(
        self, desk: Desk, summaries: Sequence[Summary], measure: int, columns: int, total: int
    ) -> None:
        """`columns` and `total`: as `PanesScreen`."""
        super().__init__(desk.name, desk.is_sample, summaries, measure, columns, total)
        self.desk = desk
        self.work = Work(desk, self.post_message)
        self.work.make_ready = self.results.make_ready
        self.notes: tuple[NoteView, ...] = ()
        self._notes_screen: NotesScreen | None = None
        self._bookmark_dialog: BookmarkDialog | None = None
        self._imports = False
        """Whether an import goes on whose dialog was left."""
        self._refused: list[str] = []

    @abstractmethod
    def open_place(
        self,
        article_id: str,
        offset: int,
        end: int | None = None,
        *,
        place: Callable[[Article], int | None] | None = None,
    ) -> None:
        """Show a place of an article: `offset`, or what `place` says on the thread."""

    @property
    @abstractmethod
    def article_ids(self) -> tuple[str, ...]:
        """All articles of the library."""

    # Notes

    @cached_property
    def undoing(self) -> Undoing:
        """What can be taken back; made by the first note."""
        from reader.tui.undoing import Undoing

        return Undoing(self.work)

    @on(NotesRead)
    def _notes_read(self, event: NotesRead) -> None:
        self.notes = event.notes
        self.column.show_notes(event.notes)
        if self._notes_screen is not None and self._notes_screen.is_current:
            self._notes_screen.show(event.notes)

    def open_bookmark(self) -> None:
        """Ask for a remark on the passage, then write; the dialog stays until that is done."""
        from reader.tui.screens.bookmark_dialog import BookmarkDialog

        passage, reading = self.column.passage(), self.column.reading
        if passage is None or reading is None:
            self.say("open an article first")
            return
        article, (article_id, start, end) = reading.article, passage

        def keep(remark: Remark) -> None:
            self.work.bookmark(article_id, start, end, remark.text, remark.tags)

        def left(kept: bool | None) -> None:
            self._bookmark_dialog = None
            if not kept:
                self.pane.end_choice()

        locator = article.blocks[article.block_at(start)].locator
        self._bookmark_dialog = BookmarkDialog(article.text[start:end], article.title, locator, keep)
        self.app.push_screen(self._bookmark_dialog, left)

    @on(Bookmarked)
    def _bookmarked(self, event: Bookmarked) -> None:
        if self._bookmark_dialog is not None:
            self._bookmark_dialog.kept()
        self.pane.end_choice()
        self.undoing.kept(event.note)
        path = shown_path(self.desk.notes_path)
        words = " ".join(part for part in ("kept", event.note.note.passage.locator, "in", path) if part)
        undo = next(iter(self.reader_app.choices.shown(BY_ID["note.undo"])), "")
        longer = f"{words} · {undo} takes it back"
        self.say(longer if undo and len(longer) < self.size.width - 20 else words)

    @on(NotKept)
    def _not_kept(self, event: NotKept) -> None:
        if self._bookmark_dialog is not None:
            self._bookmark_dialog.fail(event.sentence)
        else:
            self.app.notify(f"The note was not kept: {event.sentence}", severity="error")

    def on_reading_pane_note_clicked(self, event: ReadingPane.NoteClicked) -> None:
        """Show the note among the others."""
        event.stop()
        if self.column.reading is not None:
            here = self.column.reading.article.id
            at = next(
                (n for n in self.notes if n.start == event.offset and n.note.passage.article_id == here), None
            )
            self.open_notes(at)

    def open_notes(self, at: NoteView | None = None) -> None:
        """Show all notes, with the cursor on one of them; the file is read again meanwhile."""
        from reader.tui.screens.notes_screen import NotesScreen

        self._notes_screen = NotesScreen(self.notes, at)
        self.app.push_screen(self._notes_screen, self._note_chosen)
        self.work.read_notes()

    def _note_chosen(self, note: NoteView | None) -> None:
        if note is None:
            return
        if note.start < 0:
            self.say(f"no place to go to: {in_words(note.state)}")
            return
        self.open_place(note.note.passage.article_id, note.start, note.end)
        self.go(self.pane)

    # Copies

    def copy_passage(self, form: str) -> None:
        """Copy the passage that is chosen, or the sentence being read; `form` is a value of `Form`."""
        passage = self.column.passage()
        if passage is None:
            self.say("open an article first")
        else:
            self.work.quote(*passage, form)

    def copy_as(self) -> None:
        """Ask in which form the passage is to be copied."""
        from reader.tui.screens.copy_line import CopyLine

        def copy(form: str | None) -> None:
            if form is not None:
                self.copy_passage(form)

        if self.column.passage() is None:
            self.say("open an article first")
        else:
            self.app.push_screen(CopyLine(), copy)

    @on(Quoted)
    def _quoted(self, event: Quoted) -> None:
        from reader.tui.screens.copy_line import TOLD
        from reader.workspace.forms import Form

        self.app.copy_to_clipboard(event.text)
        self.pane.end_choice()
        words = f"{TOLD[Form(event.form)]}, {len(event.text)} characters"
        self.say(words)
        self.work.fill_clipboard(event.text, words, self.reader_app.copier)

    @on(CopyMade)
    def _copy_made(self, event: CopyMade) -> None:
        words, copied = event.words, event.copied
        if copied.by == "tmux":
            self.say(f"{words}, also in tmux")
        elif copied.by:
            self.say(f"{words}, by {copied.by}")
        else:
            where = f"; it is also in {copied.file}" if copied.file else ", and no file could be written"
            self.say(words)
            self.app.notify(f"Copied through the terminal, which may not take it (OSC 52){where}.")

    # Corrections

    def name_here(self) -> EntityMention | None:
        """The mention on the card when it was come to, else the next name of the text; None without one."""
        shown = self.sidebar.mention
        if shown is not None and (self.sidebar.list.has_focus or self.is_at(shown)):
            return shown
        return self.column.mention()

    def is_at(self, mention: EntityMention) -> bool:
        """Whether it was jumped to last, and is still on the screen."""
        at = mention.start, mention.end
        return self.pane.jumped == at and self.pane.is_visible(mention.start)

    def correct_name(self) -> None:
        """Ask what is to be done with the name here, and do it."""
        reading = self.column.reading
        if reading is not None and not reading.is_whole:
            self.say(STILL_LOOKING)
            return
        mention = self.name_here()
        if reading is None or mention is None:
            self.say("no name from here to the end" if reading else "open an article first")
            return
        refused = self.ask_correction(reading, mention)
        if refused:
            self.app.notify(refused, severity="warning")

    def ask_correction(self, reading: Reading, mention: EntityMention) -> str:
        """Ask what is to be done with a name; a sentence why not, or nothing."""
        from reader.tui.screens.correction_dialog import CorrectionDialog

        if self.desk.is_sample:
            return FIXED
        article_id = reading.article.id

        def correct(change: NameChange | None) -> None:
            if change is not None:
                self.work.correct(article_id, change)

        dialog = CorrectionDialog(mention, reading)
        self.app.push_screen(dialog, correct)
        self.work.gather_names(self.article_ids, dialog.post_message)
        return ""

    def uncorrect_name(self) -> None:
        """Take back the last correction."""
        if self.desk.is_sample:
            self.app.notify(FIXED, severity="warning")
        elif self.column.reading is not None:
            self.work.uncorrect(self.column.reading.article.id)

    @on(Corrected)
    def _corrected(self, event: Corrected) -> None:
        self.say(event.words)
        open_now = self.column.reading
        if open_now is None or open_now.article.id != event.reading.article.id:
            return
        if open_now.article.text != event.reading.article.text:  # its file was changed by another program
            self.open_place(open_now.article.id, self.pane.offset_at_top())
            return
        self.column.renew(event.reading)
        self.sidebar.renew(event.reading, event.name)

    # Importing

    def open_import(self) -> None:
        """Ask what to import; from the sample it goes into the person's own library, and one goes there."""
        from reader.tui.own import is_there
        from reader.tui.screens.import_dialog import ImportDialog

        if self._imports:
            self.say(GOES_ON)
            return
        if not self.desk.is_sample:
            self.app.push_screen(ImportDialog(self.work, self.post_message))
            return
        try:
            own = self.reader_app.own_library()
        except ReaderError as error:
            self.app.notify(str(error), severity="error")
            return
        dialog = ImportDialog(self.work, self.post_message, own, begun=is_there(own))
        self.app.push_screen(dialog, self._import_left)

    async def _import_left(self, wanted: bool | None) -> None:
        if wanted:
            await self.reader_app.open_own_library()

    @on(Imported)
    def _imported_behind(self, event: Imported) -> None:
        """Say how far an import is whose dialog was left; what was refused is said at its end."""
        self._imports = not event.done
        if event.done:
            self.header.note = ""
            refused, self._refused = self._refused, []
            if refused:
                others = f"{len(refused):,} pages were refused. The last one: " if len(refused) > 1 else ""
                self.app.notify(others + refused[-1], severity="warning")
        elif event.looking:
            self.header.note = event.lines[0]
        elif event.passing:
            self.header.note = f"importing {event.lines[0].partition(':')[0]} · ctrl+x stops"
        elif event.lines[0].startswith("refused"):
            self._refused.append(event.lines[0])

    @on(OwnFilled)
    def _own_filled(self, event: OwnFilled) -> None:
        if self.is_active:  # the dialog was left while the pages were taken in
            self.app.notify(f"The pages are in your library {event.path}: i and an empty line open it.")


def shown_path(path: Path) -> str:
    """A path as a person writes it: with `~` for the home folder."""
    with suppress(ValueError, RuntimeError):  # it lies elsewhere, or there is no home
        return f"~/{path.relative_to(Path.home())}"
    return str(path)
