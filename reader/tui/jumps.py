"""The places that a person jumped from, to go back to and forward again, as in a browser or in vi."""

from typing import NamedTuple

MOST = 100


class Here(NamedTuple):
    """A place in an article."""

    article_id: str
    offset: int
    """Text offset."""


class Jumps:
    """A list of places with a pointer into it."""

    def __init__(self) -> None:
        self._places: list[Here] = []
        self._at = 0

    def leave(self, place: Here) -> None:
        """Note the place that is left by a jump; what one had gone back from is forgotten."""
        del self._places[self._at :]
        if not self._places or self._places[-1] != place:
            self._places.append(place)
        del self._places[:-MOST]
        self._at = len(self._places)

    def back(self, here: Here) -> Here | None:
        """The place before; None when there is none. `here` is where one is, to come forward to again."""
        if self._at == 0:
            return None
        if self._at == len(self._places):
            self._places.append(here)
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Here | None:
        """The place that one went back from; None when there is none."""
        if self._at + 1 >= len(self._places):
            return None
        self._at += 1
        return self._places[self._at]
