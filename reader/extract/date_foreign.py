"""Dates in the languages that quoted papers print, and dates of other calendars, which are not converted."""

import re

from reader.extract.edtf import show
from reader.extract.written import Match, Written, single

# French, Spanish, Portuguese, German, Italian, Dutch, Indonesian, Turkish.
_MONTHS = (
    "janvier enero janeiro januar gennaio januari ocak jänner",
    "février fevrier febrero fevereiro februar febbraio februari şubat",
    "mars marzo março märz maart maret mart",
    "avril abril april aprile nisan",
    "mai mayo maio maggio mei mayıs",
    "juin junio junho juni giugno haziran",
    "juillet julio julho juli luglio temmuz",
    "août agosto august augustus agustus ağustos",
    "septembre septiembre setiembre setembro september settembre eylül",
    "octobre octubre outubro oktober ottobre ekim",
    "novembre noviembre novembro november kasım",
    "décembre decembre diciembre dezembro dezember dicembre december desember aralık",
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_NAMES = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
FOREIGN = re.compile(
    rf"(?i)(?<![\w$€£/])(?<!\d[-–.,:])(?P<d>[12]\d|3[01]|0?[1-9])(?:ero?|º|\.)?\s(?:de\s)?(?P<m>{_NAMES})(?:\.)?"
    r"\s(?:de\s|del\s)?(?P<y>(?:1[5-9]|20|21)\d\d)(?![\d%]|[.,]\d)"
)
_ISLAMIC = (
    r"Muharram|Safar|Rabi['’]?\s?(?:al-|ul-)?(?:[Aa]wwal|[Tt]hani|I{1,2})|Jumada\s?(?:al-|ul-)?(?:[Aa]wwal|[Uu]la|[Tt]hani"
    r"|[Aa]khira|I{1,2})|Rajab|Sha['’]?ban|Ramadan|Ramazan|Shawwal|Dhu['’]?\s?(?:al-|ul-|l-)?(?:[Qq]a['’]?dah?|[Hh]ijjah?)"
)
_IRANIAN = r"Farvardin|Ordibehesht|Khordad|Mordad|Shahrivar|Mehr|Aban|Azar|Bahman|Esfand"
_NEPALI = r"Baisakh|Jestha|Ashadh?|Shrawan|Bhadra|Ashwin|Kartik|Mangsir|Poush|Falgun|Chaitra"
OTHER_DAY = re.compile(
    rf"(?<![\w/])\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_ISLAMIC}|{_IRANIAN}|{_NEPALI}),?\s(?:1[2-5]|20)\d\d"
    r"(?:\s(?:A\.?H\.?|H\b|S\.?H\.?|B\.?S\.?))?(?!\w)"
)
OTHER_YEAR = re.compile(
    r"(?<![\w$€£/.-])(?:1[2-5]|2[0-6])\d\d\s(?:A\.H\.|AH\b|B\.E\.|BE\b|B\.S\.|BS\b|S\.H\.|SH\b)(?!\w)"
)


def foreign(found: Match) -> Written | None:
    """`12 mars 2019`, `12 de marzo de 2019`, `12. März 2019`."""
    moment = (int(found["y"]), _NUMBER_OF[found["m"].casefold()], int(found["d"]))
    if show(moment) is None:
        return None
    return single(found, moment, rule="explicit, the month in another language")


def other(found: Match) -> Written:
    """`14 Rajab 1440`, `2562 BE`: found, but its day depends on who counts, so it is not converted."""
    size = "day" if found.re is OTHER_DAY else "year"
    rule = "a date of another calendar: not converted"
    return Written(found.start(), found.end(), precision=size, rule=rule, certain=False, other=True)
