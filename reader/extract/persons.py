"""Persons: by title, given name, role, speech and apposition; then by what is left of their names."""

import re
from collections.abc import Iterable

from reader.extract import evidence
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
    behind = 0
    for i in words.caps:
        if i >= behind and i not in blocked:
            found = _incumbent(block, i) or _at(block, i, blocked) or _alias(block, i, out)
            if found is not None:
                out.append(found)
                behind = found.j
    return out


def _incumbent(block: Block, i: int) -> Find | None:
    """`the Dalai Lama`: an office that is the name of its one holder."""
    words = block.words
    if words.word[i] in _HELD and words.word[i + 1 : i + 2] == ["Lama"] and words.spaced(i + 1):
        return block.named(i, i + 2, EntityType.PERSON, "office of one holder", True, PERSON)
    return None


_HELD = frozenset({"Dalai", "Panchen"})


def _alias(block: Block, i: int, out: list[Find]) -> Find | None:
    """`Ana Bel, known as Nita`: a further name of the person just named."""
    if not out or i - out[-1].j > _ASIDE or not evidence.known_as(block, i):
        return None
    if not block.words.word[i].istitle() or not evidence.said_of(block, out[-1].j, i):
        return None
    return Find(i, i + 1, EntityType.PERSON, out[-1].name, FURTHER, False, PERSON)


FURTHER = "“known as” before"


_ASIDE = 20
"""So many words may stand between a person and a further name (`, an officer who is known as Nita`)."""


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
    if find is not None and find.rank < SOFT and not block.lists.personal(word):
        joined = words.gap[i] in {"-", "‑"} and words.low(i - 1) in block.lists.cues["particle"]
        inner = joined or (i > 0 and find.rule == "region list" and words.spaced(i) and words.cap(i - 1))
        titled = find.j == i + 1 and _title_before(block, i).lower() in block.lists.cues["honorific_only"]
        if not (inner or titled or _outranked(block, i, find)):
            return False
    plain = len(word) == 1 or not word.isupper() or words.upper or "." in word
    return plain or _capital_surname(block, i)


def _outranked(block: Block, i: int, find: Find) -> bool:
    """`his nephew, Aldrun Kemo`, `Sami Aldruni Kemo`: a listed name is part of a person's full name."""
    words = block.words
    if find.j != i + 1 or not words.spaced(i + 1) or not block.name_word(i + 1) or i + 1 in block.over:
        return False
    if find.type is EntityType.GROUP:
        between = i > 0 and words.spaced(i) and words.word[i - 1] in block.lists.given
        if between:
            return block.lists.personal(words.word[i + 1]) and not words.title_case
        return find.rule == "nationality list" and not block.common(i + 1) and _aged(block, i + 2)
    role = evidence.role_before(block, i) and words.gap[i] == ", " and not block.common(i + 1)
    return bool(role) and find.type is EntityType.PLACE and not words.title_case


def _aged(block: Block, j: int) -> bool:
    """`, 22,` or `, a 22-year-old` stands before word j."""
    words = block.words
    if j + 1 >= len(words.word) or words.gap[j] != ", ":
        return False
    at = j + 1 if words.low(j) in {"a", "an", "aged"} else j
    if not words.word[at].isdigit() or len(words.word[at]) != 2:
        return False
    return at > j or words.gap[at + 1][:1] == ","


def _capital_surname(block: Block, i: int) -> bool:
    """`Ms. ODA Mika`, `Rosa DIALL`: a family name in capitals behind a title or a given name."""
    words, lists = block.words, block.lists
    word = words.word[i]
    if not 1 < len(word) < 16 or i in block.over or word in lists.cues["not_org"]:
        return False
    if _title_before(block, i).lower() in lists.cues["honorific_only"]:
        return block.name_word(i + 1) and words.spaced(i + 1) and not words.word[i + 1].isupper()
    return (
        i > 0
        and words.spaced(i)
        and words.word[i - 1] in lists.given
        and not words.gap[i + 1].startswith(")")
    )


def _end(block: Block, i: int, blocked: set[int]) -> int:
    """Behind the run of name words that begins with word i."""
    words, lists = block.words, block.lists
    j = i + 1
    while j < len(words.word) and j - i < MOST:
        aside = evidence.nickname(block, j)
        if aside and _word_of_name(block, j + aside, blocked):
            j += aside + 1
            continue
        if words.gap[j + 1] == "/" and _descent(block, j) and _word_of_name(block, j + 2, blocked):
            j += 3
            continue
        if not words.spaced(j) and words.gap[j] not in {"-", "‑"} and not _ayn(block, j):
            break
        small = (
            words.gap[j] in {"-", "‑"}
            and words.word[j].isalpha()
            and not words.cap(j)
            and words.low(j) not in lists.words
        )
        if small or (_ROMAN.match(words.word[j]) and words.spaced(j)):
            j += 1
            continue
        if _word_of_name(block, j, blocked):
            apart = words.word[j] in lists.cues["particle_cap"] or words.word[j] in lists.cues["calendar"]
            ordinary = block.common(j) and not apart and len(words.word[j]) > 1
            if ordinary and _inner(block, i, j):
                j += 1
                continue
            if ordinary and not lists.personal(words.word[j]):
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
        if _named_for_people(block, i, j):
            return j + 1
        k = j
        while k < len(words.word) and words.word[k] in lists.cues["particle"] and _small(block, k):
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


