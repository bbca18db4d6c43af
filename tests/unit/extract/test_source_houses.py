"""The list of houses that publish, and what becomes known by it."""

import pytest

from reader.extract.source_houses import houses, is_house
from reader.extract.source_names import names_publisher, weight
from reader.extract.sources import find
from reader.extract.wordlists.loader import load
from tests.unit.extract.article_builder import build


@pytest.mark.parametrize(
    "name",
    [
        *("Página/12", "Pagina/12", "The New Arab", "New Arab", "Women’s eNews", "Women's eNews"),
        *("Democracy Now!", "Yes! Magazine", "The Economist", "Economist", "MercoPress", "Mercopress"),
    ],
)
def test_names_with_and_without_article_and_accents(name: str) -> None:
    assert is_house(name)
    assert names_publisher(name, load())


@pytest.mark.parametrize("name", ["Voice", "The", "", "Time", "Nature", "Harbour", "What?", "#"])
def test_ordinary_words_are_no_houses(name: str) -> None:
    assert not is_house(name)


def test_the_list_is_one_of_names() -> None:
    assert len(houses()) > 1_000
    assert all(name == name.strip() and ";" not in name and "  " not in name for name in houses())
    assert all(weight(name, load()) for name in houses() if name[0].isupper() and name.count(" ") < 3)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Velmar Wire – Boats burn in the north", None),
        ("NACLA – Boats burn in the north – 3 May 2015", ("NACLA", "Boats burn in the north")),
        (
            "Boats burn in the north (Upside Down World, 3 May 2015)",
            ("Upside Down World", "Boats burn in the north"),
        ),
        (
            "Boats burn in the north, Amnesty International, May 3, 2015",
            ("Amnesty International", "Boats burn in the north"),
        ),
    ],
)
def test_one_line_with_a_house_and_a_day_is_an_entry(line: str, wanted: tuple[str, str] | None) -> None:
    found = find(build("The boats burned at night.", line, "Nobody saw who had lit them."))
    assert [(one.publisher, one.title) for one in found] == ([wanted] if wanted else [])


def test_a_headline_with_a_house_in_brackets() -> None:
    line = ("heading", "Boats burn in the north of Aldrun (Colombia Reports)")
    text = "The boats burned at night."
    found = find(build(line, text))
    assert [one.publisher for one in found] == ["Colombia Reports"]
    assert find(build(line, text, line)) == (), "what is printed twice describes a picture"
    assert find(build(("heading", "Boats burn in the north of Aldrun (AFP)"), text)) == ()


def test_a_quotation_that_begins_a_title_is_not_all_of_it() -> None:
    lines = ("For more information, please see:", "NACLA – “Mo Oda” is jailed for boats – 3 May 2015")
    found = find(build("The boats burned at night.", *lines))
    assert [(one.publisher, one.title) for one in found] == [("NACLA", "“Mo Oda” is jailed for boats")]


def test_entries_in_the_marks_of_markdown() -> None:
    found = find(
        build(
            ("heading", "Sources:"),
            ("list", "1. [The Independent](http://www.independent.example/boats-burn)"),
            ("list", "2. [Boats burn in the north](https://aldrun.example/boats)"),
        )
    )
    assert [(one.publisher, one.title) for one in found] == [
        ("The Independent", None),
        ("aldrun.example", "Boats burn in the north"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("This content originally appeared on Democracy Now! and was changed.", "Democracy Now!"),
        ("This post was originally published on Sea and shore | The Guardian.", "Guardian"),
    ],
)
def test_the_name_in_a_note_of_origin(text: str, name: str) -> None:
    assert [(one.publisher or "").removeprefix("The ") for one in find(build(text))] == [name]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("NACLA published on 3 May 2015 an article titled “What Burned in the North”.", "2015-05-03"),
        ("NACLA published last week an article titled “What Burned in the North”.", None),
    ],
)
def test_the_day_on_which_a_work_was_published(text: str, date: str | None) -> None:
    assert [(one.publisher, one.date) for one in find(build(text))] == [("NACLA", date)]
