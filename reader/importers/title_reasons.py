"""What speaks for and against a line at the head of a page being the title of its first article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.importers.cohesion import terms
from reader.importers.headlines import has_verb, is_theme
from reader.importers.looks import BODY, Look
from reader.importers.mastheads import is_of_resolution
from reader.importers.names import PERSON, is_caseless
from reader.importers.printed import ends_in_day, is_dated, printed_date
from reader.importers.tabs import tab_parts
from reader.importers.title_line import of_line, plain
from reader.importers.units import Unit

BEGINS = "the most points as the beginning of an article"
SUBTITLED = "a longer line directly below, as of a subtitle"

POINTS: dict[str, float] = {
    BEGINS: 1.6,
    SUBTITLED: 0.8,
    "the name of a series and a day, as in another title here": 6.0,
    "the number of an issue directly below": 5.0,
    "a country at its head": 2.4,
    "most of its words in the text below": 2.0,
    "the day directly above": 1.2,
    "the same above with the name of the site": 1.5,
    "the length of a headline": 1.2,
    "some of its words in the text below": 1.0,
    "the kind of text directly above": 1.0,
    "a name and a colon at its head": 0.9,
    "the issue of a periodical named in it": 0.7,
    "links of the site directly above": 0.7,
    "quotation marks round it": 0.7,
    "printed once more below": 0.6,
    "printed once more below its day": 2.0,
    "facts without a day directly below": 0.6,
    "a verb, as in a headline": 0.3,
    "a verb at its head, below a headline": -2.0,
    "one of several titles with their days": -3.0,
    "an address below it, as in the head of a letter": -4.0,
    "no line like a title above": -0.3,
    "title case": -0.6,
    "perhaps somebody's name": -0.7,
    "a lower-case beginning": -0.7,
    "the opening of a sentence": -2.0,
    "a line of facts above": -0.8,
    "the first line of the page": -0.9,
    "a caption directly above": 0.4,
    "a line of facts between it and the text": 0.3,
    "a byline between it and the text": 0.3,
    "a caption directly below": -0.9,
    "printed above already": -0.9,
    "very short": -1.0,
    "a theme and nothing else": -1.0,
    "more digits and signs than in titles": -1.0,
    "the name of an organisation alone": -1.3,
    "the same below without the name of the site": -1.5,
    "no line like a title between it and the text": -1.4,
    "one or two words": -1.4,
    "none of its words in the text below": -1.8,
    "words of the frame of a site": -1.8,
    "what a picture shows, in words of the line above": -2.0,
    "which resolution it is, below its title": -3.0,
    "its words in a longer line below the kind of text": 5.0,
    "a line below it, as at other titles here": 2.0,
}
"""Points for being the title of the first article; what is not named here says nothing.

A conditional logistic regression on the heads of 350 annotated pages, and on three copies of each with
lines out of the heads of other pages put above or below the title. By hand, as there are few examples:
the two highest, the last one of repetitions, those of sentences, pictures, digits, resolutions and the
names of sites; and 0.6 of the first one, so that no choice is changed without a reason. Judged by fits to
all sets of pages but one 344 of 350 titles are right (with the first one alone 342), and 964 of 1,036 in
the copies (770). Signs of less than half a point that changed no title were left out again.
"""

_READ = 600
"""So many characters of the text are searched for the words of a line."""
_PARAGRAPHS = 3
_MOST, _SOME, _WORDS = 0.5, 0.3, 2
"""Shares of the words of a line that stand in the text; or so many of them."""
_FRAME = re.compile(
    r"\b(?:logo|menu|sign in|sign up|log ?in|logged in|subscribe|read(?:ing)? time|min read|web ?site|"
    r"webcast|android app|archives?|categor(?:y|ies)|tagged|stories about|toggle|newsletter|e-?mail|cookies?|"
    r"syndicate|javascript|browser|download|upload|click|follow us|weather|today in|humidity|donation|"
    r"blogs?|banner|icon|browse)\b",
    re.I,
)
"""Words that stand round articles: `Harbour Logo`, `Stories about boats`, `Today in Mirhala`."""
_FRAME_SHORT = re.compile(
    r"\b(?:member|app|tag|posts?|articles|results|index|home|contents?|section|search|navigation|conditions|"
    r"donate|edition|headlines|month|latest|updates?|welcome|image|photo|picture|cover)\b",
    re.I,
)
"""Which few words round articles hold, and many titles as well."""
_SHORT_FRAME = 6
_NAME_WORDS = 4
_PERSON = re.compile(PERSON)
_LETTERS = 0.6
_LINKS = frozenset({Look.NAVIGATION, Look.FURNITURE, Look.LINK_TEXT})
_NUMBER_OF_ISSUE = re.compile(r"^(?:issue|vol(?:ume)?|no|nr|number|week|bulletin)\b[ .:#]*\d", re.I)
_FACTS = 60
_ISSUE = frozenset({"the issue of a periodical named in it", "the kind of text named in it"})
"""The words of such a title need not stand in the text."""
_REPEATED = 12
"""So many characters make a repetition no accident."""


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the text of the first article."""

    units: Sequence[Unit]
    """Of the page."""
    first: int
    text: int
    """The first unit of the text: the head ends above it."""
    lines: Sequence[int]
    """Those that could be the title."""
    titles: Sequence[int] = ()
    """Those of the further articles of the page."""

    def below(self) -> frozenset[str]:
        """The words at the beginning of the text."""
        near = self.units[self.text : self.text + _PARAGRAPHS]
        return terms(" ".join(unit.text[:_READ] for unit in near if unit.look in BODY)[:_READ])


