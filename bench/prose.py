"""A library to measure with: articles of real-looking prose, as many sections as are asked for.

With a folder of text files (one speech, report or article a file) it is made of those: cut into sections of
about 1,400 characters, and repeated with seeded changes of words (in every copy one word in twelve is
another one throughout the copy) until there are enough. Without one the prose is made from a seeded word
model: 40,000 invented words, frequencies after Zipf and Mandelbrot, sentences of 6 to 34 words.
"""

import bisect
import itertools
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.index.port import Entry
from reader.model.article import Article, Block, BlockKind, Original, Published
from reader.model.clean import clean, clean_line
from reader.model.findings import DateMention, EntityMention, EntityType, Findings

SECTION = 1400
"""About how many characters a section has."""

ARTICLE = 10
"""How many sections an article has."""

SEED = 20160101


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """Heading and paragraphs."""
        return "\n".join((self.heading, *self.paragraphs))


def sections(count: int, folder: Path | None = None) -> Iterator[Section]:
    """So many sections, always the same ones for one folder."""
    each = _repeated(folder) if folder else _invented()
    return itertools.islice(each, count)


def cut_folder(folder: Path) -> Iterator[Section]:
    """The text files of a folder as sections, each once."""
    for path in sorted(folder.rglob("*.txt")):
        yield from _cut(path.read_text(encoding="utf-8", errors="replace"))


def _repeated(folder: Path) -> Iterator[Section]:
    originals = list(cut_folder(folder))
    words = sorted({word for section in originals for word in re.findall(r"[^\W\d_]{5,}", section.text)})
    for copy in itertools.count():
        dice = random.Random(SEED + copy)
        other = {word: _other(word, dice) for word in words if dice.random() < 1 / 12} if copy else {}
        for section in originals:
            if not copy:
                yield section
                continue
            heading, *paragraphs = _changed(section.text, other).split("\n")
            yield Section(heading, tuple(paragraphs))


def _changed(text: str, other: Mapping[str, str]) -> str:
    return re.sub(r"[^\W\d_]{5,}", lambda found: other.get(found[0], found[0]), text)


def _other(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word))
    return word[:at] + dice.choice("aeioulnrst") + word[at + 1 :]


def _cut(text: str) -> Iterator[Section]:
    """A text as sections; those of a speech have no headings, so the first words stand for one."""
    gathered: list[str] = []
    for line in filter(None, (" ".join(each.split()) for each in text.split("\n"))):
        for start in range(0, len(line), SECTION):
            gathered.append(line[start : start + SECTION])
            if sum(map(len, gathered)) >= SECTION * 0.8:
                yield Section(" ".join(gathered[0].split()[:5]), tuple(gathered))
                gathered = []
    if gathered:
        yield Section(" ".join(gathered[0].split()[:5]), tuple(gathered))


def _invented() -> Iterator[Section]:
    dice = random.Random(SEED)
    onsets = [*"bcdfghklmnprstvw", "br", "ch", "pr", "st", "tr"]
    vowels = [*"aeiou", "ea", "io", "ou"]
    ends = ["", *"nrsltds", "nd", "tion", "ing", "ed", "ly", "ment"]
    words = list(
        dict.fromkeys(
            "".join(dice.choice(onsets) + dice.choice(vowels) for _ in range(dice.choice((1, 1, 2, 2, 3))))
            + dice.choice(ends)
            for _ in range(60_000)
        )
    )[:40_000]
    weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))

    def sentence() -> str:
        found = [
            words[bisect.bisect(weights, dice.random() * weights[-1])] for _ in range(dice.randint(6, 34))
        ]
        if dice.random() < 0.3:
            found.insert(dice.randrange(len(found)), str(dice.randint(1946, 2023)))
        if dice.random() < 0.4:
            found[dice.randrange(len(found))] = dice.choice(words[200:4000]).capitalize()
        return " ".join(found).capitalize() + "."

    while True:
        made: list[str] = []
        while sum(map(len, made)) < SECTION * 0.9:
            made.append(" ".join(sentence() for _ in range(dice.randint(2, 6))))
        yield Section(sentence()[:60].rsplit(" ", 1)[0], tuple(made))


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})*")


def entries(parts: Sequence[Section], first: int = 0) -> Iterator[Entry]:
    """Articles of these sections with some years and names found in them; numbered from `first` on."""
    for number, at in enumerate(range(0, len(parts), ARTICLE), first):
        yield entry(f"bench-{number:06}", parts[at : at + ARTICLE], number)


def entry(article_id: str, parts: Sequence[Section], number: int = 0) -> Entry:
    """One article."""
    title = clean_line(" ".join(parts[0].paragraphs[0].split()[:9]))
    blocks = [Block(BlockKind.TITLE, title, 0, 0)]
    for index, part in enumerate(parts):
        blocks.append(Block(BlockKind.HEADING, clean_line(part.heading), 0, 0, f"§{index + 1}", index, 1))
        for paragraph in part.paragraphs:
            locator = f"¶{len(blocks)}"
            blocks.append(Block(BlockKind.PARAGRAPH, clean_line(paragraph), 0, 0, locator, index))
    year, month = 1990 + number % 30, 1 + number % 12
    article = Article(
        id=article_id,
        title=title,
        blocks=tuple(blocks),
        original=Original("0" * 64, clean_line(f"{article_id}.txt"), "text/plain", 0, 0),
        publisher=clean_line(f"Publisher {number % 40}"),
        published=Published(value=f"{year}-{month:02}-15", precision="day"),
        language="en",
    )
    dates = tuple(
        DateMention(clean(found[0]), found.start(), found.end(), found[0], "year", "bench")
        for found in _YEAR.finditer(article.text)
    )
    names = tuple(
        EntityMention(clean(found[0]), found.start(), found.end(), EntityType.PLACE, clean(found[0]), "bench")
        for found in _NAME.finditer(article.text)
    )
    return Entry(article, Findings(dates=dates, entities=names))
