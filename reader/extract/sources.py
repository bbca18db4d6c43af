"""What an article says that it rests on: its source list, links, notes of origin, and names in its text."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from reader.extract import attributions, source_entry
from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.wordlists.loader import load
from reader.extract.written import Written
from reader.model.article import Article, Block, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import Source

_URL = re.compile(r"(?i)\b(?:https?://|www\.)[^\s<>\"“”]{3,2000}")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)")
_VIA = re.compile(r"\s+(?:via|through|on behalf of|carried by)\s+", re.IGNORECASE)
_NOTED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.NUMBERED})
_NOTES = re.compile(
    r"(?i)(?:end|foot)?notes?|references|sources|bibliography|works\scited|citations|further\sreading"
)
_NUMBERED = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]|\^|•)\s")
_SEEN = re.compile(
    r"(?i)[,.;]?\s*[(\[]?\b(?:last\s)?(?:accessed|retrieved|visited|viewed|consulted|archived)\b[^)\]]*[)\]]?\.?$"
)
"""When somebody looked at it: not its date."""
_TITLE_FIRST = re.compile(r"\S+(?:\s\S+){2,}\s?[–—-]\s(?P<name>[^–—]{2,60})")
_LINES = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.SUBTITLE, BlockKind.LINK})
_LONGEST_HEAD, _LONGEST_LINE, _FEWEST_LINES = 40, 240, 3
_BEFORE_URL = re.compile(
    r"(?i)[,.;]?\s*[(\[]?\b(?:available\s(?:at|from|online)|retrieved\sfrom|online\sat|see|at|link|url):?\s*$"
)


def find(article: Article) -> tuple[Source, ...]:
    """The sources of an article in the order of its text."""
    out: list[Source] = []
    listing = False
    review = _press_review(article)
    for number, block in enumerate(article.blocks):
        base = article.starts[number]
        head = _NOTES.fullmatch(block.text) is not None if len(block.text) < _LONGEST_HEAD else False
        if head or block.kind is BlockKind.HEADING:
            listing = head
        if block.kind is BlockKind.SOURCE or number in review:
            out.append(_entry(block, base))
        elif (
            block.kind in _NOTED and _NUMBERED.match(block.text) and (listing or block.kind is BlockKind.NOTE)
        ):
            entry = _entry(block, base)
            said = entry.publisher or entry.date if listing else entry.publisher and entry.date
            out.extend([entry] if entry.title and said else [])
        elif block.kind is BlockKind.LIST_ITEM and listing:
            entry = _entry(block, base)
            out.extend([entry] if entry.title and entry.publisher else [])
        elif block.kind is BlockKind.LINK:
            out.extend(_links(block, base, "link"))
        elif block.kind is BlockKind.NOTE and "://" in block.text:
            out.extend(_links(block, base, "link in a note"))
    out.extend(attributions.find(article))
    return tuple(sorted(out, key=lambda source: (source.start, source.end)))


def _press_review(article: Article) -> frozenset[int]:
    """The blocks of a press review: lines `Title – Publisher`, three at least."""
    lines = [
        number
        for number, block in enumerate(article.blocks)
        if block.kind in _LINES
        and len(block.text) < _LONGEST_LINE
        and (found := _TITLE_FIRST.fullmatch(block.text))
        and source_entry.names_publisher(found["name"], load())
    ]
    return frozenset(lines) if len(lines) >= _FEWEST_LINES else frozenset()


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
    if styled := source_entry.harvard(text[:end]):
        year, _, day = styled[1].partition(", ")
        written = [one for one in scan(f"{day}, {year}" if day else year, loose=False) if one.first]
        when = show(written[0].first) if written and written[0].first else styled[1][:4]
        return _source(block, base, styled[0], None, when, address)
    dates = [one for one in scan(text[:end], loose=False) if one.first and not one.last and one.first[1]]
    days = [one for one in dates if one.first and one.first[0]]
    dated = _closing(days, text, end)
    rest, split = text[:end], end
    if dated:
        before = rest[: dated.start].rstrip(source_entry.EDGE + "(")
        rest, split = before + " " + rest[dated.end : end].lstrip(source_entry.EDGE + ")"), len(before)
    found = source_entry.parts(rest, source_entry.dash_before(text, dated.start) if dated else "", split)
    publisher, title = found.publisher, found.title
    via = None
    if publisher and _VIA.search(publisher):
        publisher, via = _VIA.split(publisher, maxsplit=1)
    value = (
        dated.value[:10] if dated and dated.value else show(dated.first) if dated and dated.first else None
    )
    parts = source_entry.Parts(publisher, title, found.how, found.sure)
    return _source(block, base, parts, via, value, address)


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
