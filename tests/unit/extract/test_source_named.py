"""Works that running text names by title, and notes of where an article first appeared."""

import pytest

from reader.extract.extract import extract
from reader.extract.sources import find
from reader.model.findings import Source
from tests.unit.extract.article_builder import Line, build

Taken = tuple[str | None, str | None, str | None]


def taken(found: tuple[Source, ...]) -> list[Taken]:
    return [(one.publisher, one.title, one.via) for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "An article by Ana Bel, published in Velmaran, titled “Nets Are Dear.” It",
            ("Velmaran", "Nets Are Dear"),
        ),
        (
            "She published an op-ed in The New York Times on Sunday titled “A net for all”.",
            ("The New York Times", "A net for all"),
        ),
        (
            'The Guardian reports, "Nets Burn in the Night," by Ana Bel.',
            ("The Guardian", "Nets Burn in the Night"),
        ),
        (
            "In its latest report, “Nets on Fire,” Open Seas Council says so.",
            ("Open Seas Council", "Nets on Fire"),
        ),
        (
            "“Nets as a Weapon,” a 2013 report by Open Seas Council, says so.",
            ("Open Seas Council", "Nets as a Weapon"),
        ),
        ("In “Hidden Nets” (Foreign Affairs, March 2015), she says so.", ("Foreign Affairs", "Hidden Nets")),
        ("A Reuters report, Nets and Boats 2012, is out.", ("Reuters", "Nets and Boats 2012")),
        (
            "The report Nets: No Way Out, published by Open Seas Council, is out.",
            ("Open Seas Council", "Nets: No Way Out"),
        ),
        (
            "See the full article: Nets burn in all the north (Guardian, link)",
            ("Guardian", "Nets burn in all the north"),
        ),
        ("via Nets burn in the night | Aldrun Post.", ("Aldrun Post", "Nets burn in the night")),
        ("In an article titled “How it burned,” Ana Bel tells of it.", (None, "How it burned")),
        # nothing that was published
        ("The exhibition called “Faces of Tessen” opens on Friday.", None),
        ("“We Know Nothing,” said the mayor in a statement.", None),
        ("In a statement, the mayor said “The nets will burn.”", None),
    ],
)
def test_works_named_in_a_sentence(text: str, wanted: tuple[str | None, str] | None) -> None:
    article = build(text)
    found = tuple(one for one in find(article) if one.title)
    assert [(one.publisher, one.title) for one in found] == ([wanted] if wanted else [])
    assert all(article.text[one.start : one.end] == one.raw for one in found)
    assert not any(one.certain for one in found)


def test_who_passed_a_work_on() -> None:
    (one,) = find(build('"Nets burn in the night," is the AP filing, via the Aldrun Herald.'))
    assert taken((one,)) == [("AP", "Nets burn in the night", "Aldrun Herald")]


def test_the_address_behind_an_attribution() -> None:
    (one,) = find(build("As Reuters reported (https://example.org/a), it burned."))
    assert (one.publisher, one.url) == ("Reuters", "https://example.org/a")


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        ((("note", "Cross-posted from openNets"),), "openNets"),
        (("This piece originally ran in the Aldrun Review.",), "Aldrun Review"),
        (("A version of this article appeared in the May 2015 issue of Foreign Policy.",), "Foreign Policy"),
        (
            ("It first appeared in Volume 5, Issue 4 of our print edition of Nets on Censorship, at last.",),
            "Nets on Censorship",
        ),
        (("Copyright 2016. Used with the permission of Radio Free Tessen, 20 M St.",), "Radio Free Tessen"),
        (("Article in The Guardian",), "The Guardian"),
        (("Read the full article at The Guardian.",), "The Guardian"),
        (("The Article Was Written/Published By: Velmar Dreams",), "Velmar Dreams"),
        ((("byline", "By Ana Bel for Reuters"),), "Reuters"),
        (("ALDRUN (Reuters) - It burned.",), "Reuters"),
    ],
)
def test_notes_of_origin(lines: tuple[Line, ...], publisher: str) -> None:
    article = build(*lines)
    found = [one for one in find(article) if one.rule.startswith("origin")]
    assert [one.publisher for one in found] == [publisher]
    assert article.text[found[0].start : found[0].end] == found[0].raw


def test_lists_that_run_over_the_articles_of_a_page() -> None:
    names = ("Reuters", "The Guardian", "BBC")
    dashed = [build(("title", f"Nets burn again - {name}"), "It burned.", name=name) for name in names]
    assert [taken(extract(one, page=dashed).sources) for one in dashed] == [
        [(name, "Nets burn again", None)] for name in names
    ]
    below = ("Oxnam Views (London)", "Reuters", "The Guardian")
    signed = [
        build(("title", f"Nets burn {n}"), ("heading", name), "It burned.", name=name)
        for n, name in enumerate(below)
    ]
    assert [taken(extract(one, page=signed).sources) for one in signed] == [
        [(name, f"Nets burn {n}", None)] for n, name in enumerate(below)
    ]
    lone = [
        build(("title", "Nets burn"), ("heading", "Press Release"), "It burned.", name=str(n))
        for n in range(3)
    ]
    assert [extract(one, page=lone).sources for one in lone] == [(), (), ()]
