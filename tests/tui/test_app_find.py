"""Finding in the article that is open: the counter, letters as typed, expressions, and coming back."""

import pytest
from textual.events import Key

from tests.tui.shell import shell

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)])


@SIZES
async def test_the_counter_says_which_of_how_many(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("ctrl+f")
        await reader.type("letters")
        await reader.shows("1 of 10")
        await reader.press("enter", "n", "n")
        await reader.shows("3 of 10")
        await reader.press("N")
        await reader.shows("2 of 10")
        await reader.press("ctrl+f")
        await reader.type("x")
        await reader.shows("no place")


@pytest.mark.parametrize(("letter", "lit"), [("c", "exact"), ("r", "pattern")])
async def test_a_letter_that_a_terminal_sends_with_alt_is_not_typed(letter: str, lit: str) -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("ctrl+f")
        await reader.type("port")
        reader.app.post_message(Key(f"alt+{letter}", letter).set_sender(reader.app))
        await reader.until(lambda: getattr(reader.main.column.find.wanted, lit))
        assert reader.main.column.find.wanted.text == "port"


@SIZES
async def test_letters_can_be_found_as_they_are_typed(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("ctrl+f")
        await reader.type("PORT")
        await reader.shows("1 of 4")
        await reader.press("alt+c")
        await reader.shows("1 of 1")
        await reader.press("f3")
        await reader.shows("1 of 4")


@SIZES
async def test_an_expression_can_be_found_and_a_fault_in_it_is_said(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        await reader.press("ctrl+f", "alt+r")
        await reader.type("Statement 1")
        await reader.shows("1 of 2")
        await reader.press("left_parenthesis")
        await reader.shows("This is no regular expression")
        await reader.press("backspace", "0")
        await reader.shows("1 of 1")
        await reader.press("f2", "f2")
        await reader.shows("1 of 1")


async def test_the_ways_of_finding_can_be_clicked() -> None:
    async with shell() as reader:
        await reader.press("ctrl+f")
        await reader.type("PORT")
        await reader.shows("1 of 4")
        await reader.pilot.click("#find-how", offset=(1, 0))
        await reader.shows("1 of 1")


async def test_what_was_found_is_lit_again_when_one_comes_back() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("enter", "ctrl+f")
        await reader.type("letters")
        await reader.shows("1 of 10")
        await reader.press("enter", "n")
        await reader.shows("2 of 10")
        place = reader.main.pane.offset_at_top()
        await reader.press("J")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        assert not reader.main.column.finding
        await reader.press("ctrl+o")
        await reader.until(lambda: reader.article.id == "harbour-workers")
        await reader.until(lambda: len(reader.main.pane.hits) == 10)
        assert reader.main.pane.offset_at_top() == place
        await reader.press("escape", "J")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.press("ctrl+o")
        await reader.until(lambda: reader.article.id == "harbour-workers")
        assert not reader.main.column.finding


async def test_finding_goes_on_from_where_one_was_and_can_be_jumped_back_from() -> None:
    async with shell(size=(80, 24)) as reader:
        await reader.press("enter", "ctrl+f")
        await reader.type("January")
        await reader.shows("1 of 1")
        await reader.until(lambda: reader.main.pane.offset_at_top() > 0)
        await reader.press("enter", "ctrl+o")
        await reader.until(lambda: reader.main.pane.offset_at_top() == 0)
