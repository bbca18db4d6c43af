"""What in the text around shows that capitalised words are a person's name."""

from reader.extract import bearers
from reader.extract.bags import bag
from reader.extract.chunks import Block
from reader.model.article import BlockKind
from reader.model.findings import EntityType


def role_before(block: Block, i: int) -> str:
    """The role in lower case before word i, a comma allowed; empty when there is none."""
    words, roles = block.words, block.lists.cues["role"]
    if i == 0 or words.gap[i] not in {" ", ", ", " “", " – ", ": "}:
        return ""
    before = words.word[i - 1]
    if place_called(block, i) or body_called(block, i):
        return ""
    several = before[-1:] == "s" and before[:-1] in roles
    return before if before in roles or several else ""


def place_called(block: Block, i: int) -> bool:
    """`a spot called`, `the town named`, `a hamlet known as` stands before word i."""
    words, at = block.words, i - 2
    if words.low(i - 1) == "as" and words.low(at) == "known":
        at -= 1
    elif words.low(i - 1) not in {"called", "named"}:
        return False
    noun = words.low(at)
    return at >= 0 and words.bare(at + 1) and (noun in _SITES or noun in block.lists.cues["place_noun"])


def body_called(block: Block, i: int) -> bool:
    """`a newspaper called` stands before word i."""
    words = block.words
    return words.low(i - 1) in {"called", "named"} and words.low(i - 2) in block.lists.cues["org_noun"]


_SITES = bag(
    "spot place site farm market ranch estate neighborhood neighbourhood hill school hospital hotel "
    "restaurant café cafe beach bridge crossing field"
)


def _field_before(block: Block, i: int) -> str:
    """The role in `Director for Southern Aldrun` right before word i; empty when there is none."""
    words, field = block.words, block.over.get(i - 1)
    if i < 3 or words.gap[i] != " ":
        return ""
    if field is None and words.word[i - 1].isupper() and len(words.word[i - 1]) > 1:
        begin = i - 1  # `Commissioner of VELCOM`
    elif field is not None and field.type in {EntityType.PLACE, EntityType.ORG} and field.j == i:
        begin = field.i
    else:
        return ""
    at = begin - 2 if words.low(begin - 1) == "the" else begin - 1
    for_it = at > 0 and words.low(at) in {"for", "of", "in"} and words.spaced(at)
    role = words.low(at - 1) if for_it else ""
    return role if role in block.lists.cues["role"] and not words.title_case else ""


def lama(block: Block, i: int) -> bool:
    """Word i is the Arabic given name `Lama`; the title, if other words of the block speak for that."""
    words = block.words
    alone = words.gap[i] in {" ", ""} and not (i and words.cap(i - 1) and words.spaced(i))
    return alone and _LAMAS.isdisjoint(words.bag)


_LAMAS = bag("lama lamas monk monks nun nuns monastery Tibet Tibetan Tibetans Buddhist Rinpoche Dalai")


def nickname(block: Block, j: int) -> int:
    """So many words from j on are a nickname inside a name: `Ana “Nita” Bel`, `Ana “Big Nita” Bel`."""
    words = block.words
    if not 0 < j < len(words.word) - 1 or not words.cap(j):
        return 0
    for k in range(j + 1, min(j + 4, len(words.word))):
        if (words.gap[j], words.gap[k]) in _MARKS:
            return k - j if block.name_word(k) else 0
        if words.gap[k] != " ":
            break
    return 0


_MARKS = frozenset({(" “", "” "), (' "', '" '), (" ‘", "’ "), (" '", "' "), (" (", ") "), (" «", "» ")})


def evidence(block: Block, i: int, j: int, title: str, is_given: bool, family: bool) -> tuple[str, bool]:
    """The rule that makes words i to j a person, and whether it is certain; empty when there is none."""
    words, cues = block.words, block.lists.cues
    if title:
        headline = words.title_case and any(block.content(k) for k in range(i, j))
        return ("", False) if headline else (f"title “{title}” before", True)
    role = role_before(block, i) or _field_before(block, i)
    if role and (words.gap[i] != ": " or not block.common(i)):
        return f"role “{role}” before", True
    near = i > 0 and words.gap[i] == " "
    located = near and (words.low(i - 1) in cues["locative_strong"] or words.low(i - 1) == "at")
    place = words.low(j) in cues["place_noun"] and words.gap[j] == " "
    if place or (located and not is_given) or _place_of(block, i):
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
    credit = near and words.low(i - 1) == "of" and words.low(i - 2) == "courtesy"
    if (
        credit
        and not any(block.common(k) for k in range(i, j))
        and words.word[i] not in cues["particle_cap"] | cues["place_head_first"]
    ):
        return "credit", True
    if words.gap[j] == "/" and words.spaced(j - 1) and _outlet(block, i, j):
        return "credit", True
    photo = words.kind is BlockKind.CAPTION and words.low(j + 1) in {"photo", "via"} and words.initial[i]
    if photo and words.spaced(j) and _outlet(block, i, j):
        return "credit", True  # `Odo Kem VP Photo`
    if words.title_case:
        return "", False
    if any(words.word[k] in block.lists.given for k in range(i + 1, j)):
        return "given name list", True
    return _around(block, i, j, near, family)


