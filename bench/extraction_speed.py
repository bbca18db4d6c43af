"""Characters a second of splitting and extraction together, on one core, after start-up.

    python bench/extraction_speed.py [--rounds 7] [--copies 6] [--folder DIR ...] [--profile]

The text pages are those of corpus/pages, each repeated with seeded changes (other numbers, other names,
other order of paragraphs) so that no page is seen twice, or the text files of folders. They are read as at
an import: cut into articles, every article searched for dates, names, sources and figures of harm, dates
of publication bounded. Files are read before and nothing is written. One thread works, and its processor
time is what counts. A shared processor is slower while others work: the yardstick, a fixed loop timed in
every round, shows it.
Printed: the median of the rounds, for all and for each of the two parts (goal: 200,000 at least).
"""

import argparse
import cProfile
import platform
import pstats
import random
import re
import statistics
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.extract import extract
from reader.importers import intake
from reader.model.article import Article, Draft, Original
from reader.model.clean import clean_line

CORPUS = Path(__file__).parents[1] / "corpus" / "pages"
GOAL = 200_000
SEED = 20160101

Part = tuple[int, float, float]
"""Characters; seconds of splitting; seconds of extraction."""


def changed(text: str, seed: int) -> str:
    """A page of the same look with other numbers, some other names, and its longer paragraphs moved."""
    dice = random.Random(seed)
    names: dict[str, str] = {}

    def rename(found: re.Match[str]) -> str:
        word = found[0]
        if word not in names:  # one in six words is another one throughout the page
            at = dice.randrange(1, len(word))
            names[word] = word if dice.random() > 1 / 6 else word[:at] + dice.choice("aeiou") + word[at:]
        return names[word]

    text = re.sub(r"(?<![\w,.-])[1-9]\d?(?![\w,.-])", lambda found: str(1 + int(found[0]) % 28), text)
    text = re.sub(r"\b[A-Z][a-z]{4,}\b", rename, text)
    lines = text.split("\n")
    long = [number for number, line in enumerate(lines) if len(line) > 300]
    for one, other in zip(long[1::3], long[2::3], strict=False):
        lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def pages(folders: Sequence[Path], copies: int, first: int = SEED) -> list[bytes]:
    """Copies of the corpus, changed by seeds from `first` on, or the text files of folders."""
    if folders:
        return [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.txt"))]
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    return [changed(text, first + copy).encode() for copy in range(copies) for text in texts]


def _article(draft: Draft, number: int) -> Article:
    """A draft as an article that was never kept."""
    return Article(
        id=f"bench-{number}",
        title=draft.title,
        blocks=draft.blocks,
        original=Original("0" * 64, clean_line("bench.txt"), "text/plain", draft.start, draft.end),
        authors=draft.authors,
        role=draft.role,
        publisher=draft.publisher,
        publisher_rule=draft.publisher_rule,
        sponsor=draft.sponsor,
        published=draft.published,
        dateline=draft.dateline,
        language=draft.language,
        url=draft.url,
        rights=draft.rights,
        boundary=draft.boundary,
    )


def take(data: bytes) -> Part:
    """Split one page and search its articles, as an import does."""
    begun = time.process_time()
    taken = intake.read(data, "bench.txt")
    split = time.process_time()
    page = [_article(draft, number) for number, draft in enumerate(taken.drafts)]
    found = [extract.extract(article, page=page) for article in page]
    extract.page_bounds(
        [extract.publication(article, each) for article, each in zip(page, found, strict=True)]
    )
    return len(taken.decoded), split - begun, time.process_time() - split


def one_round(inputs: Iterable[bytes]) -> Part:
    """All pages, one after the other."""
    parts = [take(data) for data in inputs]
    return sum(part[0] for part in parts), sum(part[1] for part in parts), sum(part[2] for part in parts)


def yardstick() -> float:
    """Milliseconds of processor time for a fixed loop."""
    begun = time.process_time()
    sum(number * number for number in range(300_000))
    return (time.process_time() - begun) * 1000


def machine() -> str:
    """The machine in a line: processor, system, Python."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file() and (named := re.search(r"^model name\s*:\s*(.+)$", info.read_text(), re.M)):
        model = named[1]
    return f"{platform.node()}: {model}, {platform.system()}, Python {platform.python_version()}"


def main() -> None:
    """Measure and print; the exit code is 1 below the goal."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--copies", type=int, default=6, help="of each page of the corpus")
    parser.add_argument(
        "--folder", type=Path, action="append", default=[], help="text files instead of the corpus"
    )
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    chosen = parser.parse_args()
    inputs = pages(chosen.folder, chosen.copies)
    if not inputs:
        sys.exit("There is no text file in the folder.")
    one_round(pages([], 1, SEED - 1))  # start-up: word lists and patterns are made at the first use
    if chosen.profile:
        profile = cProfile.Profile()
        profile.runcall(one_round, inputs)
        pstats.Stats(profile).sort_stats("tottime").print_stats(40)
        return
    rounds, loops = [], []
    for number in range(chosen.rounds):
        rounds.append(one_round(pages(chosen.folder, chosen.copies, SEED + number * chosen.copies)))
        loops.append(yardstick())
    rates = [length / (splitting + finding) for length, splitting, finding in rounds]
    print(machine())
    print(f"{len(inputs)} pages, {rounds[0][0]:,} characters, {len(rounds)} rounds on one core")
    print(
        f"splitting   {statistics.median(part[0] / part[1] for part in rounds):>11,.0f} characters a second"
    )
    print(
        f"extraction  {statistics.median(part[0] / part[2] for part in rounds):>11,.0f} characters a second"
    )
    rate = statistics.median(rates)
    print(f"together    {rate:>11,.0f} characters a second  ({min(rates):,.0f}–{max(rates):,.0f})")
    print(f"goal        {GOAL:>11,}")
    print(f"yardstick   {statistics.median(loops):>11.1f} ms  ({min(loops):.1f}–{max(loops):.1f})")
    sys.exit(rate < GOAL)


if __name__ == "__main__":
    main()
