"""Where words that were changed since stand now: shingles vote for places, rapidfuzz measures them.

Works on normalised texts (`normal.py`). The one owner of rapidfuzz.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from statistics import median_low

from rapidfuzz import fuzz

ENOUGH = 0.8
"""Below this similarity a quotation counts as lost: what is found then is more often another one."""

_SHINGLES = 160
"""How many pieces of a quotation are looked up at most."""
_COMMON = 40
"""A piece that stands in more places than this says nothing."""
_ALIGNED = 400
"""Up to this length the place is aligned letter by letter; beyond, its two ends are."""
_END = 200
_REFINED = 4000
"""Up to this length the ends are tried one word further and nearer."""
_CANDIDATES = 6
_EDGE = re.compile(r"(?<!\w)(?=\w)|(?<=\w)(?!\w)|(?<=\s)(?=\S)|(?<=\S)(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Place:
    """A range of a text that resembles a quotation; similarity from 0 to 1."""

    start: int
    end: int
    similarity: float


def places(needle: str, text: str) -> list[Place]:
    """The places of `text` that resemble `needle` enough, the best first, none overlapping another."""
    found = [_measured(needle, text, first, last) for first, last in _candidates(needle, text)]
    kept: list[Place] = []
    for place in sorted(found, key=lambda place: (-place.similarity, place.start)):
        apart = all(place.end <= other.start or place.start >= other.end for other in kept)
        if place.similarity >= ENOUGH and apart:
            kept.append(place)
    return kept


def _candidates(needle: str, text: str) -> list[tuple[int, int]]:
    """Ranges where pieces of the needle stand together, most pieces first, as the needle's ends would lie."""
    size = 10 if len(needle) >= 40 else 5
    step = max(1, len(needle) // _SHINGLES)
    width = max(24, len(needle) // 2)
    hits: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for offset in range(0, len(needle) - size + 1, step):
        standing = _standing(needle[offset : offset + size], text)
        for at in standing:
            hits[(at - offset) // width].append((offset, at))
    votes = {bucket: len(hits[bucket]) + len(hits.get(bucket + 1, ())) for bucket in list(hits)}
    best = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:_CANDIDATES]
    ranges = []
    for bucket in best:
        shift = int(median_low(at - offset for offset, at in hits[bucket] + hits.get(bucket + 1, [])))
        start = min(max(0, shift), len(text) - 1)
        ranges.append((start, max(start + 1, min(len(text), shift + len(needle)))))
    return ranges


def _standing(piece: str, text: str) -> list[int]:
    """Where a piece stands; nothing when it stands in too many places."""
    out: list[int] = []
    at = text.find(piece)
    while at >= 0:
        out.append(at)
        if len(out) > _COMMON:
            return []
        at = text.find(piece, at + 1)
    return out


def _measured(needle: str, text: str, start: int, end: int) -> Place:
    """The range near `start` and `end` that resembles the needle most."""
    slack = min(len(needle), _ALIGNED) // 3 + 8
    if len(needle) <= _ALIGNED:
        start, end = _aligned(needle, text, start - slack, end + slack) or (start, end)
    else:
        slack += len(needle) // 8
        head, tail = needle[:_END], needle[-_END:]
        start, _ = _aligned(head, text, start - slack, start + _END + slack) or (start, end)
        _, end = _aligned(tail, text, max(start, end - _END - slack), end + slack) or (start, end)
        end = max(end, start + 1)
    if len(needle) > _REFINED:
        return Place(start, end, fuzz.ratio(needle, text[start:end]) / 100)
    reach = min(60, len(needle) // 4 + 4)
    starts = _edges(text, start, reach)
    start = max(
        starts, key=lambda at: (fuzz.ratio(needle, text[at:end]) if at < end else 0.0, -abs(at - start))
    )
    ends = _edges(text, end, reach)
    end = max(
        ends, key=lambda at: (fuzz.ratio(needle, text[start:at]) if at > start else 0.0, -abs(at - end))
    )
    return Place(start, max(end, start + 1), fuzz.ratio(needle, text[start:end]) / 100)


def _aligned(needle: str, text: str, low: int, high: int) -> tuple[int, int] | None:
    """The stretch of `text` between `low` and `high` that is as long as the needle and most like it."""
    low = max(0, low)
    window = text[low:high]
    if len(window) <= len(needle):
        return None
    aligned = fuzz.partial_ratio_alignment(needle, window)
    return None if aligned is None else (low + aligned.dest_start, low + aligned.dest_end)


def _edges(text: str, near: int, reach: int) -> list[int]:
    """`near` and the word edges around it."""
    low = max(0, near - reach)
    return [near] + [match.start() for match in _EDGE.finditer(text, low, min(len(text), near + reach))]
