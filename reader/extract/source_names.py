"""Which words can name a publisher: by the lists, by head noun, form or capitals."""

import re
from functools import lru_cache

from reader.extract.bags import bag
from reader.extract.source_houses import houses
from reader.extract.source_marks import CALENDAR, EDGE, PERSONS
from reader.extract.wordlists.loader import Lists
from reader.model.findings import EntityType

KNOWN, POSSIBLE = 2, 1
_LETTERS, _KEPT = 4, 4_096
_MOST_POSSIBLE, _FEW_WORDS, _MOST_WORDS, _MOST_CAPITAL, _SMALL_WORD = 4, 6, 10, 12, 4
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,6}|[A-Z]{2,8}\d{0,2}|(?:[A-Z]\.){2,5}")
_CAMEL = re.compile(r"[A-Za-z][a-z]+[A-Z]\w+")
_FORMED = re.compile(r"[A-Z][a-z]{2,}(?:watch|wire|web|leaks|news)")
_SITE = re.compile(r"(?i)[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|int|gov|edu|news|co|tv|[a-z]{2})")
_HEADS = bag(
    "news times post herald tribune journal watch international agency television tv radio press "
    "daily today express independent monitor telegraph gazette observer chronicle dispatch review "
    "online network centre center group institute committee foundation commission office service "
    "ministry mail star standard nation citizen sun mirror punch vanguard digest bulletin weekly "
    "magazine courier globe bureau inquirer project observatory association union council league "
    "initiative forum wire examiner guardian sentinel argus argonaut messenger reporter broadcasting "
    "media voice mission programme program fund organization organisation society trust party "
    "alliance reporting campaign "
)
_BODY = re.compile(
    r"\b(?:Cent(?:er|re)|Committee|Council|Institute|Office|Commission|Organi[sz]ation|Association|Union|League|Fund"
    r"|Initiative|Project|Network|Foundation|Society|Campaign|Coalition|Ministry|Department|Forum|Federation|Board)"
    r"\s(?:for|of|on|to|against)\s(?:the\s)?[A-Z]"
)
_JOURNAL = re.compile(
    r"(?:The\s)?(?:[A-Z][\w’'-]+\s)?(?:Journal|Review|Bulletin|Quarterly|Annals|Handbook)\s(?:of|for|on)\s[A-Z]"
)
_SMALL = bag("of for the and on in to de la del des du et y al el & against with")
_PLACE_BEHIND = re.compile(r"\s\([A-Z][\w’' -]{1,24}\)$|(?<=.):\s[A-Z][\w’' -]{1,24}$")
_NO_PUBLISHERS = frozenset({EntityType.PLACE, EntityType.GROUP})
_CITY = re.compile(r"\s\((?P<city>[A-Z][\w’' -]{1,24})\)$")
_JOINT = re.compile(r"/|, |(?<=[A-Z])-(?=[A-Z])")
_PERSON = re.compile(rf"(?:[Bb]y\s)?{PERSONS}")
_SECTION = re.compile(
    r"(?:[A-Z][\w’'-]+\s)?\(?(?i:letters?|opinions?|comment|editorial|analysis|blog|voices|magazine)\)?"
)
"""The part of a paper in which it stood."""
_BY = re.compile(r"[Bb]y\s")


def names_publisher(words: str, lists: Lists) -> bool:
    """Whether words are the name of a paper, a station, an agency or a body, by lists and head nouns."""
    words = words.strip(EDGE)
    plain = words.split()
    if not 0 < len(plain) <= _FEW_WORDS:
        return False
    if _listed(words, lists):
        return True
    if any(mark in words for mark in '“”"?!'):
        return False
    if is_shouted(plain[-1] if "," not in words else words, lists) or is_shouted(words, lists):
        return False
    if len(plain) == 1 and any(form.fullmatch(words) for form in (_ACRONYM, _SITE, _CAMEL, _FORMED)):
        return not is_other(words, lists)
    capital = all(word[0].isupper() or word.casefold() in _SMALL for word in plain)
    if capital and len(plain) < 4 and _ACRONYM.fullmatch(plain[-1]) and "," not in words:
        return True
    if (
        len(plain) == 2
        and plain[1].isalpha()
        and capital
        and _listed(plain[0], lists)
        and (
            lists.find(plain[1]) is not None
            or plain[1] in lists.cues["outlet"]
            or plain[1].casefold() in _HEADS
        )
    ):
        return True  # `Reuters Africa`: the service of an agency for a region
    if len(plain) > 2 and _ACRONYM.fullmatch(plain[-1]):
        plain = plain[:-1]  # `Aldrun News Agency ANA`
    tail = plain[-1].rstrip(".")
    ends = tail.casefold() in _HEADS or tail in lists.cues["suffix_head"] or plain[0] in lists.cues["station"]
    return capital and len(plain) > 1 and bool(ends)


