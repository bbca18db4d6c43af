"""From the words of a query to the words of an index.

A plain word stands for every word of the index with the same stem, and for the other spellings of its
family. All of these count as one word when sections are ranked.
"""

import re
from collections.abc import Callable, Iterable

from reader.index import han
from reader.index.analysis import UNSEGMENTED, cells, joined, terms
from reader.index.lexicon import Lexicon, Run, Runs, Slot, WordList, between
from reader.index.nodes import Fuzzy, Leaf, Phrase, Prefix, Wild, Word
from reader.index.port import Spellings
from reader.index.spellings import by_stem, respelt, umlauts
from reader.index.stems import script_of, stemmers

__all__ = ["Expander", "Lexicon", "Run", "Runs", "Slot", "WordList", "between"]

_ARTICLES = frozenset(("al", "el", "ul", "il", "ad", "adh", "an", "ar", "as", "ash", "at", "ath", "az"))
"""The Arabic article as it is written in Latin letters: al-Shifa, el-Shifa, ash-Shifa."""
_WITHOUT_SPACES = re.compile(f"[{UNSEGMENTED}]")
_WITH_UMLAUT = frozenset(("de", "da", "sv", "no", "fi", "et", "is", "hu", "tr"))


class Expander:
    """Finds what the words of queries stand for in one lexicon."""

    def __init__(self, lexicon: Lexicon, spellings: Spellings | None = None) -> None:
        self._lexicon = lexicon
        self._spellings = by_stem(spellings)
        self._forms: dict[str, Slot] = {}
        self._by_length: dict[int, list[str]] = {}
        self._characters: dict[str, Slot] = {}

    def runs(self, leaf: Leaf) -> Runs:
        """The runs of index words that answer a word or phrase; empty when the index has none."""
        match leaf:
            case Word(text):
                found: Iterable[Run] = self._plain(text, self.forms)
            case Prefix(text, typed):
                found = self._plain(text, self._typed) if typed else (self._run(terms(text), self._starting),)
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
        if len(words) == 1 and _WITHOUT_SPACES.match(own):
            return tuple(way for way in han.ways(own)[1:] if self._exact(way))
        look = self._whole if isinstance(leaf, Prefix) else self.forms
        forms = look(words[0]) if len(words) == 1 else frozenset()
        spelt = dict.fromkeys(
            form for run in self._plain(leaf.text, look) for form in run.told() if form not in forms
        )
        as_typed = (own, "".join(leaf.text.split()).casefold())
        return tuple(text for text in (*sorted(spelt), *sorted(forms)) if text not in as_typed)

    def forms(self, word: str) -> Slot:
        """The words of the lexicon with the same stem, the word itself with them.

        A form counts when it stands in an article of the language whose stem it is.
        """
        known = self._forms.get(word)
        if known is None:
            known = self._forms[word] = self._exact(word).union(*self._stemmed(word))
        return known

    def _stemmed(self, word: str) -> Iterable[Slot]:
        lexicon = self._lexicon
        choices = stemmers(script_of(word), lexicon.languages())
        for stemmer, languages in choices:
            root = stemmer.stem(word)
            found = {
                other
                for opening in stemmer.openings(root)
                for other in lexicon.starting(opening)
                if stemmer.shares(other, root)
            }.union(*(self._exact(other) for other in stemmer.odd(root)))
            if len(choices) > 1:
                found = {other for other in found if not languages.isdisjoint(lexicon.languages_of(other))}
            yield frozenset(found)

    def _plain(self, text: str, last: Callable[[str], Slot]) -> Runs:
        """A word with its other spellings; of one in several parts the last one has its forms."""
        words = terms(text)
        if not words:
            return ()
        single: Slot = frozenset()
        runs: list[Run] = []
        if len(words) == 1:
            single = last(words[0]).union(*(self.forms(other) for other in self._respelt(words[0], text)))
            if _WITHOUT_SPACES.match(words[0]):
                single = single.union(*(last(other) for other in han.ways(words[0])))
        elif _WITHOUT_SPACES.match(words[0]):
            runs.append(self._unsegmented(words, last))
        else:
            runs.append(self._run(words, last))
            whole = joined(text)
            if whole:
                single = last(whole)
                if words[0] in _ARTICLES:
                    others = frozenset(other for other in _ARTICLES if self._exact(other))
                    runs.append(self._with_article(others - {words[0]}, words[1:], last))
        for family in self._family(words):
            others_of = tuple(family.split(" "))
            if len(others_of) == 1:
                single |= self.forms(others_of[0])
            else:
                runs.append(self._run(others_of, self.forms))
        if single:
            lone = words[0] if len(words) == 1 and self._is_character(words[0]) else ""
            runs.insert(0, Run((single,), cell=lone))
        return tuple(run for run in runs if all(run.slots))

    def _respelt(self, word: str, text: str) -> Iterable[str]:
        """The other spellings of one word by rule."""
        yield from respelt(word)
        for other, doubtful in umlauts(word, text):
            if not doubtful or not _WITH_UMLAUT.isdisjoint(self._lexicon.languages_of(other)):
                yield other

    def _family(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return self._spellings.of(words)

    def _run(self, words: tuple[str, ...], last: Callable[[str], Slot]) -> Run:
        """Words side by side, exact but for the last one."""
        return Run((*(self._exact(word) for word in words[:-1]), last(words[-1])) if words else ())

    def _with_article(self, articles: Slot, words: tuple[str, ...], last: Callable[[str], Slot]) -> Run:
        """A name behind another form of the Arabic article."""
        return Run((articles, *self._run(words, last).slots))

    def _unsegmented(self, words: tuple[str, ...], last: Callable[[str], Slot]) -> Run:
        """Overlapping pairs of characters, in every way in which these are written."""
        slots = [
            frozenset().union(*(look(way) for way in han.ways(word)))
            for word, look in zip(words, [*[self._exact] * (len(words) - 1), last], strict=True)
        ]
        texts = (
            han.walks(slots) if all(slots) and all(len(word) == 2 for slot in slots for word in slot) else ()
        )
        return Run(tuple(slots), said=texts or ("".join(words),))

    def _phrase(self, texts: tuple[str, ...], slop: int, unfinished: bool) -> Run:
        slots: list[Slot] = []
        for number, text in enumerate(texts):
            starred = text.endswith("*") or (unfinished and number == len(texts) - 1)
            slots += self._run(terms(text), self._starting if starred else self._exact).slots
        words = terms(texts[0]) if len(slots) == 1 else ()
        return Run(tuple(slots), slop, cell=words[0] if words and self._is_character(words[0]) else "")

    def _exact(self, word: str) -> Slot:
        found = self._lexicon.starting(word)
        known = frozenset((word,)) if found and found[0] == word else frozenset[str]()
        return known | self._one_character(word)

    def _one_character(self, word: str) -> Slot:
        """One character of a script without spaces stands in the index inside its pairs."""
        if not self._is_character(word):
            return frozenset()
        if word not in self._characters:
            self._characters[word] = frozenset(
                other for other in self._lexicon.starting("") if word in other and word in cells(other)
            )
        return self._characters[word]

    @staticmethod
    def _is_character(word: str) -> bool:
        return not word.isascii() and bool(_WITHOUT_SPACES.match(word)) and len(cells(word)) == 1

    def _starting(self, word: str) -> Slot:
        return frozenset(self._lexicon.starting(word)) | self._one_character(word)

    def _typed(self, word: str) -> Slot:
        return self._starting(word) | self._whole(word)

    def _whole(self, word: str) -> Slot:
        """The forms of a word that is being typed: stems take their time, so when it is a word already, when
        no word begins so, or when its forms begin otherwise, as Arabic ones do.
        """
        if _WITHOUT_SPACES.match(word):
            return self._exact(word)
        if len(word) < 3 or not (
            script_of(word) == "arabic" or self._exact(word) or not self._lexicon.starting(word)
        ):
            return frozenset()
        return self.forms(word)

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

        if not self._by_length:
            for other in self._lexicon.starting(""):
                self._by_length.setdefault(len(other), []).append(other)
        lengths = range(len(word) - edits, len(word) + edits + 1)
        possible = [other for length in lengths for other in self._by_length.get(length, ())]
        near = process.extract_iter(word, possible, scorer=OSA.distance, score_cutoff=edits)
        return frozenset(other for other, _, _ in near)
