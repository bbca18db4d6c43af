"""Dates printed in the head of an article, by themselves or in a line of facts about it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reader.importers.headlines import is_theme

_NAMES = (
    "january января يناير ocak januari jan janvier enero januar janeiro gennaio|"
    "february февраля فبراير شباط şubat februari feb février febrero februar fevereiro febbraio|"
    "march марта مارس آذار mart maret mar mars marzo märz março|"
    "april апреля أبريل نيسان nisan apr avril abril aprile|"
    "may мая مايو أيار mayıs mei mai mayo maio maggio|"
    "june июня يونيو حزيران haziran juni jun juin junio juni junho giugno|"
    "july июля يوليو تموز temmuz juli jul juillet julio juli julho luglio|"
    "august августа أغسطس آب ağustos agustus aug août agosto|"
    "september сентября سبتمبر أيلول eylül sep sept septembre septiembre setembro settembre|"
    "october октября أكتوبر ekim oktober oct octobre octubre oktober outubro ottobre|"
    "november ноября نوفمبر kasım nov novembre noviembre novembro|"
    "december декабря ديسمبر aralık desember dec décembre diciembre dezember dezembro dicembre"
)
_MONTHS = {name: n for n, row in enumerate(_NAMES.split("|"), 1) for name in row.split()}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
_DATES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<!\d){_YEAR}[-/.](?P<mm>\d\d?)[-/.](?P<day>\d\d?)(?!\d)",
        rf"{_YEAR}年(?P<mm>\d\d?)月(?P<day>\d\d?)日",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?{_MONTH},?\s+(?:de\s+|"
        rf"del\s+)?{_YEAR}(?!\d)",
        rf"\b{_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s*,?\s+|,){_YEAR}(?!\d)",
        rf"(?<!\d)(?P<day>\d\d?)(?:[-\s]|\s?/\s?){_MONTH}(?:[-\s]|\s?/\s?){_YEAR}(?!\d)",
        rf"(?<!\d)(?P<one>\d\d?)(?P<sep>[/.])(?P<two>\d\d?)[/.]{_YEAR}(?!\d)",
    )
)
_ANY_YEAR = re.compile(r"1[89]\d\d|20\d\d")
"""Every form has one; most lines have none, and a look for it costs a twentieth of the forms."""
IN_WORDS = r"(?:[^\W\d_]{3,9}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2} [^\W\d_]{3,9} (?:19|20)\d\d)"
"""A full day with its month in words, for expressions about what stands beside it."""
_MONTH_ONLY = re.compile(rf"(?<!\d\s)\b{_MONTH},?\s+(?:de\s+)?{_YEAR}(?!\d)", re.I)
_TIME = re.compile(
    r"(?:[T\s,|·]|\bat\b|[-–—]|\bà\b)*(?P<hour>[01]?\d|"
    r"2[0-3])[:h.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?"
    r"(?!\d)\s*(?P<half>[ap]\.?m\.?(?![a-z]))?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as a line prints it."""

    start: int
    end: int
    """Behind the time of day, where one follows."""
    value: str
    """ISO 8601 without a zone: none is taken over."""
    precision: str
    """`second`, `minute`, `day` or `month`."""


@lru_cache(maxsize=2048)  # a line of facts is asked for its day by a dozen rules
def printed_date(text: str, start: int = 0) -> Printed | None:
    """The first full date in a short text; the first month with its year when there is none.

    A date such as 3/4/2020 that can be read in two ways is not taken.
    """
    best: Printed | None = None
    if _ANY_YEAR.search(text, start) is None:
        return None
    for pattern in _DATES:
        for found in pattern.finditer(text, start):
            day = _day(found)
            if day is not None:
                if best is None or found.start() < best.start:
                    best = _with_time(text, found.start(), found.end(), day)
                break
    if best is not None:
        return best
    month = _MONTH_ONLY.search(text, start)
    if month is None:
        return None
    value = f"{month['year']}-{_MONTHS[month['month'].lower()]:02}"
    return Printed(month.start(), month.end(), value, "month")


def _day(found: re.Match[str]) -> str | None:
    group = found.groupdict()
    if group.get("one"):
        one, two = int(group["one"]), int(group["two"])
        if group["sep"] == "/" and one <= 12 and two <= 12 and one != two:
            return None
        day, month = (one, two) if two <= 12 else (two, one)
    else:
        day = int(group["day"])
        month = int(group["mm"]) if group.get("mm") else _MONTHS[group["month"].lower()]
    try:
        return date(int(group["year"]), month, day).isoformat()
    except ValueError:
        return None


def _with_time(text: str, start: int, end: int, day: str) -> Printed:
    time = _TIME.match(text, end)
    if time is None:
        return Printed(start, end, day, "day")
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"].lower().startswith("p") else 0)
    if time["second"]:
        return Printed(start, time.end(), f"{day}T{hour:02}:{time['minute']}:{time['second']}", "second")
    return Printed(start, time.end(), f"{day}T{hour:02}:{time['minute']}", "minute")


