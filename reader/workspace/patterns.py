"""Finding a text as it is typed, or a regular expression, in the blocks of one article.

An expression can take for ever on an innocent paragraph, and Python cannot be stopped in the middle of it: it
is tried in a process of its own, which gets the text, a limit of time and nothing else, and is then ended.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import warnings
from typing import TYPE_CHECKING

from reader.model.article import FOLDED
from reader.model.search import Problem

if TYPE_CHECKING:
    from reader.model.article import Article

Places = tuple[tuple[int, int], ...]
"""Text offsets, end excluded, in order."""

SECONDS = 4.0
"""How long an expression may take: on 5 MB a usual one takes 0.3 s."""
MOST = 100_000
"""How many places are told."""

_CHILD = """
import json, re, sys
flags, most = int(sys.argv[1]), int(sys.argv[2])
asked, blocks = json.loads(sys.stdin.buffer.read())
pattern, out = re.compile(asked, flags), []
for at, text in blocks:
    for found in pattern.finditer(text):
        if found.end() > found.start():
            out.append((at + found.start(), at + found.end()))
    if len(out) > most:
        break
sys.stdout.write(json.dumps(out[:most]))
"""


def exactly(article: Article, text: str) -> Places:
    """Where a text stands letter by letter: quick, also in 5 MB."""
    found: list[tuple[int, int]] = []
    for start, block in zip(article.starts, article.blocks, strict=True):
        if block.kind in FOLDED or not text:
            continue
        at = block.text.find(text)
        while at >= 0:
            found.append((start + at, start + at + len(text)))
            at = block.text.find(text, at + len(text))
    return tuple(found)


def fault(pattern: str) -> Problem | None:
    """What is wrong with a regular expression, in a sentence; None when it can be tried."""
    try:
        with warnings.catch_warnings():  # what may mean something else in a later Python is no fault
            warnings.simplefilter("ignore")
            re.compile(pattern)
    except re.error as error:
        return Problem(f"This is no regular expression: {error.msg}.", error.pos or 0)
    except (OverflowError, RecursionError):
        return Problem("This regular expression is too large.", 0)
    return None


def expression(article: Article, pattern: str, *, exact_case: bool) -> Places | Problem:
    """Where a regular expression stands, paragraph by paragraph; a problem when it is none or takes long.

    `^` and `$` are the ends of a paragraph. Matches without a character are passed over.
    """
    wrong = fault(pattern)
    if wrong is not None:
        return wrong
    blocks = [
        (start, block.text)
        for start, block in zip(article.starts, article.blocks, strict=True)
        if block.kind not in FOLDED
    ]
    flags = 0 if exact_case else int(re.IGNORECASE)
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _CHILD, str(flags), str(MOST)],
            input=json.dumps((pattern, blocks)).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=True,
        )
    except subprocess.TimeoutExpired:
        return Problem(f"This expression takes longer than {SECONDS:.0f} seconds here: make it simpler.", 0)
    except (OSError, subprocess.CalledProcessError):
        return Problem("This expression could not be tried here.", 0)
    return tuple((start, end) for start, end in json.loads(done.stdout))
