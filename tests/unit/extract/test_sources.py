"""What an article rests on, in the ways in which pages print it."""

import pytest

from reader.extract.sources import find
from reader.model.findings import Source
from tests.unit.extract.article_builder import build


def entry(text: str) -> Source:
    (one,) = find(build(("source", text)))
    return one


@pytest.mark.parametrize(
    ("text", "publisher", "title", "date"),
    [
        (
            "Aldrun Post—Fields burn in the north—3 May 2015",
            "Aldrun Post",
            "Fields burn in the north",
            "2015-05-03",
        ),
        ("Aldrun Post – Fields burn – 3 May 2015", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("Aldrun Post –Fields burn – 3 May 2015", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("Aldrun Post- Fields burn- 3 May 2015", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("Aldrun Post - Fields burn - May 3, 2015", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("Aldrun Post\u00a0–\u00a0Fields burn – 3\u00a0May 2015", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("Aldrun Post–Fields burn–3 May 2015", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("Velmar Sun-Herald – Fields burn – 3 May 2015", "Velmar Sun-Herald", "Fields burn", "2015-05-03"),
        (
            "Aldrun Post — Fields – and barns – burn — 3 May 2015",
            "Aldrun Post",
            "Fields – and barns – burn",
            "2015-05-03",
        ),
        (
            "Aldrun Post – IN SHORT: Why fields burn – 2015-05-03",
            "Aldrun Post",
            "IN SHORT: Why fields burn",
            "2015-05-03",
        ),
        (
            "Aldrun Post – War since March 2011 – 3 May 2015",
            "Aldrun Post",
            "War since March 2011",
            "2015-05-03",
        ),
        ("Aldrun Post – Fields burn (3 May 2015)", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("Aldrun Post | Fields burn | 3 May 2015", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("[3] Aldrun Post – Fields burn – 3 May 2015.", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("“Fields burn,” Aldrun Post, 3 May 2015", "Aldrun Post", "Fields burn", "2015-05-03"),
        ("Aldrun Post, “Fields burn again”, 3 May 2015", "Aldrun Post", "Fields burn again", "2015-05-03"),
        ("Aldrun Post – Fields burn – May 2015", "Aldrun Post", "Fields burn", "2015-05"),
    ],
)
def test_an_entry_is_taken_apart_at_its_dashes_or_quotes(
    text: str, publisher: str, title: str, date: str
) -> None:
    one = entry(text)
    assert (one.publisher, one.title, one.date) == (publisher, title, date)
    assert one.rule.startswith("source list")


def test_who_passed_it_on_is_kept_apart() -> None:
    one = entry("Velmar Wire via Aldrun Sun-Post – BRIEFLY: Fields burn – 9 September 2016")
    assert (one.publisher, one.via, one.title) == ("Velmar Wire", "Aldrun Sun-Post", "BRIEFLY: Fields burn")


def test_an_entry_without_a_date_says_so() -> None:
    one = entry("Aldrun Post – Fields burn")
    assert (one.publisher, one.title, one.date, one.certain) == ("Aldrun Post", "Fields burn", None, False)


def test_the_address_of_an_entry_is_kept_and_not_read_as_its_title() -> None:
    one = entry("Aldrun Post – Fields burn – 3 May 2015 – https://example.org/2015/05/03/fields-burn.")
    assert (one.title, one.date, one.url) == (
        "Fields burn",
        "2015-05-03",
        "https://example.org/2015/05/03/fields-burn",
    )


def test_a_link_gives_its_host_and_the_month_of_its_path() -> None:
    (one,) = find(build(("link", "http://www.example.org/2016/12/fields.html")))
    assert (one.publisher, one.title, one.date) == ("example.org", None, "2016-12")
    assert one.url == "http://www.example.org/2016/12/fields.html"
    assert "path" in one.rule


@pytest.mark.parametrize("address", ["http://[::1", "http://", "https://a:b:c/"])
def test_a_broken_address_stops_nothing(address: str) -> None:
    assert all(one.date is None for one in find(build(("link", address))))


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("According to Velmar Wire, the vote passed.", "Velmar Wire"),
        ("The vote passed, according to the Council for Open Seas.", "Council for Open Seas"),
        ("As The Aldrun Post explains, it passed.", "The Aldrun Post"),
        ("According to a 2015 report by the Council for Open Seas, it passed.", "Council for Open Seas"),
    ],
)
def test_names_that_the_text_rests_on_are_attributions_without_title_and_date(
    text: str, publisher: str
) -> None:
    (one,) = find(build(text))
    assert (one.publisher, one.title, one.date) == (publisher, None, None)
    assert one.rule.startswith("attribution")


@pytest.mark.parametrize("text", ["According to their view it passed.", "As he explains, it passed."])
def test_pronouns_are_no_sources(text: str) -> None:
    assert find(build(text)) == ()


def test_a_name_counts_once() -> None:
    assert len(find(build("According to Velmar Wire, yes.", "No, according to Velmar Wire."))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "( This was originally published by Aldrun University’s Centre for Seas and Lakes and is here.)",
        "This text first appeared in Aldrun University’s Centre for Seas and Lakes.",
        "Reposted from Aldrun University’s Centre for Seas and Lakes.",
        "Republished with permission from Aldrun University’s Centre for Seas and Lakes.",
    ],
)
def test_a_note_of_origin_names_who_published_first(text: str) -> None:
    (one,) = find(build(("note", text)))
    assert one.publisher == "Aldrun University’s Centre for Seas and Lakes"
    assert one.rule.startswith("origin note")


def test_the_words_of_the_text_are_kept_with_their_place() -> None:
    article = build("Some words.", ("source", "Aldrun Post – Fields burn – 3 May 2015"))
    (one,) = find(article)
    assert article.text[one.start : one.end] == one.raw
