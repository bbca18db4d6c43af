"""The names found in a few paragraphs, for the tests of single rules."""

from reader.extract import entities
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import SafeText, clean_line

ORIGINAL = Original("0" * 64, SafeText("page.txt"), "text/plain", 0, 0)


def article(*texts: str) -> Article:
    """An article of these paragraphs."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, clean_line(text), -1, -1) for text in texts)
    return Article("a", SafeText("A page"), blocks, ORIGINAL)


def found(*texts: str) -> list[tuple[str, str]]:
    """Type and words of the names in these paragraphs."""
    return [(str(m.type), str(m.text)) for m in entities.find(article(*texts))]


def named(*texts: str) -> list[tuple[str, str, str]]:
    """Type, words and canonical name of the names in these paragraphs."""
    return [(str(m.type), str(m.text), str(m.name)) for m in entities.find(article(*texts))]
