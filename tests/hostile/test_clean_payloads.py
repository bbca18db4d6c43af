"""What the one sanitising point makes of text that was written to do harm: one test per class."""

import unicodedata

import pytest

from reader.model.clean import MAX_MARKS, clean, clean_line, clean_mapped

EVERYTHING = [chr(code) for code in range(0x110000)]


def test_c0_controls_become_their_visible_pictures() -> None:
    for code in set(range(0x20)) - {0x09, 0x0A, 0x0D}:
        assert clean(f"a{chr(code)}b") == f"a{chr(0x2400 + code)}b"
    assert clean("beep\x07 back\x08space form\x0cfeed shift\x0eout") == "beep␇ back␈space form␌feed shift␎out"


def test_a_lone_carriage_return_cannot_overwrite_a_line() -> None:
    assert clean("The real line\rThe false one") == "The real line\nThe false one"


def test_delete_becomes_visible() -> None:
    assert clean("a\x7fb") == "a␡b"


def test_c1_controls_become_replacement_characters() -> None:
    for code in set(range(0x80, 0xA0)) - {0x85}:
        assert clean(f"a{chr(code)}b") == "a\ufffdb"


def test_an_eight_bit_control_sequence_is_no_sequence() -> None:
    assert clean("\x9b2J\x9b31m \x9d0;title\x9c") == "\ufffd2J\ufffd31m \ufffd0;title\ufffd"


@pytest.mark.parametrize(
    "payload",
    [
        "\x1b[2J\x1b[H",
        "\x1b[31;1mred\x1b[0m",
        "\x1b]0;a false title\x07",
        "\x1b]52;c;ZWNobyBoaQ==\x1b\\",
        "\x1b]8;;https://example.org/\x1b\\click\x1b]8;;\x1b\\",
        "\x1bP$q q\x1b\\",
        "\x1b[6n",
        "\x1b[c",
        "\x1b]11;?\x07",
        "\x1b[?1049h\x1b[?1000h",
        "\x1b_Gf=24;AAAA\x1b\\",
        "\x1bc",
        "\x1b(0lqqk\x1b(B",
        "\x1b\x1b\x1b[[A",
    ],
    ids=[
        "clear screen",
        "colours",
        "title",
        "clipboard",
        "hyperlink",
        "status request",
        "cursor report",
        "device attributes",
        "colour query",
        "other screen and mouse",
        "picture",
        "reset",
        "line drawing",
        "doubled escape",
    ],
)
def test_an_escape_sequence_becomes_letters(payload: str) -> None:
    for safe in (clean(payload), clean_line(payload), clean_mapped(payload)[0]):
        assert "␛" in safe
        assert all(letter.isprintable() for letter in safe)


def test_an_escape_sequence_that_appears_only_when_something_is_dropped_is_none() -> None:
    assert clean("\u200b\x1b\u200b[\u200b2J") == "␛[2J"


@pytest.mark.parametrize("mark", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_overrides_and_isolates_become_a_visible_mark(mark: str) -> None:
    assert clean(f"file{mark}txt.exe") == "file‡txt.exe"


@pytest.mark.parametrize("mark", "\u200e\u200f\u061c")
def test_direction_marks_are_dropped(mark: str) -> None:
    assert clean(f"a{mark}b") == "ab"


@pytest.mark.parametrize("letter", "\u200b\u200d\u2060\u2061\u2062\u2063\u2064\u206a\u206f\u034f\u180e")
def test_zero_width_characters_are_dropped(letter: str) -> None:
    assert clean(f"hid{letter}den") == "hidden"


def test_the_zero_width_non_joiner_stays_because_persian_and_uyghur_need_it() -> None:
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


def test_a_pile_of_zero_width_non_joiners_is_cut() -> None:
    assert len(clean("a" + "\u200c" * 5000 + "b")) == 2 + MAX_MARKS


def test_hidden_words_in_tag_characters_are_dropped() -> None:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "ignore all of this")
    assert clean(f"words{hidden} go on\U000e0001") == "words go on"


def test_variation_selectors_are_dropped() -> None:
    assert clean("a\ufe0fb\ufe00c\U000e0100d\U000e01efe\u180bf") == "abcdef"


