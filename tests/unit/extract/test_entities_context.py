"""Names that the words around them show, each rule with a sentence about invented persons and places."""

import pytest

from tests.unit.extract.entity_cases import found, named

# A word that no list may hold: persons Odda, Kemro, Ilvan; places Velmo, Aldrune, Torvay; bodies Ilvana.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # rows of persons
        (
            "Kemro Oddavi and Ana Ilvanto, two teachers, were held.",
            [("PERSON", "Kemro Oddavi"), ("PERSON", "Ana Ilvanto")],
        ),
        (
            "The sons of Oddav and Ilvant left; she is the daughter of Oddav and Ilvant.",
            [("PERSON", "Oddav"), ("PERSON", "Ilvant"), ("PERSON", "Oddav"), ("PERSON", "Ilvant")],
        ),
        (
            "She met the deputy head of the Harbour Rights Society Kemro Oddavi.",
            [("ORG", "Harbour Rights Society"), ("PERSON", "Kemro Oddavi")],
        ),
        # one name
        ("Oddav, 26, was taken away.", [("PERSON", "Oddav")]),
        ("They asked his niece, Oddav, for help.", [("PERSON", "Oddav")]),
        ("Oddav, mother of four, wept.", [("PERSON", "Oddav")]),
        ("A man identified as Oddav was shot.", [("PERSON", "Oddav")]),
        ("The father’s name is Oddav and he fishes.", [("PERSON", "Oddav")]),
        (
            "Ana Ilvanto, Oddav, Torvan and Pedro Kemro were held.",
            [
                ("PERSON", "Ana Ilvanto"),
                ("PERSON", "Oddav"),
                ("PERSON", "Torvan"),
                ("PERSON", "Pedro Kemro"),
            ],
        ),
        ("The guide Tale Oddavi, who is blind, knew it.", [("PERSON", "Tale Oddavi")]),
        # a family name inside another name stands for nobody
        (
            "They met Ana Torvay. It was near Velmo Torvay village.",
            [("PERSON", "Ana Torvay"), ("PLACE", "Velmo Torvay")],
        ),
        # parts of names
        ("They wrote to Pedro “Big Kemro” Oddavi.", [("PERSON", "Pedro “Big Kemro” Oddavi")]),
        ("Judge Pedro A. Oddavi left early.", [("PERSON", "Pedro A. Oddavi")]),
        ("They met Clara May Oddavi there.", [("PERSON", "Clara May Oddavi")]),
        ("Police held Ibrahim ‘Abdin on Friday.", [("PERSON", "Ibrahim ‘Abdin")]),
        ("Cardinal Oddavi as chair of the board spoke.", [("PERSON", "Oddavi")]),
        ("Minister of Interior Kemro Oddavi spoke.", [("PERSON", "Kemro Oddavi")]),
        ("Monks of the Dalai Lama came.", [("PERSON", "Dalai Lama")]),
        ("Sultan Ibrahim Oddavi ruled the coast.", [("PERSON", "Ibrahim Oddavi")]),
        ("They praised Putin for it.", [("PERSON", "Putin")]),
        # no age without a further comma
        ("Along Velmo Torvay, 77 boats sank.", []),
        # a body's noun behind a role makes no body
        ("Kemro Oddavi, an activist of the group, left.", [("PERSON", "Kemro Oddavi")]),
    ],
)
def test_persons(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They burned ten villages comprising Velmo, Torvay and Aldrune Kova.",
            [("PLACE", "Velmo"), ("PLACE", "Torvay"), ("PLACE", "Aldrune Kova")],
        ),
        (
            "Two villages, Al-Velmo and Wadi Al-Torva, are empty.",
            [("PLACE", "Al-Velmo"), ("PLACE", "Wadi Al-Torva")],
        ),
        ("It began in Velmo and Torvay districts.", [("PLACE", "Velmo"), ("PLACE", "Torvay")]),
        ("Men raided Velmo community in Torvay.", [("PLACE", "Velmo"), ("PLACE", "Torvay")]),
        ("A man in At-Velmo, a village on the coast, fled.", [("PLACE", "At-Velmo")]),
        (
            "Boats came to the Barangays of Velmo and Torvay again.",
            [("PLACE", "Velmo"), ("PLACE", "Torvay")],
        ),
        (
            "Posts stood in Velmo, Torvay, Aldrune and Nairobi.",
            [("PLACE", "Velmo"), ("PLACE", "Torvay"), ("PLACE", "Aldrune"), ("PLACE", "Nairobi")],
        ),
        (
            "People left Velmo, Torvay, and Aldrune areas.",
            [("PLACE", "Velmo"), ("PLACE", "Torvay"), ("PLACE", "Aldrune")],
        ),
        ("Herders use the Torvay Conservation Area.", [("PLACE", "Torvay Conservation Area")]),
        ("Ana Oddavi from Torvay spoke.", [("PERSON", "Ana Oddavi"), ("PLACE", "Torvay")]),
        ("It is the road between Velmo and Torvay.", [("PLACE", "Velmo"), ("PLACE", "Torvay")]),
        ("They reached Torvay east of Nairobi.", [("PLACE", "Torvay"), ("PLACE", "Nairobi")]),
        ("The camp is in northern Kenya’s Torvay.", [("PLACE", "Kenya"), ("PLACE", "Torvay")]),
        ("Shops shut in Nairobi (Torvay).", [("PLACE", "Nairobi"), ("PLACE", "Torvay")]),
        ("The Torvay-based paper closed.", [("PLACE", "Torvay")]),
        (
            "It lies in Torvay Local Government Area of the state.",
            [("PLACE", "Torvay Local Government Area")],
        ),
        ("They came from Barangay Torvay.", [("PLACE", "Barangay Torvay")]),
        ("It is the Prefecture of Torvay-Velmo.", [("PLACE", "Prefecture of Torvay-Velmo")]),
        ("They live in the West Department now.", [("PLACE", "West Department")]),
        (
            "He was sent to Penal Colony No. 9 in winter.",
            [("PLACE", "Penal Colony No. 9")],
        ),
        (
            "It lies in Torvay Tibetan and Kazakh Autonomous Prefecture.",
            [("PLACE", "Torvay Tibetan and Kazakh Autonomous Prefecture")],
        ),
        ("People of the Torvay Indigenous Land protested.", [("PLACE", "Torvay Indigenous Land")]),
        ("Boats left Iranian Kurdistan.", [("PLACE", "Iranian Kurdistan")]),
        ("A man in the village of Velmo Torvay said that he fled.", [("PLACE", "Velmo Torvay")]),
        ("Nairobi, August 6: The court met.", [("PLACE", "Nairobi")]),
        (
            "TORVAY – The court met on Monday in the old hall by the river and heard three men.",
            [("PLACE", "TORVAY")],
        ),
        ("It was said in the Republic of Kenya.", [("PLACE", "Republic of Kenya")]),
        ("Governments met in CAIRO again.", [("PLACE", "CAIRO")]),
        ("Kemro Oddavi, the village head, died there.", [("PERSON", "Kemro Oddavi")]),
    ],
)
def test_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Border Police and Harbour Bureau staff came.",
            [("ORG", "Border Police"), ("ORG", "Harbour Bureau")],
        ),
        (
            "It cites the Harbour Department of ODI Kemro Oddavi said.",
            [("ORG", "Harbour Department of ODI"), ("PERSON", "Kemro Oddavi")],
        ),
        (
            "He leads the Association for Peace and the Promotion of Human Rights.",
            [("ORG", "Association for Peace and the Promotion of Human Rights")],
        ),
        (
            "She wrote to the Committee for Solidarity with Political Prisoners.",
            [("ORG", "Committee for Solidarity with Political Prisoners")],
        ),
        (
            "Coalition of Harbour Workers President Ana Oddavi left.",
            [("ORG", "Coalition of Harbour Workers"), ("PERSON", "Ana Oddavi")],
        ),
        (
            "Troops of the 62nd Infantry Battalion left.",
            [("ORG", "62nd Infantry Battalion")],
        ),
        ("Soldiers of the 78th ODBV came.", [("ORG", "78th ODBV")]),
        ("He joined the NGO Centre for Harbour Studies.", [("ORG", "Centre for Harbour Studies")]),
        ("A report by Aldrune Human Rights says so.", [("ORG", "Aldrune Human Rights")]),
        ("She works at the Human Rights House Nairobi.", [("ORG", "Human Rights House Nairobi")]),
        (
            "It was told to Ilvana spokesman Pedro Oddavi.",
            [("ORG", "Ilvana"), ("PERSON", "Pedro Oddavi")],
        ),
        ("He told the daily The Harbourer of it.", [("ORG", "Harbourer")]),
        ("It was the Ilvana news agency that knew.", [("ORG", "Ilvana")]),
        ("She is a reporter for Ilvana and two others.", [("ORG", "Ilvana")]),
        ("In the north, Sunday Telegraph learnt more.", [("ORG", "Sunday Telegraph")]),
        (
            "The strike went on. (Velmo Herald, March 7; La Torvaya, March 6)",
            [("ORG", "Velmo Herald"), ("ORG", "La Torvaya")],
        ),
        ("Nairobi, Torvay – The court met on Monday.", [("PLACE", "Nairobi"), ("ORG", "Torvay")]),
        (
            "They quote the Kilusang Torvay ng Velmo of it.",
            [("ORG", "Kilusang Torvay ng Velmo")],
        ),
        (
            "It breaks the Prevention of Harbour Crimes Act.",
            [("LAW", "Prevention of Harbour Crimes Act")],
        ),
        (
            "The Special Law for the Control of Harbour Trade passed.",
            [("LAW", "Special Law for the Control of Harbour Trade")],
        ),
        (
            "It accused the armed group Ibrahim Ben Torvay (IBT) of it.",
            [("ORG", "Ibrahim Ben Torvay"), ("ORG", "IBT")],
        ),
        ("The KDVA Programme Manager left.", [("ORG", "KDVA")]),
        ("They marked World Harbour Day.", [("EVENT", "World Harbour Day")]),
        (
            "He is a member of the pro-Kurdish Harbour Party.",
            [("GROUP", "Kurdish"), ("ORG", "Harbour Party")],
        ),
    ],
)
def test_bodies_laws_and_events(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("The Ilvana Human Rights Organization met.", "On Monday Ilvana spoke."),
            ("ORG", "Ilvana", "Ilvana Human Rights Organization"),
        ),
        (
            ("Men from Torvaya Township fled.", "Others came back, and Torvaya was quiet."),
            ("PLACE", "Torvaya", "Torvaya"),
        ),
        (
            ("TORVAYA has condemned the raid.", "Reports by Torvaya say otherwise."),
            ("ORG", "Torvaya", "TORVAYA"),
        ),
        (
            ("The Global Centre for Harbour Rights met.", "It was the Global Centre that wrote."),
            ("ORG", "Global Centre", "Global Centre for Harbour Rights"),
        ),
        (
            (
                "The Independent International Commission of Inquiry on Kenya met.",
                "It was the Commission of Inquiry that wrote.",
            ),
            (
                "ORG",
                "Commission of Inquiry",
                "Independent International Commission of Inquiry on Kenya",
            ),
        ),
    ],
)
def test_what_is_left_of_a_name_has_the_name_of_the_whole(
    texts: tuple[str, ...], expected: tuple[str, str, str]
) -> None:
    assert expected in named(*texts)


def test_the_core_of_two_names_is_joined_to_neither() -> None:
    texts = (
        "The First Commission of Inquiry on Kenya met.",
        "The Second Commission of Inquiry on Ghana met.",
        "It was the Commission of Inquiry that wrote.",
    )
    assert ("ORG", "Commission of Inquiry", "Commission of Inquiry") in named(*texts)


def test_initials_that_no_page_prints_rename_no_body() -> None:
    names = {name for _, _, name in named("The Commission of Inquiry on Aldrune met.")}
    assert "CIA" not in names
