"""Places whose name a hyphen joins to a direction, as French writes them (`Velma-Central`)."""

from reader.extract.bags import bag
from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType


def find(block: Block) -> list[Find]:
    """`Velma-Central`, `Nord-Velma`: a name and a direction in French, joined by a hyphen."""
    words, out = block.words, _linked(block)
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


LONGEST = 8


def _linked(block: Block) -> list[Find]:
    """`Velma-sur-Odre`, a place in French; `Sahar-e-Velman`, a body in Urdu, or a place (`Pul-e-Velman`)."""
    words, out = block.words, list[Find]()
    if words.upper or _LINKS.isdisjoint(words.bag):
        return out
    for n, link in enumerate(words.word):
        if link not in _LINKS or not 0 < n < len(words.word) - 1 or not words.cap(n - 1):
            continue
        if words.gap[n] not in {"-", "‑"} or words.gap[n + 1] not in {"-", "‑"} or not words.cap(n + 1):
            continue
        i, j = n - 1, n + 2
        while words.gap[i] in {"-", "‑"} and i and words.cap(i - 1) and n - i < LONGEST:
            i -= 1
        while words.gap[j] in {"-", "‑"} and words.cap(j) and j - n < LONGEST:
            j += 1
        if any(k in block.over and block.over[k].j > k + 1 for k in range(i, j)) or (out and out[-1].j > i):
            continue
        if link not in _OF:
            out.append(block.named(i, j, EntityType.PLACE, f"“-{link}-” inside", True, HARD))
        elif words.word[i] in _LANDS:
            out.append(block.named(i, j, EntityType.PLACE, f"“-{link}-” inside", False, HARD))
        elif not words.title_case:
            out.append(block.named(i, j, EntityType.ORG, f"“-{link}-” inside", False, HARD))
    return out


_OF = frozenset({"e", "i"})
_LINKS = _OF | {"en", "sur", "sous", "lès", "les", "aux"}
_LANDS = bag(
    "Pul Qala Dasht Koh Bagh Shahr Deh Band Takht Chah Sar Rud Tang Shahrah Mazar Tepe Darra Char Charahi "
    "Kotal Jalga Kuh Rah Masjid Ziarat"
)
_SIDES_BEFORE = bag("Nord Sud Est Ouest Haut Haute Bas Basse Hauts Moyen Moyenne")
_SIDES_BEHIND = bag(
    "Central Centrale Oriental Orientale Occidental Occidentale Atlantique Maritime Maritimes"
)
