"""Moving about: back and forth, marks, places by name, where one was, the articles read last."""

from pathlib import Path

import pytest

from reader.tui.places import LOOK
from reader.tui.screens.main_screen import MainScreen
from reader.workspace.whereabouts import spot
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell, shell

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)])


async def asks(reader: Shell, words: str) -> None:
    await reader.until(lambda: words in reader.text() and reader.main.where == "ask")


def top(reader: Shell) -> int:
    return reader.main.pane.offset_at_top()


@SIZES
async def test_a_locator_leads_to_its_place_and_back(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("enter", "colon")
        await asks(reader, "go to :")
        await reader.type("13")
        await reader.press("enter")
        await reader.until(lambda: reader.marked.startswith("The Council of Aldrun will hear"))
        assert reader.main.where == "reading"
        await reader.until(lambda: "¶13" in reader.footer())
        if size[1] < 40:  # on a high screen everything is in view, and nothing was a jump
            await reader.press("ctrl+o")
            await reader.until(lambda: top(reader) == 0)
            await reader.press("ctrl+n")
            await reader.until(lambda: top(reader) > 0)
            await reader.press("ctrl+n")
            await reader.shows("no later place to go forward to")


async def test_a_locator_that_is_not_there_is_said_and_can_be_typed_again() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("enter", "ctrl+g")
        await reader.type("99")
        await reader.press("enter")
        await reader.shows("There is no paragraph 99 here: they go from ¶1 to ¶13.")
        await reader.press("backspace")
        await reader.press("enter")
        await reader.until(lambda: reader.marked.startswith("Statement 9:"))
        await reader.press("colon", "escape")
        assert reader.main.where == "reading"
        assert not reader.main.ask_line.has_class("-open")


async def test_at_an_end_of_the_results_it_is_said_that_it_is_one() -> None:
    async with shell() as reader:
        await reader.press("K")
        assert "that was the first result" in reader.footer()
        await reader.press("G", "J")
        assert "that was the last result" in reader.footer()


async def test_jumps_lead_back_across_articles() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("ctrl+o")
        await reader.shows("no earlier place to go back to")
        await reader.press("enter", "G")
        await reader.until(lambda: top(reader) > 0)
        bottom = top(reader)
        await reader.press("J")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        assert "article 2 of 3" in reader.footer()
        await reader.press("alt+left")
        await reader.until(lambda: reader.article.id == "harbour-workers" and top(reader) == bottom)
        await reader.press("ctrl+o")
        await reader.until(lambda: top(reader) == 0)
        await reader.press("alt+right")
        await reader.until(lambda: top(reader) == bottom)
        await reader.press("alt+right")
        await reader.until(lambda: reader.article.id == "draft-resolution")


async def test_rows_that_are_only_looked_at_are_no_jumps() -> None:
    async with shell() as reader:
        await reader.press("j")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.press("j")
        await reader.until(lambda: reader.article.id == "hostile-title")
        await reader.press("ctrl+o")
        await reader.shows("no earlier place to go back to")
        assert reader.main.recent() == ()


@SIZES
async def test_a_mark_leads_back_from_another_article(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("enter", "right_square_bracket", "m", "a")
        await reader.until(lambda: "mark a set: §1" in reader.footer())
        await reader.press("J")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.press("apostrophe")
        await asks(reader, "go to mark")
        assert "a Harbour" in reader.text()
        await reader.press("a")
        await reader.until(lambda: reader.article.id == "harbour-workers")
        await reader.press("apostrophe", "b")
        await reader.shows("no mark b: m b sets it")
        await reader.press("apostrophe", "apostrophe")
        await reader.until(lambda: reader.article.id == "draft-resolution")


async def test_keys_typed_right_behind_a_mark_are_not_lost() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("enter")
        for key in ("m", "x", "G"):
            reader.app.simulate_key(key)
        await reader.until(lambda: "x" in reader.main.marks and top(reader) > 0)


async def test_marks_are_listed_gone_to_and_taken_away_and_stay_for_the_next_session() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await reader.press("enter", "m", "a")
        await reader.until(lambda: "a" in reader.main.marks)
        await reader.press("colon", "5", "enter", "m", "b")
        await reader.until(lambda: "b" in reader.main.marks)
    async with shell(FakeWorkspace()) as reader:
        await reader.until(lambda: len(reader.main.marks) == 2)
        await reader.press("M")
        await reader.shows("2 marks")
        await reader.shows("Statement 5: the union")
        await reader.press("d")
        await reader.shows("1 mark")
        await reader.press("enter")
        await reader.until(lambda: reader.main.where == "reading")
        assert "¶5" in reader.text()
    kept = FakeWorkspace().whereabouts.marks()
    assert set(kept) == {"b"}


@SIZES
async def test_the_next_session_goes_on_where_one_was(size: tuple[int, int]) -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("j")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.press("k", "enter", "space")
        await reader.until(lambda: top(reader) > 0)
        place = top(reader)
        await reader.press("q")
    kept = FakeWorkspace().whereabouts.of("harbour-workers")
    assert kept is not None
    assert kept.offset == place
    assert FakeWorkspace().whereabouts.of("draft-resolution") is None
    async with shell(size=size) as reader:
        await reader.until(lambda: reader.article.id == "harbour-workers")
        await reader.until(lambda: "R reads on: Harbour workers" in reader.footer())
        assert reader.main.where == "results"
        await reader.press("R")
        await reader.until(lambda: reader.main.where == "reading")
        if size[1] < 40:
            assert top(reader) == place


async def test_the_cursor_of_the_list_goes_to_the_article_read_last() -> None:
    desk = FakeWorkspace()
    article = desk.reading("draft-resolution").article
    desk.whereabouts.keep(spot(article, 0))
    async with shell(desk) as reader:
        await reader.until(lambda: reader.article.id == "draft-resolution")
        assert reader.result is not None
        assert reader.result.article_id == "draft-resolution"


async def test_an_article_that_was_asked_for_is_not_left_for_the_one_read_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = FakeWorkspace()
    desk.whereabouts.keep(spot(desk.reading("draft-resolution").article, 0))
    monkeypatch.setattr(MainScreen, "go", lambda screen, widget: None)  # the focus comes later than all else
    async with shell(desk, open_at="harbour-workers") as reader:
        await reader.until(lambda: reader.main._is_known and reader.main._last is None)  # it was thought of
        assert "reads on" not in reader.footer()
        await reader.until(lambda: reader.main.column.reading is not None)
        assert reader.article.id == "harbour-workers"


async def test_a_search_leads_to_its_hit_and_not_to_where_one_was() -> None:
    desk = FakeWorkspace()
    article = desk.reading("harbour-workers").article
    desk.whereabouts.keep(spot(article, article.starts[-1]))
    async with shell(desk, size=(80, 24)) as reader:
        await reader.until(lambda: top(reader) > 0)
        await reader.search("PORT VELMAR")
        await reader.until(lambda: "hit 1 of" in reader.footer())
        await reader.until(lambda: top(reader) == 0)


@SIZES
async def test_articles_read_last_can_be_switched_between(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("enter")
        await reader.press("J")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.press("J")
        await reader.until(lambda: reader.article.id == "hostile-title")
        await reader.press("backspace")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.press("backspace")
        await reader.until(lambda: reader.article.id == "hostile-title")
        await reader.until(lambda: len(reader.main.recent()) == 2)
        await reader.press("ctrl+r")
        await reader.shows("2 articles read, the last one first")
        assert " % · read 20" in reader.text()
        await reader.type("monitor")
        await reader.shows_not("Council of Aldrun · read")
        await reader.press("enter")
        await reader.until(lambda: reader.article.id == "harbour-workers")
        assert reader.main.where == "reading"


async def test_without_anything_read_that_is_said() -> None:
    async with shell() as reader:
        await reader.press("R")
        await reader.shows("nothing was read yet")
        await reader.press("backspace")
        await reader.shows("no other article was read yet")
        await reader.press("apostrophe")
        await reader.shows("no marks yet: m and a letter sets one")
        await reader.press("ctrl+r")
        await reader.shows("No other article was read yet")
        await reader.press("escape", "M")
        await reader.shows("No marks yet: m and a letter sets one")


@SIZES
async def test_the_next_article_of_the_results_is_counted(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.search("council")
        await reader.until(lambda: reader.article.id == "harbour-workers")
        await reader.press("greater_than_sign")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.shows("2 articles · 2 of 2")
        await reader.press("greater_than_sign")
        await reader.shows("that was the last article")
        await reader.press("less_than_sign")
        await reader.until(lambda: reader.article.id == "harbour-workers")


@SIZES
async def test_the_section_that_is_read_stays_in_view(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("enter")
        assert reader.main.column.strip.heads == ()
        await reader.press("G", "colon", "§", "1", "enter")
        await reader.press("colon", "5", "0", "%", "enter")
        if size[1] < 40:
            await reader.until(lambda: "§1 What the union says" in reader.lines()[5])


async def test_notes_that_an_editor_takes_away_lose_their_mark(tmp_path: Path) -> None:
    desk = FakeWorkspace()
    desk.notes_path = tmp_path / "notes.md"
    desk.notes_path.write_text("one")
    desk.bookmark("harbour-workers", 0, 20)
    async with shell(desk) as reader:
        await reader.until(lambda: reader.main.pane.notes)
        desk._notes.clear()
        desk.notes_path.write_text("none any more")
        await reader.until(lambda: not reader.main.pane.notes)
    assert LOOK <= 1
