"""Datelines: the place, and perhaps the day, with which a report begins."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.importers.agencies import AGENCY
from reader.importers.headlines import is_country, is_theme
from reader.importers.names import CAPITAL as _CAP
from reader.importers.names import is_organisation, without_capitals
from reader.importers.printed import Printed, printed_date
from reader.importers.towns import is_known_town

_CAPS_WORD = rf"(?:{_CAP}[A-ZÀ-ÖØ-Þ’'.-]+|{_CAP}\.)"
_NAME = rf"{_CAP}[\w’'.-]*"
_PLACE = rf"{_NAME}(?:[ ](?:{_NAME}|of|the|de|la|al|el|and|&|du|da|do)){{0,4}}"
_PLACES = rf"{_PLACE}(?:,[ ]*{_PLACE}){{0,2}}"
_TOWN = rf"{_NAME}(?:[ ]{_NAME}){{0,2}}"
_KIND = r"(?:[ ](?:city|commune|county|district|island|province|region|state|town|township|village))?"
_DASH = r"(?:\s*(?:—|––|--)|\s+[–_-]|[–](?=\s))\s*"
_DAY = (
    r"(?:[^\W\d_]{3,10}day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.?\s+"
    r"\d{1,2}(?:st|nd|rd|th)?)(?:,?\s+\d{4})?"
)
_BEGINNING = rf"[“\"‘'(\[«]?{_CAP}|\d"
_BRACKET = r"\([^()]{2,60}\)"
_UPPER = re.compile(
    rf"^(?P<raw>(?:{_CAPS_WORD})(?:[ /-]{_CAPS_WORD}){{0,4}}(?:[ ]*{_BRACKET})?(?:,[ ]*(?:{_PLACE}|"
    rf"[^,—–]{{2,30}})){{0,3}}(?:[ ,]*{_BRACKET})?)(?:{_DASH})(?={_BEGINNING})"
)
_DATED = re.compile(
    rf"^(?P<raw>{_PLACE}(?:/{_PLACE}|[ ]\([^()\d]{{2,40}}\)(?=,))?(?:,[ ]*{_PLACE}){{0,2}}(?:,[ ]*(?:{_DAY}|"
    rf"[^—–()]{{3,30}}\d[^—–()]{{0,8}})|[ ]?[:|–-][ ](?:{_DAY})(?<=\d{{4}})|"
    rf"[ ,]*\([^()]{{3,50}}\d[^()]{{0,8}}\))(?:[ ,]*\([A-Z][\w .’'/]{{1,40}}\))?)"
    rf"(?:{_DASH}|:\s|(?<=\d)[–-]|(?<=[A-Za-z]\))\.\s|(?<=\d{{4}})\.(?:\s|[–-]\s?))(?={_BEGINNING})"
)
_SPACED = re.compile(
    rf"^(?P<raw>{_TOWN}[ ]\d{{1,2}}[ ][^\W\d_a-z][^\W\d_]{{2,9}}\.?,?[ ]\d{{4}})"
    rf"(?:{_DASH}|:\s)(?={_BEGINNING})"
)
"""`Mirhala 3 May 2019: The court`"""
_BODY = re.compile(
    rf"^(?P<raw>The (?:(?:{_CAP}[\w’'.-]*|\d+|of|for|and|the) ){{0,6}}(?:{_CAP}[\w’'.-]*|\d+),[ ]*"
    rf"(?:{_DAY}))(?<=\d{{4}})(?:{_DASH}|:\s)(?={_BEGINNING})"
)
"""`The Harbour Council, 3 May 2019: The court`: a body, and not a place, with a full day."""
_UNDIVIDED = re.compile(rf"^(?P<raw>{_TOWN},[ ]*(?:{_DAY}))(?<=\d{{4}})[ ](?={_CAP}\w*[ ,])")
"""`Mirhala, 3 May 2019 The court`: the dash was lost."""
_BRACKETED = re.compile(
    rf"^(?P<raw>[(\[]{_PLACE}(?:/{_PLACE})?(?:,[ ]*{_PLACE}){{0,2}}"
    rf"(?:,[ ]*(?:{_DAY}|[^—()]{{3,30}}\d{{4}}))?[)\]])(?:{_DASH}|:\s)(?={_BEGINNING})"
)
_BARE_BRACKET = re.compile(rf"^(?P<raw>[(\[](?:{_TOWN}|{_PLACE},[ ]*{_DAY})[)\]])\s+(?={_CAP})")
_CAPS_DATED = re.compile(
    rf"^(?P<raw>{_CAPS_WORD}(?:[ /-]{_CAPS_WORD}){{0,3}}[ ]\((?:[^()]{{3,60}}\d{{4}}|{_DAY})\))\s+(?={_CAP})"
)
_DAY_ONLY = re.compile(
    rf"^(?P<raw>{_DAY}(?:[ ]\([A-Z][\w .’'/]{{1,40}}\))?|\({_DAY}\))(?:{_DASH}|:\s|(?<=\d)[–-]|"
    rf"(?<=\))-)\s*(?={_BEGINNING})"
)
_DAY_AND_PLACE = re.compile(rf"^(?P<raw>{_DAY}\s*[–—-]\s*{_PLACE},[ ]*{_PLACE})(?:{_DASH})(?={_BEGINNING})")
"""`3 May 2019 – Mirhala, Aldrun – The court`"""
_DAY_AND_AGENCY = re.compile(rf"^(?P<raw>{_DAY},[ ]+{_CAP}{{2,8}})\.\s+(?={_BEGINNING})")
"""`May 3, ABC. The court`"""
_AGENCY = re.compile(rf"^(?P<raw>{_PLACES}[ ,]*\([A-Z][\w .’'/]{{1,40}}\))(?:{_DASH}|[–-]\s)(?={_BEGINNING})")
_KNOWN_AGENCY = re.compile(rf"^(?P<raw>{_PLACES}[ ,]*\((?i:{AGENCY})\)):?\s(?={_BEGINNING})")
"""`Mirhala (Reuters) The court`: the dash was lost, or is a colon."""
_AGENCY_FIRST = re.compile(
    rf"^(?P<raw>(?i:{AGENCY})\s?[-–]\s?{_TOWN}[ ]\({_PLACE}\))"
    rf"(?:{_DASH}|:?\s)(?={_BEGINNING})"
)
"""`APA-Mirhala (Aldrun) The court`"""
_DISPATCH = re.compile(
    rf"^(?P<raw>{_PLACES}(?:[ ]*\([^()\d]{{2,40}}\))?[ ,]+{_DAY}(?<=\d{{4}})[ ,]*\([A-Z][\w .’'/]{{1,40}}\))"
    rf"(?:{_DASH}|[–-]\s|:\s)(?={_BEGINNING})"
)
"""`Mirhala (Aldrun) 3 May 2019 (ABC)- The court`"""
_PLAIN = re.compile(
    rf"^(?P<raw>{_TOWN}{_KIND}(?:,[ ]*{_TOWN}{_KIND}){{0,2}})(?:\s*—|\s+[–-]|"
    rf"\s*--)\s*(?={_BEGINNING})"
)
_HYPHEN = re.compile(
    rf"^(?P<raw>{_CAP}{{3,}}(?:[ ]{_CAP}{{3,}})?(?:,[ ]{_TOWN})?)-(?:\s+|(?<=[a-z.]-))(?={_BEGINNING})"
)
"""`MIRHALA- The court`, `MIRHALA, Aldrun-The court`"""
_COLON = re.compile(
    rf"^(?P<raw>(?:{_CAP}{{3,}}|{_CAP}\w{{3,}})(?:[ -](?:{_CAP}\w{{2,}})){{0,2}})\s?:\s+"
    rf"(?={_CAP}[\w’'-]*\s|[“\"]{_CAP})"
)
"""`MIRHALA: The court`, as the papers of South Asia print it."""
_COLON_AND_REGION = re.compile(rf"^(?P<raw>{_TOWN},[ ]*{_TOWN})\s?:\s+(?={_CAP}\w*\s)")
"""`Mirhala, North Aldrun: The court`"""
_LABEL = re.compile(
    r"\b(?:abstract|action|advisory|alert|analysis|announcement|answer|attention|author|background|brief|call|caption|"
    r"case|charges?|comment|conclusion|contact|context|correction|country|credit|date|demands?|description|details|dear|example|facts?|figures?|"
    r"findings?|highlights|images?|introduction|issues?|key|latest|location|more|news|notes?|overview|part|photos?|"
    r"place|points?|press|purpose|question|quote|reaction|recommendations?|reference|region|release|report|"
    r"result|section|source|speaker|statement|status|story|subject|summary|table|tags|text|theme|time|title|"
    r"topics?|type|update|urgent|verdict|victims?|video|warning|what|when|where|who|why|how|world|example|yes|first|"
    r"second|third|finally|today|yesterday|tomorrow|meanwhile|remember|result|"
    r"[^\W\d_]{3,}(?:(?<!c)ity|[^au]tions?|ism|ments?))\b",
    re.I,
)
"""Words before a colon that are no places."""
_SEARCHED = 160
_NOT_A_PLACE = re.compile(
    r"^[(\[]?(?:update|updated|breaking|urgent|correction|editor|note|new(?=\s*[:—–-])|exclusive|analysis|"
    r"opinion|video|photos?|summary|background|context|and|but|by|yes|no|i|we|he|she|"
    r"they|it|the(?! hague\b)|a|an|via|your|dear|agence france[- ]presse|associated press|reuters|afp|upi|"
    r"xinhua|bbc)\b",
    re.I,
)
_KNOWN = re.compile(rf"^(?P<raw>{_CAPS_WORD}(?:[ ]{_CAPS_WORD}){{0,2}}),?[ ](?={_CAP}[a-zß-öø-ÿ])")
"""`MIRHALA The court`, `MIRHALA, The court`, of a known town: the dash was lost."""
_REPORT = 60
"""Characters; what is shorter is no paragraph that begins with `Place:`."""
_IN_BRACKET = re.compile(r"\(([^()]+)\)\s*$")
_REGION = re.compile(r"\b(?:territor(?:y|ies)|regions?|provinces?|districts?|state|county|islands?)$", re.I)
_FORMS = (
    *(_BRACKETED, _BODY, _DATED, _UNDIVIDED, _UPPER, _AGENCY, _KNOWN_AGENCY),
    *(_AGENCY_FIRST, _DISPATCH, _SPACED, _DAY_AND_PLACE, _DAY_AND_AGENCY, _PLAIN, _HYPHEN),
    *(_DAY_ONLY, _CAPS_DATED, _BARE_BRACKET, _COLON, _COLON_AND_REGION, _KNOWN),
)
"""The first one that fits, and that nothing else speaks against, decides."""
_DAY_FIRST = frozenset({_DAY_AND_PLACE, _DAY_AND_AGENCY})
_COLONS = frozenset({_COLON, _COLON_AND_REGION})
_UNSURE = _COLONS | {_PLAIN, _HYPHEN, _DAY_ONLY, _BARE_BRACKET, _UNDIVIDED, _KNOWN}
_OF_AGENCIES = frozenset({_BODY, _AGENCY_FIRST})
"""These may begin with the name of a body."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The head of a report."""

    raw: str
    """As printed, without the dash behind it."""
    end: int
    """Where the report goes on, in the text it was found in."""
    agency: str | None
    """In brackets behind the place; None when there is none."""
    date: Printed | None
    """A full day printed in it."""
    sure: bool = True
    """False for a name and a dash without anything else that datelines have, and for a bare day."""


