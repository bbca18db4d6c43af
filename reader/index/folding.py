"""A word in the one form in which its spellings are equal: no case, accents, vowel points or width."""

import re
import unicodedata
from functools import lru_cache


def ranges_of(codes: list[int]) -> str:
    """Code points as the inside of a regular expression's class."""
    out: list[list[int]] = []
    for code in codes:
        if out and out[-1][1] == code - 1:
            out[-1][1] = code
        else:
            out.append([code, code])
    return "".join(f"{chr(low)}-{chr(high)}" for low, high in out)


# Marks that belong to a word though `\w` does not know them; the scripts above U+AC00 have few.
MARKS = ranges_of(
    [c for c in (*range(0x300, 0x2100), *range(0xA660, 0xAC00)) if unicodedata.category(chr(c))[0] == "M"]
)
MARKS += "\uff9e\uff9f"  # the half-width voicing marks, which NFKC joins to their letter
INSIDE = "\u00ad\u034f\u061c\u200c-\u200f\u2060\ufeff"
"""The soft hyphen, joiners and marks of direction: inside a word, and not of it."""
QUOTES = "'\u2018\u2019\u02b9\u02ba\u02bc\u02bb\u02be\u02bf\u05f3\u05f4`\u00b4\u2032\ua78c\uff07"
"""What is written as an apostrophe, the signs for ayn and hamza and the Hebrew geresh among them."""

_DROPPED = re.compile(
    # Breve and diaeresis make letters of their own of the Cyrillic и, у and і: й, ў, ї.
    "(?<![иу])\u0306|(?<!і)\u0308"
    "|[\u0300-\u0305\u0307\u0309-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    f"\u06d6-\u06ed\u093c\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f{INSIDE}{QUOTES}]"
)
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th",
        "ى": "ي", "ی": "ي", "ة": "ه", "ە": "ه", "ک": "ك", "ھ": "ه", "ہ": "ه", "ٱ": "ا", "ँ": "ं",
    }
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents, vowel points, width, joiners and apostrophes."""
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    wide = unicodedata.normalize("NFKC", word).casefold()
    bare = _DROPPED.sub("", unicodedata.normalize("NFD", wide)).translate(_LETTERS)
    digits = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in bare)
    return unicodedata.normalize("NFC", digits)
