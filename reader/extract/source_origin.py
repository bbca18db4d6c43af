"""Notes of where an article first appeared and who passed it on."""

import re
from collections.abc import Iterator

from reader.extract.date_scan import scan
from reader.extract.needles import holds
from reader.extract.source_days import iso, undated
from reader.extract.source_houses import AGENCIES, is_house
from reader.extract.source_made import made
from reader.extract.source_marks import PERSONS, quoted
from reader.extract.source_names import is_other, names_body
from reader.extract.wordlists.loader import load
from reader.model.article import Article, BlockKind
from reader.model.findings import EntityType, Source

_WORD = r"[A-Z](?:[\w'’&-]|\.(?=[\w’'-]))*(?:(?<=\W[A-Z])\.|(?<=\.[A-Z])\.|(?<=\b(?:St|Dr|Mr))\.)?"
_CAMEL = r"[a-z]+[A-Z]\w+"
_LINK = r"(?:(?:of|for|on|and|the|in|to|de|du|la|des|&|at|against|with)\s){0,3}"
NAME = rf"(?:[Tt]he\s)?(?:{_WORD}|{_CAMEL})(?:(?:\s{_LINK}|/(?=[A-Z])){_WORD}){{0,9}}"
_SITE = r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|int|news|co\.uk)"
_PART_OF = (
    r"(?:[^.;“”]{0,60}?\b(?i:issue|edition|version|website|site|blog|pages|section|magazine|newsletter)"
    r"\sof\s)?"
)
"""`Volume 3 of our print edition of `."""
_ORIGIN = re.compile(
    r"\b(?P<how>(?i:(?:originally|first|previously)\s(?:published|appeared|posted|printed|released"
    r"|broadcast|ran|aired)\s(?:by|in|on|at|with)"
    r"|(?:this|the\s(?:above|following))\s(?:article|story|piece|essay|post|text|op-?ed|interview|report)\s(?:by\s(?-i:"
    + PERSONS
    + r")\s)?"
    r"(?:(?:was|is)\s)?(?:(?:first|originally)\s)?(?:appeared|ran|appears|published)\s(?:in|on|at|(?<=is\spublished\s)by)"
    r"|(?:below|here)\sis\san?\s(?:article|story|piece|essay|text|op-?ed|report)\s(?:originally\s)?published\s(?:in|on|at|by)"
    r"|(?:re-?posted|re-?published|re-?printed|cross-?posted"
    r"|reproduced)\s(?:(?:here\s)?(?:with|by)\s(?:kind\s)?(?:the\s)?permission\s)?(?:from|of|by)"
    r"|used\s(?:here\s)?(?:with|by)\s(?:the\s|kind\s)*permission\s(?:of|from)"
    r"|(?:article|story|text|report|statement|piece)\s(?:is\s)?courtesy\sof"
    r"|the\s(?:full|complete|original|longer|first|english)\s(?:version|text)\sof\sthis\s[a-z]+\s"
    r"(?:(?:is|was|has\sbeen)\s)?(?:first\s|originally\s)?"
    r"(?:published|posted|printed|available)\s(?:by|in|on|at)"
    r"|the\soriginal\s(?:article|story|text|report|post|piece|version)(?:\sof\s(?:this|the)\s\w+)?\s(?:is\savailable|can\sbe\s(?:read|found))\s(?:in|on|at)))"
    rf"\s(?:(?:this|last)\s(?:week|month)['’]s\s)?{_PART_OF}(?P<name>{NAME})"
)
_LINE = re.compile(
    rf"(?P<how>(?i:(?:the\s|this\s)?(?:article\s|story\s|text\s)?(?:was\s)?(?:originally\s|written\s?/\s?)?published\s(?:by|in|on)\s?:"
    rf"|(?:original|full)\s(?:story|article|text|post)\s?:|continue\sreading\s?:|via\s?:|courtesy\sof\s?:?"
    rf"|(?:article|op-?ed|opinion|interview|report|story|piece|post)\s(?:published\s)?(?:in|by|for)"
    rf"|(?:read|see|view|more|continue\sreading)(?:\s|[.…]{{1,3}}\s?)(?:the\s)?(?:(?:full|entire|rest|original|whole|complete|more)\s?)*"
    rf"(?:of\s(?:the|this)\s)?(?:article\s|story\s|report\s|post\s|piece\s|text\s|statement\s)?(?:here\s)?(?:at|on|from)))"
    rf"\s(?P<name>{NAME}|{_SITE})(?:\s-\s[A-Z][a-z]+)?(?:\shere)?[.)]?(?:\shttps?://\S+(?:\svia(?:\s(?P<via>[A-Z]\w+))?)?)?"
)
"""A block of its own."""
_FROM = re.compile(rf"(?P<how>[Ff]rom|[Vv]ia)\s(?P<name>{NAME})(?:\s\([A-Z]+\))?:")
"""`From the Aldrun Post:` above what it wrote."""
_AUTHOR = re.compile(rf",\s[Bb]y\s{PERSONS}$")
_QUOTES = frozenset({"“", '"'})
_FOR = re.compile(rf"[Bb]y\s[A-Z][^,|]{{3,60}}?(?P<how>\sfor|\s(?:with|of)|,|\s[|/–—-])\s(?P<name>{NAME})\.?")
_OWNER = re.compile(r"(?P<name>.{2,60}?)(?:(?<=s)['’]|['’]s)\s")
"""`the Post's Boats and Nets blog`."""
_SIGNED = re.compile(rf"(?P<who>{PERSONS})\s(?:on|in|for|at)\s(?:the\s)?(?P<house>[A-Z].*)")
"""`first published by Ana Bel on Netwatch`."""
_CREDITED = re.compile(rf"\((?P<name>{NAME})\)\s?[–—-]\s")
"""`(Aldrun Post) – What it says`."""
_AGENCY = re.compile(r"[A-ZÀ-Þ][^()“”\"]{2,60}\((?P<name>[A-Z][\w .]{1,30})\)\s?(?:[–—-]|\s)")
_SECTION = re.compile(rf"(?:\s[a-z]+){{0,3}}\s\|\s(?P<name>{NAME})")
"""`published on Sea and shore | The Aldrun Post`."""
_TITLED = re.compile(
    rf"\s*,?\s(?:titled|entitled|called|under\sthe\s(?:title|headline|heading)(?:\sof)?|as):?"
    rf"\s(?:{quoted(4, 200, 'quoted')}"
    r"|(?P<plain>[A-Z][^.“”\"]{8,160})(?=\.))"
)
_OF_ORIGIN = (
    *("e original a", "e original s", "e original t", "e original r", "e original p"),
    *("e original v", "originally", "first pub", "first app", "first pos", "first bro"),
    *("previously p", "posted", "re-pub", "re-pri", "repub", "repri", "reproduced", "courtesy of"),
    *("permission of", "permission from", "is an article p", "above a", "following a"),
    *("this article", "this story", "this piece", "this essay", "this post", "this op"),
    *("this report was", "version of this", "text of this"),
)
"""One of these stands wherever the note does: a look for them takes a tenth of its time."""
_FIRST_LOOK = (
    *("original", "first p", "first a", "first b", "previously p", "posted", "re-p", "repub"),
    *("repri", "reproduced", "courtesy of", "permission ", "this a", "this s", "this p", "this e"),
    *("this o", "this report was", "n of this", "t of this", "above a", "following a"),
    *("is an article p",),
)
"""What the words above begin with."""
_HINTS = (
    *("ublished", "PUBLISHED", "ead ", "More ", "riginal ", "ull ", "ourtesy", "ia ", "ontinue"),
    *("iew ", "ee ", "via ", " in ", " for ", "rom "),
)
_WHEN = re.compile(
    r"\s(?:on|in)\s(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*"
)
_LEADS_TO_DAY = re.compile(r"(?:['’]s?)?(?:\s(?:web\s?site|site|blog|page))?[,.]?\s?\(?(?:(?:on|in|of)\s)?")
_REACH, _LONGEST_LINE, _LONGEST_TITLED, _ABOVE = 60, 140, 320, 3
_NOTES = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.NOTE}
    | {BlockKind.SUBTITLE, BlockKind.META, BlockKind.BYLINE, BlockKind.SOURCE}
)
_LINES = (_NOTES | {BlockKind.HEADING, BlockKind.LINK, BlockKind.FURNITURE}) - {BlockKind.CAPTION}
_TITLES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_HEADED = frozenset({BlockKind.META, BlockKind.BYLINE, BlockKind.SUBTITLE})
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})


