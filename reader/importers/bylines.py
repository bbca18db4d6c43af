"""Who wrote an article, in which role, and what the role tells of the publisher."""

import re
from dataclasses import dataclass

from reader.importers.headlines import THEME_WORDS, is_country
from reader.importers.names import PERSON, is_organisation, title_case_share, word_set

_ROLE_NOUN = (
    r"(?:reporters?|correspondents?|editors?|writers?|journalists?|columnists?|contributors?|bloggers?|"
    r"staff|desk|bureau chief|"
    r"analysts?|researchers?|fellows?|interns?|associates?|producers?|photographers?|team|newsroom|"
    r"advisers?|advisors?|directors?|"
    r"professors?|lecturers?|lawyers?|attorneys?|coordinators?|officers?|spokes(?:man|woman|person)|"
    r"president|secretary|volunteers?)"
)
_ROLE = re.compile(rf"\b{_ROLE_NOUN}\b", re.I)
_MODIFIER = re.compile(
    r"(?:special|features?|senior|junior|chief|managing|deputy|assistant|associate|contributing|guest|"
    r"foreign|legal|staff|news|lead|"
    r"executive|regional|national|local|political|diplomatic|human|rights|affairs|world|international|"
    r"desk|web|online|digital|copy|"
    r"founding|former|acting|research|programme|program|policy|press|media|student|law|editorial|middle|"
    r"east|west|north|south|central|"
    r"eastern|western|northern|southern|africa|african|asia|asian|europe|european|americas?|latin|pacific|"
    r"gulf|caribbean|balkans?|"
    r"mena|un|in|&|and|our|own|the|a|an)$",
    re.I,
)
_PAPER = re.compile(
    r"\b(?:news|times|post|watch|press|agency|tribune|courier|herald|gazette|journal|review|radio|"
    r"magazine|telegraph|guardian|monitor|"
    r"star|chronicle|observer|mail|express|standard|wire|service|network|weekly|daily|today|voice|tv|"
    r"television|media|institute|cent(?:re|er)|"
    r"foundation|initiative|project|university|organi[sz]ation|international|observatory)\b",
    re.I,
)
_JOINT = re.compile(r"\s*(?:,|;|&|/|\band\b|\bund\b|\bet\b|\by\b)\s*(?:(?:and|und|et|y)\s+)?", re.I)
_AUTHOR_FIELD = re.compile(
    rf"(?:Author|Reporter|By|作者|记者)s?\s*[:：]\s*(?P<who>{PERSON}(?:\s*(?:,|&|;|\band\b)\s*{PERSON}){{0,4}})"
)
_POSTED_BY = re.compile(
    rf"\b(?:[Pp]osted|[Pp]ublished|[Ww]ritten|[Uu]ploaded|[Ss]ubmitted|[Cc]reated|[Aa]dded)\b.{{0,60}}?\b[Bb]y:?\s+(?P<who>{PERSON})"
)
_USER = re.compile(r"^[Pp]osted by (?P<who>[A-Z]\w{3,30}) (?:in|on|under)\b")
"""The name of an account, of one word."""
_DATED_BY = re.compile(rf"\d\s*[|·•–-]?\s+[Bb]y:?\s+(?P<who>{PERSON})")
_PUNCTUATION = " ,|/·•()–—-"


