"""Where an article is from, told by the place of a line: below its title, above it, or at its begin."""

import pytest

from reader.extract.sources import find, of_page
from reader.model.findings import Source
from tests.unit.extract.article_builder import Line, build

Row = tuple[str | None, str | None, str | None, str | None]
TEXT = "When the boats came back nobody was left who knew the names, and so the women wrote them down."


def rows(found: tuple[Source, ...]) -> list[Row]:
    return [(one.publisher, one.title, one.date, one.via) for one in found]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            (("title", "Boats burn in the north"), ("subtitle", "Guardian / Ana Bel"), TEXT),
            [("Guardian", "Boats burn in the north", None, None)],
        ),
        (
            (
                ("title", "Reuters - Boats burn in the north"),
                TEXT,
                ("furniture", "Read more: Reuters"),
            ),
            [("Reuters", "Boats burn in the north", None, None)],
        ),
        (
            (
                ("heading", "Article from Sudan Tribune by Ana Bel, 3 May 2015 (VELMAR)"),
                ("subtitle", "BOATS BURN IN THE NORTH"),
                TEXT,
            ),
            [("Sudan Tribune", "BOATS BURN IN THE NORTH", "2015-05-03", None)],
        ),
        (
            (("title", "Boats burn"), ("subtitle", "Via Clinic of the Nets"), TEXT),
            [],
        ),
        (
            (("title", "Boats burn"), ("subtitle", "Via Velmar Rights Clinic"), TEXT),
            [("Velmar Rights Clinic", None, None, None)],
        ),
        # a name in capitals that is no house, a title that only begins with one, a street
        ((("title", "Boats burn in the north"), ("subtitle", "Velmar / Ana Bel"), TEXT), []),
        ((("title", "Reuters - Boats burn in the north"), TEXT), []),
        ((TEXT, "Via Porto Aldrun", "Velmar"), []),
        (("Article from Monday on the law of 3 May 2015 and its nets", TEXT), []),
    ],
)
def test_lines_at_their_place(lines: tuple[Line, ...], wanted: list[Row]) -> None:
    assert rows(find(build(*lines))) == wanted


def test_an_agency_in_the_dateline_stands_behind_the_note_above() -> None:
    note = ("meta", "Originally published by The Washington Post, 3 May 2015")
    assert [one[0] for one in rows(find(build(note, "VELMAR (Reuters) – Two boats burned.")))] == [
        "The Washington Post"
    ]


def test_a_house_and_day_below_one_of_several_titles() -> None:
    head = build(("title", "News of the month"), TEXT, name="head")
    item = build(("title", "Boats burn"), ("meta", "Reuters - May 3, 2015"), TEXT, name="item")
    assert rows(of_page(item, [item, head])) == [("Reuters", "Boats burn", "2015-05-03", None)]
    assert of_page(item, [item]) == ()
    other = build(("title", "Nets burn"), ("meta", "Reuters - May 4, 2015"), TEXT, name="other")
    assert of_page(item, [item, other]) == ()  # all of the page may be of one house


def test_a_dispatch_of_an_agency_in_a_paper() -> None:
    head = build(("title", "News of the month"), TEXT, name="head")
    lines: tuple[Line, ...] = (
        ("title", '"Boats Burn in the North"'),
        ("byline", "By Ana Bel"),
        ("subtitle", "Associated Press dispatch in The Los Angeles Times, 3 May 2015"),
        TEXT,
    )
    item = build(*lines, name="item")
    wanted = ("The Los Angeles Times", "Boats Burn in the North", "2015-05-03", "Associated Press")
    assert rows(of_page(item, [item, head])) == [wanted]


LIST: tuple[Line, ...] = (
    ("heading", "For more information, please see:"),
    ("source", "Reuters – Boats burn in the north – 3 May 2015"),
    ("source", "Yahoo – Boats burn, nobody sees it: Amnesty – 4 May 2015"),
    ("source", "Reuters: Africa- Nets are mended again – 5 May 2015"),
    ("source", "BBC –http://news.example/boats – May 2015"),
)


def test_entries_of_lists_with_marks_of_many_kinds() -> None:
    assert rows(find(build(*LIST))) == [
        ("Reuters", "Boats burn in the north", "2015-05-03", None),
        ("Yahoo", "Boats burn, nobody sees it: Amnesty", "2015-05-04", None),
        ("Reuters: Africa", "Nets are mended again", "2015-05-05", None),
        ("BBC", None, "2015-05", None),
    ]


def test_what_follows_a_list_is_no_entry() -> None:
    title, byline = ("source", "Peace in the harbour of Velmar"), ("byline", "By Ana Bel")
    assert rows(find(build(*LIST, title, byline))) == rows(find(build(*LIST)))
    assert rows(find(build(*LIST[:2], title))) != rows(find(build(*LIST[:2])))  # one entry says too little
    assert rows(find(build(*LIST[:4], title))) == rows(find(build(*LIST[:4])))
    dateline = "PARIS, France — When it came to power in May 2015 the council promised nets to all."
    assert rows(find(build(*LIST, ("separator", "———"), dateline))) == rows(find(build(*LIST)))


def test_a_house_alone_below_what_sends_the_reader_there() -> None:
    lead = "For the full article and interview, please see:"
    assert rows(find(build(TEXT, lead, "VOA News"))) == [("VOA News", None, None, None)]
    assert find(build(TEXT, lead, "Harbour of Velmar")) == ()


def test_footnotes_that_say_who_published() -> None:
    line = (
        '2 - "Nets are burned in Velmar," unattributed article. Published by AFP. '
        "Reproduced by Google News, 3rd of May, 2015. (http://news.example/nets)"
    )
    assert rows(find(build(TEXT, line))) == [
        ("AFP", "Nets are burned in Velmar", "2015-05-03", "Google News"),
    ]


def test_titles_and_houses_that_run_on_in_one_block() -> None:
    text = (
        "Boats Burn In The North 13/5/15 Reuters: Nobody saw who did it, the women say, and nobody asks. "
        "Nets For All Who Fish 14/5/15 Harbour Blog: The council keeps its promise, or so it says."
    )
    assert rows(find(build(text))) == [
        ("Reuters", "Boats Burn In The North", "2015-05-13", None),
        ("Harbour Blog", "Nets For All Who Fish", "2015-05-14", None),
    ]
