"""What a line can be read as: publisher, title, date and author in each order and between all marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.extract.date_scan import scan
from reader.extract.needles import holds
from reader.extract.source_days import iso, undated
from reader.extract.source_grammar import SEE
from reader.extract.source_marks import EDGE, NUMBER, PERSONS, RELEASE, VIA, YEAR, quoted, unmarked
from reader.extract.source_names import (
    KNOWN,
    POSSIBLE,
    initials,
    is_other,
    may_name,
    named,
    names_body,
    unsigned,
    weight,
)
from reader.extract.source_placed import authorless, styled
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


_TITLE, _NAME = r"(?P<title>\S+(?:\s\S+){2,})", r"(?P<name>[^–—|\[\]“”\"]{2,60}?)"
_QUOTED_TITLE = quoted(4, 200)
_SENTENCES = re.compile(r"[a-z\d]{2}[)”\"]*[.]\s+[A-Z“\"].*[a-z\d]{2}[)”\"]*[.]\s+[A-Z“\"]", re.DOTALL)
_FORMS = (
    ("title, dash, publisher", re.compile(rf"{_TITLE}(?:\s?[–—-]{{1,2}}\s|--(?=\w)){_NAME}")),
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
        re.compile(
            r"(?P<title>\S+(?:\s\S+){2,}?)\s?\((?P<name>[^()\[\]]{2,60}(?:\s\([A-Z][\w ]{1,20}\))?)\)?\.?"
        ),
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
_CLOSERS = {"”": "“", '"': '"'}
_COMMAS = "title, comma, publisher, date"
_DATED = (
    (
        _COMMAS,
        re.compile(r"(?P<title>\S+(?:\s\S+){2,}),(?P<single>['’”\"]?)\s(?P<name>[^,“”\"]{2,60})"),
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
YEAR_SECOND = "publisher, year, title"
_YEAR_SECOND = re.compile(
    rf"(?P<name>[A-Z][^()“”\".:,]{{2,60}})\s\((?P<when>{YEAR})\)[.,:]?\s(?P<title>[A-Z]\S*\s\S.{{2,250}})"
)
"""`Open Seas Council (2015) Boats burn`."""
_SURNAMES = re.compile(r"^[\w’'-]+$|\s(?:and|&|et)\s")
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
_ALSO = re.compile(r"\.\s(?:Also|See|Read|More)\s[^.]{3,160}\.?$")
"""`Title – Publisher. Also covered by …`."""
_MARKER = re.compile(
    rf"^(?:{NUMBER}|[ivx]{{1,4}}[.)]|[•*·–—-])\s+|^[•*·](?=[A-Z“])|^(?:from|then)\s(?=[A-Z])"
)
_HELD = re.compile(r"(?P<name>[^()“”\"]{2,60})\s\((?P<title>[“\"][^“”\"()]{4,200})[“”\"]\):?")
"""`Aldrun Post (“Boats burn”):`, also with an opening mark at the end."""
_LABEL = re.compile(
    r"^(?:[A-Z][a-z]+\s)?(?i:book|report|article|chapter|commentary|paper|briefing|study|video|podcast|op-ed|blog)(?:\s[Cc]hapter)?:\s(?=[A-Z“‘\"'])"
)
_PICTURE = re.compile(r"(?i)(?:photo(?:graph)?s?|images?|pictures?)(?:\s\w+)?\s?:")
"""`Photo: Ana Bel / Aldrun Post`."""
_MARK = re.compile(rf"[–—|·\[“\"]|-\s|--|\s/\s|\)\.?$|\sby\s|{YEAR}|\d/\d\d\b")
_SURE_MARKS, _OTHER_MARKS = ("–", "—", "“", '"', "|", "·", "["), ("-", "/", ")", "by", "19", "20")
_PROSE = re.compile(r"[a-z]{3}[.”\"]$")
_BLANKS = re.compile(r" {2,}")
_AT = re.compile(r"(?:(?<=[.,”\"’])|\s[–—-])\s?[(<]?https?://\S+$")
"""The address behind an entry."""
_NOTED = re.compile(r"(?<=\d)\s\[[^\[\]]{30,}\](?:\.?\s\w+:?)?$")
"""`Title, Publisher, 3 May 2015 [what somebody thinks of it]`."""
LONGEST, _LONGEST_NOTED = 300, 360
_MOST_WORDS, _HEADLINE, _AGENCY = 8, 12, 2


def bare(text: str) -> str:
    """The line without its marker and the word that says what sort of work it is."""
    text = SEE.sub("", _MARKER.sub("", text.strip(), count=1), count=1)
    if "(" in text and (held := _HELD.fullmatch(text)):
        text = f"{held['name']}: {held['title']}”"
    if ". " in text:
        text = _ALSO.sub("", text, count=1)
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
    date = found["when"] or iso(day)
    yield Reading("cited", name, title, date, None, KNOWN)


def may_be_read(text: str) -> bool:
    """Whether a line has one of the marks that part its fields, and is no credit of a picture."""
    noted = len(text) < _LONGEST_NOTED and text.rfind("[", LONGEST // 2) > 0
    if _PICTURE.match(text) or not (len(text) < LONGEST or noted):
        return False
    return holds(text, _SURE_MARKS) or (holds(text, _OTHER_MARKS) and _MARK.search(text) is not None)


def readings(text: str, lists: Lists) -> Iterator[Reading]:
    """A line in every order that its marks allow."""
    line = bare(_BLANKS.sub(" ", text))
    if "[" in line:
        line = _NOTED.sub("", line)
    if "://" in line:
        line = _AT.sub("", line)
    rest, day = undated(line)
    date = iso(day)
    either = day.readings if day else None
    yield from _authored(line, lists)
    if holds(text, (" Web.", " Internet.")) and (web := _WEB.fullmatch(text)):
        when = web["when"] if web["when"] and web["when"][0] != "n" else None
        yield Reading(
            "cited from the web", web["name"].strip(EDGE), web["title"].strip(EDGE), when, None, KNOWN
        )
    if (told := styled(line, lists)) and told.parts.publisher and told.parts.title:
        yield Reading("cited", told.parts.publisher, told.parts.title, told.when[:4] or None, None, KNOWN)
    if found := _YEAR_SECOND.fullmatch(line):
        name = found["name"].strip(EDGE)
        rank = max(weight(name, lists), int(may_name(name, lists)))
        if rank and not _SURNAMES.search(name):
            yield Reading(YEAR_SECOND, name, found["title"].strip(EDGE), found["when"], None, rank)
    by = _FOR.fullmatch(rest) if "y " in rest and holds(rest, (" for ", " in ")) else None
    if by and len(by["name"].split()) <= _MOST_WORDS:
        name, title = by["name"].strip(EDGE), by["title"].strip(EDGE)
        rank = KNOWN if names_body(name, lists) else POSSIBLE
        yield Reading("title, author, publisher", name, title, date, either, rank)
    if ": " in line:
        yield from _short_day(line, lists)
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
        if form.endswith("brackets"):
            rank = max(rank, _of_city(name, lists) if " - " in name else int(may_name(name, lists)))
        if form.endswith("brackets") and _is_no_title(title, name, lists):
            continue
        if form == _COMMAS and title.count("(") > title.count(")"):
            continue  # publisher and date stand in brackets
        if form.endswith("brackets") and parts["title"].rstrip('”"').endswith("."):
            title = ""  # a sentence of news, and who brought it
            if rank:
                yield Reading(form, name, title, date, either, rank)
        elif rank and title and not (_PROSE.search(rest) and title.count(" ") > _HEADLINE):
            yield Reading(form, name, title, date, either, rank)


def _is_no_title(words: str, letters: str, lists: Lists) -> bool:
    """Whether words before brackets are prose, a name before its letters, or the town and day of a text."""
    if _SENTENCES.search(words) or (len(letters) > _AGENCY and initials(words).endswith(letters)):
        return True
    town, day = undated(words)
    return day is not None and is_other(town.partition(",")[0].title(), lists)


def _of_city(name: str, lists: Lists) -> int:
    """How surely `Aldrun Leader - Velmar` is a paper and its city."""
    paper, _, city = name.rpartition(" - ")
    return KNOWN if lists.city(city) is not None and weight(paper, lists) else 0


def _bare_fields(form: str, parts: dict[str, str], lists: Lists) -> tuple[str, str]:
    """Publisher and title without the author, the sort of work and the marks that stand with them."""
    name = unsigned(RELEASE.sub("", parts["name"].strip(EDGE)), lists)
    title = (parts["title"] or parts.get("single") or "").strip(EDGE)
    title = authorless(title) if form.endswith("brackets") else unmarked(title)
    if form == _COMMAS:
        if parts["single"] in _CLOSERS and (at := title.find(_CLOSERS[parts["single"]])) >= 0:
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


def commented(text: str, lists: Lists) -> Iterator[Reading]:
    """`Title – Publisher – What somebody thinks of it …`, also as the begin of a long paragraph."""
    dashes = sum(text.count(mark, 0, LONGEST) for mark in DASHES)
    found = _COMMENTED.match(text, 0, LONGEST) if dashes > 1 else None
    if found and (rank := weight(found["name"], lists)):
        name, title = found["name"].strip(EDGE), found["title"].strip(EDGE)
        yield Reading("title, dash, publisher, dash, text", name, title, None, None, rank, found.end("name"))
