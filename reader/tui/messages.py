"""What happened. Each message carries all that its receiver needs; threads post them, screens take them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reader.model.completion import Completion
    from reader.model.search import Problem, SearchPage
    from reader.tui.widgets.library_rows import Sizes
    from reader.tui.widgets.page import Page
    from reader.tui.widgets.sidebar_rows import NameKey
    from reader.tui.widgets.spans import Spans
    from reader.workspace.copying import Copied
    from reader.workspace.notebook import NoteView
    from reader.workspace.shelf import Reading
    from reader.workspace.summary import Summary


@dataclass
class Answered(Message):
    """The index has answered a query; a string is the sentence why it cannot."""

    ticket: int
    answer: SearchPage | Problem | str


@dataclass
class Completed(Message):
    """What the word at the cursor of a text can become."""

    text: str
    completion: Completion


@dataclass
class Opened(Message):
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
    """The article laid out for the pane."""
    resume: int | None = None
    """Where the person was in it last; None when it was never read, or when a search leads to a hit."""
    rest: bool = False
    """Whether `offset` is to be at the top of the screen."""


@dataclass
class Understood(Message):
    """What was found in a long article that is open already."""

    ticket: int
    reading: Reading
    page: Page


@dataclass
class Relit(Message):
    """The places that a query matches in the article that is open."""

    ticket: int
    article_id: str
    lit: tuple[tuple[int, int], ...]
    spans: Spans | None = None
    """The same, made ready for drawing."""
    problem: str = ""
    """Why nothing can be found, in a sentence; empty when all is well."""


@dataclass
class Catalogued(Message):
    """The library's list was read, or brought up to date."""

    summaries: tuple[Summary, ...]
    sizes: Sizes
    """Of the rows, reckoned on the thread that posts this."""


@dataclass
class IndexOpened(Message):
    """The index can be searched."""


@dataclass
class Progressed(Message):
    """Long work goes on: what it is, in words, and how far."""

    words: str
    done: int = 0
    total: int = 0
    hint: str = ""
    """How it can be stopped."""


@dataclass
class NotesRead(Message):
    """The notes and where they stand now."""

    notes: tuple[NoteView, ...]


@dataclass
class Bookmarked(Message):
    """A note was written."""

    note: NoteView


@dataclass
class NotKept(Message):
    """A note could not be written: why, in a sentence."""

    sentence: str


@dataclass
class Quoted(Message):
    """A passage ready for the clipboard."""

    text: str
    form: str
    """In which form, a value of `Form`."""


@dataclass
class CopyMade(Message):
    """What the machine's own programs did with a copied text, beside the terminal."""

    words: str
    """What was copied, and how long it is."""
    copied: Copied


@dataclass
class NamesGathered(Message):
    """The names of the library with their mentions, as far as they have been read."""

    counts: tuple[tuple[NameKey, int], ...]


@dataclass
class Corrected(Message):
    """A correction of a name was made or taken back."""

    words: str
    """What was done."""
    reading: Reading
    """The article that was open, with its findings as they are now."""
    name: NameKey | None
    """The name to look at now; None when it is gone."""


@dataclass
class Imported(Message):
    """How an import goes on."""

    lines: tuple[str, ...]
    done: bool = False
    """Whether it has ended."""
    passing: bool = False
    """Whether the lines say only how far it is: the next ones take their place."""
    ready: bool = False
    """Whether the person's own library holds pages now and can be opened."""


@dataclass
class OwnFilled(Message):
    """Pages were imported into the person's own library, beside the one that is open."""

    path: str


@dataclass
class Failed(Message):
    """Something that was asked for could not be done: one sentence for a person."""

    sentence: str


@dataclass
class Crashed(Message):
    """Our own code failed in a thread; the app turns it into a redacted report."""

    error: Exception


@dataclass
class Jump(Message):
    """Show this place of the article that is open."""

    offset: int
    end: int


@dataclass
class CommandWanted(Message):
    """A command was chosen by its name."""

    id: str
