"""One line of a source list taken apart: by its style, by what its fields are, or by their places."""

import re

from reader.extract import source_grammar, source_placed
from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.source_days import days, iso
from reader.extract.source_houses import is_house
from reader.extract.source_made import made
from reader.extract.source_marks import EDGE, NUMBER, SEEN, URL, VIA, Parts, even, host, unlinked, unnumbered
from reader.extract.source_names import may_name, names_body
from reader.extract.wordlists.loader import load
from reader.extract.written import Written
from reader.model.article import Block, BlockKind
from reader.model.findings import Source

_SEEN = re.compile(
    rf"(?i)[,.;]?\s*[(\[]?{SEEN}[^)\]]*[)\]]?\.?$"
    r"|[.,]?\s(?:Web|Internet|Print)\.(?:\s\d{1,2}\s\w{3,9}\.?\s\d{4})?\.?(?:\s?<[^>]*>)?$"
)
"""When somebody looked at it: not its date."""
_MARKDOWN = re.compile(
    rf"(?:{NUMBER}\s|[-*•]\s)?\[(?P<label>[^\[\]]{{2,200}})\]\((?P<url>https?://[^\s()]{{3,500}})\)\.?"
)
"""An entry in the marks of Markdown."""
_BRACKETED = re.compile(
    r"(?P<title>\S.{11,300}?)\s?\((?P<name>[^\W\d_](?:[^(),\d]|\([^()]+\)){1,80}),\s(?P<when>[^()]*\d[^()]{0,20})\)\.?"
)
"""`Title (Aldrun Post, 3 May 2015)`."""
_DAY_LAST = re.compile(r"(?P<title>\S+(?:\s\S+){3,})\s?\((?P<when>[^()]{6,30})\)\.?")
_QUOTES = frozenset('“”"«»‘')
_LONGEST_ENTRY, _LONGEST_TITLE, _SHORT, _FEWEST_WORDS = 700, 260, 160, 4
_BEFORE_URL = re.compile(
    r"(?i)[,.;]?\s*[(\[]?\b(?:available\s(?:at|from|online)|retrieved\sfrom|online\sat|see|at|link|url):?\s*$"
)
_NUMBERED = re.compile(rf"(?:{NUMBER}|\^|•)\s")


def entry(block: Block, base: int) -> Source:
    """One line of a source list: by its style, by what its fields are, or by their places."""
    text, lists = even(block.text), load()
    if "](" in text:
        if (linked := _MARKDOWN.fullmatch(text)) and not is_row(text):
            return source(block, base, _labelled(linked), None, linked["url"])
        text = unlinked(text)
    text = source_grammar.loosened(unnumbered(text), lists)
    url = URL.search(text)
    address = url.group().rstrip(".,;)]") if url else None
    end = len(text[: url.start()].rstrip(" <")) if url else len(text)
    if url and (said := _BEFORE_URL.search(text, 0, end)):
        end = said.start()
    if (seen := _SEEN.search(text, 0, end)) and seen.start():
        end = seen.start()
    if held := _BRACKETED.fullmatch(text, 0, end):
        name, sure, written = held["name"], names_body(held["name"], lists), days(held["when"])
        if sure or may_name(name, lists):
            title = source_placed.authorless(held["title"])
            parts = Parts(name, title, "title, publisher and day in brackets", sure)
            return source(block, base, parts, iso(written[0]) if written else None, address)
    if told := source_placed.styled(text[:end], lists):
        year, _, day = told.when.partition(", ")
        written = [one for one in scan(f"{day}, {year}" if day else year, loose=False) if one.first]
        when = show(written[0].first) if written and written[0].first else year[:4]
        return source(block, base, told.parts, when or None, address)
    dated = _closing(days(text[:end]), text, end)
    value = (dated.value[:10] if dated.value else show(dated.first)) if dated and dated.first else None
    if row := source_grammar.fields(text):
        parts = Parts(row.publisher, row.title, "fields told by what they are", row.sure, row.via)
        return source(block, base, parts, row.date or value, row.url)
    rest = text[:end]
    alone = _DAY_LAST.fullmatch(rest) if dated else None
    if alone and (rest.count(": ") > 1 or not any(mark in _QUOTES for mark in rest)):
        parts = Parts(None, alone["title"], "title, day in brackets", sure=False)
        return source(block, base, parts, value, address)
    if dated:
        rest = f"{rest[: dated.start].rstrip(EDGE + '(')} {rest[dated.end :].lstrip(EDGE + ')')}"
    parts = source_placed.placed(rest, lists)
    if url and value is None and (behind := _closing(days(text[url.end() :]), text[url.end() :], len(text))):
        value = iso(behind)
    if parts.publisher is None and address and is_house((parts.title or "").strip(EDGE)):
        parts = Parts(parts.title, None, "publisher and address", sure=True)
    elif parts.publisher is None and address:
        parts = _by_address(parts, address)
    elif parts.publisher is None and is_house((parts.title or "").strip(EDGE)):
        parts = Parts(parts.title, None, "publisher alone", sure=True)
    return source(block, base, parts, value, address)


