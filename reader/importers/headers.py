"""What a page prints about an article: authors, role, publisher, dates, dateline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.importers.bylines import (
    are_bare_names,
    author_field,
    bare_names,
    is_bare_name,
    is_role,
    name_of_account,
    name_of_line,
    publisher_of_byline,
    publisher_of_role,
    read_byline,
)
from reader.importers.credits import name_beside_day
from reader.importers.dateline import Dateline, dateline, line_of_dateline, place_alone, sure_dateline
from reader.importers.furniture import is_rights
from reader.importers.headlines import is_theme
from reader.importers.issues import day_of_issue, last_of_period
from reader.importers.looks import BODY, Look
from reader.importers.names import organisation_prefix
from reader.importers.printed import Printed, is_dated, is_update, printed_date
from reader.importers.publishers import (
    owner_of_rights,
    publisher_of_more,
    publisher_of_note,
    publisher_who_says,
    source_field,
    sponsor_of,
)
from reader.importers.run_in import author_in_title, run_in
from reader.importers.tabs import site_beside
from reader.importers.title_line import names_kind, plain, posted_at_end
from reader.importers.units import Unit, first_text
from reader.model.article import BlockKind, Published
from reader.model.clean import SafeText


@dataclass(slots=True)
class Header:
    """What was read of one article. Positions are indexes into its units."""

    title: int | None
    body: int
    """Index of the first unit of body text; the number of units when there is none."""
    authors: tuple[SafeText, ...] = ()
    role: SafeText | None = None
    role_at: int | None = None
    """The unit that holds nothing but the role; None when there is none."""
    bare_name_at: int | None = None
    """The unit that holds nothing but the author's name; None when there is none."""
    publisher: SafeText | None = None
    publisher_rule: str | None = None
    sponsor: SafeText | None = None
    published: Published = field(default_factory=Published)
    dateline: SafeText | None = None
    url: SafeText | None = None
    rights: SafeText | None = None


def read_header(units: Sequence[Unit], title: int | None, closing: int | None = None) -> Header:
    """What the units of one article say about it.

    `closing`: where the lines of facts below its text begin, on a page that has them there.
    """
    begin = 0 if title is None else title + 1
    body = first_text(units, begin)
    header = Header(title, body)
    _read_facts(header, units[: header.body], "in the head of the article")
    if closing is not None:
        _read_facts(header, units[closing:], "below the text of the article")
    _read_bylines(header, units)
    _read_bare_name(header, units)
    _read_run_in(header, units)
    _read_closing(header, units)
    _read_dateline(header, units)
    _read_title(header, units)
    _choose_publisher(header, units)
    return header


def _read_facts(header: Header, units: Sequence[Unit], place: str) -> None:
    """Sponsor, date, site and author in the lines of facts above and below the title, or below the text."""
    for unit in units:
        if unit.look is Look.SPONSOR and header.sponsor is None:
            name = sponsor_of(unit.text)
            header.sponsor = SafeText(name) if name else None
        if unit.look not in {Look.META, Look.BYLINE, Look.KICKER}:
            continue
        original = unit.text.casefold().startswith("originally published")
        if (header.published.value is None or original) and not is_update(unit.text):
            header.published = _published(printed_date(unit.text), f"line of facts {place}", unit.text)
        if unit.look is Look.META:
            site, name = source_field(unit.text)
            header.url = header.url or (SafeText(site) if site else None)
            if name and header.publisher is None:
                header.publisher = SafeText(name)
                header.publisher_rule = f"'Source:' {place}"
            if not header.authors:
                header.authors = tuple(SafeText(name) for name in author_field(unit.text))


def _published(found: Printed | None, where: str, text: str = "") -> Published:
    """`text`: the line of the day; the last day of a period is not that of its publication."""
    if found is None:
        return Published()
    last = last_of_period(text) if text else None
    if last is not None:
        return Published(not_before=last, rule=f"not before: the last day of the period in a {where}")
    upto = found.value[:10]
    return Published(found.value, found.precision, upto, upto, f"printed: {where}")


