"""What a line must say to be a source, notes with titles, and works told by their forms."""

import pytest

from reader.extract.source_heads import is_head
from reader.extract.sources import find, of_page
from reader.model.findings import Source
from tests.unit.extract.article_builder import Line, build

Taken = tuple[str | None, str | None, str | None]


def taken(found: tuple[Source, ...]) -> list[Taken]:
    return [(one.publisher, one.title, one.date) for one in found]


@pytest.mark.parametrize("words", ["Partners:", "Partners", "nets.example friends", "Fo"])
def test_words_of_a_menu_are_no_sources(words: str) -> None:
    assert find(build("It burned.", ("source", words))) == ()


def test_a_line_that_can_be_a_title_stays_one() -> None:
    lines: tuple[Line, ...] = (("source", "Boats burn in the north"), ("source", "“Boats burn”"))
    assert [one.title for one in find(build(*lines))] == ["Boats burn in the north", "Boats burn"]


def test_an_address_alone_is_told_by_its_host() -> None:
    (one,) = find(build(("source", "http://www.netwatch.example/boats/burn-in-the-north.html")))
    assert (one.publisher, one.title) == ("netwatch.example", None)
    assert one.url == "http://www.netwatch.example/boats/burn-in-the-north.html"
    assert not one.certain


def test_quotation_marks_within_a_title_do_not_cut_it() -> None:
    line = "Al Jazeera – Velmar, Oda Hold Joint “Anti-Net” Drills – 27 October 2016"
    assert taken(find(build(("source", line)))) == [
        ("Al Jazeera", "Velmar, Oda Hold Joint “Anti-Net” Drills", "2016-10-27")
    ]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Arden las barcas en el norte (1 de agosto de 2014)",
            (None, "Arden las barcas en el norte", "2014-08-01"),
        ),
    ],
)
def test_publisher_and_day_in_brackets(line: str, wanted: Taken) -> None:
    assert taken(find(build(("source", line)))) == [wanted]


@pytest.mark.parametrize(
    ("note", "wanted"),
    [
        ("Wikipedia, 2015 Velmar riots", [("Wikipedia", "2015 Velmar riots", None)]),
        ("Wikipedia, Ana Maria Bel", [("Wikipedia", "Ana Maria Bel", None)]),
        (
            "Open Seas Council, “The Nets: A Study; First Part,” 2003; Reuters, 2015",
            [("Open Seas Council", "The Nets: A Study; First Part", "2003"), ("Reuters", None, "2015")],
        ),
        (
            'Nets Center, Velmar University, "A Talk with Ana Bel"',
            [("Nets Center, Velmar University", "A Talk with Ana Bel", None)],
        ),
        ("ABC News | Boats burn in the north", [("ABC News", "Boats burn in the north", None)]),
        ("Reuters, AFP", [("Reuters", None, None), ("AFP", None, None)]),
        ("Foo, what the boats said", []),
    ],
)
def test_notes_with_titles(note: str, wanted: list[Taken]) -> None:
    assert taken(find(build(f"It burned for three days. (Source: {note})"))) == wanted


def test_a_note_in_a_caption_counts_with_its_title_only() -> None:
    said = "Boats in the north. (Source: Reuters, “Nets in the North,” 2003)"
    assert taken(find(build(("caption", said)))) == [("Reuters", "Nets in the North", "2003")]
    assert find(build(("caption", "Boats in the north. (Source: Reuters)"))) == ()


def test_publisher_and_day_below_the_text_of_each_title() -> None:
    def digest(title: str, below: str) -> tuple[Line, ...]:
        return (
            ("title", title),
            "It burned for three days.",
            ("furniture", "Full story"),
            ("meta", below),
        )

    page = [
        build(*digest("Boats burn – Velmar Nets Blog", "Velmar Nets Blog, 20th January 2017")),
        build(*digest("Boats sail – BBC News", "BBC News, 17th January 2017")),
    ]
    assert taken(of_page(page[0], page)) == [("Velmar Nets Blog", "Boats burn", "2017-01-20")]
    assert taken(of_page(page[1], page)) == [("BBC News", "Boats sail", "2017-01-17")]


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("It was originally published on the Guardian’s Nets and Boats blog.", "Guardian"),
        ("The original article is available in the Velmar Monitor of Nets, Volume 3.", "Velmar Monitor"),
    ],
)
def test_notes_of_origin(text: str, publisher: str) -> None:
    (one,) = find(build(text))
    assert str(one.publisher).startswith(publisher)
    assert one.rule.startswith("origin note")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            'In Human Rights Watch\'s report "Nets and boats of the coast" one reads of it.',
            ("Human Rights Watch", "Nets and boats of the coast", None),
        ),
        (
            "“Nets and boats at the coast,” a report by Amnesty International, says so.",
            ("Amnesty International", "Nets and boats at the coast", None),
        ),
        (
            "Human Rights Watch has issued a report called Nets Two Years On:",
            ("Human Rights Watch", "Nets Two Years On", None),
        ),
    ],
)
def test_works_and_who_published_them(text: str, wanted: Taken) -> None:
    assert taken(find(build(text))) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "A documentary evening with “The Last Harbour” was held.",
        "The documentary “The Last Harbour” was shown.",
        "“The boats have been empty for years.” NPR: we have heard it before.",
        "His report called Big Nets was never read.",
        "The statement “We will fight for the nets” was read aloud.",
    ],
)
def test_no_work_or_nobody_who_published_it(text: str) -> None:
    assert find(build(text)) == ()


def test_the_report_is_that_of_the_sentence_the_paragraph_or_the_title_before() -> None:
    told = "We read it in a report which Human Rights Watch released today."
    named = "In the 20-page report, “The Last Nets: Fishers of Velmar,” one finds it."
    wanted = [("Human Rights Watch", "The Last Nets: Fishers of Velmar", None)]
    assert taken(find(build(f"{told} Nothing has changed. {named}"))) == wanted
    assert taken(find(build(told, named))) == wanted
    title = ("title", "Velmar Nets Network report tells of fires")
    spoken = "The report “They said that I am nothing. That I should go” rests on what 33 people told."
    assert taken(find(build(title, spoken))) == [
        ("Velmar Nets Network", "They said that I am nothing. That I should go", None)
    ]
    assert taken(find(build(named))) == [(None, "The Last Nets: Fishers of Velmar", None)]


def test_an_article_under_the_title_of_what_it_is_about() -> None:
    found = find(build(("title", "World News: “The Last Harbour” CNN"), "It was shown."))
    assert taken(found) == [("CNN", "The Last Harbour", None)]
    for title in ("“The Last Harbour” Velmar", "“We have no boats left” – UN"):
        assert find(build(("title", title), "It was shown.")) == ()


@pytest.mark.parametrize(
    "text", ["In-depth reading", "What we’re reading", "The list of sources:", "See also"]
)
def test_heads_begin_with_their_own_words(text: str) -> None:
    assert is_head(text)
    assert not is_head(f"Nets, {text} and boats")
    assert not is_head(f"{text}. It burned.")
