"""The drawn half of the reading pane: an article laid out, marked, scrolled and painted row by row."""

import asyncio
from typing import ClassVar

from rich.style import Style
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from reader.model.article import Article
from reader.tui.widgets.directions import Directions
from reader.tui.widgets.layout import Columns, Layout, Shape, columns, label_width
from reader.tui.widgets.page import ENTITY_STYLES, Marks, Page
from reader.tui.widgets.paint import Painter
from reader.tui.widgets.pane_message import PaneMessage
from reader.tui.widgets.right_to_left import APP
from reader.tui.widgets.sized import SizedView
from reader.tui.widgets.spans import Range, Spans

_LOOKS = ("title", "subtitle", "heading", "dim", "quote", "caption", "source")
_FRAME = ("fold", "rule", "margin", "margin-current", "note-mark")
_MARKS = (*ENTITY_STYLES.values(), "date", "figure", "note", "flash", "hit", "current-hit", "choice")
_NOTHING = Layout((), (), Columns(0, 0, 1), False)
_MOST_STRIPS = 4096
_SOON = 0.04  # seconds; until then a key has done what it does


class PageView(SizedView, inherit_bindings=False):
    """Shows a page; drawing touches what is seen. To wrap 5 MB takes 60 ms, so a page may come laid out, of a
    long article the part that is seen first: all that goes elsewhere waits until `take` gives the whole.
    Set `page` first, then the marks on it. All offsets are text offsets.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"reading-pane--{name}" for name in (*_LOOKS, *_FRAME, *_MARKS)}

    measure: reactive[int] = reactive(72, init=False, repaint=False)
    """How many cells a line of text has at most."""
    show_folded: reactive[bool] = reactive(False, init=False, repaint=False)
    """Whether page furniture and repeated lines are shown."""

    class Moved(PaneMessage, namespace="reading_pane"):
        """Another block is the one being read."""

        def __init__(self, pane: "PageView", block: int, offset: int) -> None:
            super().__init__(pane)
            self.block = block
            """Index into `Article.blocks`: the first block that begins on the screen."""
            self.offset = offset
            """Text offset at the top of the screen."""

    class ChoiceChanged(PaneMessage, namespace="reading_pane"):
        """Another passage is chosen; None: none any more."""

        def __init__(self, pane: "PageView", choice: Range | None) -> None:
            super().__init__(pane)
            self.choice = choice

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.bidi = APP
        """Who puts right-to-left letters in order, see `directions`; to be set before `page`."""
        self._marks = Marks()
        self._hits: tuple[Range, ...] = ()
        self._notes: tuple[Range, ...] = ()
        self._current_hit = -1
        self._layout = _NOTHING
        self._painter: Painter | None = None
        self._strips: dict[tuple[int, bool, bool], Strip] = {}
        self._styles: dict[str, tuple[Style, Style]] = {}
        self._labels = 0
        self._place = 0  # the text offset that stays at the top when lines are wrapped anew
        self._keeping = False
        self._lead = 0  # rows below the top at which one reads
        self._awaited: tuple[int, int | None] | None = None
        self._shown_rows = 0  # how many there were on the screen before it got another size
        self._is_behind = False  # whether something was put out that is still on the screen
        self._current = -1
        self._jumped: Range | None = None  # what was jumped to, until the text is scrolled
        self._prepared: Layout | None = None  # what a thread has laid out
        self._completed = asyncio.Event()  # set when the layout is whole, or another one
        self._is_new = False  # nothing of the page was drawn yet

    # What is shown

    @property
    def page(self) -> Page | None:
        """What is shown. Another page begins at its top, without hits, notes and choice."""
        return self._marks.page

    @page.setter
    def page(self, page: Page | None) -> None:
        if self._marks.choice is not None:
            self.post_message(self.ChoiceChanged(self, None))
        self._marks = Marks(page)
        self._hits, self._notes, self._current_hit = (), (), -1
        self._prepared = page.laid if page else None
        noted = self._prepared.labels if self._prepared else None
        self._is_new = True
        self._labels = noted if noted is not None else label_width(page.article.blocks) if page else 0
        self._place, self._current, self._awaited, self._jumped = 0, -1, None, None
        self._lead = 0
        self._lay_out()

    def renew(self, page: Page) -> None:
        """Show the same article with other findings: the place and all that is marked stay."""
        old = self._marks
        self._marks = Marks(page, old.hits, old.current_hit, old.notes, old.choice, old.flash)
        if self._painter is not None:
            self._painter = self._new_painter(self._painter.width)
        self._redraw()

    @property
    def article(self) -> Article | None:
        """The article shown."""
        return self.page.article if self.page else None

    @property
    def hits(self) -> tuple[Range, ...]:
        """Places that are lit because a search found them."""
        return self._hits

    @hits.setter
    def hits(self, hits: tuple[Range, ...]) -> None:
        self.light(hits)

    def light(self, hits: tuple[Range, ...], spans: Spans | None = None) -> None:
        """Set `hits`; `spans` are the same, made ready on a thread."""
        self._hits, self._marks.hits = hits, spans or Spans(hits)
        self.current_hit = -1 if self._current_hit >= len(hits) else self._current_hit

    @property
    def current_hit(self) -> int:
        """Index into `hits` of the one shown stronger; -1 for none."""
        return self._current_hit

    @current_hit.setter
    def current_hit(self, number: int) -> None:
        self._current_hit = number if 0 <= number < len(self._hits) else -1
        self._marks.current_hit = self._hits[number] if self._current_hit >= 0 else None
        self._redraw()
        self._notice_block()

    @property
    def notes(self) -> tuple[Range, ...]:
        """Passages that have a note."""
        return self._notes

    @notes.setter
    def notes(self, notes: tuple[Range, ...]) -> None:
        self._notes, self._marks.notes = notes, Spans(notes)
        self._redraw()

    @property
    def choice(self) -> Range | None:
        """The passage chosen by keyboard or mouse."""
        return self._marks.choice

    @choice.setter
    def choice(self, choice: Range | None) -> None:
        if choice != self._marks.choice:
            self._marks.choice = choice
            self._redraw()
            self.post_message(self.ChoiceChanged(self, choice))

    @property
    def flash(self) -> Range | None:
        """A place that was jumped to, marked until the next key."""
        return self._marks.flash

    @flash.setter
    def flash(self, flash: Range | None) -> None:
        self._jumped = flash or self._jumped
        if flash != self._marks.flash:
            self._marks.flash = flash
            self._redraw()
            self._notice_block()

    def let_flash_go(self) -> None:
        """Put the flash out in the frame of what a key does, or soon: not in one of its own before that."""
        if self._marks.flash is not None:
            self._marks.flash = None
            self._strips.clear()
            self._is_behind = True
            self.set_timer(_SOON, self._catch_up)

    def _catch_up(self) -> None:
        if self._is_behind:
            self._redraw()

    @property
    def jumped(self) -> Range | None:
        """What was jumped to last, until the text is scrolled."""
        return self._jumped

    def _redraw(self) -> None:
        self._is_behind = False
        self._strips.clear()
        self.refresh()

    # Rows

    def _lay_out(self) -> None:
        """Wrap the page anew and keep the place."""
        size = self.scrollable_size
        article = self.article
        self._strips.clear()
        self._completed.set()
        if article is None or size.width <= 0:
            self._layout, self._painter = _NOTHING, None
            self.virtual_size = Size(size.width, 0)
            self.refresh()
            return
        self._layout = self._layout_for(article, size)
        self._painter = self._new_painter(size.width)
        self._keeping = True
        if self._layout.is_whole:
            self.virtual_size = Size(size.width, self._layout.height)
        else:
            self._completed = asyncio.Event()
            self._show_part()
        stays = self._place and self._layout.is_whole
        self._scroll_to_row(self._layout.row_of(self._place) if stays else 0)
        self._keeping = False
        self.refresh()
        self._settle()
        self._notice_block()

    def _layout_for(self, article: Article, size: Size) -> Layout:
        """What was laid out on a thread, if it is for this size; a mere page serves once."""
        looks = columns(size.width, self.measure, self._labels), self.show_folded
        laid = self._prepared
        self._prepared = laid if laid is None or laid.is_whole else None
        fits = laid is not None and (laid.is_whole or laid.height >= size.height)
        if laid is not None and fits and (laid.columns, laid.show_folded) == looks:
            return laid
        return Layout(article.blocks, article.starts, *looks)

    def _show_part(self) -> None: ...  # called when a part of the article is laid out

    def _settle(self) -> None: ...  # called when the page is laid out

    @property
    def shape(self) -> Shape:
        """What laying out an article depends on."""
        size = self.scrollable_size
        return Shape(size.width, self.measure, self.show_folded, size.height)

    def _new_painter(self, width: int) -> Painter:
        directions = Directions(self._layout.blocks, self._layout.starts, self.bidi)
        return Painter(self._layout, self._marks, self._styles_of, width, directions)

    def watch_measure(self) -> None:
        """Wrap for another measure."""
        self._lay_out()

    def watch_show_folded(self) -> None:
        """Lay out with or without what is set aside."""
        self._lay_out()

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Note the place, and the block that is read there."""
        super().watch_scroll_y(old_value, new_value)  # all is drawn anew
        self._is_behind = False
        # While the pane gets another size, Textual may have to scroll: nobody has gone anywhere.
        if not self._keeping and self.scrollable_size.height == self._shown_rows:
            self._jumped = None
            self._lead = 0
            self._place = self.offset_at_top()
            self._notice_block()

    def _notice_block(self) -> None:
        if self._painter is None:
            return
        block = self.block_at_cursor()
        if block != self._current:
            self._current = block
            self.refresh()
            self.post_message(self.Moved(self, block, self.offset_at_top()))

    # Places

    def offset_at_top(self) -> int:
        """The text offset of the first text on the screen."""
        return self._layout.offset_of(round(self.scroll_y))

    def block_at_cursor(self) -> int:
        """Index of the block being read: of the place that was gone to while it is on the screen, else the
        first one that begins on the screen, or below the lead.
        """
        place = self.marked_place()
        if place >= 0 and self.article is not None:
            return self.article.block_at(place)
        height = self.scrollable_size.height
        return self._layout.first_whole_block(round(self.scroll_y) + self._lead, height - self._lead)

    def marked_place(self) -> int:
        """The text offset of what was jumped to, or of the hit, while it is on the screen; else -1."""
        hit = None if self._lead else self._marks.current_hit
        marked = (one[0] for one in (self._jumped, hit) if one is not None)
        return next((offset for offset in marked if self.is_visible(offset)), -1)

    def is_visible(self, offset: int, border: int = 0) -> bool:
        """Whether a text offset is on the screen, at least `border` rows from its edges."""
        top, height = round(self.scroll_y), self.scrollable_size.height
        border = min(border, height // 4)
        return top + border * (top > 0) <= self._layout.row_of(offset) < top + height - border

    # Drawing

    def _styles_of(self, name: str) -> tuple[Style, Style]:
        """The whole style of a component class, and what it alone sets; an empty name is the pane itself."""
        found = self._styles.get(name)
        if found is None:
            if name:
                component = f"reading-pane--{name}"
                found = (
                    self.get_component_rich_style(component),
                    self.get_component_rich_style(component, partial=True),
                )
            else:
                found = self.rich_style, Style()
            self._styles[name] = found
        return found

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()
        if self._painter is not None:
            self._painter.forget_styles()

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row = round(self.scroll_y) + y
        painter = self._painter
        if painter is None or row >= self._layout.height:
            return Strip.blank(self.scrollable_size.width, self._styles_of("")[0])
        current = self._layout.row(row).block == self._current
        key = row, current, y == 0
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) >= _MOST_STRIPS:
                self._strips.clear()
            strip = self._strips[key] = painter.strip(*key)
        return strip
