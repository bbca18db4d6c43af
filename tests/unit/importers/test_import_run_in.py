"""Bylines and datelines that run into the first paragraph of an article, and authors on its title line."""

import pytest

from reader.importers.bylines import read_byline
from reader.importers.dateline import dateline
from reader.importers.intake import read
from reader.importers.run_in import author_in_title, run_in
from reader.model.article import Draft

HEAD = "Council frees the keepers of the northern lamps"
TEXT = "The keepers of the northern lamps may go home, the council of Mirhala said, and nobody will be asked."


def article(title: str, *lines: str) -> Draft:
    drafts = read("\n\n".join([title, *lines]).encode(), "page.txt").drafts
    assert len(drafts) == 1
    return drafts[0]


@pytest.mark.parametrize(
    ("text", "author", "rest"),
    [
        ("By Ilka Harrow Many boats lay on the shore.", "Ilka Harrow", " Many boats"),
        ("By Ilka HarrowToday the quay is shut.", "Ilka Harrow", "Today the"),
        ("By Ilka Harrow, Special to ABCD Nobody came.", "Ilka Harrow", ", Special"),
        ("By Ilka Harrow Nets lay there. Who owns nets?", "Ilka Harrow", " Nets lay"),
        ("By Ilka Harrow of Coast Post The quay is shut.", "Ilka Harrow", " of Coast"),
        ("By Harbour Rights Council of Mirhala Many boats.", "Harbour Rights Council of Mirhala", " Many"),
        ("Quay shut by Ilka Harrow, Coast Post, Velmar, May 3, 2019 The", "Ilka Harrow", "The"),
        (
            "by Office of the Warden for Quays, Velmar, 3 May 2019 “Since",
            "Office of the Warden for Quays",
            "“",
        ),
        ("A quay. Warden release, Velmar, May 3, 2019 (Mirhala) – The", None, "(Mirhala)"),
        ("Nets on a shore. © 2019 Ilka Harrow/ABC Photo (Mirhala) – The", None, "(Mirhala)"),
    ],
)
def test_what_runs_into_the_text_is_told_from_it(text: str, author: str | None, rest: str) -> None:
    found = run_in(text)
    assert found is not None
    assert found.authors == ((author,) if author else ())
    assert text[found.end :].startswith(rest)


@pytest.mark.parametrize(
    "text",
    [
        "By King Street the crowd stood still.",
        "By Friday Aldrun had no bread.",
        "By the quay they stood all day (it was cold)",
        "By Ilka Harrow (ABC)",
        "By Aldrun Harbour Street the crowd stood still.",
        "Mirhala, 3 May 2019 (ABC) - The quay is shut, the warden said.",
        "The quay was shut by Ilka Harrow, the warden, on May 3, 2019, and nobody knew.",
    ],
)
def test_a_sentence_has_nothing_before_it(text: str) -> None:
    assert run_in(text) is None


@pytest.mark.parametrize(
    ("first", "authors", "line"),
    [
        (f"By Ilka Harrow {TEXT}", ("Ilka Harrow",), None),
        (f"Quay shut by Ilka Harrow, May 3, 2019 VELMAR (ABC) — {TEXT}", ("Ilka Harrow",), "VELMAR (ABC)"),
        (f"Lamps at night. © 2019 ABC Photo (Velmar) – {TEXT}", (), "(Velmar)"),
    ],
)
def test_authors_and_datelines_are_read_from_the_first_paragraph(
    first: str, authors: tuple[str, ...], line: str | None
) -> None:
    draft = article(HEAD, first, TEXT)
    assert draft.authors == authors
    assert draft.dateline == line


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("“The lamps of the north” by Ilka Harrow", "Ilka Harrow"),
        ("The lamps of the north – by Ilka Harrow", "Ilka Harrow"),
        ("“The lamps of the north” by Coast Post", "Coast Post"),
        ("Keepers beaten by Mirhala Guards", None),
    ],
)
def test_an_author_on_the_line_of_the_title(title: str, author: str | None) -> None:
    assert author_in_title(title) == author
    assert article(title, TEXT, TEXT[4:].capitalize()).authors == ((author,) if author else ())


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("May 3, ABC. The court of Mirhala is shut.", "May 3, ABC"),
        ("3 May 2019 – Mirhala, Aldrun – The court is shut.", "3 May 2019 – Mirhala, Aldrun"),
        ("3 May 2019 – Mirhala – The court is shut.", "3 May 2019"),
    ],
)
def test_datelines_that_begin_with_the_day(text: str, raw: str) -> None:
    found = dateline(text)
    assert found is not None
    assert found.raw == raw


@pytest.mark.parametrize(
    "text",
    [
        "Your Excellency: The lamps of the north are out, and we write to you.",
        "Harbour Lamp News Agency (HLNA) – On 3 May the lamps were out.",
        "Via Coast Post – In three days the lamps were out.",
        "Reuters – The lamps were out.",
        "Article 5, ABC. The lamps are to be lit.",
    ],
)
def test_a_salutation_an_agency_and_a_source_are_no_datelines(text: str) -> None:
    assert dateline(text) is None


def test_where_an_author_wrote_is_no_second_author() -> None:
    assert read_byline("Por Ilka Harrow, de Mirhala (AL), para o Coast Post").authors == ("Ilka Harrow",)
