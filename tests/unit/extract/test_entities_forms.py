"""Names in forms that pages of further regions taught: brackets inside, two peoples, stations, sites."""

import pytest

from tests.unit.extract.entity_cases import found, named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was held under the Dangerous Boats (Special Measures) Act 1985.",
            [("LAW", "Dangerous Boats (Special Measures) Act 1985")],
        ),
        (
            "The Harbour Forces (Velmar and Torvaya) Special Powers Act was ended.",
            [("LAW", "Harbour Forces (Velmar and Torvaya) Special Powers Act")],
        ),
        (
            "The Peruvian-Brazilian border was shut.",
            [("GROUP", "Peruvian"), ("GROUP", "Brazilian")],
        ),
        ("Radio New Zealand reported that it rained.", [("ORG", "Radio New Zealand")]),
        ("Police told NBC Miami that it rained.", [("ORG", "NBC Miami")]),
        ("He owned the Torvaya.ru webpage.", [("ORG", "Torvaya.ru")]),
        ("Rain fell in Trinidad & Tobago.", [("PLACE", "Trinidad & Tobago")]),
        ("He fled the Republic of Torvaya.", [("PLACE", "Republic of Torvaya")]),
        ("He fled the Republic of Poland.", [("PLACE", "Republic of Poland")]),
        ("Benedict A/L Thanivas was held.", [("PERSON", "Benedict A/L Thanivas")]),
        (
            "So said the Director for Southern Africa Torvo Ilvay at noon.",
            [("PLACE", "Southern Africa"), ("PERSON", "Torvo Ilvay")],
        ),
        ("The Torvaist regime fell.", []),
        (
            "Archbishop Emeritus, Desmond Ilvay, came.",
            [("PERSON", "Desmond Ilvay")],
        ),
        (
            "Rain fell in the cities of Torvaya (7 days), Ilvanda (6 days) and Keldra (1 day).",
            [("PLACE", "Torvaya"), ("PLACE", "Ilvanda"), ("PLACE", "Keldra")],
        ),
        ("MEXICO CITY, Mexico — Rain fell.", [("PLACE", "MEXICO CITY"), ("PLACE", "Mexico")]),
        ("TORVAYA, OCTOBER 5, it rained.", [("PLACE", "TORVAYA")]),
        ("The bomb struck the TVK hotel at noon.", [("PLACE", "TVK")]),
        ("Shi’a Muslims prayed.", [("GROUP", "Shi’a Muslims")]),
        ("The Islamic State of Iraq claimed it.", [("ORG", "Islamic State of Iraq")]),
        ("The Islamic state organisation lost it.", [("ORG", "Islamic state")]),
        ("An Islamic state is what they want.", [("GROUP", "Islamic")]),
        ("He fled the Autonomous Republic of Torvaya.", [("PLACE", "Autonomous Republic of Torvaya")]),
        ("They were shot in Tocoa, Colón.", [("PLACE", "Tocoa"), ("PLACE", "Colón")]),
    ],
)
def test_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_short_name_in_the_bracket_behind_a_genitive() -> None:
    text = "It cites the National Harbour Commission of Poland’s (Hakam) report. Hakam said it rained."
    assert [one[1:] for one in named(text) if one[1] == "Hakam"] == [
        ("Hakam", "National Harbour Commission of Poland"),
        ("Hakam", "National Harbour Commission of Poland"),
    ]


def test_a_capital_city_is_not_joined_with_its_country() -> None:
    text = "It rained in Mexico City, and in all of Mexico."
    assert {one[2] for one in named(text)} == {"Mexico City", "Mexico"}


def test_all_names_of_the_islamic_state_are_one() -> None:
    text = "Islamic State (ISIS) fled. IS fighters and Daesh commanders fled; ISIL lost the town."
    assert {one[2] for one in named(text)} == {"Islamic State"}


def test_a_name_that_owns_an_office_is_a_body() -> None:
    text = "It was Torvaya’s right to land coordinator Sami Velmo who left. He said Torvaya had no choice."
    assert ("ORG", "Torvaya") in found(text)
    assert ("PERSON", "Torvaya") not in found(text)


def test_a_body_is_known_in_a_headline_without_its_country() -> None:
    body = "The Solomon Islands Truth and Justice Commission is open."
    headline = "Truth and Justice Commission to Look into Violence"
    assert ("ORG", "Truth and Justice Commission") in found(headline, body)


def test_who_carries_a_story_is_a_body() -> None:
    assert found("On Monday Torvaya carried a story on the rain.") == [("ORG", "Torvaya")]
