"""Pages that list articles with their first lines, and what stands between these."""

import pytest

from reader.importers.headlines import country_prefix, has_verb
from reader.importers.intake import read
from reader.importers.listings import is_cut_short, is_link_to_rest, leads_on
from tests.unit.importers.page_maker import page, titles

PARAGRAPH = (
    "The keepers of the lights in {place} say that no oil has come for a month, that the office does not "
    "answer their letters, and that they will close the lamps on the quay if nothing changes."
)


def text(place: str) -> str:
    return PARAGRAPH.format(place=place)


HEADS = [
    "Lamps go out on the quay of Velmar",
    "Keepers write to the office again",
    "Ferry stays in the harbour today",
]


def test_a_link_to_the_rest_closes_an_article_of_a_list() -> None:
    lines = [line for head in HEADS for line in (head, text("Aldrun"), "Read More ›")]
    assert titles(*lines) == HEADS


def test_a_link_at_the_end_of_the_paragraph_does_the_same() -> None:
    lines = [
        line
        for head in HEADS
        for line in (
            head,
            "Wednesday, 8 July 2020, 7:35 am | Harbour News",
            text("Aldrun")[:-1] + " ... More >>",
        )
    ]
    assert titles(*lines) == HEADS


def test_a_link_that_repeats_the_title_is_no_title() -> None:
    first, second = HEADS[:2]
    lines = (first, text("Aldrun"), f"Continue reading {first}", second, text("Aldrun"))
    assert titles(*lines) == [first, second]


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("Read more ›", True),
        ("… and nothing more was said. Continue reading →", False),
        ("Lire la suite", True),
    ],
)
def test_links_to_the_rest(line: str, whole: bool) -> None:
    assert is_link_to_rest(line) is whole
    assert leads_on(line) or whole


def test_three_dots_cut_a_text_short() -> None:
    assert is_cut_short("The keepers wrote to the office […]")
    assert not is_cut_short("The keepers wrote to the office.")


def test_dates_above_titles_are_not_taken_for_the_line_before() -> None:
    lines = ["Press releases"]
    for day, head in zip(("3 May 2017", "2 May 2017", "1 May 2017"), HEADS, strict=True):
        lines += [day, head, text("Aldrun") + "\nRegion Islands\nCountry Aldrun"]
    found = page(*lines).drafts
    assert [str(draft.title) for draft in found] == HEADS
    assert [draft.published.value for draft in found] == ["2017-05-03", "2017-05-02", "2017-05-01"]


def test_bulleted_tags_above_a_title_belong_to_it() -> None:
    lines = []
    for head in HEADS[:2]:
        lines += ["  • Press Release\n  • Aldrun\n  • Lights and Ports", head, text("Aldrun")]
    assert titles(*lines) == HEADS[:2]


def test_a_picture_behind_the_last_link_belongs_to_the_article_below() -> None:
    picture = "A lamp on the quay (Photo: Rui Salen)"
    lines = [line for head in HEADS for line in (picture, head, text("Aldrun"), "Read more")]
    assert [draft.blocks[0].text for draft in page(*lines).drafts] == [picture] * 3


def test_headlines_with_a_paragraph_each_are_a_list() -> None:
    heads = [
        "Tarnow: Keepers refuse to light the lamps",
        "Aldrun: Court frees two fishermen",
        "Velmar: Office closes the last ferry line",
    ]
    assert titles(*(line for head in heads for line in (head, text("the islands")))) == heads


def test_places_as_headings_of_a_bulletin_are_no_titles() -> None:
    heads = ["Aldrun", "Upper Tarnow", "Velmar and the Long Lake Basin"]
    lines = [line for head in heads for line in (head, text("the islands"))]
    assert titles("Weekly Bulletin of the Harbour Watch on Lights and Ports", text("Meridian"), *lines) == [
        "Weekly Bulletin of the Harbour Watch on Lights and Ports"
    ]


def test_entries_of_a_digest_are_no_articles() -> None:
    entries = [f"{head} - Harbour Post\n{day} April | {text('Aldrun')}" for day, head in enumerate(HEADS, 9)]
    assert len(page("Week ending on the quay of Velmar", text("Aldrun"), *entries).drafts) == 1


def test_other_names_below_speak_for_a_new_article() -> None:
    above = "In Velmar the office of Tarnow and the Harbour Post said that Rui Salen had gone to Meridian."
    below = (
        "In Corbin the board of Ostrava Hill heard from Dana Orlin that the Kessel line runs to Port Ambry."
    )
    assert (
        len(page("Lamps on the Quay Go Out", above, "Board hears of a new line to the port", below).drafts)
        == 2
    )


def test_lines_of_a_list_are_not_joined_as_a_wrapped_text() -> None:
    lines = (
        "• the keepers of the lamps asked for oil in the spring of that year\n• nobody ever answered them\n"
    )
    long = "The keepers of the lights say that no oil has come for a month and that nobody answers them. " * 2
    found = read(
        f"{lines}\n{long}\nKeepers write to the office again\nBy Mira Tellander\n\n{long}\n".encode(), "p.txt"
    )
    assert str(found.drafts[-1].title) == "Keepers write to the office again"


@pytest.mark.parametrize(
    "line", ["Iceland: Fishermen are free", "Fiji/Tonga: Ferry is late", "Peru | Lamps are lit"]
)
def test_countries_at_the_head(line: str) -> None:
    assert country_prefix(line)


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("Court frees two fishermen", True),
        ("Two lamps on the old quay razed", True),
        ("The work of the court", False),
        ("Oil, lamps and keepers of the quay", False),
    ],
)
def test_verbs_of_headlines(line: str, verb: bool) -> None:
    assert has_verb(line) is verb
