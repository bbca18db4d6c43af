"""Making a note of a passage."""

import hashlib
import os
import time
from collections.abc import Sequence
from datetime import datetime

from reader.model.article import Article
from reader.model.notes import Note
from reader.notes.anchors import passage
from reader.notes.citation import cite
from reader.notes.markdown import tidy_remark, tidy_tags


def compose(
    article: Article, start: int, end: int, remark: str = "", tags: Sequence[str] = (), created: str = ""
) -> Note:
    """A note of a range of text offsets.

    `created` is an ISO 8601 time with zone, and is now when it is empty. Raises UsageError when
    nothing but white space is chosen.
    """
    kept = passage(article, start, end)
    created = created or datetime.now().astimezone().isoformat(timespec="seconds")
    return Note(
        # Two readers may keep the same passage in the same second.
        id=note_id(article.id, kept.start, kept.end, f"{created} {os.getpid()} {time.time_ns()}"),
        passage=kept,
        citation=cite(article, kept.locator),
        remark=tidy_remark(remark),
        tags=tidy_tags(tags),
        original_sha256=article.original.sha256,
        text_sha256=article.text_sha256,
        created=created,
    )


def note_id(article_id: str, start: int, end: int, created: str) -> str:
    """Eight hexadecimal digits that stay the same for the same passage kept at the same second."""
    return hashlib.sha256(f"{article_id}\n{start}\n{end}\n{created}".encode()).hexdigest()[:8]
