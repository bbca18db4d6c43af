"""Places whose name a hyphen joins to a direction, as French writes them (`Velma-Central`)."""

from reader.extract.bags import bag
from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType


def find(block: Block) -> list[Find]:
    """`Velma-Central`, `Nord-Velma`: a name and a direction in French, joined by a hyphen."""
    words, out = block.words, list[Find]()
    if words.upper or (_SIDES_BEFORE.isdisjoint(words.bag) and _SIDES_BEHIND.isdisjoint(words.bag)):
        return out
    for i in words.caps:
        j = i + 2
        if not words.cap(i + 1) or words.gap[i + 1] not in {"-", "‑"} or words.gap[i] in {"-", "‑"}:
            continue
        before, behind = words.word[i] in _SIDES_BEFORE, words.word[i + 1] in _SIDES_BEHIND
        name = i + 1 if before else i
        sides = words.word[name] in _SIDES_BEFORE or words.gap[j] in {"-", "‑"}
        if before is behind or sides or (block.content(name) and name not in block.over):
            continue
        known = block.over.get(name)
        whole = block.at.get(i)
        if (known is None or known.type is EntityType.PLACE) and (whole is None or whole.j < j):
            out.append(block.named(i, j, EntityType.PLACE, "direction joined by a hyphen", True, HARD))
    return out


_SIDES_BEFORE = bag("Nord Sud Est Ouest Haut Haute Bas Basse Hauts Moyen Moyenne")
_SIDES_BEHIND = bag(
    "Central Centrale Oriental Orientale Occidental Occidentale Atlantique Maritime Maritimes"
)
