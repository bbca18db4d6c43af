"""All finders together: none stops another, and none takes for ever."""

import pytest

from reader.extract import dates, figures, sources
from reader.extract.extract import extract, publication
from tests.unit.extract.article_builder import build


def test_all_lists_are_filled() -> None:
    article = build(
        "A blast killed 43 people on 3 May 2015.", ("source", "Aldrun Post – Fields burn – 5 May 2015")
    )
    found = extract(article)
    assert (len(found.sources), len(found.dates), len(found.figures)) == (1, 2, 1)


def test_a_finder_that_fails_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> tuple[()]:
        raise ValueError("words of the page")

    monkeypatch.setattr(sources, "find", broken)
    found = extract(build("A blast killed 43 people on 3 May 2015.", name="blast-1"))
    assert found.sources == ()
    assert len(found.dates) == len(found.figures) == 1
    (lost,) = found.lost
    assert (lost.finder, lost.article, lost.error) == ("sources", "blast-1", "ValueError")
    assert lost.told == "The sources of blast-1 could not be looked for (ValueError): none are listed."


def test_where_no_finder_fails_nothing_is_lost() -> None:
    assert extract(build("A blast killed 43 people on 3 May 2015.")).lost == ()


def test_an_article_without_blocks_has_no_findings() -> None:
    found = extract(build())
    assert (found.sources, found.dates, found.figures) == ((), (), ())


def test_the_year_comes_from_the_page_where_the_article_has_none() -> None:
    above = build("On Dec. 19, 2016, the secretary wrote a letter.", name="above")
    alone = build("The raid began on 15 November.", name="alone")
    below = build("It met.", ("source", "Aldrun Post – Drills – 27 October 2016"), name="below")
    assert extract(alone).dates[0].value is None
    (one,) = extract(alone, (above, alone, below)).dates
    assert (one.value, one.certain) == ("2016-11-15", False)
    assert publication(alone, extract(alone, (above, alone, below))).not_before == "2016-11-15"


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "12 ",
        "12,",
        "May ",
        "“",
        '"',
        "2016-",
        "21 and ",
        "killed ",
        "killed 12 ",
        "A. ",
        "of the ",
        "– ",
        "http://",
        "said ",
        "According to The ",
        "[1] ",
        "In May ",
        "one hundred ",
        "at least ",
        "(",
        "A ",
        "a",
        ".",
        "’s ",
    ],
)
def test_long_runs_of_one_thing_are_read_to_their_end(piece: str) -> None:
    """What took the square of the length here would stop the whole run."""
    text = (piece * 20_000)[:20_000].strip() or "a"
    for kind in ("paragraph", "source", "link"):
        article = build((kind, text))
        found = dates.find(article)
        sources.find(article)
        figures.find(article, (), found)
