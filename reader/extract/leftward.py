"""How far a capitalised name reaches to the left of its head noun."""

from reader.extract.bags import bag
from reader.extract.chunks import MAX_WORDS, Block, entity_ends
from reader.model.findings import EntityType


def left(block: Block, h: int) -> int:
    """The first word of the capitalised run that ends with word h."""
    words, k, united = block.words, h, False
    while k > 0 and h - k < MAX_WORDS:
        if block.tail(k - 1) and block.joined(k) and block.name_word(k - 2):
            k -= 2
        elif block.joined(k) and block.name_word(k - 1):
            if _person_title(block, k - 1):
                break
            k -= 1
        elif (
            words.gap[k] == ") "
            and words.gap[k - 1] == " ("
            and block.name_word(k - 1)
            and block.name_word(k - 2)
        ):
            k -= 2
        elif (
            words.low(k - 1) in {"and", "&"}
            and words.bare(k)
            and block.name_word(k - 2)
            and (words.gap[k - 1] == " " or (words.gap[k - 1] == ", " and words.gap[k - 2] == ", "))
            and block.content(k - 2)
            and (block.content(k) or k < h)
            and not entity_ends(block, k - 2)
            and not _body_ends(block, k - 2)
            and not _body_begins(block, k)
        ):
            k, united = k - 2, True
        elif (
            united
            and words.gap[k] == ", "
            and block.name_word(k - 1)
            and block.content(k - 1)
            and not _is_head(block, k - 1)
        ):
            k -= 1
        elif _of_left(block, k) or _sons(block, k):
            k -= 2
        elif _form_before(block, k, h) or _initial_before(block, k):
            k -= 1
        else:
            break
    if k < h and words.gap[k] in {"-", "‑"} and words.low(k - 1) in _ARABIC and k > 0:
        return k - 1  # `al-Velma Hospital`
    return _trim(block, k, h)


_ARABIC = bag("al el an ar as ash at ad az")
"""Articles that a hyphen joins to an Arabic name."""


def _form_before(block: Block, k: int, h: int) -> bool:
    """`Velmar Pulp Co. Ltd.`, `Velmar Pulp, Inc.`: what stands before the form of a firm that is word h."""
    words = block.words
    if k != h or words.word[h] not in FORMS or not block.name_word(k - 1):
        return False
    return words.gap[k] == ", " or (words.gap[k] == ". " and words.word[k - 1] in {"Co", "Pvt", "Pty"})


FORMS = bag("Corp Inc Ltd Plc PLC LLC LLP GmbH Co Bros Bhd")
"""How firms end."""


def _sons(block: Block, k: int) -> bool:
    """`Velmar and Sons, Inc.`: word k closes the name of a family's firm."""
    words = block.words
    return words.word[k] == "Sons" and words.low(k - 1) == "and" and words.bare(k) and block.name_word(k - 2)


def _initial_before(block: Block, k: int) -> bool:
    """`J. Kemo & Sons`: word k follows an initial, and no name stands before that."""
    words = block.words
    initial = words.gap[k] == ". " and len(words.word[k - 1]) == 1 and words.cap(k - 1)
    return initial and block.name_word(k) and words.gap[k - 1] == " " and not words.cap(k - 2)


def _of_left(block: Block, k: int) -> bool:
    """`Freedom of Expression Institute`: before word k stand `of` and a word with which such names begin."""
    words = block.words
    of = k > 1 and words.low(k - 1) == "of" and words.bare(k) and words.bare(k - 1)
    return of and words.word[k - 2] in _FIRST


_FIRST = frozenset(
    [
        "Freedom",
        "Rule",
        "Right",
        "Voice",
        "Friends",
        "Mothers",
        "Light",
        "Hope",
        "Voices",
        "Prevention",
        "Protection",
        "Elimination",
        "Suppression",
        "Regulation",
    ]
)


def _is_head(block: Block, i: int) -> bool:
    """Word i is the head noun of a body, so that a comma behind it ends a name."""
    return block.words.word[i] in block.lists.cues["org_head"]


def _body_ends(block: Block, i: int) -> bool:
    """`Border Police and Harbour Bureau`: a body of its own ends with word i, before `and`."""
    return _is_head(block, i) and i > 0 and block.joined(i) and block.name_word(i - 1)


def _body_begins(block: Block, k: int) -> bool:
    """`Harbour Rights and Velmar Rights Watch`: a listed body of several words begins with word k."""
    find = block.at.get(k)
    return find is not None and find.type is EntityType.ORG and find.j - find.i > 1


def _person_title(block: Block, i: int) -> bool:
    """Word i is a person's title before a name (`President`), not part of a body's name."""
    word = block.words.word[i]
    return word in {"Mr", "Mrs", "Ms", "Dr"} or (block.words.gap[i + 1] == ". " and len(word) < 4)


def _trim(block: Block, k: int, h: int) -> int:
    """Drop what opens the sentence but not the name."""
    words = block.words
    while k < h and (
        (block.cue("function", k) and not block.name_word(k))
        or (words.initial[k] and words.low(k) in _OPENERS)
        or words.word[k] in {"NGO", "NGOs"}
        or (words.gap[k] in {"-", "‑"} and words.low(k - 1) in {"pro", "anti", "ex"})
    ):
        k += 1
    return k


_OPENERS = bag("earlier separately additionally similarly instead first second third last next")
