"""Bodies shown by neither list nor head noun: `the rights group X`, `a researcher at X`, `X, a charity`."""

from reader.extract.chunks import Block
from reader.extract.listed import HARD, PERSON
from reader.extract.spans import Find
from reader.model.findings import EntityType


def unknown_bodies(block: Block, taken: set[int]) -> list[Find]:
    """Names behind `the rights group` or `a researcher at` that neither list nor head noun shows."""
    words, cues, out = block.words, block.lists.cues, list[Find]()
    if words.title_case or words.upper:
        return []
    for i in range(len(words.word)):
        if i in taken or not block.name_word(i):
            continue
        noun = words.word[i - 1] if i else ""
        at = i - 2 if words.low(i - 1) == "the" else i - 1
        near = {words.low(k) for k in range(max(0, at - 5), at)}
        if _apposed_body(block, i):
            rule = "apposition behind"
        elif _after_outlets(block, out, i):
            rule = "further one of several"
        elif words.gap[i] not in {" ", " “"} or i - 1 in taken:
            continue
        elif noun in cues["org_noun"]:
            rule = f"“{noun}” before"
        elif words.low(at) == "at" and near & cues["affiliation"]:
            rule = "where somebody teaches or works"
        else:
            continue
        j = i + 1
        while j < len(words.word) and j not in taken and words.bare(j):
            k = j
            while k < len(words.word) and words.word[k] in cues["foreign"] and words.bare(k):
                k += 1
            if k >= len(words.word) or not block.name_word(k) or not words.bare(k):
                break
            j = k + 1
        listed = block.over.get(i)
        if (
            (listed is not None and listed.j >= j)
            or words.word[i] in block.lists.given
            or (words.bare(j) and j in taken)
        ):
            continue
        if (words.gap[j] == " " and words.low(j) in cues["role"]) or (j == i + 1 and block.common(i)):
            continue
        out.append(block.named(i, j, EntityType.ORG, rule, False, PERSON))
    return out


def _after_outlets(block: Block, out: list[Find], i: int) -> bool:
    """`the newspapers X and Y`: word i follows a body that was found behind a plural."""
    words = block.words
    if not out or not out[-1].rule.endswith("s” before"):
        return False
    return (out[-1].j == i and words.gap[i] == ", ") or (out[-1].j == i - 1 and words.low(i - 1) == "and")


def apposed(block: Block) -> list[Find]:
    """`Red Falcon, an armed group that …`: several capitalised words with a body's noun in apposition."""
    words, out, i = block.words, [], 0
    while i < len(words.word):
        j = i + 1
        if not words.word[i][0].isupper() or not block.name_word(i) or words.title_case or words.upper:
            i += 1
            continue
        while words.bare(j) and block.name_word(j):
            j += 1
        personal = words.word[i] in block.lists.given or words.word[i] in block.lists.cues["honorific"]
        whole = block.over.get(i)
        listed = whole is not None and whole.j >= j
        if j - i > 1 and not personal and not listed and not words.initial[i + 1]:
            noun = words.low(i - 1) if words.gap[i] == " " else ""
            if words.gap[j] == " " and words.low(j) in block.lists.cues["behind_noun"]:
                out += _called(block, i, j)
            elif _noun_behind(block, j):
                out.append(block.named(i, j, EntityType.ORG, "apposition behind", False, HARD))
            elif (
                noun in block.lists.cues["org_noun"] and whole is not None and whole.type is EntityType.PLACE
            ):
                out.append(block.named(i, j, EntityType.ORG, f"“{noun}” before", False, HARD))
        i = j
    return out


def _called(block: Block, i: int, j: int) -> list[Find]:
    """`Red Falcon newspaper`: words i to j without the nationality before them, if anything else is left."""
    words = block.words
    while i < j and (find := block.over.get(i)) is not None and find.type is EntityType.GROUP:
        i = find.j
    if i >= j or (j == i + 1 and (i in block.over or words.initial[i])) or block.cue("title_word", i):
        return []
    if all(k in block.over and block.over[k].type is EntityType.PLACE for k in range(i, j)):
        return []
    return [block.named(i, j, EntityType.ORG, f"“{words.low(j)}” behind", False, HARD)]


def _noun_behind(block: Block, j: int) -> bool:
    """`, an armed group` stands before word j + 1, and is not a person's office (`, a group leader`)."""
    words = block.words
    if j >= len(words.word) or words.gap[j] != ", " or words.low(j) not in {"a", "an"}:
        return False
    for k in range(j + 1, min(j + 6, len(words.word))):
        if not words.bare(k):
            return False
        if words.word[k] in block.lists.cues["org_noun"]:
            return not words.bare(k + 1) or words.word[k + 1] in _NOUN_ENDS
    return False


_NOUN_ENDS = frozenset(
    {"that", "which", "based", "in", "with", "led", "linked", "for", "run", "close", "founded"}
)


def _apposed_body(block: Block, i: int) -> bool:
    """`Xyz, a rights group`: one unknown word with a body's noun in apposition."""
    words = block.words
    if block.common(i) or i in block.over or (i and words.bare(i) and block.name_word(i - 1)):
        return False
    return _noun_behind(block, i + 1)
