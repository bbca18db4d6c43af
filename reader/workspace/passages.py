"""What the doors need to choose a passage."""

from reader.notes.sentences import sentences

__all__ = ["sentences"]
