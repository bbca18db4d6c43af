"""Kill or fail a writer of the notes file at every system call, one after the other, and look at the file.

Needs Linux and strace. For each call that one `append` makes (open, write, fsync, flock, …) a child is
killed on entering it, then made to fail in it with a full disk and with an input/output error. After each:

- what was in the file before is still its beginning, byte for byte;
- a note that was acknowledged is there, and one that was refused is not (or only said to be, in part);
- the next append succeeds, and all notes acknowledged can be read.

Run as `python tools/notes_fault_sweep.py`. The exit code is 1 if any of this fails anywhere.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reader.errors import NotesError
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean, clean_line
from reader.model.notes import Note
from reader.notes.compose import compose
from reader.notes.notes_file import NotesFile

CALLS = (
    "openat open mkdir write pwrite64 pread64 fsync fdatasync ftruncate flock fcntl close unlink "
    "fstat newfstatat stat statx access faccessat2"
)
BEGIN, END = "/sweep-begins", "/sweep-ends"
TYPED = "# Mine\n\nTyped – without a line break at the end"
FAULTS = ("signal=KILL", "error=ENOSPC", "error=EIO")
TIME = "2026-11-21T19:04:11+01:00"


def note(number: int) -> Note:
    """A note of an invented article."""
    words = clean("The convoy left Port Velmar at dawn – it came back at night. " * 30)
    article = Article(
        "convoy",
        clean_line("The convoy"),
        (Block(BlockKind.PARAGRAPH, words, -1, -1, "¶1"),),
        Original("0" * 64, clean_line("convoy.txt"), "text/plain", 0, 0),
    )
    return compose(article, number, number + 700, f"Remark {number} – kept.", ["sweep"], TIME)


def child(path: Path) -> None:
    """Append one note between two marks in the trace; say whether it was acknowledged."""
    kept = NotesFile(path, timeout=5)
    import filelock  # noqa: F401  imported before the first mark, so that only our own calls are counted

    wanted = note(2)
    Path(BEGIN).exists()
    try:
        kept.append(wanted)
        said = "kept"
    except NotesError as error:
        said = f"refused {error}"
    Path(END).exists()
    print(said, flush=True)


def run(path: Path, *options: str) -> str:
    """What the child said under strace; empty when it was killed."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        ["strace", "-f", "-qq", *options, sys.executable, __file__, "--child", str(path)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    return done.stdout.strip()


def calls_of_an_append(folder: Path, *, there: bool) -> list[tuple[str, int]]:
    """Each system call between the marks, with its number among all calls of its name."""
    path = prepared(folder, there=there)
    log = folder / "trace"
    run(path, "-o", str(log), "-e", "trace=" + ",".join(f"?{call}" for call in CALLS.split()))
    counted: Counter[str] = Counter()
    found: list[tuple[str, int]] = []
    within = False
    for line in log.read_text(errors="replace").splitlines():
        name = re.match(r"\d+\s+(\w+)\(", line)
        if name is None:
            continue
        counted[name[1]] += 1
        if BEGIN in line or END in line:
            within = BEGIN in line
        elif within:
            found.append((name[1], counted[name[1]]))
    return found


def prepared(folder: Path, *, there: bool) -> Path:
    """A fresh folder with a notes file of typed text and one note, or with none."""
    place = Path(tempfile.mkdtemp(dir=folder))
    path = place / "notes.md"
    if there:
        path.write_text(TYPED, encoding="utf-8")
        NotesFile(path).append(note(1))
        with path.open("a", encoding="utf-8") as file:
            file.write("\nTyped behind it – no line break")
    return path


def verdict(path: Path, before: bytes, said: str) -> str:
    """What is wrong with the file after a fault; empty when nothing is."""
    now = path.read_bytes() if path.exists() else b""
    if not now.startswith(before):
        return "what was there has changed"
    if said.startswith("refused") and now != before and "may stand at its end" not in said:
        return "a refused note left something"
    kept = NotesFile(path, timeout=5)
    if said == "kept" and note(2) not in kept.read():
        return "an acknowledged note is not there"
    kept.append(note(3))
    if not path.read_bytes().startswith(now):
        return "the next append changed what was there"
    found = kept.read()
    expected = ([note(1)] if before else []) + ([note(2)] if said == "kept" else []) + [note(3)]
    missing = [wanted for wanted in expected if wanted not in found]
    return f"{len(missing)} notes cannot be read" if missing else ""


def main() -> int:
    """Sweep, print a line for each call, and a summary."""
    wrong = 0
    summary: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory(prefix="sweep") as name:
        folder = Path(name)
        for there in (True, False):
            points = calls_of_an_append(folder, there=there)
            print(f"{'a file with notes' if there else 'no file yet'}: {len(points)} calls")
            for number, (call, count) in enumerate(points, 1):
                for fault in FAULTS:
                    path = prepared(folder, there=there)
                    before = path.read_bytes() if there else b""
                    said = run(path, "-o", os.devnull, "-e", f"inject={call}:{fault}:when={count}")
                    outcome = said.split()[0] if said else "killed" if "KILL" in fault else "silent"
                    problem = verdict(path, before, said)
                    if outcome == "silent":
                        problem = problem or "the child died without a sentence"
                    wrong += bool(problem)
                    summary[fault, outcome] += 1
                    print(f"  {number:3} {call:10} {fault:13} {outcome:8} {problem or 'ok'}")
    for (fault, outcome), times in sorted(summary.items()):
        print(f"{fault:13} {outcome:8} {times}")
    print(f"{sum(summary.values())} faults, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(Path(sys.argv[2]))
    else:
        sys.exit(main())
