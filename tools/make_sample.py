"""Make the sample library in corpus/ from the pages in corpus/pages/, by the importer itself.

    python tools/make_sample.py [--check]

`--check` changes nothing and exits with 1 when corpus/ is not what the pages give. The time of
import is fixed, so that the same pages give the same files.
"""

import argparse
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from reader.library.store import Library
from reader.model.clean import clean_line
from reader.workspace import importing

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
RIGHTS = clean_line(
    "A digest in the words of the rights-reader project, not the original article. MIT licence."
)
MADE = "2026-11-21T00:00:00+00:00"


def build(folder: Path) -> None:
    """Import the pages into `folder`, in the order of their names."""
    library = Library(folder)
    pages = sorted((CORPUS / "pages").glob("*.txt"))
    for event in importing.import_paths(library, pages, clock=lambda: MADE):
        if isinstance(event, importing.Refusal):
            raise SystemExit(f"{event.path}: {event.reason}")
        if isinstance(event, importing.Taken):
            for doubt in event.doubts:
                print(f"not cut at line {doubt.line}: {doubt.text} ({doubt.reason})", file=sys.stderr)
    for file in library.files():
        library.write(replace(library.read(file.id), rights=RIGHTS))
    (folder / ".lock").unlink(missing_ok=True)


def files(folder: Path) -> dict[str, bytes]:
    """The library's files below a folder, by name."""
    names = [*folder.glob("articles/*"), *folder.glob("originals/*"), folder / "custody.jsonl"]
    return {str(path.relative_to(folder)): path.read_bytes() for path in names if path.is_file()}


def main() -> int:
    """Build, and compare or replace."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "library"
        build(folder)
        if check:
            same = files(folder) == files(CORPUS)
            print("corpus/ is what its pages give" if same else "corpus/ is not what its pages give")
            return 0 if same else 1
        for part in ("articles", "originals"):
            shutil.rmtree(CORPUS / part, ignore_errors=True)
            shutil.copytree(folder / part, CORPUS / part)
        shutil.copy2(folder / "custody.jsonl", CORPUS / "custody.jsonl")
    return 0


if __name__ == "__main__":
    sys.exit(main())
