"""What happened. Each message carries all that its receiver needs; threads post them, screens take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.posted import Posted

if TYPE_CHECKING:
    from reader.model.completion import Completion
    from reader.model.search import Problem, SearchPage
    from reader.tui.widgets.layout import Layout
    from reader.tui.widgets.library_rows import Sizes
    from reader.tui.widgets.page import Page
    from reader.tui.widgets.sidebar_rows import NameKey
    from reader.tui.widgets.spans import Spans
    from reader.workspace.copying import Copied
    from reader.workspace.notebook import NoteView
    from reader.workspace.shelf import Reading
    from reader.workspace.summary import Summary


class Answered(Posted):
    """The index has answered a query; a string is the sentence why it cannot."""

    ticket: int
    answer: SearchPage | Problem | str


class Completed(Posted):
    """What the word at the cursor of a text can become."""

    text: str
    completion: Completion


class Opened(Posted):
    """An article was read from the library."""

    ticket: int
    reading: Reading
    lit: tuple[tuple[int, int], ...]
    """Text offsets that the query of the moment matches."""
    offset: int
    """Where to go: a text offset, -1 for the first hit, -2 for the last."""
    end: int | None
    """End of the range to flash; None when nothing is flashed."""
    page: Page | None = None
    """The article laid out for the pane; a long one as far as its first page needs it."""
    resume: int | None = None
    """Where the person was in it last; None when it was never read, or when a search leads to a hit."""
    rest: bool = False
    """Whether `offset` is to be at the top of the screen."""


class Understood(Posted):
    """What was found in a long article that is open already."""

    ticket: int
    reading: Reading
    page: Page


class LaidOut(Posted):
    """A long article, of which a page is shown, is laid out as a whole."""

    ticket: int
    reading: Reading
    laid: Layout


class Relit(Posted):
    """The places that a query matches in the article that is open."""

    ticket: int
    article_id: str
    lit: tuple[tuple[int, int], ...]
    spans: Spans | None = None
    """The same, made ready for drawing."""
    problem: str = ""
    """Why nothing can be found, in a sentence; empty when all is well."""


class Catalogued(Posted):
    """The library's list was read, or brought up to date."""

    summaries: tuple[Summary, ...]
    sizes: Sizes
    """Of the rows, reckoned on the thread that posts this."""
    is_early: bool = False
    """Whether it is still being looked for names and sources in the articles."""


class IndexOpened(Posted):
    """The index can be searched."""


class Progressed(Posted):
    """Long work goes on: what it is, in words, and how far."""

    words: str
    done: int = 0
    total: int = 0
    hint: str = ""
    """How it can be stopped."""


class NotesRead(Posted):
    """The notes and where they stand now."""

    notes: tuple[NoteView, ...]


class Bookmarked(Posted):
    """A note was written."""

    note: NoteView


class NotKept(Posted):
    """A note could not be written: why, in a sentence."""

    sentence: str


class Quoted(Posted):
    """A passage ready for the clipboard."""

    text: str
    form: str
    """In which form, a value of `Form`."""


class CopyMade(Posted):
    """What the machine's own programs did with a copied text, beside the terminal."""

    words: str
    """What was copied, and how long it is."""
    copied: Copied


class NamesGathered(Posted):
    """The names of the library with their mentions, as far as they have been read."""

    counts: tuple[tuple[NameKey, int], ...]


class Corrected(Posted):
    """A correction of a name was made or taken back."""

    words: str
    """What was done."""
    reading: Reading
    """The article that was open, with its findings as they are now."""
    name: NameKey | None
    """The name to look at now; None when it is gone."""


class Imported(Posted):
    """How an import goes on."""

    lines: tuple[str, ...]
    done: bool = False
    """Whether it has ended."""
    passing: bool = False
    """Whether the lines say only how far it is: the next ones take their place."""
    looking: bool = False
    """Whether all pages are in, and names and sources are looked for in them: that is not stopped."""
    ready: bool = False
    """Whether the person's own library holds pages now and can be opened."""


class OwnFilled(Posted):
    """Pages were imported into the person's own library, beside the one that is open."""

    path: str


class Failed(Posted):
    """Something that was asked for could not be done: one sentence for a person."""

    sentence: str


class Crashed(Posted):
    """Our own code failed in a thread; the app turns it into a redacted report."""

    error: Exception


class Jump(Posted):
    """Show this place of the article that is open."""

    offset: int
    end: int


class CommandWanted(Posted):
    """A command was chosen by its name."""

    id: str
