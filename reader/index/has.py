"""What a section can have, asked for by `has:`."""

from collections.abc import Iterable, Iterator, Mapping

from reader.model.article import Article, Block, BlockKind
from reader.model.findings import EntityMention

_BLOCKS = {
    BlockKind.QUOTE: "quote",
    BlockKind.LIST_ITEM: "list",
    BlockKind.CAPTION: "caption",
    BlockKind.LINK: "link",
    BlockKind.NUMBERED: "paragraph",
    BlockKind.SOURCE: "source",
}

HAD: Mapping[str, tuple[str, ...]] = {
    "figure": ("figures", "number", "numbers"),
    "date": ("dates",),
    "source": ("sources",),
    "person": ("persons", "people"),
    "org": ("orgs", "organisation", "organization"),
    "place": ("places", "location"),
    "group": ("groups",),
    "law": ("laws",),
    "event": ("events",),
    "quote": ("quotes", "quotation"),
    "list": ("lists",),
    "caption": ("captions", "image", "picture", "photo"),
    "link": ("links", "url"),
    "paragraph": ("paragraphs", "pp", "op"),
    "author": ("authors", "byline"),
    "publisher": (),
    "sponsor": (),
    "published": (),
    "note": ("notes", "bookmark"),
    "tag": ("tags",),
}
"""What `has:` knows, with the other words for it. Notes and tags are a person's; `published` is a printed
date of publication, `paragraph` a numbered one.
"""

NOTED = ("note", "tag")
"""What the notes answer, not the index."""


def had(
    article: Article,
    blocks: Iterable[Block],
    names: Iterable[EntityMention],
    *,
    figure: bool,
    date: bool,
    source: bool,
) -> frozenset[str]:
    """What one section has."""
    return frozenset(_had(article, blocks, names)) | {
        word for word, there in (("figure", figure), ("date", date), ("source", source)) if there
    }


def _had(article: Article, blocks: Iterable[Block], names: Iterable[EntityMention]) -> Iterator[str]:
    for block in blocks:
        if block.kind in _BLOCKS:
            yield _BLOCKS[block.kind]
    for mention in names:
        yield mention.type.value.lower()
    if article.authors:
        yield "author"
    if article.publisher:
        yield "publisher"
    if article.sponsor:
        yield "sponsor"
    if article.published.value:
        yield "published"


def meant(text: str, *, begun: bool = False) -> tuple[str, ...]:
    """The values of `has:` that a word means, or, with `begun`, may still become."""
    asked = text.casefold()
    exact = tuple(value for value, others in HAD.items() if asked in (value, *others))
    if exact or not begun:
        return exact
    return tuple(value for value, others in HAD.items() if any(w.startswith(asked) for w in (value, *others)))
