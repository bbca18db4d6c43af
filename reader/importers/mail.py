"""Saved e-mails: header, text, what was attached, and who answered what."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr
from itertools import islice

from reader.errors import ImportRefused
from reader.importers.decode import decode
from reader.importers.extracted import Extracted, Line, Part
from reader.importers.html import extract as extract_page
from reader.importers.html_meta import web_address
from reader.importers.looks import Look
from reader.importers.names import is_organisation
from reader.importers.units import build_units
from reader.model.article import BlockKind, Published

IMPORTER = "mail 2"

_SHOWN = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date", "Newsgroups", "Organization", "List-Id")
_MOST_PARTS = 500
_MOST_NESTED = 30
_MOST_ATTACHED = 50
"""So many messages sent along with one are read."""
_WHITE = re.compile(r"[\s\x00-\x1f]+")
_MBOX = re.compile(rb"^From \S+ [^\n]*\d{4}\r?$", re.M)
_SIGNATURE = re.compile(r"^-- ?$")
_FORWARDED = re.compile(r"^-{2,}\s*(?:original|forwarded) message\s*-{2,}$|^begin forwarded message:$", re.I)
_WROTE = re.compile(r"^(?:On|Am|Le|El|Em)\b.{6,200}\b(?:wrote|schrieb|a écrit|escribió|escreveu)\s?:$", re.I)
_HEADED = re.compile(
    r"\*?(?:From|Sent|Date|To|Cc|Subject|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|Objet|Enviado|Para|Asunto|"
    r"Fecha|Assunto|От|Отправлено|Кому|Тема|发件人|发送时间|收件人|主题)\*?\s?[:：]\*?\s\S"
)
"""A line of the header that mail programs print above a message that is answered or passed on."""
_SITE_SAVED = "snapshot-content-location"


def extract(data: bytes) -> Extracted:
    """Read one e-mail with those attached to it, or a mailbox of several. Raises ImportRefused."""
    messages = [one for part in _messages(data) for one in _with_attached(_message(part))]
    if not messages:
        raise ImportRefused("parse", "There is no message in this mailbox.")
    read = [_extracted(message) for message in messages]
    if len(read) == 1:
        return read[0]
    mailbox = data.startswith(b"From ")
    kind = ("application/mbox", "mbox") if mailbox else (read[0].media_type, read[0].extension)
    lines: list[Line] = []
    parts: list[Part] = []
    for one in read:
        parts.append(Part(len(lines), replace(one, lines=())))
        lines += [replace(one.lines[0], begins=True), *one.lines[1:]]
    return Extracted(tuple(lines), *kind, IMPORTER, parts=tuple(parts))


def _with_attached(message: EmailMessage) -> Iterator[EmailMessage]:
    """A message, and the whole messages that were sent along with it; not what was sent with those."""
    yield message
    for part in islice((part for part in _parts(message) if _is_message(part)), _MOST_ATTACHED):
        inner = part.get_payload()
        if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
            yield inner[0]


def _is_message(part: EmailMessage) -> bool:
    return part.get_content_type() == "message/rfc822"


def _messages(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox file; the file itself when it is a single one."""
    if not data.startswith(b"From "):
        yield data
        return
    starts = [found.start() for found in _MBOX.finditer(data)]
    kept = [at for at in starts if at == 0 or data[max(0, at - 4) : at].endswith((b"\n\n", b"\r\n\r\n"))]
    for at, stop in zip(kept, [*kept[1:], len(data)], strict=True):
        yield data[data.index(b"\n", at) + 1 : stop]


def _message(data: bytes) -> EmailMessage:
    try:
        message = message_from_bytes(data, policy=policy.default.clone(raise_on_defect=False))
    except (MessageError, ValueError, RecursionError) as error:
        raise ImportRefused("parse", "The e-mail is built in a way that cannot be read.") from error
    assert isinstance(message, EmailMessage)
    return message


def _extracted(message: EmailMessage) -> Extracted:
    parts = list(_parts(message))
    body, encoding = _body(parts)
    if message.get(_SITE_SAVED) and body.page is not None:
        saved = next(_values(message, _SITE_SAVED), "")
        return replace(
            body.page,
            media_type="multipart/related",
            extension="mhtml",
            encoding=encoding,
            url=body.page.url or web_address(saved),
        )
    lines = [Line(f"{name}: {value}", BlockKind.META) for name in _SHOWN for value in _values(message, name)]
    subject = next(_values(message, "Subject"), "")
    if subject:
        lines.append(Line(subject, BlockKind.TITLE, 1))
    lines += body.lines
    apart = [part for part in parts if part not in body.parts]
    lines += [Line(_attachment(part), BlockKind.META) for part in apart]
    name, _ = parseaddr(next(_values(message, "From"), ""))
    who = name.strip("\"' ") or None
    firm = who is not None and is_organisation(who)
    return Extracted(
        tuple(lines) or (Line(""),),
        "message/rfc822",
        "eml",
        IMPORTER,
        encoding,
        title=subject or None,
        authors=(who,) if who and not firm else (),
        publisher=who if firm else None,
        publisher_rule="'From' of the e-mail" if firm else None,
        published=_published(message),
    )


