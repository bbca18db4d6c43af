"""What kind of document some bytes are: told from the content, never from the name."""

import re
import zlib
from dataclasses import dataclass

from reader.errors import ImportRefused


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document."""

    name: str
    """With its article, as in a sentence: `a PDF document`."""
    media_type: str
    extension: str
    """Without the dot."""
    read: bool = False
    """True if this version can import it."""


PLAIN = Kind("a plain text", "text/plain", "txt", read=True)
MARKDOWN = Kind("a Markdown text", "text/markdown", "md", read=True)
HTML = Kind("a web page (HTML)", "text/html", "html", read=True)
PDF = Kind("a PDF document", "application/pdf", "pdf", read=True)
DOCX = Kind(
    "a Word document (DOCX)",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "docx",
    read=True,
)
EPUB = Kind("an electronic book (EPUB)", "application/epub+zip", "epub", read=True)
MAIL = Kind("an e-mail", "message/rfc822", "eml", read=True)
WARC = Kind("a web archive (WARC)", "application/warc", "warc", read=True)
WACZ = Kind("a web archive (WACZ)", "application/wacz", "wacz", read=True)
ODT = Kind("an OpenDocument file", "application/vnd.oasis.opendocument.text", "odt")
XLSX = Kind(
    "a spreadsheet (XLSX)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"
)
ZIP = Kind("a ZIP archive", "application/zip", "zip")
OLE = Kind("an old Microsoft Office document", "application/x-ole-storage", "doc")
RTF = Kind("a rich text document (RTF)", "application/rtf", "rtf")
IMAGE = Kind("an image", "image/*", "img")
ARCHIVE = Kind("a compressed archive", "application/octet-stream", "bin")
SOUND = Kind("a sound or video recording", "application/octet-stream", "bin")
PROGRAM = Kind("a program", "application/octet-stream", "bin")
DATABASE = Kind("a database file", "application/vnd.sqlite3", "sqlite")
POSTSCRIPT = Kind("a PostScript document", "application/postscript", "ps")
XML = Kind("XML data", "application/xml", "xml")
JSON = Kind("JSON data", "application/json", "json")

_MAGIC: tuple[tuple[int, bytes, Kind], ...] = (
    (0, b"%PDF-", PDF),
    (0, b"{\\rtf", RTF),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (0, b"\x89PNG\r\n\x1a\n", IMAGE),
    (0, b"\xff\xd8\xff", IMAGE),
    (0, b"GIF87a", IMAGE),
    (0, b"GIF89a", IMAGE),
    (0, b"II*\x00", IMAGE),
    (0, b"MM\x00*", IMAGE),
    (0, b"8BPS", IMAGE),
    (8, b"WEBP", IMAGE),
    (0, b"AT&TFORM", IMAGE),
    (0, b"\x00\x00\x01\x00", IMAGE),
    (4, b"ftypheic", IMAGE),
    (4, b"ftypavif", IMAGE),
    (4, b"ftyp", SOUND),
    (0, b"ID3", SOUND),
    (0, b"OggS", SOUND),
    (0, b"fLaC", SOUND),
    (0, b"RIFF", SOUND),
    (0, b"\x1aE\xdf\xa3", SOUND),
    (0, b"\x1f\x8b", ARCHIVE),
    (0, b"BZh", ARCHIVE),
    (0, b"\xfd7zXZ\x00", ARCHIVE),
    (0, b"7z\xbc\xaf'\x1c", ARCHIVE),
    (0, b"\x28\xb5\x2f\xfd", ARCHIVE),
    (0, b"Rar!\x1a\x07", ARCHIVE),
    (257, b"ustar", ARCHIVE),
    (0, b"\x7fELF", PROGRAM),
    (0, b"MZ\x90\x00", PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", PROGRAM),
    (0, b"\xca\xfe\xba\xbe", PROGRAM),
    (0, b"SQLite format 3\x00", DATABASE),
    (0, b"%!PS", POSTSCRIPT),
)
"""Offset, bytes that stand there, kind; the first row that fits decides."""

_TECHNICAL = re.compile(
    rb"^(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|content-type|"
    rb"content-transfer-encoding|x-[\w-]{2,40}|list-id|authentication-results):",
    re.I | re.M,
)
"""Header lines that only a mail program writes, so that a printed letter is not taken for an e-mail."""
_ADDRESSED = re.compile(rb"^(?:from|to|subject|date|cc|sender|reply-to|bcc):", re.I | re.M)
_HEADER_LINE = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+")
_MBOX = re.compile(rb"From \S+ [^\n]*\d{4}\r?\n")
_ZIPPED: tuple[tuple[bytes, Kind], ...] = (
    (b"application/epub+zip", EPUB),
    (b"application/vnd.oasis.opendocument", ODT),
    (b"datapackage.json", WACZ),
    (b"word/", DOCX),
    (b"xl/", XLSX),
)

_SNIFFED = 4096
"""How much of a document is looked at, in bytes or characters."""
_DIRECTORY = 1 << 16
"""How much of the end of a ZIP file is looked at: its list of contents stands there."""


def kind_of_bytes(data: bytes) -> Kind | None:
    """The kind that the first bytes announce; None when they may be text."""
    if data.startswith(b"WARC/") or _packed_head(data).startswith(b"WARC/"):
        return WARC
    for offset, magic, kind in _MAGIC:
        if data[offset : offset + len(magic)] == magic:
            return kind
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        part = data[:_SNIFFED] + data[-_DIRECTORY:]
        return next((kind for mark, kind in _ZIPPED if mark in part), ZIP)
    if is_mail(data):
        return MAIL
    return PDF if b"%PDF-" in data[:1024] else None


def _packed_head(data: bytes) -> bytes:
    """The first bytes inside a gzip file; empty when it is none."""
    if not data.startswith(b"\x1f\x8b"):
        return b""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data[:_SNIFFED], 64)
    except zlib.error:
        return b""


def is_mail(data: bytes) -> bool:
    """Whether it begins with the header of an e-mail, as a mail program writes it."""
    head = data[: 8 * _SNIFFED].replace(b"\r\n", b"\n").lstrip(b"\n\xef\xbb\xbf")
    mbox = _MBOX.match(head)
    header = _HEADER_LINE.match(head, mbox.end() if mbox else 0)
    if header is None:
        return False
    part = header.group()
    return len(_ADDRESSED.findall(part)) >= 2 and _TECHNICAL.search(part) is not None


_WEB_PAGE = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


def is_web_page(data: bytes) -> bool:
    """Whether bytes that are no text by themselves begin like a web page."""
    return _WEB_PAGE.match(data[:_SNIFFED]) is not None


_HTML_START = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S
)
_HTML_BELOW = re.compile(r"<html\b[^<>]{0,400}>\s*(?:<!--.{0,2000}?-->\s*)?<head\b", re.I | re.S)
"""A page below what its server said first, such as warnings of its programs."""
_XML_START = re.compile(r"\s*<\?xml\b", re.I)
_HTML_TAG = re.compile(
    r"</?(?:p|div|span|a|br|li|ul|ol|h[1-6]|td|tr|table|script|style|article|section)\b", re.I
)
_JSON_START = re.compile(r"\s*(?:\{\s*(?:\"[^\"\n]{0,200}\"\s*:|\})|\[\s*[\[{\"]|\[\s*-?\d+\s*,)")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n[A-Za-z_][\w-]*:")
_FRONT_END = re.compile(r"^---[ \t]*$", re.M)
_ATX = re.compile(r"^#{1,6}[ \t]+\S", re.M)
_LINK = re.compile(r"\[[^\]\n]{1,200}\]\((?:https?:|/|#)[^)\s]{0,500}\)")
_TAGS_OF_A_PAGE = 12


def kind_of_text(text: str) -> Kind:
    """The kind of a decoded text."""
    head, wide = text[:_SNIFFED], text[: 16 * _SNIFFED]
    if _HTML_START.match(head):
        return HTML
    if _XML_START.match(head):
        return HTML if re.search(r"<html\b", head, re.I) else XML
    shown = wide if _HTML_BELOW.search(head) else head
    if sum(1 for _ in _HTML_TAG.finditer(shown)) >= _TAGS_OF_A_PAGE:
        return HTML
    if _JSON_START.match(head):
        return JSON
    headings = sum(1 for _ in _ATX.finditer(wide))
    if _FRONT_MATTER.match(text) and _FRONT_END.search(text, 4, 5 * _SNIFFED):
        return MARKDOWN
    if headings and (
        headings > 1 or text.lstrip().startswith("#") or _FRONT_MATTER.match(text) or _LINK.search(wide)
    ):
        return MARKDOWN
    return PLAIN


_AS_TEXT = "Save it as a Word document (DOCX) or as a PDF and import that."
_REMEDIES = {
    ODT.name: _AS_TEXT,
    OLE.name: _AS_TEXT,
    RTF.name: _AS_TEXT,
    POSTSCRIPT.name: "Make a PDF of it, for example with `ps2pdf`, and import that.",
    XLSX.name: "Save what is wanted of it as text and import that.",
    ZIP.name: "Unpack it and import the folder.",
    ARCHIVE.name: "Unpack it and import the folder.",
    IMAGE.name: "If it shows a text, run OCR over it, for example `ocrmypdf`, and import the result.",
}
"""What a person can do about a kind that is not read."""


def refuse_unread(kind: Kind | None) -> None:
    """Raise `ImportRefused` for a kind that this version does not read."""
    if kind is not None and not kind.read:
        remedy = _REMEDIES.get(kind.name, "")
        raise ImportRefused("sniff", f"This is {kind.name}; this kind is not read yet. {remedy}".rstrip())
