"""Names of sites and sections above the first title, and lists of short articles below them."""

import pytest

from reader.importers.banners import is_slogan
from reader.importers.captions import is_caption
from reader.importers.looks import Look, look
from reader.model.article import BlockKind
from tests.unit.importers.page_maker import page, titles

HEADS = [
    "Council frees the keepers of the northern lamps",
    "Warden of Velmar denies that nets were burned",
    "Belovar teachers walk out over unpaid winter wages",
]
TEXTS = [
    "The keepers of the northern lamps may go home, the council of Mirhala said, and gave no reason for it.",
    "Nobody burned a net on the shore of Velmar, the warden Ilka Harrow told the paper of the island, which "
    "had asked who did.",
    "Two hundred teachers left the schools of Belovar in the morning, since their wages of the winter had "
    "not come, their union wrote.",
]
MORE = [
    "Their families had waited on the quay of Mirhala since the frost.",
    "In Velmar the fishers speak of nine nets and of a cart that came by night.",
    "The treasurer of Belovar was not to be found, and the door of the treasury was shut.",
]


@pytest.mark.parametrize(
    "banner",
    [
        "Ministry for the Islands of Aldrun",
        "LAMP: Advocacy for Keepers in the North",
        "Lamp House | Defending Keepers Everywhere",
        "Your source for news on the islands",
        "News and Information for Islanders",
        "Standing with the keepers since 1986",
    ],
)
def test_whose_site_it_is_and_what_for_is_no_title(banner: str) -> None:
    assert titles(banner, HEADS[0], "May 3, 2019", TEXTS[0], MORE[0]) == [HEADS[0]]
    assert titles(banner, "May 3, 2019", HEADS[0], TEXTS[0], MORE[0]) == [HEADS[0]]


@pytest.mark.parametrize(
    "line",
    [
        "Posts Categorized: Lamps and Keepers",
        "Sources Archives: Member Lamps",
        "Articles tagged with Lamps",
        "Articles in the Lamps Category",
        "Archiwa tagu: Latarnie",
        "Viewing results 1 - 6 of 256",
        "Home Lamps Page 65",
        "[Date Prev][Date Next][Thread Index]",
    ],
)
def test_the_head_of_a_list_leads_through_the_site(line: str) -> None:
    assert look(line) is Look.NAVIGATION


@pytest.mark.parametrize(
    ("text", "slogan"),
    [
        ("HLC – Harbour Lamp Council", True),
        ("Your guide to the islands", True),
        ("HLC: council must free the keepers", False),
        (HEADS[0], False),
    ],
)
def test_slogans(text: str, slogan: bool) -> None:
    assert is_slogan(text) is slogan


def test_the_name_of_a_section_is_no_title_where_headlines_follow() -> None:
    pairs = [line for head, text in zip(HEADS, TEXTS, strict=True) for line in (head, text)]
    assert titles("Keepers and lamps in Aldrun", *pairs) == HEADS


def test_a_country_begins_no_second_line_of_a_title() -> None:
    head = "Norway: Eleven keepers held in secret for a year"
    assert titles("Lamps of the North", head, TEXTS[0], MORE[0]) == [head]


def test_a_title_below_its_day_keeps_its_second_line() -> None:
    lines = ["May 3, 2019", "The Long Winter of the Lamps", HEADS[0], TEXTS[0], MORE[0]]
    assert titles(*lines) == ["The Long Winter of the Lamps"]


def test_what_a_picture_shows_is_no_title() -> None:
    seen = "A film about the lamps. Screenshot of a video https://lamps.example/watch"
    assert is_caption(seen)
    assert titles(seen, "24 February 2024, 20:23", HEADS[0], TEXTS[0], MORE[0]) == [HEADS[0]]


def test_links_above_all_text_are_no_article() -> None:
    assert titles("1. Home", "2. Islands", "• Latest lamps", HEADS[0], TEXTS[0], MORE[0]) == [HEADS[0]]


def test_points_of_a_text_above_its_headings_stay_text() -> None:
    out = page("• The lamps are out.", "• The keepers are gone.", HEADS[0], TEXTS[0])
    assert look("• The lamps are out.") is Look.LIST
    assert out.drafts[0].blocks[0].kind is BlockKind.LIST_ITEM


def test_which_resolution_it_is_stands_below_its_title() -> None:
    lines = ["Situation of keepers in Aldrun", "General Assembly resolution 55/12 of 3 May 2000"]
    assert titles(*lines, "The General Assembly,", "Recalling its resolution 54/1,") == [lines[0]]


def test_short_articles_are_cut_where_every_text_breaks_off() -> None:
    torn = [f"{text} {more}".rsplit(" ", 1)[0] for text, more in zip(TEXTS, MORE, strict=True)]
    lines = [line for head, text in zip(HEADS, torn, strict=True) for line in (head, text)]
    assert titles(*lines) == HEADS


def test_the_link_below_a_text_names_its_title() -> None:
    head = "“Sent home” – on keepers and lamps of the north"
    link = f"{MORE[1]} Continue reading {head}"
    assert titles(HEADS[0], TEXTS[0], MORE[0], head, TEXTS[1], link) == [HEADS[0], head]


def test_titles_with_their_authors_are_titles() -> None:
    names = ("A winter of many lamps", "Nets, doors and a cart", "The price of salt in spring")
    heads = [f"“{name}” by Ilka Harrow" for name in names]
    lines = [
        line
        for head, text in zip(heads, TEXTS, strict=True)
        for line in (head, text, f"via: https://lamps.example/{len(head)}")
    ]
    assert len(titles(*lines)) == len(heads)


def test_a_title_with_its_day_goes_on_no_sentence() -> None:
    text = [f"{TEXTS[n]} {MORE[n]}" for n in range(3)]
    lines = [line for n in range(3) for line in (f"Statement | {HEADS[n]}", f"{n + 3} May 2019", text[n])]
    drafts = page(*lines, gap="\n").drafts
    assert [str(draft.title) for draft in drafts] == [f"Statement | {head}" for head in HEADS]


@pytest.mark.parametrize("day", ["23 Sep", "Sep 23", "11 June, 18:22"])
def test_a_day_without_its_year(day: str) -> None:
    assert look(day) is Look.META


@pytest.mark.parametrize("line", ["23 May", "3 April", "Aldrun 3"])
def test_a_day_that_may_head_an_entry_of_a_chronology(line: str) -> None:
    assert look(line) is Look.SHORT


def test_a_title_that_reads_like_a_body_keeps_its_byline() -> None:
    (draft,) = page(
        "The Board Answers the Union",
        "by Ada Ferrow\nHarbour Watch Reporter, Northern Sea",
        "PORT VELMAR – The Aldrun Relief Union had its answer on 20 March 2019.",
    ).drafts
    assert draft.title == "The Board Answers the Union"
    assert draft.authors == ("Ada Ferrow",)
