"""Runs of lines that show only together what they are: tags, source lists, titles of other articles."""

from collections.abc import Sequence
from dataclasses import replace

from reader.importers.agency_heads import with_agency_heads
from reader.importers.bulleted import with_bulleted_titles
from reader.importers.dated_titles import with_dated_titles
from reader.importers.furniture import leads_to_others
from reader.importers.heads import (
    with_issues,
    with_kickers,
    with_leads,
    with_page_ends,
    with_titles_again,
)
from reader.importers.issues import with_dated_items
from reader.importers.letters import with_letters
from reader.importers.listings import with_excerpts, with_tags, with_top_links
from reader.importers.long_titles import with_long_titles
from reader.importers.looks import Look
from reader.importers.name_lines import with_name_lines
from reader.importers.pictures import with_pictures
from reader.importers.printed import printed_date
from reader.importers.references import with_references
from reader.importers.spoken import with_pull_quotes, with_questions
from reader.importers.standfirsts import with_standfirsts
from reader.importers.tag_lines import with_tag_lines
from reader.importers.units import Unit
from reader.importers.unstopped import with_unstopped

_ENTRY = frozenset({Look.SHORT, Look.PROSE, Look.LIST})
_LEADS_ON = frozenset({Look.FURNITURE, Look.LINK_TEXT})
_LONGEST_ENTRY = 320
_OWN = frozenset(
    {Look.PROSE, Look.LIST, Look.NUMBERED, Look.QUOTE, Look.ENACTING, Look.BYLINE, Look.META, Look.CAPTION}
)
"""What below a title is a part of its article."""


def in_runs(units: Sequence[Unit]) -> list[Unit]:
    """The units, with the looks that their neighbours give them."""
    out = with_references(with_tags(with_top_links(units)))
    for index, unit in enumerate(out):
        if _is_label(out, index):
            out[index : index + 2] = [replace(one, look=Look.META) for one in out[index : index + 2]]
        elif unit.look is Look.SOURCES_HEAD:
            _mark_sources(out, index + 1)
        elif unit.look in _LEADS_ON and leads_to_others(unit.text):
            _mark_links(out, index + 1)
    out = with_excerpts(with_unstopped(with_long_titles(with_page_ends(with_letters(out)))))
    out = with_agency_heads(with_titles_again(with_pictures(with_pull_quotes(out))))
    out = with_tag_lines(with_standfirsts(with_name_lines(with_dated_items(with_questions(out)))))
    return with_leads(with_kickers(with_dated_titles(with_issues(with_bulleted_titles(out)))))


def _is_label(units: Sequence[Unit], index: int) -> bool:
    """`Source` in a table of facts that was copied: its value in the next line, another fact below that."""
    return (
        units[index].text.casefold() == "source"
        and index + 2 < len(units)
        and units[index + 1].look is Look.SHORT
        and units[index + 2].look is Look.META
    )


def _mark_sources(units: list[Unit], first: int) -> None:
    """Entries below the head of a source list that end in a day: `Coast Post, Quay Shut, May 3, 2019`."""
    if _is_only_entry(units[first : first + 2]):
        units[first] = replace(units[first], look=Look.SOURCE)
        return
    for index in range(first, len(units)):
        unit = units[index]
        if unit.look is not Look.SOURCE and not (unit.look in _ENTRY and _ends_in_day(unit.text)):
            return
        units[index] = replace(unit, look=Look.SOURCE)


def _is_only_entry(below: Sequence[Unit]) -> bool:
    """One line that stands close to the head above it, and apart from the line below."""
    return (
        len(below) > 1
        and below[0].look is below[1].look is Look.SHORT
        and below[0].hint is None
        and below[0].gap < below[1].gap
    )


def _ends_in_day(text: str) -> bool:
    if len(text) > _LONGEST_ENTRY or not any(ch.isdigit() for ch in text[-8:]):
        return False
    tail = text[-40:]
    day = printed_date(tail)
    return (
        day is not None
        and day.precision != "month"
        and len(tail) - day.end <= 2
        and tail[: day.start].rstrip().endswith((",", "(", ".", ";", "”", '"'))
    )


def _mark_links(units: list[Unit], first: int) -> None:
    """Titles below `Related posts`: all but the last one, where that has its article directly below."""
    stop = first
    while (
        stop < len(units)
        and units[stop].look is Look.SHORT
        and (stop <= first + 1 or units[stop].gap <= units[first + 1].gap)
    ):
        stop += 1
    if stop < len(units) and units[stop].look in _OWN and units[stop].gap <= units[stop - 1].gap + 1:
        stop -= 1
    if stop - first > 1:
        units[first:stop] = [replace(unit, look=Look.LINK_TEXT) for unit in units[first:stop]]
