"""What the lines above a text say of it: datelines, bylines, labels, days in titles."""

import pytest

from reader.importers.dateline import dateline
from reader.importers.intake import read
from reader.importers.looks import Look, is_source, look
from reader.model.article import Draft

BODY = "The keepers say that no oil has come for a month, and that they wrote about it to the office.\n"


def only(*lines: str) -> Draft:
    (draft,) = read(("\n\n".join(lines) + "\n").encode(), "page.txt").drafts
    return draft


@pytest.mark.parametrize(
    ("text", "raw", "day"),
    [
        ("(Velmar) – The keepers said", "(Velmar)", None),
        ("(Velmar) The keepers said", "(Velmar)", None),
        ("(New Aldrun, 3 May 2017) – The keepers", "(New Aldrun, 3 May 2017)", "2017-05-03"),
        ("Velmar, May 3, 2017–The keepers", "Velmar, May 3, 2017", "2017-05-03"),
        ("3 May 2017 – The keepers", "3 May 2017", "2017-05-03"),
        ("May 3, 2017 (HNS) — The keepers", "May 3, 2017 (HNS)", "2017-05-03"),
        ("(3 May 2017)- The keepers", "(3 May 2017)", "2017-05-03"),
        ("Velmar, 3 May - The keepers", "Velmar, 3 May", None),
        ("Velmar, May 3 (Harbour Wire) – The keepers", "Velmar, May 3 (Harbour Wire)", None),
        ("NEW VELMAR, Jan 3 2016 (HNS) - The keepers", "NEW VELMAR, Jan 3 2016 (HNS)", "2016-01-03"),
        (
            "VELMAR (Harbour Wire - 3 May 2017) The keepers",
            "VELMAR (Harbour Wire - 3 May 2017)",
            "2017-05-03",
        ),
        ("The Hague, 3 May 2017: The keepers", "The Hague, 3 May 2017", "2017-05-03"),
    ],
)
def test_datelines(text: str, raw: str, day: str | None) -> None:
    found = dateline(text)
    assert found is not None
    assert found.raw == raw
    assert (found.date.value if found.date else None) == day


@pytest.mark.parametrize(
    "text", ["The keepers – said", "New: The lamps are lit", "In May – as always – he said"]
)
def test_no_datelines(text: str) -> None:
    assert dateline(text) is None


def test_paragraphs_that_each_begin_with_a_day_are_a_chronology() -> None:
    draft = only(
        "Lamps on the Quay", "3 May 2017 – The first lamp went out.", "9 May 2017 – The second lamp went out."
    )
    assert draft.dateline is None
    assert draft.published.value is None


def test_a_dateline_may_follow_a_paragraph_that_sums_up() -> None:
    draft = only(
        "Lamps on the Quay", BODY, "VELMAR (Harbour Wire - 3 May 2017) The keepers say that no oil came."
    )
    assert draft.published.value == "2017-05-03"


def test_a_role_stands_in_the_next_column() -> None:
    draft = only(
        "Lamps on the Quay", "By Mira Tellander" + " " * 40 + "Harbour Watch Reporter, Islands", BODY
    )
    assert draft.authors == ("Mira Tellander",)
    assert draft.role == "Harbour Watch Reporter, Islands"
    assert draft.publisher == "Harbour Watch"


def test_a_paper_and_a_desk_are_a_role() -> None:
    draft = only("Lamps on the Quay", "By: Mira Tellander\nHarbour Watch, Islands", BODY)
    assert (draft.role, draft.publisher) == ("Harbour Watch, Islands", "Harbour Watch")


def test_a_day_in_a_title_that_names_its_kind_is_that_of_publication() -> None:
    draft = only("No: 12, 3 May 2017, Press Release Regarding the Lamps on the Quay", BODY)
    assert draft.title.startswith("No: 12")
    assert draft.published.value == "2017-05-03"


def test_a_day_glued_to_a_title_is_that_of_publication() -> None:
    assert (
        only("Lamps on the quay of Velmar are outposted on: 2017/05/03", BODY).published.value == "2017-05-03"
    )


def test_a_day_in_any_other_title_is_not() -> None:
    assert only("Remembering 3 May 2017 on the Quay of Velmar", BODY).published.value is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Story Code : 263726", Look.META),
        ("Publish dateThursday 12 January 2023 - 13:54", Look.META),
        ("To the Keepers of: Aldrun, Tarnow and Velmar", Look.META),
        ("* News Release Issued by the Secretariat of Harbour Watch *", Look.KICKER),
        ("Click on link below to read the report", Look.LINK_TEXT),
        ("72", Look.LINK_TEXT),
        ("Leer toda la historia »", Look.LINK_TEXT),
        ("Distr. GENERAL 3 May 1996", Look.MASTHEAD),
        ("Distr. LIMITED", Look.MASTHEAD),
        ("Distribution of lamps on the quay", Look.SHORT),
        ("Category Archives: Lamps", Look.NAVIGATION),
        ("719 results arranged by date", Look.NAVIGATION),
        ("Перейти к основному содержанию", Look.NAVIGATION),
        ("No: 12, 3 May 2017, Press Release Regarding the Lamps on the Quay", Look.SHORT),
    ],
)
def test_looks(line: str, kind: Look) -> None:
    assert look(line) is kind


def test_a_dash_inside_a_date_makes_no_source() -> None:
    assert not is_source("Weekly Report: On the Lamps of the Quay No. 33/2006 17 - 23 August 2006")


def test_the_full_stop_of_a_note_is_not_part_of_the_publisher() -> None:
    note = "(This article was first published by the Harbour Institute at Velmar University.)"
    assert only("Lamps on the Quay", BODY, note).publisher == "Harbour Institute at Velmar University"
