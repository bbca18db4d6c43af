"""Who brought what a digest tells: lines between title and text, notes in brackets, notes of origin."""

import pytest

from reader.extract.sources import find
from tests.unit.extract.article_builder import build

LONG = (
    "The boats of the harbour burned for a whole day and a night, and nobody came to put the fire out there. "
    * 2
)


def test_houses_between_titles_and_texts() -> None:
    article = build(
        *(("heading", "Boats burn in the north"), ("heading", "The Guardian, UK"), LONG),
        *(("heading", "Nets are dear again"), ("caption", "Agence France Presse (AFP)"), LONG),
        *(("heading", "Three men are let go"), ("heading", "Velmar News Network"), LONG),
    )
    assert [(one.publisher, one.title, one.rule) for one in find(article)] == [
        ("The Guardian", "Boats burn in the north", "origin note: publisher between title and text"),
        ("Agence France Presse", "Nets are dear again", "origin note: publisher between title and text"),
        ("Velmar News Network", "Three men are let go", "origin note: publisher between title and text"),
    ]


def test_one_house_alone_may_be_what_the_text_is_about() -> None:
    assert not find(build(("heading", "Boats burn in the north"), ("heading", "The Guardian"), LONG))


@pytest.mark.parametrize(("head", "date"), [("JULY 12, 1998", "1998-07-08"), ("A week in Velmar", None)])
def test_square_brackets_and_the_order_of_their_figures(head: str, date: str | None) -> None:
    article = build(
        ("title", "Weekly news"), ("meta", head), "Six died. [El Diario-La Prensa 7/8/98 from AFP]"
    )
    (one,) = find(article)
    assert (one.publisher, one.via, one.date) == ("El Diario-La Prensa", "AFP", date)
    assert article.text[one.start : one.end] == one.raw == "[El Diario-La Prensa 7/8/98 from AFP]"


@pytest.mark.parametrize(
    ("text", "publisher", "via"),
    [
        ("Via BBC News", "BBC News", None),
        ("Via the Guardian:", "Guardian", None),
        ("Continue reading...from The Guardian https://aldrun.example/1 via", "The Guardian", None),
        ("Read the original article on Al Jazeera here.", "Al Jazeera", None),
        ("The original version of this article can be found at Aldrun Post.", "Aldrun Post", None),
        ("Source: Reuters via Yahoo News", "Reuters", "Yahoo News"),
        (
            "Reprinted with the permission of Radio Free Europe/Radio Liberty, 12 Port Street.",
            "Radio Free Europe/Radio Liberty",
            None,
        ),
    ],
)
def test_notes_of_origin(text: str, publisher: str, via: str | None) -> None:
    (one,) = find(build("It burned.", text))
    assert (one.publisher, one.via) == (publisher, via)


@pytest.mark.parametrize(
    ("text", "publisher", "title"),
    [
        (
            "In a report entitled “Boats Without Men,” the Open Seas Council counted forty arrests.",
            "Open Seas Council",
            "Boats Without Men",
        ),
        (
            "The Open Seas Council, in a statement headed “Reporter Held in Velmar”, asked for her release.",
            "The Open Seas Council",
            "Reporter Held in Velmar",
        ),
        (
            "The order is told in Ana Bel, “Law at Sea,” The Guardian, 3 May 2015",
            "The Guardian",
            "Law at Sea",
        ),
    ],
)
def test_works_named_in_a_text(text: str, publisher: str, title: str) -> None:
    (one,) = find(build(text))
    assert (one.publisher, one.title) == (publisher, title)
