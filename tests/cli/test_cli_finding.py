"""Facets, filters, hits in context and saved searches on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.cli.main import main
from reader.workspace.workspace import Workspace

Captured = pytest.CaptureFixture[str]
CONTEXT_KEYS = "id title publisher sponsor published section locator before hit after start end"
BRIDGE = (
    "A Bridge Opens\n\nby Ada Ferrow\nCoast Monitor Reporter\n\nTESSEN, Aldrun — A bridge opened in Tessen.\n"
)


@pytest.fixture
def library(tmp_path: Path, pages: Path) -> str:
    folder = str(tmp_path / "library")
    workspace = Workspace.open(library=Path(folder), create=True)
    list(workspace.import_paths([pages]))
    workspace.close()
    return folder


def _json(capsys: Captured, *arguments: str, code: int = 0) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(list(arguments)) == code, capsys.readouterr().err
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_facets_are_one_object_a_line(library: str, capsys: Captured) -> None:
    rows = _json(capsys, "--library", library, "search", "tessen", "--facets", "--json")
    assert all(list(row) == ["facet", "value", "sections", "articles", "state"] for row in rows)
    (coast,) = [row for row in rows if row["facet"] == "publisher" and row["value"] == "Coast Monitor"]
    assert coast["articles"] == 1
    everything = _json(capsys, "--library", library, "search", "--facets", "--json")
    assert {row["facet"] for row in everything} >= {
        "publisher",
        "sponsor",
        "year",
        "place",
        "source",
        "language",
    }


def test_facets_are_counted_in_words(library: str, capsys: Captured) -> None:
    assert main(["--library", library, "search", "--facets", "--exclude", "publisher=coast monitor"]) == 0
    out = capsys.readouterr().out
    assert "publisher\n  Coast Monitor" in out
    assert "excluded" in out
    assert "2 articles" in out


def test_filters_narrow_and_are_part_of_the_receipt(library: str, capsys: Captured) -> None:
    rows = _json(
        capsys, "--library", library, "search", "tessen", "--filter", 'publisher="Coast Monitor"', "--json"
    )
    assert {row["publisher"] for row in rows} == {"Coast Monitor"}
    main(
        ["--library", library, "search", "tessen", "--exclude", "publisher=Coast Monitor", "--sort", "oldest"]
    )
    done = capsys.readouterr()
    assert "Coast Monitor" not in done.out
    assert "narrowed to: not publisher “Coast Monitor”" in done.err
    assert "order: oldest first" in done.err
    both = _json(
        capsys,
        "--library",
        library,
        "search",
        "--filter",
        "year=2020",
        "--filter",
        "year=not before 2019",
        "--json",
    )
    assert len({row["id"] for row in both}) == 3
    code = main(["--library", library, "search", "tessen", "--filter", "publisher=Coast Monitors"])
    assert code == 1
    assert "Did you mean “Coast Monitor”?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--filter", "flavour=sweet"], "knows no flavour"),
        (["--filter", "publisher"], "FACET=VALUE"),
        (["--exclude", "place="], "FACET=VALUE"),
        ([], "Say what to search for"),
        (["x", "--article", "y"], "add --context"),
    ],
)
def test_a_mistake_in_the_options_is_a_sentence(
    library: str, capsys: Captured, options: list[str], said: str
) -> None:
    assert main(["--library", library, "search", *options]) == 2
    assert said in capsys.readouterr().err


def test_context_has_one_object_for_every_hit_with_offsets_into_the_original(
    library: str, pages: Path, capsys: Captured
) -> None:
    rows = _json(capsys, "--library", library, "search", "--context", "tessen", "--json")
    assert all(list(row) == CONTEXT_KEYS.split() for row in rows)
    originals = {path.read_text(encoding="utf-8") for path in pages.iterdir()}
    for row in rows:
        words = row["before"] + row["hit"] + row["after"]
        assert any(text[row["start"] : row["end"]] == row["hit"] for text in originals)
        assert any(words in " ".join(text.split()) for text in originals)
    hits = _json(capsys, "--library", library, "search", "tessen", "--json")
    assert len(rows) == sum(hit["hits"] for hit in hits)
    one = _json(
        capsys,
        "--library",
        library,
        "search",
        "tessen",
        "--context",
        "--article",
        rows[0]["id"][:12],
        "--json",
    )
    assert {row["id"] for row in one} == {rows[0]["id"]}


def test_context_stands_in_columns(library: str, capsys: Captured) -> None:
    assert main(["--library", library, "search", "tessen", "--context", "20"]) == 0
    done = capsys.readouterr()
    lines = [line for line in done.out.splitlines() if "*" in line]
    assert len({line.index("*") for line in lines}) == 1
    assert "Coast Monitor · not before 2019-06-11" in done.out
    assert "hits" in done.err
    assert main(["--library", library, "search", "tessen", "--context", "20", "--context-sort", "after"]) == 0
    lines = capsys.readouterr().out.splitlines()
    after = [line.split("*")[2].split("  ")[0].strip(" .,”").casefold() for line in lines]
    assert after == sorted(after)
    assert all("·" in line for line in lines)  # each line names its source


def test_the_number_behind_context_may_be_left_out_before_a_word(library: str, capsys: Captured) -> None:
    assert main(["--library", library, "search", "--context", "radios"]) == 0
    assert "*radios*" in capsys.readouterr().out
    with pytest.raises(SystemExit) as left:
        main(["--library", library, "search", "radios", "--context", "5000"])
    assert left.value.code == 2


def test_searches_are_saved_listed_run_and_removed(library: str, tmp_path: Path, capsys: Captured) -> None:
    def run(*arguments: str, code: int = 0) -> list[dict[str, Any]]:
        return _json(capsys, "--library", library, "searches", *arguments, "--json", code=code)

    assert run("list", code=1) == []
    run("save", "Tessen", "tessen", "--exclude", "publisher=Velmar Gazette", "--sort", "newest")
    (row,) = run("list")
    assert row["name"] == "Tessen"
    assert row["query"] == "tessen"
    assert row["order"] == "newest"
    assert row["filters"] == [{"facet": "publisher", "value": "Velmar Gazette", "excluded": True}]
    assert row["run"] is None
    first = run("run", "tessen")
    assert not any(hit["new"] for hit in first)
    page = tmp_path / "bridge.txt"
    page.write_text(BRIDGE, encoding="utf-8")
    assert main(["--library", library, "import", str(page)]) == 0
    (new,) = run("run", "tes", "--new", "--peek")
    assert new["new"]
    assert new["title"] == "A Bridge Opens"
    assert len(run("run", "tes", "--new")) == 1
    run("run", "tes", "--new", code=1)
    run("remove", "Tessen")
    assert main(["--library", library, "searches", "run", "Tessen"]) == 1
    assert "No saved search" in capsys.readouterr().err
    assert main(["--library", library, "searches", "save"]) == 2


def test_the_history_is_shown_and_forgotten(library: str, capsys: Captured) -> None:
    workspace = Workspace.open(library=Path(library))
    workspace.searches.remember("tessen OR velmar")
    workspace.close()
    assert _json(capsys, "--library", library, "searches", "history", "--json") == [
        {"query": "tessen OR velmar"}
    ]
    assert main(["--library", library, "searches", "forget"]) == 0
    assert main(["--library", library, "searches", "history"]) == 1
