"""Who published a work: the name that the words around its title tie to it."""

import re

from reader.extract.date_scan import scan
from reader.extract.needles import holds
from reader.extract.source_days import iso
from reader.extract.source_marks import ISSUES, WORK
from reader.extract.source_names import KNOWN, named, weight
from reader.extract.source_origin import NAME, plain
from reader.extract.wordlists.loader import Lists

_OWNER = re.compile(rf"(?P<name>{NAME})(?:['’]s?)\s(?:[\w-]+\s){{0,5}}?(?:{WORK}|documentary)\b")
_BY = re.compile(
    rf"\b(?:(?i:{ISSUES}|written|authored|prepared)\s"
    rf"(?:(?!“)[^“.;]){{0,40}}?(?P<strong>\b(?:in|by|on)\b)|{WORK}\s(?:[\w-]+\s){{0,4}}?(?P<weak>by|of|from|in|for|on)(?:\sthe)?)\s(?P<name>{NAME})"
)
_FIRST = re.compile(
    rf"(?P<name>{NAME})(?:\s\([^()]{{2,20}}\))?(?:\s\[[^\[\]]{{2,40}}\])?,?\s(?:has\s|have\s)?(?:today\s|also\s|just\s|recently\s)?"
    rf"(?:{ISSUES}|ran|brought\sout|put\sout|unveiled)\b"
)
_ADJOINS = re.compile(rf"(?P<name>{NAME})\s(?:[a-z-]+\s){{0,3}}?(?:{WORK}|documentary)\b")
BEHIND = re.compile(
    rf",?\s(?:(?:was\s|is\s)?(?:an?\s(?:[\w-]+\s){{0,3}}?{WORK}\s)?(?:{ISSUES}\s)?(?:in|by|from|on)\s(?P<by>{NAME})"
    rf"|\((?P<bracket>{NAME})(?:,\s[^()]{{3,30}})?\)|is\s(?:the|an?)\s(?P<is>{NAME})\s(?:filing|headline|{WORK})"
    rf"|(?P<says>{NAME})\s(?:today\s|also\s)?(?:says|said|reports|reported|found|finds|warns|warned|concludes|concluded|documents|documented"
    rf"|describes|described|accuses|accused|calls|called|writes|wrote|argues|argued|notes|noted)\b"
    rf"|(?:,\s)?(?P<dash>{NAME})(?=[.,]?\s*$))"
)
_TELLS = re.compile(rf"(?P<name>{NAME}),\sin\s(?:an?|its|their|the)\s(?:[\w-]+\s){{0,3}}?{WORK}\b")
"""`The Open Seas Council, in a statement headed “Title”, …`."""
_REPORTER = r"[A-Z][\w’'-]+(?:\s[A-Z]\.)?\s{surname}\s(?:of|from|at|for|with)\s(?:the\s)?(?P<name>{name})"
"""`Ana Bel of the Aldrun Post`, of whose report the text speaks afterwards."""
_ITS = re.compile(r"\b(?:[Ii]n|[Ww]ith|[Bb]y)\s(?:its|their|an?|the)\s[^.,;“”]{0,60},?\s$")
_OWNER_BEHIND = re.compile(rf",?\s(?P<name>{NAME})\s[a-z]")
"""`In its report “Title”, the Open Seas Council counts …`."""
_ISSUED_ON = re.compile(rf"\b{ISSUES}\s(?:on\s|dated\s)?(?=[A-Z\d])")
_DIGITS, _DAY_REACH, _NEAR = (" 19", " 20"), 40, 3
_WORK = re.compile(rf"(?i)\b{WORK}\b")
_LEADING = re.compile(
    r"^(?:(?:[A-Z]\w+\s)?[A-Z]\w+-based\s|(?:In|On|For|From|At|By|With|To|As|Since|After|When|And|But|Today|Yesterday)\s(?=[A-Za-z])|(?:(?:Today|Yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)['’]s\s)(?=[A-Z]))+"
)


def publisher(before: str, lists: Lists) -> str | None:
    """Who published what a sentence names: the name nearest to the title that the words around tie to it."""
    found: list[tuple[int, str]] = []
    for pattern in (_OWNER, _BY, _FIRST, _TELLS, _ADJOINS):
        for one in pattern.finditer(before):
            name = plain(_LEADING.sub("", one["name"]))
            sure = named(name, lists, first=pattern is _BY)
            name, rank = (sure, KNOWN) if sure else (name, weight(name, lists))
            strong = pattern is _BY and one["strong"] in {"in", "on"}
            if (rank == KNOWN or (rank and strong)) and name.split()[0] not in lists.given:
                found.append((one.start("name"), name))
    return max(found)[1] if found else None


def after(behind: str, lists: Lists, before: str = "") -> str | None:
    """`“Title” (Aldrun Post)`, `“Title,” in the Aldrun Post`, `“Title,” is the Aldrun Post report`."""
    its = _ITS.search(before) if before else None
    if (
        its
        and (found := _OWNER_BEHIND.match(behind))
        and (name := named(plain(found["name"]), lists, first=True))
    ):
        return name
    found = BEHIND.match(behind)
    if found is None:
        return None
    name = plain(found["by"] or found["bracket"] or found["is"] or found["says"] or found["dash"])
    return named(name, lists, first=True) or None


def issued_on(before: str) -> str | None:
    """The day of `published on 3 May 2015 an article titled`; None when none stands there."""
    found = list(_ISSUED_ON.finditer(before))[-1:] if holds(before, _DIGITS) else []
    for verb in found:
        for one in scan(before[verb.end() : verb.end() + _DAY_REACH], loose=False):
            if one.first and one.first[0] and one.first[2] and not one.last and one.start < _NEAR:
                return iso(one)
    return None


def told_before(texts: tuple[str, ...], lists: Lists) -> str | None:
    """Who published `the report`: as the sentences before it tell, or the title of the article."""
    told = (publisher(f"{text} ", lists) for text in texts if _WORK.search(text))
    return next((name for name in told if name), None)


def reporter(before: str, texts: tuple[str, ...], lists: Lists) -> str | None:
    """For whom the author of a report writes: `Bel’s report`, and before it `Ana Bel of the Post`."""
    for owner in reversed(list(_OWNER.finditer(before))):
        surname = plain(_LEADING.sub("", owner["name"]))
        if " " in surname:
            continue
        pattern = re.compile(_REPORTER.format(surname=re.escape(surname), name=NAME))
        for text in texts:
            if found := pattern.search(text):
                return named(plain(found["name"]), lists, first=True) or None
    return None