def _labelled(linked: re.Match[str]) -> Parts:
    """`[Label](https://…)`: the label is the publisher's name, or the title of what the address publishes."""
    site, label = host(linked["url"]).removeprefix("www."), linked["label"].strip()
    letters = "".join(filter(str.isalnum, label.casefold().removeprefix("the ")))
    if names_body(label, load()) or letters in site.split("."):
        return Parts(label, None, "label of a link", sure=True)
    return Parts(site or None, label, "label of a link", sure=False)


def _by_address(parts: Parts, address: str) -> Parts:
    """The publisher of `Netwatch. Boats burn. https://netwatch.example/…`: the address names it."""
    title = parts.title or ""
    name, stop, rest = title.partition(". ")
    if stop and rest and "".join(name.casefold().split()) in host(address).split("."):
        return Parts(name, rest, parts.how, parts.sure)
    if title and names_body(title, load()):
        return Parts(title, None, parts.how, parts.sure)
    return parts if title else Parts(host(address).removeprefix("www.") or None, None, "address alone", False)


def source(block: Block, base: int, parts: Parts, date: str | None, url: str | None) -> Source:
    """The source of which the parts are told apart."""
    publisher, via = parts.publisher or "", parts.via
    if VIA.search(publisher):
        publisher, via = VIA.split(publisher.rstrip(")"), maxsplit=1)
    return made(
        base,
        block.text,
        f"source list: {parts.how}",
        publisher,
        parts.title,
        date,
        via=via,
        url=url,
        certain=parts.sure and parts.publisher is not None and date is not None,
    )


def _closing(written: list[Written], text: str, end: int) -> Written | None:
    """The date of the entry: the last full day, or the last date where no day is printed."""
    full = [one for one in written if one.first and one.first[2]]
    if full:
        return full[-1]
    last = written[-1] if written else None
    return last if last and not re.search(r"\w", text[last.end : end]) else None


def is_bare(source: Source) -> bool:
    """Whether a line is nothing but words that can be a title, without marks around them."""
    told = source.publisher or source.date or source.url
    return not told and not any(mark in _QUOTES for mark in source.raw)


def says(source: Source) -> bool:
    """Whether a line says enough: a publisher, a day, an address, or words that can be a title."""
    if source.publisher or source.date or source.url:
        return True
    title = source.title or ""
    if source.raw.rstrip().endswith(":"):
        return False  # the head of what follows
    return len(title.split()) >= _FEWEST_WORDS or (
        bool(title) and any(mark in _QUOTES for mark in source.raw)
    )


def closes(text: str) -> bool:
    """Whether a line of publisher, title and perhaps a day closes with an address."""
    found = URL.search(text) if "://" in text and len(text) < _LONGEST_ENTRY else None
    if found is None or re.search(r"\w", _SEEN.sub("", text[found.end() :])):
        return False
    row = source_grammar.fields(text)
    return (
        row is not None
        and bool(row.title)
        and (row.sure or row.date is not None or unnumbered(text).startswith(row.publisher))
    )


def is_row(text: str) -> bool:
    """Whether a text is an entry by its fields: publisher, title, and a day, an address or quotes."""
    row = source_grammar.fields(text)
    if row is None or not row.title or len(row.title) > _LONGEST_TITLE:
        return False
    return (row.date or row.url) is not None or row.quoted


def tells(block: Block, base: int) -> bool:
    """Whether a line below a head, or a note, says enough of a source to be one."""
    if len(block.text) > _LONGEST_ENTRY:
        return False
    if is_row(block.text):
        return True
    one, numbered = entry(block, base), _NUMBERED.match(block.text) is not None
    if one.title is None:
        return one.publisher is not None and (one.url or one.date) is not None
    if block.kind is BlockKind.NOTE:
        return numbered and one.publisher is not None and one.date is not None
    if numbered:
        return (one.publisher or one.date or one.url) is not None
    if block.kind is BlockKind.LIST_ITEM:
        return one.publisher is not None
    if "brackets" in one.rule or "year" in one.rule or (one.date and one.publisher and "quoted" in one.rule):
        return True
    known = one.publisher is not None and names_body(one.publisher, load())
    return known and (one.date is not None or (len(block.text) < _SHORT and block.text[-1] not in ".?!:;"))
