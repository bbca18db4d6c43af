"""From matching sections to the page of hits that is shown."""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from reader.index.expand import Expander
from reader.index.fields_for import one_letter
from reader.index.found import DECIMALS, Found
from reader.index.function_words import without_slight
from reader.index.highlight import asked
from reader.index.lighting import Lighter, lighters_of
from reader.index.nodes import Node, leaves, ranges, understood
from reader.index.port import There
from reader.index.shown import ArticleFacts
from reader.index.snippets import snippet
from reader.index.why import Why
from reader.model.search import Hit, Order, Query, SearchPage


def page(
    query: Query,
    node: Node,
    found: Found,
    expander: Expander,
    there: There,
    notices: Iterable[str] = (),
) -> SearchPage:
    """The answer to a query: hits of one article together, the articles in the order that was asked for."""
    score = found.score.round(DECIMALS)
    firsts = np.flatnonzero(np.diff(found.article, prepend=-1))
    counts = np.diff(np.append(firsts, len(score)))
    best = np.maximum.reduceat(score, firsts) if len(firsts) else score
    ranked = _ranked(found, found.article[firsts], best, query.order)
    numbers = found.article[firsts[ranked]]
    told = [*notices, *_dated(found, numbers, query.order), *_bounded(node, found, numbers), *_typed(node)]
    told += _unlit(node)
    lighters = lighters_of(asked(node, expander))
    why = Why(node, expander)
    hits: list[Hit] = []
    lost = 0
    for at, number in zip(ranked.tolist(), numbers.tolist(), strict=True):
        if len(hits) >= query.limit:
            break
        facts = found.articles.facts(number)
        if there(facts.article):
            group = slice(firsts[at], firsts[at] + counts[at])
            rows = np.lexsort((found.section[group], -score[group])) + firsts[at]
            rows = rows[: query.limit - len(hits)]
            hits += [_hit(facts, found, int(row), lighters, why) for row in rows]
        else:
            lost += 1
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
        articles=len(ranked),
        per_article=tuple(
            zip(map(found.articles.ids.__getitem__, numbers.tolist()), counts[ranked].tolist(), strict=True)
        ),
        notices=tuple(told),
    )


def _ranked(
    found: Found, numbers: NDArray[np.int64], score: NDArray[np.float64], order: Order
) -> NDArray[np.int64]:
    """The articles in the order that was asked for, as indexes into `numbers`; undated ones come last."""
    title = found.articles.by_title[numbers]
    if order is Order.TITLE:
        return np.lexsort((title,))
    if order is Order.RELEVANCE:
        return np.lexsort((title, -score))
    date = found.articles.by_date[numbers]
    return np.lexsort((title, -score, date if order is Order.OLDEST else -date, date == 0))


def _hit(facts: ArticleFacts, found: Found, row: int, lighters: Mapping[str, Lighter], why: Why) -> Hit:
    """One row."""
    section = found.shown(int(found.place[row]))
    cut = snippet(section, lighters)
    return Hit(
        article_id=facts.article,
        title=facts.title,
        publisher=facts.publisher,
        sponsor=facts.sponsor,
        published=facts.dated,
        section=int(found.section[row]),
        heading=section.heading,
        locator=cut.locator,
        score=float(found.score[row]),
        hits=cut.hits,
        snippet=cut.text,
        spans=cut.spans,
        at=cut.at,
        where=() if cut.hits else why.of(facts, section.heading),
    )


def _dated(found: Found, numbers: NDArray[np.int64], order: Order) -> list[str]:
    """What the order by date rests on."""
    if order not in (Order.NEWEST, Order.OLDEST):
        return []
    undated = int((found.articles.by_date[numbers] == 0).sum())
    bounded = int(found.articles.bounded[numbers].sum())
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


def _unlit(node: Node) -> list[str]:
    """The function words that must be there and are not lit."""
    words = tuple(dict.fromkeys(without_slight(node)[1]))
    if not words:
        return []
    return [f"{', '.join(words)}: must be there too, not lit; ={words[0]} lights it."]


def _bounded(node: Node, found: Found, numbers: NDArray[np.int64]) -> list[str]:
    """What was found by the bounds of a date that is not printed."""
    if not any(each.field == "published" for each in ranges(node)):
        return []
    unprinted = int(found.articles.bounded[numbers].sum())
    return [f"{_count(unprinted, 'article')} without a printed date: within the bounds."] if unprinted else []


def _count(number: int, word: str) -> str:
    return f"{number} {word}" + ("" if number == 1 else "s")
