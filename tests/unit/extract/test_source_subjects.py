"""Whose a work is that the text names by its title, and credits whose place or brackets tell the house."""

import pytest

from reader.extract.sources import find, of_page
from reader.model.findings import Source
from tests.unit.extract.article_builder import Line, build

Row = tuple[str | None, str | None, str | None, str | None]
TEXT = "When the boats came back nobody was left who knew the names, and so the women wrote them down."


def rows(found: tuple[Source, ...]) -> list[Row]:
    return [(one.publisher, one.title, one.date, one.via) for one in found]


def titled(found: tuple[Source, ...]) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.publisher, one.title, one.date) for one in found if one.title]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the subject of the sentence, however far away
        (
            "Open Seas Council said in its special report titled “Boats and what they "
            "carry”, that all burned.",
            ("Open Seas Council", "Boats and what they carry", None),
        ),
        (
            "The Forum for Nets in Velmar, which a judge leads, released on Monday, August 8, its fourth "
            "report on the nets of the north, titled, ‘Three Years of Nets’, for the year.",
            ("The Forum for Nets in Velmar", "Three Years of Nets", None),
        ),
        (
            "In a report titled, in Velmarian, “They Call Us the Net Women,” the Ana Bel "
            "Nets Center lets them speak.",
            ("Ana Bel Nets Center", "They Call Us the Net Women", None),
        ),
        # the sentence before
        (
            "Nobody counted, a worker at Open Seas Council, said. The report, “Nets in the "
            "Far North of Velmar,” goes on.",
            ("Open Seas Council", "Nets in the Far North of Velmar", None),
        ),
        (
            "Yesterday Open Seas Council published their newest report. Titled “You burned "
            "my boat” it is long.",
            ("Open Seas Council", "You burned my boat", None),
        ),
        (
            "The OSCW has published its report on nets. The report was published in May "
            "entitled: “The Nets Must Go”",
            ("The OSCW", "The Nets Must Go", None),
        ),
        (
            "Open Seas Council has called for nets. Its latest report, “Nets Are Burning,” is out.",
            ("Open Seas Council", "Nets Are Burning", None),
        ),
        (
            "Open Seas Council told of it in a 90-page report, “Nets Are Burning: Boats in Aldrun.”",
            ("Open Seas Council", "Nets Are Burning: Boats in Aldrun", None),
        ),
        (
            "The report “Nets are burning again,” which Open Seas Council released today, is long.",
            ("Open Seas Council", "Nets are burning again", None),
        ),
        (
            "Open Seas Council on Tuesday released “The Nets Are Burning in Aldrun,” and it is long.",
            ("Open Seas Council", "The Nets Are Burning in Aldrun", None),
        ),
        # the day beside the house; no day or month is a house
        (
            "Ana Bel was quoted in a March 5, 2014 Bloomberg article, “Velmar Wins Ruling "
            "on All Its Nets.” Bel is glad.",
            ("Bloomberg", "Velmar Wins Ruling on All Its Nets", "2014-03-05"),
        ),
        (
            "Read the article published in Velmaran on 18.09.2022 titled “Old news for "
            "‘dead boats’ at sea” today.",
            ("Velmaran", "Old news for ‘dead boats’ at sea", "2022-09-18"),
        ),
        (
            "The council (OSC) wrote in March. Open Seas Council (OSC) has released “The "
            "State of Nets in Velmar,” at last.",
            ("Open Seas Council", "The State of Nets in Velmar", None),
        ),
        # marks within marks
        (
            "In the report “Giving Back Nets. Velmar as a “Warm Welcome” at its Harbours”, "
            "Nets at Borders (NAB) tells.",
            ("Nets at Borders", "Giving Back Nets. Velmar as a “Warm Welcome” at its Harbours", None),
        ),
        # nobody is named
        (
            "A report titled “Boats and what they carry” lies on the table.",
            (None, "Boats and what they carry", None),
        ),
    ],
)
def test_whose_a_titled_work_is(text: str, wanted: tuple[str | None, str | None, str | None]) -> None:
    assert titled(find(build(text))) == [wanted]


def test_the_rule_says_where_the_publisher_stands() -> None:
    (one,) = find(
        build(
            "Open Seas Council and BBC News were there.",
            "The report, entitled “Deadly Nets: Boats on Fire” is hard.",
        )
    )[-1:]
    assert one.publisher is None
    (one,) = find(
        build("So Open Seas Council said.", "The report, entitled “Deadly Nets: Boats on Fire” is hard.")
    )[-1:]
    assert (one.publisher, one.rule) == ("Open Seas Council", "attribution: titled, publisher told before")


