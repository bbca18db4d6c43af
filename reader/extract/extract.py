"""From an article to its findings: each finder runs by itself, and none can stop the others."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from reader.extract import entities, figures, neighbours, sources
from reader.extract.publication import page_bounds, publication
from reader.model.article import Article
from reader.model.findings import Findings

__all__ = ["extract", "page_bounds", "publication"]


Found = TypeVar("Found")


def extract(article: Article, page: Sequence[Article] = ()) -> Findings:
    """All that is found in an article. Never raises: a finder that fails leaves its list empty.

    `page` holds the articles of the same page in its order, this one among them or not: they are
    asked for a year only where the article itself gives none.
    """
    named = _safely(lambda: entities.find(article))
    dated = _safely(lambda: neighbours.dates_of(article, page))
    return Findings(
        sources=_safely(lambda: sources.find(article)),
        dates=dated,
        entities=named,
        figures=_safely(lambda: figures.find(article, named, dated)),
    )


def _safely(finder: Callable[[], tuple[Found, ...]]) -> tuple[Found, ...]:
    """What a finder finds, or nothing where it fails."""
    try:
        return finder()
    except Exception:  # noqa: BLE001 - rules meet text that nobody foresaw; one list lost is better than an article
        return ()
