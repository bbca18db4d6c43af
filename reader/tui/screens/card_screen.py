"""The card of a name: what it is, how it is spelt, every mention in the library, what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.found_messages import ContextRead
from reader.tui.living_messages import CardRead, Gathering, LivingFailed, MentionsRead
from reader.tui.screens.context_screen import ContextList
from reader.tui.trail import Place
from reader.tui.widgets.card_rows import In, head_lines, side_rows, told
from reader.tui.widgets.fitting import crop
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.result_list import POINTER
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.sidebar_rows import NameKey
from reader.workspace.concordance import By

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult

    from reader.tui.living import Living
    from reader.workspace.across import Card
    from reader.workspace.summary import Summary

KEYS = (
    "enter go there   tab articles and names   e E next name, name before   / search it   c correct"
    "   backspace card before   esc back"
)
SHORT_KEYS = "enter go   tab articles, names   e E other name   / search   c correct   esc back"
WIDE = 120
"""From so many columns on mentions and names stand side by side."""


@dataclass(frozen=True, slots=True)
class Going:
    """A place was chosen; `end` is None for an article as a whole."""

    place: Place
    end: int | None


@dataclass(frozen=True, slots=True)
class Searching:
    """The name is to be searched for."""

    key: NameKey


class CardScreen(ModalScreen["Going | Searching | None"]):
    """A screen over the reader. Nothing below it moves: leaving it is being where one was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "back", show=False),
        Binding("tab,shift+tab", "turn", "articles and names", show=False),
        Binding("e", "step(1)", "next name", show=False),
        Binding("E", "step(-1)", "name before", show=False),
        Binding("slash", "search", "search it", show=False),
        Binding("c", "correct", "correct", show=False),
        Binding("backspace", "back", "card before", show=False),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#context-list"

    def __init__(
        self,
        living: Living,
        key: NameKey,
        names: Sequence[NameKey],
        at: int,
        summaries: Mapping[str, Summary],
        correct: Callable[[NameKey], str],
    ) -> None:
        """`names`: of the article that is open, in the order of its text; `at`: the one of the card.

        `correct` asks how a name is to be corrected; it answers with a sentence when it cannot.
        """
        super().__init__()
        self.key = key
        self._living = living
        self._names, self._at = names, at
        self._summaries = summaries
        self._correct = correct
        self._before: list[NameKey] = []
        self._ticket = 0
        self._card: Card | None = None
        self._read: MentionsRead | None = None
        self._words = ""
        self._head = Static("", id="card-head", markup=False)
        self.mentions = ContextList()
        self.side = RowList(id="card-side")
        self._detail = Static("", id="card-detail", markup=False)
        self._keys = KeyLine("", id="card-keys")

    def compose(self) -> ComposeResult:
        """What is known of the name; its mentions beside articles and names; a line of keys."""
        with Vertical(id="card-box"):
            yield self._head
            with Horizontal(id="card-body"):
                yield self.mentions
                yield self.side
            yield self._detail
            yield self._keys

    def on_mount(self) -> None:
        """Begin to read."""
        self.load(self.key)

    def on_unmount(self) -> None:
        """Read no further."""
        self._living.stop_card()

    def on_resize(self) -> None:
        """Side by side where there is room."""
        self.set_class(self.size.width >= WIDE, "-wide")
        self._keys.update(f" {KEYS if self.size.width > len(KEYS) + 4 else SHORT_KEYS}")
        self._draw()
        self.call_after_refresh(self._fill_side)

    def load(self, key: NameKey) -> None:
        """Show the card of a name."""
        self.key, self._card, self._read, self._words = key, None, None, self._living.begins
        self.mentions.set_rows(())
        self.side.set_rows(())
        self._ticket = self._living.card(key, self.post_message)
        self._draw()

    # What is read

    @on(Gathering)
    def _gathering(self, event: Gathering) -> None:
        event.stop()
        if event.ticket == self._ticket:
            self._words = f"reading the library {event.done:,} of {event.total:,} …"
            self._draw()

    @on(CardRead)
    def _card_read(self, event: CardRead) -> None:
        event.stop()
        if event.ticket == self._ticket:
            self._card = event.card
            self._words = "" if event.card is not None else "This name stands nowhere in the library now."
            self._draw()
            self._fill_side()

    @on(MentionsRead)
    def _mentions_read(self, event: MentionsRead) -> None:
        event.stop()
        if event.ticket == self._ticket:
            self._read = event
            lines = ContextRead(event.ticket, event.lines, event.numbers, By.PLACE, event.done, event.total)
            self.mentions.show(lines)
            self._draw()

    @on(LivingFailed)
    def _failed(self, event: LivingFailed) -> None:
        event.stop()
        if event.ticket == self._ticket:
            self._words = event.sentence
            self._draw()

    def _draw(self) -> None:
        """The head of the card, and what is under the cursor."""
        width = max(20, self.size.width - 4)
        head = head_lines(self.key, self._card, self._read, self._words, self._summaries, width)
        self._head.update(Content("\n").join(head))
        line = self.mentions.line if not self.side.has_focus else None
        self._detail.update(Content(crop(f" {told(line.origin, line.locator)}" if line else "", width)))

    def _fill_side(self) -> None:
        if self._card is not None:
            width = max(10, self.side.scrollable_content_region.width - POINTER)
            row = self.side.cursor_row
            keep = row.key if row is not None else None
            self.side.set_rows(side_rows(self._card, self._summaries, width), keep=keep)

    # Keys

    @on(RowList.Highlighted)
    def _moved(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._draw()

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        key, line = event.row.key, self.mentions.line
        if isinstance(key, In):
            self._go_into(key.article_id)
        elif isinstance(key, NameKey):
            self._before.append(self.key)
            self.set_focus(self.mentions)
            self.remove_class("-side")
            self.load(key)
        elif line is not None:
            self.dismiss(Going(Place(line.origin.id, line.start), line.end))

    def _go_into(self, article_id: str) -> None:
        """To the first mention in an article, or to the article while that is not read yet."""
        lines = self._read.lines if self._read is not None else ()
        first = next((line for line in lines if line.origin.id == article_id), None)
        if first is None:
            self.dismiss(Going(Place(article_id), None))
        else:
            self.dismiss(Going(Place(article_id, first.start), first.end))

    def action_turn(self) -> None:
        """From the mentions to articles and names, and back; where there is no room, in their place."""
        to_side = not self.side.has_focus
        self.set_class(to_side, "-side")
        self.set_focus(self.side if to_side else self.mentions)
        self.call_after_refresh(self._fill_side)
        self._draw()

    def action_step(self, by: int) -> None:
        """The next name in the text of the article that is open, or the one before."""
        at = self._at + by
        while 0 <= at < len(self._names) and self._names[at] == self.key:
            at += by
        if 0 <= at < len(self._names):
            self._at = at
            self._before.clear()
            self.load(self._names[at])

    def action_back(self) -> None:
        """The card that one came from."""
        if self._before:
            self.load(self._before.pop())

    def action_search(self) -> None:
        """Search for the name."""
        self.dismiss(Searching(self.key))

    def action_correct(self) -> None:
        """Ask how it is to be corrected."""
        self._words = self._correct(self.key)
        self._draw()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
