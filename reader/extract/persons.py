"""Persons: by title, given name, role, speech and apposition; then by what is left of their names."""

import re
from collections.abc import Iterable

from reader.extract.chunks import Block
from reader.extract.listed import HARD, PERSON, SOFT
from reader.extract.spans import Find
from reader.model.article import BlockKind
from reader.model.findings import EntityType

MOST = 6
_ROMAN = re.compile(r"[IVX]{1,5}$")


def find(block: Block, taken: Iterable[Find]) -> list[Find]:
    """Persons by their full name, or by a title and one name."""
    words = block.words
    if words.upper and words.kind is not BlockKind.BYLINE:
        return []
    blocked = {k for f in taken if f.rank <= HARD and not _titled_place(block, f) for k in range(f.i, f.j)}
    out: list[Find] = []
    i = 0
    while i < len(words.word):
        if words.word[i][0].isupper() and i not in blocked:
            found = _at(block, i, blocked)
            if found is not None:
                out.append(found)
                i = found.j
                continue
        i += 1
    return out


def _titled_place(block: Block, find: Find) -> bool:
    """`Mr. Santa Ana`: the name of a city behind a title is a person's."""
    return (
        find.type is EntityType.PLACE
        and _title_before(block, find.i).lower() in block.lists.cues["honorific_only"]
    )


def _word_of_name(block: Block, i: int, blocked: set[int]) -> bool:
    """Word i can be part of a person's name."""
    words = block.words
    if i >= len(words.word) or i in blocked or not block.name_word(i):
        return False
    word = words.word[i]
    find = block.over.get(i)
    inner = i > 0 and find is not None and find.rule == "region list" and words.spaced(i) and words.cap(i - 1)
    if (
        find is not None
        and not inner
        and find.rank < SOFT
        and word not in block.lists.given
        and word not in block.lists.family
    ):
        return False
    return len(word) == 1 or not word.isupper() or words.upper or "." in word


def _end(block: Block, i: int, blocked: set[int]) -> int:
    """Behind the run of name words that begins with word i."""
    words, lists = block.words, block.lists
    j = i + 1
    while j < len(words.word) and j - i < MOST:
        if not words.spaced(j) and words.gap[j] not in {"-", "‑"}:
            break
        small = words.gap[j] in {"-", "‑"} and not words.cap(j) and words.low(j) not in lists.words
        if small or (_ROMAN.match(words.word[j]) and words.spaced(j)):
            j += 1
            continue
        if _word_of_name(block, j, blocked):
            if block.common(j) and words.word[j] not in lists.given and words.word[j] not in lists.family:
                # An ordinary word can be a family name, right behind a given name and before the verb.
                ends = j + 1 >= len(words.word) or not words.spaced(j + 1) or not words.cap(j + 1)
                known = (
                    words.word[i] in lists.given
                    and ends
                    and not any(block.common(k) for k in range(i + 1, j))
                )
                if words.title_case or not known or words.word[j] in lists.cues["org_head"]:
                    break
                return j + 1
            j += 1
            continue
        k = j
        while k < len(words.word) and words.word[k] in lists.cues["particle"] and (words.bare(k)):
            k += 1
        if k > j and words.bare(k) and _word_of_name(block, k, blocked) and not block.common(k):
            j = k + 1
            continue
        break
    while j - i > 1 and (
        words.word[j - 1] in lists.cues["particle_cap"] or words.word[j - 1] in lists.cues["place_head"]
    ):
        j -= 1
    return j


def _title_before(block: Block, i: int) -> str:
    """The title or capitalised role right before word i; empty when there is none."""
    words = block.words
    if i == 0:
        return ""
    before = words.word[i - 1]
    near = words.bare(i) or (words.gap[i] == ". " and len(before) < 5)
    if near and before[0].isupper() and (before in block.lists.cues["honorific"]):
        return before
    if near and before[0].isupper() and before.lower() in block.lists.cues["role"] and words.gap[i] == " ":
        return before
    return ""


def _role_before(block: Block, i: int) -> str:
    """The role in lower case before word i, a comma allowed; empty when there is none."""
    words = block.words
    if i == 0 or words.gap[i] not in {" ", ", ", " “"}:
        return ""
    before = words.word[i - 1]
    return before if before in block.lists.cues["role"] else ""


