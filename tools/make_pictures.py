"""Make one picture of every screen, dialog and tab at 80×24 and at 160×48, from the program itself.

    python tools/make_pictures.py FOLDER [--theme dark] [--only NAME] [--png]
    python tools/make_pictures.py --docs

`--png` has rsvg-convert make PNG files beside the SVG files, to be looked at. `--docs` makes those pictures
that docs/pictures keeps; all of them together would be larger than the program.
"""

import argparse
import asyncio
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from reader.settings.settings import Settings
from reader.tui.app import ReaderApp
from reader.workspace.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "tools" / "picture_pages"
"""Pages in our own words, in the scripts and with the parts that the sample corpus has not."""
KEPT = ROOT / "docs" / "pictures"
SIZES = ((80, 24), (160, 48))
NOTE = ("b", *"who says so", "tab", *"#wages", "enter")


@dataclass(frozen=True, slots=True)
class Scene:
    """The keys that lead to a screen."""

    keys: tuple[str, ...] = ()
    page: str = ""
    """The page of our own that is open; empty: the sample corpus."""
    kept: bool = False
    """Whether docs/pictures has it."""
    theme: str = ""


def _at(*keys: str) -> Scene:
    return Scene(keys)


SARIN = ("slash", *"sarin", "enter")
SCENES: dict[str, Scene] = {
    "library": _at(),
    "reading": _at("enter"),
    "report": Scene(("enter",), "report"),
    "report-end": Scene(("enter", "G"), "report"),
    "pdf": Scene(("enter", "space"), "pdf"),
    "search": _at("slash", *"sarin"),
    "results": _at(*SARIN, "n"),
    "problem": _at("slash", *"title:"),
    "nothing": _at("slash", *"zzzz", "enter"),
    "hit": Scene((*SARIN, "enter", "n"), kept=True),
    "choice": _at(*SARIN, "enter", "v", "right"),
    "bookmark": _at(*SARIN, "enter", "b"),
    "kept-note": _at(*SARIN, "enter", *NOTE),
    "find": _at("enter", "ctrl+f", *"the"),
    "sources": _at("1"),
    "dates": _at("2"),
    "names": _at("3", "j"),
    "outline": Scene(("4",), "report"),
    "figures": Scene(("5",), kept=True),
    "card": Scene(("slash", *"uossm", "enter", "enter", "e"), kept=True),
    "card-side": _at("slash", *"uossm", "enter", "enter", "e", "tab"),
    "correct": Scene(("3", "j", "c"), "report"),
    "publisher": Scene(("enter", "P"), "report"),
    "timeline": Scene(("enter", "t"), kept=True),
    "unresolved": _at("enter", "t", "u"),
    "filters": Scene(("slash", *"children", "enter", "f"), kept=True),
    "filtered": _at("slash", *"children", "enter", "f", "space", "escape"),
    "context": _at("slash", *"children", "enter", "x"),
    "saved-none": _at("S"),
    "save": _at(*SARIN, "ctrl+s"),
    "saved": _at(*SARIN, "ctrl+s", "enter", "S"),
    "notes-none": _at("B"),
    "notes": _at(*SARIN, "enter", *NOTE, "B"),
    "marks-none": _at("M"),
    "marks": _at("enter", "m", "a", "M"),
    "set-mark": _at("enter", "m"),
    "recent": _at("enter", "greater_than_sign", "greater_than_sign", "ctrl+r"),
    "go-to": _at("enter", "colon"),
    "copy": _at(*SARIN, "enter", "v", "Y"),
    "import": _at("i"),
    "settings": _at("comma", "j"),
    "themes": _at("ctrl+t"),
    "tour": _at("f1", "f1"),
    "help": _at("question_mark"),
    "help-text": _at("enter", "question_mark"),
    "palette": _at("ctrl+p", *"book"),
    "alone": _at("enter", "z"),
    **{
        f"theme-{name}": Scene((*SARIN, "enter", "n"), theme=name)
        for name in ("light", "contrast-dark", "contrast-light", "colour-blind-dark", "colour-blind-light")
    },
    **{
        name: Scene(("enter",), name, kept=True)
        for name in ("arabic", "uyghur", "chinese", "mixed")
    },
}  # fmt: skip
"""Every screen, dialog, tab and theme."""
SETTLED = {"enter", "slash", "n", "e", "v", "f", "t", "S", "B", "M", "greater_than_sign", "tab", "ctrl+f"}
"""Keys after which the next one waits for what they do."""
STILL = 5
"""So many looks in turn that see the same picture, before it is taken."""


