"""Bodies by their head nouns: `Council`, `Ministry`, `Observatory`."""

import re
from functools import lru_cache

from reader.extract import events, foreign, laws
from reader.extract import named_forms as printed
from reader.extract.chunks import Block, right
from reader.extract.landmarks import place
from reader.extract.leftward import left
from reader.extract.listed import HARD
from reader.extract.rightward import ORG_LINKS, branched, reach
from reader.extract.spans import HEADLINES, Find
from reader.extract.wordlists.loader import Lists
from reader.model.article import BlockKind
from reader.model.findings import EntityType


def find(block: Block) -> list[Find]:
    """All names by head noun in a block; none in title case, where a capital says nothing."""
    words, cues = block.words, block.lists.cues
    found: Find | None
    out: list[Find] = printed.quoted(block) + printed.sites(block) + printed.lowered(block)
    out += laws.resolutions(block)
    if words.upper:
        return out
    heads = _heads(block.lists)
    for h in words.caps:
        word, found = words.word[h], None
        if word not in heads:
            continue
        if not words.title_case:
            if word in cues["org_head"] or word in cues["suffix_head"]:
                found = _org(block, h)
            if word in cues["law_head"]:
                found = found or laws.law(block, h)
            if word in cues["event_head"]:
                found = found or events.event(block, h)
            if word == "Day":
                found = found or events.day(block, h)
            if word in cues["event_first"]:
                found = found or events.named_event(block, h)
            if found is None and (word in cues["place_head"] or word in cues["place_head_first"]):
                found = place(block, h)
        elif word in cues["org_head"] and words.kind not in HEADLINES:
            found = _between_commas(block, _org(block, h))
        elif word in cues["org_head"] and words.kind is BlockKind.TITLE:
            found = _before_colon(block, h)
        if found is not None:
            out.append(found)
    out += foreign.find(block) + printed.ministries(block)
    return out + events.sessions(block, out) + events.place_events(block)


@lru_cache(maxsize=4)
def _heads(lists: Lists) -> frozenset[str]:
    """All words at which one of the rules begins."""
    return frozenset({"Day"}).union(*(lists.cues[kind] for kind in _KINDS))


_KINDS = (
    "org_head",
    "suffix_head",
    "law_head",
    "event_head",
    "event_first",
    "place_head",
    "place_head_first",
)


def _org(block: Block, h: int) -> Find | None:
    """The body whose head noun is word h; None when the word stands for something else."""
    words, cues = block.words, block.lists.cues
    word, k, j = words.word[h], left(block, h), reach(block, h)
    low = word.lower()
    if k == h and branched(block, h):
        return None  # what stands before is not known (`Velms’ Association Aldrun`)
    if k == h and word in _NUMBERED and _number(block, h):
        return block.named(h, h + 2, EntityType.ORG, f"“{word}” and a number", True, HARD, (), low)
    if _another_head_follows(block, h) and not branched(block, h):
        return None
    owner = block.over.get(h - 1)
    if word == "NGO" and owner is not None and owner.i <= k and owner.type is EntityType.GROUP:
        return None  # `the Aldruni NGO Velma`
    if j == h + 1 and low in _UNITS and k < h and not words.initial[k] and _number(block, h):
        return block.named(k, h + 2, EntityType.ORG, f"“{word}” and a number", True, HARD, (), low)
    if word in _DISTRICTS and words.word[h - 1] == "Autonomous":
        return None
    if (
        word == "Defenders"
        and words.low(k - 1) == "on"
        and words.word[k - 2] in {"Rapporteur", "Rapporteurs"}
    ):
        return None
    if word in _DISTRICTS and k == h and words.low(h + 1) in {"of", "de"} and not block.common(j - 1):
        rule = f"head noun “{word}”"
        return block.named(h, j, EntityType.PLACE, rule, True, HARD) if j > h + 2 else None
    named = block.over.get(h)
    if named is not None and named.type is EntityType.PLACE:
        return None
    if (
        named is not None
        and named.type in {EntityType.ORG, EntityType.LAW}
        and named.j == h + 1
        and named.i <= k
    ):
        if words.low(h + 1) != "of" and not (words.low(h + 1) == "on" and block.content(h + 2)):
            return None
        k = named.i
    if word == "Government" and words.word[h - 1] == "Local" and words.spaced(h):
        j = h + 2 if words.spaced(h + 1) and words.word[h + 1] in {"Area", "Areas"} else h + 1
        k = max([k, *(n + 1 for n in range(k, h) if not words.cap(n))])
        return block.named(k, j, EntityType.PLACE, "local government area", True, HARD) if k < h - 1 else None
    if word in _DISTRICTS and k == h - 1 and words.word[k] in cues["compass"]:
        return block.named(k, h + 1, EntityType.PLACE, f"head noun “{word}”", True, HARD)
    if word == "Government" and words.low(h + 1) == "of" and words.word[h + 2 : h + 3] == ["National"]:
        end = right(block, h, frozenset({"of"}))
        return block.named(h, end, EntityType.ORG, f"head noun “{word}”", True, HARD, (), low)
    if word == "Government":
        k, j = (k, h + 1) if h - k > 1 else (h, h)
    if low in _CENTRES and block.cue("detention", h - 1) and h - k > 1:
        return block.named(k, h + 1, EntityType.PLACE, "place of detention", True, HARD)
    if named is not None and named.i <= k and named.j >= j:
        return None
    while k < h and words.word[k] in _TITLES:
        k += 1
    court = block.over.get(k)
    if word == "Chamber" and court is not None and court.type is EntityType.ORG and court.j == k + 1 < h:
        k += 1  # `VCC Trial Chamber II`
    if low in _UNITS and k and words.bare(k) and _ORDINAL.match(words.word[k - 1]):
        k -= 1
    if k == h - 1 and low in _PASSING and words.low(k - 1) in {"a", "an"} and block.common(k):
        return None
    if word == "Service" and words.gap[k][-2:] == "s " and words.gap[k][:1] in "'’":
        owner = block.over.get(k - 1)
        k = owner.i if owner is not None and owner.type is EntityType.ORG else k
    if word in cues["honorific"] and words.bare(h + 1) and block.name_word(h + 1):
        return None
    if word == "Police" and words.word[j : j + 1] == ["Station"] and words.spaced(j):
        return block.named(k, j + 1, EntityType.ORG, "police station", True, HARD) if j > k + 1 else None
    if j - k < 2 or _too_weak(block, k, h, j):
        return None
    land = block.at.get(k)
    if (
        word in _DISTRICTS
        and j == h + 1
        and land is not None
        and land.type is EntityType.PLACE
        and land.j == h
    ):
        return None
    return block.named(k, j, EntityType.ORG, f"head noun “{word}”", True, HARD, (), low)