def _read_bylines(header: Header, units: Sequence[Unit]) -> None:
    """Authors and role; the role may stand in the next line."""
    where = [*range(header.body), *range(max(header.body, len(units) - 6), len(units))]
    for index in where:
        if units[index].look is not Look.BYLINE:
            continue
        found = read_byline(units[index].text)
        if not found.authors and not header.authors:
            header.authors = tuple(map(SafeText, bare_names(units[index].text)))
        if found.authors and not header.authors:
            header.authors = tuple(SafeText(name) for name in found.authors)
            header.role = SafeText(found.role) if found.role else None
            paper = publisher_of_byline(units[index].text)
            if paper and header.publisher is None:
                header.publisher, header.publisher_rule = SafeText(paper), "name behind the author's"
            following = units[index + 1] if index + 1 < len(units) else None
            if header.role is None and following and following.look is Look.SHORT and is_role(following.text):
                header.role, header.role_at = following.text, index + 1


def _read_bare_name(header: Header, units: Sequence[Unit]) -> None:
    """An author's name alone, between the title and a line with the day or behind that."""
    if header.authors or header.title is None or header.title + 2 >= len(units):
        return
    at = header.title + 1
    while at + 1 < len(units) and units[at].look is Look.LEAD:
        at += 1
    text = " ".join(unit.text for unit in units[header.body :] if unit.look in BODY)
    if _read_name_and_day(header, units[at], text) or _read_name_alone(header, units, at, text):
        return
    for index in range(at, min(header.body, at + _NAME_REACH)):
        name = units[index]
        author = name_of_line(name.text)
        if name.look is not Look.SHORT or not _is_beside_day(units, index, header.body):
            continue
        if is_bare_name(name_of_account(author), text):
            header.authors = (SafeText(author),)
            header.bare_name_at = index
            return


_NAME_REACH = 4
"""So many lines below a title its author's name is looked for, where it stands without `By`."""
_LINKS = frozenset({Look.FURNITURE, Look.LINK_TEXT})


def _is_beside_day(units: Sequence[Unit], index: int, body: int) -> bool:
    """A line with the day below it, links left out, or directly above and then the text below."""
    below = next((unit for unit in units[index + 1 : body] if unit.look not in _LINKS), None)
    near = below if below is not None else units[index - 1]
    return near.look is Look.META and is_dated(near.text)


def _read_name_and_day(header: Header, unit: Unit, text: str) -> bool:
    """`Ilka Harrow, May 3, 2019`, below the title."""
    who = name_beside_day(unit.text) if unit.look in {Look.META, Look.BYLINE} else None
    if who is None or not is_bare_name(who, text):
        return False
    header.authors = (SafeText(who),)
    return True


def _read_name_alone(header: Header, units: Sequence[Unit], at: int, text: str) -> bool:
    """A name between the title and the text, and no word of it in the title or the text."""
    unit = units[at]
    if header.title is None or unit.look is not Look.SHORT:
        return False
    if any(item.look is not Look.CAPTION for item in units[at + 1 : header.body]):
        return False
    if unit.hint is BlockKind.HEADING:
        return False
    names = bare_names(unit.text)
    if any(len(name.split()) > 3 for name in names) or len(units[header.title].text.split()) < 4:
        return False
    all_words = set(plain(f"{units[header.title].text} {text}").split())
    if any(all_words & set(plain(name).split()) or is_theme(name) for name in names):
        return False
    if not are_bare_names(unit.text, text):
        return False
    header.authors = tuple(map(SafeText, names))
    header.bare_name_at = at
    return True


def _read_run_in(header: Header, units: Sequence[Unit]) -> None:
    """What is printed on the line of the title, or in the first paragraph before its text."""
    if not header.authors and header.title is not None:
        who = author_in_title(units[header.title].text)
        header.authors = (SafeText(who),) if who else ()
    if header.body >= len(units) or units[header.body].look is not Look.PROSE:
        return
    text = units[header.body].text
    found = run_in(text)
    if found is None:
        return
    if not header.authors:
        header.authors = tuple(map(SafeText, found.authors))
    place = sure_dateline(text[found.end :].lstrip())
    if place is not None:
        _take_dateline(header, place)


def _read_closing(header: Header, units: Sequence[Unit]) -> None:
    """Rights, and the origin where a note names it."""
    for unit in units:
        if header.rights is None and len(unit.text) <= 200 and is_rights(unit.text):
            header.rights = unit.text
        if unit.look in {Look.ORIGIN, Look.NOTE} and header.publisher is None:
            found = publisher_of_note(unit.text)
            _take_publisher(header, found)
        if header.publisher is None:
            _take_publisher(header, publisher_of_more(unit.text))


