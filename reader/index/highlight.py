"""Which stretches of a text a query is about, to be lit."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from reader.index import han
from reader.index.analysis import Placed, cells, placed
from reader.index.expand import Expander, Run, Runs, Slot, WordList
from reader.index.fields import LIT
from reader.index.fields_for import fields_for
from reader.index.function_words import without_slight
from reader.index.near import meetings
from reader.index.nodes import Node, leaves
from reader.index.port import Spellings

Ranges = tuple[tuple[int, int], ...]
"""Ranges of characters in order, ends excluded, none overlapping another."""

_LONG = 20_000
"""The words of a longer block are not kept."""


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Placed, ...]:
    """The words of a block, kept: the same ones are cut into snippets with every key that is typed."""
    return tuple(placed(text))


def asked(node: Node, expander: Expander) -> dict[str, list[Runs]]:
    """What a query looks for in titles, headings, bodies and lines of sources: what is to be lit there."""
    out: dict[str, list[Runs]] = {"title": [], "section": [], "body": [], "cited": []}
    for leaf, field in leaves(without_slight(node)[0]):
        runs = expander.runs(leaf)
        where = fields_for(leaf, field)
        for name, each in out.items():
            if name in where or (field in LIT and field not in out):
                each.append(runs)
    return out


def matches(
    node: Node, text: str, *, spellings: Spellings | None = None, language: str | None = None
) -> Ranges:
    """The ranges of a text that a query finds: whole words, and phrases from their first to their last word.

    The text counts as body, in this language. What is negated is never lit, nor what is looked for in a
    field that stands outside the text (`publisher:`).
    """
    (found,) = matches_in(node, (("body", text),), spellings=spellings, language=language)
    return found


def matches_in(
    node: Node,
    blocks: Iterable[tuple[str, str]],
    *,
    spellings: Spellings | None = None,
    language: str | None = None,
) -> list[Ranges]:
    """The same for each block of an article, given with the field in which its words are found."""
    cut = [(field, words_of(text) if len(text) < _LONG else tuple(placed(text))) for field, text in blocks]
    lexicon = WordList((word for _, words in cut for word, _, _, _ in words), language)
    wanted = asked(node, Expander(lexicon, spellings))
    return [lit(wanted.get(field, ()), words) for field, words in cut]


def lit(runs: Iterable[Runs], words: Sequence[Placed]) -> Ranges:
    """The ranges of the words that any of the runs stands for."""
    found = {pair for each in runs for run in each for pair in _run_ranges(run, words)}
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
        if run.cell:
            return _cells(slot, han.ways(run.cell), words)
        return [(start, end) for word, _, start, end in words if word in slot]
    spans = [
        {position: (start, end) for word, position, start, end in words if word in slot} for slot in run.slots
    ]
    if not all(spans):
        return []
    met = meetings([sorted(each) for each in spans], run.slop)
    if run.slop:
        return [spans[number][position] for each in met for number, position in enumerate(each)]
    return [(spans[0][each[0]][0], spans[-1][each[-1]][1]) for each in met]


def _cells(slot: Slot, wanted: Sequence[str], words: Sequence[Placed]) -> list[tuple[int, int]]:
    """The ranges of single characters inside the overlapping pairs of a slot.

    Where the second character of a pair begins, the next pair begins; for the last pair the one before tells.
    """
    out = []
    for number, (word, _, start, end) in enumerate(words):
        if word not in slot:
            continue
        parts = cells(word)
        if len(parts) != 2:
            out.append((start, end))
            continue
        following = words[number + 1] if number + 1 < len(words) else None
        before = words[number - 1] if number else None
        if following and start < following[2] < end:
            middle = following[2]
        elif before and start < before[3] < end:
            middle = before[3]
        else:
            middle = start + len(parts[0])
        out += [
            (low, high)
            for part, low, high in zip(parts, (start, middle), (middle, end), strict=True)
            if part in wanted and low < high
        ]
    return out
