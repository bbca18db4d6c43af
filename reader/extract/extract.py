"""From an article to its findings: each finder runs by itself, and none can stop the others."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from reader.extract import entities, figures, neighbours
from reader.extract.publication import page_bounds, publication
from reader.model.article import Article
from reader.model.findings import Findings, Lost

__all__ = ["dated", "extract", "page_bounds", "publication"]


Found = TypeVar("Found")


def extract(article: Article, page: Sequence[Article] = ()) -> Findings:
    """All that is found in an article. Never raises: a finder that fails leaves its list empty and says so.

    `page` holds the articles of the same page in its order, this one among them or not: they are
    asked for a year only where the article itself gives none.
    """
    lost: list[Lost] = []
    named = _safely(lambda: entities.find(article), "entities", article, lost)
    dated = _safely(lambda: neighbours.dates_of(article, page), "dates", article, lost)
    listed = _safely(lambda: neighbours.sources_of(article, page), "sources", article, lost)
    counted = _safely(lambda: figures.find(article, named, dated), "figures", article, lost)
    return Findings(listed, dated, named, counted, tuple(lost))


def dated(article: Article, page: Sequence[Article] = ()) -> Findings:
    """The dates and sources alone: all that `publication` asks for. Never raises, as `extract`."""
    lost: list[Lost] = []
    dates = _safely(lambda: neighbours.dates_of(article, page), "dates", article, lost)
    sources = _safely(lambda: neighbours.sources_of(article, page), "sources", article, lost)
    return Findings(sources, dates, lost=tuple(lost))


def _safely(
    finder: Callable[[], tuple[Found, ...]], name: str, article: Article, lost: list[Lost]
) -> tuple[Found, ...]:
    """What a finder finds; where it fails nothing, and an entry in `lost`."""
    try:
        return finder()
    except Exception as error:  # noqa: BLE001 - rules meet text that nobody foresaw; better one list lost than an article
        lost.append(Lost(name, article.id, type(error).__name__))
        return ()
