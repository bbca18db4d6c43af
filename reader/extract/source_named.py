"""Reports, articles and statements that the running text names by their title."""

import re
from collections.abc import Iterable, Iterator

from reader.extract import source_told
from reader.extract.needles import holds
from reader.extract.source_forms import (
    ENDS,
    LONGEST_LINE,
    VIA,
    Found,
    credited,
    handed_on,
    is_headline,
    linked,
    title_line,
)
from reader.extract.source_made import made
from reader.extract.source_makers import BEHIND, after, issued_on, maker, publisher, reporter
from reader.extract.source_marks import EDGE, ISSUES, WORK, quoted
from reader.extract.source_names import KNOWN, named, weight
from reader.extract.source_origin import NAME, plain
from reader.extract.wordlists.loader import Lists, load
from reader.model.article import Article, BlockKind
from reader.model.findings import Source

_NO_WORK = (
    r"(?:sessions?|events?|webinars?|exhibitions?|workshops?|campaigns?|projects?|laws?|acts?|bills?|plans?|programmes?|programs?"
    r"|conferences?|seminars?|panels?|films?|songs?|albums?|plays?|operations?|groups?|lectures?|talks?|discussions?|meetings?"
    r"|documentar(?:y|ies)|books?|novels?|poems?|speech|resolutions?|motions?|petitions?|courses?|sections?|chapters?|paintings?)"
)
_KINDS = re.compile(rf"(?i)\b(?:(?P<work>{WORK})|(?P<other>{_NO_WORK}))\b")
_QUOTED = re.compile(quoted(6, 250, stop=False))
_NESTED = re.compile(r"“(?P<title>[^“”\"]{2,150}“[^“”\"]{2,100}”[^“”\"]{0,150})”")
_SAYS = re.compile(r"\s(?:he|she|it|they)\s(?:writes?|wrote|argues?|argued|asks?|says?|explains?)\b")
"""`In “Boats Burn,” she writes`: of an article that a sentence before it names."""
_SINGLE = re.compile(r"(?<=\s)[‘'](?P<title>[A-Z](?:[^‘’'“”\"]|[’'](?=\w)){5,200})[’'](?!\w)")
_LEADS = re.compile(rf"(?i)\b(?:{WORK},?|titled|entitled|called|headed)[,:]?\s$")
"""`the report, ‘Nets and boats’`: single marks show a title only behind such words."""
_SINGLES = (" ‘", " '")
_NAMED_SO = re.compile(
    r"(?i)\b(?:titled|entitled|called|headed|headlined|with\sthe\stitle|under\sthe\s(?:title|headline|heading))(?:[,:]|,\sin\s[A-Z]\w+,)?\s$"
)
_SAID_SO = re.compile(
    rf"(?P<name>{NAME})\s(?:\([^()]{{2,20}}\)\s)?(?:has\s)?(?:(?:also|today|on\s[A-Z][a-z]+day)\s)?(?:reports?|reported|writes|wrote|ran|runs|carried|publishes|{ISSUES}),?:?\s"
    rf"(?:(?:an?|the|its|this)\s(?:[\w-]+\s){{0,4}}?{WORK},?:?\s)?$"
)
_SAYING = ("report", "writ", "wrote", " ran", " run", "carrie", "publish", "release", "issue", "posted")
_AT_NOUN = re.compile(
    rf"(?i)\b{WORK}(?P<by>\s(?:by|of|from|in|for|on)\s[^,;“”\"]{{2,90}})?(?:\s(?:today|this\s\w+))?[,:]?\s$"
)
_WRITTEN = re.compile(r"(?i)\b(?:report|study|paper|article|essay|op-ed|briefing|editorial|factsheet)\s$")
_THE_WORK = re.compile(rf"\b[Tt]h(?:e|is)\s(?:[\w-]+\s){{0,3}}?{WORK}[,:]?\s$")
_A_WORK = re.compile(rf",?\s(?:(?:was|is)\s)?an?\s(?:[\w-]+\s){{0,3}}?{WORK}\s")
_IN_BRACKETS = re.compile(rf"\s\((?P<name>{NAME})(?:,\s[^()]{{3,30}})?\)")
_VIA = re.compile(rf",?\s(?:via|through)\s(?P<name>{NAME})")
_CAPITALS = (
    r"[A-Z][\w’'-]*(?:[:,]?\s(?:(?:of|and|the|in|for|on|to|a|from|with|or|at|by|without|against|after|under|over|into|as|is|are)\s){0,3}"
    r"[A-Z\d][\w’'-]*)"
)
"""Words with capitals, as in the title of a work; how often they follow is said behind it."""
_BARE = re.compile(
    rf"(?:(?P<name>{NAME})(?:['’]s)?\s(?:[a-z\d-]+\s){{0,3}}?{WORK}|\b{WORK}\s(?:published\s)?(?:by|from|of)\s(?:the\s)?(?:[a-z-]+\s){{0,3}}"
    rf"(?P<by>{NAME})|(?P<issues>{NAME})\s(?:has\s|have\s)?(?:today\s)?{ISSUES}\s(?:[a-z\d-]+\s){{1,4}}{WORK})(?:,|:|\s[–—])\s(?P<title>{_CAPITALS}{{1,15}})(?=,|\s[–—]|\s\(|\.)"
)
"""`The NAME report, Nets and Boats 2015, is …`: the marks of the title were lost."""
_ISSUED = re.compile(
    rf"\b{WORK}\s(?P<title>{_CAPITALS}{{2,15}}),?\s(?:which\swas\s)?{ISSUES}\sby\s(?P<name>{NAME})"
)
"""`The report Nets and Boats, published by the NAME`."""
_TITLED = re.compile(
    rf"(?P<work>{WORK})\s(?P<how>titled|entitled|called)[,:]?\s(?P<title>{_CAPITALS}{{2,15}})"
)
_NOUNS = (
    " report",
    " study",
    " paper",
    " briefing",
    " article",
    " release",
    " survey",
    " op-ed",
    " publication",
)
_MARKS = (",", " –", " —", " by ", " from ", " of ", " published ", " released ", " issued ")
"""A look for a noun and a mark behind it costs a fraction of the patterns."""
_ISSUED_BY = ("published by ", "released by ", "issued by ", "launched by ")
_OPEN = ".,;!?"
_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.NUMBERED, BlockKind.SUBTITLE}
)
_MOST_TITLES, _LONGEST = 40, 20_000
_TAIL, _NAME_REACH, _WORD_REACH, _ABOVE, _FEW = 140, 250, 40, 3, 3


