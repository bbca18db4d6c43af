"""What speaks for and against a line being the title of a new article, each with a named weight."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.importers.cohesion import OTHER, SAME
from reader.importers.looks import Look
from reader.importers.title_above import above_headline, of_above, of_text_above
from reader.importers.title_below import of_below
from reader.importers.title_line import (
    HEADLINE,
    RESOLUTION_NUMBER,
    is_candidate,
    is_headline,
    of_line,
    plain,
)
from reader.importers.units import Unit
from reader.importers.weights import DOUBTFUL, NEEDED, WEIGHTS

_OTHER_NAMES = frozenset({"other names in the text below", "other names below a few words"})
_LINK_ABOVE = "a link to the rest of the text above"
_AGAIN = frozenset({"its words repeated below", "its words once more directly below"})
CHANGE = frozenset(
    {
        "other names in the text below",
        "its words in the text below and not above",
        "its words in the text below alone",
    }
)
"""What says that the text below speaks of something else."""

__all__ = [
    "CHANGE",
    "DOUBTFUL",
    "HEADLINE",
    "NEEDED",
    "WEIGHTS",
    "Score",
    "is_candidate",
    "is_headline",
    "plain",
    "score",
]


@dataclass(frozen=True, slots=True)
class Score:
    """How much speaks for a candidate."""

    points: float
    reasons: tuple[str, ...]
    """Names of the signals that fired, keys of `WEIGHTS`."""

    def may_be_title(self) -> bool:
        """Whether its length and the change of subject below leave it open, with nothing against it."""
        against = any(WEIGHTS[reason] < 0 for reason in self.reasons)
        return (
            not against
            and "the length of a title" in self.reasons
            and not (CHANGE | HEADLINE).isdisjoint(self.reasons)
        )

    def may_be_one_of_several(self) -> bool:
        """Whether it is left open on a page with several articles: new names, and at most short."""
        against = {reason for reason in self.reasons if WEIGHTS[reason] < 0}
        return against <= {"very short"} and not _OTHER_NAMES.isdisjoint(self.reasons)

    def words(self) -> str:
        """What spoke for it, as a person reads it."""
        return ", ".join(reason for reason in self.reasons if WEIGHTS[reason] > 0) or "nothing"


def score(
    above: Sequence[Unit],
    unit: Unit,
    below: Sequence[Unit],
    *,
    before: Unit | None = None,
    usual_gap: int = 1,
    dates_above: bool | None = None,
    shared: float | None = None,
    opens: bool = False,
    second: Unit | None = None,
) -> Score:
    """Weigh one candidate.

    `above` is what stands between the last body text and it; `below` is what stands between it and the
    next body text, with that as its last item (if there is any). `before` is the body text above; None at
    the start of the page. `usual_gap`: blank lines between paragraphs here. `dates_above`: whether date
    lines on this page stand above titles or below them; None when that is not known. `shared`: the share
    of the names below that stand above as well. `opens`: whether its words stand in the text below only.
    `second`: what stands behind the first paragraph of that text.
    """
    fired = [
        *of_line(unit),
        *of_above(above, unit, below, usual_gap, dates_above),
        *of_below(unit, below, dates_above, behind_text=before is not None, second=second),
    ]
    if (
        "the issue of a periodical named in it" in fired
    ):  # of which the page may hold no more than the contents
        fired = [name for name in fired if name not in {"no text below", "the text below goes on"}]
    if "the name of an organisation alone" in fired:  # which stands in the line of facts as well
        fired = [name for name in fired if name not in _AGAIN]
    if before is None and "an official masthead above" in fired:  # the page is the resolution
        fired = [name for name in fired if name != "the heading of a resolution inside an article"]
    if before is not None:
        fired.extend(of_text_above(before, near=not above))
        if usual_gap and below and not any(item.gap for item in (before, *above, unit, below[0])):
            fired.append("no gap above and below, on a page with gaps")
    if _LINK_ABOVE in fired and above and above[-1].look is Look.LINK_TEXT:  # nothing goes on behind a link
        fired = [name for name in fired if name != "the text below goes on"]
    if shared is not None and shared <= OTHER and is_headline(unit.text, fired):
        fired.append("other names in the text below")
    elif shared is not None and shared <= OTHER:
        fired.append("other names below a few words")
    if opens and not HEADLINE.isdisjoint(fired):
        fired.append("its words in the text below and not above")
    elif opens:
        fired.append("its words in the text below alone")
    if shared is not None and shared >= SAME and _LINK_ABOVE not in fired:  # two posts about the same
        fired.append("the same names in the text below")
    if RESOLUTION_NUMBER.match(unit.text) and "facts of an official document below" in fired:
        fired = [name for name in fired if name not in {"very short", "a section number at its head"}]
    kind = bool(above) and above[-1].look is Look.KICKER and len(unit.text.split()) >= _FEW
    if "very short" in fired and below and (kind or (not above_headline(above) and _is_headed(below))):
        fired.remove("very short")
    return Score(round(sum(WEIGHTS[name] for name in fired), 3), tuple(fired))


_FEW = 3
"""So many words below the kind of text are a title."""


def _is_headed(below: Sequence[Unit]) -> bool:
    """A byline directly below, or a day and then the text."""
    if below[0].look is Look.BYLINE:
        return True
    return len(below) == 2 and below[0].look is Look.META and below[1].look is Look.PROSE
