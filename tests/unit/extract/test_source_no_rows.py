"""Lines that look like entries and are none: towns in capitals, people to ask, prose, credits of pictures."""

import pytest

from reader.extract.source_names import names_publisher, weight
from reader.extract.sources import find
from reader.extract.wordlists.loader import load
from tests.unit.extract.article_builder import Line, build

TEXT = "The boats burned at night, and nobody in Aldrun saw who had lit them."


def rows(*lines: Line) -> list[tuple[str | None, str | None, str | None]]:
    article = build(*lines)
    return [(one.publisher, one.title, one.date) for one in find(article)]


@pytest.mark.parametrize("words", ["HERE", "Full Article HERE", "NEW YORK", "URGENT", "LONDON, UK"])
def test_capitals_of_a_word_or_a_town_are_no_letters_of_a_name(words: str) -> None:
    assert not names_publisher(words, load())


@pytest.mark.parametrize("words", ["OCHA", "DAILY NEWS", "THE GUARDIAN", "FRONTLINE", "BBC"])
def test_capitals_of_a_house_are_a_name(words: str) -> None:
    assert weight(words, load()) > 0


def test_towns_before_their_news_are_no_publishers() -> None:
    news = "The harbour will be shut until the nets are paid for"
    assert rows(f"NEW YORK – {news}.", f"Wilmington, DE – {news}?", f"NEW YORK – {news}!") == []


@pytest.mark.parametrize(
    "line", ["Ana Bel, Open Seas Council, by telephone", "In Aldrun: Ana Bel on her mobile telephone"]
)
def test_people_to_ask_are_no_sources(line: str) -> None:
    assert rows(("heading", "For more information, please contact:"), ("source", line)) == []
    entry: Line = ("source", "BBC News – Boats burn – 3 May 2015")
    assert len(rows(("heading", "For more information, please contact:"), ("source", line), entry)) == 1


def test_a_name_before_its_letters_is_no_title() -> None:
    lines = ("Nets burn in Aldrun (BBC)", "Boats burn again (Reuters)", "Nets are dear now (BBC)")
    found = rows("The Open Seas Council of Aldrun (OSCA)", *lines)
    assert [title for _, title, _ in found] == [line.rpartition(" (")[0] for line in lines]


def test_a_town_and_its_day_before_an_agency_are_no_title() -> None:
    assert rows(("title", TEXT), ("heading", "LONDON, September 4, 2016 (Morning Star News)"), TEXT) == []


def test_a_sentence_that_ends_within_its_quotation_is_no_title() -> None:
    assert rows(("heading", "News"), 'The mayor asked for "all of the nets in the harbour." [BBC]') == [
        ("BBC", None, None)
    ]


def test_the_credit_of_a_picture_is_no_entry() -> None:
    lines = ("Boats burn again / BBC News", "Nets are dear now / Aldrun Post", "Nets burn again / BBC News")
    found = rows("Photo: Ana Bel / Reuters", *lines)
    assert [name for name, _, _ in found] == ["BBC News", "Aldrun Post", "BBC News"]


def test_a_day_in_square_brackets_is_no_part_of_a_name() -> None:
    assert rows("Source: Aldrun Post [3 May 2015]") == [("Aldrun Post", None, "2015-05-03")]
    assert rows(f"{TEXT} (Source: Aldrun Wire + Agencies / 03.05.2015)")[0][0] == "Aldrun Wire + Agencies"


def test_who_was_asked_did_not_publish_it() -> None:
    line = "The interview with Ana Bel was published in the Aldrun Post."
    assert rows(line) == [("Aldrun Post", None, None)]


def test_a_people_is_no_publisher() -> None:
    found = rows("This article was originally published on the Russian")
    assert "Russian" not in [name for name, _, _ in found]
