"""A real library on disk to measure with: article files, originals and a custody log.

    python -m bench.make_library DIR [--folder TEXTS] [--sections 100000] [--prepare]

The prose is that of prose.py, ten sections an article, each with an original of its own in which every block
has its place, as an import leaves them (less its fsyncs). `--prepare` runs `rights-reader list` and
`rights-reader index` on it, so that cache and index are there (100,000 sections: seven minutes
of processor time), and prints what each took: seconds by the clock and of processor time, and the most memory
that one process had.
"""

import argparse
import hashlib
import itertools
import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from bench import prose
from reader.importers.intake import IMPORTER
from reader.library import articles
from reader.library.custody import FIRST
from reader.model.article import Article, Block, Original
from reader.model.clean import clean_line

IMPORTED = "2016-01-01T00:00:00+00:00"


def placed(article: Article) -> tuple[Article, str]:
    """The article with its blocks placed in an original, and that original."""
    blocks: list[Block] = []
    at = 0
    for block in article.blocks:
        blocks.append(replace(block, start=at, end=at + len(block.text)))
        at += len(block.text) + 2
    text = "\n\n".join(block.text for block in blocks)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    original = Original(sha256, clean_line(f"{article.id}.txt"), "text/plain", 0, len(text))
    changed = replace(
        article,
        blocks=tuple(blocks),
        original=original,
        imported=clean_line(IMPORTED),
        importer=clean_line(IMPORTER),
    )
    return changed, text


def make(library: Path, count: int, folder: Path | None = None) -> int:
    """Write a library of so many sections; how many articles it has."""
    originals, files = library / "originals", library / "articles"
    for place in (originals, files):
        place.mkdir(parents=True)
    parts = prose.sections(count, folder)
    previous, number = FIRST, 0
    with (library / "custody.jsonl").open("wb") as log:
        while some := list(itertools.islice(parts, prose.ARTICLE)):
            article, text = placed(prose.entry(f"article-{number:06}", some, number).article)
            data, sha256 = text.encode(), article.original.sha256
            (files / f"{article.id}.md").write_text(articles.to_text(article), encoding="utf-8")
            (originals / f"{sha256}.txt").write_bytes(data)
            facts = {"sha256": sha256, "name": article.original.name, "bytes": len(data)}
            received = {"event": "import", "time": IMPORTED, **facts, "importer": IMPORTER}
            record = {**received, "articles": [article.id], "previous": previous}
            line = json.dumps(record, ensure_ascii=False, separators=(", ", ": ")).encode()
            log.write(line + b"\n")
            previous = hashlib.sha256(line).hexdigest()
            number += 1
    return number


def prepare(library: Path) -> None:
    """Fill the library's cache and index with the program's own commands, and print what that took."""
    for command in (["list"], ["index"], ["index"]):
        before, begun = os.times(), time.perf_counter()
        words = [sys.executable, "-m", "reader", "--library", str(library), *command]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        clock, after = time.perf_counter() - begun, os.times()
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{command[0]:6} {clock:8.1f} s, {cpu:8.1f} s of processor time, at most {most:.0f} MB so far")


def main() -> None:
    """Make one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("library", type=Path, help="a folder that is not there yet")
    parser.add_argument("--folder", type=Path, help="text files to make it of")
    parser.add_argument("--sections", type=int, default=100_000)
    parser.add_argument("--prepare", action="store_true", help="fill its cache and index as well")
    given = parser.parse_args()
    begun = time.perf_counter()
    number = make(given.library, given.sections, given.folder)
    print(f"{given.sections:,} sections in {number:,} articles in {time.perf_counter() - begun:.0f} s")
    if given.prepare:
        prepare(given.library)


if __name__ == "__main__":
    main()
