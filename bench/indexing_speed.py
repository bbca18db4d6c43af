"""How quickly a library is indexed, against Whoosh as it comes in the same run.

    python -m bench.indexing_speed [--folder DIR] [--sections 100000] [--stock-sections N] [--keep DIR]

The library is that of prose.py. Articles of ten sections come from a generator, with the years and names that
simple patterns find in them, and are added in commits of 500, as the reader does: first in one process, then
with the processes that large batches get. Ours makes titles, headings, bodies, names, dates and facets, keeps
the text for rows of hits, joins segments, hashes and syncs what it writes; stock Whoosh (stock_whoosh.py)
makes titles and bodies with StemmingAnalyzer and keeps the text. Making the prose is measured and taken
off. Printed: sections a second of processor time (of all processes together) and by the clock, the index to
the text in bytes, the most memory that each process took, and what one article more costs until it is found.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median
from unittest import mock

from bench import prose
from bench.search_speed import machine
from reader.index import whoosh_batch
from reader.index.hands import processors
from reader.index.port import Entry
from reader.index.whoosh_index import WhooshIndex, open_index
from reader.model.article import Article
from reader.model.search import Query, SearchPage

BATCH = 500
"""Articles a commit."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What something took."""

    cpu: float
    """Seconds of all processes."""
    clock: float


def _used() -> Cost:
    each = os.times()
    return Cost(each.user + each.system + each.children_user + each.children_system, time.perf_counter())


def since(begun: Cost) -> Cost:
    """What was used since then."""
    now = _used()
    return Cost(now.cpu - begun.cpu, now.clock - begun.clock)


def articles(count: int, folder: Path | None) -> Iterator[Entry]:
    """The library, article by article."""
    parts = prose.sections(count, folder)
    number = 0
    while some := list(islice(parts, prose.ARTICLE)):
        yield prose.entry(f"bench-{number:06}", some, number)
        number += 1


def most_memory(process: str = "self") -> float:
    """The most memory that a process has taken, in MB; 0 where the system does not say."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM")), 0.0)


def fill(place: Path, count: int, folder: Path | None, hands: int) -> tuple[WhooshIndex, Cost, list[float]]:
    """Index the library with so many processes; what it took, and the most memory of each process in MB."""
    index, new = open_index(place, stamp="bench", fetch=_never, there=lambda _: True)
    assert new
    assert isinstance(index, WhooshIndex)
    memory: list[float] = []
    with mock.patch.object(whoosh_batch, "processors", return_value=hands):
        index._helpers = whoosh_batch.Helpers(place)
        begun = _used()
        coming = articles(count, folder)
        while some := list(islice(coming, BATCH)):
            index.add(some)
        if index._helpers._hands is not None:
            memory = [most_memory(str(each.pid)) for each in index._helpers._hands._processes]
        index.close()  # processes are counted when they have ended
    return index, since(begun), [most_memory(), *memory]


def _never(article_id: str) -> Article:
    raise AssertionError(f"{article_id} was opened")


def one_more(index: WhooshIndex, folder: Path | None) -> list[float]:
    """Milliseconds by the clock until one article more is found, for twenty articles."""
    parts = list(prose.sections(10, folder))
    times = []
    for number in range(20):
        entry = prose.entry(f"more-{number}", parts, number)
        begun = time.perf_counter()
        index.add([entry])
        page = index.search(Query(f"publisher:{number}", limit=25))
        times.append((time.perf_counter() - begun) * 1000)
        assert isinstance(page, SearchPage)
        assert f"more-{number}" in dict(page.per_article)
    return times


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, help="text files to make the library of")
    parser.add_argument("--sections", type=int, default=100_000)
    parser.add_argument("--stock-sections", type=int, help="for stock Whoosh, which gets slower with more")
    parser.add_argument("--keep", type=Path, help="where the index is left")
    given = parser.parse_args()
    count, folder = given.sections, given.folder
    print(machine())
    begun = _used()
    text = sum(len(block.text.encode()) for each in articles(count, folder) for block in each.article.blocks)
    making = since(begun)
    print(f"{count:,} sections, {text / 1e6:.1f} MB of text, made in {making.cpu:.0f} s")
    with tempfile.TemporaryDirectory() as temporary:
        rates: dict[str, tuple[float, float]] = {}
        for hands in dict.fromkeys((1, processors())):
            place = (given.keep or Path(temporary)) / f"ours-{hands}"
            index, cost, memory = fill(place, count, folder, hands)
            cpu, clock = cost.cpu - making.cpu, cost.clock - making.clock
            name = f"ours, {hands} process{'es' * (hands > 1)}"
            rates[name] = count / cpu, count / clock
            size = sum(path.stat().st_size for path in place.iterdir())
            print(
                f"{name}: {count / cpu:,.0f} sections a CPU second, {count / clock:,.0f} by the clock,"
                f" index to text {size / text:.2f}, memory {', '.join(f'{each:.0f}' for each in memory)} MB"
            )
        times = one_more(index, folder)
        print(
            f"one article more, until it is found: {median(times):.0f} ms by the clock,"
            f" at most {max(times):.0f}"
        )
        index.close()
        stock_count = given.stock_sections or count
        command = [sys.executable, "-m", "bench.stock_whoosh", str(stock_count), f"{temporary}/stock", "0"]
        done = subprocess.run([*command, *([str(folder)] if folder else [])], capture_output=True, check=True)
        told = json.loads(done.stdout.splitlines()[-1])
        print(
            f"stock Whoosh, {stock_count:,} sections: {stock_count / told['cpu']:,.0f} a CPU second,"
            f" {stock_count / told['clock']:,.0f} by the clock"
        )
        for name, (cpu, clock) in rates.items():
            print(
                f"{name} to stock: {cpu * told['cpu'] / stock_count:.2f} by CPU,"
                f" {clock * told['clock'] / stock_count:.2f} by the clock"
            )


if __name__ == "__main__":
    main()