def _read_dateline(header: Header, units: Sequence[Unit]) -> None:
    if header.body >= len(units) or header.dateline is not None:
        return
    found = dateline(units[header.body].text)
    if found is None and header.body + 1 < len(units) and units[header.body + 1].look is Look.PROSE:
        later = dateline(units[header.body + 1].text)  # below a paragraph that sums the report up
        found = later if later and _is_of_report(later, units[header.body]) else None
    if found is None and header.title is not None:
        lines = (unit.text for unit in units[header.title + 1 : header.body] if unit.look in _MAY_DATE)
        unsigned = (text for text in lines if not text.startswith(header.authors))
        found = next(filter(None, map(line_of_dateline, unsigned)), None) or _town_above(units, header.body)
    if found is None or _is_chronology(units, header.body) or _is_talk(units, header.body):
        return
    _take_dateline(header, found)


def _is_of_report(found: Dateline, above: Unit) -> bool:
    """Whether it is a dateline though a summary, or a line as short as a caption, stands above."""
    if found.sure:
        return bool(found.agency or found.raw[:2].isupper())
    return found.raw.isupper() and len(above.text) <= _CAPTION


_CAPTION = 120
"""Characters."""


def _town_above(units: Sequence[Unit], body: int) -> Dateline | None:
    """The town that stands alone directly above the text."""
    town = place_alone(units[body - 1].text) if units[body - 1].look is Look.META else None
    return Dateline(town, len(town), None, None) if town else None


_MAY_DATE = frozenset({Look.META, Look.SHORT})


def _take_dateline(header: Header, found: Dateline) -> None:
    header.dateline = SafeText(found.raw)
    if header.published.value is None and found.date is not None:
        header.published = _published(found.date, "day in the dateline")
    if found.agency and header.publisher is None:
        header.publisher, header.publisher_rule = SafeText(found.agency), "name in brackets in the dateline"


_SPEAKER = re.compile(r"[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,3}:\s")


def _is_talk(units: Sequence[Unit], body: int) -> bool:
    """Paragraphs that each begin with a name and a colon: questions and answers."""
    heads = [_SPEAKER.match(unit.text) is not None for unit in units[body : body + 2] if unit.look in BODY]
    return len(heads) > 1 and all(heads)


def _is_chronology(units: Sequence[Unit], body: int) -> bool:
    """Paragraphs that each begin with a day tell of these days, and not of the day of publication."""
    heads = [
        found.date is not None and not found.sure
        for unit in units[body : body + 3]
        if unit.look in BODY and (found := dateline(unit.text))
    ]
    return len(heads) > 1 and all(heads)


def _read_title(header: Header, units: Sequence[Unit]) -> None:
    """The day in a title that names its kind of text: `Press release of 3 May 2019 on …`."""
    if header.published.value is None and header.title is not None:
        text = units[header.title].text
        day = printed_date(text)
        if day is not None and day.precision != "month" and (names_kind(text) or posted_at_end(text)):
            header.published = _published(day, "day in the title, beside the kind of text")
        elif (issue := day_of_issue(text)) is not None:
            header.published = _published(issue, "day in the title, beside which issue it is")


def _take_publisher(header: Header, found: tuple[str, str] | None) -> bool:
    """Whether a publisher and its rule were found."""
    if found:
        header.publisher, header.publisher_rule = SafeText(found[0]), found[1]
    return found is not None


def _choose_publisher(header: Header, units: Sequence[Unit]) -> None:
    """What is left when no note and no fact names the publisher: role, title, the text itself, rights."""
    if header.publisher is not None:
        return
    if header.role:
        name = publisher_of_role(header.role)
        if name:
            header.publisher, header.publisher_rule = SafeText(name), "role line of the byline"
            return
    if header.title is not None:
        name = organisation_prefix(units[header.title].text.lstrip("# "))
        if name:
            header.publisher, header.publisher_rule = SafeText(name), "title prefix before ':'"
            return
        name = site_beside(units[header.title].text, units[: header.body])
        if name:
            header.publisher, header.publisher_rule = SafeText(name), "name of the site beside the title"
            return
    text = units[header.body].text if header.body < len(units) else ""
    if _take_publisher(header, publisher_who_says(header.dateline or "", text)):
        return
    if header.rights:
        name = owner_of_rights(header.rights)
        if name:
            header.publisher, header.publisher_rule = SafeText(name), "line of copyright"
