"""Names that what stands beside them shows: officers of bodies, branches, purposes, lands, namesakes."""

import pytest

from reader.extract import entities
from reader.model.findings import EntityMention
from tests.unit.extract.article_builder import Line, build


def mentions(*lines: Line) -> tuple[EntityMention, ...]:
    return entities.find(build(*lines))


def found(*lines: Line) -> list[tuple[str, str]]:
    return [(str(one.type), str(one.text)) for one in mentions(*lines)]


def named(text: str, *lines: Line) -> list[str]:
    """The canonical names of the mentions printed so."""
    return [str(one.name) for one in mentions(*lines) if one.text == text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who belongs to a body, even where the first word is a listed town's
        (
            "“The boats are gone,” said Lille Odra Nuu of the Harbour Union.",
            [("PERSON", "Lille Odra Nuu"), ("ORG", "Harbour Union")],
        ),
        (
            "“The boats are gone,” said Wai Odra Nuu of the Harbour Union.",
            [("PERSON", "Wai Odra Nuu"), ("ORG", "Harbour Union")],
        ),
        (
            "Odra Kempel of TORVA, a group in London, said that nobody had been asked.",
            [("PERSON", "Odra Kempel"), ("ORG", "TORVA"), ("PLACE", "London")],
        ),
        (
            "Odra Kempel of the Harbour Union told us that nobody had been asked.",
            [("PERSON", "Odra Kempel"), ("ORG", "Harbour Union")],
        ),
        (
            "“The boats are gone,” said Port Torva of the Harbour Union.",
            [("PLACE", "Port Torva"), ("ORG", "Harbour Union")],
        ),
        # titles
        ("He asked State Counsellor Velma Odra Kem to come.", [("PERSON", "Velma Odra Kem")]),
        ("He asked State Counselor Odra Kempel to come.", [("PERSON", "Odra Kempel")]),
        ("A counsellor of the state came to the old port.", []),
        ("On Monday Prime Mister Odra Kempel left.", [("PERSON", "Odra Kempel")]),
        # branches of bodies
        (
            "It was written by the Harbour Women’s Association Norway in May.",
            [("ORG", "Harbour Women’s Association Norway")],
        ),
        ("She met the Harbour Peace Network Norway in May.", [("ORG", "Harbour Peace Network Norway")]),
        (
            "She met the Harbour Peace Network Norway’s lawyers.",
            [("PLACE", "Norway")],
        ),
        (
            "He left the Harbour Foundation. Norway paid for the boats.",
            [("ORG", "Harbour Foundation"), ("PLACE", "Norway")],
        ),
        (
            "The Harbour Alliance in Norway asked for boats.",
            [("ORG", "Harbour Alliance"), ("PLACE", "Norway")],
        ),
        # purposes in lower case
        (
            "He heads the National Agency for fighting cargo theft, organised fraud and smuggling.",
            [("ORG", "National Agency for fighting cargo theft, organised fraud and smuggling")],
        ),
        (
            "The National Agency for preventing fires said that nobody had called.",
            [("ORG", "National Agency for preventing fires")],
        ),
        (
            "The National Bureau for monitoring prices in Norway has closed.",
            [("ORG", "National Bureau for monitoring prices"), ("PLACE", "Norway")],
        ),
        (
            "She runs the Regional Office for combating fraud, which has six rooms.",
            [("ORG", "Regional Office for combating fraud")],
        ),
        ("They praised the National Agency for fighting fraud.", [("ORG", "National Agency")]),
        ("They asked the National Agency for help and bread.", [("ORG", "National Agency")]),
        # a second field that begins with a people's name
        (
            "The Ministry of Trade and Norwegian Affairs closed the port.",
            [("ORG", "Ministry of Trade and Norwegian Affairs")],
        ),
        (
            "The Ministry of Trade and Norwegian officials closed the port.",
            [("ORG", "Ministry of Trade"), ("GROUP", "Norwegian")],
        ),
        (
            "The Ministry of Trade and Norwegian Affairs Minister Odo Kem met.",
            [("ORG", "Ministry of Trade"), ("GROUP", "Norwegian"), ("PERSON", "Odo Kem")],
        ),
        # capitals joined by a hyphen
        ("Lawyers of FORUM-NORWAY said so.", [("ORG", "FORUM-NORWAY")]),
        ("The FORUM-TORVA asked for an inquiry.", [("ORG", "FORUM-TORVA")]),
        ("The ANTI-WAR marches went on in the old port.", []),
        ("He called the deal a NON-STARTER and left.", []),
        # events
        ("The Rotterdam trials of 1951 changed the law.", [("EVENT", "Rotterdam trials")]),
        ("The Rotterdam trials of a new vaccine began.", [("PLACE", "Rotterdam")]),
        ("In Norway trials are slow.", [("PLACE", "Norway")]),
        (
            "They wrote of the 3 May 2009 Torva Stadium Massacre and its victims.",
            [("EVENT", "Torva Stadium Massacre")],
        ),
        (
            "They wrote of the 2009 Torva Stadium Massacre and its victims.",
            [("EVENT", "2009 Torva Stadium Massacre")],
        ),
        # lands of peoples, units and papers
        ("Herders left Dar Zaghawa in the spring.", [("PLACE", "Dar Zaghawa")]),
        ("In Dar, Zaghawa families waited.", [("PLACE", "Dar"), ("GROUP", "Zaghawa")]),
        ("He was seized by Detachment 41, a police unit.", [("ORG", "Detachment 41")]),
        ("The Detachment of the soldiers took a day.", []),
        ("She told the Guardian that nobody had come.", [("ORG", "Guardian")]),
        ("She told the Guardian to come.", []),
    ],
)
def test_what_stands_beside_shows_the_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_listed_town_is_found_where_it_opens_a_sentence() -> None:
    lines = ("In Nigeria, men came to Damboa by car.", "Damboa had been waiting. Soldiers hold Damboa now.")
    assert named("Damboa", *lines) == ["Damboa"] * 3


def test_a_branch_needs_a_name_before_its_noun() -> None:
    assert ("ORG", "Association Norway") not in found("The Velms’ Association Norway met.")


ANA = "Ana Torvel was shot in the port."
ODO = "Odo Torvel, a judge, opened the case."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((ANA, "Torvel was 22 years old.", ODO), ["Ana Torvel"]),
        ((ANA, ODO, "Torvel asked for the papers."), ["Odo Torvel"]),
        ((ANA, "Torvel was 22 years old.", ODO, "Torvel read it."), ["Ana Torvel", "Odo Torvel"]),
        (("Torvel was 22 years old.", ANA, ODO), ["Torvel"]),
        (("Ana Torvel and her brother Odo Torvel were shot.", "Torvel was 22 years old."), ["Torvel"]),
        ((ANA, "Torvel was 22, said a nurse, while Odo Torvel, a judge, was away."), ["Torvel"]),
        ((ANA, ODO, "Mrs. Torvel died."), ["Torvel"]),
    ],
)
def test_a_shared_family_name_is_the_one_named_last_before(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert named("Torvel", *lines) == expected


def test_a_shared_family_name_is_shown_as_a_guess() -> None:
    last = mentions(ANA, ODO, "Torvel asked for the papers.")[-1]
    assert (last.certain, "named last before" in last.rule) == (False, True)
