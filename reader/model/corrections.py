"""What a person says of names, dates and publishers. It wins over every rule, and it stays.

A correction names what it changes by what a person sees: the canonical name and its kind, or an
article and the words at a place. It may be limited to one article.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.model.article import Article, Published
from reader.model.clean import SafeText
from reader.model.findings import DateMention, EntityMention, EntityType, Findings

RULE = "a person's correction"


class Change(StrEnum):
    """What is done to a name."""

    MERGE = "merge"
    """Its mentions count as those of the name `to`."""
    SPLIT = "split"
    """Of its mentions, those spelt `text` count as those of a name of their own, `to`."""
    RETYPE = "retype"
    """Its mentions are of the kind `kind`."""
    DROP = "drop"
    """Its mentions (only those spelt `text`, where that is said) are not names."""


@dataclass(frozen=True, slots=True)
class NameChange:
    """One correction of a name."""

    change: Change
    name: SafeText
    """The canonical name, as shown."""
    type: EntityType | None = None
    """Only mentions of this kind; None is any."""
    to: SafeText | None = None
    kind: EntityType | None = None
    text: SafeText | None = None
    article: str | None = None
    """Only in this article; None is the whole library."""

    def meets(self, mention: EntityMention, article_id: str) -> bool:
        """Whether it speaks of this mention."""
        return (
            self.name == mention.name
            and self.type in (None, mention.type)
            and self.text in (None, mention.text)
            and self.article in (None, article_id)
        )

    def applied(self, mention: EntityMention) -> EntityMention | None:
        """The mention as corrected; None when it is not a name."""
        match self.change:
            case Change.DROP:
                return None
            case Change.RETYPE if self.kind is not None:
                return replace(mention, type=self.kind, rule=RULE, certain=True)
            case Change.MERGE | Change.SPLIT if self.to:
                return replace(mention, name=self.to, type=self.kind or mention.type, rule=RULE, certain=True)
        return mention


@dataclass(frozen=True, slots=True)
class DateSet:
    """The value that a person gives a date mention."""

    article: str
    text: SafeText
    """The words of the mention."""
    value: str
    """EDTF."""
    locator: str = ""
    """Only in the block with this locator; empty is every mention of these words in the article."""


@dataclass(frozen=True, slots=True)
class PublisherSet:
    """Who a person says published an article, and when. None: nothing is said; empty: it is not known."""

    article: str
    publisher: SafeText | None = None
    published: str | None = None
    """ISO 8601 date."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of a library, in the order in which they were made."""

    names: tuple[NameChange, ...] = ()
    dates: tuple[DateSet, ...] = ()
    publishers: tuple[PublisherSet, ...] = ()

    def on_article(self, article: Article) -> Article:
        """The article with its publisher and date of publication as a person set them."""
        for each in self.publishers:
            if each.article != article.id:
                continue
            if each.publisher is not None:
                article = replace(article, publisher=each.publisher or None, publisher_rule=RULE)
            if each.published is not None:
                precision = _precision(each.published) if each.published else None
                article = replace(article, published=Published(each.published or None, precision, rule=RULE))
        return article

    def of(self, article_id: str) -> tuple["PublisherSet", ...]:
        """What was set of an article's publisher and date."""
        return tuple(each for each in self.publishers if each.article == article_id)

    def on_findings(self, article: Article, findings: Findings) -> Findings:
        """The findings with every correction applied, later ones over earlier ones."""
        entities = [self._name(mention, article.id) for mention in findings.entities]
        dates = [self._date(date, article) for date in findings.dates]
        return replace(
            findings, entities=tuple(entity for entity in entities if entity is not None), dates=tuple(dates)
        )

    def _name(self, mention: EntityMention, article_id: str) -> EntityMention | None:
        current: EntityMention | None = mention
        for change in self.names:
            if current is None:
                return None
            if change.meets(current, article_id):
                current = change.applied(current)
        return current

    def _date(self, date: DateMention, article: Article) -> DateMention:
        for each in self.dates:
            if each.article != article.id or each.text != date.text:
                continue
            if each.locator and article.blocks[article.block_at(date.start)].locator != each.locator:
                continue
            date = replace(date, value=each.value, precision=_precision(each.value), rule=RULE, certain=True)
        return date

    def touching(self, article_id: str, names: Iterable[str]) -> "Corrections":
        """Those that can change an article in which these canonical names were found."""
        here = set(names)
        kept = []
        for change in self.names:
            if change.name in here and change.article in (None, article_id):
                kept.append(change)
                if change.to:
                    here.add(change.to)
        return Corrections(
            tuple(kept),
            tuple(each for each in self.dates if each.article == article_id),
            tuple(each for each in self.publishers if each.article == article_id),
        )


def _precision(value: str) -> str:
    """The precision of an EDTF value by its form."""
    if "/" in value or ".." in value:
        return "range"
    return {4: "year", 7: "month", 10: "day"}.get(len(value), "second" if "T" in value else "day")
