"""One state of a Whoosh index: its segments, and what is deleted from them."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain
from typing import Any

import numpy as np

from reader.index.evaluate import Evaluator, Matches
from reader.index.expand import Expander, between
from reader.index.facet_counts import Facets
from reader.index.fields import WEIGHTS
from reader.index.found import PLACE_BITS, Articles, Found
from reader.index.port import Spellings
from reader.index.rows import COLUMNS
from reader.index.shown import Shown
from reader.index.whoosh_api import SegmentReader, Toc
from reader.index.whoosh_fields import schema
from reader.index.whoosh_making import NAME
from reader.index.whoosh_segment import WhooshSegment

_SEGMENT = re.compile(rf"{NAME}_[0-9a-z]+")


class View:
    """The segments of one commit. What was read of a segment is handed on from view to view."""

    def __init__(self, storage: Any, before: "View | None", spellings: Spellings | None) -> None:
        listed = Toc.read(storage, NAME, schema=schema()).segments
        kept = {each.name: each for each in before.segments} if before else {}
        self.segments: list[WhooshSegment] = []
        self.deleted: list[frozenset[int]] = []
        for segment in listed:
            name = segment.segment_id()
            if not isinstance(name, str) or not _SEGMENT.fullmatch(name):
                raise ValueError(f"a segment of this name is not ours: {name!r}")
            opened = kept.get(name) or WhooshSegment(name, SegmentReader(storage, schema(), segment))
            self.segments.append(opened)
            self.deleted.append(frozenset(segment.deleted_docs()))
        self._bases = list(accumulate((each.size for each in self.segments), initial=0))
        self._article_bases = list(accumulate((each.rows.article_count for each in self.segments), initial=0))
        self.evaluator = Evaluator(self.segments, self.deleted, Expander(self, spellings))

    @cached_property
    def articles(self) -> Articles:
        """The articles of all segments, those that are deleted too."""
        columns = [each.rows.columns for each in self.segments]
        return Articles({name: list(chain(*(each[name] for each in columns))) for name in COLUMNS})

    @cached_property
    def facets(self) -> Facets:
        """The values of facets."""
        return Facets(self.segments)

    @cached_property
    def vocabulary(self) -> Sequence[str]:
        """All words of text fields, in order."""
        each: list[Sequence[str]] = [segment.words for segment in self.segments]
        if len(each) == 1:
            return each[0]
        return list(dict.fromkeys(sorted(chain(*each))))  # sorting is quick on ordered runs

    def starting(self, prefix: str) -> Sequence[str]:
        """See Lexicon."""
        return between(self.vocabulary, prefix)

    def languages(self) -> frozenset[str]:
        """See Lexicon."""
        return frozenset(code for segment in self.segments for code in segment.languages[0])

    def languages_of(self, word: str) -> frozenset[str]:
        """See Lexicon."""
        return frozenset(code for segment in self.segments for code in segment.languages_of(word))

    def frequency(self, word: str) -> int:
        """About how many sections hold a word: the number of the field where it is most frequent."""
        return sum(
            max(len(segment.inverted(field).of(segment.numbers((word,)))[0]) for field in WEIGHTS)
            for segment in self.segments
        )

    def found(self, matches: Sequence[Matches]) -> Found:
        """The sections that an evaluation has found."""
        none = np.empty(0, np.int64)
        parts = list(zip(self.segments, self._article_bases, matches, strict=False))
        return Found(
            self.articles,
            np.concatenate([none, *(base + part.rows.article[each.docs] for part, base, each in parts)]),
            np.concatenate([none, *(part.rows.section[each.docs] for part, _, each in parts)]),
            np.concatenate([np.empty(0), *(each.scores for each in matches)]),
            np.concatenate(
                [none, *(each.docs + np.int64(number << PLACE_BITS) for number, each in enumerate(matches))]
            ),
            self._shown,
        )

    def _shown(self, place: int) -> Shown:
        return self.segments[place >> PLACE_BITS].shown(place & ((1 << PLACE_BITS) - 1))

    def numbers(self, articles: set[str]) -> list[int]:
        """The numbers, counted over all segments, of the documents of some articles."""
        return [
            base + number
            for base, segment, deleted in zip(self._bases, self.segments, self.deleted, strict=False)
            for article in articles & segment.rows.numbers.keys()
            for number in segment.documents(article).tolist()
            if number not in deleted
        ]

    @cached_property
    def fingerprints(self) -> Mapping[str, str]:
        """The stamp of each article's entry."""
        out: dict[str, str] = {}
        for segment, live in zip(self.segments, self.evaluator.live, strict=True):
            columns = segment.rows.columns
            for number in np.unique(segment.rows.article[live]).tolist():
                out[columns["article"][number]] = columns["fingerprint"][number]
        return out

    def close(self, after: "View | None" = None) -> None:
        """Let go of the segments that the next view does not have."""
        for segment in self.segments:
            if after is None or segment not in after.segments:
                segment.close()
