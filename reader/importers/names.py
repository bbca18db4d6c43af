"""The look of names: of persons in bylines, of organisations in titles and notes."""

import re
from functools import lru_cache

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
NAME_WORD = (
    rf"(?:{CAPITAL}[\w'’.-]*|(?:d|l|al|el|an|ar|as|ash|ad|ibn|bin|bint|abu|umm|van|von|der|den|de|del|"
    rf"della|di|da|dos|das|du|la|le|ter|y|e)[-'’ ]{CAPITAL}[\w'’.-]*|(?:ibn|bin|bint|van|von|der|den|de|"
    rf"del|della|di|da|dos|das|du|la|le|ter)\b)"
)
PERSON = rf"{NAME_WORD}(?:\s+{NAME_WORD}){{1,5}}"


def word_set(text: str, divider: str | None = None) -> frozenset[str]:
    """The words, or what stands between the dividers, of a list written as one text."""
    return frozenset(text.split(divider))


ORG_HEADS = word_set(
    "agency alliance amnesty archive archives army assembly association authority board bureau campaign "
    "center centre chronicle clinic club coalition collective college commission commissioner committee "
    "confederation conference congress consortium consulate council courier court delegation department "
    "desk directorate embassy federation forum foundation front fund gazette group guardian herald "
    "house initiative institute institution international journal league legislature ministry mission "
    "monitor monitors monitoring movement network news observatory observer office organisation "
    "organization parliament partnership party platform post press programme program project radio "
    "reporter reporters review school secretariat service services society star syndicate taskforce "
    "team telegraph times tribunal tribune trust union unit university voice voices watch wire witness "
    "witnesses working"
)
"""Words that make a capitalised phrase the name of a body or a paper."""

_NOT_A_PUBLISHER = word_set(
    "security council|general assembly|human rights council|the security council|supreme court|high court|"
    "constitutional court|human rights|european union|the european union|press conference|the press|"
    "breaking news|world news|news|the court|the council|the commission",
    "|",
)
_SMALL = word_set(
    "a an and as at but by de del des di do dos du el en et for from in into la las le los nor of on or "
    "over per the to und up upon van via von vs with within without y & - – —"
)
_TOKEN = re.compile(r"[^\W_][\w'’.-]*")


def without_capitals(text: str) -> str:
    """A text all in capitals as titles print it; any other as it is."""
    return text.title() if text.isupper() else text


@lru_cache(maxsize=1024)  # every rule for headlines and names asks it of the same line
def title_case_share(text: str) -> float:
    """How many of the words that title case would capitalise begin with a capital: 0 to 1."""
    words = [word for word in _TOKEN.findall(text) if word.casefold() not in _SMALL and word[0].isalpha()]
    if not words:
        return 0.0
    capital = [word for word in words if word[0].isupper() or not word[0].islower()]
    return len(capital) / len(words)


@lru_cache(maxsize=1024)
def is_caseless(text: str) -> bool:
    """Most letters belong to a script without capitals."""
    letters = [ch for ch in text[:200] if ch.isalpha()]
    cased = sum(ch.isupper() or ch.islower() for ch in letters)
    return bool(letters) and 2 * cased < len(letters)


_BEHIND_HEAD = frozenset(
    {"of", "for", "on", "at", "against", "to", "in", "without", "sans", "de", "des", "del", "pour"}
)


_STATE = re.compile(
    r",? (?:of )?the \S+(?: \S+){0,3} (?:Republic|Kingdom|State|Union)(?: of(?: the)? \S+(?: \S+)?)?$"
)
"""Behind a ministry, whose it is: `…, the People’s Republic of Aldrun`."""


def is_organisation(name: str) -> bool:
    """A capitalised phrase whose head is a word such as Network or Centre."""
    words = _STATE.sub("", name).split()
    if not 2 <= len(words) <= 14 or name.casefold() in _NOT_A_PUBLISHER or not name[0].isupper():
        return False
    if title_case_share(name) < 0.99:
        return False
    plain = [word.strip("’',.()").casefold() for word in words]
    stop = next((i for i, word in enumerate(plain) if word in _BEHIND_HEAD), len(plain))
    rights = plain[:2] == ["human", "rights"] and len(plain) > 2
    return rights or (stop > 0 and plain[stop - 1] in ORG_HEADS)


def organisation_prefix(title: str) -> str | None:
    """What stands before the first colon of a title when it is an organisation's name."""
    head, colon, rest = title.partition(":")
    head = head.strip()
    if not colon or not rest.strip() or len(head) > 100 or not is_organisation(head):
        return None
    return head


_ACRONYM = re.compile(r"^[A-Z]{3,7}(?:/[A-Z]{2,7})?(?: [A-Z][a-z]+)?\s*:\s+\S")


def acronym_prefix(title: str) -> bool:
    """A title that begins with an acronym and a colon, as `ABCD: …`."""
    return bool(_ACRONYM.match(title))
