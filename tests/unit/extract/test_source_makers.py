"""Who published a work that a text names: told in its sentence, in those before, or by who wrote it."""

import pytest

from reader.extract.sources import find
from tests.unit.extract.article_builder import Line, build

Named = tuple[str | None, str | None]


def named(*lines: Line) -> list[Named]:
    return [(one.publisher, one.title) for one in find(build(*lines)) if one.title]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            ("Open Seas Council (OSC) [website] put out a report. Says the report, entitled “Dear Nets.”",),
            [("Open Seas Council", "Dear Nets")],
        ),
        (
            ("A report of the Open Seas Council is out. So states the report, titled ‘Dear nets’.",),
            [("Open Seas Council", "Dear nets")],
        ),
        (
            (
                "It was the Harbour Project that made the surveys.",
                "They went by night.",
                "So says the report, ‘No boats after May’.",
            ),
            [("Harbour Project", "No boats after May")],
        ),
        (
            ("Ana Bel of Reuters has shown it. In Bel’s report, “Nets and Boats,” one meets a netter.",),
            [("Reuters", "Nets and Boats")],
        ),
        (
            ("In its report ‘Nets and Debt’, the Open Seas Council counts two hundred boats.",),
            [("Open Seas Council", "Nets and Debt")],
        ),
        # whoever spoke, and words of no work
        (("“We burned them,” says the report, ‘and we would do so again’.",), []),
        (("They called it ‘Boats for All’.",), []),
        (("In Bel’s report, “Nets and Boats,” one meets a netter.",), [(None, "Nets and Boats")]),
    ],
)
def test_who_published_what_a_text_names(lines: tuple[str, ...], wanted: list[Named]) -> None:
    assert named(*lines) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It burned. (AFP via Barron’s).", ("AFP", "Barron’s")),
        ("It burned. (Velmar Times) (AP via Washington Post).", ("AP", "Washington Post")),
        ("It burned. (Wood via Harbour).", None),
        ("They came (Tessen via Velmar) at night.", None),
    ],
)
def test_who_wrote_it_and_who_passed_it_on(text: str, wanted: tuple[str, str] | None) -> None:
    article = build(text)
    found = find(article)
    assert [(one.publisher, one.via) for one in found] == ([wanted] if wanted else [])
    assert all(article.text[one.start : one.end] == one.raw for one in found)


def test_a_note_keeps_the_address_behind_its_publisher() -> None:
    (one,) = find(build("It burned.", "Source: Velmar Post, 3 May 2015, http://velmar.example/boats"))
    assert (one.publisher, one.date, one.url) == ("Velmar Post", "2015-05-03", "http://velmar.example/boats")


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            (("heading", "From Reuters, via The Guardian:"), "It burned."),
            ("Reuters", None, None, "The Guardian"),
        ),
        ((("heading", "From the Velmar Post:"), "It burned."), ("Velmar Post", None, None, None)),
        (
            (("heading", "From the Velmar Post:"), ("heading", "Nets burn, by Ana Bel"), "“It burned.”"),
            ("Velmar Post", "Nets burn", None, None),
        ),
        (
            (("heading", "From the Velmar Post:"), ("heading", "Nets burn"), "It burned."),
            ("Velmar Post", None, None, None),
        ),
        ((("heading", "From the boats to the quay:"), "It burned."), None),
    ],
)
def test_lines_above_a_text_that_say_where_it_stood(
    lines: tuple[Line, ...], wanted: tuple[str | None, ...] | None
) -> None:
    found = [(one.publisher, one.title, one.date, one.via) for one in find(build(*lines))]
    assert found == ([wanted] if wanted else [])
