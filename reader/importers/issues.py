"""Issues of periodicals that are one article: their title, the days they cover, days as headings."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.cuts import Cut
from reader.importers.looks import BODY, Look
from reader.importers.printed import Printed, printed_date
from reader.importers.units import Unit, first_text
from reader.model.article import BlockKind

_PERIODICAL = (
    r"(?:weekly|monthly|daily|fortnightly|recap|watch|bulletin|digest|updates?|newsletter|briefs?|briefing|"
    r"review|round-?up|report|monitor|headlines|news|situation|sitrep|dispatch|survey|chronicle)"
)
_NAMED = re.compile(rf"(?:\b|#\w{{0,20}}){_PERIODICAL}\b", re.I)
_NUMBERED = re.compile(r"(?:\b(?:no|nos|nr|issue|number|vol|volume)\b\.?|[#№])\s?\d{1,4}\b", re.I)
_WEEKS = re.compile(r"^weeks? ?\d{1,2}(?:\s?[-–/]\s?\d{1,2})?\b", re.I)
_LONGEST = 120
_BEFORE_LAST = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?\.?(?:\s?[^\W\d_]{3,9}\.?|\d{1,2}\.?)?,?(?:\s?\d{4})?\s?(?:[-–—]|to|until)\s?"
    r"(?:[^\W\d_]{3,6}day,? )?$|"
    r"\b[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?\s?(?:[-–—]|to|until)\s?$"
)
"""`24 –` before `28 April 2017`: the first day of a period."""
_MONTH_FIRST = re.compile(
    r"\b(?P<month>[^\W\d_]{3,9})\.? \d{1,2}\s?(?:[-–—]|to)\s?(?P<day>\d{1,2}),? (?P<year>\d{4})\b"
)
_SECTIONS = 2
"""So many headings an issue has that is one article."""


def last_of_period(text: str) -> str | None:
    """The last day of `24 – 28 April 2017`; None where a line names no period."""
    found = _MONTH_FIRST.search(text)
    if found is not None:
        last = printed_date(f"{found['month']} {found['day']}, {found['year']}")
        return last.value if last else None
    day = printed_date(text)
    if day is None or day.precision != "day" or not _BEFORE_LAST.search(text[: day.start]):
        return None
    return day.value


def is_issue_line(text: str) -> bool:
    """`Harbour Report No. 12, 3 May 2019`, `Weekly Update 3–9 May 2019`: a periodical and which issue."""
    if len(text) > _LONGEST or text[-1:] in ".!?" or not any(map(str.isdigit, text)):
        return False
    if _WEEKS.match(text):
        return True
    if _NAMED.search(text) is None:
        return False
    return _NUMBERED.search(text) is not None or last_of_period(text) is not None


def day_of_issue(text: str) -> Printed | None:
    """The one day that the line of an issue names."""
    day = printed_date(text) if is_issue_line(text) else None
    return day if day and day.precision == "day" and last_of_period(text) is None else None


def with_issue_title(units: Sequence[Unit], cuts: list[Cut]) -> list[Cut]:
    """The cuts; the title of a page that is one article of several sections is the issue named above it."""
    first = cuts[0]
    if len(cuts) > 1 or (first.title is not None and units[first.title].hint is BlockKind.TITLE):
        return cuts
    text = first_text(units)
    named = next((n for n in range(text) if is_issue_line(units[n].text)), None)
    if named is None or _sections(units, text) < _SECTIONS:
        return cuts
    if first.title is not None and first.title <= named:
        return cuts  # the periodical's name, and below it the issue
    told = f"The title is line {units[named].line}, which names the issue: the page is one article"
    return [replace(first, title=named, boundary=told)]


def _sections(units: Sequence[Unit], text: int) -> int:
    """How many headings stand below the first text."""
    return sum(units[n].look is Look.SHORT and units[n + 1].look in BODY for n in range(text, len(units) - 1))


_DAY = re.compile(
    r"\d{1,2}\.?(?:\s?[-–/]\s?\d{1,2}\.?)?\d{0,2}[./]\d{1,2}[./]\d{2,4}"
    r"(?:, [^\W\d_a-z][\w .’-]{1,30})?$"
)
"""`29.08.05`, `01-07.09.05, Velmar`"""
_ITEMS = 3


def with_dated_items(units: Sequence[Unit]) -> list[Unit]:
    """The units; bare days in figures, each between two texts of a chronology, as its headings."""
    dated = [n for n, unit in enumerate(units) if unit.hint is None and _DAY.match(unit.text)]
    inside = [n for n in dated if 0 < n < len(units) - 1 and {units[n - 1].look, units[n + 1].look} <= BODY]
    if len(inside) < _ITEMS:
        return list(units)
    out = list(units)
    for n in dated:
        if n + 1 < len(out) and out[n + 1].look in BODY:
            out[n] = replace(out[n], look=Look.SHORT)
    return out