def find(article: Article) -> Iterator[Source]:
    """The works named by title, in the order of the text, each once."""
    seen: set[str] = set()
    before: tuple[str, ...] = ()
    for block, base in zip(article.blocks, article.starts, strict=True):
        above, before = (*before, article.title), (block.text[-LONGEST_LINE:], *before)[:_ABOVE]
        if block.kind is BlockKind.TITLE and len(block.text) < LONGEST_LINE:
            works: Iterable[Found] = (
                *title_line(block.text),
                *linked(block.text, load()),
                *_titled(block.text),
            )
        elif block.kind in _READ and len(block.text) <= _LONGEST:
            works = _of(block.text, above)
        else:
            continue
        for one in works:
            title = " ".join(one.title.split()).strip(EDGE)
            if title and title.casefold() not in seen:
                seen.add(title.casefold())
                raw = block.text[one.start : one.end]
                rule = f"attribution: {one.how}"
                yield made(base + one.start, raw, rule, one.publisher, title, one.date, via=one.via)


def _titled(text: str) -> Iterator[Found]:
    """The works that the title of an article names together with who published them."""
    if "“" in text or '"' in text:
        yield from (one for one in _quoted(text, (), load()) if one.publisher and one.start)


def _of(text: str, above: tuple[str, ...]) -> Iterator[Found]:
    lists = load()
    yield from linked(text, lists)
    if text[:4] in VIA and (via := handed_on(text)):
        yield via
        return
    yield from source_told.find(text, above[0], lists)
    if "“" in text or '"' in text or holds(text, _SINGLES):
        yield from _quoted(text, above, lists)
        yield from credited(text, lists)
    if marked := _marked(text):
        for found in _BARE.finditer(text, max(0, marked[0] - _NAME_REACH), marked[1] + LONGEST_LINE):
            words = plain(found["name"] or found["by"] or found["issues"])
            name = named(words, lists, first=found["by"] is not None)
            if not name and found["by"] and " " in words and words.split()[0] not in lists.given:
                name = words if weight(words, lists) else ""
            begin = found["title"].partition(",")[0]
            place = lists.find(begin) is not None or begin.split()[0] in lists.given
            if name and not place:
                yield Found(found.start(), found.end(), name, found["title"], "report")
    if holds(text, _ISSUED_BY):
        for found in _ISSUED.finditer(text):
            if name := named(plain(found["name"]), lists, first=True):
                yield Found(found.start(), found.end(), name, found["title"], "published by")
    if "titled " in text or " called " in text:
        for found in _TITLED.finditer(text):
            start, _ = _sentence(text, found.start(), found.end())
            said = publisher(text[start : found.end("work")], lists)
            if found["how"] == "called" and said is None:
                continue
            yield Found(found.start(), found.end(), said, found["title"], "titled")


