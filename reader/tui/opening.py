"""Opening an article: read, the page that is seen laid out, shown; then the rest of it, on another thread."""

from __future__ import annotations

import time
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.tui.messages import Failed, LaidOut, Opened, Understood
from reader.tui.newest import Newest

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.article import Article
    from reader.model.search import Query
    from reader.tui.desk import Desk
    from reader.tui.keeping import Post
    from reader.tui.places import Places
    from reader.tui.widgets.layout import Layout, Shape
    from reader.workspace.shelf import Reading

LONG = 200_000
"""So many characters an article may have that is laid out, and its findings read, before it is painted: a
few ms."""
PATIENCE = 2.0
"""Seconds that the rest of a long article waits until its first page is painted."""
SLICE = 0.001
"""Seconds of laying out, after which others have their turn."""
FIRST = -1
"""As an offset: the first hit of the article, or its beginning."""
LAST = -2
"""As an offset: the last hit of the article."""


class _Overtaken(ReaderError):
    """Another article is open by now."""


class Opening:
    """Opens articles, the newest one asked for. What is not said to be for a thread is quick."""

    def __init__(
        self,
        desk: Desk,
        post: Post,
        guard: Callable[[Callable[[], object]], None],
    ) -> None:
        self._desk = desk
        self._post = post
        self._guard = guard
        self._newest = Newest("open article")
        self._laying = Newest("rest of article")
        self._looking = Newest("look through article")
        self._closed = False
        self._painted = Event()
        self._current: Reading | None = None  # what was posted last
        self._whole: tuple[Reading, Shape, Layout] | None = None

    def close(self) -> None:
        """Finish no more than what is being done."""
        self._closed = True
        for each in (self._newest, self._laying, self._looking):
            each.close()

    def painted(self, reading: Reading) -> None:
        """Told when an article is on the screen: what waits for it may begin."""
        if reading is self._current:
            self._painted.set()

    def at_place(
        self,
        ticket: int,
        article_id: str,
        query: Query | None,
        offset: int,
        end: int | None,
        shape: Shape | None,
        place: Callable[[Article], int | None] | None,
        places: Places,
    ) -> None:
        """As `Work.open_article`. `places` knows where the person was."""

        def opened(reading: Reading) -> Opened:
            lit = self._desk.hits(query, reading.article) if query else ()
            rest = place(reading.article) if place is not None else None
            if rest is not None:
                return Opened(ticket, reading, lit, rest, end, rest=True)
            resume = places.resume(reading.article) if offset == FIRST and not lit else None
            return Opened(ticket, reading, lit, offset, end, resume=resume)

        self._newest.put(lambda: self._guard(lambda: self._show(opened, article_id, shape)))

    def at_locator(self, ticket: int, article_id: str, locator: str, shape: Shape | None) -> None:
        """As `Work.open_locator`."""

        def opened(reading: Reading) -> Opened:
            article = reading.article
            block = article.locate(locator) if locator else None
            if block is None:
                return Opened(ticket, reading, (), 0, None)
            start = article.starts[block]
            return Opened(ticket, reading, (), start, start + len(article.blocks[block].text))

        def errand() -> None:
            shown = self._show(opened, article_id, shape)
            if locator and shown.end is None:
                self._post(Failed(f"{article_id} has no {locator}."))

        self._newest.put(lambda: self._guard(errand))

    # The threads

    def _show(self, opened: Callable[[Reading], Opened], article_id: str, shape: Shape | None) -> Opened:
        """Read an article and post it with its page; of a long one, the rest comes afterwards."""
        from reader.tui.widgets.page import page_of

        reading = self._desk.reading(article_id)
        is_long = reading.article.length > LONG
        if reading.is_soon and not is_long:
            _ = reading.findings
        message = opened(reading)
        laid = self._laid(message, shape, is_long=is_long) if shape is not None and shape.width > 0 else None
        _ = reading.article.sections  # the headings over the place are asked for at once
        message.page = page_of(reading, laid).ready()
        again = self._current is reading
        if not again:
            self._painted.clear()
            self._current = reading
        self._post(message)
        if shape is not None and laid is not None and not laid.is_whole:
            self._laying.put(lambda: self._guard(lambda: self._complete(message.ticket, reading, shape)))
        elif not again and not reading.is_whole:
            self._looking.put(lambda: self._guard(lambda: self._look_through(message.ticket, reading, None)))
        return message

    def _laid(self, message: Opened, shape: Shape, *, is_long: bool) -> Layout:
        """The article in rows, as far as its first page needs them."""
        from reader.tui.widgets.layout import first_page, laid_out

        reading = message.reading
        known = self._known(reading, shape)
        if known is not None:
            return known
        if not is_long or not shape.height:
            return laid_out(reading.article, shape)
        offset, rest = target(message)
        return first_page(reading.article, shape, offset, rest=rest)

    def _known(self, reading: Reading, shape: Shape) -> Layout | None:
        """The layout that was made last, if it is this one: of a whole article the height does not matter."""
        match self._whole:
            case (known, its, laid) if known is reading and its == replace(shape, height=0):
                return laid
        return None

    def _complete(self, ticket: int, reading: Reading, shape: Shape) -> None:
        """Lay out the whole of an article whose first page was posted; then read what was found in it."""
        from reader.tui.widgets.layout import laid_out

        self._painted.wait(PATIENCE)  # what runs beside it would hold up the painting
        laid = self._known(reading, shape)
        if laid is None:
            try:
                laid = laid_out(reading.article, shape, self._pace(reading))
            except _Overtaken:
                return
            self._whole = reading, replace(shape, height=0), laid
        self._post(LaidOut(ticket, reading, laid))
        if not reading.is_whole:
            self._looking.put(lambda: self._guard(lambda: self._look_through(ticket, reading, laid)))

    def _look_through(self, ticket: int, reading: Reading, laid: Layout | None) -> None:
        """Read what was found in an article, or look for it, which may take a minute: it is kept then."""
        from reader.tui.widgets.page import page_of

        self._painted.wait(PATIENCE)
        if self._closed or self._current is not reading:
            return
        _ = reading.findings
        self._post(Understood(ticket, reading, page_of(reading, laid).ready()))

    def _pace(self, reading: Reading) -> Callable[[], None]:
        """Lets others in now and then. Raises when another article is open."""
        until = time.perf_counter() + SLICE

        def pace() -> None:
            nonlocal until
            if time.perf_counter() < until:
                return
            if self._closed or self._current is not reading:
                raise _Overtaken
            time.sleep(0)
            until = time.perf_counter() + SLICE

        return pace


def target(opened: Opened) -> tuple[int, bool]:
    """The text offset that is shown of an article that is opened, and whether it comes to the top."""
    if opened.offset not in (FIRST, LAST):
        return opened.offset, opened.rest
    if opened.lit:
        return opened.lit[0 if opened.offset == FIRST else -1][0], False
    return opened.resume or 0, True
