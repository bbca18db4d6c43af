"""Papers, stations, agencies and bodies that publish: names for places where a source may stand."""

import unicodedata
from functools import cache
from importlib.resources import files

from reader.extract.bags import bag

AGENCIES = bag(
    "Reuters REUTERS AFP AP UPI DPA dpa EFE EPA EPA-EFE ANSA Xinhua IPS IRIN TASS Bloomberg AAP PTI IANS CNS "
    "UCAN RNS"
) | {"Associated Press", "Agence France-Presse", "PA Media"}
"""Agencies: their name stands in datelines, and behind a line as often for who took the picture."""
_MARK = "Mn"


@cache
def houses() -> frozenset[str]:
    """The forms, with straight apostrophes: each with its article and without, as printed and unaccented."""
    text = files("reader.extract.wordlists").joinpath("publishers.txt").read_text("utf-8")
    out: set[str] = set()
    for line in text.split("\n"):
        for name in line.split("; ") if line[:1] != "#" else ():
            form = name.strip().replace("’", "'")
            if not form:
                continue
            plain = "".join(
                one for one in unicodedata.normalize("NFD", form) if unicodedata.category(one) != _MARK
            )
            for one in {form, plain}:
                bare = one.removeprefix("The ")
                out.add(one)
                if bare != one and (" " in bare or bare in _ALONE):
                    out.add(bare)
                elif bare == one:
                    out.add(f"The {one}")
                if bare.count(" "):
                    out.add(bare.replace(" ", ""))  # `AldrunPost`
    return frozenset(out)


_ALONE = frozenset({"Guardian", "Independent", "Economist", "Gleaner", "Namibian", "Hindu"})
"""One word that is no other name even without its article."""


def is_house(name: str) -> bool:
    """Whether the name is one of the list."""
    return name.replace("’", "'") in houses()
