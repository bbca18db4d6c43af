"""What a person who helps would ask first: versions, places, terminal, permissions."""

import importlib.metadata
import importlib.util
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.settings.places import bundled, places

if TYPE_CHECKING:
    from reader.workspace.workspace import Workspace

DISTRIBUTIONS = (
    *("textual", "rich", "whoosh3", "pyyaml", "platformdirs", "filelock", "rapidfuzz", "chardet"),
    *("trafilatura", "pypdfium2", "defusedxml", "warcio"),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    name: str
    value: str
    ok: bool = True
    """False where something should be looked at."""


def _version(distribution: str) -> Finding:
    try:
        return Finding(distribution, importlib.metadata.version(distribution))
    except importlib.metadata.PackageNotFoundError:
        return Finding(distribution, "not installed", ok=False)


def _compiled() -> Finding:
    """Without compiled modules every start takes about twice as long."""
    spec = importlib.util.find_spec("textual.app")
    cached = Path(spec.cached) if spec and spec.cached else None
    if cached and cached.exists():
        return Finding("compiled modules", "yes")
    return Finding(
        "compiled modules",
        "none: each start is slow; `python -m compileall` on the install mends it",
        ok=False,
    )


def _folder(name: str, folder: Path) -> Finding:
    """Whether a folder, or the nearest one above it that exists, can be written."""
    existing = folder
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    writable = os.access(existing, os.W_OK)
    return Finding(name, f"{folder}{'' if writable else ' (cannot be written)'}", ok=writable)


def machine() -> list[Finding]:
    """Versions, terminal and places, without opening a library."""
    where = places()
    terminal = os.environ.get("TERM", "")
    colors = os.environ.get("COLORTERM", "")
    encoding = sys.stdout.encoding or ""
    inside = next((name for name in ("TMUX", "STY", "SSH_CONNECTION") if os.environ.get(name)), "")
    return [
        Finding("rights-reader", __version__),
        Finding("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        *(_version(name) for name in DISTRIBUTIONS),
        _compiled(),
        Finding("terminal", " ".join(part for part in (terminal, colors, inside) if part) or "none"),
        Finding("encoding", encoding, ok=encoding.lower().replace("-", "") == "utf8"),
        _folder("data folder", where.data),
        _folder("cache folder", where.cache),
        Finding("settings", str(where.config)),
        Finding("style sheets", str(bundled("styles")), ok=bundled("styles").is_dir()),
    ]


def library(workspace: "Workspace") -> list[Finding]:
    """What can be said of an opened library."""
    rows = workspace.catalog()
    sealed = [entry for entry in workspace.shelf.library.custody.entries() if not entry.linked]
    custody = f"{len(sealed)} lines do not follow from the line before" if sealed else "every line follows"
    return [
        Finding("library", f"{workspace.folder} ({len(rows)} articles)"),
        Finding("notes", str(workspace.notes_path)),
        Finding("cache", str(workspace.cache.folder), ok=not workspace.cache.notice),
        Finding("custody log", custody, ok=not sealed),
        *(Finding("notice", notice, ok=False) for notice in workspace.notices),
    ]
