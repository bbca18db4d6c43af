"""Who published a work: the name that the words around its title tie to it."""

import re

from reader.extract.date_scan import scan
from reader.extract.needles import holds
from reader.extract.source_days import iso
from reader.extract.source_houses import houses, is_house
from reader.extract.source_marks import CALENDAR, ISSUES, WORK
from reader.extract.source_names import KNOWN, initials, named, weight
from reader.extract.source_origin import NAME, plain
from reader.extract.wordlists.loader import Lists

_OWNER = re.compile(rf"(?P<name>{NAME})(?:['’]s?)\s(?:[\w-]+\s){{0,5}}?(?:{WORK}|documentary)\b")
_BY = re.compile(
    rf"\b(?:(?i:{ISSUES}|written|authored|prepared)\s"
    rf"(?:(?!“)[^“.;]){{0,40}}?(?P<strong>\b(?:in|by|on)\b)|{WORK}\s(?:(?!{ISSUES})[\w-]+\s){{0,4}}?(?P<weak>by|of|from|in|for|on)(?:\sthe)?)\s(?P<name>{NAME})"
)
_FIRST = re.compile(
    rf"(?P<name>{NAME})(?:\s\([^()]{{2,20}}\))?(?:\s\[[^\[\]]{{2,40}}\])?,?\s(?:has\s|have\s)?(?:today\s|also\s|just\s|recently\s)?"
    rf"(?:{ISSUES}|ran|brought\sout|put\sout|unveiled)\b"
)
_ADJOINS = re.compile(rf"(?P<name>{NAME})\s(?:[a-z-]+\s){{0,3}}?(?i:{WORK}|documentary)\b")
_SAYS = (
    r"(?:says|said|tells|told|finds|found|warns|warned|reports|reported|concludes|concluded|documents|documented"
    r"|describes|described|accuses|accused|calls|called|writes|wrote|argues|argued|notes|noted|announced)"
)
"""What a body does in words, of which its works are the proof."""
_SPOKEN = re.compile(
    rf"(?P<name>{NAME})(?:\s\([^()]{{2,20}}\))?,?\s(?:has\s|have\s)?(?:also\s)?"
    rf"{_SAYS}\b"
)
"""`The Open Seas Council said on Monday`: of its report the text speaks afterwards."""
_OWN = re.compile(rf"\b(?:(?P<own>[Ii]ts|[Tt]heir|it['’]s)|in\s(?:an?|the))\s(?:[\w-]+\s){{0,4}}?{WORK}\b")
_BACK = re.compile(
    rf"^(?:It|This|Titled|Entitled|Called|Headlined)\b|^In\s*$|\b[Tt]h(?:e|is)\s(?:[\w-]+\s){{0,4}}?(?:[a-z]+['’]s?\s)?(?:[\w-]+\s){{0,2}}?{WORK}\b"
)
"""`The report, “Title”`, `The group’s report`, `It was published as “Title”`: said before is whose it is."""
_NAMED = re.compile(NAME)
BEHIND = re.compile(
    rf",?\s(?:(?:was\s|is\s)?(?:an?\s(?:[\w-]+\s){{0,3}}?{WORK}\s)?(?:{ISSUES}\s)?(?:in|by|from|on)\s(?P<by>{NAME})"
    rf"|which\s(?P<which>{NAME})\s(?:has\s|today\s)?{ISSUES}\b"
    rf"|\((?P<bracket>{NAME})(?:,\s[^()]{{3,30}})?\)|(?:is|was|declared|read|ran)\s(?:the|an?)\s(?P<is>{NAME})\s(?:filing|headline|{WORK})"
    rf"|(?P<says>{NAME})\s(?:today\s|also\s)?{_SAYS}\b"
    rf"|(?:,\s)?(?P<dash>{NAME})(?=[.,]?\s*$))"
)
_REPORTER = r"[A-Z][\w’'-]+(?:\s[A-Z]\.)?\s{surname}\s(?:of|from|at|for|with)\s(?:the\s)?(?P<name>{name})"
"""`Ana Bel of the Aldrun Post`, of whose report the text speaks afterwards."""
_ITS = re.compile(r"\b(?:[Ii]n|[Ww]ith|[Bb]y)\s(?:its|their|an?|the)\s[^.,;“”]{0,60},?\s$")
_OWNER_BEHIND = re.compile(rf",?\s(?P<name>{NAME})(?:\s\((?P<short>[A-Z][\w.-]{{1,12}})\))?\s[a-z]")
"""`In its report “Title”, the Open Seas Council counts …`."""
_ISSUED_ON = re.compile(rf"\b{ISSUES}\s(?:on\s|dated\s)?(?=[A-Z\d])")
_ISSUED_BY = re.compile(
    rf",?\s(?:[–—-]\s)?(?:which\s)?(?:(?:was|is)\s)?{ISSUES}\s(?:[^.;“”]{{0,40}}?\s)?by\s(?P<who>[^.;“”]{{3,90}})"
)
_HOUSE_BEHIND = re.compile(
    rf",?\s(?:\(|(?:in|from|at|on|for)\s(?:the\s)?(?:(?:this\s)?[A-Za-z]+['’]s\s)?)(?P<name>{NAME})"
)
_CLAUSE = 90
_BY_ON = re.compile(rf"\b{ISSUES}\sby\s[^.;“”]{{3,80}}?\son\s(?=[A-Z\d])")
_DIGITS, _NEAR = (" 19", " 20", ".19", ".20"), 3
_LEADING = re.compile(
    r"^(?:(?:[A-Z]\w+\s)?[A-Z]\w+-based\s|(?:According\sto|In|On|For|From|At|By|With|To|As|Since|So|After|When|And|But|Today|Yesterday)\s(?=[A-Za-z])|(?:(?:Today|Yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)['’]s\s)(?=[A-Z]))+"
)


