"""The places of the reading pane: going somewhere, and staying there when the size changes."""

from reader.tui.widgets.page_view import PageView
from reader.tui.widgets.pane_message import PaneMessage


class PagePlaces(PageView, inherit_bindings=False):
    """Goes to places of the page, and says when that was a jump."""

    class Jumped(PaneMessage, namespace="reading_pane"):
        """The place that one read was left for one more than a screen away."""

        def __init__(self, pane: PageView, article_id: str, offset: int) -> None:
            super().__init__(pane)
            self.article_id = article_id
            self.offset = offset
            """Text offset that was at the top of the screen."""

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
        self._awaited = None
        if not self.is_visible(offset, border=3):
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
        self._leap(self._layout.row_of(offset), jump=jump)

    def go_top(self) -> None:
        """Show the beginning."""
        self._leap(0, jump=True)

    def go_bottom(self) -> None:
        """Show the end."""
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
        # The last sections cannot reach the top, so the heading that was jumped to counts as the place.
        here = self._jumped[0] if self._jumped else self.offset_at_top()
        heads = [article.starts[section.first] for section in article.sections]
        ahead = [head for head in heads if head > here] if by > 0 else [head for head in heads if head < here]
        if ahead:
            head = ahead[0] if by > 0 else ahead[-1]
            self._leap(self._layout.row_of(head), jump=True)
            self.flash = (head, head + max(1, len(article.blocks[article.block_at(head)].text)))

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
        self._shown_rows = self.scrollable_size.height
        if anchor is not None and self._painter is not None and not self.is_visible(anchor):
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
