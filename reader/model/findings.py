"""What was found in an article, each with its place, its rule and its certainty.

`start` and `end` are text offsets (into `Article.text`), end excluded. `rule` names the rule that
fired, in words that a person can check. `certain` is False where the text allows another reading.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.clean import SafeText


class EntityType(StrEnum):
    """The kinds of name."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    GROUP = "GROUP"
    LAW = "LAW"
    EVENT = "EVENT"


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One place where a name stands."""

    text: SafeText
    start: int
    end: int
    type: EntityType
    name: SafeText
    """The canonical name: equal for all spellings of one person, body, place and so on."""
    rule: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class DateMention:
    """One place where a date stands."""

    text: SafeText
    start: int
    end: int
    value: str | None
    """EDTF (`2016-12-21`, `2016-12`, `2014/2015`); None when it could not be resolved."""
    precision: str
    """`second`, `minute`, `day`, `month`, `season`, `year`, `range`, `decade`, `duration`."""
    rule: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """What an article says that it rests on."""

    publisher: SafeText | None
    via: SafeText | None
    """Who passed it on, where the text says so."""
    title: SafeText | None
    date: str | None
    """ISO 8601 date; None when none is printed."""
    url: SafeText | None
    raw: SafeText
    """The words of the text."""
    start: int
    end: int
    rule: str
    """Kind of place: `source list`, `source note`, `attribution`, `origin note`, `link`, with its detail."""
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of harm: who or what was harmed, how, and who says so."""

    text: SafeText
    start: int
    end: int
    value: str
    """Digits without separators (`250000`), a range (`20/30`), or the word printed (`hundreds`)."""
    bound: str
    """`exact`, `at least`, `over`, `at most`, `about`, `range`, `vague`."""
    counts: SafeText
    """What is counted, as printed: `civilians`."""
    harm: str
    """`killed`, `injured`, `killed or injured`, `displaced`, `detained`, `missing`, `attack` and so on."""
    said_by: SafeText | None
    """Who says so; None is the article's own voice, or nobody that the text names."""
    mode: str
    """`reported`, `alleged`, `denied`, `quoted`, `own voice`."""
    place: SafeText | None
    date: str | None
    rule: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Lost:
    """A list of findings that could not be made, so that an empty list is not taken for "there is none"."""

    finder: str
    """`sources`, `dates`, `entities` or `figures`."""
    article: str
    """The id of the article."""
    error: str
    """The name of the exception's type; never its words, which may quote the article."""

    @property
    def told(self) -> str:
        """The sentence for a person."""
        return f"The {self.finder} of {self.article} could not be looked for ({self.error}): none are listed."


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one article, each list in the order of the text."""

    sources: tuple[Source, ...] = ()
    dates: tuple[DateMention, ...] = ()
    entities: tuple[EntityMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    lost: tuple[Lost, ...] = ()
    """The lists that are empty because their finder failed."""
