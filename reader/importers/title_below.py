"""What stands below a line says for and against its being the title of a new article."""

import re
from collections.abc import Sequence

from reader.importers.bylines import is_bare_name
from reader.importers.dateline import Dateline, dateline
from reader.importers.looks import BODY, Look
from reader.importers.mastheads import is_of_resolution
from reader.importers.printed import is_dated, printed_date
from reader.importers.title_line import REPEATED, RESOLUTION_NUMBER, is_candidate, plain
from reader.importers.units import Unit

_PICTURES = frozenset({Look.CAPTION, Look.LINK_TEXT})
_DIGEST = re.compile(r"^\d{1,2} [A-Z][a-z]+\.? \| |^[A-Z][a-z]+\.? \d{1,2} \| ")


_ABOUT = re.compile(
    r"about (?:us|the (?:author|site)|[A-Z]\S*)$|(?:for|media|press)\b.{0,60}\bcontacts?\b.{0,20}:$", re.I
)
"""With this begins what a site says of itself, below the links to other articles or below who signed."""
_DAY_GLUED = re.compile(
    r"^(?:last )?(?:updated|posted|published|added|created|modified)(?: on)?:? (?=.{0,14}\d{4})"
    r"(?:\d{1,2}\.? \w{3,9},? |\w{3,9}\.? \d{1,2},? )?[\d./-]{4,10}\s+[A-Z“\"]",
    re.I,
)
"""`last updated May 3, 2019 The quay was closed`: the line of the day, glued to the text."""


_GOES_ON = re.compile(r"[,;)]|\.(?!\.)")
"""With these no text begins."""
_HOUR = re.compile(r"\b(?:at|um|à)\s+\d{1,2}[:.h]\d{2}")


def _comments(unit: Unit, below: Unit, body: Unit) -> bool:
    """Somebody's name, and below it the day and the hour of a comment."""
    few = len(unit.text.split()) <= _NAME_WORDS
    return (
        few
        and below.look is Look.META
        and bool(_HOUR.search(below.text))
        and is_bare_name(unit.text, body.text)
    )


_NAME_WORDS = 3


def _goes_on(unit: Unit) -> bool:
    """A short line with a small beginning that is the rest of the one above, and no label or byline."""
    words = unit.text.split()
    return unit.look is Look.SHORT and unit.text[:1].islower() and len(words) >= _REST and words[0] != "by"


def _below_lead(body: Unit, second: Unit) -> Dateline | None:
    """The dateline of a town in capitals or an agency below the one sentence that sums the report up."""
    if {body.look, second.look} != {Look.PROSE} or len(body.text) > _LEAD:
        return None
    found = dateline(second.text)
    return found if found and found.sure and (found.agency or found.raw[:2].isupper()) else None


_LEAD = 160


def _has_day(unit: Unit) -> bool:
    """`Harbour Post: 3/5/2019 Quay shut`: a source of the text above; the day below is of another title."""
    day = printed_date(unit.text)
    return is_dated(unit.text) and (day is None or day.precision == "day")


_REST = 3
"""So many words are a rest of a sentence; fewer may be a label or the name of an account."""


def _closed(between: Sequence[Unit]) -> int:
    """How many lines stand above what the site has below each article, with another title below that."""
    end = next((n for n, item in enumerate(between) if item.look is Look.FURNITURE), len(between))
    return end if any(map(is_candidate, between[end:])) else len(between)


def of_below(
    unit: Unit,
    below: Sequence[Unit],
    dates_above: bool | None,
    *,
    behind_text: bool = False,
    second: Unit | None = None,
) -> list[str]:
    """Signals between the line and the body text below; `behind_text`: a text stands above it.

    `second`: what stands behind the first paragraph of that text.
    """
    out: list[str] = []
    body = below[-1] if below and below[-1].look in BODY else None
    out.append("text below" if body is not None else "no text below")
    heading = below[-2] if len(below) > 1 else unit
    if behind_text and body is not None and _ABOUT.match(heading.text):
        out.append("only what the site says of itself below")
    between = list(below[:-1] if body is not None else below)
    heads = 0
    own = plain(unit.text)
    for item in between[: min(6, _closed(between) if behind_text else 6)]:
        if item.look is Look.SHORT or item.look is Look.MARKDOWN_HEAD:
            other = plain(item.text)
            if other and (own == other or (len(other) > REPEATED and own.endswith(other))):
                out.append("its words repeated below")
                if item is between[0] and own == other and len(own) > REPEATED:
                    out.append("its words once more directly below")
            elif is_of_resolution(item.text):
                out.append("facts of an official document below")
            else:
                heads += 1
        elif item.look is Look.BYLINE and heads <= 2:
            out.append("a byline below")
        elif item.look is Look.META and heads <= 2:
            other_above = behind_text and heads > 0 and _has_day(unit)
            lower = dates_above and any(is_candidate(other) for other in between[between.index(item) :])
            if other_above:
                out.append("a day in it, above another line and the day of that")
            elif not lower:
                out.append("a date line below")
        elif item.look is Look.MASTHEAD and heads <= 2:
            out.append("facts of an official document below")
    if between and body is not None and _comments(unit, between[0], body):
        out.append("a name above a day and an hour, as of a comment")
    if between and _goes_on(between[0]):
        out.append("the text below goes on")
    if body is not None and body.look is Look.PROSE:
        if _DAY_GLUED.match(body.text):
            out.append("a date line below")
        elif body.text[:1].islower() or _GOES_ON.match(body.text):
            out.append("the text below goes on")
        if _DIGEST.match(body.text):
            out.append("an entry of a digest")
        again = "its words repeated below" in out
        if (
            not again
            and between
            and {item.look for item in between[1:]} <= _PICTURES
            and between[0].look is Look.SHORT
            and len(between[0].text.split()) >= 4
        ):
            out.append("a second headline below")
    if any(item.look is Look.SOURCE for item in between):
        out.append("stands inside a source list")
    found = dateline(body.text) if body is not None and body.look is Look.PROSE and heads <= 2 else None
    if found is None and body is not None and second is not None and heads == 0:
        found = _below_lead(body, second)
    if found is not None:
        out.append("a dateline in the text below" if found.sure else "a place and a dash in the text below")
    numbered = RESOLUTION_NUMBER.match(unit.text.lstrip("# ")) or "facts of an official document below" in out
    if body is not None and body.look is Look.ENACTING and not numbered:
        out.append("the heading of a resolution inside an article")
    return list(dict.fromkeys(out))
