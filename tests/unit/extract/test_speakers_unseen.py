"""Who says a number of harm, in forms that a blind page and sentences of our own taught."""

import pytest

from reader.extract.figures import find
from reader.model.findings import Figure
from tests.unit.extract.article_builder import Line, build, names

_PERSONS = "Ana Bel|Bel;Rui Sal"
_BODIES = "Open Seas Council|OSC;Harbour Watch;Reuters;Velmar Army;Tessen Commission"


def figures(*lines: Line) -> tuple[Figure, ...]:
    article = build(*lines)
    return find(article, names(article, PERSON=_PERSONS, ORG=_BODIES, PLACE="Aldrun;Velmar;Tarnow"))


def speakers(*lines: Line) -> set[str | None]:
    return {one.said_by for one in figures(*lines)}


@pytest.mark.parametrize(
    "text",
    [
        "Open Seas Council and Harbour Watch said that 14 keepers had died.",
        "Fourteen keepers died, the Open Seas Council and Harbour Watch said on Monday.",
        "According to Open Seas Council and Harbour Watch, 14 keepers died.",
        "Open Seas Council (OSC) and the Harbour Watch said 14 keepers died.",
        "Both Open Seas Council and Harbour Watch reported 14 deaths.",
        "Fourteen keepers died, Open Seas Council and Harbour Watch said in a joint statement.",
    ],
)
def test_bodies_that_speak_together(text: str) -> None:
    assert speakers(text) == {"Open Seas Council and Harbour Watch"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Fourteen keepers died, said Ana Bel and Rui Sal of the quay.", "Ana Bel and Rui Sal"),
        ("Doctor Ana Bel and lawyer Rui Sal said 14 men died.", "Ana Bel and Rui Sal"),
        ("Ana Bel, Rui Sal and Harbour Watch said 14 men died.", "Ana Bel, Rui Sal and Harbour Watch"),
        ("Aldrun and Velmar said 14 men died.", "Aldrun and Velmar"),
        ("Fourteen men died, according to Reuters and the keepers it asked.", "Reuters"),
        ("Ana Bel and her brother said 14 men died.", "Ana Bel"),
        ("Fourteen men died, said Ana Bel, and Rui Sal fled.", "Ana Bel"),
    ],
)
def test_who_speaks_with_whom(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "The rights group Harbour Watch said that 30 people were arrested.",
        "More than 30 people were arrested, according to rights group Harbour Watch.",
        "Police arrested 30 people, human rights organization Harbour Watch said.",
        "Thirty people were arrested, according to the group, Harbour Watch.",
        "The Aldrun-based network Harbour Watch and its partners said 30 people were arrested.",
    ],
)
def test_what_kind_of_body_it_is_stays_out_of_its_name(text: str) -> None:
    assert speakers(text) == {"Harbour Watch"}


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were hurt, the mayor, Ana Bel, told reporters.",
        "The clinic took in 12 wounded people, its director, Dr. Ana Bel, said.",
        "Twelve people were hurt, according to the mayor of Aldrun, Ana Bel.",
        "Twelve people were hurt, according to the head of the clinic, Ana Bel.",
        "Twelve people were hurt, said Aldrun's mayor, Ana Bel.",
        "“Twelve of my neighbours are dead,” one resident, Ana Bel, said.",
        "Ana Bel is the mayor of Aldrun. Twelve people were hurt, the mayor said.",
        "Ana Bel, a doctor, came on Monday. The doctor said that 12 people were hurt.",
        "Police spokesman Col. Ana Bel said 12 people were hurt.",
        "Activist Ana Bel, speaking by phone, put the toll at 12.",
        "Ana Bel called it a lie. “Twelve people were hurt,” she told the Reuters office.",
        "Twelve people were hurt, Ana Bel was quoted as saying by Reuters.",
        "Ana Bel was quoted by Reuters as saying that 12 people were hurt.",
        "Soldiers hurt 12 people in Aldrun, as the commissioner for the coast, Ana Bel, reported.",
        "Ana Bel came to Aldrun on Monday and said that 12 people were hurt.",
    ],
)
def test_the_name_of_who_holds_an_office(text: str) -> None:
    assert speakers(text) == {"Ana Bel"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A doctor said 12 people were hurt. Ana Bel is a doctor too.", "doctor"),
        ("Ana Bel is a doctor. Rui Sal is a doctor. The doctor said 12 people were hurt.", "doctor"),
        ("Twelve people were hurt, according to doctors, Ana Bel among them.", "doctors"),
    ],
)
def test_nobody_is_named_where_it_may_be_another(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rebels killed 12 people, as Harbour Watch has documented.", "Harbour Watch"),
        ("Twelve people died, as reported by Harbour Watch.", "Harbour Watch"),
        ("Soldiers killed 12 people on the quay, Harbour Watch says it has verified.", "Harbour Watch"),
        ("Images obtained by Harbour Watch show that 12 houses were burned.", "Harbour Watch"),
        ("A Harbour Watch report says that 12 people died.", "Harbour Watch"),
        ("Twelve people died, according to the Dorval report of the Tessen Commission.", "Dorval report"),
        ("Twelve men died, Reuters quoted a keeper as saying.", "Reuters"),
        ("The police said nobody was hurt, but keepers spoke of 12 wounded.", "keepers"),
        ("Harbour Watch tells of 44 cases. The ministry says there were 12 deaths.", "ministry"),
        ("The Tessen Commission met. Harbour Watch left. The commission said 12 died.", "Tessen Commission"),
        ("Harbour Watch met the Velmar Army. The group said that 12 people died.", "Harbour Watch"),
        ("More than once the quay office has said it: 12 people died.", None),
        ("According to figures released by the quay ministry on Friday, 12 died.", "quay ministry"),
        ("Nobody claimed the attack, which killed 12 people.", None),
    ],
)
def test_the_voice_behind_it(text: str, speaker: str | None) -> None:
    assert {one.said_by for one in figures(text) if one.value == "12"} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels denied a government claim that 60 of their fighters were killed.",
        "Rebels rejected reports that 60 fighters were killed.",
        "Rebels have denied killing 60 fighters.",
    ],
)
def test_what_is_denied(text: str) -> None:
    assert [(one.value, one.mode, one.said_by) for one in figures(text)] == [("60", "denied", "Rebels")]
