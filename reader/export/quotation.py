"""A passage in the forms in which it is taken along: plain words, with citation, Markdown, CSL-JSON."""

import json
import re
from enum import StrEnum
from urllib.parse import quote

from reader.model.article import Article, Published

UNDATED = "undated"


class Form(StrEnum):
    """How a passage is written when it is copied."""

    PLAIN = "plain"
    """The words alone."""
    CITED = "cited"
    """The words in quotation marks, and the citation below."""
    MARKDOWN = "markdown"
    """A block quotation with its citation."""
    CSL = "csl"
    """The article as an item of a reference manager (CSL-JSON), the passage in its note."""


def quotation(form: Form, article: Article, words: str, locator: str, citation: str) -> str:
    """A passage in a form, ending with a line break unless it is plain words.

    `citation`: of the article with its pinpoint, in one line.
    """
    match form:
        case Form.PLAIN:
            return words
        case Form.CITED:
            return f"“{words}”\n— {citation}\n"
        case Form.MARKDOWN:
            return _markdown(words, citation, article.url)
        case Form.CSL:
            return csl_json(article, words, locator)


# Markdown

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")
_OPENING = re.compile(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))")


def _escaped(line: str) -> str:
    """A line in which nothing acts as Markdown."""
    line = _MARKUP.sub(r"\\\1", line)
    found = _OPENING.match(line)
    if not found:
        return line
    if found[2].isdigit():
        return f"{found[0]}\\{line[found.end() :]}"
    return f"{found[1]}\\{line[len(found[1]) :]}"


def _markdown(words: str, citation: str, url: str | None) -> str:
    head = citation
    link = ""
    if url and citation.endswith(url) and re.match(r"https?://", url):
        head, link = citation[: -len(url)], f"<{quote(url, safe=_URL)}>"
    lines = [_escaped(line) for line in words.split("\n")]
    return "\n".join(f"> {line}".rstrip() for line in (*lines, "", f"— {_escaped(head)}{link}")) + "\n"


_URL = ":/?#[]@!$&'()*+,;=%~-._"
"""Characters of an address that stay as they are."""


# CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html, csl-data.json of version 1.0.2


def csl_json(article: Article, words: str = "", locator: str = "") -> str:
    """A list with one item, as reference managers import it. What is not known is left out.

    Names are literal: which part of one is the family name is not told by a page.
    """
    item: dict[str, object] = {
        "id": article.id,
        "type": "webpage" if article.url else "document",
        "title": article.title,
    }
    if article.authors:
        item["author"] = [{"literal": name} for name in article.authors]
    if article.publisher:
        item["publisher"] = article.publisher
    issued = _issued(article.published)
    if issued:
        item["issued"] = issued
    if article.url:
        item["URL"] = article.url
    accessed = _parts(article.imported[:10])
    if accessed:
        item["accessed"] = {"date-parts": [accessed]}
    if article.language:
        item["language"] = article.language
    item["note"] = _note(article, words, locator)
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def _issued(published: Published) -> dict[str, object] | None:
    """The date that the page prints; a bound only in words, because it is no date."""
    if published.value:
        parts = [_parts(each[:10]) for each in published.value.split("/")]
        if all(parts):
            return {"date-parts": parts}
        return {"literal": published.value}
    return None if published.shown == UNDATED else {"literal": published.shown}


def _parts(date: str) -> list[int]:
    """Year, month and day as far as they are there; empty when it is no such date."""
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", date)
    return [int(part) for part in found.groups() if part] if found else []


def _note(article: Article, words: str, locator: str) -> str:
    """What CSL has no field for, a line each."""
    lines = (
        ("locator", locator),
        ("sha256", article.original.sha256),
        ("sponsor", article.sponsor or "none named"),
        ("role of the author", article.role or ""),
        ("published", "" if article.published.value else article.published.shown),
        ("quotation", f"“{words}”" if words else ""),
    )
    return "\n".join(f"{name}: {value}" for name, value in lines if value)
