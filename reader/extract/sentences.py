"""Where the sentences of a block begin and end."""

import re
from bisect import bisect_right

from reader.extract.bags import bag

_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}(?=\s+[\"'“‘(\[]{0,3}[A-Z0-9])")
_BEFORE = re.compile(r"([A-Za-z.]+)\.$")
_LONGEST_WORD = 24
_SHORT = bag(
    "mr mrs ms dr prof st gen col lt maj capt sgt sen rep rev hon gov pres fr no nos art arts para paras "
    "vol vols p pp fig ch sec vs etc cf ca approx est inc ltd co corp jan feb mar apr jun jul aug sep "
    "sept oct nov dec mon tue tues wed thu thurs fri sat sun ibid al ed eds dept univ"
)

REACH = 600
"""So many characters to each side of a place are read as its sentence."""

Span = tuple[int, int]
"""Start and end, end excluded."""


def _is_short(head: str) -> bool:
    """Whether the full stop at the end of `head` belongs to an abbreviation."""
    found = _BEFORE.search(head)
    if not found:
        return False
    word = found[1]
    return "." in word or len(word) == 1 or word.casefold() in _SHORT


def split(text: str) -> tuple[Span, ...]:
    """The spans of the sentences of `text`, without the white space between them.

    A full stop behind `Dr.`, `Dec.`, a single letter or `U.N.` ends none: a wrong join does less harm
    to the rules that read sentences than a wrong cut.
    """
    spans: list[Span] = []
    at = 0
    for found in _END.finditer(text):
        stop = found.start() + 1
        if text[found.start()] == "." and _is_short(text[max(0, stop - _LONGEST_WORD) : stop]):
            continue
        spans.append((at, found.end()))
        at = found.end()
        while text[at].isspace():
            at += 1
    if at < len(text) or not spans:
        spans.append((at, len(text)))
    return tuple(spans)


def near(spans: tuple[Span, ...], offset: int) -> tuple[int, int, int]:
    """The start and end of the sentence at an offset, and its number.

    What lies further than `REACH` from the offset is cut off: rules that read the whole of a sentence
    of a hundred pages for each of its words would take for ever.
    """
    number = at(spans, offset)
    start, end = spans[number]
    return max(start, offset - REACH), min(end, offset + REACH), number


def at(spans: tuple[Span, ...], offset: int) -> int:
    """The index of the span that holds an offset, or stands last before it."""
    return max(0, bisect_right(spans, offset, key=lambda span: span[0]) - 1)
