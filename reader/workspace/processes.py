"""Other processes of this program: how they are started so that they run the same code as this one."""

import os
import sys
from pathlib import Path

import reader


def command(module: str, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """The command and the environment that run a module of this package.

    The current folder is not looked into (`-P`): what lies there under the name of a module stays unread.
    """
    root = str(Path(reader.__file__).parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    return [sys.executable, "-P", "-m", module, *arguments], environment
