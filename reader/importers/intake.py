"""The door of this room: bytes in, drafts of articles out."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.errors import ImportRefused
from reader.importers.blocks import build_blocks
from reader.importers.decode import MAX_BYTES, decode
from reader.importers.headers import read_header
from reader.importers.language import language
from reader.importers.sniff import MARKDOWN, kind_of_bytes, kind_of_text, refuse_unread
from reader.importers.splitter import Cut, cut
from reader.importers.units import Unit, build_units
from reader.model.article import BlockKind, Doubt, Draft
from reader.model.clean import SafeText

IMPORTER = "text 1"
"""Name and version: the version goes up when the same bytes would give other drafts."""

_UNTITLED = 12
"""How many words stand for a title that the page does not print."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of one input."""

    decoded: str
    """The decoded original, to which all original offsets belong."""
    encoding: str
    """`data.decode(encoding, errors="replace")` gives `decoded` again."""
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
    refuse_unread(kind_of_bytes(data))
    decoded, encoding = decode(data)
    kind = kind_of_text(decoded)
    refuse_unread(kind)
    units = build_units(decoded, markdown=kind is MARKDOWN, cuts=split)
    cuts, doubts = cut(units, split=split, join=join)
    drafts = tuple(
        _draft(decoded, units[item.first : stop], item)
        for item, stop in zip(cuts, [*(item.first for item in cuts[1:]), len(units)], strict=True)
    )
    return Intake(decoded, encoding, kind.media_type, kind.extension, IMPORTER, drafts, tuple(doubts))


def _draft(decoded: str, units: Sequence[Unit], found: Cut) -> Draft:
    """One article of the page."""
    title = None if found.title is None else found.title - found.first
    header = read_header(units, title)
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


def _title(printed: SafeText | None, units: Sequence[Unit]) -> SafeText:
    """The printed title; the first words of the text when the page prints none."""
    if printed:
        return printed
    text = next((unit.text for unit in units if any(ch.isalnum() for ch in unit.text)), units[0].text)
    words = text[:400].split()
    return SafeText(" ".join(words[:_UNTITLED])[:120] + (" …" if len(words) > _UNTITLED else ""))
