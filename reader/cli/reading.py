"""`rights-reader list` and `rights-reader show`."""

import argparse
import sys

from reader.cli.output import Output
from reader.cli.session import opened
from reader.errors import UsageError
from reader.model.article import FOLDED, Article, BlockKind
from reader.model.clean import clean
from reader.workspace.showing import article_row, summary_row


def run_list(arguments: argparse.Namespace, out: Output) -> int:
    """All articles, newest first; 1 when there are none."""
    with opened(arguments) as workspace:
        rows = workspace.catalog()
        if out.as_json:
            for row in rows:
                out.json(summary_row(row))
        else:
            out.table(
                ("Published", "Publisher", "Id", "Title"),
                [[row.published, row.publisher or row.sponsor or "–", row.id, row.title] for row in rows],
            )
    return 0 if rows else 1


def _plain(article: Article, out: Output) -> None:
    """The article's words with the locators before them."""
    for block in article.blocks:
        if block.kind in FOLDED:
            continue
        head = f"{block.locator:>9}  " if block.locator else " " * 11
        bold = block.kind in (BlockKind.TITLE, BlockKind.HEADING)
        out.line(f"{out.dim(head)}{out.bold(block.text) if bold else block.text}\n")


def run_show(arguments: argparse.Namespace, out: Output) -> int:
    """One article, as JSON, as its file, as text, or as the bytes received."""
    with opened(arguments) as workspace:
        article_id = workspace.find_id(arguments.id)
        if arguments.original:
            if sys.stdout.isatty():
                raise UsageError(
                    "The original is shown as it was received, unsafe for a terminal: send it to a file."
                )
            sys.stdout.flush()
            sys.stdout.buffer.write(workspace.original(article_id))
        elif arguments.markdown:
            sys.stdout.write(clean(workspace.markdown(article_id)))
        elif out.as_json:
            out.json(article_row(workspace.reading(article_id)))
        else:
            _plain(workspace.reading(article_id).article, out)
    return 0