def find(article: Article) -> Iterator[Source]:
    """The notes of origin of an article, in the order of its text."""
    begun, noted = False, False
    for number, (block, base) in enumerate(zip(article.blocks, article.starts, strict=True)):
        text = block.text
        told = block.kind in _NOTES and tells(text)
        if told:
            yield from _origins(text, base)
        if block.kind in _LINES and len(text) < _LONGEST_LINE and holds(text, _HINTS):
            yield from _lines(article, number, base)
        elif block.kind is BlockKind.TITLE and text[-1:] == ":" and (found := _FROM.fullmatch(text)):
            yield from _known(found, base, "from")
        if block.kind is BlockKind.BYLINE and (by := _FOR.fullmatch(text)):
            yield from _known(by, base, "by … for")
        noted = noted or (told and block.kind in _HEADED)
        if block.kind in _BODY and not begun:
            begun = True
            agency = _AGENCY.match(text) if "(" in text[:_REACH] else None
            if agency and not noted and _wires(agency) and not _credited(article, number, agency["name"]):
                yield _source(agency, base, "agency in the dateline", agency["name"])
            elif text[:1] == "(" and not noted and (said := _CREDITED.match(text)):
                yield from _known(said, base, "in brackets before its text")


def _wires(found: re.Match[str]) -> bool:
    """Whether the name in brackets is that of an agency, or of a house behind the name of a place."""
    if found["name"] in AGENCIES:
        return True
    place = found.string[: found.start("name") - 1].partition(",")[0].strip()
    entry = load().find(place.title() if place.isupper() else place) if is_house(found["name"]) else None
    return entry is not None and entry.type is EntityType.PLACE


