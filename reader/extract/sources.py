"""What an article says that it rests on: its source list, links, notes of origin, and names in its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.extract import (
    attributions,
    source_cited,
    source_credits,
    source_edges,
    source_grammar,
    source_heads,
    source_joined,
    source_labelled,
    source_named,
    source_notes,
    source_origin,
    source_placed,
    source_runs,
    source_wires,
)
from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.source_even import even, unlinked, unnumbered
from reader.extract.source_houses import is_house
from reader.extract.source_marks import EDGE, NUMBER, SEEN, URL, VIA, Parts, host
from reader.extract.source_names import names_body
from reader.extract.wordlists.loader import load
from reader.extract.written import Written
from reader.model.article import Article, Block, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import Source

_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)")
_NOTED = frozenset(
    {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.NUMBERED}
)
_NUMBERED = re.compile(rf"(?:{NUMBER}|\^|•)\s")
_SEEN = re.compile(
    rf"(?i)[,.;]?\s*[(\[]?{SEEN}[^)\]]*[)\]]?\.?$"
    r"|[.,]?\s(?:Web|Internet|Print)\.(?:\s\d{1,2}\s\w{3,9}\.?\s\d{4})?\.?(?:\s?<[^>]*>)?$"
)
"""When somebody looked at it: not its date."""
_LINKED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.LINK, BlockKind.META})
_CONTACT = re.compile(r"\+\s?\d[\d\s().-]{6,}$|\S@\S")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]\s|\^\s")
_MARKDOWN = re.compile(
    rf"(?:{NUMBER}\s|[-*•]\s)?\[(?P<label>[^\[\]]{{2,200}})\]\((?P<url>https?://[^\s()]{{3,500}})\)\.?"
)
"""An entry in the marks of Markdown."""
_SEE_AT = re.compile(r"(?i)\b(?:see|more|here|from|at|source|visit)\s?:\s(?=https?://\S+$)")
_SENTENCES = re.compile(r"[a-z]{3}[.]\s+[A-Z][a-z]*\s[a-z].*[a-z]{3}[.]\s+[A-Z]", re.DOTALL)
_QUOTES = frozenset('“”"«»‘')
_LONGEST_ENTRY, _LONGEST_TITLE, _SHORT, _FEWEST_WORDS = 700, 260, 160, 4
_BEFORE_URL = re.compile(
    r"(?i)[,.;]?\s*[(\[]?\b(?:available\s(?:at|from|online)|retrieved\sfrom|online\sat|see|at|link|url):?\s*$"
)


def find(article: Article) -> tuple[Source, ...]:
    """The sources of an article in the order of its text."""
    out: list[Source] = []
    listed = source_heads.headed(article)
    runs, cited = source_runs.find(article), source_cited.find(article)
    for number, block in enumerate(article.blocks):
        base = article.starts[number]
        listing = number in listed
        if block.kind is BlockKind.SOURCE and (
            source_notes.is_prose(block.text) or source_origin.tells(block.text)
        ):
            continue
        if block.kind is BlockKind.SOURCE:
            out.extend(one for part, at in _parts(block, base) if _says(one := _entry(part, at)))
        elif number in cited:
            out.extend(_cited(article, number, one) for one in cited[number])
        elif block.kind in _LINKED and source_joined.several(block.text):
            out.extend(_entry(part, at) for part, at in _parts(block, base))
        elif (found := _listed(block, base, listing=listing)) and not (
            number in runs and not (listing and _as_full(found, runs[number][0]))
        ):
            out.extend(found)
        elif number in runs:
            out.extend(
                _line(block, base, line) for line in runs[number] if not _repeated(article, number, line)
            )
        elif block.kind in _LINKED and _closes(block.text):
            out.append(_entry(block, base))
        elif block.kind is BlockKind.LINK or ("://" in block.text and _SEE_AT.search(block.text)):
            out.extend(_links(block, base, "link"))
        elif block.kind is BlockKind.NOTE and "://" in block.text:
            out.extend(_links(block, base, "link in a note"))
    spans = [(one.start, one.end) for one in out]
    for noted in (source_notes.find(article), source_wires.find(article)):
        out.extend(one for one in noted if not any(a <= one.start < b for a, b in spans))
    out.extend(source_origin.find(article))
    spans = [(one.start, one.end) for one in out]
    for one in (*source_edges.find(article), *source_labelled.find(article)):
        if not any(a < one.end and one.start < b for a, b in spans):
            out.append(one)
            spans.append((one.start, one.end))
    out.extend(source_named.find(article))
    out.extend(attributions.find(article))
    return tuple(sorted(out, key=lambda source: (source.start, source.end)))


def _listed(block: Block, base: int, *, listing: bool) -> list[Source]:
    """The entries of a block below a head, of a note, or of a paragraph that is a footnote."""
    footnote = _FOOTNOTE.match(block.text) is not None
    headed = listing or source_joined.behind_head(block.text) > 0
    if block.kind not in _NOTED or not (headed or footnote or block.kind is BlockKind.NOTE):
        return []
    if source_origin.tells(block.text):
        return []
    return [
        _entry(part, at)
        for part, at in _parts(block, base)
        if (_told(part, at) if listing or not (footnote or headed) else _row(part.text))
    ]


def _parts(block: Block, base: int) -> list[tuple[Block, int]]:
    """The entries of a block, each with where it begins in the article."""
    return [
        (replace(block, text=SafeText(block.text[start:end])), base + start)
        for start, end in source_joined.parts(block.text)
    ]


def _as_full(found: Sequence[Source], line: source_runs.Line) -> bool:
    """Whether the fields of an entry say as much as the form that it shares with its neighbours."""
    return bool(line.parts.title) and (line.date is None or found[0].date is not None)


def _closes(text: str) -> bool:
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


def _row(text: str) -> bool:
    """Whether a text is an entry by its fields: publisher, title, and a day, an address or quotes."""
    row = source_grammar.fields(text)
    if row is None or not row.title or len(row.title) > _LONGEST_TITLE or _SENTENCES.search(row.title):
        return False
    return (row.date or row.url) is not None or row.quoted


def _told(block: Block, base: int) -> bool:
    """Whether a line below a head, or a note, says enough of a source to be one."""
    if len(block.text) > _LONGEST_ENTRY or _CONTACT.search(block.text):
        return False
    if _row(block.text):
        return True
    entry, numbered = _entry(block, base), _NUMBERED.match(block.text) is not None
    if entry.title is None:
        return entry.publisher is not None and entry.url is not None
    if block.kind is BlockKind.NOTE:
        return numbered and entry.publisher is not None and entry.date is not None
    if numbered:
        return (entry.publisher or entry.date or entry.url) is not None
    if block.kind is BlockKind.LIST_ITEM:
        return entry.publisher is not None
    if "year" in entry.rule or (entry.date and entry.publisher and "quoted" in entry.rule):
        return True
    known = entry.publisher is not None and names_body(entry.publisher, load())
    return known and (entry.date is not None or (len(block.text) < _SHORT and block.text[-1] not in ".?!:;"))


def of_page(article: Article, page: Sequence[Article]) -> tuple[Source, ...]:
    """What only the whole page shows: lists that run over its articles, and credits below their titles."""
    out: list[Source] = []
    for number, lines in source_runs.find(article, page).items():
        block, base = article.blocks[number], article.starts[number]
        out += [_line(block, base, line) for line in lines if not _repeated(article, number, line)]
    for number, one in source_cited.of_page(article, page):
        out.append(_cited(article, number, one))
    if not out and (credit := source_credits.of_page(article, page)):
        block, base = article.blocks[credit.number], article.starts[credit.number]
        parts = Parts(credit.publisher, credit.title, "day and publisher below the title", sure=True)
        out.append(_source(block, base, parts, credit.date, None))
    return tuple(out)


def _repeated(article: Article, number: int, line: source_runs.Line) -> bool:
    """Whether the block below is a note of origin that names the same publisher."""
    below = article.blocks[number + 1 : number + 2]
    name = line.parts.publisher or ""
    return bool(below) and name in below[0].text and source_origin.tells(below[0].text)


def _cited(article: Article, number: int, one: source_cited.Cited) -> Source:
    block, base = article.blocks[number], article.starts[number]
    made = _source(block, base, one.parts, one.date, None)
    return _cut(made, block, base, one.start, one.end)


def _text(words: str) -> SafeText | None:
    """Words of the text without the punctuation around them; None when nothing is left."""
    bare = " ".join(words.split()).strip(EDGE)
    return SafeText(bare) if bare else None


def _says(source: Source) -> bool:
    """Whether a line says enough: a publisher, a day, an address, or words that can be a title."""
    if source.publisher or source.date or source.url:
        return True
    title = source.title or ""
    if source.raw.rstrip().endswith(":"):
        return False  # the head of what follows
    return len(title.split()) >= _FEWEST_WORDS or (
        bool(title) and any(mark in _QUOTES for mark in source.raw)
    )


def _entry(block: Block, base: int) -> Source:
    """One line of a source list: by its style, by what its fields are, or by their places."""
    text, lists = even(block.text), load()
    if "](" in text:
        if (linked := _MARKDOWN.fullmatch(text)) and not _row(text):
            return _source(block, base, _labelled(linked), None, linked["url"])
        text = unlinked(text)
    text = source_grammar.loosened(unnumbered(text), lists)
    url = URL.search(text)
    address = url.group().rstrip(".,;)]") if url else None
    end = len(text[: url.start()].rstrip(" <")) if url else len(text)
    if url and (said := _BEFORE_URL.search(text, 0, end)):
        end = said.start()
    if (seen := _SEEN.search(text, 0, end)) and seen.start():
        end = seen.start()
    if told := source_placed.styled(text[:end], lists):
        year, _, day = told.when.partition(", ")
        written = [one for one in scan(f"{day}, {year}" if day else year, loose=False) if one.first]
        when = show(written[0].first) if written and written[0].first else year[:4]
        return _source(block, base, told.parts, when or None, address)
    dates = [one for one in scan(text[:end], loose=False) if one.first and not one.last and one.first[1]]
    dated = _closing([one for one in dates if one.first and one.first[0]], text, end)
    value = (dated.value[:10] if dated.value else show(dated.first)) if dated and dated.first else None
    if row := source_grammar.fields(text):
        parts = Parts(row.publisher, row.title, "fields told by what they are", row.sure, row.via)
        return _source(block, base, parts, row.date or value, row.url)
    rest = text[:end]
    if dated:
        rest = f"{rest[: dated.start].rstrip(EDGE + '(')} {rest[dated.end :].lstrip(EDGE + ')')}"
    parts = source_placed.placed(text[:end], rest, dated.start if dated else None, lists)
    if parts.publisher is None and address:
        parts = _by_address(parts, address)
    elif parts.publisher is None and is_house(parts.title or ""):
        parts = Parts(parts.title, None, "publisher alone", sure=True)
    return _source(block, base, parts, value, address)


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


def _line(block: Block, base: int, line: source_runs.Line) -> Source:
    """An entry of a list without a head."""
    closing = URL.search(block.text) if "://" in block.text else None
    address = closing.group().rstrip(".,;)>]") if closing and closing.end() >= line.end else None
    made = _source(block, base, line.parts, line.date, address)
    return _cut(made, block, base, line.start, line.end)


def _cut(source: Source, block: Block, base: int, start: int, end: int) -> Source:
    """A source that is a part of its block."""
    return replace(source, raw=SafeText(block.text[start:end]), start=base + start, end=base + end)


def _source(block: Block, base: int, parts: Parts, date: str | None, url: str | None) -> Source:
    publisher, via = parts.publisher or "", parts.via
    if VIA.search(publisher):
        publisher, via = VIA.split(publisher.rstrip(")"), maxsplit=1)
    return Source(
        _text(publisher),
        _text(via),
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
    for found in URL.finditer(block.text):
        raw = found.group().rstrip(".,;)]")
        address = raw if raw.startswith(("http", "HTTP")) else f"http://{raw}"
        site = host(address)
        if not site and "[" in address:
            continue
        day = _URL_DAY.search(address)
        yield Source(
            SafeText(site.removeprefix("www.")) if site else None,
            None,
            None,
            "-".join(part for part in day.groups() if part) if day else None,
            SafeText(address),
            SafeText(raw),
            base + found.start(),
            base + found.start() + len(raw),
            f"{kind}; date from its path" if day else kind,
            not day,
        )
