"""Agencies and papers that the last lines of an article name, and whom it was translated from."""

import pytest

from reader.extract.sources import find
from tests.unit.extract.article_builder import build

TEXT = "The boats burned at night, and nobody saw who lit them."


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Based on reporting by AFP, Reuters, and the Velmar Post", ["AFP", "Reuters", "Velmar Post"]),
        ("With reporting by Harbour Radio and AP", ["Harbour Radio", "AP"]),
        ("(With inputs from PTI)", ["PTI"]),
        ("Compiled from reports by Reuters and BBC.", ["Reuters", "BBC"]),
        ("The Associated Press contributed to this report.", ["The Associated Press"]),
        ("Translated from the French original in Le Monde by Ana Bel", ["Le Monde"]),
        ("They were glad of it. – Reuters", ["Reuters"]),
        # people, places and things
        ("Based on information from the mayor, we think so.", []),
        ("We came back with material from the harbour.", []),
        ("Ana Bel and Mo Oda contributed to this report.", []),
        ("They were glad of it. – Ana Bel", []),
        ("Translated from the French by Ana Bel", []),
    ],
)
def test_closing_lines(line: str, wanted: list[str]) -> None:
    article = build(TEXT, line)
    found = find(article)
    assert [one.publisher for one in found] == wanted
    assert all(article.text[one.start : one.end].strip("– ") == one.publisher for one in found)
    assert all(one.rule.startswith("origin note") and not one.certain for one in found)


def test_an_agency_behind_a_dash_counts_at_the_end_alone() -> None:
    assert find(build("They were glad of it. – Reuters", TEXT)) == ()
