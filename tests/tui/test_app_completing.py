"""Tab in the search box, and the lines below it."""

from reader.model.clean import clean_line
from reader.model.completion import Choice, Completion
from reader.model.search import Query, SearchPage
from reader.tui.widgets.offer import Offer
from reader.tui.widgets.receipt import MOST, _told
from tests.tui.shell import shell


async def test_tab_goes_through_the_choices_and_back_to_what_was_typed() -> None:
    async with shell() as reader:
        await reader.press("slash")
        await reader.type("wages publ")
        await reader.press("tab")
        await reader.until(lambda: reader.main.box.text == "wages publisher:")
        await reader.shows("published:")
        await reader.press("tab")
        await reader.until(lambda: reader.main.box.text == "wages published:")
        await reader.press("tab")
        await reader.until(lambda: reader.main.box.text == "wages publ")
        await reader.press("shift+tab")
        await reader.until(lambda: reader.main.box.text == "wages published:")
        assert reader.main.box.input.cursor_position == len("wages published:")
        assert reader.main.where == "search"


async def test_typing_ends_the_choice() -> None:
    async with shell() as reader:
        await reader.press("slash")
        await reader.type("publ")
        await reader.press("tab")
        await reader.until(lambda: reader.main.receipt.offer is not None)
        await reader.type("x")
        await reader.until(lambda: reader.main.receipt.offer is None)
        assert reader.main.box.text == "publisher:x"


async def test_what_nothing_begins_like_is_said() -> None:
    async with shell() as reader:
        await reader.press("slash")
        await reader.type("zzz")
        await reader.press("tab")
        await reader.until(lambda: "nothing begins so" in reader.footer())


async def test_in_an_empty_box_tab_leads_to_the_next_pane() -> None:
    async with shell() as reader:
        await reader.press("slash", "tab")
        await reader.until(lambda: reader.main.where != "search")


def test_the_choice_of_the_moment_is_always_among_those_that_are_shown() -> None:
    choices = tuple(Choice(clean_line(f'"Velmar Gazette {number}"'), number + 1) for number in range(20))
    for at in range(20):
        line = Offer("publisher:", Completion(10, 10, choices, 5), at).line(60)
        assert choices[at].text in line.plain
        assert line.cell_length <= 66


def test_the_receipt_names_as_many_spellings_as_there_is_room_for_and_counts_the_rest() -> None:
    added = tuple(f"spelling{number}" for number in range(60))
    page = SearchPage(Query("x"), "x", added, (), 1, 1, notices=("3 of 9 sections are shown.",))
    told = " ".join(line.plain.strip() for line in _told(page, 70))
    assert len(_told(page, 70)) < MOST
    assert "x · also: spelling0, spelling1" in told
    assert "more" in told
    assert told.endswith("3 of 9 sections are shown.")