def dateline(text: str) -> Dateline | None:
    """The dateline that a paragraph begins with; None when there is none."""
    return _dateline(text[:_READ]) if text and not text[0].islower() else None


def sure_dateline(text: str) -> Dateline | None:
    """The dateline that what is left of a paragraph begins with, where no name could look the same."""
    found = dateline(text)
    return found if found and (found.sure or found.raw.startswith("(")) else None


_READ = 1000
"""Characters of a paragraph; what it says further down is not asked."""


_DIVIDES = re.compile(r"^[A-Z]{3}|[—–_-]|:\s|\d{4}\.?\s|\w, [A-Z]{2,8}\.\s|[A-Za-z]\)\s")
"""One of these stands in every dateline."""


@lru_cache(maxsize=1024)  # the first paragraph of a text is asked for each line that could be its title
def _dateline(text: str) -> Dateline | None:
    head = text[:_SEARCHED]
    if head[:1] not in "([" and not _DIVIDES.search(head):
        return None
    for pattern in _FORMS:
        found = pattern.match(head)
        if found is None:
            continue
        raw = found["raw"].rstrip(" ,")
        raw = raw[:-1] if _STOPPED_DAY.search(raw) else raw
        day = printed_date(raw)
        day = None if day and day.precision == "month" else day
        bracket = _IN_BRACKET.search(raw) if raw[0] not in "([" else None
        name = raw[: bracket.start()] if bracket else raw
        if pattern not in _OF_AGENCIES and (_NOT_A_PLACE.match(raw) or _is_body(name)):
            continue  # an agency's or a paper's own name, and what it is called for short
        if _is_other(pattern, raw, text[found.end() :]) or (pattern is _DAY_ONLY and day is None):
            continue
        agency = (
            bracket[1] if bracket and pattern is not _AGENCY_FIRST and _may_be_agency(bracket[1]) else None
        )
        return Dateline(raw, found.end(), agency, day, pattern not in _UNSURE)
    return None


