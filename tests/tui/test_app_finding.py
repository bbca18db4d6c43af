"""Filters, order, hits in context, saved searches, and what another program brings: on a real library."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.events import Key

from reader.model.search import Facet, Filter, Order
from reader.tui.screens.context_screen import ContextScreen
from reader.tui.widgets.row_list import RowList
from reader.workspace.workspace import Workspace
from tests.tui.shell import Shell, shell

SIZES = [(80, 24), (160, 48)]


@pytest.fixture
def desk(tmp_path: Path, pages: Path) -> Iterator[Workspace]:
    """A library of three articles of two publishers."""
    workspace = Workspace.open(library=tmp_path / "library", create=True)
    list(workspace.import_paths([pages]))
    workspace.open_search()
    yield workspace
    workspace.close()


def values(reader: Shell) -> list[str]:
    """The rows of the filter pane without their numbers."""
    return [" ".join(row.lines[0].plain.split()) for row in reader.main.filter_pane.list.rows]


def cursor(rows: RowList) -> str:
    row = rows.cursor_row
    return "" if row is None else " ".join(row.lines[0].plain.split())


async def open_filters(reader: Shell) -> None:
    await reader.press("f")
    await reader.shows("Filters ·")


@pytest.mark.parametrize("size", SIZES)
async def test_f_shows_what_is_found_by_publisher_with_sections_and_articles(
    desk: Workspace, size: tuple[int, int]
) -> None:
    async with shell(desk, size=size) as reader:
        await reader.search("aldrun")
        await reader.until(lambda: reader.main.where == "results")
        await open_filters(reader)
        assert reader.main.where == "filter"
        text = reader.text()
        page = reader.main.results.page
        assert page is not None
        assert f"Filters · {page.sections} sections in {page.articles} articles" in text
        assert "Publisher" in text
        assert "sections articles" in " ".join(text.split())
        assert "Coast Monitor 2 2 −" in values(reader)
        assert "aldrun" in reader.lines()[1]  # the box stays in sight


@pytest.mark.parametrize("size", SIZES)
async def test_space_wants_a_value_and_the_line_above_the_results_says_so(
    desk: Workspace, size: tuple[int, int]
) -> None:
    async with shell(desk, size=size) as reader:
        await open_filters(reader)
        await reader.type("reading")
        await reader.until(lambda: cursor(reader.main.filter_pane.list).startswith("Aldrun Reading Society"))
        await reader.press("space")
        await reader.shows("only sponsor “Aldrun Reading Society”")
        await reader.until(
            lambda: (
                reader.main.results.order
                == ("a-library-opens-in-tessen-" + reader.main.results.order[0][-6:],)
            )
        )
        assert any(row.startswith("✓ Aldrun Reading Society") for row in values(reader))
        await reader.press("space")
        await reader.shows_not("only sponsor")
        await reader.until(lambda: len(reader.main.results.order) == 3)


async def test_minus_excludes_and_the_excluded_value_says_what_it_hides(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await reader.search("tessen")
        await reader.until(lambda: reader.main.box.totals != "" and len(reader.main.results.order) == 2)
        await open_filters(reader)
        await reader.type("coast")
        await reader.until(lambda: cursor(reader.main.filter_pane.list).startswith("Coast Monitor"))
        await reader.press("minus")
        await reader.shows("not publisher “Coast Monitor”")
        await reader.until(lambda: len(reader.main.results.order) == 1)
        await reader.until(lambda: any(row.startswith("− Coast Monitor") for row in values(reader)))
        (row,) = [row for row in values(reader) if row.startswith("− Coast Monitor")]
        assert row.split()[-3:-1] == ["2", "1"]


async def test_letters_typed_right_behind_f_are_not_lost(desk: Workspace) -> None:
    async with shell(desk) as reader:
        for key, letter in (("f", "f"), *((each, each) for each in "coast"), ("space", " ")):
            reader.app.post_message(Key(key, letter))
        await reader.shows("only publisher “Coast Monitor”")  # the value of those letters, not an earlier one
        assert reader.main.filter_pane.letters == "coast"


async def test_arrows_go_from_facet_to_facet_and_enter_unfolds_the_rest(
    desk: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.widgets.filter_rows.FEW", 2)
    async with shell(desk, size=(100, 60)) as reader:
        await open_filters(reader)
        rows = reader.main.filter_pane.list
        first = cursor(rows)
        await reader.press("right")
        assert cursor(rows) != first
        await reader.press("left")
        assert cursor(rows) == first
        more = max(number for number, row in enumerate(rows.rows) if "4 more values" in row.lines[0].plain)
        before = len(rows.rows)
        rows.cursor = more
        await reader.press("enter")
        await reader.until(lambda: len(rows.rows) > before)


async def test_a_click_wants_a_value_and_a_click_at_the_end_of_its_row_excludes_it(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await open_filters(reader)
        rows = reader.main.filter_pane.list
        await reader.pilot.click(rows, offset=(6, 1))
        await reader.until(lambda: reader.main.searching.filters != ())
        (wanted,) = reader.main.searching.filters
        assert not wanted.excluded
        await reader.until(lambda: "✓" in cursor(rows))
        await reader.pilot.click(rows, offset=(rows.scrollable_content_region.width - 1, 1))
        await reader.until(
            lambda: reader.main.searching.filters == (Filter(wanted.facet, wanted.value, True),)
        )


@pytest.mark.parametrize("size", SIZES)
async def test_escape_forgets_the_letters_then_closes_and_the_filters_stay_in_sight(
    desk: Workspace, size: tuple[int, int]
) -> None:
    async with shell(desk, size=size) as reader:
        await open_filters(reader)
        await reader.type("coast")
        await reader.until(lambda: cursor(reader.main.filter_pane.list).startswith("Coast Monitor"))
        await reader.press("space")
        await reader.shows("only publisher “Coast Monitor”")
        await reader.press("escape")
        assert reader.main.filter_pane.letters == ""
        await reader.press("escape")
        assert reader.main.where == "results"
        await reader.shows_not("type to find a value")
        assert "only publisher “Coast Monitor”" in reader.text()
        await reader.press("X")
        await reader.shows_not("only publisher")
        assert reader.main.searching.filters == ()


async def test_filters_go_on_when_other_words_are_searched(desk: Workspace) -> None:
    async with shell(desk) as reader:
        reader.main.narrow((Filter(Facet.PUBLISHER, "Coast Monitor"),), Order.RELEVANCE)
        await reader.search("port velmar")
        await reader.until(lambda: reader.main.where == "results")
        await reader.until(lambda: len(reader.main.results.order) == 1)
        assert "only publisher “Coast Monitor”" in reader.text()
        await reader.press("escape", "escape")
        await reader.until(lambda: reader.main.box.text == "")
        assert len(reader.main.results.order) == 2  # the library, narrowed
        await reader.press("escape")
        assert "X takes them away" in reader.footer()


async def test_nothing_found_says_which_filter_hides_what_there_is(desk: Workspace) -> None:
    async with shell(desk) as reader:
        reader.main.narrow((Filter(Facet.PUBLISHER, "Coast Monitor", excluded=True),), Order.RELEVANCE)
        await reader.search("radios")
        await reader.shows("Without filters there is 1 section.")


async def test_r_goes_through_the_orders_and_says_which(desk: Workspace) -> None:
    async with shell(desk) as reader:
        newest = reader.main.results.order
        await reader.press("r", "r")
        await reader.shows("oldest first")
        assert reader.main.results.order != newest
        await reader.search("tessen")
        await reader.until(lambda: reader.main.where == "results")
        await reader.until(lambda: reader.main.results.page is not None)
        page = reader.main.results.page
        assert page is not None
        assert page.query.order is Order.OLDEST
        await reader.press("X")
        await reader.shows_not("oldest first")


@pytest.mark.parametrize("size", SIZES)
async def test_x_lists_every_hit_in_context_and_enter_goes_there(
    desk: Workspace, size: tuple[int, int]
) -> None:
    async with shell(desk, size=size) as reader:
        await reader.search("tessen")
        await reader.until(lambda: "hit 1 of" in reader.footer())
        await reader.press("x")
        await reader.shows("hits in the whole result")
        screen = reader.app.screen
        assert isinstance(screen, ContextScreen)
        rows = [row.lines[0] for row in screen.list.rows if row.selectable]
        columns = {cell_len(row.plain[: row.spans[1].start]) for row in rows}
        assert {row.plain[row.spans[1].start : row.spans[1].end].upper() for row in rows} == {"TESSEN"}
        assert len(rows) > 2
        assert len(columns) == 1  # one below the other
        assert "Coast Monitor" in reader.text()
        await reader.press("down")
        line = screen.list.line
        assert line is not None
        await reader.press("enter")
        await reader.until(lambda: reader.app.screen is reader.main)
        await reader.until(
            lambda: reader.marked == line.hit and reader.main.pane.jumped == (line.start, line.end)
        )
        assert reader.article.id == line.origin.id
        assert reader.main.where == "reading"


async def test_hits_in_context_are_sorted_by_the_word_before_or_after(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await reader.search("tessen")
        await reader.until(lambda: "hit 1 of" in reader.footer())
        await reader.press("x")
        await reader.shows("in their places")
        screen = reader.app.screen
        assert isinstance(screen, ContextScreen)
        rows = screen.list
        count = sum(row.selectable for row in rows.rows)

        def words(after: bool) -> list[str]:
            found = [screen.list.rows[number] for number in range(len(rows.rows))]
            lines = [row.lines[0].plain for row in found if row.selectable]
            assert len(lines) == count
            return lines

        await reader.press("a")
        await reader.shows("by the word after")
        await reader.until(lambda: len(rows.rows) == count)
        by_after = words(after=True)
        await reader.press("b")
        await reader.shows("by the word before")
        await reader.until(lambda: words(after=False) != by_after)
        await reader.press("p")
        await reader.shows("in their places")
        await reader.until(lambda: len(rows.rows) > count)  # headings again


async def test_t_lists_the_hits_of_the_article_that_is_open(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await reader.search("tessen")
        await reader.until(lambda: "hit 1 of" in reader.footer())
        await reader.press("x")
        await reader.shows("in the whole result")
        await reader.press("t")
        await reader.shows(f"in “{reader.article.title}”")
        screen = reader.app.screen
        assert isinstance(screen, ContextScreen)
        await reader.until(lambda: len(screen.list.rows) > 0)
        ids = {row.key[0] for row in screen.list.rows if row.selectable and isinstance(row.key, tuple)}
        assert ids == {reader.article.id}
        await reader.press("escape")
        assert reader.app.screen is reader.main


async def test_x_without_a_search_says_how_to_search(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await reader.press("x")
        assert "press / to search" in reader.footer()


async def test_a_search_is_saved_run_again_and_forgotten(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await reader.search("tessen")
        await reader.until(lambda: "hit 1 of" in reader.footer())
        await reader.press("ctrl+s")
        await reader.shows("Save this search")
        await reader.press("enter")
        await reader.until(lambda: "saved: tessen" in reader.footer())
        await reader.press("escape", "escape")
        await reader.until(lambda: reader.main.box.text == "")
        await reader.press("S")
        await reader.shows("1 saved search")
        assert "not run yet" in reader.text()
        await reader.press("enter")
        await reader.shows("for the first time")
        assert reader.main.box.text == "tessen"
        await reader.until(lambda: len(reader.main.results.order) == 2)
        await reader.press("S")
        await reader.shows("found 3 sections in 2 articles")
        await reader.press("d")
        await reader.shows("No saved searches yet")
        await reader.press("escape")
        assert desk.searches.views() == ()


async def test_a_saved_search_marks_what_is_new_since_it_was_last_run(
    desk: Workspace, tmp_path: Path
) -> None:
    async with shell(desk) as reader:
        await reader.search("tessen")
        await reader.until(lambda: "hit 1 of" in reader.footer())
        await reader.press("ctrl+s")
        await reader.shows("Save this search")
        await reader.press("enter")
        await reader.until(lambda: desk.searches.views() != ())
        desk.searches.run("tessen")
        page = tmp_path / "new.txt"
        page.write_text(
            "A Bridge Opens\n\nby Ada Ferrow\nCoast Monitor Reporter\n\nTESSEN — A bridge opened.\n"
        )
        list(desk.import_paths([page]))
        await reader.press("S")
        await reader.shows("1 saved search")
        await reader.press("enter")
        await reader.shows("1 section in 1 article")
        await reader.shows("new ¶1")
        await reader.search("tessen")
        await reader.until(lambda: reader.main.where == "results")


async def test_the_box_brings_back_searches_of_earlier_sessions(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await reader.search("radios")
        await reader.until(lambda: desk.searches.history() == ("radios",))
        await reader.search("tessen")
        await reader.until(lambda: desk.searches.history() == ("radios", "tessen"))
    again = Workspace.open(library=desk.folder)
    async with shell(again) as reader:
        await reader.until(lambda: reader.main.box._earlier)
        await reader.press("slash", "up")
        assert reader.main.box.text == "tessen"
        await reader.press("up")
        assert reader.main.box.text == "radios"
        await reader.press("down", "down")
        assert reader.main.box.text == ""
    again.close()


async def test_what_another_program_imports_is_seen_without_a_key(
    desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.finding.LOOK", 0.05)
    monkeypatch.setattr("reader.tui.finding.QUIET", 0.05)
    page = tmp_path / "new.txt"
    page.write_text("A Bridge Opens\n\nby Ada Ferrow\nCoast Monitor Reporter\n\nTESSEN — A bridge opened.\n")
    async with shell(desk) as reader:
        await reader.search("bridge")
        await reader.shows("nothing found")
        other = Workspace.open(library=desk.folder)
        await asyncio.to_thread(lambda: list(other.import_paths([page])))
        other.close()
        await reader.until(lambda: "Another program changed the library: 1 article added." in reader.footer())
        await reader.shows("A Bridge Opens")
        assert len(reader.main.article_ids) == 4
        assert reader.main.header.note == ""
        assert reader.main.box.text == "bridge"


async def test_the_cursor_stays_where_it_is_when_another_program_imports(
    desk: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.finding.LOOK", 0.05)
    monkeypatch.setattr("reader.tui.finding.QUIET", 0.05)
    page = tmp_path / "new.txt"
    page.write_text("A Bridge Opens\n\nby Ada Ferrow\nCoast Monitor Reporter\n\nTESSEN — A bridge opened.\n")
    async with shell(desk) as reader:
        await reader.search("tessen")
        await reader.until(lambda: "hit 1 of" in reader.footer())
        await reader.press("j", "j", "j")
        place = reader.result
        other = Workspace.open(library=desk.folder)
        await asyncio.to_thread(lambda: list(other.import_paths([page])))
        other.close()
        await reader.until(lambda: len(reader.main.results.order) == 3)
        assert reader.result == place


async def test_n_walks_on_into_articles_that_the_list_has_no_room_for(desk: Workspace) -> None:
    async with shell(desk) as reader:
        await reader.search("tessen")
        await reader.until(lambda: "hit 1 of" in reader.footer())
        page = reader.main.results.page
        assert page is not None
        order = [article for article, _ in page.per_article]
        assert reader.main.results.order == tuple(order)
        assert reader.article.id == order[0]
        hits = len(reader.main.column.lit)
        counted = sum(hit.hits for hit in page.hits if hit.article_id == order[0])
        assert hits == counted  # the counter and the rows agree
        await reader.press(*["n"] * hits)
        await reader.until(lambda: reader.article.id == order[1])
        await reader.until(lambda: "hit 1 of" in reader.footer())
