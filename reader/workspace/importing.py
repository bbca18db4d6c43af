"""From a page to articles in the library: the one road for both doors.

Order of writing: the original, its articles, the custody line. The line says that an import is
finished, so a run that was killed anywhere before it is simply done again.
"""

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import ImportRefused, LibraryError
from reader.extract import extract
from reader.importers import intake
from reader.importers.decode import MAX_BYTES
from reader.library.store import Library
from reader.model.article import Article, Doubt, Draft, Original
from reader.model.clean import SafeText, clean_line
from reader.workspace.shelf import listed, now

ID_WORDS = 5


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


@dataclass(frozen=True, slots=True)
class Refusal:
    """One input that was not taken, and why."""

    path: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: `done` of `total` inputs, and the one that comes next."""

    done: int
    total: int
    path: str


def article_id(title: str, sha256: str, start: int) -> str:
    """A readable id that is the same at every import: words of the title, six digits of a hash."""
    ascii_title = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", ascii_title.replace("'", ""))[:ID_WORDS]
    slug = "-".join(words)[:48].strip("-") or "article"
    return f"{slug}-{hashlib.sha256(f'{sha256}:{start}'.encode()).hexdigest()[:6]}"


def walk(paths: Sequence[Path]) -> Iterator[Path | Refusal]:
    """The files to import: folders in order of names, without hidden ones and without links that lead out."""
    for path in paths:
        if str(path) == "-" or not path.is_dir():
            yield path
            continue
        root = path.resolve()
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                file = Path(folder, name)
                if name.startswith("."):
                    continue
                if file.is_symlink() and not file.resolve().is_relative_to(root):
                    yield Refusal(str(file), "read", "This is a link that leads out of the folder.")
                else:
                    yield file


def _read(path: Path, standard_input: Callable[[], bytes] | None) -> bytes:
    """The bytes of an input. Raises ImportRefused."""
    if str(path) == "-":
        if standard_input is None:
            raise ImportRefused("read", "There is no standard input to read from.")
        return standard_input()
    if path.exists() and not path.is_file():
        raise ImportRefused("read", "This is neither a file nor a folder.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ImportRefused("read", f"The file is larger than {MAX_BYTES >> 20} MB.")
        return path.read_bytes()
    except OSError as error:
        reason = "There is no such file." if isinstance(error, FileNotFoundError) else error.strerror
        raise ImportRefused("read", f"The file cannot be read: {reason}") from None


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


def take(library: Library, path: Path, received: dict[str, tuple[str, ...]], data: bytes, time: str) -> Taken:
    """Take one page in. Raises ImportRefused and LibraryError; nothing half done is then called done."""
    sha256 = hashlib.sha256(data).hexdigest()
    known = received.get(sha256)
    if known is not None and all((library.articles_folder / f"{key}.md").is_file() for key in known):
        return Taken(str(path), "already", known)
    name = clean_line("standard input" if str(path) == "-" else path.name)
    taken = intake.read(data, name)
    page = _with_publication([_article(draft, taken, sha256, name, time) for draft in taken.drafts])
    library.keep_original(data, taken.extension)
    for article in page:
        if not (library.articles_folder / f"{article.id}.md").is_file():
            library.write(article)
    ids = tuple(article.id for article in page)
    if known is None:
        library.custody.append(
            "import",
            time,
            sha256=sha256,
            name=name,
            bytes=len(data),
            importer=taken.importer,
            articles=list(ids),
        )
    received[sha256] = ids
    return Taken(str(path), "imported", ids, taken.doubts)


def import_paths(
    library: Library,
    paths: Sequence[Path],
    standard_input: Callable[[], bytes] | None = None,
    *,
    clock: Callable[[], str] = now,
) -> Iterator[Taken | Refusal | Progress]:
    """Import files and folders; one input's failure leaves the others alone.

    Raises LibraryError when the library cannot be written at all.
    """
    library.create()
    inputs = list(walk(paths))
    received = library.received()
    for done, path in enumerate(inputs):
        if isinstance(path, Refusal):
            yield path
            continue
        yield Progress(done, len(inputs), str(path))
        try:
            data = _read(path, standard_input)
            with library.writing():
                result = take(library, path, received, data, clock())
        except ImportRefused as refused:
            yield Refusal(str(path), refused.stage, refused.reason)
        except LibraryError:
            raise
        except Exception as error:  # noqa: BLE001 - a stranger's page reached a fault of ours: the batch goes on
            yield Refusal(str(path), "parse", f"The page could not be taken apart ({type(error).__name__}).")
        else:
            yield result
    yield Progress(len(inputs), len(inputs), "")
