"""Sources in brackets behind what they say: `(Source: Reuters)`, `… again. (Reuters, 3 May 2015)`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.source_days import MONTHS, closing, day_first, iso
from reader.extract.source_forms import is_headline
from reader.extract.source_made import made
from reader.extract.source_marks import EDGE, VIA, YEAR, quoted
from reader.extract.source_names import KNOWN, POSSIBLE, names_body, weight
from reader.extract.source_origin import NAME
from reader.extract.source_readings import readings
from reader.extract.wordlists.loader import Lists, load
from reader.model.article import Article, Block, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import EntityType, Source

_LABEL = (
    r"(?:(?:[Oo]riginal|[Nn]ews)\s[Ss]ources?|[Ss]ources?|SOURCES?|[Ff]ont[ie]s?|[Ff]uentes?|[Qq]uellen?)"
)
_LABELLED = re.compile(
    rf"[(\[]\s?{_LABEL}\s?:\s?(?P<inside>[^()\[\]]{{2,400}})[)\]]|^(?:[/|–-]\s)?{_LABEL}\s?:\s(?P<line>[^:()]{{2,120}}(?:\([A-Z][A-Z/-]{{1,12}}\)(?:,\s[A-Z][\w\s,]{{2,30}})?)?)(?:[,.;]?\s(?P<url>https?://\S{{3,500}}))?$"
)
_BEHIND = re.compile(
    r"[.!?…”’\"']\s?[(\[](?P<inside>[A-Z][^()\[\];]{1,60}(?:\([^()]{2,20}\))?[^()\[\]]{3,90})[)\]](?=\.?\s*$|\s+[A-Z“*])"
)
_VIA = re.compile(
    rf"[.!?…”’\"')]\s?\((?P<name>{NAME})\svia\s(?P<via>{NAME})(?:,\s(?P<when>[^()]{{3,30}}))?\)(?=\s*[.,;]?(?:\s|$))"
)
"""`… again. (Aldrun Wire via Velmar Post)`."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_PART = re.compile(
    rf"(?P<name>[A-Z](?:[^,;()\d]|\([^()]+\)){{1,60}}?)(?:,\s(?P<place>(?!{_MONTH})[A-Z][\w’'-]+))?,?\s(?P<when>(?:\d|[A-Za-zÀ-ÿ]{{3,9}}\.?\s\d(?!\d?/)).*)"
)
_FIGURES = re.compile(r"(?P<one>\d{1,2})/(?P<two>\d{1,2})(?:/(?P<year>\d\d(?:\d\d)?))?(?=$|[\s,;])")
_YEAR_LAST = re.compile(r"\b(?:19|20)\d\d$")
_FROM = re.compile(rf"\s(?:from|via)\s(?P<via>{NAME})$")
"""`(Aldrun Post, 3 May 2015 from Velmar Wire)`: the agency that it has it from."""
_SHARED = re.compile(r",?\s(?:and|&)\s|,\s")
_QUOTED = re.compile(
    rf"(?P<name>[A-Z][^“”\"]{{1,80}}?)[,:]\s{quoted(4, 250)}[.,]?\s?(?P<when>[^“”\"]{{0,40}})"
)
_WORDY = re.compile(r"[^\W\d_]{3}")
_YEAR = re.compile(YEAR)
_NOTE_FORMS = frozenset({"publisher, bar, title", "title, bar, publisher"})
_PERSON, _MOST_WORDS = 2, 8
_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.NOTE}
    | {BlockKind.META, BlockKind.BYLINE, BlockKind.HEADING, BlockKind.TITLE, BlockKind.SUBTITLE}
)
_DATED = frozenset({BlockKind.TITLE, BlockKind.META, BlockKind.SUBTITLE})
_HINT, _LABEL_REACH = re.compile(rf"(?:[/|–-]\s)?{_LABEL}\s?:"), 24
_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_SEVERAL, _LONGEST_NAME, _LONGEST_ENTRY = 3, 8, 160
"""So many notes of one form in an article show that unknown names in them are publishers too."""


