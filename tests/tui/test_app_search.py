"""Searching as one types, and going through what was found."""

import pytest
from textual.events import Key

from reader.tui.trail import Place
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import shell


async def test_the_library_is_shown_first_newest_first_with_publisher_and_sponsor() -> None:
    async with shell() as reader:
        text = reader.text()
        assert text.index("Harbour workers") < text.index("Draft resolution")
        assert "Aldrun Monitor · sponsor none" in text
        assert "sponsor Harbour Fund" in text
        assert "not before 2016-12-14" in text


async def test_results_come_while_typing() -> None:
    async with shell() as reader:
        await reader.press("slash")
        await reader.type("wages")
        await reader.shows("17 hits · 3 articles")
        assert reader.main.where == "search"


async def test_letters_typed_right_behind_the_slash_are_not_lost() -> None:
    async with shell() as reader:
        for key, letter in (("slash", "/"), *((letter, letter) for letter in "sieb")):
            reader.app.post_message(Key(key, letter))
        await reader.until(lambda: reader.main.box.text == "sieb")


async def test_keys_typed_right_behind_enter_go_to_what_it_found() -> None:
    async with shell() as reader:
        await reader.press("slash")
        for key, letter in (
            *((letter, letter) for letter in "wages"),
            ("enter", "\r"),
            ("n", "n"),
            ("n", "n"),
        ):
            reader.app.post_message(Key(key, letter))
        await reader.until(lambda: "hit 3 of 13" in reader.footer())
        assert reader.main.box.text == "wages"
        assert reader.main.where == "results"


async def test_keys_behind_enter_keep_their_order_while_the_search_takes_its_time() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await reader.press("slash")
        await reader.type("wages")
        desk.asker.hold = True
        for key, letter in (("enter", "\r"), ("j", "j"), ("n", "n"), ("v", "v")):
            reader.app.post_message(Key(key, letter))
        await reader.until(lambda: desk.asker.held)
        assert reader.main.column.pane.choice is None
        desk.asker.held[-1]()
        await reader.until(lambda: reader.main.where == "choice")
        assert reader.main.box.text == "wages"
        await reader.until(lambda: "words chosen" in reader.footer())


async def test_keys_behind_enter_are_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.widgets.held_input.PATIENCE", 0.05)
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await reader.press("slash")
        await reader.type("wages")
        desk.asker.hold = True
        for key, letter in (("enter", "\r"), ("question_mark", "?")):
            reader.app.post_message(Key(key, letter))
        await reader.shows("Keys")
        assert reader.main.box.text == "wages"


async def test_enter_in_the_find_line_goes_to_the_text_with_the_keys_behind_it() -> None:
    async with shell() as reader:
        await reader.press("enter", "ctrl+f")
        await reader.type("union")
        await reader.until(lambda: "place 1 of" in reader.footer())
        for key, letter in (("enter", "\r"), ("n", "n")):
            reader.app.post_message(Key(key, letter))
        await reader.until(lambda: "place 2 of" in reader.footer())
        assert reader.main.column.find.input.value == "union"


async def test_a_slash_can_be_typed_in_the_box() -> None:
    async with shell() as reader:
        await reader.press("slash")
        await reader.type("2014/2015")
        assert reader.main.box.text == "2014/2015"


async def test_the_receipt_says_what_was_understood_and_added() -> None:
    async with shell() as reader:
        await reader.press("slash")
        await reader.type("harbour wages")
        await reader.shows("harbour AND wages · also: harbor")


async def test_an_answer_that_was_overtaken_is_not_shown() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        desk.asker.hold = True
        await reader.press("slash")
        await reader.type("resol")
        early, late = desk.asker.held[0], desk.asker.held[-1]
        late()
        await reader.until(lambda: reader.main.box.totals)
        totals = reader.main.box.totals
        early()
        await reader.handled()
        assert reader.main.box.totals == totals
        assert reader.main.receipt.page is not None
        assert reader.main.receipt.page.query.text == "resol"


async def test_enter_asks_for_the_final_answer_and_goes_to_the_results() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        await reader.search("wages")
        await reader.until(lambda: not desk.asker.asked[-1].typing)
        await reader.until(lambda: reader.main.where == "results")
        await reader.shows("13 hits")


