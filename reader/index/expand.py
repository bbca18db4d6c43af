"""From the words of a query to the words of an index.

A plain word stands for every word of the index with the same stem, and for the other spellings of its
family. All of these count as one word when sections are ranked.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.index.analysis import terms
from reader.index.nodes import Fuzzy, Leaf, Phrase, Prefix, Wild, Word
from reader.index.port import Spellings
from reader.index.spellings import built_in, respelt
from reader.index.whoosh_stem import odd_forms, stem


class Lexicon(Protocol):
    """The words of an index."""

    def starting(self, prefix: str) -> Sequence[str]:
        """Every word that begins like this, in order; all words for an empty prefix."""


class WordList:
    """A lexicon over given words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))

    def starting(self, prefix: str) -> Sequence[str]:
        """See Lexicon."""
        return between(self._words, prefix)


def between(words: Sequence[str], prefix: str) -> Sequence[str]:
    """The slice of sorted words that begin with a prefix."""
    low = bisect_left(words, prefix)
    return words[low : bisect_left(words, prefix + "\U0010ffff", low)]


Slot = frozenset[str]
"""The words that may stand in one place."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words side by side."""

    slots: tuple[Slot, ...]
    slop: int = 0


Runs = tuple[Run, ...]
"""What one word or phrase of a query stands for: any of these runs."""


class Expander:
    """Finds what the words of queries stand for in one lexicon."""

    def __init__(self, lexicon: Lexicon, spellings: Spellings | None = None) -> None:
        self._lexicon = lexicon
        families = built_in() if spellings is None else spellings
        self._spellings = {_stemmed(tuple(own.split(" "))): others for own, others in families.items()}
        self._spellings.update(families)
        self._forms: dict[str, Slot] = {}

    def runs(self, leaf: Leaf) -> Runs:
        """The runs of index words that answer a word or phrase; empty when the index has none."""
        match leaf:
            case Word(text):
                found = self._plain(terms(text), self.forms)
            case Prefix(text, typed):
                words = terms(text)
                found = self._plain(words, self._typed) if typed else (self._run(words, self._starting),)
            case Phrase(texts, slop, unfinished):
                found = (self._phrase(texts, slop, unfinished),)
            case Wild(text):
                found = (Run((self._matching(text),)),)
            case Fuzzy(text, edits):
                found = (Run(tuple(self._like(word, edits) for word in terms(text))),)
        return tuple(run for run in found if run.slots and all(run.slots))

    def added(self, leaf: Leaf) -> tuple[str, ...]:
        """What is looked for beside a plain word as it was typed: other spellings first, then forms."""
        if not isinstance(leaf, Word) and not (isinstance(leaf, Prefix) and leaf.typed):
            return ()
        words = terms(leaf.text)
        own = " ".join(words)
        forms = self.forms(words[0]) if len(words) == 1 else frozenset()
        spelt = [form for run in self._plain(words, self.forms) for form in _told(run) if form not in forms]
        return tuple(text for text in (*sorted(spelt), *sorted(forms)) if text != own)

    def forms(self, word: str) -> Slot:
        """The words of the lexicon with the same stem, the word itself with them."""
        known = self._forms.get(word)
        if known is None:
            root = stem(word)
            near = self._lexicon.starting(_common(root))
            known = frozenset(other for other in near if stem(other) == root).union(
                *(self._exact(other) for other in (word, *odd_forms(root)))
            )
            self._forms[word] = known
        return known

    def _plain(self, words: tuple[str, ...], last: Callable[[str], Slot]) -> Runs:
        """A word with its other spellings; of a hyphenated one the last part has its forms."""
        if not words:
            return ()
        single: Slot = frozenset()
        runs: list[Run] = []
        if len(words) == 1:
            single = last(words[0]).union(*(self.forms(other) for other in respelt(words[0])))
        else:
            runs.append(self._run(words, last))
        for family in self._family(words):
            others = tuple(family.split(" "))
            if len(others) == 1:
                single |= self.forms(others[0])
            else:
                runs.append(self._run(others, self.forms))
        if single:
            runs.insert(0, Run((single,)))
        return tuple(run for run in runs if all(run.slots))

    def _family(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return self._spellings.get(" ".join(words)) or self._spellings.get(_stemmed(words)) or ()

    def _run(self, words: tuple[str, ...], last: Callable[[str], Slot]) -> Run:
        """Words side by side, exact but for the last one."""
        return Run((*(self._exact(word) for word in words[:-1]), last(words[-1])) if words else ())

    def _phrase(self, texts: tuple[str, ...], slop: int, unfinished: bool) -> Run:
        slots: list[Slot] = []
        for number, text in enumerate(texts):
            starred = text.endswith("*") or (unfinished and number == len(texts) - 1)
            slots += self._run(terms(text), self._starting if starred else self._exact).slots
        return Run(tuple(slots), slop)

    def _exact(self, word: str) -> Slot:
        found = self._lexicon.starting(word)
        if found and found[0] == word:
            return frozenset((word,))
        return self._one_character(word)

    def _one_character(self, word: str) -> Slot:
        """One Chinese, Japanese or Korean character stands in the index inside its pairs."""
        if (
            len(word) != 1
            or word.isascii()
            or not re.match("[\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]", word)
        ):
            return frozenset()
        return frozenset(other for other in self._lexicon.starting("") if word in other and len(other) <= 2)

    def _starting(self, word: str) -> Slot:
        return frozenset(self._lexicon.starting(word)) | self._one_character(word)

    def _typed(self, word: str) -> Slot:
        return self._starting(word) | (self.forms(word) if len(word) > 2 else frozenset())

    def _matching(self, text: str) -> Slot:
        """The words that fit a pattern of `*` and `?`."""
        parts = re.split(r"([*?])", text)
        folded = [part if part in ("*", "?") else "".join(terms(part)) for part in parts]
        pattern = re.compile(
            "".join({"*": ".*", "?": "."}.get(part) or re.escape(part) for part in folded), re.DOTALL
        )
        return frozenset(word for word in self._lexicon.starting(folded[0]) if pattern.fullmatch(word))

    def _like(self, word: str, edits: int) -> Slot:
        """The words that differ by so many letters at most; two letters swapped are one difference."""
        from rapidfuzz import process  # costs 10 ms to load, and few queries need it
        from rapidfuzz.distance import OSA

        everything = self._lexicon.starting("")
        near = process.extract_iter(word, everything, scorer=OSA.distance, score_cutoff=edits)
        return frozenset(other for other, _, _ in near)


def _stemmed(words: tuple[str, ...]) -> str:
    """Words as the key of a spelling: the last one by its stem."""
    return " ".join((*words[:-1], stem(words[-1])))


def _common(root: str) -> str:
    """What all words of one stem begin with: endings change the stem's last letter at most."""
    return root[:-1] if len(root) > 3 else root[:2]


def _told(run: Run) -> list[str]:
    """A run in words, one for each way to say it when it is a single word."""
    if len(run.slots) == 1:
        return list(run.slots[0])
    return [" ".join(min(slot, key=len) for slot in run.slots)]
