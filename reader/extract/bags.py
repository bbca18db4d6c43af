"""Sets of words, written as running text."""


def bag(words: str) -> frozenset[str]:
    """The words of a text between its white space."""
    return frozenset(words.split())
