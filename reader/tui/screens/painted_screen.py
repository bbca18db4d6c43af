"""A screen that draws much in several turns of the event loop, so that a key never waits for all of it."""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from textual._compositor import CompositorUpdate
from textual.geometry import Region, Size
from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from rich.console import Console
    from textual.widget import Widget

AT_ONCE = 12
"""So many lines are drawn without a turn between."""
PAGE = 48
"""And so many of the widget that has the focus: a page that is turned must be there soonest."""
NARROW = 2
"""Cells: the lines of so narrow a widget are not counted."""
LINES = 4
"""Lines drawn between two looks at the clock."""
TURN = 0.002
"""Seconds of drawing after which the loop has its turn."""
ROUNDS = 4
"""So often, at most, is begun anew when much has changed; then it is painted at once."""
ROWS = 16
"""Rows of the screen that are put together in one turn."""
APART = 3
"""Rows between two parts of the screen that are put together one after the other."""

Result = TypeVar("Result")


class PaintedScreen(Screen[Result]):
    """Draws the lines of its widgets bit by bit, puts them together bit by bit, and writes them as one frame.

    Textual 8.2.8 does all of it in one call: 40 ms and more for three panes of 40 lines. Here the lines are
    first drawn into each widget's own cache of lines, then put together a few rows at a time; written is
    everything at once, as ever. What changes between two turns makes its own frame right behind this one.
    Only the uppermost screen writes: what changes below a dialog is painted with the dialog, by Textual.
    """

    _turns: asyncio.Task[None] | None = None

    def _screen_resized(self, size: Size) -> None:
        """Lay out for the size that the application has.

        Of two sizes on their way at once, as where a terminal tells none, each would bring the other back.
        """
        super()._screen_resized(self.app.size)

    def _compositor_refresh(self) -> None:
        if self._turns is not None:
            self._dirty_widgets.clear()  # the compositor knows by now where they are to be painted
            return
        if not (self.app._dom_ready and self.is_active) or self._is_little(self._compositor._dirty_regions):
            self._paint()
            return
        self._dirty_widgets.clear()
        self._turns = asyncio.create_task(self._draw_in_turns())

    def _is_little(self, dirty: Collection[Region]) -> bool:
        """Whether few new lines must be drawn for it; those of scrollbars cost next to nothing."""
        lines = {True: 0, False: 0}
        for widget, part in self._cold(dirty):
            if part.width > NARROW:
                lines[widget is self.focused] += part.height
        return lines[False] <= AT_ONCE and lines[True] <= PAGE

    async def _draw_in_turns(self) -> None:
        """Fill the caches of lines, then paint; what goes wrong in it ends the application, as ever."""
        try:
            try:
                text = await self._drawn()
            finally:
                self._turns = None  # before what follows: that may begin anew
            if self.is_attached and self.is_running:
                if text:
                    self.app._display(self, _Rendered(text))  # type: ignore[arg-type]  # as Textual: an update is no renderable
                if text is None:
                    self._paint()
                else:
                    self._compositor_refresh()  # what has changed meanwhile
                self.check_idle()  # for those who wait until all is painted
        except Exception as error:  # noqa: BLE001 – any fault of any widget, as in Textual's `_refresh_layout`
            self.app._handle_exception(error)

    async def _drawn(self) -> str | None:
        """What is dirty as text; None when it changes too often for that, or another screen has come."""
        for _ in range(ROUNDS):
            await self._warm()
            text = await self._put_together()
            if text is not None or not self.is_active:
                return text
        return None

    async def _warm(self) -> None:
        """Fill the caches of lines, with a turn for the others now and then; again what changes meanwhile."""
        for _ in range(ROUNDS):
            await _let_others()
            until = perf_counter() + TURN
            cold = list(self._cold(self._compositor._dirty_regions))
            if not cold:
                break
            for widget, part in cold:
                if perf_counter() > until:
                    await _let_others()
                    until = perf_counter() + TURN
                if widget.is_attached and part.bottom <= widget.region.height:
                    widget.render_lines(Region(0, part.y, widget.region.width, part.height))

    async def _put_together(self) -> str | None:
        """What is dirty as text for the terminal; None when much has changed meanwhile, or another screen has
        come: what is dirty is left so then.
        """
        compositor, console = self._compositor, self.app.console
        dirty, where = compositor._dirty_regions, compositor._full_map
        compositor._dirty_regions = set()
        texts = []
        width, height = compositor.size
        for top in range(0, height, ROWS):
            rows = Region(0, top, width, min(ROWS, height - top))
            part = {shared for region in dirty if (shared := region.intersection(rows))}
            if not part:
                continue
            if not self.is_active or compositor._full_map is not where or not self._is_little(part):
                compositor._dirty_regions |= dirty
                return None
            later, compositor._dirty_regions = compositor._dirty_regions, part
            update = compositor.render_partial_update()
            compositor._dirty_regions = later
            if update is not None:
                texts.append(update.render_segments(console))
            await _let_others()
        if not self.is_active or compositor._full_map is not where:
            compositor._dirty_regions |= dirty
            return None
        return "".join(texts)

    def _paint(self) -> None:
        """Write what is dirty: each band of rows for itself, because all between two of them would be
        put together as well, and a letter that is typed changes the first rows and the last.
        """
        dirty, whole = self._compositor._dirty_regions, self._compositor.size.region
        bands = [[whole]] if whole in dirty else _bands(dirty)
        for band in bands[1:]:
            self._compositor._dirty_regions = set(band)
            super()._compositor_refresh()
        self._compositor._dirty_regions = set(bands[0] if bands else ())
        super()._compositor_refresh()

    def _cold(self, dirty: Collection[Region]) -> Iterator[tuple[Widget, Region]]:
        """The lines that must be drawn anew for it, a few at a time, counted in their widget."""
        if not dirty:
            return
        compositor, crop = self._compositor, Region.from_union(list(dirty))
        for widget, (region, clip) in compositor.visible_widgets.items():
            shown = region.intersection(clip)
            if widget.BLANK or not shown or not crop.overlaps(clip):
                continue
            cache = widget._styles_cache
            known = cache._cache if cache._width == region.width else {}
            top = shown.y - region.y
            for first in range(top, top + shown.height, LINES):
                lines = range(first, min(first + LINES, top + shown.height))
                if any(y not in known or cache.is_dirty(y) for y in lines):
                    yield widget, Region(0, first, region.width, len(lines))

    async def _invoke_and_clear_callbacks(self) -> None:
        if self._turns is None:
            await super()._invoke_and_clear_callbacks()

    async def _message_loop_exit(self) -> None:
        if self._turns is not None:
            self._turns.cancel()
        await super()._message_loop_exit()


class _Rendered(CompositorUpdate):
    """A part of a frame that is text already."""

    def __init__(self, text: str) -> None:
        self._text = text

    def render_segments(self, console: Console) -> str:
        """The text."""
        return self._text


async def _let_others() -> None:
    """A turn for the others: a key takes several turns of the loop from the terminal to a widget."""
    for _ in range(3):
        await asyncio.sleep(0)


def _bands(regions: Iterable[Region]) -> list[list[Region]]:
    """The regions in groups with more than a few rows between them, from the top."""
    bands: list[list[Region]] = []
    bottom = 0
    for region in sorted(regions, key=lambda one: one.y):
        if bands and region.y <= bottom + APART:
            bands[-1].append(region)
        else:
            bands.append([region])
        bottom = max(bottom, region.bottom)
    return bands
