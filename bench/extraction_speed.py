r"""Characters a second of splitting and extraction together, on one core, after start-up.

    python bench/extraction_speed.py [--rounds 7] [--copies 6] [--folder DIR ...] [--sizes KB ...]
                                     [--memory MB ...] [--profile]

The text pages are those of corpus/pages, each repeated with seeded changes (other numbers, other names,
other order of paragraphs) so that no page is seen twice, or the text files of folders. They are read as at
an import: cut into articles, every article searched for dates, names, sources and figures of harm, dates
of publication bounded. Files are read before and nothing is written. One thread works, and its processor
time is what counts.
Printed: the median of the rounds, for all and for each of the two parts (goal: 200,000 at least); the same
for pages cut or put together to some sizes; and the ratio to a baseline that is timed on the same text in
the same round: finding its words, `re.finditer(r"\w+", text)`. A shared processor is slower while others
work; the ratio stays.
With --memory the peak of memory that one page of so many megabytes adds, as a multiple of its size; each
is measured in a process of its own.
"""

import argparse
import cProfile
import platform
import pstats
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.extract import extract
from reader.importers import intake
from reader.model.article import Article, Draft, Original
from reader.model.clean import clean_line

CORPUS = Path(__file__).parents[1] / "corpus" / "pages"
GOAL = 200_000
SEED = 20160101

SIZES = (5, 15, 30, 100)
"""Kilobytes of the pages that are measured by size."""
MEGABYTE = 1_000_000
_WORD = re.compile(r"\w+")

Part = tuple[int, float, float]
"""Characters; seconds of splitting; seconds of extraction."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one round took."""

    length: int
    """Characters."""
    splitting: float
    """Seconds; so the others."""
    finding: float
    baseline: float

    @property
    def rate(self) -> float:
        """Characters a second."""
        return self.length / (self.splitting + self.finding)

    @property
    def ratio(self) -> float:
        """How many times the baseline it took."""
        return (self.splitting + self.finding) / self.baseline


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


def baseline(texts: Iterable[str]) -> float:
    """Seconds of processor time for finding the words of texts, with their places."""
    begun = time.process_time()
    for text in texts:
        for found in _WORD.finditer(text):
            found.span()
    return time.process_time() - begun


def one_round(inputs: Sequence[bytes]) -> Measured:
    """All pages, one after the other, and then the baseline."""
    parts = [take(data) for data in inputs]
    length, splitting, finding = (sum(part[n] for part in parts) for n in range(3))
    words = baseline([data.decode(errors="replace") for data in inputs])
    return Measured(int(length), splitting, finding, words)


def of_size(inputs: Sequence[bytes], size: int) -> list[bytes]:
    """The pages put together, and cut again at blank lines into pages of about so many characters."""
    out: list[bytes] = []
    rest = "\n\n\n".join(data.decode(errors="replace") for data in inputs)
    while len(rest) >= size:
        at = rest.find("\n\n", size)
        at = len(rest) if at < 0 else at
        out.append(rest[:at].encode())
        rest = rest[at:].lstrip("\n")
    return out


def peak() -> float:
    """The most memory that this process ever had, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def added(page: Path) -> float:
    """How many bytes reading one page adds to the peak of memory, its own bytes among them."""
    one_round(pages([], 1, SEED - 1))
    before = peak()
    take(page.read_bytes())
    return peak() - before


def multiple(megabytes: float) -> float:
    """The peak of memory for one page of so many megabytes, in a process of its own, by its size."""
    wanted, copy, parts, length = int(megabytes * MEGABYTE), 0, list[bytes](), 0
    while length < wanted:
        more = pages([], 8, SEED + copy)
        parts += more
        length += sum(map(len, more))
        copy += 8
    with tempfile.NamedTemporaryFile(suffix=".txt") as page:
        page.write(b"\n\n\n".join(parts)[:wanted].decode(errors="ignore").encode())
        page.flush()
        command = [sys.executable, __file__, "--added", page.name]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return float(told) / wanted


def machine() -> str:
    """The machine in a line: processor, system, Python."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file() and (named := re.search(r"^model name\s*:\s*(.+)$", info.read_text(), re.M)):
        model = named[1]
    return f"{platform.node()}: {model}, {platform.system()}, Python {platform.python_version()}"


def _line(name: str, rounds: Sequence[Measured]) -> str:
    """A row of the table: the median rate, its reach, and the median ratio to the baseline."""
    rates = [measured.rate for measured in rounds]
    ratio = statistics.median(measured.ratio for measured in rounds)
    reach = f"({min(rates):,.0f}–{max(rates):,.0f})"
    rate = statistics.median(rates)
    return f"{name:12}{rate:>11,.0f} characters a second {reach:19} {ratio:5.1f} times the baseline"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--copies", type=int, default=6, help="of each page of the corpus")
    parser.add_argument(
        "--folder", type=Path, action="append", default=[], help="text files instead of the corpus"
    )
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="kilobytes of a page")
    parser.add_argument("--memory", type=float, nargs="*", default=[], help="megabytes of a page")
    parser.add_argument("--added", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    return parser.parse_args()


def main() -> None:
    """Measure and print; the exit code is 1 below the goal."""
    chosen = _options()
    if chosen.added:
        print(added(chosen.added))
        return
    inputs = pages(chosen.folder, chosen.copies)
    if not inputs:
        sys.exit("There is no text file in the folder.")
    one_round(pages([], 1, SEED - 1))  # start-up: word lists and patterns are made at the first use
    if chosen.profile:
        profile = cProfile.Profile()
        profile.runcall(one_round, inputs)
        pstats.Stats(profile).sort_stats("tottime").print_stats(40)
        return
    rounds: list[Measured] = []
    sized: dict[int, list[Measured]] = {size: [] for size in chosen.sizes}
    for number in range(chosen.rounds):
        seed = SEED + number * (1 + len(sized)) * chosen.copies
        rounds.append(one_round(pages(chosen.folder, chosen.copies, seed)))
        for place, (size, kept) in enumerate(sized.items(), start=1):
            cut = of_size(pages(chosen.folder, chosen.copies, seed + place * chosen.copies), size * 1000)
            if cut:
                kept.append(one_round(cut))
    print(machine())
    print(f"{len(inputs)} pages, {rounds[0].length:,} characters, {len(rounds)} rounds on one core")
    for name, rate in (
        ("splitting", statistics.median(one.length / one.splitting for one in rounds)),
        ("extraction", statistics.median(one.length / one.finding for one in rounds)),
        ("baseline", statistics.median(one.length / one.baseline for one in rounds)),
    ):
        print(f"{name:12}{rate:>11,.0f} characters a second")
    print(_line("together", rounds))
    for size, kept in sized.items():
        if kept:
            print(_line(f"  {size} kB", kept))
    print(f"goal        {GOAL:>11,}")
    for megabytes in chosen.memory:
        print(f"memory      {megabytes:>8g} MB page: {multiple(megabytes):.1f} times its size at the peak")
    sys.exit(statistics.median(one.rate for one in rounds) < GOAL)


if __name__ == "__main__":
    main()
