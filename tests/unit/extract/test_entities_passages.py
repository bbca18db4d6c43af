"""Passages of many regions and genres, in our own words, with invented persons: the names found in them.

`[TYPE name]` marks what should be found; everything else should not be.
"""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from reader.extract import entities
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import SafeText, clean_line

MARK = re.compile(r"\[(PERSON|ORG|PLACE|GROUP|LAW|EVENT) ([^\]]+)\]")

HERE = Path(__file__).parent


def read(name: str) -> dict[str, str]:
    """The passages of a file by their headings."""
    parts = re.split(r"^## (.+)$", (HERE / name).read_text(encoding="utf-8"), flags=re.M)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


PASSAGES = read("entity_passages.txt")

ORIGINAL = Original("0" * 64, SafeText("passage.txt"), "text/plain", 0, 0)

Span = tuple[int, int, str]


def marked(text: str) -> tuple[Article, set[Span]]:
    """An article of one paragraph a line, and the spans that are marked in it."""
    blocks, spans, at = [], set(), 0
    for line in text.strip().split("\n"):
        plain, last = "", 0
        for mark in MARK.finditer(line):
            plain += line[last : mark.start()]
            spans.add((at + len(plain), at + len(plain) + len(mark[2]), mark[1]))
            plain += mark[2]
            last = mark.end()
        plain += line[last:]
        blocks.append(Block(BlockKind.PARAGRAPH, clean_line(plain), -1, -1))
        at += len(plain) + 2
    return Article("a", SafeText("A passage"), tuple(blocks), ORIGINAL), spans


def found(article: Article) -> set[Span]:
    return {(m.start, m.end, str(m.type)) for m in entities.find(article)}


def f1(want: set[Span], got: set[Span]) -> float:
    return 2 * len(want & got) / (len(want) + len(got))


@pytest.mark.parametrize("name", sorted(PASSAGES))
def test_most_names_of_a_passage_are_found_with_their_type(name: str) -> None:
    article, want = marked(PASSAGES[name])
    got = found(article)
    missed = sorted(article.text[a:b] for a, b, _ in want - got)
    wrong = sorted(f"{kind} {article.text[a:b]}" for a, b, kind in got - want)
    assert f1(want, got) >= 0.85, f"missed {missed}, wrong {wrong}"


def test_all_passages_together_keep_the_floor() -> None:
    right = wanted = given = 0
    for text in PASSAGES.values():
        article, want = marked(text)
        got = found(article)
        right, wanted, given = right + len(want & got), wanted + len(want), given + len(got)
    assert right / wanted >= 0.95
    assert right / given >= 0.95


@pytest.mark.parametrize("name", sorted(PASSAGES))
def test_mentions_are_sorted_apart_and_say_their_own_text(name: str) -> None:
    article, _ = marked(PASSAGES[name])
    mentions = entities.find(article)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(article.text[m.start : m.end] == m.text and m.name and m.rule for m in mentions)
