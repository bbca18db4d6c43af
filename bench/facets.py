"""How long facets, filters and places take on a large index.

    python -m bench.facets [--sections 100000] [--folder TEXTS] [--index FOLDER]

CPU milliseconds. `--index` keeps the index for another run; without it a temporary one is made.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from bench.prose import ARTICLE, entries, sections
from reader.errors import NotFound
from reader.index.port import SearchIndex
from reader.index.whoosh_index import open_index
from reader.model.article import Article
from reader.model.search import Facet, FacetPage, Filter, Query

BATCH = 500
WORDS = (
    "",
    "peace",
    "security council",
    "human rights",
    "nuclear OR disarmament",
    "africa -apartheid",
    "wom*",
)


def nothing(article_id: str) -> Article:
    """The library is not asked for anything here."""
    raise NotFound(article_id)


def build(folder: Path, count: int, texts: Path | None) -> SearchIndex:
    """The index; made when the folder holds none of this size."""
    index, _ = open_index(folder, stamp=f"bench {count}", fetch=nothing)
    if index.stats().sections >= count:
        return index
    started = time.process_time()
    parts = sections(count, texts)
    number = 0
    while block := list(islice(parts, BATCH * ARTICLE)):
        index.add(entries(block, number))
        number += BATCH
    stats = index.stats()
    print(
        f"indexed {stats.sections:,} sections, {stats.bytes:,} bytes, "
        f"{time.process_time() - started:.0f} s CPU"
    )
    return index


def timed(ask: Callable[[], object]) -> float:
    """CPU milliseconds of one call."""
    started = time.process_time()
    ask()
    return (time.process_time() - started) * 1000


def told(name: str, times: list[float]) -> None:
    """One line of figures."""
    times.sort()
    p95 = times[min(len(times) - 1, round(len(times) * 0.95))]
    print(f"{name:44} median {statistics.median(times):6.1f}  p95 {p95:6.1f}  most {times[-1]:6.1f} ms")


def main() -> None:
    """Build, ask, tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sections", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="text files to make the library of")
    parser.add_argument("--index", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        index = build(arguments.index or Path(scratch, "index"), arguments.sections, arguments.folder)
        index.search(Query("peace"))
        print(f"{'first look at all facets':44} {timed(lambda: index.facets(Query(''))):6.1f} ms")
        every = index.facets(Query(""), limit=200)
        assert isinstance(every, FacetPage)
        for facet in every.facets:
            print(f"  {facet.facet}: {facet.different:,} values")
        known = [Filter(each.facet, value.value) for each in every.facets for value in each.values]
        chance = random.Random(1)
        plain, narrowed, filtered, typed, found, placed = [], [], [], [], [], []
        for _ in range(10):
            for words in WORDS:
                some = tuple(
                    Filter(each.facet, each.value, chance.random() < 0.3) for each in chance.sample(known, 2)
                )
                index.search(Query(words))
                plain.append(timed(lambda words=words: index.facets(Query(words), limit=100)))  # type: ignore[misc]
                query = Query(words, filters=some)
                narrowed.append(timed(lambda query=query: index.facets(query, limit=100)))  # type: ignore[misc]
                typed.append(timed(lambda query=query: index.facets(query, narrow="pa")))  # type: ignore[misc]
                filtered.append(timed(lambda query=query: index.search(query)))  # type: ignore[misc]
                found.append(timed(lambda words=words: index.search(Query(words))))  # type: ignore[misc]
                placed.append(timed(lambda words=words: index.places(Query(words))))  # type: ignore[misc]
        told(f"all {len(Facet)} facets of a query", plain)
        told("the same with two filters", narrowed)
        told("the same, narrowed by two letters", typed)
        told("a search with two filters", filtered)
        told("a search without", found)
        told("all places of a query (hits in context)", placed)


if __name__ == "__main__":
    main()
