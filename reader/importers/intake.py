"""The door of this room: bytes in, drafts of articles out."""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.errors import ImportRefused
from reader.importers.blocks import build_blocks
from reader.importers.cuts import Cut
from reader.importers.decode import MAX_BYTES, decode
from reader.importers.extracted import Extracted
from reader.importers.frames import with_frame
from reader.importers.headers import read_header
from reader.importers.joining import units_of, with_markup
from reader.importers.language import language
from reader.importers.looks import Look
from reader.importers.markdown import front_matter
from reader.importers.runs import in_runs
from reader.importers.sniff import (
    DOCX,
    EPUB,
    HTML,
    MAIL,
    MARKDOWN,
    PDF,
    WACZ,
    WARC,
    is_web_page,
    kind_of_bytes,
    kind_of_text,
    refuse_unread,
)
from reader.importers.splitter import cut
from reader.importers.tails import with_tail
from reader.importers.units import Unit, build_units
from reader.model.article import BlockKind, Doubt, Draft
from reader.model.clean import SafeText

IMPORTER = "text 8"
"""Name and version: the version goes up when the same bytes would give other drafts."""

Reader = Callable[[bytes], Extracted]
_READERS = {
    HTML.name: "html",
    MAIL.name: "mail",
    PDF.name: "pdf",
    DOCX.name: "docx",
    EPUB.name: "epub",
    WARC.name: "warc",
    WACZ.name: "warc",
}
"""The modules that read marked-up and paged files, by the name of the kind."""

_UNTITLED = 12
"""How many words stand for a title that the page does not print."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of one input."""

    decoded: str
    """The decoded original, to which all original offsets belong."""
    encoding: str
    """Of the bytes; empty where they are not text. `data.decode(encoding, errors="replace")` gives
    `decoded` again where that is the file itself, and not what was taken out of its markup."""
    media_type: str
    extension: str
    """Without the dot."""
    importer: str
    drafts: tuple[Draft, ...]
    """At least one."""
    doubts: tuple[Doubt, ...]


def read(
    data: bytes, name: str, *, split: frozenset[int] = frozenset(), join: frozenset[int] = frozenset()
) -> Intake:
    """Read one document. Raises ImportRefused with the stage and the reason.

    The kind is told from the content; `name` is not looked at. `split` and `join` are line numbers, from 1,
    where a person says that an article begins, or that the one that would begin there does not.
    """
    if len(data) > MAX_BYTES:
        size = f"{len(data) / (1 << 20):,.0f} MB"
        raise ImportRefused("read", f"It is {size} long; more than {MAX_BYTES >> 20} MB are not read.")
    if not data.strip():
        raise ImportRefused("decode", "It is empty.")
    kind = kind_of_bytes(data)
    if kind is None:
        decoded, encoding = _decoded(data)
        kind = kind_of_text(decoded)
    refuse_unread(kind)
    module = _READERS.get(kind.name)
    if module is not None:
        return _marked_up(_extracted(module, data), split, join)
    units = build_units(decoded, markdown=kind is MARKDOWN, cuts=split)
    drafts, doubts = _drafts(decoded, units, split, join)
    if kind is MARKDOWN:
        drafts = with_markup(drafts, front_matter(decoded))
    return Intake(decoded, encoding, kind.media_type, kind.extension, IMPORTER, drafts, doubts)


def _decoded(data: bytes) -> tuple[str, str]:
    """The text and its encoding; that of a web page, of which only the kind is wanted, in any way."""
    try:
        return decode(data)
    except ImportRefused:
        if not is_web_page(data):
            raise
    return data.decode("latin-1"), ""


def _extracted(module: str, data: bytes) -> Extracted:
    """What the reader of one kind of file, imported only now, makes of it. Raises ImportRefused."""
    reader: Reader = importlib.import_module(f"reader.importers.{module}").extract
    extracted = reader(data)
    if not any(character.isalnum() for line in extracted.lines for character in line.text):
        raise ImportRefused("parse", "There are no words in it.")
    return extracted


def _marked_up(extracted: Extracted, split: frozenset[int], join: frozenset[int]) -> Intake:
    drafts, doubts = _drafts(extracted.text, units_of(extracted), split, join)
    return Intake(
        extracted.text,
        extracted.encoding,
        extracted.media_type,
        extracted.extension,
        extracted.importer,
        with_markup(drafts, extracted),
        doubts,
    )


def _drafts(
    decoded: str, units: Sequence[Unit], split: frozenset[int], join: frozenset[int]
) -> tuple[tuple[Draft, ...], tuple[Doubt, ...]]:
    """The articles of a text, and the places where it was nearly cut."""
    units = with_frame(with_tail(in_runs(units)))
    cuts, doubts = cut(units, split=split, join=join)
    stops = [*(item.first for item in cuts[1:]), len(units)]
    drafts = (_draft(decoded, units[item.first : stop], item) for item, stop in zip(cuts, stops, strict=True))
    return tuple(drafts), tuple(doubts)


def _draft(decoded: str, units: Sequence[Unit], found: Cut) -> Draft:
    """One article of the page."""
    title = None if found.title is None else found.title - found.first
    header = read_header(units, title, None if found.closing is None else found.closing - found.first)
    blocks = build_blocks(decoded, units, header)
    prose = " ".join(
        block.text
        for block in blocks
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.NUMBERED, BlockKind.LIST_ITEM}
    )
    return Draft(
        title=_title(blocks[title].text if title is not None else None, units),
        blocks=blocks,
        start=units[0].start,
        end=units[-1].end,
        authors=header.authors,
        role=header.role,
        publisher=header.publisher,
        publisher_rule=header.publisher_rule,
        sponsor=header.sponsor,
        published=header.published,
        dateline=header.dateline,
        language=language(prose),
        url=header.url,
        rights=header.rights,
        boundary=found.boundary,
    )


_NO_WORDS = frozenset({Look.META, Look.NAVIGATION, Look.FURNITURE, Look.LINK_TEXT, Look.RULE, Look.URL})
"""What tells least of a text that has no title."""


def _title(printed: SafeText | None, units: Sequence[Unit]) -> SafeText:
    """The printed title; the first words of the text when the page prints none."""
    if printed:
        return printed
    worded = [unit for unit in units if any(ch.isalnum() for ch in unit.text)] or units
    text = next((unit.text for unit in worded if unit.look not in _NO_WORDS), worded[0].text)
    words = text[:400].split()
    return SafeText(" ".join(words[:_UNTITLED])[:120] + (" …" if len(words) > _UNTITLED else ""))
