"""What the reading pane shows and where its keys lead."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.model.article import BlockKind
from reader.tui.widgets.reading_pane import Page, ReadingPane
from reader.tui.widgets.spans import Range

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.geometry import Region

    from tests.tui.widgets.conftest import Bench, MakeArticle


def shown(pane: ReadingPane) -> list[str]:
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


def segments(pane: ReadingPane) -> list[Segment]:
    return [segment for y in range(pane.size.height) for segment in pane.render_line(y)]


def drawn(pane: ReadingPane, text: str) -> Style:
    found = [segment for segment in segments(pane) if segment.text == text]
    assert found, [segment.text for segment in segments(pane)]
    style = found[0].style
    assert style is not None
    return style


def place(pane: ReadingPane, words: str) -> int:
    assert pane.article is not None
    return pane.article.text.index(words)


def flashed(pane: ReadingPane) -> Range | None:
    return pane.flash


def marked(pane: ReadingPane) -> tuple[object, ...]:
    return pane.hits, pane.notes, pane.choice, pane.current_hit


async def test_it_shows_locators_quotes_bullets_captions_and_folds(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 40)):
        lines = [line.strip() for line in shown(pane)]
        assert lines[0] == "│ Harbour of Port Velmar to be searched again"
        assert lines[1].startswith("━━━━")
        assert "¶1   The council of Port Velmar said that two boats" in lines
        assert "▧ The harbour in May, seen from the old wall of" in lines
        assert "⋯ 2 lines set aside (repeated, page furniture)" in lines
        assert "§1   What the union says" in lines
        assert "¶3   ▎ We have asked three times, and nobody has told" in lines
        assert "¶4   • the first boat" in lines
        assert "¶5     - the second boat" in lines
        assert "OP 4(b)     Asks the board to publish its log;" in lines
        pane.go_bottom()
        assert any(line.strip().startswith("[2]   – Coast Courier – Board Opens") for line in shown(pane))


async def test_nothing_is_shown_without_a_page(bench: type[Bench]) -> None:
    pane = ReadingPane()
    async with bench(pane).run_test(size=(60, 10)) as pilot:
        await pilot.press("j", "space", "G", "right", "escape")
        pane.go_to(5)
        pane.next_section()
        pane.begin_choice()
        assert shown(pane) == [""] * 10
        assert pane.choice is None


@pytest.mark.parametrize("width", [2, 10, 30, 80, 200])
async def test_no_row_is_wider_than_the_pane(bench: type[Bench], make: MakeArticle, width: int) -> None:
    article = make([(BlockKind.HEADING, "§1", "漢字" * 30), (BlockKind.QUOTE, "¶1", "e\u0301" * 99)])
    pane = ReadingPane()
    async with bench(pane, Page(article)).run_test(size=(width, 30)):
        for y in range(30):
            strip = pane.render_line(y)
            assert strip.cell_length == cell_len(strip.text) == pane.scrollable_size.width


async def test_keys_scroll_by_lines_and_pages(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 20)) as pilot:
        await pilot.press("j", "down", "down", "k")
        assert pane.scroll_offset.y == 2
        await pilot.press("space")
        assert pane.scroll_offset.y == 21
        await pilot.press("pageup", "up")
        assert pane.scroll_offset.y == 1
        await pilot.press("G")
        assert shown(pane)[-1].endswith(" 2019")
        await pilot.press("g")
        assert pane.offset_at_top() == 0


class AskedPane(ReadingPane):
    """Knows whether it was asked to be drawn since that was last forgotten."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()

    def refresh(self, *regions: Region, **options: bool) -> Self:
        self.asked.set()
        return super().refresh(*regions, **options)


@asynccontextmanager
async def jumped(bench: type[Bench], page: Page) -> AsyncIterator[tuple[AskedPane, int]]:
    """A pane that has gone to a place, and the place."""
    pane = AskedPane()
    async with bench(pane, page).run_test(size=(60, 21)) as pilot:
        at = place(pane, "Day 17")
        pane.go_to(at, flash_end=at + 6)
        await pilot.pause()
        pane.asked.clear()
        yield pane, at


async def test_going_to_a_place_shows_and_flashes_it_until_the_next_key(
    bench: type[Bench], page: Page
) -> None:
    async with jumped(bench, page) as (pane, at):
        row = next(y for y, line in enumerate(shown(pane)) if "Day 17" in line)
        assert row == 7
        assert shown(pane)[row].lstrip().startswith("▶")
        assert flashed(pane) == (at, at + 6)
        pane.on_key()
        assert flashed(pane) is None
        assert "▶" not in "".join(shown(pane))


async def test_what_was_jumped_to_is_put_out_in_the_frame_of_what_the_key_does(
    bench: type[Bench], page: Page
) -> None:
    async with jumped(bench, page) as (pane, _):
        pane.on_key()
        assert not pane.asked.is_set()
        pane.turn(1)
        assert pane.asked.is_set()


async def test_what_was_jumped_to_is_put_out_by_a_key_that_does_nothing(
    bench: type[Bench], page: Page
) -> None:
    async with jumped(bench, page) as (pane, _):
        pane.on_key()
        await asyncio.wait_for(pane.asked.wait(), 10)


