"""Every character is on one line, and no line is wider than the pane."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model.clean import clean_line
from reader.tui.widgets.wrap import SPACES, line_starts

MIXED = st.text(
    st.one_of(
        st.sampled_from("ab cd-—é漢字，。「」　\u0301\u200c\u3099가🎉(x) \u00a0شא्"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=120,
)


def lines(text: str, width: int) -> list[str]:
    starts = list(line_starts(text, width))
    return [text[a:b].rstrip(SPACES) for a, b in pairwise([*starts, len(text)])]


@settings(max_examples=400, deadline=None)
@given(MIXED, st.integers(1, 20))
def test_lines_cover_the_text_once_and_fit(raw: str, width: int) -> None:
    text = clean_line(raw)
    starts = list(line_starts(text, width))
    assert starts[0] == 0
    assert all(a < b for a, b in pairwise(starts))
    assert starts[-1] < max(1, len(text))
    for line in lines(text, width):
        assert cell_len(line) <= width or width < 2


@settings(max_examples=200, deadline=None)
@given(MIXED, st.integers(2, 20))
def test_no_line_begins_with_a_mark_of_the_line_before(raw: str, width: int) -> None:
    text = clean_line(raw)
    for start in list(line_starts(text, width))[1:]:
        assert cell_len(text[start]) > 0


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("the boats were not found", 9, ["the boats", "were not", "found"]),
        ("", 9, [""]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("a     b", 3, ["a", "b"]),
        ("year-long wait", 7, ["year-", "long", "wait"]),
        ("in 2014-2015 then", 8, ["in", "2014-201", "5 then"]),
        ("said—and left", 8, ["said—and", "left"]),
        ("said—and left", 7, ["said—", "and", "left"]),
        ("10\u00a0km off", 5, ["10\u00a0km", "off"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("漢字，漢", 4, ["漢", "字，", "漢"]),
        ("漢「字」", 4, ["漢", "「字", "」"]),
        ("ab漢字", 4, ["ab漢", "字"]),
        ("cafe\u0301 bar", 4, ["cafe\u0301", "bar"]),
        ("漢", 1, ["漢"]),
    ],
)
def test_where_lines_end(text: str, width: int, wanted: list[str]) -> None:
    assert lines(text, width) == wanted


def test_the_base_is_added() -> None:
    assert list(line_starts("the boats", 5, 100)) == [100, 104]


def test_a_width_below_one_is_taken_as_one() -> None:
    assert lines("ab", 0) == ["a", "b"]
