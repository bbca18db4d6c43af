"""Entries of lists as rows of fields, in orders and styles of many houses."""

import pytest

from reader.extract.source_grammar import fields
from reader.extract.source_heads import is_head
from reader.extract.sources import find
from reader.model.findings import Source
from tests.unit.extract.article_builder import build

Taken = tuple[str | None, str | None, str | None]


def taken(found: tuple[Source, ...]) -> list[Taken]:
    return [(one.publisher, one.title, one.date) for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            '^ "Nets burn". BBC News. 3 May 2015. Retrieved 9 June 2016.',
            ("BBC News", "Nets burn", "2015-05-03"),
        ),
        (
            '^ a b Bel, Ana (4 May 2015). "Nets still burn". The Guardian.',
            ("The Guardian", "Nets still burn", "2015-05-04"),
        ),
        (
            '"Tessen: Free the boats" (Press release). Open Seas Council. 5 May 2015.',
            ("Open Seas Council", "Tessen: Free the boats", "2015-05-05"),
        ),
        (
            "Amnesty International. Tessen: Bound to the nets. London: Amnesty International, 2012.",
            ("Amnesty International", "Tessen: Bound to the nets", "2012"),
        ),
        (
            "Oda, Mo, and Lin Peres. Nets and Debt in the Delta. New York: Harbour University Press, 2010.",
            ("Harbour University Press", "Nets and Debt in the Delta", "2010"),
        ),
        (
            "UN Human Rights Committee, Remarks on Tessen, UN Doc. CCPR/C/3, 30 March 2015, para. 12.",
            ("UN Human Rights Committee", "Remarks on Tessen", "2015-03-30"),
        ),
        (
            "2 See Amnesty International, Tessen: Nets (Index: EUR 99/001/2014), 12 March 2014.",
            ("Amnesty International", "Tessen: Nets", "2014-03-12"),
        ),
        ('* "Nets are dear" - Al Jazeera, April 28', ("Al Jazeera", "Nets are dear", None)),
        ("Nets Abroad (2014) World Net Index 2014, https://netsabroad.example", None),
        (
            "Netters 18: Tessen: Three fined (http://www.netters18.example/a?b=1)",
            ("Netters 18", "Tessen: Three fined", None),
        ),
    ],
)
def test_fields_are_known_by_what_they_are(text: str, wanted: Taken | None) -> None:
    row = fields(text)
    assert (row and (row.publisher, row.title, row.date)) == (
        wanted or ("Nets Abroad", "World Net Index 2014", "2014")
    )


@pytest.mark.parametrize(
    "text",
    [
        "[3] Interview with a netter, Aldrun, 4 May 2015.",
        "Ibid.",
        "",
        "¦",
        "((((",
        "“”",
        "http://[::1",
        "A. " * 400,
    ],
)
def test_what_names_no_publisher_has_no_fields(text: str) -> None:
    assert fields(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Sources",
            "Further reading",
            "Related links:",
            "Sources and more resources:",
            "What we're reading this week",
        ),
        *(
            "Resources and Links",
            "See also",
            "Read more:",
            "In the news",
            "Selected bibliography",
            "Sources of this post",
        ),
        "Some works for further reading, by our members, are as follows:",
    ],
)
def test_heads_of_lists(text: str) -> None:
    assert is_head(text)


@pytest.mark.parametrize(
    "text", ["Demands", "About us", "The boats", "Contact", "Sources say that it burned."]
)
def test_other_heads(text: str) -> None:
    assert not is_head(text)


def test_footnotes_that_were_joined_are_told_apart() -> None:
    article = build(
        "It burned.[1]",
        "[1] Reuters, 'Nets burn', 3 May 2015. [2] See BBC News, “Nets are dear,” 4 May 2015.",
    )
    found = find(article)
    assert taken(found) == [
        ("Reuters", "Nets burn", "2015-05-03"),
        ("BBC News", "Nets are dear", "2015-05-04"),
    ]
    assert all(article.text[one.start : one.end] == one.raw for one in found)


def test_an_entry_that_looks_like_a_heading_does_not_end_the_list() -> None:
    article = build(
        ("heading", "Bibliography"),
        ("heading", "Open Seas Council, Hard to see, Geneva, 2012"),
        "Reuters, “Nets burn,” 3 May 2015",
    )
    assert taken(find(article)) == [
        ("Open Seas Council", "Hard to see", "2012"),
        ("Reuters", "Nets burn", "2015-05-03"),
    ]


def test_two_titles_with_the_publisher_in_square_brackets_are_enough() -> None:
    lines = ("Nets burn in the night [BBC]", "Who lit all the nets? [Reuters]")
    assert taken(find(build("It burned.", *lines))) == [
        ("BBC", "Nets burn in the night", None),
        ("Reuters", "Who lit all the nets?", None),
    ]


def test_a_sentence_of_news_before_its_source_is_no_title() -> None:
    lines = ("On Monday nets burned in Tessen. [BBC]", "On Tuesday it rained on the nets. [Reuters]")
    assert taken(find(build(*lines))) == [("BBC", None, None), ("Reuters", None, None)]


def test_dates_in_figures_are_read_as_in_the_other_lines() -> None:
    lines = ("Nets burn in the night, BBC, 01/22/09", "Who lit all the nets?, Reuters, 01/07/09")
    assert [one.date for one in find(build(*lines))] == ["2009-01-22", "2009-01-07"]
    assert [one.date for one in find(build(*(line.replace("22", "08") for line in lines)))] == [None, None]


@pytest.mark.parametrize(
    "lines",
    [
        ("Contact: Ana Bel, Open Seas Council, +1 212 555 0100", "Follow us: Facebook | Twitter | Instagram"),
        ("Photo: Mo Oda/Reuters", "The nets burned – Reuters was there.", "By: Ana Bel", "By: Mo Oda"),
        ("Background: The war began in 2011 – it has burned 40 boats, says the UN.", "Update: Nets"),
    ],
)
def test_contacts_credits_and_prose_are_no_entries(lines: tuple[str, ...]) -> None:
    assert [one for one in find(build(*lines)) if one.rule.startswith("source")] == []
