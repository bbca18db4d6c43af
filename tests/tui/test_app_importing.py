"""Importing from inside: into the library that is open, and from the sample into one's own."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from reader.errors import LibraryError, UsageError
from reader.tui.desk import Counted, Desk
from reader.tui.finding import Finding
from reader.tui.messages import Imported
from reader.workspace.importing import Progress, Refusal, Taken
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell, shell


def _sample() -> FakeWorkspace:
    return FakeWorkspace(is_sample=True)


async def _import(reader: Shell, words: str) -> None:
    await reader.press("i")
    await reader.type(words)
    await reader.press("enter")


async def test_importing_shows_how_it_goes() -> None:
    desk = FakeWorkspace()
    async with shell(desk, size=(80, 24)) as reader:
        await _import(reader, "one.txt two.bad")
        await reader.shows("Import into the library")
        await reader.shows("imported: one.txt (1 article)")
        await reader.shows("refused at sniff: two.bad: This is not a page of text.")
        await reader.shows("Done: 1 page taken in.")
        await reader.press("escape")
        await reader.shows_not("Import into the library")
        assert [path.name for path in desk.imported] == ["one.txt", "two.bad"]


async def test_doubts_are_shown_with_their_lines() -> None:
    async with shell(size=(80, 24)) as reader:
        await _import(reader, "page.doubt")
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
        await _import(reader, "two.bad")
        await reader.shows("Done: 0 pages taken in.")
        await reader.press("enter")
        assert "Import into your own library" in reader.text()
        assert reader.main.desk.is_sample


async def test_escape_after_an_import_stays_with_the_sample() -> None:
    own = FakeWorkspace()
    async with shell(_sample(), own=lambda: own) as reader:
        await _import(reader, "one.txt")
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
        await reader.until(lambda: "the import is over. Done: 1 page taken in." in reader.footer())


class Slow(FakeWorkspace):
    """An import that goes on when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.let = threading.Event(), threading.Event()

    def import_paths(
        self, paths: Sequence[Path], *, watch: Counted | None = None
    ) -> Iterator[Taken | Refusal | Progress]:
        yield Progress(0, 3, "first.txt")
        self.begun.set()
        assert self.let.wait(30)
        yield Progress(1, 3, "second.bad")
        yield Refusal("second.bad", "sniff", "This is not a page of text.")
        yield from super().import_paths(paths, watch=watch)


async def test_an_import_whose_dialog_was_left_is_shown_and_no_second_one_begins() -> None:
    desk = Slow()
    async with shell(desk) as reader:
        await _import(reader, "third.bad fourth.txt")
        await reader.until(desk.begun.is_set)
        await reader.press("escape")
        notes: list[str] = []
        reader.main.watch(reader.main.header, "note", lambda note: notes.append(note))
        desk.let.set()
        await reader.until(lambda: "importing 1 of 3 · ctrl+x stops" in notes)
        await reader.until(lambda: "the import is over. Done: 1 page taken in." in reader.footer())
        await reader.until(lambda: reader.main.header.note == "")
        await reader.until(lambda: list(reader.app._notifications))
        assert [notice.message for notice in reader.app._notifications] == [
            "2 pages were refused. The last one: refused at sniff: third.bad: This is not a page of text."
        ]


class Looking(FakeWorkspace):
    """An import whose pages are in, and are looked through when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.let = threading.Event()

    def import_paths(
        self, paths: Sequence[Path], *, watch: Counted | None = None
    ) -> Iterator[Taken | Refusal | Progress]:
        yield Taken("first.txt", "already", ("harbour-workers",))
        yield from super().import_paths(paths, watch=watch)
        assert watch is not None
        watch(1, 2)
        assert self.let.wait(30)


async def test_when_all_pages_are_in_it_is_told_how_many_were_looked_through() -> None:
    desk = Looking()
    async with shell(desk) as reader:
        await _import(reader, "one.txt")
        await reader.shows("looking for names and sources: 1 of 2")
        await reader.shows_not("ctrl+x stop")
        assert not reader.main.work.stop()
        await reader.press("escape")
        desk.let.set()
        told = "the import is over. Done: 1 page taken in, 1 page was there before."
        await reader.until(lambda: told in reader.footer())


async def test_what_goes_on_behind_a_left_dialog_is_in_the_first_line() -> None:
    async with shell(FakeWorkspace()) as reader:
        reader.main.post_message(Imported(("looking: 1 of 2",), passing=True, looking=True))
        await reader.until(lambda: reader.main.header.note == "looking: 1 of 2")


class Locked(FakeWorkspace):
    """A library that cannot be written."""

    def import_paths(
        self, paths: Sequence[Path], *, watch: Counted | None = None
    ) -> Iterator[Taken | Refusal | Progress]:
        yield Progress(0, 1, "one.txt")
        raise LibraryError("There is no room left on the disk.")


async def test_an_error_of_an_import_whose_dialog_was_left_is_told() -> None:
    async with shell(Locked()) as reader:
        reader.main.work.take_in("one.txt", lambda message: False)
        await reader.until(lambda: list(reader.app._notifications))
        assert [one.message for one in reader.app._notifications] == ["There is no room left on the disk."]


async def test_while_an_import_goes_on_no_other_one_is_asked_for() -> None:
    async with shell(FakeWorkspace()) as reader:
        reader.main.post_message(Imported(("1 of 3: page.txt",), passing=True))
        await reader.shows("importing 1 of 3 · ctrl+x stops")
        await reader.press("i")
        assert "an import goes on · ctrl+x stops it" in reader.footer()
        assert reader.app.screen is reader.main
        reader.main.post_message(Imported(("Done.",), done=True))
        await reader.until(lambda: reader.main.header.note == "")
        await reader.press("i")
        await reader.shows("Import into the library")


async def test_while_the_dialog_is_open_pages_in_ones_own_library_are_told_by_it_alone() -> None:
    async with shell(_sample(), own=FakeWorkspace) as reader:
        await _import(reader, "one.txt")
        await reader.shows("enter open your library")
        await reader.handled()
        assert [notice.message for notice in reader.app._notifications] == []


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
