"""The word lists, read once, at the first use."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from reader.model.findings import EntityType

DISTRICTS = "list of provinces and districts"
MIDDLING = 60
"""A province or district counts as a city of so many thousands: the words around must agree."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list says of a form."""

    type: EntityType
    name: str
    """The canonical name."""
    rule: str
    """Which list."""
    countries: tuple[str, ...] = ()
    """ISO 3166 codes of a country or of the countries that have such a city, the largest city first."""
    thousands: int = -1
    """Inhabitants of the largest city of that name, in thousands; -1 when it is no city."""
    personal: bool = False
    """The form is a personal name as well."""


@dataclass(frozen=True, slots=True, eq=False)  # one object, which can be part of a key
class Lists:
    """All lists. Forms are spelt as in print, with straight apostrophes."""

    names: Mapping[str, Entry]
    """Every form but the cities."""
    cities: Mapping[str, str]
    """The rest of a city's row by its form; `city` makes an entry of it."""
    ordinary: Mapping[str, Entry]
    """Forms that are ordinary words too (`Time`): names only where a cue agrees."""
    longest: Mapping[str, int]
    """The number of words of the longest form that begins with a word; absent when all have one."""
    seconds: Mapping[str, str]
    """The letters with which the second words of those forms begin."""
    words: frozenset[str]
    """Ordinary words, lower case."""
    given: frozenset[str]
    family: frozenset[str]
    cues: Mapping[str, frozenset[str]]
    suffixes: tuple[str, ...]
    """How words end that bodies are named for (`-tion`)."""
    endings: tuple[str, ...]
    """How family names of many languages end (`-shvili`)."""

    def personal(self, word: str) -> bool:
        """The word is a given or a family name."""
        return word in self.given or word in self.family

    def city(self, form: str) -> Entry | None:
        """The entry of a city; None when there is none of that name."""
        row = self.cities.get(form)
        if row is None:
            return None
        codes, size, true, mark = (row + "\t\t\t").split("\t")[:4]
        if not size:
            first = form.partition(" ")[0]
            return Entry(
                EntityType.PLACE, form, DISTRICTS, tuple(codes.split(",")), MIDDLING, first in self.given
            )
        personal = mark == "n" or (" " in form and form.split(" ")[0] in self.given)
        return Entry(
            EntityType.PLACE, true or form, "city list", tuple(codes.split(",")), int(size), personal
        )

    def find(self, form: str) -> Entry | None:
        """The entry of a form: any list, cities last."""
        return self.names.get(form) or self.city(form)


def _text(name: str) -> str:
    return (files("reader.extract.wordlists") / name).read_text(encoding="utf-8")


def _lines(name: str) -> Iterator[str]:
    return (line for line in _text(name).splitlines() if line and line[0] != "#")


def _table(name: str) -> Iterator[tuple[str, list[str]]]:
    """Rows of a hand-made table: the name, and all its forms, the name first."""
    for line in _lines(name):
        head, _, rest = line.partition("\t")
        yield head, [head, *filter(None, rest.split("|"))]


def _bag(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())


def _article_spelt(form: str) -> tuple[str, ...]:
    """The Arabic article of a name with a hyphen, in capitals and not: `Al Velma`, `Al-Velma`, `al-Velma`."""
    rest = form[3:]
    if form[:3] not in {"Al ", "Al-"} or not rest[:1].isupper():
        return ()
    return f"Al {rest}", f"Al-{rest}", f"al-{rest}"


def _countries(names: dict[str, Entry], personal: frozenset[str]) -> None:
    """Add countries and demonyms."""
    forms = {line.split("\t")[0]: (line + "\t\t").split("\t") for line in _lines("country_forms.tsv")}
    for line in _lines("countries.tsv"):
        code, true, *rest = line.split("\t")
        more = forms.get(code, [code, "", ""])
        aliases = [form for form in more[1].split("|") if form]
        true = true.partition(" (")[0]
        listed = true
        if aliases and ("&" in true or " - " in true or "SAR" in true):
            true = aliases[0]
        for form in (listed, true, *(rest[0].split("|") if rest else ()), *aliases):
            names[form] = Entry(EntityType.PLACE, true, "country list", (code,), personal=form in personal)
        for article in ("", "the "):
            official = Entry(EntityType.PLACE, true, "country list", (code,))
            names.setdefault(f"Republic of {article}{true}", official)
        demonyms = [form for form in more[2].split("|") if form]
        for form in demonyms:
            names[form] = Entry(EntityType.GROUP, demonyms[0], "nationality list", (code,))


def folded(names: str) -> str:
    """The names without accents and with straight apostrophes."""
    plain = unicodedata.normalize("NFKD", names)
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_STAND_INS)


