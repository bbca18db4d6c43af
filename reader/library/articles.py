"""An article as a file: YAML front matter and Markdown, readable and editable without us.

Front matter keys are those of docs/file-formats.md. Keys that we do not know survive a round trip.
"""

from collections.abc import Mapping
from typing import Any

from reader.errors import LibraryError
from reader.library import frontmatter, markdown, spans
from reader.model.article import Article, Original, Published
from reader.model.clean import SafeText, clean_line
from reader.model.findings import Source

_KNOWN = frozenset(
    {"id", "title", "authors", "role", "publisher", "publisher_rule", "sponsor", "published", "dateline"}
    | {"language", "url", "rights", "original", "imported", "importer", "boundary", "sources", "spans"}
)


def to_text(article: Article) -> str:
    """The whole file of an article."""
    published, original = article.published, article.original
    front: dict[str, Any] = {
        "id": article.id,
        "title": article.title,
        "authors": list(article.authors),
        "role": article.role,
        "publisher": article.publisher,
        "publisher_rule": article.publisher_rule,
        "sponsor": article.sponsor,
        "published": {
            "value": published.value,
            "precision": published.precision,
            "not_before": published.not_before,
            "not_after": published.not_after,
            "rule": published.rule,
        },
        "dateline": article.dateline,
        "language": article.language,
        "url": article.url,
        "rights": article.rights,
        "original": {
            "sha256": original.sha256,
            "name": original.name,
            "media_type": original.media_type,
            "start": original.start,
            "end": original.end,
            "encoding": original.encoding,
        },
        "imported": article.imported,
        "importer": article.importer,
        "boundary": article.boundary or None,
        "sources": [
            {
                "publisher": s.publisher,
                "via": s.via,
                "title": s.title,
                "date": s.date,
                "url": s.url,
                "raw": s.raw,
            }
            for s in article.listed
        ],
        **article.extra,
        "spans": spans.to_line(article.blocks),
    }
    return f"---\n{frontmatter.dump_mapping(front)}---\n\n{markdown.to_markdown(article.blocks)}"


def _text(value: object) -> SafeText | None:
    """A front matter value as one clean line; None when it is empty or not there."""
    return None if value is None or value == "" else clean_line(str(value))


def _whole(value: object) -> int:
    """A front matter value as a number; -1 when it is none."""
    text = str(value) if isinstance(value, int | str) else ""
    return int(text) if text.isdecimal() and len(text) < 13 else -1


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    """A front matter value as a list: one value may stand for a list of one."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _published(value: object) -> Published:
    if not isinstance(value, dict):  # a person may have written just the date
        date = _text(value)
        return Published(date, rule="set by hand" if date else None)
    keys = ("value", "precision", "not_before", "not_after", "rule")
    return Published(**{key: _text(value.get(key)) for key in keys})


def _source(value: object) -> Source:
    keys = _mapping(value)
    raw = _text(keys.get("raw")) or clean_line(" ".join(str(item) for item in keys.values() if item))
    return Source(
        publisher=_text(keys.get("publisher")),
        via=_text(keys.get("via")),
        title=_text(keys.get("title")),
        date=_text(keys.get("date")),
        url=_text(keys.get("url")),
        raw=raw,
        start=-1,
        end=-1,
        rule="front matter",
    )


def from_text(text: str, *, name: str) -> Article:
    """The article that a file holds; `name` is the file's name without its ending, used when `id` is missing.

    Raises LibraryError with one sentence when the front matter cannot be read.
    """
    try:
        head, body = frontmatter.split(text.removeprefix("\ufeff").replace("\r\n", "\n"))
        front = frontmatter.load_mapping(head)
    except ValueError as error:
        raise LibraryError(f"The article file {name}.md cannot be read: {error}") from None
    blocks = markdown.from_markdown(body)
    blocks = spans.place(blocks, spans.from_line(str(front.get("spans") or "")))
    original = _mapping(front.get("original"))
    authors = (_text(author) for author in _list(front.get("authors")))
    return Article(
        id=name,
        title=_text(front.get("title")) or clean_line(name),
        blocks=blocks,
        original=Original(
            sha256=_text(original.get("sha256")) or "",
            name=_text(original.get("name")) or SafeText(""),
            media_type=_text(original.get("media_type")) or "",
            start=_whole(original.get("start")),
            end=_whole(original.get("end")),
            encoding=_text(original.get("encoding")) or "utf-8",
        ),
        authors=tuple(author for author in authors if author),
        role=_text(front.get("role")),
        publisher=_text(front.get("publisher")),
        publisher_rule=_text(front.get("publisher_rule")),
        sponsor=_text(front.get("sponsor")),
        published=_published(front.get("published")),
        dateline=_text(front.get("dateline")),
        language=_text(front.get("language")),
        url=_text(front.get("url")),
        rights=_text(front.get("rights")),
        imported=_text(front.get("imported")) or "",
        importer=_text(front.get("importer")) or "",
        boundary=_text(front.get("boundary")) or "",
        listed=tuple(_source(item) for item in _list(front.get("sources"))),
        extra={key: value for key, value in front.items() if key not in _KNOWN},
    )
