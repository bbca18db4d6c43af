"""Where in an article a person wants to go, as they type it behind `:`."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.article import BlockKind

if TYPE_CHECKING:
    from reader.model.article import Article

FORMS = ":14   :OP 4   :p 12   :§3   :fig 2   :source 3   :50%"

_PERCENT = re.compile(r"(\d{1,3})\s*%")
_PAGE = re.compile(r"p(?:age|\.)?\s*(\d+)", re.I)
_SECTION = re.compile(r"(?:s|sec|sect|section)\.?\s*(\d+)", re.I)
_FIGURE = re.compile(r"(?:fig|figure|photo|f)\.?\s*(\d+)", re.I)
_SOURCE = re.compile(r"(?:source|src|ref)\.?\s*(\d+)|\[(\d+)\]", re.I)
_PARAGRAPH = re.compile(r"(?:¶|para|par|paragraph)?\.?\s*(\d+)", re.I)
_NUMBERED = re.compile(r"(PP|OP)\s*(\d.*)", re.I)
_NUMBER = re.compile(r"\d+")
_PAGED = re.compile(r"p\. (\d+)(?: |$)")


@dataclass(frozen=True, slots=True)
class Goal:
    """A place to go to."""

    start: int
    """Text offset."""
    end: int
    """Behind what is marked there; equal to `start` for a mere place."""


def goal(article: Article, typed: str) -> Goal | str:
    """The place that was typed, or a sentence why there is none."""
    words = " ".join(typed.split()).lstrip(": ")  # the forms are shown with their colon, so it is typed too
    if not words or not article.blocks:
        return f"Type a place: {FORMS}"
    if percent := _PERCENT.fullmatch(words):
        return _at_percent(article, int(percent[1]))
    if page := _PAGE.fullmatch(words):
        return _on_page(article, int(page[1]))
    block = article.locate(_locator(words))
    if block is None:
        return _none(article, words)
    return _whole(article, block)


def _locator(words: str) -> str:
    """A locator as articles have it, for one as people type it."""
    for pattern, form in (
        (_SECTION, "§{}"),
        (_FIGURE, "fig {}"),
        (_SOURCE, "source {}"),
        (_PARAGRAPH, "¶{}"),
    ):
        if found := pattern.fullmatch(words):
            return form.format(next(group for group in found.groups() if group))
    return words


def _whole(article: Article, block: int) -> Goal:
    start = article.starts[block]
    return Goal(start, start + len(article.blocks[block].text))


def _at_percent(article: Article, percent: int) -> Goal:
    """The beginning of the word at that share of the text."""
    text = article.text
    at = min(len(text), -(-len(text) * min(percent, 100) // 100))
    if percent < 100:
        while at > 0 and not text[at - 1].isspace():
            at -= 1
    return Goal(at, at)


def page_of(locator: str) -> str:
    """The page that a locator names; empty for one that names none."""
    found = _PAGED.match(locator)
    return found[1] if found else ""


def _on_page(article: Article, page: int) -> Goal | str:
    pages = {int(number) for block in article.blocks if (number := page_of(block.locator))}
    if not pages:
        return f"No pages are known of this article: :{page} goes to paragraph {page}."
    block = article.locate(f"p. {page}") if page in pages else None
    if block is None:
        later = [number for number in pages if number > page]
        if page < min(pages) or not later:
            return f"There is no page {page}: the text is on pages {min(pages)} to {max(pages)}."
        return f"Page {page} has no paragraph of its own: the next one is on page {min(later)}."
    return _whole(article, block)


_KINDS = (
    ("§", _SECTION, "section", "sections"),
    ("fig ", _FIGURE, "caption", "captions"),
    ("source ", _SOURCE, "listed source", "listed sources"),
    ("¶", _PARAGRAPH, "paragraph", "paragraphs"),
)


def _none(article: Article, words: str) -> str:
    """Why a place is not there: what there is instead."""
    known = [block.locator.split(" ", 2)[-1] if page_of(block.locator) else block.locator
             for block in article.blocks if block.locator]  # fmt: skip
    if numbered := _NUMBERED.fullmatch(words):
        kind = numbered[1].upper()
        there = [locator for locator in known if locator.startswith(kind)]
        return f"There is no {kind} {numbered[2]} here: {_range(there, f'{kind} paragraphs')}."
    wanted = _locator(words)
    for sign, _, one, many in _KINDS:
        if wanted.startswith(sign) and (number := _NUMBER.search(wanted)):
            there = [locator for locator in known if locator.startswith(sign)]
            return f"There is no {one} {number[0]} here: {_range(there, many)}."
    return f"“{words[:40]}” is no place: {FORMS}"


def _range(locators: list[str], many: str) -> str:
    if not locators:
        return f"this article has no {many}"
    if len(locators) == 1:
        return f"there is {locators[0]} alone"
    return f"they go from {locators[0]} to {locators[-1]}"


def heads(article: Article, offset: int) -> tuple[str, ...]:
    """The headings over a place with their locators, the highest first; none before the first heading."""
    block = article.block_at(offset)
    path: list[str] = []
    lowest = 100
    for number in range(bisect_right(article.sections, block, key=lambda one: one.first) - 1, -1, -1):
        head = article.blocks[article.sections[number].first]
        if head.kind is BlockKind.HEADING and head.level < lowest:
            path.append(f"{head.locator} {head.text}".strip())
            lowest = head.level
            if lowest <= 1:
                break
    return tuple(reversed(path))
