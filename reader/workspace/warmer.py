"""A process that finds what is in articles and puts it into the cache, told by its standard input.

    python -m reader.workspace.warmer LIBRARY CACHE VERSION

A line `["id", "stamp"]` is answered by `"id"` when the article is in the cache, or cannot be read.
"""

import json
import signal
import sys
from pathlib import Path

from reader.library.store import Library
from reader.workspace.cache import Cache
from reader.workspace.shelf import Shelf


def main() -> None:
    """Work until the input ends. Ctrl+c is for whoever started this, who will end it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    library, cache, version = sys.argv[1:]
    shelf = Shelf(Library(Path(library)), Cache(Path(cache), version), [])
    for line in sys.stdin:
        key, stamp = json.loads(line)
        shelf.warm(key, stamp)
        sys.stdout.write(json.dumps(key) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
