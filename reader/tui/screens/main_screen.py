"""What happens on the one screen of the reader: it takes messages and hands them on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from reader.tui.commands import BY_ID, COMMANDS
from reader.tui.commands.base import Group, Pane
from reader.tui.messages import (
    Answered,
    Catalogued,
    CommandWanted,
    Completed,
    Crashed,
    Failed,
    IndexOpened,
    Jump,
    Opened,
    Progressed,
    Understood,
)
from reader.tui.screens.finding_screen import NO_SEARCH, SEARCH_WAITS
from reader.tui.screens.marking_screen import MarkingScreen
from reader.tui.trail import Place, beside
from reader.tui.widgets.result_rows import NOTHING_NEW
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.search_box import SearchBox
from reader.tui.work import FIRST, LAST, UNFINISHED

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.article import Article
    from reader.model.search import Query, SearchPage
    from reader.tui.desk import Desk
    from reader.workspace.summary import Summary


class MainScreen(MarkingScreen):
    """Hands what happens in the panes to the workspace, and its answers to the panes: searching, opening."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            ",".join(command.keys),
            f"command('{command.id}')",
            command.title,
            show=False,
            id=command.id,
            priority=command.urgent,
        )
        for command in COMMANDS
        if command.id != "palette"
    ]

    def __init__(
        self,
        desk: Desk,
        summaries: tuple[Summary, ...] | None,
        measure: int,
        open_at: str,
        columns: int,
        total: int = 0,
    ) -> None:
        """`columns` and `total`: as `PanesScreen`."""
        super().__init__(desk, summaries or (), measure, columns, total)
        self._summaries = summaries or ()
        self._open_at = open_at
        self._offers = not open_at
        self._ticket = self._opened_last = 0  # of the opening that was asked for last; that is done
        self._lead = 0
        """The opening of an article that keys pressed behind Enter wait for."""
        self._is_early = False  # the list is shown, but not all of it was looked through
        self._wanted: tuple[Place, Query | None] | None = None

    # Starting and ending

    async def prepare(self) -> None:
        """Begin what the first frame did not wait for: the other panes, then the library and the index."""
        await self.furnish()
        self._open_row()
        behind = bool(self._open_at or self._summaries)
        self.work.prepare(lambda: self._summaries, behind=behind, whole=self.results.is_whole)
        article_id, _, locator = self._open_at.partition("#")
        if article_id:
            self._ticket += 1
            self.work.open_locator(self._ticket, article_id, locator, self.pane.shape)
            self.call_after_refresh(self.go, self.pane)

    def on_unmount(self) -> None:
        """Let the errands end."""
        self.work.close()

    @on(Catalogued)
    def _catalogued(self, event: Catalogued) -> None:
        self._summaries = event.summaries
        self.results.know(event.sizes)
        if self.searching.page is None:
            reading = self.column.reading
            at = reading.article.id if reading else None
            self.results.show_library(self.in_order(event.summaries), at=at)
        self.offer_reading_on()
        self._is_early = self.work.living.is_early = event.is_early
        if not event.is_early:  # what is still going on has told so
            self.header.note = "opening the index …"

    @on(IndexOpened)
    def _index_opened(self) -> None:
        self.header.note = ""
        self.tell_notices()
        self.offer_tour()

    @on(Progressed)
    def _progressed(self, event: Progressed) -> None:
        how_far = f" {event.done}/{event.total}{event.hint}" if event.total else " …"
        self.header.note = event.words + ("" if event.words == UNFINISHED else how_far)

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self.header.note = ""
        self._arrive()
        self.filter_pane.fail(event.sentence)
        self.app.notify(event.sentence, severity="error")
        if self._open_at:
            self._open_at = ""
            self._open_row()

    @on(Crashed)
    def _crashed(self, event: Crashed) -> None:
        raise event.error

    @property
    def summaries(self) -> dict[str, Summary]:
        """What the lists show of every article, by its id."""
        return {summary.id: summary for summary in self._summaries}

    @property
    def article_ids(self) -> tuple[str, ...]:
        """All articles of the library, in its order."""
        return tuple(summary.id for summary in self._summaries)

    # Searching

    @on(SearchBox.Typed)
    def _typed(self, event: SearchBox.Typed) -> None:
        if event.text:
            self.footer.message = ""  # keys that are typed in the box do not come up to the screen
        self.ask(event.text, typing=True)

    @on(SearchBox.Entered)
    def _entered(self, event: SearchBox.Entered) -> None:
        self.ask(event.text, typing=False)
        self.work.finding.remember(event.text)
        self._lead = -1
        if self.searching.query is None:
            self._arrive()

    def on_held_input_waited(self) -> None:
        """What Enter has asked for takes long."""
        self._arrive()

    def _arrive(self) -> None:
        """Go to the results, with the keys that were pressed behind Enter: what they are about is shown."""
        if self.box.input.is_holding:
            self.go(self.results)
            self.box.input.release()

    @on(SearchBox.CompletionWanted)
    def _complete(self, event: SearchBox.CompletionWanted) -> None:
        self.work.complete(event.text, event.cursor)

    @on(Completed)
    def _completed(self, event: Completed) -> None:
        if event.completion.choices:
            self.box.complete(event.text, event.completion)
        else:
            self.say("nothing begins so")

    @on(SearchBox.Offered)
    def _offered(self, event: SearchBox.Offered) -> None:
        self.receipt.offer = event.offer
        if event.offer is not None:
            self.receipt.display = True

    def ask(self, text: str, *, typing: bool) -> None:
        """Put a query to the index; an empty one shows the library."""
        before, query = self.searching.query, self.searching.ask(text, typing)
        if query is None or before is None or query.text != before.text:
            self._new, self._saved_name = NOTHING_NEW, ""
        self.receipt.failure = ""
        if query is not None:
            self.work.ask(self.searching.ticket, query)
            if self._is_early:
                self.say(SEARCH_WAITS)
            return
        self.receipt.display = False
        self.receipt.page = self.receipt.problem = None
        self.box.totals = ""
        self.results.show_library(self.in_order(self._summaries))
        self._open_row()

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        from reader.model.search import Problem

        self.tell_notices()
        before = self.searching.page.query if self.searching.page is not None else None
        if not self.searching.accept(event.ticket, event.answer):
            return
        answer = event.answer
        self.receipt.display = True
        self.receipt.failure = answer if isinstance(answer, str) else ""
        if isinstance(answer, Problem):
            self.receipt.column = self.box.column_of(answer.position)
        self.receipt.problem = answer if isinstance(answer, Problem) else None
        newest = event.ticket == self.searching.ticket
        if isinstance(answer, (str, Problem)):
            self.box.totals = ""  # those of an earlier question
            if newest:
                self._arrive()
            return
        self.end_waiting()
        self.receipt.page = answer
        self.box.totals = self.searching.totals
        same = answer.query == before  # asked again because the library has changed: stay where one is
        self.results.show_answer(answer, self.results.place if same else None, self._new)
        if not answer.sections:
            self.column.unlight()
        if self.is_filtering and not same:
            self.count_facets()
        self._open_row()
        if newest and self._ticket == self._opened_last:
            self._arrive()
        elif newest:
            self._lead = self._ticket

    def show_page(self, page: SearchPage, ticket: int) -> None:
        """Show an answer that came by another way than by the box."""
        self._answered(Answered(ticket, page))
        self.go(self.results)

    # Opening articles

    @on(RowList.Highlighted, "#results")
    def _highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._open_row()

    @on(RowList.Opened, "#results")
    def _row_opened(self, event: RowList.Opened) -> None:
        event.stop()
        self._open_row()
        self.go(self.pane)

    def _open_row(self) -> None:
        place = self.results.place
        if (
            not self.is_furnished
            or self._open_at
            or place is None
            or (place, self.searching.query) == self._wanted
        ):
            return
        self.open_place(place.article_id, place.offset)
        self._wanted = (place, self.searching.query)

    def open_place(
        self,
        article_id: str,
        offset: int,
        end: int | None = None,
        *,
        place: Callable[[Article], int | None] | None = None,
    ) -> None:
        """Show a place of an article; what was asked for before and is still on its way is dropped."""
        self._wanted = (Place(article_id), self.searching.query)
        self._ticket += 1
        shape = self.pane.shape
        self.work.open_article(self._ticket, article_id, self.searching.query, offset, end, shape, place)

    @on(Opened)
    def _opened(self, event: Opened) -> None:
        if event.ticket != self._ticket:
            return
        self._opened_last = event.ticket
        if self._open_at:
            self._open_at = ""
            self._wanted = (Place(event.reading.article.id), self.searching.query)
        self.leave(event.reading.article.id)
        self.column.show(event)
        self.arrive()
        self.sidebar.show_reading(event.reading)
        self.results.mark_article(event.reading.article.id)
        self.tell_notices()
        if event.ticket == self._lead:
            self._arrive()
        if not self.pane.scrollable_size.width:  # it is hidden
            self.work.painted(event.reading)

    @on(Understood)
    def _understood(self, event: Understood) -> None:
        if self.column.reading is event.reading:
            self.column.renew(event.reading, event.page)
            self.sidebar.show_reading(event.reading)
            self.tell_notices()

    @on(Jump)
    def _jump(self, event: Jump) -> None:
        self.pane.go_to(event.offset, flash_end=event.end, jump=True)
        if not self.has_class("-wide"):
            self.fold_sidebar()
            self.go(self.pane)

    def step_hit(self, *, forward: bool) -> None:
        """Go to the next lit place, and on into the next article of the results."""
        if self.column.step(forward) or self.column.reading is None:
            return
        if self.column.finding or self.searching.page is None:
            nothing = "no place found here" if self.column.finding else NO_SEARCH
            self.say("that was the last place" if self.column.lit else nothing)
            return
        article_id = beside(self.results.order, self.column.reading.article.id, forward)
        if article_id is None:
            self.say("that was the last hit" if forward else "that was the first hit")
            return
        self.open_place(article_id, FIRST if forward else LAST)
        self.results.mark_article(article_id)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a line that one types in, an urgent key is a letter as any other."""
        typing = self.where in (Pane.SEARCH, Pane.FIND, Pane.FILTER, Pane.ASK)
        return not (action == "command" and typing and BY_ID[str(parameters[0])].urgent)

    async def action_command(self, name: str) -> None:
        """Run a command by its name; while the tour is on, the first thing that esc leaves is the tour."""
        # Until a long article is laid out, its commands wait, and the keys behind them as well.
        if self._column is not None and BY_ID[name].group is not Group.PROGRAM:
            await self.pane.whole()
        if name != "back" or not self.end_tour():
            self.run_command(name)

    @on(CommandWanted)
    def _command_wanted(self, event: CommandWanted) -> None:
        event.stop()
        self.run_command(event.id)
