"""What to say of filters: values that no section has, and filters that hide what would be found."""

from collections.abc import Callable, Sequence

from reader.index.facets import FIELDS, Known, meant, narrowed
from reader.index.nodes import Node
from reader.model.clean import clean_line
from reader.model.filters import NAMES, grouped, in_words
from reader.model.search import Filter

_ALIKE = 70.0
"""Per cent of the letters that must agree for a value to be offered."""


def unknown(filters: Sequence[Filter], known: Known) -> list[str]:
    """A sentence for each filter with a value that no section has, with values that are written like it."""
    out = []
    for each in filters:
        if not meant(each, known):
            near = _like(each, known)
            offer = (
                f" Did you mean {' or '.join(f'“{clean_line(value)}”' for value in near)}?" if near else ""
            )
            out.append(f"No section has the {NAMES[each.facet]} “{each.value}”.{offer}")
    return out


def hiding(node: Node, filters: Sequence[Filter], known: Known, count: Callable[[Node], int]) -> list[str]:
    """When filters leave nothing: what would be found without each of them, or without all."""
    out = []
    for _, group in grouped(filters):
        left = [each for each in filters if each not in group]
        found = count(narrowed(node, left, known)) if left else 0
        if found:
            out.append(f"Without the filter {in_words(group)} there {_are(found)}.")
    if not out:
        found = count(node)
        if found:
            out.append(f"Without filters there {_are(found)}.")
    return out


def _are(sections: int) -> str:
    return "is 1 section" if sections == 1 else f"are {sections:,} sections"


def _like(wanted: Filter, known: Known) -> list[str]:
    from rapidfuzz import fuzz, process, utils  # costs 10 ms to load, and few queries need it

    near = process.extract(
        wanted.value,
        known.values(FIELDS[wanted.facet]),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=_ALIKE,
        limit=3,
    )
    return [value for value, _, _ in near]
