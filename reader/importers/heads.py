"""The lines of an article's head that show only together what they are: leads, lines above all titles."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.bylines import are_bare_names, is_role
from reader.importers.dateline import dateline
from reader.importers.headlines import country_prefix, is_theme
from reader.importers.looks import BODY, Look, is_closing_fact
from reader.importers.names import PERSON, is_organisation, title_case_share
from reader.importers.printed import is_dated, printed_date
from reader.importers.sentences import opens_report
from reader.importers.title_line import REPEATED, names_kind
from reader.importers.units import Unit, first_text
from reader.model.article import BlockKind

_LONGEST_LEAD = 360
_SENTENCES = 3
"""So many full stops a lead may have."""
_FAR = 8
"""So many links to share may stand between a lead and the day."""
_STOP = re.compile(r"[.!?…][\"”’')\]]*(?:\s|$)")
_LINKS = frozenset({Look.FURNITURE, Look.LINK_TEXT})
_BETWEEN = frozenset({Look.META, Look.BYLINE, Look.CAPTION, Look.KICKER, Look.RULE, *_LINKS})
"""What may stand between the lead and the text besides a role."""
_PERSON = re.compile(PERSON)
_AGAIN, _OFTEN = 2, 3
"""So many times a short line, and a longer one, must stand above a headline to be taken for the kind of
text, or the theme."""
_FEW_WORDS, _MANY_WORDS = 6, 12
_MOST = 0.6
"""So great a share of the places of such a line must be above headlines."""


def with_leads(units: Sequence[Unit]) -> list[Unit]:
    """The units, with the sentences between a title and its byline or day as leads."""
    out = list(units)
    marked_up = any(unit.hint is BlockKind.HEADING for unit in units)
    for index in range(1, len(out) - 2):
        lead = _is_lead(out, index) and not (marked_up and _is_inside(out, index))
        if lead or _is_deck(out, index):
            out[index] = replace(out[index], look=Look.LEAD)
    return out


def _is_deck(units: Sequence[Unit], index: int) -> bool:
    """`Aldrun | What the keepers want`, with the title directly above and the byline or the day below."""
    unit, title = units[index], units[index - 1]
    titled = title.look is Look.SHORT and len(title.text.split()) >= _TITLE_WORDS
    barred = unit.look is Look.SHORT and unit.hint is None and "|" in unit.text and country_prefix(unit.text)
    return titled and barred and not country_prefix(title.text) and _is_fact(units, index + 1)


_TITLE_WORDS = 3


def _is_inside(units: Sequence[Unit], index: int) -> bool:
    """Whether a paragraph of a marked-up file stands below a heading, and not below the title of a text."""
    headings = 0
    for unit in reversed(units[:index]):
        if unit.hint is BlockKind.TITLE:
            return headings > 0
        if unit.look in BODY:
            return True
        headings += unit.hint is BlockKind.HEADING
        if unit.begins:
            break
    return headings > 1


def _is_lead(units: Sequence[Unit], index: int) -> bool:
    unit, title = units[index], units[index - 1]
    if unit.look is not Look.PROSE or title.look is not Look.SHORT or unit.hint is not None:
        return False
    if len(unit.text) > _LONGEST_LEAD or title.text.endswith((":", "：")) or unit.text[0].islower():
        return False
    if len(_STOP.findall(unit.text)) > _SENTENCES:
        return False
    at = index + 1
    while at < len(units) and at <= index + _FAR and units[at].look in _LINKS:
        at += 1
    if not _is_fact(units, at) and not (at == index + 1 and _is_name_above_day(units, at)):
        return False
    text = at + (at == index + 1)
    while text < len(units) and (units[text].look in _BETWEEN or _is_name_or_role(units[text])):
        text += 1
    return text < len(units) and units[text].look is Look.PROSE and not _is_chronology(units, text)


def _is_fact(units: Sequence[Unit], at: int) -> bool:
    """A byline or a day."""
    if at >= len(units):
        return False
    unit = units[at]
    return unit.look is Look.BYLINE or (unit.look is Look.META and is_dated(unit.text))


def _is_name_above_day(units: Sequence[Unit], at: int) -> bool:
    """Names alone with a day, or a picture, below, as far as the text below that can tell."""
    if units[at].look is not Look.SHORT:
        return False
    day = at + 1
    while day < len(units) - 1 and day <= at + _FAR and units[day].look in _LINKS:
        day += 1
    if day >= len(units) - 1 or not (units[day].look is Look.CAPTION or _is_fact(units, day)):
        return False
    text = " ".join(unit.text for unit in units[day + 1 : day + 4] if unit.look in BODY)
    return are_bare_names(units[at].text, text)


def _is_name_or_role(unit: Unit) -> bool:
    if unit.look is not Look.SHORT or len(unit.text.split()) > 8:
        return False
    return _PERSON.fullmatch(unit.text) is not None or is_role(unit.text)


def _is_chronology(units: Sequence[Unit], text: int) -> bool:
    """Below the text the next day follows at once: days are the headings here."""
    at = text
    while at < len(units) and units[at].look in BODY:
        at += 1
    return at + 1 < len(units) and units[at].look is Look.META and units[at + 1].look in BODY


def with_page_ends(units: Sequence[Unit]) -> list[Unit]:
    """The units, the first sentence of a page above its day as a title, a torn last line as text."""
    out = list(units)
    top = next((n for n, unit in enumerate(out) if not _is_above_all(unit)), len(out))
    head = out[top : top + 2]
    if top < len(out) and top and out[top - 1].look is Look.KICKER and _ends_in_day(out[top - 1], out[top]):
        out[top - 1] = replace(out[top - 1], look=Look.SHORT)
    if len(head) > 1 and (_is_titled_by_day(*head) or _trails_off(*head) or _ends_in_day(*head)):
        out[top] = replace(out[top], look=Look.SHORT)
    for index in range(len(out) - 1):
        over = out[index - 1] if index else None
        if out[index].look is Look.PROSE and _names_agency(out[index], out[index + 1], over):
            out[index] = replace(out[index], look=Look.SHORT)
    if len(out) > 1 and _is_torn_text(out[-1], out[-2]):
        out[-1] = replace(out[-1], look=Look.PROSE)
    return out


_ABOVE_ALL = frozenset({Look.NAVIGATION, Look.KICKER, Look.MASTHEAD, Look.RULE, Look.LINK_TEXT})


def _is_above_all(unit: Unit) -> bool:
    """What leads through the site, and the theme above a title."""
    return unit.look in _ABOVE_ALL or (unit.look is Look.SHORT and unit.hint is None and is_theme(unit.text))


def _is_titled_by_day(unit: Unit, below: Unit) -> bool:
    """One sentence with the line of the day directly below."""
    return (
        unit.look is Look.PROSE
        and unit.hint is None
        and len(unit.text) <= _TITLE_LIMIT
        and len(_STOP.findall(unit.text)) == 1
        and below.look is Look.META
        and below.gap <= 1
        and is_dated(below.text)
    )


def _ends_in_day(unit: Unit, below: Unit) -> bool:
    """`Press statement on the quay – 3 May 2019`, which is no source where the first paragraph is below."""
    named = unit.look in _FACTS and len(unit.text.split()) >= _KIND_WORDS and names_kind(unit.text)
    named = named and printed_date(unit.text) is not None
    ended = unit.look is Look.SOURCE or named
    return ended and unit.hint is None and below.look is Look.PROSE and below.gap > 0


_FACTS = frozenset({Look.META, Look.KICKER})
_KIND_WORDS = 3
"""So many words, with the kind of text and the day, are a title."""


def _trails_off(unit: Unit, below: Unit) -> bool:
    """One short line that ends in dots or a quotation, above the first paragraph of a page."""
    return (
        unit.look is Look.PROSE
        and unit.hint is None
        and len(unit.text) <= _TITLE_LIMIT
        and unit.text.endswith(("...", "…", "”", '"', "»"))
        and not unit.text.startswith(("“", '"', "«"))
        and below.look is Look.PROSE
        and len(below.text) > len(unit.text)
        and below.gap > 0
    )


def _names_agency(unit: Unit, below: Unit, over: Unit | None) -> bool:
    """`ABCD - Harbour agency: keepers go home`, alone on its line: no report is so short and has no end."""
    linked = over is not None and over.look is Look.LINK_TEXT
    return (
        unit.hint is None
        and unit.line == unit.last_line
        and len(unit.text) <= _AGENCY_LIMIT
        and unit.text[-1].isalnum()
        and (below.look is Look.PROSE or (linked and below.look is Look.SHORT))
        and below.gap > 0
        and opens_report(unit.text)
        and not any(ch.isdigit() for ch in unit.text)
    )


_AGENCY_LIMIT = 100


def _is_torn_text(unit: Unit, over: Unit) -> bool:
    """The last line of a page, as long as a sentence and without its end."""
    if (unit.look, unit.hint) != (Look.SHORT, None) or over.look not in _OVER_TORN:
        return False
    words = len(unit.text.split())
    most = _LONG_CASED if over.look is Look.BYLINE or words >= _LONG_TEXT else _TORN_CASED
    torn = words >= _TORN_WORDS and unit.text[-1].isalnum() and title_case_share(unit.text) < most
    return torn or _opens_with_day(unit.text)


_OVER_TORN = frozenset({Look.SHORT, Look.META, Look.BYLINE, Look.CAPTION, Look.LEAD})


def _opens_with_day(text: str) -> bool:
    """`Mirhala, 3 May 2019. The Council for the`: a dateline, and a name that was torn."""
    found = dateline(text)
    return found is not None and found.sure and found.date is not None


_TITLE_LIMIT = 160
_TORN_WORDS, _TORN_CASED = 6, 0.6
"""Words at least, and share of capitals at most, of a sentence that was torn."""
_LONG_TEXT, _LONG_CASED = 20, 0.8
"""The same of a long one, or of one below a byline."""


def with_titles_again(units: Sequence[Unit]) -> list[Unit]:
    """The units; what stands below the text of its article once more, as a link, is no title there."""
    out = list(units)
    last: dict[str, int] = {}
    for index, unit in enumerate(out):
        if unit.look is not Look.SHORT or unit.hint is not None or len(unit.text) <= REPEATED:
            continue
        before = last.get(unit.text)
        last[unit.text] = index
        if before is None or index + 1 >= len(out) or not 2 <= index - before <= _TEASER:
            continue
        between = {item.look for item in out[before + 1 : index]}
        texts = sum(item.look in BODY for item in out[before + 1 : index])
        if texts == 1 and out[index + 1].look is Look.SHORT and between <= _TEASED:
            out[index] = replace(unit, look=Look.FURNITURE)
    return out


_TEASER = 6
"""So many lines stand at most between a title and its repetition below the first lines of its text."""
_TEASED = frozenset({*BODY, Look.LINK_TEXT, Look.META, Look.BYLINE, Look.FURNITURE})
_ISSUE = re.compile(
    r"\b(?:recap|watch|bulletin|digest|updates?|newsletter|clips|briefs?|briefing|review|round-?up|alert|"
    r"report|weekly|"
    r"monthly|monitor|headlines|news)\b",
    re.I,
)


def with_issues(units: Sequence[Unit]) -> list[Unit]:
    """The units, with a line such as `News Review, 3 May 2019` as a title where none stands near it."""
    out = list(units)
    for index, unit in enumerate(out):
        if unit.look is Look.META and unit.hint is None and _is_issue(out, index):
            out[index] = replace(unit, look=Look.SHORT)
    return out


def _is_issue(units: Sequence[Unit], index: int) -> bool:
    """A name of a periodical and a day: a long one below no headline, a short one alone above a text."""
    text = units[index].text
    day = printed_date(text)
    if day is None or day.end < len(text) - 1 or is_closing_fact(text):
        return False
    if not _ISSUE.search(text[: day.start]):
        return False
    above = units[index - 1].look if index else Look.RULE
    if len(text[: day.start].split()) >= _NAME_WORDS and "|" not in text:
        return above is not Look.SHORT or is_organisation(units[index - 1].text)
    return above in _CLOSED and index + 1 < len(units) and units[index + 1].look in _BELOW_ISSUE


_NAME_WORDS = 3
"""So many words before a day are the name of a periodical, and not a label."""
_BELOW_ISSUE = frozenset({Look.PROSE, Look.CAPTION})
_CLOSED = frozenset(
    {Look.RULE, Look.NAVIGATION, Look.END, Look.LINK_TEXT, Look.FURNITURE, Look.SOURCE, Look.ORIGIN, *BODY}
)


def with_kickers(units: Sequence[Unit]) -> list[Unit]:
    """The units, with the line that stands above several headlines, the same each time, as their kind."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        if unit.look is Look.SHORT and unit.hint is None:
            places[unit.text].append(index)
    out = list(units)
    text = _text_below_title(units)
    for found in places.values():
        needed = _AGAIN if len(units[found[0]].text.split()) <= _FEW_WORDS else _OFTEN
        above = {index for index in found if is_above_headline(units, index)}
        headlines = {units[index + 1].text for index in above}
        if len(headlines) == len(above) >= max(needed, _MOST * len(found)):
            kind = Look.FURNITURE if _closes(units, found, text) else Look.KICKER
            for index in (n for n in found if n in above or _is_over_title(units, n)):
                out[index] = replace(out[index], look=kind)
    return out


