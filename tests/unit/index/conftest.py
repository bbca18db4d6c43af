from collections.abc import Callable

import pytest

from reader.model.article import Article, Block, BlockKind, Original, Published
from reader.model.clean import clean_line

MakeArticle = Callable[..., Article]


@pytest.fixture
def make_article() -> MakeArticle:
    """Builds an article: sections are pairs of a heading and paragraphs, separated by line breaks."""

    def make(
        article_id: str,
        title: str,
        *sections: tuple[str, str],
        publisher: str | None = None,
        published: Published | None = None,
    ) -> Article:
        blocks = [Block(BlockKind.TITLE, clean_line(title), 0, 0)]
        number = 0
        for index, (heading, body) in enumerate(sections):
            if heading:
                blocks.append(Block(BlockKind.HEADING, clean_line(heading), 0, 0, f"§{index}", index, 1))
            for line in body.splitlines():
                number += 1
                blocks.append(Block(BlockKind.PARAGRAPH, clean_line(line), 0, 0, f"¶{number}", index))
        return Article(
            id=article_id,
            title=clean_line(title),
            blocks=tuple(blocks),
            original=Original("0" * 64, clean_line(article_id), "text/plain", 0, 0),
            publisher=clean_line(publisher) if publisher else None,
            published=published or Published(),
        )

    return make
