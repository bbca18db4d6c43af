"""Where things lie: the XDG folders, the sample corpus, the style sheets."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "rights-reader"

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled(name: str) -> Path:
    """A folder that comes with the program: beside the package in a checkout, inside it when installed."""
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one person."""

    data: Path
    """Holds the default library, and the notes on the sample."""
    cache: Path
    config: Path

    @property
    def library(self) -> Path:
        """The library that is opened when none is named."""
        return self.data / "library"

    def cache_of(self, library: Path) -> Path:
        """The cache folder of one library."""
        return self.cache / hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:16]


def places() -> Places:
    """The folders, from the environment (`XDG_*_HOME`; `RIGHTS_READER_HOME` puts all three under one)."""
    home = os.environ.get("RIGHTS_READER_HOME")
    if home:
        base = Path(home).expanduser()
        return Places(base / "data", base / "cache", base / "config")
    dirs = platformdirs.PlatformDirs(APP, appauthor=False)
    return Places(Path(dirs.user_data_dir), Path(dirs.user_cache_dir), Path(dirs.user_config_dir))
