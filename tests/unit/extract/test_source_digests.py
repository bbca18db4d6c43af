"""Reading lists, reviews of the press and digests: authors, comments and days beside title and publisher."""

import pytest

from reader.extract.extract import extract
from reader.extract.sources import find
from reader.model.article import Article
from reader.model.findings import Source
from tests.unit.extract.article_builder import Line, build

Taken = tuple[str | None, str | None, str | None]


def taken(found: tuple[Source, ...]) -> list[Taken]:
    return [(one.publisher, one.title, one.date) for one in found]


def of_page(page: list[Article]) -> list[Source]:
    return [one for article in page for one in extract(article, page=page).sources]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("BBC-Boats Burn Again; 3 Lost-3 May 2015", ("BBC", "Boats Burn Again; 3 Lost", "2015-05-03")),
        ("Velmar Post-No Half-Measures-May 3, 2015", ("Velmar Post", "No Half-Measures", "2015-05-03")),
        (
            "UN-Tessen deal signed, Velmar Post, 3 May 2015",
            ("Velmar Post", "UN-Tessen deal signed", "2015-05-03"),
        ),
        ("BBC – Boats ‘burn again’ – 3 May 2015", ("BBC", "Boats ‘burn again’", "2015-05-03")),
        (
            "BBC – ‘All gone’: the boats of Tessen – 3 May 2015",
            ("BBC", "‘All gone’: the boats of Tessen", "2015-05-03"),
        ),
        ("BBC – “All gone” – 3 May 2015", ("BBC", "All gone", "2015-05-03")),
        (
            "Velmar Post: Harbour Blog – Boats burn – 3 May 2015",
            ("Velmar Post: Harbour Blog", "Boats burn", "2015-05-03"),
        ),
    ],
)
def test_hyphens_quotations_and_services_in_an_entry(line: str, wanted: Taken) -> None:
    assert taken(find(build(("source", line)))) == [wanted]


def test_the_author_between_title_and_publisher_is_no_part_of_either() -> None:
    lines = (
        "03/05/2015 Boats burned at night, a mayor says – Ana Bel, The Guardian. Also covered by BBC.",
        "14/05/2015 Nets are dear in the north – Mo Oda, Harbourly",
        "15/05/2015 The north needs its boats – Letters, The Independent",
        "15/05/2015 “I know whose boats they were” – Lin Peres, BBC",
    )
    assert taken(find(build(*lines))) == [
        ("The Guardian", "Boats burned at night, a mayor says", "2015-05-03"),
        ("Harbourly", "Nets are dear in the north", "2015-05-14"),
        ("The Independent", "The north needs its boats", "2015-05-15"),
        ("BBC", "I know whose boats they were", "2015-05-15"),
    ]


def test_a_press_review_with_commas_alone_is_no_list_of_lines_below_titles() -> None:
    lines = (
        "Owner of the boats says she slept, AP, 3 May 2015",
        "Harbour mother says 'I'm not sorry,' CNN, 3 May 2015",
        "Harbour case goes on in the north, The Guardian, 2 May 2015",
    )
    assert taken(find(build(*lines))) == [
        ("AP", "Owner of the boats says she slept", "2015-05-03"),
        ("CNN", "Harbour mother says 'I'm not sorry'", "2015-05-03"),
        ("The Guardian", "Harbour case goes on in the north", "2015-05-02"),
    ]


def test_titles_with_their_publisher_and_a_comment_behind_them() -> None:
    comment = "What it says is worth the time, for nobody else has asked the owners of the boats. " * 3
    lines = (
        f"Who Burned the Boats of Velmar? – Harbour Matters Now – {comment}",
        f"Nets for All: A Talk with Ana Bel – Reuters – {comment}",
        f"Three Nights on the Quay – BBC – {comment}",
    )
    found = find(build(*lines))
    assert taken(found) == [
        ("Harbour Matters Now", "Who Burned the Boats of Velmar?", None),
        ("Reuters", "Nets for All: A Talk with Ana Bel", None),
        ("BBC", "Three Nights on the Quay", None),
    ]
    assert found[0].raw == "Who Burned the Boats of Velmar? – Harbour Matters Now"
    assert find(build("The mayor of the town – Ana Bel – Burned it, they say.", *lines[:1])) == ()


