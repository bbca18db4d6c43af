"""The fields that can be searched, what people call them, and what a word in each is worth."""

from collections.abc import Mapping

from reader.model.search import Facet

WEIGHTS: Mapping[str, float] = {
    "title": 2.5,
    "section": 2.0,
    "name": 0.6,
    "body": 1.0,
    "publisher": 0.8,
    "sponsor": 0.8,
    "author": 0.8,
    "cited": 0.4,
}
"""The fields that a word without a field is looked for in, with their weight (BM25F).

`name` holds the canonical names of what the section mentions, `cited` its lines of sources and links
and the names of the sources. Names weigh less than the body because most of them stand there too.
"""

KINDS = ("person", "org", "place", "group", "law", "event")
"""One field for each kind of name."""

TEXT = (*WEIGHTS, "source", *KINDS)
"""All fields that hold words. `source` holds what the whole article rests on."""

DATES = ("date", "published")
"""The fields that hold dates: mentioned in the section, and of publication."""

NOTED = ("tag", "noted")
"""The fields that a person's notes answer, not the index: tags, and whether there is a note."""

CHOSEN = ("lang", "has", "tag")
"""The fields that a query asks for whole values, beside the dates."""

FACETS = tuple(f"facet_{facet}" for facet in Facet)
"""The fields that hold the values of facets."""

MARKS = (*DATES, "lang", "has", *FACETS)
"""All fields that hold whole values instead of words."""

ASKED = (
    "title", "section", "body", "publisher", "sponsor", "author", "source", "name", *KINDS, *DATES, *CHOSEN,
)  # fmt: skip
"""The fields that a query can name."""

ALIASES: Mapping[str, str] = {
    "headline": "title",
    "heading": "section",
    "text": "body",
    "by": "author",
    "people": "person",
    "persons": "person",
    "organisation": "org",
    "organization": "org",
    "location": "place",
    "groups": "group",
    "laws": "law",
    "names": "name",
    "sources": "source",
    "dates": "date",
    "pub": "published",
    "language": "lang",
    "tags": "tag",
    "publication": "published",
    "organisations": "org",
    "organizations": "org",
    "places": "place",
    "events": "event",
    "authors": "author",
    "titles": "title",
    "sections": "section",
    "publishers": "publisher",
    "sponsors": "sponsor",
}

LIT = frozenset({"title", "section", "body", "name", "source", "cited", *KINDS})
"""The fields whose words stand in the text itself, so that they can be lit there."""
