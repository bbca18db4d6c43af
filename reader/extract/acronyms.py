"""Acronyms and their long forms, and short forms in capitals (`the Council`)."""

import re
from collections.abc import Iterable, Mapping

from reader.extract.chunks import Block
from reader.extract.listed import HARD, SINGLE
from reader.extract.places import dateline
from reader.extract.spans import Find
from reader.model.findings import EntityType

_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&./-]{1,11}$")
_ROMAN = re.compile(r"[IVXLC]+$")
_INNER = frozenset(
    {
        "of",
        "for",
        "on",
        "and",
        "the",
        "to",
        "in",
        "de",
        "des",
        "du",
        "la",
        "los",
        "del",
        "pour",
        "para",
        "e",
        "y",
    }
)


def is_acronym(word: str) -> bool:
    """The word can be an acronym: two capitals at least, and no more small letters than capitals."""
    capitals = sum(c.isupper() for c in word)
    return capitals >= 2 and capitals >= len(word) / 2 and _ACRONYM.match(word) is not None


def definitions(block: Block, finds: list[Find]) -> list[tuple[Find, str]]:
    """Long forms followed by their acronym in brackets, as (long form, acronym)."""
    words, out = block.words, []
    ends = {f.j: f for f in finds}
    for a in range(1, len(words.word)):
        word = words.word[a]
        opens, closes = words.gap[a].strip(" ,”\"’'"), words.gap[a + 1].lstrip("”\"’' ")
        if (
            opens not in {"(", "(“", "(the", '("'}
            or closes[:1] not in {")", ",", ";"}
            or not is_acronym(word)
        ):
            continue
        if word in block.lists.cues["not_org"] or words.upper or _ROMAN.match(word):
            continue
        named = ends.get(a)
        start = _initials(block, a, word.replace(".", ""))
        if named is not None and (start is None or start >= named.i or named.listed):
            out.append((named, word))
        elif start is not None:
            kind = named.type if named is not None else EntityType.ORG
            name = words.slice(start, a)
            out.append((Find(start, a, kind, name, f"initials of “{word}”", True, HARD - 2), word))
        else:
            k = a
            while (
                k > 0
                and (block.name_word(k - 1) or (words.low(k - 1) in _INNER and k < a))
                and (k == a or words.bare(k))
            ):
                k -= 1
            while k < a and not block.name_word(k):
                k += 1
            if a - k > 1:
                out.append(
                    (block.named(k, a, EntityType.ORG, "capitals before an acronym", False, HARD), word)
                )
    return out


def _initials(block: Block, a: int, acronym: str) -> int | None:
    """The word from which on the initials up to word a spell the acronym."""
    words = block.words
    letters = acronym.lower()
    for k in range(a - 1, max(-1, a - 14), -1):
        if (
            k + 1 < a
            and not words.bare(k + 1)
            and words.gap[k + 1] not in {", ", " & ", "’ ", "' ", "’s ", "'s "}
        ):
            return None
        if words.low(k)[0] == letters[0] and words.cap(k) and _spells(words.word[k:a], letters):
            return k
    return None


def _spells(words: list[str], letters: str) -> bool:
    """The letters are made of the begins of the words, small words skipped at will, none of the others."""
    if not words:
        return not letters
    if not letters:
        return all(w.lower() in _INNER for w in words)
    head = words[0].lower().replace(".", "")
    for size in range(min(4, len(letters), len(head)), 0, -1):
        if letters.startswith(head[:size]) and _spells(words[1:], letters[size:]):
            return True
    return head in _INNER and _spells(words[1:], letters)


def appositions(block: Block, finds: list[Find]) -> list[tuple[Find, str]]:
    """`the XYZ, the Name of the Body …`: an acronym with its name behind a comma, as (name, acronym)."""
    words, out = block.words, []
    for find in finds:
        a = find.i - 1
        if find.type is not EntityType.ORG or find.j - find.i < 2:
            continue
        if words.low(a) == "the" and a > 0:
            a -= 1
        if a < 0 or words.gap[a + 1] != ", " or not is_acronym(words.word[a]) or block.over.get(a):
            continue
        if words.word[a] not in block.lists.cues["not_org"] and not words.upper:
            out.append((find, words.word[a]))
    return out


def acronyms(block: Block, known: Mapping[str, Find], taken: set[int]) -> list[Find]:
    """Acronyms that the article defines, and words of capitals that nothing explains."""
    words, cues, out = block.words, block.lists.cues, []
    for i, word in enumerate(words.word):
        if i in taken or not word[0].isupper():
            continue
        defined = known.get(word)
        if defined is not None:
            name, kind = defined.name, defined.type
            out.append(
                Find(
                    i,
                    i + 1,
                    kind,
                    name,
                    "acronym defined in the article",
                    True,
                    SINGLE - 1,
                    defined.countries,
                )
            )
            continue
        if (
            words.upper
            or not 2 < len(word) < 8
            or not word.isupper()
            or not word.isalpha()
            or _ROMAN.match(word)
        ):
            continue
        if word in cues["not_org"] or word.lower() in block.lists.words or word.title() in cues["calendar"]:
            continue
        beside = [
            k
            for k in (i - 1, i + 1)
            if 0 <= k < len(words.word) and words.word[k].isupper() and len(words.word[k]) > 3
        ]
        if beside or dateline(block, i) or words.gap[i].endswith("-") or words.gap[i + 1].startswith("-"):
            continue
        if words.gap[i + 1][:1].isdigit() or block.over.get(i):
            continue
        out.append(
            Find(i, i + 1, EntityType.ORG, word, "capitals that the article does not explain", False, SINGLE)
        )
    return out


def short_forms(block: Block, heads: dict[str, Find], finds: Iterable[Find], taken: set[int]) -> list[Find]:
    """`the Council` after the long form; `heads`, the last long form by head noun, is brought forward."""
    words, out = block.words, []
    long_at = {f.i: f for f in finds if f.head and f.type in {EntityType.ORG, EntityType.LAW}}
    for i, word in enumerate(words.word):
        noun = long_at[i].head.title() if i in long_at else ""
        if noun in block.lists.cues["org_head"] or noun in block.lists.cues["law_head"]:
            heads[long_at[i].head] = long_at[i]
        long = heads.get(word.lower())
        if long is None or i in taken or not word[0].isupper() or words.title_case or words.upper:
            continue
        alone = not (block.joined(i) and block.name_word(i - 1)) if i else True
        follows = i + 1 < len(words.word) and words.gap[i + 1] == " " and block.name_word(i + 1)
        article = words.low(i - 1) in {"the", "this", "that"} or not words.initial[i]
        if alone and not follows and article and words.low(i + 1) != "of":
            rule = f"short for “{long.name[:60]}”"
            out.append(Find(i, i + 1, long.type, long.name, rule, False, SINGLE))
    return out
