"""`rights-reader index` and `rights-reader doctor`."""

import argparse
import time

from reader.cli.output import Output
from reader.cli.session import Watch, opened
from reader.errors import ReaderError
from reader.workspace import doctor


def run_index(arguments: argparse.Namespace, out: Output) -> int:
    """Build the index again, or say how it is."""
    watch = Watch(out)
    with opened(arguments) as workspace:
        begun = time.perf_counter()
        workspace.catalog()
        finder = workspace.finder
        stats, stale = finder.status()
        if arguments.rebuild:
            stats = finder.rebuild(watch)
        elif not arguments.status:
            stats = finder.open(watch).stats()
        row = {
            "articles": stats.articles,
            "sections": stats.sections,
            "bytes": stats.bytes,
            "seconds": round(time.perf_counter() - begun, 3),
            "stale": stale,
        }
    if out.as_json:
        out.json(row)
    else:
        of = f"{stats.sections} sections of {stats.articles} articles"
        out.line(f"{of}, {stats.bytes:,} bytes, {row['seconds']} s")
        if stale:
            done = (
                "is behind the library" if arguments.status else "was behind the library and is in step again"
            )
            out.line(f"The index {done}.")
    return 0


def run_doctor(arguments: argparse.Namespace, out: Output) -> int:
    """What a person who helps would ask first."""
    rows = doctor.machine()
    try:
        with opened(arguments) as workspace:
            rows += doctor.library(workspace)
    except ReaderError as error:
        rows.append(doctor.Finding("library", str(error), ok=False))
    for row in rows:
        if out.as_json:
            out.json({"name": row.name, "value": row.value, "ok": row.ok})
    if not out.as_json:
        out.table(("", "What", "Value"), [["ok" if row.ok else "look", row.name, row.value] for row in rows])
    return 0
