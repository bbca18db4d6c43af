"""Which stretches of a text a query is about, to be lit."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from reader.index.analysis import Placed, placed
from reader.index.evaluate import fields_for
from reader.index.expand import Expander, Run, Runs, WordList
from reader.index.fields import LIT
from reader.index.near import meetings
from reader.index.nodes import Node, leaves
from reader.index.port import Spellings

Ranges = tuple[tuple[int, int], ...]
"""Ranges of characters in order, ends excluded, none overlapping another."""


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Placed, ...]:
    """The words of a block, kept: the same ones are cut into snippets with every key that is typed."""
    return tuple(placed(text))


def matches(node: Node, text: str, *, spellings: Spellings | None = None) -> Ranges:
    """The ranges of a text that a query finds: whole words, and phrases from their first to their last word.

    What is negated is never lit, nor what is looked for in a field that stands outside the text
    (`publisher:`); the other fields are not told apart.
    """
    words = words_of(text) if len(text) < 20_000 else tuple(placed(text))
    expander = Expander(WordList(word for word, _, _, _ in words), spellings)
    runs = [
        expander.runs(leaf)
        for leaf, field in leaves(node)
        if (field is None or field in LIT) and "body" in (*fields_for(leaf, None), field)
    ]
    return lit(runs, words)


def lit(asked: Iterable[Runs], words: Sequence[Placed]) -> Ranges:
    """The ranges of the words that any of the runs stands for."""
    found = {pair for runs in asked for run in runs for pair in _run_ranges(run, words)}
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _run_ranges(run: Run, words: Sequence[Placed]) -> list[tuple[int, int]]:
    """The ranges of one run; words with others between them are lit one by one."""
    if len(run.slots) == 1:
        slot = run.slots[0]
        return [(start, end) for word, _, start, end in words if word in slot]
    places = [[position for word, position, _, _ in words if word in slot] for slot in run.slots]
    if not all(places):
        return []
    spans = {position: (start, end) for _, position, start, end in words}
    met = meetings(places, run.slop)
    if run.slop:
        return [spans[position] for each in met for position in each]
    return [(spans[each[0]][0], spans[each[-1]][1]) for each in met]
