"""Lines of a text put together to what a reader sees as one: a paragraph, a title, a list item.

Pages with one line a paragraph keep their lines. In hard-wrapped pages a line is continued by the next
one when the first word of that would not have fitted on it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.importers.furniture import leads_to_others
from reader.importers.lines import Line, joined, split_lines
from reader.importers.looks import BODY, Look, look
from reader.importers.markdown import line_kinds
from reader.importers.names import title_case_share
from reader.importers.printed import ends_in_day
from reader.importers.sentences import breaks_off
from reader.importers.wrapping import line_groups
from reader.model.article import BlockKind
from reader.model.clean import SafeText, Shifts, clean


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more lines that belong together."""

    line: int
    """Number of its first line."""
    last_line: int
    start: int
    end: int
    gap: int
    """How many blank lines stand before it."""
    indent: int
    pieces: tuple[tuple[int, int], ...]
    """The original ranges of its lines."""
    text: SafeText
    shifts: Shifts
    look: Look
    hint: BlockKind | None = None
    """What the markup of the file says that it is; None where the file has none, or it says nothing."""
    level: int = 0
    """Depth of a heading (1 is the highest) or of a list item, as the markup says."""
    begins: bool = False
    """Whether the markup says that an article begins here."""
    page: str = ""
    """Label of the page on which it begins."""
    within: bool = False
    """Whether the markup says that it belongs to one article with what stands above."""


_STRICT, _RAGGED = 0.97, 0.86
"""Shares of the width that a line and the next word have to pass, behind a full stop and elsewhere."""
_LONGER = 1.35
"""A line so many times the width was not wrapped at it: it is a paragraph by itself."""
_STOPPED = re.compile(r"[.!?:;。！？؟।…][\"'”’»)\]*_\d]*$")
_OPEN = frozenset(
    {Look.SHORT, Look.PROSE, Look.LIST, Look.NUMBERED, Look.QUOTE, Look.CAPTION, Look.ORIGIN, Look.NOTE}
)
"""What can go on in the next line."""
_FACTS = frozenset({Look.META, Look.BYLINE, Look.SOURCE})
"""What goes on only where it stays what it is."""
_TORN = frozenset({Look.SOURCE, Look.CAPTION})
"""What shows only in its last line what it is, the date of a source and the credit of a picture; of the
date a whole line may be left."""


def build_units(decoded: str, *, markdown: bool = False, cuts: frozenset[int] = frozenset()) -> list[Unit]:
    """The units of a text in order. `cuts`: line numbers at which a unit has to begin."""
    alone = line_kinds(decoded) if markdown else {}
    if alone:
        cuts = cuts | alone.keys() | {number + 1 for number in alone}
    out: list[Unit] = []
    for group, width in line_groups(decoded, split_lines(decoded)):
        if len(group) == 1:
            out.append(_unit(decoded, group))
        elif not width and not markdown:
            out.extend(_unit(decoded, lines) for lines in _torn_titles(decoded, group, cuts))
        else:
            out.extend(_wrapped_units(decoded, group, 0 if markdown else width, cuts))
    return [_by_kind(unit, alone[unit.line]) if unit.line in alone else unit for unit in out]


def _torn_titles(decoded: str, group: Sequence[Line], cuts: frozenset[int]) -> list[list[Line]]:
    """The lines of a page that is not wrapped, each by itself but for titles set on two lines."""
    out = [[group[0]]]
    for line, following in pairwise(group):
        torn = (
            len(out[-1]) == 1
            and following.number not in cuts
            and breaks_off(decoded[max(line.start, line.end - 24) : line.end].casefold())
            and all(_is_title_case(decoded[item.start : item.end]) for item in (line, following))
        )
        if torn:
            out[-1].append(following)
        else:
            out.append([following])
    return out


def _is_title_case(raw: str) -> bool:
    text = clean(raw[:_TORN_LENGTH])
    words = len(text.split())
    return words >= _TORN_WORDS and title_case_share(text) >= _TORN_CASED and look(text) is Look.SHORT


_TORN_LENGTH, _TORN_WORDS, _TORN_CASED = 120, 3, 0.75
"""Characters, words and share of capitals of the two lines of a title that was set on two."""
_LOOKS = {BlockKind.META: Look.META, BlockKind.SEPARATOR: Look.RULE, BlockKind.PARAGRAPH: Look.PROSE}


def _by_kind(unit: Unit, kind: BlockKind) -> Unit:
    """A line of which the Markdown around it says what it is."""
    return replace(unit, hint=kind, look=_LOOKS[kind])


def _wrapped_units(decoded: str, group: Sequence[Line], width: int, cuts: frozenset[int]) -> list[Unit]:
    """The units of a group of lines in a wrapped page; width 0: any plain line goes on (Markdown)."""
    out: list[list[Line]] = [[group[0]]]
    text = clean(decoded[group[0].start : group[0].end])
    kind, links = look(text), leads_to_others(text)
    for place, following in enumerate(group[1:], 1):
        text = clean(decoded[following.start : following.end])
        next_kind = look(text)
        apart = following.number in cuts or (links and next_kind is Look.SHORT and not text[0].islower())
        apart = apart or (next_kind is Look.SHORT and _is_dated(decoded, group[place - 1 : place + 2]))
        links = links or (next_kind is Look.FURNITURE and leads_to_others(text))
        if not apart and _goes_on(decoded, out[-1], following, kind, next_kind, width):
            out[-1].append(following)
        else:
            out.append([following])
            kind = next_kind
    return [_unit(decoded, lines) for lines in out]


