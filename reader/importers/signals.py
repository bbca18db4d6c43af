"""What speaks for and against a line being the title of a new article, each with a named weight."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.importers.bylines import is_role
from reader.importers.cohesion import OTHER, SAME
from reader.importers.dateline import dateline
from reader.importers.headlines import country_prefix, has_verb, is_country
from reader.importers.listings import is_cut_short, is_link_to_rest, leads_on, names_its_title
from reader.importers.looks import BODY, Look
from reader.importers.names import (
    PERSON,
    acronym_prefix,
    is_caseless,
    is_organisation,
    organisation_prefix,
    title_case_share,
)
from reader.importers.printed import printed_date
from reader.importers.units import Unit
from reader.importers.weights import DOUBTFUL, NEEDED, WEIGHTS
from reader.model.article import BlockKind

__all__ = [
    "DOUBTFUL",
    "NEEDED",
    "WEIGHTS",
    "Score",
    "is_candidate",
    "is_headline",
    "names_kind",
    "plain",
    "posted_at_end",
    "score",
]

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
_KIND_NAMED = re.compile(
    r"\b(?:press (?:release|statement|note)|media (?:release|statement|advisory)|joint (?:\w+ )?(?:statement|"
    r"communiqué|declaration)|public statement|communiqué|open letter)\b",
    re.I,
)
_ISSUE = re.compile(r"\b(?:bulletin|newsletter|digest|round-?up|(?:weekly|monthly) \w+)\b.*\d", re.I)
_POSTED = re.compile(r"(?:posted|published)(?: on)?\s?:?\s*(?=\S*\d)[\w ,./-]{6,24}$", re.I)
_DIGEST = re.compile(r"^\d{1,2} [A-Z][a-z]+\.? \| |^[A-Z][a-z]+\.? \d{1,2} \| ")
_LABELLED_DATE = re.compile(r"^(?:publish|posted|released?\b|date\b|issued\b|publi|veröff|fecha)", re.I)
_WORD = re.compile(r"\w+")
_PERSON = re.compile(PERSON)
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


def names_kind(text: str) -> bool:
    """Whether a title says what kind of official text it heads: `Joint statement on …`."""
    return _KIND_NAMED.search(text) is not None


def posted_at_end(text: str) -> bool:
    """A title to which the line with its day was glued: `Quay closedposted on: 2014/05/03`."""
    return _POSTED.search(text) is not None


def is_candidate(unit: Unit) -> bool:
    """Could be a title by its own look."""
    return unit.look in HEADLINES and 3 <= len(unit.text) <= 320 and unit.hint is not BlockKind.SUBTITLE


def score(
    above: Sequence[Unit],
    unit: Unit,
    below: Sequence[Unit],
    *,
    before: Unit | None = None,
    usual_gap: int = 1,
    dates_above: bool | None = None,
    shared: float | None = None,
) -> Score:
    """Weigh one candidate.

    `above` is what stands between the last body text and it; `below` is what stands between it and the
    next body text, with that as its last item (if there is any). `before` is the body text above; None at
    the start of the page. `usual_gap`: blank lines between paragraphs here. `dates_above`: whether date
    lines on this page stand above titles or below them; None when that is not known. `shared`: the share
    of the names below that stand above as well.
    """
    fired = [
        *_of_line(unit),
        *_of_above(above, unit, below, usual_gap, dates_above),
        *_of_below(unit, below, dates_above),
    ]
    if before is not None:
        fired.extend(_of_text_above(before, near=not above))
    if shared is not None and shared <= OTHER and is_headline(unit.text, fired):
        fired.append("other names in the text below")
    elif shared is not None and shared >= SAME:
        fired.append("the same names in the text below")
    if _RESOLUTION_NUMBER.match(unit.text) and "facts of an official document below" in fired:
        fired = [name for name in fired if name not in {"very short", "a section number at its head"}]
    return Score(round(sum(WEIGHTS[name] for name in fired), 3), tuple(fired))


_STOPPED = re.compile(r"[.!?:。！？؟।။…)\]”\"»][\"'”’»)\]*_\d]*$")


def _breaks_off(unit: Unit) -> bool:
    """A paragraph without an end, as where a page or a column was torn."""
    return unit.look is Look.PROSE and not _STOPPED.search(unit.text[-12:])


_LONG = 7
"""So many words make a headline even without a verb; a shorter name may head a section."""


def is_headline(text: str, fired: Sequence[str]) -> bool:
    """Long enough for a headline, or with what only headlines have."""
    return len(text.split()) >= _LONG or any(
        name in fired for name in ("a verb, as in a headline", "a country at its head")
    )


def _of_text_above(unit: Unit, *, near: bool) -> list[str]:
    """How the text above ends; `near`: it stands directly above."""
    if leads_on(unit.text):
        return ["a link to the rest of the text above"]
    if is_cut_short(unit.text):
        return ["the text above is cut short"]
    return ["the text above breaks off"] if near and _breaks_off(unit) else []


def _of_line(unit: Unit) -> list[str]:
    """Signals in the line itself."""
    text = unit.text.lstrip("# ")
    out = []
    words = len(text.split())
    caseless = is_caseless(text)
    if unit.hint is BlockKind.TITLE:
        out.append("the title by its markup")
    elif unit.hint is BlockKind.HEADING:
        rank = "the highest" if unit.level == 1 else "a lower"
        out.append(f"a heading of {rank} rank by its markup")
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
    elif country_prefix(text):
        out.append("a country at its head")
    elif _NAME_HEAD.match(text) and not _NUMBERED_HEAD.match(text):
        out.append("a name and a colon at its head")
    if has_verb(text):
        out.append("a verb, as in a headline")
    elif is_country(text):
        out.append("a country and nothing else")
    elif is_organisation(text):
        out.append("the name of an organisation alone")
    if _RESOLUTION_NUMBER.match(text):
        out.append("a number of a resolution")
    if _ISSUE.search(text) and words >= 4:
        out.append("the kind of text named in it")
    if names_kind(text) and words >= 5:
        out.append("the kind of text named in it")
        day = printed_date(text)
        if day is not None and day.precision != "month":
            out.append("a day printed in it")
    if posted_at_end(text):
        out.append("the day of posting at its end")
    if _NUMBERED_HEAD.match(text):
        out.append("a section number at its head")
    if text.endswith((":", "：")):
        out.append("a colon at its end")
    if text[0] in "([" and text[-1] in ")]":
        out.append("brackets round it")
    if text[:1].islower() and unit.look is Look.SHORT and not re.match(r"[a-z]{1,2}[A-Z]", text):
        out.append("a lower-case beginning")
    return out


def _of_above(
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
            if kind is Look.META and any(_LABELLED_DATE.match(item.text) for item in above[-4:]):
                out.append("a labelled date above")
    last = next((item for item in reversed(above) if item.look is not Look.CAPTION), None)
    if last is not None and last.look is Look.LINK_TEXT and is_link_to_rest(last.text):
        out.append("a link to the rest of the text above")
        if names_its_title(last.text):
            out.append("its title in that link")
    if above and looks[-1] is Look.SHORT and _PERSON.fullmatch(above[-1].text) and is_role(unit.text):
        out.append("a role below a name, as in a signature")
    elif above and below and _is_name_above_day(above[-1], unit, below[0]):
        out.append("a name above the day, as in a byline")
    if Look.BYLINE in looks and Look.SHORT not in looks[: looks.index(Look.BYLINE)]:
        out.append("a closing byline above")
    rule = bool(near) and Look.RULE in near[-2:]
    if rule:
        out.append("a dash rule above")
    gap = max([unit.gap, *(item.gap for item in above if item.look is not Look.SOURCE)])
    if gap >= 2 * usual_gap + 1 and gap > 1:
        out.append("a wide gap above")
    if _RESOLUTION_HEAD.match(unit.text):
        out.append("the heading of a resolution inside an article")
    return out


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


def _of_below(unit: Unit, below: Sequence[Unit], dates_above: bool | None) -> list[str]:
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
            if not (dates_above and any(is_candidate(other) for other in between[between.index(item) :])):
                out.append("a date line below")
        elif item.look is Look.MASTHEAD and heads <= 2:
            out.append("facts of an official document below")
    if body is not None and body.look is Look.PROSE:
        if body.text[:1].islower():
            out.append("the text below goes on")
        if _DIGEST.match(body.text):
            out.append("an entry of a digest")
        again = "its words repeated below" in out
        if (
            not again
            and len(between) == 1
            and between[0].look is Look.SHORT
            and len(between[0].text.split()) >= 4
        ):
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
