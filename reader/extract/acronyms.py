"""Acronyms and their long forms."""

import re
from collections.abc import Mapping
from dataclasses import replace

from reader.extract import aliases, compounds
from reader.extract.bracketed import TRANSLATED
from reader.extract.chunks import Block
from reader.extract.datelines import dateline
from reader.extract.listed import HARD, LARGE, SINGLE
from reader.extract.spans import Find
from reader.model.findings import EntityType

_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&./-]{1,11}$")
_BETWEEN = re.compile(r"[\s-]+")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)$")
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


def letters(name: str) -> str:
    """The capitals of the words of a body's name: what its acronym would be."""
    words = _BETWEEN.split(name)
    return "".join(w[0] for w in words if w[:1].isupper()) if len(words) > 2 else ""


def definitions(block: Block, finds: list[Find]) -> list[tuple[Find, str]]:
    """Long forms followed by their acronym in brackets, as (long form, acronym)."""
    words, out = block.words, list[tuple[Find, str]]()
    bracket = words.holds("(")
    if not bracket and "or" not in words.bag:
        return out
    ends = {f.j: f for f in finds}
    out += _or_short(block, ends) if "or" in words.bag else []
    if not bracket:
        return out
    out += compounds.long_forms(block, ends) if words.holds("/") else []
    near = {a for at, gap in enumerate(words.gap) if "(" in gap for a in (at, at + 1)}
    near.update(f.j for f in finds if f.rule == TRANSLATED)
    for a in sorted(near & set(range(1, len(words.word)))):
        named = ends.get(a)
        if named is not None and named.rule == TRANSLATED and words.gap[a + 1].startswith(")"):
            out += [(named, words.word[a])] if words.cap(a) and not block.common(a) else []
            continue
        opens = words.gap[a].removeprefix("’s").removeprefix("'s").strip(" ,”\"’'")
        if (
            words.low(a - 1) in _HEREINAFTER
            and words.gap[a - 1].strip() == "("
            and words.gap[a].strip(' “"') == ""
        ):
            named = _may_be_meant(block, a - 1, words.word[a], ends)
            if named is not None and is_acronym(words.word[a]):
                out.append((named, words.word[a]))
            continue
        if opens[:1] != "(" or opens not in {"(", "(“", "(the", '("'}:
            continue
        word, closes = words.word[a], words.gap[a + 1].lstrip("”\"’' ")
        if closes[:1] not in {")", ",", ";"} or words.upper or _ROMAN.match(word):
            continue
        if _short_name(block, a, ends):
            out.append((ends[a], word))
        if word not in block.lists.cues["not_org"] and is_acronym(word):
            named = _may_be_meant(block, a, word, ends)
            long = _long_form(block, a, word.replace(".", ""), named)
            out += [(long, word)] if long is not None else []
    return out


def _or_short(block: Block, ends: Mapping[int, Find]) -> list[tuple[Find, str]]:
    """`the Harbour Relief Forces, or HRF, …`: the acronym behind `or` spells the name."""
    words, out = block.words, list[tuple[Find, str]]()
    for end, long in ends.items():
        a = end + 1
        if words.low(end) != "or" or words.gap[end] != ", " or long.type is not EntityType.ORG:
            continue
        if words.word[a : a + 1] == [letters(long.name)] and words.gap[a + 1][:1] in {",", ")", "."}:
            out.append((long, words.word[a]))
    return out


def _short_name(block: Block, a: int, ends: Mapping[int, Find]) -> bool:
    """`Human Rights Commission of Aldrun (Hakam)`: one unknown word in the bracket behind such a body."""
    words, long = block.words, ends.get(a)
    if long is None or long.type is not EntityType.ORG or not long.head or long.j - long.i < 3:
        return False
    word = words.word[a]
    unknown = word.isalpha() and len(word) > 3 and not word.isupper() and a not in block.over
    return unknown and block.name_word(a) and not block.common(a) and word not in block.lists.given