def _bare(name: str) -> str:
    """A name without the words that only begin its sentence, and without marks."""
    return plain(_LEADING.sub("", name))


def publisher(before: str, lists: Lists, *, said: bool = False) -> str | None:
    """Who published what a sentence names: the name nearest to the title that the words around tie to it.

    With `said` the name of who speaks counts too.
    """
    found: list[tuple[int, str]] = []
    for pattern in (_OWNER, _BY, _FIRST, _ADJOINS, *((_SPOKEN,) if said else ())):
        for one in pattern.finditer(before):
            name = _bare(one["name"])
            sure = named(name, lists, first=pattern is _BY)
            name, rank = (sure, KNOWN) if sure else (name, weight(name, lists))
            strong = pattern is _BY and one["strong"] in {"in", "on"} and name.casefold() not in CALENDAR
            if (rank == KNOWN or (rank and strong)) and name.split()[0] not in lists.given:
                found.append((one.start("name"), name))
    return max(found)[1] if found else None


def maker(before: str, told: tuple[str, ...], lists: Lists) -> tuple[str | None, str]:
    """Who published what stands behind these words of a sentence, and how it is told.

    The sentence ties a name to the work, or the work is that of its subject (`its report`), or it goes
    back (`the report`) to the name that what stands before it has: a sentence or the title of the article.
    """
    if name := publisher(before, lists):
        return name, ""
    if own := _OWN.search(before):
        begin = before[: own.start()]
        spoken = publisher(begin, lists, said=True)
        able = (_bare(one.group()) for one in _NAMED.finditer(begin))
        known = (one for one in able if (own["own"] or begin.endswith(", ")) and weight(one, lists) == KNOWN)
        if name := spoken or next(known, None):
            return name, ", of its subject"
    back = own if own and own["own"] else _BACK.search(before)
    begun = before[: back.start()] if back and back is not own else ""
    names = (
        publisher(f"{text} ", lists, said=True) or _alone(text, lists) for text in (begun, *told) if back
    )
    return next((name for name in names if name), None), ", publisher told before"


