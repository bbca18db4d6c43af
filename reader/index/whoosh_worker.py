"""What runs in a process that makes segments: portions of documents from a pipe, segments into a folder.

    python -m reader.index.whoosh_worker FOLDER

A portion is its length in 8 bytes and a list of documents (see `whoosh_making.Item`). Length 0 ends a batch
and asks for the answer, one line of JSON. The end of the pipe ends the process.
"""

import gc
import json
import marshal
import signal
import sys
from typing import BinaryIO

from reader.index.whoosh_api import FileStorage
from reader.index.whoosh_making import Maker, told
from reader.index.whoosh_writer import discard


def batch(storage: FileStorage, source: BinaryIO) -> str:
    """Make segments of the portions of one batch; the answer, or nothing when the pipe has ended."""
    maker = Maker(storage)
    try:
        while head := source.read(8):
            size = int.from_bytes(head)
            if size == 0:
                maker.finish()
                return json.dumps({"made": [told(segment) for segment in maker.made]})
            portion = source.read(size)
            if len(portion) != size:
                break
            for each in marshal.loads(portion):
                maker.add(each)
    except Exception as error:  # noqa: BLE001  whatever it is, the parent is told of it
        _skip(source)
        discard(storage, maker.made)
        return json.dumps({"error": f"{type(error).__name__}: {error}"})
    discard(storage, maker.made)
    return ""


def _skip(source: BinaryIO) -> None:
    """Read on to the end of the batch, as the parent reads answers there alone."""
    while head := source.read(8):
        if not source.read(int.from_bytes(head)):
            return


def main() -> None:
    """Work until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    gc.disable()  # nothing here goes round in circles, and looking for circles takes a tenth of the time
    storage = FileStorage(sys.argv[1])
    while answer := batch(storage, sys.stdin.buffer):
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
