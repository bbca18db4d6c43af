"""What an article says that it rests on: its source list, links, notes of origin, and names in its text."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from reader.extract import attributions
from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.written import Written
from reader.model.article import Article, Block, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import Source

_URL = re.compile(r"(?i)\b(?:https?://|www\.)[^\s<>\"“”]{3,2000}")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)")
_EDGE = " \t\u00a0\u2009\u202f,;:.|·-–—"
_DASHES = (
    re.compile(r"\s*—\s*"),
    re.compile(r"\s+–\s*|\s*–\s+"),
    re.compile(r"\s+-\s*|\s*-\s+|\s+--\s+"),
    re.compile(r"\s*[|·]\s+"),
    re.compile(r"(?<=[^\W\d_])–(?=[^\W\d_])"),
)
_EDGE_BEFORE = " \u00a0("
_QUOTED = re.compile(r"[“\"«‘](?P<title>[^”\"»]{8,400}?)[,.]?[”\"»’](?=$|[\s,.;:(–—-])")
_VIA = re.compile(r"\s+(?:via|through|on behalf of|carried by)\s+", re.IGNORECASE)
_MARKER = re.compile(r"^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]|[•*·–—-])\s+")
_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")
_LONGEST_NAME = 80


def find(article: Article) -> tuple[Source, ...]:
    """The sources of an article in the order of its text."""
    out: list[Source] = []
    for number, block in enumerate(article.blocks):
        base = article.starts[number]
        if block.kind is BlockKind.SOURCE:
            out.append(_entry(block, base))
        elif block.kind is BlockKind.LINK:
            out.extend(_links(block, base, "link"))
        elif block.kind is BlockKind.NOTE and "://" in block.text:
            out.extend(_links(block, base, "link in a note"))
    out.extend(attributions.find(article))
    return tuple(sorted(out, key=lambda source: (source.start, source.end)))


def _text(words: str) -> SafeText | None:
    """Words of the text without the punctuation around them; None when nothing is left."""
    bare = " ".join(words.split()).strip(_EDGE)
    return SafeText(bare) if bare else None


def _entry(block: Block, base: int) -> Source:
    """One line of a source list."""
    text = block.text
    url = _URL.search(text)
    address = url.group().rstrip(".,;)]") if url else None
    end = len(text[: url.start()].rstrip(" <")) if url else len(text)
    dates = [one for one in scan(text[:end], loose=False) if one.first and not one.last and one.first[1]]
    days = [one for one in dates if one.first and one.first[0]]
    dated = _closing(days, text, end)
    rest = text[:end]
    if dated:
        rest = rest[: dated.start].rstrip(_EDGE + "(") + " " + rest[dated.end :].lstrip(_EDGE + ")")
    publisher, title, how = _parts(_MARKER.sub("", _BRACKETS.sub("", rest).strip()), text, dated)
    via = None
    if publisher and _VIA.search(publisher):
        publisher, via = _VIA.split(publisher, maxsplit=1)
    value = (
        dated.value[:10] if dated and dated.value else show(dated.first) if dated and dated.first else None
    )
    return Source(
        _text(publisher or ""),
        _text(via or ""),
        _text(title or ""),
        value,
        SafeText(address) if address else None,
        SafeText(text),
        base,
        base + len(text),
        f"source list: {how}",
        publisher is not None and value is not None,
    )


def _closing(days: list[Written], text: str, end: int) -> Written | None:
    """The date of the entry: the last full day, or the last date where no day is printed."""
    full = [one for one in days if one.first and one.first[2]]
    if full:
        return full[-1]
    last = days[-1] if days else None
    return last if last and not re.search(r"\w", text[last.end : end]) else None


def _parts(rest: str, text: str, dated: Written | None) -> tuple[str | None, str | None, str]:
    """Publisher, title, and how they were told apart."""
    rest = rest.strip().rstrip(_EDGE)
    dash = _dash_before(text, dated)
    order = sorted(_DASHES, key=lambda pattern: pattern is not dash) if dash else list(_DASHES)
    for pattern in order:
        cut = pattern.search(rest)
        if cut and 0 < cut.start() <= _LONGEST_NAME and rest[: cut.start()].count(" ") < 10:
            return rest[: cut.start()], rest[cut.end() :], "publisher, dash, title"
    quoted = _QUOTED.search(rest)
    if quoted:
        before, behind = rest[: quoted.start()].strip(_EDGE), rest[quoted.end() :].strip(_EDGE)
        name = behind.split(",")[0].strip(_EDGE + "()") or before.rsplit(",", 1)[-1].strip(_EDGE)
        return name or None, quoted["title"], "quoted title"
    return None, rest or None, "no publisher told apart"


def _dash_before(text: str, dated: Written | None) -> re.Pattern[str] | None:
    """The kind of dash that stands before the date: the same one stands behind the publisher."""
    if dated is None:
        return None
    before = text[max(0, dated.start - 4) : dated.start].rstrip(_EDGE_BEFORE)
    kinds = {"—": _DASHES[0], "–": _DASHES[1], "-": _DASHES[2], "|": _DASHES[3], "·": _DASHES[3]}
    return kinds.get(before[-1:])


def _links(block: Block, base: int, kind: str) -> Iterator[Source]:
    """The addresses in a block; a month or day in the path of one is its date."""
    for found in _URL.finditer(block.text):
        address = found.group().rstrip(".,;)]")
        if not address.startswith(("http", "HTTP")):
            address = f"http://{address}"
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            continue  # not an address after all: a bracket of an IPv6 host is missing
        day = _URL_DAY.search(address)
        yield Source(
            SafeText(host.removeprefix("www.")) if host else None,
            None,
            None,
            "-".join(part for part in day.groups() if part) if day else None,
            SafeText(address),
            SafeText(found.group()),
            base + found.start(),
            base + found.start() + len(found.group().rstrip(".,;)]")),
            f"{kind}; date from its path" if day else kind,
            not day,
        )
