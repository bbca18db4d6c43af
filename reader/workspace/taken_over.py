"""What another process has found in changed articles, taken over from the catalog that it has kept."""

from collections.abc import Mapping, MutableMapping
from typing import Any

from reader.workspace.cache import Cache
from reader.workspace.catalog_file import Catalog
from reader.workspace.looking import Looking
from reader.workspace.summary import Summary

MANY = 25
"""With fewer changed articles it is quicker to look through them than to read the whole catalog again."""

_PARTS = tuple(Catalog.__dataclass_fields__)
_SHA256 = Summary._fields.index("sha256")


def taken_over(
    catalog: Catalog,
    cache: Cache,
    changed: set[str],
    files: Mapping[str, str],
    said: Mapping[str, str],
    looking: Looking,
    warm: MutableMapping[str, Any],
) -> set[str]:
    """Which of the changed articles the cache's catalog knows as they are now; then this one does as well.

    `files`: the stamps of all articles now. `said`: the corrections that their rows must show. `warm`: what
    is kept of articles, and emptied when it may be of before. What is found in an article may rest on the
    others of its page: those come along.
    """
    other = cache.catalog() if len(changed) > MANY else None
    if other is None:
        return set()

    def is_known(key: str) -> bool:
        known = key in other.rows and key in other.found and other.stamps.get(key) == files.get(key)
        return known and other.corrected.get(key, "") == said.get(key, "")

    taken = {key for key in changed if is_known(key)}
    pages = {str(other.rows[key][_SHA256]) for key in taken}
    for key in taken | {key for sha256 in pages for key in looking.page(sha256) if is_known(key)}:
        for part in _PARTS:
            own, its = getattr(catalog, part), getattr(other, part)
            own.pop(key, None)
            if key in its:
                own[key] = its[key]
    if taken:
        warm.clear()
    return taken
