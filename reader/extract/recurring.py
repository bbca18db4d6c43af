"""Places and bodies that one sentence has shown to be such, wherever else the article names them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reader.extract import towns
from reader.extract.affiliations import OFFICER
from reader.extract.chunks import Block
from reader.extract.listed import HARD, SINGLE
from reader.extract.spans import Find
from reader.extract.wordlists.loader import Lists
from reader.model.findings import EntityType

_SHORTENED = frozenset({EntityType.PLACE, EntityType.ORG})
_TYPES = frozenset({EntityType.PLACE, EntityType.ORG, EntityType.GROUP})


def shown(finds: Iterable[Find], lists: Lists) -> dict[str, Find]:
    """Names that no list holds and that only the words around have shown, by their printed form."""
    out: dict[str, Find] = {}
    finds = list(finds)
    lands = {f.name for f in finds if f.type is EntityType.PLACE}
    for find in finds:
        guessed = find.type in _TYPES and not find.certain and not find.listed and not find.head
        guessed = guessed or _plain_town(find, lists)
        if guessed and find.j - find.i < 5 and len(find.name) > 3:
            out.setdefault(find.name, find)
        tail = _without_place(find, lists)
        if tail:
            out.setdefault(tail, find)
        short = _short(find, lists)
        if short and (find.type is EntityType.PLACE or short not in lands):
            same = find.type is not EntityType.PLACE or find.name.split(" ")[0] in _FIRST_NOUNS
            out.setdefault(short, find if same else replace(find, name=short))
    return out


def _plain_town(find: Find, lists: Lists) -> bool:
    """A listed town of one word that is no person's name and no ordinary word."""
    town = find.type is EntityType.PLACE and find.rule in _TOWNS and " " not in find.name
    return town and not lists.personal(find.name) and find.name.lower() not in lists.words


_TOWNS = frozenset({"city list", towns.RULE})


def settled(found: Iterable[list[Find]]) -> list[list[Find]]:
    """The finds, names of two kinds given the one of the surer sign.

    `town of Velmar` outweighs `Velmar spokesman Odo Kem`, and `the group Odd Street` the noun in the name.
    """
    found = list(found)
    lands = {f.name for finds in found for f in finds if f.type is EntityType.PLACE and not f.head}
    bodies = {f.name for finds in found for f in finds if f.type is EntityType.ORG and _by_noun(f)}
    out = []
    for finds in found:
        kept = []
        for find in finds:
            if find.type is EntityType.ORG and find.rule.endswith(OFFICER) and find.name in lands:
                find = replace(find, type=EntityType.PLACE, rule="shown elsewhere in the article")
            elif find.type is EntityType.PLACE and find.head and find.name in bodies:
                find = replace(find, type=EntityType.ORG, rule="shown elsewhere in the article", head="")
            kept.append(find)
        out.append(kept)
    return out


def _by_noun(find: Find) -> bool:
    """`the group` or the like stands before the name."""
    return find.rule.endswith("” before") and not find.certain


def long_names(finds: Iterable[Find]) -> dict[str, Find]:
    """Bodies, laws and events of four words and more, which a headline can only spell on purpose."""
    kinds = {EntityType.ORG, EntityType.LAW, EntityType.EVENT}
    return {
        f.name: f
        for f in finds
        if f.type in kinds and f.head and f.j - f.i > _PLAIN + 1 and " to " not in f.name.lower()
    }


_FIRST = re.compile(r"[ '-]")
_LONGEST = 16


def in_headline(block: Block, known: Mapping[str, Find]) -> list[Find]:
    """Those names in a line of capitalised words."""
    words, out = block.words, list[Find]()
    if not words.title_case or words.upper:
        return out
    starts = {_FIRST.split(name)[0] for name in known}
    for i in (i for i in words.caps if words.word[i] in starts):
        for j in range(min(len(words.word), i + _LONGEST), i + _PLAIN + 1, -1):
            find = known.get(words.slice(i, j))
            if find is not None:
                out.append(replace(find, i=i, j=j, rule="shown elsewhere in the article", rank=HARD - 3))
                break
    return out


