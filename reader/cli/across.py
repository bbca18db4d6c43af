"""`rights-reader entities`, `sources`, `timeline`, `figures`: one article or the whole library."""

import argparse
from collections.abc import Callable, Iterable

from reader.cli.output import Output
from reader.cli.session import opened
from reader.workspace import showing
from reader.workspace.shelf import Reading
from reader.workspace.showing import Row

Gather = Callable[[Iterable[Reading]], Iterable[Row]]


def _run(
    arguments: argparse.Namespace, out: Output, gather: Gather, cells: Callable[[Row], list[str]]
) -> int:
    with opened(arguments) as workspace:
        ids = [workspace.find_id(arguments.id)] if arguments.id else [row.id for row in workspace.catalog()]
        rows = list(gather(workspace.reading(key) for key in ids))
    if out.as_json:
        for row in rows:
            out.json(row)
    else:
        out.table([cells(row) for row in rows])
    return 0 if rows else 1


def run_entities(arguments: argparse.Namespace, out: Output) -> int:
    """Names, the most mentioned first."""
    return _run(
        arguments,
        out,
        showing.entities,
        lambda row: [str(row["mentions"]), row["type"], row["name"], ", ".join(row["aliases"])],
    )


def run_sources(arguments: argparse.Namespace, out: Output) -> int:
    """What articles rest on, by publisher."""

    def cells(row: Row) -> list[str]:
        via = f" via {row['via']}" if row["via"] else ""
        cited = ", ".join(row["cited_by"])
        return [
            row["date"] or "–",
            f"{row['publisher'] or '–'}{via}",
            cited,
            row["title"] or row["url"] or "",
        ]

    return _run(arguments, out, showing.sources, cells)


def run_timeline(arguments: argparse.Namespace, out: Output) -> int:
    """Dates in their order, with how each was resolved."""

    def cells(row: Row) -> list[str]:
        sure = "" if row["certain"] else "?"
        return [
            (row["date"] or "unresolved") + sure,
            f"“{row['text']}”",
            f"{row['id']}#{row['locator']}",
            row["rule"],
        ]

    return _run(arguments, out, showing.timeline, cells)


def run_figures(arguments: argparse.Namespace, out: Output) -> int:
    """Numbers of harm with who said them."""

    def cells(row: Row) -> list[str]:
        said = row["said_by"] or "the article's own voice or nobody named"
        return [f"“{row['text']}”", row["harm"], f"{row['mode']}: {said}", f"{row['id']}#{row['locator']}"]

    return _run(arguments, out, showing.figures, cells)
