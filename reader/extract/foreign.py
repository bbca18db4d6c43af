"""Bodies named in Spanish, Portuguese, French or Italian: `Comité para la Defensa de …`, and `Radio X`."""

import re

from reader.extract.bags import bag
from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType

LONGEST = 16
_HEADS = ("org_head_foreign", "org_head_romance", "station")
_ELIDED = re.compile(r"[ldLD]['’ʼ][^\W\d_]")
_OF = frozenset(
    {"de", "del", "des", "du", "do", "da", "dos", "das", "pour", "para", "por", "per", "dei", "contre"}
)


def find(block: Block) -> list[Find]:
    """Bodies by their foreign head noun, which comes first, and stations behind `Radio`."""
    words, cues, out = block.words, block.lists.cues, list[Find]()
    if words.title_case or words.upper:
        return out
    for kind in _HEADS:
        if not cues[kind].isdisjoint(words.bag):
            break
    else:
        return out
    for i, word in enumerate(words.word):
        heads = word in cues["org_head_foreign"] or word in cues["org_head_romance"] or word in _ALIKE
        whole = _to_bracket(block, i) if heads else 0
        if whole:
            out.append(_body(block, i, whole, f"head noun “{word}”, acronym behind"))
        elif heads and (small := _small_words(block, i)) > _reach(block, i)[0]:
            out.append(_body(block, i, small, f"head noun “{word}”, foreign words behind"))
        elif word in cues["org_head_foreign"]:
            j, links = _reach(block, i)
            while word in _FILIPINO and i and words.bare(i) and words.word[i - 1] in _FIRST:
                i -= 1
            if j - i > 1:
                out.append(_body(block, i, j, f"head noun “{word}”"))
        elif word in cues["org_head_romance"]:
            j, links = _reach(block, i)
            if j - i > 1 and (links or (i and words.bare(i) and words.low(i - 1) in cues["org_noun"])):
                out.append(_body(block, i, j, f"head noun “{word}”"))
        elif word in cues["station"]:
            j = i + 1
            land = block.at.get(j)
            if land is not None and land.type is EntityType.PLACE and words.spaced(j):
                j = land.j  # `Radio New Aldrun`
                j += words.spaced(j) and words.word[j] in _ABROAD
            while j - i < 3 and words.spaced(j) and block.name_word(j) and not block.common(j):
                j += 1
            first = i - 1
            if (
                i
                and words.spaced(i)
                and not words.initial[first]
                and block.name_word(first)
                and block.common(first)
            ):
                i -= not block.cue("role", first) and words.word[first] not in cues["honorific"]
            if j - i > 1 and not _covered(block, i, j):
                out.append(_body(block, i, j, f"“{word}” first"))
    return out


_ABROAD = frozenset({"International", "Pacific", "Africa", "Asia", "Afrique", "Online"})
_ALIKE = frozenset({"Organisation", "Association", "Union", "Alliance", "Institut"})


def _to_bracket(block: Block, i: int) -> int:
    """Behind the last word before `(ACR)`, where small foreign words stand between; 0 when there are none."""
    words, small = block.words, 0
    for j in range(i + 1, min(i + LONGEST, len(words.word))):
        if words.gap[j].endswith("(") and words.word[j][-1:] not in {".", ","}:
            letters = words.word[j]
            short = letters[0].isupper() and len(letters) < 12 and words.gap[j + 1].startswith(")")
            return j if short and small > 1 and j - i > 3 else 0
        if (
            words.gap[j] not in {" ", ", ", "\u00a0", "-"}
            or words.word[j].isdigit()
            or words.low(j) in _ENGLISH_SMALL
        ):
            return 0
        linked = words.low(j) in block.lists.cues["foreign"] or _ELIDED.match(words.word[j]) is not None
        small += linked and not words.cap(j)
    return 0


_FILIPINO = bag("Kilusan Kilusang Samahan Samahang Alyansa Alyansang Ugnayan Pederasyon Kalipunan Kapisanan")
_FIRST = bag("Malayang Pambansang Bagong Nagkakaisang Makabayang Progresibong Lakas Demokratikong")
"""Words that stand before the head noun of a Filipino body."""


def _small_words(block: Block, i: int) -> int:
    """Behind the last word of `Bureau international pour le respect des droits de l’homme`; 0 for none."""
    words, cues = block.words, block.lists.cues
    end = own = links = 0
    for j in range(i + 1, min(i + LONGEST, len(words.word))):
        low = words.low(j)
        if words.gap[j] not in {" ", "\u00a0"} or words.word[j][0].isdigit():
            break
        if low in cues["foreign"] and not words.cap(j):
            links += low in _OF
            continue
        if _ELIDED.match(words.word[j]):
            links, own, end = links + 1, own + 1, j + 1
        elif words.cap(j):
            if not block.name_word(j) or (block.common(j) and not links):
                break
            end = j + 1
        elif low in cues["said"] or (low in cues["function"] and low not in cues["foreign"]):
            break
        elif low not in block.lists.words:
            own, end = own + 1, j + 1
        elif words.low(j + 1) in _OF or (words.low(j + 1) not in block.lists.words and j == i + 1):
            continue  # a word that both languages have
        else:
            break
    return end if own and links else 0


_ENGLISH_SMALL = frozenset(
    {"the", "of", "and", "for", "to", "which", "that", "who", "is", "was", "said", "has"}
)


def _body(block: Block, i: int, j: int, rule: str) -> Find:
    return block.named(i, j, EntityType.ORG, rule, True, HARD - 1, (), block.words.low(i))


def _covered(block: Block, i: int, j: int) -> bool:
    """A listed name reaches as far."""
    listed = block.over.get(i)
    return listed is not None and listed.j >= j


def _reach(block: Block, i: int) -> tuple[int, int]:
    """Behind the last word of the name that begins with word i, and how many links are `of` or `for`."""
    words, links = block.words, block.lists.cues["foreign"]
    end, seen, linked = i + 1, 0, 0
    j = i + 1
    while j < len(words.word) and j - i < LONGEST and words.gap[j] in {" ", "\u00a0", "-"}:
        low = words.low(j)
        if (
            low in links or (low == "at" and words.word[i] in _FILIPINO and words.cap(j + 1))
        ) and not words.cap(j):
            seen += low in _OF
        elif _ELIDED.match(words.word[j]):
            end, linked = j + 1, seen + 1
        elif block.name_word(j) and low not in _ENGLISH:
            end, linked = j + 1, seen
        elif words.gap[j] == "-" and j == end and words.word[j].isalpha() and not block.common(j):
            end = j + 1
        else:
            break
        j += 1
    return end, linked


_ENGLISH = frozenset({"president", "director", "executive", "spokesperson", "secretary"})
