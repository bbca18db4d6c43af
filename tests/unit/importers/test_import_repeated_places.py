"""What comes again at each article of a list tells its titles, even those that look like none."""

import pytest

from tests.unit.importers.page_maker import TEXTS, page, titles

HEADS = [
    "Lamps go out on the quay of Mirhala",
    "Dockers of the Lower Quay stop their work",
    "Teachers walk to Aldrun with their pupils",
    "Court opens the case of the Three Weirs",
]


@pytest.mark.parametrize("short", ["Dockers stop", "e-mail from the quay", "Quay revisited"])
@pytest.mark.parametrize("above", [True, False])
def test_a_line_beside_its_day_is_a_title_where_the_others_are(short: str, above: bool) -> None:
    heads = [HEADS[0], short, *HEADS[2:]]
    lines = []
    for number, (head, text) in enumerate(zip(heads, TEXTS, strict=True)):
        day = f"May {9 - number}, 2019"
        lines += [day, head, text] if above else [head, day, text]
    assert titles(*lines) == heads


def test_names_above_the_days_of_comments_are_no_titles() -> None:
    comments = [
        line
        for name in ("Ilka Harrow", "Mira Oskvale", "Tor Sordane")
        for line in (name, "May 3, 2019 at 5:12 pm", "I was there as well, and it was all as you say it was.")
    ]
    lines = (HEADS[0], "May 3, 2019", *TEXTS[:2], *comments)
    assert titles(*lines) == [HEADS[0]]


def test_an_article_of_a_list_may_have_a_picture_and_no_text() -> None:
    lines = []
    for number, head in enumerate(HEADS):
        lines += [head, f"Wed, 05/{20 - number}/2019 - 18:16"]
        lines.append("A lamp on the quay. (Photo courtesy of Harbour News)" if number == 1 else TEXTS[number])
    assert titles(*lines) == HEADS


def test_below_a_link_to_the_rest_a_short_line_is_a_title_where_the_others_are() -> None:
    heads = [*HEADS[:3], "Weirs reopened"]
    lines = [line for head, text in zip(heads, TEXTS, strict=True) for line in (head, text, "Read more")]
    assert titles(*lines) == heads


def test_an_entry_without_a_text_ends_at_its_link() -> None:
    lines = [HEADS[0], TEXTS[0], "read more", "Til the Tide Comes", "read more"]
    lines += [
        line for head, text in zip(HEADS[2:], TEXTS[2:], strict=True) for line in (head, text, "read more")
    ]
    assert titles(*lines) == [HEADS[0], "Til the Tide Comes", *HEADS[2:]]


def test_the_last_line_of_a_page_is_no_title_for_the_link_above() -> None:
    lines = [line for head, text in zip(HEADS, TEXTS, strict=True) for line in (head, text, "Read more ›")]
    assert titles(*lines, "Harbour read") == HEADS


def test_a_title_that_stands_again_below_its_text_is_a_link() -> None:
    lines = [
        line for head, text in zip(HEADS, TEXTS, strict=True) for line in (head, f"{text} Read more", head)
    ]
    found = page(*lines, "Sluices of the Sordane and their keepers", TEXTS[0][::1]).drafts
    assert [str(draft.title) for draft in found] == [*HEADS, "Sluices of the Sordane and their keepers"]
    assert found[0].blocks[-1].text == HEADS[0]


def test_headlines_with_a_paragraph_each_below_the_name_of_a_section() -> None:
    heads = [HEADS[0], "Docks of the Lower Quay", "Teachers of the Sordane march again", HEADS[3]]
    lines = [line for head, text in zip(heads, TEXTS, strict=True) for line in (head, text)]
    assert titles("Courts", *lines)[0] == HEADS[0]
    assert HEADS[3] in titles("Courts", *lines)


def test_headings_of_a_text_whose_title_alone_has_its_day_are_headings() -> None:
    lines = [line for head, text in zip(HEADS[1:], TEXTS[1:], strict=True) for line in (head, text)]
    assert titles(HEADS[0], "3 May 2019", TEXTS[0], *lines) == [HEADS[0]]


def test_the_day_at_the_head_of_a_site_is_not_that_of_its_first_article() -> None:
    heads = [
        "ALDRUN: Keepers of the lamps ask for oil",
        "Belovar: dockers of the Lower Quay stop work",
        "Teachers walk to Aldrun with all their pupils",
        "Court opens the case of the Three Weirs",
    ]
    lines = [line for head, text in zip(heads, TEXTS, strict=True) for line in (head, text)]
    assert titles("Monday, August 5, 2019", "Coastal Peoples", *lines) == heads


@pytest.mark.parametrize("end", ["…", " Read more"])
def test_a_sentence_without_its_end_below_a_headline_is_text(end: str) -> None:
    lines = [
        line
        for head, text in zip(HEADS, TEXTS, strict=True)
        for line in (head, text.rsplit(" ", 2)[0].replace(".", ",")[:110].rsplit(" ", 1)[0] + end)
    ]
    assert titles("harbour news", *lines) == HEADS
