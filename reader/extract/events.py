"""Events by their head nouns: `Summit`, `War`, a session of a body, a place and what happened there."""

import re

from reader.extract.chunks import Block, right
from reader.extract.leftward import left
from reader.extract.listed import HARD
from reader.extract.spans import Find
from reader.model.findings import EntityType

_YEAR = re.compile(r"(?:19|20)\d\d$")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$|(?:first|second|third|[a-z]+(?:th|fth))$", re.I)


SESSION = "session of a body"


def event(block: Block, h: int) -> Find | None:
    """The event whose head noun is word h; None when the word stands for something else."""
    words = block.words
    k = left(block, h)
    j = right(block, h, frozenset({"of", "on", "for"})) if words.word[h] == "Conference" else h + 1
    if (
        j < len(words.word)
        and words.bare(j)
        and block.name_word(j)
        and words.word[j] in block.lists.cues["org_head"]
    ):
        return None
    named = block.over.get(h)
    if named is not None and named.type is EntityType.EVENT:
        k = min(k, named.i)
    if words.low(h) == "conference" and block.possessed(h):
        return block.named(k, j, EntityType.ORG, "conference of persons", True, HARD, (), "conference")
    dated = k > 1 and words.spaced(k - 1) and words.word[k - 2] in block.lists.cues["calendar"]
    if k > 0 and _YEAR.match(words.word[k - 1]) and words.bare(k) and not dated:
        k -= 1
    if j - k < 2 or (named is not None and named.i == k and named.j == j):
        return None
    return block.named(k, j, EntityType.EVENT, f"head noun “{words.word[h]}”", True, HARD, (), words.low(h))


_SCOPES = frozenset({"International", "World", "National", "Global"})


def day(block: Block, h: int) -> Find | None:
    """`World Harbour Day`, `International Day of Rivers`: word h is `Day`."""
    words, k = block.words, left(block, h)
    while k < h and words.word[k] not in _SCOPES:
        k += 1
    j = right(block, h, frozenset({"of", "for", "against", "in"}))
    if k == h or (k == h - 1 and j == h + 1):
        return None
    return block.named(k, j, EntityType.EVENT, "head noun “Day”", True, HARD - 1)


def named_event(block: Block, h: int) -> Find | None:
    """`Hurricane Ana`, `Operation Clear Sky`."""
    words, j = block.words, h + 1
    while j < len(words.word) and words.bare(j) and block.name_word(j) and j - h < 4:
        j += 1
    if j == h + 1 or (
        words.initial[h] and words.word[h] == "Operation" and block.common(j - 1) and j == h + 2
    ):
        return None
    return block.named(h, j, EntityType.EVENT, f"“{words.word[h]}” before", True, HARD)


def sessions(block: Block, found: list[Find]) -> list[Find]:
    """`43rd session of the Council`: a session of a body."""
    words, out = block.words, list[Find]()
    if "session" not in words.lower:
        return out
    starts = {f.i: f for f in (*block.at.values(), *found) if f.type is EntityType.ORG}
    for i, low in enumerate(words.lower):
        if low != "session" or i == 0 or words.low(i + 1) != "of" or not _ORDINAL.match(words.word[i - 1]):
            continue
        k = i + 3 if words.low(i + 2) == "the" else i + 2
        body = starts.get(k)
        if body is not None:
            start = i - 2 if i > 1 and words.gap[i - 1] == "-" else i - 1
            name = words.slice(start, body.j)
            out.append(Find(start, body.j, EntityType.EVENT, name, SESSION, True, HARD - 1, (), body.head))
    return out


def place_events(block: Block) -> list[Find]:
    """`Velmar riots`: a place followed by what happened there."""
    words, out = block.words, []
    for find in block.at.values():
        j = find.j
        if find.type is not EntityType.PLACE or j >= len(words.word) or words.gap[j] != " ":
            continue
        if find.rule == "country list" and words.low(j) in _BY_STATES:
            continue
        if words.low(j) in block.lists.cues["event_noun"] or _trials(block, find):
            i = find.i
            while i > 0 and words.spaced(i) and block.name_word(i - 1) and not block.common(i - 1):
                i -= 1
            out.append(
                Find(
                    i,
                    j + 1,
                    EntityType.EVENT,
                    words.slice(i, j + 1),
                    "place and event",
                    False,
                    HARD - 1,
                )
            )
    return out


def _trials(block: Block, find: Find) -> bool:
    """`the Velmar trials`: a city known for them; not `the Velmar trials of a vaccine`."""
    words, j = block.words, find.j
    if words.low(j) != "trials" or words.low(find.i - 1) != "the" or find.rule != "city list":
        return False
    dated = words.low(j + 1) == "of" and words.word[j + 2 : j + 3] and words.word[j + 2].isdigit()
    return bool(dated) or words.low(j + 1) not in {"of", "for", "with", "on"}


_BY_STATES = frozenset({"attack", "attacks", "bombing", "bombings", "shootings", "explosion"})
"""What a state does or suffers at many times: `the Aldrun bombing` names no one event."""
