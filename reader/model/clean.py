"""The one sanitising point: every string that came from a document or a file passes here.

`clean` never makes a text longer: each code point becomes one code point or none, so offsets
into the original can be kept as a short list of places where something was dropped.
"""

import re
import unicodedata
from functools import cache
from typing import NewType

SafeText = NewType("SafeText", str)
"""Text that can do nothing to a terminal. Made only by this module."""

MAX_MARKS = 8
"""How many combining marks may follow each other before the rest is dropped."""

# What has no business in a terminal cell. ZWNJ (U+200C) is kept: Persian and Uyghur are
# misspelt without it.
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_INVISIBLE_BMP = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200d-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ufdd0-\ufdef\ud800-\udfff"
)
_INVISIBLE = (
    _INVISIBLE_BMP + "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_PLANE_ENDS = "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0x10000, 0x110000, 0x10000))
_ZWNJ = "\u200c"

# One look for both, in which Latin text with typographic quotation marks has nothing. Told by what is
# plain: an expression with a range up to U+10FFFF takes 5 ms to compile.
_PLAIN = "\n -~\xa0-\xac\xae-\u02ff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2c7f"
_DOUBTFUL = re.compile(f"[^{_PLAIN}]")

# The others are compiled when the first doubtful text comes: no list needs them, and they take 2 ms.


@cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(f"\r\n|[\t{_CONTROL}{_INVISIBLE}{_PLANE_ENDS}]")


@cache
def _suspect() -> re.Pattern[str]:
    """What may be unsafe, nine times quicker to look for: no alternatives, and one range beyond U+FFFF."""
    return re.compile(f"[\t{_CONTROL}{_INVISIBLE_BMP}\U00010000-\U0010ffff]")


@cache
def _pile() -> re.Pattern[str]:
    """A run that can hold a pile of marks: neither letters, digits nor spaces, nothing below U+0300 (which
    lets plain text pass at 12 to 20 ns a character). Which of its characters are marks, Unicode says.
    """
    return re.compile(rf"[^\x00-\u02ff\w\s]{{{MAX_MARKS + 1},}}")


_LINE_BREAKS = frozenset("\r\u0085\u2028\u2029")
_OVERRIDES = frozenset(range(0x202A, 0x202F)) | frozenset(range(0x2066, 0x206A))
OVERRIDE_MARK = "\u2021"
"""Stands where a bidirectional override or isolate stood."""


def _safe(found: str) -> str:
    """The harmless stand-in for one unsafe run: never longer than the run."""
    if found == "\r\n" or found in _LINE_BREAKS:
        return "\n"
    code = ord(found)
    if code == 0x09:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code in _OVERRIDES:
        return OVERRIDE_MARK
    if 0x80 <= code < 0xA0 or 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF:
        return "\ufffd"
    if 0xFFF9 <= code <= 0xFFFB or code & 0xFFFE == 0xFFFE:
        return "\ufffd"
    return ""


def clean(text: str) -> SafeText:
    """Text that is harmless on a terminal: at most as long as `text`, and unchanged by a second pass.

    New lines are unified to LF and kept; a tab becomes one space; other C0 controls and DEL become
    their visible pictures; C1 controls, surrogates and non-characters become U+FFFD; bidirectional
    overrides and isolates become U+2021; invisible characters are dropped; no more than eight
    combining marks (of any script, U+200C counted among them) follow each other.
    """
    if text.isascii() and text.isprintable():
        return SafeText(text)  # most paragraphs, forty times quicker
    if not _DOUBTFUL.search(text):
        return SafeText(text)
    out = _unsafe().sub(lambda found: _safe(found.group()), text) if _suspect().search(text) else text
    # Behind the drops, which can bring two short piles together.
    return SafeText(_pile().sub(lambda run: _cut(run.group()), out) if _pile().search(out) else out)


def _piled(run: str) -> list[int]:
    """Offsets into a run of the marks that follow eight others."""
    out: list[int] = []
    height = 0
    for offset, letter in enumerate(run):
        height = height + 1 if letter == _ZWNJ or unicodedata.category(letter) in ("Mn", "Me") else 0
        if height > MAX_MARKS:
            out.append(offset)
    return out


def _cut(run: str) -> str:
    """A run without the marks that follow eight others."""
    too_many = frozenset(_piled(run))
    if not too_many:
        return run
    return "".join(letter for offset, letter in enumerate(run) if offset not in too_many)


def clean_line(text: str) -> SafeText:
    """`clean`, with line breaks as spaces, and no white space at the ends: fit for one line."""
    return SafeText(clean(text).replace("\n", " ").strip())


Shifts = tuple[tuple[int, int], ...]
"""Pairs (offset into the cleaned text, code points dropped before it in all), by offset."""


def clean_mapped(text: str) -> tuple[SafeText, Shifts]:
    """`clean(text)` with line breaks as spaces, and where code points were dropped.

    An offset `i` into the cleaned text stands for `i + dropped` in `text`, where `dropped` belongs to
    the last pair whose offset is not greater than `i`. No pairs: nothing was dropped.
    """
    safe = SafeText(clean(text).replace("\n", " "))
    if len(safe) == len(text):
        return safe, ()
    shifts: list[tuple[int, int]] = []
    length = dropped = last = 0
    for found in _unsafe().finditer(text):
        stand_in = _safe(found.group())
        length += found.start() - last + len(stand_in)
        last = found.end()
        lost = len(found.group()) - len(stand_in)
        if lost:
            dropped += lost
            if shifts and shifts[-1][0] == length:
                shifts.pop()
            shifts.append((length, dropped))
    if dropped == len(text) - len(safe):
        return safe, tuple(shifts)
    return safe, _counted(text)


def _counted(text: str) -> Shifts:
    """The shifts of a text with piles of marks, counted character by character."""
    origins: list[int] = []
    once: list[str] = []
    last = 0
    for found in _unsafe().finditer(text):
        stand_in = _safe(found.group())
        origins += [*range(last, found.start()), *range(found.start(), found.start() + len(stand_in))]
        once += [text[last : found.start()], stand_in]
        last = found.end()
    origins += range(last, len(text))
    runs = _pile().finditer("".join([*once, text[last:]]))
    too_many = {run.start() + offset for run in runs for offset in _piled(run.group())}
    origins = [origin for at, origin in enumerate(origins) if at not in too_many]
    shifts: list[tuple[int, int]] = []
    for offset, origin in enumerate([*origins, len(text)]):
        if origin - offset != (shifts[-1][1] if shifts else 0):
            shifts.append((offset, origin - offset))
    return tuple(shifts)
