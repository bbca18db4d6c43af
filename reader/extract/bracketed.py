"""A body's name in another language behind its English one, and bodies named with a country."""

from collections.abc import Iterable

from reader.extract.bags import bag
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
        spoken = words.word[i] in block.lists.cues["org_head_foreign"] and j - i > 3
        capital = words.cap(j - 1) and len(small) <= (j - i) / 2
        if j - i > 1 and block.name_word(i) and foreign and (capital or spoken):
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
        station = (
            land.type is EntityType.GROUP or land.rule in {"city list", "region list"}
        ) and words.slice(find.i, find.j) in cues["broadcaster"]
        if station and _stops(block, land.j):
            out.append(block.named(find.i, land.j, EntityType.ORG, "language service", True, HARD - 1))
        seat = land.rule in {"city list", "region list"} and find.head in _SEATED
        if seat and _stops(block, land.j):
            out.append(block.named(find.i, land.j, EntityType.ORG, "body and its seat", True, HARD - 1))
        if land.rule != "country list" or find.name in _OF_STATES or not _stops(block, land.j):
            continue
        if find.listed or words.low(find.j - 1) in cues["chapter_word"]:
            out.append(block.named(find.i, land.j, EntityType.ORG, "body and its country", True, HARD - 1))
    return out


_SEATED = frozenset({"house", "centre", "center", "clinic"})
_OF_STATES = frozenset(
    ["United Nations", "European Union", "NATO", "African Union", "ASEAN", "OSCE", "ECOWAS", "White House"]
)


def weeklies(block: Block) -> list[Find]:
    """`Saturday Herald`: a day of the week and an outlet."""
    words, out = block.words, list[Find]()
    if words.title_case or words.upper or _DAYS.isdisjoint(words.bag):
        return out
    for i in block.words.caps:
        if words.word[i] in _DAYS and words.spaced(i + 1) and words.word[i + 1] in _PAPERS:
            out.append(block.named(i, i + 2, EntityType.ORG, "day and outlet", True, HARD))
    return out


_DAYS = bag("Saturday Sunday Daily Evening Morning")
_PAPERS = bag(
    "Telegraph Times Tribune Post Herald News Mail Nation Star Sun Punch Standard Vanguard Monitor Express "
    "Mirror Independent Guardian Observer Chronicle Trust Graphic Maverick"
)


def rights(block: Block) -> list[Find]:
    """`Velmar Human Rights Link`, `Ilvana for Human Rights`: a place or an unknown word before the two."""
    words, out = block.words, list[Find]()
    if words.title_case or words.upper or "Human" not in words.bag:
        return out
    for h in range(1, len(words.word) - 1):
        if words.word[h] != "Human" or words.word[h + 1] not in {"Rights", "Right"} or not words.spaced(h):
            continue
        k, j = h, h + 2
        if words.low(h - 1) == "for" and h > 1 and words.spaced(h - 1) and _proper(block, h - 2):
            k = h - 2
        while k > 0 and words.spaced(k) and words.cap(k - 1) and _proper(block, k - 1):
            k -= 1
        j += words.spaced(j) and block.name_word(j) and words.word[j] not in _OFFICES
        more = (words.spaced(j) and block.name_word(j)) or words.low(j) in block.lists.cues["role"]
        if k < h and not more:
            out.append(block.named(k, j, EntityType.ORG, "“Human Rights” in the name", False, HARD))
    return out


def _proper(block: Block, i: int) -> bool:
    """Word i is a listed name, or a word that no list knows."""
    known = i in block.over or not block.common(i)
    return known and (i in block.over or block.name_word(i)) and not block.words.word[i].isupper()


_OFFICES = bag("Day Defender Defenders Chief Commissioner Law Minister Award Prize")


def _stops(block: Block, j: int) -> bool:
    """Word j is a verb or a small word, or something separates it from the word before."""
    words, cues = block.words, block.lists.cues
    if j >= len(words.word) or words.gap[j] != " ":
        return True
    return words.low(j) in cues["said"] or words.low(j) in cues["function"] or words.low(j) in _HOUSES


_HOUSES = frozenset({"office", "chapter", "section", "branch", "headquarters"})


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
