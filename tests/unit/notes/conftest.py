"""An invented article for the tests of this room."""

import pytest

from reader.model.article import Article, Block, BlockKind, Original, Published
from reader.model.clean import clean, clean_line

PARAGRAPHS = (
    "The convoy left Port Velmar at dawn. It carried flour, blankets and two hundred tents for Aldrun.",
    "“We waited for nine days,” said a driver, “and nobody told us why.” The road – the only one – was shut.",
    "The harbour office of Port Velmar counted 1,204 lorries in June; the relief council counted 1,190.",
    "The convoy left Port Velmar at dawn. On the second day it came back with half of its load.",
)


def build(*paragraphs: str, heading: str = "The road to Aldrun") -> Article:
    """An article with a title, a heading and paragraphs."""
    blocks = [
        Block(BlockKind.TITLE, clean("Nine days at the harbour"), 0, 24),
        Block(BlockKind.HEADING, clean(heading), 26, 26 + len(heading), "§1", 1, 1),
    ]
    at = blocks[-1].end + 2
    for number, words in enumerate(paragraphs or PARAGRAPHS, 1):
        blocks.append(Block(BlockKind.PARAGRAPH, clean(words), at, at + len(words), f"¶{number}", 1))
        at += len(words) + 2
    return Article(
        id="nine-days-at-the-harbour",
        title=clean_line("Nine days at the harbour"),
        blocks=tuple(blocks),
        original=Original("94358ba6" * 8, clean_line("harbour.txt"), "text/plain", 0, at),
        authors=(clean_line("I. Maren"), clean_line("T. Osk")),
        role=clean_line("reporters"),
        publisher=clean_line("Velmar Observer"),
        published=Published(not_before="2016-12-14"),
    )


@pytest.fixture
def article() -> Article:
    return build()