async def test_a_place_that_is_well_in_view_does_not_move_the_text(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)):
        pane.go_to(place(pane, "Radios"))
        assert pane.scroll_offset.y == 0


async def test_a_place_asked_for_before_the_first_layout_is_gone_to(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    pane.page = page
    pane.go_to(place(pane, "Day 20"))
    async with bench(ReadingPane()).run_test(size=(60, 20)) as pilot:
        await pilot.app.mount(pane)
        await pilot.pause()
        assert any("Day 20" in line for line in shown(pane))


@pytest.mark.parametrize("width", [40, 50, 100])
async def test_another_width_keeps_the_place(bench: type[Bench], page: Page, width: int) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 20)) as pilot:
        await pilot.press("space", "space", "j")
        before = pane.offset_at_top()
        await pilot.resize_terminal(width, 20)
        row = shown(pane)[0]
        assert pane.article is not None
        assert pane.article.text[before : before + 5] in row or pane.offset_at_top() == before
        await pilot.resize_terminal(60, 20)
        assert pane.offset_at_top() == before


async def test_another_measure_wraps_anew(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(120, 20)) as pilot:
        assert any(len(line.strip()) > 60 for line in shown(pane))
        pane.measure = 40
        await pilot.pause()
        assert all(len(line.strip()) < 60 for line in shown(pane))


async def test_it_tells_which_block_is_read(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    app = bench(pane, page)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("j", "j", "j")
        moved = [one for one in app.posted if isinstance(one, ReadingPane.Moved)]
        assert [one.block for one in moved] == [0, 1]
        assert pane.block_at_cursor() == 1
        assert moved[-1].control is pane


async def test_sections_come_to_the_top(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 20)) as pilot:
        pane.next_section()
        assert shown(pane)[0] == "▶     §1 │ What the union says"
        pane.next_section()
        pane.next_section()
        assert any("Further reading" in line for line in shown(pane))
        assert pane.flash == (place(pane, "Further"), place(pane, "Further") + len("Further reading"))
        await pilot.press("ctrl+l")
        pane.previous_section()
        assert "§2" in shown(pane)[0]
        pane.go_top()
        pane.previous_section()
        assert pane.scroll_offset.y == 0


async def test_what_is_set_aside_opens_on_demand(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 40)) as pilot:
        assert "Share this page" not in "".join(shown(pane))
        pane.show_folded = True
        await pilot.pause()
        assert any(line.endswith("┊ Share this page") for line in shown(pane))
        pane.show_folded = False
        await pilot.pause()
        assert "Share this page" not in "".join(shown(pane))


async def test_names_hits_notes_and_choice_are_styled_in_two_ways(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)) as pilot:
        plain = drawn(pane, " said that two boats")
        name = drawn(pane, "Port Velmar")
        assert name.italic
        assert name.color != plain.color
        at = place(pane, "Radios")
        pane.hits = ((at, at + 6), (at + 7, at + 10))
        pane.current_hit = 1
        hit, current = drawn(pane, "Radios"), drawn(pane, "had")
        assert hit.underline
        assert current.bold
        assert len({plain.bgcolor, hit.bgcolor, current.bgcolor}) == 3
        pane.notes = ((at, at + 30),)
        note = drawn(pane, " failed for a week. ")
        assert note.underline
        assert any("● " in line and "Radios" in line for line in shown(pane))
        pane.choice = (at, at + 10)
        assert drawn(pane, "Radios").reverse
        await pilot.pause()


async def test_another_theme_draws_in_other_colours(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)) as pilot:
        dark = drawn(pane, "Port Velmar")
        pilot.app.theme = "textual-light"
        await pilot.pause()
        light = drawn(pane, "Port Velmar")
        assert dark.color != light.color
        assert dark.bgcolor != light.bgcolor


async def test_another_page_begins_afresh(bench: type[Bench], page: Page, make: MakeArticle) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 20)) as pilot:
        await pilot.press("G")
        pane.hits, pane.notes, pane.choice, pane.current_hit = ((0, 4),), ((0, 4),), (0, 4), 0
        pane.page = Page(make([(BlockKind.PARAGRAPH, "¶1", "Another matter.")]))
        await pilot.pause()
        assert shown(pane)[0].strip() == "¶1 │ Another matter."
        assert marked(pane) == ((), (), None, -1)
        assert pane.scroll_offset.y == 0


async def test_the_locator_of_a_block_that_began_above_is_shown_at_the_top(
    bench: type[Bench], page: Page
) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 10)) as pilot:
        row = next(y for y in range(10) if "¶1 " in pane.render_line(y).text)
        await pilot.press(*["j"] * (row + 1))
        assert shown(pane)[0].lstrip().startswith("¶1 ")
        assert "¶1 " not in "".join(shown(pane)[1:])


async def test_markup_in_a_text_is_shown_as_it_stands(bench: type[Bench], make: MakeArticle) -> None:
    words = "[bold red]not bold[/] [/] [@click=app.quit]x[/] https://velmar.example"
    pane = ReadingPane()
    async with bench(pane, Page(make([(BlockKind.PARAGRAPH, "", words)]))).run_test(size=(100, 5)):
        assert shown(pane)[0].strip(" │") == words
        assert all(segment.style is None or not segment.style.link for segment in segments(pane))