def test_a_column_is_named_in_the_paragraph_before() -> None:
    article = build(
        "On Monday, The Guardian ran a column by Ana Bel on nets.", "In “No Safe Nets in Velmar,” she writes:"
    )
    assert titled(find(article)) == [("The Guardian", "No Safe Nets in Velmar", None)]
    assert titled(find(build("Ana Bel wrote again.", "In “No Safe Nets in Velmar,” she writes:"))) == []


def test_a_headline_names_a_work_with_its_house() -> None:
    assert titled(find(build(("title", "OSCW Report, “I Can Still See the Nets” - A Crisis"), TEXT))) == [
        ("OSCW", "I Can Still See the Nets", None)
    ]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Boats burn again: once more it was night. (The Guardian, link)",
            ("The Guardian", "Boats burn again"),
        ),
        ("Nets - and Top E.U. Boats - Fear the Night (velmarpost, link)", ("velmarpost", None)),
        ("And see: The nets were on the wall (BBC News)", ("BBC News", "The nets were on the wall")),
    ],
)
def test_a_house_and_link_in_brackets(line: str, wanted: tuple[str, str | None]) -> None:
    (one,) = find(build(line))
    title = wanted[1] or "Nets - and Top E.U. Boats - Fear the Night"
    assert (one.publisher, one.title, line[one.start : one.end]) == (wanted[0], title, one.raw)


def test_two_linked_titles_in_a_line_are_two_sources() -> None:
    line = "Boats: Hundreds saved off Velmar (BBC News, link) and Nets: Are more torn? (BBC, link) today"
    assert titled(find(build(line))) == [
        ("BBC News", "Boats: Hundreds saved off Velmar", None),
        ("BBC", "Nets: Are more torn?", None),
    ]


def test_no_house_and_link_where_a_language_stands_in_the_brackets() -> None:
    assert find(build("The law of all nets and boats (Greek, pdf)")) == ()
    assert find(build("They went home to the harbour (BBC News)")) == ()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Queman barcos en Aldrun por la ley de redes(La Red, 9 de noviembre de 2013)",
            ("La Red", "Queman barcos en Aldrun por la ley de redes", "2013-11-09"),
        ),
        (
            "Los barcos en Aldrun (Sociedad Las Redes de Velmar, 22 de octubre de 2016)",
            ("Sociedad Las Redes de Velmar", "Los barcos en Aldrun", "2016-10-22"),
        ),
        ("Boats burn in all the north (July 2, 2015)", (None, "Boats burn in all the north", "2015-07-02")),
    ],
)
def test_house_and_day_in_brackets_below_a_head(line: str, wanted: tuple[str | None, str, str]) -> None:
    assert titled(find(build(TEXT, "More information:", line))) == [wanted]


def test_authors_before_a_title_in_marks_are_no_part_of_it() -> None:
    lines = [
        f"Ana Bel, Don Oda, “Nets of the {where} Burn Again” ({house}, May 3, 2015)."
        for where, house in (("North", "The New York Times"), ("South", "Bloomberg"), ("West", "BBC News"))
    ]
    found = find(build(*(("list", line) for line in lines)))
    assert titled(found) == [
        ("The New York Times", "Nets of the North Burn Again", "2015-05-03"),
        ("Bloomberg", "Nets of the South Burn Again", "2015-05-03"),
        ("BBC News", "Nets of the West Burn Again", "2015-05-03"),
    ]


