"""Changes to a Whoosh index: one commit each, small segments merged."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from reader.index.whoosh_api import Codec, FileIndex, SegmentReader, SegmentWriter
from reader.index.whoosh_fields import schema
from reader.index.whoosh_view import NAME

BUFFER_MB = 512.0
"""How much Whoosh gathers in memory before it writes a run to be merged."""

SMALL = 500
"""A segment with fewer sections is small."""

MANY = 8
"""So many small segments may stand side by side before they are merged."""


@contextmanager
def changing(storage: Any, *, compound: bool) -> Iterator[Any]:
    """A writer whose changes are committed at the end, or dropped when something fails."""
    index = FileIndex(storage, schema=schema(), indexname=NAME)
    writer: Any = SegmentWriter(index, limitmb=BUFFER_MB, codec=Codec(), compound=compound)
    try:
        yield writer
        writer.commit(mergetype=_tidied)
    except BaseException:
        if not writer.is_closed:
            with suppress(Exception):  # what failed first is what counts
                writer.cancel()
        raise


def _tidied(writer: Any, segments: list[Any]) -> list[Any]:
    """Whoosh's merge policy for us: drop what is all deleted, rewrite what is very small."""
    kept: list[Any] = []
    small: list[Any] = []
    for segment in segments:
        live = segment.doc_count_all() - segment.deleted_count()
        if live:
            (small if live < max(SMALL, segment.deleted_count()) else kept).append(segment)
    if len(small) <= MANY:
        return kept + small
    for segment in small:
        opened = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(opened)
        opened.close()
    return kept
