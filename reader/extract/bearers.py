"""Persons named by the body to which they belong: `said Odo Kem of the Harbour Union`."""

from reader.extract.chunks import Block
from reader.extract.listed import SOFT
from reader.model.findings import EntityType

_ASIDE = 9


def of_body(block: Block, i: int, j: int) -> bool:
    """Words i to j, before `of`, speak: behind a quotation and `said`, or before a body and `said`."""
    words = block.words
    if j - i < 2 or not words.spaced(j) or not all(_free(block, k) for k in range(i, j)):
        return False
    k = j + 2 if words.low(j + 1) == "the" else j + 1
    if k >= len(words.word) or not words.bare(k) or not block.name_word(k):
        return False
    if _quoted(block, i):
        return True
    end = _body(block, k)
    return end > k and _speaks(block, end)


def _free(block: Block, k: int) -> bool:
    """Word k is no ordinary word, and no listed name but a town's that is like other names."""
    find = block.over.get(k)
    town = find is not None and find.type is EntityType.PLACE and find.rank >= SOFT and find.j == find.i + 1
    apart = block.words.word[k] in block.lists.cues["place_head_first"]
    return not block.common(k) and not block.words.word[k].isupper() and not apart and (find is None or town)


def _quoted(block: Block, i: int) -> bool:
    """`,” said` stands before word i."""
    words = block.words
    said = i > 1 and words.gap[i] == " " and words.low(i - 1) in block.lists.cues["speaks"]
    return said and any(mark in words.gap[i - 1] for mark in ("”", '"', "’ "))


def _body(block: Block, k: int) -> int:
    """Behind the body that begins with word k: listed, an acronym or with a head noun; k itself if none."""
    words, find = block.words, block.at.get(k)
    if find is not None:
        return find.j if find.type is EntityType.ORG else k
    word = words.word[k]
    if word.isupper() and word.isalpha() and len(word) > 2:
        return k + 1
    end = k + 1
    while end < len(words.word) and block.joined(end) and block.name_word(end):
        end += 1
    return end if words.word[end - 1] in block.lists.cues["org_head"] else k


def _speaks(block: Block, end: int) -> bool:
    """A verb of speech stands right behind the body, or behind what two commas say of it."""
    words, speaks = block.words, block.lists.cues["said"]
    if words.gap[end] == " ":
        return words.low(end) in block.lists.cues["speaks"] or words.low(end) == "called"
    if words.gap[end] != ", ":
        return False
    close = next((n for n in range(end + 1, min(end + _ASIDE, len(words.word))) if words.gap[n] == ", "), 0)
    return close > 0 and words.low(close) in speaks
