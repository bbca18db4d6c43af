"""Where things lie: the XDG folders, the sample corpus, the style sheets."""

import os
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import platformdirs

APP = "rights-reader"

_PACKAGE = Path(__file__).resolve().parent.parent


def _sha256(data: bytes) -> str:
    """SHA-256 in hexadecimal digits, without `hashlib`: to load OpenSSL takes 4 ms of the first frame."""
    for module in ("_sha2", "_sha256", "hashlib"):  # Python 3.12 and later, 3.11, and where neither is
        with suppress(ImportError):
            return str(import_module(module).sha256(data).hexdigest())
    raise ImportError("hashlib")


def bundled(name: str) -> Path:
    """A folder that comes with the program: beside the package in a checkout, inside it when installed."""
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name


class Places(NamedTuple):
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
        return self.cache / _sha256(str(library.resolve()).encode())[:16]


def places() -> Places:
    """The folders, from the environment (`XDG_*_HOME`; `RIGHTS_READER_HOME` puts all three under one)."""
    home = os.environ.get("RIGHTS_READER_HOME")
    if home:
        base = Path(home).expanduser()
        return Places(base / "data", base / "cache", base / "config")
    dirs = platformdirs.PlatformDirs(APP, appauthor=False)
    return Places(Path(dirs.user_data_dir), Path(dirs.user_cache_dir), Path(dirs.user_config_dir))
