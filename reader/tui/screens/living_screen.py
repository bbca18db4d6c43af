"""Names, dates and sources as things to go by: the card, the timeline, the sidebar that follows the text."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual import on

from reader.tui.found_messages import LibraryChanged
from reader.tui.living_messages import LivingFailed, RelatedRead
from reader.tui.messages import Corrected, IndexOpened
from reader.tui.screens.finding_screen import FindingScreen
from reader.tui.screens.keeping_screen import FIXED, STILL_LOOKING
from reader.tui.work import FIRST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.model.corrections import PublisherSet
    from reader.tui.desk import Desk
    from reader.tui.screens.card_screen import CardScreen, Going, Searching
    from reader.tui.widgets.reading_column import ReadingColumn
    from reader.tui.widgets.sidebar import Sidebar
    from reader.tui.widgets.sidebar_rows import NameKey
    from reader.workspace.shelf import Reading
    from reader.workspace.summary import Summary

ELSEWHERE = "This name is not in the article that is open: enter goes to a mention; correct it there."


class LivingScreen(FindingScreen):
    """Opens cards and timelines, and tells the sidebar what is being read."""

    def __init__(
        self, desk: Desk, summaries: Sequence[Summary], measure: int, columns: int, total: int
    ) -> None:
        """`columns` and `total`: as `PanesScreen`."""
        super().__init__(desk, summaries, measure, columns, total)
        self._card: CardScreen | None = None
        self._index_open = False
        self._unrelated: Reading | None = None  # its sources wait until the library and the index are read

    @property
    @abstractmethod
    def summaries(self) -> Mapping[str, Summary]:
        """What the lists show of every article, by its id."""

    # Names

    def open_card(self) -> None:
        """Show the card of the name that is read, or that is under the cursor of the sidebar."""
        from reader.tui.screens.card_screen import CardScreen
        from reader.tui.widgets.sidebar_rows import NameKey  # the first frame shows no name

        reading = self.column.reading
        if reading is None or not reading.is_whole:
            self.say("open an article first" if reading is None else STILL_LOOKING)
            return
        mention = self.name_here()
        if mention is None:
            self.say("no name from here to the end")
            return
        entities = reading.findings.entities
        names = [NameKey(one.name, one.type) for one in entities]
        at = next((number for number, one in enumerate(entities) if one == mention), 0)
        key = NameKey(mention.name, mention.type)
        self._card = CardScreen(self.work.living, key, names, at, self.summaries, self._correct_from_card)
        self.app.push_screen(self._card, self._card_left)

    def _card_left(self, wanted: Going | Searching | None) -> None:
        from reader.tui.screens.card_screen import Going

        self._card = None
        if isinstance(wanted, Going):
            self.go_there(wanted)
        elif wanted is not None:
            self.search_for(wanted.key)

    def go_there(self, wanted: Going | None) -> None:
        """Show a place that was chosen in a list."""
        if wanted is None:
            return
        place = wanted.place
        self.open_place(place.article_id, FIRST if wanted.end is None else place.offset, wanted.end)
        self.results.mark_article(place.article_id)
        self.go(self.pane)

    def search_for(self, key: NameKey) -> None:
        """Search for a name of a kind: `person:"Mira Tolven"`."""
        text = f'{key.type.lower()}:"{key.name.replace(chr(34), " ")}"'
        self.box.set_text(text)
        self.ask(text, typing=False)
        self.go(self.results)

    def _correct_from_card(self, key: NameKey) -> str:
        """Ask how a name is to be corrected; a sentence why not, or nothing."""
        reading = self.column.reading
        found = reading.findings.entities if reading is not None else ()
        mention = next((one for one in found if (one.name, one.type) == (key.name, key.type)), None)
        if reading is None or mention is None:
            return ELSEWHERE
        return self.ask_correction(reading, mention)

    def ask_publisher(self) -> None:
        """Ask who published the article that is open, and when."""
        from reader.tui.screens.publisher_dialog import PublisherDialog

        if self.column.reading is None:
            self.say("open an article first")
            return
        if self.desk.is_sample:
            self.app.notify(FIXED, severity="warning")
            return

        def keep(said: PublisherSet | None) -> None:
            if said is not None:
                self.work.say_publisher(said)

        names = sorted({row.publisher for row in self.summaries.values() if row.publisher}, key=str.casefold)
        self.app.push_screen(PublisherDialog(self.column.reading.article, names), keep)

    @on(Corrected)
    def _card_corrected(self, event: Corrected) -> None:
        self.work.living.renew()
        if self._card is not None:
            self._card.load(event.name or self._card.key)

    # Dates

    def open_timeline(self) -> None:
        """Show the dates of the whole library."""
        from reader.tui.screens.timeline_screen import TimelineScreen

        reading, here = self.column.reading, None
        if reading is not None and reading.is_whole:
            place = self.column.place()
            date = next((one for one in reading.findings.dates if one.end > place), None)
            here = (reading.article.id, date.start) if date is not None else None
        screen = TimelineScreen(self.work.living, self.searching.query, self.summaries, here)
        self.app.push_screen(screen, self.go_there)

    # Sources

    def on_sidebar_related_wanted(self, event: Sidebar.RelatedWanted) -> None:
        """Ask what the library has to do with the sources, once it is known."""
        event.stop()
        if self._index_open:
            self.work.living.related(event.reading, self.post_message)
        else:
            self._unrelated = event.reading

    @on(IndexOpened)
    def _library_read(self) -> None:
        self._index_open = True
        self.work.living.renew()
        if self._unrelated is not None:
            self.work.living.related(self._unrelated, self.post_message)
            self._unrelated = None

    @on(LibraryChanged)
    def _relations_changed(self) -> None:
        self.work.living.renew()

    @on(RelatedRead)
    def _related_read(self, event: RelatedRead) -> None:
        self.sidebar.show_related(event.article_id, event.related, self.summaries)

    @on(LivingFailed)
    def _unrelated_told(self, event: LivingFailed) -> None:
        self.app.notify(event.sentence, severity="error")

    def on_sidebar_article_wanted(self, event: Sidebar.ArticleWanted) -> None:
        """Open an article that is a source of the one that is open, or has a source in common with it."""
        event.stop()
        self.open_place(event.article_id, FIRST)
        self.results.mark_article(event.article_id)
        if not self.has_class("-wide"):
            self.fold_sidebar()
        self.go(self.pane)

    # Following the text

    async def furnish(self) -> None:
        """Let the sidebar follow, if the settings say so."""
        await super().furnish()
        self.sidebar.follows = self.reader_app.choices.settings.follow

    def on_reading_column_turned(self, event: ReadingColumn.Turned) -> None:
        """Tell the sidebar what is on the screen."""
        if self.sidebar.follows and self.sidebar.display:
            self.sidebar.show_view(*self.pane.in_view())

    def turn_follow(self) -> None:
        """Let the sidebar follow the text, or stay."""
        follows = not self.sidebar.follows
        self.sidebar.follows = follows
        if follows:
            self.sidebar.show_view(*self.pane.in_view())
        self.reader_app.keep("follow", follows)
        self.say(f"the sidebar {'follows the text' if follows else 'stays where it is'}")
