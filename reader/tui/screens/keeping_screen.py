"""What a person keeps, takes along and corrects: notes, copies, names, imported pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.errors import ReaderError
from reader.tui.messages import (
    Bookmarked,
    CopyMade,
    Corrected,
    NotesRead,
    OwnFilled,
    Quoted,
)
from reader.tui.screens.panes_screen import PanesScreen
from reader.tui.states import in_words
from reader.tui.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.corrections import NameChange
    from reader.model.findings import EntityMention
    from reader.tui.desk import Desk
    from reader.tui.screens.notes_screen import NotesScreen
    from reader.tui.widgets.reading_pane import ReadingPane
    from reader.workspace.notebook import NoteView
    from reader.workspace.summary import Summary

FIXED = "The sample corpus cannot be corrected: i imports pages into a library of your own."


class KeepingScreen(PanesScreen):
    """Hands to the workspace what is to be written, and says what became of it."""

    def __init__(self, desk: Desk, summaries: Sequence[Summary], measure: int, columns: int) -> None:
        """`columns`: as `PanesScreen`."""
        super().__init__(desk.name, desk.is_sample, summaries, measure, columns)
        self.desk = desk
        self.work = Work(desk, self.post_message)
        self.notes: tuple[NoteView, ...] = ()
        self._notes_screen: NotesScreen | None = None

    def open_place(self, article_id: str, offset: int, end: int | None = None) -> None:
        """Show a place of an article."""
        raise NotImplementedError  # MainScreen has it; Textual's metaclass leaves no room for ABC

    @property
    def article_ids(self) -> tuple[str, ...]:
        """All articles of the library."""
        raise NotImplementedError  # MainScreen has it; Textual's metaclass leaves no room for ABC

    # Notes

    @on(NotesRead)
    def _notes_read(self, event: NotesRead) -> None:
        self.notes = event.notes
        self.column.show_notes(event.notes)
        if self._notes_screen is not None and self._notes_screen.is_current:
            self._notes_screen.show(event.notes)

    @on(Bookmarked)
    def _bookmarked(self, event: Bookmarked) -> None:
        self.pane.end_choice()
        self.say(f"kept in the notes: {event.note.note.passage.locator}".rstrip(": "))

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

    @on(Quoted)
    def _quoted(self, event: Quoted) -> None:
        self.app.copy_to_clipboard(event.text)
        self.pane.end_choice()
        self.say(_copied(len(event.text)))
        self.work.fill_clipboard(event.text, self.reader_app.copier)

    @on(CopyMade)
    def _copy_made(self, event: CopyMade) -> None:
        words, copied = _copied(event.length), event.copied
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
        from reader.tui.screens.correction_dialog import CorrectionDialog

        reading, mention = self.column.reading, self.name_here()
        if reading is None or mention is None:
            self.say("no name from here to the end" if reading else "open an article first")
            return
        if self.desk.is_sample:
            self.app.notify(FIXED, severity="warning")
            return
        article_id = reading.article.id

        def correct(change: NameChange | None) -> None:
            if change is not None:
                self.work.correct(article_id, change)

        dialog = CorrectionDialog(mention, reading)
        self.app.push_screen(dialog, correct)
        self.work.gather_names(self.article_ids, dialog.post_message)

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

        if not self.desk.is_sample:
            self.app.push_screen(ImportDialog(self.work))
            return
        try:
            own = self.reader_app.own_library()
        except ReaderError as error:
            self.app.notify(str(error), severity="error")
            return
        self.app.push_screen(ImportDialog(self.work, own, begun=is_there(own)), self._import_left)

    async def _import_left(self, wanted: bool | None) -> None:
        if wanted:
            await self.reader_app.open_own_library()

    @on(OwnFilled)
    def _own_filled(self, event: OwnFilled) -> None:
        if self.is_current:  # the dialog was left while the pages were taken in
            self.app.notify(f"The pages are in your library {event.path}: i and an empty line open it.")


def _copied(length: int) -> str:
    return f"copied with its citation, {length} characters"
