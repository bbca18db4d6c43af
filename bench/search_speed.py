"""How long a search takes as one types, against SQLite's FTS5 in the same run.

    python -m bench.search_speed [--folder DIR] [--sections 1000 10000 100000] [--keep DIR]

The library is that of prose.py: made from the text files of a folder (repeated with seeded changes of words
until there are enough sections), or from a seeded word model. 240 queries of twelve kinds (mixed_queries.py)
are asked once each, in one order, by turns: ours, then FTS5. What is timed is the processor time until the
first 25 rows with title, snippet and hits are there; ours counts all matching sections and articles
as well, FTS5 (porter unicode61, its own rank and snippet) does not. One query of each goes before, uncounted.
Stock Whoosh (stock_whoosh.py) is asked every sixth query, up to 10,000 sections unless --stock is given.
"""

import argparse
import json
import platform
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from bench import prose
from bench.mixed_queries import Asked, mixed
from reader.index.hands import processors
from reader.index.whoosh_index import open_index
from reader.model.search import Query, SearchPage

ROWS = 25
BATCH = 500
"""Articles a commit."""


def share(times: Sequence[float], part: float) -> float:
    """The time that this part of all does not pass."""
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def ours(parts: Sequence[prose.Section], folder: Path) -> Callable[[Asked], object]:
    """Asks our index."""
    index, new = open_index(folder, stamp="bench", fetch=_never, there=lambda _: True)
    if new:
        each = list(prose.entries(parts))
        for at in range(0, len(each), BATCH):
            index.add(each[at : at + BATCH])

    def ask(asked: Asked) -> object:
        page = index.search(Query(asked.ours, limit=ROWS, typing=asked.typing))
        assert isinstance(page, SearchPage), page
        return page

    return ask


def _never(article_id: str) -> Any:
    raise AssertionError(f"{article_id} was opened for a row")


def sqlite(parts: Sequence[prose.Section], file: Path) -> Callable[[Asked], object]:
    """Asks FTS5."""
    new = not file.exists()
    base = sqlite3.connect(file)
    if new:
        base.execute(
            "create virtual table t using fts5(title, body, year unindexed, tokenize='porter unicode61')"
        )
        rows = (
            (part.heading, "\n".join(part.paragraphs), 1990 + number // prose.ARTICLE % 30)
            for number, part in enumerate(parts)
        )
        base.executemany("insert into t values (?, ?, ?)", rows)
        base.execute("insert into t(t) values ('optimize')")
        base.commit()
    question = "select rowid, title, snippet(t, 1, '[', ']', '…', 24) from t where t match ?"

    def ask(asked: Asked) -> object:
        years = " and year between ? and ?" if asked.years else ""
        values = (asked.sqlite, *(asked.years or ()))
        return base.execute(f"{question}{years} order by rank limit {ROWS}", values).fetchall()

    return ask


def stock(count: int, folder: Path | None) -> list[tuple[str, float]]:
    """Kind and milliseconds of some queries to Whoosh as it comes."""
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "bench.stock_whoosh", str(count), place, "240"]
        done = subprocess.run([*command, *([str(folder)] if folder else [])], capture_output=True, check=True)
    told = json.loads(done.stdout.splitlines()[-1])
    return [(kind, milliseconds) for kind, milliseconds in told["times"]]


def measured(ask: Callable[[Asked], object], asked: Asked) -> float:
    """Milliseconds of processor time."""
    begun = time.process_time()
    ask(asked)
    return (time.process_time() - begun) * 1000


def compare(count: int, folder: Path | None, place: Path, *, with_stock: bool) -> None:
    """Measure one size, and print it."""
    parts = list(prose.sections(count, folder))
    size = sum(len(part.text) for part in parts) / 1e6
    place.mkdir(parents=True, exist_ok=True)
    print(f"\n{count:,} sections, {size:.1f} million characters")
    queries = mixed(parts)
    engines = {"ours": ours(parts, place / "ours"), "FTS5": sqlite(parts, place / "fts5.db")}
    times: dict[str, list[tuple[str, float]]] = {name: [] for name in engines}
    for ask in engines.values():
        ask(queries[0])
    for asked in queries:
        for name, ask in engines.items():
            times[name].append((asked.kind, measured(ask, asked)))
    if with_stock:
        times["stock Whoosh"] = stock(count, folder)
    print(f"{'milliseconds, median / 95 of 100':34}" + "".join(f"{name:>20}" for name in times))
    for kind in sorted({asked.kind for asked in queries}):
        _row(kind, [[ms for each, ms in column if each == kind] for column in times.values()])
    _row("all", [[ms for _, ms in each] for each in times.values()])
    own, other = ([ms for _, ms in times[name]] for name in ("ours", "FTS5"))
    half, most = share(own, 0.5) / share(other, 0.5), share(own, 0.95) / share(other, 0.95)
    print(f"ours to FTS5: median {half:.2f} (goal 1.00), 95 of 100 {most:.2f} (goal 0.25)")


def _row(name: str, columns: Sequence[Sequence[float]]) -> None:
    cells = (f"{share(each, 0.5):9.1f} / {share(each, 0.95):6.1f}" if each else "" for each in columns)
    print(f"{name:34}" + "".join(f"{cell:>20}" for cell in cells))


def machine() -> str:
    """What this runs on."""
    model = platform.processor() or platform.machine()
    with suppress(OSError):
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        named = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
        model = next(named, model)
    return f"{model}, {processors()} processors, {platform.system()}, Python {sys.version.split()[0]}"


def main() -> None:
    """Measure all sizes that are asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, help="text files to make the library of")
    parser.add_argument("--sections", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--keep", type=Path, help="where indexes are made and left for the next run")
    parser.add_argument("--stock", action="store_true", help="stock Whoosh at every size: takes minutes")
    given = parser.parse_args()
    print(machine())
    made_of = f"text files of {given.folder}, repeated with changed words" if given.folder else "word model"
    print(f"library: {made_of}")
    with tempfile.TemporaryDirectory() as temporary:
        for count in given.sections:
            place = (given.keep or Path(temporary)) / str(count)
            compare(count, given.folder, place, with_stock=given.stock or count <= 10_000)


if __name__ == "__main__":
    main()
