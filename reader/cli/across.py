"""`rights-reader entities`, `sources`, `timeline`, `figures`: one article or the whole library."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader.cli.output import Output, count
from reader.cli.session import opened
from reader.errors import UsageError
from reader.model.clean import clean_line
from reader.model.corrections import Change, NameChange
from reader.model.date_words import date_in_words
from reader.model.findings import EntityType
from reader.workspace import showing
from reader.workspace.shelf import Reading
from reader.workspace.showing import Row

Gather = Callable[[Iterable[Reading]], Iterable[Row]]


def _run(
    arguments: argparse.Namespace,
    out: Output,
    gather: Gather,
    heads: Sequence[str],
    cells: Callable[[Row], list[str]],
) -> int:
    with opened(arguments) as workspace:
        ids = [workspace.find_id(arguments.id)] if arguments.id else [row.id for row in workspace.catalog()]
        rows = list(gather(workspace.reading(key) for key in ids))
    if out.as_json:
        for row in rows:
            out.json(row)
    else:
        out.table(heads, [cells(row) for row in rows])
    return 0 if rows else 1


def _change(arguments: argparse.Namespace) -> NameChange | None:
    """The correction that the options ask for; None when they ask for none. Raises UsageError."""
    asked = [(change, getattr(arguments, change)) for change in Change if getattr(arguments, change)]
    if not asked:
        return None
    if len(asked) > 1:
        raise UsageError("One correction at a time: --merge, --split, --drop or --retype.")
    ((change, name),) = asked
    needs = {Change.MERGE: ("to",), Change.SPLIT: ("to", "text"), Change.RETYPE: ("kind",), Change.DROP: ()}
    for option in needs[change]:
        if not getattr(arguments, option):
            raise UsageError(f"--{change} needs --{option} as well.")
    kind = (arguments.kind or "").upper()
    if kind and kind not in EntityType.__members__:
        raise UsageError(f"--kind is one of {', '.join(EntityType.__members__)}.")
    return NameChange(
        change,
        clean_line(name),
        to=clean_line(arguments.to) if arguments.to else None,
        type=EntityType(kind) if kind and change is not Change.RETYPE else None,
        kind=EntityType(kind) if kind and change is Change.RETYPE else None,
        text=clean_line(arguments.text) if arguments.text else None,
    )


def _correct(arguments: argparse.Namespace, change: NameChange | None, out: Output) -> int:
    """Make a correction, or take the last one back; 1 when nothing has that name."""
    with opened(arguments) as workspace:
        if change is None:
            workspace.uncorrect()
            out.say("The last correction of a name was taken back.")
            return 0
        if arguments.id:
            change = replace(change, article=workspace.find_id(arguments.id))
        mentions = workspace.correct(change)
        out.say(f"{count(mentions, 'mention')} corrected; `rights-reader entities --undo` takes it back.")
    return 0


def run_entities(arguments: argparse.Namespace, out: Output) -> int:
    """Names, the most mentioned first; or a correction of one."""
    change = _change(arguments)
    if change is not None or arguments.undo:
        return _correct(arguments, change, out)
    return _run(
        arguments,
        out,
        showing.entities,
        ("Mentions", "Kind", "Name", "Also written"),
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

    return _run(arguments, out, showing.sources, ("Date", "Publisher", "Cited by", "Title"), cells)


def run_timeline(arguments: argparse.Namespace, out: Output) -> int:
    """Dates in their order, with how each was resolved."""

    def cells(row: Row) -> list[str]:
        sure = "" if row["certain"] else "?"
        return [
            (date_in_words(row["date"]) if row["date"] else "unresolved") + sure,
            f"“{row['text']}”",
            out.place(row["id"], row["locator"]),
            row["rule"],
        ]

    return _run(arguments, out, showing.timeline, ("Date", "As written", "Where", "Rule"), cells)


def run_figures(arguments: argparse.Namespace, out: Output) -> int:
    """Numbers of harm with who said them."""

    def cells(row: Row) -> list[str]:
        said = row["said_by"] or "the article's own voice or nobody named"
        return [
            f"“{row['text']}”",
            row["harm"],
            f"{row['mode']}: {said}",
            out.place(row["id"], row["locator"]),
        ]

    return _run(arguments, out, showing.figures, ("Figure", "Harm", "Said by", "Where"), cells)
