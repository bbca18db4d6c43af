"""Rows and offsets of a laid-out article lead back to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.article import FOLDED, Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.tui.widgets.faces import face, margin_label
from reader.tui.widgets.layout import Layout, Shape, columns, first_page, label_width, laid_out
from reader.tui.widgets.spans import Spans, cut

if TYPE_CHECKING:
    from tests.tui.widgets.conftest import MakeArticle


def lay_out(article: Article, width: int = 60, shown: bool = False) -> Layout:
    divided = columns(width, 72, label_width(article.blocks))
    return Layout(article.blocks, article.starts, divided, shown)


def block(kind: BlockKind, text: str = "Some words", locator: str = "", level: int = 0) -> Block:
    return Block(kind, clean_line(text), 0, 0, locator, 0, level)


@pytest.mark.parametrize("width", [10, 24, 60, 200])
@pytest.mark.parametrize("shown", [False, True])
def test_every_row_of_text_leads_back_to_itself(make: MakeArticle, width: int, shown: bool) -> None:
    laid = lay_out(make(), width, shown)
    for number in range(laid.height):
        row = laid.row(number)
        if row.what == "text":
            assert laid.row_of(row.start) == number
            assert laid.offset_of(number) == row.start


def test_every_character_of_shown_blocks_is_on_a_row(make: MakeArticle) -> None:
    article = make()
    laid = lay_out(article, 40, shown=True)
    shown = [range(row.start, row.end) for row in map(laid.row, range(laid.height)) if row.what == "text"]
    offsets = [offset for row in shown for offset in row]
    assert offsets == sorted(set(offsets))
    assert len(offsets) == sum(len(one.text) for one in article.blocks)


def test_folded_blocks_share_one_row(make: MakeArticle) -> None:
    article = make()
    laid = lay_out(article)
    folded = [n for n, one in enumerate(article.blocks) if one.kind in FOLDED]
    rows = {laid.row_of(article.starts[number]) for number in folded}
    assert len(rows) == 1
    row = laid.row(rows.pop())
    assert (row.what, row.words) == ("fold", "⋯ 2 lines set aside (repeated, page furniture)")


def test_an_open_fold_keeps_its_line_and_shows_its_blocks(make: MakeArticle) -> None:
    article = make()
    laid = lay_out(article, shown=True)
    number = next(n for n, one in enumerate(article.blocks) if one.kind in FOLDED)
    top = laid.row_of(article.starts[number])
    assert laid.row(top).what == "text"
    assert laid.row(top - 1).words.startswith("⌄ 2 lines")


def test_an_empty_row_stands_between_paragraphs_but_not_between_sources(make: MakeArticle) -> None:
    article = make(
        [(BlockKind.PARAGRAPH, "", "a"), (BlockKind.PARAGRAPH, "", "b"), *[(BlockKind.SOURCE, "", "c")] * 2]
    )
    laid = lay_out(article)
    assert [laid.row(n).what for n in range(laid.height)] == ["text", "gap", "text", "gap", "text", "text"]


def test_headings_have_a_rule_below(make: MakeArticle) -> None:
    article = make([(BlockKind.HEADING, "§1", "What comes next"), (BlockKind.PARAGRAPH, "¶1", "b")])
    laid = lay_out(article)
    assert [laid.row(n).what for n in range(laid.height)] == ["text", "rule", "gap", "text"]


def test_the_measure_limits_the_text_and_a_wide_pane_centres_it() -> None:
    divided = columns(120, 72, 4)
    assert divided.text == 72
    assert divided.pad == (120 - 72 - 8) // 2
    assert divided.prefix == divided.pad + 8


def test_a_narrow_pane_gives_up_the_locators() -> None:
    assert columns(20, 72, 5).label == 0
    assert columns(20, 72, 5).text == 18
    assert columns(1, 72, 5).text == 1


def test_an_article_without_blocks_has_no_rows(make: MakeArticle) -> None:
    laid = lay_out(make([]))
    assert laid.height == 0
    assert laid.row(0).what == "gap"
    assert laid.row_of(5) == 0
    assert laid.offset_of(0) == 0
    assert laid.first_whole_block(0, 10) == 0


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (block(BlockKind.SOURCE, locator="source 12"), "[12]"),
        (block(BlockKind.SOURCE), ""),
        (block(BlockKind.PARAGRAPH, locator="¶14"), "¶14"),
        (block(BlockKind.NUMBERED, locator="OP 4(b)"), "OP 4(b)"),
        (block(BlockKind.CAPTION, locator="fig 1"), ""),
    ],
)
def test_the_margin_names_what_can_be_cited(found: Block, wanted: str) -> None:
    assert margin_label(found) == wanted


def test_lists_get_a_bullet_unless_they_have_their_own() -> None:
    assert face(block(BlockKind.LIST_ITEM, "first")).cue == "•"
    for text in ("- first", "1. first", "(a) first", "iv) first", "• first"):
        assert face(block(BlockKind.LIST_ITEM, text)).cue == ""


def test_depth_indents_lists_and_numbered_paragraphs() -> None:
    assert face(block(BlockKind.LIST_ITEM, level=2)).indent == 6
    assert face(block(BlockKind.NUMBERED, locator="OP 4(b)")).indent == 2
    assert face(block(BlockKind.HEADING, level=2)).rule == ""


RANGES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=20)


@settings(max_examples=200, deadline=None)
@given(RANGES, st.integers(0, 40), st.integers(1, 10))
def test_spans_find_what_a_search_through_all_finds(
    ranges: list[tuple[int, int]], start: int, length: int
) -> None:
    end = start + length
    wanted = {n for n, (a, b) in enumerate(ranges) if a < b and a < end and b > start}
    assert {number for _, _, number in Spans(ranges).touching(start, end)} == wanted


def test_a_line_is_cut_where_styles_change() -> None:
    layers = [(2, 6, "name"), (4, 20, "hit")]
    assert cut(0, 8, layers) == [(0, 2, ()), (2, 4, ("name",)), (4, 6, ("name", "hit")), (6, 8, ("hit",))]


KINDS = st.sampled_from(
    [*[BlockKind.PARAGRAPH] * 6, BlockKind.HEADING, BlockKind.SOURCE, BlockKind.LIST_ITEM, *sorted(FOLDED)]
)


@settings(max_examples=150, deadline=None)
@given(
    parts=st.lists(st.tuples(KINDS, st.integers(0, 120)), min_size=1, max_size=90),
    height=st.integers(1, 9),
    shown=st.booleans(),
    rest=st.booleans(),
    at=st.floats(0, 1),
)
def test_the_first_page_is_the_page_that_the_whole_article_has_there(
    parts: list[tuple[BlockKind, int]], height: int, shown: bool, rest: bool, at: float
) -> None:
    blocks = tuple(block(kind, "one two " * words, f"¶{n}") for n, (kind, words) in enumerate(parts))
    article = Article("velmar", clean_line("t"), blocks, Original("0", clean_line("x"), "text/plain", 0, 0))
    shape, offset = Shape(40, 72, shown, height), round(at * article.length)
    page, whole = first_page(article, shape, offset, rest=rest), laid_out(article, shape)
    if page.is_whole:
        assert page.height == whole.height
        return
    row = whole.row_of(offset)
    near = row < height - min(3, height // 4)
    wanted = row if rest else 0 if near else row - height // 3
    top = max(0, min(wanted, whole.height - height))
    assert [page.row(n) for n in range(height)] == [whole.row(top + n) for n in range(height)]
    assert page.columns == whole.columns
    assert 0 <= page.row_of(offset) < height
    at_end = top + height >= whole.height
    assert (page.height <= height) is at_end


def test_all_blocks_have_their_turn_while_an_article_is_laid_out(make: MakeArticle) -> None:
    article, turns = make(), []
    whole = laid_out(article, Shape(60, 72, True), lambda: turns.append(1))
    assert whole.is_whole
    assert len(turns) == len(article.blocks)
