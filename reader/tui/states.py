"""What the states of a note are called."""

_STATES = {
    "exact": "in its place",
    "moved": "moved with its text",
    "changed": "its words have changed",
    "orphaned": "its words are no longer in the article",
    "missing": "its article is not in this library",
}


def in_words(state: str) -> str:
    """A note's state as a person reads it."""
    return _STATES.get(state, state)
