"""What a line by itself says for and against being the title of a new article."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.importers.headlines import country_prefix, has_verb, is_country, is_theme
from reader.importers.looks import Look
from reader.importers.names import (
    acronym_prefix,
    is_caseless,
    is_organisation,
    organisation_prefix,
    title_case_share,
)
from reader.importers.sentences import breaks_off, ends_in_preposition, opens_sentence
from reader.importers.units import Unit
from reader.model.article import BlockKind

_NUMBERED_HEAD = re.compile(
    r"^(?:[IVXLC]{1,6}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|"
    r"\d{1,2}(?= (?-i:[A-Z])\S*(?: \S+){0,3}$)|[A-Z][.)](?!\s\w+\s?:)|\(?[a-z]\)|"
    r"(?:part|section|chapter|annex|"
    r"appendix|article|table|figure|box|step|"
    r"recommendation|principle|question|q|day|phase|case)\s+(?:[IVXLC]+|\d+|[A-Z])\b)\s*[.:–—-]?\s",
    re.I,
)
RESOLUTION_NUMBER = re.compile(
    r"^(?:draft )?resolution (?:[A-Z]{1,6}/)*(?:\d+/\d+|\d+ \(\d{4}\)|\d+)\b(?! (?:of|and|was|is|on|which)\b)"
    r"|^(?:[A-Z]{1,6}/)*\d{1,4} \(\d{4}\)$|^(?:[A-Z]{1,6}/)*\d{1,3} ?/ ?\d{1,3}\.\s+[A-Z]",
    re.I,
)
_NAME_HEAD = re.compile(r"^[^\W\d_a-z][\w.’'/-]*(?: [^\W\d_a-z][\w.’'/-]*| and| the| of){0,3}: \S+ \S+ \S+")
_NAME_AND_ACRONYM = re.compile(
    r"^[^\W\d_a-z][\w’'-]*(?:,? (?:[^\W\d_a-z][\w’'-]*|of|for|and|the|on|to|in|against|&)){1,9} "
    r"\([A-Z][A-Za-z-]{1,9}\)$"
)
_KIND_NAMED = re.compile(
    r"\b(?:press (?:release|statement|note)|media (?:release|statement|advisory)|joint (?:\w+ )?(?:statement|"
    r"communiqué|declaration)|public statement|communiqué|open letter)\b",
    re.I,
)
_ISSUE = re.compile(r"\b(?:bulletin|newsletter|digest|round-?up|(?:weekly|monthly) \w+)\b.*\d", re.I)
_PERIODICAL = (
    r"(?:bulletin|newsletter|digest|update|watch|review|briefing|brief|recap|round-?up|"
    r"report|monitor|summary)"
)
_NUMBERED_ISSUE = re.compile(
    r"\bvol(?:ume)?\.? ?\d{1,3}\b.{0,4}\b(?:issue|no|nos|number)\b\.? ?\d|"
    rf"\b{_PERIODICAL}\b[^.!?]{{0,12}}?[,:( –—-]+(?:issue|no|number|nr|#)\.? ?\d|"
    rf"\b(?:weekly|monthly|daily) (?:\w+ ){{0,2}}{_PERIODICAL}\b[^.!?]{{0,4}}[,:( –—-]+(?=.{{0,24}}\d)"
    r"(?:week|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.I,
)
"""`Harbour Watch, Vol. 5, Issue 19`, `Weekly Recap (3 - 9 May 2019)`: a periodical and which issue of it."""
_COLLECTION = re.compile(
    r"\b(?:digest|newsletter|bulletin|round-?up|recap|press review|news (?:review|clips|briefs)|headlines)\b",
    re.I,
)
"""A report or a briefing of the week is one text."""
_POSTED = re.compile(r"(?:posted|published)(?: on)?\s?:?\s*(?=\S*\d)[\w ,./-]{6,24}$", re.I)
_OF_HOUSE = re.compile(r"\w\S* // [^\W\d_a-z][^/]{2,50}(?: / \S.{0,30})?$")
"""`Quay shut for winter // Coast Post / Aldrun`: of the paper that printed it, in a review of the press."""
_PHONE = re.compile(r"\b0\d{1,4}[ -]\d{3,4}[ -]?\d{3,4}\b|\+\d{1,3}[ -]\d")
_SPEAKS = re.compile(
    r"\b(?:said|says|told|adds?|added|stated|stating|wrote|writes|replied|commented|continued|declared|"
    r"explained|tweeted|concluded)\b[^.!?]{0,40}[:：]$"
)
"""`Councillor Harrow said on Monday:`"""
_WORD = re.compile(r"\w+")
HEADLINE = frozenset({"a verb, as in a headline", "a country at its head"})
"""The signals that only headlines give."""
HEADLINES = frozenset({Look.SHORT, Look.MARKDOWN_HEAD})
REPEATED = 20
"""So many characters of a title make its repetition no accident."""


@lru_cache(maxsize=1024)  # every rule on repetitions asks it of the same lines
def plain(text: str) -> str:
    """A line for comparing: words only, without case."""
    return " ".join(_WORD.findall(text.casefold()))


def names_kind(text: str) -> bool:
    """Whether a title says what kind of official text it heads: `Joint statement on …`."""
    return _KIND_NAMED.search(text) is not None


def names_collection(text: str) -> bool:
    """Whether a title names what holds several articles, and which issue: `Harbour Digest 3/5: quay shut`."""
    return _COLLECTION.search(text) is not None and any(ch.isdigit() for ch in text)


def posted_at_end(text: str) -> bool:
    """A title to which the line with its day was glued: `Quay closedposted on: 2014/05/03`."""
    return _POSTED.search(text) is not None


def names_its_house(text: str) -> bool:
    """Whether a line says in which paper the report stood: an entry of a review of the press."""
    return _OF_HOUSE.search(text) is not None


def is_candidate(unit: Unit) -> bool:
    """Could be a title by its own look; what is set in columns, as the head of a letter is, could not."""
    if unit.look not in HEADLINES or not 3 <= len(unit.text) <= 320 or _COLUMNS.search(unit.text):
        return False
    return unit.hint is not BlockKind.SUBTITLE


_COLUMNS = re.compile(r"\w\s{5,}\w")
_LONG = 7
"""So many words make a headline even without a verb; a shorter name may head a section."""


def is_headline(text: str, fired: Sequence[str]) -> bool:
    """Long enough for a headline, or with what only headlines have."""
    return len(text.split()) >= _LONG or not HEADLINE.isdisjoint(fired)


def of_line(unit: Unit) -> list[str]:
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
    if unit.within:
        out.append("one article by the page's own words")
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
    elif country_prefix(text):
        out.append("a country at its head")
    elif acronym_prefix(text):
        out.append("an acronym and a colon at its head")
    elif _NAME_HEAD.match(text) and not _NUMBERED_HEAD.match(text):
        out.append("a name and a colon at its head")
    if has_verb(text):
        out.append("a verb, as in a headline")
    elif is_country(text):
        out.append("a country and nothing else")
    elif (is_organisation(text) and not text.endswith(("?", "!"))) or _NAME_AND_ACRONYM.match(text):
        out.append("the name of an organisation alone")
    if is_theme(text):
        out.append("a theme and nothing else")
    if "@" in text or "[email" in text or "://" in text or _PHONE.search(text):
        out.append("an address in it")
    if RESOLUTION_NUMBER.match(text):
        out.append("a number of a resolution")
    if _ISSUE.search(text) and words >= 4:
        out.append("the kind of text named in it")
    if names_kind(text) and words >= 5:
        out.append("the kind of text named in it")
    if _NUMBERED_ISSUE.search(text) and words >= 4:
        out.append("the issue of a periodical named in it")
    if posted_at_end(text):
        out.append("the day of posting at its end")
    if _NUMBERED_HEAD.match(text):
        out.append("a section number at its head")
    if text.endswith((":", "：")):
        out.append("a colon at its end")
        if _SPEAKS.search(text):
            out.append("a verb of saying and a colon at its end")
    if text[0] in "([" and text[-1] in ")]":
        out.append("brackets round it")
    if breaks_off(text) or text.count("(") > text.count(")"):
        out.append("a break in mid-sentence at its end")
    elif ends_in_preposition(text):
        out.append("a preposition at its end")
    if opens_sentence(text):
        out.append("the opening of a sentence")
    if text[:1].islower() and unit.look is Look.SHORT and not re.match(r"[a-z]{1,2}[A-Z]", text):
        out.append("a lower-case beginning")
    return out
