"""Issues of periodicals: their titles, the days they cover, the days that head their items."""

import pytest

from reader.importers.intake import read
from reader.importers.issues import is_issue_line, last_of_period
from reader.model.article import BlockKind, Draft

TEXTS = (
    "The keepers of the lights in the north say that no oil has come, and that they wrote to the office.",
    "The council met in Velmar and named nobody. Its clerk had left the list at home, as he does in May.",
    "Boats stay in the harbour at night, since the quay is dark and the pilots have gone to the islands.",
)


def page(*lines: str) -> tuple[Draft, ...]:
    return read(("\n\n".join(lines) + "\n").encode(), "page.txt").drafts


@pytest.mark.parametrize(
    ("line", "last"),
    [
        ("#LampsWeekly: 24 – 28 April 2017", "2017-04-28"),
        ("WEEKS 35-36 : 28.08.-10.09.2005", "2005-09-10"),
        ("Weekly Update 24-28 April 2017", "2017-04-28"),
        ("Lamps Monitor No. 12 (3–9 May 2017)", "2017-05-09"),
        ("Weekly Update, April 24 – 28, 2017", "2017-04-28"),
        ("Weekly Update 28 April to 4 May 2017", "2017-05-04"),
        ("Harbour Situation Report – Horn of Aldrun – No. 260, 02 September 2022", None),
    ],
)
def test_lines_of_issues(line: str, last: str | None) -> None:
    assert is_issue_line(line)
    assert last_of_period(line) == last


@pytest.mark.parametrize(
    "line", ["", "3 May 2017", "Posted on 3 May 2017", "The report of 24 – 28 April 2017 was lost.", "Week"]
)
def test_other_lines(line: str) -> None:
    assert not is_issue_line(line)


@pytest.mark.parametrize("colon", ["", ":"])
def test_the_issue_is_the_title_of_a_page_of_sections(colon: str) -> None:
    (draft,) = page(
        *("#LampsWeekly: 24 – 28 April 2017", f"Aldrun{colon}", TEXTS[0]),
        *(f"Velmar{colon}", TEXTS[1], f"Islands{colon}", TEXTS[2]),
    )
    assert draft.title == "#LampsWeekly: 24 – 28 April 2017"
    assert (draft.published.value, draft.published.not_before) == (None, "2017-04-28")
    heads = [block.text for block in draft.blocks if block.kind is BlockKind.HEADING]
    assert heads == [f"Aldrun{colon}", f"Velmar{colon}", f"Islands{colon}"]


def test_the_one_day_of_an_issue_is_that_of_its_publication() -> None:
    (draft,) = page(
        *("Harbour Situation Report – Horn of Aldrun – No. 260, 02 September 2022", "Situation in Velmar"),
        *(TEXTS[0], "Situation on the islands", TEXTS[1], "Regional situation", TEXTS[2]),
    )
    assert draft.title.startswith("Harbour Situation Report")
    assert draft.published.value == "2022-09-02"


def test_days_and_places_are_the_headings_of_a_chronology() -> None:
    (draft,) = page(
        *("WEEKS 35-36 : 28.08.-10.09.2005", "27.08.05, UN", TEXTS[0], "30.08.05, EU", TEXTS[1]),
        *("NORTHERN TERRITORIES AND SOUTH ALDRUN", "Chronology of events", "29.08.05", TEXTS[2]),
        *("31.08.05", TEXTS[0], "02.09.05", TEXTS[1], "04.09.05, Velmar", TEXTS[2]),
    )
    assert draft.title == "WEEKS 35-36 : 28.08.-10.09.2005"
    assert {block.kind for block in draft.blocks if block.text[:1].isdigit()} == {BlockKind.HEADING}


def test_several_articles_below_the_line_of_an_issue_keep_their_titles() -> None:
    drafts = page(
        *("Weekly Update 24-28 April 2017", "Court frees two keepers in Velmar", "By Ilka Harrow", TEXTS[0]),
        *("Council refuses oil for the lamps of the quay", "By Tomas Velm", TEXTS[1]),
        *("Pilots leave the islands for good", "By Ina Sarn", TEXTS[2]),
    )
    assert [draft.title for draft in drafts] == [
        "Court frees two keepers in Velmar",
        "Council refuses oil for the lamps of the quay",
        "Pilots leave the islands for good",
    ]


SYMPOSIUM = """The College of Mirhala News Home News Releases College in the News Subscribe to News Contact Us

College of Mirhala News Release


May 30, 2019

Symposium to Weigh River Courts and Their Alternatives

The college of law will ask on Friday what became of the river courts, and who may still speak before them.

{signed}For further information, please contact:
- College of Mirhala, news office
- River Voices, Mirhala
"""


def test_a_menu_and_the_kind_of_text_are_no_title() -> None:
    (draft,) = read(SYMPOSIUM.format(signed="").encode(), "page.txt").drafts
    assert draft.title == "Symposium to Weigh River Courts and Their Alternatives"


def test_who_signed_above_the_line_of_contact_is_no_article() -> None:
    signed = "Mirhala Forum (MIRFOR)\nRiver Voices\nWomen Ferry Network Aldrun\nBoat People’s Association\n\n"
    (draft,) = read(SYMPOSIUM.format(signed=signed).encode(), "page.txt").drafts
    assert draft.title == "Symposium to Weigh River Courts and Their Alternatives"
