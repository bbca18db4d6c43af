import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.model.clean import MAX_MARKS, Shifts, clean, clean_line, clean_mapped

# Everything that is treated in some way, beside letters that are not.
texts = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\r\n\t\x00\x1b\x7f\x85\x9b\u00ad\u0300\u0301\u0e49\u05b0\u200b\u200c\u200d\u202e\u2066\u2028\ufe0f\ufeff"
            "\ufffe\ud800\U000e0041ab \u3042"
        ),
    ),
    max_size=60,
)


def origin(offset: int, shifts: Shifts) -> int:
    dropped = [lost for at, lost in shifts if at <= offset]
    return offset + (dropped[-1] if dropped else 0)


def height(text: str) -> int:
    """The longest run of combining marks."""
    longest = run = 0
    for letter in text:
        run = run + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        longest = max(longest, run)
    return longest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain words – with “marks”, 1,204 €, naïve façade",
        "Привет, мир",
        "قال الناطق",
        "می\u200cخواهم",
        "救援队到达。",
        "กำลังเดินทาง",
        "नमस्ते",
        "two\nlines\n\nand a third",
        "──────────────────────",
        "e\u0301tude",
        "𝒳 👍 🏳",
    ],
)
def test_ordinary_text_of_any_script_passes_unchanged(text: str) -> None:
    assert clean(text) == text


def test_line_breaks_of_all_kinds_become_one() -> None:
    assert clean("a\r\nb\rc\u0085d\u2028e\u2029f\ng\r\r\nh") == "a\nb\nc\nd\ne\nf\ng\n\nh"


def test_a_tab_becomes_one_space() -> None:
    assert clean("a\tb") == "a b"


def test_one_line_has_no_line_breaks_and_no_white_space_at_its_ends() -> None:
    assert clean_line(" a\r\nb\u2028c\t\n") == "a b c"


def test_mapped_text_is_one_line_and_unmapped_when_nothing_was_dropped() -> None:
    assert clean_mapped("a\nb\x1bc") == ("a b␛c", ())


def test_mapped_text_counts_what_was_dropped_before_each_place() -> None:
    assert clean_mapped("a\u200b\u200bb\r\nc\ufeff") == ("ab c", ((1, 2), (3, 3), (4, 4)))


def test_mapped_text_counts_exactly_within_piles_of_marks_that_a_drop_joins() -> None:
    pile = "\u0300" * 6
    safe, shifts = clean_mapped(f"x{pile}\u200b{pile}y\u200bz")
    assert safe == "x" + "\u0300" * 8 + "yz"
    assert [origin(offset, shifts) for offset in (0, 6, 7, 8, 9, 10)] == [0, 6, 8, 9, 14, 16]


@given(texts)
@example("\u0300" * 6 + "\u200b" + "\u0300" * 6)
@example("\r\u200b\n")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_mapped(clean_mapped(text)[0]) == (clean_mapped(text)[0], ())


@given(texts)
def test_cleaned_text_is_never_longer_and_can_be_written_as_utf_8(text: str) -> None:
    safe = clean(text)
    assert len(safe) <= len(text)
    safe.encode()


@given(texts)
@settings(max_examples=300)
def test_cleaned_text_holds_no_control_but_line_breaks_and_no_pile_of_marks(text: str) -> None:
    safe = clean(text)
    assert not {letter for letter in safe if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")} - {
        "\n"
    }
    assert height(safe) <= MAX_MARKS
    assert len(safe.splitlines()) <= safe.count("\n") + 1


@given(texts)
@settings(max_examples=300)
@example("a\u0300" + "\u0301" * 20 + "\u200b" + "\u0301" * 9 + "b\r\nc")
def test_each_character_that_was_kept_leads_to_itself_in_the_original(text: str) -> None:
    safe, shifts = clean_mapped(text)
    origins = [origin(offset, shifts) for offset in range(len(safe))]
    assert origins == sorted(set(origins))
    assert all(0 <= place < len(text) for place in origins)
    for letter, place in zip(safe, origins, strict=True):
        stand_in = clean(text[place])
        assert letter in (stand_in, " " if stand_in == "\n" else stand_in)
    assert len(safe) + (shifts[-1][1] if shifts else 0) == len(text)


@given(texts)
def test_shifts_grow(text: str) -> None:
    _, shifts = clean_mapped(text)
    assert list(shifts) == sorted(set(shifts))
    assert len({at for at, _ in shifts}) == len({lost for _, lost in shifts}) == len(shifts)
