"""Papers and bodies that reported it, carried it or were told it."""

import pytest

from reader.extract import sources
from tests.unit.extract.article_builder import build


def publishers(text: str) -> list[str]:
    return [str(one.publisher) for one in sources.find(build(text)) if one.rule.startswith("attribution")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reuters reports today from Port Velmar, where boats sank.", ["Reuters"]),
        ("On Monday the Aldrun Post reported that two boats sank.", ["Aldrun Post"]),
        ("Radio New Velmar reported on 5 May that it rained.", ["Radio New Velmar"]),
        ("Ilvanda carried a story on 5 May on the boats.", ["Ilvanda"]),
        ("Green Sails news portal reported on 5 May that it rained.", ["Green Sails"]),
        ("The mayor told the Aldrun Post that it rained.", ["Aldrun Post"]),
        ("“It rained,” reports CNN. In the north it snowed.", ["CNN"]),
        ("It rained, according to CNN. In the north it snowed.", ["CNN"]),
        ("In an interview with Radio Tessen she denied it.", ["Radio Tessen"]),
        ("The paper, citing BBC News, says so.", ["BBC News"]),
        # the body spoken to is no source, and who is told something need not be a paper
        ("The mayor told Parliament that it rained.", []),
        ("The mayor told the Harbour Council that it rained.", []),
        ("She told Ana Bel that it rained.", []),
        ("He ran a shop. She reported him to the guards.", []),
        ("Ana Bel reported that it rained.", []),
    ],
)
def test_who_passed_it_on(text: str, expected: list[str]) -> None:
    assert publishers(text) == expected


def test_a_publisher_is_told_once_for_all_its_mentions() -> None:
    text = "Reuters reported that it rained. The mayor told Reuters so, according to Reuters."
    assert publishers(text) == ["Reuters"]


def test_the_words_of_the_place_are_kept() -> None:
    article = build("At noon the mayor told Reuters that it rained.")
    (one,) = sources.find(article)
    assert article.text[one.start : one.end] == "told Reuters" == str(one.raw)
    assert not one.certain
