"""The reading pane: one article, read and chosen from by keyboard and mouse."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.selection import Selection

from reader.model.findings import EntityMention
from reader.tui.widgets.page import Page
from reader.tui.widgets.page_places import PagePlaces
from reader.tui.widgets.page_view import PageView
from reader.tui.widgets.pane_message import PaneMessage
from reader.tui.widgets.passages import Passages, Sentences, plain_sentences, whole_words
from reader.tui.widgets.spans import Range

__all__ = ["Page", "ReadingPane"]


class ReadingPane(PagePlaces, can_focus=True, inherit_bindings=False):
    """The text of one article, with what was found in it lit, to read and to choose passages from."""

    ALLOW_SELECT = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "step('down')", "Down", show=False, id="page.down"),
        Binding("up,k", "step('up')", "Up", show=False, id="page.up"),
        Binding("pagedown,space", "page(1)", "Page down", show=False, id="page.page_down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="page.page_up"),
        Binding("home,g", "top", "Top", show=False, id="page.top"),
        Binding("end,G", "bottom", "Bottom", show=False, id="page.bottom"),
        Binding("right", "widen('right')", "Add a sentence", show=False, id="choice.more"),
        Binding("left", "widen('left')", "Drop a sentence", show=False, id="choice.less"),
        Binding("shift+left", "widen('start-left')", "Begin earlier", show=False, id="choice.earlier"),
        Binding("shift+right", "widen('start-right')", "Begin later", show=False, id="choice.later"),
        Binding("escape", "end_choice", "Let go", show=False, id="choice.end"),
    ]

    class EntityClicked(PaneMessage):
        """A name in the text was clicked."""

        def __init__(self, pane: PageView, mention: EntityMention) -> None:
            super().__init__(pane)
            self.mention = mention

    class NoteClicked(PaneMessage):
        """The mark of a note was clicked; `offset` is where the note's passage begins."""

        def __init__(self, pane: PageView, offset: int) -> None:
            super().__init__(pane)
            self.offset = offset

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._sentences: Sentences = plain_sentences
        self._pressed_at: Offset | None = None
        self._by_letter = False

    # Keys

    def on_key(self) -> None:
        """A key was pressed: what was jumped to has been seen."""
        self.let_flash_go()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that belong to a choice are free for others while nothing is chosen."""
        return self.choice is not None if action in ("widen", "end_choice") else True

    async def action_step(self, direction: str) -> None:
        """As `step`, when the article is laid out."""
        await self.whole()
        self.step(direction)

    def step(self, direction: str) -> None:
        """Scroll a line; with a choice, widen or narrow it by a paragraph."""
        if self.choice is not None:
            self.widen(direction)
            return
        self._be_whole()
        rows = 1 if direction == "down" else -1
        if not self.lead(rows):
            self._scroll_to_row(round(self.scroll_y) + rows)

    def lead(self, rows: int) -> bool:
        """Read so many rows further down or up without scrolling; False when scrolling would do.

        At the end of an article the last paragraphs never reach the top: the lead comes down to them.
        """
        wanted = max(0, min(self._lead + rows, self.scrollable_size.height - 1))
        if self._painter is None or wanted == self._lead or (rows > 0 and self.scroll_y < self.max_scroll_y):
            return False
        self._lead = wanted
        self._jumped = None
        self._notice_block()
        return True

    async def action_page(self, by: int) -> None:
        """As `turn`, when the article is laid out."""
        await self.whole()
        self.turn(by)

    def turn(self, by: int) -> None:
        """Scroll a screen less one line."""
        self._be_whole()
        height = max(1, self.scrollable_size.height - 1)
        self._scroll_to_row(round(self.scroll_y) + by * height)

    async def action_top(self) -> None:
        """Show the beginning."""
        await self.whole()
        self.go_top()

    async def action_bottom(self) -> None:
        """Show the end."""
        await self.whole()
        self.go_bottom()

    async def action_widen(self, direction: str) -> None:
        """Widen or narrow the choice."""
        await self.whole()
        self.widen(direction)

    async def on_mouse_scroll_down(self) -> None:
        """Textual scrolls what is laid out."""
        await self.whole()

    async def on_mouse_scroll_up(self) -> None:
        """As down."""
        await self.whole()

    def action_end_choice(self) -> None:
        """Let go of the choice."""
        self.end_choice()

    def in_view(self) -> Range:
        """The text offsets of what is on the screen; an empty range before anything is."""
        if self._painter is None or self.article is None:
            return 0, 0
        top = round(self.scroll_y)
        last = min(top + self.scrollable_size.height, self._layout.height)
        end = self._layout.offset_of(last) if last < self._layout.height else self.article.length
        return self._layout.offset_of(top), end

    # Choosing a passage

    def begin_choice(self, sentences: Sentences | None = None) -> None:
        """Choose a sentence: at the place just jumped to or the current hit, else the first on the screen.

        `sentences` finds the sentences of a paragraph; it is used from then on.
        """
        if sentences is not None:
            self._sentences = sentences
        passages, start = self._passages(), self.marked_place()
        if passages is None or self.article is None:
            return
        top = max(self.offset_read(), self.article.starts[max(0, self._current)])
        found = passages.at(start) if start >= 0 else passages.next(top)
        if found is None or not self.is_visible(found[0]):
            found = passages.at(start if start >= 0 else top)
        if found is not None:
            self.flash = None
            self.choice = found

    def _passages(self) -> Passages | None:
        return None if self.article is None else Passages(self.article, self._sentences)

    def widen(self, direction: str) -> None:
        """Change the choice by one step: `right`, `left` (sentences at the end), `down`, `up` (paragraphs at
        the end), `start-left`, `start-right` (sentences at the beginning).
        """
        passages = self._passages()
        if passages is None or self.choice is None:
            return
        self.choice = passages.widen(self.choice, direction)
        start, end = self.choice
        self.go_to(start if direction.startswith("start") else max(start, end - 1))

    def end_choice(self) -> None:
        """Let go of the choice, and of the mouse selection that it may have come from."""
        self.screen.clear_selection()
        self.choice = None

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Note where the button went down: a click elsewhere is the end of a drag.

        A drag takes whole words; with Ctrl or Alt held down, exactly the letters that it covers.
        """
        self._pressed_at = event.screen_offset
        self._by_letter = event.ctrl or event.meta

    def on_click(self, event: events.Click) -> None:
        """A click opens what is under it, a double click chooses the sentence, a triple one the paragraph."""
        event.prevent_default()  # Textual's own double click selects the whole text
        place = event.get_content_offset(self)
        if place is None or self._painter is None or self._pressed_at != event.screen_offset:
            return
        offset = self._painter.offset_at(round(self.scroll_y) + place.y, place.x)
        if event.chain >= 2:
            self._choose_at(offset, whole_block=event.chain > 2)
        elif self.choice is not None:
            self.end_choice()
        else:
            self._open_at(round(self.scroll_y) + place.y, place.x, offset)

    def _choose_at(self, offset: int | None, *, whole_block: bool) -> None:
        passages = self._passages()
        if offset is None or passages is None:
            return
        found = passages.at(offset)
        if found is not None and whole_block:
            article = self.article
            ranges = passages.of_block(article.block_at(offset)) if article else ()
            found = (ranges[0][0], ranges[-1][1]) if ranges else found
        self.choice = found

    def _open_at(self, number: int, cell: int, offset: int | None) -> None:
        row = self._layout.row(number)
        if row.what == "fold":
            self.show_folded = not self.show_folded
        elif row.what == "text" and cell < self._layout.columns.prefix:
            note = next(self._marks.notes.touching(row.start, row.end), None)
            if note is not None:
                self.post_message(self.NoteClicked(self, note[0]))
        elif offset is not None and (mention := self._marks.entity_at(offset)) is not None:
            self.post_message(self.EntityClicked(self, mention))

    def selection_updated(self, selection: Selection | None) -> None:
        """A selection by mouse is a choice."""
        self.choice = None if selection is None else self._selected(selection)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What Textual copies: the words of the choice, not the lines of the screen."""
        chosen = self.choice
        if self.article is None or chosen is None:
            return None
        return self.article.text[chosen[0] : chosen[1]], "\n"

    def _selected(self, selection: Selection) -> Range | None:
        """A selection as text offsets. An open end lies outside the pane: it is the edge of the screen."""
        if self._painter is None:
            return None
        height = self.scrollable_size.height
        start = Offset(0, round(self.scroll_y)) if selection.start is None else selection.start
        end = selection.end or Offset(0, round(self.scroll_y) + height)
        found = self._painter.selected(start, end)
        if found[0] >= found[1] or self.article is None:
            return None
        return found if self._by_letter else whole_words(self.article.text, found)
