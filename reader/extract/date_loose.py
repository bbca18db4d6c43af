"""Dates that only running prose can mean: lone months, weekdays, `this year`."""

import re

from reader.extract.edtf import month_number
from reader.extract.written import Match, Written

_DURATION = re.compile(r"(?i)\b(?:the|past|these|those|this|for|over|every|each|whole|very)\s(?:the\s)?$")
_NAME_BEHIND = re.compile(
    r"\s(?!(?:The|In|On|At|A|An|But|And|He|She|It|They|This|That|We|I|As|For)\b)[A-Z][a-z]"
)
_SAYS = (
    r"(?:said|announced|released|issued|published|condemned|called|urged|reported|launched|adopted|welcomed"
    r"|warned|confirmed|concluded|opened)"
)
_SAYS_BEFORE = re.compile(rf"(?i)\b{_SAYS}\s$")
_SAYS_BEHIND = re.compile(rf"(?i)\s{_SAYS}\b")
_GIVEN_NAMES = frozenset({"April", "May", "June", "August", "March"})
_PART_OF = re.compile(r"(?i)\b(?:end|beginning|start|middle|months?|day|week|night|morning)\sof\s$")


def lone_month(found: Match) -> Written | None:
    """`in November`, `last June`, `in June of this year`."""
    text, cue = found.string, found["cue"].strip(" -").casefold()
    first = (0, month_number(found["first"]), 0)
    last = (0, month_number(found["second"]), 0) if found["second"] else None
    size = "range" if last else "month"
    start = found.start("first")
    if found["year"]:
        which = "last year" if "last" in found["year"] else "this year"
        return Written(start, found.end(), first, last, precision=size, relative=which)
    if (
        cue not in {"last", "next", "this"}
        and (found["second"] or found["first"]) in _GIVEN_NAMES
        and _NAME_BEHIND.match(text, found.end())
    ):
        return None
    if cue in {"last", "next", "this"} and not last:
        return Written(found.start(), found.end(), first, precision=size, relative=f"{cue} named month")
    if cue == "for" and not {found["first"], found["second"]}.isdisjoint(_GIVEN_NAMES):
        return None
    if cue == "of" and not _PART_OF.search(text[max(0, start - 16) : start]):
        return None
    return Written(start, found.end("second") if last else found.end("first"), first, last, precision=size)


def bare_month(found: Match) -> Written | None:
    """`the count leaves out December,`; not `Black September,`."""
    before = found.string[max(0, found.start() - 24) : found.start()].split()[-1:]
    if before and not before[0].islower() and before[0][-1] not in ".!?":
        return None
    first = (0, month_number(found["first"]), 0)
    return Written(found.start(), found.end(), first, precision="month", certain=False)


def relative(found: Match) -> Written | None:
    """`last week`, `this year`, `yesterday`."""
    before = found.string[max(0, found.start() - 14) : found.start()]
    if found["near"]:
        near = found["near"].casefold()
        behind = found.string[found.end() : found.end() + 16]
        if near == "today" and not (_SAYS_BEFORE.search(before) or _SAYS_BEHIND.match(behind)):
            return None
        return Written(found.start(), found.end(), precision="day", relative=near)
    which, unit = found["which"].casefold(), found["unit"].casefold()
    if which != "this" and _DURATION.search(before):
        return None
    start = (
        found.start("phrase")
        if found["phrase"].casefold().startswith(("earlier", "later"))
        else found.start("which")
    )
    size = unit if unit in {"year", "month", "week"} else "day"
    return Written(start, found.end(), precision=size, relative=f"{which} {unit}")


_NO_DAY = re.compile(
    r"(?i)\b(?:every|each|any|a|an|one|per|the|most|some|black|bloody|good|easter|palm|ash|holy)\s$"
)


def season(found: Match) -> Written:
    """`last summer`, `this spring`."""
    which, name = found["which"].casefold(), found["season"].casefold()
    return Written(
        found.start(), found.end(), precision="season", relative=f"{which} season {name}", certain=False
    )


def day_alone(found: Match) -> Written:
    """`on the 14th`, in the month named before."""
    start, end = found.span("day")
    return Written(start, end, precision="day", relative=f"back ordinal {found['d']}", certain=False)


def bare_weekday(found: Match) -> Written | None:
    """`said Monday`; not `every Monday`."""
    if _NO_DAY.search(found.string[max(0, found.start() - 12) : found.start()]):
        return None
    return weekday(found)


def weekday(found: Match) -> Written | None:
    """`on Monday`."""
    return Written(found.start("day"), found.end("day"), precision="day", relative=found["day"].casefold())