def reasons(head: Head, index: int, below: frozenset[str]) -> list[str]:
    """What speaks for and against one of the lines; `below`: the words of the text."""
    unit = head.units[index]
    out = of_line(unit)
    if "very short" in out and any(item.look is Look.BYLINE for item in head.units[index + 1 : index + 2]):
        out.remove("very short")
    out += _of_words(unit.text, below, out)
    out += _of_frame(unit.text, out)
    out += _of_place(head, index)
    out += _of_others(head, index)
    return [name for name in dict.fromkeys(out) if name in POINTS]


def _of_words(text: str, below: frozenset[str], fired: Sequence[str]) -> Iterator[str]:
    """Whether the text speaks of what the line names."""
    own = terms(text)
    if not own or not below:
        return
    again = len(own & below)
    if again >= _WORDS and again >= _MOST * len(own):
        yield "most of its words in the text below"
    elif again >= _WORDS or again >= _SOME * len(own):
        yield "some of its words in the text below"
    elif not again and not is_caseless(text) and _ISSUE.isdisjoint(fired):
        yield "none of its words in the text below"


def _of_frame(text: str, fired: Sequence[str]) -> Iterator[str]:
    """Whether it belongs to the site, or is a fact about the article."""
    words = len(text.split())
    if words <= 2:
        yield "one or two words"
    short = words <= _SHORT_FRAME and _FRAME_SHORT.search(text)
    if _ISSUE.isdisjoint(fired) and (short or _FRAME.search(text)):
        yield "words of the frame of a site"
    if sum(map(str.isalpha, text)) < _LETTERS * len(text.replace(" ", "")):
        yield "more digits and signs than in titles"
    if words <= _NAME_WORDS and _PERSON.fullmatch(text) and not is_theme(text):
        yield "perhaps somebody's name"
    if text[0] in '“"‘«' and text[-1] in '”"’»':
        yield "quotation marks round it"
    if is_of_resolution(text):
        yield "which resolution it is, below its title"


_ABOVE = {
    Look.KICKER: "the kind of text directly above",
    Look.CAPTION: "a caption directly above",
    **dict.fromkeys(_LINKS, "links of the site directly above"),
}


def _of_place(head: Head, index: int) -> Iterator[str]:
    """What stands above and below it, nearby and farther off."""
    units, unit = head.units, head.units[index]
    above = [item.look for item in units[head.first : index]]
    below = units[index + 1 : head.text]
    if not above:
        yield "the first line of the page"
    else:
        over = units[index - 1]
        if over.look is Look.META and is_dated(over.text):
            yield "the day directly above"
        elif over.look in _ABOVE:
            yield _ABOVE[over.look]
    if below:
        under = units[index + 1]
        if _NUMBER_OF_ISSUE.search(under.text[:_FACTS]):
            yield "the number of an issue directly below"
        if under.look in {Look.META, Look.MASTHEAD} and not is_dated(under.text):
            yield "facts without a day directly below"
        elif under.look is Look.CAPTION:
            yield "a caption directly below"
            if any(terms(unit.text) < terms(units[n].text) for n in head.lines if n < index):
                yield "what a picture shows, in words of the line above"
    if _heads_letter(units[index + 1 : head.text]):
        yield "an address below it, as in the head of a letter"
    if Look.META in above:
        yield "a line of facts above"
    if any(item.look is Look.META for item in below):
        yield "a line of facts between it and the text"
    if any(item.look is Look.BYLINE for item in below):
        yield "a byline between it and the text"


