"""Each screen, tab and theme has its pictures: `tools/make_pictures.py` knows the way to it."""

import importlib
import importlib.util
import inspect
import pkgutil
from pathlib import Path
from types import ModuleType

from textual.screen import ModalScreen

import reader.tui.screens
from reader.tui.theme import CHOICES

ROOT = Path(__file__).resolve().parents[2]
SCREENS = {
    "BookmarkDialog": "bookmark",
    "CardScreen": "card",
    "ContextScreen": "context",
    "CopyLine": "copy",
    "CorrectionDialog": "correct",
    "HelpScreen": "help",
    "ImportDialog": "import",
    "MarksScreen": "marks",
    "NotesScreen": "notes",
    "PublisherDialog": "publisher",
    "RecentScreen": "recent",
    "SaveDialog": "save",
    "SearchesScreen": "saved",
    "SettingsScreen": "settings",
    "ThemeScreen": "themes",
    "TimelineScreen": "timeline",
}
"""The picture of every screen that lies over the reader."""
PANES = {
    *("library", "reading", "search", "results", "problem", "nothing", "hit", "choice", "find", "filters"),
    *("sources", "dates", "names", "outline", "figures", "go-to", "set-mark", "tour", "palette", "alone"),
    *("report", "pdf", "arabic", "uyghur", "chinese", "mixed"),
}


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_pictures", ROOT / "tools" / "make_pictures.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def test_every_screen_pane_and_theme_has_its_pictures() -> None:
    scenes = set(_tool().SCENES)
    modules = [
        importlib.import_module(f"reader.tui.screens.{each.name}")
        for each in pkgutil.iter_modules(reader.tui.screens.__path__)
    ]
    found = {
        name
        for module in modules
        for name, one in inspect.getmembers(module, inspect.isclass)
        if issubclass(one, ModalScreen) and one.__module__ == module.__name__
    }
    assert found == set(SCREENS)
    assert set(SCREENS.values()) <= scenes
    assert scenes >= PANES
    themes = set(CHOICES) - {"auto", "dark", "ansi"}
    assert {f"theme-{name}" for name in themes} <= scenes


def test_the_pictures_of_the_documents_are_there_in_both_sizes() -> None:
    tool = _tool()
    assert tool.SIZES == ((80, 24), (160, 48))
    wanted = {
        f"{name}-{width}x{height}.svg"
        for name, scene in tool.SCENES.items()
        if scene.kept
        for width, height in tool.SIZES
    }
    assert {path.name for path in (ROOT / "docs" / "pictures").glob("*")} == wanted
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    assert all(f"pictures/{name}-" in guide for name, scene in tool.SCENES.items() if scene.kept)
