"""Everything that takes time, off the event loop. Answers come back as messages; no widget is touched."""

from __future__ import annotations

import gc
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.tui.keeping import Keeping
from reader.tui.messages import (
    Answered,
    Catalogued,
    Completed,
    Failed,
    Imported,
    IndexOpened,
    NotesRead,
    OwnFilled,
    Progressed,
)
from reader.tui.newest import Newest
from reader.tui.opening import FIRST, LAST, Opening
from reader.tui.widgets.library_rows import Sizes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.model.article import Article
    from reader.model.search import Problem, Query, SearchPage
    from reader.tui.desk import Desk
    from reader.tui.finding import Finding
    from reader.tui.keeping import Post
    from reader.tui.living import Living
    from reader.tui.places import Places
    from reader.tui.text_finding import Wanted
    from reader.tui.widgets.layout import Shape
    from reader.workspace.shelf import Reading
    from reader.workspace.summary import Summary

__all__ = ["FIRST", "LAST", "UNFINISHED", "Work"]

UNFINISHED = "the index is not complete: the next search goes on with it"
LOOKING = "looking for names and sources"
"""What goes on while the list is shown already."""
PATIENCE = 1.0
"""Seconds that the rest waits for the first article."""


class Stopped(ReaderError):
    """A person has stopped long work."""


