"""Names that nothing announces: bodies in other languages, firms, houses, peoples, short forms, datelines."""

import pytest

from reader.extract import entities
from reader.model.findings import EntityMention
from tests.unit.extract.article_builder import Line, build

PROSE = "People in the hills said that nothing had changed since the boats left."


def mentions(*lines: Line) -> tuple[EntityMention, ...]:
    return entities.find(build(*lines))


def found(*lines: Line) -> list[tuple[str, str]]:
    return [(str(one.type), str(one.text)) for one in mentions(*lines)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # bodies in other languages, with small words of theirs
        (
            "The Kilusang Magdaragat ng Torvaya at Ilvan met.",
            [("ORG", "Kilusang Magdaragat ng Torvaya at Ilvan")],
        ),
        ("The Malayang Samahan ng mga Torvaya met.", [("ORG", "Malayang Samahan ng mga Torvaya")]),
        (
            "The Bureau torvan pour le respect des droits de l’homme wrote.",
            [("ORG", "Bureau torvan pour le respect des droits de l’homme")],
        ),
        ("The Bureau said that the boats had left.", []),
        # firms
        ("Guards of Torvaya Mining Corp. left.", [("ORG", "Torvaya Mining Corp.")]),
        ("Guards of Torvaya Pulp Co. Ltd. left.", [("ORG", "Torvaya Pulp Co. Ltd.")]),
        ("Guards of Torvaya and Sons, Inc. left.", [("ORG", "Torvaya and Sons, Inc.")]),
        ("The land of J. Torvay & Sons Inc. lay idle.", [("ORG", "J. Torvay & Sons Inc.")]),
        # houses of lawmakers by one word
        ("The bill has been pending in Congress for years.", [("ORG", "Congress")]),
        ("Critics asked Parliament to wait.", [("ORG", "Parliament")]),
        ("A member of Parliament wrote to us.", []),
        # chambers and branches with their number, treaties with their year
        ("Trial Chamber IV met.", [("ORG", "Trial Chamber IV")]),
        (
            "In May, ICC Trial Chamber IV met.",
            [("ORG", "ICC"), ("ORG", "Trial Chamber IV")],
        ),
        ("It broke the 1971 Harbour Convention.", [("LAW", "1971 Harbour Convention")]),
        ("In March 1971 Harbour Convention talks began.", [("LAW", "Harbour Convention")]),
        # hyphens
        ("He was held in Velma-sur-Odre.", [("PLACE", "Velma-sur-Odre")]),
        ("Men of Sahar-e-Velman fired.", [("ORG", "Sahar-e-Velman")]),
        ("They met in Pul-e-Velman.", [("PLACE", "Pul-e-Velman")]),
        ("The VNRU-Norway said so.", [("ORG", "VNRU-Norway")]),
        ("NATO-Norway talks began.", [("ORG", "NATO"), ("PLACE", "Norway")]),
        ("Some Torva-Masalit families fled.", [("GROUP", "Torva-Masalit")]),
        ("Pro-Norwegian fighters left.", [("GROUP", "Norwegian")]),
        # places
        ("A bomb hit the Torvaya tribal region.", [("PLACE", "Torvaya")]),
        ("A clerk in Amhara said so.", [("PLACE", "Amhara")]),
        ("Many Amhara families fled.", [("GROUP", "Amhara")]),
        ("It rained in Barangay Lower Torvaya.", [("PLACE", "Barangay Lower Torvaya")]),
        (
            "They live in the Greater Torvaya Administrative Area.",
            [("PLACE", "Greater Torvaya Administrative Area")],
        ),
        # persons
        ("He drove Andal Torvay Jr., a former mayor.", [("PERSON", "Andal Torvay Jr.")]),
        ("K. Torvayam spoke.", [("PERSON", "K. Torvayam")]),
        ("They met Ko Mar Torvay, a baker.", [("PERSON", "Ko Mar Torvay")]),
        # outlets that are ordinary words
        ("The police told Vanguard that he had fled.", [("ORG", "Vanguard")]),
        ("They were the vanguard of the march.", []),
    ],
)
def test_a_name_is_found_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, PROSE) == expected


@pytest.mark.parametrize(
    ("lines", "text", "name"),
    [
        (("The mayor of Torvaya City spoke.", "In Torvaya, shops shut."), "Torvaya", "Torvaya"),
        (
            ("The camp lies in Hacienda Torvaya.", "The Torvaya farmers sued."),
            "Torvaya",
            "Hacienda Torvaya",
        ),
        (
            ("TORVAYA, Norway — Snow fell on the town of Torvaya and on its harbour all day long.", PROSE),
            "TORVAYA",
            "Torvaya",
        ),
        (
            ("Boats came to the Democratic Republic of the Congo.", "In Congo, shops shut."),
            "Congo",
            "Democratic Republic of the Congo",
        ),
        (
            ("Patrols of UNMISS were late.", "The Mission also said so."),
            "Mission",
            "UNMISS",
        ),
        (
            ("The Urban Harbour Groups (GUH) fired.", "The GUH left."),
            "GUH",
            "Urban Harbour Groups",
        ),
        (
            ("The Torvan Kilusang Ilvan ng Odo (TORVA-Odo) met.", "Men hit a TORVA-Odo clerk."),
            "TORVA-Odo",
            "Kilusang Ilvan ng Odo",
        ),
    ],
)
def test_short_forms_and_capitals_are_joined(lines: tuple[str, ...], text: str, name: str) -> None:
    assert [str(one.name) for one in mentions(*lines) if str(one.text) == text][-1] == name


def test_a_heading_in_capitals_names_a_country() -> None:
    assert found(("heading", "NEWS FROM SRI LANKA"), PROSE) == [("PLACE", "SRI LANKA")]


def test_a_dateline_of_several_words_is_one_place() -> None:
    line = (
        "SAN TORVO DEL MONTE CITY, Norway — A bank is having land fenced off, a group of farmers said today."
    )
    assert found(line)[:2] == [("PLACE", "SAN TORVO DEL MONTE CITY"), ("PLACE", "Norway")]


def test_a_family_name_that_the_author_shares_means_the_other_person() -> None:
    lines = (("byline", "By Ana B. Torvay"), "The mayor, Odo Torvay, was freed.", "Torvay left.")
    assert str(mentions(*lines)[-1].name) == "Odo Torvay"


def test_a_row_of_places_is_not_broken_by_who() -> None:
    text = "It happened in Torvaya, Ilvan and Kemrod, who knows why."
    assert [kind for kind, _ in found(text, PROSE)] == ["PLACE"] * 3


def test_a_credit_at_the_end_of_a_caption_names_its_photographer() -> None:
    text = "A man looks at the harbour. Arvid Torvay AP Photo"
    assert ("PERSON", "Arvid Torvay") in found(("caption", text), PROSE)
