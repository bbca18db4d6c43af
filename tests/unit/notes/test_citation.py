from dataclasses import replace

import pytest

from reader.model.article import Article, Published
from reader.model.clean import clean_line
from reader.notes.citation import cite, when


def test_citation_names_all_that_is_known(article: Article) -> None:
    full = replace(
        article,
        sponsor=clean_line("Harbour Fund"),
        published=Published("2016-12-21", "day"),
        url=clean_line("https://observer.example/nine-days"),
    )
    assert cite(full, "¶14") == (
        "I. Maren and T. Osk (reporters), “Nine days at the harbour”, "
        "Velmar Observer [sponsor: Harbour Fund], 2016-12-21, ¶14, "
        "original sha256 94358ba69435, https://observer.example/nine-days"
    )


def test_publisher_and_sponsor_are_named_also_when_they_are_not_known(article: Article) -> None:
    bare = replace(article, authors=(), publisher=None, sponsor=None, published=Published())
    assert cite(bare, "") == (
        "“Nine days at the harbour”, publisher not named [sponsor: none named], undated, "
        "original sha256 94358ba69435"
    )


def test_three_authors_are_joined_in_words(article: Article) -> None:
    three = replace(article, authors=tuple(map(clean_line, ("A. Bel", "C. Dor", "E. Fin"))), role=None)
    assert cite(three, "OP 4").startswith("A. Bel, C. Dor and E. Fin, “")


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (Published("2016-12", "month"), "2016-12"),
        (Published(), "undated"),
        (Published(not_before="2016-12-14"), "undated; not before 2016-12-14"),
        (Published(not_after="2016-12-20"), "undated; not after 2016-12-20"),
        (
            Published(not_before="2016-12-14", not_after="2016-12-20"),
            "undated; between 2016-12-14 and 2016-12-20",
        ),
    ],
)
def test_a_bound_is_not_called_a_date(published: Published, words: str) -> None:
    assert when(published) == words


def test_citation_is_one_line(article: Article) -> None:
    assert "\n" not in cite(replace(article, publisher=clean_line("Two\nlines")), "¶1\n¶2")
