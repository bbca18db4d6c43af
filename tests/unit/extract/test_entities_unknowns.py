"""Names that no list holds: what all their places in an article say of them together."""

import pytest

from reader.extract import entities
from reader.extract.wordlists import loader
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import SafeText, clean_line

ORIGINAL = Original("0" * 64, SafeText("page.txt"), "text/plain", 0, 0)


def article(*texts: str) -> Article:
    blocks = tuple(Block(BlockKind.PARAGRAPH, clean_line(text), -1, -1) for text in texts)
    return Article("a", SafeText("A page"), blocks, ORIGINAL)


def found(*texts: str) -> list[tuple[str, str]]:
    return [(str(one.type), str(one.text)) for one in entities.find(article(*texts))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # places: what is reached or harmed, what stands before a thing of a place, distances, rows
        ("Men invaded Torvaya at dawn.", [("PLACE", "Torvaya")]),
        ("Guards left the Torvaya coal mine.", [("PLACE", "Torvaya")]),
        ("Boats sank off the pier of Torvaya, 20 km north of the bridge.", [("PLACE", "Torvaya")]),
        (
            "Until then, Torvaya, Ilvanda and other areas were calm.",
            [("PLACE", "Torvaya"), ("PLACE", "Ilvanda")],
        ),
        ("Shops closed on Torvaya's outskirts.", [("PLACE", "Torvaya")]),
        ("Many fled the town of al-Torvaya.", [("PLACE", "al-Torvaya")]),
        ("He grew up in the district of Acre.", [("PLACE", "Acre")]),
        ("Torvo Ilvay, a wooded parcel of land, was quiet.", [("PLACE", "Torvo Ilvay")]),
        # bodies: what employs, what is told, what has members, letters in capitals within
        ("She told Torvaya that he had fled.", [("ORG", "Torvaya")]),
        (
            "Torvaya's researchers agreed, and Torvaya fighters left.",
            [("ORG", "Torvaya"), ("ORG", "Torvaya")],
        ),
        ("The flight was run by the Torvaya that day.", [("ORG", "Torvaya")]),
        ("It was printed by TorvaPress again.", [("ORG", "TorvaPress")]),
        ("He used a Torvaya-made bomb.", [("ORG", "Torvaya")]),
        ("Members of Torvaya for Human Rights met.", [("ORG", "Torvaya for Human Rights")]),
        ("The police of Torvaya News said so.", [("ORG", "Torvaya News")]),
        ("The Government of National Accord met.", [("ORG", "Government of National Accord")]),
        # persons: what is done to them, what is theirs, whose kin they are
        ("In June, Torvaya was arrested.", [("PERSON", "Torvaya")]),
        (
            "Torvaya, Ilvandi and Kemroda were detained.",
            [("PERSON", n) for n in ("Torvaya", "Ilvandi", "Kemroda")],
        ),
        ("Police searched Torvaya's widow.", [("PERSON", "Torvaya")]),
        ("I saw my sister-in-law, Torvaya, there.", [("PERSON", "Torvaya")]),
        ("Her husband Boris also held papers.", [("PERSON", "Boris")]),
        ("Torvaya, in her mid-20s, fled.", [("PERSON", "Torvaya")]),
        ("Danish Torvay, a 22-year-old tailor, was hit.", [("PERSON", "Danish Torvay")]),
        ("The judge met Tran Thi An there.", [("PERSON", "Tran Thi An")]),
        # peoples
        ("The indigenous men met the Torvaya leaders.", [("GROUP", "Torvaya")]),
        ("Torvaya, a Kurdish group that left, fled.", [("GROUP", "Torvaya"), ("GROUP", "Kurdish")]),
        # neither: titles, doctrines, ordinary words, sentence starts
        ("The Sultan of the sea and the Protectorate ended with Salafism.", []),
        ("Torvaya rose again.", []),
    ],
)
def test_the_words_around_tell_what_an_unknown_name_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_guess_is_never_certain() -> None:
    names = entities.find(article("Men invaded Torvaya at dawn."))
    assert [one.certain for one in names] == [False]


def test_all_places_of_a_name_are_weighed_together() -> None:
    names = found("He likes Torvaya.", "She told Torvaya so.", "Torvaya's researchers agreed.")
    assert names == [("ORG", "Torvaya")] * 3


def test_a_guessed_person_gives_way_to_what_the_article_says_of_the_name() -> None:
    names = found(
        "It was said by Torvo Ilvay again.", "The Torvo Ilvay study and the Torvo Ilvay staff agree."
    )
    assert {kind for kind, _ in names} == {"ORG"}


@pytest.mark.parametrize(
    "text",
    [
        "She told Upward Forever that he had fled.",
        "Ana Bel of Upward Forever met him.",
        "He wrote for the Upward Forever campaign.",
    ],
)
def test_ordinary_words_in_capitals_are_a_body_where_more_than_one_sign_agrees(text: str) -> None:
    assert ("ORG", "Upward Forever") in found(text)


def test_ordinary_words_in_capitals_without_a_sign_are_none() -> None:
    assert found("He spoke of the Upward Forever again.") in ([], [("ORG", "Upward Forever")])
    assert found("He likes Upward Forever.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Association des mères de la mer (AMM) met.",
            ("ORG", "Association des mères de la mer"),
        ),
        ("Men of Sunny Para fled.", ("PLACE", "Sunny Para")),
        ("They stood at Torvaya Police Station again.", ("ORG", "Torvaya Police Station")),
        ("It breaks the Prevention of Harm Act 2001.", ("LAW", "Prevention of Harm Act 2001")),
        ("The king of eSwatini spoke.", ("PLACE", "eSwatini")),
        ("They met in North Western Romania.", ("PLACE", "North Western Romania")),
    ],
)
def test_longer_forms(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


def test_a_small_town_is_found_where_the_article_names_its_country() -> None:
    town = sorted(name for name in loader.towns("UA") if name.isalpha() and len(name) > 8)[0]
    sentence = f"Men came with a lorry and {town}, they said, was quiet."
    assert ("PLACE", town) in found(f"Ukraine is at war. {sentence}")
    assert ("PLACE", town) not in found(f"Kenya is at peace. {sentence}")


def test_towns_are_read_by_country() -> None:
    assert loader.towns("UA").isdisjoint({""})
    assert "Avdeevka" in loader.towns("UA")
    assert "Avdeevka" not in loader.towns("KE")
    assert loader.towns("XX") <= {""}
