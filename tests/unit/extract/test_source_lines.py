"""Source lists that the importer could not tell from other lists, and entries in the style of term papers."""

from reader.extract.sources import find
from reader.model.findings import Source
from tests.unit.extract.article_builder import build


def taken(found: tuple[Source, ...]) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.publisher, one.title, one.date) for one in found]


def test_lines_of_title_and_publisher_are_a_press_review() -> None:
    lines = (
        "Fields Burn in the North – Reuters",
        "Mayor of Aldrun denies the fire – Aldrun Post",
        "Who lit it? A look back – BBC News",
    )
    assert taken(find(build(*lines))) == [
        ("Reuters", "Fields Burn in the North", None),
        ("Aldrun Post", "Mayor of Aldrun denies the fire", None),
        ("BBC News", "Who lit it? A look back", None),
    ]
    assert find(build(*lines[:2])) == (), "two such lines may be headlines"


def test_a_list_under_its_head_needs_no_dates() -> None:
    lines = (
        ("heading", "Sources"),
        ("list", "Aldrun Post: Fields burn in the north"),
        ("list", "Reuters Africa: Fields burn"),
        ("list", "The fire was put out at noon"),
    )
    assert taken(find(build(*lines))) == [
        ("Aldrun Post", "Fields burn in the north", None),
        ("Reuters Africa", "Fields burn", None),
    ]
    assert find(build(("heading", "Demands"), *lines[1:])) == ()


def test_numbered_notes_are_read_without_a_heading() -> None:
    note = ("note", "[4] Ana Bel, “Fields burn,” Aldrun Post, 3 May 2015.")
    assert taken(find(build(note))) == [("Aldrun Post", "Fields burn", "2015-05-03")]
    assert find(build(("note", "[5] The group did not answer."))) == ()


def test_entries_in_the_style_of_term_papers() -> None:
    lines = (
        "BBC News. (2016). Fields 'burn' in the north - BBC News. [online] Available at: "
        "http://example.org/1 [Accessed 3 May 2016].",
        "Bel, A. (2015, May 3). Fields burn in the north. Aldrun Post.",
    )
    entries = [find(build(("source", line)))[0] for line in lines]
    assert taken(tuple(entries)) == [
        ("BBC News", "Fields 'burn' in the north", "2016"),
        ("Aldrun Post", "Fields burn in the north", "2015-05-03"),
    ]
    assert entries[0].url == "http://example.org/1"
