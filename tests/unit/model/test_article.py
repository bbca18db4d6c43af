import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Article, Block, BlockKind, Original, squeeze
from reader.model.clean import clean_line, clean_mapped

PAGE = "The ti\u00adtle\n\nA heading\r\n\r\nFirst\u200b par\u00adagraph.\n\nSecond one.\n"


def block(kind: BlockKind, raw: str, locator: str = "", section: int = 0) -> Block:
    text, shifts = clean_mapped(raw)
    start = PAGE.index(raw)
    return Block(kind, text, start, start + len(raw), locator, section, shifts=shifts)


@pytest.fixture
def article() -> Article:
    return Article(
        "an-article",
        clean_line("The title"),
        (
            block(BlockKind.TITLE, "The ti\u00adtle"),
            block(BlockKind.HEADING, "A heading", "§1", 1),
            block(BlockKind.PARAGRAPH, "First\u200b par\u00adagraph.", "¶1", 1),
            block(BlockKind.NUMBERED, "Second one.", "OP 4", 1),
            Block(BlockKind.NOTE, clean_line("Typed by a person."), -1, -1, "", 1),
        ),
        Original("0" * 64, clean_line("page.txt"), "text/plain", 0, len(PAGE)),
    )


def test_text_is_the_blocks_with_an_empty_line_between(article: Article) -> None:
    assert article.text == "The title\n\nA heading\n\nFirst paragraph.\n\nSecond one.\n\nTyped by a person."
    assert [article.text[start:].split("\n")[0] for start in article.starts] == [
        found.text for found in article.blocks
    ]
    assert article.text_sha256 == hashlib.sha256(article.text.encode()).hexdigest()


def test_every_offset_belongs_to_a_block(article: Article) -> None:
    assert [article.block_at(start) for start in article.starts] == [0, 1, 2, 3, 4]
    assert article.block_at(article.starts[1] - 1) == 0
    assert (article.block_at(-3), article.block_at(10**6)) == (0, 4)


def test_sections_follow_the_blocks(article: Article) -> None:
    assert [(found.heading, found.first, found.last) for found in article.sections] == [
        ("", 0, 1),
        ("A heading", 1, 5),
    ]


@pytest.mark.parametrize("words", ["title", "heading", "First paragraph", "paragraph.", "Second one."])
def test_a_range_of_the_text_leads_to_the_same_words_in_the_original(article: Article, words: str) -> None:
    start = article.text.index(words)
    begin, end = article.to_original(start, start + len(words))
    assert clean_line(PAGE[begin:end]) == words


def test_a_range_over_two_blocks_leads_to_the_original_from_the_first_to_the_last(article: Article) -> None:
    start, end = article.text.index("First"), article.text.index(" one.")
    begin, stop = article.to_original(start, end)
    assert PAGE[begin:stop] == "First\u200b par\u00adagraph.\n\nSecond"


def test_what_a_person_typed_has_no_place_in_the_original(article: Article) -> None:
    assert article.to_original(article.starts[4], article.starts[4] + 5) == (-1, -1)
    assert article.blocks[4].to_original(0) == -1


def test_an_original_offset_within_what_was_dropped_leads_to_the_character_behind_it() -> None:
    text, shifts = clean_mapped("a\u200b\u200b\u200bbcdef")
    found = Block(BlockKind.PARAGRAPH, text, 100, 109, shifts=shifts)
    assert [found.from_original(100 + offset) for offset in range(9)] == [0, 1, 1, 1, 1, 2, 3, 4, 5]
    assert (found.from_original(0), found.from_original(10**6)) == (0, 6)


@given(st.text(st.sampled_from("ab\u200b\u00ad\r\n\u0300 "), max_size=30))
def test_each_offset_of_a_block_leads_to_the_original_and_back(raw: str) -> None:
    text, shifts = clean_mapped(raw)
    found = Block(BlockKind.PARAGRAPH, text, 50, 50 + len(raw), shifts=shifts)
    for offset in range(len(text)):
        assert found.from_original(found.to_original(offset)) == offset
    back = [found.from_original(50 + offset) for offset in range(len(raw) + 1)]
    assert back == sorted(back)


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ("¶1", 2),
        ("1", 2),
        ("p1", 2),
        ("#P 1", 2),
        ("§1", 1),
        ("s1", 1),
        ("op4", 3),
        ("OP 4", 3),
        ("¶9", None),
        ("", None),
    ],
)
def test_a_block_is_found_by_its_locator_however_it_is_typed(
    article: Article, asked: str, index: int | None
) -> None:
    assert article.locate(asked) == index


def test_locators_that_only_look_alike_stay_apart() -> None:
    assert (
        len({squeeze(locator) for locator in ("PP 3", "¶3", "§3", "OP 3", "source 3", "fig 3", "OP 3(b)")})
        == 7
    )
