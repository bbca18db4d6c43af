"""The stem of an English word (Porter 2)."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from whoosh.lang import porter2

_porter2: Callable[[str], str] = porter2.stem

# Porter 2 leaves these forms apart from their word.
_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "peopl", "dying": "die", "lying": "lie",
    "tying": "tie", "mice": "mous", "feet": "foot", "lives": "life", "wives": "wife", "knives": "knife",
    "thieves": "thief", "halves": "half", "crises": "crisi", "analyses": "analysi", "bases": "basi",
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word; a word of other letters than a-z is its own stem."""
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return word
    return _IRREGULAR.get(word) or _porter2(word)


def odd_forms(root: str) -> Sequence[str]:
    """The forms of a stem that do not begin as it does: `women` for `woman`."""
    return [word for word, other in _IRREGULAR.items() if other == root]
