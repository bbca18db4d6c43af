"""Reports, articles and statements that the running text names by their title."""

import re
from collections.abc import Iterable, Iterator

from reader.extract import source_told, source_works
from reader.extract.needles import holds
from reader.extract.source_forms import (
    ENDS,
    LONGEST_LINE,
    VIA,
    Found,
    handed_on,
    is_headline,
    linked,
    title_line,
)
from reader.extract.source_made import made
from reader.extract.source_makers import BEHIND, after, beside, issued_by, issued_on, maker, reporter
from reader.extract.source_marks import EDGE, ISSUES, WORK, quoted
from reader.extract.source_names import KNOWN, named, weight
from reader.extract.source_origin import NAME, day_behind, plain
from reader.extract.wordlists.loader import Lists, load
from reader.model.article import Article, BlockKind
from reader.model.findings import Source

_NO_WORK = (
    r"(?:sessions?|events?|webinars?|exhibitions?|workshops?|campaigns?|projects?|laws?|acts?|bills?|plans?|programmes?|programs?"
    r"|conferences?|seminars?|panels?|films?|songs?|albums?|plays?|operations?|groups?|lectures?|talks?|discussions?|meetings?"
    r"|documentar(?:y|ies)|books?|novels?|poems?|speech|resolutions?|motions?|petitions?|courses?|sections?|chapters?|paintings?)"
)
_KINDS = re.compile(rf"(?i)\b(?:(?P<work>{WORK})|(?P<other>{_NO_WORK}))\b")
_NO_TITLE = re.compile(rf"(?i):|\s(?:\w+\s)?(?:{_NO_WORK}|initiatives?|lists?|awards?|show|series|teams?)\b")
_QUOTED = re.compile(quoted(6, 250, stop=False))
_NESTED = re.compile(r"“(?P<title>[^“”\"]{2,150}“[^“”\"]{2,100}”[^“”\"]{0,150})”")
_SAYS = re.compile(r"\s(?:he|she|it|they)\s(?:writes?|wrote|argues?|argued|asks?|says?|explains?)\b")
"""`In “Boats Burn,” she writes`: of an article that a sentence before it names."""
_SINGLE = re.compile(r"(?:(?<=\s)|^)[‘'’](?P<title>[A-Z](?:[^‘’'“”\"]|[’'](?=\w)){5,200})[’'‘](?!\w)")
_LEADS = re.compile(
    rf"(?i)\b(?:{WORK},?|titled|entitled|called|headed|publishe[sd]|release[sd]|launche[sd]|issue[sd])(?:[,:]|\s[–—-])?\s$"
)
"""`the report, ‘Nets and boats’`: single marks show a title only behind such words."""
_SINGLES = (" ‘", " '", " ’")
_NAMED_SO = re.compile(
    r"(?i)\b(?:titled|entitled|called|headed|headlined|with\sthe\stitle|under\sthe\s(?:title|headline|heading))(?:[,:]|,\sin\s[A-Z]\w+,)?\s$"
)
_SAID_SO = re.compile(
    rf"(?P<name>{NAME})\s(?:\([^()]{{2,20}}\)\s)?(?:has\s)?(?:(?:also|today|on\s[A-Z][a-z]+day)\s)?(?:reports?|reported|writes|wrote|ran|runs|carried|publishes|{ISSUES}),?:?\s"
    rf"(?:(?:an?|the|its|this)\s(?:[\w-]+\s){{0,4}}?{WORK},?:?\s)?$"
)
_SAYING = ("report", "writ", "wrote", " ran", " run", "carrie", "publish", "release", "issue", "posted")
_AT_NOUN = re.compile(
    rf"(?i)\b{WORK}(?P<by>\s(?:by|of|from|in|for|on)\s[^,;“”\"]{{2,90}})?(?:\s(?:today|this\s\w+))?(?:[,:]|\s[–—-])?\s$"
)
_WRITTEN = re.compile(r"(?i)\b(?:report|study|paper|article|essay|op-ed|briefing|editorial|factsheet)\s$")
_THE_WORK = re.compile(rf"\b[Tt]h(?:e|is)\s(?:[\w-]+\s){{0,3}}?{WORK}[,:]?\s$")
_A_WORK = re.compile(rf",?\s(?:(?:was|is)\s)?an?\s(?:[\w-]+\s){{0,3}}?{WORK}\s")
_IN_BRACKETS = re.compile(rf"\s\((?P<name>{NAME})(?:,\s[^()]{{3,30}})?\)")
_VIA = re.compile(rf",?\s(?:via|through)\s(?P<name>{NAME})")
_OPEN, _MARKS = ".,;!?", "“\"‘'’"
_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.NUMBERED, BlockKind.SUBTITLE}
    | {BlockKind.HEADING}
)
_MOST_TITLES, _LONGEST, _WORD = 40, 20_000, 4
_TAIL, _WORD_REACH, _ABOVE, _FEW = 140, 40, 3, 3


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
            works = _of(block.text, above, article.publisher)
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
    if "“" in text or '"' in text or holds(text, _SINGLES):
        yield from (one for one in _quoted(text, (), load()) if one.publisher and text[0] not in _MARKS)


def _of(text: str, above: tuple[str, ...], house: str | None) -> Iterator[Found]:
    lists = load()
    yield from linked(text, lists)
    if text[:4] in VIA and (via := handed_on(text)):
        yield via
        return
    if "“" in text or '"' in text or holds(text, _SINGLES):
        yield from _quoted(text, above, lists)
    yield from source_told.find(text, above[0], lists)
    yield from source_works.find(text, above, house, lists)


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
        headline = is_headline(title) and (title[-1] not in ".!" or (title[-1] == "." and _short_stop(title)))
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
                day = day_behind(behind, said.end()) if said["is"] else None
                yield Found(at, stop, name, title, "quoted title, publisher", handed, day)
            continue
        elif (
            (headline or (single and _is_title(title)))
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
        elif (
            headline
            and _short_stop(title)
            and not _NO_TITLE.match(behind)
            and (name := beside(before, behind, lists))
        ):
            yield Found(at, stop, name, title, "headline beside a house")
            continue
        else:
            continue
        told = (text[max(0, start - LONGEST_LINE) : start], *above)
        issued, by = issued_by(behind, lists)
        if issued:
            yield Found(at, stop, by, title, how, None, issued_on(issued, by or ""))
            continue
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


def _short_stop(title: str) -> bool:
    """Whether a title has the full stop of its sentence: words with capitals and no sentence of its own."""
    longer = [word for word in title.split() if len(word) >= _WORD]
    return title.count(" ") >= _FEW and ". " not in title and all(word[0].isupper() for word in longer)


def _is_title(title: str) -> bool:
    """Whether words of small letters are no sentence that was said."""
    title = title.removesuffix(",")
    return title[0].isupper() and title[-1] not in ".,;!?" and " " in title