def test_a_digest_of_sentences() -> None:
    found = find(
        build(
            "Boats burn again. The Guardian. Sunday 18 December 2011. Nobody looked on.",
            "Nets torn in Velmar. BBC News via Reuters. By Ana Bel. November 15, 2011: "
            "Velmar. They were new.",
        )
    )
    assert rows(found) == [
        ("The Guardian", "Boats burn again", "2011-12-18", None),
        ("BBC News", "Nets torn in Velmar", "2011-11-15", "Reuters"),
    ]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            (("title", "Boats burn in the north"), ("caption", "(Source: Reuters)"), TEXT),
            [("Reuters", "Boats burn in the north", None, None)],
        ),
        ((("title", "Boats burn"), TEXT, ("meta", "/ Source: Reuters")), [("Reuters", None, None, None)]),
        ((("title", "Boats burn"), f"(BBC News) – {TEXT}"), [("BBC News", None, None, None)]),
        ((("title", "Boats burn"), f"(Velmar) – {TEXT}"), []),
        (
            (("title", "Boats burn"), "This piece by Ana Bel is published by BBC News (BBC). It is short."),
            [("BBC News", None, None, None)],
        ),
        (
            (
                ("title", "Boats burn"),
                "This item was first published by Ana Bel & Don Oda on Netwatch on May 3rd, 2015",
            ),
            [("Netwatch", None, "2015-05-03", None)],
        ),
        (
            (("title", "Boats burn"), "Originally published by the Centre for Quays at Velmar University."),
            [("Centre for Quays at Velmar University", None, None, None)],
        ),
        (
            (
                ("title", "Boats burn"),
                TEXT,
                "Continue reading...from The Guardian https://velmar.example/x via NETT",
            ),
            [("The Guardian", None, None, "NETT")],
        ),
        (
            (("title", "Boats burn"), ("subtitle", "from The Guardian | Ana Bel"), TEXT),
            [("The Guardian", None, None, None)],
        ),
        (
            (
                ("title", "Boats burn"),
                ("subtitle", "Article in the Guardian"),
                ("meta", "21 November, 2017"),
                TEXT,
            ),
            [("Guardian", None, "2017-11-21", None)],
        ),
        (
            (("title", "Boats burn in the north"), TEXT, "Los Angeles Times 26 June 2000"),
            [("Los Angeles Times", "Boats burn in the north", "2000-06-26", None)],
        ),
        (
            (
                ("title", "Boats burn"),
                ("subtitle", "Editorials, The Guardian, Tuesday, July 6, 2010 –"),
                TEXT,
            ),
            [("The Guardian", "Boats burn", "2010-07-06", None)],
        ),
        ((("title", "Boats burn"), TEXT, "Courtesy: The Guardian"), [("The Guardian", None, None, None)]),
        ((("title", "Boats burn"), TEXT, "More at The Guardian."), [("The Guardian", None, None, None)]),
        (
            (("title", "Boats burn"), TEXT, "Taken from the Guardian of 3 May 2015"),
            [("Guardian", None, "2015-05-03", None)],
        ),
        (
            (("title", "Boats burn"), TEXT, "Source: The Guardian (UK), May 3, 2015"),
            [("The Guardian (UK)", None, "2015-05-03", None)],
        ),
        (
            (("title", "Boats burn"), "The above article was published in the Guardian on 3 May 2015."),
            [("Guardian", None, "2015-05-03", None)],
        ),
        # the line that a site prints below each of its titles
        ((("title", "Boats burn"), ("meta", "The Guardian, July 6, 2010"), TEXT), []),
        ((("title", "[Velmar] Boats burn in the north"), TEXT), []),
        (
            (
                ("title", "Boats burn"),
                "For weeks I looked on. Here is what I wrote for the Guardian’s Sea Blog. It was cold.",
            ),
            [("Guardian", None, None, None)],
        ),
        ((("title", "Boats burn"), "Ana Bel writes for the Guardian about nets, and she saw it."), []),
        ((("title", "Boats burn"), f"“{TEXT}” –The Guardian"), [("The Guardian", None, None, None)]),
        (
            (("title", "Boats burn"), "via BBC News – Boats of the north burn again."),
            [("BBC News", "Boats of the north burn again", None, None)],
        ),
    ],
)
def test_credits(lines: tuple[Line, ...], wanted: list[Row]) -> None:
    assert [row for row in rows(find(build(*lines))) if row[0] and "." not in row[0]] == wanted


def test_the_state_behind_a_paper_is_no_publisher_and_a_weekly_no_source_of_itself() -> None:
    first = build(
        ("title", "Boats burn"), ("heading", "Velmar Nets Agency (press release), WA –"), TEXT, name="a"
    )
    other = build(("title", "Nets burn"), ("heading", "BBC News, UK –"), TEXT, name="b")
    assert [one.publisher for one in of_page(first, [first, other, build(TEXT, name="c")])] in (
        [],
        ["Velmar Nets Agency"],
    )
    head = build(("title", "Net News Weekly: 9 August 2018"), TEXT, name="d")
    lines = [
        build(("title", f"Boats burn {n}"), ("meta", f"{house}, 7 August 2018"), TEXT, name=str(n))
        for n, house in enumerate(("The Guardian", "BBC News"))
    ]
    assert of_page(head, [head, *lines]) == ()


def test_an_unknown_paper_among_lines_of_houses() -> None:
    page = [
        build(("title", f"Boats burn {n}"), ("meta", f"{house}, 22 March 2017"), TEXT, name=str(n))
        for n, house in enumerate(("Velmaran", "Bangkok Post", "The Velmar 1843"))
    ]
    assert rows(of_page(page[0], page)) == [("Velmaran", "Boats burn 0", "2017-03-22", None)]
