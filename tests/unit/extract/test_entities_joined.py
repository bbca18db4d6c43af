"""Names that a hyphen, a stroke, a number or a line of its own joins to others, or keeps apart."""

from dataclasses import replace

import pytest

from reader.extract import compounds, entities
from reader.extract.chunks import Block as Chunks
from reader.model.article import Block, BlockKind
from reader.model.clean import clean_line
from tests.unit.extract.entity_cases import article, found, named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Polish-Peruvian patrol left.", [("GROUP", "Polish"), ("GROUP", "Peruvian")]),
        ("A nurse at al-Torvaya Hospital wept.", [("ORG", "al-Torvaya Hospital")]),
        ("Rain fell in Torvaya-Central.", [("PLACE", "Torvaya-Central")]),
        ("They left Nord-Keldra at noon.", [("PLACE", "Nord-Keldra")]),
        (
            "It used the Harbour Charter against Poland.",
            [("LAW", "Harbour Charter"), ("PLACE", "Poland")],
        ),
        ("It signed the Harbour Convention against Floods.", [("LAW", "Harbour Convention against Floods")]),
        ("They are bound by Protocol II.", [("LAW", "Protocol II")]),
        (
            "They broke Common Article 3 of the Geneva Conventions.",
            [("LAW", "Common Article 3 of the Geneva Conventions")],
        ),
        ("It recalls resolution 2127 (2013).", [("LAW", "resolution 2127 (2013)")]),
        ("They rested at a spot called El Torvay.", [("PLACE", "El Torvay")]),
        ("The lobby group Q Street wrote.", [("ORG", "Q Street")]),
        ("The Light Torvay Battalion 371 left.", [("ORG", "Light Torvay Battalion 371")]),
        ("The youth wing of the TNDD-FDV marched.", [("ORG", "TNDD-FDV")]),
        ("The FDLR-VO left.", [("ORG", "FDLR-VO")]),
        ("A newspaper called La Torvay closed.", [("ORG", "La Torvay")]),
        ("Ana Bel met the militia known as Torvay.", [("PERSON", "Ana Bel")]),
        ("The essay was published in Torvayees at noon.", [("ORG", "Torvayees")]),
        ("Rain fell in the state capital, Torvay, and ended.", [("PLACE", "Torvay")]),
        ("It met a monk at al-Nusra Front.", [("ORG", "al-Nusra Front")]),
        ("The Polish NGO Torvay wrote.", [("GROUP", "Polish"), ("ORG", "Torvay")]),
        ("They mark Harbour Heritage Month.", [("EVENT", "Harbour Heritage Month")]),
        ("The UN human rights office wrote.", [("ORG", "UN human rights office")]),
        (
            "It rained, said Lama Ilvay, East Coast director of the Harbour Council.",
            [("PERSON", "Lama Ilvay"), ("PLACE", "East Coast"), ("ORG", "Harbour Council")],
        ),
        ("The monk asked Lama Ilvay.", [("PERSON", "Ilvay")]),
        ("The rebels are led by Torvo Ilvay (TK).", [("PERSON", "Torvo Ilvay")]),
        ("A boat at noon. Photo courtesy of Torvo Ilvay.", [("PERSON", "Torvo Ilvay")]),
        ("It spoke to Zeid Torv Al Hussein at noon.", [("PERSON", "Zeid Torv Al Hussein")]),
    ],
)
def test_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_two_bodies_with_a_stroke_and_their_acronym_are_one() -> None:
    text = "The Torvay Harbour Union/Torvay Harbour Army-South (THU/THA-S) met. The THU/THA-S left."
    name = "Torvay Harbour Union/Torvay Harbour Army-South"
    assert named(text) == [("ORG", name, name), ("ORG", "THU/THA-S", name), ("ORG", "THU/THA-S", name)]


def test_an_acronym_means_what_the_article_says() -> None:
    text = "The Ragged Sailors Foundation (RSF) met. RSF left."
    assert {name for kind, words, name in named(text) if words == "RSF"} == {"Ragged Sailors Foundation"}


def test_the_organ_that_speaks_is_meant_by_its_short_form() -> None:
    texts = ("The Security Council,", "Recalling what the European Council said,", "The Council acts.")
    assert named(*texts)[-1] == ("ORG", "Council", "UN Security Council")


def test_a_body_named_in_full_is_found_in_the_headline() -> None:
    page = article("The Harbour Committee for Clean Boats in Poland met on Monday at the old quay.")
    title = clean_line("Harbour Committee for Clean Boats in Poland Meets at Quay")
    page = replace(page, blocks=(Block(BlockKind.TITLE, title, -1, -1), *page.blocks))
    assert [str(m.text) for m in entities.find(page)] == ["Harbour Committee for Clean Boats in Poland"] * 2


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ilvana for Human Rights met. Later Ilvana wrote.", "Ilvana", "Ilvana for Human Rights"),
        (
            "Torvo Keld, a sailor and former clerk who is better known as Nilvo, met. Nilvo spoke.",
            "Nilvo",
            "Torvo Keld",
        ),
        (
            "President Torvo Abdi Torvo met Dr. Torvo Ilvay. Later Torvo spoke.",
            "Torvo",
            "Torvo Abdi Torvo",
        ),
        ("Dr. Sami Keldo Ilvay met. Sami Keldo spoke.", "Sami Keldo", "Sami Keldo Ilvay"),
        ("It rained in Columbia. Colombia is wet.", "Columbia", "Colombia"),
    ],
)
def test_shorter_names_are_joined(text: str, words: str, name: str) -> None:
    assert {one[2] for one in named(text) if one[1] == words} == {name}


def test_a_body_behind_of_is_another_body() -> None:
    text = "The Harbour Squad of the Torvay Police met. The Torvay Police left."
    assert ("ORG", "Torvay Police", "Torvay Police") in named(text)


def test_a_town_keeps_its_kind_before_its_spokesman() -> None:
    text = "He was seized near the town of Torvay. It was late, Torvay spokesman Sami Ilvay said."
    assert [kind for kind, words in found(text) if words == "Torvay"] == ["PLACE", "PLACE"]


def test_a_city_beside_its_own_country_is_no_slip() -> None:
    text = "It rained in Granada, Spain. Grenada is wet."
    assert ("PLACE", "Granada", "Granada") in named(text)


def test_the_rule_of_a_slip_says_what_was_read() -> None:
    slip = entities.find(article("It rained in Columbia. Colombia is wet."))[0]
    assert (slip.rule, slip.certain) == ("city list, read as “Colombia”", False)


def test_provinces_by_direction_are_not_one_place() -> None:
    text = "It rained in North Kivu. It was dry in South Kivu."
    assert [name for _, _, name in named(text)] == ["North Kivu", "South Kivu"]


def test_letters_that_are_joined_without_end_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted, not timed: how many words are passed over from each place."""
    passed: list[int] = []
    end = compounds.end

    def counted(block: Chunks, i: int) -> int:
        passed.append(end(block, i) - i)
        return end(block, i)

    monkeypatch.setattr(compounds, "end", counted)
    entities.find(article(f"The {'VNDD-' * 300}VNDD spoke."))
    assert passed
    assert max(passed) <= compounds.LONGEST
