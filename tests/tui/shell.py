"""Starts the reader in memory, presses keys, and reads what is on the screen."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from reader.model.article import Article
from reader.settings.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.desk import Desk
from reader.tui.screens.main_screen import MainScreen
from reader.tui.trail import Place
from reader.tui.widgets.sidebar_rows import NameKey
from reader.workspace.copying import Copied
from tests.tui.fake_workspace import FakeWorkspace

NO_PROGRAM = Copied("", Path("cache/copied.txt"))
"""What the clipboard's programs say where there is none."""
PATIENCE = 10.0
"""Seconds to wait for something that must happen."""


class Shell:
    """A reader that is running."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def main(self) -> MainScreen:
        return self.app.main

    @property
    def article(self) -> Article:
        """The article that is open."""
        reading = self.main.column.reading
        assert reading is not None
        return reading.article

    @property
    def marked(self) -> str:
        """The words that were jumped to; empty when there was no jump."""
        flash = self.main.pane.flash
        return "" if flash is None else self.article.text[flash[0] : flash[1]]

    @property
    def name_at_cursor(self) -> str:
        """The name under the cursor of the sidebar; empty when there is none."""
        row = self.main.sidebar.list.cursor_row
        return row.key.name if row is not None and isinstance(row.key, NameKey) else ""

    @property
    def result(self) -> Place | None:
        """The row of the results under the cursor."""
        return self.main.results.place

    def lines(self) -> list[str]:
        """The screen as text."""
        return [strip.text.rstrip() for strip in self.app.screen._compositor.render_strips()]

    def text(self) -> str:
        return "\n".join(self.lines())

    def footer(self) -> str:
        return self.app.main.footer.render().plain

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for work that is done on threads."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while not condition():
            assert loop.time() < end, f"did not happen; the screen was:\n{self.text()}"
            await self.pilot.pause(0.01)

    async def handled(self) -> None:
        """Wait until the screen has handled what was posted to it before."""
        done = asyncio.Event()
        self.main.call_later(done.set)
        await asyncio.wait_for(done.wait(), PATIENCE)

    async def shows(self, words: str) -> None:
        await self.until(lambda: words in self.text())

    async def shows_not(self, words: str) -> None:
        await self.until(lambda: words not in self.text())

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, words: str) -> None:
        names = {" ": "space", '"': "quotation_mark", "#": "number_sign", "/": "slash", ".": "full_stop"}
        await self.press(*(names.get(letter, letter) for letter in words))

    async def search(self, words: str) -> None:
        """Type a search and go to its results."""
        await self.press("slash")
        await self.type(words)
        await self.press("enter")


@asynccontextmanager
async def shell(
    desk: Desk | None = None,
    *,
    size: tuple[int, int] = (160, 48),
    theme: str = "dark",
    open_at: str = "",
    reports: Path | None = None,
    empty: bool = False,
    copied: Copied = NO_PROGRAM,
    own: Callable[[], Desk] | None = None,
    settings: Settings | None = None,
) -> AsyncIterator[Shell]:
    """A reader on a workspace, ready for keys."""
    app = ReaderApp(
        desk or FakeWorkspace(),
        settings or Settings(theme=theme, tour_seen=True),
        open_at=open_at,
        reports=reports,
        copier=lambda text: copied,
        own=own,
    )
    async with app.run_test(size=size, notifications=True) as pilot:
        running = Shell(app, pilot)
        await running.until(lambda: app.main.header.note == "")
        await running.until(lambda: empty or app.main.column.reading is not None)
        await pilot.pause()
        yield running
