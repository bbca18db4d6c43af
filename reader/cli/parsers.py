"""The sub-commands: their names, arguments, help and examples."""

import argparse
import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.cli.output import Output

Run = Callable[[argparse.Namespace, Output], int]
Argument = tuple[tuple[str, ...], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Command:
    """One sub-command; its module is imported only when it runs."""

    help: str
    example: str
    place: str
    """`module:function` below `reader.cli`."""
    arguments: tuple[Argument, ...] = ()

    def load(self) -> Run:
        """The function that runs it."""
        module, _, name = self.place.partition(":")
        run: Run = getattr(importlib.import_module(f"reader.cli.{module}"), name)
        return run


def _argument(*names: str, **options: Any) -> Argument:
    return names, options


_JSON = _argument("--json", action="store_true", help="one JSON object a line")
_ID = _argument("id", metavar="ID", help="an article's id, or the beginning of it")
_SOME_ID = _argument("id", metavar="ID", nargs="?", help="one article; without it the whole library")

_QUERY = _argument(
    "query", metavar="QUERY", nargs="*", help="words; all must be there unless OR is between them"
)
_NARROWING = (
    _argument("--sort", choices=("relevance", "newest", "oldest", "title"), default="relevance"),
    _argument(
        "--filter",
        metavar="FACET=VALUE",
        action="append",
        default=[],
        help='only with this value, as publisher="Impunity Watch"; several of one facet are alternatives',
    ),
    _argument(
        "--exclude", metavar="FACET=VALUE", action="append", default=[], help="without what has this value"
    ),
)
CONTEXT = "--context"
"""An option whose number may be left out, also where words of the query follow it."""


def _context(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 1000:
        raise argparse.ArgumentTypeError("the number of characters is one from 0 (as many as fit) to 1000")
    return number


def spelt_out(arguments: Sequence[str]) -> list[str]:
    """The arguments with `--context` as `--context=0` where no number follows it."""
    out = list(arguments)
    for at, word in enumerate(out):
        if word == CONTEXT and not (at + 1 < len(out) and out[at + 1].isdigit()):
            out[at] = f"{CONTEXT}=0"
        elif word == "--":
            break
    return out


COMMANDS: dict[str, Command] = {
    "open": Command(
        "open the reader (what happens when no command is named)",
        "rights-reader open chemical-attack#OP4",
        "opening:run",
        (_argument("article", metavar="ARTICLE[#LOCATOR]", nargs="?", help="an article to open it at"),),
    ),
    "read": Command(
        "open the reader at an article; with --plain, or in a pipe, print it as linear text",
        "rights-reader read chemical-attack#OP4 --plain",
        "plain:run",
        (_argument("article", metavar="ARTICLE[#LOCATOR]", help="an article, and where to begin"),),
    ),
    "import": Command(
        "take pages into the library",
        "rights-reader import page.txt folder/",
        "importing:run",
        (
            _argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or - for standard input"),
            _argument(
                "--split",
                metavar="LINE",
                type=int,
                action="append",
                default=[],
                help="an article begins there",
            ),
            _argument(
                "--join", metavar="LINE", type=int, action="append", default=[], help="none begins there"
            ),
            _JSON,
        ),
    ),
    "list": Command(
        "list the articles, newest first", "rights-reader list --json", "reading:run_list", (_JSON,)
    ),
    "show": Command(
        "show one article",
        "rights-reader show chemical-attack --markdown",
        "reading:run_show",
        (
            _ID,
            _JSON,
            _argument("--markdown", action="store_true", help="the article's file, front matter and all"),
            _argument("--text", action="store_true", help="its words with their locators (the default)"),
            _argument("--original", action="store_true", help="the bytes as received"),
        ),
    ),
    "search": Command(
        "find sections",
        'rights-reader search \'sarin OR "chemical weapons" publisher:"impunity watch"\'',
        "searching:run",
        (
            _QUERY,
            _argument(
                "--limit",
                type=int,
                metavar="N",
                help="how many sections at most (50); with --facets how many values of each (10)",
            ),
            *_NARROWING,
            _argument(
                "--facets",
                action="store_true",
                help="count publishers, years, places … of what is found, and not what is found itself",
            ),
            _argument(
                CONTEXT,
                metavar="N",
                nargs="?",
                type=_context,
                const=0,
                help="every hit with N characters on each side (as many as fit)",
            ),
            _argument(
                "--context-sort",
                choices=("place", "before", "after"),
                default="place",
                help="order of the hits: by place, by the word before, by the word behind",
            ),
            _argument("--article", metavar="ID", help="with --context: the hits of this article alone"),
            _JSON,
        ),
    ),
    "searches": Command(
        "searches that are kept, and what they find that is new",
        'rights-reader searches save "sarin, spring" sarin date:2016-03..2016-05',
        "searches:run",
        (
            _argument("action", choices=("list", "save", "run", "remove", "history", "forget")),
            _argument("name", metavar="NAME", nargs="?", help="the search, or the beginning of its name"),
            _argument("query", metavar="QUERY", nargs="*", help="with save: what to search for"),
            *_NARROWING,
            _argument("--limit", type=int, metavar="N", help="with run: how many sections at most (50)"),
            _argument(
                "--replace", action="store_true", help="with save: in the place of the one with this name"
            ),
            _argument("--new", action="store_true", help="with run: show only what is new since last time"),
            _argument("--peek", action="store_true", help="with run: it stays new for the next run"),
            _JSON,
        ),
    ),
    "entities": Command(
        "names of people, bodies, places, groups, laws; and corrections of them",
        'rights-reader entities --merge "Khamis" --to "Christine Khamis"',
        "across:run_entities",
        (
            _SOME_ID,
            _argument("--merge", metavar="NAME", help="count its mentions as those of --to"),
            _argument("--split", metavar="NAME", help="count its mentions spelt --text as those of --to"),
            _argument(
                "--drop", metavar="NAME", help="it is not a name (only where spelt --text, if that is said)"
            ),
            _argument("--retype", metavar="NAME", help="its kind is --kind"),
            _argument("--to", metavar="NAME"),
            _argument("--text", metavar="WORDS"),
            _argument("--kind", metavar="KIND", help="PERSON, ORG, PLACE, GROUP, LAW or EVENT"),
            _argument("--undo", action="store_true", help="take the last correction of a name away again"),
            _JSON,
        ),
    ),
    "sources": Command(
        "what articles rest on", "rights-reader sources --json", "across:run_sources", (_SOME_ID, _JSON)
    ),
    "timeline": Command(
        "the dates in the text, in their order",
        "rights-reader timeline",
        "across:run_timeline",
        (_SOME_ID, _JSON),
    ),
    "figures": Command(
        "numbers of harm and who said them", "rights-reader figures", "across:run_figures", (_SOME_ID, _JSON)
    ),
    "notes": Command(
        "list your notes, or add one",
        'rights-reader notes add chemical-attack --at ¶3 --remark "compare the UN figure" --tag figures',
        "notes:run",
        (
            _argument("action", choices=("list", "add")),
            _argument("id", metavar="ID", nargs="?", help="with add: the article"),
            _argument("--quote", metavar="TEXT", help="with add: the words, as they stand in the article"),
            _argument("--at", metavar="LOCATOR", help="with add: the paragraph (¶3, OP4)"),
            _argument("--remark", metavar="TEXT", default="", help="with add: what you think of it"),
            _argument(
                "--tag",
                metavar="TAG",
                action="append",
                default=[],
                help="with add: may be given several times",
            ),
            _JSON,
        ),
    ),
    "index": Command(
        "bring the search index up to date: a cache that can be built again",
        "rights-reader index --rebuild",
        "upkeep:run_index",
        (
            _argument("--rebuild", action="store_true", help="throw it away and build it again"),
            _argument("--status", action="store_true", help="say how it is, and leave it so"),
            _JSON,
        ),
    ),
    "doctor": Command(
        "versions, places, terminal, permissions", "rights-reader doctor", "upkeep:run_doctor", (_JSON,)
    ),
}


def _global_options(parser: argparse.ArgumentParser, *, default: bool) -> None:
    """Options of every command; on sub-commands they must not undo what stood before the name."""
    hidden: dict[str, Any] = {} if default else {"default": argparse.SUPPRESS}
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--library", metavar="DIR", help="the library to work on", **hidden)
    where.add_argument("--sample", action="store_true", help="the sample corpus", **hidden)
    parser.add_argument(
        "--notes", metavar="FILE", type=Path, help="the notes file", dest="notes_file", **hidden
    )
    parser.add_argument("--no-color", action="store_true", help="no colours and styles", **hidden)
    parser.add_argument(
        "--plain", action="store_true", help="linear text for screen readers, places in words", **hidden
    )


def build(version: str) -> argparse.ArgumentParser:
    """The whole parser."""
    parser = argparse.ArgumentParser(
        prog="rights-reader",
        description="Find, read and quote human-rights articles and reports in a terminal.",
        epilog="Without a command the reader opens. `rights-reader COMMAND --help` shows an example. "
        "`rights-reader --print-completion bash` prints a completion script (also zsh, tcsh).",
    )
    parser.add_argument("--version", action="version", version=f"rights-reader {version}")
    _global_options(parser, default=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        one = commands.add_parser(
            name,
            help=command.help,
            description=command.help[:1].upper() + command.help[1:] + ".",
            epilog=f"Example: {command.example}",
        )
        _global_options(one, default=False)
        for names, options in command.arguments:
            one.add_argument(*names, **options)
    return parser
