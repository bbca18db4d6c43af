"""From the options of a search to the query, and from its answer to the receipt on stderr."""

import argparse
from typing import TypeVar

from reader.cli.output import Output, count
from reader.errors import UsageError
from reader.model.filters import ORDERS, facet_named, in_words
from reader.model.search import FacetPage, Filter, Order, Problem, Query, SearchPage

T = TypeVar("T")


def query_of(arguments: argparse.Namespace, limit: int) -> Query:
    """The query that the options ask for. Raises UsageError."""
    filters = [_filter(each, excluded=False) for each in arguments.filter]
    filters += [_filter(each, excluded=True) for each in arguments.exclude]
    text = " ".join(arguments.query)
    if not text.strip() and not filters and not arguments.facets:
        raise UsageError("Say what to search for: words, a --filter, or --facets to see what there is.")
    return Query(text, Order(arguments.sort), limit=max(1, limit), filters=tuple(filters))


def _filter(typed: str, *, excluded: bool) -> Filter:
    name, sign, value = typed.partition("=")
    facet = facet_named(name)
    value = " ".join(value.split())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].strip()
    option = "--exclude" if excluded else "--filter"
    if not sign or not value:
        raise UsageError(f'{option} needs FACET=VALUE, as in {option} publisher="Impunity Watch".')
    if facet is None:
        names = "publisher, sponsor, year, mentioned, place, person, org, law, source, language"
        raise UsageError(f"{option} knows no {name}: it takes {names}.")
    return Filter(facet, value, excluded)


def understood(answer: Problem | T, text: str) -> T:
    """The answer; raises UsageError with the place of the mistake when the query was not understood."""
    if isinstance(answer, Problem):
        query = " ".join(text.split("\n"))
        raise UsageError(f"{answer.message}\n  {query}\n  {' ' * answer.position}{'^' * answer.length}")
    return answer


def receipt(page: SearchPage | FacetPage, out: Output) -> None:
    """How the query was understood, what was added, what narrows it, what is not shown: to stderr."""
    out.say(f"understood as: {page.understood}")
    if isinstance(page, SearchPage) and page.added:
        out.say(f"also searched for: {', '.join(page.added)}")
    if page.query.filters:
        out.say(f"narrowed to: {in_words(page.query.filters)}")
    if page.query.order is not Order.RELEVANCE:
        out.say(f"order: {ORDERS[page.query.order]}")
    out.say(f"{count(page.sections, 'section')} in {count(page.articles, 'article')}")
    for notice in page.notices:
        out.say(notice)
