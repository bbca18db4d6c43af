"""Taking one page in: original, articles, custody line, in this order.

The custody line says that an import is finished, so a run that was killed anywhere before it is
simply done again. What a new cut would replace is set aside, never deleted.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from reader.errors import ImportRefused
from reader.extract import extract, publishing
from reader.importers import intake
from reader.importers.damage import damage
from reader.library.store import Library, Receipt
from reader.model.article import Article, Doubt, Draft, Original
from reader.model.clean import SafeText, clean_line
from reader.model.findings import Findings, Lost
from reader.workspace.reading import listed

ID_WORDS = 5
OFTEN = 20_000
"""Of so many characters, about a tenth of a second's work, an import says that it is at them."""

Result = TypeVar("Result")
Steps = Generator[str, None, Result]
"""Work that says on its way, in a few words, how far it is, and returns its result."""


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
    aside: tuple[str, ...] = ()
    """Articles that a new cut replaced: their files are in `set-aside/`."""
    titles: tuple[SafeText, ...] = ()
    """Of the articles, in the same order."""
    sections: tuple[int, ...] = ()
    """How many sections each has."""
    lost: tuple[Lost, ...] = ()
    """What could not be looked for in them."""
    damage: tuple[str, ...] = ()
    """Sentences about characters that were spoilt before the page came here."""


def article_id(title: str, sha256: str, start: int) -> str:
    """A readable id that is the same at every import: words of the title, six digits of a hash."""
    ascii_title = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", ascii_title.replace("'", ""))[:ID_WORDS]
    slug = "-".join(words)[:48].strip("-")
    digits = hashlib.sha256(f"{sha256}:{start}".encode()).hexdigest()
    # A title without Latin letters gives no words to tell articles apart by: more digits do.
    return f"{slug}-{digits[:6]}" if slug else f"article-{digits[:12]}"


def _free_id(library: Library, article: Article) -> str:
    """The article's id, with more digits where another article has it already."""
    key = article.id
    if library.has(key):
        there = library.read(key).original
        if there.sha256 and (there.sha256, there.start) != (article.original.sha256, article.original.start):
            digits = hashlib.sha256(
                f"{article.original.sha256}:{article.original.start}".encode()
            ).hexdigest()
            return f"{key.rpartition('-')[0]}-{digits[:16]}"
    return key


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


def _with_publication(page: list[Article]) -> Steps[tuple[list[Article], list[Findings]]]:
    """The articles of a page, sources listed and dates of publication bounded, and what was found in them."""
    found: list[Findings] = []
    untold = 0
    for number, article in enumerate(page, start=1):
        untold += len(article.text)
        if untold >= OFTEN:
            yield f"article {number:,} of {len(page):,}"
            untold = 0
        found.append(extract.dated(article, page=page))
    bounds = extract.page_bounds(
        [extract.publication(article, findings) for article, findings in zip(page, found, strict=True)]
    )
    dated = [
        _published_by(replace(article, published=published, listed=listed(findings.sources)))
        for article, published, findings in zip(page, bounds, found, strict=True)
    ]
    return dated, found


def _published_by(article: Article) -> Article:
    """The article with its publisher, where its importer found none and the page names one."""
    told = None if article.publisher else publishing.publisher_of(article)
    if told is None:
        return article
    return replace(article, publisher=clean_line(told[0]), publisher_rule=told[1])


def take(
    library: Library, path: Path, data: bytes, time: str, cuts: Cuts, parsed: Callable[[Cuts], intake.Intake]
) -> Steps[Taken]:
    """Take one page in, under the library's lock. `parsed` gives what its importer makes of it.

    Of a long page it says on the way which article is being searched.
    Raises ImportRefused and LibraryError; nothing half done is then called done.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    known = library.received().get(sha256)
    there = known is not None and all(library.has(key) for key in known.ids)
    if known is not None and there and not cuts:
        if library.original_path(sha256) is None or not library.is_whole(sha256):
            library.keep_original(data, path.suffix.lstrip(".") or "bin")
        page = [library.read(key) for key in known.ids]
        return Taken(str(path), "already", known.ids, titles=_titles(page), sections=_sections(page))
    cuts = cuts.after(known)
    taken = parsed(cuts)
    lines = taken.decoded.count("\n") + 1
    wrong = [line for line in sorted(cuts.split | cuts.join) if not 1 <= line <= lines]
    if wrong:
        raise ImportRefused("split", f"There is no line {wrong[0]}: the page has {lines} lines.")
    name = clean_line("standard input" if str(path) == "-" else path.name)
    page, found = yield from _with_publication(
        [_article(draft, taken, sha256, name, time) for draft in taken.drafts]
    )
    page = [replace(article, id=_free_id(library, article)) for article in page]
    lost = tuple(
        replace(one, article=article.id)
        for article, findings in zip(page, found, strict=True)
        for one in findings.lost
    )
    if len(taken.decoded) >= OFTEN:
        yield "writing"
    library.keep_original(data, taken.extension)
    ids = tuple(article.id for article in page)
    aside = _set_aside(library, known.ids, page) if known is not None and cuts else ()
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
    return Taken(
        str(path),
        "imported",
        ids,
        doubts=taken.doubts,
        aside=aside,
        titles=_titles(page),
        sections=_sections(page),
        lost=lost,
        damage=damage(taken.decoded),
    )


def _titles(page: list[Article]) -> tuple[SafeText, ...]:
    return tuple(article.title for article in page)


def _sections(page: list[Article]) -> tuple[int, ...]:
    return tuple(len(article.sections) for article in page)


def _set_aside(library: Library, before: tuple[str, ...], page: list[Article]) -> tuple[str, ...]:
    """Put away the articles that a new cut replaces: those that are gone, and those that reach elsewhere.

    An article that the cut does not touch stays as it is, with what a person changed in it.
    """
    new = {article.id: (article.original.start, article.original.end) for article in page}
    aside = []
    for key in before:
        if library.has(key):
            old = library.read(key).original
            if new.get(key) != (old.start, old.end):
                library.set_aside(key)
                aside.append(key)
    return tuple(aside)