_STAND_INS = str.maketrans(
    dict.fromkeys("’‘ʻʼ`‛", "'")
    | {"ı": "i", "İ": "I", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae"}
    | {"ß": "ss", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H"}
)


def _rows(name: str) -> dict[str, str]:
    """The rest of each row by its first column."""
    return {first: rest for first, _, rest in (line.partition("\t") for line in _lines(name))}


def spelt_plain(rows: Mapping[str, str]) -> dict[str, str]:
    """Rows of cities by their names without accents: of each row that has countries and size and no more."""
    accented = [form for form, rest in rows.items() if not form.isascii() and rest.count("\t") == 1]
    plain = folded("\n".join(accented)).split("\n")
    return {form: f"{rows[name]}\t{name}" for form, name in zip(plain, accented, strict=True)}


@cache
def _towns() -> dict[str, str]:
    """The row of each country in the list of towns; cut up only for countries that an article names."""
    return _rows("towns.tsv")


@lru_cache(maxsize=128)
def towns(country: str) -> frozenset[str]:
    """The names of small towns of a country, and further spellings of its cities.

    A row holds the names, which stand without their accents too, and then those that do not.
    """
    names, _, only = _towns().get(country, "").partition("\t")
    accented = "|".join(name for name in names.split("|") if not name.isascii())
    return frozenset(f"{names}|{folded(accented)}|{only}".split("|")) - {""}


def _reaches(forms: Iterable[str]) -> tuple[dict[str, int], dict[str, str]]:
    """How many words the forms that begin with a word have at most, and how the second of them begin."""
    longest: dict[str, int] = {}
    seconds: dict[str, str] = {}
    for form in forms:
        if " " in form or "-" in form or "/" in form:
            first, _, rest = form.replace("-", " ").replace("/", " ").partition(" ")
            first = first.removesuffix("'s")
            if first[-1] in ".," and first.count(".") < 2:
                first = first[:-1]
            size = rest.count(" ") + 2
            if size > longest.get(first, 1):
                longest[first] = size
            first = first.rstrip("'")
            begin = rest[:1] if rest[:1].isalnum() else next(filter(str.isalnum, rest), "")
            if begin not in (known := seconds.get(first, "")):
                seconds[first] = known + begin
    return longest, seconds


@cache
def load() -> Lists:
    """Read all lists. Takes some tens of milliseconds the first time, nothing afterwards."""
    given, family = _bag("given_names.txt") | _bag("given_names_more.txt"), _bag("family_names.txt")
    personal = given | family
    names: dict[str, Entry] = {}
    ordinary: dict[str, Entry] = {}
    for form in _lines("us_states.tsv"):
        names[form] = Entry(EntityType.PLACE, form, "region list", ("US",), personal=form in personal)
    for kind, name, rule in (
        (EntityType.PLACE, "regions.tsv", "region list"),
        (EntityType.GROUP, "groups.tsv", "list of peoples and religions"),
    ):
        for head, forms in _table(name):
            for form in forms:
                names[form] = Entry(kind, head, rule, personal=form in personal)
    for head, forms in _table("leaders.tsv"):
        for form in forms:
            names[form] = Entry(EntityType.PERSON, head, "list of heads of state", personal=True)
    _countries(names, personal)
    for kind, name, rule in (
        (EntityType.EVENT, "events.tsv", "list of events"),
        (EntityType.LAW, "laws.tsv", "list of treaties and laws"),
        (EntityType.ORG, "organisations.tsv", "list of organisations"),
    ):
        for head, forms in _table(name):
            for form in forms:
                if form[0] == "~":
                    ordinary[form[1:]] = Entry(kind, head, rule)
                    continue
                for spelt in {form, *_article_spelt(form)} - ordinary.keys():
                    names[spelt] = Entry(kind, head, rule)
    for form in ordinary:
        names.pop(form, None)
    plain = _bag("words.txt")
    for form, entry in list(names.items()):
        if entry.type is EntityType.ORG and len(form) > 4 and form.isupper() and form.isalpha():
            low = form.capitalize()
            if low not in names and low not in personal and low.lower() not in plain:
                names[low] = entry
    cities = _rows("subdivisions.tsv") | spelt_plain(rows := _rows("cities.tsv")) | rows
    longest, seconds = _reaches(form for forms_of in (names, cities) for form in forms_of)
    for form in names:
        if form[0].islower() and not form.islower() and " " not in form:
            longest.setdefault(form, 1)  # `eSwatini`
    cues = {kind: frozenset(words.split("|")) for kind, words in _rows("cues.tsv").items()}
    return Lists(
        names=names,
        cities=cities,
        ordinary=ordinary,
        longest=longest,
        seconds=seconds,
        words=plain,
        given=given,
        family=family,
        cues=cues,
        suffixes=tuple(cues["suffix"]),
        endings=tuple(cues["surname_ending"]),
    )