_BUILDINGS = frozenset({"hotel", "mall", "tower", "junction", "roundabout", "checkpoint", "market"})
_HEREINAFTER = frozenset({"hereinafter", "hereafter", "henceforth", "formerly", "or", "also"})


def _may_be_meant(block: Block, a: int, acronym: str, ends: Mapping[int, Find]) -> Find | None:
    """The name that ends before the bracket, if the acronym can be its own; a body `in X` instead of X."""
    named = ends.get(a)
    if named is None or named.type not in _BEARERS:
        return named
    listed = block.over.get(a)
    start = _initials(block, a, acronym.replace(".", ""))
    if (listed is not None and listed.name == named.name) or (start is not None and start >= named.i):
        if named.type is not EntityType.PERSON:
            return named
        rule = f"initials of “{acronym}”"
        return block.named(named.i, a, EntityType.ORG, rule, True, HARD - 2)
    link = named.i - 2 if block.words.low(named.i - 1) == "the" else named.i - 1
    body = ends.get(link)
    if named.type is not EntityType.PLACE or body is None or body.type is not EntityType.ORG:
        return None
    if (
        block.words.low(link) not in {"in", "of", "for"}
        or body.listed
        or acronym[-1] != block.words.word[a - 1][0]
    ):
        return body
    return block.named(body.i, a, EntityType.ORG, "body and its country", True, HARD - 2, (), body.head)


_BEARERS = frozenset({EntityType.PLACE, EntityType.PERSON, EntityType.GROUP})


def _long_form(block: Block, a: int, acronym: str, named: Find | None) -> Find | None:
    """What stands before the bracket: by initials, by a name found, or by its capitals."""
    start = _initials(block, a, acronym)
    if named is not None and (start is None or start >= named.i or named.listed):
        return named
    rule, rank = f"initials of “{acronym}”", HARD - 2
    if start is None:
        start, rule, rank = _capitals(block, a), "capitals before an acronym", HARD
        if a - start < 2:
            return None
        if (
            named is None
            and a - start > 2
            and sorted(acronym) == sorted(block.words.word[k][0] for k in range(start, a))
        ):
            return block.named(start, a, EntityType.ORG, f"letters of “{acronym}”", False, rank)
    kind = _kind(block, start, a) if named is None else named.type
    return block.named(start, a, kind, rule, rank == HARD - 2, rank) if kind is not None else None


def _kind(block: Block, i: int, j: int) -> EntityType | None:
    """What words i to j name by their nouns; None when they are ordinary words (`Economic Zone`)."""
    cues, some = block.lists.cues, block.words.word[i:j]
    if cues["org_head"].isdisjoint(some):
        if not cues["law_head"].isdisjoint(some):
            return EntityType.LAW
        if not cues["event_head"].isdisjoint(some):
            return EntityType.EVENT
        if j - i == 2 and not any(block.content(k) for k in range(i, j)) and len(block.words.word[j]) == 2:
            return None
        if all(block.content(k) or block.words.low(k) in _INNER for k in range(i, j)):
            return None
    return EntityType.ORG


def _capitals(block: Block, a: int) -> int:
    """The first word of the run of capitalised words, small ones inside, that ends before word a."""
    words, k = block.words, a
    while k > 0 and (k == a or words.bare(k)):
        if not block.name_word(k - 1) and (k == a or words.low(k - 1) not in _INNER):
            break
        k -= 1
    while k < a and not block.name_word(k):
        k += 1
    return k


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
        if a < 0 or words.gap[a + 1] != ", " or block.over.get(a):
            continue
        if not is_acronym(words.word[a]) and not _presented(block, a, find.j):
            continue
        if words.word[a] not in block.lists.cues["not_org"] and not words.upper:
            out.append((find, words.word[a]))
    return out


