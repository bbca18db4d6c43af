"""Peoples that no list holds, by `indigenous`, `ethnic` or `tribe` beside them; and compounds (`Afro-X`)."""

from reader.extract.chunks import Block
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType

_PREFIXES = frozenset(
    [
        *("Indo", "Afro", "Anglo", "Franco", "Sino", "Turco", "Serbo", "Greco", "Luso", "Hispano", "Austro"),
        *("Ibero", "Italo", "Russo", "Arab", "Judeo", "Euro"),
    ]
)


def find(block: Block) -> list[Find]:
    """Names of peoples: compounds of listed ones, and unknown words beside a people's noun."""
    words, cues, out = block.words, block.lists.cues, []
    for one in block.at.values():
        i = one.i
        if one.type is EntityType.GROUP and i and words.gap[i] == "-" and _compounded(block, one):
            out.append(block.named(i - 1, one.j, EntityType.GROUP, f"{one.rule}, compound", True, HARD))
        turned = words.spaced(i) and words.word[i - 1] in cues["compass"] and not words.title_case
        if turned and words.slice(one.i, one.j) in _CONTINENTAL:
            out.append(block.named(i - 1, one.j, EntityType.GROUP, f"{one.rule}, direction", True, HARD))
    for i in words.caps if words.holds("Afro") else ():
        word = words.word[i]
        if word.startswith("Afro") and len(word) > 7 and i not in block.over:
            whole = block.lists.names.get(word[4:].title())
            if whole is not None and whole.type is EntityType.GROUP:
                out.append(block.named(i, i + 1, EntityType.GROUP, f"{whole.rule}, compound", True, HARD))
    for i in words.caps:
        word = words.word[i]
        if word[-1] == "s" and len(word) > 5 and i not in block.over:
            whole = block.lists.names.get(word[:-1])
            if (
                whole is not None
                and whole.type is EntityType.GROUP
                and whole.rule != "nationality list"
                and not block.common(i)
            ):
                out.append(block.named(i, i + 1, EntityType.GROUP, f"{whole.rule}, plural", True, HARD))
    if words.title_case or words.upper:
        return out
    if cues["people_noun"].isdisjoint(words.lower) and _BESIDE.isdisjoint(words.lower):
        return out
    behind = 0
    for i in block.capital:
        if i < behind:
            continue
        j = i
        while j < len(words.word) and j - i < 3 and _unknown(block, j) and (j == i or words.spaced(j)):
            j += 1
        if j > i:
            after = words.low(j) if words.gap[j] in {" ", "’ ", "' "} else ""
            before = words.low(i - 1) if i and words.gap[i] == " " else ""
            ethnic = before in {"indigenous", "ethnic"} and after not in _OTHERS and not words.cap(i - 1)
            land = after == "tribal" and words.low(j + 1) in cues["place_noun"]
            if land:
                out.append(block.named(i, j, EntityType.PLACE, "“tribal” and a land behind", False, HARD))
            elif ethnic or after in cues["people_noun"] or (before == "indigenous" and after in _GROUPS):
                rule = f"“{after}” behind" if after in cues["people_noun"] else f"“{before}” before"
                out.append(block.named(i, j, EntityType.GROUP, rule, False, HARD))
        behind = j
    return out


_BESIDE = frozenset({"indigenous", "ethnic", "tribal"})
_CONTINENTAL = frozenset(
    ["African", "Africans", "Asian", "Asians", "European", "Europeans", "American", "Americans"]
)
_OTHERS = frozenset({"reservation", "reserve", "park", "council", "university"})
_GROUPS = frozenset({"group", "groups", "community", "communities", "nation", "leader", "leaders"})


def _compounded(block: Block, one: Find) -> bool:
    """`Afro-X`, or an unknown word before the hyphen: a branch of the people."""
    words, i = block.words, one.i - 1
    if words.word[i] in _PREFIXES:
        return True
    low = words.low(i)
    apart = low in {"pro", "anti", "ex", "non", "neo"} or block.common(i) or i in block.over
    return (
        one.rule != "nationality list"
        and not apart
        and words.cap(i)
        and low not in block.lists.cues["particle"]
    )


def _unknown(block: Block, i: int) -> bool:
    return (
        block.name_word(i)
        and not block.common(i)
        and i not in block.over
        and not block.words.word[i].isupper()
    )


def lands(block: Block) -> list[Find]:
    """`in Amhara`, `the Afar region`, `Dar Masalit`: names of peoples that are names of their lands too."""
    words, out = block.words, list[Find]()
    for find in block.at.values() if "Dar" in words.bag else ():
        i = find.i - 1
        if find.type is not EntityType.GROUP or i < 0:
            continue
        house = words.word[i] == "Dar" and words.gap[find.i] == " "
        if house and not (words.bare(i) and words.cap(i - 1)):
            out.append(block.named(i, find.j, EntityType.PLACE, "land of a people", True, HARD - 1))
    if words.upper or _LANDS.isdisjoint(words.bag):
        return out
    for find in block.at.values():
        if find.type is not EntityType.GROUP or words.word[find.i] not in _LANDS or find.j > find.i + 1:
            continue
        behind = words.low(find.j) if words.gap[find.j] == " " else ""
        before = words.low(find.i - 1) if words.gap[find.i] == " " else ""
        alone = not behind or behind in block.lists.cues["function"] or behind in block.lists.cues["said"]
        beside = block.over.get(find.i - 2 if before == "and" else find.i - 1)
        row = beside is not None and beside.type is EntityType.PLACE
        row = row and (before == "and" or words.gap[find.i] in {" & ", ", "})
        if behind in _REGIONS or (alone and (before in _WITHIN or row)):
            rule = "land of a people"
            out.append(Find(find.i, find.j, EntityType.PLACE, words.word[find.i], rule, True, HARD - 1))
    return out


_LANDS = frozenset(
    {"Amhara", "Afar", "Sidama", "Kachin", "Shan", "Kayah", "Karenni", "Karen", "Harari", "Konso"}
)
_REGIONS = frozenset({"region", "state", "regional", "zone", "province"})
_WITHIN = frozenset({"in", "from", "across", "throughout", "into", "to"})
