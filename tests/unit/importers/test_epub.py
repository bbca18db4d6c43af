"""Electronic books: order of the spine, what the markup of a chapter says, and the package's metadata."""

import pytest

from reader.errors import ImportRefused
from reader.importers import epub
from reader.model.article import BlockKind
from tests.unit.importers.zip_maker import epub as made
from tests.unit.importers.zip_maker import xhtml, zipped


def lines(body: str) -> list[tuple[str, BlockKind | None, int]]:
    return [(line.text, line.kind, line.level) for line in epub.extract(made({"a.xhtml": xhtml(body)})).lines]


def test_chapters_come_in_the_order_of_the_spine_and_contents_are_furniture() -> None:
    chapters = {
        "two.xhtml": xhtml("<p>Second chapter.</p>"),
        "one.xhtml": xhtml("<p>First chapter.</p>"),
        "nav.xhtml": xhtml("<nav><ol><li><a href='one.xhtml'>First</a></li></ol></nav>"),
    }
    found = epub.extract(made(chapters, nav="nav.xhtml")).lines
    assert [(line.text, line.kind) for line in found] == [
        ("First", BlockKind.FURNITURE),
        ("First chapter.", None),
        ("Second chapter.", None),
    ]


def test_the_markup_says_what_a_line_is() -> None:
    body = (
        "<h1>The Long Winter</h1><div>Loose words <p>A  paragraph,<br/>with <b>bold</b>.</p> and a tail</div>"
        "<ul><li>one<ul><li><p>inner</p></li></ul></li></ul><blockquote><p>We waited.</p></blockquote>"
        "<figure><img alt='x'/><figcaption>The pier.</figcaption></figure>"
        "<table><tr><th>Place</th><th>Missing</th></tr><tr><td>Velmar</td><td>12</td></tr></table>"
        "<h2>After</h2><script>no()</script>"
    )
    assert lines(body) == [
        ("The Long Winter", BlockKind.HEADING, 1),
        ("Loose words", None, 0),
        ("A paragraph, with bold.", None, 0),
        ("and a tail", None, 0),
        ("one", BlockKind.LIST_ITEM, 0),
        ("inner", BlockKind.LIST_ITEM, 1),
        ("We waited.", BlockKind.QUOTE, 0),
        ("The pier.", BlockKind.CAPTION, 0),
        ("Place | Missing", BlockKind.PARAGRAPH, 0),
        ("Velmar | 12", BlockKind.PARAGRAPH, 0),
        ("After", BlockKind.HEADING, 2),
    ]


def test_marks_of_notes_stand_apart_and_notes_are_notes() -> None:
    body = (
        '<p>The boat sank<a epub:type="noteref" href="#n1">1</a>, and<a href="#n2"><sup>2</sup></a>'
        " 5 m<sup>2</sup>.</p>"
        '<aside epub:type="footnote" id="n1"><p>Letter of the board.</p></aside>'
    )
    assert lines(body) == [
        ("The boat sank [1], and [2] 5 m2.", None, 0),
        ("Letter of the board.", BlockKind.NOTE, 0),
    ]


def test_addresses_are_kept_in_lists_of_sources() -> None:
    body = (
        "<p><a href='https://x.example/a'>Gazette</a></p><h2>Sources</h2>"
        "<ul><li><a href='https://x.example/b'>Courier</a>, 4 May</li></ul>"
    )
    assert [text for text, _, _ in lines(body)] == [
        "Gazette",
        "Sources",
        "Courier <https://x.example/b>, 4 May",
    ]


def test_printed_pages_are_known_where_the_book_marks_them() -> None:
    body = "<p>On nine <span epub:type='pagebreak' title='10'/>and ten.</p><p>On ten.</p>"
    found = epub.extract(made({"a.xhtml": xhtml(f"<span epub:type='pagebreak' title='9'/>{body}")})).lines
    assert [line.page for line in found] == ["9", "10"]


