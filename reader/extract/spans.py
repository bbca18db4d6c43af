"""Words of a block and the stretches of them that may be names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from reader.extract.wordlists.loader import Lists
from reader.model.article import Article, BlockKind
from reader.model.findings import EntityType

SKIPPED = frozenset({BlockKind.FURNITURE, BlockKind.SEPARATOR, BlockKind.LINK})
"""Kinds of blocks in which no names are sought."""

HEADLINES = frozenset(
    {BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.SOURCE, BlockKind.META}
)

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’ʼ][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:•…]|^$|[“\"(\[‘]$|[–—]\s*$")
_URL = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@[\w-]{1,64}\.\w")
_BENT = re.compile("[’ʼ‘\u00a0]")
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
    lower: list[str]
    """The words in lower case."""
    caps: list[int]
    """Which words begin with a capital letter."""
    bag: frozenset[str]
    """Each word once."""
    bent: bool
    """Some apostrophe or space of the block is not the plain one."""

    def slice(self, i: int, j: int) -> str:
        """The words i to j (excluded) as printed, with straight apostrophes and single spaces."""
        form = self.text[self.first[i] : self.last[j - 1]]
        if "  " in form:
            form = " ".join(form.split())
        return form.translate(_BENDS) if self.bent else form

    def holds(self, mark: str) -> bool:
        """Whether the block prints a mark."""
        return self.text.find(mark, self.start, self.end) >= 0

    def cap(self, i: int) -> bool:
        """Whether word i begins with a capital letter; no beyond either end."""
        return 0 <= i < len(self.word) and self.word[i][0].isupper()

    def low(self, i: int) -> str:
        """Word i in lower case; empty beyond either end."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

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


@dataclass(slots=True)  # not frozen: a frozen one takes four times as long to make, and there are many
class Find:
    """Words i to j (excluded) of a block taken for a name; never changed."""

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
    if all(text.find(sign, at, end) < 0 for sign in _OF_ADDRESSES):
        return _WORD.finditer(text, at, end)
    return _beside_addresses(text, at, end)


_OF_ADDRESSES = ("://", "www.", "@")
"""One of these stands in every address."""


def _beside_addresses(text: str, at: int, end: int) -> Iterator[re.Match[str]]:
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
    found = list(_plain(text, start, end))
    word = [one.group() for one in found]
    first = [one.start() for one in found]
    last = [one.end() for one in found]
    if any(text.find(sign, start, end) >= 0 for sign in "'’ʼ"):
        for i, value in enumerate(word):
            if value[-2:] in _GENITIVES and len(value) > 2:
                word[i], last[i] = value[:-2], last[i] - 2
    gap = [text[behind:at] for behind, at in zip((start, *last), (*first, end), strict=True)]
    initial = [len(between) > 1 and _ends_sentence(between) for between in gap[:-1]]
    if initial:
        initial[0] = True
    honorific = lists.cues["honorific"]
    for i, between in enumerate(gap[1:-1]):
        if between == ". " and (len(word[i]) == 1 or word[i] in honorific):
            initial[i + 1] = False
    counted = [w for w in word if w[0].isalpha()]
    short = (kind in HEADLINES and len(counted) < 40) or (len(counted) < 15 and text[end - 1] not in ".!?”")
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
        title_case=short and _in_title_case(counted),
        upper=_in_capitals(counted),
        lower=[w.lower() for w in word],
        caps=[i for i, w in enumerate(word) if w[0].isupper()],
        bag=frozenset(word),
        bent=_BENT.search(text, start, end) is not None,
    )


def _ends_sentence(between: str) -> bool:
    """What stands between two words ends a sentence, or opens a quotation or a bracket."""
    return _ends(between) if len(between) < _SHORT else _SENTENCE_END.search(between) is not None


_SHORT = 8


@lru_cache(maxsize=1024)
def _ends(between: str) -> bool:
    return _SENTENCE_END.search(between) is not None


def _in_title_case(counted: list[str]) -> bool:
    """Most of the longer words begin with a capital letter."""
    long = [w for w in counted if len(w) > 3]
    return len(counted) > 2 and sum(w[0].isupper() for w in long) > 0.7 * len(long)


def _in_capitals(counted: list[str]) -> bool:
    """Most words are in capitals; in prose the first words tell that they are not."""
    left = most = len(counted)
    for word in counted:
        if not word.isupper():
            left -= 1
            if left <= 0.8 * most:
                return False
    return most > 1


_GENITIVES = frozenset({"'s", "’s", "ʼs", "'S", "’S"})


_start = attrgetter("i")


def resolve(finds: Iterable[Find]) -> list[Find]:
    """Of overlapping finds keep the one of lower rank, then the longer, then the first; in text order."""
    finds = sorted(finds, key=_start)
    for one, other in pairwise(finds):
        if one.j > other.i:
            break
    else:
        return finds
    taken: set[int] = set()
    kept: list[Find] = []
    for find in sorted(finds, key=lambda f: (f.rank, f.i - f.j, f.i)):
        span = range(find.i, find.j)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(find)
    return sorted(kept, key=_start)
