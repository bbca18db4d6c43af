"""Whoosh as it comes, for the two speed benchmarks; a process of its own, as the reader guards its pickles.

    python -m bench.stock_whoosh SECTIONS PLACE QUERIES [FOLDER]

Prints JSON: seconds of processor time and by the clock for indexing with StemmingAnalyzer in one process, the
bytes of the index, and for every sixth of the first so many mixed queries its kind and milliseconds (BM25F,
highlighter).
"""

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

from bench import prose
from bench.mixed_queries import Asked, mixed

ROWS = 25
EVERY = 6


def main() -> None:
    """Index, ask, print."""
    count, place, queries = int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    parts = list(prose.sections(count, Path(sys.argv[4]) if len(sys.argv) > 4 else None))
    fields, analysis = importlib.import_module("whoosh.fields"), importlib.import_module("whoosh.analysis")
    analyzer = analysis.StemmingAnalyzer()
    texts = {name: fields.TEXT(analyzer=analyzer, stored=True) for name in ("title", "body")}
    place.mkdir(parents=True, exist_ok=True)
    schema = fields.Schema(id=fields.ID(stored=True), year=fields.NUMERIC(), **texts)
    index: Any = importlib.import_module("whoosh.index").create_in(str(place), schema)
    clock, used = time.perf_counter(), time.process_time()
    writer = index.writer()
    for number, part in enumerate(parts):
        year = 1990 + number // prose.ARTICLE % 30
        writer.add_document(id=str(number), title=part.heading, body="\n".join(part.paragraphs), year=year)
    writer.commit()
    clock, used = time.perf_counter() - clock, time.process_time() - used
    size = sum(path.stat().st_size for path in place.iterdir())
    searcher = index.searcher()
    parser = importlib.import_module("whoosh.qparser").MultifieldParser(["title", "body"], schema)
    times = []
    for asked in mixed(parts)[:queries:EVERY]:
        begun = time.process_time()
        found = searcher.search(parser.parse(_said(asked)), limit=ROWS)
        _ = [hit.highlights("body") for hit in found]
        times.append((asked.kind, (time.process_time() - begun) * 1000))
    print(json.dumps({"clock": clock, "cpu": used, "bytes": size, "times": times}))


def _said(asked: Asked) -> str:
    return f"{asked.sqlite} AND year:[{asked.years[0]} TO {asked.years[1]}]" if asked.years else asked.sqlite


if __name__ == "__main__":
    main()
