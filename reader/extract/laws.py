"""Laws and resolutions by their head nouns and numbers."""

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.extract.bags import bag
from reader.extract.chunks import Block, right
from reader.extract.leftward import left
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.article import BlockKind
from reader.model.findings import EntityType

_LAW_LINKS = frozenset({"of", "for", "on", "against", "to", "concerning", "relating", "in"})
_NUMBER = re.compile(
    r"\s*(?:No\.?\s*)?((?:[A-Z]{1,4}[-/])*[A-Z]?\d[\w/.-]{0,24}\d|\d{1,24})"
    r"(?:\s*\((?:19|20)\d\d\)|\s+\([A-Z]+\))?"
)


_NUMBERED = frozenset({"resolution", "resolutions", "decree", "decision", "law", "order"})


def law(block: Block, h: int) -> Find | None:
    """The law whose head noun is word h; None when the word stands for something else."""
    words, cues = block.words, block.lists.cues
    word, k = words.word[h], left(block, h)
    if (aside := _aside(block, k)) < k:
        k = left(block, aside)
    before = words.low(h - 1)
    aimed = words.low(k - 1) in {"of", "against", "on", "from"} and words.bare(k) and words.bare(k - 1)
    if word in _ENACTED and aimed and k < h and k > 1 and block.name_word(k - 2) and block.content(k - 2):
        k = left(block, k - 2)
    if before == "of" or (word in {"Law", "Laws"} and before in cues["generic_law"]):
        return None
    j = right(
        block,
        h,
        _LAW_LINKS if word not in {"Law", "Laws", "Act", "Bill", "Code"} else frozenset({"on", "of", "for"}),
    )
    if words.low(h + 1) == "against" and _state(block, h + 2):
        j = h + 1  # `the Charter against Aldrun`
    if word in _ROMAN_HEADS and j == h + 1 and words.spaced(j) and _ROMAN.match(words.word[j]):
        pronoun = words.word[j] == "I" and words.gap[j + 1] == " " and words.low(j + 1) not in _LAW_LINKS
        if j not in block.over and not pronoun:
            return block.named(k, j + 1, EntityType.LAW, f"“{word}” and a number", True, HARD)
    if j == h + 1:
        number = _NUMBER.match(words.text, words.last[h], words.end)
        while number and j < len(words.word) and words.first[j] < number.end(1):
            j += 1
    named = block.over.get(h)
    if named is not None and named.type is EntityType.LAW and named.j >= h + 1:
        k = min(k, named.i)
        if j <= named.j:
            return None
    if h + 1 < len(words.word) and words.bare(h + 1) and block.name_word(h + 1) and not words.title_case:
        return None
    if k == h and word == "Act" and words.low(h + 1) == "of":
        return None
    if j - k < 2 or (
        k == h and word in {"Law", "Laws", "Bill", "Strategy", "Understanding", "Rules", "Act"} and j - k < 3
    ):
        return None
    alone = (
        j == h + 1
        and k == h - 1
        and (before in cues["title_word"] or (k in block.at and word in {"Law", "Laws"}))
    )
    if alone and word in {"Law", "Laws", "Understanding", "Principles", "Rules"}:
        return None
    return block.named(k, j, EntityType.LAW, f"head noun “{word}”", True, HARD, (), word.lower())


def dated(block: Block, finds: Iterable[Find]) -> list[Find]:
    """`1971 Harbour Convention`: the year in front of a treaty belongs to its name."""
    words, out = block.words, list[Find]()
    for find in finds:
        k = find.i - 1
        if find.type is not EntityType.LAW or k < 0 or not words.spaced(find.i):
            continue
        treaty = not _TREATIES.isdisjoint(words.word[find.i : find.j])
        if treaty and _YEAR.match(words.word[k]) and words.low(k - 1) not in _MONTHS and words.spaced(k):
            out.append(replace(find, i=k, rank=HARD - 2))
    return out


_TREATIES = frozenset({"Convention", "Conventions", "Protocol", "Treaty", "Covenant"})
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_MONTHS = bag("january february march april may june july august september october november december")
_ROMAN = re.compile(r"[IVX]{1,5}$")
_ROMAN_HEADS = frozenset({"Protocol", "Protocols", "Convention"})


def parts(block: Block, finds: Iterable[Find]) -> list[Find]:
    """`Common Article 3 of the Velmar Conventions`: a numbered part and the law to which it belongs."""
    words, out = block.words, list[Find]()
    laws = {find.i: find for find in finds if find.type is EntityType.LAW}
    for find in laws.values():
        at = find.j + 1 if words.low(find.j + 1) != "the" else find.j + 2
        whole = laws.get(at)
        numbered = words.word[find.j - 1].isdigit() or _ROMAN.match(words.word[find.j - 1])
        if whole is not None and numbered and words.low(find.j) in {"of", "to"} and words.bare(find.j):
            rule = f"{find.rule}, of a law"
            out.append(
                Find(find.i, whole.j, EntityType.LAW, find.name, rule, True, HARD - 2, (), "", find.listed)
            )
    return out


def _state(block: Block, k: int) -> bool:
    """A state or its people begins with word k, or behind the article that is word k."""
    find = block.at.get(k + 1 if block.words.low(k) == "the" else k)
    return find is not None and find.rule in {"country list", "nationality list", "region list"}


def _aside(block: Block, h: int) -> int:
    """The last word before a bracket that stands before word h: `Harbours (Special Measures) Act`."""
    words = block.words
    if not h or words.gap[h] != ") ":
        return h
    for k in range(h - 1, max(1, h - 8), -1):
        if words.gap[k] == " (":
            inside = all(words.cap(n) or words.low(n) in _INSIDE for n in range(k, h))
            return k - 1 if inside and h - k > 1 and block.name_word(k - 1) else h
        if not words.spaced(k):
            break
    return h


_INSIDE = frozenset({"of", "and", "the", "for", "in", "to"})
_ENACTED = frozenset({"Act", "Bill", "Ordinance", "Code", "Decree"})
"""`Prevention of Floods Act`: such names begin with what the law is to do."""


def resolutions(block: Block) -> list[Find]:
    """`Council resolution 12/3`, and the title in a heading `Resolution: …`."""
    words, out = block.words, []
    for h, low in () if _NUMBERED.isdisjoint(words.lower) else enumerate(words.lower):
        if low not in _NUMBERED or h + 1 >= len(words.word):
            continue
        number = _NUMBER.match(words.text, words.last[h], words.end)
        if number and (low.startswith("resol") or "No" in number.group()):
            j = h + 1
            while j < len(words.word) and words.first[j] < number.end():
                j += 1
            before = block.over.get(h - 1)
            k = before.i if before is not None and before.j == h and before.type is EntityType.ORG else h
            name = words.slice(k, j)
            name += ")" if "(" in name else ""
            out.append(Find(k, j, EntityType.LAW, name, "number of a resolution", True, HARD - 1, (), low))
        elif (
            h < 2
            and low == "resolution"
            and words.kind is BlockKind.HEADING
            and words.gap[h + 1].startswith(":")
        ):
            j = next((k for k in range(h + 2, len(words.gap)) if "(" in words.gap[k]), len(words.word))
            name = words.slice(h + 1, j)
            out.append(Find(h + 1, j, EntityType.LAW, name, "title of a resolution", True, HARD - 1, (), low))
    return out
