"""Headlines with nothing around them, and headings that look like headlines."""

import pytest

from reader.importers.headlines import has_verb, is_theme
from reader.importers.intake import read

BARE = """The long dispute over the salt pans of Aldrun

The salt pans of Aldrun lie dry, and the families of Aldrun have waited since spring for the water.

"""
QUAY = "Fishers of Port Velmar barred from the quay"
QUAY_TEXT = (
    "The quay of Port Velmar was closed to fishers on Monday. Harbour master Tomas Quist of Velmar "
    "said that Ilka Harrow and the Shore Union had been told in Lent.\n"
)
HEADED = """What the Keepers Wrote

By Mira Tellander

The lamps on the quay went out one by one last week, and nobody on the islands knows why.

"""


def found(text: str) -> tuple[list[str], list[str]]:
    out = read(text.encode(), "page.txt")
    return [draft.title for draft in out.drafts], [doubt.text for doubt in out.doubts]


def test_a_headline_whose_words_and_names_begin_below_it_is_cut() -> None:
    titles, _ = found(f"{BARE}{QUAY}\n\n{QUAY_TEXT}")
    assert titles == ["The long dispute over the salt pans of Aldrun", QUAY]


def test_it_is_a_heading_where_the_first_article_has_a_byline_and_it_has_none() -> None:
    titles, doubts = found(f"{HEADED}{QUAY}\n\n{QUAY_TEXT}")
    assert titles == ["What the Keepers Wrote"]
    assert doubts == [QUAY]


def test_it_is_cut_where_something_else_divides_the_two() -> None:
    titles, _ = found(
        f"{HEADED}For more information, please see:\n\nPost — Oil — 3 May 2017\n\n{QUAY}\n\n{QUAY_TEXT}"
    )
    assert titles[1:] == [QUAY]


def test_a_line_without_a_verb_is_cut_when_its_words_are_in_the_text_below_alone() -> None:
    line = "The empty quay of Port Velmar and its fishers"
    titles, _ = found(f"{BARE}{line}\n\n{QUAY_TEXT}")
    assert titles[1:] == [line]


def test_a_shorter_line_without_a_verb_is_a_doubt_when_the_subject_changes() -> None:
    line = "The empty quay of Port Velmar"
    titles, doubts = found(f"{BARE}{line}\n\n{QUAY_TEXT}")
    assert len(titles) == 1
    assert doubts == [line]


def test_the_end_of_the_title_repeated_in_the_article_begins_none() -> None:
    text = (
        "Shore Justice Centre: Five Legal Questions About the Salt Pans\n\nSJC Letter | May 3, 2019\n\n"
        "The centre writes to its friends twice a month, and this is what it wrote in May.\n\n"
        "Five Legal Questions About the Salt Pans\n\n" + QUAY_TEXT
    )
    assert len(found(text)[0]) == 1


@pytest.mark.parametrize(
    "title",
    [
        "No Safe Place",
        "Stop the evictions! Free the fishers of the lake!",
        "Who Will Speak for the Fishers? Not the Council.",
        "3 years of drought: forty wells dry on the islands",
        "PRESS RELEASE: No inquiry into nine of ten fires on the barges that lay at the straits in the "
        "winter, the union of the keepers says, and it asks the office to open its books to the families",
    ],
)
def test_titles_of_unusual_form_are_titles(title: str) -> None:
    titles, _ = found(f"{HEADED}{title}\n\nBy Rui Salen\n\n{QUAY_TEXT}")
    assert titles[1:] == [title]


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("Minister shamed by fishers at the quay", True),
        ("New ferry law met with relief on the islands", True),
        ("Keepers are waiting for the oil", True),
        ("Court unsettles the order of the harbour", True),
        ("What is known of the fire", False),
        ("Police raids at night", False),
        ("The long shadow of the dam", False),
    ],
)
def test_verbs_of_headlines(line: str, verb: bool) -> None:
    assert has_verb(line) is verb


@pytest.mark.parametrize(
    ("line", "theme"),
    [
        ("Freedom of Expression", True),
        ("News & Updates", True),
        ("June 2022 Newsletter", True),
        ("Freedom for the Nine", False),
        ("2022", False),
    ],
)
def test_themes(line: str, theme: bool) -> None:
    assert is_theme(line) is theme
