"""Works that running text names without marks: the title stands beside a noun such as `report`.

Italics are lost in saved pages. Behind the noun the title runs to a verb, a clause or the end of the
sentence; before it, it begins behind its owner. What ties a publisher to the noun shows that the capitals
are a title.
"""

import re
from collections.abc import Iterator

from reader.extract.bags import bag
from reader.extract.needles import holds
from reader.extract.source_days import days, iso
from reader.extract.source_forms import ENDS, LONGEST_LINE, Found, is_headline
from reader.extract.source_makers import issued_by, issued_on, maker
from reader.extract.source_marks import CALENDAR, ISSUES, WORK
from reader.extract.source_names import KNOWN, named, weight
from reader.extract.source_origin import NAME
from reader.extract.wordlists.loader import Lists

NOUNS = (
    *("report", "stud", "survey", "paper", "rief", "article", "release", "book", "ndex", "dossier"),
    *("nalysis", "op-ed", "editorial", "essay", "publication", "statement", "letter", "document"),
    *("column", "Report", "nvestigation", "film", "Survey", "Barometer", "Study"),
)
"""What every noun of a work has: a look for them costs a fraction of the patterns."""
_NOUN = re.compile(
    rf"\b(?P<noun>{WORK}|books?|documentary|film)"
    rf"(?P<made>\s{ISSUES}(?:\s(?:on\s)?[A-Z][\w\s,]{{2,20}})?|\s(?:by|from|of)\s(?:the\s)?(?:[a-z-]+\s){{0,3}}[A-Z][^.,;:–—“”\"]{{2,80}})?"
    r"(?P<mark>,?\s(?:titled|entitled|called|headed),?:?|[,:]|\s[–—-])?\s(?=[A-Z\d])"
)
_VERBS = (
    r"(?:has|had|was|were|says?|said|find(?:s|ing)?|found|notes?|noted|shows?|showed|documents|documented|reveals?|revealed|states|stated"
    r"|tells?|told|warns|warned|describes?|described|details|examines|examined|highlights|concludes|concluded|argues|claims|claimed"
    r"|presents|provides|looks|calls|gives|covers|explains|outlines|reported|estimates|estimated|counts|lists|lays|launched|made|makes"
    r"|published|released|issued|produced|prepared|written|posted|adds|added|also|is(?=\s[a-z])|are(?=\s(?:now|not\sonly|available)))"
)
_STOP = re.compile(
    rf",?\s{_VERBS}\b|,\s(?:which|that|who|whose|is|by|in|on|from|to|and|as|for|the|an?|it|at|with|he|she|they|we|after)\s"
    r"|(?<![A-Z])(?<!\.[A-Z])[.!](?=\s|$|[”\"’])|\?(?=\s)|[;”“\"]|,?\s[(\[]|,?\s[–—-]\s|\s(?:of|from|by|in|on)\s(?=[A-Z][a-z]+day\b)|$"
)
_WORD = r"[A-Z\d](?:[\w’'&-]|\.(?=\w))*"
_SMALL = (
    r"(?:of|and|the|in|for|on|to|a|an|from|with|or|at|by|without|against|after|under|over|into|as|is|are|&)"
)
_RUN = re.compile(rf"{_WORD}(?:[:,?]?\s(?:{_SMALL}\s){{0,3}}{_WORD})*")
_TAIL = re.compile(
    r"\s(?P<noun>report|index|survey|study|Report|Index|Survey|Barometer|Study)s?(?:\s(?:19|20)\d\d)?(?=[\s.,;)]|$)"
)
_OWNER = re.compile(r"(?:\b(?P<its>[Ii]ts|[Tt]heir|[Oo]ur)|['’]s?|\s-|\b[Tt]he)\s$")
_OURS = re.compile(r"\b[Oo]ur\s(?:[\w-]+\s){0,4}[\w-]+$")
_PEOPLE = bag(
    "president minister prime mr mrs ms dr professor prof general secretary director chairman chairperson "
    "chief judge justice senator sir lord king queen ambassador spokesman spokesperson spokeswoman "
    "commissioner rapporteur author former police mps but"
)
_BY = re.compile(rf"\sby\s(?:the\s)?(?:[a-z-]+\s){{0,3}}(?P<name>{NAME})$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TITLE_REACH, _BACK, _SHORTEST, _LONGEST, _FEWEST, _MANY = 220, 160, 8, 200, 2, 4


def find(text: str, told: tuple[str, ...], house: str | None, lists: Lists) -> Iterator[Found]:
    """The works of a block; `told` is what stands above it, `house` who published the page."""
    if not holds(text, NOUNS):
        return
    for noun in _NOUN.finditer(text):
        if one := _behind(text, noun, told, house, lists):
            yield one
    for tail in _TAIL.finditer(text):
        if one := _before(text, tail, told, lists):
            yield one


def _behind(
    text: str, noun: re.Match[str], told: tuple[str, ...], house: str | None, lists: Lists
) -> Found | None:
    """`The report, Boats and Nets: A Count, has …`."""
    at = noun.end()
    stop = _STOP.search(text, at, at + _TITLE_REACH)
    end = stop.start() if stop else min(len(text), at + _TITLE_REACH)
    title = f"{text[at:end].rstrip(':, ')}{'?' if text[end : end + 1] == '?' else ''}"
    mark = (noun["mark"] or "").strip(" ,:")
    titled = mark.isalpha()
    run = _RUN.fullmatch(title.rstrip("?")) or (_RUN.match(title) if titled else None)
    if titled and run and not is_headline(title):
        title = run.group()
    if noun["mark"] is None and (noun["made"] or (": " not in title and title.count(" ") < _FEWEST)):
        return None
    if not (run or ": " in title) or not _is_title(title, lists, told=titled):
        return None
    begin = _begin(text, noun.start())
    before = text[begin:at]
    ours = _OURS.search(text[begin : noun.end("noun")]) is not None
    name, where = (
        (house, ", of the page's own publisher")
        if ours
        else _maker(text, begin, before, text[end : end + _BACK], told, lists)
    )
    if not name and (by := _BY.search(noun["made"] or "")) and weight(by["name"], lists):
        name, where = by["name"], ""
    if not (name or ours or mark.endswith("titled")):
        return None
    date = _day(text[begin : noun.end("noun")]) or (issued_on(before, name) if name else None)
    return Found(noun.start(), end, name, title, f"work{where if name else ''}", None, date)


def _before(text: str, tail: re.Match[str], told: tuple[str, ...], lists: Lists) -> Found | None:
    """`in its Boats and Nets 2015: A Count report`, `the Open Seas Council’s 2015 Boat Index`."""
    capital = tail["noun"][0].isupper()
    begin = _begin(text, tail.start())
    runs = [one for one in _RUN.finditer(text, begin, tail.start()) if one.end() == tail.start()]
    if not runs:
        return None
    run = runs[0]
    words, at = run.group(), run.start()
    lead = _OWNER.search(text, max(begin, at - 8), at)
    dash = (
        lead is not None
        and lead.group().endswith("- ")
        and named(text[begin : lead.start()], lists, first=False)
    )
    owner = dash or named(words, lists, first=True)
    for cut in re.finditer(r"['’]s?\s", words):
        if weight(words[: cut.start()], lists) == KNOWN:
            owner, rest = words[: cut.start()], words[cut.end() :]
            break
    else:
        rest = words[len(owner) :].lstrip() if owner and not dash else words
    end = tail.end() if capital or tail.group()[-1].isdigit() else tail.start()
    title = f"{rest}{text[tail.start() : end]}"
    if not rest or " " not in title or not (_YEAR.search(title) or ": " in title):
        return None
    if rest.replace(" ", "").isdigit() or not _is_title(title, lists, told=True):
        return None
    where = ""
    if not owner:
        if lead is None:
            return None
        said = f"{text[begin:at]}{tail['noun'].casefold()} "
        name, where = _maker(text, begin, said, "", told, lists) if lead["its"] else (None, "")
        owner = name or ""
    if not owner:
        return None
    return Found(at + len(words) - len(rest), end, owner, title, f"work{where}")


def _maker(
    text: str, begin: int, before: str, behind: str, told: tuple[str, ...], lists: Lists
) -> tuple[str | None, str]:
    issued, name = issued_by(behind, lists)
    if issued:
        return name, ""
    return maker(before, (text[max(0, begin - LONGEST_LINE) : begin], *told), lists)


def _is_title(title: str, lists: Lists, *, told: bool) -> bool:
    """Whether the words can be a title: capitals, and no name of somebody or of a place.

    With `told` something else says that they are one.
    """
    if not _SHORTEST <= len(title) <= _LONGEST or " " not in title or "http" in title:
        return False
    words = title.split()
    first, head = words[0].strip(",:;.").casefold(), title.partition(":")[0]
    colon = head != title
    if first in _PEOPLE or first in CALENDAR or words[0].rstrip("’'s") in lists.given:
        return False
    if first.isdigit() and not _YEAR.fullmatch(first):
        return False
    if not (is_headline(title) or (colon and len(words) > _MANY and head.count(" ") < _MANY)):
        return False
    if weight(title, lists) == KNOWN or lists.find(title) is not None:
        return False
    known = named(head, lists, first=True) or (words[0].strip(",") if lists.find(words[0].strip(",")) else "")
    if told or (colon and known == head):
        return True
    longer = [word.strip(",:?").casefold() for word in words if len(word) >= _MANY]
    ordinary = sum(word in lists.words or word.removesuffix("s") in lists.words for word in longer)
    return not known and (colon or 2 * ordinary >= len(longer) > 0)


def _begin(text: str, at: int) -> int:
    """Where the sentence around a place begins."""
    return max(
        (one.end() for one in ENDS.finditer(text, max(0, at - LONGEST_LINE), at)),
        default=max(0, at - LONGEST_LINE),
    )


def _day(before: str) -> str | None:
    """The date in the phrase of the noun: `our March 2014 report`."""
    near = before[-60:]
    found = days(near)
    return iso(found[-1]) if found and near[found[-1].end :].count(" ") < _MANY else None
