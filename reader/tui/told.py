"""A message that only says something."""

from reader.tui.posted import Posted


class Told(Posted):
    """A sentence for the end of the footer, or, where it is too long for that, for a notice."""

    words: str
