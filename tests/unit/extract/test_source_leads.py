"""Who brought a text, by the lines and words before it."""

import pytest

from reader.extract.sources import find
from tests.unit.extract.article_builder import Line, build

TEXT = "In Velmar the boats burned at night, and nobody saw who had lit them."


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            (("title", "Boats burn"), ("meta", "Ana Bel – The Guardian, 4 Feb 2013"), TEXT),
            ("The Guardian", "Boats burn", "2013-02-04"),
        ),
        (
            (("title", "Boats burn"), f"(Reuters, 4 February 2013) {TEXT}"),
            ("Reuters", "Boats burn", "2013-02-04"),
        ),
        (
            (f"Washington Post February 4, 2013 - {TEXT}",),
            ("Washington Post", None, "2013-02-04"),
        ),
        (
            (("title", "Boats burn"), f"By Ana Bel / Washington Post {TEXT}"),
            ("Washington Post", "Boats burn", None),
        ),
        (
            (TEXT, ("heading", "Full story: BBC News, 13 July 2009 - Boats burn in the harbour")),
            ("BBC News", "Boats burn in the harbour", "2009-07-13"),
        ),
        # nobody who publishes
        ((("title", "Boats burn"), ("meta", "Ana Bel, Velmar, 4 Feb 2013"), TEXT), None),
        ((f"(Velmar, 4 February 2013) {TEXT}",), None),
    ],
)
def test_who_brought_a_text(lines: tuple[Line, ...], wanted: tuple[str | None, ...] | None) -> None:
    found = [(one.publisher, one.title, one.date) for one in find(build(*lines))]
    assert found == ([wanted] if wanted else [])


def test_several_credits_in_a_text_have_no_title_in_common() -> None:
    page = build(
        ("title", "Recent articles"),
        *(("byline", "By Ana Bel, Reuters, July 10, 2015"), TEXT),
        *(("byline", "By Don Oda, BBC News, July 9, 2015"), TEXT),
    )
    assert [(one.publisher, one.title) for one in find(page)] == [("Reuters", None), ("BBC News", None)]
