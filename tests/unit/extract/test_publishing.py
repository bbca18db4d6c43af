"""Who published a page, where a line outside of its text says so."""

import pytest

from reader.extract.publishing import publisher_of
from tests.unit.extract.article_builder import Line, build

TITLE: Line = ("title", "Boats burn in the north of Velmar")
TEXT = "When the boats came back nobody was left who knew the names, and so the women wrote them down."


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ((TITLE, ("meta", "Associated Press / May 3, 2015"), TEXT), "Associated Press"),
        ((TITLE, ("byline", "By Ana Bel"), ("meta", "Associated Press"), TEXT), "Associated Press"),
        ((("meta", "Reuters | 3 May 2015"), TITLE, TEXT), "Reuters"),
        ((TITLE, ("meta", "Source"), ("meta", "UN News"), ("meta", "Posted"), TEXT), "UN News"),
        (
            (("meta", "Nets and Harbours Office"), TITLE, TEXT, ("furniture", "Nets and Harbours Office")),
            "Nets and Harbours Office",
        ),
        (
            (
                TITLE,
                "This is a summary of what was said by UNHCR spokesperson Ana Bel at the briefing.",
                TEXT,
            ),
            "UNHCR",
        ),
        (
            (
                TITLE,
                TEXT,
                "For more, please contact Ana Bel, Spokesperson, International Criminal Court, by telephone.",
            ),
            "International Criminal Court",
        ),
        ((TITLE, TEXT, "Amnesty International press office: 555 0101"), "Amnesty International"),
    ],
)
def test_lines_that_name_the_publisher(lines: tuple[Line, ...], wanted: str) -> None:
    told = publisher_of(build(*lines))
    assert told is not None
    assert told[0] == wanted
    assert told[1].startswith(("line ", "summary "))


@pytest.mark.parametrize(
    "lines",
    [
        # a topic or the credit of a picture above the title
        (("meta", "Human Rights Watch"), TITLE, TEXT),
        # an office that is named once, and a label without a house
        (("meta", "Nets and Harbours Office"), TITLE, TEXT),
        (TITLE, ("meta", "Source"), ("meta", "Ana Bel"), TEXT),
        # whoever is quoted, passed on or only mentioned
        (TITLE, TEXT, "“They burned,” said Ana Bel of Amnesty International."),
        (TITLE, ("meta", "Originally published by Reuters, 3 May 2015"), TEXT),
        (TITLE, TEXT, "Source: Reuters"),
        (TITLE, TEXT, "This is a summary of what was said by UNHCR spokesperson Ana Bel."[10:]),
        # a house below the text, and two in one line
        (TITLE, TEXT, ("meta", "Reuters, 3 May 2015")),
        (TITLE, TEXT, "Press contact: Amnesty International and Human Rights Watch, 555 0101"),
        (TITLE, TEXT, "The press office of Amnesty International has moved."),
    ],
)
def test_lines_that_do_not(lines: tuple[Line, ...]) -> None:
    assert publisher_of(build(*lines)) is None


def test_none_where_two_houses_compete() -> None:
    lines: tuple[Line, ...] = (TITLE, ("meta", "Reuters | 3 May 2015"), TEXT)
    contact = "Amnesty International press office: 555 0101"
    assert publisher_of(build(*lines)) is not None
    assert publisher_of(build(*lines, contact)) is None