def _descent(block: Block, j: int) -> bool:
    """Words j and j + 1 are the `a/l`, `a/p`, `s/o` or `d/o` of a name: child of."""
    words = block.words
    if not words.spaced(j) or j + 2 >= len(words.word) or words.gap[j + 1] != "/":
        return False
    return words.low(j) + words.low(j + 1) in {"al", "ap", "so", "do"} and words.spaced(j + 2)


def _ayn(block: Block, j: int) -> bool:
    """The mark before word j is a letter of an Arabic name (`Sami ‘Abdin`), not an opening quotation."""
    words = block.words
    if words.gap[j] not in {" ‘", "-‘"} or not words.cap(j):
        return False
    return not any("’" in words.gap[k] for k in range(j + 1, min(j + 6, len(words.gap))))


def _small(block: Block, k: int) -> bool:
    """Word k joins what stands around it; what is an English word too needs a hyphen (`as-Sadr`)."""
    words = block.words
    return words.bare(k) and (words.word[k] not in _ENGLISH or words.gap[k + 1] in {"-", "‑"})


_ENGLISH = frozenset({"as", "ad", "ben", "den", "do", "die"})


def _inner(block: Block, i: int, j: int) -> bool:
    """Word j, an ordinary word, stands inside a titled name: `Minister Lu Long Oddin`."""
    words = block.words
    if words.title_case or not _title_before(block, i) or not words.spaced(j + 1):
        return False
    return j == i + 1 and block.name_word(j + 1) and not block.common(j + 1) and not block.common(i)


def _named_for_people(block: Block, i: int, j: int) -> bool:
    """Word j, a people's name, is the family name of a person: no noun follows (`Sami Kashmiri said`)."""
    words, find = block.words, block.over.get(j)
    if find is None or find.type is not EntityType.GROUP or find.j != j + 1 or not words.spaced(j):
        return False
    first = words.word[i] in block.lists.given or not (block.common(i) or i in block.over or words.title_case)
    if not first or (words.initial[i] and block.common(i)):
        return False
    after = words.low(j + 1)
    cues = block.lists.cues
    return words.gap[j + 1] != " " or any(after in cues[kind] for kind in ("said", "function", "kin"))


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


def _at(block: Block, i: int, blocked: set[int]) -> Find | None:
    """The person whose name begins with word i, if the text shows that it is one."""
    words, lists = block.words, block.lists
    word = words.word[i]
    if not _word_of_name(block, i, blocked):
        return None
    title = _title_before(block, i)
    is_given = word in lists.given or (word == "Lama" and evidence.lama(block, i))
    if is_given and word in lists.cues["honorific"] and _named(block, i + 1):
        return None  # `Sultan Sami Odo`
    j = _end(block, i, blocked)
    if j > i + 1 and not title and words.low(i) in lists.cues["title_word"] and not is_given:
        return None
    if len(word) == 1 and j == i + 2 and evidence.initial_before(block, i):
        return block.named(i, j, EntityType.PERSON, "initial before", False, PERSON)
    if word in lists.cues["honorific"] and not is_given:
        return None
    if word.lower() in lists.cues["role"] and not is_given:
        return None
    count = j - i
    if count == 1:
        if evidence.ruler(block, i):
            return Find(i, j, EntityType.PERSON, word, f"“{words.low(j)}” behind", False, PERSON)
        rule = evidence.single(block, i, is_given)
        if rule and not title:
            return Find(i, j, EntityType.PERSON, word, rule, False, PERSON)
        kin = block.cue("kin", i - 1) and i not in block.over
        if (
            (is_given or kin or (i not in block.over and not word.isupper()))
            and not title
            and evidence.role_before(block, i)
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
    headed = word in lists.cues["place_head"] or word in lists.cues["org_head"]
    human = words.low(j) in {"who", "whose", "aged"} and not headed
    apposed = evidence.role_soon(block, j) or human
    shown = evidence.role_before(block, i) or (words.gap[j] == ", " and apposed)
    if common_first and not title and (not shown or block.common(j - 1)):
        return None
    if is_given and words.initial[i] and word.lower() in lists.words and words.low(i + 1) in lists.words:
        return None
    if any(words.word[k] in {"Majesty", "Highness", "Excellency", "Holiness"} for k in range(i, j)):
        return None
    rule, certain = evidence.evidence(block, i, j, title, is_given, family)
    if not rule:
        return None
    return block.named(i, j, EntityType.PERSON, rule, certain, PERSON)


def _named(block: Block, i: int) -> bool:
    """A given name and a further word of a name begin with word i."""
    words = block.words
    if not words.spaced(i) or words.word[i] not in block.lists.given:
        return False
    return words.spaced(i + 1) and block.name_word(i + 1)


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
