"""Make docs/keys.md and the pictures of the README from the program itself.

    python tools/make_docs.py [--check]

`--check` changes nothing and exits with 1 when docs/keys.md is out of date.
"""

import argparse
import asyncio
import os
import re
import sys
import tempfile
from pathlib import Path

from reader.settings.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.commands import COMMANDS
from reader.tui.commands.base import Group
from reader.workspace.workspace import Workspace

DOCS = Path(__file__).resolve().parent.parent / "docs"
HEAD = """# Keys

Every key is also in the palette (`ctrl+p`) and under `?`. The footer shows those that fit where you are.
This page is made by `tools/make_docs.py` from the commands themselves.
"""


def keys_page() -> str:
    """docs/keys.md."""
    parts = [HEAD]
    for group in Group:
        commands = [command for command in COMMANDS if command.group is group]
        if not commands:
            continue
        parts.append(f"\n## {group}\n\n| key | what | | name in the settings |\n|---|---|---|---|\n")
        for command in commands:
            keys = " ".join(f"`{key}`" for key in command.shown_keys).replace("|", "\\|")
            parts.append(f"| {keys} | {command.title} | {command.help} | `{command.id}` |\n")
    return "".join(parts)


async def picture(path: Path, *, size: tuple[int, int], theme: str) -> None:
    """The reader on the sample corpus in the middle of a search, as SVG."""
    workspace = Workspace.open(sample=True)
    workspace.catalog()
    workspace.open_search()
    app = ReaderApp(workspace, Settings(theme=theme, tour_seen=True))
    async with app.run_test(size=size) as pilot:
        await pilot.press("slash", *"sarin")
        for _ in range(400):
            await pilot.pause(0.02)
            if "hit" in str(app.export_screenshot()):
                break
        await pilot.press("enter", "n")
        await pilot.pause(0.5)
        # Without the fonts that the picture would fetch from the web: any monospaced one will do.
        drawn = re.sub(r"@font-face\s*\{.*?\}", "", app.export_screenshot(title="rights-reader"), flags=re.S)
        path.write_text(drawn.replace("<text ", '<text xml:space="preserve" '), encoding="utf-8")
    workspace.close()


def main() -> int:
    """Write the page and the pictures, or check the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        same = (DOCS / "keys.md").read_text(encoding="utf-8") == keys_page()
        print("docs/keys.md is up to date" if same else "docs/keys.md is out of date: run tools/make_docs.py")
        return 0 if same else 1
    (DOCS / "keys.md").write_text(keys_page(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as home:
        os.environ["RIGHTS_READER_HOME"] = home
        asyncio.run(picture(DOCS / "screenshot.svg", size=(150, 42), theme="dark"))
        asyncio.run(picture(DOCS / "screenshot-light.svg", size=(100, 34), theme="light"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