def _is_dated(decoded: str, lines: Sequence[Line]) -> bool:
    """Whether the second of three lines stands between the end of a sentence and a line of the day."""
    if len(lines) < 3 or not _STOPPED.search(decoded, max(lines[0].start, lines[0].end - 6), lines[0].end):
        return False
    return look(clean(decoded[lines[2].start : lines[2].end])) is Look.META


def _goes_on(
    decoded: str, begun: Sequence[Line], following: Line, kind: Look, next_kind: Look, width: int
) -> bool:
    """Whether `following` continues the paragraph of the lines `begun`, which began as a `kind`."""
    line, count = begun[-1], len(begun)
    if kind not in _OPEN and not (width and kind in _FACTS):
        return False
    first = decoded[following.start]
    if kind is Look.QUOTE and next_kind is Look.QUOTE:
        return True
    if kind is Look.SHORT and count == 1 and ends_in_day(decoded[line.start : line.end]):
        return False
    if next_kind is Look.URL and kind is Look.SHORT:
        return False
    size = line.end - line.start + line.indent
    if width and size > _LONGER * width:
        return False
    if width:
        word = following.start
        while word < min(following.end, following.start + 40) and not decoded[word].isspace():
            word += 1
        stopped = _STOPPED.search(decoded, max(line.start, line.end - 6), line.end) is not None
        # Proportional type, copied, wraps at no exact column: a line in mid-sentence may end early.
        room = width * (_STRICT if stopped else _RAGGED)
        forced = size >= width // 2 and size + 1 + word - following.start > room
        fits = size + 1 + word - following.start <= width
        if kind is Look.SHORT and (next_kind is Look.BYLINE or (fits and next_kind is Look.META)):
            return False
        forced = forced or (first.islower() and not stopped)
        forced = forced or (count > 1 and not stopped and size >= 0.6 * width)
        end = decoded[max(line.start, line.end - 24) : line.end]
        forced = forced or (size >= width // 2 and breaks_off(end))
        if forced and kind is Look.SHORT and count == 1 and _heads_page(decoded, line, following, width):
            return False
    else:
        forced = not decoded[line.end : following.start].startswith(("  ", "\\"))
    if kind is next_kind is Look.SHORT and _centred(line, following):
        return True
    if not forced:
        return False
    if kind in _FACTS or next_kind in _TORN or next_kind is Look.META:
        whole = look(joined(decoded, [(item.start, item.end) for item in (*begun, following)], 0)[0])
        if kind in _FACTS:
            return whole is kind and next_kind in {Look.SHORT, Look.PROSE}
        return whole in _TORN and next_kind in {whole, Look.META}
    if next_kind not in {Look.SHORT, Look.PROSE} and not (first.islower() and next_kind is not Look.LIST):
        return False
    listed = kind in {Look.LIST, Look.NUMBERED}
    return listed or following.indent <= line.indent + 1 or (count > 1 and following.indent == line.indent)


def _heads_page(decoded: str, line: Line, following: Line, width: int) -> bool:
    """The first line of a page, with the first full line of its text directly below."""
    first = line.start < _TOP and not decoded[: line.start].strip()
    text = decoded[following.start : following.end]
    if not first or not text[0].isupper() or len(text) < _TEXT * width:
        return False
    return title_case_share(text) < _TITLED and not breaks_off(decoded[line.start : line.end])


_TOP = 200
"""Characters in which the first line of a page begins."""
_TEXT, _TITLED = 0.8, 0.6
"""So much of the width a line of text fills; so great a share of its words has capitals in a title."""


def _centred(line: Line, following: Line) -> bool:
    """Two lines set round the same middle, as a long title is."""
    middles = [item.indent + (item.end - item.start) / 2 for item in (line, following)]
    return min(line.indent, following.indent) >= 6 and abs(middles[0] - middles[1]) <= 2


_QUOTE_MARK = re.compile(r">[>\s]*")


def _unit(decoded: str, lines: Sequence[Line]) -> Unit:
    pieces = tuple((line.start, line.end) for line in lines)
    start, end = pieces[0][0], pieces[-1][1]
    text, shifts = joined(decoded, pieces, start)
    kind = look(text)
    if kind is Look.QUOTE:
        bare = ((_behind_mark(decoded, begin, stop), stop) for begin, stop in pieces)
        pieces = tuple(piece for piece in bare if piece[0] < piece[1]) or pieces
        text, shifts = joined(decoded, pieces, start)
    first = lines[0]
    return Unit(
        first.number, lines[-1].number, start, end, first.gap, first.indent, pieces, text, shifts, kind
    )


def _behind_mark(decoded: str, begin: int, stop: int) -> int:
    """Where a quoted line goes on behind its marks."""
    mark = _QUOTE_MARK.match(decoded, begin, stop)
    return mark.end() if mark else begin


def first_text(units: Sequence[Unit], begin: int = 0) -> int:
    """The first unit of body text from `begin` on; how many units there are, if none is one."""
    return next((n for n in range(begin, len(units)) if units[n].look in BODY), len(units))


def without_mark(decoded: str, unit: Unit, length: int) -> tuple[SafeText, Shifts]:
    """The unit's text without a mark of `length` characters of the original before it."""
    (begin, stop), *rest = unit.pieces
    return joined(decoded, [(min(begin + length, stop), stop), *rest], unit.start)
