"""Pickles planted in an index folder run nothing, wherever Whoosh reads one."""

import ast
import io
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import whoosh
import whoosh.codec.whoosh3
import whoosh.columns
import whoosh.externalsort
import whoosh.filedb.structfile
import whoosh.formats
import whoosh.index
import whoosh.legacy
import whoosh.util.loading

from reader.errors import IndexUnavailable
from reader.index import stamp
from reader.index.port import Entry
from reader.index.whoosh_index import open_index
from reader.index.whoosh_safety import Guarded, Refused
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.model.findings import Findings
from reader.model.search import Query

ARTICLE = Article(
    id="lantern",
    title=clean_line("The lantern"),
    blocks=tuple(
        Block(BlockKind.PARAGRAPH, clean_line(f"lantern and candle {number}"), 0, 0, section=number)
        for number in range(3)
    ),
    original=Original("0" * 64, clean_line("lantern"), "text/plain", 0, 0),
)


class Planted:
    """An object that makes a folder when it is unpickled, as a sign that code has run."""

    def __init__(self, marker: Path) -> None:
        self._marker = str(marker)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return os.mkdir, (self._marker,)


def test_the_planted_object_would_run_without_the_guard(tmp_path: Path) -> None:
    pickle.loads(pickle.dumps(Planted(tmp_path / "ran")))  # noqa: S301  our own, to prove the others
    assert (tmp_path / "ran").exists()


def fill(folder: Path) -> None:
    index, _ = open_index(folder, stamp="", fetch=lambda _: ARTICLE)
    index.add([Entry(ARTICLE, Findings())])
    index.close()


def use(folder: Path) -> None:
    """All that a reader does with an index."""
    try:
        index, new = open_index(folder, stamp="", fetch=lambda _: ARTICLE)
        if not new:
            index.search(Query('lantern OR "lantern and candle" OR cand*'))
            index.suggest("lan")
            index.add([Entry(ARTICLE, Findings())])
        index.close()
    except IndexUnavailable:
        pass


class Planter:
    """Takes the place of a function that pickles: the n-th object that it is given is the planted one."""

    def __init__(self, marker: Path, at: int) -> None:
        self.calls = 0
        self._marker = marker
        self._at = at

    def _swap(self, value: Any) -> Any:
        self.calls += 1
        return Planted(self._marker) if self.calls - 1 == self._at else value

    def dumps(self, value: Any, protocol: int = 2) -> bytes:
        return pickle.dumps(self._swap(value), protocol)

    def dump(self, value: Any, file: Any, protocol: int = -1) -> None:
        file.write(pickle.dumps(self._swap(value), protocol))


def plant(folder: Path, marker: Path, at: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Write an index whose n-th pickle is the planted one, honestly stamped; gives the number of pickles."""
    planter = Planter(marker, at)
    with monkeypatch.context() as patch:
        patch.setattr(whoosh.filedb.structfile, "dump", planter.dump)
        patch.setattr(whoosh.codec.whoosh3, "dumps", planter.dumps)
        patch.setattr(whoosh.index, "pickle", planter)
        patch.setattr(Planter, "PicklingError", pickle.PicklingError, raising=False)
        patch.setattr(whoosh.filedb.structfile, "load", pickle.load)
        try:
            fill(folder)
        except (IndexUnavailable, FileExistsError):
            return planter.calls
        finally:
            if marker.exists():  # the writer has met its own plant while it was not guarded
                marker.rmdir()
    before = stamp.read(folder)
    assert before is not None
    stamp.write(folder, before.made_by, None)
    return planter.calls


def test_no_pickle_of_an_index_runs_anything_wherever_it_is_planted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marker = tmp_path / "ran"
    total = plant(tmp_path / "honest", marker, -1, monkeypatch)
    assert total == 4, "the tables of contents before and after, and what they list"
    planted = 0
    for at in range(total):
        folder = tmp_path / f"planted{at}"
        plant(folder, marker, at, monkeypatch)
        planted += any(b"mkdir" in path.read_bytes() for path in folder.iterdir() if path.is_file())
        use(folder)
        assert not marker.exists(), f"pickle number {at} was run"
    assert planted > total // 2


def test_a_planted_table_of_contents_makes_a_new_index(tmp_path: Path) -> None:
    folder, marker = tmp_path / "index", tmp_path / "ran"
    fill(folder)
    contents = next(folder.glob("*.toc"))
    contents.write_bytes(contents.read_bytes()[:40] + pickle.dumps(Planted(marker)))
    made_by = stamp.read(folder)
    assert made_by is not None
    stamp.write(folder, made_by.made_by, None)
    index, new = open_index(folder, stamp="", fetch=lambda _: ARTICLE)
    assert new
    assert "damaged" in index.why
    assert not marker.exists()


def test_the_format_of_old_indexes_is_not_read(tmp_path: Path) -> None:
    assert whoosh.legacy.toc_loaders == {}
    for module in (whoosh.legacy, whoosh.util.loading):
        with pytest.raises(Refused):
            module.RenamingUnpickler(io.BytesIO(b""), {})


@pytest.mark.parametrize(
    "value",
    [os.system, print, eval, Path("x"), Guarded, io.BytesIO, bytearray(b"x"), whoosh.index.TOC, range(3)],
)
def test_names_that_an_index_has_no_need_of_are_refused(value: object) -> None:
    with pytest.raises(Refused):
        Guarded(io.BytesIO(pickle.dumps(value))).load()


@pytest.mark.parametrize("value", [None, 1, 2.5, "x", b"x", (1, [2], {"a": {3}}), frozenset({1})])
def test_plain_values_are_read(value: object) -> None:
    assert Guarded(io.BytesIO(pickle.dumps(value, 4))).load() == value


GUARDED = {
    "index",
    "legacy",
    "columns",
    "formats",
    "externalsort",
    "codec.whoosh3",
    "filedb.structfile",
    "util.loading",
}
UNUSED = {
    "codec.plaintext", "codec.whoosh2", "filedb.fileindex", "filedb.filereading", "filedb.filewriting",
    "filedb.misc", "filedb.pools", "multiproc",
}  # fmt: skip
"""Modules that unpickle or unmarshal, and that are not loaded when an index is read or written."""


def test_every_place_of_the_distribution_that_unpickles_is_known() -> None:
    root = Path(whoosh.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if {"pickle", "marshal", "shelve", "dill", "cPickle", "whoosh.util.loading"} & set(names):
                found.add(".".join(path.relative_to(root).with_suffix("").parts))
    assert found == GUARDED | UNUSED


def test_modules_that_are_not_guarded_are_not_loaded(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.hostile.test_index_pickles import fill, use\n"
        "fill(Path(sys.argv[1])); use(Path(sys.argv[1]))\n"
        "print(*sorted(name.removeprefix('whoosh.') for name in sys.modules))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "index")],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert not UNUSED & set(done.stdout.split())


def test_all_guarded_modules_have_the_guard() -> None:
    assert whoosh.index.pickle.loads.__module__ == "reader.index.whoosh_safety"  # type: ignore[attr-defined]
    for module, name in (
        (whoosh.filedb.structfile, "load"),
        (whoosh.codec.whoosh3, "loads"),
        (whoosh.columns, "loads"),
        (whoosh.formats, "loads"),
        (whoosh.externalsort, "load"),
    ):
        assert getattr(module, name).__module__ == "reader.index.whoosh_safety"