def _marked(text: str) -> tuple[int, int] | None:
    """Where the first and the last noun stand that have a mark behind them; None when there is none."""
    places: list[int] = []
    for noun in _NOUNS:
        at = text.find(noun)
        while at >= 0:
            if text.startswith(_MARKS, at + len(noun)):
                places.append(at)
            at = text.find(noun, at + 1)
    return (min(places), max(places)) if places else None


def _titles(text: str) -> list[tuple[int, int, str, bool]]:
    """The quotations that may be titles: begin, end, words, and whether their marks are single ones."""
    out = [(*one.span(), one["title"], False) for one in _NESTED.finditer(text)]
    within = {at for one in out for at in range(one[0], one[1])}
    out += [(*one.span(), one["title"], False) for one in _QUOTED.finditer(text) if one.start() not in within]
    if holds(text, _SINGLES):
        out += [
            (*one.span(), one["title"], True)
            for one in _SINGLE.finditer(text)
            if _LEADS.search(text, max(0, one.start() - _WORD_REACH), one.start())
        ]
    return sorted(out)[:_MOST_TITLES]


def _quoted(text: str, above: tuple[str, ...], lists: Lists) -> Iterator[Found]:
    """Titles in quotation marks: what stands before them says that they are titles."""
    for at, stop, title, single in _titles(text):
        start, end = _sentence(text, at, stop)
        before, behind = text[start:at], text[stop:end]
        bracket = _IN_BRACKETS.match(behind)
        headline = is_headline(title) and title[-1] not in ".!"
        if so := _NAMED_SO.search(before, max(0, len(before) - _WORD_REACH)):
            if _kind(before) != "work" and (before[: so.start()].strip() or so[0][0].islower()):
                continue
            how = "titled"
        elif before.strip() == "In" and headline and _SAYS.match(behind):
            how = "in an article"
        elif (
            not before.strip()
            and (said := BEHIND.match(behind))
            and (said["is"] or (said["by"] and (headline or _A_WORK.match(behind))))
        ):
            if name := after(behind, lists):
                via = _VIA.search(behind, said.end())
                handed = plain(via["name"]) if via else None
                yield Found(at, stop, name, title, "quoted title, publisher", handed)
            continue
        elif (
            headline
            and holds(before, _SAYING)
            and (said := _SAID_SO.search(before))
            and (name := named(plain(said["name"]), lists, first=False))
        ):
            yield Found(start + said.start(), stop, name, title, "reported under a title")
            continue
        elif (
            bracket
            and headline
            and weight(plain(bracket["name"]), lists) == KNOWN
            and weight(title, lists) < KNOWN
        ):
            yield Found(at, stop + bracket.end(), plain(bracket["name"]), title, "title, publisher")
            continue
        elif _has_title(before, behind, title, lists) or (
            single and _THE_WORK.search(before) and _is_title(title)
        ):
            how = "quoted title"
        else:
            continue
        told = (text[max(0, start - LONGEST_LINE) : start], *above)
        name = after(behind, lists, before[: so.start()] if so else before)
        if name is None:
            name, where = maker(before, told, lists)
            name = name or reporter(before, told, lists)
            how += where if name else ""
        if name or not how.startswith("in an article"):
            yield Found(at, stop, name, title, how, None, issued_on(before, name) if name else None)


def _has_title(before: str, behind: str, title: str, lists: Lists) -> bool:
    """Whether the noun before a quotation is that of a work, and the quotation its title."""
    headline = is_headline(title) and (title[-1] not in ".!" or title.count(" ") > _FEW)
    near = max(0, len(before) - _WORD_REACH)
    noun = _AT_NOUN.search(before, max(0, len(before) - _TAIL))
    if noun is None:
        return False
    bare = title.removesuffix(",")
    if headline or (
        _WRITTEN.search(before, near) and " " in bare and bare[0].isupper() and bare[-1] not in _OPEN
    ):
        return True
    by = noun["by"] is not None or noun[0].endswith(": ")
    return _is_title(title) and (by or after(behind, lists) is not None)


def _kind(before: str) -> str:
    """Whether the last noun before a title is a report or the like, or something that is no source."""
    nouns = [one for one in _KINDS.finditer(before[-_TAIL:]) if one["work"] or one[0][0].islower()]
    return "" if not nouns else "work" if nouns[-1]["work"] else "other"


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence around a title."""
    begin = max(0, start - LONGEST_LINE)
    for stop in ENDS.finditer(text, begin, start + 1):
        begin = min(stop.end(), start)
    after = ENDS.search(text, max(start, end - 2), end + LONGEST_LINE)
    return begin, max(end, after.start() if after else min(len(text), end + LONGEST_LINE))


def _is_title(title: str) -> bool:
    """Whether words of small letters are no sentence that was said."""
    title = title.removesuffix(",")
    return title[0].isupper() and title[-1] not in ".,;!?" and " " in title
