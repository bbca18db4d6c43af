"""What an article says that it rests on: its source list, links, notes of origin, and names in its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from reader.extract import attributions, source_cited, source_entry, source_notes, source_runs
from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.source_styles import styled, written_for
from reader.extract.written import Written
from reader.model.article import Article, Block, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import Source

_URL = re.compile(r"(?i)\b(?:https?://|www\.)[^\s<>\"“”]{3,2000}")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)")
_VIA = re.compile(r"\s+(?:via|through|on behalf of|carried by)\s+", re.IGNORECASE)
_NOTED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.NUMBERED})
_NOTES = re.compile(
    r"(?i)(?:end|foot)?notes?|references|sources|(?:(?:select(?:ed)?|annotated)\s)?bibliography|works\s(?:cited|consulted)"
    r"|citations|(?:further|recommended|suggested)\sreading|reading\slist"
)
_NUMBERED = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]|\^|•)\s")
_SEEN = re.compile(
    r"(?i)[,.;]?\s*[(\[]?\b(?:last\s)?(?:accessed|retrieved|visited|viewed|consulted|archived)\b[^)\]]*[)\]]?\.?$"
    r"|[.,]?\s(?:Web|Internet|Print)\.(?:\s\d{1,2}\s\w{3,9}\.?\s\d{4})?\.?(?:\s?<[^>]*>)?$"
)
"""When somebody looked at it: not its date."""
_LONGEST_HEAD, _LONGEST_ENTRY = 40, 700
_BEFORE_URL = re.compile(
    r"(?i)[,.;]?\s*[(\[]?\b(?:available\s(?:at|from|online)|retrieved\sfrom|online\sat|see|at|link|url):?\s*$"
)


def find(article: Article) -> tuple[Source, ...]:
    """The sources of an article in the order of its text."""
    out: list[Source] = []
    listing = False
    runs, cited = source_runs.find(article), source_cited.find(article)
    for number, block in enumerate(article.blocks):
        base = article.starts[number]
        head = _NOTES.fullmatch(block.text) is not None if len(block.text) < _LONGEST_HEAD else False
        if head or block.kind is BlockKind.HEADING:
            listing = head
        if block.kind is BlockKind.SOURCE and not source_notes.is_prose(block.text):
            out.append(_entry(block, base))
        elif number in runs and not (listing and block.kind is BlockKind.LIST_ITEM):
            out.extend(_line(block, base, line) for line in runs[number])
        elif number in cited:
            out.extend(_cited(article, number, one) for one in cited[number])
        elif (
            block.kind in _NOTED and _NUMBERED.match(block.text) and (listing or block.kind is BlockKind.NOTE)
        ):
            entry = _entry(block, base)
            said = entry.publisher or entry.date or entry.url if listing else entry.publisher and entry.date
            out.extend([entry] if entry.title and said else [])
        elif block.kind is BlockKind.LIST_ITEM and listing:
            entry = _entry(block, base)
            out.extend([entry] if entry.title and entry.publisher else [])
        elif block.kind is BlockKind.PARAGRAPH and listing and len(block.text) < _LONGEST_ENTRY:
            entry = _entry(block, base)
            out.extend([entry] if entry.title and "year" in entry.rule else [])
        elif block.kind is BlockKind.LINK:
            out.extend(_links(block, base, "link"))
        elif block.kind is BlockKind.NOTE and "://" in block.text:
            out.extend(_links(block, base, "link in a note"))
    out.extend(source_notes.find(article))
    out.extend(attributions.find(article))
    return tuple(sorted(out, key=lambda source: (source.start, source.end)))


def of_page(article: Article, page: Sequence[Article]) -> tuple[Source, ...]:
    """The publisher that the head of an article names, on a page of links to several publishers."""
    out: list[Source] = []
    if titled := source_runs.titled(article, page):
        out.append(_line(article.blocks[titled[0]], article.starts[titled[0]], titled[1]))
    if credited := source_cited.credited(article, page):
        out.append(_cited(article, *credited))
    return tuple(out)


def _cited(article: Article, number: int, one: source_cited.Cited) -> Source:
    block, base = article.blocks[number], article.starts[number]
    made = _source(block, base, one.parts, None, one.date, None)
    return _cut(made, block, base, one.start, one.end)


def _text(words: str) -> SafeText | None:
    """Words of the text without the punctuation around them; None when nothing is left."""
    bare = " ".join(words.split()).strip(source_entry.EDGE)
    return SafeText(bare) if bare else None


def _entry(block: Block, base: int) -> Source:
    """One line of a source list."""
    text = block.text
    url = _URL.search(text)
    address = url.group().rstrip(".,;)]") if url else None
    end = len(text[: url.start()].rstrip(" <")) if url else len(text)
    if url and (said := _BEFORE_URL.search(text, 0, end)):
        end = said.start()
    if (seen := _SEEN.search(text, 0, end)) and seen.start():
        end = seen.start()
    if told := styled(text[:end]):
        year, _, day = told.when.partition(", ")
        written = [one for one in scan(f"{day}, {year}" if day else year, loose=False) if one.first]
        when = show(written[0].first) if written and written[0].first else year[:4]
        return _source(block, base, told.parts, None, when or None, address)
    dates = [one for one in scan(text[:end], loose=False) if one.first and not one.last and one.first[1]]
    days = [one for one in dates if one.first and one.first[0]]
    dated = _closing(days, text, end)
    rest, split = text[:end], end
    if dated:
        before = rest[: dated.start].rstrip(source_entry.EDGE + "(")
        rest, split = before + " " + rest[dated.end : end].lstrip(source_entry.EDGE + ")"), len(before)
    found = written_for(rest) or source_entry.parts(
        rest, source_entry.dash_before(text, dated.start) if dated else "", split
    )
    publisher, title = found.publisher, found.title
    via = None
    if publisher and _VIA.search(publisher):
        publisher, via = _VIA.split(publisher, maxsplit=1)
    value = (
        dated.value[:10] if dated and dated.value else show(dated.first) if dated and dated.first else None
    )
    parts = source_entry.Parts(publisher, title, found.how, found.sure)
    return _source(block, base, parts, via, value, address)


def _line(block: Block, base: int, line: source_runs.Line) -> Source:
    """An entry of a list without a head."""
    text = block.text[line.start : line.end]
    days = [one for one in scan(text, loose=False) if one.first and one.first[1] and not one.last]
    dated = days[-1] if days and not re.search(r"\w", text[days[-1].end :]) else None
    made = _source(block, base, line.parts, None, show(dated.first) if dated and dated.first else None, None)
    return _cut(made, block, base, line.start, line.end)


def _cut(source: Source, block: Block, base: int, start: int, end: int) -> Source:
    """A source that is a part of its block."""
    return replace(source, raw=SafeText(block.text[start:end]), start=base + start, end=base + end)


def _source(
    block: Block, base: int, parts: source_entry.Parts, via: str | None, date: str | None, url: str | None
) -> Source:
    return Source(
        _text(parts.publisher or ""),
        _text(via or ""),
        _text(parts.title or ""),
        date,
        SafeText(url) if url else None,
        SafeText(block.text),
        base,
        base + len(block.text),
        f"source list: {parts.how}",
        parts.sure and parts.publisher is not None and date is not None,
    )


def _closing(days: list[Written], text: str, end: int) -> Written | None:
    """The date of the entry: the last full day, or the last date where no day is printed."""
    full = [one for one in days if one.first and one.first[2]]
    if full:
        return full[-1]
    last = days[-1] if days else None
    return last if last and not re.search(r"\w", text[last.end : end]) else None


def _links(block: Block, base: int, kind: str) -> Iterator[Source]:
    """The addresses in a block; a month or day in the path of one is its date."""
    for found in _URL.finditer(block.text):
        address = found.group().rstrip(".,;)]")
        if not address.startswith(("http", "HTTP")):
            address = f"http://{address}"
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            continue  # not an address after all: a bracket of an IPv6 host is missing
        day = _URL_DAY.search(address)
        yield Source(
            SafeText(host.removeprefix("www.")) if host else None,
            None,
            None,
            "-".join(part for part in day.groups() if part) if day else None,
            SafeText(address),
            SafeText(found.group()),
            base + found.start(),
            base + found.start() + len(found.group().rstrip(".,;)]")),
            f"{kind}; date from its path" if day else kind,
            not day,
        )
