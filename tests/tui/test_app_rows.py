"""The rows of the lists, without a screen."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model.clean import SafeText, clean, clean_line
from reader.model.search import Problem, Query, SearchPage
from reader.tui.trail import Place, beside, group, nearest, step
from reader.tui.widgets.fitting import around, crop, spread, wrapped
from reader.tui.widgets.library_rows import LibraryRows, Sizes
from reader.tui.widgets.provenance import lines
from reader.tui.widgets.receipt import pointed
from reader.tui.widgets.result_rows import answer_rows, article_row, counted
from reader.tui.widgets.search_box import HINTS, hint
from reader.tui.widgets.sidebar_rows import outline_rows, source_rows
from tests.tui.fake_workspace import FakeWorkspace, articles

WIDTHS = st.sampled_from([10, 17, 28, 40, 53])


def _page(words: str) -> SearchPage:
    page = FakeWorkspace().search(Query(words))
    assert isinstance(page, SearchPage)
    return page


@pytest.mark.parametrize("width", [10, 26, 60])
def test_no_line_is_wider_than_the_list(width: int) -> None:
    desk = FakeWorkspace()
    rows = LibraryRows(desk.catalog(), width, Sizes())[:] + answer_rows(_page("wages lists"), width)
    assert max(line.cell_length for row in rows for line in row.lines) <= width


_LETTERS = "abc -–/.\u0301\u0645\u0631\u0639\u4e2d\u6587\u3002\u200c\u0e01\u0e34\U0001f30d"
_NAMES = st.text(_LETTERS, max_size=60).map(clean_line)


@settings(max_examples=300, deadline=None)
@given(_NAMES, st.none() | _NAMES, st.none() | _NAMES, st.sampled_from(["undated", "2016-12-21"]), WIDTHS)
def test_the_height_of_a_row_is_told_by_the_lengths_of_its_parts(
    title: SafeText, publisher: SafeText | None, sponsor: SafeText | None, published: str, width: int
) -> None:
    first = FakeWorkspace().catalog()[0]
    row = first._replace(title=title, publisher=publisher, sponsor=sponsor, published=published)
    rows = LibraryRows([row], width, Sizes([row]))
    assert rows.heights == [len(article_row(row, width).lines)]
    assert rows[0] == article_row(row, width)


def test_rows_are_found_by_their_keys_without_being_made() -> None:
    rows = LibraryRows(FakeWorkspace().catalog(), 40, Sizes())
    keys = [row.key for row in rows]
    assert [LibraryRows(FakeWorkspace().catalog(), 40, Sizes()).place_of(key) for key in keys] == [0, 1, 2]
    assert rows.place_of(Place("nowhere")) == rows.place_of(("quiet",)) == -1


def test_a_summary_that_has_changed_is_measured_again() -> None:
    first = FakeWorkspace().catalog()[0]
    sizes = Sizes([first])
    longer = first._replace(title=clean("A title of many words " * 5))
    assert LibraryRows([longer], 40, sizes).heights == [len(article_row(longer, 40).lines)]


def test_publisher_and_sponsor_are_both_seen_however_long_they_are() -> None:
    summary = (
        FakeWorkspace()
        .catalog()[0]
        ._replace(
            publisher=clean("An Institute with a Very Long Name " * 3),
            sponsor=clean("A Fund with a Very Long Name " * 3),
        )
    )
    text = "\n".join(line.plain for line in article_row(summary, 30).lines)
    assert "An Institute" in text
    assert "sponsor A Fund" in text


def test_that_there_is_no_sponsor_gives_way_to_a_long_publisher() -> None:
    publisher = clean("Institute for the Reading of Wage Tables at Velmar")
    summary = FakeWorkspace().catalog()[0]._replace(publisher=publisher)
    lines = [line.plain for line in article_row(summary._replace(sponsor=None), 30).lines]
    assert "Institute for the Reading of" in lines
    assert "Wage Tables at Velmar" in lines
    lines = [line.plain for line in article_row(summary._replace(sponsor=clean("Fund")), 30).lines]
    assert "sponsor Fund" in lines


def test_no_word_of_a_fact_is_torn_from_the_others() -> None:
    summary = FakeWorkspace().catalog()[0]._replace(published="not before 2016-12-14", sponsor=None)
    lines = [line.plain for line in article_row(summary, 26).lines]
    assert lines[-4:] == ["Aldrun Monitor", "sponsor none", "not before 2016-12-14", "386 words"]


def test_the_strip_gives_a_sponsor_a_line_rather_than_cut_it() -> None:
    article = replace(articles()[0], sponsor=clean("A Society for the Study of Port Wages"))
    shown = lines(article, 48, 3)
    assert "sponsor A Society for the Study of Port Wages" in shown[1]
    assert len(shown) == 3


@pytest.mark.parametrize("width", [10, 40, 77, 120])
def test_hints_are_shown_whole_or_not_at_all(width: int) -> None:
    shown = hint(width)
    assert cell_len(shown) <= width
    assert shown == "  ".join(HINTS)[: len(shown)]
    assert shown.endswith(HINTS)


def test_a_source_says_how_it_was_found_only_where_that_is_a_question() -> None:
    source = FakeWorkspace().reading("harbour-workers").findings.sources[0]
    words = [
        "\n".join(line.plain for line in source_rows([one], 40)[0].lines)
        for one in (source, replace(source, certain=False), replace(source, rule="attribution: according to"))
    ]
    assert "source list" not in words[0]
    assert "? source list" in words[1]
    assert "attribution: according to" in words[2]


def test_the_words_of_the_snippet_are_lit_where_they_stand() -> None:
    row = next(row for row in answer_rows(_page("seized"), 40) if row.key != Place("draft-resolution"))
    line = next(line for line in row.lines if "seized" in line.plain)
    lit = [line.plain[span.start : span.end] for span in line.spans if "lit" in str(span.style)]
    assert lit == ["seized"]


def test_sections_that_are_not_shown_are_counted() -> None:
    page = replace(_page("seized"), sections=5, per_article=(("draft-resolution", 5),))
    rows = answer_rows(page, 40)
    assert "5 sections" in "\n".join(line.plain for line in rows[0].lines)
    assert rows[-1].lines[0].plain == "  and 4 more sections"
    assert not rows[-1].selectable
    assert counted(page) == "5 sections · 1 article"


def test_articles_come_in_the_order_of_the_answer_and_hits_in_that_of_the_text() -> None:
    page = _page("wages")
    page = replace(page, per_article=tuple(reversed(page.per_article)), hits=tuple(reversed(page.hits)))
    groups = group(page)
    assert [found.article_id for found in groups] == [name for name, _ in page.per_article]
    assert all(list(found.hits) == sorted(found.hits, key=lambda hit: hit.at) for found in groups)


def test_steps_end_at_the_ends() -> None:
    lit = [(3, 5), (9, 12)]
    assert (step(lit, -1, True), step(lit, 0, True), step(lit, 1, True)) == (0, 1, None)
    assert (step(lit, 1, False), step(lit, 0, False)) == (0, None)
    assert [nearest(lit, at) for at in (0, 4, 5, 11, 99)] == [0, 0, 1, 1, 1]
    assert nearest([], 0) == -1


def test_the_article_beside_is_the_one_of_the_results() -> None:
    assert beside(("a", "b"), "a", True) == "b"
    assert beside(("a", "b"), "a", False) is None
    assert beside(("a", "b"), "other", True) == "a"
    assert beside((), "a", True) is None


def test_the_strip_shortens_names_before_date_and_hash() -> None:
    article = replace(
        articles()[0],
        authors=(clean("A Name of Great Length"), clean("Another Name of Great Length")),
        role=clean("Special Correspondent for the Northern Sea and Beyond"),
    )
    shown = lines(article, 50, 2)
    assert len(shown) == 2
    assert "2016-12-21 · sha256 94358ba6" in shown[-1]
    assert all(cell_len(line) <= 50 for line in shown)


def test_texts_are_cut_by_cells() -> None:
    assert crop("港口工人", 5) == "港口…"
    assert crop("short", 5) == "short"
    assert cell_len(spread("港口工人港口", "12", 10)) == 10
    assert [line.plain for line in wrapped("one two three four", 9, 2)] == ["one two", "three …"]


def test_a_snippet_is_cut_in_front_until_its_hit_is_seen() -> None:
    text = "many words come first and then the hit comes"
    at = text.index("hit")
    shown, lit = around(text, [(at, at + 3)], 20)
    assert shown.startswith("… ")
    assert [shown[start:end] for start, end in lit] == ["hit"]


def test_a_problem_is_pointed_at_wherever_it_is() -> None:
    assert pointed(Problem("Wrong.", 4), 40) == (" " * 7 + "▲ Wrong.",)
    (line,) = pointed(Problem("Wrong.", 30), 40)
    assert line.endswith("Wrong. ▲")
    assert line.index("▲") == 33
    assert "at 91" in pointed(Problem("Wrong.", 90), 40)[0]
    assert pointed(Problem("A longer sentence of what is wrong.", 5), 30) == (
        " " * 8 + "▲",
        "   A longer sentence of what",
        "   is wrong.",
    )


def test_the_outline_shows_headings_and_numbered_paragraphs() -> None:
    text = "\n".join(line.plain for row in outline_rows(articles()[1], 60) for line in row.lines)
    assert "§1 Draft" in text
    assert "OP 2 Decides to remain seized" in text
