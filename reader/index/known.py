"""What one state of an index holds, for completions; see `completing.Known`."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np

from reader.index.chosen import exactly
from reader.index.whoosh_view import View

_LETTERS_ONLY = "\u0e00"
"""Scripts without spaces have pairs of characters for words, and most of them stand behind this."""


class Held:
    """The words and values of a view."""

    def __init__(self, view: View) -> None:
        self._view = view

    def marked(self, field: str) -> Mapping[str, int]:
        """See Known."""
        table = self._view.facets.table(field)
        sections, _ = table.count(self._view.evaluator.live)
        return {name: count for name, count in zip(table.names, sections.tolist(), strict=True) if count}

    def noted(self, field: str) -> Mapping[str, int]:
        """See Known."""
        evaluator = self._view.evaluator
        return {value: evaluator.count(exactly(field, value)) for value in evaluator.noted(field)}

    def beginning(self, field: str | None, prefix: str, limit: int) -> Iterable[tuple[str, int]]:
        """See Known; in all fields the body speaks for the others."""
        found: Counter[str] = Counter()
        for segment in self._view.segments:
            words = segment.vocabulary
            ends = [bisect_left(words, prefix), bisect_left(words, prefix + "\U0010ffff")]
            postings = segment.inverted(field or "body")
            low, high = np.searchsorted(postings.terms, ends).tolist()
            sizes = np.diff(postings.starts[low : high + 1])
            for at in np.argsort(-sizes, kind="stable")[: 4 * limit].tolist():
                word = words[postings.terms[low + at]]
                if word < _LETTERS_ONLY:
                    found[word] += int(sizes[at])
        return sorted(found.items(), key=lambda row: (-row[1], row[0]))[:limit]
