"""From matching sections to the page of hits that is shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.errors import ReaderError
from reader.index.documents import Facts
from reader.index.evaluate import fields_for, one_letter
from reader.index.expand import Expander, Runs
from reader.index.fields import LIT
from reader.index.nodes import Node, leaves, ranges, understood
from reader.index.port import Fetch
from reader.index.snippets import snippet
from reader.model.search import Hit, Order, Query, SearchPage


@dataclass(frozen=True, slots=True)
class Found:
    """A section that answers."""

    facts: Facts
    score: float


def page(
    query: Query,
    node: Node,
    found: Sequence[Found],
    expander: Expander,
    fetch: Fetch,
    notices: Iterable[str] = (),
) -> SearchPage:
    """The answer to a query: hits of one article together, the articles in the order that was asked for."""
    groups: dict[str, list[Found]] = {}
    for each in found:
        groups.setdefault(each.facts.article, []).append(each)
    best = {article: min(group, key=_place) for article, group in groups.items()}
    ordered = [
        groups[article] for article in sorted(groups, key=lambda article: _rank(best[article], query.order))
    ]
    if query.order is Order.NEWEST:
        ordered.sort(key=lambda group: group[0].facts.order, reverse=True)
    told = [*notices, *_dated(ordered, query.order), *_bounded(node, ordered), *_typed(node)]
    asked = _asked(node, expander)
    hits: list[Hit] = []
    lost = 0
    for group in ordered:
        if len(hits) >= query.limit:
            break
        shown_hits = _hits(sorted(group, key=_place)[: query.limit - len(hits)], asked, fetch)
        lost += len(shown_hits) == 0
        hits += shown_hits
    if lost:
        told.append(f"{_count(lost, 'article')} could not be read from the library.")
    if len(found) > len(hits) and query.limit > 0:
        told.append(f"{len(hits)} of {len(found)} sections are shown.")
    return SearchPage(
        query=query,
        understood=understood(node),
        added=tuple(dict.fromkeys(text for leaf, _ in leaves(node) for text in expander.added(leaf))),
        hits=tuple(hits),
        sections=len(found),
        articles=len(groups),
        per_article=tuple((group[0].facts.article, len(group)) for group in ordered),
        notices=tuple(told),
    )


def _place(found: Found) -> tuple[float, int]:
    """By what the sections of one article are ordered."""
    return -found.score, found.facts.section


def _rank(best: Found, order: Order) -> tuple[object, ...]:
    """By what articles are ordered; NEWEST is turned round afterwards, equals keep this order."""
    by_score = (-best.score, best.facts.title_key, best.facts.article)
    if order is Order.TITLE:
        return (best.facts.title_key, best.facts.article)
    if order is Order.OLDEST:
        return (not best.facts.order, best.facts.order, *by_score)
    return by_score


def _asked(node: Node, expander: Expander) -> Mapping[str, list[Runs]]:
    """What is to be lit in titles, headings, bodies and lines of sources."""
    asked: dict[str, list[Runs]] = {"title": [], "section": [], "body": [], "cited": []}
    for leaf, field in leaves(node):
        runs = expander.runs(leaf)
        where = fields_for(leaf, field)
        for name, each in asked.items():
            if name in where or (field in LIT and field not in asked):
                each.append(runs)
    return asked


def _hits(group: Sequence[Found], asked: Mapping[str, list[Runs]], fetch: Fetch) -> list[Hit]:
    """The rows of one article; none when the library cannot give it."""
    try:
        article = fetch(group[0].facts.article)
    except ReaderError:
        return []
    hits = []
    for each in group:
        if each.facts.section >= len(article.sections):
            continue
        section = article.sections[each.facts.section]
        cut = snippet(article, section, asked)
        hits.append(
            Hit(
                article_id=article.id,
                title=article.title,
                publisher=article.publisher,
                sponsor=article.sponsor,
                published=article.published.shown,
                section=each.facts.section,
                heading=section.heading,
                locator=cut.locator,
                score=each.score,
                hits=cut.hits,
                snippet=cut.text,
                spans=cut.spans,
                at=cut.at,
            )
        )
    return hits


def _dated(groups: Sequence[Sequence[Found]], order: Order) -> list[str]:
    """What the order by date rests on."""
    if order not in (Order.NEWEST, Order.OLDEST):
        return []
    undated = sum(not group[0].facts.order for group in groups)
    bounded = sum("/" in group[0].facts.published for group in groups)
    told = []
    if bounded:
        told.append(f"{_count(bounded, 'article')} without a printed date: placed by the bounds of the date.")
    if undated:
        told.append(f"{_count(undated, 'article')} without any date: at the end.")
    return told


def _typed(node: Node) -> list[str]:
    """What is narrower while a word is being typed."""
    if any(one_letter(leaf) for leaf, field in leaves(node) if not field):
        return ["One letter is looked for in titles and headings only."]
    return []


def _bounded(node: Node, groups: Sequence[Sequence[Found]]) -> list[str]:
    """What was found by the bounds of a date that is not printed."""
    if not any(each.field == "published" for each in ranges(node)):
        return []
    unprinted = sum("/" in group[0].facts.published for group in groups)
    return [f"{_count(unprinted, 'article')} without a printed date: within the bounds."] if unprinted else []


def _count(number: int, word: str) -> str:
    return f"{number} {word}" + ("" if number == 1 else "s")
