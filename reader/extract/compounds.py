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
LONGEST = 8
"""So many acronyms may be joined."""


def end(block: Block, i: int) -> int:
    """Behind the acronyms from word i on that strokes and hyphens join (`HU/HA-S`)."""
    words, j = block.words, i + 1
    while j < min(len(words.word), i + LONGEST) and words.gap[j] in JOINS and words.word[j].isupper():
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


def seated(block: Block, i: int) -> int:
    """Behind the city that follows the acronym that is word i, as with a local station (`VNR Odo`)."""
    words, city = block.words, block.at.get(i + 1)
    if city is None or city.type is not EntityType.PLACE or words.gap[i + 1] != " ":
        return i + 1
    behind = words.low(city.j) if words.gap[city.j] == " " else ""
    ends = not behind or behind in block.lists.cues["said"] or behind in block.lists.cues["function"]
    return city.j if city.rule == "city list" and ends and not words.cap(city.j) else i + 1


def chapters(block: Block) -> list[Find]:
    """`VNRU-Aldrun`: an acronym of a body and the country of its branch, a hyphen between."""
    words, out = block.words, list[Find]()
    if words.title_case or words.upper or not words.holds("-"):
        return out
    for land in block.at.values():
        i = land.i - 1
        if land.rule != "country list" or i < 0 or words.gap[land.i] != "-" or words.gap[land.j] in JOINS:
            continue
        word, body = words.word[i], block.over.get(i)
        own = body is None or (body.type is EntityType.ORG and body.i == i and body.name not in _UNIONS)
        if own and word.isupper() and len(word) > 2 and word.isalpha() and words.low(land.j) not in _BETWEEN:
            out.append(block.named(i, land.j, EntityType.ORG, "acronym and a country", True, HARD - 1))
    return out


def shouted(block: Block) -> list[Find]:
    """`FORUM-VELMAR`: a body's noun and a land, or the like, in capitals within other letters."""
    words, out = block.words, list[Find]()
    if words.upper or not words.holds("-"):
        return out
    for i in words.caps:
        if words.gap[i + 1] != "-" or not words.cap(i + 1) or words.gap[i] in JOINS or i in block.over:
            continue
        two = words.word[i : i + 2]
        plain = all(w.isalpha() and w.isupper() and len(w) > 2 for w in two)
        if not plain or words.gap[i + 2] in JOINS:
            continue
        heads = block.lists.cues["org_head"]
        noun, land = two[0].capitalize() in heads or two[1].capitalize() in heads, block.at.get(i + 1)
        if noun and (land is None or (land.type is EntityType.PLACE and land.j == i + 2)):
            out.append(block.named(i, i + 2, EntityType.ORG, "capitals joined by a hyphen", True, HARD - 1))
    return out


_UNIONS = frozenset({"NATO", "ASEAN", "ECOWAS", "OSCE", "European Union", "African Union", "United Nations"})
_BETWEEN = frozenset({"relations", "talks", "border", "summit", "deal", "agreement", "dialogue", "ties"})
