"""Works without marks beside their noun, and headlines beside a house."""

import pytest

from reader.extract.sources import find
from tests.unit.extract.article_builder import build

COUNCIL = "Open Seas Council"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{COUNCIL}'s report Torn Nets, Torn Lives: A Count of Boats and Its Use.",
            (COUNCIL, "Torn Nets, Torn Lives: A Count of Boats and Its Use", None),
        ),
        (
            f"{COUNCIL} counted again. The report, Life by the Harbour: A Count of Boats, has figures.",
            (COUNCIL, "Life by the Harbour: A Count of Boats", None),
        ),
        (
            f"A recent {COUNCIL} report Velmar: All who have no boats, are poor: nets for sale has it.",
            (COUNCIL, "Velmar: All who have no boats, are poor: nets for sale", None),
        ),
        (
            "How is it after our March 2014 report, They Count the Boats: Nets in Aldrun, which says so?",
            (None, "They Count the Boats: Nets in Aldrun", "2014-03"),
        ),
        (
            f"One has none, says {COUNCIL} in its State of the Boats 2017: A Count report, and more.",
            (COUNCIL, "State of the Boats 2017: A Count", None),
        ),
        (f"It stands fourth in the {COUNCIL}’ 2015 Boat Index again.", (COUNCIL, "2015 Boat Index", None)),
        (
            f"A new report, ‘Last Boats of Winter’, produced by the Velmar-based body {COUNCIL}, has it.",
            (COUNCIL, "Last Boats of Winter", None),
        ),
        (
            'The report - "No Boat Is Left" - launched by 15 groups on 20 June, 2019 in Velmar, has it.',
            (None, "No Boat Is Left", "2019-06-20"),
        ),
        (
            "“Nets Burn in the Harbour,” declared the Washington Post headline on January 11, 2002.",
            ("Washington Post", "Nets Burn in the Harbour", "2002-01-11"),
        ),
    ],
)
def test_a_work_beside_its_noun(text: str, wanted: tuple[str | None, ...]) -> None:
    article = build(text)
    (one,) = [one for one in find(article) if one.title]
    assert (one.publisher, one.title, one.date) == wanted
    assert article.text[one.start : one.end] == one.raw


@pytest.mark.parametrize(
    "text",
    [
        "In its latest report, President Oda Bel of Velmar said that the boats burn.",
        f"In the report, {COUNCIL} says that the boats burn.",
        "A report of the Committee on Boats and Nets, rapporteur: Mr Oda, was read.",
        "A report, Boats and Nets of Velmar, lay on the table.",
        f"{COUNCIL}'s 2020 Report is out.",
    ],
)
def test_capitals_that_are_no_title(text: str) -> None:
    assert not [one for one in find(build(text)) if one.title]
