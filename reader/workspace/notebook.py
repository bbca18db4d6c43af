"""Notes: from a chosen passage to the notes file and back to its place."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.errors import NotesError, NotFound, ReaderError, UsageError
from reader.export.quotation import Form, quotation
from reader.model.article import Article
from reader.model.clean import SafeText, clean
from reader.model.notes import Note
from reader.notes import anchors, citation
from reader.notes.compose import compose
from reader.notes.notes_file import NotesFile
from reader.workspace.shelf import Shelf

Place = tuple[str, int]
"""A section: article id and index into `Article.sections`."""


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note and where it stands now."""

    note: Note
    state: str
    """`exact`, `moved`, `changed`, `orphaned`, or `missing` when its article is not in the library."""
    start: int
    """Text offset in the article as it is now; -1 when orphaned or missing."""
    end: int
    title: SafeText
    """Of the article; empty when it is missing."""


class Notebook:
    """The notes of one person on one library."""

    def __init__(self, path: Path, shelf: Shelf, locks: Path) -> None:
        self.file = NotesFile(path, locks=locks)
        self._shelf = shelf
        self._noted: tuple[object, dict[str, dict[str, set[Place]]]] = (None, {})

    def _view(self, note: Note) -> NoteView:
        try:
            article = self._shelf.reading(note.passage.article_id).article
        except ReaderError:
            return NoteView(note, "missing", -1, -1, SafeText(""))
        anchor = anchors.find(note.passage, article)
        return NoteView(note, anchor.state, anchor.start, anchor.end, article.title)

    def views(self) -> tuple[NoteView, ...]:
        """All notes in the order of the file. Raises NotesError."""
        return tuple(self._view(note) for note in self.file.read())

    def bookmark(self, article_id: str, start: int, end: int, remark: str, tags: Sequence[str]) -> NoteView:
        """Append a passage. Raises NotesError when it cannot be written, UsageError for an empty one."""
        article = self._shelf.reading(article_id).article
        note = compose(article, start, end, remark, tags)
        self.file.append(note)
        return NoteView(note, "exact", note.passage.start, note.passage.end, article.title)

    def unkeep(self, note_id: str) -> None:
        """Take back the note that was kept last in this session. Raises NotesError when it is another one,
        or when the file was changed since.
        """
        if self.file.last != note_id:
            raise NotesError("This is not the note that was kept last: it stays as it is.")
        self.file.take_back()

    def noted(self, field: str) -> Mapping[str, Collection[Place]]:
        """The sections that have notes: for `tag` by tag, for `noted` under `note` and `tag`.

        They are looked for again only when the notes or their articles have changed. Raises NotesError.
        """
        notes = self.file.read()
        stamps = self._shelf.catalog.stamps
        state = (notes, tuple(stamps.get(note.passage.article_id) for note in notes))
        known = self._noted
        if state != known[0]:
            found: dict[str, dict[str, set[Place]]] = {"tag": {}, "noted": {}}
            for note in notes:
                self._enter(note, found)
            self._noted = known = state, found
        return known[1].get(field, {})

    def _enter(self, note: Note, found: dict[str, dict[str, set[Place]]]) -> None:
        """Enter the sections of one note; of a passage that is gone, the first one of its article."""
        try:
            article = self._shelf.reading(note.passage.article_id).article
        except ReaderError:
            return
        start, end = note.passage.start, note.passage.end
        if note.text_sha256 != article.text_sha256:
            anchor = anchors.find(note.passage, article)
            start, end = max(0, anchor.start), max(0, anchor.end)
        blocks = range(article.block_at(start), article.block_at(max(start, end - 1)) + 1)
        places = {
            (article.id, number)
            for number, section in enumerate(article.sections)
            if section.first < blocks.stop and blocks.start < section.last
        }
        noted = found["noted"]
        noted.setdefault("note", set()).update(places)
        for tag in note.tags:
            noted.setdefault("tag", set()).update(places)
            found["tag"].setdefault(tag, set()).update(places)

    def cite(self, article_id: str, start: int, end: int, form: str = "cited") -> str:
        """A passage as it is taken along; `form` is a value of `Form`."""
        article = self._shelf.reading(article_id).article
        passage = anchors.passage(article, start, end)
        cited = citation.cite(article, passage.locator)
        return quotation(Form(form), article, passage.exact, passage.locator, cited)

    def place_of(
        self, article: Article, *, quote: str | None = None, at: str | None = None
    ) -> tuple[int, int]:
        """The text offsets of a quotation or of the block at a locator.

        Raises NotFound when it is not there, UsageError when the quotation stands in several places.
        """
        if at is not None:
            block = article.locate(at)
            if block is None:
                raise NotFound(
                    f"{article.id} has no {at}; `rights-reader show {article.id}` shows its locators."
                )
            start = article.starts[block]
            return start, start + len(article.blocks[block].text)
        places = anchors.find_quotes(article, clean(quote or ""))
        if not places:
            raise NotFound(f"These words do not stand in {article.id}.")
        if len(places) > 1:
            raise UsageError(
                f"These words stand {len(places)} times in {article.id}: quote more of them, or use --at."
            )
        return places[0]