def find(article: Article) -> Iterator[Source]:
    """The notes in brackets, in the order of the text."""
    labelled: list[tuple[int, re.Match[str], bool, str | None]] = []
    behind: list[tuple[int, re.Match[str], str]] = []
    for number, (block, base) in enumerate(zip(article.blocks, article.starts, strict=True)):
        if (block.kind not in _READ and not _told(block)) or not (
            "(" in block.text
            or "[" in block.text
            or (":" in block.text[:_LABEL_REACH] and _HINT.match(block.text))
        ):
            continue
        whole = block.kind is not BlockKind.CAPTION
        if " via " in block.text:
            yield from _handed(block.text, base)
        title = _title_above(article, number) if len(block.text) < _LONGEST_ENTRY else None
        for one in _LABELLED.finditer(block.text):
            alone = _alone(block.text, one)
            labelled.append((base, one, whole or alone, title if alone else None))
        behind += [
            (base, one, part["name"].partition(" (")[0])
            for one in _BEHIND.finditer(block.text)
            if (part := _PART.match(one["inside"])) and _date(part["when"], 0, None) is not None
        ]
    for base, one, text, title in labelled:
        for named in _named(one["inside"] or one["line"], base + one.start(), one.group()):
            if title and not named.title:
                named = replace(named, title=SafeText(title), rule=f"{named.rule}, below its title")
            if text or named.title:  # else it says whose picture it is
                yield replace(named, url=SafeText(one["url"])) if one["url"] else named
    lists = load()
    known = sum(names_body(name, lists) for *_, name in behind)
    order = _order(article, [found for _, one, _ in behind for found in _FIGURES.finditer(one["inside"])])
    year = _year(article) if behind else 0
    for base, one, name in behind:
        several = known and len(behind) >= _SEVERAL
        if not (several or names_body(name, lists)):
            continue
        offset = base + one.start("inside") - 1
        for each in one["inside"].split(";"):
            if (found := _PART.match(each.strip())) and (
                when := _date(found["when"], year, order)
            ) is not None:
                via = _FROM.search(found["when"])
                handed = via["via"] if via else None
                yield _source(found["name"], when or None, offset, _raw(one), "in brackets", via=handed)


def _raw(note: re.Match[str]) -> str:
    """The note with its brackets."""
    return note.string[note.start("inside") - 1 : note.end("inside") + 1]


def _title_above(article: Article, number: int) -> str | None:
    """The title of which `(Source: Aldrun Post)` in the next line is the source."""
    above = article.blocks[number - 1] if number else None
    if above is None or " " not in above.text or closing(above.text):
        return None
    line = above.kind is BlockKind.PARAGRAPH and is_headline(above.text) and above.text[-1] not in ".:"
    return str(above.text) if above.kind in _HEADS or (line and len(above.text) < _LONGEST_ENTRY) else None


def _order(article: Article, written: list[re.Match[str]]) -> bool | None:
    """Whether days in figures have the day first: by themselves, or as else one lies ahead of the page."""
    order = day_first(written)
    if order is not None or not any(one["year"] for one in written):
        return order
    latest = max(
        (
            show(one.first) or ""
            for block in article.blocks
            if block.kind in _DATED
            for one in scan(block.text, loose=False)
            if one.first and one.first[2]
        ),
        default="",
    )
    days = [(_date(one.group(), 0, True) or "", _date(one.group(), 0, False) or "") for one in written]
    ahead = [any(pair[n] > latest for pair in days) for n in (0, 1)]
    return None if not latest or ahead[0] == ahead[1] else ahead[1]


def _handed(text: str, base: int) -> Iterator[Source]:
    """Who wrote it and who passed it on: one of them is known."""
    for found in _VIA.finditer(text):
        name, via = (found[one].rstrip(".,") for one in ("name", "via"))
        ranks = [weight(one, load()) for one in (name, via)]
        if all(ranks) and KNOWN in ranks:
            date = _date(found["when"], 0, None) if found["when"] else None
            raw = text[found.start("name") - 1 : found.end()]
            yield _source(name, date or None, base + found.start("name") - 1, raw, "via", via=via)


def _told(block: Block) -> bool:
    return block.kind is BlockKind.SOURCE and is_prose(block.text)


def is_prose(text: str) -> bool:
    """Whether a block tells something and has its source in brackets behind: it is no entry of a list."""
    found = _BEHIND.search(text) if len(text) > _LONGEST_ENTRY and text.rstrip(". ").endswith(")") else None
    return found is not None and _PART.match(found["inside"]) is not None


def _alone(text: str, found: re.Match[str]) -> bool:
    """Whether the note is all that a caption holds: else it says whose picture it is."""
    return found.start() == 0 and found.end() >= len(text.rstrip(". "))


def _named(inside: str, offset: int, raw: str) -> Iterator[Source]:
    """What stands behind `Source:`: names, each with its title and date or without them."""
    lists = load()
    for part in _split(inside):
        part = part.strip(EDGE + "]/")
        part = part if part.count("(") == part.count(")") else part.rstrip(EDGE + ")]/")
        if told := _parts(part, lists):
            name, title, date = told
            yield _source(name, date, offset, raw, "named as such", title)
            continue
        name, square, noted = part.partition(" [")
        if square and (day := closing(noted)):  # `Aldrun Post [Ana Bel, 3 May 2015]`
            yield _source(name, iso(day), offset, raw, "named as such")
            continue
        found = _PART.match(part)
        when = _date(found["when"], 0, None) if found and not _more_than_date(found["when"]) else None
        if found and when is not None:
            yield _source(found["name"], when or None, offset, raw, "named as such")
            continue
        names = _SHARED.split(part)
        every = all(names_body(name, lists) for name in names)
        if not every and "," in part and not any(names_body(name, lists) for name in names):
            continue  # names and what else: not told apart
        for name in names if every else [part]:
            words = name.split()
            if 0 < len(words) <= _LONGEST_NAME and (name[0].isupper() or names_body(name, lists)):
                yield _source(name, None, offset, raw, "named as such")


