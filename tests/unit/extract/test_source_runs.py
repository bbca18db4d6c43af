"""Lists without a head, works cited within a text, and sources in brackets."""

import pytest

from reader.extract.extract import extract
from reader.extract.sources import find
from reader.model.article import Article
from reader.model.findings import Source
from tests.unit.extract.article_builder import Line, build

Taken = tuple[str | None, str | None, str | None]


def taken(found: tuple[Source, ...]) -> list[Taken]:
    return [(one.publisher, one.title, one.date) for one in found]


def places_hold(article: Article, found: tuple[Source, ...]) -> bool:
    return all(article.text[one.start : one.end] == one.raw for one in found)


def test_the_contents_of_a_digest_are_told_apart_though_their_lines_were_joined() -> None:
    article = build(
        ("title", "Aldrun Digest, 3 May 2015"),
        ("meta", "Aldrun Digest: 3 May 2015"),
        (
            "meta",
            "*Reuters: Boats burn *Netwatch (Velmar): Who lit them? *The Guardian: No boats left",
        ),
        "BBC: A mayor denies it AFP: Nets are dear",
        "The boats burned at night: nobody saw it.",
    )
    found = find(article)
    assert taken(found) == [
        ("Reuters", "Boats burn", None),
        ("Netwatch (Velmar)", "Who lit them?", None),
        ("The Guardian", "No boats left", None),
        ("BBC", "A mayor denies it", None),
        ("AFP", "Nets are dear", None),
    ]
    assert places_hold(article, found)
    assert [one.certain for one in found] == [False] * 5


def test_who_speaks_in_an_interview_is_no_source() -> None:
    lines = (
        "BBC: Who lit the boats?",
        "Mayor: Nobody did.",
        "BBC: Were you there?",
        "Mayor: I slept.",
        "BBC: And then?",
    )
    assert find(build(*lines)) == ()


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Boats Burn Again | Reuters",
            "Mayor Denies It All | The Guardian",
            "Nets Are Dear | BBC",
            "Who Lit Them? | Netwatch",
        ),
        ("Reuters – Boats Burn Again", "The Guardian – Mayor Denies It All", "BBC – Nets Are Very Dear"),
        (
            "Reuters – Boats burn again – 3 May 2015",
            "The Guardian – All is denied",
            "BBC – Nets are dear (4 May 2015)",
        ),
        ("1. Reuters. “Boats burn.”", "2. The Guardian. “All is denied.”", "3. BBC. “Nets are dear.”"),
        ("“Boats burn,” Reuters", "“All is denied,” The Guardian, 3 May 2015", "“Nets are dear,” BBC"),
    ],
)
def test_lines_of_one_form_by_several_publishers(lines: tuple[str, ...]) -> None:
    found = find(build(*lines))
    assert len(found) == len(lines)
    assert [one.publisher for one in found][:3] == ["Reuters", "The Guardian", "BBC"]
    assert all(one.title and "2015" not in one.title for one in found)
    assert sum(one.date is not None for one in found) == sum("2015" in line for line in lines)


def test_a_heading_and_below_it_the_publisher_and_the_day() -> None:
    lines: tuple[Line, ...] = (
        ("heading", "Boats burn in the north"),
        "Reuters, 3 May 2015. In the night boats burned.",
        ("heading", "Mayor denies it"),
        "By Ana Bel in Velmar, The Guardian, Sunday, 4 May 2015. He slept.",
    )
    article = build(*lines)
    found = find(article)
    assert taken(found) == [
        ("Reuters", "Boats burn in the north", "2015-05-03"),
        ("The Guardian", "Mayor denies it", "2015-05-04"),
    ]
    assert places_hold(article, found)
    assert find(build(*lines[:2])) == (), "one such line can say who published the page itself"


@pytest.mark.parametrize(
    "form", ["{name}, 3 May 2015", "3 May 2015 – {name}", "Ana Bel | 3 May 2015 | {name}"]
)
def test_the_line_below_the_title_is_a_source_where_the_page_has_several_publishers(form: str) -> None:
    def page(*names: str) -> list[Article]:
        return [
            build(("title", f"Boats burn {n}"), ("meta", form.format(name=name)), "It burned.", name=str(n))
            for n, name in enumerate(names)
        ]

    digest, site = page("Reuters", "The Guardian"), page("Reuters", "Reuters")
    assert [taken(extract(one, page=digest).sources) for one in digest] == [
        [("Reuters", "Boats burn 0", "2015-05-03")],
        [("The Guardian", "Boats burn 1", "2015-05-03")],
    ]
    assert [extract(one, page=site).sources for one in site] == [(), ()]


