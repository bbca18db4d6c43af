"""Staying at a place when the size changes, jumps, and the pages of the original in the margin."""

import pytest

from reader.model.article import BlockKind
from reader.tui.widgets.passages import whole_words
from reader.tui.widgets.reading_pane import Page, ReadingPane
from tests.tui.widgets.conftest import Bench, MakeArticle


@pytest.mark.parametrize("first", [(100, 40), (100, 12)])
async def test_the_hit_stays_in_view_when_the_size_changes(
    bench: type[Bench], page: Page, first: tuple[int, int]
) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=first) as pilot:
        at = page.article.text.index("Day 12 of")
        pane.hits = ((at, at + 6),)
        pane.current_hit = 0
        pane.go_to(at)
        before = pane.offset_at_top()
        for size in ((40, 40), (40, 8), (100, 6), (30, 5), first):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert pane.is_visible(at), size
        assert pane.offset_at_top() == before


async def test_the_paragraph_that_is_read_stays_in_view(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(90, 40)) as pilot:
        pane.rest_at(page.article.text.index("Day 9 of") + 30)
        read = page.article.starts[pane.block_at_cursor()]
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert pane.is_visible(read)


async def test_only_what_leaves_the_screen_is_a_jump(bench: type[Bench], page: Page) -> None:
    jumps: list[int] = []

    class Counting(bench):  # type: ignore[misc,valid-type]  # the fixture gives the class
        def on_reading_pane_jumped(self, message: ReadingPane.Jumped) -> None:
            jumps.append(message.offset)

    pane = ReadingPane()
    async with Counting(pane, page).run_test(size=(90, 20)) as pilot:
        text = page.article.text
        pane.go_to(text.index("Radios"), jump=True)
        pane.go_to(text.index("Day 20"), jump=False)
        await pilot.pause()
        assert jumps == []
        left = pane.offset_at_top()
        pane.go_top()
        await pilot.pause()
        assert jumps == [left]
        pane.go_bottom()
        await pilot.pause()
        assert jumps == [left, 0]


async def test_pages_of_the_original_stand_in_the_margin(bench: type[Bench], make: MakeArticle) -> None:
    pane = ReadingPane()
    article = make(
        [
            (BlockKind.PARAGRAPH, "p. 12 ¶148", "The board met in Port Velmar. " * 4),
            (BlockKind.PARAGRAPH, "p. 12 ¶149", "It named no crew. " * 4),
            (BlockKind.HEADING, "§1", "What comes next"),
            (BlockKind.PARAGRAPH, "p. 13 ¶150", "The log was not shown. " * 4),
            (BlockKind.LIST_ITEM, "p. 13 ¶151", "the first boat"),
            (BlockKind.LIST_ITEM, "p. 14 ¶152", "the second boat, which nobody has seen again " * 3),
        ]
    )
    async with bench(pane, Page(article)).run_test(size=(60, 40)):
        rows = [pane.render_line(y).text for y in range(30)]
        margins = [row.split("│")[0].strip().split("  ")[0] for row in rows]
        assert sum("p. 12" in row for row in rows) == 1
        at = next(number for number, row in enumerate(rows) if "¶150" in row)
        assert margins[at - 1].startswith("p. 13")
        second = next(number for number, row in enumerate(rows) if "¶152" in row)
        assert "p. 14" in rows[second + 1]
        assert not any("p. 13 ¶" in row for row in rows)


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("Radios had failed.", "dios ha", "Radios had"),
        ("the Sailors' Union", "ailors", "Sailors"),
        ("it didn't matter", "idn", "didn't"),
        ("a well-known board", "nown b", "well-known board"),
        ("cafe\u0301 au lait", "caf", "cafe\u0301"),
        ("港口工人报告", "口工", "口工"),
        ("ends here.", "here.", "here."),
        ("two boats", " boa", "boats"),
        ("a  b", "  ", "  "),
    ],
)
def test_a_range_is_widened_to_whole_words(text: str, part: str, words: str) -> None:
    at = text.index(part)
    start, end = whole_words(text, (at, at + len(part)))
    assert text[start:end] == words
