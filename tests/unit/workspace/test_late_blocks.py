"""Blocks that are made when each is asked for are those that were packed."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Article, Block, BlockKind, Original, kinds, locators
from reader.model.clean import clean_line, clean_mapped
from reader.workspace.late_blocks import LateBlocks
from reader.workspace.packing import Packed, pack_article, parted, unpack_article

WORDS = st.text(alphabet="ab é港\u200b\U0001f6f6.", max_size=12)
PARTS = st.lists(st.tuples(st.sampled_from(BlockKind), WORDS, st.integers(0, 3), st.booleans()), max_size=12)


def article(parts: list[tuple[BlockKind, str, int, bool]]) -> Article:
    blocks, section = [], 0
    for number, (kind, words, level, turn) in enumerate(parts):
        section += turn
        text, shifts = clean_mapped(words)
        start = -1 if level == 3 else number * 20
        blocks.append(Block(kind, text, start, start, f"¶{number}", section, level, shifts))
    return Article(
        "velmar", clean_line("t"), tuple(blocks), Original("0", clean_line("x"), "text/plain", 0, 0)
    )


def stored(made: Article) -> tuple[Packed, memoryview]:
    """What a cache file holds of it."""
    head, text = parted(pack_article(made))
    return json.loads(json.dumps(head)), memoryview(text.encode())


PLAIN = article([(BlockKind.HEADING, "Boats", 1, False), (BlockKind.PARAGRAPH, "Two are missing.", 0, False)])


@given(PARTS)
def test_an_article_comes_back_whole(parts: list[tuple[BlockKind, str, int, bool]]) -> None:
    before = article(parts)
    after = unpack_article(*stored(before))
    # Before any block was made, and in any order.
    assert (after.starts, after.length) == (before.starts, len(before.text))
    assert (kinds(after.blocks), locators(after.blocks)) == (kinds(before.blocks), locators(before.blocks))
    assert after.sections == before.sections
    assert [after.locate(f"¶{n}") for n in range(13)] == [before.locate(f"¶{n}") for n in range(13)]
    assert after.blocks[::-2] == before.blocks[::-2]
    assert after == before
    assert before == after
    assert after.text == before.text
    assert tuple(after.blocks) == before.blocks
    assert pack_article(after) == pack_article(before)


def test_a_block_is_made_once_and_counted_from_the_end_as_well() -> None:
    blocks = unpack_article(*stored(PLAIN)).blocks
    assert isinstance(blocks, LateBlocks)
    assert blocks[-1] is blocks[1]
    with pytest.raises(IndexError):
        blocks[2]


def test_other_blocks_are_not_equal() -> None:
    after = unpack_article(*stored(PLAIN))
    assert after.blocks != PLAIN.blocks[:1]
    assert after != replace(PLAIN, blocks=PLAIN.blocks[::-1])
    assert after.blocks != list(PLAIN.blocks)


def test_what_somebody_wrote_into_the_file_is_harmless_and_moves_nothing() -> None:
    head, text = stored(PLAIN)
    foul = bytes(text).replace(b"Two are", b"T\x1b]0;\x07\xc2")
    after = unpack_article(head, memoryview(foul))
    assert after.starts == PLAIN.starts
    assert after.length == len(after.text) == PLAIN.length
    assert not set(after.text) & {"\x1b", "\x07"}


@pytest.mark.parametrize(
    "change",
    [
        {"kinds": "a"},
        {"kinds": "zz"},
        {"letters": {"a": "poem", "b": "poem"}},
        {"at": [0, 7]},
        {"at": [0, "7", 25]},
        {"at": [7, 0, 25]},
        {"bytes": [0, 8, 99]},
        {"starts": [0]},
        {"locators": "¶0"},
        {"locators": 5},
        {"sections": [[0, 10**15]]},
        {"sections": [[0, 3]]},
        {"levels": 4},
        {"shifts": {"0": [[1]]}},
        {"shifts": None},
    ],
)
def test_columns_that_do_not_fit_are_refused(change: Packed) -> None:
    head, text = stored(PLAIN)
    with pytest.raises((KeyError, TypeError, ValueError)):
        unpack_article({**head, "blocks": {**head["blocks"], **change}}, text)


def test_a_text_cut_short_is_refused() -> None:
    head, text = stored(PLAIN)
    with pytest.raises(ValueError, match="another length"):
        unpack_article(head, text[:-1])
