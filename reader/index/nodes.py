"""What a query means, as a tree of small values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class All:
    """Every section."""


@dataclass(frozen=True, slots=True)
class Word:
    """A plain word: found in all its forms and spellings, in every field that is searched by default."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as they stand in quotation marks: exact, side by side and in this order."""

    words: tuple[str, ...]
    slop: int = 0
    """How many other words may stand between them; then the order is free."""
    unfinished: bool = False
    """The last word is the beginning of a word: the closing mark has not been typed yet."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word."""

    text: str
    typed: bool = False
    """It is a word that is just being typed: its forms and spellings count too."""


@dataclass(frozen=True, slots=True)
class Wild:
    """A word with `*` for any letters and `?` for one."""

    text: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word, and what differs from it by few letters."""

    text: str
    edits: int


@dataclass(frozen=True, slots=True)
class Range:
    """Dates from one day to another, both included."""

    field: str
    """`date` (mentioned in the section) or `published`."""
    low: str
    """ISO day; `edtf.FIRST` when the range is open."""
    high: str
    text: str
    """As it was typed."""


@dataclass(frozen=True, slots=True)
class Is:
    """One of some whole values: `lang:ar`, `has:figure`, `tag:visit`."""

    field: str
    values: tuple[str, ...]
    text: str
    """The value as it is told."""
    prefix: bool = False
    """The values that begin so count too."""


@dataclass(frozen=True, slots=True)
class In:
    """A part that counts in one field only."""

    field: str
    node: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """All of its parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of its parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Whatever its part does not find."""

    part: "Node"


Leaf = Word | Phrase | Prefix | Wild | Fuzzy
Node = All | Leaf | Range | Is | In | And | Or | Not


def leaves(node: Node) -> list[tuple[Leaf, str | None]]:
    """The words and phrases that are looked for, each with its field; none that is negated."""
    match node:
        case And(parts) | Or(parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case In(field, inner):
            return [(leaf, field) for leaf, _ in leaves(inner)]
        case Word() | Phrase() | Prefix() | Wild() | Fuzzy():
            return [(node, None)]
    return []


def ranges(node: Node) -> list[Range]:
    """The ranges of dates that are asked for; none that is negated."""
    return [each for each in facts(node) if isinstance(each, Range)]


def facts(node: Node) -> list[Range | Is]:
    """What is asked for beside words: dates, languages, tags; none that is negated."""
    match node:
        case And(parts) | Or(parts):
            return [each for part in parts for each in facts(part)]
        case In(_, inner):
            return facts(inner)
        case Range() | Is():
            return [node]
    return []


_FIELD_WORDS = {"lang": "language", "noted": "has"}


def _told(node: Node, inside: bool) -> str:
    """One part in words; `inside` puts brackets round a list."""
    match node:
        case All():
            return "everything"
        case Word(text):
            return text
        case Phrase(words, slop, unfinished):
            near = f" within {slop} words" if slop else ""
            return f'"{" ".join(words)}{"…" if unfinished else ""}"{near}'
        case Prefix(text, typed):
            return text + ("…" if typed else "*")
        case Wild(text):
            return text
        case Fuzzy(text, edits):
            return f"{text} or like it (~{edits})"
        case Range(field, _, _, text):
            return f"{field} {text}"
        case Is(field, _, text, prefix):
            return f"{_FIELD_WORDS.get(field, field)} {text}{'…' if prefix else ''}"
        case In(field, inner):
            return f"{field} {_told(inner, True)}"
        case Not(part):
            return f"NOT {_told(part, True)}"
        case And(parts):
            told = " AND ".join(_told(part, True) for part in parts)
        case Or(parts):
            told = " OR ".join(_told(part, True) for part in parts)
    return f"({told})" if inside else told


def understood(node: Node) -> str:
    """A query in words, as it was understood: `uighur AND publisher "impunity watch"`."""
    return _told(node, False)
