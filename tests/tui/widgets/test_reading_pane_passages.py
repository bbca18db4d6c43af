"""Passages grow and shrink by sentences and paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.model.article import Article, BlockKind
from reader.tui.widgets.passages import Passages, plain_sentences
from reader.tui.widgets.spans import Range

if TYPE_CHECKING:
    from tests.tui.widgets.conftest import MakeArticle

FIRST = "One boat left. Two came back! Who was it?"
SECOND = "Nobody said. The board was silent."


@pytest.fixture
def article(make: MakeArticle) -> Article:
    return make(
        [
            (BlockKind.FURNITURE, "", "Share this."),
            (BlockKind.PARAGRAPH, "¶1", FIRST),
            (BlockKind.DUPLICATE, "", "One boat left."),
            (BlockKind.PARAGRAPH, "¶2", SECOND),
            (BlockKind.SEPARATOR, "", "***"),
        ]
    )


def words(article: Article, chosen: Range | None) -> str:
    return "" if chosen is None else article.text[chosen[0] : chosen[1]]


def walk(article: Article, at: str, *steps: str) -> str:
    passages = Passages(article)
    chosen = passages.at(article.text.index(at))
    assert chosen is not None
    for step in steps:
        chosen = passages.widen(chosen, step)
    return words(article, chosen)


def test_a_place_chooses_its_sentence(article: Article) -> None:
    assert walk(article, "came back") == "Two came back!"


def test_right_adds_a_sentence_and_goes_on_into_the_next_paragraph(article: Article) -> None:
    assert walk(article, "Two", "right") == "Two came back! Who was it?"
    assert walk(article, "Who", "right").endswith("Nobody said.")


def test_right_at_the_end_of_the_article_changes_nothing(article: Article) -> None:
    assert walk(article, "The board", "right") == "The board was silent."


def test_left_takes_the_last_sentence_away_but_never_all(article: Article) -> None:
    assert walk(article, "One boat left. Two", "right", "left") == "One boat left."
    assert walk(article, "Who", "right", "left") == "Who was it?"
    assert walk(article, "Who", "left") == "Who was it?"


def test_down_goes_to_the_end_of_the_paragraph_then_of_the_next(article: Article) -> None:
    assert walk(article, "Two", "down") == "Two came back! Who was it?"
    assert walk(article, "Two", "down", "down").endswith("The board was silent.")
    assert walk(article, "Nobody", "down", "down").endswith("The board was silent.")


def test_up_undoes_down(article: Article) -> None:
    assert walk(article, "Two", "down", "down", "up") == "Two came back! Who was it?"
    assert walk(article, "Two", "down", "up") == "Two came back!"
    assert walk(article, "Two", "up") == "Two came back!"


def test_the_beginning_moves_too(article: Article) -> None:
    assert walk(article, "Two", "start-left") == "One boat left. Two came back!"
    assert walk(article, "Nobody", "start-left").startswith("Who was it?")
    assert walk(article, "Two", "start-left", "start-right") == "Two came back!"
    assert walk(article, "Two", "start-right") == "Two came back!"


def test_what_is_set_aside_is_passed_over(article: Article) -> None:
    passages = Passages(article)
    assert words(article, passages.at(0)) == "One boat left."
    assert words(article, passages.at(article.text.index("***"))) == "The board was silent."


def test_an_article_without_text_has_no_passage(make: MakeArticle) -> None:
    assert Passages(make([])).at(0) is None
    assert Passages(make([])).next(0) is None
    assert Passages(make([(BlockKind.FURNITURE, "", "Share")])).at(0) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (FIRST, ["One boat left.", "Two came back!", "Who was it?"]),
        ("Dr. Marn spoke. He left.", ["Dr. Marn spoke.", "He left."]),
        ("The U.N. Board met on No. 4 Street.", ["The U.N. Board met on No. 4 Street."]),
        ("“We know.” That was all.", ["“We know.”", "That was all."]),
        ("没有答复。他们走了。", ["没有答复。", "他们走了。"]),
        ("no end mark", ["no end mark"]),
        ("", []),
    ],
)
def test_plain_sentences(text: str, wanted: list[str]) -> None:
    assert [text[a:b] for a, b in plain_sentences(text)] == wanted
