"""Small signs of where an article ends, and of lines between texts that are no titles."""

import pytest

from reader.importers.listings import is_link_to_rest, leads_on
from tests.unit.importers.page_maker import HEADS, TEXTS, titles


@pytest.mark.parametrize("end", ["Read more of this post", "Read more about this article »"])
def test_links_to_the_rest_of_a_post(end: str) -> None:
    assert is_link_to_rest(end)
    assert leads_on(f"{TEXTS[0]} {end}")


def test_behind_such_a_link_the_next_post_may_be_about_the_same() -> None:
    more = TEXTS[0].replace("say", "said once more")
    lines = [HEADS[0], f"{TEXTS[0]} Read more of this post", "Keepers of the lights write a letter", more]
    assert titles(*lines) == [HEADS[0], lines[2]]


def test_the_line_above_somebodys_words_is_no_title() -> None:
    speaker = "Councillor Harrow of the Shipping Board said:"
    assert speaker not in titles(HEADS[0], TEXTS[0], speaker, TEXTS[1], HEADS[3], "3 May 2019", TEXTS[3])


def test_a_line_torn_off_at_the_end_of_a_stack_is_no_title() -> None:
    stack = [line for head, text in zip(HEADS, TEXTS, strict=True) for line in (head, text)]
    stack[5] += " Read more »"
    torn = "Fishers accuse the office of Ostrand of what nobody on the coast had seen"
    assert titles(*stack, torn) == HEADS


def test_a_sentence_torn_before_its_day_is_no_title() -> None:
    torn = "The keepers of Mirhala wrote of this to the Office of Lamps"
    lines = [HEADS[0], TEXTS[0], torn, "on 3 May 2019", f". {TEXTS[1]}"]
    assert titles(*lines) == [HEADS[0]]


def test_dots_before_a_text_say_nothing_against_its_title() -> None:
    lines = [HEADS[0], "3 May 2019", TEXTS[0], HEADS[1], "2 May 2019", f"... {TEXTS[1]}"]
    assert titles(*lines) == HEADS[:2]
