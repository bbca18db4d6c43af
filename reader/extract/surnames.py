"""Persons by what is left of their names once the article has named them in full."""

import re
from collections.abc import Iterable, Mapping

from reader.extract.chunks import Block
from reader.extract.listed import LARGE, PERSON, SOFT
from reader.extract.spans import Find
from reader.extract.wordlists.loader import Lists
from reader.model.findings import EntityType

_NUMERAL = re.compile(r"[IVX]+$")
_BEGIN = re.compile(r"[^\W_]+")


def surnames(names: Iterable[str], lists: Lists) -> dict[str, str]:
    """What may stand for a full name later on: family names, with and without particles."""
    small, capital = lists.cues["particle"], lists.cues["particle_cap"]
    out: dict[str, str] = {}
    ambiguous: set[str] = set()
    names = sorted(sorted(set(names)), key=len)
    for name in names:
        parts = name.split(" ")
        while len(parts) > 2 and _NUMERAL.match(parts[-1]):
            parts.pop()  # `John Paul II`
        if len(parts) < 2:
            continue
        keys = {parts[-1]}
        if parts[-2] in capital or parts[-2] in small:
            keys.add(" ".join(parts[-2:]))
            keys.add(f"{parts[-2][0].upper()}{parts[-2][1:]} {parts[-1]}")
        if "-" in parts[-1] and parts[-1].split("-")[0].lower() in small:
            keys.add(parts[-1].split("-", 1)[1])
        if parts[0] in lists.family and len(parts) <= 3:
            keys.add(parts[0])
        if len(parts) >= 4 or (len(parts) == 3 and parts[-2] not in capital and len(parts[-2]) > 2):
            keys.add(parts[-2])
            keys.add(" ".join(parts[-2:]))
        if len(parts) > 3 and parts[2] in small and _first_name(parts[1], lists):
            keys.add(parts[1])
        if _first_name(parts[0], lists):
            keys.add(parts[0])
        for key in (key for key in keys if key != key.lower()):
            if key in out and not _same(out[key], name):
                ambiguous.add(key)
            out[key] = name
    last: dict[str, list[str]] = {}
    for name in names:
        last.setdefault(name.split(" ")[-1], []).append(name)
    for key in ambiguous:
        if " " not in key and key in last:
            out[key] = last[key][0] if len(last[key]) == 1 else key
        elif " " not in key:
            del out[key]
    return out


def _first_name(word: str, lists: Lists) -> bool:
    """The word can stand for a person by itself: no ordinary word, no listed name, no title."""
    low = word.lower()
    listed = lists.find(word)
    small = listed is not None and listed.rule == "city list" and listed.thousands < LARGE
    other = listed is not None and not small and (not listed.personal or listed.type is not EntityType.GROUP)
    if len(word) < 3 or not word.isalpha() or low in lists.words or other:
        return False
    cues = lists.cues
    return word not in cues["honorific"] and word not in cues["particle_cap"] and low not in cues["role"]


def _same(a: str, b: str) -> bool:
    """Two full names can be one person: the shorter one's words stand in the longer one."""
    short, long = sorted((a.split(" "), b.split(" ")), key=len)
    return all(any(x == y or (len(x) <= 2 and y[0] == x[0]) for y in long) for x in short)


def begins(names: Iterable[str]) -> frozenset[str]:
    """The letters and digits with which names begin."""
    return frozenset(found.group() for name in names if (found := _BEGIN.match(name)))


def repeats(
    block: Block, known: Mapping[str, str], full: frozenset[str], first: frozenset[str], taken: set[int]
) -> list[Find]:
    """Full names and family names of persons who are named elsewhere in the article.

    `first` holds what they begin with.
    """
    words, out, behind = block.words, list[Find](), 0
    places = words.caps
    if not block.lists.cues["particle"].isdisjoint(words.bag):
        small = (i for i, word in enumerate(words.word) if word in block.lists.cues["particle"])
        places = sorted({*places, *small})
    for i in places:
        word = words.word[i]
        if i < behind or i in taken or (word not in first and word.isalnum()):
            continue
        for j in range(min(len(words.word), i + 7), i, -1):
            form = words.slice(i, j)
            if not (form in full or form in known) or not taken.isdisjoint(range(i, j)):
                continue
            if form in full and j - i > 1:
                out.append(Find(i, j, EntityType.PERSON, form, "full name elsewhere", True, PERSON))
            elif form in known and _surname_here(block, i, j):
                rule = "family name of a person named in full"
                out.append(Find(i, j, EntityType.PERSON, known[form], rule, True, PERSON))
            else:
                continue
            behind = j
            break
    return out


def _surname_here(block: Block, i: int, j: int) -> bool:
    words = block.words
    if words.upper:
        return False
    if j - i == 1 and block.common(i) and (words.initial[i] or words.title_case):
        return words.low(j) in block.lists.cues["speaks"]
    listed = block.over.get(i)
    if listed is not None and listed.j > j:
        return False
    if j - i == 1 and i and words.gap[i] == " " and _other_name(block, i - 1):
        return False
    if (
        listed is not None
        and listed.type is EntityType.PLACE
        and words.low(i - 1) in block.lists.cues["locative_strong"]
    ):
        return False
    if listed is not None and listed.rank < SOFT and listed.type is not EntityType.PLACE:
        return False
    beside = j < len(words.word) and words.gap[j] in {" ", "-"} and words.cap(j) and block.name_word(j)
    return not (beside and not words.title_case and not block.common(j))


def _other_name(block: Block, k: int) -> bool:
    """Word k, before a family name, is no title and no ordinary word: both are part of another name."""
    words, lists = block.words, block.lists
    word = words.word[k]
    title = word in lists.cues["honorific"] or word.lower() in lists.cues["role"] or k in block.over
    return block.name_word(k) and not title and not block.common(k) and not word.isupper()
