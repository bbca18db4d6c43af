"""Acronyms and bodies that strokes and hyphens join: `Harbour Union/Harbour Army (HU/HA)`, `VNDD-FDV`."""

from collections.abc import Mapping

from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType


def long_forms(block: Block, ends: Mapping[int, Find]) -> list[tuple[Find, str]]:
    """`Harbour Union/Harbour Army-South (HU/HA-S)`: two bodies that the bracket takes for one."""
    words, out = block.words, list[tuple[Find, str]]()
    for a, second in ends.items():
        if second.type is not EntityType.ORG or words.gap[a] != " (":
            continue
        first, z = ends.get(second.i), end(block, a)
        if first is None or first.type is not EntityType.ORG or words.gap[second.i] != "/":
            continue
        if not (first.listed or second.listed) and words.gap[z].startswith(")") and "/" in words.slice(a, z):
            rule = "two bodies with a slash"
            long = block.named(first.i, a, EntityType.ORG, rule, True, HARD - 2, (), second.head)
            out.append((long, words.slice(a, z)))
    return out


JOINS = frozenset({"/", "-", "‑"})


def end(block: Block, i: int) -> int:
    """Behind the acronyms from word i on that strokes and hyphens join (`HU/HA-S`)."""
    words, j = block.words, i + 1
    while j < len(words.word) and words.gap[j] in JOINS and words.word[j].isupper():
        j += 1
    return j


def plain(block: Block, i: int, j: int) -> bool:
    """`VNDD-FDV`: acronyms of two letters and more, joined by hyphens, that no list knows."""
    words, cues = block.words, block.lists.cues
    hyphens = all(words.gap[k] in {"-", "‑"} for k in range(i + 1, j))
    some = words.word[i:j]
    short = all(1 < len(w) < 7 and w.isalpha() and w.lower() not in block.lists.words for w in some)
    unknown = not any(k in block.over or words.word[k] in cues["not_org"] for k in range(i, j))
    return hyphens and short and unknown and max(map(len, some)) > 2
