"""Web archives: pages with text in order, each with the time and place of its capture."""

import gzip

import pytest

from reader.errors import ImportRefused
from reader.importers import warc
from reader.importers.intake import read
from reader.model.article import BlockKind
from tests.unit.importers.zip_maker import zipped


def page(title: str, text: str) -> bytes:
    body = "".join(
        f"<p>{text} This sentence number {n} was written for the coast of Aldrun.</p>" for n in range(4)
    )
    head = f"<head><title>{title}</title></head>"
    return f"<html>{head}<body><article><h1>{title}</h1>{body}</article></body></html>".encode()


def record(url: str, body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{abs(hash((url, status)))}>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2020-01-05T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n")


FIRST = record("https://coast.example/a", page("A Pier Falls", "The pier fell in March."))
SECOND = record("https://coast.example/b", page("A School Opens", "The school opened in June."))
IMAGES = record("https://coast.example/1.png", b"\x89PNG", "image/png") + record(
    "https://coast.example/2.png", b"\x89PNG2", "image/png"
)
GONE = record("https://coast.example/c", page("Gone", "Nothing here."), status="404 Not Found")


def test_each_page_begins_with_its_capture() -> None:
    found = warc.extract(FIRST + IMAGES + GONE + SECOND)
    assert [line.text for line in found.lines if line.begins] == [
        "captured 2020-01-05 from https://coast.example/a",
        "captured 2020-01-05 from https://coast.example/b",
    ]
    assert all(line.kind is BlockKind.META for line in found.lines if line.begins)
    assert found.lines[-1].text == "also in the archive, not shown: 2 images"
    assert "The pier fell in March." in found.text
    assert "Nothing here." not in found.text
    assert (found.media_type, found.extension, found.importer) == ("application/warc", "warc", warc.IMPORTER)


def test_an_archive_of_one_page_keeps_what_the_page_says_of_itself() -> None:
    found = warc.extract(FIRST)
    assert (found.title, found.url) == ("A Pier Falls", "https://coast.example/a")


def test_the_same_capture_twice_is_read_once() -> None:
    assert warc.extract(FIRST + FIRST).lines[-1].text.startswith("1 further captures")


def test_a_packed_archive_is_read_too() -> None:
    data = zipped(
        {"datapackage.json": "{}", "archive/data.warc.gz": FIRST + SECOND, "pages/pages.jsonl": "{}"}
    )
    found = warc.extract(data)
    assert found.extension == "wacz"
    assert sum(line.begins for line in found.lines) == 2


def test_pages_become_articles_at_the_door() -> None:
    assert [draft.title for draft in read(FIRST + SECOND, "x").drafts] == ["A Pier Falls", "A School Opens"]


def test_what_is_whole_of_a_cut_archive_is_kept() -> None:
    found = warc.extract(FIRST + SECOND[: len(SECOND) // 2])
    assert "The pier fell in March." in found.text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (IMAGES, "no web page"),
        (gzip.compress(b"WARC/1.0\r\nContent-Length: x\r\n\r\n"), "archive"),
        (zipped({"datapackage.json": "{}"}), "archive/"),
    ],
    ids=str.split("images broken empty-zip"),
)
def test_what_holds_no_page_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(ImportRefused, match=words):
        warc.extract(data)


def test_the_day_of_capture_is_no_day_of_publication() -> None:
    for data in (FIRST, FIRST + SECOND):
        assert [draft.published.value for draft in read(data, "x").drafts] == [None] * data.count(
            b"\x1f\x8b\x08"
        )


def test_each_page_keeps_what_it_says_of_itself() -> None:
    head = b'<title>%s</title><meta name="author" content="%s"><meta property="og:type" content="article">'
    head += b'<meta property="og:site_name" content="Coast"><meta name="date" content="%s">'
    data = b""
    for number, facts in enumerate(
        (
            (b"A Pier Falls", b"Ione Marrasby", b"2019-03-14"),
            (b"A School Opens", b"Mira Tellander", b"2019-06-02"),
        )
    ):
        whole = page(facts[0].decode(), f"It was seen by {facts[1].decode()}.")
        whole = whole.replace(b"<title>" + facts[0] + b"</title>", head % facts)
        data += record(f"https://coast.example/{number}", whole)
    drafts = read(data, "x").drafts
    assert [draft.title for draft in drafts] == ["A Pier Falls", "A School Opens"]
    assert [draft.authors for draft in drafts] == [("Ione Marrasby",), ("Mira Tellander",)]
    assert [draft.published.value for draft in drafts] == ["2019-03-14", "2019-06-02"]
    assert [draft.publisher for draft in drafts] == ["Coast", "Coast"]
    assert [draft.url for draft in drafts] == ["https://coast.example/0", "https://coast.example/1"]


def test_one_page_at_two_addresses_is_read_once() -> None:
    again = record("https://coast.example/index.html", page("A Pier Falls", "The pier fell in March."))
    assert [draft.title for draft in read(FIRST + again, "x").drafts] == ["A Pier Falls"]
