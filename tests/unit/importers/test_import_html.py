"""Web pages: encodings, metadata, small parts of markup, hostile pages."""

import json
import subprocess
import sys

import pytest

from reader.errors import ImportRefused
from reader.importers.html import extract
from reader.importers.html_bytes import decode_page
from reader.importers.html_meta import web_address
from reader.importers.intake import read
from reader.model.article import FOLDED, BlockKind, Draft

FIRST = (
    "For a whole winter the ferry wrote down the names of all who crossed, and nobody asked why it did so. "
    "Then the book was full, and a clerk put it into the drawer below the others."
)
SECOND = (
    "A clerk says that the order was never lifted, only forgotten, and that the drawer is not locked. "
    "The office has not said what is to become of the books."
)


def page(head: str = "", body: str = "", title: str = "The Book in the Drawer") -> bytes:
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>"
        f"<article><h1>{title}</h1><p>{FIRST}</p>{body}<p>{SECOND}</p></article></body></html>"
    ).encode()


def draft(data: bytes) -> Draft:
    (found,) = read(data, "page.html").drafts
    return found


def lines(data: bytes) -> list[str]:
    return [line.text for line in extract(data).lines]


def test_a_date_of_the_markup_is_given_with_its_tag() -> None:
    found = draft(page("<meta property='article:published_time' content='2019-05-03T08:15:00+02:00'>"))
    assert found.published.value == "2019-05-03T08:15:00"
    assert found.published.rule == "page metadata: meta tag article:published_time"


def test_a_printed_date_wins_over_the_markup() -> None:
    data = page("<meta name='date' content='2020-01-01'>").replace(b"</h1>", b"</h1><p>3 May 2019</p>")
    assert draft(data).published.value == "2019-05-03"


def test_no_date_is_made_of_a_change_or_of_an_address() -> None:
    head = (
        "<meta property='article:modified_time' content='2020-01-01'>"
        "<link rel='canonical' href='https://a.example/2018/04/05/x'>"
    )
    assert draft(page(head)).published.value is None


def test_json_ld_of_one_article_is_read() -> None:
    graph = {
        "@graph": [
            {"@type": "WebPage", "datePublished": "2001-01-01"},
            {
                "@type": ["NewsArticle"],
                "headline": "x",
                "datePublished": "2019-05-03",
                "author": [{"name": "Mira Tellander"}, "Oskar Lindqvale"],
                "publisher": {"name": "Harbour Watch"},
            },
        ]
    }
    found = draft(page(f"<script type='application/ld+json'>{json.dumps(graph)}</script>"))
    assert found.authors == ("Mira Tellander", "Oskar Lindqvale")
    assert (found.publisher, found.publisher_rule) == ("Harbour Watch", "JSON-LD publisher")
    assert found.published.rule == "page metadata: JSON-LD datePublished"


@pytest.mark.parametrize("json_ld", ["{", "[" * 100_000, "null", "3", '{"@graph": {"@type": 7}}'])
def test_broken_json_ld_is_passed_over(json_ld: str) -> None:
    found = draft(page(f"<script type='application/ld+json'>{json_ld}</script>"))
    assert found.title == "The Book in the Drawer"


def test_names_of_accounts_are_no_authors() -> None:
    assert draft(page("<meta name='author' content='admin'>")).authors == ()
    assert draft(page("<meta name='author' content='https://a.example/me'>")).authors == ()


def test_a_title_that_is_not_in_the_text_comes_from_the_head() -> None:
    data = page("<meta property='og:title' content='The Book'>").replace(
        b"<h1>The Book in the Drawer</h1>", b"<p>A day in the office.</p>"
    )
    assert draft(data).title == "The Book"