def is_shouted(words: str, lists: Lists) -> bool:
    """Whether capitals are no name in letters: `HERE`, or the place before the text of an agency."""
    place = words.partition(",")[0]
    if len(place) < _LETTERS or not place.isupper() or _listed(place.title(), lists):
        return False
    low = place.casefold()
    return (low in lists.words and low not in _HEADS) or is_other(place.title(), lists)


def is_other(words: str, lists: Lists) -> bool:
    """Whether the lists know words as a place or a people."""
    found = lists.find(words)
    return found is not None and found.type in _NO_PUBLISHERS


@lru_cache(maxsize=_KEPT)
def names_body(words: str, lists: Lists) -> bool:
    """As `names_publisher`, and bodies with what they are for behind their head noun: only in lists."""
    words = words.strip(EDGE)
    if names_publisher(words, lists):
        return True
    plain = words.removeprefix("The ").removeprefix("the ").split()
    capital = all(word[0].isupper() or word.casefold() in _SMALL for word in plain)
    return (
        capital and len(plain) <= _MOST_WORDS and (_BODY.search(words) or _JOURNAL.match(words)) is not None
    )


def _listed(words: str, lists: Lists) -> bool:
    form = words.removeprefix("the ").replace("’", "'")
    for one in (form, form.removeprefix("The "), f"The {form}"):
        entry = lists.names.get(one) or lists.ordinary.get(one)
        if entry is not None and entry.type is EntityType.ORG:
            return True
    return form in houses()


@lru_cache(maxsize=_KEPT)
def weight(name: str, lists: Lists) -> int:
    """How surely words name a publisher: 0 when they cannot."""
    name = name.strip(EDGE)
    bare = _PLACE_BEHIND.sub("", name)
    if names_body(name, lists) or (bare != name and names_body(bare, lists)):
        return KNOWN
    if _JOINT.search(bare) and all(names_body(part, lists) for part in _JOINT.split(bare)):
        return KNOWN
    city = _CITY.search(name)
    if city and lists.city(city["city"]) is not None and bare[:1].isalpha():
        return KNOWN  # `Ilvanda (London)`
    words = bare.split()
    if (
        _BY.match(bare)
        or not 0 < len(words) <= _MOST_POSSIBLE
        or not all(word[0].isupper() or word[0].isdigit() for word in words)
        or is_other(bare, lists)
        or is_shouted(bare, lists)
    ):
        return 0
    return POSSIBLE


def named(words: str, lists: Lists, *, first: bool) -> str:
    """The longest part of the words, from their begin or up to their end, that is known; else empty."""
    plain = words.split()
    for size in range(len(plain), 0, -1):
        part = " ".join(plain[:size] if first else plain[-size:])
        if part[0].isupper() and names_body(part, lists):
            place = " ".join(plain[size:]) if first else ""
            found = lists.find(place) if place else None
            return f"{part} {place}" if found and found.type is EntityType.PLACE else part
    return ""


def initials(name: str) -> str:
    """The letters of its words with capitals: `OSC` of `Open Seas Council`."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def may_name(name: str, lists: Lists) -> bool:
    """Whether an unknown name may be a publisher: all in capitals, and no place, person or month."""
    words = name.split()
    return (
        0 < len(words) <= _MOST_CAPITAL
        and all(word[0].isupper() or len(word) < _SMALL_WORD for word in words)
        and words[0][0].isupper()
        and words[0] not in lists.given
        and words[0].casefold() not in CALENDAR
        and lists.find(name) is None
    )


def unsigned(name: str, lists: Lists) -> str:
    """`Ana Bel, Aldrun Post`, `Letters, Aldrun Post`: the publisher without who wrote it."""
    who, comma, last = name.rpartition(", ")
    if not comma or not weight(last, lists):
        return name
    person = _PERSON.fullmatch(who) is not None and not names_body(who, lists) and lists.find(who) is None
    return last if person or _SECTION.fullmatch(who) else name
