"""What a text says that a name is: `Mira Tolven, its secretary`. Only words that stand beside the name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reader.extract.bags import bag
from reader.extract.wordlists.loader import load
from reader.model.article import PROSE, Article
from reader.model.clean import SafeText
from reader.model.findings import EntityType

LONGEST = 110
"""Characters that a description has at most."""


@dataclass(frozen=True, slots=True)
class Described:
    """Words that say what a name is."""

    words: SafeText
    start: int
    """Text offset."""
    end: int
    rule: str
    locator: str


_DETERMINER = r"(?:an?|the|its|their|his|her|one of the|(?:former|then|current|deputy|acting)(?= ))"
_BEHIND = re.compile(
    rf",\s(?P<words>{_DETERMINER}\s[^,;:()“”\"]{{3,{LONGEST}}}?)(?=[,;:.]\s|[,;:.]?$|\s[–—]\s)"
)
_OFFICE = re.compile(rf",\s(?P<words>[\w’'-]+[^,;:()“”\"]{{0,{LONGEST}}}?)(?=[,;.]\s|[,;.]?$)")
_IS = re.compile(rf"\s(?:is|was)\s(?P<words>(?:an?|the)\s[^,;:()“”\"]{{3,{LONGEST}}}?)(?=[,;:.]\s|[,;:.]?$)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|told|added"
    r"|reported|wrote|asked|called|announced|claimed|denied|stated|warned|made|took|gave|went|came|began)\b"
)
_ELSEWHERE = re.compile(r"\b(?:who|which|that|where|when|whose|after|before|while|because)\b")
_BEFORE = re.compile(r"(?:[\w’'/-]+\s){1,7}$")


@cache
def _heads(kind: EntityType) -> frozenset[str]:
    """The nouns of which one must stand in a description of such a name."""
    cues = load().cues
    match kind:
        case EntityType.PERSON:
            return cues["role"]
        case EntityType.ORG:
            return cues["org_noun"]
        case EntityType.GROUP:
            return cues["org_noun"] | _GROUPS
        case EntityType.PLACE:
            return cues["place_noun"] | _PLACES
    return frozenset()


_GROUPS = bag("people minority community tribe group militia movement")
_PLACES = bag(
    "town city village capital province district region suburb port island state country camp county "
    "settlement neighbourhood neighborhood valley prefecture"
)


def described(article: Article, mentions: Iterable[tuple[int, int]], kind: EntityType) -> Described | None:
    """The first words that say what the name at these text offsets is; None when none do.

    An apposition or a sentence with `is` counts if a noun for such a thing heads it; before a person's
    name, the office.
    """
    if not _heads(kind):
        return None
    for start, end in mentions:
        number = article.block_at(start)
        block, base = article.blocks[number], article.starts[number]
        if block.kind not in PROSE:
            continue
        found = _beside(block.text, start - base, end - base, kind)
        if found is not None:
            first, last, rule = found
            words = SafeText(block.text[first:last])
            return Described(words, base + first, base + last, rule, block.locator)
    return None


def _beside(text: str, start: int, end: int, kind: EntityType) -> tuple[int, int, str] | None:
    for pattern, rule in ((_BEHIND, "apposition behind the name"), (_IS, "“is” or “was” behind the name")):
        found = pattern.match(text, end)
        if found and _fits(found["words"], kind):
            return (*found.span("words"), rule)
    if kind is EntityType.PERSON:
        found = _OFFICE.match(text, end)
        if found and _fits(found["words"], kind):
            return (*found.span("words"), "office behind the name")
        before = _BEFORE.search(text, max(0, start - 80), start)
        if before:
            return _office_before(text, before.start(), start)
    return None


def _fits(words: str, kind: EntityType) -> bool:
    """Whether a noun for such a thing heads the words: it stands before what `of`, `in`, `who` add."""
    if _FINITE.search(_ELSEWHERE.split(words)[0]):
        return False
    head = re.split(r"\s(?:of|in|for|at|on|from|with|to|by|based|who|which|that|where|and)\s", words)[0]
    last = head.split()[-1].strip(".’'") if head.split() else ""
    return last.casefold() in _heads(kind) or last in _heads(kind)


def _office_before(text: str, first: int, start: int) -> tuple[int, int, str] | None:
    """`Foreign Minister`, `union spokesman`: the words that end with a role right before the name."""
    cues = load().cues
    words = list(re.finditer(r"[\w’'/-]+", text[first:start]))
    if not words or words[-1].group().casefold() not in cues["role"]:
        return None
    at = len(words) - 1
    while at and text[first + words[at - 1].end() : first + words[at].start()] == " ":
        word = words[at - 1].group()
        if not (word[:1].isupper() or word.casefold() in cues["title_word"]):
            break
        if word.casefold() in {"the", "a", "an", "his", "her", "its", "and", "but", "when", "in", "on"}:
            break
        at -= 1
    return first + words[at].start(), first + words[-1].end(), "office before the name"
