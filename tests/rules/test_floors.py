"""What import-linter cannot see: what is really in memory after an import, in a fresh interpreter."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import reader

PACKAGE = Path(reader.__file__).parent
LOW_ROOMS = ("model", "library", "index", "importers", "extract", "notes", "export", "settings", "workspace")
HEAVY = {"yaml", "whoosh", "filelock", "chardet", "rapidfuzz", "numpy"} | {
    f"reader.{room}" for room in ("importers", "extract.extract", "index", "notes.notes_file")
}
LATER = {
    *("argparse", "gettext", "multiprocessing", "sqlite3"),
    *(f"reader.model.{name}" for name in ("article", "completion", "filters", "findings", "search")),
    *(
        f"reader.tui.widgets.{name}"
        for name in ("bidi", "directions", "faces", "layout", "offer", "page", "reading_column", "sidebar")
    ),
    *(
        "reader.cli.parsers",
        "reader.cli.spoken",
        "reader.tui.finding",
        "reader.tui.living",
        "reader.tui.places",
    ),
    *("reader.workspace.apart", "reader.workspace.finder", "reader.workspace.shelf"),
}
"""Each takes milliseconds, and the first frame shows nothing of it."""
SCREEN = {"textual", "rich", "argparse", "click"}


def _modules(rooms: tuple[str, ...]) -> list[str]:
    names = ["reader.errors"]
    for room in rooms:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
            names.append(".".join(part for part in parts if part != "__init__"))
    return names


def _loaded_after(code: str) -> set[str]:
    """The top-level names of all modules in memory after the code ran in a fresh interpreter."""
    script = f"{code}\nimport json, sys\nprint(json.dumps(sorted({{m.split('.')[0] for m in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("room", LOW_ROOMS)
def test_no_module_below_the_doors_loads_a_screen(room: str) -> None:
    imports = "\n".join(f"import {name}" for name in _modules((room,)))
    assert not _loaded_after(imports) & SCREEN


def test_the_model_needs_the_standard_library_alone() -> None:
    loaded = _loaded_after("\n".join(f"import {name}" for name in _modules(("model",))))
    assert loaded <= set(sys.stdlib_module_names) | {"reader", "__main__"} | _before()


def _before() -> set[str]:
    """What this machine's site-packages load before any code of ours."""
    return _loaded_after("")


def test_opening_a_workspace_loads_neither_yaml_nor_whoosh_nor_an_importer() -> None:
    code = (
        "from reader.workspace.workspace import Workspace\n"
        "w = Workspace.open(sample=True)\n"
        "import sys\n"
        f"assert not {HEAVY} & set(sys.modules), {HEAVY} & set(sys.modules)"
    )
    _loaded_after(code)


def test_a_search_on_the_command_line_loads_no_screen(tmp_path: Path) -> None:
    code = (
        f"import os; os.environ['RIGHTS_READER_HOME'] = {str(tmp_path)!r}\n"
        "from reader.cli.main import main\n"
        "assert main(['--sample', 'search', 'Aleppo', '--json']) == 0"
    )
    assert not _loaded_after(code) & {"textual", "rich"}


def test_the_screen_does_not_load_what_the_first_paint_does_not_need() -> None:
    code = f"import reader.tui.app, sys\nassert not {HEAVY} & set(sys.modules), {HEAVY} & set(sys.modules)"
    _loaded_after(code)


def test_what_opens_the_reader_loads_nothing_that_the_first_paint_does_not_show() -> None:
    code = (
        "import reader.__main__, reader.cli.main, reader.cli.opening, sys\n"
        "reader.cli.opening.load_asyncio()\n"
        "import reader.tui.app\n"
        f"assert not {LATER} & set(sys.modules), {LATER} & set(sys.modules)\n"
        "assert 'asyncio' in sys.modules and 'ssl' not in sys.modules\n"
        "import ssl  # whoever wants it later gets it\n"
        "assert ssl.create_default_context()"
    )
    _loaded_after(code)


def test_no_file_has_outgrown_its_idea() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 350
    }
    assert not long
