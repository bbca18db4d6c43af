"""Where the place of a line tells whose it is: of the list of contents, of the site, of the article below."""

import pytest

from reader.importers.printed import is_dated
from tests.unit.importers.page_maker import HEADS, KEEPERS, TEXTS, page, titles


def test_a_day_that_can_be_read_in_two_ways_divides_a_list_as_any_day() -> None:
    """One text has no full stop, and looks like a title itself."""
    heads = [HEADS[0], HEADS[1], "A tower of salt and the four ferry keepers in it", *HEADS[2:]]
    texts = [*TEXTS[:2], KEEPERS, TEXTS[2][:130], TEXTS[3]]
    lines = [
        line
        for head, text, hour in zip(heads, texts, range(10, 15), strict=True)
        for line in (head, f"  • Thu, 12/05/2019 - {hour}:20", text)
    ]
    assert titles(*lines) == heads


@pytest.mark.parametrize("text", ["Thu, 12/05/2019 - 21:55", "3 May 2019", "May 2019", "3.5.2019"])
def test_a_line_is_dated_though_nobody_knows_which_number_is_the_month(text: str) -> None:
    assert is_dated(text)


@pytest.mark.parametrize("text", ["The quay of 2019", "12/05", "112/05/2019"])
def test_a_year_or_some_numbers_are_no_day(text: str) -> None:
    assert not is_dated(text)


def test_a_link_names_a_title_with_a_full_stop_in_it() -> None:
    title = "Tellander vs. the Office of Lamps"
    found = page(
        HEADS[0],
        f"{TEXTS[0][:120]} … Continue reading {HEADS[0]}",
        title,
        f"{TEXTS[1][:120]} … Continue reading {title}",
        "What the tide told us",
        f"{TEXTS[2][:120]} … Continue reading What the tide told us",
        gap="\n",
    )
    assert [draft.title for draft in found.drafts] == [HEADS[0], title, "What the tide told us"]


def test_the_title_of_another_article_at_the_head_of_a_page_is_an_entry_of_its_contents() -> None:
    assert titles(
        "News from the quays",
        "May 3, 2019 | Page 10",
        "FURTHER REPORTS\nFree the keepers\nA walk to Aldrun",
        "Open the lower quay\nBy Ilka Harrow",
        TEXTS[1],
        "Back to the top",
        "Free the keepers\nBy Mira Tellander",
        KEEPERS,
        "Back to the top",
        "A walk to Aldrun\nBy Tomas Quist",
        TEXTS[2],
    ) == ["Open the lower quay", "Free the keepers", "A walk to Aldrun"]


def test_a_call_that_closes_a_text_has_no_part_in_the_byline_below_the_link_to_the_top() -> None:
    call = 'They called "Long live the lamps," and they called "Oil for the lights, and none for the tower!"'
    assert titles(
        "Open the lower quay\nBy Ilka Harrow",
        TEXTS[1],
        call,
        "Back to the top",
        "Free the keepers\nBy Mira Tellander",
        f"MIRHALA--{KEEPERS}",
    ) == ["Open the lower quay", "Free the keepers"]


def test_the_day_above_what_leads_through_a_site_is_of_no_article() -> None:
    """So the titles below need no day either; one of two sentences stands there as well."""
    first = "Keepers of the lights wait for oil. The Office of Lamps is silent"
    assert titles(
        "Add the Harbour Post to your sources\nSunday, May 5, 2019\nKeepers",
        "Topic: keepers of the lights",
        first,
        TEXTS[0],
        "Dockers of Port Velmar stopped work and want to be heard by the Shipping Board",
        TEXTS[1],
        "Why teachers walked with pupils from the Sordane valley to Aldrun this week",
        TEXTS[2],
        "Judges in Belovar opened the case of the Three Weirs before all who came",
        TEXTS[3],
    )[1:] == [
        "Dockers of Port Velmar stopped work and want to be heard by the Shipping Board",
        "Why teachers walked with pupils from the Sordane valley to Aldrun this week",
        "Judges in Belovar opened the case of the Three Weirs before all who came",
    ]


def test_the_address_and_the_columns_of_a_letterhead_are_not_the_title() -> None:
    assert titles(
        "harrow@quays.example     www.quays.example  News can be had by letter. Write to us if you want it.",
        "QUAY  KEEPERS                           SATURDAY 4 MAY 2019",
        "KEEPER ILKA HARROW      KEEPER MIRA TELLANDER  SPEAKER ON QUAYS            SPEAKER ON LAMPS",
        "DARK QUAY IN MIRHALA",
        TEXTS[0],
        KEEPERS,
    ) == ["DARK QUAY IN MIRHALA"]


def test_one_entry_of_a_list_above_all_text_leads_through_the_site() -> None:
    assert titles("• EN - English", HEADS[0], "3.5.2019", TEXTS[0], KEEPERS) == [HEADS[0]]


def test_the_last_title_below_a_link_begins_an_article_whose_text_was_torn_off() -> None:
    torn = "What the Councils of the Shore Said on the Rest of the Lamps in Mirhala"
    lines = [
        line for n in (0, 1) for line in (HEADS[n], "Statement of the Shore Union", TEXTS[n], "Read more...")
    ]
    assert titles(*lines, torn, f"{torn} and Tellander, to the Office") == [*HEADS[:2], torn]


def test_a_few_words_of_the_site_behind_the_last_link_begin_nothing() -> None:
    lines = [line for n in range(3) for line in (HEADS[n], TEXTS[n], "Read more...")]
    assert titles(*lines, "Recent comments", "Ilka on the quay") == HEADS[:3]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("•  Published By Ilka Harrow", ("Ilka Harrow",)),
        ("Published by Harbour Press", ()),
        ("Published by Lamplight Books", ()),
        ("Posted by quaywatch on 8 July 2019", ("quaywatch",)),
        ("Posted by admin on 8 July 2019", ()),
    ],
)
def test_who_published_a_post_is_its_author_where_it_is_no_house(line: str, authors: tuple[str, ...]) -> None:
    (draft,) = page(HEADS[0], line, TEXTS[0]).drafts
    assert draft.authors == authors


def test_names_between_a_lead_and_a_picture_are_the_authors_and_the_text_begins_below() -> None:
    (draft,) = page(
        "Keepers Speak of Threats Before the Vote\n"
        "Whoever stayed at home was written down, said one woman of the upper quay of Sordane.\n"
        "Nela Brask and Odo Vint",
        "At the gate of a school, an official with a list makes note of who did or did not come that day.\n"
        "Tomas Quist | Coast Post",
        f"Upper Quay commune, Sordane province — {KEEPERS}",
        TEXTS[1],
    ).drafts
    assert draft.authors == ("Nela Brask", "Odo Vint")
    assert draft.dateline == "Upper Quay commune, Sordane province"


@pytest.mark.parametrize(
    ("head", "place"), [("GENEVA, ", "GENEVA"), ("GENEVA ", "GENEVA"), ("MIRHALA ", None)]
)
def test_a_town_in_capitals_is_a_dateline_without_a_dash_where_it_is_known(head: str, place: str) -> None:
    (draft,) = page(HEADS[0], f"{head}{TEXTS[0]}").drafts
    assert draft.dateline == place


def test_a_source_with_a_full_stop_belongs_to_the_text_above_and_the_day_below_to_the_next() -> None:
    lines = []
    for number, (head, text) in enumerate(zip(HEADS, TEXTS, strict=False), start=1):
        lines += [f"Sunday, March {number}, 2009", head, text, f"Source: Harbour News March {number}."]
    assert titles(*lines) == list(HEADS[: len(lines) // 4])
