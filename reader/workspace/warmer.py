"""A process that finds what is in articles and puts it into the cache, told by its standard input.

    python -m reader.workspace.warmer LIBRARY CACHE VERSION

A line `["id", "stamp"]` is answered by `"id"` when the article is in the cache, or cannot be read. The end
of the input ends it at once, also in the middle of a long article.
"""

import json
import os
import queue
import signal
import sys
import threading
from pathlib import Path

from reader.library.store import Library
from reader.workspace.cache import Cache
from reader.workspace.shelf import Shelf


def _read(lines: "queue.SimpleQueue[str]") -> None:
    """Read until the input ends; then nobody waits for what is being done."""
    for line in sys.stdin:
        lines.put(line)
    os._exit(0)


def main() -> None:
    """Work until the input ends. Ctrl+c is for whoever started this, who will end it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    library, cache, version = sys.argv[1:]
    shelf = Shelf(Library(Path(library)), Cache(Path(cache), version), [])
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(lines,), daemon=True).start()
    while True:
        key, stamp = json.loads(lines.get())
        shelf.warm(key, stamp)
        sys.stdout.write(json.dumps(key) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
