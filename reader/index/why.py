"""Why a section answers in whose text nothing is lit: by its title, its publisher, a date, a tag."""

from collections.abc import Iterator

from reader.index.expand import Expander, Runs
from reader.index.fields_for import fields_for
from reader.index.highlight import lit, words_of
from reader.index.nodes import Node, facts, leaves, understood
from reader.index.shown import ArticleFacts

_OUTSIDE = ("title", "section", "publisher", "sponsor")
"""Fields whose words are known without opening the article, in the order in which they are told."""
_TOLD = {"section": "heading", "cited": "source", "source": "source"}


class Why:
    """What a query looks for beside the text."""

    def __init__(self, node: Node, expander: Expander) -> None:
        self._words: list[tuple[tuple[str, ...], Runs]] = [
            (fields_for(leaf, field), expander.runs(leaf)) for leaf, field in leaves(node)
        ]
        self._facts = tuple(understood(each) for each in facts(node))

    def of(self, article: ArticleFacts, heading: str) -> tuple[str, ...]:
        """Where a section matches that has no lit word."""
        return (*dict.fromkeys(self._fields(article, heading)), *self._facts)

    def _fields(self, article: ArticleFacts, heading: str) -> Iterator[str]:
        texts = {
            "title": article.title,
            "section": heading,
            "publisher": article.publisher or "",
            "sponsor": article.sponsor or "",
        }
        for where, runs in self._words:
            seen = [field for field in _OUTSIDE if field in where and lit((runs,), words_of(texts[field]))]
            yield from (_TOLD.get(field, field) for field in seen)
            if not seen:
                # Names and sources stand in the text as they are printed, and count by what is meant.
                rest = [field for field in where if field not in texts and field != "body"]
                yield from (_TOLD.get(rest[0], rest[0]),) if len(rest) == 1 else ("author, name or source",)
