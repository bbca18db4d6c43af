"""Words of which one must stand in a text before a pattern is tried on it."""

from collections.abc import Iterable


def holds(text: str, needles: Iterable[str]) -> bool:
    """Whether one of the needles stands in the text: as `any` over them, at half its cost."""
    for needle in needles:  # noqa: SIM110
        if needle in text:
            return True
    return False