def _year(article: Article) -> int:
    """The one year that the head of the article prints; 0 when there is none or several."""
    if article.published.value:
        return int(article.published.value[:4])
    years = {
        moment[0]
        for block in article.blocks
        if block.kind in _DATED
        for one in scan(block.text, loose=False)
        for moment in (one.first, one.last)
        if moment and moment[0]
    }
    return years.pop() if len(years) == 1 else 0


def _date(words: str, year: int, order: bool | None) -> str | None:
    """The ISO date of a note; empty when it is a date that cannot be told; None when it is none."""
    figures = _FIGURES.match(words)
    if figures:
        one, two = int(figures["one"]), int(figures["two"])
        if not (0 < min(one, two) <= MONTHS and max(one, two) <= 31):
            return None
        printed = figures["year"]
        year = (int(printed) + _century(printed)) if printed else year
        if order is None and one <= MONTHS and two <= MONTHS and one != two:
            return ""
        moment = (year, two, one) if order or one > MONTHS else (year, one, two)
        return (show(moment) or "") if year else ""
    dates = scan(words, loose=False)
    if not dates or dates[0].start > 1 or not dates[0].first or dates[0].last:
        return "" if _YEAR_LAST.search(words) else None
    first = dates[0].first
    return (show(first) or "") if first[0] else ""


def _century(year: str) -> int:
    return 0 if len(year) > 2 else 2000 if int(year) < 50 else 1900


def _source(
    name: str,
    date: str | None,
    offset: int,
    raw: str,
    how: str,
    title: str | None = None,
    via: str | None = None,
) -> Source:
    plain, _, handed = VIA.sub("\n", " ".join(name.split()).strip(EDGE + "/"), count=1).partition("\n")
    known = names_body(plain, load())
    return made(offset, raw, f"source note: {how}", plain, title, date, via=via or handed, certain=known)


def _split(inside: str) -> Iterator[str]:
    """The sources of a note: parted by semicolons that stand outside of quotation marks."""
    begin, within = 0, False
    for at, mark in enumerate(inside):
        if mark in '“”"':
            within = mark == "“" or (mark == '"' and not within)
        elif mark == ";" and not within:
            yield inside[begin:at]
            begin = at + 1
    yield inside[begin:]


def _more_than_date(words: str) -> bool:
    """Whether words that begin with a date go on: `2015 Velmar riots` is a title."""
    dates = scan(words, loose=False)
    return bool(dates) and _WORDY.search(words, dates[0].end) is not None


def _parts(part: str, lists: Lists) -> tuple[str, str | None, str | None] | None:
    """Publisher, title and date of a source with a title; None for one without."""
    if found := _QUOTED.fullmatch(part):
        name = found["name"].strip(EDGE)
        known = weight(name, lists) or any(names_body(one, lists) for one in name.split(", "))
        year = _YEAR.search(found["when"])
        days = [one.first for one in scan(found["when"], loose=False) if one.first and one.first[0]]
        if known and len(name.split()) <= _MOST_WORDS:
            value = show(days[0]) if days else year.group() if year else None
            return name, found["title"], value
        return None
    if " | " in part:
        return next(
            (
                (one.publisher, one.title, one.date)
                for one in readings(part, lists)
                if one.form in _NOTE_FORMS and one.weight == KNOWN
            ),
            None,
        )
    return _by_comma(part, lists)


def _by_comma(part: str, lists: Lists) -> tuple[str, str | None, str | None] | None:
    """`Wikipedia, 2015 Velmar riots`: a publisher of one word or a known one, and what begins anew."""
    name, comma, rest = part.partition(", ")
    if not comma or ", " in rest or names_body(part, lists) or names_body(rest, lists):
        return None
    rank = weight(name, lists)
    if rank < POSSIBLE or (rank < KNOWN and " " in name) or not (rest[0].isupper() or rest[0].isdigit()):
        return None
    if rest[0].isdigit() and not _more_than_date(rest):
        return None
    words = rest.split()
    if lists.find(rest) is not None or (len(words) <= _PERSON and not rest[0].isdigit()):
        found = lists.find(rest)
        place = found is not None and found.type is EntityType.PLACE
        return (name, None, None) if rank == KNOWN and (place or words[0] in lists.given) else None
    return name, rest, None
