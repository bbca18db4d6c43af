"""How good the order of hits is: a judged collection, and known items.

    python -m bench.ranking --judged FOLDER [--known FOLDER] [--items 300]

Judged: a folder with `cacm.all`, `query.text` and `qrels.text` in SMART format, as the CACM collection
circulates (3,204 abstracts, 52 judged queries). A document is an article of one section: title, abstract and
keywords as paragraphs, authors as authors. A query is asked as the OR of its words, as such collections are
used; in the reader words side by side mean AND. Printed are nDCG@10 (binary gain, log2 discount, mean over
the queries with a judgement) and recall@100.

Known items: from a folder of text files, cut into sections as in prose.py, sections are drawn at random
(seeded); a query is the OR of four words of the section, drawn among those that stand in 0.4 to 6 per cent
of all sections, of which two have been given another ending. Printed is the mean reciprocal rank of the
section itself and the share found first. It shows that nothing was tuned to one collection.
"""

import argparse
import math
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import mean

from bench import prose
from reader.index.port import Entry
from reader.index.whoosh_index import open_index
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.model.findings import Findings
from reader.model.search import Query, SearchPage

Ask = Callable[[str, int], list[str]]
"""The ids of the best articles for a query."""

ENDINGS = ("s", "ed", "ing", "ly")


def smart(path: Path) -> Iterator[dict[str, str]]:
    """The records of a file in SMART format, by the letters of their fields."""
    record: dict[str, str] = {}
    field = ""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        mark = re.match(r"\.(?:(I) (\d+)|([A-HJ-Z]))\s*$", line)
        if mark and mark[1]:
            if record:
                yield record
            record, field = {"I": mark[2]}, ""
        elif mark:
            field = mark[3]
        elif field:
            record[field] = f"{record.get(field, '')}{line}\n"
    yield record


def article(number: str, title: str, paragraphs: Sequence[str], authors: Sequence[str] = ()) -> Entry:
    """An article of one section."""
    blocks = [Block(BlockKind.TITLE, clean_line(title), 0, 0)]
    blocks += [
        Block(BlockKind.PARAGRAPH, clean_line(text), 0, 0, f"¶{at}") for at, text in enumerate(paragraphs, 1)
    ]
    return Entry(
        Article(
            id=number,
            title=clean_line(title),
            blocks=tuple(blocks),
            original=Original("0" * 64, clean_line(number), "text/plain", 0, 0),
            authors=tuple(map(clean_line, authors)),
            language="en",
        ),
        Findings(),
    )


def asker(entries: Sequence[Entry]) -> Ask:
    """Asks an index in memory of these articles."""
    shelf = {entry.article.id: entry.article for entry in entries}
    index, _ = open_index(None, stamp="bench", fetch=shelf.__getitem__)
    index.add(entries)

    def ask(text: str, limit: int) -> list[str]:
        page = index.search(Query(any_of(text), limit=0))
        assert isinstance(page, SearchPage), page
        return [found for found, _ in page.per_article[:limit]]

    return ask


def any_of(text: str) -> str:
    """The OR of the words of a text."""
    return " OR ".join(f"({word})" for word in re.findall(r"[^\W_]+", text.lower()))


def judged(folder: Path) -> tuple[float, float, int]:
    """NDCG@10, recall@100, and over how many queries."""
    ask = asker(
        [
            article(
                each["I"],
                " ".join(each.get("T", "").split()),
                [" ".join(each[field].split()) for field in "WK" if field in each],
                [line for line in each.get("A", "").splitlines() if line.strip()],
            )
            for each in smart(folder / "cacm.all")
        ]
    )
    relevant: dict[str, set[str]] = {}
    for line in (folder / "qrels.text").read_text(encoding="utf-8").splitlines():
        query, document, *_ = line.split()
        relevant.setdefault(str(int(query)), set()).add(document)
    gains, recalls = [], []
    for each in smart(folder / "query.text"):
        wanted = relevant.get(each["I"])
        if not wanted:
            continue
        found = ask(each["W"], 100)
        gain = sum(1 / math.log2(rank + 2) for rank, one in enumerate(found[:10]) if one in wanted)
        gains.append(gain / sum(1 / math.log2(rank + 2) for rank in range(min(10, len(wanted)))))
        recalls.append(len(wanted.intersection(found)) / len(wanted))
    return mean(gains), mean(recalls), len(gains)


def known(folder: Path, items: int) -> tuple[float, float, int]:
    """Mean reciprocal rank, share found first, and among how many sections."""
    count = sum(1 for _ in prose.cut_folder(folder))
    parts = list(prose.sections(count, folder))
    ask = asker([article(str(number), part.heading, part.paragraphs) for number, part in enumerate(parts)])
    words = [Counter(re.findall(r"[a-z]{4,}", part.text.lower())) for part in parts]
    held = Counter(word for each in words for word in each)
    dice = random.Random(prose.SEED)
    ranks = []
    for number in dice.sample(range(count), min(items, count)):
        middling = sorted(word for word in words[number] if 0.004 < held[word] / count < 0.06)
        if len(middling) < 4:
            continue
        drawn = dice.sample(middling, 4)
        for at in (0, 1):
            drawn[at] = re.sub(r"(s|ed|ing|ly)$", "", drawn[at]) + dice.choice(ENDINGS)
        found = ask(" ".join(drawn), 100)
        ranks.append(1 / (found.index(str(number)) + 1) if str(number) in found else 0.0)
    return mean(ranks), mean(rank == 1 for rank in ranks), count


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--judged", type=Path)
    parser.add_argument("--known", type=Path)
    parser.add_argument("--items", type=int, default=300)
    asked = parser.parse_args()
    if asked.judged:
        gain, recall, queries = judged(asked.judged)
        print(f"judged: nDCG@10 {gain:.4f}, recall@100 {recall:.4f}, {queries} queries")
    if asked.known:
        rank, first, count = known(asked.known, asked.items)
        print(f"known items: reciprocal rank {rank:.4f}, first {first:.3f}, among {count} sections")


if __name__ == "__main__":
    main()
