"""Taking one page in: original, articles, custody line, in this order.

The custody line says that an import is finished, so a run that was killed anywhere before it is
simply done again. What a new cut would replace is set aside, never deleted.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.extract import extract
from reader.importers import intake
from reader.importers.child import read_guarded
from reader.library.articles import to_text
from reader.library.store import Library, Receipt
from reader.model.article import Article, Doubt, Draft, Original
from reader.model.clean import SafeText, clean_line
from reader.workspace.shelf import listed

ID_WORDS = 5


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where a person says that articles of a page begin, or do not: line numbers, counted from 1."""

    split: frozenset[int] = field(default_factory=frozenset)
    join: frozenset[int] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return bool(self.split or self.join)

    def after(self, earlier: Receipt | None) -> "Cuts":
        """These, with what was said before where they do not say otherwise."""
        if earlier is None:
            return self
        return Cuts(
            self.split | (earlier.split - self.join),
            self.join | (earlier.join - self.split),
        )


@dataclass(frozen=True, slots=True)
class Taken:
    """One page that was taken in, or was there already."""

    path: str
    status: str
    """`imported` or `already`."""
    ids: tuple[str, ...]
    """Of its articles, in the order of the page."""
    doubts: tuple[Doubt, ...] = ()
    """Places that may be boundaries of articles but were not cut."""


def article_id(title: str, sha256: str, start: int) -> str:
    """A readable id that is the same at every import: words of the title, six digits of a hash."""
    ascii_title = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", ascii_title.replace("'", ""))[:ID_WORDS]
    slug = "-".join(words)[:48].strip("-") or "article"
    return f"{slug}-{hashlib.sha256(f'{sha256}:{start}'.encode()).hexdigest()[:6]}"


def _article(draft: Draft, taken: intake.Intake, sha256: str, name: SafeText, time: str) -> Article:
    return Article(
        id=article_id(draft.title, sha256, draft.start),
        title=draft.title,
        blocks=draft.blocks,
        original=Original(sha256, name, taken.media_type, draft.start, draft.end, taken.encoding),
        authors=draft.authors,
        role=draft.role,
        publisher=draft.publisher,
        publisher_rule=draft.publisher_rule,
        sponsor=draft.sponsor,
        published=draft.published,
        dateline=draft.dateline,
        language=draft.language,
        url=draft.url,
        rights=draft.rights,
        imported=time,
        importer=taken.importer,
        boundary=draft.boundary,
    )


def _with_publication(page: list[Article]) -> list[Article]:
    """The articles of a page with their sources listed and their dates of publication bounded."""
    found = [extract.extract(article, page=page) for article in page]
    bounds = extract.page_bounds(
        [extract.publication(article, findings) for article, findings in zip(page, found, strict=True)]
    )
    return [
        replace(article, published=published, listed=listed(findings.sources))
        for article, published, findings in zip(page, bounds, found, strict=True)
    ]


def take(
    library: Library, path: Path, received: dict[str, Receipt], data: bytes, time: str, cuts: Cuts
) -> Taken:
    """Take one page in. Raises ImportRefused and LibraryError; nothing half done is then called done."""
    sha256 = hashlib.sha256(data).hexdigest()
    known = received.get(sha256)
    there = known is not None and all(library.has(key) for key in known.ids)
    if known is not None and there and not cuts:
        return Taken(str(path), "already", known.ids)
    cuts = cuts.after(known)
    name = clean_line("standard input" if str(path) == "-" else path.name)
    taken = read_guarded(data, name, split=cuts.split, join=cuts.join)
    page = _with_publication([_article(draft, taken, sha256, name, time) for draft in taken.drafts])
    library.keep_original(data, taken.extension)
    ids = tuple(article.id for article in page)
    if known is not None and cuts:
        _set_aside(library, known.ids, page)
    for article in page:
        if not library.has(article.id):
            library.write(article)
    if known is None or known.ids != ids:
        library.custody.append(
            "import" if known is None else "cut",
            time,
            sha256=sha256,
            name=name,
            bytes=len(data),
            importer=taken.importer,
            articles=list(ids),
            **({"split": sorted(cuts.split), "join": sorted(cuts.join)} if cuts else {}),
        )
    received[sha256] = Receipt(ids, cuts.split, cuts.join)
    return Taken(str(path), "imported", ids, taken.doubts)


def _set_aside(library: Library, before: tuple[str, ...], page: list[Article]) -> None:
    """Put away the articles that a new cut replaces: those that are gone, and those with other blocks."""
    new = {article.id: article for article in page}
    for key in before:
        if not library.has(key):
            continue
        old = library.read(key)
        if key not in new or to_text(replace(new[key], imported=old.imported)) != to_text(old):
            library.set_aside(key)
