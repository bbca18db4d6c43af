"""Persons shown by their neighbours: in a row with others, behind kin, behind an office and its body."""

from collections.abc import Iterable

from reader.extract.chunks import Block
from reader.extract.listed import HARD, PERSON, SOFT
from reader.extract.spans import Find
from reader.model.findings import EntityType

LONGEST = 4


def find(block: Block, known: Iterable[Find]) -> list[Find]:
    """Unknown names beside persons who are known, and behind `son of` or `head of the Body`."""
    words, out = block.words, list[Find]()
    if words.title_case or words.upper:
        return out
    known = list(known)
    people = [f for f in known if f.type is EntityType.PERSON]
    taken = {k for f in known for k in range(f.i, f.j)}
    out += _kin(block, taken) + _officers(block, known, taken)
    for one in [*people, *out]:
        taken.update(range(one.i, one.j))
    for one in [*people, *out]:
        if one.j - one.i > 1 or one.rule.startswith("“"):
            more = _row(block, one, taken)
            taken.update(k for find in more for k in range(find.i, find.j))
            out += more
    return out


def _row(block: Block, one: Find, taken: set[int]) -> list[Find]:
    """The unknown names that a row of names goes on with, and with which it begins."""
    words, out = block.words, list[Find]()
    j = one.j
    while (i := _next(block, j)) and (end := _run(block, i, taken)) and _row_goes_on(block, end):
        out.append(block.named(i, end, EntityType.PERSON, "in a row with persons", False, PERSON))
        j = end
    out += _between(block, j, taken)
    i = one.i
    joined = words.low(i - 1) == "and" and words.gap[i] == " " and i > 1
    end = i - 1 if joined else i
    before = i > 1 and (joined or words.gap[i] == ", ")
    start = _back(block, end, taken) if before and words.gap[end] in {" ", ", "} else end
    if end - start > 1 or (end - start == 1 and joined and words.word[start] in block.lists.given):
        out.append(block.named(start, end, EntityType.PERSON, "in a row with persons", False, PERSON))
    return out


def _between(block: Block, j: int, taken: set[int]) -> list[Find]:
    """`Ana Bel, Oddav, Ilvant and Oto Kem`: single words of a row that ends with a person."""
    words, out = block.words, list[Find]()
    while (i := _next(block, j)) and _free(block, i, taken) and not words.initial[i] and len(out) < LONGEST:
        if words.bare(i + 1) and block.name_word(i + 1):
            return []
        out.append(block.named(i, i + 1, EntityType.PERSON, "in a row with persons", False, PERSON))
        j = i + 1
    return out if out and i in taken and words.cap(i) and i not in block.over else []


def _next(block: Block, j: int) -> int:
    """The first word of the next name of the row behind word j - 1; 0 when the row ends there."""
    words = block.words
    if j + 1 < len(words.word) and words.gap[j] == ", " and words.word[j].isdigit():
        j += 1  # an age
    if j + 1 >= len(words.word):
        return 0
    if words.low(j) in {"and", "or"} and words.gap[j] in {" ", ", "} and words.gap[j + 1] == " ":
        return j + 1
    return j if words.gap[j] in {", ", "; "} else 0


def _row_goes_on(block: Block, j: int) -> bool:
    """Behind a further name stands what ends or continues a row, not a noun or an apposition of a place."""
    words = block.words
    if j >= len(words.word) or words.gap[j] != " ":
        return True
    return words.low(j) in block.lists.cues["function"] or words.low(j) in block.lists.cues["said"]


def _run(block: Block, i: int, taken: set[int]) -> int:
    """Behind the two to four unknown words from i on; 0 when there are fewer or more."""
    j = i
    while j < len(block.words.word) and j - i <= LONGEST and _free(block, j, taken):
        if j > i and not block.words.spaced(j) and block.words.gap[j] not in {"-", "‑"}:
            break
        j += 1
    whole = 1 < j - i <= LONGEST
    more = j < len(block.words.word) and block.words.bare(j) and block.name_word(j)
    return j if whole and not more else 0


def _back(block: Block, j: int, taken: set[int]) -> int:
    """The first of the unknown words that end before word j; j itself when the run is no name."""
    i = j
    while i > 0 and j - i <= LONGEST and _free(block, i - 1, taken) and (i == j or block.words.spaced(i)):
        i -= 1
    more = i > 0 and block.words.bare(i) and (block.name_word(i - 1) or i - 1 in taken)
    joined = block.words.low(j) == "and" and j - i > 1
    opens = i == j or (block.words.initial[i] and not joined and j - i < 2)
    return j if more or opens or j - i > LONGEST else i


def _free(block: Block, i: int, taken: set[int]) -> bool:
    """Word i is capitalised, and nothing is known of it."""
    words = block.words
    if i in taken or not block.name_word(i) or block.common(i) or (words.word[i].isupper() and i):
        return False
    listed = block.over.get(i)
    return listed is None or listed.rank >= SOFT


def _kin(block: Block, taken: set[int]) -> list[Find]:
    """`son of Odo and Ilva`: the names of kin, of one word too."""
    words, kin, out = block.words, block.lists.cues["kin"], list[Find]()
    for k in () if kin.isdisjoint(words.bag) else range(1, len(words.word) - 1):
        if words.word[k] != "of" or words.word[k - 1] not in kin:
            continue
        i = k + 1
        while i and i < len(words.word) and words.gap[i] == " ":
            j = i
            while j < len(words.word) and j - i < LONGEST and _free(block, j, taken):
                if j > i and not words.spaced(j):
                    break
                j += 1
            if j == i:
                break
            out.append(block.named(i, j, EntityType.PERSON, f"“{words.word[k - 1]} of” before", True, PERSON))
            i = j + 1 if words.low(j) == "and" and words.gap[j] == " " else 0
    return out


def _officers(block: Block, known: Iterable[Find], taken: set[int]) -> list[Find]:
    """`deputy head of the Harbour Board Ilva Kem`: a name right behind a body and an office of it."""
    words, out = block.words, list[Find]()
    for body in known:
        if body.type is not EntityType.ORG or body.rank > HARD or not words.spaced(body.j):
            continue
        near = range(max(0, body.i - 4), body.i)
        office = any(words.low(k) in block.lists.cues["role"] for k in near)
        end = _run(block, body.j, taken) if office and words.low(body.i - 1) in {"of", "the"} else 0
        if end:
            rule = "office and body before"
            out.append(block.named(body.j, end, EntityType.PERSON, rule, False, PERSON))
    return out
