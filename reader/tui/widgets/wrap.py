"""Where the lines of a text begin, found at the speed of compiled regular expressions.

Widths are those that Rich and Textual measure, because they decide where a cell is drawn. A text
is wrapped at white space, after hyphens and dashes inside words, and beside wide characters except
where a closing mark would begin a line or an opening mark would end one; a word that is longer than
the line is cut. The white space at a line's end belongs to that line, however long, and is not shown.
"""

import re
from array import array
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from rich._unicode_data import load as load_widths  # the table behind rich.cells.cell_len

BREAKS = " \t\n\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
"""White space where a line may end, as a class for regular expressions: no-break spaces are not in it."""
SPACES = " \t\n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""The same characters, for `str.rstrip`."""

# Surrogates cannot be in a SafeText, so they can stand for something else while we measure.
_FILL = "\ud800"  # follows each wide character: one unit of the pattern is one cell
_MARK = "\ud801"  # stands for each character without a width
_CLOSERS = "，。、；：？！）】」』》〉〕］｝％”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:?!)\\]}%"
_OPENERS = "（【「『《〈〔［｛“‘(\\[{"
_BEHIND_DASH = "(?:(?<=[^\\W\\d_][-\u2010])(?=[^\\W\\d_])|(?<=[\u2013\u2014])(?=\\w))"
_DASH = "(?:(?<=[^\\W\\d_])[-\u2010](?=[^\\W\\d_])|[\u2013\u2014](?=\\w))"


_HIGH = re.compile("[^\x00-\u02ff\u2010-\u2027\u2030-\u205e]")
"""All else is one cell wide, typographic quotation marks and dashes among it. Told by what it is not: a
range up to U+10FFFF takes 5 ms to compile."""


def _ranges(width: int, last_code: int) -> str:
    """A class body of all characters up to a code point that are drawn in so many cells."""
    table = load_widths("auto").widths
    pairs = ((chr(a), chr(b)) for a, b, cells in table if cells == width and a > 0x9F and b <= last_code)
    return "".join(f"{re.escape(a)}-{re.escape(b)}" for a, b in pairs)


@lru_cache(1)
def _special() -> re.Pattern[str]:
    """A character that may be other than one cell wide."""
    return re.compile(f"[{_ranges(2, 0xFFFF)}{_ranges(0, 0xFFFF)}\U00010000-\U0010ffff]")


def make_ready() -> None:
    """Compile what the first wide or combining character would otherwise wait for: 15 ms, a thread's work."""
    _special()
    _odd(0xFFFF)


@lru_cache(2)
def _odd(last_code: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a run of characters without width, and of a run of wide ones.

    Beyond U+FFFF the expression engine compares range after range, fifty times slower than its bit
    map for what is below, so a text pays for those ranges only when it has such characters.
    """
    wide, zero = _ranges(2, last_code), _ranges(0, last_code)
    return re.compile(f"[{zero}]+"), re.compile(f"[{wide}]+")


@lru_cache(64)
def _plain(width: int) -> re.Pattern[str]:
    """One line of text whose characters are all one cell wide."""
    solid = f"[^{BREAKS}]"
    # Each way for a line to end begins with one set of characters: all but one are passed over at once.
    end = f"(?:(?=[{BREAKS}])[{BREAKS}]*+|\\Z|(?<=[-\u2010\u2013\u2014]){_BEHIND_DASH})"
    return re.compile(
        f".{{0,{width - 1}}}{solid}{end}|{solid}{{1,{width}}}|[{BREAKS}]+",
        re.DOTALL,
    )


@lru_cache(64)
def _mixed(width: int) -> re.Pattern[str]:
    """One line of a shadow text, where wide characters are two units and marks none."""
    space = f"[{BREAKS}]{_FILL}?(?!{_MARK})"
    unit = f"[^{_MARK}]{_MARK}*+"
    solid = f"(?!{space}){unit}"
    end = (
        f"(?:(?={space}|\\Z)(?:{space})*+"
        f"|(?<={_FILL})(?<![{_OPENERS}]{_FILL})(?![{_CLOSERS}])"
        f"|(?<![{_OPENERS}{_FILL}])(?=[^{_CLOSERS}]{_FILL}))"
    )
    body = f"(?:{unit}){{0,{width - 1}}}(?:{solid}{end}|{_DASH})"
    return re.compile(
        f"{_MARK}*(?:{body}|(?:{solid}){{1,{width}}}(?!{_FILL})|(?:{space})+|{unit}{_FILL}?)|{_MARK}+",
        re.DOTALL,
    )


def line_starts(text: str, width: int, base: int = 0) -> "array[int]":
    """The offset of each line's first character, `base` added; one line for an empty text.

    No line is wider than `width` cells without its white space at the end, but for a wide character
    in a line of one cell. `text` holds no surrogates.
    """
    width = max(1, width)
    plain = text.isascii() or not (_HIGH.search(text) and _special().search(text))
    if not text or (plain and len(text) <= width):
        return array("I", (base,))
    lengths: Iterable[int]
    if plain:
        lengths = map(len, _plain(width).findall(text))
    else:
        zero, wide = _odd(0xFFFF if max(text) <= "\uffff" else 0x10FFFF)
        shadow = zero.sub(lambda run: _MARK * len(run.group()), text)
        shadow = wide.sub(lambda run: _FILL.join(run.group()) + _FILL, shadow)
        lengths = (len(line) - line.count(_FILL) for line in _mixed(width).findall(shadow))
    starts = array("I", accumulate(lengths, initial=base))
    starts.pop()  # where the text ends
    return starts