def test_the_address_that_a_browser_saved_is_kept() -> None:
    data = page().replace(b"<html", b"<!-- saved from url=(0022)https://a.example/book -->\n<html", 1)
    assert draft(data).url == "https://a.example/book"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("/a b", None),
        ("/a", "https://a.example/a"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("https://b.example/<x>", None),
        ("https://[::1", None),
        ("https://b.example/\u202ex", None),
        ("//b.example/x", "https://b.example/x"),
    ],
)
def test_only_addresses_of_the_web_are_taken(written: str, found: str | None) -> None:
    assert web_address(written, "https://a.example/") == found


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<meta charset=iso-8859-1><p>caf\xe9 \x93x\x94".encode("latin-1"), "cp1252"),
        ("<meta charset=iso-8859-1><p>café".encode(), "utf-8"),
        ("<meta charset='windows-1256'><p>إغلاق".encode("cp1256"), "cp1256"),
        ("<meta http-equiv=x content='text/html; charset=gb2312'><p>港口".encode("gbk"), "gb18030"),
        ("<p>café".encode("utf-16"), "utf-16"),
        ("\ufeff<p>café".encode(), "utf-8-sig"),
    ],
)
def test_the_encoding_of_a_page_is_found(data: bytes, encoding: str) -> None:
    text, found = decode_page(data)
    assert found == encoding
    assert "\ufffd" not in text


@pytest.mark.parametrize("named", ["base64", "zip", "idna", "unicode_escape", "nonsense", "utf-16", "utf-7"])
def test_an_encoding_that_no_page_has_is_not_believed(named: str) -> None:
    text, encoding = decode_page(f"<meta charset={named}><p>{FIRST} caf\xe9 {SECOND}".encode("latin-1"))
    assert FIRST in text
    assert encoding != named


def test_a_page_in_utf_16_is_read() -> None:
    assert draft(page().decode().encode("utf-16")).title == "The Book in the Drawer"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>14 km<sup>2</sup> of reef</p>", "14 km² of reef"),
        ("<p>at least 40<sup><a href='#n1'>1</a></sup> people</p>", "at least 40[1] people"),
        ("<p>on the 21<sup>st</sup> day</p>", "on the 21st day"),
        ("<p>one<br>and one</p>", "one and one"),
        ("<p>He said <q>no</q>.</p>", "He said “no”."),
        ("<div><span>3 May</span><span>Port Velmar</span></div>", "3 May Port Velmar"),
        ("<p>Wo<span>rd</span></p>", "Word"),
        ("<p>a\u2028b\x0bc\x85d</p>", "a b c d"),
        ("<p>a\xa0b</p>", "a\xa0b"),
        ("<ol type=a><li>one<li>two</ol>", "b. two"),
        ("<ol><li value=7>one<li>two</ol>", "8. two"),
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", "1 | 2"),
        ("<table><tr><td><p>Long</p></td></tr></table>", "Long"),
        ("<select><option>Aldrun<option>Reef</select>", "Aldrun | Reef"),
    ],
)
def test_markup_becomes_lines(markup: str, text: str) -> None:
    assert text in lines(page(body=markup))


def test_two_lines_of_a_break_stay_two() -> None:
    assert lines(page(body="<p>By Mira Tellander<br>Reporter</p>"))[2:4] == ["By Mira Tellander", "Reporter"]


def test_what_a_browser_does_not_show_is_left_out_unless_it_is_long() -> None:
    hidden = (
        "<div hidden>Accept all of it.</div><div style='display: none'>"
        + f"<p>{FIRST} Once.</p>" * 2
        + "</div>"
    )
    text = " ".join(lines(page(body=hidden)))
    assert "Accept all" not in text
    assert "Once." in text


def test_list_items_keep_their_depth() -> None:
    body = "<ul><li>A box of oil<ul><li>for the lamp of the mole</li></ul></li></ul>"
    items = [
        (block.text, block.level)
        for block in draft(page(body=body)).blocks
        if block.kind is BlockKind.LIST_ITEM
    ]
    assert items == [("A box of oil", 0), ("for the lamp of the mole", 1)]


def test_a_page_without_text_is_refused_with_a_remedy() -> None:
    with pytest.raises(ImportRefused, match="Save it from a browser") as refusal:
        read(
            b"<!DOCTYPE html><html><body><div id=root></div><script>render()</script></body></html>",
            "app.html",
        )
    assert refusal.value.stage == "parse"


def test_ten_thousand_nested_elements_are_refused_or_read() -> None:
    deep = b"<html><body>" + b"<blockquote>" * 10_000 + FIRST.encode()
    with pytest.raises(ImportRefused, match="nested") as refusal:
        read(deep, "deep.html")
    assert refusal.value.stage == "parse"
    unclosed = (
        b"<html><body>" + b"<div><font color=red><b>" * 10_000 + FIRST.encode() + b"<p>" + SECOND.encode()
    )
    assert FIRST in read(unclosed, "unclosed.html").decoded


