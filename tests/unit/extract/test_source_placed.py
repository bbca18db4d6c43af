"""Reference lists in the styles of journals and houses, and entries that name an author."""

import pytest

from reader.extract.source_names import names_body, names_publisher
from reader.extract.sources import find
from reader.extract.wordlists.loader import load
from reader.model.findings import Source
from tests.unit.extract.article_builder import build

Taken = tuple[str | None, str | None, str | None]


def taken(found: tuple[Source, ...]) -> list[Taken]:
    return [(one.publisher, one.title, one.date) for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "1. Bel, A., Oda, M. (2015). Boats and nets. The Aldrun Journal, 6(3), 27–33.",
            ("The Aldrun Journal", "Boats and nets", "2015"),
        ),
        (
            "2. Bel, A. M. Z. (2015, May 3). On nets. Aldrun Tribune. https://aldrun.example/nets",
            ("Aldrun Tribune", "On nets", "2015-05-03"),
        ),
        (
            "3. Bel, A. (2015). Nets and who mends them in the north.",
            (None, "Nets and who mends them in the north", "2015"),
        ),
        (
            "4. Bel, A. (2015). Nets at sea (2nd ed.). Port Velmar: Harbour House.",
            ("Harbour House", "Nets at sea (2nd ed.)", "2015"),
        ),
        (
            "5. Open Seas Children’s Fund (OSCF). (2015). Boats for all. Port Velmar: OSCF.",
            ("Open Seas Children’s Fund (OSCF)", "Boats for all", "2015"),
        ),
        (
            "6. United Nations, General Assembly (2016). Text adopted on 19 May 2015 on nets.",
            ("United Nations, General Assembly", "Text adopted on 19 May 2015 on nets", "2016"),
        ),
        (
            "7. Aldrun: Yearly Boat Report 2015. (2016). [Annual]. Netwatch.",
            ("Netwatch", "Aldrun: Yearly Boat Report 2015", "2016"),
        ),
        ("8. Aldrun Post. (n.d.). The boats of the north.", ("Aldrun Post", "The boats of the north", None)),
        (
            "9. Bel A, Oda MK. Boats and nets. Aldrun J Law. 2015;3:27.",
            ("Aldrun J Law", "Boats and nets", "2015"),
        ),
        ("10. Bel A. Boats and nets, 2015. Handed to the harbour.", (None, "Boats and nets", "2015")),
    ],
)
def test_references_in_the_styles_of_journals(text: str, wanted: Taken) -> None:
    assert taken(find(build(("heading", "References"), ("list", text)))) == [wanted]


def test_references_need_no_numbers_below_their_head() -> None:
    lines = ("Bel, A. (2015). Boats. Aldrun Tribune.", "BBC. (2015a). Nets. BBC. https://aldrun.example/nets")
    assert taken(find(build(("heading", "References"), *lines))) == [
        ("Aldrun Tribune", "Boats", "2015"),
        ("BBC", "Nets", "2015"),
    ]
    assert find(build(lines[0])) == ()
    assert find(build(("heading", "References"), "This list is not complete.")) == ()


def test_reading_lists_have_many_heads() -> None:
    line = "1. Bel, A. (2015). Boats. Aldrun Tribune."
    for head in ("Annotated bibliography", "Works consulted", "Recommended reading"):
        assert len(find(build(("heading", head), ("list", line)))) == 1
    assert find(build(("heading", "Crew"), ("list", line))) == ()


def test_title_author_and_publisher_in_one_line() -> None:
    lines = (
        "Boats burn by Ana Bel for Reuters. (May 2015)",
        "Who lit the boats? by Ana Bel and Mo Oda for The Guardian. (May 2015)",
        "The long night by Ana Bel for the Aldrun Project on Nets. (June 2015)",
    )
    assert taken(find(build(*lines))) == [
        ("Reuters", "Boats burn", "2015-05"),
        ("The Guardian", "Who lit the boats?", "2015-05"),
        ("Aldrun Project on Nets", "The long night", "2015-06"),
    ]
    assert find(build(*lines[:2])) == ()


@pytest.mark.parametrize(
    ("words", "anywhere", "in_lists"),
    [
        ("Aldrun Center for Boats in the North", False, True),
        ("Committee to Mend Nets", False, True),
        ("Aldrun News Agency ANA", True, True),
        ("Boats for the North", False, False),
    ],
)
def test_bodies_with_what_they_are_for_publish_in_lists_only(
    words: str, anywhere: bool, in_lists: bool
) -> None:
    assert (names_publisher(words, load()), names_body(words, load())) == (anywhere, in_lists)
