"""The first frame of a large library knows its beginning; the rest follows."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Event

from reader.settings.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.trail import Place
from reader.workspace.summary import Summary
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell, shell


class Large(FakeWorkspace):
    """Gives the rest of its list when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = Event()

    def beginning(self, most: int) -> tuple[tuple[Summary, ...], int] | None:
        return self.catalog()[:2], 3

    def quick_catalog(self) -> tuple[Summary, ...] | None:
        self.let.wait(30)
        return super().quick_catalog()


@asynccontextmanager
async def opening(desk: Large) -> AsyncIterator[Shell]:
    """A reader that is not done with opening."""
    app = ReaderApp(desk, Settings(tour_seen=True))
    async with app.run_test(size=(100, 12)) as pilot:
        yield Shell(app, pilot)
        desk.let.set()


async def test_the_rest_of_the_list_follows_and_the_cursor_stays() -> None:
    desk = Large()
    async with opening(desk) as reader:
        results = reader.app.main.results
        await reader.until(lambda: reader.app.main.is_furnished)
        first = [row.key for row in results.rows]
        assert len(first) == 2
        assert not results.is_whole
        await reader.press("j")
        assert results.place == first[1]
        known, room = results.virtual_size.height, sum(len(row.lines) for row in results.rows)
        assert known > room  # the scrollbar has room for what follows
        desk.let.set()
        await reader.until(lambda: len(results.rows) == 3)
        assert [row.key for row in results.rows][:2] == first
        assert results.place == first[1]
        assert results.virtual_size.height == sum(len(row.lines) for row in results.rows)


async def test_the_end_of_the_list_is_gone_to_as_soon_as_it_is_known() -> None:
    desk = Large()
    async with opening(desk) as reader:
        results = reader.app.main.results
        await reader.until(lambda: reader.app.main.is_furnished)
        await reader.press("G")
        assert results.cursor == 0
        desk.let.set()
        await reader.until(lambda: results.cursor == 2)
        assert results.place == Place(desk.catalog()[2].id)


async def test_a_list_that_has_not_changed_is_not_made_again() -> None:
    async with shell(FakeWorkspace()) as reader:
        results = reader.app.main.results
        rows = results.rows
        results.show_library(tuple(FakeWorkspace().catalog()))
        assert results.rows is rows