def _values(message: EmailMessage, name: str) -> Iterator[str]:
    """The values of a header field on one line each; a damaged one as it stands."""
    try:
        found = [str(value) for value in message.get_all(name, [])]
    except (
        ValueError,
        LookupError,
        AttributeError,
        IndexError,
        TypeError,
        MessageError,
    ):  # the parser's own faults
        found = [str(value) for key, value in message.raw_items() if key.lower() == name.lower()]
    for value in found:
        line = _WHITE.sub(" ", value.encode("utf-8", "replace").decode()).strip()
        if line:
            yield line


def _parts(message: EmailMessage, depth: int = 0) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; an attached message is one part."""
    if depth > _MOST_NESTED:
        raise ImportRefused("parse", "Its parts are nested deeper than those of any honest e-mail.")
    if not message.is_multipart() or message.get_content_maintype() == "message":
        yield message
        return
    payload = message.get_payload()
    assert isinstance(payload, list)
    if len(payload) > _MOST_PARTS:
        raise ImportRefused("parse", f"It has more than {_MOST_PARTS} parts.")
    for part in payload:
        if isinstance(part, EmailMessage):
            yield from _parts(part, depth + 1)


class _Body:
    """What was read as the text of an e-mail."""

    def __init__(self, parts: list[EmailMessage], lines: list[Line], page: Extracted | None = None) -> None:
        self.parts, self.lines, self.page = parts, lines, page


def _body(parts: list[EmailMessage]) -> tuple[_Body, str]:
    """The text of an e-mail: the plain one before the one in HTML; and its encoding."""
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    plain = [part for part in shown if part.get_content_type() == "text/plain" and not part.get_filename()]
    texts = [(part, *_text(part)) for part in plain]
    lines = [line for _, text, _ in texts for line in _lines(text)]
    if lines:
        return _Body(plain, lines), texts[0][2]
    for part in shown:
        if part.get_content_type() == "text/html":
            page = extract_page(_bytes(part))
            kept = [replace(line, kind=_unnamed(line.kind), begins=False) for line in page.lines]
            return _Body([part], kept, page), page.encoding
    return _Body([], []), ""


def _unnamed(kind: BlockKind | None) -> BlockKind | None:
    """The subject is the title: a heading in the text is none."""
    return BlockKind.HEADING if kind is BlockKind.TITLE else kind


def _bytes(part: EmailMessage) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, MessageError):
        payload = None
    return payload if isinstance(payload, bytes) else b""


def _text(part: EmailMessage) -> tuple[str, str]:
    """The text of a part, by the encoding it names if that fits, else by what fits."""
    data = _bytes(part)
    named = part.get_content_charset() or ""
    if named:
        try:
            return data.decode(named), named
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data) if data.strip() else ("", "")


def _lines(text: str) -> Iterator[Line]:
    """The paragraphs of a plain text; what answers another message is quoted, a signature is furniture."""
    signed = headed = False
    units = [
        (unit.look, " ".join(text[begin:end] for begin, end in unit.pieces)) for unit in build_units(text)
    ]
    for n, (own, line) in enumerate(units):
        if _HEADED.match(line) and any(_HEADED.match(below) for _, below in units[n + 1 : n + 3]):
            headed, signed = True, False  # the message below, as Outlook shows it, has its own signature
        headed = headed and _HEADED.match(line) is not None
        signed = signed or _SIGNATURE.match(line) is not None
        if own is Look.QUOTE:
            yield Line(line.lstrip("> "), BlockKind.QUOTE)
        elif headed or _WROTE.match(line) or _FORWARDED.match(line):
            yield Line(line, BlockKind.META)
        else:
            yield Line(line, BlockKind.FURNITURE if signed else None)


def _attachment(part: EmailMessage) -> str:
    """`attachment: name, type, size; not read`."""
    try:
        name = part.get_filename()
    except (ValueError, LookupError, AttributeError, TypeError, MessageError):
        name = None
    kind = part.get_content_type()
    if _is_message(part):
        return "attachment: another e-mail; its text stands below, as far as it can be read"
    size = len(_bytes(part)) if not part.is_multipart() else len(bytes(part))
    named = _WHITE.sub(" ", name.encode("utf-8", "replace").decode())[:200] if name else "without a name"
    if kind == "text/html" and not name:
        named = "the text of this e-mail as a web page"
    return f"attachment: {named}, {kind}, {size:,} bytes; not read"


def _published(message: EmailMessage) -> Published:
    """When it was sent, as its `Date` says, in the sender's own time."""
    try:
        written = message.get("Date")
        when = getattr(written, "datetime", None)
    except (ValueError, LookupError, AttributeError, IndexError, TypeError, MessageError):
        return Published()
    if not isinstance(when, datetime) or not 1970 <= when.year <= 2100:
        return Published()
    value = when.replace(tzinfo=None).isoformat(timespec="seconds")
    return Published(value, "second", value[:10], value[:10], "'Date' of the e-mail")
