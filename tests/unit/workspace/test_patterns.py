"""Letters as typed and regular expressions in one article; an expression that never ends is ended."""

import pytest

from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.model.search import Problem
from reader.workspace import patterns
from reader.workspace.patterns import exactly, expression

BLOCKS = (
    (BlockKind.TITLE, "Port Velmar in Winter"),
    (BlockKind.PARAGRAPH, "In PORT VELMAR 40 dockers, in port Velmar 41 dockers."),
    (BlockKind.FURNITURE, "Port Velmar: share this page"),
    (BlockKind.PARAGRAPH, "a" * 40),
)


@pytest.fixture
def article() -> Article:
    blocks = tuple(Block(kind, clean_line(text), 0, 0) for kind, text in BLOCKS)
    return Article("a", clean_line("t"), blocks, Original("0" * 64, clean_line("x"), "text/plain", 0, 0))


def words(article: Article, found: object) -> list[str]:
    assert isinstance(found, tuple), found
    return [article.text[start:end] for start, end in found]


def test_letters_are_found_as_typed_and_not_in_what_is_folded_away(article: Article) -> None:
    assert words(article, exactly(article, "Velmar")) == ["Velmar", "Velmar"]
    assert words(article, exactly(article, "PORT VELMAR")) == ["PORT VELMAR"]
    assert exactly(article, "") == ()


def test_an_expression_is_found_paragraph_by_paragraph(article: Article) -> None:
    assert words(article, expression(article, r"\d+ dockers", exact_case=False)) == [
        "40 dockers",
        "41 dockers",
    ]
    assert len(words(article, expression(article, "^in port", exact_case=False))) == 1
    assert words(article, expression(article, "port velmar", exact_case=True)) == []
    assert words(article, expression(article, "x*", exact_case=False)) == []


@pytest.mark.parametrize("pattern", ["(", "[a", "a{2,1}", "*", "(?P<1>x)"])
def test_a_fault_is_a_sentence(article: Article, pattern: str) -> None:
    found = expression(article, pattern, exact_case=False)
    assert isinstance(found, Problem)
    assert found.message.startswith("This is no regular expression:")


def test_an_expression_that_never_ends_is_ended(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "SECONDS", 0.5)
    found = expression(article, r"(a+)+b", exact_case=False)
    assert isinstance(found, Problem)
    assert "longer than" in found.message


def test_more_places_than_can_be_shown_are_cut(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "MOST", 5)
    found = expression(article, "a", exact_case=False)
    assert isinstance(found, tuple)
    assert len(found) == 5
