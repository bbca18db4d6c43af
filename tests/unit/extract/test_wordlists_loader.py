"""The word lists: what they hold, how large they are, and that they are read only when needed."""

import subprocess
import sys
from importlib.resources import files

import pytest

from reader.extract import spans
from reader.extract.wordlists import loader
from reader.extract.wordlists.loader import load
from reader.model.findings import EntityType

FOLDER = files("reader.extract.wordlists")
DATA = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith((".tsv", ".txt")))


@pytest.mark.parametrize("name", DATA)
def test_each_list_says_its_origin_and_licence(name: str) -> None:
    head = "".join(line for line in (FOLDER / name).read_text("utf-8").splitlines()[:4] if line[:1] == "#")
    assert "Origin:" in head
    assert "Licence:" in head


def test_all_lists_together_stay_below_two_megabytes() -> None:
    assert sum(len((FOLDER / name).read_bytes()) for name in DATA) < 2_000_000


@pytest.mark.parametrize(
    "name",
    ["cities.tsv", "countries.tsv", "subdivisions.tsv", "towns.tsv", "us_states.tsv"],
)
def test_derived_lists_are_sorted(name: str) -> None:
    rows = [line for line in (FOLDER / name).read_text("utf-8").splitlines() if line[:1] != "#"]
    assert rows == sorted(rows)


def test_every_form_of_several_words_is_reached_by_its_first_two() -> None:
    lists = load()
    for form in (*lists.names, *lists.cities):
        first, *rest = (found.group() for found in spans._WORD.finditer(form))
        first = first.removesuffix("'s")
        if rest and lists.longest.get(first, 1) > 1:
            assert rest[0][0] in lists.seconds.get(first, ""), form


def test_importing_the_reader_of_lists_reads_none() -> None:
    code = (
        "import reader.extract.entities, reader.extract.wordlists.loader as l;"
        "print(l.load.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


@pytest.mark.parametrize(
    ("form", "kind", "name"),
    [
        ("Viet Nam", EntityType.PLACE, "Vietnam"),
        ("Lichtenstein", EntityType.PLACE, "Liechtenstein"),
        ("Kenyans", EntityType.GROUP, "Kenyan"),
        ("Shi'ite", EntityType.GROUP, "Shiites"),
        ("OHCHR", EntityType.ORG, "Office of the UN High Commissioner for Human Rights"),
        (
            "CEDAW",
            EntityType.LAW,
            "Convention on the Elimination of All Forms of Discrimination against Women",
        ),
        ("Bogota", EntityType.PLACE, "Bogotá"),
        ("Republic of the Philippines", EntityType.PLACE, "Philippines"),
        ("Negros Occidental", EntityType.PLACE, "Negros Occidental"),
        ("Mladić", EntityType.PERSON, "Ratko Mladić"),
    ],
)
def test_forms_lead_to_one_name(form: str, kind: EntityType, name: str) -> None:
    entry = load().find(form)
    assert entry is not None
    assert (entry.type, entry.name) == (kind, name)


@pytest.mark.parametrize("word", ["Reading", "Nice", "Mobile", "March", "Time"])
def test_ordinary_words_are_no_cities(word: str) -> None:
    assert load().find(word) is None


def test_names_with_accents_stand_without_them_where_that_is_no_other_word() -> None:
    towns = loader.towns("AL")
    assert {"Papër", "Delvinë", "Delvine"} <= towns
    assert "Paper" not in towns
    lists = load()
    assert lists.city("Bani") is None
    assert lists.city("Baní") is not None
    plain, printed = lists.city("Merida"), lists.city("Mérida")
    assert plain == printed
    assert plain is not None
    assert plain.name == "Mérida"
