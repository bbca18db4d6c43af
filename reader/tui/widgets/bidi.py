"""In which order the characters of a line are drawn: the Unicode Bidirectional Algorithm (UAX #9).

Rules W1-W7, N0-N2, I1-I2, L1-L2 and L4. A SafeText holds no embeddings, overrides and isolates, so
the rules for them (X1-X10, BD9) are not here.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.tui.widgets.arabic import shaped

_RIGHT = (
    "\u0590-\u05ff\u0600-\u07bf\u07c0-\u08ff\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_HAS_RIGHT = re.compile(f"[{_RIGHT}]")
_OPEN = (
    {"(": ")", "[": "]", "{": "}", "\u2329": "\u232a", "\u3008": "\u3009"}
    | {
        chr(code): chr(code + 1)
        for code in (
            *(0x0F3A, 0x0F3C, 0x169B, 0x2045, 0x207D, 0x208D, 0x2308, 0x230A),
            *range(0x2768, 0x2775, 2),
            *range(0x27E6, 0x27EF, 2),
            *range(0x2983, 0x2999, 2),
            *range(0x300A, 0x3011, 2),
            *range(0x3014, 0x301B, 2),
            *(0xFF5F, 0xFF62),
        )
    }
    | {"\uff08": "\uff09", "\uff3b": "\uff3d", "\uff5b": "\uff5d"}
)
_CLOSE = {close: open_ for open_, close in _OPEN.items()}
_SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}  # canonically equal brackets pair with each other
_MOST_PAIRS = 63
_MIRRORED = _OPEN | _CLOSE | dict(zip("<>«»‹›≤≥≪≫", "><»«›‹≥≤≫≪", strict=True))
_NEUTRAL = frozenset(("B", "S", "WS", "ON"))


class Cell(NamedTuple):
    """What is drawn in one place: a character with the marks on it, or an Arabic ligature."""

    text: str
    start: int
    """Offset into the line of the first character that it stands for."""
    end: int
    """Offset behind the last one."""


def has_right_to_left(text: str) -> bool:
    """Whether a text holds a letter that is written from right to left."""
    return not text.isascii() and _HAS_RIGHT.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is a right-to-left one (rules P2 and P3)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def cells(text: str, right: bool, before: str = "", after: str = "") -> list[Cell]:
    """The cells of a line from left to right.

    `right`: whether the paragraph runs from right to left. `before` and `after`: the text around the line in
    its paragraph, which decides on signs at the line's ends. Arabic letters come in the form that their
    neighbours ask for.
    """
    whole = before + text + after
    found = levels(whole, right)[len(before) : len(before) + len(text)]
    _trail(text, found, right)
    clusters = shaped(text, before[-2:], after[:2])
    order = _visual([found[start] for _, start, _ in clusters])
    out = []
    for number in order:
        shape, start, end = clusters[number]
        if found[start] % 2:
            shape = _MIRRORED.get(shape[0], shape[0]) + shape[1:]
        out.append(Cell(shape, start, end))
    return out


def levels(text: str, right: bool) -> list[int]:
    """The embedding level of every character of a paragraph: odd ones are drawn from right to left."""
    base = "R" if right else "L"
    level = int(right)
    original = [_kind(character) for character in text]
    kinds = _weak(original, base)
    _brackets(text, original, kinds, base)
    _neutrals(kinds, base)
    if right:
        return [level + (kind != "R") for kind in kinds]
    return [level + {"L": 0, "R": 1}.get(kind, 2) for kind in kinds]


@lru_cache(8192)
def _kind(character: str) -> str:
    kind = unicodedata.bidirectional(character)
    return "ON" if kind in ("", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN") else kind


def _weak(original: Sequence[str], base: str) -> list[str]:
    """Rules W1-W7: marks, numbers and the signs in and around numbers."""
    kinds = list(original)
    last, strong = base, base
    for at, kind in enumerate(kinds):
        if kind == "NSM":  # W1
            kind = kinds[at] = last
        last = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":  # W2
            kinds[at] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for at in range(1, len(kinds) - 1):  # W4
        left, right = kinds[at - 1], kinds[at + 1]
        if left == right and (
            (kinds[at] == "ES" and left == "EN") or (kinds[at] == "CS" and left in ("EN", "AN"))
        ):
            kinds[at] = left
    at = 0
    while at < len(kinds):  # W5, W6
        if kinds[at] != "ET":
            if kinds[at] in ("ES", "CS"):
                kinds[at] = "ON"
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        beside = (at and kinds[at - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
        kinds[at:end] = ["EN" if beside else "ON"] * (end - at)
        at = end
    strong = base
    for at, kind in enumerate(kinds):  # W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _strong(kind: str) -> str:
    """What a character counts as for its neutral neighbours; empty when it is neutral itself."""
    return "" if kind in _NEUTRAL else "L" if kind == "L" else "R"


def _brackets(text: str, original: Sequence[str], kinds: list[str], base: str) -> None:
    """Rule N0: a pair of brackets takes the direction of what is in it, or of what is before it."""
    for start, end in _pairs(text, kinds):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} - {""}
        if not inside:
            continue
        if base in inside:
            found = base
        else:
            earlier = next((kind for at in range(start - 1, -1, -1) if (kind := _strong(kinds[at]))), base)
            found = earlier if earlier != base else base
        for at in (start, end):
            kinds[at] = found
            following = at + 1
            while following < len(kinds) and original[following] == "NSM":
                kinds[following] = found
                following += 1


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """The brackets that belong together (BD16), in the order of their openings."""
    opened: list[tuple[str, int]] = []
    found = []
    for at, character in enumerate(text):
        if kinds[at] != "ON":
            continue
        if character in _OPEN:
            if len(opened) == _MOST_PAIRS:
                break
            opened.append((_SAME.get(_OPEN[character], _OPEN[character]), at))
        elif character in _CLOSE:
            same = _SAME.get(character, character)
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == same:
                    found.append((opened[depth][1], at))
                    del opened[depth:]
                    break
    return sorted(found)


def _neutrals(kinds: list[str], base: str) -> None:
    """Rules N1 and N2: neutrals go with their neighbours when these agree, else with the paragraph."""
    at = 0
    before = base
    while at < len(kinds):
        if kinds[at] not in _NEUTRAL:
            before = _strong(kinds[at])
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        after = _strong(kinds[end]) if end < len(kinds) else base
        kinds[at:end] = [before if before == after else base] * (end - at)
        at = end


def _trail(text: str, found: list[int], right: bool) -> None:
    """Rule L1: white space at the end of a line is drawn in the paragraph's direction."""
    at = len(text)
    while at and unicodedata.bidirectional(text[at - 1]) in ("WS", "S", "B"):
        at -= 1
        found[at] = int(right)


def _visual(found: Sequence[int]) -> list[int]:
    """Rule L2: from the highest level down, what is on it or above is turned round."""
    order = list(range(len(found)))
    lowest_odd = min((level for level in found if level % 2), default=0)
    if not lowest_odd:
        return order
    for level in range(max(found), lowest_odd - 1, -1):
        at = 0
        while at < len(order):
            if found[order[at]] < level:
                at += 1
                continue
            end = at
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end
    return order
