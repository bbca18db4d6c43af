"""Credits at an edge of a block: a known publisher, and around it only words of origin, a day and marks.

What the words are and in which order they stand is not asked: `Source: Reuters`, `Reported by Voice of
America –`, `This story is from the Aldrun Post via Velmar Wire, 3 May 2015`, `(Reuters)` below a title.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.extract.bags import bag
from reader.extract.needles import holds
from reader.extract.source_contents import publishes
from reader.extract.source_days import days, iso, undated
from reader.extract.source_houses import is_house
from reader.extract.source_made import made
from reader.extract.source_marks import EDGE, WORK
from reader.extract.source_names import KNOWN, named, weight
from reader.extract.source_origin import NAME, plain
from reader.extract.wordlists.loader import Lists, load
from reader.model.article import Article, Block, BlockKind
from reader.model.findings import Source

_ORIGIN = bag(
    "source sources published reported reporting posted reposted appeared printed reprinted republished "
    "reproduced taken adapted excerpted excerpt aired broadcast carried courtesy credit via original "
    "originally read written translated produced syndicated provided supplied distributed story article "
    "report"
)
"""With one of these a line says where something is from."""
_AROUND = bag(
    "the a an this was is has been had were are also first previously here it its full more by in at on of "
    "with for from and to permission kind post piece text news item interview also see continue at edition "
    "online website site web page print press release statement copyright all text "
    "editorial editorials opinion opinions comment"
)
_BEGINS = re.compile(
    r"(?i)(?:source|sources|also|see|this|the|an?|published|reported|posted|appeared|reposted|re-posted|printed|reprinted|republished"
    r"|reproduced|taken|adapted|excerpted|aired|broadcast|carried|courtesy|credit|via|original|originally|read|written"
    r"|translated|produced|syndicated|story|article|report|first|from|full|news)\b"
)
_FIRST = re.compile(r"(?P<word>[A-Za-z-]*[A-Za-z])(?:\s?(?P<mark>[:–—-])\s?|,?\s)")
_LABELS = bag("source sources via credit")
"""With a mark behind it also an unknown name is that of a publisher."""
_LABELS_AND_FROM = _LABELS | {"from"}
"""No name begins with one of these: `Via Aldrun News`."""
_VERBS = bag(
    "published reported posted reposted appeared printed reprinted republished reproduced "
    "in on by of at from with article story editorial editorials opinion opinions comment"
)
"""No name begins with one of these where what is left is a name: `Published in Aldrun Online`."""
_SECTIONS = bag("editorial editorials opinion opinions comment")
_CHAIN = re.compile(
    r"\s\|\s|,?\s[(\[]?(?:(?:as|and|was|is|first|originally)\s)*(?:via|through|on\sbehalf\sof|courtesy\sof|h/t"
    r"|(?:re-?produced|re-?published|re-?printed|re-?posted|carried|cited|quoted|translated|syndicated|published|posted|reported|picked\sup)\s(?:on|by|in|from|at))\s"
)
_LAST = re.compile(
    r"(?<=[.!?…”’\"')\]])\s+(?P<line>[(\[]?(?:Sources?|SOURCE|Via|From|Credit|Courtesy|Reported|Published|Reprinted|Reposted|Originally|Read)\b[^.!?]{3,110}"
    r"(?:(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.[^.!?]{0,12})?\.?[)\]]?)$"
)
_ORIGINS = (
    *("ource", "SOURCE", "Via ", "From ", "Credit", "Courtesy"),
    *("ported", "ublished", "printed", "posted", "iginally", "Read "),
)
_BRACKET = re.compile(r"[.!?…”’\"']\s?[(\[](?P<line>[A-Z][^()\[\]]{1,60})[)\]]\.?$")
_SIGN_OFF = re.compile(r"[.!?…][”\"]\s?[–—](?P<name>[A-Z][^–—.,!?”\"]{2,40})$")
"""`“… and went home.” –Aldrun Post` behind the last words of an article."""
_FOLLOWS = re.compile(
    rf"(?:\([^()]{{2,40}}\)\s?[–—-]+\s)?[Tt]he\sfollowing\s(?:{WORK}\s)?(?:is|was|are)\s(?P<what>(?=[^:“”]{{0,140}}\b{WORK}\b)[^:“”]{{5,140}})[:.]"
)
"""`The following is a statement of the Open Seas Council, 3 May 2015:`."""
_NAMES = re.compile(NAME)
_WHOLE = re.compile(r"(?:[(\[](?P<in>[^()\[\]]{2,80})[)\]]|(?:[–—]|--)\s?(?P<dash>[^–—]{2,60}))\.?")
_FRONT = re.compile(
    r"(?P<name>[A-Z][^()\[\]“”\".:;–—|]{1,60}?)\s?(?:(?P<mark>[(\[])|[.,|:–—-]\s)(?P<when>[^()\[\]]{4,60}?)(?:[)\]]|(?=[.:;|–—]\s|$))"
)
_BETWEEN = re.compile(
    r"[–—-]\s?(?P<line>(?:Reported|Published|Posted|Reprinted|Source|Via|By|From)\b[^–—]{2,80}?)\s?[–—]"
)
"""`3 May 2015 – Reported by Aldrun Radio – VELMAR—…`."""
_DAY_NEAR = re.compile(r"\b\d{4}\b|\d{1,2}/\d")
_CLOSING = frozenset(")].")
_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.SUBTITLE})
_SKIPPED = frozenset({BlockKind.META, BlockKind.BYLINE, BlockKind.FURNITURE})
_TEXTS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.META, BlockKind.BYLINE}
    | {BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.QUOTE}
)
_LONGEST_LINE, _LONGEST_TITLE, _REACH, _TAIL, _MOST_ABOVE, _MOST_NAMES = 160, 240, 100, 170, 3, 2
_FOOT, _SHORT_LINE = 4, 80


@dataclass(frozen=True, slots=True)
class _Credit:
    publisher: str
    via: str
    date: str | None
    said: bool
    """A word of origin stands there."""


def find(article: Article) -> Iterator[Source]:
    """The credits, in the order of the text."""
    lists = load()
    for number, (block, base) in enumerate(zip(article.blocks, article.starts, strict=True)):
        if block.kind in _READ:
            yield from _of(article, number, block, base, lists)


def _of(article: Article, number: int, block: Block, base: int, lists: Lists) -> Iterator[Source]:
    text = block.text
    if len(text) < _LONGEST_LINE:
        if ": " in text and _BEGINS.match(text) and (titled := _titled(text, lists)):
            yield _source(titled[0], titled[1], base, text, "words of origin, title")
            return
        if (
            _BEGINS.match(text.lstrip("([•*–—- "))
            and (one := _credit(text, lists))
            and one.said
            and (text[:4] != "Via " or _known(one.publisher, lists) or _is_below_head(article, number))
        ):
            yield _source(one, None, base, text, "words of origin")
            return
        edge = _begins_section(text) if block.kind in _SKIPPED | _HEADS else _is_at_foot(article, number)
        if edge and _DAY_NEAR.search(text) and (one := _credit(text, lists)) and one.date:
            site = "." in one.publisher and " " not in one.publisher
            if is_house(one.publisher) or site:
                title = _above(article, number) or _item(article, number)
                yield _source(one, title, base, text, "publisher and day alone")
            return
        whole = _WHOLE.fullmatch(text) if text[:1] in "([–—-" else None
        if whole and (one := _credit(whole["in"] or whole["dash"], lists)) and _house(one.publisher, lists):
            above = article.blocks[number - 1] if number else None
            if above and above.kind is not BlockKind.CAPTION and _titles(above.text):
                yield _source(one, above.text, base, text, "publisher below its title")
            return
    if block.kind is BlockKind.PARAGRAPH and (text[-1:] in _CLOSING or text[-1:].isalnum()):
        begin = max(0, len(text) - _TAIL)
        told = len(text) > _REACH and holds(text[begin:], _ORIGINS)
        last = _LAST.search(text, begin) if told else None
        if last and (one := _credit(last["line"], lists)) and one.said:
            yield _source(one, None, base + last.start("line"), last["line"], "words of origin")
        elif number + 1 >= len(article.blocks) - _FOOT and (said := _SIGN_OFF.search(text, begin)):
            if _house(said["name"], lists):
                one = _Credit(said["name"], "", None, said=True)
                yield _source(one, None, base + said.start("name"), said["name"], "behind the last words")
        elif text.endswith((")", "]", ").", "].")) and (found := _BRACKET.search(text, begin)):
            yield from _bracketed(article, number, base, found, lists)
    found = _BETWEEN.search(text, 0, _REACH) if "–" in text[:_REACH] else None
    if found and (one := _credit(found["line"], lists)) and one.said:
        dated = replace(one, date=one.date or _day(text[: found.start()]))
        yield _source(dated, None, base + found.start("line"), found["line"], "words of origin")
    if (
        number
        and holds(text[:_REACH], ("(", "["))
        and _DAY_NEAR.search(text, 0, _REACH)
        and (title := _above(article, number))
        and (found := _FRONT.match(text, 0, _REACH))
        and found["mark"]
    ):
        name, day = plain(found["name"].strip(EDGE)), _day(found["when"])
        if day and (_house(name, lists) or _begins_with_house(name)):
            one = _Credit(name, "", day, said=False)
            yield _source(one, title, base, found.group(), "publisher and day below a title")
    if "ollowing " in text[:_LONGEST_LINE] and (found := _FOLLOWS.match(text, 0, _LONGEST_LINE)):
        phrases = [plain(one.group()) for one in _NAMES.finditer(found["what"])]
        able = (one for phrase in phrases for one in (phrase, named(phrase, lists, first=True)) if one)
        if house := next((one for one in able if _known(one, lists)), ""):
            credit = _Credit(house, "", _day(found["what"]), said=True)
            yield _source(credit, None, base, found.group(), "the following")


def _begins_section(text: str) -> bool:
    """Whether a line begins with the part of a paper: `Editorials, Aldrun Post, 3 May 2015`."""
    return len(text) < _SHORT_LINE and text.partition(" ")[0].strip(",:").casefold() in _SECTIONS


def _is_at_foot(article: Article, number: int) -> bool:
    """Whether a short line is among the last of an article that has text above it."""
    blocks = article.blocks
    if number == 0 or len(blocks[number].text) >= _SHORT_LINE:
        return False
    behind = sum(block.kind in _TEXTS for block in blocks[number + 1 : number + 1 + _FOOT])
    over = any(block.kind in _TEXTS for block in blocks[number + 1 + _FOOT :])
    return behind < _FOOT and not over and any(block.kind in _TEXTS for block in blocks[:number])


def _titled(text: str, lists: Lists) -> tuple[_Credit, str] | None:
    """`Also see from the Aldrun Post: Boats burn in the north`."""
    lead, _, title = text.partition(": ")
    one = _credit(lead, lists)
    if one is None or not one.said or not _house(one.publisher, lists) or not _titles(title):
        return None
    return one, title


def _begins_with_house(name: str) -> bool:
    """`New York Times Op-Ed Contributor`: a house and what of it."""
    words = name.split()
    return any(is_house(" ".join(words[:size])) for size in range(len(words) - 1, 1, -1))


def _bracketed(
    article: Article, number: int, base: int, found: re.Match[str], lists: Lists
) -> Iterator[Source]:
    """`… again. (Aldrun Post)` below `Boats burn (3 May 2015)`."""
    one = _credit(found["line"], lists)
    above = _above(article, number)
    if one is None or above is None or not _house(one.publisher, lists):
        return
    title, day = undated(above)
    date = one.date or iso(day)
    if date:
        start, raw = base + found.start("line") - 1, f"({found['line']})"
        yield _source(replace(one, date=date), title, start, raw, "publisher behind its text")


def _above(article: Article, number: int) -> str | None:
    """The heading above, over lines of day and author; None when there is none."""
    for at in range(number - 1, max(-1, number - 1 - _MOST_ABOVE), -1):
        block = article.blocks[at]
        if block.kind in _HEADS:
            return str(block.text) if len(block.text) < _LONGEST_TITLE else None
        if block.kind not in _SKIPPED:
            return None
    return None


def _item(article: Article, number: int) -> str | None:
    """The heading of a short item of a digest, of which the line is the last."""
    at = next(
        (n for n in range(number - 2, max(-1, number - 4), -1) if article.blocks[n].kind in _HEADS), None
    )
    return str(article.blocks[at].text) if at is not None and number == len(article.blocks) - 1 else None


def _is_below_head(article: Article, number: int) -> bool:
    return number > 0 and article.blocks[number - 1].kind in _HEADS


def _titles(text: str) -> bool:
    """Whether a line above can be the title of a work."""
    bare = text.strip()
    return len(bare) < _LONGEST_TITLE and bare.count(" ") > 1 and bare[-1] not in ".:;,)"


def _credit(text: str, lists: Lists) -> _Credit | None:
    """A line of words of origin, publisher, who passed it on and day; None when it holds other words."""
    bare = text.strip(EDGE + "()[]•*_ ")
    rest, day = undated(bare)
    if day and not bare.startswith(rest):
        return None
    rest = rest.strip(EDGE + "()[] ")
    if rest.endswith((" on", " in", " of")):
        rest = rest[:-3]
    said, labelled = False, False
    while True:
        word = _FIRST.match(rest)
        low = word.group("word").casefold() if word else ""
        if low not in _LABELS_AND_FROM and (names := _names(rest, lists, labelled=labelled)):
            within = (
                word
                and (low in _VERBS or word["mark"] == ":")
                and _names(rest[word.end() :], lists, labelled=False)
            )
            if not within:
                break
        if word is None or not (low in _ORIGIN or low in _AROUND):
            return None
        said = said or low in _ORIGIN or low == "from"
        labelled = low in _LABELS and (word["mark"] is not None or word["word"] == "Via")
        rest = rest[word.end() :]
    said = said or _CHAIN.search(rest) is not None
    return _Credit(names[0], names[1] if len(names) > 1 else "", iso(day), said)


def _names(text: str, lists: Lists, *, labelled: bool) -> list[str]:
    """The publisher and who passed it on; empty where one can be no name, or none of them is known."""
    names = [plain(part.strip(EDGE + "()[]")) for part in _CHAIN.split(text)]
    if not 0 < len(names) <= _MOST_NAMES or not all(names):
        return []
    ranks = [weight(name, lists) for name in names]
    if len(names) > 1 and ranks[0] < KNOWN and names[0].split()[0] in lists.given:
        names, ranks = names[1:], ranks[1:]  # `Interview with Ana Bel, published in the Aldrun Post`
    elif len(names) > 1 and ranks[1] < KNOWN and names[1].split()[0] in lists.given:
        names, ranks = names[:1], ranks[:1]  # `from the Aldrun Post | Ana Bel`
    return names if min(ranks) and (labelled or KNOWN in ranks) else []


def _house(name: str, lists: Lists) -> bool:
    """Whether the name is that of a paper, a station or an agency, and of nothing else."""
    return is_house(name) or (publishes(name) and weight(name, lists) == KNOWN)


def _known(name: str, lists: Lists) -> bool:
    return name[:1].isupper() and weight(name, lists) == KNOWN


def _day(text: str) -> str | None:
    return next(map(iso, days(text)), None)


def _source(one: _Credit, title: str | None, start: int, raw: str, how: str) -> Source:
    return made(start, raw, f"origin note: {how}", one.publisher, title, one.date, via=one.via)
