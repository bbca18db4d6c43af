"""What a line can be read as: publisher, title, date and author in each order and between all marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.needles import holds
from reader.extract.source_days import undated
from reader.extract.source_grammar import SEE, fields
from reader.extract.source_marks import EDGE, NUMBER, PERSONS, RELEASE, VIA, YEAR, quoted, unmarked
from reader.extract.source_names import KNOWN, POSSIBLE, named, names_body, unsigned, weight
from reader.extract.source_placed import styled
from reader.extract.wordlists.loader import Lists


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
    end: int | None = None
    """Where the entry ends in its line; None when that is all of it."""


_CLAUSE = r"(?P<title>\S+(?:(?<![.?!])\s\S+){2,})"
_TITLE, _NAME = r"(?P<title>\S+(?:\s\S+){2,})", r"(?P<name>[^–—|\[\]“”\"]{2,60}?)"
_QUOTED_TITLE = quoted(4, 200)
_AUTHOR = (
    r"(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)?(?:\sand\s[^.,]{3,40})?\.\s)?"
)
"""`Bel, Ana. `"""
BY_FIELDS = "fields told by what they are"
_SET_OFF = re.compile(
    rf"(?:^|[–—|,:;(\[/”\"’-]\s?)(?:[A-Z][a-z]+day,?\s)?(?:{YEAR}|[A-Z][a-z]{{2,8}}\.?\s?\d"
    r"|\d{1,2}(?:st|nd|rd|th)?[\s./-]?(?:of\s)?(?:[A-Z][a-z]{2}|\d))"
)
"""What may be a day between marks."""
_STOPS = re.compile(r"[a-z]{3}[.](?:\s|$)")
_SENTENCES = re.compile(r"[a-z\d]{2}[)”\"]*[.]\s+[A-Z“\"].*[a-z\d]{2}[)”\"]*[.]\s+[A-Z“\"]", re.DOTALL)
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
            rf"(?P<name>[^“”‘\"\[]{{2,60}}?(?:\s\[[A-Z][\w\s]{{2,20}}\])?)[.,:]?\s(?:{_QUOTED_TITLE}\S*|‘(?P<single>[^“”\"]{{8,250}}?)[.,]?[’‘'])"
        ),
    ),
    (
        "quoted title, publisher",
        re.compile(
            rf"(?:{_QUOTED_TITLE}|‘(?P<single>[^“”\"]{{8,200}}?)[.,]?[’‘'])[.,:]?\s(?:[–—-]\s)?(?P<name>[^“”\",]{{2,60}})(?:,\s[^“”\",]{{4,20}})?\.?"
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
_SIGNED_FORMS = frozenset({"title, dash, publisher", "title, bar, publisher"})
_QUOTED_FIRST = "quoted title, publisher"
_OPENING = ("“", '"', "‘")
_CLOSERS = {"”": "“", '"': '"'}
_COMMAS = "title, comma, publisher, date"
_DATED = (
    (
        _COMMAS,
        re.compile(r"(?P<title>\S+(?:\s\S+){2,}),(?P<single>['’”\"]?)\s(?P<name>[^,“”\"]{2,60})"),
    ),
    (
        "title, publisher, date",
        re.compile(
            rf"{_AUTHOR}{_CLAUSE}(?:\.|(?<=[?!]))\s(?:[Bb]y\s{PERSONS}\.\s)?(?P<name>[A-Z][^.?!“”\"]{{2,60}})"
        ),
    ),
)
_AUTHORED = re.compile(
    r"(?:[A-Z][\w’'-]+,?\s(?:[A-Z]\.?-?){1,3}(?:,\s|\s(?:and|&)\s|\s)){1,7}(?:\((?P<when>\d{4})[a-z]?\)[.,:]?\s)?"
    r"(?:[‘“\"'](?P<quoted>.{8,250}?)[,.]?[’‘”\"'],?\s{1,2}(?:[Ii]n:?\s)?(?P<behind>[A-Z][^,.:;()\d“‘]{2,80})(?=[,.:;(]|\s\d|$)"
    r"|(?<=\)\s)(?P<plain>[^.“‘]{8,200}?),\s(?P<house>[A-Z][^,.:;()\d]{2,60})(?=[,.:;]|$))"
)
_WEB = re.compile(
    r"(?:[A-Z][^“”\"]{2,80}\.\s)?"
    + quoted(4, 250, stop=False)
    + rf"\s(?:[^“”\"]{{2,80}}\.\s?)?(?P<name>[A-Z][^.,“”\"]{{1,80}})\.?,\s?"
    rf"(?:(?:\d{{1,2}}\s)?(?:[A-Z][a-z]{{2,8}}\.?\s)?(?P<when>{YEAR}|n\.\s?d\.))\.?\s(?:Web|Internet)\..*"
)
"""`“Title.” Site. Publisher, 2015. Web. 3 May 2015.`"""
_FOR = re.compile(
    rf"(?P<title>.{{8,300}}?)[,.–—-]?\s[Bb]y\s{PERSONS}\s(?:for|in)\s(?:the\s)?(?P<name>(?:[Tt]he\s)?[A-Z][^,()“”]{{1,80}}?)[.,]?\s*$"
)
"""`Title by Ana Bel for Publisher`."""
_SIGNED = re.compile(r"(?P<title>.*\S)\s[–—-]{1,2}\s(?P<who>[^–—]{2,60})")
"""`Title – Ana Bel`, before a comma and the publisher."""
_AUTHORED_TITLE = re.compile(rf"(?P<title>.*\S)\s(?P<mark>[|–—])\s(?:[Bb]y\s)?(?P<who>{PERSONS})")
MONTH_FIRST = re.compile(
    r"^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:\s\d{1,4})?,\s(?=[A-Z])"
)
"""`(Aug, Aldrun Post)`."""
_HANDED_BY = re.compile(r"^(?:via|from|source:)\s(?:the\s)?(?=[A-Z])")
DASHES = (" – ", " — ")
_SHORT_DASHES = (*DASHES, " - ")
_COMMENTED = re.compile(
    r"(?P<title>\S+(?:\s\S+){2,})\s[–—]\s(?P<name>[^–—|\[\]“”\".]{2,60}?)\s[–—]\s(?=[A-Z“\"‘])"
)
"""`Title – Publisher – What somebody thinks of it …`."""
_SHORT_DAY = re.compile(
    r"(?P<name>[^:–—“”\"]{2,40}):\s(?P<title>\S+(?:\s\S+){2,})\s[–—-]\s(?P<day>\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2})"
)
"""`Publisher: Title – 3 May`."""
_DAY_COLON = re.compile(
    r"(?P<name>[^:–—“”\"()\d]{2,60}?),?\s\(?(?P<day>(?:\d|[A-Z][a-z]{2,8}\.?\s\d)[^():]{4,26}\d)\)?:\s(?P<title>\S+(?:\s\S+){2,})"
)
_AUTHOR_AT = re.compile(
    rf"{PERSONS}(?:,|\s(?:in|at|for))\s(?:the\s)?(?P<name>[^:–—“”\"]{{2,60}}):\s(?P<title>\S+(?:\s\S+){{2,}}[^\s.])"
)
"""`Ana Bel in the Aldrun Post: Title`, `Ana Bel, Aldrun Post: Title`."""
_PLACED = re.compile(r"[A-Z][^:,.]{3,60}(?:,|\s(?:in|at|for))\s(?:the\s)?[A-Z][^:,.]{1,60}:\s")
_ALSO = re.compile(r"\.\s(?:Also|See|Read|More)\s[^.]{3,160}\.?$")
"""`Title – Publisher. Also covered by …`."""
_MARKER = re.compile(
    rf"^(?:{NUMBER}|[ivx]{{1,4}}[.)]|[•*·–—-])\s+|^[•*·](?=[A-Z“])|^(?:from|then)\s(?=[A-Z])"
)
_LABEL = re.compile(
    r"^(?:[A-Z][a-z]+\s)?(?i:book|report|article|chapter|commentary|paper|briefing|study|video|podcast|op-ed|blog)(?:\s[Cc]hapter)?:\s(?=[A-Z“‘\"'])"
)
_MARK = re.compile(rf"[–—|·\[“\"]|-\s|\s/\s|\)\.?$|\sby\s|{YEAR}|\d/\d\d\b")
_SURE_MARKS, _OTHER_MARKS = ("–", "—", "“", '"', "|", "·", "["), ("-", "/", ")", "by", "19", "20")
_PROSE = re.compile(r"[a-z]{3}[.”\"]$")
_AT = re.compile(r"(?:(?<=[.,”\"’])|\s[–—-])\s?[(<]?https?://\S+$")
"""The address behind an entry."""
_KIND = re.compile(r"\s\[[A-Z][\w\s]{2,20}\]$")
"""`Ministry of Nets [Press Release]`."""
_NOTED = re.compile(r"(?<=\d)\s\[[^\[\]]{30,}\](?:\.?\s\w+:?)?$")
"""`Title, Publisher, 3 May 2015 [what somebody thinks of it]`."""
LONGEST, _LONGEST_NOTED = 300, 360
_MOST_WORDS, _HEADLINE = 8, 12


def bare(text: str) -> str:
    """The line without its marker and the word that says what sort of work it is."""
    text = SEE.sub("", _MARKER.sub("", text.strip(), count=1), count=1)
    if ". " in text:
        text = _ALSO.sub("", text, count=1)
    return _LABEL.sub("", text, count=1)


def _fields(text: str) -> Iterator[Reading]:
    """A dated line whose fields are told by what they are."""
    row = fields(text)
    if row and row.dated and row.title and " " in row.title and not _STOPS.search(row.title):
        name = f"{row.publisher} via {row.via}" if row.via else row.publisher
        yield Reading(BY_FIELDS, name, row.title, row.date, None, KNOWN)


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


def may_be_read(text: str) -> bool:
    """Whether a line has one of the marks that part its fields."""
    if len(text) >= LONGEST and not (len(text) < _LONGEST_NOTED and text.rfind("[", LONGEST // 2) > 0):
        return False
    if holds(text, _SURE_MARKS) or (holds(text, _OTHER_MARKS) and _MARK.search(text) is not None):
        return True
    return ": " in text and _PLACED.match(text.lstrip("*•·–- ")) is not None


def readings(text: str, lists: Lists) -> Iterator[Reading]:
    """A line in every order that its marks allow."""
    line = bare(text)
    if "[" in line:
        line = _NOTED.sub("", line)
    if "://" in line:
        line = _AT.sub("", line)
    rest, day = undated(line)
    date = show(day.first) if day and day.first else None
    either = day.readings if day else None
    if len(text) < LONGEST and not _PROSE.search(text) and _SET_OFF.search(text):
        yield from _fields(text)
    yield from _authored(line, lists)
    if holds(text, (" Web.", " Internet.")) and (web := _WEB.fullmatch(text)):
        when = web["when"] if web["when"] and web["when"][0] != "n" else None
        yield Reading(
            "cited from the web", web["name"].strip(EDGE), web["title"].strip(EDGE), when, None, KNOWN
        )
    if (told := styled(line, lists)) and told.parts.publisher and told.parts.title:
        yield Reading("cited", told.parts.publisher, told.parts.title, told.when[:4] or None, None, KNOWN)
    by = _FOR.fullmatch(rest) if "y " in rest and holds(rest, (" for ", " in ")) else None
    if by and len(by["name"].split()) <= _MOST_WORDS:
        name, title = by["name"].strip(EDGE), by["title"].strip(EDGE)
        rank = KNOWN if names_body(name, lists) else POSSIBLE
        yield Reading("title, author, publisher", name, title, date, either, rank)
    if ": " in line:
        yield from _short_day(line, lists)
        yield from _day_before_colon(line, lists)
        at = _AUTHOR_AT.fullmatch(rest) if _PLACED.match(rest) else None
        if at and (rank := weight(at["name"], lists)):
            title = unmarked(at["title"].strip(EDGE))
            yield Reading("author, publisher, colon, title", at["name"], title, date, either, rank)
    quoted = rest.startswith(_OPENING)
    for form, pattern in (*_FORMS, *(_DATED if day else ())):
        if (form in _NEEDS and not holds(rest, _NEEDS[form])) or (form == _QUOTED_FIRST and not quoted):
            continue
        found = pattern.fullmatch(rest)
        if found is None:
            continue
        parts = found.groupdict()
        name, title = _bare_fields(form, parts, lists)
        rank = weight(VIA.split(name)[0] if "via " in name else name, lists)
        if form.endswith("brackets") and " - " in name:
            rank = max(rank, _of_city(name, lists))
        if form.endswith("brackets") and _SENTENCES.search(title):
            continue  # prose, and the source of its last sentence
        if form.endswith("brackets") and parts["title"].endswith("."):
            title = ""  # a sentence of news, and who brought it
            if rank:
                yield Reading(form, name, title, date, either, rank)
        elif rank and title and not (_PROSE.search(rest) and title.count(" ") > _HEADLINE):
            yield Reading(form, name, title, date, either, rank)


def _of_city(name: str, lists: Lists) -> int:
    """How surely `Aldrun Leader - Velmar` is a paper and its city."""
    paper, _, city = name.rpartition(" - ")
    return KNOWN if lists.city(city) is not None and weight(paper, lists) else 0


def _bare_fields(form: str, parts: dict[str, str], lists: Lists) -> tuple[str, str]:
    """Publisher and title without the author, the sort of work and the marks that stand with them."""
    name = unsigned(RELEASE.sub("", _KIND.sub("", parts["name"].strip(EDGE))), lists)
    title = unmarked((parts["title"] or parts.get("single") or "").strip(EDGE))
    if form.endswith("brackets"):
        name = MONTH_FIRST.sub("", _HANDED_BY.sub("", name, count=1), count=1)
    elif form in _SIGNED_FORMS:
        signed = _AUTHORED_TITLE.fullmatch(title)
        if signed and (signed["mark"] == "|" or signed["who"].split()[0] in lists.given):
            title = signed["title"].strip(EDGE)
    elif form == _COMMAS:
        signed = _SIGNED.fullmatch(parts["title"])
        if signed and unsigned(f"{signed['who']}, {name}", lists) == name:
            title = unmarked(signed["title"].strip(EDGE))
        elif parts["single"] in _CLOSERS and (at := title.find(_CLOSERS[parts["single"]])) >= 0:
            title = title[at + 1 :].strip(EDGE)  # `Ana Bel, “Title,” Publisher`
        elif parts["single"]:
            title += parts["single"]
    return name, title


def _short_day(line: str, lists: Lists) -> Iterator[Reading]:
    found = _SHORT_DAY.fullmatch(line) if line[-1:].isalnum() and holds(line, _SHORT_DASHES) else None
    if found and (rank := weight(found["name"], lists)):
        days = [one for one in scan(found["day"], loose=False) if one.first and one.first[1] and one.first[2]]
        if days:
            yield Reading("publisher, colon, title, day", found["name"], found["title"], None, None, rank)


def _day_before_colon(line: str, lists: Lists) -> Iterator[Reading]:
    """`Publisher, 3 May 2015: Title`, `Publisher (3 May 2015): Title`."""
    found = _DAY_COLON.fullmatch(line)
    if found and (rank := weight(found["name"], lists)):
        whole = (0, len(found["day"]))
        days = [one for one in scan(found["day"], loose=False) if (one.start, one.end) == whole]
        if days and (days[0].readings or (days[0].first and days[0].first[0])):
            date = show(days[0].first) if days[0].first else None
            title = unmarked(found["title"].strip(EDGE))
            yield Reading("publisher, date, colon, title", found["name"], title, date, days[0].readings, rank)


def commented(text: str, lists: Lists) -> Iterator[Reading]:
    """`Title – Publisher – What somebody thinks of it …`, also as the begin of a long paragraph."""
    dashes = sum(text.count(mark, 0, LONGEST) for mark in DASHES)
    found = _COMMENTED.match(text, 0, LONGEST) if dashes > 1 else None
    if found and (rank := weight(found["name"], lists)):
        name, title = found["name"].strip(EDGE), found["title"].strip(EDGE)
        yield Reading("title, dash, publisher, dash, text", name, title, None, None, rank, found.end("name"))
