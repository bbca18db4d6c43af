"""A body's name in another language behind its English one, and bodies named with a country."""

from collections.abc import Iterable

from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType

TRANSLATED = "the same name in another language"
LONGEST = 16


def translations(block: Block, finds: Iterable[Find]) -> list[Find]:
    """`Harbour Board (Junta del Puerto, JDP)`: what stands in the bracket means the same body."""
    words, out = block.words, []
    for find in finds:
        i = find.j
        if find.type is not EntityType.ORG or i >= len(words.word) or words.gap[i].strip() != "(":
            continue
        j = _end(block, i)
        small = [k for k in range(i, j) if not words.cap(k)]
        foreign = any(not block.common(k) and k not in block.over for k in range(i, j))
        if j - i > 1 and block.name_word(i) and words.cap(j - 1) and foreign and len(small) <= (j - i) / 2:
            rule = TRANSLATED
            out.append(Find(i, j, EntityType.ORG, find.name, rule, True, HARD - 2, (), find.head))
    return out


def _end(block: Block, i: int) -> int:
    """Behind the last word of the bracket that word i opens, its acronym left out; i when there is none."""
    words = block.words
    for j in range(i + 1, min(i + LONGEST, len(words.gap))):
        gap = words.gap[j]
        if gap.startswith(")"):
            return j
        if j + 1 < len(words.gap) and gap in {", ", " – ", " - "} and words.gap[j + 1].startswith(")"):
            return j if words.cap(j) and not block.common(j) else i
        if gap not in {" ", "-", "‑", "’", "'"} or words.word[j][0].isdigit():
            return i
    return i


def chapters(block: Block, finds: Iterable[Find]) -> list[Find]:
    """`Amnesty Aldrun`: a body right before a country, behind which no noun follows (`Aldrun researcher`)."""
    words, cues, out = block.words, block.lists.cues, list[Find]()
    if words.title_case or words.upper:
        return out
    for find in finds:
        land = block.at.get(find.j)
        if find.type is not EntityType.ORG or land is None or words.gap[find.j] != " ":
            continue
        station = land.type is EntityType.GROUP and words.slice(find.i, find.j) in cues["broadcaster"]
        if station and _stops(block, land.j):
            out.append(block.named(find.i, land.j, EntityType.ORG, "language service", True, HARD - 1))
        if land.rule != "country list" or find.name in _OF_STATES or not _stops(block, land.j):
            continue
        if find.listed or words.low(find.j - 1) in cues["chapter_word"]:
            out.append(block.named(find.i, land.j, EntityType.ORG, "body and its country", True, HARD - 1))
    return out


_OF_STATES = frozenset(
    ["United Nations", "European Union", "NATO", "African Union", "ASEAN", "OSCE", "ECOWAS", "White House"]
)


def _stops(block: Block, j: int) -> bool:
    """Word j is a verb or a small word, or something separates it from the word before."""
    words, cues = block.words, block.lists.cues
    if j >= len(words.word) or words.gap[j] != " ":
        return True
    return words.low(j) in cues["said"] or words.low(j) in cues["function"]


def departments(block: Block) -> list[Find]:
    """`Harbour Affairs Aldrun`, `Aldrun Star`: words in capitals beside a country that make a body."""
    words, cues, out = block.words, block.lists.cues, list[Find]()
    if words.title_case or words.upper:
        return out
    for find in block.at.values():
        if find.type is not EntityType.PLACE:
            continue
        i, j = find.i, find.j
        if find.rule == "country list" and words.spaced(i) and words.low(i - 1) in cues["chapter_word"]:
            k = i - 1
            while k > 0 and block.joined(k) and block.name_word(k - 1):
                k -= 1
            if words.cap(i - 1) and (i - k > 1 or not words.initial[k]) and _stops(block, j):
                out.append(block.named(k, j, EntityType.ORG, "body and its country", True, HARD - 1))
            continue
        ends = not (words.spaced(j + 1) and block.name_word(j + 1))
        if words.spaced(j) and words.word[j] in cues["outlet"] and ends:
            out.append(block.named(i, j + 1, EntityType.ORG, "place and outlet", True, HARD - 1))
    return out
