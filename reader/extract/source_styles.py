"""Entries in the style of a house: `Author (2016). Title. Publisher`, `Title by Author for Publisher`."""

import re
from dataclasses import dataclass

from reader.extract.needles import holds
from reader.extract.source_entry import DASHES, EDGE, Parts, names_body
from reader.extract.wordlists.loader import Lists, load


@dataclass(frozen=True, slots=True)
class Styled:
    """An entry taken apart, and the words of its date."""

    parts: Parts
    when: str


_HEAD = re.compile(
    r"(?:\[\d{1,3}\]\s|\(\d{1,3}\)\s|\d{1,3}[.)]\s)?(?P<name>(?:[^()\[\]“”\"]|\([A-Z][\w&.-]{1,14}\)){2,160}?)[.,]?\s?"
    r"\((?P<when>(?:19|20)\d\d[a-z]?(?:,\s[^()]{3,20})?|n\.?\s?d\.?)\)[.,:]?\s(?P<title>\S.{3,400})"
)
_INITIALLED = re.compile(
    r"(?:\[\d{1,3}\]\s|\(\d{1,3}\)\s|\d{1,3}[.)]\s)?(?:[A-Z][\w’'-]+\s[A-Z]{1,3}(?:,\s|(?:,\set\sal)?\.\s)){1,7}"
    r"(?P<title>.{4,300}?)[.,?]\s(?:(?:[A-Z][\w\s,]{1,40}:\s)?(?P<name>[A-Z][^.;:]{2,80})[.;]\s)?"
    r"(?P<when>(?:19|20)\d\d)(?=[\s;:.,]|$).*"
)
"""`Bel A, Oda M. Title. Journal. 2016;3:27`."""
_KIND = re.compile(r"\s?\[[A-Za-z][\w\s-]{2,30}\](?=[.,]|\s|$)")
"""`[online]`, `[Annual report]`: what sort of thing it is."""
_LAST_YEAR = re.compile(r"[a-z]$")
_INITIALS = re.compile(
    r"(?:[\w’'-]+\s){0,2}[A-Z][\w’'-]+,\s(?:[A-Z]\.[\s-]?){0,4}[A-Z]\.?(?=$|,|\s&|\set\sal|\sand\s|\s\(Eds?)"
)
"""`Bel, A. M.`: a person."""
_SINGLE = re.compile(r"[“\"‘'](?P<title>.{4,300}?)[,.]?[”\"’'][,.]?(?:\s(?P<rest>.*))?$")
_PAGES = r"(?:pp?\.\s?)?[A-Za-z]?\d+(?:\s?[–-]\s?[A-Za-z]?\d+)?"
_ISSUE = re.compile(
    r"(?P<title>.{4,300}?[.?!])\s(?P<name>[A-Z](?:[^.]|\.(?=\s&|,)){2,80}?),\s"
    rf"(?:(?:[Vv]ol\.?\s?)?\d{{1,4}}(?:\s?\(\d[^)]{{0,12}}\))?(?:[,:]\s?{_PAGES})?|{_PAGES})\.?$"
)
"""`Title. Journal, 6(3), 27–33`."""
_HOUSE = re.compile(r"(?P<title>.{4,300}?[.?!])\s[A-Z][\w\s.,’'-]{1,40}:\s(?P<name>[^.:]{2,80})\.?$")
"""`Title. Port Velmar: Publisher`."""
_SENTENCE = re.compile(r"(?<=[.?!”’\"'])\s+(?=[A-Z\d“‘\"])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST_WORDS = 8
_PERSON = r"[A-Z][\w’'.-]+(?:\s(?:[a-z]{1,4}\s)?[A-Z][\w’'.-]*){1,3}"
_FOR = re.compile(
    rf"(?P<title>.{{8,300}}?)[,.–—-]?\s[Bb]y\s{_PERSON}(?:(?:,|\s&|\sand|,\sand)\s{_PERSON}){{0,3}}\s(?:for|in)\s(?:the\s)?"
    r"(?P<name>(?:[Tt]he\s)?[A-Z][^,()“”]{1,80}?)[.,]?\s*$"
)


def styled(rest: str) -> Styled | None:
    """`Publisher. (2016). Title`, `Bel, A. (2016, May 3). Title. Publisher`; None in another style."""
    found = _HEAD.fullmatch(rest.strip()) if holds(rest, ("(19", "(20", "(n")) else None
    if found is None:
        return _initialled(rest)
    when = "" if found["when"][0] == "n" else _LAST_YEAR.sub("", found["when"].partition(",")[0])
    when += found["when"][4 + found["when"][4:5].isalpha() :] if when else ""
    name, title = found["name"].strip(EDGE), _KIND.sub("", found["title"]).strip(EDGE)
    parts = _parted(name, title, load())
    return Styled(parts, when) if parts else None


def _initialled(rest: str) -> Styled | None:
    found = _INITIALLED.fullmatch(rest.strip()) if holds(rest, ("19", "20")) else None
    if found is None:
        return None
    name = found["name"]
    parts = Parts(name, found["title"], "authors, title, publisher, year", name is not None)
    return Styled(parts, found["when"])


def _parted(name: str, title: str, lists: Lists) -> Parts | None:
    quoted = _SINGLE.match(title)
    person = _INITIALS.match(name) is not None
    body = not person and (name.endswith(")") or names_body(name.partition(",")[0], lists))
    if quoted:
        rest = (quoted["rest"] or "").strip(EDGE)
        if _YEAR.search(rest):
            return None  # the day stands behind the title
        rest = re.split(r"[,.]\s", rest)[0] if rest else ""
        if not body and not rest:
            return None
        if not body and not (person or names_body(rest, lists)):
            return None
        return Parts(name if body else rest, quoted["title"], "publisher, year, quoted title", sure=True)
    if body:
        house = _HOUSE.fullmatch(title)
        return Parts(
            name, unnamed(house["title"] if house else title, name), "publisher, year, title", sure=True
        )
    for form, how in ((_ISSUE, "author, year, title, journal"), (_HOUSE, "author, year, title, house")):
        if (found := form.fullmatch(title)) and (person or names_body(found["name"], lists)):
            return Parts(found["name"], found["title"].rstrip("."), how, sure=True)
    pieces = _SENTENCE.split(title)
    last = pieces[-1].strip(EDGE)
    if len(pieces) > 1 and (names_body(last, lists) or (person and _capital(last))):
        before = title[: title.rindex(pieces[-1])].strip().rstrip(".")
        return Parts(last, before, "author, year, title, publisher", names_body(last, lists))
    if person:
        return Parts(None, title, "author, year, title", sure=False)
    if len(pieces) == 1 and _capital(last) and len(last.split()) < len(name.split()):
        return Parts(last, name, "title, year, publisher", sure=False)
    return None


def unnamed(title: str, name: str) -> str:
    """The title without the publisher, where that stands behind it again."""
    for dash in DASHES[:5]:
        pieces = dash.split(title)
        if len(pieces) > 1 and pieces[-1].strip(EDGE).casefold() == name.casefold():
            return title[: title.rindex(pieces[-1])].strip(EDGE)
    bare = title.strip(EDGE)
    for form in (name, name.partition(" (")[0]):
        if bare.casefold().endswith(f". {form}".casefold()):
            return bare[: -len(form)].strip(EDGE)
    return bare


def _capital(words: str) -> bool:
    """Whether words can be a name by their capitals."""
    plain = words.split()
    return len(plain) <= _MOST_WORDS and all(
        word[0].isupper() or not word[0].isalpha() or len(word) < 4 for word in plain
    )


def written_for(rest: str) -> Parts | None:
    """`Title by Ana Bel for Publisher`."""
    found = _FOR.fullmatch(rest.strip()) if "y " in rest and holds(rest, (" for ", " in ")) else None
    if found is None or len(found["name"].split()) > _MOST_WORDS:
        return None
    sure = names_body(found["name"], load())
    return Parts(found["name"].strip(EDGE), found["title"].strip(EDGE), "title, author, publisher", sure)
