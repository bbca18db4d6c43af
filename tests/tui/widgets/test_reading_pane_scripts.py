"""Right-to-left and wide scripts in the reading pane: what is shown, what is clicked, what is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from reader.model.article import BlockKind
from reader.tui.widgets.reading_pane import Page, ReadingPane
from reader.tui.widgets.right_to_left import OFF, TERMINAL

if TYPE_CHECKING:
    from tests.tui.widgets.conftest import Bench, MakeArticle

ARABIC = "قال المرصد (AW) إن 45 شخصاً غابوا."


async def test_a_right_to_left_paragraph_ends_at_the_right_edge(
    bench: type[Bench], make: MakeArticle
) -> None:
    pane = ReadingPane()
    page = Page(make([(BlockKind.PARAGRAPH, "¶1", ARABIC), (BlockKind.LIST_ITEM, "¶2", "سجن")]))
    async with bench(pane, page).run_test(size=(60, 8)):
        lines = [pane.render_line(y).text for y in range(4)]
        assert lines[0].strip().startswith("¶1")
        assert "(AW)" in lines[0]
        assert "45" in lines[0]
        assert lines[0].rstrip()[-1] == "ﻗ"
        assert lines[2].rstrip().endswith("ﻦﺠﺳ •")


@pytest.mark.parametrize("words", ["قال", "AW", "45", "غابوا"])
async def test_a_click_finds_the_character_that_is_drawn_there(
    bench: type[Bench], make: MakeArticle, words: str
) -> None:
    pane = ReadingPane()
    async with bench(pane, Page(make([(BlockKind.PARAGRAPH, "¶1", ARABIC)]))).run_test(size=(60, 8)):
        at = ARABIC.index(words)
        painter = pane._painter
        assert painter is not None
        found = {painter.offset_at(0, cell) for cell in range(60)} - {None}
        assert set(range(at, at + len(words))) <= found


async def test_a_mouse_selection_is_copied_in_the_order_of_reading(
    bench: type[Bench], make: MakeArticle
) -> None:
    pane = ReadingPane()
    async with bench(pane, Page(make([(BlockKind.PARAGRAPH, "¶1", ARABIC)]))).run_test(size=(60, 8)) as pilot:
        start, end = ARABIC.index("المرصد"), ARABIC.index("المرصد") + len("المرصد")
        strip = pane.render_line(0)
        offsets = {
            segment.style.meta["offset"]
            for segment in strip
            if segment.style and "offset" in segment.style.meta
        }
        assert {(number, 0) for number in range(start, end)} <= offsets
        pane.selection_updated(Selection(Offset(start, 0), Offset(end, 0)))
        await pilot.pause()
        assert pane.choice == (start, end)
        assert pane.get_selection(Selection(None, None)) == ("المرصد", "\n")


async def test_the_terminal_may_put_the_letters_in_order_itself(
    bench: type[Bench], make: MakeArticle
) -> None:
    for who in (TERMINAL, OFF):
        pane = ReadingPane()
        pane.bidi = who
        async with bench(pane, Page(make([(BlockKind.PARAGRAPH, "¶1", ARABIC)]))).run_test(size=(60, 8)):
            line = pane.render_line(0).text
            assert ARABIC in line
            assert line.endswith(ARABIC) == (who == TERMINAL)


async def test_wide_characters_and_arabic_share_a_line(bench: type[Bench], make: MakeArticle) -> None:
    pane = ReadingPane()
    text = "The title 韦尔马港 and سجن stand side by side."
    async with bench(pane, Page(make([(BlockKind.PARAGRAPH, "¶1", text)]))).run_test(size=(70, 8)):
        strip = pane.render_line(0)
        assert strip.cell_length == pane.scrollable_size.width
        assert "The title 韦尔马港 and ﻦﺠﺳ stand side by side." in strip.text