def test_a_tag_with_thousands_of_attributes_is_refused() -> None:
    attributes = " ".join(f"a{n}=1" for n in range(10_000))
    with pytest.raises(ImportRefused, match="attributes"):
        read(page(body=f"<p {attributes}>x</p>"), "x.html")


def test_a_paragraph_of_very_many_breaks_is_read_in_time() -> None:
    assert len(read(page(body="<p>" + "w<br>" * 30_000), "x.html").decoded) > 60_000


def test_the_libraries_are_imported_only_for_web_pages() -> None:
    code = (
        "import sys; from reader.importers import intake, mail; intake.read(b'A lamp burns.', 'x');"
        "sys.exit(any(name in sys.modules for name in ('lxml', 'trafilatura')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_page_deeper_than_trafilatura_goes_is_read_by_its_markup() -> None:
    data = page(body="<section>" * 900 + "<p>In the innermost of them all.</p>" + "</section>" * 900)
    assert "In the innermost of them all." in read(data, "deep.html").decoded


def test_a_page_larger_than_trafilatura_is_asked_for_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importers.html._MOST_TEXT", 1000)
    data = page(
        body="<nav><a href=/>Home of the harbour</a></nav>"
        + "".join(f"<p>{n}: {FIRST}</p>" for n in range(40))
    )
    found = draft(data)
    assert sum(block.kind is BlockKind.PARAGRAPH for block in found.blocks) > 10
    assert [block.text for block in found.blocks if block.kind is BlockKind.FURNITURE] == [
        "Home of the harbour"
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a\0b</p>",
        "<p>&#0;&#xD800;&#x110000;&bogus;</p>",
        "<p title='>'>x</p></div></p></table><td>stray",
        "<![CDATA[ x ]]><!-- never closed",
        "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;</p>",
        "<table><table><tr><td><table><tr><td>x",
        "<h2>" * 300,
        "<script>document.write('<p>')",
        "<base href='javascript:x'><a href='//'>x</a><a href='http://['>y</a>",
        "<ol start=999999999999 type=i><li value=x>one",
        "<svg><title>x</title><p>y",
        "<p style='display:none;display:none' class='" + "share " * 5000 + "'>z",
        "<math><mtext></mtext></math><iframe><p>in a frame",
    ],
)
def test_broken_and_hostile_markup_is_read(markup: str) -> None:
    intake = read(page(body=markup), "bad.html")
    at = 0
    for block in (block for found in intake.drafts for block in found.blocks):
        assert not intake.decoded[at : block.start].strip()
        at = block.end
    assert FIRST in intake.decoded


def test_a_title_with_bidi_controls_is_made_harmless() -> None:
    found = draft(page(title="The \u202ekooB in the \x1b[31mDrawer"))
    assert "\u202e" not in found.title
    assert "\x1b" not in found.title


def test_the_text_of_a_script_address_is_kept_and_its_address_is_not() -> None:
    entry = "<p><a href='javascript:x()'>Reef Radio</a> — A Book — 3 May 2019</p>"
    body = f"<p>For more information, please see:</p>{entry}"
    intake = read(page(body=body), "x.html")
    assert "Reef Radio — A Book — 3 May 2019" in [block.text for block in intake.drafts[0].blocks]
    assert "javascript" not in intake.decoded


def test_nothing_of_a_page_is_shown_twice() -> None:
    intake = read(page(body=f"<aside><p>{FIRST}</p></aside>"), "x.html")
    places = [block.kind for block in intake.drafts[0].blocks if block.text == FIRST]
    assert len(places) == 2
    assert sum(kind not in FOLDED for kind in places) == 1


def test_a_page_below_the_warnings_of_its_server_is_a_web_page() -> None:
    warnings = b"<b>Warning</b>: no such word in <b>/srv/page.php</b> on line <b>9</b><br />\n" * 2
    below = page(body="<p>" + "</p><p>".join(["It was a long winter."] * 9) + "</p>")
    assert read(warnings + below, "page").media_type == "text/html"
    quoted = f"How a page is made\n\nIt begins with these two:\n\n<html>\n<head>\n\n{FIRST}\n".encode()
    assert read(quoted, "page").media_type == "text/plain"
