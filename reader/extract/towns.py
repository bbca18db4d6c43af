"""Small towns of the countries that an article names: too like other names for the main lists."""

from collections.abc import Iterable

from reader.extract.chunks import Block
from reader.extract.listed import SOFT
from reader.extract.spans import Find
from reader.extract.wordlists.loader import towns
from reader.model.findings import EntityType

RULE = "town of a country that the article names"
LONGEST = 4


def known(form: str, countries: Iterable[str]) -> str:
    """The country that has a town of that name; empty when none of them has."""
    return next((code for code in countries if form in towns(code)), "")


def find(block: Block, countries: frozenset[str], taken: set[int]) -> list[Find]:
    """Towns that no other rule has found, each a whole run of capitalised words."""
    words, out, behind = block.words, list[Find](), 0
    if words.upper or not countries:
        return out
    lands = sorted(countries)
    for i in block.capital:
        if i < behind or i in taken or not _begins(block, i, taken):
            continue
        if words.lower[i] in block.lists.words and not (words.bare(i + 1) and words.cap(i + 1)):
            continue
        for j in range(min(_end(block, i, taken), i + LONGEST), i, -1):
            code = known(words.slice(i, j), lands) if _ends(block, j, taken) else ""
            if code and _stands(block, i, j):
                name = words.slice(i, j)
                out.append(Find(i, j, EntityType.PLACE, name, RULE, False, SOFT, (code,), "", True))
                behind = j
                break
    return out


def _end(block: Block, i: int, taken: set[int]) -> int:
    """Behind the run of words that can be one name with word i."""
    words, j = block.words, i + 1
    while j < len(words.word) and j not in taken and words.bare(j) and (words.cap(j) or _joins(block, j)):
        j += 1
    return j


def _joins(block: Block, j: int) -> bool:
    return block.words.bare(j + 1) and block.words.cap(j + 1)


def _begins(block: Block, i: int, taken: set[int]) -> bool:
    """No capitalised word that could belong to the name stands right before."""
    words = block.words
    if i == 0 or not words.spaced(i):
        return not (i and words.gap[i] in {"-", "‑"} and words.cap(i - 1))
    before = words.word[i - 1]
    return not block.name_word(i - 1) or before in block.lists.cues["compass"] or before in _NOUNS


_NOUNS = frozenset({"District", "County", "Township", "Province", "Village", "Town", "City", "Barangay"})


def _ends(block: Block, j: int, taken: set[int]) -> bool:
    """No capitalised word that could belong to the name stands right behind."""
    words = block.words
    behind = j < len(words.word) and words.gap[j] in {" ", "-", "‑"} and block.name_word(j)
    return not behind or words.word[j] in _NOUNS


def _stands(block: Block, i: int, j: int) -> bool:
    """What stands around does not speak for a person, and a single word has a sign of a place."""
    words, cues = block.words, block.lists.cues
    before = words.low(i - 1) if i and words.gap[i] == " " else ""
    placed = before in cues["locative"] or words.gap[j] == ", " or before in {"and", "of"}
    if before in cues["role"] or before in cues["kin"] or words.low(j) in cues["said"]:
        return False
    if words.gap[i] == ". " and words.word[i - 1] in cues["honorific"]:
        return False
    if j == i + 1:
        word = words.word[i]
        if len(word) < 4 or block.common(i) or word.isupper() or words.title_case:
            return False
        if block.lists.personal(word):
            return before in cues["locative_strong"]
        return placed or not words.initial[i]
    return not block.lists.personal(words.word[i]) or before in cues["locative"]
