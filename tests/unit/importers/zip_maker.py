"""Small Word documents and electronic books, made part by part."""

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def zipped(parts: Mapping[str, str | bytes], first: tuple[str, str] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        if first is not None:
            file.writestr(zipfile.ZipInfo(first[0]), first[1])
        for name, text in parts.items():
            file.writestr(name, text)
    return out.getvalue()


def p(text: str, style: str = "", more: str = "") -> str:
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + more
    return f"<w:p><w:pPr>{properties}</w:pPr>{text if text.startswith('<') else run(text)}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    return zipped(
        {"word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>", **(parts or {})}
    )


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def epub(
    chapters: Mapping[str, str | bytes],
    metadata: str = "",
    nav: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name == nav else ''}/>"
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in reversed(range(len(chapters))))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:opf="http://www.idpf.org/2007/opf">'
        f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    return zipped(
        {
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": package,
            **{f"OPS/{name}": text for name, text in chapters.items()},
            **(parts or {}),
        },
        ("mimetype", "application/epub+zip"),
    )


def xhtml(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"'
        ' xmlns:epub="http://www.idpf.org/2007/ops"><head><title>No'
        f" text</title></head><body>{body}</body></html>"
    )
