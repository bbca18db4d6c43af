"""Who published an article: asked, kept in the library, shown everywhere, taken back."""

from pathlib import Path

import pytest

from reader.cli.main import main
from reader.tui.screens.publisher_dialog import NOT_A_DAY, NOTHING, PublisherDialog
from reader.workspace.workspace import Workspace
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell, shell

PAGE = """Ferries of Mirhala Still Closed

By Ilka Harrow

The ferries of Mirhala have been closed since April, and no order to close them was ever shown.
"""


@pytest.fixture
def desk(tmp_path: Path, pages: Path) -> Workspace:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    library = tmp_path / "library"
    assert main(["--library", str(library), "import", str(page), str(pages / "both.txt")]) == 0
    return Workspace.open(library=library)


async def _ask(reader: Shell) -> PublisherDialog:
    await reader.press("P")
    await reader.shows("Who published this article, and when")
    assert isinstance(reader.app.screen, PublisherDialog)
    return reader.app.screen


async def _open(reader: Shell) -> None:
    await reader.press("/")
    await reader.type("ferries")
    await reader.press("enter", "enter")
    await reader.shows("no order to close them")


async def _strip_says(reader: Shell, words: str) -> None:
    await reader.until(lambda: words in str(reader.main.column.strip.render()))


async def test_what_a_person_says_of_the_publisher_wins_and_is_taken_back(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await _open(reader)
        await _ask(reader)
        await reader.shows("now: publisher unknown; undated")
        await reader.type("River Post")
        await reader.press("tab")
        await reader.type("2019-05")
        await reader.press("enter")
        await reader.shows("who published it is set by you; U takes it back")
        assert "River Post" in str(reader.main.column.strip.render())
        (row,) = (row for row in desk.catalog() if row.title.startswith("Ferries"))
        assert (row.publisher, row.published) == ("River Post", "2019-05")
        said = desk.reading(row.id).article
        assert said.publisher_rule == said.published.rule == "a person's correction"
        await reader.press("U")
        await reader.shows("taken back: who published it")
        assert desk.reading(row.id).article.publisher is None
        kinds = [line.split('"event": "')[1].split('"')[0] for line in _custody(desk) if "correction" in line]
        assert kinds == ["correction", "correction taken back"]


def _custody(desk: Workspace) -> list[str]:
    return (desk.folder / "custody.jsonl").read_text("utf-8").splitlines()


async def test_publishers_of_the_library_are_offered_as_one_types(desk: Workspace) -> None:
    known = next(row.publisher for row in desk.catalog() if row.publisher)
    async with shell(desk) as reader:
        await _open(reader)
        dialog = await _ask(reader)
        await reader.type(known[:4].lower())
        await reader.until(lambda: dialog._publisher._suggestion == known)
        await reader.press("right", "enter")
        await reader.shows("set by you")
        assert known in str(reader.main.column.strip.render())


async def test_a_day_that_there_is_not_and_nothing_at_all_are_said(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await _open(reader)
        await _ask(reader)
        await reader.press("enter")
        await reader.shows(NOTHING)
        await reader.press("tab")
        for wrong in ("May 2019", "2019-13", "2019-02-30", "19"):
            await reader.type(wrong.lower())
            await reader.press("enter")
            await reader.shows(NOT_A_DAY)
            await reader.press(*["backspace"] * len(wrong))
        await reader.press("escape")
        await reader.shows_not("Who published this article")
        assert not (desk.folder / "corrections.yaml").exists()


async def test_an_empty_line_says_that_it_is_not_known(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await _open(reader)
        for publisher, day, shown in (("River Post", "2019", "River Post"), ("", "", "publisher unknown")):
            dialog = await _ask(reader)
            dialog._publisher.value, dialog._day.value = publisher, day
            await reader.press("enter")
            await _strip_says(reader, shown)
        (row,) = (row for row in desk.catalog() if row.title.startswith("Ferries"))
        assert (row.publisher, row.published) == (None, "undated")
        assert desk.reading(row.id).article.publisher_rule == "a person's correction"
        await reader.press("U")
        await _strip_says(reader, "River Post")


async def test_the_sample_is_not_changed() -> None:
    async with shell(FakeWorkspace(is_sample=True)) as reader:
        await reader.press("P")
        await reader.shows("The sample corpus cannot be corrected")


async def test_names_and_publishers_are_taken_back_in_their_order() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await _ask(reader)
        await reader.type("x")
        await reader.press("enter")
        await reader.until(lambda: desk.said)
        await reader.press("U")
        await reader.until(lambda: not desk.said)
        await reader.press("U")
        await reader.shows("There is no correction of a name to take back")
