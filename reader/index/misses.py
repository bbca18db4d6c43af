"""What to say when nothing is found, and what to offer while a word is typed."""

import heapq
from collections.abc import Callable

from reader.index.analysis import terms
from reader.index.expand import Lexicon
from reader.index.nodes import Fuzzy, In, Leaf, Node, Prefix, Word, leaves, understood

_MOST = 5
"""How many parts of a query are looked at."""

_ALIKE = 75.0
"""Per cent of the letters that must agree for a word to be offered."""


def near_misses(node: Node, lexicon: Lexicon, count: Callable[[Node], int]) -> list[str]:
    """Why nothing was found: words that are nowhere, with words like them, or words that never meet."""
    parts: list[tuple[Leaf, Node]] = [
        (leaf, In(field, leaf) if field else leaf) for leaf, field in leaves(node)[:_MOST]
    ]
    counts = [count(part) for _, part in parts]
    if len(parts) > 1 and all(counts):
        told = ", ".join(
            f"{understood(part)} in {_sections(n)}" for (_, part), n in zip(parts, counts, strict=True)
        )
        return [f"Each part is found, but never all in one section: {told}."]
    notices = []
    for (leaf, part), found in zip(parts, counts, strict=True):
        if found:
            continue
        elsewhere = count(leaf) if part is not leaf else 0
        if elsewhere:
            notices.append(f"{understood(part)}: not found there, but {_sections(elsewhere)} elsewhere.")
            continue
        near = [f"{word} ({_sections(n)})" for word in _like(leaf, lexicon) if (n := count(Word(word)))]
        offer = f" Did you mean {' or '.join(near)}?" if near else ""
        notices.append(f"{understood(part)}: not found.{offer}")
    return notices


def _like(leaf: Leaf, lexicon: Lexicon) -> list[str]:
    """Words of the index that are written much like one that is nowhere."""
    from rapidfuzz import fuzz, process  # costs 10 ms to load, and few queries need it

    if not isinstance(leaf, Word | Prefix | Fuzzy):
        return []
    words = terms(leaf.text)
    if len(words) != 1 or len(words[0]) < 3:
        return []
    near = process.extract(words[0], lexicon.starting(""), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=3)
    return [word for word, _, _ in near]


def best_completions(
    prefix: str, lexicon: Lexicon, count: Callable[[str], int], limit: int
) -> tuple[str, ...]:
    """The most frequent words that begin like the last word of a text."""
    words = terms(prefix)
    if not words or limit <= 0 or prefix[-1].isspace():
        return ()
    return tuple(heapq.nsmallest(limit, lexicon.starting(words[-1]), key=lambda word: (-count(word), word)))


def _sections(number: int) -> str:
    return f"{number} section" + ("" if number == 1 else "s")
