"""In which fields a word of a query is looked for."""

from reader.index.fields import WEIGHTS
from reader.index.nodes import Leaf, Prefix


def one_letter(leaf: Leaf) -> bool:
    """Whether it is the first letter of a word being typed; one Chinese character says much more."""
    return isinstance(leaf, Prefix) and leaf.typed and len(leaf.text) == 1 and leaf.text < "\u2e80"


def fields_for(leaf: Leaf, field: str | None) -> tuple[str, ...]:
    """Where a word is looked for; one letter that is being typed, only in titles and headings."""
    if field is not None:
        return (field,)
    if one_letter(leaf):
        return ("title", "section")
    return tuple(WEIGHTS)