def test_the_publisher_in_a_title_counts_where_the_page_has_several() -> None:
    names = ("Reuters", "The Guardian", "BBC", "Netwatch")
    page = [build(("title", f"Boats burn again | {name}"), "It burned.", name=name) for name in names]
    assert [taken(extract(one, page=page).sources) for one in page] == [
        [(n, "Boats burn again", None)] for n in names
    ]
    same = [build(("title", f"Boats burn again {n} | Reuters"), "It burned.", name=str(n)) for n in range(3)]
    assert [extract(one, page=same).sources for one in same] == [(), (), ()]


def test_works_cited_with_a_quotation() -> None:
    article = build(
        "“The boats were burned by nobody.” Boats of the north. Ana B. Bel. Home Office. 3 May 2015.",
        "“Nets are dear wherever boats have burned.” – Nets of the north. Aldrun Tribune, Vol. 2. 2015.",
        "“Nets,” he said.",
    )
    found = find(article)
    assert taken(found) == [
        ("Home Office", "Boats of the north", "2015-05-03"),
        ("Aldrun Tribune", "Nets of the north", "2015"),
    ]
    assert places_hold(article, found)


def test_works_cited_by_their_author() -> None:
    lines = (
        "Ana Bel, Boats Burn: What Is Left? The New Yorker, 3 May 2015. “Nothing is left.”",
        "Ana Bel and Mo Oda, Nets. The Washington Post, 4 May 2015. They are dear.",
    )
    assert taken(find(build(*lines))) == [
        ("The New Yorker", "Boats Burn: What Is Left?", "2015-05-03"),
        ("The Washington Post", "Nets", "2015-05-04"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The boats burned. (Source: Reuters)", [("Reuters", None, None)]),
        ("Source: Reuters, 3 May 2015", [("Reuters", None, "2015-05-03")]),
        (
            "(Sources: AFP, Reuters and BBC)",
            [("AFP", None, None), ("Reuters", None, None), ("BBC", None, None)],
        ),
        ("Bruciano. (Fonti: Reuters, 19/05/2015)", [("Reuters", None, "2015-05-19")]),
        ("The boats burned. (BBC News, UK, 3 May 2015)", [("BBC News", None, "2015-05-03")]),
        (
            "The boats burned. (AP 5/23/15; BBC 5/24/15)",
            [("AP", None, "2015-05-23"), ("BBC", None, "2015-05-24")],
        ),
        # no citations
        ("The boats burned. (Port Velmar, 3 May 2015)", []),
        ("The boats (Reuters, 3 May 2015) burned.", []),
        ("The boats burned. (They were 12, on 3 May 2015)", []),
    ],
)
def test_sources_in_brackets(text: str, wanted: list[Taken]) -> None:
    article = build(text)
    found = find(article)
    assert taken(found) == wanted
    assert places_hold(article, found)


def test_days_without_a_year_take_the_one_year_of_the_head() -> None:
    lines = ("It burned. (Reuters, 5/6)", "It rained. (Ilvanda, 16/5)", "It snowed. (BBC, 17/5)")
    dates = ["2015-06-05", "2015-05-16", "2015-05-17"]
    dated = find(build(("title", "Week ending 20 May 2015"), *lines))
    assert [one.date for one in dated] == dates
    assert [one.certain for one in dated] == [True, False, True]
    assert [one.date for one in find(build(("title", "Boats"), *lines))] == [None] * 3
    assert [one.date for one in find(build(("title", "Boats of 2014 and 2015"), *lines))] == [None] * 3


def test_the_credit_of_a_picture_is_no_source_of_the_text() -> None:
    assert find(build(("caption", "Boats at night. (Source: Reuters)"))) == ()
    assert len(find(build(("caption", "(source: Reuters)")))) == 1


def test_a_paragraph_with_its_source_behind_it_is_no_entry_of_a_list() -> None:
    told = "Aldrun. Boats burned — " + "The boats of the north burned again in the night. " * 4
    (one,) = find(build(("source", told + "(Reuters, 3 May 2015)")))
    assert (one.publisher, one.title, one.date) == ("Reuters", None, "2015-05-03")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("First published in the Aldrun Post on 3 May 2015: boats burned.", "2015-05-03"),
        ("This was originally published by the Aldrun Post, May 2015.", "2015-05"),
        ("First published in the Aldrun Post. On 3 May 2015 boats burned.", None),
        ("First published in the Aldrun Post with pictures of 3 May 2015.", None),
    ],
)
def test_a_note_of_origin_gives_its_day(text: str, date: str | None) -> None:
    (one,) = find(build(("note", text)))
    assert (one.publisher, one.date) == ("Aldrun Post", date)
