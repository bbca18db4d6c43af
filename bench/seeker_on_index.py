"""The process that searches for the reader, on an index alone, without the library that it was made of.

    python -m bench.seeker_on_index FOLDER

For `bench.loop_gaps`: it answers what `reader.workspace.seeker` answers, as far as no article is read.
"""

import gc
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.index.whoosh_index import open_index
from reader.workspace import wire
from reader.workspace.seeker import Answer, Service


def never(article_id: str) -> Any:
    """What must not be called: rows come from the index."""
    raise AssertionError(f"{article_id} was asked for: rows come from the index")


def main() -> None:
    """Answer until the input ends."""
    index, _ = open_index(Path(sys.argv[1]), stamp="bench", fetch=never, there=lambda _: True)
    answers: Mapping[str, Answer] = {
        "search": lambda _, query: wire.packed(index.search(query)),
        "facets": lambda _, query, facets, limit, narrow: index.facets(
            query, facets=facets, limit=limit, narrow=narrow
        ),
        "complete": lambda _, text, cursor: index.complete(text, cursor),
    }
    gc.freeze()
    Service(answers, [], sys.stdin.buffer, os.fdopen(os.dup(1), "wb"), lambda _: None).serve()
    os._exit(0)


if __name__ == "__main__":
    main()
