"""Lines that name who wrote an article beside other facts: the day, an address, an account, a count."""

import re

from reader.importers.headlines import THEME_WORDS, is_country
from reader.importers.names import PERSON, is_organisation, word_set
from reader.importers.printed import printed_date

_ACCOUNT = re.compile(r"\s*[(<\[]?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{2,30})[)>\]]?")
"""`ilka@harbour.example`, `(@harrow)`"""
_BEFORE_DAY = re.compile(
    r"(?:[\s,(|]*\b(?:on|at|posted|published|updated)\b:?)*(?:[\s,(]*\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|"
    r"fri|sat(?:ur)?|sun)(?:day)?\b[.,]?)?[\s,(–—-]*$",
    re.I,
)
_COUNTS = re.compile(
    r"(?:\s*[,|·•/–—-])*\s+(?:\d{1,4}|(?:\d+|no|leave an?|add an?|post an?) "
    r"(?:comments?|reply|views?|shares?)|comments? off|\d+ min(?:ute)?s? read)$",
    re.I,
)
"""`0`, `Leave a comment`: what counters and links leave behind at the end."""
_LEFT, _RIGHT = " \t|,;·•*_/–—-([", " \t|,;·•*_/–—-"
_LONGEST = 200
"""Characters; no line of facts is longer."""
_DAYS = 2
"""So many days may stand on a line: when it was posted, and when it was changed."""


def without_facts(text: str) -> str:
    """A line without the days, addresses, accounts and counts on it; `|` where a day stood inside."""
    if len(text) > _LONGEST:
        return text
    if "@" in text:
        text = _ACCOUNT.sub("", text)
    for _ in range(_DAYS):
        day = printed_date(text)
        if day is None or day.precision == "month":
            break
        text = f"{_BEFORE_DAY.sub('', text[: day.start])} | {text[day.end :]}".strip(_RIGHT)
    text = _COUNTS.sub("", text.strip()).lstrip(_LEFT).rstrip(_RIGHT)
    return text if "(" in text or "[" in text else text.rstrip(")]")


_OF_TOWNS = word_set(
    "new san santa santo são sao saint st los las el la port cape addis buenos kuala phnom tel rio mexico "
    "guatemala panama quezon hong the washington east west north south banda nay ho chi den united santiago "
    "sri abuja bandar dar ulan antananarivo puerto fort mount lake upper lower"
)
"""With these begin the names of towns of two words, as in the line of a day: `New York, 3 May 2019`."""


def is_town(name: str) -> bool:
    """Whether a name of several words begins or ends as names of towns do."""
    words = name.casefold().split()
    return words[0] in _OF_TOWNS or words[-1] in {"city", "county", "state"}


def name_beside_day(text: str) -> str | None:
    """Who is named alone beside the day, an address or an account: `Ilka Harrow, May 3, 2019`."""
    found = _NAME_AND_DAY.match(text)
    name = found["who"] if found else without_facts(text)
    return None if name == text or not _NAME.match(name) or is_town(name) else name


_NAME = re.compile(PERSON)
_NAME_AND_DAY = re.compile(
    rf"^(?P<who>{PERSON})\s*(?:,|[|·•–—-])\s*(?=[^,]{{0,12}}\d)[\w ,./:-]{{6,34}}(?:\s*[|·•].*)?$"
)


_NAMES_OF_MONTHS = word_set("april may june august")
"""Months that are first names as well."""
_HEADINGS = word_set(
    "summary introduction background findings key executive abstract overview methodology conclusion "
    "conclusions recommendations contents preface foreword note notes facts fact context timeline "
    "chapter part annex remarks speech transcript letter appeal declaration dear excellencies ladies "
    "president chair madam check delivery distinguished colleagues table acknowledgements glossary map "
    "photo photos essay exclusive breaking explainer profile review editorial guest long read q&a no "
    "not contact contacts email follow tweet by from date "
    "original publication"
)
"""Of what headings and labels are made that have as many words as a name."""


def _is_acronym(word: str) -> bool:
    """`ABCD`, which is no part of a name."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def may_be_person(line: str) -> bool:
    """Whether a line has the shape of a person's name, and no word that names other things."""
    words = line.split()
    if not 2 <= len(words) <= 4 or not _NAME.fullmatch(line) or line.isupper():
        return False
    if is_organisation(line) or is_country(line) or is_town(line):
        return False
    own = {word.casefold() for word in words}
    if own & (THEME_WORDS - _NAMES_OF_MONTHS) or own & _HEADINGS:
        return False
    return not any(_is_acronym(word) for word in words)
