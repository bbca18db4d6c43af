"""A small index in memory that looks at every section in turn: the measure of the other one."""

import math
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from reader.index.analysis import placed
from reader.index.bm25 import K1, B
from reader.index.chosen import answering, exactly
from reader.index.completing import complete
from reader.index.documents import Document, documents
from reader.index.edtf import within
from reader.index.expand import Expander, Run, Runs, WordList
from reader.index.fields import NOTED, TEXT, WEIGHTS
from reader.index.fields_for import fields_for
from reader.index.filter_misses import hiding, unknown
from reader.index.found import Articles, Found
from reader.index.function_words import importance
from reader.index.highlight import asked
from reader.index.languages import primary
from reader.index.memory_facets import Values
from reader.index.misses import best_completions, near_misses
from reader.index.near import meetings
from reader.index.nodes import All, And, In, Is, Leaf, Node, Not, Or, Range
from reader.index.outside import still_there
from reader.index.pages import page
from reader.index.places import Places
from reader.index.port import Entry, Fetch, Noted, Spellings, Stats
from reader.index.querylang import understand
from reader.index.rows import COLUMNS
from reader.model.completion import Completion
from reader.model.search import Facet, FacetPage, Problem, Query, SearchPage


class _Section:
    """One section with its words."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.places: dict[str, dict[str, list[int]]] = {}
        self.lengths: dict[str, int] = {}
        for field in TEXT:
            places: dict[str, list[int]] = {}
            for word, position, _, _ in placed(document.words[field]):
                places.setdefault(word, []).append(position)
            self.places[field] = places
            self.lengths[field] = sum(map(len, places.values()))

    def times(self, field: str, run: Run) -> int:
        """How often a run occurs in a field."""
        places = self.places[field]
        each = [sorted(place for word in slot for place in places.get(word, ())) for slot in run.slots]
        return len(each[0]) if len(each) == 1 else len(meetings(each, run.slop))


class MemoryIndex:
    """See SearchIndex."""

    def __init__(self, fetch: Fetch, spellings: Spellings | None = None, noted: Noted | None = None) -> None:
        self.why = ""
        self._fetch = fetch
        self._spellings = spellings
        self._noted: Noted = noted or (lambda _: {})
        self._articles: dict[str, tuple[str, list[_Section]]] = {}

    def search(self, query: Query) -> SearchPage | Problem:
        """See SearchIndex."""
        started = time.perf_counter()
        parsed = understand(query.text, typing=query.typing)
        if isinstance(parsed, Problem):
            return parsed
        state = self._state()
        values = self._values()
        passing = [
            (section, score)
            for section, score in state.evaluate(parsed.node, None)
            if values.passes(section.document, query.filters)
        ]
        notices = [*parsed.notices, *unknown(query.filters, values)]
        if not passing and self._articles:
            hidden = hiding(parsed.node, query.filters, values, state.count)
            notices += hidden or near_misses(parsed.node, state.words, state.count)
        there = still_there(self._fetch)
        answer = page(query, parsed.node, _found(passing), state.expander, there, notices)
        return replace(answer, seconds=time.perf_counter() - started)

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = tuple(Facet), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        """See SearchIndex."""
        parsed = understand(query.text, typing=query.typing)
        if isinstance(parsed, Problem):
            return parsed
        found = [section.document for section, _ in self._state().evaluate(parsed.node, None)]
        return self._values().page(query, parsed.node, found, facets, limit, narrow)

    def places(self, query: Query) -> Places | Problem:
        """See SearchIndex."""
        parsed = understand(query.text, typing=query.typing)
        if isinstance(parsed, Problem):
            return parsed
        state, values = self._state(), self._values()
        found = state.evaluate(parsed.node, None)
        passing = [each for each in found if values.passes(each[0].document, query.filters)]
        order = page(replace(query, limit=0), parsed.node, _found(passing), state.expander, lambda _: True)
        sections = {
            article: sorted(s.document.section for s, _ in passing if s.document.facts.article == article)
            for article, _ in order.per_article
        }
        return Places(tuple(sections), sections, asked(parsed.node, state.expander))

    def _sections(self) -> list[_Section]:
        return [section for _, each in self._articles.values() for section in each]

    def _state(self) -> "_State":
        return _State(self._sections(), self._spellings, self._noted)

    def _values(self) -> Values:
        return Values([section.document for section in self._sections()])

    def add(self, entries: Iterable[Entry]) -> None:
        """See SearchIndex."""
        for entry in entries:
            sections = [_Section(document) for document in documents(entry)]
            self._articles[entry.article.id] = (entry.stamp or entry.article.text_sha256, sections)

    def remove(self, ids: Iterable[str]) -> None:
        """See SearchIndex."""
        for each in ids:
            self._articles.pop(each, None)

    def suggest(self, prefix: str, limit: int = 10) -> tuple[str, ...]:
        """See SearchIndex."""
        counts = Counter(
            word
            for _, sections in self._articles.values()
            for section in sections
            for word in {word for field in WEIGHTS for word in section.places[field]}
        )
        return best_completions(prefix, WordList(counts), counts.__getitem__, limit)

    def complete(self, text: str, cursor: int, limit: int = 12) -> Completion:
        """See SearchIndex."""
        return complete(text, cursor, self, limit)

    def marked(self, field: str) -> Mapping[str, int]:
        """See completing.Known."""
        return Counter(value for each in self._sections() for value in each.document.marks[field])

    def noted(self, field: str) -> Mapping[str, int]:
        """See completing.Known."""
        return {value: self._state().count(exactly(field, value)) for value in self._noted(field)}

    def beginning(self, field: str | None, prefix: str, limit: int) -> Iterable[tuple[str, int]]:
        """See completing.Known."""
        counts = Counter(
            word
            for each in self._sections()
            for word in each.places[field or "body"]
            if word.startswith(prefix) and word < "\u0e00"
        )
        return sorted(counts.items(), key=lambda row: (-row[1], row[0]))[:limit]

    def contents(self) -> Mapping[str, str]:
        """See SearchIndex."""
        return {each: fingerprint for each, (fingerprint, _) in self._articles.items()}

    def clear(self) -> None:
        """See SearchIndex."""
        self._articles.clear()

    def stats(self) -> Stats:
        """See SearchIndex."""
        return Stats(len(self._articles), sum(len(sections) for _, sections in self._articles.values()), 0)

    def close(self) -> None:
        """See SearchIndex."""


Answer = list[tuple[_Section, float]]


def _found(answer: Answer) -> Found:
    numbers: dict[str, int] = {}
    facts = [section.document.facts for section, _ in answer]
    for each in facts:
        numbers.setdefault(each.article, len(numbers))
    known = {each.article: each for each in facts}
    return Found(
        Articles({name: [getattr(known[article], name) for article in numbers] for name in COLUMNS}),
        np.array([numbers[each.article] for each in facts], np.int64),
        np.array([section.document.section for section, _ in answer], np.int64),
        np.array([score for _, score in answer], np.float64),
        np.arange(len(answer)),
        lambda place: answer[place][0].document.shown,
    )


class _Words(WordList):
    """The words of all sections."""

    def __init__(self, sections: Sequence[_Section]) -> None:
        super().__init__(word for each in sections for field in TEXT for word in each.places[field])
        self._sections = sections

    def languages(self) -> frozenset[str]:
        """See Lexicon."""
        return frozenset(primary(code) for each in self._sections for code in each.document.marks["lang"])

    def languages_of(self, word: str) -> frozenset[str]:
        """See Lexicon."""
        return frozenset(
            primary(code)
            for each in self._sections
            if any(word in each.places[field] for field in TEXT)
            for code in each.document.marks["lang"]
        )


class _State:
    """What the index holds during one search."""

    def __init__(self, sections: Sequence[_Section], spellings: Spellings | None, noted: Noted) -> None:
        self._sections = sections
        self._noted = noted
        self.words = _Words(sections)
        self.expander = Expander(self.words, spellings)
        self._known: dict[tuple[Leaf, str | None], dict[int, float]] = {}

    def evaluate(self, node: Node, field: str | None) -> Answer:
        """The sections that answer, each looked at by itself."""
        scores = [self._score(section, node, field) for section in self._sections]
        return [
            (each, score) for each, score in zip(self._sections, scores, strict=True) if score is not None
        ]

    def count(self, node: Node) -> int:
        """How many sections answer."""
        return len(self.evaluate(node, None))

    def _score(self, section: _Section, node: Node, field: str | None) -> float | None:
        """The score of one section, None when it does not answer."""
        match node:
            case All():
                return 0.0
            case In(name, inner):
                return self._score(section, inner, name)
            case Not(part):
                return 0.0 if self._score(section, part, field) is None else None
            case And(parts):
                each = [self._score(section, part, field) for part in parts]
                return None if None in each else sum(score for score in each if score is not None)
            case Or(parts):
                scores = [score for part in parts if (score := self._score(section, part, field)) is not None]
                return sum(scores) if scores else None
            case Range(name, low, high):
                dates = section.document.marks[name]
                return 0.0 if any(within(date, low, high) for date in dates) else None
            case Is(name):
                return 0.0 if self._valued(section.document, name, node) else None
        return self._leaf_scores(node, field).get(id(section))

    def _valued(self, document: Document, name: str, node: Is) -> bool:
        if name not in NOTED:
            return not document.marks[name].isdisjoint(node.values)
        noted = self._noted(name)
        place = (document.facts.article, document.section)
        return any(place in noted[value] for value in answering(node, noted))

    def _leaf_scores(self, leaf: Leaf, field: str | None) -> dict[int, float]:
        """BM25F of one word or phrase for every section that has it."""
        key = (leaf, field)
        if key not in self._known:
            self._known[key] = self._bm25f(
                self.expander.runs(leaf), fields_for(leaf, field), importance(leaf)
            )
        return self._known[key]

    def _bm25f(self, runs: Runs, fields: Sequence[str], weight: float) -> dict[int, float]:
        found: dict[int, float] = {}
        means = {field: sum(each.lengths[field] for each in self._sections) for field in fields}
        for section in self._sections:
            weighed = 0.0
            for field in fields:
                mean = means[field] / len(self._sections) or 1.0
                length = 1 - B + B * section.lengths[field] / mean
                weighed += WEIGHTS.get(field, 1.0) / length * sum(section.times(field, run) for run in runs)
            if weighed:
                found[id(section)] = weighed
        total, held = len(self._sections), len(found)
        rarity = math.log(1 + (total - held + 0.5) / (held + 0.5)) * (K1 + 1) * weight
        return {each: rarity * weighed / (K1 + weighed) for each, weighed in found.items()}
