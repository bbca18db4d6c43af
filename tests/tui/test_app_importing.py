"""Importing from inside: into the library that is open, and from the sample into one's own."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import UsageError
from reader.tui.desk import Desk
from reader.tui.finding import Finding
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import shell


def _sample() -> FakeWorkspace:
    return FakeWorkspace(is_sample=True)


async def test_importing_shows_how_it_goes() -> None:
    desk = FakeWorkspace()
    async with shell(desk, size=(80, 24)) as reader:
        await reader.press("i")
        await reader.shows("Import into the library")
        await reader.type("one.txt two.bad")
        await reader.press("enter")
        await reader.shows("imported: one.txt (1 article)")
        await reader.shows("refused at sniff: two.bad: This is not a page of text.")
        await reader.shows("Done.")
        await reader.press("escape")
        await reader.shows_not("Import into the library")
        assert [path.name for path in desk.imported] == ["one.txt", "two.bad"]


async def test_doubts_are_shown_with_their_lines() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("i")
        await reader.type("page.doubt")
        await reader.press("enter")
        await reader.shows("1 possible boundary not cut")
        await reader.shows("line 44: A Possible Title (title case after an empty line)")


async def test_from_the_sample_pages_go_into_ones_own_library_which_is_then_opened() -> None:
    sample, own = _sample(), FakeWorkspace()
    async with shell(sample, own=lambda: own) as reader:
        before = reader.main
        await reader.press("i")
        await reader.shows("Import into your own library")
        await reader.shows("a library of your own,")
        assert "  velmar" in reader.text()
        await reader.type("one.txt two.bad")
        await reader.press("enter")
        await reader.shows("refused at sniff: two.bad")
        await reader.shows("enter open your library")
        assert [path.name for path in own.imported] == ["one.txt", "two.bad"]
        assert sample.imported == []
        await reader.press("enter")
        await reader.until(lambda: reader.main is not before and reader.app.screen is reader.main)
        await reader.shows("Velmar papers")
        await reader.until(lambda: reader.main.header.note == "" and reader.main.column.reading is not None)
        await reader.until(lambda: sample.closed)
        assert reader.app.title == "Rights Reader – Velmar papers"
        assert not own.closed
        await reader.search("seized")
        await reader.shows("1 hit · 1 article")
        await reader.press("i")
        await reader.shows("Import into the library")


async def test_when_all_is_refused_there_is_no_library_to_open() -> None:
    async with shell(_sample(), own=FakeWorkspace) as reader:
        await reader.press("i")
        await reader.type("two.bad")
        await reader.press("enter")
        await reader.shows("Nothing was taken in.")
        await reader.press("enter")
        assert "Import into your own library" in reader.text()
        assert reader.main.desk.is_sample


async def test_escape_after_an_import_stays_with_the_sample() -> None:
    own = FakeWorkspace()
    async with shell(_sample(), own=lambda: own) as reader:
        await reader.press("i")
        await reader.type("one.txt")
        await reader.press("enter")
        await reader.shows("enter open your library")
        await reader.press("escape")
        await reader.shows_not("Import into your own library")
        assert reader.main.desk.is_sample


async def test_an_own_library_that_is_there_is_opened_by_an_empty_line(tmp_path: Path) -> None:
    own = FakeWorkspace()
    own.folder = tmp_path
    (tmp_path / "articles").mkdir()
    async with shell(_sample(), own=lambda: own) as reader:
        await reader.press("i")
        await reader.shows("on an empty line, open your library")
        await reader.press("enter")
        await reader.until(lambda: not reader.main.desk.is_sample)


async def test_an_empty_line_without_an_own_library_does_nothing() -> None:
    async with shell(_sample(), own=FakeWorkspace) as reader:
        await reader.press("i", "enter")
        assert "Import into your own library" in reader.text()


async def test_pages_taken_in_behind_a_closed_dialog_are_announced() -> None:
    async with shell(_sample(), own=FakeWorkspace) as reader:
        reader.main.work.take_in("one.txt", lambda message: None, FakeWorkspace())
        await reader.shows("The pages are in your library velmar")


async def test_settings_that_cannot_be_read_are_said() -> None:
    def broken() -> Desk:
        raise UsageError("The settings file cannot be read.")

    async with shell(_sample(), own=broken) as reader:
        await reader.press("i")
        await reader.shows("The settings file cannot be read.")


async def test_an_import_that_went_on_behind_a_closed_dialog_says_what_came_in() -> None:
    async with shell(FakeWorkspace()) as reader:
        reader.main.work.take_in("one.txt", lambda message: False)
        await reader.until(lambda: "the import is over: 1 page taken in" in reader.footer())


async def test_the_readers_own_import_is_not_taken_for_another_programs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.tui.finding.LOOK", 0.01)
    monkeypatch.setattr("reader.tui.finding.QUIET", 0.01)
    asked: list[bool] = []
    let = threading.Event()

    class Changing(FakeWorkspace):
        def changed(self) -> bool:
            asked.append(True)
            return False

    desk, left = Changing(), threading.Event()
    finding = Finding(desk, lambda message: True, lambda name, chore: _run(chore, left), lambda job: None)
    importing = [True] * 5

    def is_importing() -> bool:
        if importing:
            importing.pop()
            assert asked == []
            return True
        let.set()
        return False

    finding.watch(tuple, is_importing)
    assert await asyncio.to_thread(let.wait, 10)
    finding.close()
    assert await asyncio.to_thread(left.wait, 10)
    assert importing == []


def _run(chore: Callable[[], object], left: threading.Event) -> None:
    def run() -> None:
        chore()
        left.set()

    threading.Thread(target=run, daemon=True).start()
