"""The places of the reading pane: going somewhere, and staying there when the size or the layout changes."""

import asyncio

from textual.geometry import Size
from textual.strip import Strip

from reader.tui.widgets.layout import Layout
from reader.tui.widgets.page_view import PageView
from reader.tui.widgets.pane_message import PaneMessage

PATIENCE = 3.0
"""Seconds that a key waits for the layout of the whole article; then it is made at once."""


class PagePlaces(PageView, inherit_bindings=False):
    """Goes to places of the page, and says when that was a jump."""

    class Jumped(PaneMessage, namespace="reading_pane"):
        """The place that one read was left for one more than a screen away."""

        def __init__(self, pane: PageView, article_id: str, offset: int) -> None:
            super().__init__(pane)
            self.article_id = article_id
            self.offset = offset
            """Text offset that was at the top of the screen."""

    class Painted(PaneMessage, namespace="reading_pane"):
        """Another page is on the screen."""

    def render_line(self, y: int) -> Strip:
        """One row of the screen; with the first one of a page it is told that the page is there."""
        if self._is_new and self._painter is not None:
            self._is_new = False
            # Its queue first, then the frame that is being drawn: behind both it is on the screen.
            self.call_after_refresh(lambda: self.post_message(self.Painted(self)))
        return super().render_line(y)

    def note_jump(self, offset: int | None = None) -> None:
        """Say that this place, or the one at the top, was left by a jump."""
        if self.article is not None:
            left = self.offset_at_top() if offset is None else offset
            # A message goes no further up than to its sender, which would be whoever called this.
            self.post_message(self.Jumped(self, self.article.id, left).set_sender(self))

    def _leap(self, row: int, *, jump: bool) -> None:
        """Scroll to a row. As a `jump` the place that one leaves is told, when it is left out of sight."""
        bottom = max(0, self._layout.height - self.scrollable_size.height)
        far = abs(max(0, min(row, bottom)) - round(self.scroll_y)) >= self.scrollable_size.height
        if jump and far:
            self.note_jump()
        self._scroll_to_row(row)

    # Going

    def go_to(self, offset: int, *, flash_end: int | None = None, jump: bool = False) -> None:
        """Bring a text offset into view, a third from the top unless it is well in view already.

        `flash_end`: mark the text from there to this offset until the next key.
        """
        if self._painter is None:
            self._awaited = offset, flash_end
            return
        if not self.is_whole and offset != self._layout.aim:
            self._await(offset, flash_end, jump=jump)
            return
        self._awaited = None
        if self.is_whole and not self.is_visible(offset, border=3):
            self._leap(self._layout.row_of(offset) - self.scrollable_size.height // 3, jump=jump)
        if flash_end is not None:
            self.flash = (offset, max(offset + 1, flash_end))
        elif self._jumped is not None:
            self._jumped = None  # one has gone elsewhere since
            self._notice_block()

    def rest_at(self, offset: int, *, jump: bool = False) -> None:
        """Bring a text offset to the top of the screen: go on reading there."""
        if self._painter is None:
            self._awaited, self._place = (offset, None), offset
            return
        if not self.is_whole:
            if offset != self._layout.aim:
                self._await(offset, None, jump=jump)
                self._place = offset
            return
        self._leap(self._layout.row_of(offset), jump=jump)

    def _await(self, offset: int, flash_end: int | None, *, jump: bool) -> None:
        """Go there when the article is laid out so far."""
        if jump:
            self.note_jump()
        self._awaited = offset, flash_end

    def go_top(self) -> None:
        """Show the beginning."""
        self._be_whole()
        self._leap(0, jump=True)

    def go_bottom(self) -> None:
        """Show the end."""
        self._be_whole()
        self._leap(self._layout.height, jump=True)

    def next_section(self) -> None:
        """Bring the next heading to the top."""
        self._step_section(1)

    def previous_section(self) -> None:
        """Bring the heading of this section to the top, or that of the one before."""
        self._step_section(-1)

    def _step_section(self, by: int) -> None:
        article = self.article
        if article is None or self._painter is None:
            return
        self._be_whole()
        # The last sections cannot reach the top, so the heading that was jumped to counts as the place.
        here = self._jumped[0] if self._jumped else self.offset_at_top()
        heads = [article.starts[section.first] for section in article.sections]
        ahead = [head for head in heads if head > here] if by > 0 else [head for head in heads if head < here]
        if ahead:
            head = ahead[0] if by > 0 else ahead[-1]
            self._leap(self._layout.row_of(head), jump=True)
            self.flash = (head, head + max(1, len(article.blocks[article.block_at(head)].text)))

    # Where one is

    def offset_read(self) -> int:
        """The text offset at which one reads: at the top, or below the lead."""
        return self._layout.offset_of(round(self.scroll_y) + self._lead)

    def place(self) -> int:
        """The text offset being read: what was gone to while it is on the screen, else the first one."""
        marked = self.marked_place()
        return marked if marked >= 0 else self.offset_read()

    def is_at_end(self) -> bool:
        """Whether the last row is on the screen."""
        return round(self.scroll_y) + self.scrollable_size.height >= self._layout.height

    # Staying

    def _settle(self) -> None:
        """Go where one wanted to go while the pane had no size."""
        if self._awaited is not None:
            offset, flash_end = self._awaited
            if self._place == offset and flash_end is None:
                self._awaited = None
                self.rest_at(offset)
            else:
                self.go_to(offset, flash_end=flash_end)

    def on_resize(self) -> None:
        """Wrap for another width. What stood at the top stays there, and what one reads stays in view."""
        anchor, jumped, lead = self._anchor(), self._jumped, self._lead
        if self._painter is None or self._painter.width != self.scrollable_size.width:
            self._lay_out()
        elif not self.is_whole:
            self._show_part()
        self._shown_rows = self.scrollable_size.height
        if anchor is not None and self._painter is not None and not self.is_visible(anchor):
            self._be_whole()
            # The place at the top is remembered, so that it is there again in the old size.
            self._keeping = True
            self._scroll_to_row(self._layout.row_of(anchor) - self._shown_rows // 3)
            self._keeping = False
        self._jumped, self._lead = jumped, lead
        self._notice_block()

    def _anchor(self) -> int | None:
        """The place that must not leave the screen: what was jumped to, the hit, or what one reads."""
        if self.article is None or self._painter is None or not self._shown_rows:
            return None
        top, layout = round(self.scroll_y), self._layout
        marked = [one[0] for one in (self._jumped, self._marks.current_hit) if one is not None]
        block = self.article.starts[self._current] if self._current >= 0 else 0
        for offset in (*marked, block):
            if top <= layout.row_of(offset) < top + self._shown_rows:
                return offset
        return None

    # Until the whole article is laid out

    def take(self, laid: Layout) -> None:
        """The whole article, laid out on a thread: in the place of the page that was, and nothing moves."""
        page = self._layout
        same = laid.blocks is page.blocks and laid.columns == page.columns
        if same and laid.show_folded == page.show_folded and not page.is_whole:
            self._prepared = laid
            self._become(laid)

    def _become(self, laid: Layout) -> None:
        first = laid.starts[self._layout.part.start]
        down = laid.row_of(first) - self._layout.row_of(first)
        if self.text_selection is not None:
            self.screen.clear_selection()  # it counts rows
        self._layout = laid
        self._painter = self._new_painter(self.scrollable_size.width)
        self._strips.clear()
        self._keeping = True
        self.virtual_size = Size(self.scrollable_size.width, laid.height)
        self._scroll_to_row(down)
        self._keeping = False
        self.refresh()
        self._completed.set()
        self._settle()
        self._notice_block()

    @property
    def is_whole(self) -> bool:
        """Whether the whole article is laid out, and not only the page that is seen."""
        return self._layout.is_whole

    def _show_part(self) -> None:
        """There is no scroll bar yet: how much there is to scroll is not known."""
        size = self.scrollable_size
        if self._layout.height < size.height:
            self._be_whole()
        else:
            self.virtual_size = Size(size.width, 1)

    async def whole(self) -> None:
        """Wait until the whole article is laid out. Not for those who handle the message that brings it."""
        while not self.is_whole:
            try:
                await asyncio.wait_for(self._completed.wait(), PATIENCE)
            except TimeoutError:
                self._be_whole()

    def _be_whole(self) -> None:
        """Lay out the whole article now, if it is not: for what cannot wait."""
        page = self._layout
        if not page.is_whole:
            self._become(Layout(page.blocks, page.starts, page.columns, page.show_folded))
