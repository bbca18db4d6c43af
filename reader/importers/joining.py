"""From what a marked-up or paged file holds to units of its text, and what its markup adds to drafts."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from reader.importers.extracted import BETWEEN, Extracted, Line
from reader.importers.lines import joined
from reader.importers.looks import Look, look
from reader.importers.units import Unit
from reader.model.article import BlockKind, Draft, Published
from reader.model.clean import SafeText, clean_line

_ROW = re.compile(r"\S \| \S")
"""What divides the cells of a table's row: the words in them say nothing of what the row is."""
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_ADDRESS = re.compile(r"\s*<https?://[^\s<>]*>$")
"""The address that a reader of marked-up files writes behind an entry of a source list."""

_BY_KIND = {
    BlockKind.TITLE: Look.SHORT,
    BlockKind.SUBTITLE: Look.SHORT,
    BlockKind.BYLINE: Look.BYLINE,
    BlockKind.META: Look.META,
    BlockKind.QUOTE: Look.QUOTE,
    BlockKind.CAPTION: Look.CAPTION,
    BlockKind.SOURCE: Look.SOURCE,
    BlockKind.NOTE: Look.NOTE,
    BlockKind.LINK: Look.URL,
    BlockKind.NUMBERED: Look.NUMBERED,
    BlockKind.SEPARATOR: Look.RULE,
    BlockKind.DUPLICATE: Look.LINK_TEXT,
    BlockKind.FURNITURE: Look.LINK_TEXT,
}
"""Furniture is known here by its place, so it says nothing for or against an article's beginning."""
_NOT_HEADINGS = frozenset(
    {
        Look.PROSE,
        Look.LIST,
        Look.NUMBERED,
        Look.QUOTE,
        Look.CAPTION,
        Look.SOURCE,
        Look.MARKDOWN_HEAD,
        Look.ENACTING,
        Look.URL,
    }
)
"""What a heading may look like without being it."""
_NOT_PROSE = frozenset({Look.SHORT, Look.MARKDOWN_HEAD, Look.KICKER})
"""What a paragraph may look like without being it."""
_ALSO_LISTED = frozenset(
    {
        Look.SOURCE,
        Look.SOURCES_HEAD,
        Look.URL,
        Look.NAVIGATION,
        Look.FURNITURE,
        Look.LINK_TEXT,
        Look.BYLINE,
        Look.ORIGIN,
    }
)
"""What an item of a list may be besides."""


def units_of(extracted: Extracted) -> list[Unit]:
    """One unit for each line that holds anything but white characters."""
    decoded = extracted.text
    out: list[Unit] = []
    at, number = 0, 1
    for line in extracted.lines:
        text = line.text
        bare = text.strip()
        if bare:
            start = at + len(text) - len(text.lstrip())
            out.append(_unit(decoded, line, number, start, start + len(bare), first=not out))
        number += len(_BREAK.findall(text)) + len(BETWEEN)
        at += len(text) + len(BETWEEN)
    return out


def _unit(decoded: str, line: Line, number: int, start: int, end: int, *, first: bool) -> Unit:
    text, shifts = joined(decoded, [(start, end)], start)
    return Unit(
        number,
        number,
        start,
        end,
        0 if first else 1,
        0,
        ((start, end),),
        text,
        shifts,
        _look(line, text),
        line.kind,
        line.level,
        line.begins,
        line.page,
        line.within,
    )


def _look(line: Line, text: SafeText) -> Look:
    """What a line looks like, where its markup leaves that open."""
    if not text:
        return Look.RULE
    fixed = _BY_KIND.get(line.kind) if line.kind else None
    if fixed is not None:
        return fixed
    own = look(_ADDRESS.sub("", text) or text)
    if line.kind is BlockKind.HEADING:
        return Look.SHORT if own in _NOT_HEADINGS else own
    if line.kind is BlockKind.PARAGRAPH:
        return Look.PROSE if own in _NOT_PROSE or _ROW.search(text) else own
    if line.kind is BlockKind.LIST_ITEM:
        return own if own in _ALSO_LISTED else Look.LIST
    return own


_WEAK_RULES = frozenset({None, "line of copyright"})
"""Rules for a publisher's name that a page's own markup outranks."""


def with_markup(drafts: Sequence[Draft], extracted: Extracted) -> tuple[Draft, ...]:
    """The drafts with what their text does not print but the file's markup says.

    Title, authors and date are those of the file, or of its page, post or message, so they are given only
    where that holds one article.
    """
    starts = _starts(extracted)
    places = [bisect_right(starts, draft.start) for draft in drafts]
    held = Counter(places)
    out = []
    for draft, place in zip(drafts, places, strict=True):
        markup = extracted.parts[place - 1].markup if place else extracted
        named = _of_file(draft, markup)
        out.append(_of_article(named, markup) if held[place] == 1 else named)
    return tuple(out)


def _starts(extracted: Extracted) -> list[int]:
    """Where the pages, posts or messages of a file begin in its decoded original."""
    sizes = (len(line.text) + len(BETWEEN) for line in extracted.lines)
    offsets = list(accumulate(sizes, initial=0))
    return [offsets[part.first] for part in extracted.parts]


def _of_file(draft: Draft, extracted: Extracted) -> Draft:
    """What holds for every article of a file."""
    weak = draft.publisher is None or draft.publisher_rule in _WEAK_RULES
    named = extracted.publisher is not None and weak
    return replace(
        draft,
        publisher=_line(extracted.publisher) if named else draft.publisher,
        publisher_rule=extracted.publisher_rule if named else draft.publisher_rule,
        language=draft.language or extracted.language,
        url=draft.url or _line(extracted.url),
        rights=draft.rights or _line(extracted.rights),
    )


def _of_article(draft: Draft, extracted: Extracted) -> Draft:
    printed = any(block.kind is BlockKind.TITLE for block in draft.blocks)
    title = None if printed else _line(extracted.title)
    authors = tuple(name for author in extracted.authors if (name := _line(author)))
    return replace(
        draft,
        title=title or draft.title,
        authors=draft.authors or authors,
        published=_published(draft.published, extracted.published),
    )


_FINENESS = ("second", "minute", "day", "month", "year")


def _published(text: Published, markup: Published) -> Published:
    """The printed date; the one in the markup where none, or only its month, is printed."""
    if text.value is None or markup.value is None:
        return markup if markup.value is not None and text.value is None else text
    finer = _FINENESS.index(markup.precision or "year") < _FINENESS.index(text.precision or "year")
    coarse = text.precision in {"month", "year"}
    return markup if coarse and finer and markup.value.startswith(text.value) else text


def _line(text: str | None, limit: int = 500) -> SafeText | None:
    """One clean line, or None where nothing is left."""
    return (clean_line(text[:limit]) or None) if text else None