def _at(block: Block, i: int, blocked: set[int]) -> Find | None:
    """The person whose name begins with word i, if the text shows that it is one."""
    words, lists = block.words, block.lists
    word = words.word[i]
    if not _word_of_name(block, i, blocked):
        return None
    title = _title_before(block, i)
    is_given = word in lists.given
    j = _end(block, i, blocked)
    if j > i + 1 and not title and words.low(i) in lists.cues["title_word"] and not is_given:
        return None
    if word in lists.cues["honorific"] and not is_given:
        return None
    if word.lower() in lists.cues["role"] and not is_given:
        return None
    count = j - i
    if count == 1:
        kin = block.cue("kin", i - 1) and i not in block.over
        if (
            (is_given or kin)
            and not title
            and _role_before(block, i)
            and words.gap[i] == " "
            and not block.common(i)
        ):
            return Find(i, j, EntityType.PERSON, word, f"role “{words.word[i - 1]}” before", False, PERSON)
        return _titled_single(block, i, title)
    soft = block.over.get(i)
    if (
        soft is not None
        and soft.i == i
        and soft.j == j
        and j - i > 1
        and soft.rank == SOFT
        and not title
        and not is_given
    ):
        return None
    family = word in lists.family and _short_run(block, i, j)
    common_first = block.common(i) and not is_given and word not in lists.family
    if common_first and not title:
        return None
    if is_given and words.initial[i] and word.lower() in lists.words and words.low(i + 1) in lists.words:
        return None
    if any(words.word[k] in {"Majesty", "Highness", "Excellency", "Holiness"} for k in range(i, j)):
        return None
    rule, certain = _evidence(block, i, j, title, is_given, family)
    if not rule:
        return None
    return block.named(i, j, EntityType.PERSON, rule, certain, PERSON)


def _short_run(block: Block, i: int, j: int) -> bool:
    """The words look like a Chinese, Korean or Vietnamese name: two or three short words."""
    words = block.words
    return j - i <= 4 and all(len(words.word[k]) <= 9 and k not in block.at for k in range(i + 1, j))


def _titled_single(block: Block, i: int, title: str) -> Find | None:
    """`Ms. Oda`: one name behind a title."""
    words = block.words
    if (
        not title
        or (block.common(i) and title.lower() not in block.lists.cues["honorific_only"])
        or title == "U"
    ):
        return None
    if (
        i in block.over
        and title.lower() not in block.lists.cues["honorific_only"]
        and not (
            block.over[i].rank == SOFT and title in {"President", "Judge", "Senator", "Minister", "Justice"}
        )
    ):
        return None
    if words.word[i] in block.lists.cues["honorific"] or words.low(i) in block.lists.cues["role"]:
        return None
    if i + 1 < len(words.word) and words.gap[i + 1] == " " and block.name_word(i + 1):
        return None
    if words.word[i].isupper() and not words.upper:
        return None
    return Find(i, i + 1, EntityType.PERSON, words.word[i], f"title “{title}” before", True, PERSON)


def _evidence(block: Block, i: int, j: int, title: str, is_given: bool, family: bool) -> tuple[str, bool]:
    """The rule that makes words i to j a person, and whether it is certain; empty when there is none."""
    words, cues = block.words, block.lists.cues
    if title:
        return f"title “{title}” before", True
    role = _role_before(block, i)
    if role:
        return f"role “{role}” before", True
    located = words.low(i - 1) in cues["locative_strong"] and words.gap[i] == " " if i else False
    place = words.low(j) in cues["place_noun"] and words.gap[j] == " "
    if place or (located and not is_given):
        return "", False
    if is_given:
        return "given name list", True
    if words.kind is BlockKind.BYLINE and words.low(i - 1) in {"by", "author", "and", ""}:
        return "byline", True
    if any(len(words.word[k]) == 1 for k in range(i + 1, j - 1)):
        return "initial in the middle", True
    if words.title_case:
        return "", False
    if any(words.word[k] in block.lists.given for k in range(i + 1, j)):
        return "given name list", True
    after = words.low(j)
    if words.low(i - 1) in {"the", "a", "an"} and words.gap[i] == " ":
        return "", False
    if words.gap[j] == " " and after in cues["said"]:
        known = all(k not in block.at for k in range(i, j))
        speaks = after in block.lists.cues["speaks"]
        if speaks or (known and not words.initial[i]):
            return f"“{after}” behind", speaks
    if words.gap[j] == ", " and (after in _APPOSED or after in cues["role"] or after.isdigit()):
        return "apposition behind", after in {"who", "aged", "whose"} or after.isdigit()
    if words.gap[j] == ", " and _role_soon(block, j):
        return "apposition behind", True
    if family:
        return "family name list", True
    if words.low(i - 1) == "by" and words.gap[i] == " " and not block.common(j - 1):
        return "“by” before", False
    if all(not block.common(k) and k not in block.over for k in range(i, j)) and not words.initial[i]:
        if block.cue("org_noun", i - 1):
            return "", False
        if words.low(i - 1) in {"the", "a", "an", "of", "from", "to", "at"} and words.gap[i] == " ":
            return "", False
        return "unknown name of several words", False
    return "", False


def _role_soon(block: Block, j: int) -> bool:
    """Within four words, and before a further comma, a role follows (`, East Coast director of`)."""
    words = block.words
    for k in range(j, min(j + 4, len(words.word))):
        if k > j and not words.bare(k):
            return False
        if words.word[k] in block.lists.cues["role"]:
            return True
    return False


_APPOSED = frozenset(["a", "an", "the", "who", "whose", "whom", "aged", "one", "another"])
