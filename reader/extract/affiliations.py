"""Bodies shown by neither list nor head noun: `the rights group X`, `a researcher at X`, `X, a charity`."""

from reader.extract.bags import bag
from reader.extract.chunks import Block
from reader.extract.evidence import body_called
from reader.extract.listed import HARD, PERSON
from reader.extract.spans import Find
from reader.model.findings import EntityType

OFFICER = "” and a name behind"


def unknown_bodies(block: Block, taken: set[int]) -> list[Find]:
    """Names behind `the rights group` or `a researcher at` that neither list nor head noun shows."""
    words, cues, out = block.words, block.lists.cues, list[Find]()
    if words.title_case or words.upper:
        return []
    for i in block.capital:
        if i in taken:
            continue
        named = i > 1 and words.word[i - 1] == "The" and words.gap[i - 1] in {" ", " “"}
        noun = words.word[i - 2] if named else words.word[i - 1] if i else ""
        noun = words.word[i - 2] if body_called(block, i) else noun
        at = i - 2 if words.low(i - 1) == "the" else i - 1
        if _apposed_body(block, i):
            rule = "apposition behind"
        elif _after_outlets(block, out, i):
            rule = "further one of several"
        elif _has_officer(block, i, taken):
            rule = f"“{words.word[i + 1]}{OFFICER}"
        elif words.gap[i] not in {" ", " “", ' "'} or i - 1 in taken:
            continue
        elif noun in cues["org_noun"]:
            rule = f"“{noun}” before"
        elif words.low(at) == "at" and not cues["affiliation"].isdisjoint(words.lower[max(0, at - 5) : at]):
            rule = "where somebody teaches or works"
        elif words.low(at) in {"for", "with", "at"} and words.low(at - 1) in _PRESS and i not in block.over:
            rule = f"“{words.low(at - 1)} {words.low(at)}” before"
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
        officer = words.gap[j] == " " and words.low(j) in cues["role"] and not rule.endswith("behind")
        if officer or (j == i + 1 and block.common(i) and not named):
            continue
        kind = EntityType.GROUP if rule == "apposition behind" and _of_people(block, j) else EntityType.ORG
        out.append(block.named(i, j, kind, rule, False, PERSON))
    return out


def _of_people(block: Block, j: int) -> bool:
    """`, an ethnic group`, `, a Berber group`: what stands behind word j - 1 tells a people, not a body."""
    words = block.words
    end = next((k for k in range(j, min(j + 6, len(words.word))) if words.word[k] in {"group", "tribe"}), j)
    return end > j and any(
        words.low(k) in _ETHNIC or (k in block.over and block.over[k].rule.startswith("list of peoples"))
        for k in range(j, end)
    )


_ETHNIC = bag("ethnic tribal indigenous nomadic minority linguistic religious")
_PRESS = bag("reporter journalist correspondent editor columnist photographer spokesperson writes reports")


def _has_officer(block: Block, i: int, taken: set[int]) -> bool:
    """`Ilvana spokesman Odo Kem`: word i is unknown, and an officer of it is named behind."""
    words = block.words
    if words.low(i + 1) not in _OFFICERS or words.gap[i + 1] != " " or i + 2 not in taken:
        return False
    alone = words.gap[i][-1:] in {" ", "("} and not (i and words.bare(i) and words.cap(i - 1))
    return alone and words.gap[i + 2] == " " and i not in block.over and not block.common(i)


_OFFICERS = bag(
    "chief spokesman spokeswoman spokesperson chairman chairperson chairwoman coordinator co-founder founder "
    "researcher member organiser organizer fighter"
)


def _after_outlets(block: Block, out: list[Find], i: int) -> bool:
    """`the newspapers X and Y`: word i follows a body that was found behind a plural."""
    words = block.words
    if not out or not out[-1].rule.endswith("s” before"):
        return False
    return (out[-1].j == i and words.gap[i] == ", ") or (out[-1].j == i - 1 and words.low(i - 1) == "and")


def apposed(block: Block) -> list[Find]:
    """`Red Falcon, an armed group that …`: several capitalised words with a body's noun in apposition."""
    words, out, behind = block.words, list[Find](), 0
    if words.title_case or words.upper:
        return out
    for i in block.capital:
        if i < behind:
            continue
        j = i + 1
        while words.bare(j) and block.name_word(j):
            j += 1
        personal = words.word[i] in block.lists.given or words.word[i] in block.lists.cues["honorific"]
        whole = block.over.get(i)
        listed = whole is not None and whole.j >= j
        agency = words.low(j) == "news" and words.low(j + 1) in {"agency", "portal", "site", "outlet"}
        rights = words.low(j) == "human" and words.low(j + 1) == "rights" and words.low(j + 2) in _GROUPS
        if (agency or rights) and words.gap[j] == " " and not personal and not listed and i not in block.over:
            if not words.initial[i] or not block.common(i) or (agency and j - i > 1):
                out.append(block.named(i, j, EntityType.ORG, f"“{words.low(j)} …” behind", False, HARD))
        elif j == i + 1 and not personal and not listed and words.low(j) in _PRINTED and words.gap[j] == " ":
            out += _called(block, i, j) if not block.common(i) else []
        if j - i > 1 and not personal and not listed and not words.initial[i + 1]:
            noun = words.low(i - 1) if words.gap[i] == " " else ""
            if words.gap[j] == " " and words.low(j) in block.lists.cues["behind_noun"]:
                out += _called(block, i, j)
            elif _noun_behind(block, j):
                out.append(block.named(i, j, EntityType.ORG, "apposition behind", False, HARD))
            elif noun in block.lists.cues["org_noun"] and (
                (whole is not None and whole.type is EntityType.PLACE)
                or words.word[j - 1] in block.lists.cues["place_head"]
            ):
                out.append(block.named(i, j, EntityType.ORG, f"“{noun}” before", False, HARD - 1))
        behind = j
    return out


_PRINTED = bag(
    "newspaper magazine website broadcaster weekly portal media outlet militiamen fighters militia"
)


_GROUPS = bag("group organisation organization center centre association movement network ngo watchdog")


def _called(block: Block, i: int, j: int) -> list[Find]:
    """`Red Falcon newspaper`: words i to j without the nationality before them, if anything else is left."""
    words = block.words
    while i < j and (find := block.over.get(i)) is not None and find.type is EntityType.GROUP:
        i = find.j
    if words.low(i) in {"pro", "anti"} and words.gap[i + 1] in {"-", "‑"}:
        return []  # `Pro-Aldrun fighters`
    opens = words.initial[i] and (block.common(i) or words.low(j) not in {"militiamen", "fighters"})
    if i >= j or (j == i + 1 and (i in block.over or opens)) or block.cue("title_word", i):
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
        if words.word[k] in block.lists.cues["role"]:
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
