"""Names: what is shown of one, and how a person corrects it."""

import pytest

from reader.errors import LibraryError
from reader.model.clean import clean
from reader.model.corrections import Change, NameChange
from reader.model.findings import EntityType
from reader.tui.screens.correction_dialog import CorrectionDialog
from reader.tui.widgets.correction_rows import Known, Step, correction_rows
from reader.tui.widgets.name_card import card_lines
from reader.tui.widgets.sidebar_rows import NameKey
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell, shell

UNION = NameKey("Dock Workers Union", EntityType.ORG)
COUNCIL = NameKey("Council of Aldrun", EntityType.ORG)
MIRA = NameKey("Mira Tolven", EntityType.PERSON)


def _card(reader: Shell) -> str:
    card = reader.main.sidebar.card
    return "" if card.shown is None else card.render().plain


async def _dialog(reader: Shell, name: str) -> CorrectionDialog:
    """Open the dialog for a name of the list."""
    await reader.press("3")
    while reader.name_at_cursor != name:
        await reader.press("j")
    await reader.press("c")
    await reader.shows("Correct this name")
    screen = reader.app.screen
    assert isinstance(screen, CorrectionDialog)
    return screen


def _steps(dialog: CorrectionDialog) -> list[str]:
    return [line.plain.strip() for row in dialog._steps.rows for line in row.lines]


async def test_the_card_says_kind_spelling_place_rule_and_certainty() -> None:
    async with shell() as reader:
        await reader.press("3")
        await reader.until(lambda: "Mira Tolven" in _card(reader))
        card = _card(reader)
        assert "person · 10 places here" in card
        assert "¶2 “Mira Tolven” · 1 of 10" in card
        assert "by list, certain" in card
        await reader.press("enter", "enter")
        await reader.until(lambda: "¶3 “Mira Tolven” · 2 of 10" in _card(reader))
        await reader.press("1")
        assert not reader.main.sidebar.card.display


@pytest.mark.parametrize("size", [(80, 24), (50, 20)])
async def test_the_sidebar_of_names_lies_over_the_text_until_escape(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("enter", "3")
        await reader.until(lambda: "Mira Tolven" in _card(reader))
        assert reader.main.sidebar.display
        await reader.press("escape")
        await reader.until(lambda: not reader.main.sidebar.display)
        assert reader.main.where == "reading"


async def test_a_name_that_is_none_is_dropped_and_u_brings_it_back() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await reader.press("enter", "J", "K", "enter")
        await reader.until(lambda: reader.article.id == "harbour-workers")
        await reader.press("space")
        place = reader.main.pane.scroll_offset.y
        await _dialog(reader, "Mira Tolven")
        await reader.press("enter")
        await reader.until(lambda: "10 mentions corrected; U takes it back" in reader.footer())
        assert desk.changes == [NameChange(Change.DROP, clean("Mira Tolven"), type=EntityType.PERSON)]
        await reader.shows_not("People 1")
        assert reader.main.pane.scroll_offset.y == place
        assert reader.name_at_cursor
        pane = reader.main.pane
        assert pane.page is not None
        assert all(found.name != "Mira Tolven" for found in pane.page.entities)
        await reader.press("U")
        await reader.until(lambda: "taken back: the correction of Mira Tolven" in reader.footer())
        assert desk.changes == []
        assert reader.name_at_cursor == "Mira Tolven"
        await reader.press("U")
        await reader.shows("There is no correction of a name to take back")


async def test_a_name_is_merged_with_one_found_by_typing() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        dialog = await _dialog(reader, "Dock Workers Union")
        await reader.type("counc")
        await reader.until(lambda: "Merge with a name of this article" in _steps(dialog))
        assert any("Council of Aldrun" in step for step in _steps(dialog))
        await reader.press("enter")
        await reader.until(lambda: desk.changes)
        (change,) = desk.changes
        assert (change.change, change.name, change.to) == (Change.MERGE, UNION.name, COUNCIL.name)
        assert (change.type, change.kind, change.article) == (EntityType.ORG, None, None)
        await reader.until(lambda: reader.name_at_cursor == "Council of Aldrun")


async def test_another_kind_and_only_here() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await _dialog(reader, "Dock Workers Union")
        await reader.press("tab")
        await reader.shows("[x] only in this article")
        await reader.type("kind group")
        await reader.press("enter")
        await reader.until(lambda: desk.changes)
        (change,) = desk.changes
        assert (change.change, change.kind) == (Change.RETYPE, EntityType.GROUP)
        assert change.article == "harbour-workers"
        await reader.shows("Groups 1")
        assert reader.name_at_cursor == "Dock Workers Union"
        assert "a person's correction" in " ".join(_card(reader).split())


async def test_names_of_the_library_come_when_they_have_been_read() -> None:
    async with shell() as reader:
        await reader.press("j")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        dialog = await _dialog(reader, "Dock Workers Union")
        await reader.until(lambda: "Merge with a name of the library" in _steps(dialog))
        assert any("Port Velmar" in step for step in _steps(dialog))


async def test_a_click_turns_only_here_and_escape_changes_nothing() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await _dialog(reader, "Mira Tolven")
        await reader.pilot.click("#scope")
        await reader.shows("[x] only in this article")
        await reader.press("down", "pagedown", "up", "escape")
        await reader.shows_not("Correct this name")
        assert desk.changes == []


async def test_the_sample_is_not_corrected_and_says_how_to_have_ones_own() -> None:
    async with shell(FakeWorkspace(is_sample=True)) as reader:
        for key in ("c", "U"):
            await reader.press("3", key)
            await reader.shows("The sample corpus cannot be corrected")
            assert reader.app.screen is reader.main


class Locked(FakeWorkspace):
    def correct(self, change: NameChange) -> int:
        raise LibraryError("Another program is writing to the library.")


async def test_a_correction_that_cannot_be_written_is_said() -> None:
    async with shell(Locked()) as reader:
        await _dialog(reader, "Mira Tolven")
        await reader.press("enter")
        await reader.shows("Another program is writing to the library.")
        await reader.press("U")
        await reader.shows("There is no correction of a name to take back")


def test_rows_leave_out_the_name_itself_and_its_kind_and_offer_what_is_typed() -> None:
    here = (Known(UNION, 3), Known(COUNCIL, 2), Known(MIRA, 1))
    rows = correction_rows(UNION, here, here, "", 60)
    words = "\n".join(line.plain for row in rows for line in row.lines)
    assert "change kind to place" in words
    assert "change kind to organisation" not in words
    assert "Dock Workers Union" not in words
    assert "of the library" not in words
    assert Step(Change.MERGE, "Mira Tolven", EntityType.PERSON) in [row.key for row in rows]
    rows = correction_rows(UNION, here, here, "Union of [Dockers]", 60)
    assert [row.key for row in rows if row.selectable] == [Step(Change.MERGE, "Union of [Dockers]")]


def test_many_names_are_listed_in_part_and_counted() -> None:
    many = [Known(NameKey(f"Name {n}", EntityType.ORG), 1) for n in range(1250)]
    rows = correction_rows(UNION, (), many, "", 60)
    assert rows[-1].lines[0].plain == "  and 1,050 more: type part of the name"


@pytest.mark.parametrize("width", [12, 36, 80])
def test_the_card_keeps_to_its_width(width: int) -> None:
    reading = FakeWorkspace().reading("harbour-workers")
    lines = card_lines(reading.findings.entities[0], reading, width)
    assert max(line.cell_length for line in lines) <= width
