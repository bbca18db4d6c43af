"""Right-to-left text: the order of the cells and the forms of the letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from reader.tui.widgets.arabic import shaped
from reader.tui.widgets.bidi import cells, runs_right_to_left
from reader.tui.widgets.right_to_left import DRAWN, RightToLeft

ORDERS = [  # as other implementations of UAX #9 order them; brackets mirrored
    ("سلام (UN) 12-3 abc", True, "12-3 abc (UN) مالس"),
    ("سلام (UN) 12-3 abc", False, "مالس (UN) 12-3 abc"),
    ("abc אבג (דה) ו", True, "ו (הד) גבא abc"),
    ("abc אבג (דה) ו", False, "abc ו (הד) גבא"),
    ("price 3.5% אב", True, "בא price 3.5%"),
    ("אב 10:30, cd", True, "cd ,10:30 בא"),
    ("אב 10:30, cd", False, "10:30 בא, cd"),
    ('قال: "No one" (انظر 4).', True, '.(4 رظنا) "No one" :لاق'),
    ("a[אב]c", True, "c[בא]a"),
    ("אב «cd» גד", True, "דג «cd» בא"),
    ("12/3/2019 عربي", True, "يبرع 12/3/2019"),
    ("12/3/2019 عربي", False, "12/3/2019 يبرع"),
    ("ب 1,000 و 50%", True, "%50 و 1,000 ب"),
    ("x-٣٤ ع", True, "ع ٣٤-x"),
    ("x-٣٤ ع", False, "x-ع ٣٤"),
    ("שלום.  ", True, "  .םולש"),
]


@pytest.mark.parametrize(("text", "right", "expected"), ORDERS)
def test_cells_stand_in_the_order_of_the_bidirectional_algorithm(
    text: str, right: bool, expected: str
) -> None:
    drawn = "".join(unicodedata.normalize("NFKC", cell.text)[::-1] for cell in cells(text, right))
    assert drawn == expected


@given(st.text(alphabet="ab אבג عربسلا 12.,()[]-%\u064e\u0301", max_size=30), st.booleans())
def test_every_character_is_drawn_once(text: str, right: bool) -> None:
    ranges = sorted((cell.start, cell.end) for cell in cells(text, right))
    assert "".join(text[start:end] for start, end in ranges) == text
    assert all(end > start for start, end in ranges)


@given(st.text(alphabet="ab 12.,()", max_size=30))
def test_latin_lines_stay_as_they_are(text: str) -> None:
    assert "".join(cell.text for cell in cells(text, right=False)) == text


def test_marks_stay_on_their_letters() -> None:
    assert [cell.text[1:] for cell in cells("بَت", right=True)] == ["", "\u064e"]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("سجن", ["INITIAL", "MEDIAL", "FINAL"]),
        ("دار", ["ISOLATED", "ISOLATED", "ISOLATED"]),
        ("باب", ["INITIAL", "FINAL", "ISOLATED"]),
        ("تۈرمە", ["INITIAL", "FINAL", "ISOLATED", "INITIAL", "FINAL"]),
        ("ئېيت", ["INITIAL", "MEDIAL", "MEDIAL", "FINAL"]),
        ("می\u200cروم", ["INITIAL", "FINAL", "", "ISOLATED", "ISOLATED", "ISOLATED"]),
    ],
)
def test_letters_are_joined(word: str, forms: list[str]) -> None:
    names = [unicodedata.name(text, "") for text, _, _ in shaped(word)]
    assert [name.split()[-2] if name.endswith("FORM") else "" for name in names] == forms


def test_lam_and_alef_are_one_cell_for_two_letters() -> None:
    assert shaped("لا") == [("\ufefb", 0, 2)]
    assert [(start, end) for _, start, end in shaped("سلام")] == [(0, 1), (1, 3), (3, 4)]


def test_a_word_that_is_cut_by_the_line_stays_joined() -> None:
    (first,) = shaped("س", before="", after="ل")
    assert unicodedata.name(first[0]).endswith("INITIAL FORM")


def test_the_first_letter_with_a_direction_decides() -> None:
    assert runs_right_to_left("12 – سجن UN")
    assert not runs_right_to_left("12 – UN سجن")
    assert not runs_right_to_left("12")


def test_lists_are_put_in_order_and_keep_their_width() -> None:
    line = [Segment("  ¶2 "), Segment("سلام عليكم"), Segment(" 12   ")]
    out = RightToLeft().apply(line, Color(0, 0, 0))
    text = "".join(segment.text for segment in out)
    assert text.startswith("  ¶2 12 ")
    assert cell_len(text) == sum(cell_len(segment.text) for segment in line)
    assert text.split()[2:] == ["\ufee2\ufedc\ufef4\ufee0\ufecb", "\ufee1\ufefc\ufeb3"]


def test_what_is_in_order_already_and_latin_lines_are_left_alone() -> None:
    drawn = [Segment("ﺱ", Style.from_meta({DRAWN: True}))]
    latin = [Segment("plain é")]
    assert RightToLeft().apply(drawn, Color(0, 0, 0)) is drawn
    assert RightToLeft().apply(latin, Color(0, 0, 0)) is latin
