"""Passages: chosen in an article, and found again when its text has changed.

The selectors are those of the W3C Web Annotation Data Model: TextPositionSelector (offsets) and
TextQuoteSelector (the words with what stands before and behind).
"""

from dataclasses import dataclass
from typing import Literal

from reader.errors import UsageError
from reader.model.article import Article
from reader.model.clean import SafeText, clean
from reader.model.notes import Passage
from reader.notes.normal import Normal, normal

CONTEXT = 32
"""How many characters before and behind a passage are kept."""

State = Literal["exact", "moved", "changed", "orphaned"]

_SHORT = 24
"""Below this length words are looked for together with their context when they have changed."""
_SHORTEST = 8
"""Below this length, with the context, no likeness is measured: it would be chance."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a passage stands now."""

    state: State
    """`exact`: where it was. `moved`: the same words elsewhere, or differing only in white space,
    quotation marks, dashes and capitals. `changed`: similar words. `orphaned`: not found."""
    start: int
    """Text offset; -1 when orphaned."""
    end: int
    similarity: float
    """From 0 to 1, of the normalised words; 0 when orphaned."""


ORPHANED = Anchor("orphaned", -1, -1, 0.0)


def passage(article: Article, start: int, end: int) -> Passage:
    """The passage of a range of text offsets, without the white space at its ends.

    Raises UsageError when nothing but white space is chosen.
    """
    text = article.text
    start, end = max(0, start), min(len(text), end)
    chosen = text[start:end]
    start += len(chosen) - len(chosen.lstrip())
    end = start + len(chosen.strip())
    if start >= end:
        raise UsageError("No words are chosen.")
    return Passage(
        article_id=article.id,
        start=start,
        end=end,
        exact=SafeText(text[start:end]),
        prefix=SafeText(text[max(0, start - CONTEXT) : start]),
        suffix=SafeText(text[end : end + CONTEXT]),
        locator=locator(article, start, end),
    )


def locator(article: Article, start: int, end: int) -> str:
    """What to cite a range by: `¶3`, or `¶3–¶5` where it runs on; empty when nothing in it is cited."""
    blocks = article.blocks[article.block_at(start) : article.block_at(max(start, end - 1)) + 1]
    cited = [block.locator for block in blocks if block.locator]
    if not cited:
        return ""
    return cited[0] if cited[0] == cited[-1] else f"{cited[0]}–{cited[-1]}"


def find(passage: Passage, article: Article) -> Anchor:
    """Where a passage stands in the article as it is now; never raises.

    Tried in this order: the words at their place, the words elsewhere (the place whose context fits
    best), the normalised words, similar words.
    """
    text, exact, start = article.text, passage.exact, passage.start
    if not exact.strip():
        return ORPHANED
    if text[start : passage.end] == exact and _full_context(text, passage):
        return Anchor("exact", start, passage.end, 1.0)
    standing = _all(exact, text)
    if standing:
        best = max(standing, key=lambda at: (_fit(text, at, at + len(exact), passage), -abs(at - start)))
        return Anchor("exact" if best == start else "moved", best, best + len(exact), 1.0)
    plain, needle = normal(text), normal(exact).text.strip()
    if not needle:
        return ORPHANED
    standing = _all(needle, plain.text)
    if standing:
        context = Passage("", 0, 0, exact, _plain(passage.prefix), _plain(passage.suffix), "")
        best = max(
            standing,
            key=lambda at: (_fit(plain.text, at, at + len(needle), context), -abs(at - plain.near(start))),
        )
        return Anchor("moved", *plain.original(best, best + len(needle)), 1.0)
    return _similar(passage, needle, plain)


def find_quotes(article: Article, quote: str) -> tuple[tuple[int, int], ...]:
    """Every place where words that a person typed stand, as text offsets in the order of the text.

    The words as typed; failing that normalised; failing that the places with the most similar words.
    """
    wanted = clean(quote).strip()
    if not wanted:
        return ()
    if exact := _all(wanted, article.text):
        return tuple((at, at + len(wanted)) for at in exact)
    plain, needle = normal(article.text), normal(wanted).text
    if standing := _all(needle, plain.text):
        return tuple(plain.original(at, at + len(needle)) for at in standing)
    if len(needle) < _SHORTEST:
        return ()
    from reader.notes.fuzzy import places  # 20 ms to import: only when words are not found as they are

    found = places(needle, plain.text)
    best = [place for place in found if place.similarity >= found[0].similarity - 0.02]
    return tuple(sorted(plain.original(place.start, place.end) for place in best))


def _all(needle: str, text: str) -> list[int]:
    """Where a needle stands in a text, not overlapping."""
    out: list[int] = []
    at = text.find(needle)
    while at >= 0:
        out.append(at)
        at = text.find(needle, at + len(needle))
    return out


def _full_context(text: str, passage: Passage) -> bool:
    before = text[max(0, passage.start - len(passage.prefix)) : passage.start]
    return before == passage.prefix and text.startswith(passage.suffix, passage.end)


def _fit(text: str, start: int, end: int, passage: Passage) -> int:
    """How many characters of the context stand around a place, counted outwards."""
    before = text[max(0, start - len(passage.prefix)) : start]
    behind = text[end : end + len(passage.suffix)]
    return _common(before[::-1], passage.prefix[::-1]) + _common(behind, passage.suffix)


def _common(one: str, other: str) -> int:
    for count, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return count
    return min(len(one), len(other))


def _plain(text: str) -> SafeText:
    return SafeText(normal(text).text)


def _similar(passage: Passage, needle: str, plain: Normal) -> Anchor:
    """The place with the most similar words; of equals the one whose context fits, then the nearest."""
    from reader.notes.fuzzy import Place, places  # 20 ms to import: only when words have changed

    around = _plain(passage.prefix + passage.exact + passage.suffix).strip()
    if len(around) < _SHORTEST:
        return ORPHANED
    if len(needle) >= _SHORT:
        found = places(needle, plain.text)
    else:
        found = [
            Place(host.start + inner.start, host.start + inner.end, inner.similarity)
            for host in places(around, plain.text)
            for inner in places(needle, plain.text[host.start : host.end])
        ]
    if not found:
        return ORPHANED
    context = Passage("", 0, 0, passage.exact, _plain(passage.prefix), _plain(passage.suffix), "")
    near = plain.near(passage.start)
    best = max(
        (place for place in found if place.similarity >= found[0].similarity - 0.01),
        key=lambda place: (
            _fit(plain.text, place.start, place.end, context),
            place.similarity,
            -abs(place.start - near),
        ),
    )
    return Anchor("changed", *plain.original(best.start, best.end), best.similarity)
