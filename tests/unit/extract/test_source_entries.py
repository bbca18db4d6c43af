"""Lines of source lists and footnotes in the styles of many publishers."""

import pytest

from reader.extract.source_names import names_publisher
from reader.extract.sources import find
from reader.extract.wordlists.loader import load
from reader.model.findings import Source
from tests.unit.extract.article_builder import build

Taken = tuple[str | None, str | None, str | None]


def entry(text: str) -> Source:
    (one,) = find(build(("source", text)))
    return one


def taken(one: Source) -> Taken:
    return one.publisher, one.title, one.date


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Fields Burn in the North, Aldrun Post, 3 May 2015",
            ("Aldrun Post", "Fields Burn in the North", "2015-05-03"),
        ),
        ("OCHA, Delta Bulletin No. 9, 3 May 2015", ("OCHA", "Delta Bulletin No. 9", "2015-05-03")),
        (
            "Open Seas Council, Aldrun: More than 1,500 fields burnt, 3 May 2015",
            ("Open Seas Council", "Aldrun: More than 1,500 fields burnt", "2015-05-03"),
        ),
        (
            "TessenNet, Fields burn in the north, 3 May 2015",
            ("TessenNet", "Fields burn in the north", "2015-05-03"),
        ),
        ("BBC: Fields burn in the north (3 May 2015)", ("BBC", "Fields burn in the north", "2015-05-03")),
        ("Daily FT: Fields burn, 3 May 2015", ("Daily FT", "Fields burn", "2015-05-03")),
        ("3 May 2015, BBC: Fields burn", ("BBC", "Fields burn", "2015-05-03")),
        ("BBC (3 May 15) Fields burn in the north", ("BBC", "Fields burn in the north", "2015-05-03")),
        (
            "Fields ‘still burn’ in the north (BBC, 22/05/2015)",
            ("BBC", "Fields ‘still burn’ in the north", "2015-05-22"),
        ),
        (
            "Fields burn in the north – Aldrun Post – 3 May 2015",
            ("Aldrun Post", "Fields burn in the north", "2015-05-03"),
        ),
        (
            "Fields burn in the north -- Aldrun Post -- 3 May 2015",
            ("Aldrun Post", "Fields burn in the north", "2015-05-03"),
        ),
        (
            "Ana Bel, 'The Delta's Burning Fields', Aldrun Post, 3 May 2015",
            ("Aldrun Post", "The Delta's Burning Fields", "2015-05-03"),
        ),
        (
            '"Fields of Aldrun". Aldrun Post. 3 May 2015. Retrieved 9 June 2016.',
            ("Aldrun Post", "Fields of Aldrun", "2015-05-03"),
        ),
        (
            "“Fields of Aldrun,” Open Seas Council news release, May 3, 2015, https://seas.example/a "
            "(accessed June 9, 2016).",
            ("Open Seas Council", "Fields of Aldrun", "2015-05-03"),
        ),
        (
            "Open Seas Council, “Fields of Aldrun,” Delta Report N°241, 3 May 2015",
            ("Open Seas Council", "Fields of Aldrun", "2015-05-03"),
        ),
        (
            "Open Seas Council, Report on the fields of Aldrun, A/HRC/30/67, 3 May 2015",
            ("Open Seas Council", "Report on the fields of Aldrun", "2015-05-03"),
        ),
        ("CVR. Fields of Aldrun. 3 May 2015.", ("CVR", "Fields of Aldrun", "2015-05-03")),
        (
            "Aldrun: Fields burn in the north, 3 May 2015",
            (None, "Aldrun: Fields burn in the north", "2015-05-03"),
        ),
    ],
)
def test_styles(text: str, wanted: Taken) -> None:
    assert taken(entry(text)) == wanted


def test_commas_and_colons_alone_are_less_certain_than_dashes() -> None:
    assert entry("Aldrun Post – Fields burn – 3 May 2015").certain
    assert not entry("Fields burn, Aldrun Post, 3 May 2015").certain


def test_the_day_when_somebody_looked_is_no_date() -> None:
    assert entry("“Fields of Aldrun,” Aldrun Post, accessed 9 June 2016").date is None


def test_footnotes_below_their_heading_are_sources() -> None:
    article = build(
        "Fields burnt.[1] Others did not.[2]",
        ("heading", "Notes"),
        "[1] Aldrun Post, “Fields burn again,” 3 May 2015.",
        "2. BBC, “Fields stand,” 4 May 2015.",
        "[3] Ibid.",
        ("heading", "About us"),
        "4. Aldrun Post, Fields burn again.",
    )
    assert [taken(one) for one in find(article)] == [
        ("Aldrun Post", "Fields burn again", "2015-05-03"),
        ("BBC", "Fields stand", "2015-05-04"),
    ]


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Aldrun Post", True),
        ("The Delta Observer", True),
        ("UN OCHA", True),
        ("seas.example.org", True),
        ("ReedsNet", True),
        ("Fields burn in the north", False),
        ("Fields Burn", False),
        ("“Aldrun Post”", False),
        ("Why the Open Seas Council of the Delta Never Met in Full", False),
    ],
)
def test_names_of_publishers(words: str, is_one: bool) -> None:
    assert names_publisher(words, load()) is is_one
