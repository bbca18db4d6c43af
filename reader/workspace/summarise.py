"""From an article to its row in the lists."""

import re

from reader.model.article import FOLDED, Article
from reader.model.findings import Findings
from reader.workspace.summary import DATING, Summary

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
"""Letters of scripts that leave no room between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""


def _words(text: str) -> int:
    """How many words a text has; where there is no room between them, each letter counts, as is usual."""
    if text.isascii():
        return len(text.split())
    without, letters = _UNSPACED.subn(" ", text)
    return (
        letters + sum(any(map(str.isalnum, word)) for word in without.split())
        if letters
        else len(text.split())
    )


def summarise(article: Article, findings: Findings) -> Summary:
    """The row of an article."""
    published = article.published
    return Summary(
        id=article.id,
        title=article.title,
        authors=article.authors,
        publisher=article.publisher,
        sponsor=article.sponsor,
        published=published.shown,
        sort_date=(published.value or published.not_before or published.not_after or "")[:10],
        sections=len(article.sections),
        words=sum(_words(block.text) for block in article.blocks if block.kind not in FOLDED),
        sources=len(findings.sources),
        sha256=article.original.sha256,
        imported=article.imported,
        place=article.original.start,
        dating=tuple(getattr(published, name) for name in DATING),
    )
