import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.analysis import GAP, fold, placed, terms, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Harbour of Port Velmar", ["the", "harbour", "of", "port", "velmar"]),
        ("anti-terror law", ["anti", "terror", "law"]),
        ("Aldrun's envoys’ letter", ["aldrun", "envoys", "letter"]),
        ("Sana'a and Qur’an", ["sanaa", "and", "quran"]),
        ("l’état and D'Ivoire", ["l", "etat", "and", "d", "ivoire"]),
        ("the U.N. and U.S.-led talks", ["the", "un", "and", "us", "led", "talks"]),
        ("23,863 people, 1 000 more", ["23863", "people", "1", "000", "more"]),
        ("23\u00a0863 and 23’863", ["23863", "and", "23863"]),
        ("9,000km by 12.12.2016 at 1.5", ["9000", "km", "by", "12", "12", "2016", "at", "1.5"]),
        ("in 2014,2015", ["in", "2014", "2015"]),
        ("S/2016/1071", ["s", "2016", "1071"]),
        ("Wałęsa, Søren, naïve, straße", ["walesa", "soren", "naive", "strasse"]),
        ("eﬀort ＡＢＣ co\u00adoperate", ["effort", "abc", "cooperate"]),
        ("e\u0301te\u0301", ["ete"]),
        ("“quoted” — words…", ["quoted", "words"]),
        ("الْعَرَبِيَّة العـــربية", ["العربيه", "العربيه"]),
        ("می\u200cرود", ["مي", "رود"]),
        ("Ёлка", ["елка"]),
        ("言论自由", ["言论", "论自", "自由"]),
        ("自", ["自"]),
        ("中国A股", ["中国", "a", "股"]),
        ("ｶﾞｲﾄﾞ", ["ガイ", "イド"]),
        ("인권", ["인권"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("١٢٣", ["123"]),
        ("_ - … 🙂", []),
    ],
)
def test_text_becomes_folded_words(text: str, words: list[str]) -> None:
    assert list(terms(text)) == words


def test_offsets_point_at_the_words_of_the_given_text() -> None:
    text = "The U.N. said: Aldrun’s 23,863 eﬀorts"
    assert [text[start:end] for _, start, end in tokens(text)] == [
        "The", "U.N", "said", "Aldrun", "23,863", "eﬀorts",
    ]  # fmt: skip


def test_a_line_break_leaves_a_gap_between_positions() -> None:
    assert [(word, position) for word, position, _, _ in placed("one two\n\nthree")] == [
        ("one", 0),
        ("two", 1),
        ("three", 2 + GAP),
    ]


def test_positions_keep_the_offsets_of_the_whole_text() -> None:
    text = "one\ntwo"
    assert [text[start:end] for _, _, start, end in placed(text)] == ["one", "two"]


@given(st.text())
def test_offsets_are_in_order_and_inside_the_text(text: str) -> None:
    last = 0
    for word, start, end in tokens(text):
        assert word
        assert last <= start < end <= len(text)
        last = start


@given(st.text())
def test_folding_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_letter_that_counts_as_an_apostrophe_alone_is_no_word() -> None:
    assert list(tokens("\u02bb \u02bb.\u02bb")) == []
