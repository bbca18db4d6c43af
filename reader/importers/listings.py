"""Pages that list several articles one after another: what all entries of such a list have in common."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.looks import BODY, LIST_MARK, Look
from reader.importers.names import is_caseless
from reader.importers.title_line import plain
from reader.importers.units import Unit

_LINK_TO_REST = re.compile(
    r"(?:^|\s|[.…\]])(?:\[\s*)?(?:(?:read|see|view|learn|find out)\s+(?:the\s+)?"
    r"(?:more(?: (?:of|about) this (?:entry|post|article|story))?|on|"
    r"full (?:story|post|"
    r"report|article|text)|the rest(?: of (?:this|the) (?:entry|post|article|story))?)|"
    r"continue(?:d)? reading|contin[uú]ar? (?:leyendo|lendo|a leggere)|more|"
    r"leer más|seguir leyendo|lire la suite|en savoir plus|weiterlesen|mehr|"
    r"leia mais|continue lendo|lire plus|czytaj (?:dalej|więcej)|leggi tutto|lees (?:meer|verder)|"
    r"devamını oku|folytatás|читать далее)"
    r"(?:\s*(?:[“\"‘'«].{3,200}[”\"’'»]))?(?:\s*:\s*(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?)?\s*(?:[.…:;!»›>→\])]|&gt;)*\s*$",
    re.I,
)
_LINK_AND_TITLE = re.compile(
    r"(?:^|\s)(?:continue reading|read more about|weiterlesen|lire la suite|seguir leyendo|"
    r"contin[uú]ar? (?:leyendo|lendo|a leggere)|читать далее)\s+"
    r"(?:[^.!?]|\.(?=\S|\s(?-i:[a-z]))){8,200}$",
    re.I,
)
_LINKED_TITLE = re.compile(
    r"(?:^|\s)(?:continue reading|read more(?: about|:)|weiterlesen|lire la suite|seguir leyendo|"
    r"contin[uú]ar? (?:leyendo|lendo|a leggere)|читать далее)\s+(?P<title>\S.{8,200}?)[\s→»›>…]*$",
    re.I,
)
_CUT_SHORT = re.compile(r"(?:\.{3}|…|\[\s*(?:\.{3}|…)\s*\])\s*$")
AT_LEAST = 3
"""So many entries of a list must have the same order of lines before it says anything."""
_FACTS = frozenset({Look.META, Look.KICKER, Look.BYLINE, Look.LINK_TEXT, Look.FURNITURE, Look.MASTHEAD})
"""Lines whose place beside the titles tells one list from a text with headings."""
_TAG = 60
"""Characters; what is longer is no tag."""


def leads_on(text: str) -> bool:
    """A text that ends in a link to the rest of it: `… Read more »`."""
    end = text[-240:]
    return len(text) > 20 and bool(_LINK_TO_REST.search(end) or _LINK_AND_TITLE.search(end))


def is_link_to_rest(text: str) -> bool:
    """A line that holds nothing but such a link."""
    return len(text) <= 220 and bool(_LINK_TO_REST.match(text) or _LINK_AND_TITLE.match(text))


def linked_titles(units: Sequence[Unit]) -> dict[str, int]:
    """The titles named in links to the rest of a text, words only, with the last unit that names each."""
    out = {}
    for index, unit in enumerate(units):
        if unit.look in _MAY_LEAD_ON:
            end = unit.text[-240:]
            low = end.casefold()
            found = _LINKED_TITLE.search(end) if any(word in low for word in _OF_LINKS) else None
            if found:
                out[plain(found["title"])] = index
    return out


_OF_LINKS = ("reading", "read more", "weiterlesen", "la suite", "leyendo", "lendo", "leggere", "далее")
"""One of these stands in every such link: a look for them costs a tenth of the expression."""
_MAY_LEAD_ON = frozenset({Look.PROSE, Look.LINK_TEXT, Look.SHORT})


def is_cut_short(text: str) -> bool:
    """A text that ends in three dots, as the first lines of an article do in a list of articles."""
    return _CUT_SHORT.search(text[-12:]) is not None


def with_tags(units: Sequence[Unit]) -> list[Unit]:
    """The units, with bulleted tags above a title as facts: `• Press release`, `• Belovar`, `• Elections`."""
    out = list(units)
    index = 0
    while index < len(out):
        if out[index].look is not Look.KICKER or not _bulleted(out[index]):
            index += 1
            continue
        stop = index + 1
        while stop < len(out) and out[stop].look is Look.LIST and _is_tag(out[stop]):
            stop += 1
        if stop < len(out) and out[stop].look is Look.SHORT and stop - index <= 8:
            out[index + 1 : stop] = [replace(unit, look=Look.META) for unit in out[index + 1 : stop]]
        index = stop
    return out


def _bulleted(unit: Unit) -> bool:
    mark = LIST_MARK.match(unit.text)
    return mark is not None and mark["bullet"] is not None


def _is_tag(unit: Unit) -> bool:
    words = unit.text.split()
    return (
        _bulleted(unit)
        and len(unit.text) <= _TAG
        and len(words) <= 9
        and words[1][0].isupper()
        and unit.text[-1].isalnum()
    )


def with_top_links(units: Sequence[Unit]) -> list[Unit]:
    """The units, with a list of a few words an item above all other text as what leads through the site;
    and a line with an address there as the same.
    """
    out = list(units)
    stop = next((n for n, unit in enumerate(out) if unit.look not in _AT_TOP or not _is_link(unit)), len(out))
    items = [unit for unit in out[:stop] if unit.look in BODY]
    led = len(items) > 1 or any(_bulleted(unit) or unit.look is Look.PROSE for unit in items)
    if not led or not any(unit.look is Look.PROSE for unit in out[stop : stop + _BELOW]):
        return out
    if out[stop].look is not Look.SHORT:
        return out
    return [replace(unit, look=Look.NAVIGATION) if unit.look in BODY else unit for unit in out[:stop]] + out[
        stop:
    ]


_BELOW, _LINK_WORDS, _CONTACT = 8, 7, 200
_ADDRESS = re.compile(r"\w@\w+\.\w")
_AT_TOP = frozenset(
    {Look.PROSE, Look.LIST, Look.NAVIGATION, Look.FURNITURE, Look.LINK_TEXT, Look.RULE, Look.KICKER}
)


def _is_link(unit: Unit) -> bool:
    """No item of a list in an article: a few words, and no end of a sentence; or where to write to."""
    if unit.look is Look.PROSE:
        return unit.hint is None and len(unit.text) <= _CONTACT and _ADDRESS.search(unit.text) is not None
    if unit.look is not Look.LIST:
        return True
    return unit.hint is None and len(unit.text.split()) <= _LINK_WORDS and unit.text[-1] not in ".;:?!,"


def with_excerpts(units: Sequence[Unit]) -> list[Unit]:
    """The units; a sentence cut short, or with a link to its rest, below a headline is text and no title."""
    out = list(units)
    for index in range(1, len(out)):
        unit, over = out[index], out[index - 1]
        if unit.hint is not None or over.look is not Look.SHORT:
            continue
        if _is_note_excerpt(unit):
            out[index] = replace(unit, look=Look.PROSE)
        if unit.look is not Look.SHORT:
            continue
        excerpt = is_cut_short(unit.text) or (leads_on(unit.text) and not is_link_to_rest(unit.text))
        if excerpt and len(unit.text) >= _TEXT and _is_sentence(unit.text):
            out[index] = replace(unit, look=Look.PROSE)
    return out


def _is_note_excerpt(unit: Unit) -> bool:
    """The first lines of an article that begins with a note, and not the note at the end of one."""
    return unit.look is Look.NOTE and len(unit.text) >= _TEXT and is_cut_short(unit.text)


def _is_sentence(text: str) -> bool:
    """Too many words with small letters for a title."""
    return sum(word.islower() and len(word) >= _LONG_WORD for word in text.split()) >= _SMALL_WORDS


_LONG_WORD, _SMALL_WORDS = 4, 4
"""Letters of a word that has a capital in a title in title case, and so many of them in small letters."""


def dates_stand_above(units: Sequence[Unit], zones: Sequence[tuple[int, int]]) -> bool | None:
    """Whether date lines on this page stand above the titles (True) or below them; None when it is not clear.

    Asked only of zones that leave no choice: a date line with a headline on one side only.
    """
    above = below = 0
    for first, last in zones:
        looks = [unit.look for unit in units[first:last] if unit.look is not Look.SHORT or _is_long(unit)]
        if looks.count(Look.META) != 1 or last >= len(units):
            continue
        at = looks.index(Look.META)
        before = sum(look is Look.SHORT for look in looks[:at])
        behind = sum(look is Look.SHORT for look in looks[at + 1 :])
        above += bool(behind and not before)
        below += bool(before and not behind)
    if above > max(1, 2 * below):
        return True
    return False if below > max(1, 2 * above) else None


def _is_long(unit: Unit) -> bool:
    """Long enough for a headline; what is shorter may be the name of a country or a theme."""
    return len(unit.text.split()) > 3 or (is_caseless(unit.text) and len(unit.text) > 6)


def shape(units: Sequence[Unit], index: int, first: int, last: int) -> tuple[int, int] | None:
    """The looks of the lines above and below a headline, where one of them is a line of facts or a link."""
    over = (unit.look for unit in reversed(units[first:index]) if unit.look is not Look.CAPTION)
    above = next(over, None)
    below = units[index + 1].look if index + 1 < last else None
    if above not in _FACTS and below not in _FACTS:
        return None
    return (int(above or 0), int(below or 0))


_TITLE, _TEXT = 18, 60
"""Characters of a title, and of the first lines of an article, at least."""
_QUESTION = ("?", "？", "؟", ":", "：")


def is_teaser(units: Sequence[Unit], index: int, last: int, most: int = 1) -> bool:
    """A headline with one paragraph below it, as in a list of articles with their first lines.

    `most`: so many paragraphs at most.
    """
    unit = units[index]
    if (
        len(unit.text.split()) < (3 if ": " in unit.text else 4)
        or len(unit.text) < _TITLE
        or unit.text.endswith(_QUESTION)
        or last >= len(units)
    ):
        return False
    behind = units[last + 1 : last + 1 + most]
    alone = len(behind) < most or any(unit.look not in BODY for unit in behind)
    long = last + 1 == len(units) or len(units[last].text) >= _TEXT  # the page may be torn there
    return alone and units[last].look is Look.PROSE and long


def in_series(shapes: Sequence[tuple[int, int] | None]) -> list[bool]:
    """For each headline, whether so many have the same lines around them that they are entries of a list.

    One less where a link stands above: above the first entry stands none.
    """
    counts = Counter(one for one in shapes if one is not None)
    return [one is not None and counts[one] >= AT_LEAST - (one[0] == Look.LINK_TEXT) for one in shapes]
