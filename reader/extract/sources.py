"""What an article says that it rests on: its source list, links, notes of origin, and names in its text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.extract import (
    attributions,
    source_below,
    source_cited,
    source_credits,
    source_edges,
    source_entry,
    source_heads,
    source_joined,
    source_labelled,
    source_leads,
    source_named,
    source_notes,
    source_origin,
    source_runs,
)
from reader.extract.source_days import iso, undated
from reader.extract.source_houses import is_house
from reader.extract.source_marks import EDGE, URL, Parts, host
from reader.model.article import Article, Block, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import Source

_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)")
_NOTED = frozenset(
    {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.NUMBERED}
)
_LINKED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.LINK, BlockKind.META})
_FOOTNOTE_SIGNS = ("[", "^")
_FOOTNOTE = re.compile(r"\[\d{1,3}\]\s|\^\s")
_TAKEN, _HEAD_LINES = b"\1", 3
_SEE_AT = re.compile(r"(?i)\b(?:see|more|here|from|at|source|visit)\s?:\s(?=https?://\S+$)")


def find(article: Article) -> tuple[Source, ...]:
    """The sources of an article in the order of its text."""
    out: list[Source] = []
    listed = source_heads.headed(article)
    runs, cited = source_runs.find(article), source_cited.find(article)
    people = False
    for number, block in enumerate(article.blocks):
        base = article.starts[number]
        listing = number in listed
        if block.kind is not BlockKind.SOURCE:
            people = source_heads.is_contact(block.text)
        if block.kind is BlockKind.SOURCE and (
            source_notes.is_prose(block.text) or source_origin.tells(block.text)
        ):
            continue
        if block.kind is BlockKind.SOURCE:
            made = [source_entry.entry(part, at) for part, at in _parts(block, base)]
            out.extend(
                one
                for one in made
                if ((one.date or one.url) if people else source_entry.says(one))
                and not _strays(article, number, one, out)
            )
        elif number in cited:
            out.extend(_cited(article, number, one) for one in cited[number])
        elif block.kind in _LINKED and source_joined.several(block.text):
            out.extend(source_entry.entry(part, at) for part, at in _parts(block, base))
        elif (
            listing
            and number
            and source_heads.is_head(article.blocks[number - 1].text)
            and is_house(block.text)
        ):
            out.append(source_entry.entry(block, base))
        elif (found := _listed(block, base, listing=listing)) and not (
            number in runs and not (listing and _as_full(found, runs[number][0]))
        ):
            out.extend(found)
        elif number in runs:
            out.extend(
                _line(block, base, line) for line in runs[number] if not _repeated(article, number, line)
            )
        elif block.kind in _LINKED and source_entry.closes(block.text):
            out.append(source_entry.entry(block, base))
        elif block.kind is BlockKind.LINK or ("://" in block.text and _SEE_AT.search(block.text)):
            out.extend(_links(block, base, "link"))
        elif block.kind is BlockKind.NOTE and "://" in block.text:
            out.extend(_links(block, base, "link in a note"))
    taken = bytearray(len(article.text))
    _mark(taken, out)
    for finder in (source_notes, source_origin, source_below, source_edges, source_labelled, source_leads):
        found = [one for one in finder.find(article) if taken.find(_TAKEN, one.start, one.end) < 0]
        _mark(taken, found)
        out += [one if one.date else _dated(article, one) for one in found]
    titles = {one.title.casefold() for one in out if one.title}
    out.extend(
        one
        for one in source_named.find(article)
        if (one.title or "").casefold() not in titles and taken.find(_TAKEN, one.start, one.end) < 0
    )
    out.extend(attributions.find(article))
    return tuple(sorted(out, key=lambda source: (source.start, source.end)))


def _mark(taken: bytearray, found: Sequence[Source]) -> None:
    """Mark where sources stand: another finder has nothing to say there."""
    for one in found:
        taken[one.start : one.end] = _TAKEN * (one.end - one.start)


def _dated(article: Article, one: Source) -> Source:
    """A note that is the line below the title, with the day that is the next line."""
    number = bisect_right(article.starts, one.start) - 1
    lines = article.blocks[max(0, number - 1) : number + 2]
    if len(lines) < _HEAD_LINES or lines[0].kind is not BlockKind.TITLE or lines[1].text != one.raw:
        return one
    rest, day = undated(lines[2].text)
    return one if day is None or rest.strip(EDGE) else replace(one, date=iso(day))


def _strays(article: Article, number: int, one: Source, before: Sequence[Source]) -> bool:
    """Whether a bare title below lines that name publishers is that of the next article."""
    if not source_entry.is_bare(one):
        return False
    behind = article.blocks[number + 1 : number + 2]
    if behind and behind[0].kind is BlockKind.BYLINE:
        return True
    last = not any(block.kind is BlockKind.SOURCE for block in behind)
    return last and len(before) > 1 and all(said.publisher and said.date for said in before)


def _listed(block: Block, base: int, *, listing: bool) -> list[Source]:
    """The entries of a block below a head, of a note, or of a paragraph that is a footnote."""
    if block.kind not in _NOTED:
        return []
    footnote = block.text[:1] in _FOOTNOTE_SIGNS and _FOOTNOTE.match(block.text) is not None
    headed = listing or source_joined.behind_head(block.text) > 0
    if not (headed or footnote or block.kind is BlockKind.NOTE):
        return []
    if source_origin.tells(block.text):
        return []
    return [
        source_entry.entry(part, at)
        for part, at in _parts(block, base)
        if (
            source_entry.tells(part, at)
            if listing or not (footnote or headed)
            else source_entry.is_row(part.text)
        )
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
        how = "day and publisher below the title"
        parts = Parts(credit.publisher, credit.title, how, True, credit.via)
        out.append(source_entry.source(block, base, parts, credit.date, None))
    return tuple(out)


def _repeated(article: Article, number: int, line: source_runs.Line) -> bool:
    """Whether the block below is a note of origin that names the same publisher."""
    below = article.blocks[number + 1 : number + 2]
    name = line.parts.publisher or ""
    return bool(below) and name in below[0].text and source_origin.tells(below[0].text)


def _cited(article: Article, number: int, one: source_cited.Cited) -> Source:
    block, base = article.blocks[number], article.starts[number]
    made = source_entry.source(block, base, one.parts, one.date, None)
    return _cut(made, block, base, one.start, one.end)


def _line(block: Block, base: int, line: source_runs.Line) -> Source:
    """An entry of a list without a head."""
    closing = URL.search(block.text) if "://" in block.text else None
    address = closing.group().rstrip(".,;)>]") if closing and closing.end() >= line.end else None
    made = source_entry.source(block, base, line.parts, line.date, address)
    return _cut(made, block, base, line.start, line.end)


def _cut(source: Source, block: Block, base: int, start: int, end: int) -> Source:
    """A source that is a part of its block."""
    return replace(source, raw=SafeText(block.text[start:end]), start=base + start, end=base + end)


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
