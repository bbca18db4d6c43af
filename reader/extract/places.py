"""Places by what stands around them: datelines, cities of the lists, directions, unknown towns."""

from collections.abc import Iterable

from reader.extract import districts
from reader.extract.chunks import Block
from reader.extract.datelines import country_behind
from reader.extract.evidence import place_called
from reader.extract.listed import HARD, LARGE, PERSON, SOFT
from reader.extract.signs import PRINTED
from reader.extract.spans import Find
from reader.extract.wordlists.loader import DISTRICTS
from reader.model.findings import EntityType

_INNER_PLACE = frozenset({"de", "del", "la", "al", "el", "e", "i", "ez", "az", "ar", "as", "da", "do", "dos"})
_ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ez", "es"})
_WEAK_OF = frozenset({"people", "state", "battle", "kingdom"})
_PLACE_NOUNS_BEFORE = frozenset(
    {"city", "town", "village", "province", "district", "island", "capital", "suburb", "settlement"}
)


_SOFT_LISTS = frozenset({"city list", DISTRICTS})


def soft_places(block: Block, mentioned: frozenset[str], taken: set[int]) -> list[Find]:
    """Cities and other soft matches of the lists that the words around do not speak against."""
    words, cues, out = block.words, block.lists.cues, list[Find]()
    for find in block.at.values():
        if find.rank < SOFT or not taken.isdisjoint(range(find.i, find.j)):
            continue
        i, j = find.i, find.j
        before = words.low(i - 1) if i and words.gap[i] in {" ", "-"} else ""
        located = before in cues["locative"] or country_behind(block, j)
        entry = block.lists.city(words.slice(i, j))
        if find.rule not in _SOFT_LISTS or entry is None:
            if not _beside(block, i, j) or located or find.type is EntityType.GROUP:
                out.append(find)
            continue
        if words.low(j) in _INNER_PLACE and words.bare(j) and words.bare(j + 1) and block.name_word(j + 1):
            if located and j + 1 not in taken:
                name = words.slice(i, j + 2)
                out.append(Find(i, j + 2, find.type, name, f"“{before}” before", False, SOFT - 1))
            continue
        strong = before in cues["locative_strong"] or country_behind(block, j) or _chained(block, i, j)
        if entry.personal and j - i == 1 and not (located or strong) and words.low(j) != "based":
            continue
        if _beside(block, i, j) and not strong and not words.title_case:
            continue
        if i and words.gap[i] in {"-", "‑"} and words.low(i - 1) in _ARTICLES and i - 1 not in taken:
            i -= 1
        large = entry.thousands >= LARGE
        home = not mentioned.isdisjoint(find.countries)
        if large or strong or (home and (located or not words.initial[i])):
            certain = large or home or strong
            out.append(
                Find(
                    i,
                    j,
                    find.type,
                    find.name,
                    find.rule,
                    certain and not entry.personal,
                    SOFT,
                    find.countries,
                    "",
                    True,
                )
            )
    return out


def _chained(block: Block, i: int, j: int) -> bool:
    """`in Tessen, Velmar.`, `in Tessen and Odo.`: what ends a phrase behind `in` and a place."""
    words = block.words
    end = i - 1 if words.low(i - 1) == "and" and words.gap[i] == " " else i
    find = block.over.get(end - 1)
    if not i or find is None or find.type is not EntityType.PLACE or find.j != end:
        return False
    if words.gap[end] != (", " if end == i else " "):
        return False
    return words.gap[j][:1] in {".", ",", ";", ")"} and words.low(find.i - 1) in {"in", "near", "at"}


def _beside(block: Block, i: int, j: int) -> bool:
    """A capitalised word that is no listed name stands right before or behind."""
    words = block.words
    after = j < len(words.word) and words.gap[j] == " " and block.name_word(j) and j not in block.over
    before = (
        i > 0
        and words.gap[i] == " "
        and block.name_word(i - 1)
        and i - 1 not in block.over
        and not (words.initial[i - 1] and block.common(i - 1))
        and words.word[i - 1] not in block.lists.cues["compass"]
    )
    return after or before


def compass(block: Block, finds: Iterable[Find]) -> list[Find]:
    """`Eastern Velmar`: a capitalised direction belongs to the name."""
    words, out = block.words, list[Find]()
    for find in finds:
        i = find.i
        if find.type is not EntityType.PLACE or i == 0 or words.gap[i] not in {" ", "-"}:
            continue
        if words.word[i - 1] in block.lists.cues["compass"] and not (
            words.initial[i - 1] and words.gap[i] != " "
        ):
            rule = f"{find.rule}, direction before"
            if i > 1 and words.word[i - 2] in block.lists.cues["compass"] and words.gap[i - 1] in {" ", "-"}:
                i -= 1
            out.append(
                Find(
                    i - 1,
                    find.j,
                    EntityType.PLACE,
                    find.name,
                    rule,
                    True,
                    HARD,
                    find.countries,
                    "",
                    find.listed,
                )
            )
    return out


