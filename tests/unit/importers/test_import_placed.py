"""Short reports below each other, each with its place at the head of the text."""

from reader.importers.dateline import dateline
from reader.importers.intake import read

PAGE = """\
Goats are given back for a fee

Mirhala, North Aldrun: An owner had to pay the wardens of the hill for goats that grazed on his own meadow.

He said so to a teacher of the village on Monday.

Four men held over their nets

Belovar, North Aldrun: The guard of the strait took four men on the night of the fourth, with boats and nets.

They had asked for leave to go out, their families told the harbour office.
"""


def test_a_place_and_its_region_before_a_colon_are_a_dateline() -> None:
    found = dateline(
        "Mirhala, North Aldrun: The wardens of the hill took nine goats from a meadow on Monday."
    )
    assert found is not None
    assert found.raw == "Mirhala, North Aldrun"
    assert not found.sure


def test_a_label_before_a_colon_is_none() -> None:
    assert dateline("Summary, Key Findings: The wardens of the hill took nine goats from a meadow.") is None


def test_titles_above_places_begin_articles() -> None:
    taken = read(PAGE.encode(), "page.txt")
    assert [str(draft.title) for draft in taken.drafts] == [
        "Goats are given back for a fee",
        "Four men held over their nets",
    ]
    assert [draft.dateline for draft in taken.drafts] == ["Mirhala, North Aldrun", "Belovar, North Aldrun"]
    assert "place at the head of the text" in taken.drafts[1].boundary