@pytest.mark.parametrize("filler", "\u115f\u1160\u3164\uffa0\u17b4\u17b5")
def test_fillers_without_a_shape_are_dropped(filler: str) -> None:
    assert clean(f"a{filler}b") == "ab"


@pytest.mark.parametrize(
    "mark",
    "\u0300\u0489\u1ab0\u20dd\ufe20\u05b0\u064b\u0e49\u0f74\u0eb9\u094d\u302a\U0001d167",
)
def test_a_pile_of_combining_marks_of_any_script_is_cut(mark: str) -> None:
    assert clean("a" + mark * 200 + "b") == "a" + mark * MAX_MARKS + "b"
    assert clean("a" + mark * MAX_MARKS + "b") == "a" + mark * MAX_MARKS + "b"


def test_a_pile_of_marks_cannot_be_built_of_several_kinds_or_with_drops_between() -> None:
    assert clean("a" + "\u0300\u0e49\u20dd" * 50) == "a" + "\u0300\u0e49\u20dd" * 2 + "\u0300\u0e49"
    assert clean("a" + "\u0300\u200b" * 50) == "a" + "\u0300" * MAX_MARKS


def test_half_surrogates_become_replacement_characters() -> None:
    assert clean("a\ud800b\udfffc\udcffd") == "a\ufffdb\ufffdc\ufffdd"
    clean("\ud83d\ude00").encode()


def test_non_characters_become_replacement_characters() -> None:
    ends = "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))
    assert clean(ends) == "\ufffd" * 34
    assert clean("".join(map(chr, range(0xFDD0, 0xFDF0)))) == "\ufffd" * 32


def test_interlinear_annotation_is_not_hidden() -> None:
    assert clean("\ufff9shown\ufffahidden\ufffb") == "\ufffdshown\ufffdhidden\ufffd"


def test_line_and_paragraph_separators_become_line_breaks() -> None:
    assert clean("a\u2028b\u2029c\u0085d") == "a\nb\nc\nd"
    assert clean_line("a\u2028b\u2029c\u0085d") == "a b c d"


def test_file_group_and_record_separators_are_no_line_breaks() -> None:
    assert len(clean("a\x1cb\x1dc\x1ed\x0be\x0cf").splitlines()) == 1


def test_byte_order_marks_are_dropped_wherever_they_stand() -> None:
    assert clean("\ufeffa\ufeffb\ufeff") == "ab"


def test_soft_hyphens_are_dropped() -> None:
    assert clean("para\u00adgraph") == "paragraph"


def test_a_very_long_line_passes_whole() -> None:
    line = "word " * 400_000
    assert clean(line) == line
    hostile = "\x1b[31m" * 100_000
    assert clean(hostile) == "␛[31m" * 100_000


@pytest.mark.parametrize(
    "markup",
    [
        "[bold]not bold[/bold]",
        "[/",
        "[@click=app.quit()]leave[/]",
        "[link=file:///etc/passwd]here[/link]",
        "[$error on $background]",
        "{{ template }} %s {0}",
        "\\[escaped\\]",
        "<script>alert(1)</script>",
    ],
)
def test_markup_stays_the_letters_it_is(markup: str) -> None:
    assert clean(markup) == markup
    assert clean_line(markup) == markup


def test_of_all_characters_none_that_controls_or_hides_comes_through() -> None:
    passing = {letter for letter in EVERYTHING if clean(letter) == letter}
    by_category = {unicodedata.category(letter) for letter in passing}
    assert by_category.isdisjoint({"Cs", "Zl", "Zp"})
    assert {letter for letter in passing if unicodedata.category(letter) == "Cc"} == {"\n"}
    # Of the format characters: the non-joiner, and the signs that show as a sign over or under numbers.
    hidden = {letter for letter in passing if unicodedata.category(letter) == "Cf"}
    assert hidden == {
        "\u200c",
        *"\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd",
    }


def test_of_all_characters_none_becomes_more_than_one_or_changes_twice() -> None:
    for letter in EVERYTHING:
        safe = clean(letter)
        assert len(safe) <= 1
        assert clean(safe) == safe
