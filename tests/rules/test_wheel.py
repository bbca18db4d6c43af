"""The reader starts from a built wheel, in an environment that knows nothing of the checkout."""

import os
import pty
import select
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` folder of a fresh environment with the wheel; only libraries come from this one."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    # A folder named in a .pth file is added without its own .pth files: the editable install stays out.
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python.parent


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "RIGHTS_READER_HOME": str(home), "TERM": "xterm-256color", "PYTHONPATH": ""}


def test_the_package_comes_from_the_wheel_with_its_sheets_and_its_sample(
    installed: Path, tmp_path: Path
) -> None:
    code = (
        "import reader; from reader.settings.places import bundled; "
        "print(reader.__file__, bundled('styles'), bundled('corpus'), sep='\\n')"
    )
    done = subprocess.run(
        [installed / "python", "-c", code],
        capture_output=True, text=True, check=True, cwd=tmp_path, env=_environment(tmp_path),
    )  # fmt: skip
    for line in done.stdout.splitlines():
        assert Path(line).is_relative_to(installed.parent)
        assert Path(line).exists()


def test_a_search_finds_the_sample(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [installed / "rights-reader", "--sample", "search", "Palmyra"],
        capture_output=True, text=True, check=False, cwd=tmp_path, env=_environment(tmp_path),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Palmyra" in done.stdout


def test_the_process_that_searches_for_the_reader_comes_from_the_wheel(
    installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "__init__.py").write_text("raise SystemExit(9)\n", encoding="utf-8")
    code = (
        "from reader.model.search import Query; from reader.workspace.workspace import Workspace; "
        "w = Workspace.open(sample=True); w.search_apart(); "
        "print(w.search(Query('Palmyra')).sections, w.apart.process_id, w.notices); w.close()"
    )
    done = subprocess.run(
        [installed / "python", "-P", "-c", code],
        capture_output=True, text=True, check=False, cwd=tmp_path, env=_environment(tmp_path),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    sections, process, notices = done.stdout.split(maxsplit=2)
    assert int(sections) > 0
    assert int(process) > 0
    assert notices.strip() == "[]"


def test_the_reader_opens_shows_the_sample_and_quits(installed: Path, tmp_path: Path) -> None:
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(tmp_path)
        os.execve(installed / "rights-reader", ["rights-reader", "--sample"], _environment(tmp_path))
    shown = b""
    asked = False
    while True:
        ready, _, _ = select.select([terminal], [], [], 60)
        assert ready, f"nothing more came after {shown[-400:]!r}"
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
        if not asked and b"Sample corpus" in shown:
            os.write(terminal, b"q")
            asked = True
    assert asked, shown[-2000:]
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
