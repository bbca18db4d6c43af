"""Light stems for languages whose endings and prefixes can be told from their letters alone.

All words are folded: `ة` is `ه`, `ی` is `ي`, `ئ` is `ي`, accents are gone. Endings only; a stem is no
root, and irregular plurals stay words of their own.
"""

import re
from collections.abc import Sequence

ARABIC_PREFIXES = ("وبال", "وكال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل")
"""The article, with what may be written together with it."""
ARABIC_LETTERS = "وفبلك"
"""And, then, in, for, as: written together with the next word."""

_ARABIC_SHORT = ("حق", "دم", "حي", "يد")
"""Nouns of two letters; what else is left of two letters behind an article is none."""
_ARABIC_PRONOUNS = ("هما", "كما", "هم", "هن", "كم", "كن", "نا", "ها")
_ARABIC_ENDINGS = (("ون", 3), ("ين", 3), ("ان", 4), ("ات", 3), ("يه", 3), ("ه", 3), ("ي", 3), ("ا", 4))
_PERSIAN_ENDINGS = ("هايشان", "هايمان", "هايتان", "هايي", "هايش", "هايم", "هاي", "ها")
_PERSIAN_IRREGULAR = {"زنان": "زن", "ديگران": "ديگر"}
_UYGHUR_ENDINGS = (
    "لارنيڭ", "لهرنيڭ", "لار", "لهر", "ليري", "نيڭ", "ني", "غا", "گه", "قا", "كه", "دا", "ده", "تا", "ته",
    "دين", "تين", "ديكي", "تيكي", "سي", "ي", "ه",
)  # fmt: skip
_TURKISH = re.compile(
    r"(?:(?P<many>l[ae]r)|)(?:[iu]m[iu]z|[iu]n[iu]z|s?[iu]|[iu][mn])?"
    r"(?:n?d[ae]n?|t[ae]n?|[dt][ae]ki|y?l[ae]|n?[iu]n|[yn]?[ae]|[yn]?[iu]|d[iu]r|t[iu]r)?"
)


def arabic(word: str) -> str:
    """An Arabic word without its article, its pronoun and its ending."""
    for prefix in ARABIC_PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and (len(rest) >= 3 or rest in _ARABIC_SHORT):
            word = rest
            break
    for pronoun in _ARABIC_PRONOUNS:
        if word.endswith(pronoun) and len(word) - len(pronoun) >= 3:
            word = word[: -len(pronoun)]
            if word.endswith("ت") and len(word) > 4:
                word = word[:-1]
            break
    before = ""
    while word != before:
        before = word
        for ending, kept in _ARABIC_ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= kept:
                word = word[: -len(ending)]
                if ending == "ه" and word.endswith("ت") and len(word) > 4:
                    word = word[:-1]
                break
    return word


def persian(word: str) -> str:
    """A Persian word without the endings of its plurals."""
    if word in _PERSIAN_IRREGULAR:
        return _PERSIAN_IRREGULAR[word]
    for ending in _PERSIAN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            word = word[: -len(ending)]
            break
    if word.endswith("يان") and len(word) > 5:
        return word[:-3] if word[-4] in "او" else word[:-2]
    for ending, kept in (("ان", 3), ("ات", 3), ("ين", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= kept:
            return word[: -len(ending)]
    return word


def uyghur(word: str) -> str:
    """An Uyghur word without the endings of plural, owner and case."""
    before = ""
    while word != before:
        before = word
        for ending in _UYGHUR_ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                word = word[: -len(ending)]
                break
    return word


def turkish(word: str) -> str:
    """A Turkish word without the endings of plural, owner and case."""
    if word.startswith("turkiye"):
        return "turkiye"  # else it would be a form of Türk
    before = ""
    while word != before:
        before = word
        for first in range(3, len(word)):
            found = _TURKISH.fullmatch(word, first)
            if found and first >= (3 if found.group("many") else 5 if len(word) - first < 2 else 4):
                word = word[:first]
                break
    return word


def arabic_openings(root: str) -> Sequence[str]:
    """What words with an Arabic stem begin with."""
    letters = ARABIC_LETTERS if len(root) > 3 else ""
    return [*dict.fromkeys(("", *letters, *ARABIC_PREFIXES))]
