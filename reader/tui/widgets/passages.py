"""Passages chosen by sentence and paragraph: what each step of widening and narrowing means."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from reader.model.article import FOLDED, Article
from reader.tui.widgets.spans import Range

Sentences = Callable[[str], tuple[Range, ...]]
"""Finds the sentences of one paragraph: offsets into it, in order."""

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9ÀÖØÞА-ЯΑ-Ω])|[。！？]+[」』”’）]*")
_TITLES = "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Rev|St|No|Art|para|vs|cf|pp?"
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]"
)
"""Letters of scripts that are written without spaces: Thai, Lao, Burmese, Khmer, kana, Chinese characters."""
_SHORT = re.compile(rf"\b(?:{_TITLES}|[A-Z]|[A-Z]\.[A-Z])\.$")


def plain_sentences(text: str) -> tuple[Range, ...]:
    """Sentences by their end marks; titles and initials end none. Used until a better splitter is given."""
    found: list[Range] = []
    start = 0
    for mark in _END.finditer(text):
        end = mark.start() + len(mark.group().rstrip())
        if _SHORT.search(text[max(start, end - 8) : end]):
            continue
        found.append((start, end))
        start = mark.end()
    if start < len(text.rstrip()):
        found.append((start, len(text.rstrip())))
    return tuple(found)


_INSIDE = "'’ʼ-‐‑"
"""What joins two parts of one word."""


def whole_words(text: str, chosen: Range) -> Range:
    """A range widened to whole words, without white space at its ends; not in scripts without spaces."""
    start, end = chosen
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return chosen
    while start > 0 and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    return start, end


def _joined(text: str, at: int) -> bool:
    """Whether the characters before and at an offset belong to one word."""
    before, behind = text[at - 1], text[at]
    if before in _INSIDE:
        return at >= 2 and _in_word(text[at - 2]) and _in_word(behind)
    if behind in _INSIDE:
        return _in_word(before) and at + 1 < len(text) and _in_word(text[at + 1])
    return _in_word(before) and _in_word(behind)


def _in_word(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LNM" and not _UNSPACED.match(character)


class Passages:
    """Steps between the sentences of an article; blocks that are set aside are passed over."""

    def __init__(self, article: Article, sentences: Sentences = plain_sentences) -> None:
        self._article = article
        self._sentences = sentences

    def of_block(self, block: int) -> tuple[Range, ...]:
        """The sentences of a block as text offsets; the whole block when there is no other."""
        text, base = self._article.blocks[block].text, self._article.starts[block]
        found = self._sentences(text) or ((0, len(text)),)
        return tuple((base + start, base + end) for start, end in found if end > start)

    def _readable(self, block: int) -> bool:
        found = self._article.blocks[block]
        return bool(found.text) and found.kind not in FOLDED

    def _behind(self, block: int) -> Iterator[int]:
        return filter(self._readable, range(block + 1, len(self._article.blocks)))

    def _before(self, block: int) -> Iterator[int]:
        return filter(self._readable, range(block - 1, -1, -1))

    def at(self, offset: int) -> Range | None:
        """The sentence at a text offset, or the next one; None for an article without text."""
        if not self._article.blocks:
            return None
        block = self._article.block_at(offset)
        if not self._readable(block):
            block = next(self._behind(block), next(self._before(block), -1))
            if block < 0:
                return None
        ranges = self.of_block(block)
        return next((found for found in ranges if offset < found[1]), ranges[-1] if ranges else None)

    def next(self, offset: int) -> Range | None:
        """The first sentence that begins at a text offset or behind it; None behind the last one."""
        if not self._article.blocks:
            return None
        block = self._article.block_at(offset)
        for number in (block, *self._behind(block)):
            for found in self.of_block(number) if self._readable(number) else ():
                if found[0] >= offset:
                    return found
        return None

    def _previous(self, offset: int) -> Range | None:
        """The last sentence that begins before a text offset."""
        block = self._article.block_at(max(0, offset))
        for number in (block, *self._before(block)):
            for found in reversed(self.of_block(number)) if self._readable(number) else ():
                if found[0] < offset:
                    return found
        return None

    def widen(self, chosen: Range, direction: str) -> Range:
        """One step: `right`, `left`, `down`, `up` move the end, `start-left` and `start-right` the beginning.

        Left and right go by sentence, up and down by paragraph. What cannot be done changes nothing.
        """
        step = {
            "right": self._more,
            "left": self._less,
            "down": self._paragraph,
            "up": self._back_a_paragraph,
            "start-left": self._earlier,
            "start-right": self._later,
        }[direction]
        return step(*chosen)

    def _more(self, start: int, end: int) -> Range:
        here = self.at(end - 1)
        if here and here[1] > end and here[0] < end:
            return start, here[1]
        found = self.next(end)
        return (start, found[1]) if found else (start, end)

    def _less(self, start: int, end: int) -> Range:
        last = self._previous(end)
        if not last or last[0] <= start:
            return start, end
        before = self._previous(last[0])
        return (start, before[1]) if before and before[1] > start else (start, end)

    def _block_end(self, block: int) -> int:
        ranges = self.of_block(block)
        return ranges[-1][1] if ranges else self._article.starts[block]

    def _paragraph(self, start: int, end: int) -> Range:
        block = self._article.block_at(end - 1)
        if self._block_end(block) > end:
            return start, self._block_end(block)
        following = next(self._behind(block), None)
        return (start, end) if following is None else (start, self._block_end(following))

    def _back_a_paragraph(self, start: int, end: int) -> Range:
        first, last = self._article.block_at(start), self._article.block_at(end - 1)
        before = next(self._before(last), -1)
        if before >= first and last > first:
            return start, max(self._block_end(before), start + 1)
        here = self.at(start)
        return (start, here[1]) if here and start < here[1] < end else (start, end)

    def _earlier(self, start: int, end: int) -> Range:
        found = self._previous(start)
        return (found[0], end) if found else (start, end)

    def _later(self, start: int, end: int) -> Range:
        found = self.next(start + 1)
        return (found[0], end) if found and found[0] < end else (start, end)
