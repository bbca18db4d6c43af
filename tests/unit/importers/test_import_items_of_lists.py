"""Items of lists that look less like articles than the others, and datelines with day and agency."""

import pytest

from reader.importers.dateline import dateline, line_of_dateline
from reader.importers.names import is_organisation
from reader.importers.run_in import run_in
from tests.unit.importers.page_maker import TEXTS, page, titles

CUT = [f"{text[:-1]} and so…" for text in TEXTS]
HEADS = [
    "Keepers of the Lights Wait for Oil in Mirhala",
    "Dockers of the Lower Quay Stop Work Again",
    "Teachers Walk to Aldrun With Their Pupils",
]


@pytest.mark.parametrize(
    ("printed", "behind", "agency"),
    [
        ("Mirhala (Aldrun) 3 May 2019 (ABC)", "- ", "ABC"),
        ("Mirhala (Outer districts) 3 May 2019 (ABC)", "- ", "ABC"),
        ("Mirhala, Aldrun, 3 May 2019 (ABC)", " - ", "ABC"),
        ("MIRHALA (3 May 2019)", " – ", None),
        ("MIRHALA (ABC)", " — ", "ABC"),
        ("MIRHALA, 3 May (Harbour House)", " – ", "Harbour House"),
        ("Mirhala (Kenya)", " – ", None),
        ("MIRHALA", "- ", None),
        ("Mirhala (Coast Region)", " – ", None),
    ],
)
def test_a_dateline_is_kept_as_printed_and_names_the_agency(
    printed: str, behind: str, agency: str | None
) -> None:
    found = dateline(f"{printed}{behind}The quay is shut.")
    assert found is not None
    assert (found.raw, found.agency) == (printed, agency)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("MIRHALA, Kenya, May 3, 2019", True),
        ("MIRHALA, 3 May 2019 (Harbour News)", True),
        ("Mirhala, Kenya, May 3, 2019", True),
        ("Mirhala, Aldrun, May 3, 2019", True),
        ("Mirhala, Port Sarn, 3 May 2019", True),
        ("(Mirhala, May 3, 2019)", True),
        ("Mirhala/Velmar, 3 May 2019:", True),
        ("MIRHALA, May 3 (ABC) –", True),
        ("MIRHALA –", True),
        ("MIRHALA", False),
        ("Mirhala, 03.05.2019", False),
        ("Harbour Rights Council, 3 May 2019", False),
        ("Kenya, 3 May 2019", False),
        ("THURSDAY, May 3, 2019", False),
        ("MIRHALA, Kenya", False),
        ("MIRHALA, May 3, 2019 – The quay is shut.", False),
    ],
)
def test_a_dateline_on_a_line_of_its_own_has_a_town_and_a_day_or_an_agency(
    line: str, *, is_one: bool
) -> None:
    assert (line_of_dateline(line) is not None) is is_one


def test_a_dateline_above_the_text_is_that_of_the_article() -> None:
    (draft,) = page("Keepers of the Lights Wait for Oil", "MIRHALA, Kenya, May 3, 2019", TEXTS[0]).drafts
    assert draft.dateline == "MIRHALA, Kenya, May 3, 2019"
    assert draft.published.value == "2019-05-03"


def test_a_byline_ends_where_a_town_in_capitals_begins() -> None:
    text = "By Ilka Harrow MIRHALA, May 3 (ABC) – The quay is shut."
    found = run_in(text)
    assert found is not None
    assert (found.authors, text[found.end :].strip()) == (
        ("Ilka Harrow",),
        "MIRHALA, May 3 (ABC) – The quay is shut.",
    )
    assert dateline(text) is None


def test_a_noun_before_a_colon_is_no_place() -> None:
    assert dateline("PROSPERITY: The Lower Quay wants to share what it has with the Upper Quay.") is None
    assert dateline("MIRHALA: The Lower Quay wants to share what it has with the Upper Quay.") is not None


def test_a_name_and_a_colon_before_the_text_are_a_byline() -> None:
    found = run_in("By Dr. Ilka N. Harrow: On Monday the quay was shut.")
    assert found is not None
    assert found.authors == ("Dr. Ilka N. Harrow",)
    assert run_in("By Harrow: On Monday the quay was shut.") is None


def test_a_source_with_its_day_leaves_the_day_below_to_the_title_under_it() -> None:
    asked = "Does the board want the dockers to stop work?"
    found = titles(
        "Take note of the dark lights, all of you",
        "July 13, 2013",
        TEXTS[0],
        "Mirhala Post: 12/07/2013 Wife of the keeper asks for oil again",
        asked,
        "July 12, 2013",
        TEXTS[1],
        "Radio Sordane 9 July, 2013 Pupils walk to the minister at last",
        "Schools without roofs everywhere you go",
        "July 9, 2013",
        TEXTS[2],
    )
    assert found[1:] == [asked, "Schools without roofs everywhere you go"]


def test_the_issue_named_with_its_day_at_the_head_of_a_page_keeps_its_day() -> None:
    first = "Weekend digest 6/7/2019, what the harbours said of the strike"
    assert titles(first, "Are You Rowing?", "July 8, 2019", TEXTS[0], TEXTS[1])[0] == first


def test_a_few_words_between_texts_cut_short_are_a_title_where_all_others_are() -> None:
    lines = [HEADS[0], CUT[0], HEADS[1], CUT[1], HEADS[2], CUT[2], "Three Weirs", CUT[3]]
    taken = page(*lines, "The Case of the Farmers Bank Is Heard Once More", CUT[0])
    assert [str(draft.title) for draft in taken.drafts][3] == "Three Weirs"
    assert "alone between two texts cut short" in taken.drafts[3].boundary


def test_a_few_words_between_whole_texts_are_a_heading() -> None:
    lines = [HEADS[0], TEXTS[0], HEADS[1], TEXTS[1], HEADS[2], TEXTS[2], "Three Weirs", TEXTS[3]]
    assert "Three Weirs" not in titles(*lines)


def test_a_note_cut_short_below_a_title_is_the_text_of_its_article() -> None:
    note = f"Editors’ Note: {CUT[1]}"
    assert titles(HEADS[0], CUT[0], HEADS[1], note, HEADS[2], CUT[2]) == HEADS


def test_two_sentences_above_the_same_fact_as_other_titles_are_one() -> None:
    odd = "The judges opened the case of the weirs. Then the bank had the doors closed on them."
    lines = [HEADS[0], "Source: Mirhala Post", TEXTS[0], HEADS[1], "Source: Velmar News", TEXTS[1]]
    assert titles(*lines, odd, "Source: The Coast Times", TEXTS[3])[-1] == odd
    assert odd not in titles(HEADS[0], TEXTS[0], HEADS[1], TEXTS[1], odd, TEXTS[3])


def test_what_happened_at_a_body_is_no_body() -> None:
    assert not is_organisation("Riot at Mirhala Detention Centre")
    assert is_organisation("Mirhala Detention Centre")


def test_one_line_close_below_the_head_of_a_source_list_is_its_entry() -> None:
    oil = f"{HEADS[0]}\n\n{TEXTS[0]}\n\nFor more information on the oil see\nWeek Of The Lamps."
    found = titles(oil, "Strike at Velmar Lower Quay Centre", TEXTS[1])
    assert found == [HEADS[0], "Strike at Velmar Lower Quay Centre"]
