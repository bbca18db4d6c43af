"""A screen that draws much in several turns of the event loop, so that a key never waits for all of it."""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from textual.geometry import Region
from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

AT_ONCE = 12
"""So many lines are drawn without a turn between."""
LINES = 4
"""Lines drawn between two looks at the clock."""
TURN = 0.003
"""Seconds of drawing after which the loop has its turn."""
ROUNDS = 4
"""So often, at most, is drawn what has changed while the rest was drawn; then all is painted."""

Result = TypeVar("Result")


class PaintedScreen(Screen[Result]):
    """Draws the lines of its widgets into their caches bit by bit, then puts them together as one frame.

    Textual 8.2.8 draws all that has changed in one call: 40 ms and more for three panes of 40 lines. Here
    the compositor finds the lines in each widget's cache of styled lines, and has only to join them. What
    changes between two turns is drawn by that last call, as ever: never an old line is shown.
    """

    _turns: asyncio.Task[None] | None = None

    def _compositor_refresh(self) -> None:
        if self._turns is not None:
            self._dirty_widgets.clear()  # the compositor knows by now where they are to be painted
            return
        if not self.app._dom_ready or not self.is_current or sum(1 for _ in self._cold()) <= AT_ONCE // LINES:
            super()._compositor_refresh()
            return
        self._dirty_widgets.clear()
        self._turns = asyncio.create_task(self._draw_in_turns())

    async def _draw_in_turns(self) -> None:
        """Fill the caches of lines, then paint; what goes wrong in it ends the application, as ever."""
        try:
            for _ in range(ROUNDS):  # more when something has changed meanwhile
                await self._yield()
                cold = list(self._cold())
                if len(cold) <= AT_ONCE // LINES:
                    break
                await self._warm(cold)
            self._turns = None
            if self.is_attached and self.is_running:
                super()._compositor_refresh()
                self.check_idle()  # for those who wait until all is painted
        except Exception as error:  # noqa: BLE001 – any fault of any widget, as in Textual's `_refresh_layout`
            self.app._handle_exception(error)
        finally:
            self._turns = None

    async def _warm(self, cold: Sequence[tuple[Widget, Region]]) -> None:
        """Fill the caches of lines, with a turn for the others now and then."""
        until = perf_counter() + TURN
        for widget, part in cold:
            if perf_counter() > until:
                await self._yield()
                until = perf_counter() + TURN
            if widget.is_attached and part.bottom <= widget.region.height:
                widget.render_lines(Region(0, part.y, widget.region.width, part.height))

    async def _yield(self) -> None:
        """A turn for the others: a key takes several turns of the loop from the terminal to a widget."""
        for _ in range(3):
            await asyncio.sleep(0)

    def _cold(self) -> Iterator[tuple[Widget, Region]]:
        """The lines that the next frame needs and no cache has, a few at a time, counted in their widget."""
        compositor = self._compositor
        crop = Region.from_union(list(compositor._dirty_regions)) if compositor._dirty_regions else None
        if crop is None:
            return
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
