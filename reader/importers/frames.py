"""What a whole page has round its articles: links, a few words of other articles, comments."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.importers.looks import BODY, Look
from reader.importers.units import Unit

_LINES, _WORDS = 5, 8
"""So many lines one below another of so many words at most, and no text, are links of the site."""
_PARAGRAPH = 100
"""Characters of a line that is a paragraph."""
_PARAGRAPHS, _TEXT = 2, 500
"""So many of them, and characters together, are the text of an article; comments and teasers have less."""
_FRAME = 400
"""Characters of what a site says above the articles of a page."""
_APART = 2
"""So many other lines, headings and pictures, stand between two paragraphs of one text."""
_TIMES = 3
"""So many times the text of what stands behind the links the text above them has."""
_LINKS = frozenset({Look.SHORT, Look.FURNITURE, Look.NAVIGATION, Look.LINK_TEXT})
"""What counts: facts stand between the articles of a list as well."""
_TITLES = frozenset({Look.SHORT, Look.KICKER, Look.LEAD})


@dataclass(frozen=True, slots=True)
class _Text:
    """Paragraphs that stand together."""

    end: int
    """Behind its last unit."""
    paragraphs: int
    length: int


def with_frame(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units; behind the last text of an article and a run of links, no line is a title.

    A page that ends with a text is an excerpt, and that may be the beginning of an article.
    """
    texts = _texts(units)
    last = max((n for n, text in enumerate(texts) if _is_article(text)), default=None)
    if last is None or units[-1].look in BODY:
        return units
    begin = _links(units, texts[last].end)
    if begin is None or texts[last].length < _TIMES * max(
        (text.length for text in texts[last + 1 :]), default=0
    ):
        return units
    return [
        replace(unit, look=Look.FURNITURE)
        if n >= begin and unit.look in _TITLES and unit.hint is None
        else unit
        for n, unit in enumerate(units)
    ]


def is_frame(units: Sequence[Unit], title: int, stop: int) -> bool:
    """Whether nothing but the frame of the site stands above the title of an article that ends at `stop`.

    A few sentences, of its cookies or of other articles, and its links behind them, directly above the title.
    """
    above = _texts(units[:title])
    length = sum(text.length for text in above)
    if length > _FRAME or _links(units[:title], above[-1].end if above else 0) is None:
        return False
    below = max((text.length for text in _texts(units[title:stop])), default=0)
    return below >= max(_TEXT, _TIMES * length)


def _is_article(text: _Text) -> bool:
    return text.paragraphs >= _PARAGRAPHS and text.length >= _TEXT


def _texts(units: Sequence[Unit]) -> list[_Text]:
    """The texts of a page, in its order."""
    out: list[_Text] = []
    for index, unit in enumerate(units):
        if unit.look not in BODY:
            continue
        before = out[-1] if out and index - out[-1].end <= _APART else None
        paragraphs = (before.paragraphs if before else 0) + (len(unit.text) >= _PARAGRAPH)
        text = _Text(index + 1, paragraphs, (before.length if before else 0) + len(unit.text))
        out[len(out) - (before is not None) :] = [text]
    return out


def _links(units: Sequence[Unit], begin: int) -> int | None:
    """Where a run of short lines begins, at `begin` or further down."""
    first, lines = begin, 0
    for index in range(begin, len(units)):
        unit = units[index]
        if unit.look in BODY or len(unit.text.split()) > _WORDS:
            first, lines = index + 1, 0
            continue
        lines += unit.look in _LINKS
        if lines >= _LINES:
            return first
    return None
