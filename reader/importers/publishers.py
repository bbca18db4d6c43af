"""Who published an article, by what the page prints, and the rule by which it was read."""

import re

from reader.importers.names import is_organisation, title_case_share

_ORIGIN = re.compile(
    r"\b(?:originally|first|previously)\s+(?:\w+\s+){0,2}?(?:published|posted|appeared|ran|printed|issued)\s+"
    r"(?:online\s+)?(?:by|in|on|at|with)\s+(?P<who>[^()\[\]]{2,200})",
    re.I,
)
_AGAIN = re.compile(
    r"\b(?:republished|reprinted|reposted|reproduced|cross-?posted)\s+(?:here\s+)?(?:with (?:the "
    r")?(?:kind )?permission (?:of|from)|from|by courtesy of|"
    r"courtesy of)\s+(?P<who>[^()\[\]]{2,200})",
    re.I,
)
_MORE = re.compile(
    r"^For (?:more|further) (?P<who>[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&.-]*|of|for|and|the|in|on|to)){0,8}) "
    r"(?:reporting|coverage|news|work|publications?|reports?|statements?) (?:on|about)\b"
)
"""`For more Harbour Watch reporting on the ferries, please visit:`"""
_SAID_TODAY = re.compile(
    r"(?:^|[,.;”\"] |[”\"])(?P<who>(?:[A-Z][\w’'&.-]*|the)"
    r"(?: (?:[A-Z][\w’'&.-]*|of|for|and|the|in|on|to)){1,10}) said today\b"
)
_STOP = re.compile(
    r"\s+(?:and\s+(?:can|may|is|was|has|are|appears|reproduced|republished)|on\s+(?:the\s+)?\d|"
    r"on\s+[A-Z][a-z]+\s+\d|in\s+(?:19|20)\d\d|under|as\s|with|here\b|"
    r"which|where|who|at\s+https?|https?:)"
    r"|(?<!\b\w)\.(?=\s|$)|;|:\s|,\s+(?:and|on|which|where|under|as|in|a|an|the)\s|,\s+\d|[)\]]|$",
    re.I,
)
_POSSESSIVE = re.compile(r"^(?P<owner>[A-Z].*?)(?:’s|'s|s’|s')\s+(?P<body>[A-Z].*)$")
_FIELD = re.compile(
    r"(?:(?<=\d)|\b)(?:Source|来源)\s*[:：]\s*(?P<who>\S.*?)(?=\s*(?:\d{4}-|Author|Editor|Reporter|By|Date|"
    r"Time)\s*[:：]|\s*[|·]|$)"
)
_SITE = re.compile(r"^(?:https?://)?(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,12}(?:/\S*)?$", re.I)
_SPONSOR = re.compile(r"^sponsored\s+by\s*:?\s+(?P<who>\S.*)$", re.I)
_OWNER = re.compile(
    r"^(?:(?:©|\(c\)|copyright)\s*){1,2}(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:(?:19|20)?\d\d|"
    r"present))?)?,?\s*(?:by\s+)?(?P<who>[A-Z][^.|,;]{2,80})",
    re.I,
)


def publisher_of_note(text: str) -> tuple[str, str] | None:
    """The publisher named in a note of origin, and the rule."""
    for pattern, words in ((_ORIGIN, "originally published by …"), (_AGAIN, "republished from …")):
        found = pattern.search(text)
        if found is None:
            continue
        who = found["who"]
        stop = _STOP.search(who)
        who = (who[: stop.start()] if stop else who).strip(" ,“”\"'‘’*_)]")
        who = who.removesuffix(".") if who.count(".") == 1 else who
        who = re.sub(r"^(?:the\s+(?:website|site|blog|pages?) of\s+(?:the\s+)?|the\s+)", "", who)
        if not who or not who[0].isupper() or title_case_share(who) < 0.6:
            continue
        rule = f"closing note '{words}'"
        turned = _POSSESSIVE.match(who)
        if turned and is_organisation(turned["body"]):
            return f"{turned['body']}, {turned['owner']}", f"{rule}; possessive turned round"
        return who, rule
    return None


def publisher_of_more(text: str) -> tuple[str, str] | None:
    """The publisher that a line below the text leads to more of, and the rule."""
    found = _MORE.match(text)
    return (found["who"], "closing line 'for more … reporting'") if found else None


def publisher_who_says(dateline: str, text: str) -> tuple[str, str] | None:
    """Who speaks in the first paragraph of a release, and the rule: its dateline stands in brackets.

    News agencies print `HARBOUR (Agency) –`; bodies that publish themselves `(Harbour) – …, they said today`.
    """
    found = _SAID_TODAY.search(text) if dateline.startswith("(") else None
    if found is None or not is_organisation(who := found["who"].removeprefix("the ")):
        return None
    return who, "dateline in brackets, and '… said today' in the first paragraph"


_DAY_BEHIND = re.compile(r"\s*[\[(][^\[\]()]*\d{4}[\])]\s*$")
"""`Harbour Times [3 May 2019]`: the day of what was taken from there."""


def source_field(text: str) -> tuple[str | None, str | None]:
    """The site's address, or else the publisher's name, behind `Source:` in a line of facts."""
    found = _FIELD.search(text)
    if found is None:
        return None, None
    who = _DAY_BEHIND.sub("", found["who"]).strip(" ,;.")
    if _SITE.match(who):
        return who, None
    return None, who if len(who) <= 80 and who[:1].isupper() else None


def sponsor_of(text: str) -> str | None:
    """Who is named in a line `Sponsored by …`."""
    found = _SPONSOR.match(text)
    return found["who"].rstrip(" .") if found else None


def owner_of_rights(text: str) -> str | None:
    """Who is named in a line of copyright."""
    found = _OWNER.match(text)
    if found is None:
        return None
    who = re.sub(r"\s*\b(?:all rights reserved|\d{4}).*$", "", found["who"], flags=re.I).strip(" -–—©")
    return who if who and title_case_share(who) >= 0.7 and len(who.split()) <= 10 else None
