"""An entry as a row of fields: authors, date, title, publisher, place, address, in any order.

A field is known by what it is: a date by the rules for dates, an address by its form, a publisher by the
word lists, by its head noun or because the address repeats it, an author by initials or a given name, a
title by its quotation marks or because it is what is left.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.extract.date_scan import scan
from reader.extract.source_days import closing, iso
from reader.extract.source_houses import is_house
from reader.extract.source_marks import EDGE, RELEASE, URL, VIA, even, host, unlinked, unmarked, unnumbered
from reader.extract.source_names import KNOWN, initials, weight
from reader.extract.wordlists.loader import Lists, load
from reader.extract.written import Written
from reader.model.findings import EntityType

SEE = re.compile(
    r"(?i)^(?:see(?:\salso)?|cf\.?|e\.g\.|quoted\sin|cited\sin|cite\sas|citation|source)[,:]?\s+(?=[A-Z“‘\"'])"
)
_LEAD = re.compile(
    r"(?i)[,.;:]?\s*[(\[<]?\s*(?:\b(?:available(?:\sonline)?(?:\s(?:at|from|here))?|retrieved\sfrom|accessed\sat|online(?:\sat)?|see|at|link|url|from"
    r"|read\smore|full\s\w+)\b:?)?\s*[(\[<]?$"
)
_NO_FIELD = re.compile(
    r"(?i)[,.;]?\s*[(\[]?\b(?:last\s)?(?:accessed|retrieved|visited|viewed|consulted|archived\sfrom)\b[^)\]]*[)\]]?\.?"
    r"|[(\[]\s?(?:press\srelease|news\srelease|online|pdf|video|in\s[a-z]+|registration\srequired|subscription\srequired|dead\slink|report"
    r"|[a-z]+\slanguage)\s?[)\]]"
    r"|[(\[]?\b(?:AI\s)?index:?\s[A-Z]{2,4}\s?\d\d[\w/ -]*[)\]]?"
    r"|,?\s(?:UN\s)?doc(?:ument)?\.?\s[A-Z][\w/.-]+(?:\([^)]*\))?|,?\s[(\[]?[A-Z]{1,5}/[A-Z0-9][\w/.-]{3,40}[)\]]?"
    r"|,?\s\b(?:paras?|pp?)\.\s?\d+(?:[–-]\d+)?|,?\sat\s\d{1,4}\b(?=\.|$)|\bISBN[\s\d-]+"
)
_YEAR = re.compile(
    r"[(\[]\s?(?P<in>(?:19|20)\d\d)[a-z]?\s?[)\]]|(?:[,.]|\s[–—-]{1,2})\s(?P<last>(?:19|20)\d\d)(?=[.;,]?\s*(?:¦|$))"
)
_QUOTED = re.compile(
    r"[“\"«](?P<double>[^“”\"«»]{4,400})[”\"»]|(?:^|(?<=[\s,.;:(¦]))‘(?P<single>.{6,300}?)[’‘'](?=[,.;)¦]|$|\s+[A-Z¦(])"
    r"|(?:^|(?<=[\s,.;:(¦]))'(?P<straight>[A-Z].{6,300}?)'(?=[,.;)¦]|$)"
)
_SPLIT = re.compile(
    r"\s*¦\s*|(?<!\b[A-Z])(?<!\b(?:vs|St|Dr|Mr|No))[.]\s+|\s+[(\[](?=[^()\[\]¦]{2,60}(?:¦|[)\]]\.?\s*(?:¦|$)))|(?<=[?!])(?<!\bYahoo!)\s+|,\s+|;\s+|:\s+|\s+/\s+|\s+[–—|]\s*|\s*[–—|]\s+|\s+-{1,3}\s+|\s+-{1,2}(?=[A-Z“]|\d{1,2}\s[A-Z])|(?<=\w)-\s+(?=[A-Z“])|\s*--\s*"
)
_PERSONS = re.compile(
    r"(?:(?:(?:[A-Z][\w’'-]+|[A-Z]\.?(?:[A-Z]\.?)*|al|de|van|von|bin|al-[A-Z]\w+)(?:,?\s|$)|(?:and|et|&|with)\s){1,14}(?:\(?[Ee]ds?\.?\)?)?)"
)
_TIGHT_DAY = re.compile(r"(?<=\S)-(?=(?:\d{1,2}\s[A-Z]|[A-Z][a-z]+\.?\s\d)[^–—-]{4,20}$)")
_HYPHEN = re.compile(r"(?<=[\w).])-(?=[A-Z\d“‘])")
"""`Publisher-Title-3 May 2015`: hyphens without spaces part the fields."""
_BROUGHT = re.compile(r"^(?:[A-Z][a-z]+(?:ed|hed)\s(?:by|in|on)|[Ii]n|[Bb]y)\s(?:the\s)?(?=[A-Z])")
"""`Published by Aldrun Post`, also with a slip in the first word."""
_PASSED_ON = re.compile(
    r"\b(?:[Rr]e-?(?:produced|printed|published|posted)|[Cc]arried|[Dd]istributed|[Ss]yndicated)\s(?:by|on|in|at)\s"
    r"(?:the\s)?(?P<via>[A-Z][^,.¦]{1,50})"
)
_VOLUME = re.compile(r"\s\d{1,4}$")
_GOES_ON = re.compile(r"\s\w")
_PARTS = frozenset(",:.;)-–—|¦")
_MIDDLE = "¦"
_REACH = 4
_DASHES = frozenset({"—", "–", "-", "--", "|", "/"})
_REGIONS = frozenset({"Africa", "Asia", "Europe", "Middle East", "Latin America", "Asia Pacific", "Americas"})
"""Parts of the world for which an agency has a service of its own."""
_LONGEST, _MOST_WORDS, _FEWEST_LETTERS, _MOST_OF_SERVICE = 700, 9, 4, 3


@dataclass(frozen=True, slots=True)
class Fields:
    """An entry taken apart; its publisher is known."""

    publisher: str
    title: str | None
    date: str | None
    url: str | None
    quoted: bool
    sure: bool
    """Quotation marks or dashes part the fields."""
    via: str = ""
    dated: bool = False
    """A date stands there, also one without a year or of two readings."""


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    end: int
    mark: str
    """What stands behind it: `.`, `,`, `:`, a dash, the place of the date."""


@lru_cache(maxsize=256)
def fields(text: str) -> Fields | None:
    """The fields of an entry; None where no publisher is known in it."""
    if len(text) > _LONGEST:
        return None
    lists = load()
    rest = SEE.sub("", unnumbered(unlinked(even(text.strip()))))
    found = URL.search(rest)
    url = found.group().rstrip(".,;)]") if found else None
    site = host(url).casefold() if url else ""
    if found:
        rest = _LEAD.sub("", rest[: found.start()]) + " " + rest[found.end() :].lstrip(")]>.")
    rest = _NO_FIELD.sub("", rest)
    date, rest = _dated(loosened(rest, lists))
    row = _parted(rest, lists, site, date, url)
    return replace(row, dated=_MIDDLE in rest) if row else None


def _parted(rest: str, lists: Lists, site: str, date: str | None, url: str | None) -> Fields | None:
    quoted = _QUOTED.search(rest)
    if quoted and not _within(rest, quoted, lists, site):
        title = next(part for part in quoted.groups() if part)
        name = _behind(rest[quoted.end() :], lists, site) or _before(rest[: quoted.start()], lists, site)
        passed = _PASSED_ON.search(rest, quoted.end()) if name else None
        via = passed["via"].strip() if passed and weight(passed["via"].strip(), lists) == KNOWN else ""
        via = "" if via == name else via
        return Fields(name, _tidy(title), date, url, quoted=True, sure=True, via=via) if name else None
    return _unquoted(rest, lists, site, date, url)


def loosened(text: str, lists: Lists) -> str:
    """`Publisher-Title-3 May 2015` with spaces round the hyphens that part its fields.

    The first ends the longest name that is known; without one, what can be a name before a capital.
    """
    day = _TIGHT_DAY.search(text) if "-" in text else None
    if day is None:
        return text
    cuts = [one.start() for one in _HYPHEN.finditer(text, 0, day.start())]
    known = [at for at in cuts if weight(text[:at], lists) == KNOWN]
    cut = known[-1] if known else next((at for at in cuts if weight(text[:at], lists)), None)
    if cut is None:
        return text
    return f"{text[:cut]} – {text[cut + 1 : day.start()]} – {text[day.start() + 1 :]}"


def _dated(rest: str) -> tuple[str | None, str]:
    """The date of the entry, and the entry with a mark in its place."""
    written = scan(rest, loose=False)
    days = [one for one in written if one.first and one.first[1] and not one.last]
    either = next((one for one in written if one.readings), None) or closing(rest) if not days else None
    if either:
        return iso(either), _marked(rest, either)
    full = [one for one in days if one.first and one.first[0]]
    last = max(full, key=_rank, default=None) or (
        days[-1] if days and not rest[days[-1].end :].strip(EDGE) else None
    )
    if last and last.first:
        return (iso(last) if last.first[0] else None), _marked(rest, last)
    year = _YEAR.search(rest)
    if year is None:
        return None, rest
    return year["in"] or year["last"], f"{rest[: year.start()]} {_MIDDLE} {rest[year.end() :].lstrip(EDGE)}"


def _marked(rest: str, day: Written) -> str:
    """The entry with a mark in the place of its date."""
    return f"{rest[: day.start].rstrip(EDGE + '([')} {_MIDDLE} {rest[day.end :].lstrip(EDGE + ')]')}"


def _rank(day: Written) -> tuple[bool, int]:
    """Full days before months, later ones before earlier ones."""
    return bool(day.first and day.first[2]), day.start


def _pieces(text: str) -> list[_Piece]:
    out: list[_Piece] = []
    at = 0
    for cut in [*_SPLIT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        if bare := text[at:end].strip(EDGE + "()[]" + _MIDDLE):
            out.append(_Piece(bare, at, end, cut.group().strip() if cut else ""))
        elif out and cut and _MIDDLE in cut.group():
            out[-1] = _Piece(out[-1].text, out[-1].start, out[-1].end, _MIDDLE)
        at = cut.end() if cut else end
    return out


def _known(name: str, lists: Lists, site: str) -> bool:
    """Whether a field is a publisher: by the lists, by its form, or because the address repeats it."""
    name = VIA.split(name)[0]
    if weight(name, lists) == KNOWN:
        return True
    words = name.casefold().split()
    if not site or not 0 < len(words) <= _MOST_WORDS:
        return False
    labels = site.split(".")
    letters = "".join(word[0] for word in words)
    return "".join(filter(str.isalnum, name.casefold())) in labels or (len(words) > 2 and letters in labels)


def _behind(text: str, lists: Lists, site: str) -> str | None:
    """The publisher behind a title in quotation marks."""
    pieces = _pieces(text)
    for piece in pieces[:_REACH]:
        name = _BROUGHT.sub("", _VOLUME.sub("", RELEASE.sub("", piece.text)), count=1)
        if piece not in pieces[:2] and name == piece.text:
            continue  # far behind the title only with words that say so
        if _known(name, lists, site):
            return name
        if piece is pieces[0] and piece.mark in {",", ":"} and len(pieces) > 1:
            joined = text[piece.start : pieces[1].end].strip(EDGE)
            if _known(joined, lists, site):
                return joined
    return None


def _before(text: str, lists: Lists, site: str) -> str | None:
    """The publisher before a title in quotation marks."""
    pieces = reversed(_pieces(text))
    return next((piece.text for piece in pieces if _known(piece.text, lists, site)), None)


def _within(text: str, quoted: re.Match[str], lists: Lists, site: str) -> bool:
    """Whether a quotation is a part of the title: words of it, or a publisher and a dash, stand before it."""
    before = text[: quoted.start()]
    bare = before.strip()
    if bare and not quoted["double"] and bare[-1] not in _PARTS and not _known(bare, lists, site):
        return True
    pieces = _pieces(before)
    if len(pieces) == 1 and pieces[0].mark in _DASHES and _GOES_ON.match(text, quoted.end()):
        return _known(pieces[0].text, lists, site)  # `Publisher – “Don Bel” is jailed – 3 May`
    return len(pieces) > 1 and pieces[0].mark in _DASHES and _known(pieces[0].text, lists, site)


def _unquoted(rest: str, lists: Lists, site: str, date: str | None, url: str | None) -> Fields | None:
    pieces = _pieces(rest)
    if not pieces:
        return None
    first = _first(rest, pieces, lists, site)
    if first:
        title = _title(rest, pieces[first:], pieces[0].text, lists)
        title = None if title and _place(title, lists) else title  # `Aldrun Post (Velmar)`
        name = rest[pieces[0].start : pieces[first - 1].end].strip(EDGE)
        return Fields(name, title, date, url, quoted=False, sure=pieces[first - 1].mark in _DASHES)
    begin = _author(pieces, lists)
    for number in range(len(pieces) - 1, begin, -1):
        if _known(pieces[number].text, lists, site):
            end = number
            if pieces[end - 1].mark == ":" and _place(pieces[end - 1].text, lists) and end - 1 > begin:
                end -= 1
            title = rest[pieces[begin].start : pieces[end - 1].end]
            return Fields(
                pieces[number].text,
                _tidy(title),
                date,
                url,
                quoted=False,
                sure=pieces[end - 1].mark in _DASHES,
            )
    return None


def _first(rest: str, pieces: list[_Piece], lists: Lists, site: str) -> int:
    """How many pieces at the begin are the publisher; 0 when none."""
    both = len(pieces) > 2 and pieces[0].mark == "," and _known(pieces[1].text, lists, site)
    if both and _known(rest[pieces[0].start : pieces[1].end], lists, site):
        return 2
    if len(pieces) > 2 and pieces[0].mark in _DASHES and _one_name(pieces[0].text, pieces[1].text):
        return 2
    if not (len(pieces) > 1 and _known(pieces[0].text, lists, site)):
        return 0
    # `Aldrun Post: Harbour Blog – Title`: the dash parts more than the colon
    service = len(pieces) > 2 and pieces[0].mark == ":" and pieces[1].mark in _DASHES
    words = pieces[1].text
    free = lists.find(words) is None or is_house(f"{pieces[0].text} {words}") or words in _REGIONS
    short = words.istitle() and words.count(" ") < _MOST_OF_SERVICE and free
    return 2 if service and short else 1


def _one_name(first: str, second: str) -> bool:
    """Whether a dash stands within a name: `Aldrun Radio – Velmar Radio`, `Open Seas Council – OSC`."""
    return second == initials(first) or is_house(f"{first}/{second}")


def _author(pieces: list[_Piece], lists: Lists) -> int:
    """How many pieces at the begin name the authors: up to a full stop or the date."""
    for number, piece in enumerate(pieces[:-2]):
        words = [one.text for one in pieces[: number + 1]]
        if piece.mark in {".", _MIDDLE} and all(_PERSONS.fullmatch(one) for one in words):
            return number + 1
        if len(piece.text) > _FEWEST_LETTERS * _MOST_WORDS or not _PERSONS.fullmatch(piece.text):
            break
    given = pieces[0].text.split()[0] in lists.given and 1 < len(pieces[0].text.split()) < _FEWEST_LETTERS
    return 1 if len(pieces) > 2 and given and _PERSONS.fullmatch(pieces[0].text) else 0


def _title(rest: str, pieces: list[_Piece], name: str, lists: Lists) -> str | None:
    """The title behind its publisher: up to the date, or to place and publisher behind it."""
    last = len(pieces)
    for number, piece in enumerate(pieces):
        if number and (
            piece.text == name or (_place(piece.text, lists) and piece.mark in {":", "", _MIDDLE, "."})
        ):
            last = number
            break
        if piece.mark == _MIDDLE:
            last = number + 1
            break
    return _tidy(rest[pieces[0].start : pieces[last - 1].end])


def _place(words: str, lists: Lists) -> bool:
    found = lists.find(words)
    return found is not None and found.type is EntityType.PLACE


def _tidy(title: str) -> str | None:
    bare = " ".join(title.replace(_MIDDLE, " ").split()).strip(EDGE)
    bare = unmarked(bare)
    if bare.count("(") == bare.count(")"):
        return bare or None
    bare = bare.strip("() ")
    return (f"{bare})" if bare.count("(") > bare.count(")") else bare) or None
