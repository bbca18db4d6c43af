"""The small readers: bylines, dates, datelines, publishers, captions, furniture, languages, sources."""

import pytest

from reader.importers.bylines import author_field, is_role, publisher_of_role, read_byline
from reader.importers.captions import caption_parts, is_caption
from reader.importers.dateline import dateline
from reader.importers.furniture import Furniture, furniture
from reader.importers.language import language
from reader.importers.looks import Look, look
from reader.importers.names import organisation_prefix
from reader.importers.printed import is_date_line, printed_date
from reader.importers.publishers import owner_of_rights, publisher_of_note, source_field
from reader.model.clean import SafeText


@pytest.mark.parametrize(
    ("text", "authors", "role"),
    [
        ("by Mira Tellander", ("Mira Tellander",), None),
        ("BY MIRA TELLANDER", ("Mira Tellander",), None),
        ("By Mira Tellander and Oskar van Lind", ("Mira Tellander", "Oskar van Lind"), None),
        ("By Mira Tellander, Senior Reporter", ("Mira Tellander",), "Senior Reporter"),
        ("By Abu al-Hadi Tarn | 3 May 2017", ("Abu al-Hadi Tarn",), None),
        ("Author: Rui Salen", ("Rui Salen",), None),
        ("By Mira Tellander to Aldrun Coast News", ("Mira Tellander",), None),
        ("Por Lucía Almarán", ("Lucía Almarán",), None),
    ],
)
def test_bylines_are_read(text: str, authors: tuple[str, ...], role: str | None) -> None:
    assert look(text) is Look.BYLINE
    found = read_byline(text)
    assert (found.authors, found.role) == (authors, role)


@pytest.mark.parametrize(
    "text", ["By the Numbers", "By Monday, the Quay Was Empty.", "By Land and Sea", "Bypass Closed Again"]
)
def test_a_line_that_only_begins_with_by_is_no_byline(text: str) -> None:
    assert look(text) is not Look.BYLINE


def test_an_author_is_found_in_a_line_of_facts() -> None:
    assert author_field("2018-11-05 09:12:44Source: boatmen.exampleAuthor: Rui Salen") == ("Rui Salen",)
    assert author_field("Posted on March 4, 2018 by Ines Valdorf") == ("Ines Valdorf",)
    assert author_field("Posted on March 4, 2018") == ()


@pytest.mark.parametrize(
    ("role", "publisher"),
    [
        ("Harbour Watch Reporter, Northern Isles", "Harbour Watch"),
        ("Harbour Watch Special Features Editor", "Harbour Watch"),
        ("Editor, The Velmar Courier", "The Velmar Courier"),
        ("Correspondent for the Lake Country Times", "Lake Country Times"),
        ("Middle East Editor", None),
        ("Reporter, Northern Isles", None),
        ("Senior Staff Writer", None),
    ],
)
def test_a_role_tells_the_publisher(role: str, publisher: str | None) -> None:
    assert is_role(role)
    assert publisher_of_role(role) == publisher


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2020-03-04 14:51:37Source: a", "2020-03-04T14:51:37", "second"),
        ("Published: March 3, 2013 at 6:45 PM", "2013-03-03T18:45", "minute"),
        ("Tuesday, 4th of March 2014", "2014-03-04", "day"),
        ("12 de marzo de 2020", "2020-03-12", "day"),
        ("1er février 2019", "2019-02-01", "day"),
        ("12 марта 2019", "2019-03-12", "day"),
        ("2016年3月10日", "2016-03-10", "day"),
        ("26.04.2024", "2024-04-26", "day"),
        ("Escrito por  |  20 / March / 2016", "2016-03-20", "day"),
        ("20/March/2016", "2016-03-20", "day"),
        ("25/12/2019", "2019-12-25", "day"),
        ("March 2019", "2019-03", "month"),
    ],
)
def test_printed_dates_are_read(text: str, value: str, precision: str) -> None:
    found = printed_date(text)
    assert found is not None
    assert (found.value, found.precision) == (value, precision)


@pytest.mark.parametrize("text", ["3/4/2020", "31 June 2019", "May we ask", "no. 2019", "12 March"])
def test_what_is_no_sure_date_is_left_alone(text: str) -> None:
    assert printed_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "12 March 2019",
        "Posted on March 4, 2018 by Ines Valdorf",
        "Geneva, 3 May 2011",
        "Issue 14 | 3 June 2022",
    ],
)
def test_date_lines_are_known(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stopped on 12 March 2019.",
        "Elections of 12 March 2019 and what came after them",
        "Since 2019",
    ],
)
def test_a_line_with_a_date_in_it_is_no_date_line(text: str) -> None:
    assert not is_date_line(text)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("PORT VELMAR, Aldrun — Residents say", "PORT VELMAR, Aldrun"),
        ("GENEVA (14 May 2021) – Experts", "GENEVA (14 May 2021)"),
        ("TARNOW -- Nurses", "TARNOW"),
        ("(Port Velmar, February 7, 2019) – A ruling", "(Port Velmar, February 7, 2019)"),
        ("Lake End, 3 May 2014 – The court", "Lake End, 3 May 2014"),
        ("LAKE END, Jan 4 (Lantern) - A court", "LAKE END, Jan 4 (Lantern)"),
    ],
)
def test_datelines_are_read_without_their_dash(text: str, raw: str) -> None:
    found = dateline(text)
    assert found is not None
    assert found.raw == raw


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE: According to the post",
        "The river — as ever — rose.",
        "UNHCR — in the resettlement",
        "He said so.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline(text) is None