async def test_a_bad_query_is_pointed_at_and_the_results_stay() -> None:
    async with shell() as reader:
        await reader.search("wages")
        await reader.shows("17 hits")
        await reader.press("slash")
        await reader.type("boom")
        await reader.shows("▲ A field needs a value.")
        line = next(line for line in reader.lines() if "▲" in line)
        assert line.index("▲") == 3 + 2
        assert "Harbour workers" in reader.text()


async def test_the_first_hit_is_shown_beside_the_results() -> None:
    async with shell() as reader:
        await reader.search("seized")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.shows("Decides to remain seized of the matter.")
        await reader.until(lambda: "hit 1 of 1" in reader.footer())


async def test_moving_down_the_results_shows_each_place() -> None:
    async with shell() as reader:
        await reader.search("wages")
        await reader.shows("17 hits")
        await reader.press("j", "j")
        await reader.until(lambda: "hit 3 of 13" in reader.footer())
        assert "¶2" in reader.footer()


async def test_n_goes_on_into_the_next_article_and_back() -> None:
    async with shell() as reader:
        await reader.search("council")
        await reader.until(lambda: reader.article.id == "harbour-workers")
        await reader.until(lambda: "hit 1 of 1" in reader.footer())
        await reader.press("n")
        await reader.until(lambda: reader.article.id == "draft-resolution")
        await reader.until(lambda: "hit 1 of 2" in reader.footer())
        assert reader.result == Place("draft-resolution")
        await reader.press("N")
        await reader.until(lambda: reader.article.id == "harbour-workers")


async def test_behind_the_last_hit_n_says_so() -> None:
    async with shell() as reader:
        await reader.search("seized")
        await reader.until(lambda: "hit 1 of 1" in reader.footer())
        await reader.press("n")
        assert "that was the last hit" in reader.footer()


async def test_n_without_a_search_says_how_to_search() -> None:
    async with shell() as reader:
        await reader.press("n")
        assert "press / to search" in reader.footer()


async def test_escape_keeps_the_query_and_a_second_one_clears_it() -> None:
    async with shell() as reader:
        await reader.press("slash")
        await reader.type("wages")
        await reader.shows("17 hits")
        await reader.press("escape")
        assert reader.main.box.text == "wages"
        assert reader.main.where == "results"
        await reader.press("escape")
        await reader.shows_not("17 hits")
        assert reader.main.box.text == ""
        await reader.press("slash", "up")
        assert reader.main.box.text == "wages"
        await reader.press("down")
        assert reader.main.box.text == ""


async def test_a_search_that_finds_nothing_says_so() -> None:
    async with shell() as reader:
        await reader.search("zebra")
        await reader.shows("nothing found")


async def test_find_in_the_article_has_its_own_places_and_gives_the_query_back() -> None:
    async with shell() as reader:
        await reader.search("wages")
        await reader.until(lambda: "hit 1 of 13" in reader.footer())
        await reader.press("ctrl+f")
        await reader.type("letters")
        await reader.shows("1 of 10")
        await reader.press("enter", "n")
        await reader.until(lambda: "place 2 of 10" in reader.footer())
        await reader.press("escape")
        await reader.until(lambda: "of 13" in reader.footer())
        assert not reader.main.column.finding


async def test_opening_a_result_ends_the_find() -> None:
    async with shell() as reader:
        await reader.search("wages")
        await reader.until(lambda: "hit 1 of 13" in reader.footer())
        await reader.press("ctrl+f")
        await reader.type("zebra")
        await reader.press("enter", "J")
        await reader.until(lambda: "hit 1 of 13" in reader.footer())
        assert not reader.main.column.finding


async def test_the_index_being_unusable_is_said_in_a_sentence() -> None:
    desk = FakeWorkspace()
    async with shell(desk) as reader:
        desk.asker.hold = True
        await reader.press("slash")
        await reader.type("w")
        from reader.tui.messages import Answered

        reader.main.post_message(Answered(reader.main.searching.ticket, "The index cannot be read."))
        await reader.shows("The index cannot be read.")
