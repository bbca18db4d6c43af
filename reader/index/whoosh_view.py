"""One state of a Whoosh index: its segments, and what is deleted from them."""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from reader.index.evaluate import Evaluator
from reader.index.expand import Expander, between
from reader.index.pages import Found
from reader.index.port import Spellings
from reader.index.whoosh_api import SegmentReader, Toc
from reader.index.whoosh_fields import schema
from reader.index.whoosh_segment import WhooshSegment

NAME = "MAIN"
"""What Whoosh calls the index; its files begin with it."""

_SEGMENT = re.compile(rf"{NAME}_[0-9a-z]+")


class View:
    """The segments of one commit. What was read of a segment is handed on from view to view."""

    def __init__(self, storage: Any, before: "View | None", spellings: Spellings | None) -> None:
        listed = Toc.read(storage, NAME, schema=schema()).segments
        kept = before.segments if before else {}
        self.segments: dict[str, WhooshSegment] = {}
        self.deleted: list[frozenset[int]] = []
        try:
            for segment in listed:
                name = segment.segment_id()
                if not isinstance(name, str) or not _SEGMENT.fullmatch(name):
                    raise ValueError(f"a segment of this name is not ours: {name!r}")
                self.segments[name] = kept.get(name) or WhooshSegment(
                    SegmentReader(storage, schema(), segment)
                )
                self.deleted.append(frozenset(segment.deleted_docs()))
        except BaseException:
            for name, opened in self.segments.items():
                if name not in kept:
                    opened.close()
            raise
        self._bases = list(accumulate((each.size for each in self.segments.values()), initial=0))
        parts = list(self.segments.values())
        self.evaluator = Evaluator(parts, self.deleted, Expander(self, spellings))
        self._vocabulary: Sequence[str] | None = None
        self._fingerprints: dict[str, str] | None = None

    def starting(self, prefix: str) -> Sequence[str]:
        """See Lexicon."""
        if self._vocabulary is None:
            each = [segment.vocabulary() for segment in self.segments.values()]
            self._vocabulary = each[0] if len(each) == 1 else sorted(set().union(*each))
        return between(self._vocabulary, prefix)

    def frequency(self, word: str) -> int:
        """About how many sections hold a word."""
        return sum(segment.frequency(word) for segment in self.segments.values())

    def found(self, scores: Sequence[Mapping[int, float]]) -> list[Found]:
        """The sections that an evaluation has found."""
        out: list[Found] = []
        for segment, each in zip(self.segments.values(), scores, strict=True):
            facts = segment.facts
            out += [Found(facts[document], score) for document, score in each.items()]
        return out

    def numbers(self) -> dict[str, list[int]]:
        """The numbers, counted over all segments, of the documents of each article."""
        out: dict[str, list[int]] = {}
        for base, segment, deleted in zip(self._bases, self.segments.values(), self.deleted, strict=False):
            for number, facts in enumerate(segment.facts):
                if number not in deleted:
                    out.setdefault(facts.article, []).append(base + number)
        return out

    def fingerprints(self) -> dict[str, str]:
        """The stamp of each article's entry."""
        if self._fingerprints is None:
            self._fingerprints = {
                facts.article: facts.fingerprint
                for segment, deleted in zip(self.segments.values(), self.deleted, strict=True)
                for number, facts in enumerate(segment.facts)
                if number not in deleted
            }
        return self._fingerprints

    def close(self, after: "View | None" = None) -> None:
        """Let go of the segments that the next view does not have."""
        for name, segment in self.segments.items():
            if after is None or after.segments.get(name) is not segment:
                segment.close()
