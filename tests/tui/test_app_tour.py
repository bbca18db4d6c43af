import pytest

from reader.settings.settings import Settings
from reader.tui.widgets.tour import STEPS
from reader.workspace.choices import settings
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell, shell

NEW = Settings(theme="dark")
SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)])


async def _at(reader: Shell, step: int) -> None:
    await reader.shows(f"Tour {step} of {len(STEPS)}")


@SIZES
async def test_the_tour_begins_by_itself_and_goes_on_with_what_is_tried(size: tuple[int, int]) -> None:
    async with shell(FakeWorkspace(is_sample=True), size=size, settings=NEW) as reader:
        await _at(reader, 1)
        await reader.press("slash")
        await reader.type("wages")
        await _at(reader, 2)
        await reader.press("enter")
        await _at(reader, 3)
        await reader.press("enter")
        await _at(reader, 4)
        await reader.press("b")
        await reader.shows("Keep this passage")
        await reader.press("escape")
        await _at(reader, 5)
        await reader.press("3")
        await _at(reader, 6)
        await reader.press("question_mark")
        await reader.until(lambda: settings().tour_seen)
        await reader.press("escape")
        await reader.shows_not("Tour 6")
        assert all(len(line) <= size[0] for line in reader.lines())


async def test_esc_ends_it_and_it_is_remembered() -> None:
    async with shell(FakeWorkspace(is_sample=True), settings=NEW) as reader:
        await _at(reader, 1)
        await reader.press("escape")
        await reader.shows_not("Tour 1")
        await reader.until(lambda: settings().tour_seen)
        await reader.press("escape")
        assert reader.main.where == "results"


async def test_it_comes_back_by_its_key_and_goes_on_by_key_and_mouse() -> None:
    async with shell() as reader:
        assert "Tour 1" not in reader.text()
        await reader.press("f1")
        await _at(reader, 1)
        await reader.press("f1")
        await _at(reader, 2)
        await reader.pilot.click("#tour")
        await _at(reader, 3)
        for _ in STEPS[3:]:
            await reader.press("f1")
        await reader.press("f1")
        await reader.shows_not("Tour 6")


async def test_it_is_not_shown_over_a_library_of_ones_own_or_twice() -> None:
    for desk, wanted in ((FakeWorkspace(), NEW), (FakeWorkspace(is_sample=True), Settings(tour_seen=True))):
        async with shell(desk, settings=wanted) as reader:
            await reader.until(lambda: reader.main.header.note == "")  # by then it would have been offered
            await reader.handled()
            assert "Tour 1" not in reader.text()


async def test_it_names_the_keys_as_they_are_bound() -> None:
    async with shell(settings=Settings(keys={"search": "ctrl+k", "tour": "f9"})) as reader:
        await reader.press("f9")
        await reader.shows("Press ctrl+k and type")
        assert "f9 or a click" in reader.text()


async def test_a_step_counts_however_soon_what_it_opened_is_closed_again() -> None:
    async with shell(FakeWorkspace(is_sample=True), settings=NEW) as reader:
        await _at(reader, 1)
        await reader.press("f1", "f1")
        reader.main.go(reader.main.pane)
        await _at(reader, 4)
        await reader.main.action_command("bookmark")
        reader.app.screen.dismiss(False)
        await _at(reader, 5)