@pytest.mark.parametrize(
    ("text", "name", "turned"),
    [
        ("( This article was originally published by Tarn College’s Institute for the Sea and is here.)",
         "Institute for the Sea, Tarn College", True),
        ("This post first appeared in The Lantern on 3 May 2017.", "The Lantern", False),
        ("Originally published by the Velmar Post.", "Velmar Post", False),
        ("Republished with permission from Radio Tarn.", "Radio Tarn", False),
    ],
)  # fmt: skip
def test_a_note_of_origin_names_the_publisher(text: str, name: str, turned: bool) -> None:
    found = publisher_of_note(text)
    assert found is not None
    assert found[0] == name
    assert found[1].endswith("possessive turned round") is turned
    assert look(text) is Look.ORIGIN


def test_a_source_field_names_a_site_or_a_publisher() -> None:
    assert source_field("2018-11-05 09:12:44Source: boatmen.exampleAuthor: Rui Salen") == (
        "boatmen.example",
        None,
    )
    assert source_field("Source: Office for Relief") == (None, "Office for Relief")
    assert source_field("3 May 2017") == (None, None)


def test_the_owner_of_rights_is_read() -> None:
    assert owner_of_rights("© 2013 Lantern Press. All rights reserved.") == "Lantern Press"
    assert owner_of_rights("© Copyright 2013 Lantern Press.") == "Lantern Press"
    assert owner_of_rights("All rights reserved") is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Coastal Network for Civil Rights: 212 Families Moved", "Coastal Network for Civil Rights"),
        ("Open Gates Foundation: Free the Teachers", "Open Gates Foundation"),
        ("Tarnow: Flash Update No. 3", None),
        ("Court Diary: No Verdict", None),
        ("Security Council: Vote Fails", None),
        ("Harbour Watch:", None),
    ],
)
def test_an_organisation_before_a_colon_is_known(title: str, name: str | None) -> None:
    assert organisation_prefix(title) == name


@pytest.mark.parametrize(
    ("text", "said", "credit"),
    [
        ("Nets on the quay. (Photo courtesy of the Velmar Post)", "Nets on the quay.", "Velmar Post"),
        ("Nets on the quay (Photo: Ines Valdorf/Lantern)", "Nets on the quay", "Ines Valdorf/Lantern"),
        ("Nets on the quay. Credit: Radio Tarn", "Nets on the quay.", "Radio Tarn"),
        ("Photo by Ines Valdorf", "", "Ines Valdorf"),
        ("Photo credit: Radio Tarn", "", "Radio Tarn"),
        ("Photo: The bakery on the quay, where the list of names hangs.",
         "The bakery on the quay, where the list of names hangs.", None),
    ],
)  # fmt: skip
def test_captions_and_their_credits(text: str, said: str, credit: str | None) -> None:
    assert is_caption(text)
    assert caption_parts(SafeText(text)) == (said, credit)


@pytest.mark.parametrize(
    "text", ["He gave her credit for it.", "A photo by the bed showed a boy.", "The source of the river"]
)
def test_a_sentence_about_a_photo_is_no_caption(text: str) -> None:
    assert not is_caption(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Skip to main content", Furniture.HEAD),
        ("Home > News > Statements", Furniture.HEAD),
        ("| Country | Reports | Blog |", Furniture.HEAD),
        ("Connect With Us", Furniture.TAIL),
        ("content2", Furniture.TAIL),
        ("Facebook Twitter LinkedIn", Furniture.TAIL),
        ("Share on WhatsApp", Furniture.TAIL),
        ("3 Comments", Furniture.TAIL),
        ("More…", Furniture.INLINE),
        ("Read more.", Furniture.INLINE),
        ("Page 3 of 10", Furniture.INLINE),
        ("Aldrun", None),
        ("Two bridges", None),
    ],
)
def test_site_furniture_is_known(text: str, kind: Furniture | None) -> None:
    assert furniture(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Velmar Post—Searches Go On—3 May 2017",
        "Radio Tarn – “Nobody Sleeps” – 5 May 2017",
        "Radio Tarn –Nobody Sleeps – 5 May 2017",
        "The Lantern – The Rope – 17 October 2016",
        "Union-Tribune via Radio Tarn – A: B and C – 9 September 2016",
    ],
)
def test_entries_of_source_lists_are_known(text: str) -> None:
    assert look(text) is Look.SOURCE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council of the town said that it was not for them to say who had been in the house.", "en"),
        ("La rédaction est fermée depuis la nuit et les portes ont été scellées par des agents sans que la "
         "direction ait reçu une décision, dit un des employés qui travaille pour le journal.", "fr"),
        ("海岛上的三所学校因为停电已经停课两周。家长们说没有收到任何通知。", "zh"),
        ("Жители говорят, что вода была отключена без предупреждения.", "ru"),
        ("Lamp", None),
        ("Velmar Tarnow Sorrel Meridian Aldrun Velmar Tarnow Sorrel", None),
    ],
)  # fmt: skip
def test_the_language_is_told_or_left_open(text: str, code: str | None) -> None:
    assert language(text) == code
