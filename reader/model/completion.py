"""What the word at the cursor of a query can become."""

from dataclasses import dataclass

from reader.model.clean import SafeText


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be put in the place of what was typed."""

    text: SafeText
    """As it is put into the query: `publisher:`, `"Harbour Post"`."""
    count: int
    """How many sections have it; 0 for a field."""


@dataclass(frozen=True, slots=True)
class Completion:
    """The choices for a stretch of a query, the best first."""

    start: int
    """Offsets into the query's text, end excluded."""
    end: int
    choices: tuple[Choice, ...] = ()
    more: int = 0
    """How many further choices there are."""