def _pdf() -> bytes:
    """A report of three pages, set in type."""
    sys.path.insert(0, str(ROOT))
    from tests.unit.importers.pdf_maker import show, write_pdf

    words = (
        "The Dock Workers Union of Port Velmar said that wages had not been paid since October.",
        "The harbour office did not answer. Mira Tolven, its secretary, had written to it twice.",
        "The Council of Aldrun sent two observers, who counted the workers of both basins and",
        "noted on which day each of them had last been paid. Their list is kept by both sides.",
    )
    pages = []
    for page in range(3):
        drawn = [show(72, 770, 16, f"Part {page + 1} of the report on wages", "B")]
        for paragraph in range(5):
            lines = (*words[page:], *words[:page])
            drawn += [show(72, 730 - 80 * paragraph - 14 * n, 11, line) for n, line in enumerate(lines)]
        pages.append("\n".join(drawn))
    return write_pdf(pages)


def prepare(home: Path) -> dict[str, Path]:
    """A sample corpus with its index, and a library for each of our own pages, by its name."""
    os.environ["RIGHTS_READER_HOME"] = str(home / "reader")
    os.environ["HOME"] = str(home)
    sample = Workspace.open(sample=True)
    sample.catalog()
    sample.open_search()
    sample.close()
    (home / "pdf.pdf").write_bytes(_pdf())
    libraries = {}
    for page in (*sorted(PAGES.glob("*.md")), home / "pdf.pdf"):
        libraries[page.stem] = home / page.stem
        workspace = Workspace.open(library=home / page.stem, create=True)
        list(workspace.import_paths([page]))
        workspace.catalog()
        workspace.open_search()
        workspace.close()
    return libraries


async def _still(pilot: Pilot[None], app: ReaderApp) -> None:
    """Wait until the screen does not change any more."""

    def look() -> list[object]:
        return [list(strip) for strip in app.screen._compositor.render_strips()]

    seen, same = look(), 0
    for _ in range(600):
        await pilot.pause(0.02)
        now = look()
        same, seen = (same + 1, seen) if now == seen and not app.main.header.note else (0, now)
        if same >= STILL:
            break


async def picture(path: Path, scene: Scene, size: tuple[int, int], theme: str, library: Path | None) -> None:
    """One screen as SVG."""
    workspace = Workspace.open(library=library, sample=library is None)
    workspace.notes_path.unlink(missing_ok=True)
    app = ReaderApp(workspace, Settings(theme=scene.theme or theme, tour_seen=True))
    async with app.run_test(size=size, notifications=True) as pilot:
        await _still(pilot, app)
        for key in scene.keys:
            await pilot.press(key)
            if key in SETTLED:
                await _still(pilot, app)
        await _still(pilot, app)
        path.write_text(_plain(app.export_screenshot(title="rights-reader")), encoding="utf-8")
    workspace.close()


def _plain(drawn: str) -> str:
    """Without the fonts that it would fetch from the web, names that change, and what it does not need."""
    drawn = re.sub(r"@font-face\s*\{.*?\}", "", drawn, flags=re.S)
    drawn = re.sub(r"terminal-\d+", "t", drawn)
    drawn = re.sub(r'<clipPath id="t-line-\d+">.*?</clipPath>\s*', "", drawn, flags=re.S)
    drawn = re.sub(r' clip-path="url\(#t-line-\d+\)"', "", drawn)
    return drawn.replace("<text ", '<text xml:space="preserve" ')


def main() -> int:
    """Make the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", default=KEPT)
    parser.add_argument("--docs", action="store_true")
    parser.add_argument("--theme", default="dark")
    parser.add_argument("--only", nargs="+", choices=sorted(SCENES))
    parser.add_argument("--png", action="store_true")
    wanted = parser.parse_args()
    if wanted.folder == KEPT and not wanted.docs:
        parser.error("name a folder, or --docs")
    names = wanted.only or [name for name, scene in SCENES.items() if scene.kept or not wanted.docs]
    wanted.folder.mkdir(parents=True, exist_ok=True)
    for path in make(wanted.folder, names, wanted.theme):
        if wanted.png:
            subprocess.run(["rsvg-convert", path, "-o", path.with_suffix(".png")], check=True, timeout=60)
        print(path)
    return 0


def make(folder: Path, names: Iterable[str], theme: str) -> list[Path]:
    """The pictures of these scenes, both sizes of each."""
    made = []
    with tempfile.TemporaryDirectory() as home:
        libraries = prepare(Path(home))
        for name in names:
            scene = SCENES[name]
            for size in SIZES:
                # As on the first day: nothing read, marked or saved before.
                for left in ("data", "config"):
                    for old in sorted((Path(home) / "reader" / left).rglob("*"), reverse=True):
                        old.unlink() if old.is_file() else old.rmdir()
                path = folder / f"{name}-{size[0]}x{size[1]}.svg"
                asyncio.run(picture(path, scene, size, theme, libraries.get(scene.page)))
                made.append(path)
    return made


if __name__ == "__main__":
    sys.exit(main())