def _is_other(pattern: re.Pattern[str], raw: str, below: str) -> bool:
    """Whether what has the form of a dateline is a sentence, a label, or a body that speaks of itself.

    `below`: the text behind it.
    """
    if pattern in _COLONS:
        named = pattern is _COLON and raw.isupper() and re.search(rf"\b{re.escape(raw)}\b", below)
        return bool(_LABEL.search(raw) or named) or is_country(raw) or len(raw) + len(below) < _REPORT
    if pattern is _DATED:  # `Press release: 3 May 2019 – The quay`
        label = _APART.search(raw) and _is_label(_APART.split(raw)[0])
        return bool(label or _WEEKDAY.match(raw))
    if pattern is _KNOWN:
        return not is_known_town(raw)
    if pattern is _UPPER:
        return _UPPER_HEAD.match(raw) is None
    return pattern in _DAY_FIRST and not _begins_with_day(raw)


_UPPER_HEAD = re.compile(rf"{_CAP}{{2,}}|{_CAP}\.")
_STOPPED_DAY = re.compile(r"\d{4}\.$")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I)
_APART = re.compile(r"\s?[:|–-]\s")


def _is_label(name: str) -> bool:
    """Words beside a day that name no place."""
    return _LABEL.search(name) is not None or is_theme(name)


