import pytest

from reader.index.highlight import matches
from reader.index.querylang import parse
from reader.model.search import Problem

TEXT = (
    "The harbours of Port Velmar were attacked.\n\n"
    "Velmar's council, and the United Nations, spoke of anti-terror laws."
)


def lit(query: str, text: str = TEXT, *, typing: bool = False) -> list[str]:
    node = parse(query, typing=typing)
    assert not isinstance(node, Problem)
    return [text[start:end] for start, end in matches(node, text)]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("harbour", ["harbours"]),
        ("attack velmar", ["Velmar", "attacked", "Velmar"]),
        ('"port velmar"', ["Port Velmar"]),
        ('"velmar port"', []),
        ('"harbour"', []),
        ("harb*", ["harbours"]),
        ("UN", ["United Nations"]),
        ("counter-terror", ["anti-terror"]),
        ('"port attacked"~3', ["Port", "attacked"]),
        ('"attacked velmar"~9', ["Velmar", "attacked"]),
        ("velmar -port", ["Velmar", "Velmar"]),
        ("NOT velmar", []),
        ("publisher:velmar council", ["council"]),
        ("place:velmar", ["Velmar", "Velmar"]),
        ("title:council", []),
        ('port OR "port velmar"', ["Port Velmar"]),
        ("date:2016", []),
        ("harbours of the port", ["harbours", "Port"]),
        ("harbours =of port", ["harbours", "of", "Port", "of"]),
        ("of the", ["The", "of", "the", "of"]),
        ("of publisher:velmar", ["of", "of"]),
        ("of OR council", ["of", "council", "of"]),
        ("council OR (of port)", ["Port", "council"]),
        ("", []),
    ],
)
def test_what_a_query_finds_is_lit(query: str, words: list[str]) -> None:
    assert lit(query) == words


def test_the_word_being_typed_is_lit_by_its_beginning() -> None:
    assert lit("cou", typing=True) == ["council"]


def test_one_letter_being_typed_lights_nothing_in_a_text() -> None:
    assert lit("c", typing=True) == []


def test_phrases_do_not_run_from_one_block_into_the_next() -> None:
    assert lit('"attacked velmar"') == []


def test_chinese_words_are_lit_exactly() -> None:
    assert lit("言论自由", "保障言论自由和人权") == ["言论自由"]


def test_arabic_words_are_lit_with_their_vowel_marks() -> None:
    assert lit("العربية", "اللغة الْعَرَبِيَّة هنا") == ["الْعَرَبِيَّة"]
