"""How far the name of a body reaches to the right of its head noun."""

import re

from reader.extract.chunks import Block, right
from reader.model.findings import EntityType

ORG_LINKS = frozenset({"of", "for", "on", "against"})
_SENT = frozenset({"mission", "embassy", "consulate", "delegation"})
"""Bodies sent to a place, which belongs to their name."""
_FIELD = _SENT | {"administration", "office", "force", "operation", "chambers"}
_NUMERAL = re.compile(r"[IVX]+$|\d{1,3}$")
_PLURAL = frozenset({"Committees", "Ministries", "Courts", "Councils", "Commissions", "Parliaments"})
_SEATED = frozenset(
    [
        "committee",
        "commission",
        "group",
        "mechanism",
        "panel",
        "association",
        "network",
        "coalition",
        "forum",
        "initiative",
        "movement",
        "centre",
        "center",
        "institute",
        "observatory",
        "organisation",
        "organization",
        "union",
        "league",
        "society",
        "alliance",
        "project",
    ]
)
"""Bodies whose field is followed by the country that they look at: `Centre for Human Rights in X`."""


def reach(block: Block, h: int) -> int:
    """Behind the last word that belongs to the body to the right of its head noun."""
    words, low, cues = block.words, block.words.low(h), block.lists.cues
    j = right(block, h, ORG_LINKS)
    if (
        low in _SENT
        or (low in _FIELD and j == h + 1)
        or (words.low(j) == "in" and words.low(j - 1) in {"rights", "situation"} and j > h + 1)
    ):
        j = _in_place(block, j)
    if (
        low in _SEATED
        and words.low(h + 1) in ORG_LINKS
        and j > h + 2
        and words.low(j) == "in"
        and words.bare(j)
    ):
        j = _country(block, j)
    if (
        j == h + 1
        and words.spaced(j)
        and j in block.at
        and low in {"centre", "center", "office", "bureau", "court"}
    ):
        seat = block.at[j]
        j = seat.j if seat.type is EntityType.PLACE else j
        j += j > h + 1 and words.spaced(j) and words.word[j] in {"I", "II", "III", "IV", "V"}
    if j == h + 1 and branched(block, h):
        j = block.at[j].j
    if j == h + 1 and words.low(j) == "for":
        j = _purpose(block, h, j)
    if words.word[h] in _PLURAL:
        j = _cut_places(block, h, j)
    if (
        words.word[h] in {"Chamber", "Branch"}
        and j == h + 1
        and words.spaced(j)
        and _NUMERAL.match(words.word[j])
    ):
        j += 1
    if words.gap[j] in {"-", "‑"} and not cues["compass"].isdisjoint(words.word[j : j + 1]):
        j += 1  # `Velmar Army-South`
    return _to_verb(block, h, j)


_BRANCHED = frozenset(
    {"association", "network", "foundation", "federation", "society", "alliance", "coalition", "forum"}
)
"""Bodies of which each country has its own, named behind (`Women’s Association Velmar`)."""


def branched(block: Block, h: int) -> bool:
    """The country or region of a branch stands right behind word h and ends the name."""
    words, land = block.words, block.at.get(h + 1)
    if words.low(h) not in _BRANCHED or words.title_case or land is None or not words.spaced(h + 1):
        return False
    owner = words.gap[land.j][:2] in {"'s", "’s"} or (words.bare(land.j) and words.cap(land.j))
    return land.rule in {"country list", "region list"} and not owner


def _purpose(block: Block, h: int, j: int) -> int:
    """`National Agency for fighting fraud, smuggling and theft`: a purpose in lower case, to its end."""
    words, cues = block.words, block.lists.cues
    told = {words.low(k) for k in range(max(0, h - 8), h)}
    if words.low(j + 1) not in _FIGHTING or not block.joined(h) or not words.cap(h - 1) or told & _JUDGED:
        return j
    end, k, listed = j, j + 2, False
    while k < len(words.word) and k - j < _TAIL and not words.cap(k) and words.word[k].isalpha():
        if words.gap[k] == ", ":
            if not _list_closes(block, k):
                break
            listed = True
        elif not words.bare(k):
            break
        low = words.low(k)
        if low in cues["said"] or (low in cues["function"] and low not in _IN_TAIL):
            return end if end > j and not listed else j
        k += 1
        end = k if low not in _IN_TAIL else end
    return end


def _list_closes(block: Block, k: int) -> bool:
    """Word k stands behind a comma; `and` and the last things of the list follow, then the phrase ends."""
    words = block.words
    at = next((n for n in range(k, min(k + 6, len(words.word))) if words.low(n) == "and"), 0)
    for n in range(at + 1, min(at + 5, len(words.word) + 1)) if at else ():
        if n == len(words.word) or words.gap[n] != " ":
            return n > at + 1
    return False


_TAIL = 14
_IN_TAIL = frozenset({"of", "and", "the", "against"})
_FIGHTING = frozenset(
    {"fighting", "combating", "combatting", "preventing", "promoting", "protecting", "monitoring"}
)
_JUDGED = frozenset(
    {"praised", "thanked", "lauded", "blamed", "criticised", "criticized", "accused", "condemned", "credited"}
)
"""Before `the Agency for fighting …` these tell why somebody is praised or blamed."""


def _country(block: Block, j: int) -> int:
    """Behind the country or region that follows `in`, which is word j; j itself when there is none."""
    words = block.words
    k = j + 2 if words.low(j + 1) == "the" else j + 1
    find = block.at.get(k)
    field = block.content(j - 1) and words.cap(j - 1)
    known = find is not None and words.bare(k) and find.rule in {"country list", "region list"}
    return find.j if find is not None and known and field else j


def _in_place(block: Block, j: int) -> int:
    """`Mission of X to the UN in Y`: the body accredited to and the seat belong to the name."""
    words = block.words
    for link in ("to", "in", "at", "in"):
        k = j + 1
        if words.low(j) != link or not words.bare(j):
            continue
        if words.low(k) == "the":
            k += 1
        find = block.at.get(k)
        if find is not None and words.bare(k) and find.type in {EntityType.PLACE, EntityType.ORG}:
            j = find.j
    return j


def _to_verb(block: Block, h: int, j: int) -> int:
    """`Mechanism to Assist in the Investigation …`: a purpose clause in capitals belongs to the name."""
    words, small = block.words, block.lists.cues["title_small"]
    if words.low(j) != "to" or not words.bare(j) or not block.name_word(j + 1) or not block.common(j + 1):
        return j
    end = k = j + 2
    while k < len(words.word) and words.bare(k) and k - h < 40:
        if words.cap(k):
            end = k + 1
        elif words.low(k) not in small:
            break
        k += 1
    if (
        end < len(words.word)
        and words.word[end].isdigit()
        and words.word[end - 1] in block.lists.cues["calendar"]
    ):
        end += 1
    return end


def _cut_places(block: Block, h: int, j: int) -> int:
    """`Committees of X for Aland and Boland`: bodies of several countries end before them."""
    for k in range(h + 1, j):
        if (
            block.words.low(k) in {"for", "in"}
            and k + 1 in block.at
            and block.at[k + 1].type is EntityType.PLACE
        ):
            return k
    return j
