"""Changes to a Whoosh index: one commit each, and segments that do not pile up."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from reader.index.whoosh_api import FileIndex, SegmentWriter
from reader.index.whoosh_codec import ArrayCodec
from reader.index.whoosh_fields import schema
from reader.index.whoosh_making import NAME, joined

FACTOR = 8
"""So many segments of about one size become one."""

SMALL = 500
"""Segments with fewer sections are all of one size."""

LARGE = 65_536
"""A segment that would get more sections than this is not made: up to here two bytes tell a document."""


def commit(storage: Any, gone: Iterable[int], made: Sequence[Any]) -> None:
    """Delete documents, by their numbers over all segments, and take in new segments."""
    index = FileIndex(storage, schema=schema(), indexname=NAME)
    writer: Any = SegmentWriter(index, codec=ArrayCodec(), compound=False)
    try:
        for number in gone:
            writer.delete_document(number)
        writer.commit(
            mergetype=lambda _, segments: tidied([*segments, *made], lambda each: joined(storage, each))
        )
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise


def discard(storage: Any, made: Iterable[Any]) -> None:
    """Take away the files of segments that are not to be committed."""
    for segment in made:
        for name in segment.list_files(storage):
            storage.delete_file(name)


def tidied(segments: Sequence[Any], join: Callable[[list[Any]], Any]) -> list[Any]:
    """Drop what is all deleted, rewrite what is half deleted, and join FACTOR segments of one size.

    Each joining makes a segment of the next size, so that a section is written once for each size: four
    times for 100,000 sections that came one by one.
    """
    kept = [segment for segment in segments if segment.doc_count()]
    while True:
        sizes: dict[int, list[Any]] = {}
        for segment in kept:
            sizes.setdefault(_size(segment), []).append(segment)
        for size in sorted(sizes):
            group = _fitting(sizes[size])
            if len(group) > 1:
                kept = [segment for segment in kept if segment not in group]
                kept.append(join(group))
                break
        else:
            break
    for number, segment in enumerate(kept):
        if segment.deleted_count() * 2 > segment.doc_count_all():
            kept[number] = join([segment])
    return kept


def _fitting(group: list[Any]) -> list[Any]:
    """Those of many segments of one size that are joined: the smallest ones, as many as LARGE lets in."""
    fitting: list[Any] = []
    for segment in sorted(group, key=lambda each: int(each.doc_count())):
        if len(group) < FACTOR or sum(each.doc_count() for each in fitting) + segment.doc_count() > LARGE:
            break
        fitting.append(segment)
    return fitting


def _size(segment: Any) -> int:
    """0 for a small segment, and one more for each FACTOR times as many sections."""
    size, most = 0, SMALL
    while segment.doc_count() >= most:
        size, most = size + 1, most * FACTOR
    return size
