"""A source as it is handed on: bare words, and where they stand."""

from reader.extract.source_marks import EDGE
from reader.model.clean import SafeText
from reader.model.findings import Source


def made(
    start: int,
    raw: str,
    rule: str,
    name: str | None,
    title: str | None = None,
    date: str | None = None,
    *,
    via: str | None = None,
    url: str | None = None,
    certain: bool = False,
) -> Source:
    """The source that stands as `raw` at a place of the article; a name or title without words is None."""
    return Source(
        bare(name),
        bare(via),
        bare(title),
        date,
        SafeText(url) if url else None,
        SafeText(raw),
        start,
        start + len(raw),
        rule,
        certain,
    )


def bare(words: str | None) -> SafeText | None:
    """Words of the text without the punctuation around them; None when nothing is left."""
    plain = " ".join(words.split()).strip(EDGE) if words else ""
    return SafeText(plain) if plain else None