_FILL = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:lundi|mardi|mercredi|"
    r"jeudi|vendredi|samedi|"
    r"dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|montag|dienstag|mittwoch|donnerstag|"
    r"freitag|samstag|sonntag)\b|"
    r"\b(?:first |originally |date |time |last )?(?:posted|publish(?:ed)?|publication|released?|issued|"
    r"dated?|"
    r"updated?|modified|created|uploaded|"
    r"publié|publicado|veröffentlicht|stand|le|am|el|em|on|at|in|of|the|and|gmt|utc|est|edt|pst|pdt|cet|"
    r"cest|bst|ist|local time)\b|"
    r"\b(?:unique |document |press release )?(?:id|ref(?:erence)?|index)\b\.?\s*:?\s*[\w/.-]*\d[\w/.-]*|"
    r"\b(?:\d+|no) (?:comments?|views?|shares?)\b|"
    r"\b(?:read(?:ing)? time:?\s*(?:approx\.?\s*|about\s+|~\s*)?)?\d+\s*min(?:ute)?s?(?:\s+read)?\b|"
    r"\b(?:\d+|an?) (?:years?|months?|weeks?|days?|hours?|minutes?) ago\b|"
    r"\b(?:issue|bulletin|volume|vol|number|no|nr|week)\b\.?\s*\d*",
    re.I,
)
_GLUED_DAY = re.compile(r"(?<=[a-zß-öø-ÿ])(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_PARTICLE = re.compile(r"[^\W\d_]{1,4}['’-][^\W\d_a-zß-öø-ÿ]")
"""`al-Rashid`, `d’Arvel`: names with a small beginning."""
_UPDATED = re.compile(
    r"\b(?:updated?|modified|last reviewed|accessed|retrieved|mise à jour|actualizado|aktualisiert)\b", re.I
)
_CAPTURED = re.compile(r"(?:captured|archived)\b", re.I)
"""What a web archive says of its pages, and a page of an archive of itself; an address may stand behind."""
_PUBLISHED = re.compile(
    r"\b(?:posted|published|publication|released?|issued|publié|publicado|veröffentlicht)\b", re.I
)
_OTHER_CALENDAR = re.compile(r"^(?![\x00-\x7f])\d{1,2}\s+[^\W\d_]{2,12}(?:[\s/]+[^\W\d_]{2,12})?\s+\d{4}$")
_BARS = frozenset("|·•")
"""What divides several facts on one line."""
_TWO_WAYS = re.compile(
    r"^(?:[^\W\d_]{2,9}\.?,?\s+)?\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})"
    r"(?:(?:,|\s[-–])?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)?$",
    re.I,
)
"""A day that can be read in two ways, alone on its line."""
_KIND_IN_COLUMN = re.compile(r"\s*(?:(?:press|media|news) (?:release|statement)|communiqué)\b.*\s{3}$", re.I)
"""`MEDIA RELEASE   MINISTER FOR HARBOURS   3 May 2019`: what kind of text, whose, and the day, in columns."""
MAX_DATE_LINE = 120


def is_date_line(text: str) -> bool:
    """A line that holds a date, and little but labels, a place, or a by-name around it."""
    if len(text) > MAX_DATE_LINE or not any(ch.isdigit() for ch in text):
        return False
    found = printed_date(text)
    if found is None:
        return bool(_OTHER_CALENDAR.match(text) or _TWO_WAYS.match(text))
    before, after = text[: found.start], text[found.end :]
    before = _GLUED_DAY.sub(" ", before)
    before, after = _FILL.sub(" ", before), _FILL.sub(" ", after)
    if found.precision == "month" and (_LETTER.search(before) or _LETTER.search(after)):
        return False
    if is_theme(before.strip(" ,|·•–—-") + " " + after.strip(" ,|·•–—-")):
        return True
    letters = len(_LETTER.findall(before + after))
    if letters <= 3:
        return True
    words = _WORD.findall(before) + _WORD.findall(after)
    capital = all(word[0].isupper() or len(word) <= 3 or _PARTICLE.match(word) for word in words)
    if text.rstrip().endswith((".", "!", "?")) or not capital:
        return False
    # "Geneva, 12 March 2019", "12 March 2019 | Statements", "Posted on 12 March 2019 by Somebody"
    bar = re.search(r"[|·•/]|\s[–—-]\s", before + "\0" + after)
    closing = " .,)]" if text.lstrip()[:1] in "([" else " .,"  # of the whole line, not of the day alone
    place = not after.strip(closing) and before.rstrip().endswith((",", "(", "-", "–", "—"))
    posted = bool(_PUBLISHED.search(text[: found.start])) or bool(re.match(r"\s*,?\s*by\s", after, re.I))
    column = not after.strip() and _KIND_IN_COLUMN.match(text[: found.start]) is not None
    most = 10 if column or (bar and bar.group().strip() in _BARS) else 6
    return len(words) <= most and bool(bar or place or posted or column)


_NUMBERS = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)")


def is_dated(text: str) -> bool:
    """Whether a day, or a month, stands in a line, though it may be one that can be read in two ways."""
    return printed_date(text) is not None or _NUMBERS.search(text) is not None


def ends_in_day(text: str) -> bool:
    """`Keepers go home - 3 May 2019`: an entry of a list of titles, with nothing missing."""
    day = printed_date(text) if text[-1:].isdigit() else None
    return day is not None and day.end == len(text) and text[: day.start].endswith((" - ", " – ", " — "))


def is_update(text: str) -> bool:
    """A line that dates a later change or a capture, and not the first publication."""
    if _CAPTURED.match(text):
        return True
    found = _UPDATED.search(text)
    if found is None or _PUBLISHED.search(text):
        return False
    # `3 May 2019 - updated on 9 May 2019`: the first day is that of the publication.
    return printed_date(text[: found.start()]) is None or printed_date(text, found.end()) is None
