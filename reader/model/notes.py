"""A passage that a person chose, and the note that keeps it."""

from dataclasses import dataclass

from reader.model.clean import SafeText


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article's text (W3C TextPositionSelector and TextQuoteSelector)."""

    article_id: str
    start: int
    """Text offset, end excluded as everywhere."""
    end: int
    exact: SafeText
    prefix: SafeText
    """Up to 32 characters before, as they stand in the article's text."""
    suffix: SafeText
    """Up to 32 characters behind."""
    locator: str
    """Of the block where it begins, or `¶3–¶5` where it runs on."""


@dataclass(frozen=True, slots=True)
class Note:
    """One entry of the notes file."""

    id: str
    passage: Passage
    citation: SafeText
    remark: SafeText
    tags: tuple[SafeText, ...]
    original_sha256: str
    text_sha256: str
    created: str
    """ISO 8601 time with zone."""
