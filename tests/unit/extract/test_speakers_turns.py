"""Who speaks on: over paragraphs, behind a pronoun, and within what another says."""

import pytest

from reader.extract.figures import find
from tests.unit.extract.article_builder import Line, build, names

_BODIES = (
    "Open Seas Council;Harbour Watch|HW;Reuters;World Quay Agency|WQA;Ministry of Health|ministry;Velmar Army"
)


def speakers(*lines: Line) -> list[str | None]:
    article = build(*lines)
    known = names(article, PERSON="Ana Bel|Bel;Rui Sal", ORG=_BODIES, PLACE="Aldrun;Velmar;Orsk")
    return [one.said_by for one in find(article, known)]


_QUOTED = (
    "“The storm has passed.",
    "At least nine people were killed in the so-called “wet week”.",
    "“Four others were injured.",
    "The port must open now.”",
)


@pytest.mark.parametrize(
    "before",
    [
        "Ana Bel, for the World Quay Agency, made the following statement:",
        "Ana Bel of Harbour Watch told Reuters by telephone:",
        "In a letter Ana Bel said:",
    ],
)
def test_a_quotation_runs_over_paragraphs(before: str) -> None:
    assert speakers(before, *_QUOTED) == ["Ana Bel", "Ana Bel"]


def test_a_quotation_that_is_never_closed_is_none() -> None:
    assert speakers("Ana Bel said: “The storm has passed.", "Nine people were killed.") == [None]


def test_a_quotation_that_is_closed_is_over() -> None:
    assert speakers("Ana Bel said:", "“The storm has passed.”", "Nine people were killed.") == [None]


def test_a_sentence_inside_has_its_own_speaker() -> None:
    lines = (
        "“Guards must stop, Harbour Watch said.",
        "The Ministry of Health said nine died.",
        "It rained.”",
    )
    assert speakers(*lines) == ["Ministry of Health"]


def test_a_spokesperson_is_told_on() -> None:
    text = (
        "Ana Bel, for the World Quay Agency (WQA), said that many herders had reached Velmar. In the same "
        "time 1,443 had died. Twelve more had been arrested."
    )
    assert speakers(text) == ["Ana Bel", "Ana Bel"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Bel said that the port would open. In May, 29 people had died there.",
        "Ana Bel, for the World Quay Agency, said that the port would open. In May, 29 people died there.",
        "Some 32 people lost their lives, according to preliminary information.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Open Seas Council staff met survivors who said that four men had drowned.", "survivors"),
        ("The council heard Ana Bel, who said that four men had drowned.", "Ana Bel"),
        ("Four men were killed, according to sources whom the council heard.", "sources"),
        ("Ms. Bel said that local groups spoke of 156 missing people.", "local groups"),
        ("Ana Bel said that Harbour Watch had counted 14 deaths.", "Harbour Watch"),
        ("Ana Bel said that she had counted 14 deaths.", "Ana Bel"),
        ("Locals told Reuters that the Velmar Army had come. They also said that ten died.", "Locals"),
        (
            "Harbour Watch and Open Seas Council met. They said ten died.",
            "Harbour Watch and Open Seas Council",
        ),
        ("The raid killed ten people, a report by Harbour Watch found.", "Harbour Watch"),
        ("Ten people died, figures from Harbour Watch show.", "Harbour Watch"),
        ("The Velmar Army claims to have killed ten men.", "Velmar Army"),
        ("According to the Reuters news agency, 59 people were killed.", "Reuters"),
        ("Analyst Ana Bel blames the rebels. Her tally is 81 dead.", "Ana Bel"),
        ("Harbour Watch keeps a list. Its count stands at 81 dead.", "Harbour Watch"),
        ("Guards fled, the Open Seas Council said. According to the group, ten died.", "Open Seas Council"),
        ("At least ten guards have been killed, according to Harbour Watch research.", "Harbour Watch"),
        ("The Velmar Army launched a raid in June and says it has killed ten rebels.", "Velmar Army"),
        ("Aldrun’s army launched a raid in June and says it has killed ten rebels.", "Aldrun’s army"),
    ],
)
def test_speaker(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_picture_and_a_byline_name_no_they() -> None:
    lines = (
        ("byline", "By Rui Sal, Reuters"),
        "Herders fled the raid. Later they said that ten men had died.",
    )
    assert speakers(*lines) == [None]