def test_a_numbered_digest_names_each_publisher_before_a_colon() -> None:
    lines: tuple[Line, ...] = (
        ("list", "1) BBC: Boats Burn in the North;"),
        ("list", "2) Netwatch: Who lit them, asks the harbour;"),
        ("list", "3) Reuters: No nets left"),
    )
    assert taken(find(build(*lines))) == [
        ("BBC", "Boats Burn in the North", None),
        ("Netwatch", "Who lit them, asks the harbour", None),
        ("Reuters", "No nets left", None),
    ]
    assert find(build(("list", "1) Boats: five"), ("list", "2) Nets: six"), lines[0])) == ()


def test_titles_of_a_page_with_publisher_and_a_day_without_its_year() -> None:
    page = [
        build(("title", title), "It burned, they say.", name=title[:3])
        for title in ("BBC: Boats burn once more – 24 May", "Netwatch: Who lit them this time – 25 May")
    ]
    assert [(one.publisher, one.title, one.date) for one in of_page(page)] == [
        ("BBC", "Boats burn once more", None),
        ("Netwatch", "Who lit them this time", None),
    ]
    assert of_page(page[1:]) == []


def test_a_title_with_a_slash_its_publisher_and_a_day() -> None:
    assert taken(find(build(("title", "Boats 'burn' in Velmar / BBC, 3 May 2015"), "So it is."))) == [
        ("BBC", "Boats 'burn' in Velmar", "2015-05-03")
    ]
    assert find(build(("title", "Boats and nets / a story"), "So it is.")) == ()


def test_names_in_brackets_before_the_text_below_each_title() -> None:
    page = [
        build(("title", title), text, name=title[:4])
        for title, text in (
            ("Boats burn in the north", "[Harbour Matters] They burned at night. (AllAfrica)"),
            ("Nets are dear", "[BBC] Nobody buys them. (AllAfrica)"),
            ("No fish left", "[Reuters] The sea is empty. (AllAfrica)"),
        )
    ]
    assert [(one.publisher, one.title, one.via) for one in of_page(page)] == [
        ("Harbour Matters", "Boats burn in the north", "AllAfrica"),
        ("BBC", "Nets are dear", "AllAfrica"),
        ("Reuters", "No fish left", "AllAfrica"),
    ]
    alone = build(("title", "Boats burn"), "[BBC] They burned at night.")
    assert extract(alone, page=[alone]).sources == ()


@pytest.mark.parametrize(
    "lines",
    [
        (
            "In Velmar: nobody is left there.",
            "The mayor at the BBC: I never said that.",
            "Ana Bel: No boats.",
        ),
        ("UN, 3 May 2015: The council meets.", "Velmar, 4 May 2015: Boats burn again.", "No more of it."),
        ("[Update] They burned at night. (Ana Bel)", "[Photo] The harbour in the morning. (Mo Oda)"),
    ],
)
def test_prose_and_days_of_events_are_no_digest(lines: tuple[str, ...]) -> None:
    assert find(build(*lines)) == ()


def test_the_title_between_a_publisher_and_what_it_says() -> None:
    said = "“" + "Twelve boats of the harbour burned at night, and nobody had lit them. " * 4 + "”"
    article = build(
        f"The Guardian: Boats burn in the north: {said}",
        f"Reuters: The nets of St. Aldrun are dear: {said}",
        f"BBC News: {said}",
    )
    found = find(article)
    assert [(one.publisher, one.title) for one in found] == [
        ("The Guardian", "Boats burn in the north"),
        ("Reuters", None),
        ("BBC News", None),
    ]
    assert all(article.text[one.start : one.end] == one.raw for one in found)