def unknown_places(block: Block, taken: set[int]) -> list[Find]:
    """Capitalised words that no list holds, where the words around make them a place."""
    words, cues, out = block.words, block.lists.cues, list[Find]()
    behind = 0
    for i in block.capital:
        if i < behind or i in taken or (block.common(i) and not _named(block, i)):
            continue
        j = i + 1
        while j < len(words.word) and j not in taken and words.bare(j) and j - i < 4:
            if block.name_word(j) and not block.common(j):
                j += 1
            elif (
                words.word[j] in _ARTICLES and words.gap[j + 1] in {"-", "‑"} and block.name_word(j + 1)
            ) or (
                words.word[j] in _INNER_PLACE
                and words.bare(j + 1)
                and block.name_word(j + 1)
                and j + 1 not in taken
            ):
                j += 2
            else:
                break
        if (
            words.spaced(j)
            and block.name_word(j)
            and j not in taken
            and words.low(j + 1) in cues["place_noun"]
        ):
            j += words.gap[j + 1] == " "
        if words.spaced(j) and words.word[j] in _ENDS and not (words.bare(j + 1) and block.name_word(j + 1)):
            j += j not in taken  # `Velmar West`
        rule = _place_rule(block, i, j) or _several(block, out, i, j)
        if not rule and i and words.gap[i] in {"-", "‑"} and words.low(i - 1) in _ARTICLES:
            rule = _place_rule(block, i - 1, j)  # `the town of al-Velma`
        behind = j
        if not rule or words.upper:
            continue
        k = i
        if k and words.gap[k] in {"-", "‑"} and words.low(k - 1) in _ARTICLES and k - 1 not in taken:
            k -= 1
        if not any(words.word[n].isupper() and len(words.word[n]) > 1 for n in range(k, j)):
            if k and words.word[k - 1] in cues["compass"] and words.gap[k] == " " and k - 1 not in taken:
                k -= 1
            out.append(block.named(k, j, EntityType.PLACE, rule, False, PERSON))
    return out


def _named(block: Block, i: int) -> bool:
    """`the state of Odd`: an ordinary word is the name of what a noun before it says."""
    words = block.words
    further = words.bare(i + 1) and block.name_word(i + 1)
    alone = not (further and block.common(i + 1)) and not words.title_case
    return alone and words.gap[i] == " " and words.low(i - 1) == "of" and words.word[i - 2] in _NAMED


_NAMED = frozenset({"state", "province", "village", "town", "city", "district", "county", "municipality"})
_ENDS = frozenset({"North", "South", "East", "West"})


def _place_rule(block: Block, i: int, j: int) -> str:
    """The rule that makes words i to j a place; empty when there is none."""
    words, cues = block.words, block.lists.cues
    short = j == i + 1 and len(words.word[i]) < 3
    if words.title_case or short or words.word[i] in cues["honorific"]:
        return ""
    before, two, after = words.low(i - 1), words.low(i - 2), words.low(j)
    near = i > 0 and words.gap[i] == " "
    if near and before == "in" and two in PRINTED:
        return ""
    if words.gap[i] == ", " and before == "capital" and words.gap[j][:1] in {",", "."}:
        return "“capital” before"
    if near and place_called(block, i):
        return f"“{before}” before"
    if near and before == "of" and two in cues["place_of"] and two not in _WEAK_OF:
        return f"“{two} {before}” before"
    if words.gap[j] in {" ", "-"} and after in cues["place_noun"]:
        return f"“{after}” behind"
    land = block.at[j].j if country_behind(block, j) else 0
    if land and words.gap[land][:2] not in {"'s", "’s"} and (i == 0 or not words.initial[i]):
        return "country behind"
    given = words.word[i] in block.lists.given
    if near and before in cues["locative_strong"] and (not given or (before == "in" and j - i > 1)):
        return f"“{before}” before"
    person = block.name_word(i - 2) and not block.common(i - 2) and i - 2 not in block.over
    if (
        near
        and before == "from"
        and not given
        and (person or two in cues["role"] or two in cues["people_from"])
    ):
        return "“from” before"
    opens = (
        words.initial[i]
        and after == "in"
        and words.gap[j] == " "
        and not given
        and words.word[j - 1][-1] != "s"
    )
    if opens and _place_behind(block, j + 1):
        return "place behind"
    if near and before in cues["locative"] and after in {"in", "near"} and _place_behind(block, j + 1):
        return "place behind"
    fled = {words.low(k) for k in range(max(0, i - 6), i - 1)} & cues["motion"]
    if near and before in {"to", "from"} and fled and words.word[i] not in block.lists.given:
        return f"“{before}” before"
    if words.gap[j] == "-" and after == "based":
        return "“-based” behind"
    if words.gap[j] == " " and after == "local" and words.low(j + 1) == "government":
        return "“local government” behind"
    if near and before == "to" and two in districts.WAYS:
        return f"“{two} to” before"
    if near and before == "and" and districts.way_between(block, i):
        return "“between” before"
    if districts.bracketed(block, i, j) or districts.owned(block, i, j):
        return "beside a place"
    if words.gap[j] == " " and after in _SIDES and words.low(j + 1) == "of" and _place_behind(block, j + 2):
        return f"“{after} of” behind"
    if near and before in {"at", "through", "via", "reached", "toward", "towards"}:
        return f"“{before}” before"
    if near and before in {"and", "to"} and two not in cues["function"] and _place_ends(block, i - 1):
        return "joined to a place"
    if near and words.word[i] in cues["place_head_first"] and before in cues["locative"] and j - i > 1:
        return f"“{words.word[i]}” first"
    if (
        near
        and before in {"at", "from", "to"}
        and words.gap[j] == ", "
        and after in {"near", "in", "outside", "north", "south", "east", "west"}
    ):
        return f"“{after}” behind"
    if near and before in _PLACE_NOUNS_BEFORE:
        return f"“{before}” before"
    return ""


