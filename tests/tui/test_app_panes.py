"""Panes, sizes, themes, help, palette, mouse, and leaving."""

import pytest

from reader.settings.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.commands import COMMANDS
from reader.tui.theme import DARK, LIGHT, choose
from reader.tui.trail import Place
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import shell


async def test_a_wide_terminal_shows_three_panes() -> None:
    async with shell() as reader:
        assert reader.main.sidebar.display
        assert "[1] sources 1 [2] dates [3] names" in reader.text()


@pytest.mark.parametrize("size", [(80, 24), (110, 30)])
async def test_a_narrow_terminal_folds_the_sidebar_and_shows_it_over_the_text(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        assert not reader.main.sidebar.display
        assert "[4] outline" not in reader.text()
        await reader.press("1")
        await reader.shows("[4] outline")
        await reader.shows("Velmar Post")
        await reader.press("enter")
        await reader.until(lambda: not reader.main.sidebar.display)
        assert reader.main.where == "reading"
        assert reader.main.pane.flash is not None


async def test_a_text_that_is_hidden_is_not_at_its_end_and_its_place_is_said_when_it_is_shown() -> None:
    async with shell(size=(50, 20)) as reader:
        assert not reader.main.column.display
        await reader.search("quux")
        await reader.until(lambda: reader.main.searching.page is not None)
        assert "%" not in reader.footer()
        await reader.pilot.resize_terminal(80, 24)
        await reader.until(lambda: reader.footer().endswith(" 0 % "))


async def test_a_very_narrow_terminal_shows_one_pane_at_a_time() -> None:
    async with shell(size=(50, 20)) as reader:
        assert reader.main.results.display
        assert not reader.main.column.display
        await reader.press("enter")
        await reader.until(lambda: reader.main.column.display and not reader.main.results.display)
        await reader.press("escape")
        await reader.until(lambda: reader.main.results.display)


async def test_s_turns_the_sidebar_and_z_gives_the_width_to_the_text() -> None:
    async with shell() as reader:
        await reader.press("s")
        await reader.until(lambda: not reader.main.sidebar.display)
        await reader.press("s")
        await reader.until(lambda: reader.main.sidebar.display)
        await reader.press("z")
        await reader.until(lambda: not reader.main.results.display)
        await reader.press("escape")
        await reader.until(lambda: reader.main.results.display)
        assert reader.main.where == "results"


async def test_tab_goes_round_the_panes() -> None:
    async with shell() as reader:
        seen = []
        for _ in range(4):
            seen.append(str(reader.main.where))
            await reader.press("tab")
        assert seen == ["results", "reading", "sidebar", "search"]
        await reader.press("shift+tab")
        assert reader.main.where == "search"


async def test_resizing_keeps_the_place_and_remakes_the_rows() -> None:
    async with shell() as reader:
        await reader.press("j")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.pilot.resize_terminal(80, 24)
        await reader.until(lambda: not reader.main.sidebar.display)
        assert reader.result == Place("draft-resolution")
        assert all(len(line) <= 80 for line in reader.lines())


def test_the_first_theme_follows_setting_and_terminal() -> None:
    assert choose("auto", {}) == DARK
    assert choose("auto", {"COLORFGBG": "0;15"}) == LIGHT
    assert choose("auto", {"COLORFGBG": "15;0"}) == DARK
    assert choose("auto", {"COLORFGBG": "12;8"}) == DARK
    assert choose("light", {}) == LIGHT
    assert choose("nord", {}) == "nord"


@pytest.mark.parametrize("theme", ["ansi-dark", "textual-light", "no such theme"])
async def test_any_theme_can_be_chosen(theme: str) -> None:
    async with shell(theme=theme) as reader:
        await reader.search("wages")
        await reader.shows("17 hits")


async def test_help_lists_every_command_and_enter_runs_one() -> None:
    async with shell(size=(120, 200)) as reader:
        await reader.press("question_mark")
        await reader.shows("Keeping and copying")
        for command in COMMANDS:
            assert command.shown_keys[0] in reader.text()
        await reader.press("enter")
        await reader.until(lambda: reader.main.where == "search")


async def test_the_palette_holds_the_commands() -> None:
    async with shell() as reader:
        await reader.press("ctrl+p")
        await reader.shows("Next hit")
        await reader.type("outl")
        await reader.shows("Outline")
        await reader.press("enter")
        await reader.until(lambda: reader.main.sidebar.tab == "outline")


async def test_rows_tabs_and_footer_can_be_clicked() -> None:
    async with shell() as reader:
        await reader.pilot.click("#results", offset=(4, 5))
        await reader.until(lambda: reader.article.id == "draft-resolution")
        assert reader.main.where == "reading"
        await reader.pilot.click("#tabs", offset=(18, 0))
        await reader.until(lambda: reader.main.sidebar.tab == "dates")
        await reader.pilot.click("#footer-line", offset=(2, 0))
        await reader.until(lambda: reader.main.where == "search")


async def test_a_name_in_the_text_can_be_clicked() -> None:
    async with shell(size=(100, 30)) as reader:
        reading = reader.main.column.reading
        assert reading is not None
        mention = reading.findings.entities[0]
        pane = reader.main.pane
        pane.post_message(pane.EntityClicked(pane, mention))
        await reader.until(lambda: reader.main.sidebar.display and reader.main.sidebar.tab == "names")
        await reader.until(lambda: reader.main.sidebar.list.cursor_row is not None)
        assert reader.name_at_cursor == mention.name


async def test_keys_that_come_before_the_text_is_there_do_no_harm() -> None:
    app = ReaderApp(FakeWorkspace(), Settings(theme="dark"))
    async with app.run_test() as pilot:
        for key in ("n", "v", "b", "y", "e", "o", "F", "enter", "j", "right_square_bracket"):
            app.simulate_key(key)
        await pilot.pause()
        assert app.is_running


async def test_q_leaves() -> None:
    async with shell(FakeWorkspace()) as reader:
        await reader.press("q")
        assert reader.app.return_code == 0


async def test_a_terminal_that_becomes_narrow_shows_the_text_again() -> None:
    async with shell(size=(160, 48)) as reader:
        await reader.press("3", "escape")
        assert reader.main.sidebar.display
        await reader.pilot.resize_terminal(80, 24)
        await reader.until(lambda: not reader.main.sidebar.display)
        await reader.press("s")
        await reader.until(lambda: reader.main.sidebar.display)
        await reader.press("escape")
        await reader.until(lambda: not reader.main.sidebar.display)
