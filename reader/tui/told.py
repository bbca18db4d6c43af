"""A message that only says something."""

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Told(Message):
    """A sentence for the end of the footer, or, where it is too long for that, for a notice."""

    words: str
