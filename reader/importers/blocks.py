"""The blocks of one article: every character of its range that is not white belongs to exactly one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.importers.captions import caption_parts
from reader.importers.furniture import leads_to_others
from reader.importers.headers import Header
from reader.importers.issues import is_issue_line
from reader.importers.looks import BODY, LIST_MARK, Look, is_source
from reader.importers.names import title_case_share
from reader.importers.resolution import Numbering
from reader.importers.signals import plain
from reader.importers.units import Unit, without_mark
from reader.model.article import Block, BlockKind
from reader.model.clean import SafeText, Shifts

_PLAIN_KINDS = {
    Look.RULE: BlockKind.SEPARATOR,
    Look.END: BlockKind.SEPARATOR,
    Look.URL: BlockKind.LINK,
    Look.NAVIGATION: BlockKind.FURNITURE,
    Look.FURNITURE: BlockKind.FURNITURE,
    Look.LINK_TEXT: BlockKind.FURNITURE,
    Look.BYLINE: BlockKind.BYLINE,
    Look.META: BlockKind.META,
    Look.MASTHEAD: BlockKind.META,
    Look.SPONSOR: BlockKind.META,
    Look.CAPTION: BlockKind.CAPTION,
    Look.LEAD: BlockKind.SUBTITLE,
    Look.SOURCES_HEAD: BlockKind.HEADING,
    Look.SOURCE: BlockKind.SOURCE,
    Look.ORIGIN: BlockKind.NOTE,
    Look.NOTE: BlockKind.NOTE,
    Look.MARKDOWN_HEAD: BlockKind.HEADING,
    Look.NUMBERED: BlockKind.PARAGRAPH,
    Look.LIST: BlockKind.LIST_ITEM,
    Look.QUOTE: BlockKind.QUOTE,
    Look.ENACTING: BlockKind.PARAGRAPH,
    Look.PROSE: BlockKind.PARAGRAPH,
    Look.SHORT: BlockKind.HEADING,
    Look.KICKER: BlockKind.META,
}
_BY_MARKUP = frozenset(
    {
        BlockKind.FURNITURE,
        BlockKind.DUPLICATE,
        BlockKind.SEPARATOR,
        BlockKind.META,
        BlockKind.BYLINE,
        BlockKind.QUOTE,
        BlockKind.NOTE,
        BlockKind.LINK,
        BlockKind.SUBTITLE,
    }
)
"""The kinds for which the word of the markup is enough."""
_ATX = re.compile(r"^(#{1,6})\s+")
_DEPTH = re.compile(r"^\d{1,2}((?:\.\d{1,2})*)\.?\s")
_LONG_ITEM = 200
"""Characters; a longer text with a number before it is a paragraph, not an item of a list."""
_LONG_ENTRY = 400
"""Characters; what is longer ends a source list, unless it holds an address or is an entry by its look."""
_CLOSING = frozenset({Look.RULE, Look.END, Look.ORIGIN, Look.MARKDOWN_HEAD})


@dataclass(slots=True)
class _State:
    """What the blocks read so far say about the next one."""

    numbering: Numbering = field(default_factory=Numbering)
    sources: bool = False
    entries: int = 0
    related: bool = False
    """A list of other articles of the site is being read."""
    last_caption: str = ""
    last_text: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    section: int = 0
    last_short: int = -1
    """The last unit that looks like a title or heading."""
    below_title: set[Look] = field(default_factory=set)
    """The looks of the units read since the title."""

    def next(self, mark: str) -> str:
        self.counts[mark] = self.counts.get(mark, 0) + 1
        return f"{mark}{self.counts[mark]}"


def build_blocks(decoded: str, units: Sequence[Unit], header: Header) -> tuple[Block, ...]:
    """The blocks of an article whose units and header are given, in order."""
    state = _State(last_short=max((n for n, unit in enumerate(units) if unit.look is Look.SHORT), default=-1))
    out = []
    for index, unit in enumerate(units):
        kind = _kind(units, index, header, state)
        out.append(_block(decoded, unit, kind, state))
        if header.title is not None and index > header.title:
            state.below_title.add(unit.look)
    return tuple(out)


def _kind(units: Sequence[Unit], index: int, header: Header, state: _State) -> BlockKind:
    """What a unit is, by its look, its place and what came before."""
    unit = units[index]
    if index == header.title:
        return BlockKind.TITLE
    if index in {header.role_at, header.bare_name_at}:
        return BlockKind.BYLINE
    if unit.look is Look.ENACTING:
        state.numbering.open()
    elif unit.look in _CLOSING:
        state.numbering.close()
    if not unit.text:
        return BlockKind.SEPARATOR
    if unit.hint in _BY_MARKUP:
        return unit.hint
    if _is_copy(unit, state):
        return BlockKind.DUPLICATE
    if header.title is None or index < header.title:
        in_head = header.title is not None
    else:
        in_head = index < header.body
    if in_head:
        return _kind_in_head(units, index, header, state)
    if state.sources and _is_entry(unit, state):
        return BlockKind.SOURCE
    if unit.look is Look.SHORT:
        state.sources = False
        kind = BlockKind.HEADING if unit.hint is BlockKind.HEADING else _kind_of_short(units, index)
        return BlockKind.FURNITURE if state.related and kind is BlockKind.PARAGRAPH else kind
    if unit.look is Look.KICKER:
        return BlockKind.HEADING if _body_follows(units, index) else BlockKind.PARAGRAPH
    if unit.look is Look.LIST and not state.numbering.active and _is_numbered_heading(units, index):
        return BlockKind.HEADING
    if unit.look is Look.LIST and _is_numbered_paragraph(unit):
        return BlockKind.PARAGRAPH
    kind = BlockKind.PARAGRAPH if unit.look is Look.LEAD else _PLAIN_KINDS[unit.look]
    if kind is BlockKind.FURNITURE:
        state.related = state.related or leads_to_others(unit.text)
    elif unit.look in BODY:
        state.related = False
    if unit.look is not Look.SOURCE and kind not in {BlockKind.LINK, BlockKind.FURNITURE}:
        state.sources = False
    if unit.look is Look.SOURCES_HEAD:
        state.sources, state.entries = True, 0
    return kind


def _is_copy(unit: Unit, state: _State) -> bool:
    """The same words once more, directly behind."""
    if unit.look is Look.CAPTION:
        words = plain(caption_parts(unit.text)[0]) or plain(unit.text)
        return bool(words) and words == state.last_caption
    return len(unit.text) > 20 and unit.text == state.last_text


def _is_entry(unit: Unit, state: _State) -> bool:
    """An entry of the source list that is being read."""
    if unit.look is Look.SOURCE:
        return True
    if unit.look is Look.URL:
        return state.entries == 0 or state.counts.get("link", 0) > 0
    if unit.look in {Look.SHORT, Look.PROSE, Look.LIST, Look.META, Look.CAPTION}:
        return len(unit.text) <= _LONG_ENTRY or "http" in unit.text or is_source(unit.text)
    return False


def _kind_in_head(units: Sequence[Unit], index: int, header: Header, state: _State) -> BlockKind:
    """Above the title, or between it and the first text."""
    unit = units[index]
    assert header.title is not None
    above = index < header.title
    if unit.look in {Look.SHORT, Look.MARKDOWN_HEAD}:
        if above:
            return BlockKind.META if unit.look is Look.SHORT else BlockKind.HEADING
        own, title = plain(unit.text), plain(units[header.title].text)
        if own == title:
            return BlockKind.DUPLICATE
        if unit.look is Look.MARKDOWN_HEAD:
            return BlockKind.HEADING
        if len(own) > 20 and title.endswith(own):
            return BlockKind.SUBTITLE
        following = units[index + 1].look if index + 1 < len(units) else None
        leads = following in BODY or following is Look.SOURCES_HEAD
        numbered = unit.text.endswith(":") or _DEPTH.match(unit.text)
        if numbered or (leads and (len(own.split()) < 5 or is_issue_line(units[header.title].text))):
            return BlockKind.HEADING
        between, later = state.below_title, state.last_short > header.body
        if Look.RULE in between or (between & {Look.META, Look.BYLINE} and leads and later and _titled(unit)):
            return BlockKind.HEADING
        return BlockKind.SUBTITLE
    if unit.look is Look.KICKER:
        return BlockKind.META
    return _PLAIN_KINDS[unit.look]


def _is_numbered_paragraph(unit: Unit) -> bool:
    """A paragraph with a number before it: by its markup, else by its length."""
    if unit.hint is BlockKind.PARAGRAPH:
        return unit.text[0].isalnum() or unit.text[0] == "("
    return unit.hint is None and len(unit.text) > _LONG_ITEM and unit.text[0].isdigit()


_NUMBER = re.compile(r"^(?:\d{1,2}[.)]|[ivx]{1,4}[.)])\s+[^\W_a-z]")


def _is_numbered_heading(units: Sequence[Unit], index: int) -> bool:
    """`2. What was heard`, alone between blank lines, with text and no further item below."""
    unit = units[index]
    if len(unit.text) > 90 or not _NUMBER.match(unit.text) or unit.text.endswith((".", ";", ",", "!")):
        return False
    following = units[index + 1] if index + 1 < len(units) else None
    before = units[index - 1] if index else None
    item = before is not None and before.look is Look.LIST and before.text[0].isalnum()
    return following is not None and following.look is Look.PROSE and not item


def _titled(unit: Unit) -> bool:
    return len(unit.text.split()) <= 8 and title_case_share(unit.text) >= 0.75


def _kind_of_short(units: Sequence[Unit], index: int) -> BlockKind:
    """A heading, or a paragraph of a few words."""
    unit = units[index]
    if not _body_follows(units, index) or len(unit.text) > 320:
        return BlockKind.PARAGRAPH
    if unit.text[:1].islower():
        return BlockKind.PARAGRAPH
    if unit.text.endswith(":"):
        leads = units[index + 1].look in {Look.LIST, Look.QUOTE} and title_case_share(unit.text) < 0.75
        if leads or len(unit.text.split()) > 7:
            return BlockKind.PARAGRAPH
    return BlockKind.HEADING


def _body_follows(units: Sequence[Unit], index: int) -> bool:
    """Text, or a picture and then text, stands below."""
    for unit in units[index + 1 : index + 5]:
        if unit.look in BODY:
            return True
        if unit.look in {
            Look.FURNITURE,
            Look.NAVIGATION,
            Look.SOURCES_HEAD,
            Look.SOURCE,
            Look.ORIGIN,
            Look.END,
        }:
            return False
    return False


def _block(decoded: str, unit: Unit, kind: BlockKind, state: _State) -> Block:
    """The block of a unit with its locator and its text without marks."""
    text, shifts, locator, level = unit.text, unit.shifts, "", 0
    place = state.numbering.place(unit) if kind in _COUNTED or kind is BlockKind.HEADING else None
    if place is not None:
        kind, locator = BlockKind.NUMBERED, place.locator
        text, shifts = _unmarked(decoded, unit, place.mark)
    elif kind is BlockKind.HEADING:
        state.section += 1
        locator = state.next("§")
        text, shifts, level = _heading(decoded, unit)
    elif kind is BlockKind.TITLE:
        text, shifts, _ = _heading(decoded, unit)
    elif kind in {BlockKind.LIST_ITEM, BlockKind.SOURCE}:
        locator = state.next("¶" if kind is BlockKind.LIST_ITEM else "source ")
        mark = LIST_MARK.match(unit.text)
        if mark and mark["bullet"]:
            text, shifts = _unmarked(decoded, unit, mark.end())
            level = min(9, unit.indent // 2) if kind is BlockKind.LIST_ITEM else 0
        if kind is unit.hint is BlockKind.LIST_ITEM:
            level = min(9, unit.level)
        state.entries += kind is BlockKind.SOURCE
    elif kind in _COUNTED:
        locator = state.next("¶")
    elif kind is BlockKind.CAPTION:
        locator = state.next("fig ")
        state.last_caption = plain(caption_parts(unit.text)[0]) or plain(unit.text)
    if kind not in {BlockKind.CAPTION, BlockKind.DUPLICATE}:
        state.last_caption = ""
    if kind is not BlockKind.DUPLICATE:
        state.last_text = unit.text
    if unit.page and locator.startswith("¶"):
        locator = f"p. {unit.page} {locator}"
    return Block(kind, text, unit.start, unit.end, locator, state.section, level, shifts)


_COUNTED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})


def _unmarked(decoded: str, unit: Unit, length: int) -> tuple[SafeText, Shifts]:
    """The text without its first `length` characters, which are a mark."""
    if not length or length >= len(unit.text):
        return unit.text, unit.shifts
    at = next((shift for offset, shift in reversed(unit.shifts) if offset <= length), 0) + length
    return without_mark(decoded, unit, at)


def _heading(decoded: str, unit: Unit) -> tuple[SafeText, Shifts, int]:
    """A heading's text without the marks of Markdown, and its depth."""
    mark = _ATX.match(unit.text) if unit.hint is None else None
    if unit.hint is BlockKind.HEADING:
        return unit.text, unit.shifts, min(9, max(1, unit.level - 1))
    if mark is None:
        depth = _DEPTH.match(unit.text)
        return unit.text, unit.shifts, 1 + (depth[1].count(".") if depth else 0)
    text, shifts = _unmarked(decoded, unit, mark.end())
    return text, shifts, max(1, len(mark[1]) - 1)
