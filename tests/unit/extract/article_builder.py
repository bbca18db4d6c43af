"""Small articles for the tests of this room, put together from lines."""

from reader.model.article import Article, Block, BlockKind, Original, Published
from reader.model.clean import SafeText
from reader.model.findings import EntityMention, EntityType

Line = str | tuple[str, str]
"""A paragraph, or the name of a block kind and its text."""


def build(
    *lines: Line,
    published: str | None = None,
    not_before: str | None = None,
    publisher: str | None = None,
    name: str = "one",
) -> Article:
    """An article whose blocks are the lines; `published` is its printed date."""
    blocks, at = [], 0
    for line in lines:
        kind, text = ("paragraph", line) if isinstance(line, str) else line
        blocks.append(Block(BlockKind(kind), SafeText(text), at, at + len(text)))
        at += len(text) + 1
    title = next((block.text for block in blocks if block.kind is BlockKind.TITLE), SafeText("Untitled"))
    return Article(
        id=name,
        title=title,
        blocks=tuple(blocks),
        original=Original("0" * 64, SafeText("page.txt"), "text/plain", 0, at),
        publisher=SafeText(publisher) if publisher else None,
        published=Published(value=published, not_before=not_before),
    )


def names(article: Article, **known: str) -> tuple[EntityMention, ...]:
    """Mentions of every name given as `PERSON="Ana Bel|Bel"`: the first spelling is the canonical one.

    Several names of one type are separated by `;`.
    """
    found: list[EntityMention] = []
    for kind, listed in known.items():
        for spellings in listed.split(";"):
            forms = spellings.split("|")
            for form in sorted(forms, key=len, reverse=True):
                at = article.text.find(form)
                while at >= 0:
                    if not any(one.start < at + len(form) and at < one.end for one in found):
                        found.append(
                            EntityMention(
                                SafeText(form),
                                at,
                                at + len(form),
                                EntityType(kind),
                                SafeText(forms[0]),
                                "test",
                            )
                        )
                    at = article.text.find(form, at + 1)
    return tuple(sorted(found, key=lambda one: one.start))
