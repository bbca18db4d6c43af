"""What there is to read can be read while names and sources are still being looked for."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from threading import Event

import pytest

from reader.model.findings import Findings
from reader.settings.settings import Settings
from reader.tui.app import ReaderApp
from reader.workspace.reading import Reading
from reader.workspace.summary import Summary
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell


class Updated(FakeWorkspace):
    """A library in which everything is looked for anew, as soon as that is let."""

    def __init__(self) -> None:
        super().__init__()
        self.quick = False
        self.let = Event()
        self._known = dict(self._readings)
        for key, reading in self._known.items():
            self._readings[key] = Reading(reading.article, self._found(reading), soon=False)

    def _found(self, reading: Reading) -> Callable[[], Findings]:
        def found() -> Findings:
            assert self.let.wait(30)
            return reading.findings

        return found

    def beginning(self, most: int) -> tuple[tuple[Summary, ...], int] | None:
        return None

    def catalog(
        self,
        progress: Callable[[int, int], None] | None = None,
        early: Callable[[tuple[Summary, ...]], None] | None = None,
    ) -> tuple[Summary, ...]:
        now, self._readings = self._readings, self._known
        rows = super().catalog()
        self._readings = now
        if early is not None:
            early(rows)
        if progress is not None:
            progress(1, 3)
        assert self.let.wait(30)
        return rows


@asynccontextmanager
async def looking(size: tuple[int, int] = (140, 30)) -> AsyncIterator[tuple[Shell, Updated]]:
    """A reader on a library that is still being looked through, with the first article open."""
    desk = Updated()
    app = ReaderApp(desk, Settings(tour_seen=True))
    async with app.run_test(size=size) as pilot:
        reader = Shell(app, pilot)
        try:
            await reader.until(lambda: app.main.is_furnished and app.main.column.reading is not None)
            yield reader, desk
        finally:
            desk.let.set()


async def test_the_list_and_the_text_are_there_and_what_goes_on_is_said() -> None:
    async with looking() as (reader, desk):
        await reader.shows("looking for names and sources 1/3")
        assert len(reader.main.results.rows) == 3
        assert "PORT VELMAR, Aldrun" in reader.text()
        assert not reader.main.column.reading.is_whole  # type: ignore[union-attr]
        desk.let.set()
        await reader.until(lambda: reader.main.header.note == "")
        await reader.until(lambda: reader.main.column.reading.is_whole)  # type: ignore[union-attr]


async def test_another_article_is_opened_meanwhile() -> None:
    async with looking() as (reader, _):
        await reader.press("j")
        await reader.until(lambda: reader.article.id == "draft-resolution")


@pytest.mark.parametrize(("key", "tab"), [("1", "sources"), ("2", "dates"), ("3", "names"), ("5", "figures")])
async def test_a_tab_says_that_it_is_being_looked_for_until_it_is_known(key: str, tab: str) -> None:
    async with looking() as (reader, desk):
        await reader.press(key)
        await reader.shows(f"looking for {tab} …")
        desk.let.set()
        await reader.shows_not(f"looking for {tab} …")


async def test_a_search_says_what_it_waits_for_until_it_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    async with looking() as (reader, desk):
        ask = desk.asker.ask
        monkeypatch.setattr(desk.asker, "ask", lambda *question: None)
        await reader.press("slash", "w")
        waits = "the search waits until all articles were looked through"
        assert waits in reader.footer()
        monkeypatch.setattr(desk.asker, "ask", ask)
        await reader.press("a")
        await reader.until(lambda: reader.main.searching.page is not None)
        assert waits not in reader.footer()


@pytest.mark.parametrize("key", ["e", "c"])
async def test_a_name_that_is_not_known_yet_is_not_guessed_at(key: str) -> None:
    async with looking() as (reader, _):
        await reader.press("enter", key)
        await reader.until(lambda: "the names are still being looked for" in reader.footer())


async def test_a_timeline_says_what_it_waits_for() -> None:
    async with looking() as (reader, desk):
        desk.across.sync = lambda watch=None: desk.let.wait(30)  # type: ignore[assignment,method-assign]
        await reader.press("t")
        await reader.shows("this waits until all articles were looked through")
