"""Choosing passages with keys and mouse, and what clicks open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.article import BlockKind
from reader.tui.widgets.reading_pane import Page, ReadingPane

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tests.tui.widgets.conftest import Bench, MakeArticle


def chosen(pane: ReadingPane) -> str:
    if pane.choice is None or pane.article is None:
        return ""
    return pane.article.text[slice(*pane.choice)]


def cell_of(pane: ReadingPane, words: str) -> tuple[int, int]:
    """Where words are drawn: they must be on one row, after narrow characters only."""
    for y in range(pane.size.height):
        at = pane.render_line(y).text.find(words)
        if at >= 0:
            return at, y
    raise AssertionError(words)


async def drag(
    pilot: Pilot[None],
    pane: ReadingPane,
    start: tuple[int, int],
    end: tuple[int, int],
    *,
    control: bool = False,
) -> None:
    await pilot.mouse_down(pane, offset=start, control=control)
    await pilot.hover(pane, offset=end)
    await pilot.mouse_up(pane, offset=end)
    await pilot.pause()


async def test_the_first_sentence_on_the_screen_is_chosen(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 20)):
        pane.begin_choice()
        assert chosen(pane) == "Harbour of Port Velmar to be searched again"


async def test_the_current_hit_or_a_jump_says_which_sentence_is_chosen(
    bench: type[Bench], page: Page
) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)) as pilot:
        at = page.article.text.index("no crew")
        pane.hits, pane.current_hit = ((at, at + 2),), 0
        pane.begin_choice()
        assert chosen(pane) == "It named no crew."
        at = page.article.text.index("denied it")
        pane.go_to(at, flash_end=at + 6)
        await pilot.press("ctrl+l")
        pane.begin_choice()
        assert chosen(pane) == "The board denied it."


async def test_arrows_change_a_choice_and_escape_ends_it(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    app = bench(pane, page)
    async with app.run_test(size=(60, 30)) as pilot:
        at = page.article.text.index("Radios")
        pane.go_to(at, flash_end=at + 1)
        pane.begin_choice(lambda text: tuple((n, n + 1) for n in range(len(text))))
        assert chosen(pane) == "R"
        await pilot.press("right", "right", "left")
        assert chosen(pane) == "Ra"
        await pilot.press("shift+left", "down")
        assert chosen(pane) == "s\n\nRadios had failed for a week. The board denied it."
        await pilot.press("shift+right", "up", "escape")
        assert pane.choice is None
        told = [one.choice for one in app.posted if isinstance(one, ReadingPane.ChoiceChanged)]
        assert told[0] == (at, at + 1)
        assert told[-1] is None


async def test_widening_scrolls_to_where_the_passage_ends(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 12)) as pilot:
        pane.begin_choice()
        await pilot.press(*["down"] * 12)
        assert pane.choice is not None
        assert pane.scroll_offset.y > 5
        last = page.article.text[: pane.choice[1]].split()[-1]
        assert any(last in pane.render_line(y).text for y in range(12))


async def test_dragging_chooses_exactly_the_characters_under_the_mouse(
    bench: type[Bench], page: Page
) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)) as pilot:
        x1, y1 = cell_of(pane, "council")
        x2, y2 = cell_of(pane, "named no")
        await drag(pilot, pane, (x1, y1), (x2 + 4, y2))
        assert chosen(pane) == "council of Port Velmar said that two boats are missing. It named"
        assert pilot.app.screen.get_selected_text() == chosen(pane)
        await drag(pilot, pane, (x2 + 4, y2), (x1, y1))
        assert chosen(pane) == "council of Port Velmar said that two boats are missing. It named"


async def test_dragging_from_the_margin_past_the_line_chooses_the_line(
    bench: type[Bench], page: Page
) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)) as pilot:
        _, y = cell_of(pane, "Radios")
        await drag(pilot, pane, (1, y), (58, y))
        assert chosen(pane).startswith("Radios had failed for a week.")
        await drag(pilot, pane, (1, y), (1, y + 2))
        assert chosen(pane).startswith("Radios had failed")


async def test_dragging_over_marks_and_wide_characters_keeps_letters_whole(
    bench: type[Bench], make: MakeArticle
) -> None:
    pane = ReadingPane()
    article = make([(BlockKind.PARAGRAPH, "", "e\u0301a\u0301 漢字 end")])
    async with bench(pane, Page(article)).run_test(size=(60, 5)) as pilot:
        left = pane.render_line(0).text.index("e")
        await drag(pilot, pane, (left + 1, 0), (left + 3, 0), control=True)
        assert chosen(pane) == "a\u0301 漢"
        await drag(pilot, pane, (left, 0), (left + 1, 0), control=True)
        assert chosen(pane) == "e\u0301a\u0301"
        await drag(pilot, pane, (left + 1, 0), (left + 3, 0))
        assert chosen(pane) == "e\u0301a\u0301 漢"


async def test_dragging_takes_whole_words(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)) as pilot:
        x, y = cell_of(pane, "Radios")
        await drag(pilot, pane, (x + 3, y), (x + 12, y))
        assert chosen(pane) == "Radios had failed"
        await drag(pilot, pane, (x + 3, y), (x + 11, y), control=True)
        assert chosen(pane) == "ios had f"


async def test_a_click_lets_go_of_a_choice(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)) as pilot:
        pane.begin_choice()
        await pilot.click(pane, offset=cell_of(pane, "Radios"))
        assert pane.choice is None


async def test_a_double_click_chooses_the_sentence_and_a_triple_click_the_paragraph(
    bench: type[Bench], page: Page
) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)) as pilot:
        await pilot.click(pane, offset=cell_of(pane, "failed"), times=2)
        await pilot.pause()
        assert chosen(pane) == "Radios had failed for a week."
        await pilot.click(pane, offset=cell_of(pane, "failed"), times=3)
        await pilot.pause()
        assert chosen(pane) == "Radios had failed for a week. The board denied it."


async def test_a_click_on_a_name_tells_which(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    app = bench(pane, page)
    async with app.run_test(size=(60, 30)) as pilot:
        x, y = cell_of(pane, "Port Velmar said")
        await pilot.click(pane, offset=(x + 3, y))
        await pilot.click(pane, offset=(x + 12, y))
        clicked = [one.mention for one in app.posted if isinstance(one, ReadingPane.EntityClicked)]
        assert clicked == [page.entities[1]]


async def test_a_click_on_a_notes_mark_tells_where_the_note_begins(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    app = bench(pane, page)
    async with app.run_test(size=(60, 30)) as pilot:
        at = page.article.text.index("It named")
        pane.notes = ((at, at + 40),)
        await pilot.pause()
        await pilot.click(pane, offset=cell_of(pane, "▌"))
        clicked = [one.offset for one in app.posted if isinstance(one, ReadingPane.NoteClicked)]
        assert clicked == [at]


async def test_a_click_on_a_fold_opens_and_closes_it(bench: type[Bench], page: Page) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)) as pilot:
        await pilot.click(pane, offset=cell_of(pane, "2 lines set aside"))
        await pilot.pause()
        assert pane.show_folded
        await pilot.click(pane, offset=cell_of(pane, "2 lines set aside"))
        assert not pane.show_folded


async def test_the_last_paragraph_is_reached_by_going_down_where_nothing_scrolls_any_more(
    bench: type[Bench], page: Page
) -> None:
    pane = ReadingPane()
    async with bench(pane, page).run_test(size=(60, 30)):
        pane.go_bottom()
        first = pane.block_at_cursor()
        for _ in range(30):
            pane.step("down")
        assert pane.block_at_cursor() > first
        pane.begin_choice()
        assert chosen(pane)
        assert chosen(pane) in page.article.blocks[pane.block_at_cursor()].text
        pane.end_choice()
        for _ in range(29):
            pane.step("up")
        assert pane.block_at_cursor() == first
        assert pane.scroll_y == pane.max_scroll_y
        pane.step("up")
        assert pane.scroll_y < pane.max_scroll_y
