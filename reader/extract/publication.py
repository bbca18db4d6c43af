"""When an article was published: a date that the page prints, else bounds with their reason."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reader.extract import sentences
from reader.extract.date_anchor import FUTURE, PAST, UPDATE
from reader.extract.edtf import first_day, last_day
from reader.model.article import Article, Block, BlockKind, Published
from reader.model.findings import DateMention, Findings

_TOLD = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.NUMBERED,
        BlockKind.CAPTION,
        BlockKind.NOTE,
    }
)
_DAYS = frozenset({"day", "minute", "second", "range"})
_DAY_LENGTH = len("2016-12-21")
_ENOUGH = 3
"""So many dated articles must stand on a page before their order says anything."""
_SHARE = 0.8
"""So large a share of their pairs must run one way: one article may rest on older sources than its "
"neighbour."""


def publication(article: Article, findings: Findings) -> Published:
    """The printed date of publication, or the bounds that the article alone gives.

    An article is not older than the latest day in its source list, nor than the latest day that its
    text tells of in the past; not younger than the first day that it expects. A paragraph headed as an
    update is later than the article and proves nothing.
    """
    given = article.published
    if given.value:
        return given
    listed = max(
        (source.date for source in findings.sources if source.date and _is_list(source.rule)), default=""
    )
    told, expected = _in_text(article, findings.dates)
    reasons = []
    not_before = given.not_before or ""
    if not_before and given.rule:
        reasons.append(given.rule)
    if listed and first_day(listed) >= first_day(not_before or "0000"):
        not_before, reasons = listed, ["not before: the latest date in its own source list"]
    if told and told > (first_day(not_before) if not_before else ""):
        not_before, reasons = told, ["not before: the latest day that its text tells of in the past"]
    not_after = given.not_after
    later = [day for day in expected if not not_before or day >= first_day(not_before)]
    if later and not not_after:
        not_after = min(later)
        reasons.append("not after: the first day that its text expects")
    if not not_before and not not_after:
        return given
    return Published(
        value=None,
        precision=given.precision,
        not_before=not_before or None,
        not_after=not_after,
        rule="; ".join(reasons) or given.rule,
    )


def _is_list(rule: str) -> bool:
    return rule.startswith("source list")


def _in_text(article: Article, dates: Sequence[DateMention]) -> tuple[str, list[str]]:
    """The latest day told of in the past (or empty), and the days that the article expects."""
    past, expected = "", []
    cuts: dict[int, tuple[sentences.Span, ...]] = {}
    for mention in dates:
        if mention.value is None or mention.precision not in _DAYS:
            continue
        number = article.block_at(mention.start)
        block = article.blocks[number]
        days = mention.value.rsplit("/", 1)[-1]
        if block.kind not in _TOLD or len(days) < _DAY_LENGTH or UPDATE.match(block.text):
            continue
        if number not in cuts:
            cuts[number] = sentences.split(block.text)
        sentence, before = _around(block, cuts[number], mention.start - article.starts[number])
        if FUTURE.search(sentence):
            if FUTURE.search(before) and mention.rule.startswith("explicit"):
                expected.append(last_day(mention.value))
        elif block.kind is BlockKind.CAPTION or PAST.search(sentence):
            past = max(past, last_day(mention.value))
    return past, expected


def _around(block: Block, cuts: tuple[sentences.Span, ...], offset: int) -> tuple[str, str]:
    """The sentence at an offset of a block, and what of it stands before the offset."""
    start, end, _ = sentences.near(cuts, offset)
    return block.text[start:end], block.text[start:offset]


def page_bounds(dated: Sequence[Published]) -> tuple[Published, ...]:
    """The same articles, in the order of their page, with bounds for those that have none at all.

    Only where the page evidently runs from newest to oldest or the other way; the rule says so.
    """
    days = [_lower(one) for one in dated]
    order = _order(days)
    if not order:
        return tuple(dated)
    words = "newest first" if order < 0 else "oldest first"
    uppers = [_upper(one) for one in dated]
    before = _last(days[::-1])[::-1] if order < 0 else _last(days)
    after = _last(uppers) if order < 0 else _last(uppers[::-1])[::-1]
    out: list[Published] = []
    for number, one in enumerate(dated):
        if one.value or one.not_before or one.not_after:
            out.append(one)
            continue
        not_before, not_after = before[number] or None, after[number] or None
        if not_after and not_before and not_after < not_before:
            not_after = None
        if not_before or not_after:
            rule = f"by its place on the page, whose articles stand {words}"
            one = replace(one, not_before=not_before, not_after=not_after, rule=rule)
        out.append(one)
    return tuple(out)


def _last(days: Sequence[str]) -> list[str]:
    """For each place the last day that is known before it; empty where none is."""
    out, last = [], ""
    for day in days:
        out.append(last)
        last = day or last
    return out


def _lower(one: Published) -> str:
    """The earliest day on which it can have been published; empty when nothing is known."""
    return first_day(one.value or one.not_before or "")


def _upper(one: Published) -> str:
    return last_day(one.value or one.not_after or "")


def _order(days: Sequence[str]) -> int:
    """-1 where days evidently fall down the page, 1 where they rise, 0 where neither is evident."""
    known = [day for day in days if day]
    if len(known) < _ENOUGH:
        return 0
    falling = pairs = 0
    seen: list[str] = []  # sorted, so that the pairs of a page of thousands are counted and not made
    for day in known:
        same, later = bisect_left(seen, day), bisect_right(seen, day)
        pairs += len(seen) - (later - same)
        falling += len(seen) - later
        seen.insert(later, day)
    if not pairs or known[0] == known[-1]:
        return 0
    if falling >= _SHARE * pairs and known[0] > known[-1]:
        return -1
    return 1 if pairs - falling >= _SHARE * pairs and known[0] < known[-1] else 0
