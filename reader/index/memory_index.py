"""A small index in memory that looks at every section in turn: the measure of the other one."""

import math
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.index.analysis import placed
from reader.index.documents import Document, documents
from reader.index.edtf import within
from reader.index.evaluate import K1, B, fields_for
from reader.index.expand import Expander, Run, Runs, WordList
from reader.index.fields import TEXT, WEIGHTS
from reader.index.misses import best_completions, near_misses
from reader.index.near import meetings
from reader.index.nodes import All, And, In, Leaf, Node, Not, Or, Range
from reader.index.pages import Found, page
from reader.index.port import Entry, Fetch, Spellings, Stats
from reader.index.querylang import parse
from reader.model.search import Problem, Query, SearchPage


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

    def __init__(self, fetch: Fetch, spellings: Spellings | None = None) -> None:
        self.why = ""
        self._fetch = fetch
        self._spellings = spellings
        self._articles: dict[str, tuple[str, list[_Section]]] = {}

    def search(self, query: Query) -> SearchPage | Problem:
        """See SearchIndex."""
        started = time.perf_counter()
        node = parse(query.text, typing=query.typing)
        if isinstance(node, Problem):
            return node
        state = _State([section for _, each in self._articles.values() for section in each], self._spellings)
        found = [Found(section.document.facts, score) for section, score in state.evaluate(node, None)]
        notices = (
            [] if found else near_misses(node, state.words, lambda part: len(state.evaluate(part, None)))
        )
        answer = page(query, node, found, state.expander, self._fetch, notices)
        return replace(answer, seconds=time.perf_counter() - started)

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


class _State:
    """What the index holds during one search."""

    def __init__(self, sections: Sequence[_Section], spellings: Spellings | None) -> None:
        self._sections = sections
        self.words = WordList(word for each in sections for field in TEXT for word in each.places[field])
        self.expander = Expander(self.words, spellings)
        self._known: dict[tuple[Leaf, str | None], dict[int, float]] = {}

    def evaluate(self, node: Node, field: str | None) -> Answer:
        """The sections that answer, each looked at by itself."""
        scores = [self._score(section, node, field) for section in self._sections]
        return [
            (each, score) for each, score in zip(self._sections, scores, strict=True) if score is not None
        ]

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
                dates = section.document.dates if name == "date" else {section.document.facts.published}
                return 0.0 if any(within(date, low, high) for date in dates) else None
        return self._leaf_scores(node, field).get(id(section))

    def _leaf_scores(self, leaf: Leaf, field: str | None) -> dict[int, float]:
        """BM25F of one word or phrase for every section that has it."""
        key = (leaf, field)
        if key not in self._known:
            self._known[key] = self._bm25f(self.expander.runs(leaf), fields_for(leaf, field))
        return self._known[key]

    def _bm25f(self, runs: Runs, fields: Sequence[str]) -> dict[int, float]:
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
        rarity = math.log(1 + (total - held + 0.5) / (held + 0.5)) * (K1 + 1)
        return {each: rarity * weighed / (K1 + weighed) for each, weighed in found.items()}
