"""The heads of agencies' reports on several lines: house, day and town, and what stands beside them."""

import pytest

from reader.importers.bylines import read_byline
from reader.importers.captions import caption_parts, is_caption
from reader.importers.dateline import dateline, line_of_dateline, place_alone
from reader.importers.intake import read
from reader.importers.printed import is_update
from reader.model.article import BlockKind, Draft

TEXT = "The keepers of the lights say that no oil has come for a month, and that they wrote to the office."
MORE = "Nobody answered them. The boats stay in the harbour at night, and the quay has been dark since May."


def page(*lines: str, gap: str = "\n\n") -> tuple[Draft, ...]:
    return read((gap.join(lines) + "\n").encode(), "page.txt").drafts


def kinds(draft: Draft) -> dict[str, BlockKind]:
    return {block.text: block.kind for block in draft.blocks}


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("London, 6 January 2016", True),
        ("Geneva, May 3, 2019", True),
        ("Radio Free Velmar, 3 May 2017", False),
        ("HarbourBlue, 10 Aug 2018", False),
        ("Mirhala, 3 May 2019", False),
        ("HNR, 13 Aug 2018", False),
    ],
)
def test_a_house_and_a_day_are_no_dateline(line: str, *, is_one: bool) -> None:
    assert (line_of_dateline(line) is not None) is is_one


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("MIRHALA, Kenya", "MIRHALA, Kenya"),
        ("MIRHALA, Kenya:", "MIRHALA, Kenya"),
        ("Nairobi, Kenya", "Nairobi, Kenya"),
        ("MIRHALA –", "MIRHALA"),
        ("MIRHALA", None),
        ("KENYA, Africa", None),
        ("HARBOUR COUNCIL, Kenya", None),
        ("Mirhala, Aldrun", None),
        ("PRESS RELEASE, Kenya", None),
    ],
)
def test_a_town_alone_is_known_or_in_capitals_with_its_country(line: str, town: str | None) -> None:
    assert place_alone(line) == town


def test_the_house_below_a_byline_and_the_town_above_the_text_are_facts() -> None:
    (draft,) = page(
        "Keepers of the Lights Wait for Oil in the Dark",
        "By ILKA HARROW",
        "Associated Press",
        "May 03, 2019 1:52 AM",
        "MIRHALA, Kenya",
        TEXT,
        MORE,
    )
    assert draft.title == "Keepers of the Lights Wait for Oil in the Dark"
    assert (draft.authors, draft.dateline) == (("ILKA HARROW",), "MIRHALA, Kenya")
    assert draft.published.value == "2019-05-03T01:52"
    assert kinds(draft)["Associated Press"] is kinds(draft)["MIRHALA, Kenya"] is BlockKind.META


def test_a_title_between_its_byline_and_its_day_stays_one() -> None:
    drafts = page(
        *("Keepers Wait for Oil in the Dark", "By Ilka Harrow", "May 2, 2019", TEXT, MORE),
        *("By Tomas Velm", "Harbour Society for Maritime Studies", "May 3, 2019", TEXT, MORE),
    )
    assert [draft.title for draft in drafts][1:] == ["Harbour Society for Maritime Studies"]


def test_links_between_the_byline_and_the_text_are_no_text() -> None:
    (draft,) = page(
        "Keepers Found Asleep in Mirhala",
        "By Ilka Harrow\nAssociated Press / May 3, 2019\n  • Email|\n  • Single Page|\nText size +",
        f"MIRHALA, Central African Republic - {TEXT}",
        MORE,
    )
    assert draft.dateline == "MIRHALA, Central African Republic"
    assert draft.published.value == "2019-05-03"


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("May 3, 2009 - Updated on May 9, 2016", False),
        ("Updated on May 9, 2016", True),
        ("May 3, 2009 (updated)", True),
        ("Last modified: 3 May 2009", True),
    ],
)
def test_the_day_before_that_of_an_update_is_the_day_of_publication(line: str, *, is_one: bool) -> None:
    assert is_update(line) is is_one


def test_a_label_and_its_day_on_two_lines() -> None:
    (draft,) = page("Dozens of Lamps Broken in Mirhala", "  • Published\n    10 June 2020", TEXT, MORE)
    assert draft.published.value == "2020-06-10"


def test_an_agency_before_its_town() -> None:
    for raw in ("APA-Mirhala (Kenya)", "AFP - Mirhala (Aldrun)"):
        found = dateline(f"{raw} The keepers of the lights asked for oil.")
        assert found is not None
        assert (found.raw, found.agency) == (raw, None)  # in the brackets stands a place


def test_a_paper_before_a_dash_is_no_dateline() -> None:
    assert dateline("Harbour Bulletin — The keepers of the lights asked for oil.") is None


def test_a_day_glued_to_a_byline_is_no_part_of_the_name() -> None:
    assert read_byline("By ILKA HARROWJAN. 4, 2016").authors == ("ILKA HARROW",)


@pytest.mark.parametrize(
    ("line", "said", "credit"),
    [
        ("Map: the coast of north-eastern Aldrun", "Map: the coast of north-eastern Aldrun", None),
        ("Map: Harbour Press", "", "Harbour Press"),
        ("Harbour Press/Photo by Ilka Harrow", "", "Harbour Press/Photo by Ilka Harrow"),
        ("Screen shot 2019-05-03 at 9.49.10 AM", "Screen shot 2019-05-03 at 9.49.10 AM", None),
    ],
)
def test_what_maps_show_and_names_of_files_are_captions(line: str, said: str, credit: str | None) -> None:
    assert is_caption(line)
    assert caption_parts(line) == (said, credit)


def test_what_stands_below_the_label_of_a_picture_is_its_caption() -> None:
    (draft,) = page(
        "Dozens of Lamps Broken in Mirhala", "10 June 2020", TEXT, "Media caption,", "Lamps explained", MORE
    )
    assert kinds(draft)["Lamps explained"] is BlockKind.CAPTION


def test_a_deck_with_its_place_is_no_title() -> None:
    drafts = page(
        *("Keepers’ grisly month", "Kenya | Lamps broken in the newest raid on the quay"),
        *("by Ilka Harrow\nPosted 3/02/2017, 11:24 am", TEXT, "Read more"),
        *("Harbour council tries to curb raids", "Iraq | Keeper named after a quay was attacked"),
        *("by Ilka Harrow\nPosted 3/22/2017, 11:24 am", MORE, "Read more"),
    )
    assert [draft.title for draft in drafts] == [
        "Keepers’ grisly month",
        "Harbour council tries to curb raids",
    ]


def test_what_a_site_says_of_itself_below_its_links_is_no_article() -> None:
    (draft,) = page(
        *("Mission Calls for Probe Into Deadly Raid", "3 May 2019", TEXT, MORE, "Related Content", "Kenya"),
        *("Coordinator condemns the killing of a keeper in Velmar", "Posted", "14 May 2019"),
        *("About HarbourWeb", "HarbourWeb has been the leading source on lamps and quays since 1996."),
    )
    assert draft.title == "Mission Calls for Probe Into Deadly Raid"


def test_the_box_of_a_correspondent_is_a_part_of_the_article() -> None:
    (draft,) = page(
        *("Dozens of Lamps Broken in Mirhala", "10 June 2020", TEXT, MORE, TEXT),
        *("Why the hour of the raid is significant", "By Ilka Harrow, Harbour News Aldrun correspondent"),
        *(f"{n}. {text}" for n, text in enumerate((MORE, TEXT, MORE, TEXT, MORE, TEXT), 1)),
    )
    assert draft.authors == ()
