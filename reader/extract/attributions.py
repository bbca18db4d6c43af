"""Sources that the running text names: `According to …`, `as … reports`, `originally published by …`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.extract import passed_on
from reader.extract.bags import bag
from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.model.article import Article, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import Source

_WORD = r"[A-Z](?:[\w'’&-]|\.(?=[\w’'-]))*(?:(?<=\W[A-Z])\.|(?<=\.[A-Z])\.|(?<=\b(?:St|Dr|Mr))\.)?"
_LINK = r"(?:(?:of|for|on|and|the|in|to|de|du|la|des|&|at|against|with)\s){0,3}"
_NAME = rf"(?P<name>(?:[Tt]he\s)?{_WORD}(?:\s{_LINK}{_WORD}){{0,9}})"
_PLACES = re.compile(
    rf"\b(?P<how>[Aa]ccording to)\s(?:(?:an?|the|its|their)\s(?:\w+[\s-]){{0,4}}?(?:report|statement"
    rf"|article|study|survey|briefing|update|release|data|figures"
    rf"|investigation)s?\s(?:\w+\s){{0,4}}?(?:by|from|of|in|published by)\s)?{_NAME}"
    rf"|\b[Aa]s\s{_NAME.replace('name', 'name2')}\s(?P<how2>explains|explained|reports|reported|notes"
    rf"|noted|writes|wrote|points out|pointed out|puts it|put it|documented|documents|describes"
    rf"|described)\b"
)
_ORIGIN = re.compile(
    r"\b(?P<how>(?i:(?:originally|first|previously)\s(?:published|appeared|posted|printed|released"
    r"|broadcast)\s(?:by|in|on|at|with)"
    r"|(?:re-?posted|re-?published|re-?printed|cross-?posted"
    r"|reproduced)\s(?:(?:with|by)\s(?:kind\s)?permission\s)?(?:from|of|by)))"
    rf"\s{_NAME}"
)
_ORIGIN_HINT = re.compile(
    r"(?i)originally|first (?:pub|app|pos)|previously p|posted|re-?p(?:ub|ri)|reproduced"
)
_OF_ORIGIN = (
    *("originally", "first pub", "first app", "first pos", "previously p", "posted"),
    *("re-pub", "re-pri", "repub", "repri", "reproduced"),
)
"""One of these stands wherever the hint does: a look for them takes a tenth of its time."""
_AS = re.compile(r"[Aa]s [A-Zt]")
_ATTRIBUTION_HINT = re.compile(r"ccording to |\b[Aa]s [A-Zt]")
_READ = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.CAPTION,
        BlockKind.NOTE,
        BlockKind.SUBTITLE,
    }
)
_NOTES = _READ | {BlockKind.META, BlockKind.BYLINE}
_LEADS_TO_DAY = re.compile(r"(?:['’]s?)?(?:\s(?:web\s?site|site|blog|page))?[,.]?\s?\(?(?:(?:on|in|of)\s)?")
_REACH = 60
_PRONOUNS = bag("he she it they we this that these those his her its their i")


def find(article: Article) -> tuple[Source, ...]:
    """In-text attributions, one for each name, and notes of where the article first appeared."""
    out: list[Source] = []
    seen: set[str] = set()
    for block, base in zip(article.blocks, article.starts, strict=True):
        if block.kind in _NOTES and _may_tell_origin(block.text):
            out.extend(_origins(block.text, base))
        if block.kind in _READ:
            told = list(_attributions(block.text, base)) if _may_attribute(block.text) else []
            for source in (*told, *passed_on.find(block.text, base)):
                key = _key(source.publisher or "")
                if key not in seen:
                    seen.add(key)
                    out.append(source)
    return tuple(out)


def _may_attribute(text: str) -> bool:
    told = "ccording to " in text
    return told or (_AS.search(text) is not None and _ATTRIBUTION_HINT.search(text) is not None)


def _may_tell_origin(text: str) -> bool:
    low = text.casefold()
    return any(word in low for word in _OF_ORIGIN) and _ORIGIN_HINT.search(text) is not None


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _name(words: str) -> str:
    """The name as printed, without the full stop or possessive that only the sentence gives it."""
    words = words.removeprefix("the ")
    bare = re.sub(r"['’]s?$", "", words.rstrip(".,;:"))
    return bare.rstrip(".") if bare.count(".") == 1 else bare


def _origins(text: str, base: int) -> Iterator[Source]:
    for found in _ORIGIN.finditer(text):
        name = _name(found["name"])
        how = "origin note: " + " ".join(found["how"].casefold().split())
        yield replace(_source(name, found, base, how), date=_day_behind(text, found.end()))


def _day_behind(text: str, end: int) -> str | None:
    """The day of `first published in the Post on 3 May 2015`; None when none stands there."""
    for one in scan(text[end : end + _REACH], loose=False):
        if (
            one.first
            and one.first[0]
            and not one.last
            and _LEADS_TO_DAY.fullmatch(text, end, end + one.start)
        ):
            return show(one.first)
        return None
    return None


def _attributions(text: str, base: int) -> Iterator[Source]:
    for found in _PLACES.finditer(text):
        name = _name(found["name"] or found["name2"])
        if name.casefold() in _PRONOUNS or len(name) < 3:
            continue
        how = found["how"] or f"as … {found['how2']}"
        yield _source(name, found, base, f"attribution: {how.casefold()}")


def _source(name: str, found: re.Match[str], base: int, rule: str) -> Source:
    return Source(
        SafeText(name),
        None,
        None,
        None,
        None,
        SafeText(found.group()),
        base + found.start(),
        base + found.end(),
        rule,
        False,
    )
