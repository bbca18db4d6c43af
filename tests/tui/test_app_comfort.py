"""What makes it easy to live with: panes that do not cover the text, lines that say what can be pressed."""

from dataclasses import replace

import pytest

from reader.model.clean import clean
from reader.settings.settings import Settings
from reader.tui.commands.base import Pane
from reader.tui.screens.copy_line import line
from reader.tui.widgets.figure_rows import figure_rows
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.provenance import lines
from tests.tui.fake_workspace import FakeWorkspace, articles
from tests.tui.shell import shell

NARROW = pytest.mark.parametrize("size", [(80, 24), (110, 30)])


@NARROW
async def test_the_text_can_be_read_beside_the_sidebar(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("3")
        await reader.until(lambda: reader.main.sidebar.display and not reader.main.results.display)
        text, side = reader.main.pane.region, reader.main.sidebar.region
        assert text.width >= 40
        assert text.right <= side.x
        assert side.right == size[0]
        await reader.press("escape")
        await reader.until(lambda: reader.main.results.display and not reader.main.sidebar.display)


async def test_a_search_brings_the_results_back() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("3")
        await reader.until(lambda: not reader.main.results.display)
        await reader.search("wages")
        await reader.shows("17 hits")
        await reader.until(lambda: reader.main.where is Pane.RESULTS)
        assert reader.main.results.display


async def test_a_sidebar_that_begins_open_leaves_the_keys_with_the_text() -> None:
    settings = Settings(theme="dark", tour_seen=True, sidebar="open")
    async with shell(size=(80, 24), settings=settings) as reader:
        await reader.until(lambda: reader.main.sidebar.display)
        assert reader.main.where is Pane.READING
        await reader.press("escape")
        await reader.until(lambda: reader.main.results.display)


async def test_where_there_is_room_the_filters_cover_nothing() -> None:
    async with shell(size=(160, 48)) as reader:
        await reader.search("wages")
        await reader.shows("17 hits")
        await reader.press("f")
        await reader.until(lambda: not reader.main.sidebar.display)
        await reader.until(lambda: reader.main.pane.region.right <= reader.main.filter_pane.region.x)
        assert reader.main.results.display
        await reader.press("escape")
        await reader.until(lambda: reader.main.sidebar.display)


async def test_a_line_to_type_in_offers_no_letters_as_keys() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("enter", "colon")
        await reader.until(lambda: reader.main.where is Pane.ASK)
        assert reader.footer().split("  ")[0] == " esc back"
        await reader.press("escape", "ctrl+f")
        await reader.until(lambda: reader.main.where is Pane.FIND)
        assert "esc back" in reader.footer()


async def test_the_line_that_asks_is_put_away_when_one_goes_elsewhere() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("enter", "colon")
        await reader.shows("go to :")
        await reader.press("ctrl+f")
        await reader.shows_not("go to :")
        await reader.press("escape", "colon")
        await reader.pilot.click("#reading", offset=(20, 4))
        await reader.shows_not("go to :")


@pytest.mark.parametrize(("key", "words"), [("B", "No notes yet"), ("M", "No marks yet"), ("S", "No saved")])
async def test_an_empty_list_is_two_lines_and_offers_only_the_way_back(key: str, words: str) -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press(key)
        await reader.shows(words)
        await reader.until(lambda: reader.app.screen.children[0].region.height <= 6)
        last = reader.app.screen.query_one(KeyLine)
        assert last.words.strip() == "esc back"
        await reader.press("escape")
        assert reader.app.screen is reader.main


async def test_a_list_that_becomes_empty_says_so() -> None:
    async with shell() as reader:
        await reader.press("enter", "m", "a")
        await reader.until(lambda: "a" in reader.main.marks)
        await reader.press("M")
        await reader.shows("1 mark")
        await reader.press("d")
        await reader.shows("No marks yet")


async def test_what_was_kept_can_be_taken_back_and_that_is_said() -> None:
    async with shell() as reader:
        await reader.press("b", "enter")
        await reader.until(lambda: "u takes it back" in reader.footer())


async def test_in_ones_own_library_the_tour_is_offered_in_a_word() -> None:
    async with shell(FakeWorkspace(), settings=Settings(theme="dark")) as reader:
        await reader.until(lambda: "f1: the tour" in reader.footer())
    async with shell(FakeWorkspace()) as reader:
        assert "f1: the tour" not in reader.footer()


def test_the_ways_to_copy_end_with_the_way_back_at_any_width() -> None:
    assert len(line(80).plain) <= 80
    assert line(80).plain.endswith("esc back")


def test_the_hash_goes_before_a_name_becomes_a_stump() -> None:
    article = replace(
        articles()[1],
        publisher=clean("Institute for the Study of Harbours and Wages, University of Port Velmar"),
    )
    shown = lines(article, 46, 3)
    assert len(shown) == 3
    assert all(len(each) <= 46 for each in shown)
    assert shown[0].startswith("Institute for the Study of Harb")
    assert "sponsor Harbour Fund" in " ".join(shown)
    assert "undated, not before 2016-12-14" in " ".join(shown)
    assert not any("…" in each for each in lines(article, 120, 3))


def test_an_amount_without_digits_is_shown_as_it_is_written() -> None:
    desk = FakeWorkspace()
    reading = desk.reading("harbour-workers")
    figure = replace(
        reading.findings.figures[0], text=clean("hundreds of workers"), value="hundreds", bound="vague"
    )
    rows = figure_rows([figure], reading.article, 40)
    assert "hundreds of workers" in rows[1].lines[0].plain
