"""A mixed set of queries for a library, drawn with a seed from its own words."""

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench import prose

EACH = 20
"""Queries of each kind."""

LETTERS = "abcdefghilmnoprstuw"


@dataclass(frozen=True, slots=True)
class Asked:
    """One query, in our language and in that of SQLite's FTS5."""

    kind: str
    ours: str
    sqlite: str
    typing: bool = False
    years: tuple[int, int] | None = None


def mixed(parts: Sequence[prose.Section]) -> list[Asked]:
    """Twelve kinds, EACH of each, shuffled."""
    dice = random.Random(prose.SEED)
    texts = [re.findall(r"[a-z]{2,}", part.text.lower()) for part in parts[:: max(1, len(parts) // 5000)]]
    held = Counter(word for text in texts for word in set(text))
    often = sorted((word for word in held if len(word) > 3), key=lambda word: (-held[word], word))
    common = often[5:150]
    middling = [word for word in often if 0.004 < held[word] / len(texts) < 0.05]
    rare = [word for word in often if len(word) > 4 and held[word] <= max(2, len(texts) // 1000)]
    any_word = common + middling

    def phrase() -> str:
        text = dice.choice([text for text in texts if len(text) > 20])
        at = dice.randrange(len(text) - 4)
        return f'"{" ".join(text[at : at + dice.choice((2, 3))])}"'

    def swapped(word: str) -> str:
        at = dice.randrange(1, len(word) - 2)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    def typed(letters: int) -> Asked:
        begun = dice.choice(LETTERS) if letters == 1 else dice.choice(any_word)[:letters]
        return Asked(f"{letters} letter{'s' * (letters > 1)} typed", begun, f"{begun}*", typing=True)

    def both(kind: str, ours: str, theirs: str) -> Asked:
        first, second = dice.choice(common), dice.choice(middling)
        return Asked(kind, f"{first} {ours}{second}", f'"{first}" {theirs} "{second}"')

    def word_and_beginning() -> Asked:
        word, begun = dice.choice(any_word), dice.choice(any_word)[: dice.choice((3, 4, 5))]
        return Asked("word, letters typed", f"{word} {begun}", f'"{word}" AND {begun}*', typing=True)

    def fuzzy() -> Asked:
        word = dice.choice([word for word in any_word if len(word) > 5])
        return Asked("fuzzy", f"{swapped(word)}~1", f'"{word}"')  # FTS5 has none: it is asked for the word

    def dated() -> Asked:
        word, year = dice.choice(any_word), dice.randint(1990, 2015)
        asked = f"{word} published:{year}..{year + 3}"
        return Asked("date range", asked, f'"{word}"', years=(year, year + 3))

    def exact(kind: str, text: str) -> Asked:
        return Asked(kind, text, text)

    kinds: list[Callable[[], Asked]] = [
        lambda: exact("rare word", f'"{dice.choice(rare)}"'),
        lambda: Asked("common word", word := dice.choice(common), f'"{word}"'),
        lambda: both("and", "", "AND"),
        lambda: both("or", "OR ", "OR"),
        lambda: both("not", "-", "NOT"),
        lambda: exact("phrase", phrase()),
        lambda: typed(1),
        lambda: typed(2),
        lambda: typed(3),
        word_and_beginning,
        fuzzy,
        dated,
    ]
    out = [kind() for kind in kinds for _ in range(EACH)]
    dice.shuffle(out)
    return out
