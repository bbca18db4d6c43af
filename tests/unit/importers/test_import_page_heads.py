"""What stands above the first article of a page, issues of periodicals, and titles by their marks."""

import pytest

from tests.unit.importers.page_maker import page, titles

HEADS = [
    "Keepers of the northern lamps stop work in Mirhala",
    "Court frees two ferrymen of the Sordane",
    "Dockers of Belovar march to the council",
]
TEXTS = [
    "Nobody lit a lamp on the quay of Mirhala last night. Ilka Harrow, who speaks for the keepers, says that "
    "oil has not come since spring, and that the Harbour Office does not answer.",
    "Two ferrymen who carried passengers over the Sordane may go home. Judge Oren Vask of Aldrun found that "
    "no office had been open in which they could have asked for a paper.",
    "More than a thousand dockers walked to the council of Belovar. Tilde Marrow of the Union of the Quays "
    "wants the names of those who were on the pontoon when it broke.",
]
ARTICLES = [line for pair in zip(HEADS, TEXTS, strict=True) for line in pair]


@pytest.mark.parametrize(
    "head",
    [
        ["By the staff of Harbour Watch", "Welcome to the week on the coast, with what we have read…"],
        [
            "Dear readers,",
            "We will be back in June.",
            "Write to us at any time.",
            "Thanks to all who helped us.",
        ],
        ["1. Lamps without oil", "2. Ferrymen before their judge", "3. A march in the rain"],
    ],
)
def test_what_heads_a_page_is_no_article(head: list[str]) -> None:
    found = page(*head, *ARTICLES)
    assert [str(draft.title) for draft in found.drafts] == HEADS
    assert str(found.drafts[0].blocks[0].text) == head[0]


def test_a_summary_below_a_greeting_is_of_the_page() -> None:
    head = ["Dear Coastal readers,", "Here is what came in.", "Executive Summary for May 3rd"]
    head += ["Ilka Harrow and Oren Vask are heard, and Tilde Marrow asks for names."]
    found = titles(*head, "Published on May 3, 2019 Read time Approx. 3 minutes", *ARTICLES)
    assert found == HEADS


def test_a_list_of_short_news_is_an_article() -> None:
    news = ["• A lamp was lit in Mirhala on Monday", "• Two ferries were sold in Aldrun on Friday"]
    assert titles("News Clips – June 6, 2019", *news, HEADS[0], "By Ilka Harrow", TEXTS[0])[0] == (
        "News Clips – June 6, 2019"
    )


def test_the_day_of_a_digest_is_not_that_of_its_articles() -> None:
    lead = "Lamps go out in Mirhala /// Ferrymen are free /// A march in Belovar"
    found = titles("Coast Weekend Digest 4–5/5/2019", "May 6", f"{lead} and more.", *ARTICLES)
    assert found == HEADS


def test_the_day_of_a_report_is_that_of_the_whole_text() -> None:
    found = titles(
        "Weekly report on the lamps of Mirhala (4 – 5 May 2019)", "6 May 2019", TEXTS[0], *ARTICLES
    )
    assert len(found) == 1


def test_titles_that_name_a_series_and_another_day_each() -> None:
    lines = ["Coast Weekly 1 May – 3 May", "Coast Today – 03.05.2019", TEXTS[0], TEXTS[1]]
    found = page(*lines, "Coast Today – 02.05.2019", TEXTS[2], TEXTS[0])
    assert [str(draft.title) for draft in found.drafts] == [
        "Coast Today – 03.05.2019",
        "Coast Today – 02.05.2019",
    ]
    assert "the name of a series and a day, as other titles here" in found.drafts[1].boundary


def test_a_name_and_a_day_below_each_text_are_no_titles() -> None:
    lines = [line for head, text in zip(HEADS, TEXTS, strict=True) for line in (head, text)]
    lines.insert(2, "Ilka Harrow – 3 May 2019")
    lines.insert(5, "Ilka Harrow – 2 May 2019")
    assert not any("Harrow" in title for title in titles(*lines))


def test_bullets_before_all_titles_of_a_page() -> None:
    lines = [line for head, text in zip(HEADS, TEXTS, strict=True) for line in (f"• {head}", text)]
    lines.insert(3, "by Ilka Harrow")
    assert titles(*lines)[:2] == [f"• {head}" for head in HEADS[:2]]


def test_bulleted_lines_in_an_article_are_a_list() -> None:
    lines = [HEADS[0], TEXTS[0], f"• {HEADS[1]}", TEXTS[1], f"• {HEADS[2]}", TEXTS[2]]
    assert titles(*lines) == [HEADS[0]]


def test_what_a_sentence_announces_is_no_title() -> None:
    place = "In Mirhala (Aldrun), at the House of the Weirs, Quay Street 3, at 11:00"
    text = "A meeting will be held on May 3, 2019:"
    assert titles("Press release: the yearly book of the lamps", text, place, TEXTS[1]) == [
        "Press release: the yearly book of the lamps"
    ]


def test_a_letter_that_the_title_announces_is_not_cut_at_its_address() -> None:
    lines = [
        "Call on the Council of the Coast about the Lamps of Mirhala: Joint Letter",
        "Harbour Watch has signed a joint letter to the Council of the Coast.",
        "To Permanent Members of the Council of the Coast and of the Union of the Free Quays of Belovar",
        "Mirhala, 3 May 2019",
        "Re: The lamps of the northern quay and what the council has to do about them",
        "Your Excellency,",
        *TEXTS,
    ]
    assert titles(*lines) == lines[:1]


def test_a_country_opens_a_text_where_the_first_one_opens_with_a_place() -> None:
    first = "Belovar Lowlands: The body of a keeper was left on the quay of the Lowlands on Thursday night."
    lines = ["Body of a keeper of the lamps found on the quay – Harbour Desk", first, TEXTS[0]]
    text = "Switzerland: That the Harbour Office and the keepers of the lamps talk was denied by Ilka Harrow."
    head = "No talks on the quay until the lamps are lit. Ilka Harrow"
    assert titles("3 May 2019", *lines, head, text) == [lines[0], head]