def _is_body(name: str) -> bool:
    """The name of a paper or a body, or its letters, and no place: `HARBOUR TIMES`, `(ABC)`."""
    bare = name.strip(" ()[],")
    return (is_organisation(without_capitals(bare)) or _PAPER.search(bare) is not None) or (
        name[0] in "([" and len(bare) <= _LETTERS and bare.isupper()
    )


_LETTERS = 3
_PAPER = re.compile(r"\b(?:bulletin|magazine|newspaper|newsletter|online|daily|weekly|blog)$", re.I)


def line_of_dateline(text: str) -> Dateline | None:
    """The dateline that stands on a line of its own above the report: a town in capitals, with its country
    or that is known, and a full day; None when the line is none.
    """
    line, text = text, text.rstrip(" –—:-")
    text = text[:-1] if _STOPPED_DAY.search(text) else text
    found = dateline(f"{text} – The")
    if found is None or found.raw != text or not found.sure:
        return None
    places = _PLACE_OF_LINE.split(text.lstrip("(["))[0].split(", ")
    upper = places[0].isupper() and len(places[0]) > _LETTERS
    dated = found.date is not None and any(map(str.isalpha, text[found.date.start : found.date.end]))
    several = len(places) > 1 or text[0] in "([" or "/" in text
    dated = dated and (several or found.agency is not None or is_known_town(places[0]))
    if places[0][-3:].casefold() == "day" or is_organisation(places[0]) or is_country(places[0]):
        return None
    if _is_label(places[0]) or (_APART.search(text) and not upper):
        return None  # a part of the site beside the day
    told = found.agency is not None or any(map(str.isdigit, text)) or line[-1] in "–—-"
    return found if dated or (upper and told) else None


_PLACE_ALONE = re.compile(rf"(?:{_CAPS_WORD}(?:[ /-]{_CAPS_WORD}){{0,3}}|{_TOWN})(?:, {_TOWN})?")


def place_alone(text: str) -> str | None:
    """`MIRHALA, Kenya:` alone on its line: a known town, or one in capitals with the country behind it."""
    bare = text.rstrip(" –—:-")
    if len(bare) > _LONGEST_PLACE or not _PLACE_ALONE.fullmatch(bare) or _is_label(bare):
        return None
    town, _, rest = bare.partition(", ")
    upper = town.isupper() and len(town) > _LETTERS and not is_country(town)
    told = is_country(rest) if rest else text != bare
    return (
        bare
        if is_known_town(town) or (upper and told and not is_organisation(without_capitals(town)))
        else None
    )


_LONGEST_PLACE = 50
_PLACE_OF_LINE = re.compile(r"\s*(?:[(|:–—/]|\s-\s|,?\s+\d|,\s+[^\W\d_]+\.? \d)")
"""What divides the place from the day, the agency and further places."""


def _may_be_agency(name: str) -> bool:
    """No day, and not where the place lies."""
    return not any(ch.isdigit() for ch in name) and not is_country(name) and not _REGION.search(name)


_DAY_AT_HEAD = re.compile(_DAY)


def _begins_with_day(raw: str) -> bool:
    """Whether the word beside the number is a month; a year need not follow."""
    found = _DAY_AT_HEAD.match(raw)
    return found is not None and printed_date(f"{found.group()} 2000") is not None
