"""Words are not cut where there is room for them, and where there is none the text comes first."""

from dataclasses import replace

from reader.model.article import Article
from reader.model.clean import SafeText, clean
from reader.model.findings import Figure, Findings, Source
from reader.tui.screens.marks_screen import _whole_words
from reader.tui.widgets.figure_rows import figure_rows
from reader.tui.widgets.row_list import Row
from reader.tui.widgets.sidebar_rows import source_rows
from reader.workspace.summarise import summarise
from reader.workspace.whereabouts import WORDS
from tests.tui.fake_workspace import articles
from tests.tui.shell import shell

NARROW = 34


def _words(rows: list[Row]) -> str:
    return " ".join(" ".join(line.plain.split()) for row in rows for line in row.lines)


def test_a_figure_and_how_it_was_found_are_told_whole_in_a_narrow_list() -> None:
    (article, *_) = articles()
    figure = Figure(
        SafeText("thousands of broken contracts"), 200, 210, "thousands", "vague",
        clean("contracts"), "broken",
        None, "own voice", None, None, "counts a noun of harm; directly named", False,
    )  # fmt: skip
    told = _words(figure_rows([figure], article, NARROW))
    assert told.startswith("broken ? thousands of broken ¶1 contracts ")
    assert "counts a noun of harm; directly named" in told
    assert all(
        line.cell_length <= NARROW for row in figure_rows([figure], article, NARROW) for line in row.lines
    )


def test_a_source_with_a_long_name_keeps_its_name_its_date_and_its_title() -> None:
    source = Source(
        clean("Institute for Harbours and Seafarers of Aldrun"), None,
        clean("What the observers of both basins counted on the first three days of winter"),
        "2016-12-14", None, clean("raw"), 1, 2, "origin note: originally published there", False,
    )  # fmt: skip
    told = _words(source_rows([source], NARROW))
    assert "Seafarers of Aldrun · 2016-12-14" in told
    assert "first three days of winter" in told
    assert "origin note: originally published there" in told


def test_a_mark_ends_with_a_whole_word() -> None:
    cut = "The union of the harbour said on Monday that forty of its members"[:WORDS]
    assert _whole_words(cut) == "The union of the harbour said on Monday that forty of its"
    assert _whole_words("A short end.") == "A short end."
    assert _whole_words("词" * WORDS) == "词" * WORDS


def _counted(text: str) -> int:
    article: Article = articles()[0]
    block = replace(article.blocks[-1], text=clean(text), kind=article.blocks[1].kind)
    return summarise(replace(article, blocks=(block,)), Findings()).words


def test_a_text_without_room_between_its_words_is_counted_by_letters() -> None:
    assert _counted("阿尔德伦维尔玛港") == 8
    assert _counted("港口工人 40 人 in Port Velmar。") == 4 + 1 + 1 + 3
    assert _counted("قالت نقابة عمال الميناء") == 4
    assert _counted("forty of its members") == 4


async def test_in_a_low_terminal_the_text_has_the_room_and_the_origin_one_line() -> None:
    async with shell(size=(80, 12)) as reader:
        strip, pane = reader.main.column.strip, reader.main.pane
        assert strip.size.height == 2
        assert "Aldrun Monitor · sponsor" in reader.text()
        assert pane.size.height >= 6


async def test_totals_are_never_cut_inside() -> None:
    async with shell(size=(40, 12)) as reader:
        await reader.search("wages")
        await reader.until(lambda: reader.main.searching.page is not None)
        await reader.shows(" 17 hits")
        assert "17 hits ·" not in reader.text()
    async with shell(size=(100, 24)) as reader:
        await reader.search("wages")
        await reader.shows("17 hits · 3 articles")


async def test_totals_of_an_earlier_search_do_not_stand_beside_a_mistake() -> None:
    async with shell() as reader:
        await reader.search("wages")
        await reader.shows("17 hits")
        await reader.press("slash")
        await reader.type(" AND (")
        await reader.shows_not("17 hits · ")