_UNITS = frozenset(
    {"battalion", "brigade", "division", "regiment", "corps", "army", "squad", "circuit", "rifles"}
)
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)?$")
_CENTRES = frozenset({"centre", "center", "centres", "centers"})
_TITLES = frozenset({"President", "Prime", "Minister", "Secretary", "Director", "Chairman"})
_STAFF = frozenset({"Manager", "Officer", "Director", "Coordinator", "Assistant", "Associate"})
_PASSING = frozenset(
    {"mission", "delegation", "campaign", "programme", "project", "panel", "team", "unit", "workshop"}
)
"""Heads that with one ordinary word and `a` before it name no body (`a Follow-up Mission`)."""
_MEN = frozenset({"Guards", "Police", "Monitors", "Defenders"})
"""Heads that at the begin of a sentence only say who somebody is."""
_DISTRICTS = frozenset({"Department", "Prefecture", "Division", "Command"})
_NUMBERED = frozenset(
    {"Group", "Commission", "Unit", "Movement", "Brigade", "Battalion", "Squad", "Regiment", "Platform"}
    | {"Detachment"}
)
_THIN = frozenset({"Order", "Post", "House", "Cross", "Press", "Campaign", "Media"})


def _another_head_follows(block: Block, h: int) -> bool:
    """The word behind is a head noun too (`Council Committee`), or word h only ends what goes on."""
    words, cues = block.words, block.lists.cues
    if not (words.bare(h + 1) and words.gap[h + 1] == " " and block.name_word(h + 1)):
        return False
    after = words.word[h + 1]
    if words.low(h) in _PASSING and after in _STAFF:
        return True
    return after in cues["org_head"] or after in cues["suffix_head"] or words.word[h] in cues["suffix_head"]


def _too_weak(block: Block, k: int, h: int, j: int) -> bool:
    """The words k to j are too little for a name: the head noun is an ordinary word, or stands alone."""
    words, cues = block.words, block.lists.cues
    word, link = words.word[h], words.low(h + 1)
    if word in cues["suffix_head"] and k == h:
        return True
    if k == h:
        if word == "Faculty" and link != "of":
            return True
        if word in _MEN and words.initial[h]:
            return True  # `Guards of the Velmar Corp. said`
        if word in cues["org_weak"] and link not in {"of", "for"}:
            return True
        if link == "on" and word.lower() not in cues["on_head"]:
            return True
        return word in _THIN and j - h < 3
    alone = k == h - 1 and words.initial[k] and words.low(k) in cues["title_word"]
    return (alone and word in cues["org_weak"]) or (word == "Faculty" and link != "of")


def _between_commas(block: Block, found: Find | None) -> Find | None:
    """In a line of capitalised words (a signature) a body must fill what stands between two commas."""
    if found is None:
        return None
    opens = found.i == 0 or "," in block.words.gap[found.i]
    closes = found.j == len(block.words.word) or "," in block.words.gap[found.j]
    return found if opens and closes and found.j - found.i > 2 else None


def _number(block: Block, h: int) -> bool:
    """`Group 31`: a number in figures stands right behind, and no unit of measure behind that."""
    words = block.words
    return (
        words.spaced(h + 1)
        and words.word[h + 1].isdigit()
        and len(words.word[h + 1]) < 4
        and not words.initial[h]
    )


def _before_colon(block: Block, h: int) -> Find | None:
    """`Name of a body: …` at the begin of a title."""
    words = block.words
    if not words.text[words.start : words.end].count(":"):
        return None
    j = next((k for k in range(h, len(words.gap)) if ":" in words.gap[k]), 0)
    if j <= h or j > 12:
        return None
    small = block.lists.cues["title_small"]
    if (
        all(words.cap(k) or words.low(k) in small for k in range(j))
        and right(block, h, ORG_LINKS | {"to"}) == j
    ):
        return block.named(0, j, EntityType.ORG, "body before a colon", True, HARD, (), words.low(h))
    return None
