"""An article among the others of its page: what they can say of when it was written."""

from collections.abc import Sequence
from functools import lru_cache

from reader.extract import dates, sources
from reader.extract.edtf import first_day
from reader.extract.known import Known
from reader.extract.publication import publication
from reader.model.article import Article
from reader.model.findings import DateMention, Findings, Source

_REACH = 4
"""So many neighbours on each side are read for a date: further ones say little of when this one was "
"written."""


def dates_of(article: Article, neighbours: Sequence[Article] = ()) -> tuple[DateMention, ...]:
    """The dates of an article; the years that it does not give itself come from its neighbours."""
    found = _dates(Known(article)) if len(neighbours) > 1 else dates.find(article)
    if len(neighbours) < 2 or not dates.unresolved(found):
        return found
    days = tuple(day for other in _nearest(article, neighbours) if (day := _day(Known(other))))
    return dates.find(article, dates.PageContext(days)) if days else found


def sources_of(article: Article, neighbours: Sequence[Article] = ()) -> tuple[Source, ...]:
    """The sources of an article, which are known already where one of its neighbours asked for them."""
    if len(neighbours) < 2:
        return sources.find(article)
    found = _sources(Known(article))
    known = {(source.start, source.end) for source in found}
    more = sources.of_page(article, [article, *_nearest(article, neighbours)])
    return tuple(source for source in more if (source.start, source.end) not in known) + found


def _nearest(article: Article, neighbours: Sequence[Article]) -> list[Article]:
    """The other articles, those first that stand nearest to this one."""
    place = next(
        (number for number, other in enumerate(neighbours) if other.id == article.id), len(neighbours)
    )
    around = sorted(
        (abs(number - place), number) for number, other in enumerate(neighbours) if other.id != article.id
    )
    return [neighbours[number] for distance, number in around if distance <= _REACH]


_KEPT = 8 * _REACH
"""So many articles are kept: those round the one that is read, and some more."""


@lru_cache(maxsize=_KEPT)
def _dates(known: Known) -> tuple[DateMention, ...]:
    """The dates of an article by itself."""
    return dates.find(known.article)


@lru_cache(maxsize=_KEPT)
def _sources(known: Known) -> tuple[Source, ...]:
    return sources.find(known.article)


@lru_cache(maxsize=_KEPT)
def _day(known: Known) -> str:
    """The day that an article gives for itself, printed or as a bound; empty when it gives none.

    Kept, because every article of a page asks the same ones.
    """
    article = known.article
    printed = article.published.value or article.published.not_before
    if printed:
        return first_day(printed)
    published = publication(article, Findings(sources=_sources(known), dates=_dates(known)))
    return first_day(published.not_before or "")