def test_named_characters_and_broken_markup_are_read() -> None:
    assert lines("<p>caf&eacute;&nbsp;&mdash; &amp; more</p>") == [("café — & more", None, 0)]
    broken = epub.extract(made({"a.xhtml": "<html><body><p>One<p>Two &bogus; <b>bold</p></body>"}))
    assert [line.text for line in broken.lines] == ["One", "Two &bogus; bold"]


def test_the_package_gives_title_authors_publisher_and_date_with_its_rule() -> None:
    metadata = (
        "<dc:title>The Long Winter</dc:title><dc:creator>Ada Ferrow</dc:creator><dc:creator>Ivo"
        " Marn</dc:creator>"
        "<dc:publisher>Velmar Press</dc:publisher><dc:date opf:event='modification'>2021-01-01</dc:date>"
        "<dc:date>2019-05</dc:date><dc:language>en</dc:language>"
    )
    found = epub.extract(made({"a.xhtml": xhtml("<p>The text.</p>")}, metadata))
    assert (found.title, found.authors, found.publisher) == (
        "The Long Winter",
        ("Ada Ferrow", "Ivo Marn"),
        "Velmar Press",
    )
    assert (found.published.value, found.published.precision) == ("2019-05", "month")
    assert found.published.rule is not None
    assert "dc:date" in found.published.rule
    assert (found.language, found.importer) == ("en", epub.IMPORTER)


def test_a_placeholder_date_is_none() -> None:
    found = epub.extract(
        made({"a.xhtml": xhtml("<p>Text.</p>")}, "<dc:date>0101-01-01T00:00:00+00:00</dc:date>")
    )
    assert found.published.value is None


LOCK = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData>'
    '<CipherReference URI="{}"/></CipherData></EncryptedData></encryption>'
)


def test_a_locked_book_is_refused_but_locked_fonts_do_not_matter() -> None:
    chapters = {"a.xhtml": xhtml("<p>Text.</p>")}
    with pytest.raises(ImportRefused, match="DRM"):
        epub.extract(made(chapters, parts={"META-INF/encryption.xml": LOCK.format("OPS/a.xhtml")}))
    assert epub.extract(made(chapters, parts={"META-INF/encryption.xml": LOCK.format("OPS/f.otf")})).lines


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (made({"a.xhtml": xhtml("<p> </p>")}), "holds no text"),
        (zipped({"x": "y"}, ("mimetype", "application/epub+zip")), "does not say where"),
        (made({"a.xhtml": xhtml("<p>Text.</p>")})[:300], "damaged"),
    ],
    ids=str.split("no-text no-package cut"),
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(ImportRefused, match=words):
        epub.extract(data)


def test_a_missing_chapter_is_said() -> None:
    chapters = {"a.xhtml": xhtml("<p>Text.</p>"), "b.xhtml": xhtml("<p>Gone.</p>")}
    data = made(chapters).replace(b"OPS/b.xhtml", b"OPS/z.xhtml")
    assert [line.text for line in epub.extract(data).lines] == [
        "Text.",
        "1 of its chapters cannot be read and are missing",
    ]


@pytest.mark.parametrize(
    ("section", "mark", "back"),
    [
        ("<section epub:type='footnotes'>", "epub:type='noteref'", "role='doc-backlink'"),
        ("<section class='footnotes footnotes-end'>", "class='footnote-ref'", "class='footnote-back'"),
    ],
)
def test_notes_of_a_list_have_their_numbers_and_no_arrows(section: str, mark: str, back: str) -> None:
    body = (
        f"<p>The ferry stops.<a {mark} href='#n1'>1</a></p>{section}<ol>"
        f"<li id='n1'><p>Minutes, vol. 3.<a href='#r1' {back}>\u21a9</a></p></li><li><p>Register.</p></li>"
        "</ol></section>"
    )
    assert lines(body) == [
        ("The ferry stops. [1]", None, 0),
        ("[1] Minutes, vol. 3.", BlockKind.NOTE, 0),
        ("[2] Register.", BlockKind.NOTE, 0),
    ]
