"""The harm that a figure shares with the figure before or behind it in its sentence."""

import re
from dataclasses import dataclass

from reader.extract import counted, numbers
from reader.extract.harm_words import PEOPLE, PLACES

_INCLUDING = re.compile(
    r"(?i)^[^.;:]{0,90}?(?:,?\sincluding(?:\s(?:[\w’-]+\s){1,4}?and(?=\s)|\san?\s[a-z-]+(?:\s[a-z-]+){0,2},)?|,?\samong(?:st)?\s(?:them|whom)(?:\swere)?"
    r"|,\s(?:most|many|some)?\s?of\s(?:them|whom|which)|\sof\s(?:them|whom|which)|\(including"
    r"|\(|\s[–—-])(?:\salso|\sthe)?\s?$|^[^.;:]{0,90}:\s$"
)
_AND = re.compile(
    r"(?i)^(?:\s(?:in|at|near|from|on|of)(?=\s))?(?:\s[^\s.;:,]+){0,3}?(?:,?\sas\swell\sas|,?\sand|,?\sor|,\splus|,)(?:\sanother|\sa\sfurther"
    r"|\swith)?\s$"
)
_ESTIMATED = re.compile(r"\ban?\sestimated\s$")
_NAMED = re.compile(r"^[^.;:]{0,40}?,?\s(?:and\s)?(?:(?:in|for)\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s$")
_NO_MORE = re.compile(r"(?:[.,;)]|$|\sand\s[A-Z])")
"""`Tarnow took in 848 refugees and Orsk 485`."""
_ELSEWHERE = re.compile(r"^[^.;:]{2,60}(?:,|,?\sand)\s$")
_FURTHER = re.compile(r"(?i)^[^.;:]{0,60}?,?\sand\s(?:in\s\w+\s)?(?:another|a\sfurther|an\sadditional)\s$")
"""`83 deaths in one year and a further 35 in the next`."""
_COMPARED = re.compile(
    r"(?i)\b(?:compar(?:ed|ing)\s(?:to|with)|(?:up|down)\sfrom|(?:double|twice|triple)(?:\sthan)?)\s(?:the\s)?$"
)
"""`50 killings this year, up from 19`."""
_POSSIBLY = re.compile(r"(?i)(?:,|\s)\s?(?:and|or)\s(?:possibly|perhaps|maybe)\s$")
"""`at least nine, and possibly up to twenty, were killed`."""
_THERE = re.compile(r"\s(?:in|at|near|from)\s(?:the\s)?[A-Z]")
_IN = re.compile(r"(?i)^\s(?:in|across|from|throughout)\s$")
_GOES_ON = re.compile(r"(?i)\s(?:were|was|have|had|has|are|is|will|who|would|could|can|may)\b")
_OWN_STATE = re.compile(
    r"(?i)\s(?:killed|injured|wounded|dead|missing|arrested|detained|displaced|abducted|kidnapped)\b"
)
_PREPOSITION = re.compile(r"\s(?P<word>to|by|in|at|near|from|during|since)\s")
_LAST_LINK = re.compile(r"(?i)^(?:,?\sand|\sor|,?\sas\swell\sas|,?\splus)(?:\sanother|\sat\sleast)?\s$")
_LINK = re.compile(r"^,\s$")
_ONE_TOO = re.compile(
    r"(?i)\s(?:(?:was|is|been|has|reported(?:ly)?|left|feared|more|other|still|seriously)\s){0,3}(?:injured|wounded"
    r"|killed|dead|missing|arrested|detained|kidnapped|abducted|executed|hurt|drowned|died)\b"
)
_LONGEST = 70
_LONGEST_PART = 130
_OBJECT = frozenset(
    {"object of a verb of harm", "behind a noun of harm", "beside the figure before", "driven away"}
)
_PART, _BESIDE = "a part of the figure before", "beside the figure before"
_WEAK = frozenset({"the noun says it", "subject of a verb of harm"})


@dataclass(frozen=True, slots=True)
class Before:
    """The figure that stands before another one in the same sentence."""

    end: int
    harm: counted.Harm


@dataclass(frozen=True, slots=True)
class Waiting:
    """A figure whose harm may be told by the figure behind it: `two guards and nine keepers died`."""

    read: numbers.Number
    thing: counted.Thing


def stands_alone(text: str, read: numbers.Number, before: Before | None) -> bool:
    """Whether `one` without a noun counts somebody: `two were killed and one injured`."""
    return before is not None and _ONE_TOO.match(text, read.end) is not None


def stronger(
    text: str, read: numbers.Number, thing: counted.Thing, own: counted.Harm, before: Before
) -> counted.Harm | None:
    """The harm of the figure before, where it says more than what this one's own words say."""
    if own.rule not in _WEAK or len(text[before.end : read.start]) > _LONGEST:
        return None
    between = text[before.end : read.start]
    if _INCLUDING.match(between) and own.rule == "the noun says it":
        return counted.Harm(before.harm.label, _PART)
    goes_on = _GOES_ON.match(text, thing.end) or _OWN_STATE.match(text, thing.end)
    if thing.head and before.harm.rule in _OBJECT and _AND.match(between) and not goes_on:
        return counted.Harm(before.harm.label, _BESIDE)
    return None


def inherited(text: str, read: numbers.Number, thing: counted.Thing, before: Before) -> counted.Harm | None:
    """The harm of the figure before, where this one is a part of it, stands beside it, or tells where."""
    if read.start - before.end > _LONGEST_PART:
        return None
    between = _ESTIMATED.sub("", text[before.end : read.start])
    if thing.part or _INCLUDING.match(between):
        return counted.Harm(before.harm.label, _PART)
    if len(between) > _LONGEST:
        return None
    where = None if thing.head else _PREPOSITION.match(text, read.end)
    again = where and (f" {where['word']} " in between or _THERE.match(text, read.end))
    if again and _ELSEWHERE.match(between):
        return counted.Harm(before.harm.label, "as the figure before, in another place")
    if where and _LAST_LINK.match(between[-12:]):
        return counted.Harm(before.harm.label, _BESIDE)
    if not thing.head and (_POSSIBLY.search(between) or _COMPARED.search(between)):
        return counted.Harm(before.harm.label, _BESIDE)
    if not thing.head and _NAMED.match(between) and _NO_MORE.match(text, read.end):
        return counted.Harm(before.harm.label, "as the figure before, in another place")
    if not thing.head and _FURTHER.match(between) and not _GOES_ON.match(text, read.end):
        return counted.Harm(before.harm.label, _BESIDE)
    if not thing.head or _GOES_ON.match(text, thing.end):
        return None
    if _AND.match(between) and not (thing.head in PEOPLE and before.harm.label in {"destroyed", "damaged"}):
        return counted.Harm(before.harm.label, _BESIDE)
    if (
        _IN.match(between)
        and thing.head in PLACES
        and before.harm.label in {"destroyed", "damaged", "attack"}
    ):
        return counted.Harm("attacked", "where the figure before was harmed")
    return None


def joined(text: str, waiting: list[Waiting], read: numbers.Number, harm: counted.Harm) -> list[Waiting]:
    """Those of the waiting figures that share the harm of the figure at `read`, in their order."""
    if not harm.rule.startswith("subject of a verb"):
        return []
    out: list[Waiting] = []
    start, link = read.start, _LAST_LINK
    for one in reversed(waiting):
        between = text[one.thing.end : start]
        if not link.match(between):
            break
        out.insert(0, one)
        start, link = one.read.start, _LINK
    return out
