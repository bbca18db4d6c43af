"""Saved e-mails: what is read of them, and that nothing of them is dropped in silence."""

from email.message import EmailMessage

import pytest

from reader.errors import ImportRefused
from reader.importers.intake import Intake, read
from reader.importers.sniff import is_mail
from reader.model.article import BlockKind, Draft

TEXT = """Dear friends,

The ferry office will no longer write down the names of those who
cross the strait. We have asked what is to become of the books, and
have not had an answer.

On Mon, 4 Feb 2019 at 10:12, Oskar Lindqvale wrote:

> Has anybody seen the list of the winter before last? It is not
> in the drawer.

A person told us that it is.

--
Mira Tellander, Port Velmar
"""


def message(text: str | None = TEXT, subject: str = "The books of the ferry office") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Mira Tellander <mira@harbour.example>"
    mail["To"] = "list@harbour.example"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 05 Feb 2019 09:30:00 +0100"
    mail["Message-ID"] = "<1@harbour.example>"
    mail["X-Mailer"] = "Quay"
    if text is not None:
        mail.set_content(text)
    return mail


def draft(mail: EmailMessage) -> Draft:
    (found,) = read(mail.as_bytes(), "a.eml").drafts
    return found


def blocks(mail: EmailMessage) -> list[tuple[BlockKind, str]]:
    return [(block.kind, str(block.text)) for block in draft(mail).blocks]


def whole(intake: Intake) -> None:
    at = 0
    for found in intake.drafts:
        for block in found.blocks:
            assert not intake.decoded[at : block.start].strip()
            at = block.end
    assert not intake.decoded[at:].strip()


def test_an_email_is_an_article() -> None:
    found = draft(message())
    assert found.title == "The books of the ferry office"
    assert found.authors == ("Mira Tellander",)
    assert found.published.value == "2019-02-05T09:30:00"
    intake = read(message().as_bytes(), "a")
    assert (intake.media_type, intake.extension, intake.importer) == ("message/rfc822", "eml", "mail 2")
    whole(intake)


def test_its_parts_are_told_apart() -> None:
    assert blocks(message()) == [
        (BlockKind.META, "From: Mira Tellander <mira@harbour.example>"),
        (BlockKind.META, "To: list@harbour.example"),
        (BlockKind.META, "Date: Tue, 05 Feb 2019 09:30:00 +0100"),
        (BlockKind.TITLE, "The books of the ferry office"),
        (BlockKind.PARAGRAPH, "Dear friends,"),
        (
            BlockKind.PARAGRAPH,
            "The ferry office will no longer write down the names of those who cross the strait. We have "
            "asked what is to become of the books, and have not had an answer.",
        ),
        (BlockKind.META, "On Mon, 4 Feb 2019 at 10:12, Oskar Lindqvale wrote:"),
        (BlockKind.QUOTE, "Has anybody seen the list of the winter before last? It is not in the drawer."),
        (BlockKind.PARAGRAPH, "A person told us that it is."),
        (BlockKind.FURNITURE, "--"),
        (BlockKind.FURNITURE, "Mira Tellander, Port Velmar"),
    ]


def test_attachments_are_named_and_not_read() -> None:
    mail = message()
    mail.add_attachment(b"0123456789", maintype="application", subtype="pdf", filename="list of names.pdf")
    assert blocks(mail)[-1] == (
        BlockKind.META,
        "attachment: list of names.pdf, application/pdf, 10 bytes; not read",
    )


def test_the_plain_text_is_read_before_the_page() -> None:
    mail = message()
    mail.add_alternative("<p>The same as a page.</p>", subtype="html")
    texts = [text for _, text in blocks(mail)]
    assert "The same as a page." not in texts
    assert texts[-1].startswith("attachment: the text of this e-mail as a web page, text/html, ")


def test_a_page_alone_is_read() -> None:
    mail = message(None)
    mail.set_content(
        "<html><body><h1>News</h1><p>The lamp on the quay is out again, and the part has to come by ship.</p>"
        "<script>x()</script></body></html>",
        subtype="html",
    )
    found = draft(mail)
    assert found.title == "The books of the ferry office"
    assert any("has to come by ship" in block.text for block in found.blocks)


def test_an_organisation_is_the_publisher() -> None:
    mail = message()
    mail.replace_header("From", "Open Gates Foundation <press@opengates.example>")
    found = draft(mail)
    assert found.authors == ()
    assert (found.publisher, found.publisher_rule) == ("Open Gates Foundation", "'From' of the e-mail")


def test_encoded_headers_and_old_encodings_are_read() -> None:
    data = (
        b"From: =?utf-8?q?N=C3=BAria_Castelvar?= <n@a.example>\r\n"
        b"Subject: =?iso-8859-1?q?El_puerto_cerr=F3?=\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=windows-1252\r\n\r\nLa oficina cerr\xf3 ayer.\r\n"
    )
    intake = read(data, "x")
    assert intake.drafts[0].title == "El puerto cerró"
    assert intake.drafts[0].authors == ("Núria Castelvar",)
    assert "La oficina cerró ayer." in intake.decoded
    assert intake.encoding == "windows-1252"


