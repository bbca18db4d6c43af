"""Words of a block and the stretches of them that may be names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.extract.wordlists.loader import Lists
from reader.model.article import Article, BlockKind
from reader.model.findings import EntityType

SKIPPED = frozenset({BlockKind.FURNITURE, BlockKind.SEPARATOR, BlockKind.LINK})
"""Kinds of blocks in which no names are sought."""

HEADLINES = frozenset(
    {BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.SOURCE, BlockKind.META}
)

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’ʼ][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;•…]|^$|[“\"(\[‘]$|[–—]\s*$")
_URL = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@[\w-]{1,64}\.\w")
_BENDS = str.maketrans("’ʼ‘\u00a0", "''' ")


@dataclass(slots=True)
class Words:
    """The words of one block, possessive endings cut."""

    kind: BlockKind
    text: str
    """The text of the whole article."""
    start: int
    """Text offset of the block; `end` behind it."""
    end: int
    word: list[str]
    first: list[int]
    """Text offsets of the words; `last` behind them, without a possessive ending."""
    last: list[int]
    gap: list[str]
    """What stands before each word, and after the last one (one more than words)."""
    initial: list[bool]
    """The word begins a sentence, a quotation or a bracket."""
    title_case: bool
    """Most words are capitalised, so a capital says nothing."""
    upper: bool
    """All is in capitals."""

    def slice(self, i: int, j: int) -> str:
        """The words i to j (excluded) as printed, with straight apostrophes."""
        return self.text[self.first[i] : self.last[j - 1]].translate(_BENDS)

    def cap(self, i: int) -> bool:
        """Whether word i begins with a capital letter."""
        return self.word[i][0].isupper()

    def low(self, i: int) -> str:
        """Word i in lower case; empty beyond either end."""
        return self.word[i].lower() if 0 <= i < len(self.word) else ""

    def bare(self, i: int) -> bool:
        """Word i follows the word before it after nothing but a space or a hyphen."""
        return 0 < i < len(self.word) and self.gap[i] in _JOINS

    def spaced(self, i: int) -> bool:
        """Word i follows the word before it after one space, or after the full stop of an initial."""
        if not 0 < i < len(self.word):
            return False
        return self.gap[i] in _SPACES or (self.gap[i] == ". " and len(self.word[i - 1]) == 1)


_SPACES = frozenset({" ", "\u00a0", "  "})
_JOINS = _SPACES | {"-", "‑", "–"}


@dataclass(frozen=True, slots=True)
class Find:
    """Words i to j (excluded) of a block taken for a name."""

    i: int
    j: int
    type: EntityType
    name: str
    rule: str
    certain: bool = True
    rank: int = 0
    """The lower, the stronger, where two overlap."""
    countries: tuple[str, ...] = ()
    head: str = ""
    """The head noun in lower case, for short forms."""
    listed: bool = False
    """The name is the canonical one of a list."""


def _plain(text: str, at: int, end: int) -> Iterator[re.Match[str]]:
    """The words between two offsets, without those of web and mail addresses."""
    for url in _URL.finditer(text, at, end):
        yield from _WORD.finditer(text, at, url.start())
        at = url.end()
    yield from _WORD.finditer(text, at, end)


def cut(article: Article, lists: Lists) -> list[Words]:
    """The words of every block in which names are sought."""
    text, out = article.text, []
    for number, block in enumerate(article.blocks):
        if block.kind not in SKIPPED and block.text:
            start = article.starts[number]
            out.append(_words(block.kind, text, start, start + len(block.text), lists))
    return out


def _words(kind: BlockKind, text: str, start: int, end: int, lists: Lists) -> Words:
    word: list[str] = []
    first: list[int] = []
    last: list[int] = []
    gap: list[str] = []
    initial: list[bool] = []
    at = start
    honorific = lists.cues["honorific"]
    for found in _plain(text, start, end):
        value, stop = found.group(), found.end()
        if value[-2:] in _GENITIVES and len(value) > 2:
            value, stop = value[:-2], stop - 2
        between = text[at : found.start()]
        starts = not word or (len(between) > 1 and _SENTENCE_END.search(between) is not None)
        if starts and between == ". " and word and (len(word[-1]) == 1 or word[-1] in honorific):
            starts = False
        word.append(value)
        first.append(found.start())
        last.append(stop)
        gap.append(between)
        initial.append(starts)
        at = stop
    gap.append(text[at:end])
    counted = [w for w in word if w[0].isalpha()]
    long = [w for w in counted if len(w) > 3]
    capital = sum(w[0].isupper() for w in long)
    short = kind in HEADLINES or (len(counted) < 15 and text[end - 1] not in ".!?”")
    return Words(
        kind=kind,
        text=text,
        start=start,
        end=end,
        word=word,
        first=first,
        last=last,
        gap=gap,
        initial=initial,
        title_case=short and len(counted) > 2 and capital > 0.7 * len(long),
        upper=len(counted) > 1 and sum(w.isupper() for w in counted) > 0.8 * len(counted),
    )


_GENITIVES = frozenset({"'s", "’s", "ʼs", "'S", "’S"})


def resolve(finds: Iterable[Find]) -> list[Find]:
    """Of overlapping finds keep the one of lower rank, then the longer, then the first; in text order."""
    taken: set[int] = set()
    kept: list[Find] = []
    for find in sorted(finds, key=lambda f: (f.rank, f.i - f.j, f.i)):
        span = range(find.i, find.j)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(find)
    return sorted(kept, key=lambda f: f.i)