def _alone(text: str, lists: Lists) -> str | None:
    """The publisher that a text names and no other."""
    able = {_bare(one.group()).removeprefix("The ") for one in _NAMED.finditer(text)}
    known = [one for one in able if weight(one, lists) == KNOWN and (len(one) > 2 or is_house(one))]
    short = {initials(one) for one in known}
    known = [one for one in known if one not in short] or known
    both = known and any(weight(one, lists) == KNOWN for one in known[0].split(" and ")[1:])
    return known[0] if len(known) == 1 and not both else None


def after(behind: str, lists: Lists, before: str = "") -> str | None:
    """`“Title” (Aldrun Post)`, `“Title,” in the Aldrun Post`, `“Title,” is the Aldrun Post report`."""
    its = _ITS.search(before) if before else None
    if its and (found := _OWNER_BEHIND.match(behind)):
        name, body = plain(found["name"]), found["name"].startswith("the ")
        if known := named(name, lists, first=True):
            return known
        if (found["short"] and weight(found["short"], lists)) or (body and name.count(" ") > 1):
            return name  # the subject of the sentence, and by its letters or article no person
    found = BEHIND.match(behind)
    if found is None:
        return None
    name = plain(
        found["by"] or found["which"] or found["bracket"] or found["is"] or found["says"] or found["dash"]
    )
    return named(name, lists, first=True) or None


def beside(before: str, behind: str, lists: Lists) -> str | None:
    """The house of the list that stands behind a headline (`in the Aldrun Post`), or nearest before it."""
    if found := _HOUSE_BEHIND.match(behind):
        house = named(plain(found["name"]), lists, first=True)
        if is_house(house) or house.partition(" of ")[0] in houses():
            return house
    for one in reversed(list(_NAMED.finditer(before[-_CLAUSE:]))):
        words = _bare(one.group())
        house = words if is_house(words) else named(words, lists, first=False)
        if is_house(house):
            return house
        last = one.group().rpartition("the ")[2]
        if last != one.group() and is_house(f"The {last}"):
            return last
    return None


def issued_by(behind: str, lists: Lists) -> tuple[str, str | None]:
    """`…, produced by the Velmar body Open Seas Council`: those words, and the first known name in them.

    No words where nobody is said to have issued it.
    """
    found = _ISSUED_BY.match(behind) if " by " in behind else None
    if found is None:
        return "", None
    able = (_bare(one.group()) for one in _NAMED.finditer(found["who"]))
    names = (named(one, lists, first=True) for one in able)
    return found.group(), next((one for one in names if one), None)


def issued_on(before: str, name: str) -> str | None:
    """The day of `published on 3 May 2015 an article titled`, `a 3 May 2015 Post article`; else None."""
    if not holds(before, _DIGITS):
        return None
    at = before.rfind(name)
    ends = [one.end() for one in _ISSUED_ON.finditer(before)][-1:]
    ends += [one.end() for one in _BY_ON.finditer(before)]
    for one in scan(before, loose=False):
        if one.first and one.first[0] and one.first[2] and not one.last:
            behind = 0 <= one.start - at - len(name) <= _NEAR + 1
            if behind or 0 <= at - one.end < _NEAR or any(0 <= one.start - end < _NEAR for end in ends):
                return iso(one)
    return None


def reporter(before: str, texts: tuple[str, ...], lists: Lists) -> str | None:
    """For whom the author of a report writes: `Bel’s report`, and before it `Ana Bel of the Post`."""
    for owner in reversed(list(_OWNER.finditer(before))):
        surname = _bare(owner["name"])
        if " " in surname:
            continue
        pattern = re.compile(_REPORTER.format(surname=re.escape(surname), name=NAME))
        for text in texts:
            if found := pattern.search(text):
                return named(plain(found["name"]), lists, first=True) or None
    return None
