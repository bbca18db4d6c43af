"""Who wrote an article, in which role, and what the role tells of the publisher."""

import re
from dataclasses import dataclass

from reader.importers.agencies import AGENCY, is_house
from reader.importers.credits import is_town, may_be_person, name_beside_day, without_facts
from reader.importers.names import PERSON, is_organisation, title_case_share, without_capitals
from reader.importers.printed import IN_WORDS

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
    r"books|publish(?:ers?|ing)|publications?|verlag|editions?|ltd|"
    r"foundation|initiative|project|university|organi[sz]ation|international|observatory)\b",
    re.I,
)
_AND = r"(?:and|und|et|y)\b"
_BETWEEN = rf"\s*(?:[,;&]|\b{_AND})\s*(?:{_AND}\s*)?"
"""What divides the names of several authors."""
_JOINT = re.compile(rf"{_BETWEEN}|\s*/\s*(?:{_AND}\s*)?", re.I)
_AUTHOR_FIELD = re.compile(
    rf"(?:Author|Reporter|By|作者|记者)s?\s*[:：]\s*(?P<who>{PERSON}(?:{_BETWEEN}{PERSON}){{0,4}})"
)
_POSTED_BY = re.compile(
    rf"\b(?:[Pp]osted|[Pp]ublished|[Ww]ritten|[Uu]ploaded|[Ss]ubmitted|[Cc]reated|[Aa]dded)\b.{{0,60}}?\b[Bb]y:?\s+(?P<who>{PERSON})"
)
_USER = re.compile(
    r"^posted by (?!(?:admin|administrator|editors?|staff|guest|webmaster|team)\b)"
    r"(?P<who>\w{4,31}) (?:in|on|under)\b",
    re.I,
)
"""The name of an account, of one word."""
_PUNCTUATION = " ,|/·•()–—-"


