"""The forms that Arabic letters take beside each other, for terminals that do not join letters.

Which forms there are is read from the Unicode database: the compatibility decompositions of the blocks
Arabic Presentation Forms A and B. A letter that has an initial form joins on both sides.
"""

import unicodedata
from functools import lru_cache

_ZERO_WIDTH_NON_JOINER = "\u200c"
_JOINER = "\u0640"  # the tatweel joins on both sides and has one form
_LAM = "\u0644"
_AE = "\u06d5"  # has no forms of its own and is drawn as a heh that joins before it only

Cluster = tuple[str, int, int]
"""What is drawn, and the range of the text that it stands for, end excluded."""

Forms = dict[str, dict[str, str]]


@lru_cache(1)
def _forms() -> tuple[Forms, Forms]:
    """The forms of every letter by their name, and of lam with an alef by the alef."""
    letters: Forms = {_AE: {"isolated": "\ufee9", "final": "\ufeea"}}
    ligatures: Forms = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        tag, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        name, base = tag.strip("<>"), [chr(int(part, 16)) for part in parts]
        if name not in ("initial", "medial", "final", "isolated") or base[0] == " ":
            continue
        if len(base) == 1:
            letters.setdefault(base[0], {}).setdefault(name, chr(code))
        elif len(base) == 2 and base[0] == _LAM and code >= 0xFEF5:
            ligatures.setdefault(base[1], {})[name] = chr(code)
    return letters, ligatures


def _joins_next(letter: str) -> bool:
    """Whether a letter is joined to the one behind it."""
    return letter == _JOINER or "initial" in _forms()[0].get(letter, ())


def _joins_last(letter: str) -> bool:
    """Whether a letter is joined to the one before it."""
    return letter == _JOINER or "final" in _forms()[0].get(letter, ())


def shaped(text: str, before: str = "", after: str = "") -> list[Cluster]:
    """The characters of a line with the marks on them, in their joined forms, as they are read.

    `before` and `after`: a few characters around the line; a word is seldom cut, but then its letters
    stay joined.
    """
    letters, ligatures = _forms()
    groups = _clusters(text)
    out: list[Cluster] = []
    last = _last_letter(before)
    at = 0
    while at < len(groups):
        start, end = groups[at]
        letter, marks = text[start], text[start + 1 : end]
        forms = letters.get(letter)
        following = _letter(text, groups, at + 1, after)
        if letter == _LAM and following in ligatures and at + 1 < len(groups):
            forms = ligatures[following]
            marks += text[groups[at + 1][0] + 1 : groups[at + 1][1]]
            end = groups[at + 1][1]
            joined = "final" if _joins_next(last) else "isolated"
            last = following
            at += 2
        else:
            joined = _form(last, letter, following) if forms else ""
            last = letter
            at += 1
        out.append(((forms or {}).get(joined, letter) + marks, start, end))
    return out


def _form(last: str, letter: str, following: str) -> str:
    """Which form a letter takes between its neighbours."""
    behind = _joins_next(last) and _joins_last(letter)
    ahead = _joins_next(letter) and _joins_last(following)
    return "medial" if behind and ahead else "final" if behind else "initial" if ahead else "isolated"


def _clusters(text: str) -> list[tuple[int, int]]:
    """The range of every character with the marks behind it."""
    starts = [at for at, character in enumerate(text) if at == 0 or not _is_mark(character)]
    return list(zip(starts, [*starts[1:], len(text)], strict=True)) if text else []


@lru_cache(8192)
def _is_mark(character: str) -> bool:
    """Whether a character is drawn on the one before it. What parts two letters is not."""
    return character != _ZERO_WIDTH_NON_JOINER and unicodedata.category(character) in ("Mn", "Me", "Cf")


def _letter(text: str, groups: list[tuple[int, int]], at: int, after: str) -> str:
    """The character behind, for joining."""
    if at < len(groups):
        return text[groups[at][0]]
    return next((character for character in after if not _is_mark(character)), "")


def _last_letter(before: str) -> str:
    """The last character before a line, for joining."""
    return next((character for character in reversed(before) if not _is_mark(character)), "")