class Work(Keeping):
    """The errands of one screen. `post` must be safe to call from threads."""

    def __init__(self, desk: Desk, post: Post) -> None:
        super().__init__(desk, post)
        self._opening = Opening(desk, post, self._guarded)
        self._lighting = Newest("find in article")
        self._stopped = Event()
        self._going: set[str] = set()
        self._shown = Event()
        self.make_ready: Callable[[SearchPage], None] | None = None
        """What is done with an answer before it is posted, on the thread that has it."""

    def close(self) -> None:
        """Finish no more than what is being done."""
        self._closed = True
        self._opening.close()
        self._lighting.close()
        if "finding" in self.__dict__:
            self.finding.close()
        if "living" in self.__dict__:
            self.living.close()
        if "places" in self.__dict__:
            self.places.close()

    @cached_property
    def finding(self) -> Finding:
        """Facets, hits in context, saved searches. Made on the event loop's thread, as the one above."""
        from reader.tui.finding import Finding

        return Finding(self._desk, self._post, self._start, self._guarded)

    @cached_property
    def living(self) -> Living:
        """Names, dates and sources across the library. Made on the event loop's thread, as those above."""
        from reader.tui.living import Living

        return Living(self._desk, self._guarded)

    @cached_property
    def places(self) -> Places:
        """Where the person is and was. Made on the event loop's thread, as those above."""
        from reader.tui.places import Places

        return Places(self._desk, self._post, self._guarded)

    def painted(self, reading: Reading) -> None:
        """Told when an article is on the screen: what waits for it may begin."""
        self._shown.set()
        self._opening.painted(reading)

    def ask(self, ticket: int, query: Query) -> None:
        """Search; answered by `Answered`, unless a newer question comes first."""
        self._desk.asker.ask(ticket, query, self._answered)

    def _answered(self, ticket: int, answer: SearchPage | Problem | str) -> None:
        from reader.model.search import SearchPage  # loaded by now; the first frame does without

        if isinstance(answer, SearchPage) and self.make_ready is not None:
            self.make_ready(answer)
        self._post(Answered(ticket, answer))

    def open_article(
        self,
        ticket: int,
        article_id: str,
        query: Query | None,
        offset: int,
        end: int | None,
        shape: Shape | None = None,
        place: Callable[[Article], int | None] | None = None,
    ) -> None:
        """Read an article and light the query in it; answered by `Opened`, or overtaken by a newer one.

        `shape`: of the pane that will show it. `place`, asked on the thread, knows the offset better than
        `offset`, which holds when it answers None; it comes to stand at the top of the screen.
        """
        self._opening.at_place(ticket, article_id, query, offset, end, shape, place, self.places)

    def open_locator(self, ticket: int, article_id: str, locator: str, shape: Shape | None = None) -> None:
        """Read an article and go to a locator such as `¶14`; answered by `Opened`."""
        self._opening.at_locator(ticket, article_id, locator, shape)

    def light(self, ticket: int, article_id: str, wanted: Wanted) -> None:
        """The places of what is wanted in an article; answered by `Relit`."""

        def errand() -> None:
            from reader.tui.text_finding import found

            article = self._desk.reading(article_id).article
            self._post(found(ticket, article, wanted, self._desk))

        self._lighting.put(lambda: self._guarded(errand))

    def complete(self, text: str, cursor: int) -> None:
        """What a word of a query can become; answered by `Completed`."""
        self._lighting.put(
            lambda: self._guarded(lambda: self._post(Completed(text, self._desk.complete(text, cursor))))
        )

    def prepare(self, known: Callable[[], Sequence[Summary]], *, behind: bool, whole: bool = True) -> None:
        """Bring the list up to date, read the notes, open the index: the first frame waited for none.

        `behind`: an article is being opened; that comes first. `whole`: all rows are shown already.

        Afterwards it is watched whether another program changes the library; `known` gives what is shown.
        """
        finding = self.finding

        def chore() -> None:
            self._desk.warm_search()
            if behind:
                self._shown.wait(PATIENCE)
            if not whole:
                self._tell_all()
            told = self._telling(LOOKING)

            def early(summaries: tuple[Summary, ...]) -> None:
                self._post(Catalogued(summaries, Sizes(summaries), is_early=True))
                self._post(NotesRead(self._desk.notes()))

            summaries = self._desk.catalog(told, early)
            self._post(Catalogued(summaries, Sizes(summaries)))
            self._post(NotesRead(self._desk.notes()))
            is_built = self._build()
            self._post(IndexOpened())
            if not is_built:
                self._post(Progressed(UNFINISHED))
            finding.history()
            finding.watch(known, lambda: bool(self._going))

        self._start("prepare", chore)

    def _tell_all(self) -> None:
        """Post the whole list as the cache has it: the first frame showed its beginning."""
        # What is made here stays. Looking through it again and again meanwhile would hold up the loop.
        gc.disable()
        try:
            summaries = self._desk.quick_catalog()
        finally:
            gc.freeze()
            gc.enable()
        if summaries is not None:
            self._post(Catalogued(summaries, Sizes(summaries)))

    def _build(self) -> bool:
        """Open the index, or build it; False when that was stopped: a search goes on with it."""
        self._begin("index")
        try:
            self._desk.open_search(self._telling("building the index"))
        except Stopped:
            return False
        finally:
            self._going.discard("index")
        return True

    def _begin(self, what: str) -> None:
        self._going.add(what)
        self._stopped.clear()

    def stop(self) -> bool:
        """Stop the import or the building of the index; what is done stays. False when nothing goes on."""
        if not self._going & {"import", "index"}:
            return False
        self._stopped.set()
        return True

    def take_in(self, typed: str, post: Post, own: Desk | None = None) -> None:
        """Import what a person typed: paths, quoted as in a shell. `post` gets `Imported`.

        `own`: the library that takes the pages, when it is not the one that is open; answered by
        `OwnFilled`.
        """

        def chore() -> None:
            from reader.tui.import_words import Tally, in_words, is_passing, paths

            def tell(done: int, total: int) -> None:
                self._going.discard("import")
                self._going.add("looking")
                post(Imported((f"{LOOKING}: {done} of {total}",), passing=True, looking=True))

            desk, tally = own or self._desk, Tally()
            try:
                self._begin("import")
                for step in desk.import_paths(paths(typed), watch=tell):
                    if self._closed:
                        return
                    if self._stopped.is_set():
                        break
                    tally.add(step)
                    post(Imported(in_words(step), passing=is_passing(step)))
                summaries = desk.catalog(tell) if tally.is_filled else ()
            except ReaderError as error:
                if not post(Imported((str(error),), done=True)):  # the dialog was left
                    self._post(Failed(str(error)))
                return
            finally:
                self._going -= {"import", "looking"}
            last = f"{'Stopped' if self._stopped.is_set() else 'Done'}: {tally}."
            seen = post(Imported((last,), done=True, ready=own is not None and tally.is_filled))
            if not seen and own is None:
                from reader.tui.told import Told

                self._post(Told(f"the import is over. {last}"))
            if tally.is_filled and own is not None:
                self._post(OwnFilled(str(own.folder)))
            elif tally.is_filled:
                self._post(Catalogued(summaries, Sizes(summaries)))
                self._post(IndexOpened())

        self._start("import", chore)

    def _telling(self, words: str) -> Callable[[int, int], None]:
        def tell(done: int, total: int) -> None:
            if "index" in self._going and self._stopped.is_set():
                raise Stopped("The building of the index was stopped.")
            hint = " · ctrl+x stops" if "index" in self._going else ""
            self._post(Progressed(words, done, total, hint))

        return tell
