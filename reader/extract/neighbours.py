"""An article among the others of its page: what they can say of when it was written."""

from collections.abc import Sequence
from functools import lru_cache

from reader.extract import dates, sources
from reader.extract.edtf import first_day
from reader.extract.publication import publication
from reader.model.article import Article
from reader.model.findings import DateMention, Findings

_REACH = 4
"""So many neighbours on each side are read for a date: further ones say little of when this one was "
"written."""


def dates_of(article: Article, neighbours: Sequence[Article] = ()) -> tuple[DateMention, ...]:
    """The dates of an article; the years that it does not give itself come from its neighbours."""
    found = dates.find(article)
    if len(neighbours) < 2 or not dates.unresolved(found):
        return found
    days = tuple(day for other in _nearest(article, neighbours) if (day := _day(_Known(other))))
    return dates.find(article, dates.PageContext(days)) if days else found


def _nearest(article: Article, neighbours: Sequence[Article]) -> list[Article]:
    """The other articles, those first that stand nearest to this one."""
    place = next(
        (number for number, other in enumerate(neighbours) if other.id == article.id), len(neighbours)
    )
    around = sorted(
        (abs(number - place), number) for number, other in enumerate(neighbours) if other.id != article.id
    )
    return [neighbours[number] for distance, number in around if distance <= _REACH]


class _Known:
    """An article as a key: one with the same words and the same date of publication is the same."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._key = (article.id, article.text_sha256, article.published)

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self._key == other._key


@lru_cache(maxsize=256)
def _day(known: _Known) -> str:
    """The day that an article gives for itself, printed or as a bound; empty when it gives none.

    Kept, because every article of a page asks the same ones.
    """
    article = known.article
    printed = article.published.value or article.published.not_before
    if printed:
        return first_day(printed)
    published = publication(article, Findings(sources=sources.find(article), dates=dates.find(article)))
    return first_day(published.not_before or "")
