"""Places with which a paragraph opens, and bodies that a bracket of sources cites."""

from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.article import BlockKind
from reader.model.findings import EntityType

_DASHES = frozenset({"—", "–", "--"})
LONGEST = 40


def find(block: Block) -> list[Find]:
    """`Velmar, August 6: …` and `VELMAR – …` at the begin, `(Velmar Post, March 7; VNA, May 6)` anywhere."""
    if block.words.kind is not BlockKind.PARAGRAPH or block.words.upper:
        return []
    return _opening(block) + agencies(block) + _cited(block)


def _opening(block: Block) -> list[Find]:
    words = block.words
    place = block.at.get(0)
    if place is not None and place.type is EntityType.PLACE and place.j < len(words.word):
        j, gap = place.j, words.gap[place.j].strip()
        dated = gap in {",", "/", "-", "–", "—"} and (
            words.word[j].isdigit() or words.word[j] in block.lists.cues["calendar"]
        )
        if dated:
            rule = "place and date at the begin"
            return [
                Find(0, j, EntityType.PLACE, place.name, rule, True, HARD, place.countries, "", place.listed)
            ]
    return _capitals(block)


def agencies(block: Block) -> list[Find]:
    """`Velmar, Odi – …`, `Velmar, 2/1 (Odi) – …`: the agency behind the place that opens a paragraph."""
    words = block.words
    place = block.at.get(0)
    if words.kind is not BlockKind.PARAGRAPH or place is None or place.type is not EntityType.PLACE:
        return []
    for i in range(place.j, min(place.j + 4, len(words.word) - 1)):
        bracket = words.gap[i].endswith("(") and words.gap[i + 1].startswith(")")
        comma = i == place.j and words.gap[i] == ", "
        closed = words.gap[i + 1].strip(") ") in _DASHES
        if (bracket or comma) and closed and words.cap(i) and i not in block.over:
            return [block.named(i, i + 1, EntityType.ORG, "agency of a dateline", False, HARD)]
    return []


def _capitals(block: Block) -> list[Find]:
    """`VELMAR – …`: one word in capitals before a dash."""
    words = block.words
    word = words.word[0] if words.word else ""
    long = len(words.word) > 12 and word.isupper() and word.isalpha() and 3 < len(word) < 16
    if not long or block.common(0) or 0 in block.over or word in block.lists.cues["not_org"]:
        return []
    dated = words.gap[1] == ", " and words.word[1] in block.lists.cues["calendar"]
    if (words.gap[1].strip() in _DASHES and words.cap(1)) or dated:
        return [block.named(0, 1, EntityType.PLACE, "capitals before a dash at the begin", False, HARD)]
    return []


def _cited(block: Block) -> list[Find]:
    """The names in brackets that end with a day of a month: the newspapers and agencies of a digest."""
    words, out = block.words, list[Find]()
    if not words.holds("(") or block.lists.cues["calendar"].isdisjoint(words.bag):
        return out
    for a in range(1, len(words.word)):
        if not words.gap[a].rstrip().endswith("("):
            continue
        z = next((k for k in range(a + 1, min(a + LONGEST, len(words.gap))) if ")" in words.gap[k]), 0)
        dated = (
            z - a > 2 and words.word[z - 1].isdigit() and words.word[z - 2] in block.lists.cues["calendar"]
        )
        if not dated or not words.cap(a):
            continue
        i = a
        for j in range(a + 1, z + 1):
            if j < z and words.gap[j][:1] not in {",", ";"}:
                continue
            small = [k for k in range(i, j) if not words.cap(k) and words.word[k] not in _SMALL]
            listed = block.over.get(i)
            place = listed is not None and listed.type is EntityType.PLACE and listed.j == j
            known = listed is not None and listed.i == i and listed.j == j
            if not small and not place and words.word[i] not in block.lists.cues["calendar"] and j - i < 6:
                name = listed.name if known and listed is not None else words.slice(i, j)
                rule = "cited with a date in brackets"
                out.append(Find(i, j, EntityType.ORG, name, rule, known, HARD - 1, (), "", known))
            i = j
    return out


_SMALL = frozenset({"of", "and", "the", "de", "del", "la", "le", "du", "da", "do", "for", "al", "el"})
