"""What a text says that a name is: its words or nothing."""

import pytest

from reader.extract.described import described
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean, clean_line
from reader.model.findings import EntityType

PERSON, ORG, PLACE, LAW = EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.LAW


def said(text: str, name: str, kind: EntityType) -> str | None:
    block = Block(BlockKind.PARAGRAPH, clean_line(text), 0, len(text), "¶1")
    article = Article("a", clean_line("A"), (block,), Original("0" * 64, clean("a"), "text/plain", 0, 9))
    at = [n for n in range(len(text)) if text.startswith(name, n)]
    found = described(article, [(n, n + len(name)) for n in at], kind)
    if found is None:
        return None
    assert article.text[found.start : found.end] == found.words
    assert found.locator == "¶1"
    return f"{found.words} ({found.rule})"


@pytest.mark.parametrize(
    ("text", "name", "kind", "words"),
    [
        ("Mira Tolven, its secretary, said so.", "Mira Tolven", PERSON, "its secretary (apposition behind"),
        ("On Monday Odo Kem, a lawyer who was held, wept.", "Odo Kem", PERSON, "a lawyer who was held ("),
        (
            "Odo Kem, director of the harbour office, wept.",
            "Odo Kem",
            PERSON,
            "director of the harbour office",
        ),
        (
            "Odo Kem, Professor of Law at Velmar.",
            "Odo Kem",
            PERSON,
            "Professor of Law at Velmar (office behind",
        ),
        ("He met Foreign Minister Odo Kem.", "Odo Kem", PERSON, "Foreign Minister (office before"),
        ("Then union spokesman Odo Kem spoke.", "Odo Kem", PERSON, "spokesman (office before"),
        ("Odo Kem was an activist in Velmar.", "Odo Kem", PERSON, "an activist in Velmar (“is” or “was”"),
        ("The SUA, a union of sailors, met.", "SUA", ORG, "a union of sailors (apposition"),
        ("The SUA is a charity.", "SUA", ORG, "a charity (“is”"),
        ("They fled to Tessen, a town in the north, at night.", "Tessen", PLACE, "a town in the north ("),
        ("Odo Kem spoke. Odo Kem, the mayor, left.", "Odo Kem", PERSON, "the mayor ("),
    ],
)
def test_the_words_beside_a_name_describe_it(text: str, name: str, kind: EntityType, words: str) -> None:
    assert (said(text, name, kind) or "").startswith(words)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("According to Odo Kem, the director had left, too.", "Odo Kem", PERSON),
        ("For Odo Kem, the winter of the strike, a bad one, went on.", "Odo Kem", PERSON),
        ("Present were Odo Kem, Mira Tolven, director of a school, and others.", "Odo Kem", PERSON),
        ("Odo Kem, Minister Mira Tolven, and others came.", "Odo Kem", PERSON),
        ("In Tessen, the mayor of the town, Odo Kem, spoke.", "Tessen", PLACE),
        ("The Velmar Act, a law, was read.", "Velmar Act", LAW),
        ("The minister said that Odo Kem left.", "Odo Kem", PERSON),
        ("Odo Kem was in the harbour.", "Odo Kem", PERSON),
        ("The SUA, the mayor said, met.", "SUA", ORG),
    ],
)
def test_nothing_is_made_up(text: str, name: str, kind: EntityType) -> None:
    assert said(text, name, kind) is None
