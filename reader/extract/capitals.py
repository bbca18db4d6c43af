"""Which capitalised words of a block may be part of a name."""

from reader.extract.spans import Words
from reader.extract.wordlists.loader import Lists

_ARABIC = frozenset({"At", "As", "An"})
"""Articles of Arabic names that are English words too (`At-Velma`)."""


def name_words(words: Words, lists: Lists) -> list[int]:
    """The words that are capitalised and no day, month or small word: they may be part of a name."""
    calendar, small = lists.cues["calendar"], lists.cues["function"]
    inside = lists.cues["function_in_names"]
    word, low = words.word, words.lower
    return [
        i
        for i in words.caps
        if (word[i] not in calendar or _inner_month(words, i, lists.cues["role"]))
        and (
            low[i] not in small
            or word[i] == "US"
            or (not words.initial[i] and low[i] in inside)
            or (word[i] in _ARABIC and words.gap[i + 1] in {"-", "‑"} and i + 1 in words.caps)
            or (
                word[i] in _ARABIC
                and i
                and words.gap[i] == " "
                and words.gap[i + 1] != "-"
                and not low[i - 1][0].isdigit()
                and words.cap(i - 1)
            )
            or (len(word[i]) == 1 and words.gap[i + 1] == ". " and i > 0 and words.gap[i] == " ")
        )
    ]


def _inner_month(words: Words, i: int, roles: frozenset[str]) -> bool:
    """`Ana May Bel`: a month's name between two other words in capitals is part of a person's."""
    if (
        words.word[i] == "Jan"
        and 0 < i < len(words.word) - 1
        and words.gap[i + 1] == " "
        and words.cap(i + 1)
    ):
        return words.low(i - 1) in roles
    if (
        words.word[i] not in {"May", "April", "June", "August", "Mar", "Jun"}
        or not 0 < i < len(words.word) - 1
    ):
        return False
    return words.gap[i] == words.gap[i + 1] == " " and words.cap(i - 1) and words.cap(i + 1)
