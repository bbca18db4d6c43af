"""What stands above a line says for and against its being the title of a new article."""

import re
from collections.abc import Sequence

from reader.importers.bylines import is_role
from reader.importers.listings import is_cut_short, is_link_to_rest, leads_on
from reader.importers.looks import Look
from reader.importers.names import PERSON
from reader.importers.references import is_reference
from reader.importers.sentences import breaks_off
from reader.importers.title_line import REPEATED, is_candidate, plain
from reader.importers.units import Unit

_RESOLUTION_HEAD = re.compile(
    r"^(?:draft\s+)?(?:resolution|decision|text of the (?:draft )?resolution|motion)\s*:", re.I
)
_PERSON = re.compile(PERSON)
_NEWS = re.compile(r"\b(?:news|stories|headlines|articles|posts|updates|issue|edition)\b[^.!?]{0,80}$", re.I)
"""At the end of what introduces a list of articles, and not a list or a quotation in one."""
_STOPPED = re.compile(r"[.!?:。！？؟।။…)\]”\"»][\"'”’»)\]*_\d]*$")


def _breaks_off(unit: Unit) -> bool:
    """A paragraph without an end, as where a page or a column was torn."""
    return unit.look is Look.PROSE and not _STOPPED.search(unit.text[-12:])


def _is_torn(unit: Unit) -> bool:
    """A short line without an end: the one below it goes on where it stops."""
    return unit.look is Look.SHORT and unit.hint is None and breaks_off(unit.text)


def of_text_above(unit: Unit, *, near: bool) -> list[str]:
    """How the text above ends; `near`: it stands directly above."""
    if leads_on(unit.text):
        return ["a link to the rest of the text above"]
    if is_cut_short(unit.text):
        return ["the text above is cut short"]
    if near and unit.look is Look.PROSE and unit.text.endswith((":", "：")) and not _NEWS.search(unit.text):
        return ["the text above announces it"]
    return ["the text above breaks off"] if near and _breaks_off(unit) else []


def of_above(
    above: Sequence[Unit], unit: Unit, below: Sequence[Unit], usual_gap: int, dates_above: bool | None
) -> list[str]:
    """Signals between the body text above and the line."""
    looks = [item.look for item in above]
    near = looks[-4:]
    out = []
    tail = looks.count(Look.FURNITURE)
    if Look.NAVIGATION in looks:
        out.append("site navigation above")
    elif tail >= 3:
        out.append("much site furniture above")
    elif tail:
        out.append("site furniture above")
    if Look.SOURCE in looks or (Look.SOURCES_HEAD in looks and Look.URL in looks):
        out.append("a source list above")
    if any(item.look is Look.NOTE and is_reference(item.text) for item in above):
        out.append("a list of references above")
    if Look.ORIGIN in looks:
        out.append("a note of origin above")
    if Look.END in looks:
        out.append("an end mark above")
    for kind, name in (
        (Look.META, "a date line above"),
        (Look.KICKER, "the kind of text named above"),
        (Look.MASTHEAD, "an official masthead above"),
        (Look.SPONSOR, "a sponsor's line above"),
    ):
        if kind in near and not _belongs_above(above, kind, dates_above):
            out.append(name)
    last = next((item for item in reversed(above) if item.look is not Look.CAPTION), None)
    if last is not None and last.look is Look.LINK_TEXT and is_link_to_rest(last.text):
        out.append("a link to the rest of the text above")
    if above and looks[-1] is Look.SHORT and _PERSON.fullmatch(above[-1].text) and is_role(unit.text):
        out.append("a role below a name, as in a signature")
    elif above and below and _is_name_above_day(above[-1], unit, below[0]):
        out.append("a name above the day, as in a byline")
    if Look.BYLINE in looks and Look.SHORT not in looks[: looks.index(Look.BYLINE)]:
        out.append("a closing byline above")
    if above and _is_source_of_verse(unit, above[-1]):
        out.append("a name below a quotation")
    rule = bool(near) and Look.RULE in near[-2:]
    if rule:
        out.append("a dash rule above")
    gap = max([unit.gap, *(item.gap for item in above if item.look is not Look.SOURCE)])
    if gap >= 2 * usual_gap + 1 and gap > 1:
        out.append("a wide gap above")
    if above and _is_torn(above[-1]):
        out.append("the line above breaks off")
    if _RESOLUTION_HEAD.match(unit.text):
        out.append("the heading of a resolution inside an article")
    return out


def _is_source_of_verse(unit: Unit, over: Unit) -> bool:
    """`Ilka Harrow, Songs of the Quay`, below the mark that closes what is quoted from there."""
    found = _PERSON_AND_WORK.match(unit.text)
    closes = over.text[-1:] in _CLOSE and (len(over.text) <= _MARK or over.text[:1] in _OPEN)
    return found is not None and closes and len(unit.text.split()) <= _WORK_WORDS


_PERSON_AND_WORK = re.compile(rf"(?:[–—-]\s*)?{PERSON}, [^\W\d_a-z]")
_CLOSE, _OPEN = ("”", "’", '"', "»"), ("“", "‘", '"', "«")
_MARK, _WORK_WORDS = 3, 12


def _is_name_above_day(over: Unit, unit: Unit, under: Unit) -> bool:
    """An author's name alone, with the title above it and the day below."""
    if (over.look, under.look) != (Look.SHORT, Look.META) or unit.gap > over.gap:
        return False
    name = unit.text.split(" | ")[0]
    return len(name.split()) <= 4 and _PERSON.fullmatch(name) is not None


def _belongs_above(above: Sequence[Unit], kind: Look, dates_above: bool | None) -> bool:
    """Whether the last line of that kind is a fact about another headline above."""
    if kind is Look.META:
        return not dates_above and _owned(above)
    if kind is not Look.KICKER:
        return False
    last = max(n for n, item in enumerate(above) if item.look is Look.KICKER)
    return any(is_candidate(item) and len(item.text.split()) > 4 for item in above[max(0, last - 2) : last])


def _owned(above: Sequence[Unit]) -> bool:
    """The last date line above stands below another headline, whose it is."""
    last = max(n for n, item in enumerate(above) if item.look is Look.META)
    return any(is_candidate(item) for item in above[max(0, last - 3) : last])


def repeats_title(unit: Unit, before: Sequence[Unit]) -> bool:
    """Whether a line holds the end of a longer headline above, with text between the two."""
    own = plain(unit.text)
    return len(own) > REPEATED and any(
        is_candidate(item) and plain(item.text).endswith(f" {own}") for item in before
    )


def is_again(unit: Unit, over: Unit) -> bool:
    """Whether a line is the one directly above it once more."""
    own = plain(unit.text)
    return len(own) > REPEATED and is_candidate(over) and plain(over.text) == own


def above_headline(above: Sequence[Unit]) -> bool:
    """Whether another line directly above could be the title."""
    return bool(above) and is_candidate(above[-1])
