"""What to say when nothing is found, and what to offer while a word is typed."""

import heapq
from collections.abc import Callable

from reader.index.analysis import terms
from reader.index.expand import Lexicon
from reader.index.nodes import And, Fuzzy, In, Leaf, Node, Prefix, Word, facts, leaves, understood

_MOST = 5
"""How many parts of a query are looked at."""

_ALIKE = 75.0
"""Per cent of the letters that must agree for a word to be offered."""


def near_misses(node: Node, lexicon: Lexicon, count: Callable[[Node], int]) -> list[str]:
    """Why nothing was found: words that are nowhere, with words like them, or parts that never meet; and
    which part of the query, taken away, would find something.
    """
    words = [(leaf, In(field, leaf) if field else leaf) for leaf, field in leaves(node)[:_MOST]]
    others = facts(node)[:_MOST]
    parts: list[Node] = [*(part for _, part in words), *others]
    counts = {part: count(part) for part in parts}
    notices = [_missing(leaf, part, lexicon, count) for leaf, part in words if not counts[part]]
    notices += [f"{understood(part)}: no section." for part in others if not counts[part]]
    if len(parts) > 1 and all(counts.values()):
        told = ", ".join(f"{understood(part)} in {_sections(counts[part])}" for part in parts)
        notices.append(f"Each part is found, but never all in one section: {told}.")
        if len(parts) == 2 and isinstance(node, And) and len(node.parts) == 2:
            return notices  # without the one there is the other: that is said already
    return notices + _without(node, count)


def _missing(leaf: Leaf, part: Node, lexicon: Lexicon, count: Callable[[Node], int]) -> str:
    """What to say of a word that is not found."""
    elsewhere = count(leaf) if part is not leaf else 0
    if elsewhere:
        return f"{understood(part)}: not found there, but {_sections(elsewhere)} elsewhere."
    near = [f"{word} ({_sections(n)})" for word in _like(leaf, lexicon) if (n := count(Word(word)))]
    offer = f" Did you mean {' or '.join(near)}?" if near else ""
    return f"{understood(part)}: not found.{offer}"


def _without(node: Node, count: Callable[[Node], int]) -> list[str]:
    """What each part of a query hides."""
    if not isinstance(node, And):
        return []
    out = []
    for number, part in enumerate(node.parts[:_MOST]):
        found = count(And(node.parts[:number] + node.parts[number + 1 :]))
        if found:
            out.append(
                f"Without “{understood(part)}” there {'is' if found == 1 else 'are'} {_sections(found)}."
            )
    return out


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
    return f"{number:,} section" + ("" if number == 1 else "s")
