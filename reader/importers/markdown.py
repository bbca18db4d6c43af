"""What of a Markdown text stands line by line: its front matter, code between fences, tables."""

import re

from reader.importers.extracted import Extracted
from reader.importers.lines import split_lines
from reader.importers.printed import printed_date
from reader.model.article import BlockKind, Published

_FRONT = re.compile(
    r"\ufeff?\s*---[ \t]*(?:\r\n|\r|\n)(?P<body>.*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)", re.S
)
_FIELD = re.compile(r"(?P<key>[A-Za-z_][\w-]{0,40})\s*:(?:\s+(?P<value>.*))?$")
_ITEM = re.compile(r"\s*-\s+(?P<value>.+)$")
_FENCE = re.compile(r"(?P<mark>`{3,}|~{3,})(?P<rest>.*)$")
_ROW = re.compile(r"\|.*\||[^|]+\|[^|]+\|.*$")
_RULE = re.compile(r"\|?[\s:|-]*-{2,}[\s:|-]*\|[\s:|-]*$")
_LONGEST_FRONT = 20_000


def line_kinds(decoded: str) -> dict[int, BlockKind]:
    """The numbers of the lines that are never joined with others, and what they are."""
    lines = split_lines(decoded)
    front = _front(decoded)
    out: dict[int, BlockKind] = {}
    fence = ""
    previous: int | None = None
    for line in lines:
        text = decoded[line.start : line.end]
        if front is not None and line.end <= front.end():
            out[line.number] = BlockKind.SEPARATOR if text in {"---", "..."} else BlockKind.META
            continue
        mark = _FENCE.match(text) if line.indent < 4 else None
        if fence:
            closes = mark is not None and mark["mark"].startswith(fence) and not mark["rest"].strip()
            out[line.number] = BlockKind.SEPARATOR if closes else BlockKind.PARAGRAPH
            fence = "" if closes else fence
        elif mark is not None and "`" not in mark["rest"]:
            fence = mark["mark"]
            out[line.number] = BlockKind.SEPARATOR
        elif _RULE.match(text) and previous is not None and line.gap == 0:
            out[previous] = BlockKind.PARAGRAPH
            out[line.number] = BlockKind.SEPARATOR
        elif line.gap == 0 and previous in out and _ROW.match(text) and _in_table(out, previous):
            out[line.number] = BlockKind.PARAGRAPH
        previous = line.number
    return out


def _in_table(out: dict[int, BlockKind], previous: int) -> bool:
    """Whether the line before is a row or the rule of a table."""
    return out[previous] in {BlockKind.PARAGRAPH, BlockKind.SEPARATOR}


def _front(decoded: str) -> re.Match[str] | None:
    """The front matter, if there is one."""
    found = _FRONT.match(decoded[:_LONGEST_FRONT])
    if found is None:
        return None
    first = next((line for line in found["body"].splitlines() if line.strip()), "")
    return found if _FIELD.match(first) else None


def front_matter(decoded: str) -> Extracted:
    """What the front matter says of the text; its values are read as plain words, not as YAML."""
    found = _front(decoded)
    fields: dict[str, list[str]] = {}
    key = ""
    for line in found["body"].splitlines() if found else ():
        field, item = _FIELD.match(line), _ITEM.match(line)
        if field:
            key = field["key"].lower()
            fields[key] = _values(field["value"] or "")
        elif item and key:
            fields[key] += _values(item["value"])
    names = ("publisher", "site", "site_name", "organization", "organisation", "source")
    publisher = next((name for name in names if fields.get(name)), None)
    return Extracted(
        (),
        "text/markdown",
        "md",
        "",
        title=_first(fields, "title", "headline"),
        authors=tuple(fields.get("authors") or fields.get("author") or ()),
        publisher=fields[publisher][0] if publisher else None,
        publisher_rule=f"'{publisher}' in the front matter" if publisher else None,
        published=_published(fields),
        url=_first(fields, "url", "canonical", "link"),
        language=_first(fields, "language", "lang"),
        rights=_first(fields, "rights", "license", "copyright"),
    )


def _values(written: str) -> list[str]:
    """One value, or those of a list in brackets, without quotation marks and comments."""
    written = re.sub(r"\s+#.*$", "", written.strip())
    inside = re.fullmatch(r"\[(.*)\]", written)
    parts = inside[1].split(",") if inside else [written]
    bare = (part.strip().strip("\"'").strip() for part in parts)
    return [part for part in bare if part and part not in {"|", ">", "null", "~"}]


def _first(fields: dict[str, list[str]], *names: str) -> str | None:
    return next((fields[name][0] for name in names if fields.get(name)), None)


def _published(fields: dict[str, list[str]]) -> Published:
    for name in ("published", "date", "pubdate", "date_published"):
        found = printed_date(fields[name][0]) if fields.get(name) else None
        if found is not None:
            day = found.value[:10]
            return Published(found.value, found.precision, day, day, f"printed: '{name}' in the front matter")
    return Published()
