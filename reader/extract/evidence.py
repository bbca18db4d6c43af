"""What in the text around shows that capitalised words are a person's name."""

from reader.extract.chunks import Block
from reader.model.article import BlockKind


def role_before(block: Block, i: int) -> str:
    """The role in lower case before word i, a comma allowed; empty when there is none."""
    words, roles = block.words, block.lists.cues["role"]
    if i == 0 or words.gap[i] not in {" ", ", ", " “", " – ", ": "}:
        return ""
    before = words.word[i - 1]
    several = before[-1:] == "s" and before[:-1] in roles
    return before if before in roles or several else ""


def nickname(block: Block, j: int) -> bool:
    """Word j is a nickname in quotation marks or brackets inside a name: `Ana “Nita” Bel`."""
    words = block.words
    if not 0 < j < len(words.word) - 1 or not words.cap(j) or not block.name_word(j + 1):
        return False
    return (words.gap[j], words.gap[j + 1]) in _MARKS


_MARKS = frozenset({(" “", "” "), (' "', '" '), (" ‘", "’ "), (" '", "' "), (" (", ") "), (" «", "» ")})


def evidence(block: Block, i: int, j: int, title: str, is_given: bool, family: bool) -> tuple[str, bool]:
    """The rule that makes words i to j a person, and whether it is certain; empty when there is none."""
    words, cues = block.words, block.lists.cues
    if title:
        headline = words.title_case and any(block.content(k) for k in range(i, j))
        return ("", False) if headline else (f"title “{title}” before", True)
    role = role_before(block, i)
    if role and (words.gap[i] != ": " or not block.common(i)):
        return f"role “{role}” before", True
    near = i > 0 and words.gap[i] == " "
    located = near and (words.low(i - 1) in cues["locative_strong"] or words.low(i - 1) == "at")
    place = words.low(j) in cues["place_noun"] and words.gap[j] == " "
    if place or (located and not is_given):
        return "", False
    if is_given:
        inside = near and words.low(i - 1) == "in" and words.low(i - 2) not in _BELIEVE
        genitive = words.gap[j][:2] in {"'s", "’s"}
        return ("", False) if inside and not genitive else ("given name list", True)
    if words.kind is BlockKind.BYLINE and words.low(i - 1) in {"by", "author", "and", ""}:
        return "byline", True
    if any(len(words.word[k]) == 1 and words.cap(k) for k in range(i + 1, j - 1)):
        return "initial in the middle", True
    if any(nickname(block, k) for k in range(i + 1, j - 1)):
        return "nickname in the middle", True
    if near and words.low(i - 1) == "by" and words.low(i - 2) in _CREDITED and not block.common(j - 1):
        return "credit", True
    if words.title_case:
        return "", False
    if any(words.word[k] in block.lists.given for k in range(i + 1, j)):
        return "given name list", True
    return _around(block, i, j, near, family)


def _around(block: Block, i: int, j: int, near: bool, family: bool) -> tuple[str, bool]:
    """`evidence` by the words before and behind names that no list knows."""
    words, cues = block.words, block.lists.cues
    after = words.low(j)
    if words.low(i - 1) in {"the", "a", "an"} and near:
        return "", False
    if words.word[i] in {"La", "Las", "Los", "El", "Les"} and after not in cues["speaks"]:
        return "", False
    unknown = all(not block.common(k) and k not in block.over for k in range(i, j))
    if words.gap[j] == " " and after in cues["said"]:
        known = all(k not in block.at for k in range(i, j))
        speaks = after in block.lists.cues["speaks"]
        if speaks or (known and not words.initial[i]):
            return f"“{after}” behind", speaks
        if unknown and after in cues["personal_verb"]:
            return f"“{after}” behind", False
    if words.gap[j] == ", " and (after in _APPOSED or after in cues["role"] or after.isdigit()):
        return "apposition behind", after in {"who", "aged", "whose"} or after.isdigit()
    if words.gap[j] == ", " and words.low(j) in {"also", "better"} and words.low(j + 1) == "known":
        return "“known as” behind", True
    if words.gap[j] == ", " and _role_soon(block, j):
        return "apposition behind", True
    if family:
        return "family name list", True
    if words.low(i - 1) == "by" and near and not block.common(j - 1):
        return "“by” before", False
    two = words.low(i - 2)
    if near and words.low(i - 1) == "of" and two in cues["person_of"] and not block.common(j - 1):
        return f"“{two} of” before", False
    if unknown and (
        words.low(j - 1).endswith(block.lists.endings) or block.lists.personal(words.word[j - 1])
    ):
        return "ending of family names", False
    if unknown and not words.initial[i]:
        if block.cue("org_noun", i - 1) or (words.bare(i) and words.cap(i - 1)):
            return "", False
        if words.low(i - 1) in {"the", "a", "an", "of", "from", "to", "at"} and near:
            return "", False
        return "unknown name of several words", False
    return "", False


def _role_soon(block: Block, j: int) -> bool:
    """Within four words, and before a further comma, a role follows (`, East Coast director of`)."""
    words = block.words
    for k in range(j, min(j + 4, len(words.word))):
        if k > j and not words.bare(k):
            return False
        if words.low(k) in block.lists.cues["role"]:
            return True
    return False


_CREDITED = frozenset(
    {"reporting", "editing", "writing", "edited", "written", "compiled", "translated", "photo", "photograph"}
)
_BELIEVE = frozenset(
    ["confidence", "faith", "trust", "believe", "believed", "interest", "interested", "culminating"]
)
_APPOSED = frozenset(["a", "an", "the", "who", "whose", "whom", "aged", "one", "another"])
_RULES = frozenset({"regime", "administration", "presidency", "dictatorship", "junta", "era"})


def ruler(block: Block, i: int) -> bool:
    """Word i, before `regime`, is a name that no list holds: whose regime it is."""
    words = block.words
    if words.low(i + 1) not in _RULES or words.gap[i + 1] != " " or words.title_case:
        return False
    alone = i == 0 or not (words.bare(i) and block.name_word(i - 1))
    return alone and i not in block.over and not block.common(i) and not words.word[i].isupper()


def single(block: Block, i: int, is_given: bool) -> str:
    """The rule that makes the one word i a person: `, a young teacher`, `calls herself X`, `” said X.`"""
    words, cues = block.words, block.lists.cues
    before, gap = words.low(i - 1), words.gap[i + 1]
    if block.common(i) or i in block.over or words.title_case or words.word[i].isupper():
        return ""
    if before in {"himself", "herself"} and words.gap[i] == " ":
        return f"“{before}” before"
    if is_given and gap == ", " and words.low(i + 1) in {"a", "an"} and _role_soon(block, i + 2):
        return "apposition behind"
    quoted = (i > 1 and words.gap[i - 1][:1] in {"”", '"'}) or words.gap[i - 1][:2] in {",”", ',"', "”,"}
    if before in cues["speaks"] and words.gap[i] == " " and quoted and gap[:1] in {".", ","}:
        return f"“{before}” before"
    return ""


def known_as(block: Block, i: int) -> bool:
    """`X, locally known as Y`: one unknown word behind `known as`."""
    words = block.words
    before, two = words.low(i - 1), words.low(i - 2)
    cue = (before == "as" and two in {"known", "as"}) or before in {"alias", "nicknamed", "aka"}
    alone = not (words.bare(i + 1) and block.name_word(i + 1))
    return cue and alone and words.gap[i] in {" ", " “"} and i not in block.over and not block.common(i)
