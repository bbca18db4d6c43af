"""Numbers of harm that share words with their neighbours, vague counts, and speakers of other sentences."""

import pytest

from reader.extract.figures import find
from reader.model.findings import Figure
from tests.unit.extract.article_builder import Line, build, names


def figures(*lines: Line, **known: str) -> tuple[Figure, ...]:
    article = build(*lines)
    return find(article, names(article, **known))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Several dozen farmers were killed and a few hundred fled.", ["several dozen", "a few hundred"]),
        ("The toll is greater than one hundred.", ["100"]),
        ("The death toll is greater than one hundred people.", ["100"]),
        ("The bodies of two miners had been recovered.", ["2"]),
        ("The grave contained the remains of 60 villagers, including elders and 23 women.", ["60", "23"]),
        ("It reported damage to two of its schools.", ["2"]),
        ("There were 83 deaths recorded in 2015 and a further 35 up to June.", ["83", "35"]),
        ("Shells destroyed two mills in Aldrun and three depots near Velmar.", ["2", "3"]),
        ("Six men received long prison terms.", ["6"]),
        ("Of all, 100 people were living without safe water.", ["100"]),
        ("Some 743 persons per 100,000 are in prison.", []),
        ("At least 31 persons, and possibly up to 50, were killed.", ["31", "50"]),
        ("Guards killed 30 people, up from 12 the year before.", ["30", "12"]),
        ("Nine people passed away.", ["9"]),
        ("Three members of a crew from Channel Velmar (TVV) were detained.", ["3"]),
        ("Fifteen boys were taken off a bus.", ["15"]),
        ("Several farmers were killed.", []),
        ("Nine were killed in Velmar, four at Orsk.", ["9", "4"]),
        ("Four women, three men and two children were killed.", ["4", "3", "2"]),
        ("In Velmar 2015 people were killed.", ["2015"]),
        ("In Velmar 2015 was calm, and people were killed.", []),
    ],
)
def test_values(text: str, found: list[str]) -> None:
    assert [one.value for one in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Nine died, with two children among the wounded.", ["killed", "injured"]),
        ("There were 50 fatal shootings.", ["killed"]),
        ("There were 50 shootings.", ["attack"]),
        ("Blast kills 9 guards, 12 keepers injured.", ["killed", "injured"]),
        ("Among those killed in Velmar was one child.", ["killed"]),
        ("Nine guards who attacked keepers left.", []),
        ("Another 11 people were shot and injured.", ["injured"]),
    ],
)
def test_harms(text: str, harms: list[str]) -> None:
    assert [one.harm for one in figures(text)] == harms


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Harbour Board later updated the death toll to six.", "Harbour Board"),
        ("The group, Harbour Board, noted that 18 miners died.", "Harbour Board"),
        ("Board director Ana Bel said 18 miners died.", "Ana Bel"),
        ("Radio Velmar’s Ana Bel said 18 miners died.", "Ana Bel"),
        ("“18 miners died,” said board director Ana Bel.", "Ana Bel"),
        ("“18 miners died,” board director Ana Bel tweeted on Monday.", "Ana Bel"),
        ("A report by the Harbour Board is out. According to the report, 18 miners died.", "Harbour Board"),
        ("According to figures released yesterday by the Harbour Board, 18 miners died.", "Harbour Board"),
        ("The Harbour Board said it was sad. Another 18 miners were hurt.", "Harbour Board"),
        ("The Harbour Board cautioned them. “If this goes on, 18 miners will be killed.”", "Harbour Board"),
        ("The Harbour Board was sad. Eighteen miners were hurt.", None),
        ("According to local and medical sources, 18 miners died.", "local and medical sources"),
    ],
)
def test_speakers(text: str, speaker: str | None) -> None:
    found = figures(text, ORG="Harbour Board", PERSON="Ana Bel")
    assert [one.said_by for one in found] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Official figures show that 18 miners died.",
        "According to their statement, 18 miners died.",
        "According to the report titled “Depths”, 18 miners died.",
    ],
)
def test_a_text_says_it_and_nobody_is_named(text: str) -> None:
    assert [(one.said_by, one.mode) for one in figures(text)] == [(None, "reported")]


def test_an_office_before_the_colon_speaks_for_the_title() -> None:
    (one,) = figures(("title", "Ombudsman: 19 miners killed in Velmar"))
    assert (one.said_by, one.mode) == ("Ombudsman", "reported")