_BYLINE = re.compile(
    rf"^(?P<mark>(?:written |reported |reporting |story |text |words |posted (?:on )?|article |prepared )?by|"
    rf"authors?|byline|auteur|autor(?:a|es)?|par|"
    rf"por|von)\s*:?\s+(?P<who>{PERSON}(?:\s*(?:,|&|;|\band\b|\bund\b|\bet\b|"
    rf"\by\b)\s*(?:and\s+)?{PERSON}){{0,6}})"
    r"(?P<rest>\s*(?:(?:[,|/·•(–—]|(?<=\s)-).{0,120}|on\s[^.!?]{0,32}\d{4}[^.!?]{0,24}|"
    r"(?:[Pp]ublished|[Pp]osted|[Uu]pdated|[Rr]ead time)\b.{0,90}|"
    r"(?:of|for|from|at|in|to)\s(?:[\w-]+\.)*[\w-]+[^.!?]{0,80})?)$"
)
_AGENCY = re.compile(
    r"^(?:the )?(?:agence france[- ]presse|associated press|reuters|afp|ap|upi|dpa|efe|ansa|xinhua|tass|"
    r"interfax|kyodo|yonhap|bernama|antara|irin|ips|inter press service|radio free (?:asia|europe).*|"
    r"voice of america|al[ -]jazeera.*|bbc.*|cnn|human rights watch|amnesty international|"
    r"global voices.*|anadolu.*)$",
    re.I,
)
"""Papers and bodies that no word of their names gives away."""
_BYLINE_MARK = re.compile(
    r"^(?:by|authors?|byline|auteur|autora?|par|por|von|written|reported|reporting|story|text|words|"
    r"posted|article|prepared)\b",
    re.I,
)
_BY_DESK = re.compile(
    r"^by\s*:?\s+(?:an?\s+|our\s+|the\s+)?(?:staff|admin|editors?|newsroom|reuters|afp|ap|upi|dpa|efe|"
    r"ansa|xinhua|irin|associated press|"
    r"(?:staff|special|own|local) (?:writers?|reporters?|correspondents?)|[\w\s]{2,40} (?:staff|desk|team|"
    r"correspondents?|reporters?))$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says."""

    authors: tuple[str, ...]
    role: str | None
    """As printed; None when none stands in the line itself."""


def publisher_of_byline(text: str) -> str | None:
    """The site or paper in `By Somebody Else of paper.example`."""
    parsed = parse_byline(text)
    found = _OF_PAPER.match(parsed[1]) if parsed else None
    return found["who"] if found and (_HOST.match(found["who"]) or is_organisation(found["who"])) else None


_OF_PAPER = re.compile(r"(?:of|for|from|at)\s(?:the\s)?(?P<who>\S+(?:\s[A-Z]\S+){0,5})")
_HOST = re.compile(r"^(?:[\w-]+\.)+[a-z]{2,12}$")


def is_byline(text: str) -> bool:
    """`By Somebody Else`, perhaps with a role behind it, and no sentence."""
    if len(text) > 200 or not _BYLINE_MARK.match(text):
        return False
    text = _COLUMNS.split(text)[0]
    return parse_byline(text) is not None or _BY_DESK.match(text) is not None


_COLUMNS = re.compile(r"\s{3,}|\t+")
"""So much white space on one line divides the name from what follows."""
_LABEL_BEHIND = re.compile(r"\s+(?:Published|Posted|Updated)$")
_MARK_CASE = re.compile(r"^\w+(?:\s+(?:BY|By|by))?")


def parse_byline(text: str) -> tuple[str, str] | None:
    """Who, and what stands behind the names, of a byline; None when it is no byline."""
    if text.isupper():
        text = text.title()
    lowered = _MARK_CASE.sub(lambda mark: mark.group().lower(), text, count=1)
    found = _BYLINE.match(lowered)
    if found is None or (
        lowered.endswith((".", "!", "?")) and not re.search(r"\b(?:Jr|Sr|[A-Z])\.$", lowered)
    ):
        return None
    return _LABEL_BEHIND.sub("", found["who"]), found["rest"].strip()


def read_byline(text: str) -> Byline:
    """The names and the role in a byline's first line."""
    text, *columns = _COLUMNS.split(text)
    parsed = parse_byline(text)
    if parsed is None:
        return Byline((), None)
    who, rest = parsed
    body = f"{who} {re.split(r'[,|(]', rest)[0].strip()}"
    if rest.startswith(("for ", "of ", "on ")) and is_organisation(body):
        return Byline((body,), None)
    rest = rest or (columns[0] if columns else "")
    rest = re.split(r"\s*[|·•]\s*|\s[–—]\s", rest.strip(_PUNCTUATION))[0].strip(_PUNCTUATION)
    first, *more = (name.strip() for name in _JOINT.split(who) if name.strip())
    names = (first, *(name for name in more if not _FROM_TOWN.match(name)))
    role = (
        rest
        if rest and (_ROLE.search(rest) or is_organisation(rest)) and not re.search(r"\d{4}", rest)
        else None
    )
    if role is None and len(names) > 1 and _is_no_person(names[-1]):
        role, names = names[-1], names[:-1]
    return Byline(names, role)


_FROM_TOWN = re.compile(r"(?:de|da|do|das|dos|du|di|del|from|in|aus) [^\W\d_a-z][\w’'-]*$")
"""`…, de Mirhala`: where the author wrote, behind the name."""


def _is_no_person(name: str) -> bool:
    """A role, a paper or a body behind the author's name."""
    return bool(_ROLE.search(name) or _AGENCY.match(name)) or is_organisation(name)


def author_field(text: str) -> tuple[str, ...]:
    """The names behind `Author:`, or behind `Posted on … by`, in a line of facts."""
    alone = _USER.match(text)
    if alone:
        return (alone["who"],)
    for pattern in (_AUTHOR_FIELD, _POSTED_BY, _DATED_BY):
        found = pattern.search(text)
        if found:
            return tuple(name.strip() for name in _JOINT.split(found["who"]) if name.strip())
    return ()


def is_role(text: str) -> bool:
    """A short capitalised line that says what the person named above it is."""
    words = text.split()
    if not 1 <= len(words) <= 12 or len(text) > 110 or text.endswith((".", "?", "!", ":")):
        return False
    if title_case_share(text) < 0.7:
        return False
    return bool(_ROLE.search(text)) or _paper_and_desk(text) is not None


_BARE_NAME = re.compile(rf"{PERSON}")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")


_OF_TOWNS = word_set(
    "new san santa santo são sao saint st los las el la port cape addis buenos kuala phnom tel rio mexico "
    "guatemala panama quezon hong the washington east west north south banda nay ho chi den united santiago "
    "sri abuja bandar dar ulan antananarivo puerto fort mount lake upper lower"
)
"""With these begin the names of towns of two words, as in the line of a day: `New York, 3 May 2019`."""


def name_before_day(text: str) -> str | None:
    """Who is named alone before the day in a line such as `Ilka Harrow, May 3, 2019`."""
    found = _NAME_AND_DAY.match(text)
    if found is None:
        return None
    words = found["who"].casefold().split()
    return None if words[0] in _OF_TOWNS or words[-1] in {"city", "county", "state"} else found["who"]


_NAME_AND_DAY = re.compile(
    rf"^(?P<who>{PERSON})\s*(?:,|[|·•–—-])\s*(?=[^,]{{0,12}}\d)[\w ,./:-]{{6,34}}(?:\s*[|·•].*)?$"
)


_NAMES_OF_MONTHS = word_set("april may june august")
"""Months that are first names as well."""


def _is_acronym(word: str) -> bool:
    """`ABCD`, which is no part of a name."""
    return len(word) > 1 and word.isalpha() and word.isupper()


_HEADINGS = word_set(
    "summary introduction background findings key executive abstract overview methodology conclusion "
    "conclusions recommendations contents preface foreword note notes facts fact context timeline "
    "chapter part annex remarks speech transcript letter appeal declaration dear excellencies ladies "
    "president chair madam check delivery distinguished colleagues table acknowledgements glossary map "
    "photo photos essay exclusive breaking explainer profile review editorial guest long read q&a no "
    "not"
)
"""Of what headings and labels are made that have as many words as a name."""
_ROMAN = re.compile(r"^(?:[IVXLC]+|[A-Z])[.)]?\s")


def is_bare_name(line: str, text: str) -> bool:
    """Whether a line without `By` names a person, as far as the text of the article can tell.

    A theme has words that the text has in small letters; a place stands behind `in` or `from` there.
    """
    words = line.split()
    if not 2 <= len(words) <= 4 or not _BARE_NAME.fullmatch(line) or line.isupper():
        return False
    if is_organisation(line) or is_country(line) or _ROLE.search(line) or _PAPER.search(line):
        return False
    if re.search(rf"\b(?:in|from|at|near|to|of) (?:the )?{re.escape(line)}\b", text):
        return False
    own = {word.casefold() for word in words}
    if own & (THEME_WORDS - _NAMES_OF_MONTHS) or own & _HEADINGS or _ROMAN.match(line):
        return False
    if any(_is_acronym(word) for word in words):
        return False
    return not any(word in own for word in _PLAIN_WORD.findall(text) if word.islower() and len(word) > 3)


_DESK = re.compile(r"^(?P<paper>[^,|]{3,60}?)\s*[,|–—-]\s*(?P<desk>(?:the\s+)?(?:[A-Z][\w.&-]*\s?){1,4})$")


def _paper_and_desk(role: str) -> str | None:
    """The paper in a line such as `Harbour Watch, Islands`; None when it is no such line."""
    found = _DESK.match(role)
    if found is None:
        return None
    words = found["paper"].split()
    if not 2 <= len(words) <= 6 or not _PAPER.search(words[-1]) or title_case_share(found["paper"]) < 1:
        return None
    return found["paper"]


def publisher_of_role(role: str) -> str | None:
    """The paper or body whose reporter somebody is.

    `Harbour Watch Senior Reporter, Islands` gives `Harbour Watch`; `Editor, The Velmar Courier` gives the
    paper; `Middle East Editor` gives None.
    """
    behind = re.search(
        rf"\b{_ROLE_NOUN}\b\s*(?:,|\bfor\b|\bat\b|\bof\b|\bwith\b|\bin\b|[-–—|])\s*(?P<who>.+)$", role, re.I
    )
    found = _ROLE.search(role)
    if found is None:
        return _paper_and_desk(role)
    words = role[: found.start()].strip(_PUNCTUATION).split()
    # "Rights Watch Special Features Editor": what qualifies the noun is taken off from the right.
    while (
        words
        and _MODIFIER.match(words[-1].strip(","))
        and not (len(words) > 1 and _is_name_of_body(" ".join(words)))
    ):
        words.pop()
    before = " ".join(words).strip(_PUNCTUATION)
    if before and before[0].isupper() and title_case_share(before) == 1.0 and not _MODIFIER.match(before):
        return before
    if behind:
        who = behind["who"].strip(_PUNCTUATION)
        if _PAPER.search(who) and title_case_share(who) >= 0.99 and len(who) <= 80 and "," not in who:
            return re.sub(r"^the\s+", "", who)
    return None


_LAST_OF_BODY = re.compile(rf"{_PAPER.pattern}$", re.I)


def _is_name_of_body(name: str) -> bool:
    return bool(_LAST_OF_BODY.search(name)) and not _MODIFIER.match(name.split()[-1])
