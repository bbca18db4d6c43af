"""Names, dates, sources and figures as things to go by: card, timeline, tabs, a sidebar that follows."""

import pytest

from reader.errors import LibraryError
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean, clean_line
from reader.model.findings import Findings
from reader.tui.screens.card_screen import CardScreen
from reader.tui.screens.timeline_screen import TimelineScreen
from reader.workspace.shelf import Reading
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell, shell

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)])


def card(reader: Shell) -> CardScreen:
    screen = reader.app.screen
    assert isinstance(screen, CardScreen)
    return screen


def timeline(reader: Shell) -> TimelineScreen:
    screen = reader.app.screen
    assert isinstance(screen, TimelineScreen)
    return screen


# The card of a name


@SIZES
async def test_e_shows_the_card_of_the_name_that_is_read(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("enter", "e")
        await reader.shows("Port Velmar · place")
        await reader.shows("spelt Port Velmar ×")
        await reader.shows("in 1 article")
        await reader.shows("report a winter")
        await reader.shows("Aldrun Monitor · sponsor none")


@SIZES
async def test_leaving_the_card_is_being_where_one_was(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("enter", "space", "j")
        before = reader.main.pane.scroll_y, reader.lines()
        await reader.press("e")
        await reader.shows(" · ")
        await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.main)
        assert (reader.main.pane.scroll_y, reader.lines()) == before
        assert reader.main.where == "reading"


async def test_the_card_says_what_a_text_calls_the_name() -> None:
    async with shell() as reader:
        await reader.search("Tolven")
        await reader.until(lambda: "hit 1 of" in reader.footer())
        await reader.press("enter", "e")
        await reader.shows("Mira Tolven · person")
        await reader.shows("called “its secretary” in Aldrun Monitor, Harbour workers of Port Velmar")
        await reader.shows("¶2 (apposition behind the name)")


@SIZES
async def test_enter_on_a_mention_goes_there(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("enter", "e")
        await reader.until(lambda: len(card(reader).mentions.rows) == 4)
        await reader.press("j", "enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        await reader.until(lambda: reader.marked == "Port Velmar")
        assert reader.main.where == "reading"
        flash = reader.main.pane.flash
        assert flash is not None
        assert reader.article.blocks[reader.article.block_at(flash[0])].locator == "fig 1"


async def test_e_again_is_the_next_name_and_shift_e_the_one_before() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("enter", "e")
        await reader.shows("Port Velmar · place")
        await reader.press("e")
        await reader.shows("Dock Workers Union · organisation")
        await reader.press("E")
        await reader.shows("Port Velmar · place")


@SIZES
async def test_from_a_card_to_the_names_beside_it_and_back(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("enter", "e", "tab")
        await reader.shows("in the same articles")
        await reader.press("j", "j", "enter")
        await reader.shows("Dock Workers Union · organisation")
        await reader.shows("in 2 articles")
        await reader.press("backspace")
        await reader.shows("Port Velmar · place")


@SIZES
async def test_an_article_of_the_card_leads_to_its_first_mention(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.search("Union")
        await reader.press("enter", "e")
        await reader.shows("Dock Workers Union · organisation")
        await reader.shows("in 2 articles")
        await reader.press("tab")
        await reader.shows("Draft resolution of the Council")
        await reader.press("j", "enter")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.until(lambda: reader.marked == "Dock Workers Union")


async def test_a_name_is_searched_for_from_its_card() -> None:
    async with shell() as reader:
        await reader.press("enter", "e")
        await reader.shows("Port Velmar · place")
        await reader.press("slash")
        await reader.until(lambda: reader.main.box.text == 'place:"Port Velmar"')
        await reader.until(lambda: reader.main.where == "results")


async def test_a_name_is_corrected_from_its_card_and_the_card_follows() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await reader.press("enter", "e")
        await reader.shows("Port Velmar · place")
        await reader.press("c")
        await reader.shows("Correct this name")
        await reader.press("enter")
        await reader.until(lambda: desk.changes)
        await reader.shows("This name stands nowhere in the library now.")
        await reader.press("escape")
        await reader.until(lambda: "3 mentions corrected" in reader.footer())


async def test_the_sample_cannot_be_corrected_from_a_card() -> None:
    async with shell(FakeWorkspace(is_sample=True)) as reader:
        await reader.press("enter", "e")
        await reader.shows("Port Velmar · place")
        await reader.press("c")
        await reader.shows("The sample corpus cannot be corrected")
        assert card(reader).is_current


async def test_a_library_that_cannot_be_read_is_said_on_the_card() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        desk.across.failure = LibraryError("The folder of articles cannot be listed.")
        await reader.press("enter", "e")
        await reader.shows("The folder of articles cannot be listed.")
        await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.main)


async def test_no_name_behind_the_place_is_said() -> None:
    async with shell(open_at="hostile-title") as reader:
        await reader.press("e")
        await reader.until(lambda: "no name from here" in reader.footer())


# The timeline


@SIZES
async def test_t_shows_the_dates_of_the_library_in_their_order(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("t")
        await reader.shows("3 dates of the whole library, 3 articles · 1 not resolved")
        text = reader.text()
        assert text.index("2015") < text.index("2016-10-03") < text.index("2016-12-21")
        assert "not resolved: 1 date, article by article" in text
        await reader.shows("day, month and year · certain")
        await reader.shows("Aldrun Monitor · 2016-12-21 · Harbour workers")


@SIZES
async def test_enter_on_a_date_goes_to_it_and_escape_leaves(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("t")
        await reader.until(lambda: timeline(reader).list.day is not None)
        await reader.press("g", "j", "enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        await reader.until(lambda: reader.marked == "3 October 2016")
        before = reader.main.pane.scroll_y
        await reader.press("t")
        await reader.shows("dates of the whole library")
        await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.main)
        assert reader.main.pane.scroll_y == before


async def test_it_begins_at_the_date_where_one_reads() -> None:
    async with shell() as reader:
        await reader.search("answer")
        await reader.until(lambda: "hit 1 of 1" in reader.footer())
        await reader.press("enter", "t")
        await reader.shows("“2015” · day, month and year · certain")


async def test_digits_choose_the_years() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("t")
        await reader.shows("3 dates of")
        await reader.type("2016")
        await reader.shows("year 2016 · 2 dates of")
        assert "1 not resolved" in reader.text()
        await reader.press("backspace")
        await reader.shows("year 201_ · 3 dates of")
        await reader.press("escape")
        await reader.shows_not("year 201")
        assert timeline(reader).is_current
        await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.main)


async def test_u_goes_to_the_dates_that_are_not_resolved() -> None:
    async with shell() as reader:
        await reader.press("t")
        await reader.until(lambda: timeline(reader).list.day is not None)
        await reader.press("u")
        await reader.shows("“in spring” · not resolved: no year is printed")
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        await reader.until(lambda: reader.marked == "in spring")


async def test_t_again_shows_the_dates_of_what_the_search_found() -> None:
    async with shell() as reader:
        await reader.press("t")
        await reader.shows("dates of the whole library")
        await reader.press("t")
        await reader.shows("no search is on")
        await reader.press("escape")
        await reader.search("wages")
        await reader.press("t", "t")
        await reader.shows("dates of what the search found, 3 articles")


async def test_a_hundred_thousand_dates_are_only_drawn_where_they_are_seen() -> None:
    desk = FakeWorkspace()
    desk.across.many = 100_000
    async with shell(desk, size=(80, 24)) as reader:
        await reader.press("t")
        await reader.shows("100,003 dates of the whole library")
        await reader.press("G")
        await reader.until(lambda: timeline(reader).list.cursor == 100_004)
        await reader.type("1950")
        await reader.shows("year 1950 · 1,000 dates")


# The tabs


async def test_tabs_say_their_key_and_how_much_is_in_them() -> None:
    async with shell() as reader:
        await reader.shows("[1] sources 1 [2] dates [3] names")
        await reader.shows("[4] outline [5] figures")
        await reader.press("2")
        await reader.shows("[2] dates↓ 4")


@SIZES
async def test_the_figures_say_who_gives_them_and_lead_to_their_place(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("5")
        await reader.shows("unpaid")
        await reader.shows("40 members")
        await reader.shows("reported · nobody is named")
        await reader.press("enter")
        await reader.until(lambda: reader.marked == "40 of its members")


async def test_the_dates_stand_in_their_order_and_again_in_that_of_the_text() -> None:
    async with shell() as reader:
        await reader.press("2")
        rows = reader.main.sidebar.list.rows
        assert rows[0].lines[0].plain.startswith("2015 ")
        await reader.press("2")
        await reader.until(lambda: reader.main.sidebar.list.rows is not rows)
        assert reader.main.sidebar.list.rows[0].lines[0].plain.startswith("2016-12-21")


@SIZES
async def test_a_source_says_what_is_held_and_who_cites_it_too(size: tuple[int, int]) -> None:
    desk = FakeWorkspace()
    held = Article(
        "held",
        clean_line("No wages at the docks"),
        (Block(BlockKind.PARAGRAPH, clean_line("Nobody was paid."), 0, 16, "¶1"),),
        Original("0" * 64, clean("held.txt"), "text/plain", 0, 16),
        publisher=clean("Velmar Post"),
    )
    desk.put(Reading(held, Findings()))
    sources = desk.reading("harbour-workers").findings.sources
    desk.put(Reading(desk.reading("draft-resolution").article, Findings(sources=sources)))
    async with shell(desk, size=size) as reader:
        await reader.press("1")
        await reader.shows("in this library: No wages at")
        await reader.shows("Velmar Post")
        await reader.shows("also cited by: Draft resolution")
        await reader.press("j", "enter")
        await reader.until(lambda: reader.article.id == "held")
        assert reader.main.where == "reading"


# Following the text


async def test_the_sidebar_marks_and_shows_what_is_on_the_screen() -> None:
    async with shell(size=(160, 20)) as reader:
        await reader.press("3", "escape", "G")
        side = reader.main.sidebar.list
        await reader.until(lambda: side.marked)
        keys = {getattr(side.rows[index].key, "name", "") for index in side.marked}
        assert "Council of Aldrun" in keys
        assert "• " in reader.text()
        await reader.press("w")
        await reader.until(lambda: not side.marked)
        assert "stays where it is" in reader.footer()
        await reader.press("w")
        await reader.until(lambda: side.marked)


async def test_following_leaves_the_cursor_alone_while_one_is_among_the_rows() -> None:
    async with shell(size=(160, 20)) as reader:
        await reader.press("3")
        side = reader.main.sidebar.list
        at, top = side.cursor, side.scroll_offset.y
        reader.main.pane.go_bottom()
        await reader.pilot.pause()
        await reader.pilot.pause()
        assert (side.cursor, side.scroll_offset.y) == (at, top)