_SIDES = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})


def _several(block: Block, out: list[Find], i: int, j: int) -> str:
    """`the hamlets of A and B`, `A and B, two villages`: what follows or is joined to unknown places."""
    words, cues = block.words, block.lists.cues
    if (
        out
        and words.low(i - 1) in {"and", "or"}
        and out[-1].j == i - 1
        and out[-1].rule.endswith("s of” before")
    ):
        return out[-1].rule
    if _counted_row(block, out, i):
        return "in a row with places"
    if _listed_between(block, out, i, j):
        return "between places of a list"
    if words.low(j) in {"is", "was", "lies", "lay"} and words.low(j + 1) in {"located", "situated", "in"}:
        return f"“{words.low(j + 1)}” behind" if words.low(j + 1) != "in" else ""
    k = j + 2 if words.low(j) == "and" and block.name_word(j + 1) else j
    number = words.low(k) in {"two", "three", "four", "five", "several", "both"} and words.gap[k] == ", "
    few = [words.low(n) for n in range(k + 1, min(k + 4, len(words.word)))]
    if number and not cues["place_noun"].isdisjoint(few) and not words.title_case:
        return f"“{words.low(k)}” behind"
    if number and "communities" in few:
        return "“communities” behind"
    return ""


def _counted_row(block: Block, out: list[Find], i: int) -> bool:
    """`A (7 dead), B (6) and C (1)`: a place and a number in a bracket stand before word i."""
    words = block.words
    k = i - 1 if words.low(i - 1) == "and" and words.gap[i] == " " else i
    if k < 2 or words.gap[k].strip() not in {"),", ")", ");"}:
        return False
    p = next((n for n in range(k - 1, max(0, k - 6), -1) if words.gap[n] == " ("), 0)
    if not p or not words.word[p][0].isdigit():
        return False
    before = block.over.get(p - 1)
    return (out and out[-1].j == p) or (before is not None and before.type is EntityType.PLACE)


def _listed_between(block: Block, out: list[Find], i: int, j: int) -> bool:
    """`from A to B, C, D and E`: words i to j stand between two places of a list."""
    words = block.words
    before = block.over.get(i - 1)
    known = before is not None and before.type is EntityType.PLACE
    if words.gap[i] != ", " or not (known or (out and out[-1].j == i)) or words.title_case:
        return False
    k = j + 1 if words.low(j) == "and" else j
    after = block.at.get(k)
    listed = after is not None and after.type is EntityType.PLACE
    return listed and words.gap[k] == (" " if k > j else ", ")


def _place_ends(block: Block, k: int) -> bool:
    """`between A and` or `from A to`, A a listed place, stands before word k + 1."""
    find = block.over.get(k - 1)
    if find is None or find.type is not EntityType.PLACE or find.j != k:
        return False
    opener = "between" if block.words.low(k) == "and" else "from"
    return block.words.low(find.i - 1) == opener


def _place_behind(block: Block, k: int) -> bool:
    """A listed place begins with word k, or with the one behind a direction or article."""
    words = block.words
    if words.low(k) in block.lists.cues["locative_strong"] or words.low(k) == "the":
        k += 1
    find = block.at.get(k)
    return find is not None and find.type is EntityType.PLACE
