"""What Tab offers in the search box: one choice after the other, and all of them in a line."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rich.cells import cell_len
from textual.content import Content

from reader.model.completion import Choice, Completion

LEFT = 3
"""Cells in front of the first choice."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The choices for one stretch of the box, and which of them stands there."""

    typed: str
    """The whole text of the box before Tab was pressed."""
    completion: Completion
    at: int = 0
    """The choice that stands in the box; behind the last one what was typed stands there again."""

    def turned(self, step: int) -> Offer:
        """The next choice, or the one before."""
        return replace(self, at=(self.at + step) % (len(self.completion.choices) + 1))

    @property
    def words(self) -> str:
        """What was typed in the place of the choice."""
        if self.at < len(self.completion.choices):
            return self.completion.choices[self.at].text
        return self.typed[self.completion.start : self.completion.end]

    @property
    def text(self) -> str:
        """What the box holds."""
        return self.typed[: self.completion.start] + self.words + self.typed[self.completion.end :]

    @property
    def cursor(self) -> int:
        """Where the cursor stands."""
        return self.completion.start + len(self.words)

    def line(self, width: int) -> Content:
        """As many choices as fit, that of the moment among them and marked."""
        choices = self.completion.choices
        first, used = 0, LEFT
        widths = [cell_len(_told(each)) + 3 for each in choices]
        for number in range(min(self.at, len(choices) - 1) + 1):
            used += widths[number]
            while used > width - LEFT and first < number:
                used -= widths[first]
                first += 1
        parts: list[Content] = []
        room = width - LEFT
        for number in range(first, len(choices)):
            room -= widths[number]
            if room < 0 and parts:
                break
            style = "$accent bold reverse" if number == self.at else "$muted"
            parts.append(Content.styled(_told(choices[number]), style))
        hidden = len(choices) - len(parts) + self.completion.more
        head = Content(" … " if first else "   ")
        tail = Content.styled(f" +{hidden}", "$muted") if hidden and room > 4 else Content("")
        return Content.assemble(head, Content("   ").join(parts), tail)


def _told(choice: Choice) -> str:
    return f"{choice.text} {choice.count:,}" if choice.count else choice.text
