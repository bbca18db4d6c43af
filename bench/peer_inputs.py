"""What `peers` shows to all programs: three texts as pages, in a feed, as books, and in a fresh library."""

import html
import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from bench.bare import WORD
from bench.prose import sections

SIZES = {"10 kB": 10_000, "1 MB": 1_000_000, "5 MB": 5_000_000}
EVERY = 2500
"""Characters between two places with the word that is looked for."""


def first_words(size: str) -> str:
    """The words that say that the text of this size is on the screen."""
    return f"{WORD} in {size} is first."


def prose(size: int, texts: Path | None = None) -> list[str]:
    """Paragraphs of about so many characters, the word planted among them."""
    made: list[str] = []
    length = since = 0
    for section in sections(size // 1000 + 10, texts):
        for paragraph in section.paragraphs:
            made.append(f"{WORD} again. {paragraph}" if since >= EVERY else paragraph)
            since = 0 if since >= EVERY else since + len(paragraph)
            length += len(made[-1]) + 2
            if length >= size:
                return made
    return made


@dataclass(frozen=True)
class Inputs:
    """Where all is."""

    folder: Path
    ids: dict[str, str]
    """Article of each size."""

    @property
    def library(self) -> str:
        """The reader's library."""
        return str(self.folder / "start" / "data" / "library")

    def home(self, name: str) -> str:
        """Of the reader: `start` keeps the frame of the last session, `plain` cannot, `reading` is read."""
        return str(self.folder / name)

    def text(self, size: str, suffix: str = ".txt") -> str:
        """The file of a size."""
        return str(self.folder / f"{size.replace(' ', '')}{suffix}")


def make(folder: Path, texts: Path | None = None) -> Inputs:
    """Write the files and import the pages; what is there already stays. Half a minute of processor time."""
    noted = folder / "ids.json"
    if noted.is_file():
        known = Inputs(folder, json.loads(noted.read_text(encoding="utf-8")))
        for home in ("start", "plain", "reading"):  # another version may look through all articles again
            for command in ("list", "index"):
                _reader(known, command, home=home)
            shutil.rmtree(folder / home / "data" / "reading", ignore_errors=True)  # where one was
        return known
    inputs = Inputs(folder, {})
    items = []
    for number, (size, characters) in enumerate(SIZES.items()):
        title = f"The Report of Port Velmar in {size}"
        paragraphs = [first_words(size), *prose(characters, texts)]
        date = f"{12 - number} March 2019"
        whole = "\n\n".join((title, "By Ada Ferrow", date, *paragraphs))
        for suffix in (".txt", ".md"):
            Path(inputs.text(size, suffix)).write_text(whole, encoding="utf-8")
        _book(Path(inputs.text(size, ".epub")), title, paragraphs)
        items.append(_item(number, title, date, paragraphs))
        inputs.ids[size] = _imported(inputs, size)
    _feed(folder, items)
    for command in ("list", "index"):
        _reader(inputs, command)
    for name in ("plain", "reading"):
        shutil.copytree(folder / "start" / "cache", folder / name / "cache")
    (folder / "plain" / "cache" / "frames").write_text("a file: no frame can be kept here", encoding="utf-8")
    noted.write_text(json.dumps(inputs.ids), encoding="utf-8")
    return inputs


def _reader(inputs: Inputs, *arguments: str, home: str = "start") -> str:
    environment = {**os.environ, "RIGHTS_READER_HOME": inputs.home(home)}
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent)
    command = [sys.executable, "-m", "reader", "--library", inputs.library, *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


def _imported(inputs: Inputs, size: str) -> str:
    _reader(inputs, "import", inputs.text(size))
    listed = _reader(inputs, "list", "--plain").splitlines()
    found = [line.removeprefix("Id: ") for line in listed if line.startswith("Id: ")]
    return next(each for each in found if each not in inputs.ids.values())


def _markup(paragraphs: list[str]) -> str:
    return "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)


def _item(number: int, title: str, date: str, paragraphs: list[str]) -> str:
    day, month, year = date.split()
    return (
        f"<item><title>{title}</title><guid>velmar-{number}</guid>"
        f"<link>http://velmar.invalid/{number}</link>"
        f"<pubDate>{day} {month[:3]} {year} 00:00:00 GMT</pubDate>"
        f"<description>{html.escape(_markup(paragraphs))}</description></item>"
    )


def _feed(folder: Path, items: list[str]) -> None:
    """A feed in a file, for readers of feeds: nothing is fetched."""
    path = folder / "feed.xml"
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Port Velmar</title>'
        "<link>http://velmar.invalid/</link><description>Reports</description>"
        f"{''.join(items)}</channel></rss>",
        encoding="utf-8",
    )
    (folder / "urls").write_text(f"file://{path}\n", encoding="utf-8")
    (folder / "newsboat.config").write_text("auto-reload no\nconfirm-exit no\n", encoding="utf-8")


_CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)
_PACKAGE = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="i">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    '<dc:identifier id="i">{title}</dc:identifier><dc:creator>Ada Ferrow</dc:creator>'
    '<dc:language>en</dc:language></metadata><manifest><item id="t" href="text.xhtml" '
    'media-type="application/xhtml+xml"/><item id="ncx" href="toc.ncx" '
    'media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx">'
    '<itemref idref="t"/></spine></package>'
)
_CONTENTS = (
    '<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>'
    '<navPoint id="n" playOrder="1"><navLabel><text>{title}</text></navLabel><content src="text.xhtml"/>'
    "</navPoint></navMap></ncx>"
)


def _book(path: Path, title: str, paragraphs: list[str]) -> None:
    """An EPUB of one chapter, for readers of books."""
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", _CONTAINER)
        book.writestr("book.opf", _PACKAGE.format(title=title))
        book.writestr("toc.ncx", _CONTENTS.format(title=title))
        book.writestr(
            "text.xhtml",
            '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>'
            f"{_markup(paragraphs)}</body></html>",
        )
