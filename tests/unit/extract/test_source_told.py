"""Works that running text names with their house, in words of its own."""

import pytest

from reader.extract.sources import find
from tests.unit.extract.article_builder import Line, build

Named = tuple[str | None, str | None, str | None]


def named(*lines: Line) -> list[Named]:
    return [(one.publisher, one.title, one.date) for one in find(build(*lines)) if one.title]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            'The above is from Ana Bel\'s "Nets and boats of the north" (Guardian), noted by Oda.',
            ("Guardian", "Nets and boats of the north", None),
        ),
        (
            "It is told in Ana Bel’s “Boats Burn” in this morning’s New York Times and nowhere else.",
            ("New York Times", "Boats Burn", None),
        ),
        (
            "Staying with the Times and the north, Ana Bel’s “Boats and Nets Lie Side by Side” shows it.",
            ("Times", "Boats and Nets Lie Side by Side", None),
        ),
        (
            "The Independent's “Nets Are Burning on the Coast” says the same.",
            ("The Independent", "Nets Are Burning on the Coast", None),
        ),
        (
            "In today's New York Times, “Fishermen Fear the Harbour Law” tells of it.",
            ("New York Times", "Fishermen Fear the Harbour Law", None),
        ),
        (
            "From the BBC: “Harbour Law Passed by Narrow Vote”.",
            ("BBC", "Harbour Law Passed by Narrow Vote", None),
        ),
        (
            "Don't miss The Price of Nets in the New Yorker. It is part 2.",
            ("New Yorker", "The Price of Nets", None),
        ),
        (
            "For more of it see Crimes Against Nets in Western Aldrun (2010), Velmar Rights Centre.",
            ("Velmar Rights Centre", "Crimes Against Nets in Western Aldrun", "2010"),
        ),
        (
            'Also, from Ana Bel in the Boston Globe, Nets on the ground "What they do has been filmed."',
            ("Boston Globe", "Nets on the ground", None),
        ),
        (
            "Yesterday's Guardian carried a story under the headline “Law of the nets is a sham, they say”.",
            ("Guardian", "Law of the nets is a sham, they say", None),
        ),
    ],
)
def test_titles_with_their_house(text: str, wanted: Named) -> None:
    assert named(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Bel’s “Boats Burn” is a song that all know.",
        "The Independent's “Nets Are Burning on the Coast” campaign goes on.",
        "From the BBC: “we have seen the boats burn and nobody came”.",
        "In today's Guardian, “We saw the boats burn,” she said.",
        "Read The Price of Nets in Western Aldrun.",
        "Reuters reports on 14 May 2015 that “they burned.”",
    ],
)
def test_what_names_no_work(text: str) -> None:
    assert named(text) == []


def test_the_house_above_its_title() -> None:
    lines = ("reads the latest NYT story:", '"Boats Burn as War Crosses a Border",')
    assert named(*lines) == [("NYT", "Boats Burn as War Crosses a Border", None)]
    assert named("reads the latest of it:", '"Boats Burn as War Crosses a Border",') == []


def test_a_listed_entry_is_not_named_once_more() -> None:
    note = 'Two boats burned. (Source: Human Rights Watch, "The Price of Nets: Who Burned the Boats," 2003)'
    assert named(note) == [("Human Rights Watch", "The Price of Nets: Who Burned the Boats", "2003")]


def test_a_paper_with_its_city_in_brackets() -> None:
    lines: tuple[Line, ...] = (
        ("heading", "Council Hails the Law of Nets (Leader - Abuja)"),
        ("heading", "Boats Burn in the North (Reuters)"),
        ("heading", "Nets for All Who Fish (BBC News)"),
    )
    assert named(*lines)[0] == ("Leader - Abuja", "Council Hails the Law of Nets", None)
