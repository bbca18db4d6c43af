"""Reading: where a text comes from, its names, dates, sources and outline, and moving in it."""

from reader.tui.trail import Place
from reader.tui.widgets.sidebar_rows import Spot
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import shell


async def test_the_strip_says_where_the_text_comes_from() -> None:
    async with shell() as reader:
        text = reader.text()
        assert "Aldrun Monitor · sponsor none · R. Quill · 2016-12-21" in text
        assert "sha256 94358ba6" in text


async def test_a_bound_is_not_shown_as_a_date_and_a_sponsor_is_named() -> None:
    async with shell() as reader:
        await reader.press("j")
        await reader.shows("undated, not before 2016-12-14")
        assert "sponsor Harbour Fund" in reader.text()
        assert "author not named" in reader.text()


async def test_numbered_paragraphs_of_a_resolution_show_their_numbers() -> None:
    async with shell() as reader:
        await reader.press("j")
        await reader.shows("PP 1")
        await reader.shows("OP 2")


async def test_a_source_row_leads_to_its_place() -> None:
    async with shell() as reader:
        await reader.press("1")
        await reader.shows("Velmar Post")
        assert reader.main.where == "sidebar"
        await reader.press("enter")
        await reader.until(lambda: reader.marked)
        assert reader.marked.startswith("Velmar Post")


async def test_dates_stand_in_the_order_of_the_text_or_of_time() -> None:
    async with shell() as reader:
        await reader.press("2", "2")
        await reader.shows("not resolved")
        text = reader.text()
        assert text.index("2016-12-21   ") < text.index("2016-10-03")
        assert "? not resolved" in text
        await reader.press("2")
        await reader.shows("dates↓")
        spots = [row.key for row in reader.main.sidebar.list.rows if isinstance(row.key, Spot)]
        assert [reader.article.text[spot.start : spot.end] for spot in spots] == [
            "2015",
            "3 October 2016",
            "21 December 2016",
            "in spring",
        ]


async def test_names_are_grouped_and_enter_goes_through_their_places() -> None:
    async with shell() as reader:
        await reader.press("3")
        await reader.shows("People 1")
        assert "Organisations 2" in reader.text()
        await reader.press("enter")
        await reader.until(lambda: reader.marked)
        first = reader.main.pane.flash
        await reader.press("enter")
        await reader.until(lambda: reader.main.pane.flash not in (None, first))
        assert reader.marked == "Mira Tolven"


async def test_the_outline_leads_to_a_section() -> None:
    async with shell() as reader:
        await reader.press("o", "j", "enter")
        await reader.until(lambda: reader.marked)
        assert reader.marked == "What the harbour office says"


async def test_brackets_go_by_sections_and_g_to_the_ends() -> None:
    async with shell() as reader:
        await reader.press("enter", "right_square_bracket")
        await reader.until(lambda: reader.main.pane.scroll_offset.y > 0)
        await reader.press("left_square_bracket")
        await reader.press("G")
        await reader.shows("[1]")
        await reader.press("g")
        await reader.until(lambda: reader.main.pane.scroll_offset.y == 0)


async def test_folded_text_is_shown_on_demand() -> None:
    async with shell() as reader:
        await reader.press("enter", "G")
        await reader.shows("set aside")
        await reader.press("F", "G")
        await reader.until(lambda: reader.text().count("Cranes at the harbour") == 1)


async def test_an_article_and_a_locator_can_be_opened_from_the_command_line() -> None:
    async with shell(open_at="draft-resolution#OP2") as reader:
        assert reader.article.id == "draft-resolution"
        await reader.until(lambda: reader.marked)
        assert reader.marked == "Decides to remain seized of the matter."
        assert reader.main.where == "reading"
        assert reader.result == Place("draft-resolution")


async def test_an_article_named_at_the_start_stays_open_when_the_list_comes_later() -> None:
    desk = FakeWorkspace()
    desk.quick = False
    async with shell(desk, open_at="draft-resolution") as reader:
        await reader.shows("Harbour workers")
        assert reader.article.id == "draft-resolution"
        await reader.until(lambda: reader.result == Place("draft-resolution"))
        await reader.press("escape", "k")
        await reader.until(lambda: reader.article.id == "harbour-workers")


async def test_an_unknown_article_named_at_the_start_is_said_and_the_list_works() -> None:
    async with shell(open_at="nowhere") as reader:
        await reader.shows("There is no article nowhere in this library.")
        await reader.until(lambda: reader.article.id == "harbour-workers")


async def test_a_locator_that_is_not_there_is_said_and_the_article_opened() -> None:
    async with shell(open_at="draft-resolution#OP99") as reader:
        assert reader.article.id == "draft-resolution"
        await reader.shows("draft-resolution has no OP99.")


async def test_hostile_titles_and_texts_are_shown_as_they_are() -> None:
    async with shell() as reader:
        await reader.press("G", "enter")
        await reader.shows("[/] [red]Bold claims[/red] and ␛]0;a title␇ of its own")
        await reader.shows("[link=http://x]here[/]")
        await reader.press("b")
        await reader.shows("Keep this passage")
        await reader.press("escape", "3")
        await reader.search("markup")
        await reader.shows("1 hit · 1 article")


async def test_an_article_that_is_gone_is_said_in_a_sentence() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        del desk._readings["draft-resolution"]
        await reader.press("j")
        await reader.shows("There is no article draft-resolution in this library.")


async def test_without_a_cached_list_the_library_comes_after_the_first_frame() -> None:
    desk = FakeWorkspace()
    desk.quick = False
    async with shell(desk) as reader:
        await reader.shows("Harbour workers")


async def test_the_sample_is_named_in_the_title() -> None:
    async with shell(FakeWorkspace(is_sample=True)) as reader:
        assert "Sample corpus" in reader.lines()[0]
        assert "Sample corpus" in reader.app.title


async def test_notices_of_the_workspace_are_shown_without_markup() -> None:
    desk = FakeWorkspace()
    desk.notices.append("The cache was rebuilt [/] " + "x" * 300)
    async with shell(desk) as reader:
        await reader.shows("The cache was rebuilt [/]")
        assert all(len(notice.message) <= 200 for notice in reader.app._notifications)
