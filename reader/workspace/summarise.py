"""From an article to its row in the lists."""

from reader.model.article import FOLDED, Article
from reader.model.findings import Findings
from reader.workspace.summary import DATING, Summary


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
        words=sum(len(block.text.split()) for block in article.blocks if block.kind not in FOLDED),
        sources=len(findings.sources),
        sha256=article.original.sha256,
        imported=article.imported,
        place=article.original.start,
        dating=tuple(getattr(published, name) for name in DATING),
    )
