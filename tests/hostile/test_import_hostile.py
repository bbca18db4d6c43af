"""Files built to harm an importer: each is refused or read with a clear sentence, and the next one"
" still works."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

import pytest

from reader.errors import ImportRefused
from reader.importers import child
from reader.importers.child import read_guarded
from reader.importers.decode import MAX_BYTES
from tests.unit.importers.pdf_maker import Layout, pack, report, show, write_pdf
from tests.unit.importers.zip_maker import W, docx, epub, p, xhtml, zipped

GOOD = docx(p("The harbour stayed closed for the whole of that long winter."))


@pytest.fixture(autouse=True, scope="module")
def _closed() -> Iterator[None]:
    yield
    child.close()


def refusal(data: bytes, **limits: float) -> str:
    """The sentence with which a file is refused; the file after it is read."""
    with pytest.raises(ImportRefused) as caught:
        read_guarded(data, "evil.docx", **limits)  # type: ignore[arg-type]  # megabytes are whole numbers below
    reason = caught.value.reason
    assert caught.value.stage in {"read", "sniff", "decode", "parse"}
    assert len(reason) < 400
    assert reason.rstrip("`").endswith((".", "?"))
    assert "Traceback" not in reason
    read_guarded(GOOD, "good.docx", megabytes=int(limits.get("megabytes", 1500)))
    return reason


def test_a_word_document_of_ten_gigabytes_of_zeros_is_refused() -> None:
    assert "10,240 MB" in refusal(_zeros(10 << 30, "word/document.xml"))


def test_a_document_that_lies_about_its_size_is_refused() -> None:
    assert "cannot be unpacked" in refusal(_zeros(10 << 30, "word/document.xml", said=4000))


def test_many_parts_that_unpack_to_too_much_together_are_refused() -> None:
    body = f"<w:footnotes {W}>{' ' * (40 << 20)}</w:footnotes>"
    rels = '<Relationships xmlns="x">' + "".join(
        f'<Relationship Id="h{n}" Type="http://x/header" Target="h{n}.xml"/>' for n in range(8)
    )
    parts = {f"word/h{n}.xml": body for n in range(8)}
    data = docx(p("Text."), {"word/_rels/document.xml.rels": rels + "</Relationships>", **parts})
    assert len(data) < 1 << 20
    assert "256 MB in all" in refusal(data)


def test_archives_within_archives_are_not_opened() -> None:
    inner = zipped({f"{n}.bin": b"\0" * 10_000 for n in range(16)})
    for _ in range(4):
        inner = zipped({f"lib{n}.zip": inner for n in range(16)})
    assert "ZIP archive" in refusal(inner)


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
)


@pytest.mark.parametrize(
    "entity", [LAUGHS + "]>", "<!DOCTYPE x [<!ENTITY a11 SYSTEM 'file:///etc/passwd'>]>"]
)
def test_entities_in_a_word_document_are_refused(entity: str) -> None:
    body = f"{entity}<w:document {W}><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"
    assert "XML entities" in refusal(zipped({"word/document.xml": body}))


@pytest.mark.parametrize(
    "entity", [LAUGHS + "]>", "<!DOCTYPE x [<!ENTITY a11 SYSTEM 'file:///etc/passwd'>]>"]
)
def test_entities_in_a_chapter_are_not_expanded(entity: str) -> None:
    page = f"{entity}<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Text &a11;</p></body></html>"
    decoded = read_guarded(epub({"a.xhtml": page}), "x").decoded
    assert "root:" not in decoded
    assert len(decoded) < 10_000


def test_entities_in_the_package_of_a_book_are_refused() -> None:
    data = zipped(
        {"META-INF/container.xml": LAUGHS + "]><container>&a11;</container>"},
        ("mimetype", "application/epub+zip"),
    )
    assert "XML entities" in refusal(data)


def test_names_that_lead_out_of_the_archive_lead_nowhere() -> None:
    chapters = {"a.xhtml": xhtml("<p>Text.</p>"), "../../../../etc/passwd": xhtml("<p>Never a file.</p>")}
    data = epub(chapters, parts={"../../../evil.txt": "x", "/etc/evil": "x"})
    assert "root:" not in read_guarded(data, "x").decoded
    assert "Text." in read_guarded(data, "x").decoded


def test_an_archive_of_a_hundred_thousand_parts_is_refused() -> None:
    assert "100,001 parts" in refusal(_many(100_000))


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_cut_archive_is_refused(share: float) -> None:
    whole = docx(p("The harbour."), {f"word/extra{n}.xml": "<a/>" for n in range(50)})
    assert refusal(whole[: int(len(whole) * share)])


def test_pages_of_a_pdf_that_contain_themselves_are_refused() -> None:
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"
    assert "damaged" in refusal(pack([catalog, b"<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>"]))


def test_a_pdf_that_claims_a_billion_pages_is_read_or_refused() -> None:
    whole = report(Layout(1)).pdf()
    claimed = whole.replace(b"/Count 4 ", b"/Count 999999999 ")
    assert claimed != whole
    assert _read_or_refused(claimed)
    empty = pack([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 999999999 /Kids [] >>"])
    assert refusal(empty)


def test_a_pdf_with_a_broken_table_of_objects_is_read_or_refused() -> None:
    whole = report(Layout(1)).pdf()
    start = whole.rindex(b"startxref")
    assert _read_or_refused(whole[:start] + b"startxref\n99999999\n%%EOF")
    assert "damaged" in refusal(whole[: len(whole) // 2])


def _forms(count: int, fan: int) -> bytes:
    """A page whose drawing calls a form, which calls the next one several times, and the last the first."""
    draw = b"BT /R 10 Tf 72 700 Td (Words of the coast) Tj ET " + b"/F Do " * fan
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /XObject << /F 6 0 R >> /Font << /R 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(draw), draw),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    for n in range(count):
        objects.append(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length %d"
            b" /Resources << /XObject << /F %d 0 R >> /Font << /R 5 0 R >> >> >>\nstream\n%s\nendstream"
            % (len(draw), 6 + (n + 1) % count, draw)
        )
    return pack(objects)


def test_a_drawing_that_calls_itself_is_read_or_refused() -> None:
    assert _read_or_refused(_forms(1, 1))


def test_a_pdf_that_hangs_its_reader_is_stopped() -> None:
    assert "longer than 1 seconds" in refusal(_forms(12, 16), seconds=1)


def test_a_file_that_wants_all_memory_is_stopped() -> None:
    body = f"<w:document {W}><w:body>{'<a/>' * 6_000_000}</w:body></w:document>"
    assert "more than 300 MB of memory" in refusal(zipped({"word/document.xml": body}), megabytes=300)


def test_elements_nested_without_end_are_read_or_refused() -> None:
    deep = "<w:p>" * 100_000 + "<w:r><w:t>Text</w:t></w:r>" + "</w:p>" * 100_000
    assert _read_or_refused(docx(p("Text.") + deep))
    assert _read_or_refused(epub({"a.xhtml": xhtml("<div>" * 50_000 + "Text" + "</div>" * 50_000)}))


def test_more_than_a_hundred_megabytes_of_text_are_refused() -> None:
    assert "more than 100 MB are not read" in refusal(b"a " * (MAX_BYTES // 2 + 1))


def test_nothing_but_nul_bytes_is_refused_and_a_few_are_shown() -> None:
    assert "NUL bytes" in refusal(bytes(1 << 20))
    text = read_guarded(b"The harbour\0 stayed closed, and nobody had counted the sailors.\n" * 20, "x")
    assert "\0" not in text.drafts[0].blocks[0].text


def test_a_line_without_end_is_read() -> None:
    line = b"The harbour stayed closed and nobody had counted them. " * (20 * (1 << 20) // 55)
    assert len(read_guarded(line, "x").decoded) == len(line)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: b"MZ\x90\x00" + bytes(500), "a program"),
        (lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), "an image"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "old Microsoft Office"),
        (lambda: b"%PDF-1.7\n" + bytes(500), "damaged"),
        (lambda: b"PK\x03\x04" + bytes(30) + b"word/" + bytes(500), "damaged"),
    ],
    ids=["program", "image", "doc", "pdf", "docx"],
)
def test_what_is_not_what_its_name_says_is_refused_by_its_content(
    make: Callable[[], bytes], words: str
) -> None:
    assert words in refusal(make())


def test_a_pdf_with_the_name_of_a_word_document_is_read_as_what_it_is() -> None:
    assert read_guarded(write_pdf([show(72, 700, 10, "The text of the page.")]), "x.docx").extension == "pdf"


def test_control_sequences_of_a_document_reach_nobody() -> None:
    data = epub(
        {"a.xhtml": xhtml("<p>Red &#x9b;31m and \u202etfel\u202c.</p>")}, "<dc:title>a\u202eb</dc:title>"
    )
    (draft,) = read_guarded(data, "x").drafts
    for text in (draft.title, *(block.text for block in draft.blocks)):
        assert not {"\x9b", "\u202e", "\u202c"} & set(text)


def _read_or_refused(data: bytes) -> bool:
    try:
        return bool(read_guarded(data, "x", seconds=10).drafts)
    except ImportRefused as refused:
        return refused.reason.endswith(".") and bool(read_guarded(GOOD, "x").drafts)


def _zeros(size: int, name: str, said: int | None = None) -> bytes:
    """A ZIP file with one part of so many zeros, ten megabytes of which are packed once and repeated."""
    step = 10 << 20
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(bytes(step)) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = piece * (size // step) + zlib.compressobj(9, zlib.DEFLATED, -15).flush()
    path = name.encode()
    real = size if said is None else said
    wide = struct.pack("<HHQ", 1, 8, real)
    start = struct.pack("<4s5H3I2H", b"PK\x03\x04", 45, 0, 8, 0, 33, 0, len(packed), 0xFFFFFFFF, len(path), 0)
    entry = struct.pack(
        "<4s6H3I5H2I",
        b"PK\x01\x02", 45, 45, 0, 8, 0, 33, 0, len(packed), 0xFFFFFFFF, len(path), len(wide), 0, 0, 0, 0, 0,
    )  # fmt: skip
    body = start + path + packed
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(entry) + len(path) + len(wide), len(body), 0)
    return body + entry + path + wide + end


def _many(count: int) -> bytes:
    """A Word document with so many parts more."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", "<a/>")
    whole = out.getvalue()
    start = whole.index(b"PK\x01\x02")
    end = whole.index(b"PK\x05\x06")
    first = whole[start:end]
    rows = b"".join(
        struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 33, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0)
        + b"%08d" % n
        for n in range(count)
    )
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 0xFFFE, 0xFFFE, len(first) + len(rows), start, 0)
    return whole[:start] + first + rows + tail