def _credited(article: Article, number: int, agency: str) -> bool:
    """Whether a short line above the text names the agency already."""
    above = article.blocks[max(0, number - _ABOVE) : number]
    return any(agency in block.text and len(block.text) < _REACH for block in above)


def tells(text: str) -> bool:
    """Whether a text may hold a note of origin."""
    low = text.casefold()
    return holds(low, _FIRST_LOOK) and holds(low, _OF_ORIGIN)


def _origins(text: str, base: int) -> Iterator[Source]:
    for found in _ORIGIN.finditer(text):
        titled = _TITLED.match(text, found.end(), found.end() + _LONGEST_TITLED)
        title = (titled["quoted"] or titled["plain"]) if titled else None
        how = " ".join(found["how"].casefold().split())
        name = _WHEN.sub("", found["name"])
        day = day_behind(text, found.start("name") + len(name))
        signed = _SIGNED.fullmatch(plain(name))
        if signed and not any(names_body(one, load()) for one in (plain(name), signed["who"])):
            name = signed["house"]
        owner = _OWNER.match(plain(name)) if "’" in name or "'" in name else None
        if owner and names_body(owner["name"], load()):
            name = owner["name"]
        name = name.removesuffix(" I")  # `… Post I had read`
        if is_other(plain(name), load()):
            continue
        yield _source(found, base, how, _whole(plain(name), text, found), title, day)


def _whole(name: str, text: str, found: re.Match[str]) -> str:
    """The name with the mark that belongs to it (`Aldrun Now!`), or the one behind a bar and a section."""
    if text[found.end() : found.end() + 1] == "!" and is_house(f"{name}!"):
        return f"{name}!"
    section = _SECTION.match(text, found.end()) if " | " in text else None
    if section and not names_body(name, load()):
        house = plain(section["name"])
        return house if names_body(house, load()) else name
    return name


def _lines(article: Article, number: int, base: int) -> Iterator[Source]:
    """Notes that are a block: `Published by: Aldrun Post`, `Read more at aldrun.example`."""
    block = article.blocks[number]
    text, day = undated(block.text)
    if found := _LINE.fullmatch(text):
        how = " ".join(found["how"].casefold().strip(" :").split())
        sure = how.endswith(("published by", "published in", "published on", "courtesy of"))
        if sure or names_body(plain(found["name"]), load()):
            date = iso(day) if text == block.text[: len(text)] else None
            yield _source(found, base, how, plain(found["name"]), date=date, via=found["via"])
    elif found := _FROM.fullmatch(block.text):
        yield from _known(found, base, found["how"].casefold(), _title_below(article, number))


def _title_below(article: Article, number: int) -> str | None:
    """The title in the next line, without its author, where what it says stands below in quotation marks."""
    below = article.blocks[number + 1 : number + 3]
    if len(below) < 2 or below[0].kind not in _TITLES or below[1].text[:1] not in _QUOTES:
        return None
    return _AUTHOR.sub("", below[0].text)


def _known(found: re.Match[str], base: int, how: str, title: str | None = None) -> Iterator[Source]:
    name = plain(found["name"])
    agency, _, house = name.partition(" in The ")
    if house and names_body(agency, load()) and names_body(house, load()):
        yield _source(found, base, how, house, title, via=agency)
    elif names_body(name, load()):
        yield _source(found, base, how, name, title)


def plain(words: str) -> str:
    """The name as printed, without the full stop or possessive that only the sentence gives it."""
    words = words.removeprefix("the ")
    bare = re.sub(r"['’]s?$|\son\s[A-Z][a-z]+day$", "", words.rstrip(".,;:"))
    return bare.rstrip(".") if bare.count(".") == 1 and not re.fullmatch(_SITE, bare) else bare


def day_behind(text: str, end: int) -> str | None:
    """The day of `first published in the Post on 3 May 2015`; None when none stands there."""
    for one in scan(text[end : end + _REACH], loose=False):
        if (
            one.first
            and one.first[0]
            and one.first[1]
            and not one.last
            and _LEADS_TO_DAY.fullmatch(text, end, end + one.start)
        ):
            return iso(one)
        return None
    return None


def _source(
    found: re.Match[str],
    base: int,
    how: str,
    name: str,
    title: str | None = None,
    date: str | None = None,
    via: str | None = None,
) -> Source:
    rule = f"origin note: {how}"
    return made(base + found.start(), found.group(), rule, name, title, date, via=via)
