"""What a line can be read as: publisher, title, date and author in each order and between all marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.needles import holds
from reader.extract.source_entry import EDGE, names_body
from reader.extract.source_styles import styled, written_for
from reader.extract.wordlists.loader import Lists
from reader.extract.written import Written
from reader.model.findings import EntityType

KNOWN, POSSIBLE = 2, 1


@dataclass(frozen=True, slots=True)
class Reading:
    """A line in one order of its parts."""

    form: str
    publisher: str
    title: str
    date: str | None
    either: tuple[str, str] | None
    """What a date in figures can be: day first, month first."""
    weight: int
    """`KNOWN` where the lists or the form of the name know the publisher, `POSSIBLE` else."""


_CLAUSE = r"(?P<title>\S+(?:(?<![.?!])\s\S+){2,})"
_TITLE, _NAME = r"(?P<title>\S+(?:\s\S+){2,})", r"(?P<name>[^–—|\[\]“”\"]{2,60}?)"
_AUTHOR = (
    r"(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)?(?:\sand\s[^.,]{3,40})?\.\s)?"
)
"""`Bel, Ana. `"""
_FORMS = (
    ("title, dash, publisher", re.compile(rf"{_TITLE}\s?[–—-]{{1,2}}\s{_NAME}")),
    ("title, bar, publisher", re.compile(rf"{_TITLE}\s?[|·/]{{1,2}}\s{_NAME}")),
    (
        "publisher, dash, title",
        re.compile(rf"{_NAME}\s(?:–|—|-{{1,2}}(?=\s))\s?(?P<title>\S+(?:\s\S+){{2,}})"),
    ),
    ("publisher, bar, title", re.compile(rf"{_NAME}\s?[|·]\s(?P<title>\S+(?:\s\S+){{2,}})")),
    (
        "publisher, quoted title",
        re.compile(
            r"(?P<name>[^“”‘\"\[]{2,60}?)[.,:]?\s(?:[“\"](?P<title>[^“”\"]{4,200}?)[.,]?[”\"]\S*|‘(?P<single>[^“”\"]{8,250}?)[.,]?[’‘'])"
        ),
    ),
    (
        "quoted title, publisher",
        re.compile(
            r"(?:[“\"](?P<title>[^“”\"]{4,200}?)[.,]?[”\"]|‘(?P<single>[^“”\"]{8,200}?)[.,]?[’‘'])[.,:]?\s(?:[–—-]\s)?(?P<name>[^“”\",]{2,60})(?:,\s[^“”\",]{4,20})?\.?"
        ),
    ),
    (
        "title, publisher in brackets",
        re.compile(r"(?P<title>\S+(?:\s\S+){2,}?)\s\((?P<name>[^()\[\]]{2,60})\)?\.?"),
    ),
    (
        "title, publisher in square brackets",
        re.compile(r"(?P<title>\S+(?:\s\S+){2,}?)\s\[(?P<name>[^()\[\]]{2,60})\]?\.?"),
    ),
)
_NEEDS = {
    "title, dash, publisher": ("–", "—", "-"),
    "title, bar, publisher": ("|", "·", "/"),
    "publisher, dash, title": ("–", "—", "-"),
    "publisher, bar, title": ("|", "·"),
    "publisher, quoted title": ("“", '"', "‘"),
    "title, publisher in brackets": ("(",),
    "title, publisher in square brackets": ("[",),
}
"""Marks of which one must stand in a line of the form."""
_QUOTED_FIRST = "quoted title, publisher"
_OPENING = ("“", '"', "‘")
_DATED = (
    (
        "title, comma, publisher, date",
        re.compile(r"(?P<title>\S+(?:\s\S+){2,}),\s(?P<name>[^,“”\"]{2,60})"),
    ),
    (
        "title, publisher, date",
        re.compile(rf"{_AUTHOR}{_CLAUSE}(?:\.|(?<=[?!]))\s(?P<name>[A-Z][^.?!“”\"]{{2,60}})"),
    ),
)
_AUTHORED = re.compile(
    r"(?:[A-Z][\w’'-]+,?\s(?:[A-Z]\.?-?){1,3}(?:,\s|\s(?:and|&)\s|\s)){1,7}(?:\((?P<when>(?:19|20)\d\d)[a-z]?\)[.,:]?\s)?"
    r"(?:[‘“\"'](?P<quoted>.{8,250}?)[,.]?[’‘”\"'],?\s{1,2}(?:[Ii]n:?\s)?(?P<behind>[A-Z][^,.:;()\d“‘]{2,80})(?=[,.:;(]|\s\d|$)"
    r"|(?<=\)\s)(?P<plain>[^.“‘]{8,200}?),\s(?P<house>[A-Z][^,.:;()\d]{2,60})(?=[,.:;]|$))"
)
_WEB = re.compile(
    r"(?:[A-Z][^“”\"]{2,80}\.\s)?[“\"](?P<title>[^“”\"]{4,250})[”\"]\s(?:[^“”\"]{2,80}\.\s?)?(?P<name>[A-Z][^.,“”\"]{1,80})\.?,\s?"
    r"(?:(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\.?\s)?(?P<when>(?:19|20)\d\d|n\.\s?d\.))\.?\s(?:Web|Internet)\..*"
)
"""`“Title.” Site. Publisher, 2015. Web. 3 May 2015.`"""
_MARKER = re.compile(
    r"^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]|[ivx]{1,4}[.)]|[•*·–—-])\s+|^[•*·](?=[A-Z“])|^(?:from|then)\s(?=[A-Z])"
)
_LABEL = re.compile(
    r"^(?:(?:[A-Z][a-z]+\s)?(?:[Bb]ook|[Rr]eport|[Aa]rticle|[Cc]hapter|[Cc]ommentary|[Pp]aper|[Bb]riefing|[Ss]tudy|[Vv]ideo|[Pp]odcast"
    r"|[Oo]p-ed|[Bb]log))(?:\s[Cc]hapter)?:\s(?=[A-Z“‘\"'])"
)
_YEAR = re.compile(r"(?:19|20)\d\d|\d/\d\d\b")
_MARK = re.compile(r"[–—|·\[“\"]|-\s|\s/\s|\)\.?$|\sby\s|(?:19|20)\d\d|\d/\d\d\b")
_SURE_MARKS, _OTHER_MARKS = ("–", "—", "“", '"', "|", "·", "["), ("-", "/", ")", "by", "19", "20")
_PLACE_BEHIND = re.compile(r"\s\([A-Z][\w’' -]{1,24}\)$|(?<=.):\s[A-Z][\w’' -]{1,24}$")
_RELEASE = re.compile(r"\s(?:[Pp]ress|[Nn]ews|[Mm]edia)\s[Rr]elease$")
_PROSE = re.compile(r"[a-z]{3}[.”\"]$")
_BY = re.compile(r"[Bb]y\s")
_CITY = re.compile(r"\s\((?P<city>[A-Z][\w’' -]{1,24})\)$")
_FIGURES = re.compile(r"\b(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<year>(?:\d\d){1,2})\b")
_JOINT = re.compile(r"/|(?<=[A-Z])-(?=[A-Z])")
LONGEST = 300
_MOST_WORDS, _HEADLINE, _MONTHS, _CENTURY, _PIVOT = 4, 12, 12, 100, 50


def weight(name: str, lists: Lists) -> int:
    """How surely words name a publisher: 0 when they cannot."""
    name = name.strip(EDGE)
    bare = _PLACE_BEHIND.sub("", name)
    if names_body(name, lists) or (bare != name and names_body(bare, lists)):
        return KNOWN
    if _JOINT.search(bare) and all(names_body(part, lists) for part in _JOINT.split(bare)):
        return KNOWN
    city = _CITY.search(name)
    if city and lists.city(city["city"]) is not None and bare[:1].isalpha():
        return KNOWN  # `Ilvanda (London)`
    words = bare.split()
    if (
        _BY.match(bare)
        or not 0 < len(words) <= _MOST_WORDS
        or not all(word[0].isupper() or word[0].isdigit() for word in words)
    ):
        return 0
    entry = lists.find(bare)
    if entry is not None and entry.type in {EntityType.PLACE, EntityType.GROUP}:
        return 0
    return POSSIBLE


def named(words: str, lists: Lists, *, first: bool) -> str:
    """The longest part of the words, from their begin or up to their end, that is known; else empty."""
    plain = words.split()
    for size in range(len(plain), 0, -1):
        part = " ".join(plain[:size] if first else plain[-size:])
        if part[0].isupper() and names_body(part, lists):
            place = " ".join(plain[size:]) if first else ""
            found = lists.find(place) if place else None
            return f"{part} {place}" if found and found.type is EntityType.PLACE else part
    return ""


def day_first(texts: Iterable[str]) -> bool | None:
    """Whether dates in figures have the day first, by all of them; None when they do not say."""
    pairs = [
        (int(one["one"]), int(one["two"]))
        for text in texts
        if "/" in text or "." in text
        for one in _FIGURES.finditer(text)
    ]
    day, month = any(one > _MONTHS for one, _ in pairs), any(two > _MONTHS for _, two in pairs)
    return None if day == month else day


def bare(text: str) -> str:
    """The line without its marker and the word that says what sort of work it is."""
    text = _MARKER.sub("", text.strip(), count=1)
    return _LABEL.sub("", text, count=1)


def _authored(text: str, lists: Lists) -> Iterator[Reading]:
    """`Bel, A. and Oda M (2015) ‘Title’ Publisher, …`; what stands behind the publisher is left out."""
    found = _AUTHORED.match(text)
    if found is None:
        return
    title = (found["quoted"] or found["plain"]).strip(EDGE)
    name = (found["behind"] or found["house"]).strip(EDGE)
    name = named(name, lists, first=True) or name
    day = next(iter(scan(text[found.end() :][:24], loose=False)), None) if not found["when"] else None
    date = found["when"] or (show(day.first) if day and day.first else None)
    yield Reading("cited", name, title, date, None, KNOWN)


def undated(text: str) -> tuple[str, Written | None]:
    """The line without the date that begins or closes it, and that date."""
    day = closing(text)
    if day is None:
        return text, None
    if not re.search(r"\w", text[: day.start]):
        return text[day.end :].strip(EDGE + ")"), day
    return text[: day.start].rstrip(EDGE + "(["), day


def closing(text: str) -> Written | None:
    """The date with a year that begins or closes a line."""
    if not _YEAR.search(text):
        return None
    days = [
        one
        for one in scan(text, loose=False)
        if one.readings or (one.first and one.first[0] and one.first[1] and not one.last)
    ]
    if not days and (found := _FIGURES.search(text)) and (figures := _figures(found)):
        days = [figures]
    for one in days[-1:] + days[:1]:
        if not re.search(r"\w", text[one.end :]) or not re.search(r"\w", text[: one.start]):
            return one
    return None


def _figures(found: re.Match[str]) -> Written | None:
    """`01/22/09`: a date in figures with a short year; None when there is no such day."""
    one, two, year = (int(found[name]) for name in ("one", "two", "year"))
    year += 0 if year > _CENTURY else (_CENTURY * 20 if year < _PIVOT else _CENTURY * 19)
    days = (
        show((year, two, one)) if two <= _MONTHS else None,
        show((year, one, two)) if one <= _MONTHS else None,
    )
    if days[0] and days[1]:
        return Written(found.start(), found.end(), readings=(days[0], days[1]))
    moment = (year, two, one) if days[0] else (year, one, two)
    return Written(found.start(), found.end(), moment) if days[0] or days[1] else None


def may_be_read(text: str) -> bool:
    """Whether a line has one of the marks that part its fields."""
    if len(text) >= LONGEST:
        return False
    return holds(text, _SURE_MARKS) or (holds(text, _OTHER_MARKS) and _MARK.search(text) is not None)


def readings(text: str, lists: Lists) -> Iterator[Reading]:
    """A line in every order that its marks allow."""
    line = bare(text)
    rest, day = undated(line)
    date = show(day.first) if day and day.first else None
    either = day.readings if day else None
    yield from _authored(line, lists)
    if holds(text, (" Web.", " Internet.")) and (web := _WEB.fullmatch(text)):
        when = web["when"] if web["when"] and web["when"][0] != "n" else None
        yield Reading(
            "cited from the web", web["name"].strip(EDGE), web["title"].strip(EDGE), when, None, KNOWN
        )
    if (told := styled(line)) and told.parts.publisher and told.parts.title:
        yield Reading("cited", told.parts.publisher, told.parts.title, told.when[:4] or None, None, KNOWN)
    if (by := written_for(rest)) and by.publisher and by.title:
        rank = KNOWN if by.sure else POSSIBLE
        yield Reading("title, author, publisher", by.publisher, by.title, date, either, rank)
    quoted = rest.startswith(_OPENING)
    for form, pattern in (*_FORMS, *(_DATED if day else ())):
        if (form in _NEEDS and not holds(rest, _NEEDS[form])) or (form == _QUOTED_FIRST and not quoted):
            continue
        found = pattern.fullmatch(rest)
        if found is None:
            continue
        parts = found.groupdict()
        name, title = (
            _RELEASE.sub("", parts["name"].strip(EDGE)),
            (parts["title"] or parts.get("single") or "").strip(EDGE),
        )
        rank = weight(name, lists)
        if form.endswith("brackets") and parts["title"].endswith("."):
            title = ""  # a sentence of news, and who brought it
            if rank:
                yield Reading(form, name, title, date, either, rank)
        elif rank and title and not (_PROSE.search(rest) and title.count(" ") > _HEADLINE):
            yield Reading(form, name, title, date, either, rank)
