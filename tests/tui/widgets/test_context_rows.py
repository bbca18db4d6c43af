"""Rows of hits in context: one below the other whatever the width of the letters."""

from array import array

from rich.cells import cell_len

from reader.model.clean import clean_line
from reader.tui.widgets.context_rows import ContextRows, cropped_left, placed
from reader.workspace.concordance import Line, Origin


def _line(before: str, hit: str, after: str, *, article: str = "a", start: int = 0) -> Line:
    origin = Origin(
        article, clean_line(f"Title {article}"), clean_line("Port 港 Post"), None, "2016-12-21", (None,) * 5
    )
    words = clean_line(before), clean_line(hit), clean_line(after)
    return Line(origin, 0, "¶1", *words, start, start + len(hit), (start, start), (True, True))


LINES = [
    _line("the old wall of the ", "harbour", " was closed"),
    _line("港口工人在老城墙边的旧", "港口", "已经关闭了很长时间", start=9),
    _line("", "harbour", "", article="b"),
    _line("الجدار القديم في ", "الميناء", " كان مغلقا", article="b", start=5),
]


def test_the_hits_begin_in_one_column_and_no_row_is_too_wide() -> None:
    for width in (40, 76, 120, 160):
        for headed in (True, False):
            numbers = placed(LINES, array("q"), 0) if headed else array("q", range(len(LINES)))
            rows = ContextRows(LINES, numbers, width, headed=headed)
            lit = [row.lines[0] for row in rows if row.selectable]
            assert len(lit) == len(LINES)
            columns = {cell_len(row.plain[: row.spans[1].start]) for row in lit}
            assert len(columns) == 1, width
            assert all(cell_len(row.lines[0].plain) <= width for row in rows)


def test_each_article_has_a_heading_with_publisher_and_date() -> None:
    rows = ContextRows(LINES, placed(LINES, array("q"), 0), 76, headed=True)
    assert [row.kind for row in rows] == ["heading", "hit", "hit", "heading", "hit", "hit"]
    assert "Port 港 Post · 2016-12-21" in rows[0].lines[0].plain
    assert not rows[0].selectable


def test_without_headings_a_wide_line_names_its_own_source() -> None:
    rows = ContextRows(LINES, array("q", [2, 0]), 150, headed=False)
    assert all("2016-12-21" in row.lines[0].plain for row in rows)
    assert rows.line(0) is LINES[2]


def test_rows_that_come_in_later_change_none_before_them() -> None:
    first = placed(LINES[:3], array("q"), 0)
    assert placed(LINES, first, 3) == placed(LINES, array("q"), 0)


def test_a_hit_is_found_again() -> None:
    rows = ContextRows(LINES, placed(LINES, array("q"), 0), 76, headed=True)
    assert rows.find(("b", 5)) == 5
    assert rows.find(("c", 5)) == -1


def test_the_end_of_a_text_is_kept_in_so_many_cells() -> None:
    assert cropped_left("short", 8) == "short"
    assert cropped_left("a long text", 5) == "…text"
    assert cropped_left("老城墙边", 6) == "…墙边"
    assert cell_len(cropped_left("老城墙边的旧", 6)) <= 6