_WORK = (
    r"(?:written|reported|reporting|story|text|words|posted(?: on)?|published|article|prepared|compiled|"
    r"contributed|submitted|report|analysis|opinion|commentary|interview|exclusive|column|"
    r"essay|(?:blog )?post)"
)
_BYLINE = re.compile(
    rf"^(?P<mark>(?:(?:(?:an?|guest|special) )?(?P<work>{_WORK})(?: (?:and|&) \w+)? )?by|"
    rf"authors?|byline|auteur|autor(?:a|es)?|(?:text|words|story|reporter|reporting)(?=\s?:)|par|"
    rf"por|von)\s*:?\s+(?P<who>{PERSON}(?:{_BETWEEN}{PERSON}){{0,6}})"
    r"(?P<rest>\s*(?:(?:[,;|/·•(\[–—]|(?<=\s)-).{0,120}|"
    r"(?:[Pp]ublished|[Pp]osted|[Uu]pdated|[Rr]ead time)\b.{0,90}|"
    r"(?:of|for|from|at|in|to)\s(?:[\w-]+\.)*[\w-]+[^.!?]{0,80})?)$"
)
_BYLINE_MARK = re.compile(
    r"^\W{0,4}(?:(?:[\w&]+ ){0,4}by|authors?|byline|auteur|autor(?:a|es)?|par|por|von|text|words|story|"
    r"report(?:er|ing))\b",
    re.I,
)
_BY_DESK = re.compile(
    rf"^by\s*:?\s+(?:an?\s+|our\s+|the\s+)?(?:{AGENCY}|staff|admin|editors?|newsroom|"
    r"(?:staff|special|own|local) writers?|[\w\s]{2,40} (?:staff|desk|team|correspondents?|reporters?))$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says."""

    authors: tuple[str, ...]
    role: str | None
    """As printed; None when none stands in the line itself."""


def publisher_of_byline(text: str) -> str | None:
    """The paper or body in `By Somebody Else for Harbour Watch`."""
    parsed = parse_byline(text)
    found = _OF_PAPER.match(parsed[1]) if parsed else None
    return found["who"] if found and is_organisation(found["who"]) else None


_OF_PAPER = re.compile(r"(?:of|for|from|at)\s(?:the\s)?(?P<who>\S+(?:\s[A-Z]\S+){0,5})")


def is_byline(text: str) -> bool:
    """`By Somebody Else`, perhaps with a role behind it, and no sentence."""
    text = _bare(text)
    if len(text) > 200 or not _BYLINE_MARK.match(text):
        return False
    text = _COLUMNS.split(text)[0]
    return parse_byline(text) is not None or _BY_DESK.match(text) is not None


_OF_GUEST = re.compile(
    r"^This (?:\w+ )?(?:post|article|piece|essay|entry|comment(?:ary)?|text|report) "
    r"(?:was|is|has been) (?:co-?)?(?:written|authored|contributed|prepared) (?=by )"
)


def _bare(text: str) -> str:
    """A byline that is a whole sentence as it would stand without: `This guest post was written by …`."""
    bare = _OF_GUEST.sub("", text)
    return bare if bare == text else bare.rstrip(".")


_COLUMNS = re.compile(r"\s{3,}|\t+")
"""So much white space on one line divides the name from what follows."""
_MARK_CASE = re.compile(r"^(?:[\w&]+ ){0,4}?by\b|^\w+", re.I)
_STOPPED = re.compile(r"(?<!\bJr)(?<!\bSr)(?<!\b[A-Z])[.!?]$")
"""The end of a sentence, and not of `Jr.` or `LL.M.`"""
_GLUED_DAY = re.compile(
    r"(?<=[A-Z]{2})(?:JAN|FEB|MARCH|APRIL|MAY|JUNE|JULY|AUG|SEPT|OCT|NOV|DEC)\.? \d{1,2}, \d{4}$"
)
"""`By ILKA HARROWJAN. 4, 2016`: the line of the day, glued to the byline."""
_STOP_BEHIND_YEAR = re.compile(r"(?<=\d{4})\.$")
_BODY_END = re.compile(r"[,|(\[]")


def parse_byline(text: str) -> tuple[str, str] | None:
    """Who, and what stands behind the names, of a byline; None when it is no byline."""
    text = _STOP_BEHIND_YEAR.sub("", _GLUED_DAY.sub(r" \g<0>", text))
    text = without_facts(without_capitals(_bare(text)))
    found = _BYLINE.match(_MARK_CASE.sub(lambda mark: mark.group().lower(), text, count=1))
    if found is None:
        return None
    who, rest = found["who"], found["rest"].strip()
    if found["work"] and not found["work"].startswith(_OF_AUTHORS) and not _is_person(_JOINT.split(who)[0]):
        return None  # "Report by Special Rapporteur …" is a title
    if not rest and who.endswith(".") and len(who.split()[-1]) > _SHORTEST:
        who = who[:-1] if len(who.split()) <= _NAME_WORDS else ""
    elif _STOPPED.search(rest):
        return None
    return (who, rest) if who else None


_OF_AUTHORS = ("written", "reported", "reporting", "story", "text", "words", "posted", "article", "prepared")
"""Behind these no title goes on with `by`."""
_SHORTEST, _NAME_WORDS = 4, 3
"""Characters of a last name with its full stop, and words of a name before one, at most."""


def read_byline(text: str) -> Byline:
    """The names and the role in a byline's first line."""
    text, *columns = _COLUMNS.split(text)
    parsed = parse_byline(text)
    if parsed is None:
        return Byline((), None)
    who, rest = parsed
    body = f"{who} {_BODY_END.split(rest)[0].strip()}"
    if rest.startswith(("for ", "of ")) and is_organisation(body):
        return Byline((body,), None)
    rest = rest or (columns[0] if columns else "")
    rest = re.split(r"\s*[|·•]\s*|\s[–—]\s", rest.strip(_PUNCTUATION))[0].strip(_PUNCTUATION)
    first, *more = (name.strip() for name in _JOINT.split(who) if name.strip())
    names = (first, *(name for name in more if not (_FROM_TOWN.match(name) or is_town(name))))
    role = (
        rest
        if rest and (_ROLE.search(rest) or is_organisation(rest)) and not re.search(r"\d{4}", rest)
        else None
    )
    if role is None and len(names) > 1 and _is_no_person(names[-1]):
        role, names = names[-1], names[:-1]
        whole = who.rpartition(",")[2].strip()
        if len(names) > 1 and names[-1] in whole and (_BODY_HEAD.match(whole) or not _is_person(names[-1])):
            role, names = whole, names[:-1]
    return Byline(names, role)


_BODY_HEAD = re.compile(r"[A-Z]{3,} (?=\S*[a-z])")
"""`ABCD Research and Policy Officer`: of which body, in front of a role with an `and` in it."""


_FROM_TOWN = re.compile(r"(?:de|da|do|das|dos|du|di|del|from|in|aus) [^\W\d_a-z][\w’'-]*$")
"""`…, de Mirhala`: where the author wrote, behind the name."""


def _is_no_person(name: str) -> bool:
    """A role, a paper or a body behind the author's name."""
    return bool(_ROLE.search(name) or _LAST_OF_BODY.search(name)) or is_house(name)


def author_field(text: str) -> tuple[str, ...]:
    """The names behind `Author:`, or behind `Posted on … by`, in a line of facts."""
    alone = _USER.match(text)
    if alone:
        return (alone["who"],)
    whole = read_byline(text).authors
    if whole:
        return whole
    for pattern in (_AUTHOR_FIELD, _POSTED_BY):
        found = pattern.search(text)
        if found:
            return tuple(name.strip() for name in _JOINT.split(found["who"]) if name.strip())
    return ()


def name_of_line(text: str) -> str:
    """What may be the author's name on a line: without the day and an address, and a paper behind it."""
    if len(text) > _LONGEST:
        return text
    name = without_facts(text)
    who, *behind = _DIVIDED.split(name, maxsplit=1)
    return who if " | " in name or (behind and _is_no_person(behind[0])) else name


_DIVIDED = re.compile(r"\s*[,/|]\s*")


def name_of_account(text: str) -> str:
    """A name alone on its line, without the marks of notes behind it, and no longer in capitals."""
    return without_capitals(text.strip(" *†‡"))


def bare_names(text: str) -> tuple[str, ...]:
    """Who is named on a byline that has no `By`, as printed; nobody where it is a house."""
    names = [name.strip(" *†‡") for name in _JOINT.split(name_of_line(text)) if name.strip()]
    return tuple(names) if names and all(_is_person(name_of_account(name)) for name in names) else ()


def is_role(text: str) -> bool:
    """A short capitalised line that says what the person named above it is."""
    words = text.split()
    if not 1 <= len(words) <= 12 or len(text) > 110 or text.endswith((".", "?", "!", ":")):
        return False
    if title_case_share(text) < 0.7:
        return False
    return bool(_ROLE.search(text)) or _paper_and_desk(text) is not None


_PLAIN_WORD = re.compile(r"[^\W\d_]+")


def is_bare_name(line: str, text: str) -> bool:
    """Whether a line without `By` names a person, as far as the text of the article can tell.

    A theme has words that the text has in small letters; a place stands behind `in` or `from` there.
    """
    if not _is_person(line) or re.search(rf"\b(?:in|from|at|near|to|of) (?:the )?{re.escape(line)}\b", text):
        return False
    own = {word.casefold() for word in line.split()}
    return not any(word in own for word in _PLAIN_WORD.findall(text) if word.islower() and len(word) > 3)


def are_bare_names(line: str, text: str) -> bool:
    """The same of one or several names, with the marks of notes behind them."""
    names = bare_names(line)
    return bool(names) and all(is_bare_name(name_of_account(name), text) for name in names)


def _is_person(line: str) -> bool:
    return may_be_person(line) and not (_ROLE.search(line) or _PAPER.search(line) or is_house(line))


def names_who(text: str) -> bool:
    """A line of a name and the day before it, or an address or an account behind it, and nothing else."""
    if len(text) > _LONGEST or not ("@" in text or _DAY_AT_HEAD.match(text)):
        return False
    name = name_beside_day(text)
    return name is not None and (_is_person(name) or parse_byline(name) is not None)


_LONGEST = 90
_DAY_AT_HEAD = re.compile(rf"(?:[^\W\d_]{{3,9}}day,? )?{IN_WORDS}\b")


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
