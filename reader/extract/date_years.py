"""Bare years: which four digits are a year, and which a number of something."""

import re

from reader.extract.date_patterns import COUNTED
from reader.extract.written import Match, Written, between, single, span

_NUMBERED = re.compile(
    r"(?i:resolutions?|resol?|nos?\.?|numbers?|articles?|arts?\.?|para(?:graph)?s?\.?|rooms?|flights?"
    r"|routes?|highways?|pages?|pp?\.|case|tel\.?|fax|phone|box|decisions?|document|order|law|bill|unit"
    r"|regulation|section|chapter|rule|principle|standard|bus|channel|code|ext\.?"
    r"|page)\s(?:\d[\d/]*,?\s(?:and\s)?){0,3}$"
)
_ABOUT = re.compile(
    r"(?i:at least|more than|less than|fewer than|over|nearly|almost|about|around|some|approximately"
    r"|up to|only|than|estimated|additional|another|further|with|of the|killed|wounded|injured)\s$"
)
_IN_YEAR = re.compile(r"(?i)\b(?:in|since|until|till|by|during|of|early|late|mid|from|before|after)[\s-]$")
_PLURAL = re.compile(r"\s[a-z]{3,}s\b")
_TIME = re.compile(
    r"(?i)\b(?:in|since|until|till|by|during|of|the|from|before|after|last|for)[\s-]$|['’]s\s$"
)
_NUMBER = re.compile(r"\d+")


def years(found: Match) -> Written | None:
    """`1990-2001`, `2014 and 2015`, `2015/16`."""
    first, short = int(found["y1"]), found["y2"]
    size = 10 ** len(short)
    last = int(short) if len(short) == 4 else first // size * size + int(short)
    link = found["link"].strip()
    if last <= first or last - first > 200 or (len(short) < 3 and link not in {"-", "–", "/", "—"}):
        return None
    if _is_number(found):
        return None
    if link in {"and", "or"} and last != first + 1 and not between(found):
        return None
    return span(found, (first, 0, 0), (last, 0, 0))


def year_list(found: Match) -> Written | None:
    """`2014, 2015 and 2016`, if they are in a row."""
    years = [int(year.group()) for year in _NUMBER.finditer(found["list"])]
    if years != list(range(years[0], years[-1] + 1)) or _is_number(found):
        return None
    return span(found, (years[0], 0, 0), (years[-1], 0, 0), "explicit years in a row")


def decade(found: Match) -> Written | None:
    """`the 1990s`."""
    return Written(found.start(), found.end(), None, None, f"{found['d']}X", "decade", "explicit decade")


def short_decade(found: Match) -> Written:
    """`the ’90s`."""
    value = f"19{found['d']}X"
    return Written(
        found.start(), found.end(), None, None, value, "decade", "decade without its century", False
    )


def _is_number(found: Match) -> bool:
    """Whether four digits are a number of something, or of a document, rather than a year."""
    text, start, end = found.string, found.start(), found.end()
    before = text[max(0, start - 40) : start]
    if before.endswith(("/", "$", "£", "€", "#", "§", "№", "+")) or _NUMBERED.search(before):
        return True
    if text.startswith((" (1", " (2"), end) and text[end + 2 : end + 6].isdigit():
        return True
    if text.startswith("/", end) and text[end + 1 : end + 2].isalnum():
        return True
    if re.search(r"\d[\s-]$", before) or re.match(r"\s\d{3}\b", text[end : end + 5]):
        return True
    if _ABOUT.search(before) and not re.search(r"(?i)\b(?:in|since) (?:about|around|some)\s$", before):
        return bool(re.match(r"\s[a-z]", text[end : end + 2])) or not before.casefold().endswith(
            ("of the ", "with ", "some ")
        )
    if int(text[start : start + 4]) % 100 == 0 and _PLURAL.match(text, end) and not _TIME.search(before):
        return True
    return bool(COUNTED.match(text, end)) and (
        int(text[start : start + 4]) % 100 == 0 or not _IN_YEAR.search(before)
    )


def bare_year(found: Match) -> Written | None:
    """`2016`, where it is no number of something."""
    year = int(found["y"])
    if _is_number(found):
        return None
    if (year < 1900 or year > 2099) and not _IN_YEAR.search(
        found.string[max(0, found.start() - 8) : found.start()]
    ):
        return None
    return single(found, (year, 0, 0))