def own(block: Block, find: Find, explained: Mapping[str, Find]) -> Find:
    """The find; a listed acronym that the article explains in another way (`RSF`) means what it says here."""
    word = block.words.word[find.i]
    if not find.listed or find.j != find.i + 1 or word not in explained:
        return find
    long = explained[word]
    other = long.type is find.type is EntityType.ORG and letters(long.name) == word
    if not other or aliases.fits(word, find.name, long.name):
        return find
    return replace(find, name=long.name, rule="acronym defined in the article", listed=long.listed)


def _symbol(word: list[str], i: int) -> bool:
    """Word i is part of a document's symbol (`A/VEL/12/34`)."""
    beside = [word[k] for k in (i - 1, i + 1) if 0 <= k < len(word)]
    return any(w.isdigit() or len(w) == 1 for w in beside)


def _presented(block: Block, a: int, j: int) -> bool:
    """`according to Xyz, the Relief Council of …,`: one unknown word with a body in apposition."""
    words = block.words
    if words.low(a - 1) not in {"to", "by"} or not block.name_word(a) or block.common(a):
        return False
    closed = j >= len(words.word) or words.gap[j][:1] in {",", ")"} or words.gap[j].startswith(" (")
    return closed and words.low(a + 1) == "the" and words.word[a] not in block.lists.given


def acronyms(block: Block, known: Mapping[str, Find], taken: set[int]) -> list[Find]:
    """Acronyms that the article defines, and words of capitals that nothing explains."""
    words, cues, out, behind = block.words, block.lists.cues, list[Find](), 0
    for i in words.caps:
        word = words.word[i]
        if i in taken or i < behind:
            continue
        whole = compounds.end(block, i) if words.gap[i + 1] in compounds.JOINS else i + 1
        j = whole if whole > i + 1 and words.slice(i, whole) in known else i + 1
        if j == i + 1 and words.gap[j] in {"-", "‑"} and words.cap(j) and words.slice(i, j + 1) in known:
            j += 1
        defined = known.get(words.slice(i, j) if j > i + 1 else word)
        if defined is not None:
            rule = "acronym defined in the article"
            out.append(Find(i, j, defined.type, defined.name, rule, True, SINGLE - 1, defined.countries))
            behind = j
            continue
        if whole > i + 1 and not words.upper and compounds.plain(block, i, whole):
            rule = "capitals that the article does not explain"
            out.append(block.named(i, whole, EntityType.ORG, rule, False, SINGLE))
            behind = whole
            continue
        if (
            words.upper
            or not 2 < len(word) < 10
            or not word.isupper()
            or not word.isalpha()
            or _ROMAN.match(word)
        ):
            continue
        if word in cues["not_org"] or word.lower() in block.lists.words or word.title() in cues["calendar"]:
            continue
        place = block.lists.find(word.title()) if len(word) > 3 and i not in block.over else None
        if place is not None and place.type is EntityType.PLACE and not -1 < place.thousands < LARGE:
            codes = place.countries
            rule = f"{place.rule}, in capitals"
            out.append(Find(i, i + 1, place.type, place.name, rule, True, SINGLE, codes, "", True))
            continue
        beside = [
            k
            for k in (i - 1, i + 1)
            if 0 <= k < len(words.word) and words.word[k].isupper() and len(words.word[k]) > 3
        ]
        if beside or dateline(block, i) or words.gap[i].endswith("-") or words.gap[i + 1].startswith("-"):
            continue
        if "/" in {words.gap[i], words.gap[i + 1]} and _symbol(words.word, i):
            continue
        if words.gap[i + 1][:1].isdigit() or block.over.get(i):
            continue
        if words.gap[i + 1] == " " and words.low(i + 1) in _BUILDINGS and words.spaced(i):
            rule = f"“{words.low(i + 1)}” behind"
            out.append(Find(i, i + 1, EntityType.PLACE, word, rule, False, SINGLE))
            continue
        k = i - 1 if i and words.spaced(i) and _ORDINAL.match(words.word[i - 1]) else i
        rule, end = "capitals that the article does not explain", compounds.seated(block, i)
        out.append(Find(k, end, EntityType.ORG, words.slice(k, end), rule, False, SINGLE))
        behind = end
    return out