def _text_below_title(units: Sequence[Unit]) -> int | None:
    """The first text of a page; None unless one title, and no other line of words, stands above."""
    text = first_text(units)
    titles = [unit for unit in units[:text] if unit.look is Look.SHORT]
    return text if len(titles) == 1 and len(titles[0].text.split()) >= _TITLED else None


def _closes(units: Sequence[Unit], found: Sequence[int], text: int | None) -> bool:
    """Whether such a line is the last one of the texts above: the first title of the page has none above.

    `text`: the first text of the page, below that title.
    """
    near = any(units[index].gap > units[index + 1].gap for index in found if index + 1 < len(units))
    return text is not None and text < found[0] and not near


_TITLED = 4
"""So many words above the first text of a page are the title of its first article."""


def _is_over_title(units: Sequence[Unit], index: int) -> bool:
    return index + 2 < len(units) and units[index + 1].look is Look.SHORT and units[index + 2].look in BODY


def is_above_headline(units: Sequence[Unit], index: int) -> bool:
    """A short line with a headline directly below, and above that no other."""
    if index + 2 >= len(units) or len(units[index].text.split()) > _MANY_WORDS:
        return False
    below = units[index + 1]
    first = index == 0 or units[index - 1].look is not Look.SHORT or units[index].gap > below.gap
    return first and below.look is Look.SHORT and units[index + 2].look is not Look.SHORT
