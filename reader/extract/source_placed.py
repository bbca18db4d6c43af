"""Entries of which the place tells what each part is, where no list knows the publisher.

References of journals and houses (`Author (2016). Title. Publisher`), publisher and title between dashes,
the publisher beside a quotation.
"""

import re
from dataclasses import dataclass

from reader.extract.needles import holds
from reader.extract.source_marks import EDGE, NUMBER, PERSONS, YEAR, Parts, quoted, unmarked
from reader.extract.source_names import is_shouted, names_body, names_publisher
from reader.extract.wordlists.loader import Lists


@dataclass(frozen=True, slots=True)
class Styled:
    """An entry taken apart, and the words of its date."""

    parts: Parts
    when: str


_HEAD = re.compile(
    rf"(?:{NUMBER}\s)?(?P<name>(?:[^()\[\]“”\"]|\([A-Z][\w&.-]{{1,14}}\)){{2,160}}?)[.,]?\s?"
    rf"\((?P<when>{YEAR}[a-z]?(?:,\s[^()]{{3,20}})?|n\.?\s?d\.?)\)[.,:]?\s(?P<title>\S.{{3,400}})"
)
_INITIALLED = re.compile(
    rf"(?:{NUMBER}\s)?(?:[A-Z][\w’'-]+\s[A-Z]{{1,3}}(?:,\s|(?:,\set\sal)?\.\s)){{1,7}}"
    r"(?P<title>.{4,300}?)[.,?]\s(?:(?:[A-Z][\w\s,]{1,40}:\s)?(?P<name>[A-Z][^.;:]{2,80})[.;]\s)?"
    rf"(?P<when>{YEAR})(?=[\s;:.,]|$).*"
)
"""`Bel A, Oda M. Title. Journal. 2016;3:27`."""
_KIND = re.compile(r"\s?\[[A-Za-z][\w\s-]{2,30}\](?=[.,]|\s|$)")
"""`[online]`, `[Annual report]`: what sort of thing it is."""
_LETTER = re.compile(r"[a-z]$")
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
_ANY_YEAR = re.compile(rf"\b{YEAR}\b")
_DASH = re.compile(
    r"(?P<strong>\s*—\s*|\s+–\s*|\s*–\s+|\s+--\s*|\s*--\s+)|\s+-\s*|\s*-\s+|\s*[|·]\s+|(?<=[^\W\d_])–(?=[^\W\d_])"
)
_BESIDE = re.compile(
    quoted(8, 400) + r"(?=$|[\s,.;:(–—-])|(?:^|(?<=[\s,;:(]))['‘](?P<single>.{8,400}?)[,.]?['’](?=$|[,.;:)])"
)
_SIGNED = re.compile(rf"{PERSONS},\s(?=[“\"].{{8,}}[”\"]$)")
"""The authors of `Ana Bel, Don Oda, “Title”`."""
_LONGEST_NAME, _MOST_WORDS, _MOST_CAPITAL = 80, 10, 8


def styled(rest: str, lists: Lists) -> Styled | None:
    """`Publisher. (2016). Title`, `Bel, A. (2016, May 3). Title. Publisher`; None in another style."""
    found = _HEAD.fullmatch(rest.strip()) if holds(rest, ("(19", "(20", "(n")) else None
    if found is None:
        return _initialled(rest)
    when = "" if found["when"][0] == "n" else _LETTER.sub("", found["when"].partition(",")[0])
    when += found["when"][4 + found["when"][4:5].isalpha() :] if when else ""
    name, title = found["name"].strip(EDGE), _KIND.sub("", found["title"]).strip(EDGE)
    parts = _parted(name, title, lists)
    return Styled(parts, when) if parts else None


def _initialled(rest: str) -> Styled | None:
    found = _INITIALLED.fullmatch(rest.strip()) if holds(rest, ("19", "20")) else None
    if found is None:
        return None
    name = found["name"]
    parts = Parts(name, found["title"], "authors, title, publisher, year", name is not None)
    return Styled(parts, found["when"])


def _parted(name: str, title: str, lists: Lists) -> Parts | None:
    person = _INITIALS.match(name) is not None
    body = not person and (name.endswith(")") or names_body(name.partition(",")[0], lists))
    if single := _SINGLE.match(title):
        rest = (single["rest"] or "").strip(EDGE)
        if _ANY_YEAR.search(rest):
            return None  # the day stands behind the title
        rest = re.split(r"[,.]\s", rest)[0] if rest else ""
        if not body and not (rest and (person or names_body(rest, lists))):
            return None
        return Parts(name if body else rest, single["title"], "publisher, year, quoted title", sure=True)
    house = _HOUSE.fullmatch(title)
    if body:
        bare = unnamed(house["title"] if house else title, name)
        return Parts(name, bare, "publisher, year, title", sure=True)
    for found, how in ((_ISSUE.fullmatch(title), "journal"), (house, "house")):
        if found and (person or names_body(found["name"], lists)):
            return Parts(found["name"], found["title"].rstrip("."), f"author, year, title, {how}", sure=True)
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


def _capital(words: str) -> bool:
    """Whether words can be a name by their capitals."""
    plain = words.split()
    return len(plain) <= _MOST_CAPITAL and all(
        word[0].isupper() or not word[0].isalpha() or len(word) < 4 for word in plain
    )


def unnamed(title: str, name: str) -> str:
    """The title without the publisher, where that stands behind it again."""
    last = list(_DASH.finditer(title))[-1:]
    if last and title[last[0].end() :].strip(EDGE).casefold() == name.casefold():
        return title[: last[0].start()].strip(EDGE)
    bare = title.strip(EDGE)
    for form in (name, name.partition(" (")[0]):
        if bare.casefold().endswith(f". {form}".casefold()):
            return bare[: -len(form)].strip(EDGE)
    return bare


def authorless(title: str) -> str:
    """The title without its marks, and without the authors before them."""
    return unmarked(_SIGNED.sub("", title, count=1))


def placed(rest: str, lists: Lists) -> Parts:
    """Publisher and title of an entry without its date, by its dashes or quotation marks."""
    rest = rest.strip().rstrip(EDGE)
    dashes = list(_DASH.finditer(rest))
    cut = next((one for one in dashes if one["strong"]), dashes[0] if dashes else None)
    if cut and cut.start():
        left, right = rest[: cut.start()], rest[cut.end() :]
        named = cut.start() <= _LONGEST_NAME and left.count(" ") < _MOST_WORDS
        if named and right and not is_shouted(left, lists):
            return Parts(left, right, "publisher, dash, title", sure=True)
    if (beside := _BESIDE.search(rest)) and _opens(rest[: beside.start()], lists):
        title = beside["title"] or beside["single"]
        behind = rest[beside.end() :].strip(EDGE).split(",")[0].strip(EDGE + "()")
        name = behind or rest[: beside.start()].strip(EDGE).rsplit(",", 1)[-1].strip(EDGE)
        return Parts(name or None, title, "quoted title", sure=True)
    return Parts(None, rest or None, "no publisher told apart", sure=False)


def _opens(before: str, lists: Lists) -> bool:
    """Whether a quotation with these words before it is the title, and not a quotation inside of one."""
    bare = before.strip()
    return not bare or bare[-1] in ",:.;)-–—" or names_publisher(bare, lists)
