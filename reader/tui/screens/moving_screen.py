"""Moving about: jumps and the way back, where one was, the articles read last, the next of the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reader.tui.jumps import Here, Jumps
from reader.tui.messages import LaidOut, Relit
from reader.tui.moving_messages import WhereRead
from reader.tui.screens.living_screen import LivingScreen
from reader.tui.trail import beside
from reader.tui.widgets.fitting import crop
from reader.tui.work import FIRST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.model.article import Article
    from reader.tui.desk import Desk
    from reader.tui.widgets.reading_column import ReadingColumn
    from reader.tui.widgets.reading_pane import ReadingPane
    from reader.workspace.summary import Summary
    from reader.workspace.whereabouts import Spot

OFTEN = 30.0
"""Seconds after which the place where one reads is kept, also when one stays."""


def spot_words(spot: Spot) -> str:
    """`¶14 · 42 %`: where a kept place is."""
    parts = (spot.locator, f"{spot.percent} %" if spot.percent >= 0 else "")
    return " · ".join(part for part in parts if part)


class MovingScreen(LivingScreen):
    """Knows where one is, was and came from."""

    def __init__(
        self, desk: Desk, summaries: Sequence[Summary], measure: int, columns: int, total: int
    ) -> None:
        """`columns` and `total`: as `PanesScreen`."""
        super().__init__(desk, summaries, measure, columns, total)
        self.jumps = Jumps()
        self.marks: Mapping[str, Spot] = {}
        self._recent: tuple[Spot, ...] = ()
        self._is_read = False
        """Whether the article that is open is being read, and not only shown as the row under the cursor."""
        self._arrived = 0
        """Where it was shown first."""
        self._quiet = False
        """Whether the next article is opened by going back or forward: that is no jump of its own."""
        self._last: Spot | None = None
        """Where the session before ended, until that was said."""
        self._is_known = False
        """Whether the file of whereabouts was read."""
        self._offers = True
        """Whether to offer to read on where the session before ended: not when an article was asked for."""

    async def furnish(self) -> None:
        """Read where the person was, when the panes are painted: a thread that works would hold that up."""
        await super().furnish()
        await self.painted()
        self.work.places.begin()
        self.set_interval(OFTEN, self.work.places.left)

    # Where one is

    def here(self) -> Here | None:
        """The place at the top of the screen."""
        reading = self.column.reading
        return None if reading is None else Here(reading.article.id, self.pane.offset_at_top())

    def on_reading_column_turned(self, event: ReadingColumn.Turned) -> None:
        """Another place is read."""
        here, reading = self.here(), self.column.reading
        if here is None or reading is None:
            return
        if self.is_in_text or here.offset != self._arrived:
            self._is_read = True
            self.work.places.at(reading.article, here.offset)

    @property
    def is_in_text(self) -> bool:
        """Whether the text has the focus, or a line that belongs to it."""
        return self.focused is not None and (self.focused is self.pane or self.column.find.input.has_focus)

    def on_descendant_focus(self) -> None:
        """Who goes to the text reads it."""
        reading = self.column.reading if self._column is not None else None
        if reading is not None and self.is_in_text:
            self._is_read = True
            self.work.places.at(reading.article, self.pane.offset_at_top())

    def leave(self, article_id: str) -> None:
        """Keep the place in the article that was read: this one is about to be shown."""
        here, reading = self.here(), self.column.reading
        if here is None or reading is None or here.article_id == article_id:
            return
        if self._is_read:
            self.work.places.at(reading.article, here.offset)
            self.work.places.left()
            if not self._quiet:
                self.jumps.leave(here)

    def arrive(self) -> None:
        """Another article, or another place of it, was shown."""
        self._quiet = False
        reading = self.column.reading
        self._arrived = self.pane.offset_at_top()
        self._tell_order()
        self._is_read = self.is_in_text
        if self._is_read and reading is not None:
            self.work.places.at(reading.article, self._arrived)

    def on_reading_pane_painted(self) -> None:
        """An article is on the screen: the rest of it may follow."""
        if self.column.reading is not None:
            self.work.painted(self.column.reading)

    @on(LaidOut)
    def _laid_out(self, event: LaidOut) -> None:
        if self.column.reading is event.reading:
            self.pane.take(event.laid)

    # Jumps

    def on_reading_pane_jumped(self, event: ReadingPane.Jumped) -> None:
        """A place was left for one far away."""
        event.stop()
        self.jumps.leave(Here(event.article_id, event.offset))

    def jump_back(self) -> None:
        """To the place that one jumped from."""
        here = self.here()
        target = self.jumps.back(here) if here is not None else None
        if target == here and target is not None and here is not None:
            target = self.jumps.back(here)
        self._travel(target, "no earlier place to go back to")

    def jump_forward(self) -> None:
        """To the place that one went back from."""
        self._travel(self.jumps.forward(), "no later place to go forward to")

    def _travel(self, target: Here | None, nothing: str) -> None:
        reading = self.column.reading
        if target is None:
            self.say(nothing)
        elif reading is not None and reading.article.id == target.article_id:
            self.pane.rest_at(target.offset)
            self.go(self.pane)
        else:
            self._quiet = self._is_read = True
            self.open_at(target.article_id, lambda article: min(target.offset, len(article.text)))

    def open_at(self, article_id: str, place: Callable[[Article], int | None]) -> None:
        """Show an article at a place that is known on the thread, and go to the text."""
        self._is_read = True
        self.open_place(article_id, FIRST, place=place)
        self.results.mark_article(article_id)
        self.go(self.pane)

    # Where one was

    @on(WhereRead)
    def _where_read(self, event: WhereRead) -> None:
        self._recent, self.marks = event.recent, event.marks
        if not self._is_known:
            self._is_known = True
            self._last = next(iter(event.recent), None)
            self.offer_reading_on()

    def offer_reading_on(self) -> None:
        """Once, at the start: put the cursor on the article read last, and say how to read on there."""
        last = self._last
        if last is None or not self.results.is_whole or not (summaries := self.summaries):
            return
        self._last = None
        if not self._offers:
            return
        known = summaries.get(last.article_id)
        title = known.title if known is not None else ""
        first = self.results.cursor_row is None or self.results.cursor <= 1
        if not title or not first or self.searching.query is not None or not self.results.has_focus:
            return
        self.results.mark_article(last.article_id)
        self.open_place(last.article_id, FIRST)  # now: the first row's article may be on its way
        room = max(12, min(44, self.size.width - 62))
        self.say(f"R reads on: {crop(title, room)} · {spot_words(last)}".rstrip(" ·"))

    def recent(self) -> tuple[Spot, ...]:
        """The articles read last that are in the library, the newest first, without the one that is open."""
        reading = self.column.reading
        here = reading.article.id if reading is not None and self._is_read else ""
        known = self.summaries
        return tuple(spot for spot in self._recent if spot.article_id in known and spot.article_id != here)

    def read_on(self) -> None:
        """Go on reading where one was last."""
        recent = self.recent()
        reading = self.column.reading
        if self._is_read and reading is not None:
            self.go(self.pane)
        elif recent:
            self.open_at(recent[0].article_id, self.work.places.resume)
        else:
            self.say("nothing was read yet")

    def open_alternate(self) -> None:
        """The article that was read before this one."""
        recent = self.recent()
        if recent:
            self.open_at(recent[0].article_id, self.work.places.resume)
        else:
            self.say("no other article was read yet")

    def open_recent(self) -> None:
        """Show the articles read last."""
        from reader.tui.screens.recent_screen import RecentScreen

        def read(article_id: str | None) -> None:
            if article_id is not None:
                self.open_at(article_id, self.work.places.resume)

        rows = self.summaries
        self.app.push_screen(RecentScreen([(rows[one.article_id], one) for one in self.recent()]), read)

    # The results

    def _tell_order(self) -> None:
        """Say at the search box which article of the results is shown."""
        reading, page, order = self.column.reading, self.searching.page, self.results.order
        if page is None or reading is None or len(order) < 2 or reading.article.id not in order:
            return
        self.box.totals = f"{self.searching.totals} · {order.index(reading.article.id) + 1} of {len(order)}"

    def step_article(self, *, forward: bool) -> None:
        """Show the next or the previous article of the results."""
        order, reading = self.results.order, self.column.reading
        article_id = beside(order, reading.article.id, forward) if reading is not None else None
        if article_id is None:
            self.say("that was the last article" if forward else "that was the first article")
            return
        self.open_place(article_id, FIRST)
        self.results.mark_article(article_id)
        if self.searching.page is None:
            self.say(f"article {order.index(article_id) + 1} of {len(order)}")

    def step_result(self, by: int) -> None:
        """Go to another row of the results, if there is one; in the library it is said which one it is."""
        before = self.results.cursor
        self.results.move(by)
        if self.results.cursor == before:
            self.say("that was the last result" if by > 0 else "that was the first result")
            return
        place, order = self.results.place, self.results.order
        if place is not None and self.searching.page is None and place.article_id in order:
            self.say(f"article {order.index(place.article_id) + 1} of {len(order)}")

    # Finding in the article

    def on_reading_column_find_wanted(self, event: ReadingColumn.FindWanted) -> None:
        """Look for the words in the article that is open."""
        self.searching.find_ticket += 1
        self.work.light(self.searching.find_ticket, event.article_id, event.wanted)

    @on(Relit)
    def _relit(self, event: Relit) -> None:
        reading = self.column.reading
        same = reading is not None and reading.article.id == event.article_id
        if same and self.column.finding and event.ticket == self.searching.find_ticket:
            self.column.relight(event.lit, event.spans, event.problem)
