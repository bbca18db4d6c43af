"""What speaks for and against a line being the title of a new article, each with a named weight."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.importers.dateline import dateline
from reader.importers.looks import BODY, Look
from reader.importers.names import acronym_prefix, is_caseless, organisation_prefix, title_case_share
from reader.importers.units import Unit

NEEDED = 3.0
"""A candidate with this score begins an article."""
DOUBTFUL = 2.3
"""A candidate between this and `NEEDED` is reported as a doubt."""

WEIGHTS: dict[str, float] = {
    "a byline below": 3.2,
    "a date line below": 2.6,
    "facts of an official document below": 2.2,
    "a date line above": 1.6,
    "the kind of text named above": 2.2,
    "an official masthead above": 1.8,
    "a sponsor's line above": 2.2,
    "an organisation's name and a colon at its head": 2.2,
    "an acronym and a colon at its head": 0.8,
    "a number of a resolution": 2.4,
    "title case": 1.2,
    "the length of a title": 0.5,
    "a dateline in the text below": 2.4,
    "a place and a dash in the text below": 0.8,
    "site navigation above": 2.4,
    "site furniture above": 1.3,
    "much site furniture above": 2.0,
    "a source list above": 2.0,
    "a note of origin above": 1.6,
    "an end mark above": 2.2,
    "a dash rule above": 0.7,
    "a wide gap above": 1.0,
    "a title of the highest rank in Markdown": 2.6,
    "its words repeated below": 1.6,
    "a second headline below": 1.0,
    "a name and a colon at its head": 0.8,
    "the length of a headline": 0.6,
    "the text above breaks off": -3.0,
    "the text below goes on": -3.0,
    "text below": 0.5,
    "no text below": -4.0,
    "very short": -1.6,
    "a section number at its head": -3.0,
    "a colon at its end": -2.0,
    "a lower-case beginning": -3.0,
    "a heading of a lower rank in Markdown": -3.0,
    "the heading of a resolution inside an article": -4.0,
    "stands inside a source list": -4.0,
    "a name, as in a signature": -1.5,
}
"""Points. Order of worth from the measured one: byline, title case, facts and date below, prefix."""

_NUMBERED_HEAD = re.compile(
    r"^(?:[IVXLC]{1,6}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z][.)]|\(?[a-z]\)|(?:part|section|chapter|annex|"
    r"appendix|article|table|figure|box|step|"
    r"recommendation|principle|question|q|day|phase|case)\s+(?:[IVXLC]+|\d+|[A-Z])\b)\s*[.:–—-]?\s",
    re.I,
)
_RESOLUTION_HEAD = re.compile(
    r"^(?:draft\s+)?(?:resolution|decision|text of the (?:draft )?resolution|motion)\s*:", re.I
)
_RESOLUTION_NUMBER = re.compile(
    r"^(?:draft )?resolution (?:[A-Z]{1,6}/)*(?:\d+/\d+|\d+ \(\d{4}\)|\d+)\b(?! (?:of|and|was|is|on|which)\b)"
    r"|^(?:[A-Z]{1,6}/)*\d{1,4} \(\d{4}\)$|^(?:[A-Z]{1,6}/)*\d{1,3}/\d{1,3}\.\s+[A-Z]",
    re.I,
)
_NAME_HEAD = re.compile(r"^[^\W\d_a-z][\w.’'/-]*(?: [^\W\d_a-z][\w.’'/-]*| and| the| of){0,3}: \S+ \S+ \S+")
_WORD = re.compile(r"\w+")
HEADLINES = frozenset({Look.SHORT, Look.MARKDOWN_HEAD})


@dataclass(frozen=True, slots=True)
class Score:
    """How much speaks for a candidate."""

    points: float
    reasons: tuple[str, ...]
    """Names of the signals that fired, keys of `WEIGHTS`."""

    def words(self) -> str:
        """What spoke for it, as a person reads it."""
        return ", ".join(reason for reason in self.reasons if WEIGHTS[reason] > 0) or "nothing"


def plain(text: str) -> str:
    """A line for comparing: words only, without case."""
    return " ".join(_WORD.findall(text.casefold()))


def is_candidate(unit: Unit) -> bool:
    """Could be a title by its own look."""
    return unit.look in HEADLINES and 3 <= len(unit.text) <= 320


def score(
    above: Sequence[Unit],
    unit: Unit,
    below: Sequence[Unit],
    *,
    before: Unit | None = None,
    usual_gap: int = 1,
) -> Score:
    """Weigh one candidate.

    `above` is what stands between the last body text and it; `below` is what stands between it and the
    next body text, with that as its last item (if there is any). `before` is the body text above; None at
    the start of the page. `usual_gap`: blank lines between paragraphs here.
    """
    fired = [*_of_line(unit), *_of_above(above, unit, usual_gap), *_of_below(unit, below)]
    if before is not None and not above and _breaks_off(before):
        fired.append("the text above breaks off")
    if _RESOLUTION_NUMBER.match(unit.text) and "facts of an official document below" in fired:
        fired = [name for name in fired if name not in {"very short", "a section number at its head"}]
    return Score(sum(WEIGHTS[name] for name in fired), tuple(fired))


_STOPPED = re.compile(r"[.!?:。！？؟।။…)\]”\"»][\"'”’»)\]*_\d]*$")


def _breaks_off(unit: Unit) -> bool:
    """A paragraph without an end, as where a page or a column was torn."""
    return unit.look is Look.PROSE and not _STOPPED.search(unit.text[-12:])


def _of_line(unit: Unit) -> list[str]:
    """Signals in the line itself."""
    text = unit.text.lstrip("# ")
    out = []
    words = len(text.split())
    caseless = is_caseless(text)
    if unit.look is Look.MARKDOWN_HEAD:
        top = not unit.text.startswith("##")
        out.append(
            "a title of the highest rank in Markdown" if top else "a heading of a lower rank in Markdown"
        )
    if not caseless and words >= 3 and title_case_share(text) >= 0.75:
        out.append("title case")
    if (words >= 5 and len(text) >= 28) or (caseless and len(text) >= 12):
        out.append("the length of a title")
        if words >= 8 and "title case" in out:
            out.append("the length of a headline")
    elif words <= 3 and not (caseless and len(text) >= 6):
        out.append("very short")
    if organisation_prefix(text):
        out.append("an organisation's name and a colon at its head")
    elif acronym_prefix(text):
        out.append("an acronym and a colon at its head")
    elif _NAME_HEAD.match(text) and not _NUMBERED_HEAD.match(text):
        out.append("a name and a colon at its head")
    if _RESOLUTION_NUMBER.match(text):
        out.append("a number of a resolution")
    if _NUMBERED_HEAD.match(text):
        out.append("a section number at its head")
    if text.endswith((":", "：")):
        out.append("a colon at its end")
    if text[:1].islower() and unit.look is Look.SHORT and not re.match(r"[a-z]{1,2}[A-Z]", text):
        out.append("a lower-case beginning")
    return out


def _of_above(above: Sequence[Unit], unit: Unit, usual_gap: int) -> list[str]:
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
        if kind in near and not (kind is Look.META and _owned(above)):
            out.append(name)
    rule = bool(near) and Look.RULE in near[-2:]
    if rule:
        out.append("a dash rule above")
    gap = max([unit.gap, *(item.gap for item in above if item.look is not Look.SOURCE)])
    if gap >= 2 * usual_gap + 1 and gap > 1:
        out.append("a wide gap above")
    if _RESOLUTION_HEAD.match(unit.text):
        out.append("the heading of a resolution inside an article")
    return out


def _owned(above: Sequence[Unit]) -> bool:
    """The last date line above stands below another headline, whose it is."""
    last = max(n for n, item in enumerate(above) if item.look is Look.META)
    return any(is_candidate(item) for item in above[max(0, last - 3) : last])


def _of_below(unit: Unit, below: Sequence[Unit]) -> list[str]:
    """Signals between the line and the body text below."""
    out: list[str] = []
    body = below[-1] if below and below[-1].look in BODY else None
    out.append("text below" if body is not None else "no text below")
    between = list(below[:-1] if body is not None else below)
    heads = 0
    own = plain(unit.text)
    for item in between[:6]:
        if item.look is Look.SHORT or item.look is Look.MARKDOWN_HEAD:
            other = plain(item.text)
            if other and (own == other or (len(other) > 20 and own.endswith(other))):
                out.append("its words repeated below")
            else:
                heads += 1
        elif item.look is Look.BYLINE and heads <= 2:
            out.append("a byline below")
        elif item.look is Look.META and heads <= 2:
            out.append("a date line below")
        elif item.look is Look.MASTHEAD and heads <= 2:
            out.append("facts of an official document below")
    if body is not None and body.look is Look.PROSE:
        if body.text[:1].islower():
            out.append("the text below goes on")
        if len(between) == 1 and between[0].look is Look.SHORT and len(between[0].text.split()) >= 4:
            out.append("a second headline below")
    if any(item.look is Look.SOURCE for item in between):
        out.append("stands inside a source list")
    found = dateline(body.text) if body is not None and body.look is Look.PROSE and heads <= 2 else None
    if found is not None:
        out.append("a dateline in the text below" if found.sure else "a place and a dash in the text below")
    if (
        body is not None
        and body.look is Look.ENACTING
        and not {
            "facts of an official document below",
            "a number of a resolution",
        }
        & {*out, *_of_line(unit)}
    ):
        out.append("the heading of a resolution inside an article")
    return list(dict.fromkeys(out))