def _outlet(block: Block, i: int, j: int) -> bool:
    """`Odo Kem/Velmar Press`: unknown words, and a body behind the stroke."""
    house = block.at.get(j)
    unknown = not any(block.common(k) or k in block.over for k in range(i, j))
    return unknown and house is not None and house.type is EntityType.ORG


def _around(block: Block, i: int, j: int, near: bool, family: bool) -> tuple[str, bool]:
    """`evidence` by the words before and behind names that no list knows."""
    words, cues = block.words, block.lists.cues
    after = words.low(j)
    if words.low(i - 1) in {"the", "a", "an"} and near:
        return "", False
    if words.word[i] in {"La", "Las", "Los", "El", "Les"} and after not in cues["speaks"]:
        return "", False
    if near and words.word[i - 1] in cues["org_noun"] and words.low(i - 2) in {"the", "a", "rights"}:
        return "", False
    unknown = all(
        not block.common(k) and (k not in block.over or _of_people(block, i, k, j)) for k in range(i, j)
    )
    if words.gap[j] == " " and after in cues["said"]:
        known = all(k not in block.at for k in range(i, j))
        speaks = after in block.lists.cues["speaks"]
        if speaks or (known and not words.initial[i]):
            return f"“{after}” behind", speaks
        if unknown and after in cues["personal_verb"]:
            return f"“{after}” behind", False
    if after == "of" and bearers.of_body(block, i, j):
        return "“of” and a body behind", False
    age = after.isdigit() and words.gap[j + 1][:1] in {",", ")", ".", "-", ";"}
    comma = words.gap[j] == ", " or (words.gap[j] == "., " and words.word[j - 1] in {"Jr", "Sr"})
    if comma and (after in _APPOSED or after in cues["role"] or age):
        return "apposition behind", after in {"who", "aged", "whose"} or age
    if words.gap[j] == ", " and words.low(j) in {"also", "better"} and words.low(j + 1) == "known":
        return "“known as” behind", True
    if words.gap[j] == ", " and role_soon(block, j):
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
    if near and words.cap(i - 1) and block.common(i - 1) and _office_of(block, i - 1) and unknown:
        return "office before", True
    modifies = words.gap[j] == " " and after in cues["role"]
    if unknown and not words.initial[i] and not modifies and not _one_word(block, i, j):
        if (near and block.cue("org_noun", i - 1)) or (
            words.bare(i) and words.cap(i - 1) and words.low(i - 1) != "according"
        ):
            return "", False
        if words.low(i - 1) in {"the", "a", "an", "of", "from", "to", "at"} and near:
            return "", False
        return "unknown name of several words", False
    return "", False


def _of_people(block: Block, i: int, k: int, j: int) -> bool:
    """Word k, the last of the name from i to j, is a people's name, as family names can be."""
    plural = block.words.word[k][-1] == "s" and block.words.word[k][:-1] in block.lists.names
    return i < k == j - 1 and not plural and block.over[k].type is EntityType.GROUP and block.over[k].j == j


def _place_of(block: Block, i: int) -> bool:
    """`the village of` stands before word i: what follows is a place, whatever verb comes behind."""
    words = block.words
    if place_called(block, i) or body_called(block, i):
        return True
    cue = words.low(i - 1) == "of" and words.low(i - 2) in block.lists.cues["place_of"]
    return cue and words.low(i - 2) not in _OF_PERSONS and words.gap[i] == " "


_OF_PERSONS = frozenset({"people", "state", "siege", "battle", "residents", "kingdom"})


def _office_of(block: Block, k: int) -> bool:
    """`Minister of Health`, `Commissioner for the Interior` ends with word k."""
    words = block.words
    at = k - 1
    while at > 0 and (words.low(at) in {"the", "and"} or (words.cap(at) and block.common(at) and k - at < 4)):
        at -= 1
    return words.low(at) in {"of", "for"} and words.word[at - 1] in block.lists.cues["honorific"]


def _one_word(block: Block, i: int, j: int) -> bool:
    """`Al-Velma`: an article and one word, joined by a hyphen, are no name of several words."""
    words = block.words
    return j == i + 2 and words.gap[i + 1] in {"-", "‑"} and words.low(i) in _ARTICLES


_ARTICLES = frozenset({"al", "el", "as", "at", "an", "ad", "az", "ar", "ash", "es"})


def role_soon(block: Block, j: int) -> bool:
    """Within four words, and before a further comma, a role follows (`, East Coast director of`)."""
    words = block.words
    for k in range(j, min(j + 4, len(words.word))):
        if k > j and not words.bare(k):
            return False
        if words.low(k) in block.lists.cues["role"]:
            return not (words.spaced(k + 1) and words.low(k + 1) in _OF_BODIES)
    return False