def test_a_wrong_charset_does_not_lose_the_text() -> None:
    head = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    data = head + b"\ncaf\xe9 au lait\n"
    assert "caf" in read(data, "x").decoded


def test_a_mailbox_is_cut_at_its_messages() -> None:
    one = message().as_bytes()
    two = message(subject="A list that nobody reads").as_bytes()
    box = b"From a@b Tue Feb  5 09:30:00 2019\n" + one + b"\n\nFrom a@b Wed Feb  6 09:30:00 2019\n" + two
    intake = read(box, "box")
    assert [found.title for found in intake.drafts] == [
        "The books of the ferry office",
        "A list that nobody reads",
    ]
    whole(intake)


def test_a_printed_letter_is_no_email() -> None:
    assert not is_mail(
        b"From: The Harbour Council\nTo: All keepers\nDate: 3 May 2019\nSubject: Lists\n\nText"
    )
    assert is_mail(b"From: a@b\nDate: x\nMessage-ID: <1>\n\nText")


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Type: multipart/mixed; boundary=x",
        b"Content-Type: multipart/mixed",
        b"Content-Type: text/plain; charset=\xff\xfe",
        b"Content-Type: text/plain; charset=nonsense",
        b"Content-Type: /;;=",
        b"Content-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: \x00",
        b"Date: Tue, 99 Feb 20190 99:99:99 +9999",
        b'From: <<<>>> ,,, "',
        b"Subject: =?utf-8?b?/////?= =?x?q?y?=",
        pytest.param(b"To: " + b"a@b, " * 2000, id="long"),
        b"Content-Disposition: attachment; filename*=utf-8''%ff%fe",
    ],
)
def test_a_damaged_email_is_read_or_refused(header: bytes) -> None:
    data = (
        header + b"\nFrom: a@b.example\nTo: c@d.example\nMessage-ID: <1>\n\nThe lamp is out.\n--x\n\nAgain.\n"
    )
    try:
        intake = read(data, "x")
    except ImportRefused:
        return
    whole(intake)


def test_parts_nested_without_end_are_refused() -> None:
    head = b"From: a@b\nTo: c@d\nMessage-ID: <1>\n"
    nest = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth) for depth in range(400)
    )
    with pytest.raises(ImportRefused):
        read(head + nest + b"\nText of it.\n", "x")


OUTLOOK = """The letter was never sent on.

--
Reef Watch

From: Oskar Lindqvale <o@harbour.example>
Sent: Sunday, 6 June 2004 18:00
To: Mira Tellander
Subject: RE: wages

Could you tell us more of that letter? We would print it on Tuesday.
"""


def test_a_message_below_a_signature_is_text_again() -> None:
    found = blocks(message(OUTLOOK))
    assert (BlockKind.FURNITURE, "Reef Watch") in found
    assert (BlockKind.META, "Sent: Sunday, 6 June 2004 18:00") in found
    last = "Could you tell us more of that letter? We would print it on Tuesday."
    assert found[-1] == (BlockKind.PARAGRAPH, last)


def test_a_message_sent_along_is_read_with_its_own_facts() -> None:
    inner = message("The keepers of the lamps have asked for their wages.\n", "Statement of the keepers")
    inner.replace_header("From", "Oskar Lindqvale <o@harbour.example>")
    inner.replace_header("Date", "Mon, 07 Jun 2004 10:00:00 +0200")
    outer = message("See below.\n", "Fwd: the keepers")
    outer.add_attachment(inner)
    intake = read(outer.as_bytes(), "a.eml")
    assert [draft.title for draft in intake.drafts] == ["Fwd: the keepers", "Statement of the keepers"]
    assert [draft.authors for draft in intake.drafts] == [("Mira Tellander",), ("Oskar Lindqvale",)]
    assert [(draft.published.value or "")[:10] for draft in intake.drafts] == ["2019-02-05", "2004-06-07"]
    assert intake.extension == "eml"
    whole(intake)


def test_a_page_saved_as_mhtml_has_the_address_it_was_saved_from() -> None:
    mail = EmailMessage()
    mail["From"] = "<Saved by Blink>"
    mail["Snapshot-Content-Location"] = "https://velmar.example/two"
    mail["Subject"] = "The ferry stops"
    text = "".join(f"<p>The ferry stops for the winter of {year}, the council said.</p>" for year in range(9))
    mail.set_content(f"<html><body><h1>The Ferry Stops</h1>{text}</body></html>", subtype="html")
    found = draft(mail)
    assert (found.title, found.url) == ("The Ferry Stops", "https://velmar.example/two")
