"""Houses of lawmakers that a page names by one word: `Congress`, `Parliament`."""

from reader.extract.bags import bag
from reader.extract.chunks import Block
from reader.extract.listed import SINGLE
from reader.extract.spans import Find
from reader.model.findings import EntityType

_HOUSES = bag("Congress Parliament Senate")


def find(block: Block, taken: set[int]) -> list[Find]:
    """`pending in Congress`, `Parliament passed`: the word alone; `a member of Parliament` is none."""
    words, out = block.words, list[Find]()
    if words.title_case or words.upper or _HOUSES.isdisjoint(words.bag):
        return out
    for i in words.caps:
        if words.word[i] not in _HOUSES or i in taken:
            continue
        beside = (words.spaced(i) and words.cap(i - 1) and not words.initial[i - 1]) or (
            words.bare(i + 1) and (words.cap(i + 1) or words.low(i + 1) == "of")
        )
        member = words.low(i - 1) == "of" and words.low(i - 2) in _MEMBERS
        joined = words.gap[i] in {"-", "‑", "/"} or words.gap[i + 1][:1] in {"-", "/"}
        if not (beside or member or joined):
            out.append(block.named(i, i + 1, EntityType.ORG, "house of lawmakers", False, SINGLE))
    return out


_MEMBERS = bag("member members house houses act acts")
