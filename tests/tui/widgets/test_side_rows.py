"""What the sidebar's tabs say and mark: figures side by side, counts, what is on the screen."""

import pytest

from reader.model.clean import SafeText, clean
from reader.model.findings import Figure
from reader.tui.widgets.figure_rows import alike, amount, figure_rows
from reader.tui.widgets.row_list import Row
from reader.tui.widgets.sidebar_rows import InLibrary, Known, More, Spot, name_rows, outline_rows, source_rows
from reader.tui.widgets.tab_line import pieces
from reader.tui.widgets.view_marks import ViewMarks
from reader.workspace.across import Related
from tests.tui.fake_workspace import FakeWorkspace

READING = FakeWorkspace().reading("harbour-workers")


def figure(value: str, start: int, place: str | None = None, date: str | None = None, **other: str) -> Figure:
    said = other.get("said")
    return Figure(
        SafeText(value), start, start + 2, value, other.get("bound", "exact"), clean("sailors"),
        other.get("harm", "killed"), clean(said) if said else None, other.get("mode", "reported"),
        clean(place) if place else None, date, "number and noun",
    )  # fmt: skip


def words(rows: list[Row]) -> list[str]:
    return [line.plain for row in rows for line in row.lines]


def test_figures_of_one_harm_stand_side_by_side_with_who_gives_them() -> None:
    figures = (
        figure("12", 120, said="Coast Board", bound="at least"),
        figure("300", 150, harm="displaced"),
        figure("15", 180, said="Sailors’ Union", mode="alleged"),
    )
    told = words(figure_rows(figures, READING.article, 60))
    assert told[0] == "killed: at least 12 | 15"
    assert told[1].split() == ["at", "least", "12", "sailors", "¶1"]
    assert told[2] == "    reported · Coast Board"
    assert told[4].split() == ["15", "sailors", "¶1"]
    assert told[5] == "    alleged · Sailors’ Union"
    assert told[7] == "displaced"


def test_figures_of_other_places_or_days_stand_apart() -> None:
    figures = (
        figure("1", 1, "Tessen", "2019-05-03"),
        figure("2", 2, "Port Velmar"),
        figure("3", 3, date="2018"),
        figure("4", 4),
    )
    assert [[one.value for one in same.figures] for same in alike(figures)] == [["1", "4"], ["2", "3"]]


@pytest.mark.parametrize(
    ("value", "bound", "shown"),
    [
        ("250000", "exact", "250,000"),
        ("20/30", "range", "20 to 30"),
        ("12", "about", "about 12"),
        ("hundreds", "vague", "hundreds"),
    ],
)
def test_an_amount_says_how_exact_it_is(value: str, bound: str, shown: str) -> None:
    assert amount(figure(value, 0, bound=bound)) == shown


def test_no_figure_is_said() -> None:
    assert words(figure_rows((), READING.article, 60)) == ["No figure of harm stands in this article."]


def test_tabs_have_their_counts_where_there_is_room() -> None:
    known = {"sources": 12, "dates": 34, "names": 560, "outline": 7, "figures": 9}

    def lines(width: int) -> list[str]:
        return [" ".join(text for _, text in line) for line in pieces(known, "dates", True, width)]

    assert lines(80) == ["[1] sources 12 [2] dates↓ 34 [3] names 560 [4] outline 7 [5] figures 9"]
    assert lines(45) == ["[1] sources 12 [2] dates↓ 34 [3] names 560", "[4] outline 7 [5] figures 9"]
    assert lines(36) == ["[1] sources [2] dates↓ 34 [3] names", "[4] outline [5] figures"]
    assert len(lines(12)) == 2


def test_what_is_on_the_screen_is_marked() -> None:
    article = READING.article
    rows = name_rows(READING.findings.entities, 40)
    marks = ViewMarks(rows, READING)
    start = article.text.index("Council of Aldrun")
    found = marks.between(start - 5, start + 3)
    assert [words([rows[index]])[0].split("  ")[1] for index in found] == ["Council of Aldrun"]
    assert marks.between(start + 17, start + 18) == frozenset()
    assert marks.between(7, 7) == frozenset()


def test_in_the_outline_the_heading_above_is_marked() -> None:
    article = READING.article
    rows = outline_rows(article, 40)
    below = article.text.index("Statement 9")
    assert ViewMarks(rows).between(below, below + 9) == {0}
    assert ViewMarks(rows).between(0, len(article.text)) == {0, 1}


def test_of_many_articles_that_cite_a_source_three_are_shown_at_first() -> None:
    sources = READING.findings.sources
    related = (Related(("a", "b", "c", "d", "e"), ("held",)),)
    rows = source_rows(sources, 40, Known(related))
    assert [row.key for row in rows] == [
        Spot(sources[0].start, sources[0].end),
        InLibrary("held", 0),
        *(InLibrary(key, 0) for key in "abc"),
        More(0),
    ]
    assert words(rows)[-1] == "  and by 2 more: enter shows them"
    rows = source_rows(sources, 40, Known(related, whole=frozenset({0})))
    assert [row.key for row in rows][2:] == [InLibrary(key, 0) for key in "abcde"]