_OF_BODIES = frozenset({"group", "groups", "organisation", "organization", "network", "collective", "union"})
"""`, an activist group`: the role belongs to a body."""
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
    idea = words.low(i).endswith(("ist", "ite", "ian"))
    return alone and not idea and i not in block.over and not block.common(i) and not words.word[i].isupper()


def single(block: Block, i: int, is_given: bool) -> str:
    """The rule that makes the one word i a person: `, a young teacher`, `calls herself X`, `” said X.`"""
    words, cues = block.words, block.lists.cues
    before, gap = words.low(i - 1), words.gap[i + 1]
    if block.common(i) or i in block.over or words.title_case or words.word[i].isupper():
        return ""
    if before in {"himself", "herself"} and words.gap[i] == " ":
        return f"“{before}” before"
    near = {words.low(k) for k in range(max(0, i - 5), i - 1)}
    if before == "as" and words.gap[i] == " " and not near.isdisjoint(_IDENTIFIED):
        return "“identified as” before"
    two, more = words.low(i - 2), words.bare(i + 1) and block.name_word(i + 1)
    if before == "of" and two in _FATES and words.gap[i] == " " and not more:
        return f"“{two} of” before"
    alone = not (i and words.bare(i) and block.name_word(i - 1))
    if alone and gap == ", " and words.low(i + 1) == "in" and words.low(i + 2) in {"his", "her"}:
        return "age behind" if words.low(i + 3) in {"mid", "early", "late"} else ""
    if alone and gap == ", " and words.low(i + 1) in {"a", "an"} and role_soon(block, i + 2):
        return "apposition behind"
    if alone and gap == ", " and words.word[i + 1].isdigit() and len(words.word[i + 1]) == 2:
        return "age behind" if words.gap[i + 2][:1] == "," else ""
    in_law = before == "law" and words.low(i - 2) == "in" and words.gap[i - 1] == "-"
    if words.gap[i] == ", " and (before in cues["kin"] or in_law) and gap[:1] in {",", "."}:
        return f"“{before}” before"
    if before == "is" and words.low(i - 2) == "name" and words.gap[i] == " ":
        return "“name is” before"
    if gap == ", " and words.low(i + 1) in cues["kin"] and words.low(i + 2) in {"of", "to"} and alone:
        return "apposition behind"
    if words.gap[i] == " “" and gap[:1] == "”" and words.word[i - 1] in cues["role"]:
        return f"role “{before}” before"
    quoted = (i > 1 and words.gap[i - 1][:1] in {"”", '"'}) or words.gap[i - 1][:2] in {",”", ',"', "”,"}
    if before in cues["speaks"] and words.gap[i] == " " and quoted and gap[:1] in {".", ","}:
        return f"“{before}” before"
    return ""


_IDENTIFIED = frozenset({"identified", "name", "named"})
_FATES = frozenset(
    ["command", "death", "murder", "killing", "arrest", "trial", "assassination", "wife", "widow", "funeral"]
)


def said_of(block: Block, j: int, i: int) -> bool:
    """`, a clerk who is better known as` tells of the person before word j; `left the city known as` not."""
    words, at = block.words, i - 1
    while at > j and words.low(at) in _KNOWN and words.gap[at][:1] not in {",", "("}:
        at -= 1
    if any(gap[:1] in {".", "!", "?", ";"} for gap in words.gap[j:i]):
        return False
    if at <= j or words.gap[at].strip() in {",", "(", ", (", "–", "—"}:
        return True
    return words.low(at) == "who" or (words.low(at) in {"is", "was"} and words.low(at - 1) == "who")


_KNOWN = bag(
    "as of name the by known nicknamed alias aka also better best locally widely popularly commonly "
    "otherwise simply now then under generally universally often"
)


def known_as(block: Block, i: int) -> bool:
    """`X, locally known as Y`: one unknown word behind `known as`."""
    words = block.words
    before, two = words.low(i - 1), words.low(i - 2)
    cue = (
        (before == "as" and two in {"known", "as"})
        or (before == "of" and two == "name")
        or before in {"alias", "nicknamed", "aka"}
    )
    alone = not (words.bare(i + 1) and block.name_word(i + 1))
    return cue and alone and words.gap[i] in {" ", " “"} and i not in block.over and not block.common(i)


def initial_before(block: Block, i: int) -> bool:
    """`K. Odo`: an initial that opens a sentence or follows `and`, and an unknown name."""
    words = block.words
    opens = words.initial[i] or words.low(i - 1) in {"and", "by"} or words.gap[i] == ", "
    unknown = not block.common(i + 1) and i + 1 not in block.over and len(words.word[i + 1]) > 3
    return words.gap[i + 1] == ". " and opens and unknown and not words.title_case
