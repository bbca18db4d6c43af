"""Places by their head nouns: `Province`, `Valley`, `Lake`."""

from reader.extract.chunks import Block, right
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType


def place(block: Block, h: int) -> Find | None:
    """The place whose head noun is word h; None when the word stands for something else."""
    words, cues = block.words, block.lists.cues
    word = words.word[h]
    k, j = h, h + 1
    while h - k < 3 and k > 0 and words.bare(k) and block.name_word(k - 1) and not words.initial[k]:
        k -= 1
    if word in cues["place_head_first"] and k == h:
        while (
            j < len(words.word)
            and j - h < 3
            and words.spaced(j)
            and block.name_word(j)
            and not block.common(j)
        ):
            j += 1
        if j < len(words.word) and words.bare(j) and words.word[j] in cues["place_head"]:
            j += 1
        if word not in {"Lake", "Mount", "Cape", "Gulf", "Fort", "Port", "Camp", "Mt"}:
            return None
        if words.low(j) == "of" and word in {"Gulf", "Bay", "Cape"}:
            j = right(block, h, frozenset({"of"}))
    if k < h and word not in cues["place_head"]:
        return None
    if j - k < 2 or (word in cues["place_head"] and k == h and word not in cues["place_head_first"]):
        return None
    named = block.over.get(h)
    if named is not None and named.i <= k and named.j >= j:
        return None
    if j < len(words.word) and words.bare(j) and words.word[j] in cues["org_head"]:
        return None
    if word == "Republic" and (words.title_case or block.common(h - 1) or words.gap[h] != " " or h - k > 2):
        return None
    if word in {"State", "Department", "Division", "Region", "Area", "Zone"}:
        base = block.over.get(h - 1)
        unknown = base is None and h - k == 1 and not block.common(k) and word in {"Region", "State", "Zone"}
        known = base is not None and base.type is EntityType.PLACE and base.i <= k
        if not known and not unknown:
            return None
    if (
        k < h
        and (block.cue("title_word", k) or words.low(k) in {"holy", "old", "new", "other", "eternal", "non"})
        and h - k == 1
    ):
        return None
    return block.named(k, j, EntityType.PLACE, f"head noun “{word}”", True, HARD, (), word.lower())
