"""Numbers of harm and their speakers in forms that pages of other regions taught."""

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
        ("Among the dead were twenty-four school age children.", [("24", "killed")]),
        (
            "Six keepers were killed in Aldrun, 7 in Velmar and 5 in Tarnow.",
            [("7", "killed"), ("5", "killed")],
        ),
        ("It gave shelter to hundreds of families, who had fled the fire.", [("hundreds", "displaced")]),
        ("It was a loss of 12 lives.", [("12", "killed")]),
        ("At least 20 people were martyred.", [("20", "killed")]),
        ("Two guards were killed and 50 more were injured.", [("2", "killed"), ("50", "injured")]),
        ("The count names hundreds of displaced persons.", [("hundreds", "displaced")]),
        ("The list names 80 injured people.", [("80", "injured")]),
        ("Three villagers, Ana Bel, Rui Sal and Dana Orl were killed on the quay.", [("3", "killed")]),
        ("The total number of guards killed came to 16.", [("16", "killed")]),
        ("It tells of the fatal shooting in May 2001 of at least four people.", [("4", "killed")]),
        ("Fifteen militiamen were killed.", [("15", "killed")]),
        ("At least 10,000 flee the raids.", [("10000", "displaced")]),
        ("The soldiers in Aldrun hit a family of seven.", []),
    ],
)
def test_harm(text: str, found: list[tuple[str, str]]) -> None:
    got = [(one.value, one.harm) for one in figures(text)]
    assert [one for one in got if one in found] == found
    assert len(got) - len(found) <= text.count("Six keepers")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Aldrun officials must free all, Open Seas Council said after 12 guards were arrested.",
            "Open Seas Council",
        ),
        ("The Open Seas Council must act. The bulletin says that nine guards were killed.", None),
        ("The bulletin names the Aldrun camp. In the camp, it adds, eight children died.", None),
        (
            "According to the Aldrun government it freed two, and 49 people were executed.",
            "Aldrun government",
        ),
        ("At least 600 families have been displaced by the flood, say officials.", "officials"),
        ("The harbour experts said that 12 guards were killed.", "harbour experts"),
        ("Open Seas Council said it had recorded 31 attacks.", "Open Seas Council"),
        ("In its yearly report Open Seas Council reported the killing of 81 guards.", "Open Seas Council"),
        (
            "An A.B. panel which read the letters, however, determined that 12 guards were killed.",
            "A.B. panel",
        ),
        ("Some figures say that 500 people were wounded.", None),
        (
            '"At least 108 guards were killed," Ana Bel, speaker of the Open Seas Council, told reporters.',
            "Ana Bel",
        ),
        (
            "It hit a bus, said Ana Bel, stressing that at least 59 guards were killed, a paper reported.",
            "Ana Bel",
        ),
    ],
)
def test_speakers(text: str, speaker: str | None) -> None:
    said = [one.said_by for one in figures(text, ORG="Open Seas Council", GROUP="Aldrun", PERSON="Ana Bel")]
    assert said[-1] == speaker


def test_the_line_below_a_title_takes_its_speaker() -> None:
    lines = (
        ("title", "Open Seas Council: Report Counts 23 Guards Killed"),
        ("subtitle", "23 Guards Killed since March"),
    )
    assert [one.said_by for one in figures(*lines, ORG="Open Seas Council")] == ["Open Seas Council"] * 2