_DOES = re.compile(
    r"(?:adopts|concludes|discusses|elects|examines|hears|holds|considers|expresses|says|urges)\b", re.I
)
"""What is said of whom the line above names: `Hears the Keepers of the Quay`."""
_CONTACT = re.compile(r"(?:tel(?:ephone)?|phone|fax|e-?mail)\b\W", re.I)
_LETTER_HEAD = 6
_LISTED = 3
"""So many lines with a day at their end, above one that has none, are a list of other articles."""


def _heads_letter(below: Sequence[Unit]) -> bool:
    """A telephone or an address, close to the lines above and apart from those below: whose letter it is."""
    for number, unit in enumerate(below[:_LETTER_HEAD]):
        if unit.gap:
            return False
        if _CONTACT.match(unit.text):
            return any(other.gap for other in below[number + 1 :])
    return False


def _of_others(head: Head, index: int) -> Iterator[str]:
    """How it goes together with the other lines that could be the title."""
    if index == head.lines[0]:
        yield "no line like a title above"
    if _is_told_again(head, index):
        yield "its words in a longer line below the kind of text"
    if index == head.lines[-1]:
        yield "no line like a title between it and the text"
    decked = [_is_decked(head.units, title) for title in head.titles]
    if sum(decked) >= max(_DECKED, _MOST_DECKED * len(decked)) and _is_decked(head.units, index):
        yield "a line below it, as at other titles here"
    text = head.units[index].text
    if _DOES.match(text) and any(has_verb(head.units[n].text) for n in head.lines if n < index):
        yield "a verb at its head, below a headline"
    if ends_in_day(text) and _LISTED <= sum(ends_in_day(head.units[n].text) for n in head.lines) < len(
        head.lines
    ):
        yield "one of several titles with their days"
    own = plain(text)
    series = _series(text)
    if series is not None and any(_series(head.units[n].text) == series for n in head.titles):
        yield "the name of a series and a day, as in another title here"
    for other in head.lines:
        theirs = plain(head.units[other].text)
        if other == index:
            continue
        if theirs == own:
            yield "printed once more below" if other > index else "printed above already"
            if other == index + 2 and head.units[index + 1].look is Look.META:
                yield "printed once more below its day"
        elif other > index and len(theirs) > _REPEATED and theirs in _titles(text):
            yield "the same below without the name of the site"
        elif other < index and len(own) > _REPEATED and own in _titles(head.units[other].text):
            yield "the same above with the name of the site"


def _is_told_again(head: Head, index: int) -> bool:
    """`Let the fishers go`, above `FOR RELEASE` and a sentence on what is asked for the fishers."""
    below = head.units[index + 1 : index + 3]
    if len(below) < 2 or below[0].look is not Look.KICKER or index + 2 not in head.lines:
        return False
    own, more = terms(head.units[index].text), terms(below[1].text)
    return len(own & more) >= max(_WORDS, _MOST * len(own)) and len(more) > _LONGER * len(own)


_LONGER = 1.5
_DECKED, _MOST_DECKED = 2, 0.75
"""So many other titles, and so great a share of them, have a line of words between them and the text."""


def _is_decked(units: Sequence[Unit], title: int) -> bool:
    """One line of words directly below, and then the text."""
    below = [unit.look for unit in units[title + 1 : title + 3]]
    return len(below) > 1 and below[0] is Look.SHORT and below[1] in BODY


def _series(text: str) -> str | None:
    """The words before the day at the end of a line: `Harbour Today – 3 May 2019`."""
    day = printed_date(text)
    if day is None or len(text) - day.end > 1 or not text[: day.start].strip():
        return None
    return plain(text[: day.start])


def _titles(text: str) -> set[str]:
    """What may be the title in a line that names the site as well."""
    return {words for words, _ in tab_parts(text)}
