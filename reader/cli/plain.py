"""`rights-reader read`: an article in the reader, or as linear text for screen readers and pipes."""

import argparse
import sys

from reader.cli import opening, spoken
from reader.cli.output import Output, count
from reader.cli.session import opened
from reader.errors import UsageError
from reader.model.article import FOLDED, Article


def run(arguments: argparse.Namespace, out: Output) -> int:
    """The reader at the article; plain text when that is asked for, or when there is no terminal."""
    if not out.plain and sys.stdin.isatty() and sys.stdout.isatty():
        return opening.run(arguments, out)
    article_id, _, locator = arguments.article.partition("#")
    with opened(arguments) as workspace:
        reading = workspace.reading(workspace.find_id(article_id))
        first = _first(reading.article, locator)
        notes = [note for note in workspace.notes() if note.note.passage.article_id == reading.article.id]
    article = reading.article
    _head(article, out)
    if notes:
        out.line(f"You have {count(len(notes), 'note')} on this article.")
    out.line()
    for block in article.blocks[first:]:
        if block.kind in FOLDED:
            continue
        words = [spoken.place(block.locator), spoken.kind(block.kind, block.level)]
        if words[0].startswith("section") and words[1].startswith("heading"):
            words = [words[0]]
        said = ", ".join(word for word in words if word)
        out.line((f"{said[:1].upper()}{said[1:]}. " if said else "") + spoken.plain(block.text))
        out.line()
    aside = sum(block.kind in FOLDED for block in article.blocks[first:])
    if aside:
        out.line(f"{count(aside, 'line')} of page furniture and repeated lines left out.")
    return 0


def _first(article: Article, locator: str) -> int:
    """The block that a locator names. Raises UsageError when there is none."""
    found = article.locate(locator) if locator else 0
    if found is None:
        raise UsageError(f"There is no {locator} in this article.")
    return found


def _head(article: Article, out: Output) -> None:
    """Who published it, who paid, when, and where the words come from."""
    out.line(f"Publisher: {article.publisher or 'unknown'}")
    out.line(f"Sponsor: {article.sponsor or 'none named'}")
    out.line(f"Authors: {', '.join(article.authors) or 'not named'}")
    out.line(f"Published: {article.published.shown}")
    out.line(f"Language: {article.language or 'not known'}")
    out.line(f"Original: {article.original.name}, SHA-256 {article.original.sha256}")