def _short(find: Find, lists: Lists) -> str:
    """What stands for a name later: `Velmar` of `Velmar Township`, `Ilvana` of `Ilvana News Agency`."""
    words = find.name.split(" ")
    first = words[0]
    if find.listed or find.type not in _SHORTENED or first.lower() in lists.words or len(first) < 4:
        return ""
    entry = lists.find(first)
    if entry is not None and (entry.thousands < 0 or words[1:] != ["City"]):
        return ""
    if find.type is EntityType.PLACE:
        base = find.head and words[-1].lower() == find.head and len(words) == 2 and find.head in _BASED
        if len(words) == 2 and first in _FIRST_NOUNS and words[1][0].isupper() and len(words[1]) > 3:
            return words[1] if lists.find(words[1]) is None and words[1].lower() not in lists.words else ""
        return first if base else ""
    if first in lists.given:
        return ""
    if len(words) == 1:
        return first.capitalize() if first.isupper() and len(first) > 5 and first.isalpha() else ""
    if (
        len(words) < 3
        or (words[1] not in _SECOND and words[1] != "for")
        or not first.isalpha()
        or first.isupper()
    ):
        return ""
    plain = all(w.lower() in lists.words or w.lower() in _SMALL or w in lists.names for w in words[1:])
    return first if plain else ""


def _without_place(find: Find, lists: Lists) -> str:
    """`Truth and Justice Commission` of `Velmar Islands Truth and Justice Commission`."""
    if find.type is not EntityType.ORG or find.listed or not find.head:
        return ""
    words = find.name.split(" ")
    for size in range(min(3, len(words) - 4), 0, -1):
        entry = lists.find(" ".join(words[:size]))
        if entry is not None and entry.type in {EntityType.PLACE, EntityType.GROUP}:
            return " ".join(words[size:]) if words[size][0].isupper() else ""
    return ""


_SECOND = frozenset(
    [
        *("Human", "News", "Organization", "Organisation", "Foundation", "Movement", "Network", "Initiative"),
        *("Centre", "Center", "Trust", "Forum", "Coalition", "Project", "Collective", "Campaign"),
        *(
            "Confederation",
            "Federation",
            "Alliance",
            "Legal",
            "Institute",
            "Association",
            "Group",
            "Relief",
            "Watch",
        ),
    ]
)
"""What follows a body's own name; `Regional Court` or `Bar Association` follow a place's."""


_BASED = frozenset(
    {"city", "territory", "woreda", "farm", "sub-county", "payam"}
    | {"township", "district", "province", "county", "village", "municipality", "town", "regency"}
    | {"stadium", "prison", "camp"}
)
_FIRST_NOUNS = frozenset({"Hacienda", "Sitio", "Barangay", "Camp", "Kampung", "Vereda", "Desa"})
"""Nouns that stand before the name of a place, which stands without them later (`Hacienda Velmar`)."""
_PLAIN = 2
"""So many spaces has a name that a headline may spell by chance."""
_SMALL = frozenset({"of", "for", "and", "the", "on"})


def repeats(block: Block, known: Mapping[str, Find], taken: set[int]) -> list[Find]:
    """Further mentions of those names, where no other capitalised word stands beside them."""
    words, out = block.words, []
    if words.title_case:
        known = {name: find for name, find in known.items() if name.count(" ") > _PLAIN}
    if not known or words.upper:
        return []
    starts = {name.split(" ")[0].split("-")[0] for name in known}
    if starts.isdisjoint(words.bag):
        return []
    for i, word in enumerate(words.word):
        if word not in starts or i in taken:
            continue
        for j in range(min(len(words.word), i + 5), i, -1):
            find = known.get(words.slice(i, j))
            if find is None or not taken.isdisjoint(range(i, j)):
                continue
            if not _beside(block, i, j):
                rule = "shown elsewhere in the article"
                out.append(Find(i, j, find.type, find.name, rule, False, SINGLE))
            break
    return out


def _beside(block: Block, i: int, j: int) -> bool:
    """A capitalised word that belongs to the same run stands right before or behind."""
    words = block.words
    before = i > 0 and words.gap[i] == " " and block.name_word(i - 1) and not words.initial[i - 1]
    after = j < len(words.word) and words.gap[j] in {" ", "-"} and block.name_word(j)
    return before or after
