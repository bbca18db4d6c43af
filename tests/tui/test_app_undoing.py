import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.model.clean import SafeText
from reader.model.corrections import Change, NameChange
from reader.settings.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.desk import Counted
from reader.workspace.importing import Progress, Refusal, Taken
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell, shell


async def _keep(reader: Shell) -> None:
    await reader.press("enter", "b")
    await reader.shows("Keep this passage")
    await reader.press("enter")
    await reader.until(lambda: reader.main.notes)


async def test_a_note_is_taken_back_after_asking() -> None:
    async with shell() as reader:
        await _keep(reader)
        await reader.press("u")
        assert "take back the note on Harbour workers of P? u again does" in reader.footer()
        assert len(reader.main.notes) == 1
        await reader.press("u")
        await reader.until(lambda: not reader.main.notes)
        assert reader.main.pane.notes == ()
        await reader.press("u")
        assert "no note was kept since the start" in reader.footer()


async def test_a_note_that_cannot_be_taken_back_stays_and_that_is_said() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await _keep(reader)
        desk.bookmark_error = "It was changed since."
        await reader.press("u", "u")
        await reader.shows("It was changed since.")
        assert len(desk.notes()) == 1


async def test_a_correction_of_an_earlier_session_is_named_and_then_taken_back() -> None:
    desk = FakeWorkspace()
    desk.changes.append(NameChange(Change.DROP, SafeText("Mira Tolven")))
    async with shell(desk) as reader:
        await reader.press("U")
        await reader.shows("Mira Tolven is no name. U again takes it back.")
        assert len(desk.changes) == 1
        await reader.press("U")
        await reader.until(lambda: not desk.changes)
        await reader.press("U")
        await reader.shows("There is no correction of a name to take back.")


class Slow(FakeWorkspace):
    """Takes one page after the other when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Semaphore(0)
        self.closed_import = False

    def import_paths(
        self, paths: Sequence[Path], *, watch: Counted | None = None
    ) -> Iterator[Taken | Refusal | Progress]:
        try:
            for number in range(100):
                assert self.gate.acquire(timeout=10)
                yield Progress(number, 100, "page")
                yield Taken(f"page {number}", "imported", ("harbour-workers",))
        finally:
            self.closed_import = True


async def test_an_import_is_stopped_and_what_was_taken_in_stays() -> None:
    desk = Slow()
    async with shell(desk) as reader:
        await reader.press("i")
        await reader.type("pages")
        desk.gate.release()
        await reader.press("enter")
        await reader.shows("imported: page 0")
        await reader.shows("ctrl+x stop")
        await reader.press("ctrl+x")
        desk.gate.release()
        await reader.shows("Stopped: 1 page taken in.")
        await reader.until(lambda: desk.closed_import)
        await reader.shows("enter import")


class Building(FakeWorkspace):
    """Builds its index batch by batch, for as long as it is not stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.batches = 0
        self.go = threading.Event()

    def open_search(self, progress: Callable[[int, int], None] | None = None) -> None:
        assert progress is not None
        for number in range(10_000):
            progress(number, 10_000)
            self.batches = number
            self.go.wait(0.02)


async def test_the_building_of_the_index_is_stopped() -> None:
    desk = Building()
    desk.searches.remember("seized")
    app = ReaderApp(desk, Settings(theme="dark", tour_seen=True))
    async with app.run_test(size=(160, 48)) as pilot:
        reader = Shell(app, pilot)
        await reader.shows("ctrl+x stops")
        await reader.press("ctrl+x")
        await reader.shows("the index is not complete: the next search goes on with it")
        assert desk.batches < 9_999
        await reader.press("ctrl+x")
        assert "nothing goes on that could be stopped" in reader.footer()
        await reader.press("slash", "up")  # what does not rest on the index is there
        await reader.until(lambda: reader.main.box.text == "seized")
        reader.main.box.set_text("")
        await reader.search("wages")  # which goes on with the index
        await reader.until(lambda: reader.main.searching.page is not None)
        assert reader.main.header.note == ""
