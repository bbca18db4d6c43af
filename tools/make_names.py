"""Derive the further personal names of reader/extract/wordlists from the PyPI package Faker.

    python tools/make_names.py

Only for development: Faker is not needed to run the reader. Writes given_names_more.txt,
sorted, so that a second run changes nothing. Left out are names that a list of ours holds
as something else, ordinary words, and the words of names_stops.txt.
"""

import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from reader.extract.bags import bag
from reader.extract.wordlists.loader import DISTRICTS, load

FOLDER = Path(__file__).resolve().parent.parent / "reader" / "extract" / "wordlists"
PROVIDERS = "faker.providers.person"

SKIPPED = bag(
    "en is_IS de_CH de_LU de_LI de_AT de_DE nl_BE sv_SE fr_BE fr_CH fr_QC en_NZ en_TH en_IE ga_IE es_CA "
    "es_CL fi_FI da_DK nl_NL no_NO hu_HU lt_LT sl_SI lv_LV et_EE ja_JP zh_CN"
)
"""Locales whose given names are too many and too rare, or are covered by another."""

NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽƏ][a-zß-öø-ÿā-žə'-]{2,}(?:-[A-Z][a-z]+)?")


OFTEN = 4
"""A word with which so many cities begin (`Campo`) is no given name."""


def tables(locale: str) -> Iterator[str]:
    """The given names of a locale in Latin letters."""
    provider = import_module(f"{PROVIDERS}.{locale}").Provider
    for table in dir(provider):
        names = getattr(provider, table)
        if "first_name" not in table or table.startswith("_") or not isinstance(names, list | tuple | dict):
            continue
        for name in names:
            if isinstance(name, str) and NAME.fullmatch(plain := name.replace("’", "'")):
                yield plain


def write(name: str, what: str, names: set[str]) -> None:
    """Write sorted names, ten a line, below a line that says what they are and whence they come."""
    ordered = sorted(names)
    lines = [" ".join(ordered[at : at + 10]) for at in range(0, len(ordered), 10)]
    about = f"# {what}. Origin: Faker (PyPI package faker), its person providers. Licence: MIT.\n"
    (FOLDER / name).write_text(about + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(ordered)} names")


def main() -> None:
    """Read the locales and write the list."""
    lists = load()
    lines = Path(__file__).with_name("names_stops.txt").read_text(encoding="utf-8").splitlines()
    stops = {word for line in lines if not line.startswith("#") for word in line.split()}
    cues = {word.casefold() for words in lists.cues.values() for word in words}
    first = Counter(form.partition(" ")[0] for form in lists.cities if " " in form)
    given: set[str] = set()
    for module in pkgutil.iter_modules(import_module(PROVIDERS).__path__):
        for name in tables(module.name) if module.name not in SKIPPED else ():
            low = name.casefold()
            listed = lists.find(name)
            other = listed is not None and listed.rule != DISTRICTS
            if (
                low not in lists.words
                and low not in cues
                and name not in stops
                and not other
                and first[name] < OFTEN
            ):
                given.add(name)
    hand = {
        word
        for line in (FOLDER / "given_names.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
        for word in line.split()
    }
    write("given_names_more.txt", "Further given names", given - hand)


if __name__ == "__main__":
    main()
