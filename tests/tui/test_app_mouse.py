"""What can be pointed at answers a click, and what takes keys can be come to by keys."""

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Offset

from reader.tui.screens.help_screen import HelpScreen
from reader.tui.widgets.key_line import KeyLine
from tests.tui.shell import Shell, shell


async def _click_words(reader: Shell, words: str) -> None:
    """Click in the middle of words on the screen."""
    for y, line in enumerate(reader.lines()):
        if words in line:
            await reader.pilot.click(offset=Offset(line.index(words) + len(words) // 2, y))
            await reader.pilot.pause()
            return
    raise AssertionError(f"{words} is not on the screen:\n{reader.text()}")


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_tab_goes_round_everything_that_takes_keys(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("s", "escape")
        chain = {widget.id for widget in reader.app.screen.focus_chain}
        met = set()
        for _ in range(2 * len(chain)):
            assert reader.app.focused is not None
            met.add(reader.app.focused.id)
            await reader.press("tab")
        assert met == chain
        met.clear()
        for _ in range(2 * len(chain)):
            assert reader.app.focused is not None
            met.add(reader.app.focused.id)
            await reader.press("shift+tab")
        assert met == chain


@pytest.mark.parametrize(
    ("key", "stays"),
    [("b", {"remark", "tags"}), ("comma", {"setting-list"}), ("i", {"import-path", "import-lines"})],
)
async def test_every_dialog_can_be_gone_through_by_tab(key: str, stays: set[str]) -> None:
    async with shell() as reader:
        await reader.press(key)
        await reader.until(lambda: reader.app.screen is not reader.main)
        met = set()
        for _ in range(4):
            assert reader.app.focused is not None
            met.add(reader.app.focused.id)
            await reader.press("tab")
        assert stays <= met


async def test_a_click_goes_to_each_pane_and_into_the_search_box() -> None:
    async with shell() as reader:
        for place, where in (
            ("#query", "search"),
            ("#reading", "reading"),
            ("#results", "results"),
            ("#side-list", "sidebar"),
        ):
            await reader.pilot.click(place, offset=(3, 0 if place == "#query" else 1))
            await reader.pilot.pause()
            wanted = {where, "reading"} if place in ("#results", "#side-list") else {where, "choice"}
            assert str(reader.main.where) in wanted, place


@pytest.mark.parametrize(
    ("key", "words", "shown"),
    [
        ("question_mark", "esc back", "Keys"), ("comma", "esc back", "Settings"),
        ("S", "esc back", "saved"),
        ("i", "esc back", "Import into"), ("b", "esc cancel", "Keep this passage"),
        ("B", "esc back", "No notes"),
        ("ctrl+t", "esc as it was", "Theme"),
    ],
)  # fmt: skip
async def test_the_keys_at_the_bottom_of_a_dialog_can_be_clicked(key: str, words: str, shown: str) -> None:
    async with shell() as reader:
        await reader.press(key)
        await reader.until(lambda: reader.app.screen is not reader.main)
        await reader.shows(shown)
        await _click_words(reader, words)
        await reader.until(lambda: reader.app.screen is reader.main)


async def test_a_click_keeps_a_note_changes_a_setting_and_chooses_a_theme() -> None:
    async with shell() as reader:
        await reader.press("b")
        await reader.shows("Keep this passage")
        await _click_words(reader, "enter keep")
        await reader.until(lambda: reader.main.notes)
        await reader.press("comma")
        await _click_words(reader, "Sidebar follows")
        assert reader.app.choices.settings.follow is False
        await reader.press("escape", "ctrl+t")
        await _click_words(reader, "black on white")
        await reader.until(lambda: reader.app.screen is reader.main)
        assert reader.app.choices.settings.theme == "contrast-light"


async def test_the_wheel_and_the_bar_scroll_lists_and_text() -> None:
    async with shell(size=(160, 20)) as reader:
        pane = reader.main.pane
        await reader.press("enter")
        at = pane.scroll_y
        pane.action_scroll_down()
        await reader.until(lambda: pane.scroll_y > at)
        assert pane.show_vertical_scrollbar
        bar = pane.vertical_scrollbar.region
        await reader.pilot.click(offset=Offset(bar.x, bar.bottom - 1))
        await reader.until(lambda: pane.scroll_y > at + 1)


async def test_every_key_of_the_footer_can_be_clicked() -> None:
    async with shell() as reader:
        await _click_words(reader, "? help")
        await reader.until(lambda: isinstance(reader.app.screen, HelpScreen))
        await reader.press("escape")
        await _click_words(reader, "f filters")
        await reader.until(lambda: reader.main.is_filtering)


class Lines(App[None]):
    def compose(self) -> ComposeResult:
        yield KeyLine("enter keep   ⇧← begin   words only   ctrl+x stop")


async def test_a_line_of_keys_knows_keys_from_words() -> None:
    async with Lines().run_test() as pilot:
        spans = pilot.app.query_one(KeyLine).render().spans
        assert [s.style.meta["key"] for s in spans if not isinstance(s.style, str)] == ["enter", "ctrl+x"]


async def test_a_click_takes_back_what_was_said_so_that_the_footers_keys_are_there_again() -> None:
    async with shell(size=(80, 24)) as reader:
        reader.main.say("something was said that takes up most of the line, and the keys have no room")
        await reader.shows("something was said")
        await reader.pilot.click("#reading", offset=(1, 0))
        await reader.shows_not("something was said")


async def test_a_key_of_the_footer_stays_where_it_is_while_it_is_clicked() -> None:
    async with shell(size=(80, 24)) as reader:
        reader.main.say("said")
        await reader.shows("said")
        await _click_words(reader, "? help")
        await reader.until(lambda: isinstance(reader.app.screen, HelpScreen))
