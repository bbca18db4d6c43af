"""The tour of one minute: six things to try, each on the corpus that is open. Nothing waits for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.tui.commands import BY_ID
from reader.tui.commands.base import Pane
from reader.tui.posted import Posted
from reader.tui.widgets.fitting import crop, wrapped

if TYPE_CHECKING:
    from textual.events import Click

    from reader.tui.commands.base import Command
    from reader.tui.screens.main_screen import MainScreen

_NAMED = re.compile(r"\{([a-z.-]+)\}")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try."""

    words: str
    """What to do; `{search}` stands for the key of that command."""
    done: Callable[[MainScreen], bool]


def _typed(screen: MainScreen) -> bool:
    return len(screen.box.text) > 2


def _arrived(screen: MainScreen) -> bool:
    return screen.where is Pane.RESULTS and screen.searching.page is not None


def _reads(screen: MainScreen) -> bool:
    return screen.where is Pane.READING


def _asked(screen: MainScreen) -> bool:
    return type(screen.app.screen).__name__ == "BookmarkDialog"


def _beside(screen: MainScreen) -> bool:
    return screen.where is Pane.SIDEBAR


def _helped(screen: MainScreen) -> bool:
    return type(screen.app.screen).__name__ == "HelpScreen"


STEPS = (
    Step(
        "The box at the top searches everything. Press {search} and type a word: report",
        _typed,
    ),
    Step(
        "What was found stands at the left, as you type. enter leads there; {move.down} and "
        "{move.up} go through it.",
        _arrived,
    ),
    Step(
        "The text shows every place. enter on a row goes to it; then {hit.next} is the next "
        "place, {hit.previous} the one before.",
        _reads,
    ),
    Step(
        "{bookmark} keeps the sentence in your notes, a file of your own. esc keeps nothing. "
        "{choose} chooses more.",
        _asked,
    ),
    Step(
        "The sidebar holds sources, dates, names and outline. {tab.names} shows the names; "
        "enter goes where one stands.",
        _beside,
    ),
    Step(
        "{help} shows the keys of where you are, {palette} finds any command. That was the tour.",
        _helped,
    ),
)


class Tour(Widget):
    """A few lines over the footer: what to try next. It goes on by itself when that was done."""

    at: reactive[int] = reactive(0, layout=True)

    class Ended(Posted):
        """The last step was done, or there is no next one."""

    def __init__(self, main: MainScreen, shown: Callable[[Command], tuple[str, ...]]) -> None:
        """`shown`: the keys of a command as they are bound."""
        super().__init__(id="tour")
        self._main = main
        self._shown = shown

    def on_mount(self) -> None:
        """From now on look whenever a letter is typed, an answer comes or the focus moves."""
        main = self._main
        for one, name in ((main.box.input, "value"), (main.receipt, "page"), (main, "focused")):
            self.watch(one, name, self.look, init=False)

    def look(self) -> None:
        """Go on if the step was done. Also called behind each command, before what it opened can close."""
        while self.at < len(STEPS) and STEPS[self.at].done(self._main):
            self.next()

    def next(self) -> None:
        """The next step; after the last one, the end."""
        self.at += 1
        if self.at == len(STEPS):
            self.post_message(self.Ended())

    def _key(self, name: str) -> str:
        return next(iter(self._shown(BY_ID[name])), name)

    def render(self) -> Content:
        """The step, and how to go on or leave."""
        step = STEPS[min(self.at, len(STEPS) - 1)]
        words = _NAMED.sub(lambda found: self._key(found[1]), step.words)
        width = max(10, self.size.width)
        head = f"Tour {min(self.at, len(STEPS) - 1) + 1} of {len(STEPS)}   "
        tail = f"{self._key('tour')} or a click: next   esc: no more; {self._key('tour')} brings it back"
        first = Content.assemble((head, "bold $accent"), (crop(tail, width - len(head)), "$muted"))
        return Content("\n").join([first, *wrapped(words, width, 3)])

    def on_click(self, event: Click) -> None:
        """The next step."""
        event.stop()
        self.next()
