"""Sources that the running text names: `According to …`, `as … reports`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.extract import passed_on
from reader.extract.bags import bag
from reader.extract.source_marks import WORK
from reader.extract.source_origin import NAME, plain
from reader.model.article import Article, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import Source

_PLACES = re.compile(
    rf"\b(?P<how>[Aa]ccording to)\s(?:(?:an?|the|its|their)\s(?:\w+[\s-]){{0,4}}?(?:{WORK}|updates?|releases?"
    rf"|data|figures)\s(?:\w+\s){{0,4}}?(?:by|from|of|in|published by)\s)?(?P<name>{NAME})"
    rf"|\b[Aa]s\s(?P<name2>{NAME})\s(?P<how2>explains|explained|reports|reported|notes"
    rf"|noted|writes|wrote|points out|pointed out|puts it|put it|documented|documents|describes"
    rf"|described)\b"
)
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
_ADDRESS = re.compile(r"\s?[(\[](?P<url>https?://[^\s()\[\]<>]{3,500})[)\]]")
_PRONOUNS = bag("he she it they we this that these those his her its their i")


def find(article: Article) -> tuple[Source, ...]:
    """In-text attributions, one for each name."""
    out: list[Source] = []
    seen: set[str] = set()
    for block, base in zip(article.blocks, article.starts, strict=True):
        if block.kind in _READ:
            told = list(_attributions(block.text, base)) if _may_attribute(block.text) else []
            for source in (*told, *passed_on.find(block.text, base)):
                key = _key(source.publisher or "")
                if key not in seen:
                    seen.add(key)
                    out.append(_addressed(source, block.text, base))
    return tuple(out)


def _addressed(source: Source, text: str, base: int) -> Source:
    """The attribution with the address that stands in brackets behind it."""
    found = _ADDRESS.match(text, source.end - base) if "://" in text else None
    if found is None:
        return source
    raw, end = SafeText(text[source.start - base : found.end()]), base + found.end()
    return replace(source, url=SafeText(found["url"]), raw=raw, end=end)


def _may_attribute(text: str) -> bool:
    told = "ccording to " in text
    return told or (_AS.search(text) is not None and _ATTRIBUTION_HINT.search(text) is not None)


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _attributions(text: str, base: int) -> Iterator[Source]:
    for found in _PLACES.finditer(text):
        name = plain(found["name"] or found["name2"])
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
