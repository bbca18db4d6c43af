"""Make one picture of every screen at 80×24 and at 160×48, from the program on its sample corpus.

    python tools/make_pictures.py FOLDER [--theme dark] [--only NAME] [--png]

`--png` has rsvg-convert make PNG files of the SVG files. The pictures are for looking at, not for the docs:
all of them together are larger than the program.
"""

import argparse
import asyncio
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot

from reader.settings.settings import Settings
from reader.tui.app import ReaderApp
from reader.workspace.workspace import Workspace

SIZES = ((80, 24), (160, 48))
SCENES: dict[str, tuple[str, ...]] = {
    "library": (),
    "reading": ("enter",),
    "search": ("slash", *"sarin"),
    "results": ("slash", *"sarin", "enter", "n"),
    "problem": ("slash", *"title:"),
    "hit": ("slash", *"sarin", "enter", "enter", "n", "n"),
    "choice": ("slash", *"sarin", "enter", "enter", "v", "right"),
    "bookmark": ("slash", *"sarin", "enter", "enter", "b"),
    "find": ("enter", "ctrl+f", *"the"),
    "sources": ("1",),
    "dates": ("2",),
    "names": ("3", "j"),
    "outline": ("4",),
    "figures": ("5",),
    "card": ("enter", "e", "e"),
    "timeline": ("enter", "t"),
    "filters": ("slash", *"sarin", "enter", "f"),
    "context": ("slash", *"children", "enter", "x"),
    "saved": ("S",),
    "save": ("slash", *"sarin", "enter", "ctrl+s"),
    "notes": ("B",),
    "marks": ("M",),
    "recent": ("ctrl+r",),
    "go-to": ("enter", "colon"),
    "copy": ("enter", "v", "Y"),
    "import": ("i",),
    "settings": ("comma", "j"),
    "themes": ("ctrl+t", "j", "j"),
    "tour": ("f1", "f1"),
    "help": ("question_mark",),
    "help-text": ("enter", "question_mark"),
    "palette": ("ctrl+p", *"book"),
    "alone": ("enter", "z"),
}
"""The keys that lead to each screen."""
STILL = 8
"""So many looks in turn that see the same picture, before it is taken."""


async def _still(pilot: Pilot[None], look: Callable[[], str]) -> str:
    """The picture when it does not change any more."""
    seen, same = look(), 0
    for _ in range(600):
        await pilot.pause(0.03)
        now = look()
        same, seen = (same + 1, seen) if now == seen else (0, now)
        if same >= STILL:
            break
    return seen


async def picture(path: Path, keys: tuple[str, ...], size: tuple[int, int], theme: str) -> None:
    """One screen as SVG."""
    workspace = Workspace.open(sample=True)
    app = ReaderApp(workspace, Settings(theme=theme, tour_seen=True))
    async with app.run_test(size=size) as pilot:

        def look() -> str:
            return app.export_screenshot(title="rights-reader")

        await _still(pilot, look)
        for key in keys:
            await pilot.press(key)
            if key in ("enter", "slash", "n", "e", "v"):
                await _still(pilot, look)
        drawn = await _still(pilot, look)
        # Without the fonts that the picture would fetch from the web: any monospaced one will do.
        drawn = re.sub(r"@font-face\s*\{.*?\}", "", drawn, flags=re.S)
        path.write_text(drawn.replace("<text ", '<text xml:space="preserve" '), encoding="utf-8")
    workspace.close()


def main() -> int:
    """Make the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", default="dark")
    parser.add_argument("--only", choices=sorted(SCENES))
    parser.add_argument("--png", action="store_true")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["RIGHTS_READER_HOME"] = home
        workspace = Workspace.open(sample=True)
        workspace.catalog()
        workspace.open_search()
        workspace.close()
        for name, keys in SCENES.items():
            for size in SIZES if wanted.only in (None, name) else ():
                path = wanted.folder / f"{name}-{size[0]}x{size[1]}.svg"
                asyncio.run(picture(path, keys, size, wanted.theme))
                if wanted.png:
                    subprocess.run(
                        ["rsvg-convert", path, "-o", path.with_suffix(".png")], check=True, timeout=60
                    )
                print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
