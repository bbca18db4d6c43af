"""The middle pane: the provenance strip, the text, and the line to find in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical

from reader.tui.going import heads
from reader.tui.posted import Posted
from reader.tui.text_finding import Wanted
from reader.tui.trail import nearest, step
from reader.tui.widgets.find_bar import FindBar
from reader.tui.widgets.page import page_of
from reader.tui.widgets.provenance import Provenance
from reader.tui.widgets.reading_pane import ReadingPane
from reader.tui.widgets.right_to_left import APP
from reader.tui.work import FIRST, LAST
from reader.workspace.passages import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.model.findings import EntityMention
    from reader.tui.messages import Opened
    from reader.tui.widgets.page import Page
    from reader.tui.widgets.spans import Spans
    from reader.workspace.notebook import NoteView
    from reader.workspace.shelf import Reading

Lit = tuple[tuple[int, int], ...]


class ReadingColumn(Vertical):
    """Knows which article is open, what is lit in it, and which lit place one is at."""

    class FindWanted(Posted):
        """Words are to be found in the article that is open."""

        article_id: str
        wanted: Wanted

    class Turned(Posted):
        """The place in the text, or the lit places, have changed: `where` says it in words."""

        where: str

    def __init__(self, measure: int, bidi: str = APP) -> None:
        super().__init__(id="reading-column")
        self.strip = Provenance(id="provenance")
        self.pane = ReadingPane(id="reading")
        self.pane.measure = measure
        self.pane.bidi = bidi
        self.find = FindBar()
        self.reading: Reading | None = None
        self._notes: tuple[NoteView, ...] = ()
        self._query_lit: Lit = ()
        self._find_lit: Lit | None = None
        self._at = -1
        self._finds: dict[str, Wanted] = {}
        """What was found in articles that were left meanwhile."""
        self._find_from = 0
        self._find_stays = False
        self._problem = ""

    def compose(self) -> ComposeResult:
        """The three parts."""
        yield self.strip
        yield self.pane
        yield self.find

    # Showing

    def show(self, opened: Opened) -> None:
        """Open an article (or stay in it), light the query, and go to a place."""
        reading, lit, offset = opened.reading, opened.lit, opened.offset
        changed = self.reading is not reading
        resume = opened.resume
        if self.reading is not None and self.reading.article.id == reading.article.id:
            resume = self.pane.offset_at_top()  # the same article, read anew
        self.put_find_away()
        if changed:
            self.reading = reading
            self.strip.article = reading.article
            self.pane.page = opened.page or page_of(reading)
            self._mark_notes()
        self._query_lit = self.pane.hits = lit
        wanted = 0 if offset == FIRST else len(lit) - 1 if offset == LAST else nearest(lit, offset)
        self._at = wanted
        if offset in (FIRST, LAST):
            if lit:
                self._go_to_hit(wanted, jump=not changed)
            elif changed:
                self.pane.rest_at(resume or 0)
            self._tell()
            return
        exact = 0 <= wanted < len(lit) and lit[wanted][0] <= offset < lit[wanted][1]
        self.pane.current_hit = wanted if exact else -1
        if opened.rest:
            self.pane.rest_at(offset)
            self._find_again()
        else:
            self.pane.go_to(offset, flash_end=opened.end, jump=not changed)
        self._tell()

    def renew(self, reading: Reading, page: Page | None = None) -> None:
        """Show the same text with other findings, without leaving the place."""
        self.reading = reading
        self.strip.article = reading.article
        self.pane.renew(page or page_of(reading))

    def unlight(self) -> None:
        """Put out the hits of a search that is over: the one that is on found nothing."""
        self._query_lit = ()
        if self._find_lit is None:
            self.pane.hits = ()
            self.pane.current_hit = self._at = -1
            self._tell()

    def relight(self, lit: Lit, spans: Spans | None = None, problem: str = "") -> None:
        """Light what was found in the article, and go to the place nearest to where one was.

        `problem`: why nothing can be found, in a sentence.
        """
        self._find_lit = lit
        self.pane.light(lit, spans)
        self._at = nearest(lit, self._find_from)
        stays, self._find_stays = self._find_stays, False
        if lit and not stays:
            self._go_to_hit(self._at)
        else:
            self.pane.current_hit = -1
        self._problem = problem
        self._tell()

    def show_notes(self, notes: Sequence[NoteView]) -> None:
        """Mark the passages that notes keep in the margin."""
        self._notes = tuple(notes)
        self._mark_notes()

    def _mark_notes(self) -> None:
        if self.reading is None:
            return
        here = self.reading.article.id
        self.pane.notes = tuple(
            (note.start, note.end)
            for note in self._notes
            if note.start >= 0 and note.note.passage.article_id == here
        )

    # Going through what is lit

    @property
    def lit(self) -> Lit:
        """What n and N go through: what was found here while the find line is open, else the query."""
        return self._query_lit if self._find_lit is None else self._find_lit

    @property
    def finding(self) -> bool:
        """Whether the find line is open."""
        return self._find_lit is not None

    def step(self, forward: bool) -> bool:
        """Go to the next lit place; False when there is none on this side.

        From where one reads, not from the last hit, when that was scrolled away.
        """
        at = self._at
        if self.lit and not (0 <= at < len(self.lit) and self.pane.is_visible(self.lit[at][0])):
            at = nearest(self.lit, self.pane.offset_at_top())
            behind = self.lit[at][1] <= self.pane.offset_at_top()
            at += int(behind) - int(forward)
        number = step(self.lit, at, forward)
        if number is None:
            return False
        self._go_to_hit(number, jump=True)
        self._find_from = self.lit[number][0]
        self._tell()
        return True

    def _go_to_hit(self, number: int, *, jump: bool = False) -> None:
        self._at = number
        start, end = self.lit[number]
        self.pane.current_hit = number
        self.pane.go_to(start, flash_end=end, jump=jump)

    def _tell(self) -> None:
        self.strip.heads = heads(self.reading.article, self.pane.offset_at_top()) if self.reading else ()
        if self.finding:
            self.find.count(self._at, len(self.lit), self._problem)
        self.post_message(self.Turned(self.where_words()))

    def where_words(self) -> str:
        """`hit 3 of 31 · ¶14 · 42 %`; while a passage is chosen, how long it is."""
        if self.reading is None:
            return ""
        article = self.reading.article
        if self.pane.choice is not None:
            start, end = self.pane.choice
            return f"{len(article.text[start:end].split())} words chosen"
        words = []
        if self.lit:
            name = "place" if self.finding else "hit"
            words.append(f"{name} {self._at + 1 if self._at >= 0 else '–'} of {len(self.lit)}")
        locator = article.blocks[self.pane.block_at_cursor()].locator if article.blocks else ""
        if locator:
            words.append(locator)
        if self.pane.virtual_size.height:  # else it is hidden, or not laid out yet
            share = round(100 * self.pane.offset_at_top() / max(1, article.length))
            words.append(f"{100 if self.pane.is_at_end() else share} %")
        return " · ".join(words)

    def on_resize(self) -> None:
        """In another size another part of the text may be on the screen, or the end of it."""
        self.call_after_refresh(self._tell)

    @on(ReadingPane.Moved)
    def _moved(self, event: ReadingPane.Moved) -> None:
        event.stop()
        self._tell()

    # Finding in the article

    def open_find(self) -> None:
        """Show the find line and take the focus to it."""
        if self.reading is None:
            return
        if self._find_lit is None:
            self._find_lit = ()
            self._find_from = self.pane.offset_at_top()
        self.find.add_class("-open")
        self.screen.set_focus(self.find.input)

    def close_find(self) -> None:
        """Leave the find line, and forget what was found in this article."""
        if self.reading is not None:
            self._finds.pop(self.reading.article.id, None)
        self._shut_find()

    def put_find_away(self) -> None:
        """Another article comes: what was found in this one is found again when one comes back."""
        wanted = self.find.wanted
        if self.reading is not None and self._find_lit is not None and wanted.text.strip():
            self._finds[self.reading.article.id] = wanted
        self._shut_find()

    def _find_again(self) -> None:
        """Light again what was found here before one left."""
        wanted = self._finds.get(self.reading.article.id) if self.reading is not None else None
        if wanted is not None:
            self._find_lit, self._find_stays = (), True
            self._find_from = self.pane.offset_at_top()
            self.find.wanted = wanted
            self.find.add_class("-open")

    def _shut_find(self) -> None:
        if self._find_lit is None:
            return
        self._find_lit = None
        self._problem = ""
        self.find.remove_class("-open")
        self.find.clear()
        self.pane.hits = self._query_lit
        self.pane.current_hit = -1
        self._at = nearest(self._query_lit, self.pane.offset_at_top())
        self._tell()

    def turn_find(self, *, exact: bool = False, pattern: bool = False) -> None:
        """Find letters as typed, or by a regular expression; or no longer."""
        if self._find_lit is None:
            self.open_find()
        if self._find_lit is not None:
            self.find.turn(exact=exact, pattern=pattern)

    @on(FindBar.Typed)
    def _typed(self, event: FindBar.Typed) -> None:
        event.stop()
        if self.reading is None or self._find_lit is None:
            return
        if event.wanted.text.strip():
            self.post_message(self.FindWanted(self.reading.article.id, event.wanted))
        else:
            self.relight(())

    @on(FindBar.Entered)
    def _entered(self, event: FindBar.Entered) -> None:
        event.stop()
        if not self.pane.is_visible(self._find_from):
            self.pane.note_jump(self._find_from)
        self.screen.set_focus(self.pane)
        self.find.input.release()

    # Passages

    def choose(self) -> None:
        """Begin to choose, with the sentence of the hit or the one at the top."""
        if self.reading is not None:
            self.screen.set_focus(self.pane)
            self.pane.begin_choice(sentences)

    def passage(self) -> tuple[str, int, int] | None:
        """Article id and text offsets of what is chosen; None while no article is open.

        When nothing is chosen, the sentence being read is chosen first, so that one sees what is taken.
        """
        if self.reading is None:
            return None
        if self.pane.choice is None:
            self.pane.begin_choice(sentences)
        return None if self.pane.choice is None else (self.reading.article.id, *self.pane.choice)

    def place(self) -> int:
        """The text offset being read: what was gone to while it is on the screen, else the top."""
        return self.pane.place()

    def mention(self, after: EntityMention | None = None) -> EntityMention | None:
        """The name that was jumped to or stands next behind the place being read; None when there is none.

        `after`: the next one behind this mention.
        """
        if self.reading is None or not self.reading.is_whole:
            return None
        names = self.reading.findings.entities
        if after is not None:
            return next((found for found in names if _order(found) > _order(after)), None)
        place = self.place()
        return next((found for found in names if found.end > place), None)


def _order(mention: EntityMention) -> tuple[int, int]:
    return mention.start, mention.end
